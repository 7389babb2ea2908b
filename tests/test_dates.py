"""Times as pages print them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.dates import iso, relative, rfc2822, words

_BASE = datetime(2026, 11, 23, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "language", "at"),
    [
        ("May 14, 2024 at 2:12 am", "en", "2024-05-14T02:12"),
        ("May 14, 2024 at 12:05 am", "en", "2024-05-14T00:05"),
        ("14 May 2024 at 14:12", "en-GB", "2024-05-14T14:12"),
        ("Tuesday, May 14th, 2024 – 12:05 PM", "en", "2024-05-14T12:05"),
        ("Mai 21, 2024 um 10:37 pm", "de", "2024-05-21T22:37"),
        ("14. Mai 2024 um 14:12 Uhr", "de", "2024-05-14T14:12"),
        ("14.05.2024, 13.01", "de", "2024-05-14T13:01"),
        ("14.05.2024 13:01", "de", "2024-05-14T13:01"),
        ("05/06/2024 2:12 pm", "en-US", "2024-05-06T14:12"),
        ("05/06/2024 14:12", "en-GB", "2024-06-05T14:12"),
        ("25/06/2024 14:12", "en-US", "2024-06-25T14:12"),
        ("2024-05-14 02:12", "en", "2024-05-14T02:12"),
        ("2024-05-14 02:12 pm", "en", "2024-05-14T14:12"),
        ("2024-05-14 12:12 AM", "en", "2024-05-14T00:12"),
        ("2024/05/14 02:12", "ja", "2024-05-14T02:12"),
        ("14 mars 2024 à 9h05", "fr", "2024-03-14T09:05"),
        ("14 de marzo de 2024 a las 9:05", "es", "2024-03-14T09:05"),
        ("2024年5月14日 下午 02:12", "zh", "2024-05-14T14:12"),
        ("14 мая 2024 в 9:05", "ru", "2024-05-14T09:05"),
    ],
)
def test_words_with_a_clock_are_understood(raw: str, language: str, at: str) -> None:
    """Day and month order follow language and signs; without a zone on the page, UTC is assumed and said so."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert found.at.isoformat()[:16] == at
    assert (found.precision, found.zone, found.raw) == ("minute", "assumed_utc", raw)


@pytest.mark.parametrize(
    "raw",
    ["", "May", "#12", "12", "May 14", "14:12", "Reply 12 of 2024", "32 May 2024", "May 14, 0001", "May 14, 9999", "May 14, 2031 at 2:12 am", "yesterday-ish"],
)
def test_what_is_no_date_gives_no_time(raw: str) -> None:
    """Numbers, a month, a day without its year, and years before the web or after the capture: raw only."""
    found = words(raw, language="en", base=_BASE)
    assert (found.at, found.raw) == (None, raw)


def test_the_sites_zone_places_a_time_and_says_so() -> None:
    """Configured zones know summer time; a zone that nobody knows is not believed."""
    summer = words("May 14, 2024 at 2:12 am", zone="Europe/Berlin", base=_BASE)
    winter = words("January 14, 2024 at 2:12 am", zone="Europe/Berlin", base=_BASE)
    assert summer.at == datetime(2024, 5, 14, 0, 12, tzinfo=UTC)
    assert winter.at == datetime(2024, 1, 14, 1, 12, tzinfo=UTC)
    assert summer.zone == "config"
    assert words("May 14, 2024 at 2:12 am", zone="Mars/Olympus", base=_BASE).zone == "assumed_utc"


@pytest.mark.parametrize(
    ("raw", "at", "precision", "zone"),
    [
        ("2024-05-14T02:12:44+02:00", datetime(2024, 5, 14, 0, 12, 44, tzinfo=UTC), "second", "page"),
        ("2024-05-14T02:12:44Z", datetime(2024, 5, 14, 2, 12, 44, tzinfo=UTC), "second", "page"),
        ("2024-05-14T02:12:44.123-0530", datetime(2024, 5, 14, 7, 42, 44, tzinfo=UTC), "second", "page"),
        ("2024-05-14 02:12", datetime(2024, 5, 14, 2, 12, tzinfo=UTC), "minute", "assumed_utc"),
        ("2024-05-14", datetime(2024, 5, 14, tzinfo=UTC), "day", "assumed_utc"),
        ("2024-05", datetime(2024, 5, 1, tzinfo=UTC), "month", "assumed_utc"),
    ],
)
def test_iso_times_keep_their_precision(raw: str, at: datetime, precision: str, zone: str) -> None:
    """ISO 8601 as machines write it."""
    found = iso(raw, base=_BASE)
    assert (found.at, found.precision, found.zone) == (at, precision, zone)


def test_feed_times_are_read() -> None:
    """RFC 2822, with its offset."""
    assert rfc2822("Tue, 30 Apr 2024 09:40:27 +0200").at == datetime(2024, 4, 30, 7, 40, 27, tzinfo=UTC)
    assert rfc2822("Tuesday").at is None


def test_relative_words_need_the_time_of_capture() -> None:
    """ "2 years ago" means nothing on a saved page whose age is not known."""
    assert relative("2 years, 6 months ago", base=None).at is None
    found = relative("2 years, 6 months ago", base=_BASE)
    assert found.at is not None
    assert (found.at.year, found.at.month, found.precision) == (2024, 5, "month")
    assert relative("vor 3 Stunden", base=_BASE).at == datetime(2026, 11, 23, 15, tzinfo=UTC)
    assert relative("we met 3 years before", base=_BASE).at is None


@pytest.mark.parametrize(
    ("raw", "at"),
    [
        ("Today at 05:12:31 PM", "2026-11-23T17:12:31"),
        ("Yesterday, 10:56 PM", "2026-11-22T22:56:00"),
        ("on Today at 9:05 am", "2026-11-23T09:05:00"),
        ("Heute um 14:12", "2026-11-23T14:12:00"),
        ("Aujourd’hui à 9h05", "2026-11-23T09:05:00"),
        ("Ayer a las 21:15", "2026-11-22T21:15:00"),
        ("Сегодня в 05:12", "2026-11-23T05:12:00"),
        ("Igår kl. 21:15", "2026-11-22T21:15:00"),
        ("Yesterday", "2026-11-22T00:00:00"),
    ],
)
def test_near_days_are_counted_from_the_capture(raw: str, at: str) -> None:
    """Forums print them in the place of a date; on a page whose age is not known they mean nothing."""
    found = words(raw, base=_BASE)
    assert found.at is not None
    assert (found.at.isoformat()[:19], found.raw) == (at, raw)
    assert words(raw).at is None


def test_near_days_are_those_of_the_sites_clocks() -> None:
    """At six in the evening in London it is tomorrow in Tokyo."""
    assert words("Today at 1:00 am", zone="Asia/Tokyo", base=_BASE).at == datetime(2026, 11, 23, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw", ["Today we met 14 people at 10:30", "Yesterday's tide", "Heute schreibe ich um 14:12", "Todays 10:30", "the day of today and 12"]
)
def test_near_days_in_a_sentence_are_no_time(raw: str) -> None:
    """They must stand right before a time of day, or last."""
    assert words(raw, base=_BASE).at is None


@given(
    st.datetimes(min_value=datetime(1991, 1, 1), max_value=datetime(2026, 11, 1)),
    st.sampled_from(["%B %d, %Y at %I:%M %p", "%d %B %Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d %I:%M %p", "%d.%m.%Y %H:%M"]),
)
def test_every_minute_comes_back_from_print(moment: datetime, form: str) -> None:
    """WordPress's usual forms, both ways."""
    found = words(moment.strftime(form), language="en", base=_BASE)
    assert found.at == moment.replace(second=0, microsecond=0, tzinfo=UTC)


@given(st.text(max_size=80))
def test_no_text_breaks_the_readers(raw: str) -> None:
    """Whatever stands where a time should be, the answer is a moment."""
    for found in (words(raw, base=_BASE), iso(raw, base=_BASE), rfc2822(raw, base=_BASE), relative(raw, base=_BASE)):
        assert found.raw.strip() == raw.strip()
