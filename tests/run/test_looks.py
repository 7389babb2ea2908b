"""What a visit shows of its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemas.alarm import AlarmKind
from schemas.cleaned import Rejected
from schemas.observation import Observation
from schemas.outcome import Fate, Reason
from schemas.record import Author
from scraper.drift.guess import guess
from scraper.drift.looks import look_at
from scraper.rhythm import Look
from tests.store.examples import NOON, article, post, thread_page

from .living import LOGIN, visited
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


def test_a_page_that_was_free_is_so_still_or_is_shut():
    """By a wall, or after its first lines, whose length says nothing; what is unchanged, lost or unread was not seen again."""
    _, free = article("ferry")
    closed = free.model_copy(update={"record": free.record.model_copy(update={"free_access": False})})
    walled, unread = (Rejected(reason=reason) for reason in (Reason.NO_ACCESS, Reason.NO_ARTICLE_FOUND))
    seen = [
        look_at(NOON, Look(Fate.REJECTED, answer.reason) if isinstance(answer, Rejected) else STORED, answer, is_start=False, posts_before=0, was_free=True)
        for answer in (free, closed, walled, unread, None)
    ]
    assert [(look.reread, look.shut) for look in seen] == [(1, 0), (1, 1), (1, 1), (0, 0), (0, 0)]
    assert [look.characters for look in seen[:2]] == [len(free.record.text), 0]
    assert look_at(NOON, STORED, closed, is_start=False, posts_before=0).reread == 0


@pytest.mark.enable_socket
def test_a_thread_behind_a_wall_was_free_when_it_was_last_read(tmp_path: Path):
    """Once: a wall that stands there still says nothing new."""
    with visited(tmp_path) as days:
        days.forum.write(1, 1, 2, 3)
        days.run()
        days.forum.answers[days.forum.path(1)] = LOGIN.replace(b"403 Forbidden", b"200 OK")
        for number in (4, 5):
            days.forum.write(1, number)
            days.run()
        looks = [look for look in days.store.observations("quay", 9) if look.records or look.rejected]
    assert [(look.reread, look.shut) for look in looks] == [(0, 0), (1, 1)]


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
