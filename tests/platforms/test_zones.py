"""Times of a page by the clocks that its site's `timezone` names, and times that no page can carry."""

from __future__ import annotations

import hashlib
from datetime import datetime

import pytest

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig, SiteReading
from schemas.record import Thread

from .test_cases import CASES, body_of


def thread(name: str, *, zone: str | None = None, fetched_at: str | None = None, instead: tuple[str, str] = ("", "")) -> Thread:
    """A case's thread, from a site in that zone, captured then, with some words replaced."""
    expected, body = CASES[name], body_of(name).replace(instead[0].encode(), instead[1].encode())
    at = fetched_at or expected.get("fetched_at")
    capture = Capture(url=expected["url"], fetched_at=datetime.fromisoformat(at) if at else None, sha256=hashlib.sha256(body).hexdigest(), size_bytes=len(body))
    answer = clean(capture, body, CleanConfig(sites=(SiteReading(host="quay.example", timezone=zone),) if zone else ()))
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    return answer.record


@pytest.mark.parametrize(
    ("name", "zone", "fetched_at", "times"),
    [
        ("bbpress/dates_day_first", "Asia/Karachi", None, ["2024-04-05T13:00", "2024-04-07T04:30", "2024-04-13T02:15"]),
        # In Karachi it is the fifth at one o'clock: yesterday was the fourth.
        ("smf/flat_2_1", "Asia/Karachi", "2024-01-04T20:00:00Z", ["2024-01-02T10:04", "2024-01-02T16:15", "2024-01-04T03:30"]),
        ("mybb/guest_and_edited", "Asia/Karachi", None, ["2024-06-07T15:23", "2024-06-07T19:05", "2024-06-18T17:56", "2024-06-20T03:50"]),
        ("bbpress/flat_2_6", "Asia/Karachi", None, ["2021-10-01T03:00", "2021-10-02T04:00", "2021-10-02T04:30", "2021-10-03T07:00"]),
        ("bbpress/flat_2_6", "Europe/Berlin", None, ["2021-10-01T06:00", "2021-10-02T07:00", "2021-10-02T07:30", "2021-10-03T10:00"]),  # summer time
        ("smf/flat_2_1", "Europe/Berlin", None, ["2024-01-02T14:04", "2024-01-02T20:15", "2024-01-04T07:30"]),
        ("smf/flat_2_1", "America/New_York", "2024-01-05T02:00:00Z", ["2024-01-02T20:04", "2024-01-03T02:15", "2024-01-03T13:30"]),  # still the fourth there
    ],
)
def test_a_site_s_clocks_place_what_its_pages_print(name: str, zone: str, fetched_at: str | None, times: list[str]) -> None:
    """Five hours ahead, with summer time, and where the day of the capture is another; the record says that the zone was configured."""
    posts = thread(name, zone=zone, fetched_at=fetched_at).posts
    assert [post.published_at and post.published_at.isoformat()[:16] for post in posts] == times
    assert {post.published_at_zone for post in posts} == {"config"}


def test_summer_time_begins_between_two_posts() -> None:
    """A day apart by the wall, 23 hours by the sun."""
    before, after = (thread("bbpress/flat_2_6", zone="Europe/Berlin", instead=("October 1, 2021 at 8:00 am", day)).posts[0].published_at for day in _AROUND)
    assert before
    assert after
    assert (after - before).total_seconds() == 23 * 3_600


_AROUND = ("March 27, 2021 at 12:00 pm", "March 28, 2021 at 12:00 pm")


@pytest.mark.parametrize(
    ("printed", "flag"),
    [
        ("January 1, 0001 at 12:00 am", "time_too_early"),
        ("December 31, 9999 at 11:59 pm", "time_ahead"),
        ("May 3, 2031 at 10:00 am", "time_ahead"),
        ("February 30, 2021 at 9:00 am", "no_such_time"),
    ],
)
def test_a_time_that_cannot_be_is_left_out_and_the_record_says_why(printed: str, flag: str) -> None:
    """What was printed stays; the other posts keep their times."""
    record = thread("bbpress/flat_2_6", fetched_at="2026-05-01T12:00:00Z", instead=("October 1, 2021 at 8:00 am", printed))
    assert (record.posts[0].published_at, record.posts[0].published_at_raw) == (None, printed)
    assert all(post.published_at for post in record.posts[1:])
    assert flag in record.quality.flags
