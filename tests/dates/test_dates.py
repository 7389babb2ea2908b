"""Times as pages print them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.dates.dates import iso, relative, rfc2822, words
from cleaners.dates.zones import has_several_meanings

_BASE = datetime(2026, 11, 23, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "language", "at"),
    [
        ("May 14, 2024 at 2:12 am", "en", "2024-05-14T02:12"),
        ("May 14, 2024 at 12:05 am", "en", "2024-05-14T00:05"),
        ("14 May 2024 at 14:12", "en-GB", "2024-05-14T14:12"),
        ("Tuesday, May 14th, 2024 – 12:05 PM", "en", "2024-05-14T12:05"),
        ("mar. 14 nov. 2023 08:00", "fr", "2023-11-14T08:00"),  # mardi, no March
        ("Mar 01 Ago, 2023 8:00 am", "it", "2023-08-01T08:00"),
        ("mar 14 mar 2023, 08:00", "es", "2023-03-14T08:00"),
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
        ("14 pro 2024 9:05", "cs", "2024-12-14T09:05"),
        ("14 gen 2024 9:05", "it", "2024-01-14T09:05"),
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
    [
        "",
        "May",
        "#12",
        "12",
        "May 14",
        "14:12",
        "Reply 12 of 2024",
        "32 May 2024",
        "May 14, 0001",
        "May 14, 9999",
        "May 14, 2031 at 2:12 am",
        "yesterday-ish",
        "14 May 19.04",
        "iPhone 15 Pro (2024)",
        "Echo Dot 5th Gen, 2022",
        "32 LED 2024",
        "4 - 11 - 23 - 31 - 40 - 44",
    ],
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
        ("2024-05-14 02:12:44 PM", datetime(2024, 5, 14, tzinfo=UTC), "day", "assumed_utc"),
    ],
)
def test_iso_times_keep_their_precision(raw: str, at: datetime, precision: str, zone: str) -> None:
    """ISO 8601 as machines write it."""
    found = iso(raw, base=_BASE)
    assert (found.at, found.precision, found.zone) == (at, precision, zone)


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


_WEDNESDAY = datetime(2026, 11, 25, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "language", "at"),
    [
        ("Fri Sep 05, 2025 5:12 pm", "en", "2025-09-05T17:12"),  # phpBB
        ("05 Sep 2025, 17:12", "en-GB", "2025-09-05T17:12"),
        ("Sep 5, 10, 12:10 PM", "en", "2010-09-05T12:10"),
        ("05-Sep-10 12:10", "en", "2010-09-05T12:10"),
        ("September 05, 2025, 05:12:31 PM", "en", "2025-09-05T17:12"),  # SMF
        ("11-29-2024, 09:03 AM", "en", "2024-11-29T09:03"),  # MyBB and vBulletin
        ("5th September 2025, 17:12", "en-GB", "2025-09-05T17:12"),
        ("Tue May 14 02:12:44 EDT 2024", "en", "2024-05-14T06:12"),
        ("12 avril 2021 à 20 h 14 min", "fr", "2021-04-12T20:14"),
        ("12 mayo 2024 5:12 p. m.", "es", "2024-05-12T17:12"),
        ("14 de maio de 2024 às 17:12", "pt", "2024-05-14T17:12"),
        ("14 maggio 2024, 17.12", "it", "2024-05-14T17:12"),
        ("14 mei 2024 om 17:12", "nl", "2024-05-14T17:12"),
        ("14 maja 2024, 17:12", "pl", "2024-05-14T17:12"),
        ("14 трав. 2024, 17:12", "uk", "2024-05-14T17:12"),
        ("14. května 2024 v 17:12", "cs", "2024-05-14T17:12"),
        ("14. mája 2024 17:12", "sk", "2024-05-14T17:12"),
        ("2024. május 14., 17:12", "hu", "2024-05-14T17:12"),
        ("14 iun. 2024, 17:12", "ro", "2024-06-14T17:12"),
        ("14 maj 2024 kl. 17:12", "sv", "2024-05-14T17:12"),
        ("14. maj 2024 17.12.00", "da", "2024-05-14T17:12"),
        ("14. desember 2024 kl. 17:12", "nb", "2024-12-14T17:12"),
        ("14. toukokuuta 2024 klo 17.12", "fi", "2024-05-14T17:12"),
        ("14 Mayıs 2024 17:12", "tr", "2024-05-14T17:12"),
        ("14 Σεπ 2024, 5:12 μμ", "el", "2024-09-14T17:12"),
        ("14 במאי 2024, 17:12", "he", "2024-05-14T17:12"),
        ("١٤ مايو ٢٠٢٤ ٥:١٢ م", "ar", "2024-05-14T17:12"),
        ("14 أيار 2024 5:12 ص", "ar", "2024-05-14T05:12"),
        ("14 مايو 2024م 5:12", "ar", "2024-05-14T05:12"),
        ("۱۴ نوامبر ۲۰۲۴ ۱۷:۱۲", "fa", "2024-11-14T17:12"),
        ("۱۳۹۳/۵/۱۲، ۰۲:۴۵ عصر", "fa", "2014-08-03T14:45"),  # MyBB
        ("２０２４年５月１４日 １７：１２", "ja", "2024-05-14T17:12"),
        ("2024年5月14日 17時12分", "ja", "2024-05-14T17:12"),
        ("时间:2024年05月14", "zh", "2024-05-14T00:00"),
        ("2024-5-4 17:12", "zh", "2024-05-04T17:12"),
        ("24. 5. 14. 오후 5:12", "ko", "2024-05-14T17:12"),
        ("14 Agustus 2024 17:12", "id", "2024-08-14T17:12"),
        ("14 tháng 5, 2024 lúc 17:12", "vi", "2024-05-14T17:12"),
    ],
)
def test_forums_print_times_in_many_languages(raw: str, language: str, at: str) -> None:
    """Full, short and inflected months; digits of other scripts; halves of the day; the orders of year, month and day."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert (found.at.isoformat()[:16], found.raw) == (at, raw)


@pytest.mark.parametrize(
    ("raw", "at", "zone"),
    [
        ("14 May 2024, 14:12 UTC+2", "2024-05-14T12:12", "page"),
        ("14 May 2024, 14:12 (UTC+05:30)", "2024-05-14T08:42", "page"),
        ("14 May 2024, 14:12 GMT-5", "2024-05-14T19:12", "page"),
        ("14 May 2024, 14:12 UTC - 5 hours", "2024-05-14T19:12", "page"),
        ("14 May 2024, 14:12 GMT", "2024-05-14T14:12", "page"),
        ("14 May 2024 14:12:44 +0200", "2024-05-14T12:12", "page"),
        ("14 May 2024 02:12 PM -0500", "2024-05-14T19:12", "page"),
        ("14 May 2024, 14:12 EST", "2024-05-14T14:12", "assumed_utc"),
        ("14 May 2024, 14:12 IST", "2024-05-14T14:12", "assumed_utc"),
        ("14 May 2024, 14:12 BST", "2024-05-14T13:12", "page"),
        ("14 May 2024, 14:12 Uhr MESZ", "2024-05-14T12:12", "page"),
        ("2024-05-14 14:12 CEST", "2024-05-14T12:12", "page"),
        ("2:12 p.m. PDT May 14, 2024", "2024-05-14T21:12", "page"),
        ("Tue May 14 02:12:44 EDT 2024", "2024-05-14T06:12", "page"),
        ("May 14, 2024 02:12 PM ET", "2024-05-14T18:12", "page"),
        ("January 14, 2024 02:12 PM ET", "2024-01-14T19:12", "page"),
        ("Jan 14, 2024 2:12 PM Pacific Standard Time", "2024-01-14T22:12", "page"),
        ("10 March 2024, 14:12 ET", "2024-03-10T18:12", "page"),  # the day on which daylight time began
        ("3 November 2024, 14:12 ET", "2024-11-03T19:12", "page"),
        ("14 May 2024, 14:12 art and craft", "2024-05-14T14:12", "assumed_utc"),
        ("14 May 2024, 14:12 et une minute", "2024-05-14T14:12", "assumed_utc"),
        ("14 May 2024, 14:12 UTC+99", "2024-05-14T14:12", "assumed_utc"),
        ("Dragon Ball Z, 14 May 2024, 14:12", "2024-05-14T14:12", "assumed_utc"),
        ("May 14, 2024, 10:00-11:30", "2024-05-14T10:00", "assumed_utc"),
        ("14-05-2024 14:12", "2024-05-14T14:12", "assumed_utc"),
    ],
)
def test_zones_are_read_where_they_mean_one_thing(raw: str, at: str, zone: str) -> None:
    """Offsets, UTC and GMT, and letters of one zone, or of one in the country of the page's language; years and spans of hours are none."""
    found = words(raw, language="en-GB", base=_BASE)
    assert found.at is not None
    assert (found.at.isoformat()[:16], found.zone) == (at, zone)


@pytest.mark.parametrize(
    ("letters", "language", "hour"),
    [
        *(("IST", "hi", 6), ("IST", "en-IN", 6), ("IST", "en-IE", 11), ("IST", "he", 10), ("IST", "en", None), ("IST", None, None)),
        *(("EST", "en-US", 17), ("EST", "en_AU", 2), ("EST", "en", None), ("CST", "zh-Hant-TW", 4), ("CST", "es-MX", 18), ("BST", "en", None)),
    ],
)
def test_letters_of_several_zones_mean_that_of_the_country_of_the_language(letters: str, language: str | None, hour: int | None) -> None:
    """Where it names none, nobody guesses, and the letters are known to be doubtful."""
    found = words(f"2024-05-14 12:00 {letters}", language=language, base=_BASE)
    assert found.at is not None
    assert (found.at.hour, found.zone) == ((12, "assumed_utc") if hour is None else (hour, "page"))
    assert has_several_meanings(found.raw)


@pytest.mark.parametrize(
    ("raw", "zone", "at"),
    [
        ("14 May 2024, 02:12", "Asia/Karachi", "2024-05-13T21:12"),
        ("Today at 2:12 am", "Asia/Karachi", "2026-11-25T21:12"),  # captured at 1 am on the 26th there
        ("Yesterday at 11:00 pm", "Asia/Karachi", "2026-11-25T18:00"),
        ("Wednesday at 11:00 pm", "Asia/Karachi", "2026-11-25T18:00"),
        ("1 Day Ago, 11:00 PM", "Asia/Karachi", "2026-11-25T18:00"),
        ("2 hours ago", "Asia/Karachi", "2026-11-25T18:00"),
        ("30 March 2026, 12:00", "Europe/Berlin", "2026-03-30T10:00"),  # the day after summer time began
        ("28 March 2026, 12:00", "Europe/Berlin", "2026-03-28T11:00"),
        ("29 March 2026, 02:30", "Europe/Berlin", "2026-03-29T01:30"),  # no clock showed that: RFC 5545, 3.3.5, counts on from before the gap
        ("25 October 2026, 02:30", "Europe/Berlin", "2026-10-25T00:30"),  # clocks showed that twice: the first time, by the same
        ("14 May 2024, 14:12 GMT", "Europe/Berlin", "2024-05-14T14:12"),
    ],
)
def test_a_sites_clocks_place_its_times(raw: str, zone: str, at: str) -> None:
    """A site five hours ahead, and one with summer time; spans of time and zones of the page's own are the same everywhere."""
    found = words(raw, language="en-GB", zone=zone, base=datetime(2026, 11, 25, 20, tzinfo=UTC))
    assert found.at is not None
    assert found.at.isoformat()[:16] == at


@pytest.mark.parametrize(
    ("raw", "language", "day"),
    [
        ("05/04/2024", "en-US", "2024-05-04"),
        ("05-04-2024", "en-US", "2024-05-04"),
        ("05.04.2024", "en-US", "2024-04-05"),
        ("05-04-2024", "en", "2024-04-05"),
        ("05/04/2024", "en-GB", "2024-04-05"),
        ("05/04/2024", "en-AU", "2024-04-05"),
        ("05/04/2024", "fr", "2024-04-05"),
        ("05/04/2024", None, "2024-05-04"),
        ("5/4/98", "en-GB", "1998-04-05"),
    ],
)
def test_day_and_month_stand_as_a_region_writes_them(raw: str, language: str | None, day: str) -> None:
    """Where nothing else tells."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert found.at.date().isoformat() == day


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("1 فروردین 1400", "2021-03-21"),
        ("۲۵ اردیبهشت ۱۴۰۳", "2024-05-14"),
        ("۲۵ ارديبهشت ۱۴۰۳", "2024-05-14"),
        ("30 اسفند 1403", "2025-03-20"),
        ("۱۴۰۳/۰۲/۲۵ - ۱۷:۱۲", "2024-05-14"),
    ],
)
def test_persian_years_are_converted(raw: str, day: str) -> None:
    """Their months have names of their own; in numbers, only on a Persian page."""
    found = words(raw, language="fa", base=_BASE)
    assert found.at is not None
    assert found.at.date().isoformat() == day


@pytest.mark.parametrize(
    ("raw", "language", "day"),
    [
        ("5 मार्च 2024", "hi", "2024-03-05"),
        ("५ एप्रिल २०२४", "mr", "2024-04-05"),
        ("০৫ মার্চ ২০২৪, ১৯:১৫", "bn", "2024-03-05"),
        ("5 مارچ 2024", "ur", "2024-03-05"),
        ("2024. gada 5. martā 19:15", "lv", "2024-03-05"),
        ("2024 m. kovo 5 d. 19:15", "lt", "2024-03-05"),
        ("5. märts 2024 19:15", "et", "2024-03-05"),
        ("5. listopada 2024. u 19:15", "hr", "2024-10-05"),
        ("5 listopada 2024", "pl", "2024-11-05"),
        ("5. junija 2024", "sl", "2024-06-05"),
        ("5 юни 2024", "bg", "2024-06-05"),
        ("5. јануар 2024.", "sr", "2024-01-05"),
        ("5 de març de 2024", "ca", "2024-03-05"),
        ("5 de xaneiro de 2024", "gl", "2024-01-05"),
        ("5. júní 2024", "is", "2024-06-05"),
        ("Marso 5, 2024", "fil", "2024-03-05"),
        ("5 Mac 2024", "ms", "2024-03-05"),
        ("5 сакавіка 2024", "be", "2024-03-05"),
        ("5 наурыз 2024", "kk", "2024-03-05"),
        ("5 მარტი 2024", "ka", "2024-03-05"),
        ("5 մարտի 2024", "hy", "2024-03-05"),
    ],
)
def test_months_of_twenty_more_languages_are_read(raw: str, language: str, day: str) -> None:
    """One word may be another month in another language: listopad is October in Croatian."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert found.at.date().isoformat() == day


@pytest.mark.parametrize(
    ("raw", "language", "day"),
    [
        ("14/05/2567", "th", "2024-05-14"),
        ("14 พ.ค. 2567 19:15 น.", "th", "2024-05-14"),
        ("วันอังคารที่ 14 พฤษภาคม พ.ศ. 2567 เวลา 19:15 น.", "th", "2024-05-14"),
        ("14 พ.ค. 67", "th", "2024-05-14"),
        ("14 พ.ค. 2024", "th", "2024-05-14"),
        ("令和6年5月14日", "ja", "2024-05-14"),
        ("令和元年５月１４日（火）", "ja", "2019-05-14"),
        ("中華民國113年5月14日", "zh", "2024-05-14"),
    ],
)
def test_years_of_thailand_japan_and_taiwan_are_converted(raw: str, language: str, day: str) -> None:
    """Counted from the Buddha, from an emperor's accession, from the republic."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert found.at.date().isoformat() == day


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        ("1403/02/25", "en"),
        ("1445/11/06", "ar"),
        ("1403/13/40", "fa"),
        ("昭和99年5月14日", "ja"),
        ("May 2025(10)", "en"),
        ("Joined: Mar 2019, 12 posts", "en"),
        ("May 14, 10 answers", "en"),
        ("Maybe 14, 2024", "en"),
        ("Office 5 Mac 2011", "en"),
        ("5 marching bands 2024", "en"),
        ("version 10.1.2.12", "de"),
        ("28 November 2026", "en"),
        ("2026-11-28", "en"),
        ("14 May 2024 " + "and so on " * 30, "en"),
    ],
)
def test_doubtful_days_are_left_as_they_are(raw: str, language: str) -> None:
    """Other calendars' years, archives with their counts, names inside words, versions, days to come, and what is too long to say when."""
    assert words(raw, language=language, base=_WEDNESDAY).at is None


@pytest.mark.parametrize("part", ["day ", "1 day ", "a day ", "1 may ", "monday ", "today a ", "vor ", "1.", "1-", "前1年", ",.-", "14 may, "])
def test_repeated_words_do_not_hold_a_reader_up(part: str) -> None:
    """What matches nearly everywhere ends all the same."""
    for end in ("", "ago", "前", " 2024", "12:10"):
        assert words((part * 200)[: 200 - len(end)] + end, base=_BASE).raw


@given(
    st.datetimes(min_value=datetime(1991, 1, 1), max_value=datetime(2026, 11, 1)),
    st.sampled_from(["%B %d, %Y at %I:%M %p", "%d %B %Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d %I:%M %p", "%d.%m.%Y %H:%M"]),
)
def test_every_minute_comes_back_from_print(moment: datetime, form: str) -> None:
    """WordPress's usual forms, both ways."""
    found = words(moment.strftime(form), language="en", base=_BASE)
    assert found.at == moment.replace(second=0, microsecond=0, tzinfo=UTC)


@pytest.mark.parametrize("raw", ["0001-01-01T00:00:00+02:00", "9999-12-31T23:59:59-02:00", "January 1, 0001, 00:10 UTC+2", "December 31, 9999, 23:50 GMT-5"])
@pytest.mark.parametrize("base", [_BASE, None])
def test_the_ends_of_the_calendar_are_no_times(raw: str, base: datetime | None) -> None:
    """What programs print for want of a time has no place in any zone."""
    assert [found.at for zone in (None, "Asia/Tokyo") for found in (iso(raw, zone=zone, base=base), words(raw, zone=zone, base=base))] == [None] * 4
    assert rfc2822("Mon, 01 Jan 0001 00:00:00 GMT", base=base).at is None
    assert rfc2822("Fri, 31 Dec 9999 23:59:59 -2359", base=base).at is None


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        *(("January 1, 0001 at 12:00 am", "time_too_early"), ("0001-01-01T00:00:00Z", "time_too_early"), ("Mon, 01 Jan 0001 00:00:00 GMT", "time_too_early")),
        *(("January 1, 1970 at 12:00 am", "time_too_early"), ("December 31, 9999 at 11:59 pm", "time_ahead"), ("9999-12-31T23:59:59Z", "time_ahead")),
        *(
            ("May 3, 2031 at 10:00 am", "time_ahead"),
            ("2031-05-03", "time_ahead"),
            ("31 June 2024, 10:00", "no_such_time"),
            ("2024-02-30T10:00:00Z", "no_such_time"),
        ),
        *(("May 14, 2024 at 25:10", "no_such_time"), ("May 14, 2024 at 2:12 am", None), ("some day", None), ("4000 years ago", "time_too_early")),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_a_reason(raw: str, reason: str | None) -> None:
    """Years before the web, years ahead, days that no calendar has; what is no time at all needs no reason."""
    readers = (iso, rfc2822) if raw[:3] == "Mon" or raw[4:5] == "-" else (words,)
    found = [reader(raw, base=_BASE) for reader in readers]
    assert reason in [moment.refused for moment in found]
    assert all(moment.at is None or not reason for moment in found)


@given(st.text(max_size=80))
def test_no_text_breaks_the_readers(raw: str) -> None:
    """Whatever stands where a time should be, the answer is a moment."""
    for found in (words(raw, base=_BASE), iso(raw, base=_BASE), rfc2822(raw, base=_BASE), relative(raw, base=_BASE)):
        assert found.raw.strip() == raw.strip()
