"""What a visit shows of its source."""

from __future__ import annotations

from schemas.outcome import Fate
from schemas.record import Author
from scraper.drift.looks import look_at
from scraper.rhythm import Look
from tests.store.examples import NOON, post, thread_page

STORED = Look(Fate.STORED)


def test_the_further_pages_of_a_thread_lack_nothing_that_only_the_first_says():
    """Who began it, and when: a board whose threads grew long was told to have lost its dates. What no post of a page has is missed."""
    posts = [post(number) for number in (21, 22, 23)]
    _, first = thread_page(1, posts)
    whole = first.model_copy(update={"record": first.record.model_copy(update={"authors": (Author(name="Ada"),), "published_at": NOON})})
    _, further = thread_page(2, posts, pages=2)
    _, bare = thread_page(2, [one.model_copy(update={"author": None, "published_at": None}) for one in posts], pages=2)
    seen = [look_at(NOON, STORED, answer, is_start=False, posts_before=0).fields for answer in (whole, further, bare)]
    assert seen == [{"title": 1, "authors": 1, "published_at": 1}, {"title": 1, "authors": 1, "published_at": 1}, {"title": 1}]
