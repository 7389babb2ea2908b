"""What an unchanged page is recognised by."""

from __future__ import annotations

import pytest

from scraper.fetch.conditional import conditional_headers, validators
from scraper.fetch.visit import Validators
from tests.fetch.waiting import NOON

THEN = "Sat, 28 Feb 2026 12:00:00 GMT"


@pytest.mark.parametrize("etag", ['"1"', 'W/"1"', '""', '"a,b/c"', '"caf\xe9"', '"' + "x" * 1000 + '"', '"with\\backslash"'])
def test_an_etag_goes_back_as_it_came(etag):
    """Weak or strong; a `W/` that was taken off would be another mark."""
    known = validators((("etag", etag),))
    assert known == Validators(etag=etag)
    assert conditional_headers(known) == (("if-none-match", etag),)


@pytest.mark.parametrize("etag", ["", "1", '"1', '1"', "W/1", 'w/"1"', '"a"b"', '"a b"', '"a\r\nx: y"', '"\x00"', "*", '"' + "x" * 2000 + '"', '"\u0100"'])
def test_what_is_no_etag_is_not_sent_back(etag):
    """RFC 9110, 8.8.3. The page is asked for as if it had none."""
    assert validators((("etag", etag),)) is None


@pytest.mark.parametrize("date", [THEN, "Saturday, 28-Feb-26 12:00:00 GMT", "Sat Feb 28 12:00:00 2026", "Sun, 01 Mar 2026 12:00:00 GMT"])
def test_a_date_goes_back_as_it_came(date):
    """In any of its three forms, up to the moment of the visit."""
    assert validators((("last-modified", date),), NOON) == Validators(last_modified=date)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "0", "Sun, 01 Mar 2026 12:00:01 GMT", "Sat, 28 Feb 2026 12:00:00 GMT\r\nx: y", "Sat, 99 Feb 2026 12:00:00 GMT"]
)
def test_a_date_that_is_none_or_lies_ahead_is_not_sent_back(date):
    """A server from the future would say for as long that nothing has changed."""
    assert validators((("last-modified", date),), NOON) is None


@pytest.mark.parametrize("around", ["\r", "\x0b", "\x85", " \t"])
def test_signs_around_a_date_are_none_of_it(around):
    """An archive may hold what no request can carry."""
    assert validators((("last-modified", around + THEN + around),), NOON) == Validators(last_modified=THEN)


def test_both_marks_are_sent_where_both_are_known():
    """The order is fixed, other headers do not count."""
    known = validators((("date", THEN), ("last-modified", THEN), ("etag", '"1"'), ("etag", '"2"')), NOON)
    assert known == Validators('"1"', THEN)
    assert conditional_headers(known) == (("if-none-match", '"1"'), ("if-modified-since", THEN))
