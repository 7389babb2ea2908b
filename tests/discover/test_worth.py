"""What a list says decides whether a page is read again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from schemas.outcome import Reason
from schemas.target import Link
from scraper.discover.worth import Known, worth

READ = datetime(2024, 5, 14, 12, 0, tzinfo=UTC)
NOW = datetime(2024, 5, 16, tzinfo=UTC)
BEFORE, AFTER = datetime(2024, 5, 14, 9, 30, tzinfo=UTC), datetime(2024, 5, 14, 15, 30, tzinfo=UTC)
THAT_DAY, DAY_BEFORE = datetime(2024, 5, 14, tzinfo=UTC), datetime(2024, 5, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "replies", "last", "known", "is_worth"),
    [
        ("thread", 12, BEFORE, None, True),
        ("thread", 12, BEFORE, Known(READ, 12, BEFORE), False),
        ("thread", 13, BEFORE, Known(READ, 12, BEFORE), True),
        ("thread", 11, BEFORE, Known(READ, 12, BEFORE), True),
        ("thread", 12, AFTER, Known(READ, 12, BEFORE), True),  # one post deleted, one written
        ("thread", 12, THAT_DAY, Known(READ, 12, BEFORE), False),  # "1 day ago" says the same of another hour
        ("thread", 12, None, Known(READ, 12, BEFORE), False),
        ("thread", None, BEFORE, Known(READ, 12, BEFORE), False),
        ("thread", None, BEFORE, Known(READ, None, None), True),  # a board's clock without its zone may run hours behind
        ("thread", None, None, Known(READ, 12, BEFORE), True),
        ("thread", 12, BEFORE, Known(READ, 12, BEFORE, complete=False), True),
        ("thread", 12, BEFORE, Known(READ, 12, BEFORE, complete=True), False),
        ("forum", 3, BEFORE, Known(READ, 3, BEFORE), True),
        ("next_page", None, None, Known(READ), True),
        ("feed", None, BEFORE, Known(READ), True),
        ("page", None, BEFORE, Known(READ), False),
        ("page", None, READ, Known(READ), False),
        ("page", None, AFTER, Known(READ), True),
        ("page", None, THAT_DAY, Known(READ), True),
        ("page", None, DAY_BEFORE, Known(READ), False),
        ("page", None, None, Known(READ), True),
        ("sitemap", None, BEFORE, Known(READ), True),
        ("article", None, AFTER, Known(READ), True),
        ("article", None, BEFORE, Known(NOW + timedelta(days=400)), True),
        ("article", None, BEFORE, Known(READ), False),
        ("article", 3, BEFORE, Known(READ, 3, BEFORE), False),
        ("article", 4, BEFORE, Known(READ, 3, BEFORE), True),
        ("post", None, BEFORE, Known(READ), False),
    ],
)
def test_what_the_list_says_decides(kind: str, replies: int | None, last: datetime | None, known: Known | None, is_worth: bool) -> None:
    """The same counts and times leave a page alone; what is not known, is incomplete or has no hints does not."""
    left = worth(Link(url="https://club.example/t/1", kind=kind, reply_count=replies, last_post_at=last), known, NOW)
    assert (left is None) is is_worth
    if left is not None:
        assert left.reason is Reason.NOTHING_NEW
        assert left.why


@pytest.mark.parametrize(
    ("same_since", "said_before", "read", "is_worth"),
    [
        (READ - timedelta(days=1), READ, READ, True),  # as long ago as it had been the same by then
        (READ - timedelta(days=2), READ, READ, False),
        (READ - timedelta(days=2), THAT_DAY, READ, False),
        (READ - timedelta(days=2), DAY_BEFORE - timedelta(days=2), READ, True),  # its list has told the truth so far
        (READ - timedelta(days=2), None, READ, True),
        (NOW - timedelta(days=99), NOW - timedelta(days=5), NOW - timedelta(days=4), True),
        (None, READ, READ, True),
    ],
)
def test_a_list_that_called_a_page_changed_in_vain_is_not_believed_for_a_while(
    same_since: datetime | None, said_before: datetime | None, read: datetime, is_worth: bool
) -> None:
    """As where a sitemap dates all its pages at the moment when it is asked for."""
    known = Known(read, None, said_before, None, same_since)
    assert (worth(Link(url="https://club.example/t/1", kind="page", last_post_at=NOW), known, NOW) is None) is is_worth
