"""What counters claim, as a table: lines as bbPress prints them, and the numbers that follow from them."""

from __future__ import annotations

import pytest

from cleaners.page.page import Interval
from cleaners.plain.claims import Claim, claim
from cleaners.plain.rows import Row, named
from cleaners.rules.ruleset import ruleset


def row(text: str | None) -> Row | None:
    """A line as a row of the text, named by bbPress's rules."""
    place = Interval(0, len(text or ""))
    return named(Row(place, place, text, 1, 0), ruleset("bbpress").lines.find) if text else None


@pytest.mark.parametrize(
    ("counter", "description", "links", "expected"),
    [
        ("Viewing 0 reply threads", None, None, Claim(1, 1, page=1, pages=1)),
        ("Viewing 4 reply threads", "This topic has 5 replies and 2 voices.", None, Claim(6, None, page=1)),
        ("Viewing 15 posts - 1 through 15 (of 41 total)", None, None, Claim(41, 15, 1, page=1, pages=3)),
        ("Viewing 15 posts – 16 through 30 (of 41 total)", "This topic has 40 replies and 9 voices.", None, Claim(41, 15, 16, page=2, pages=3)),
        ("Viewing 11 posts - 31 through 41 (of 41 total)", None, "← 1 2 3", Claim(41, 11, 31, page=3, pages=3)),
        ("Viewing 41 post (of 41 total)", None, "← 1 2 … 5", Claim(41, 1, 41, page=5, pages=5)),
        ("Viewing 11 posts - 31 through 41 (of 41 total)", None, None, Claim(41, 11, 31, page=3, pages=3, assumed=True)),
        ("Viewing 12 posts - 26 through 37 (of 37 total)", None, None, Claim(37, 12, 26)),
        ("Viewing 10 replies - 11 through 20 (of 27 total)", None, None, Claim(28, 11, 11, lead=True, page=2, pages=3)),
        ("Viewing 1,204 posts", None, None, Claim(1204, 1204, page=1, pages=1)),
        ("Ansicht von 15 Beiträgen – 1 bis 15 (von insgesamt 1.204)", None, None, Claim(1204, 15, 1, page=1, pages=81)),
        (None, "This topic has 40 replies, 5 voices, and was last updated 2 years ago by X.", None, Claim(41)),
        (None, "This topic has no replies.", None, Claim(1)),
        (None, "This topic is empty.", None, Claim()),
        (None, None, None, Claim()),
    ],
)
def test_a_counter_claims_what_follows_from_it(counter: str | None, description: str | None, links: str | None, expected: Claim) -> None:
    """Posts of the thread and the page, its number and how many there are; what a line does not say is null."""
    assert claim(row(counter), row(description), row(links)) == expected
