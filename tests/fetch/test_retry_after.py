"""How long an answer asks us to stay away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.fetch.retry_after import MAX_WAIT_S, http_date, parse_wait_s, retry_after_s
from tests.fetch.waiting import NOON


@pytest.mark.parametrize(
    ("value", "wait_s"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 120 ", 120.0),
        ('"120"', 120.0),
        ("1.5", 1.5),
        (".5", 0.5),
        ("+7", 7.0),
        ("-5", 0.0),
        ("86401", MAX_WAIT_S),
        ("1000000000", MAX_WAIT_S),
        *((digits, MAX_WAIT_S) for digits in ("9" * 300, "1" + "0" * 400, "9" * 60_000, f"{'9' * 400}.{'9' * 400}")),
        ("Sun, 01 Mar 2026 12:01:00 GMT", 60.0),
        ("Sunday, 01-Mar-26 12:01:00 GMT", 60.0),
        ("Sun Mar  1 12:01:00 2026", 60.0),
        ("Sun, 01 Mar 2026 13:01:00 +0100", 60.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", MAX_WAIT_S),
    ],
)
def test_every_form_of_a_wait_is_understood(value, wait_s):
    """Seconds with and without fraction, the three forms of an HTTP-date (RFC 9110, 5.6.7); never longer than a day, never before now."""
    assert parse_wait_s(value, NOON) == wait_s


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "1e9",
        "0x10",
        "inf",
        "nan",
        "10 s",
        "12:00",
        "Sun",
        "Sun, 99 Mar 2026 12:00:00 GMT",
        "٣",
        "1,2",
        "--1",
        "Sun, 01 " * 99,
        "Fri, 31 Dec 9999 23:59:59 -2359",
    ],
)
def test_what_is_no_wait_asks_for_nothing(value):
    """The rules of our own hold then."""
    assert parse_wait_s(value, NOON) is None


def test_the_longest_of_several_waits_counts():
    """Garbage among them does not."""
    headers = (("retry-after", "5"), ("retry-after", "soon"), ("retry-after", "9"), ("x-retry-after", "99"))
    assert retry_after_s(headers, NOON) == 9.0


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ((("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "30")), 30.0),
        ((("ratelimit-remaining", "0"), ("ratelimit-reset", "30")), 30.0),
        ((("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", str(int(NOON.timestamp()) + 40))), 40.0),
        ((("x-ratelimit-remaining", "1"), ("x-ratelimit-reset", "30")), None),
        ((("x-ratelimit-reset", "30"),), None),
        ((("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "30"), ("retry-after", "5")), 5.0),
        ((("x-ratelimit-remaining", "0"),), None),
    ],
)
def test_a_spent_quota_asks_to_wait_for_the_next(headers, wait_s):
    """The reset is in seconds or a moment; a quota with something left asks for nothing, and Retry-After goes before."""
    assert retry_after_s(headers, NOON) == wait_s


@given(st.text(max_size=80) | st.from_regex(r"[-+]?[0-9.]{1,40}", fullmatch=True))
def test_no_header_is_too_odd_to_be_read(value):
    """A wait within a day, or none."""
    wait_s = parse_wait_s(value, NOON)
    assert wait_s is None or 0 <= wait_s <= MAX_WAIT_S
    moment = http_date(value)
    assert moment is None or moment.utcoffset() is not None
