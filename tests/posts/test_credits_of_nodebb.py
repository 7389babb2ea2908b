"""Who is quoted, by the line that NodeBB's composer writes above a quote."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from cleaners.platforms.nodebb.posts import cite
from cleaners.posts.cited import Cited


def credit(line: str) -> Cited:
    """What the line says of the quote below it."""
    return cite(fromstring(f"<div><p>{line}</p><blockquote><p>The keel is oak.</p></blockquote></div>")[1])


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ('Guest <a href="/post/7">said</a>:', "Guest"),
        ('A Former User <a href="/forum/post/7">said</a>:', "A Former User"),
        ('A Former User said in <a href="/post/7">Keel</a>:', "A Former User"),
    ],
)
def test_guests_and_former_users_are_named_without_a_mention(line: str, author: str) -> None:
    """They have no page, and the composer sets no @ before them."""
    assert (credit(line).author, credit(line).post_id) == (author, "7")


@pytest.mark.parametrize(
    "line",
    ['See <a href="/post/7">this</a>:', 'Ada said in <a href="https://pier.example/7">Keel</a>:', 'A Former User <a href="/post/7">said</a>', "Guest said:"],
)
def test_what_leads_to_no_post_or_ends_in_no_colon_names_nobody(line: str) -> None:
    """Anybody may write such a line above a quote."""
    assert credit(line) == Cited()
