"""What a visit shows of its source."""

from __future__ import annotations

import pytest

from schemas.alarm import AlarmKind
from schemas.cleaned import Rejected
from schemas.observation import Observation
from schemas.outcome import Fate, Reason
from schemas.record import Author
from scraper.drift.guess import guess
from scraper.drift.looks import look_at
from scraper.rhythm import Look
from tests.store.examples import NOON, post, thread_page

from .test_drift import forum

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


@pytest.mark.parametrize(
    ("platforms", "words"),
    [
        ({"phpbb": 3}, "engine changed: now phpbb"),
        ({"unknown": 2, "phpbb": 1}, "engine changed: now phpbb"),
        ({"unknown": 3}, "redesign: the software is no longer recognised"),
        ({}, "redesign: the software is no longer recognised"),
    ],
)
def test_posts_that_are_read_without_knowing_their_software_are_of_no_other_one(platforms: dict[str, int], words: str):
    """What reads them calls it unknown."""
    assert guess(AlarmKind.PLATFORM, [forum(platforms=platforms)]) == words


@pytest.mark.parametrize(("is_foreign", "compared", "foreign"), [(None, 0, {}), (False, 1, {}), (True, 1, {"pages": 1, "rejected:no_posts_found": 1})])
def test_what_a_page_is_made_of_is_counted_with_what_it_gave(is_foreign: bool | None, compared: int, foreign: dict[str, int]):
    """Of pages that a source leads to: its own page is measured by itself."""

    def seen(*, is_start: bool) -> Observation:
        bad = Rejected(reason=Reason.NO_POSTS_FOUND)
        return look_at(NOON, Look(Fate.REJECTED, bad.reason), bad, is_start=is_start, posts_before=0, is_foreign=is_foreign)

    assert (seen(is_start=False).compared, seen(is_start=False).foreign) == (compared, foreign)
    assert (seen(is_start=True).compared, seen(is_start=True).foreign) == (0, {})


def test_a_thread_of_a_foreign_page_is_counted_by_what_most_of_its_posts_have():
    """One guest without a name is not a field that is lost."""
    posts = [post(1), post(2), post(3).model_copy(update={"author": None})]
    seen = look_at(NOON, STORED, thread_page(1, posts)[1], is_start=False, posts_before=9, is_foreign=True)
    assert seen.foreign == {
        "pages": 1,
        "records": 1,
        "threads": 1,
        "shrunk": 1,
        "title": 1,
        "authors": 1,
        "published_at": 1,
        "post:author": 1,
        "post:published_at": 1,
    }
