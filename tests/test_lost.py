"""What becomes of posts that later captures of a thread do not show."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cleaners.lost import Former, Look, with_lost
from cleaners.merge import merge
from schemas.record import Post, Thread
from tests.test_merge import MORNING, page, post


def at(number: int, place: int | None = None) -> Post:
    """The post with that number, a minute after the one before it; where it stands in the thread."""
    return post(number).model_copy(update={"published_at": MORNING + timedelta(minutes=number), "position": place or number})


def posts(*numbers: int) -> list[Post]:
    """Posts in that order."""
    return [at(number) for number in numbers]


def shown(number: int, numbers: list[int], pages: int, hour: int, *flags: str) -> Thread:
    """A page of the thread with those posts."""
    return page(number, posts(*numbers), pages=pages, hour=hour, flags=flags)


def looks(present: list[Thread]) -> list[Look]:
    """As they were captured."""
    return [Look(page, page.provenance.captures[0].fetched_at or MORNING) for page in present]


def told(present: list[Thread], *formers: Thread) -> list[str]:
    """The posts of the thread; a minus stands behind those that are deleted."""
    thread = with_lost(merge(present), [Former(former, looks(present)) for former in formers])
    assert [post.position for post in thread.posts] == sorted({post.position for post in thread.posts})
    assert thread.links == tuple(dict.fromkeys(link for post in thread.posts for link in post.links))
    return [f"{post.id}{'-' if post.status == 'deleted' else ''}" for post in thread.posts]


CASES = {
    "nothing is lost": ([shown(1, [1, 2, 3], 1, 5)], [shown(1, [1, 2], 1, 0)], ["1", "2", "3"]),
    "from the middle": ([shown(1, [1, 3], 1, 5)], [shown(1, [1, 2, 3], 1, 0)], ["1", "2-", "3"]),
    "from the end of the only page": ([shown(1, [1, 2], 1, 5)], [shown(1, [1, 2, 3], 1, 0)], ["1", "2", "3-"]),
    "the last page shows one post by now": ([shown(1, [1, 2], 2, 0), shown(2, [3], 2, 5)], [shown(2, [3, 4], 2, 0)], ["1", "2", "3", "4-"]),
    "the last page is gone": ([shown(1, [1, 2], 2, 0), shown(2, [3, 4], 2, 5)], [shown(3, [5, 6], 3, 0)], ["1", "2", "3", "4", "5-", "6-"]),
    "pushed to a page that was not read again": (
        [shown(1, [1, 2, 3], 3, 0), shown(2, [4, 5, 6], 3, 0), shown(3, [8], 3, 5)],
        [shown(3, [7, 8], 3, 0)],
        ["1", "2", "3", "4", "5", "6", "7", "8"],
    ),
    "and found there": (
        [shown(1, [1, 2, 3], 3, 0), shown(2, [4, 6, 7], 3, 6), shown(3, [8], 3, 5)],
        [shown(2, [4, 5, 6], 3, 0)],
        ["1", "2", "3", "4", "5-", "6", "7", "8"],
    ),
    "the first post of all": ([shown(1, [2, 3], 2, 5), shown(2, [4], 2, 0)], [shown(1, [1, 2], 2, 0)], ["1-", "2", "3", "4"]),
    "pushed on by a post before it": ([shown(1, [1, 2], 2, 5), shown(2, [4], 2, 0)], [shown(1, [2, 3], 2, 0)], ["1", "2", "3", "4"]),
    "the first of its page, which was read before the page before it": (
        [shown(1, [1, 2, 3], 2, 5), shown(2, [5, 6], 2, 5)],
        [shown(2, [4, 5, 6], 2, 0)],
        ["1", "2", "3", "4-", "5", "6"],
    ),
    "the first of its page, long before": (
        [shown(1, [1, 2, 3], 2, 9), shown(2, [5, 6], 2, 5)],
        [shown(2, [4, 5, 6], 2, 0)],
        ["1", "2", "3", "4", "5", "6"],
    ),
    "the first of its page, which was read after the page before it": (
        [shown(1, [1, 2, 3], 2, 4), shown(2, [5, 6], 2, 5)],
        [shown(2, [4, 5, 6], 2, 0)],
        ["1", "2", "3", "4", "5", "6"],
    ),
    "the first post on each page": (
        [shown(1, [1, 2, 3], 3, 0), shown(2, [1, 5, 6], 3, 5), shown(3, [1, 7], 3, 0)],
        [shown(2, [1, 4, 5], 3, 0)],
        ["1", "2", "3", "4", "5", "6", "7"],
    ),
    "the newest first": ([shown(1, [10, 9, 8], 2, 5), shown(2, [5, 4], 2, 0)], [shown(1, [8, 7, 6], 2, 0)], ["4", "5", "6", "7", "8", "9", "10"]),
    "the newest first, and one deleted": ([shown(1, [9, 7, 6], 2, 5), shown(2, [4, 3], 2, 0)], [shown(1, [8, 7, 6], 2, 0)], ["3", "4", "6", "7", "8-", "9"]),
    "by votes": ([shown(1, [1, 5, 2], 2, 5)], [shown(1, [1, 5, 3], 2, 0)], ["1", "3", "5", "2"]),
    "a part of a page": ([shown(1, [1, 3], 1, 5, "single_reply_view")], [shown(1, [1, 2, 3], 1, 0)], ["1", "2", "3"]),
    "nothing in common": ([shown(1, [7, 8], 1, 5)], [shown(1, [1, 2], 1, 0)], ["1", "2", "7", "8"]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_not_shown_any_more_is_deleted_only_where_that_is_seen(case: str):
    """By what stands around it; what may stand on a page that was not read again stays as it was."""
    present, formers, expected = CASES[case]
    assert told(present, *formers) == expected


@pytest.mark.parametrize(("twin", "expected"), [("102", ["101", "102", "4"]), ("2", ["101", "2", "102-", "4"])])
def test_posts_that_were_numbered_anew_are_the_same_posts(twin: str, expected: list[str]):
    """Under ids that are new; who said one thing twice in a minute has two posts, of which one may go."""
    said = {number: at(number) for number in (1, 2, 4)}
    now = page(1, [said[1].model_copy(update={"id": "101"}), said[2].model_copy(update={"id": twin}), said[4]], pages=1, hour=5)
    before = page(1, [said[1], said[2], *([said[2].model_copy(update={"id": "102", "position": 3})] if twin == "2" else [])], pages=1)
    assert told([now], before) == expected


@pytest.mark.parametrize(("declared", "status"), [(None, "deleted"), (5, "deleted"), (6, "present")])
def test_a_post_that_the_thread_still_counts_was_not_deleted(declared: int | None, status: str):
    """Its reader has not found it: the pages look otherwise now."""
    pages = [page(number, posts(*shown), pages=2, declared=declared, hour=5) for number, shown in ((1, (1, 3)), (2, (4, 5, 6)))]
    thread = with_lost(merge(pages), [Former(page(1, posts(1, 2, 3), pages=2, declared=6), looks(pages))])
    assert [post.status for post in thread.posts] == ["present", status, *["present"] * 4]


@pytest.mark.parametrize(("beside", "status"), [(("1", "2"), "deleted"), (("8", "9"), "present")])
def test_what_stood_on_other_pages_is_deleted_where_one_shows_the_whole_thread_by_now(beside: tuple[str, ...], status: str):
    """Unless nothing on it was ever in this thread."""
    now = shown(1, [1, 2], 1, 5)
    thread = with_lost(merge([now]), [Former(shown(2, [4, 5], 2, 0), looks([now]), frozenset(beside))])
    assert [post.status for post in thread.posts] == ["present", "present", status, status]


@pytest.mark.parametrize(("hours", "status"), [((5.2, 5.1, 5), "deleted"), ((5, 5.1, 5.2), "present"), ((9, 7, 5), "present"), ((5.2, 5.1, 0), "present")])
def test_a_post_that_is_on_none_of_all_pages_is_deleted_in_whatever_order_they_are(hours: tuple[float, float, float], status: str):
    """By votes, say: where each page was read straight after the one behind it, so that nothing has moved past."""
    at_first, shown_now = page(2, posts(5, 2, 9), pages=3), ((1, 6, 4), (9, 3, 7), (8, 5, 10))
    pages = [page(number, posts(*ids), pages=3, hour=number) for number, ids in enumerate(shown_now, start=1)]
    since = [Look(one, MORNING + timedelta(hours=hour)) for one, hour in zip(pages, hours, strict=True) if hour]
    thread = with_lost(merge(pages), [Former(at_first, since)])
    assert {post.id: post.status for post in thread.posts}["2"] == status


def test_who_stands_behind_a_deleted_post_counts_on():
    """No place is taken twice, and the text has all that was said."""
    now = page(1, [at(1), at(3, 2), at(4, 3)], pages=1, hour=5)
    thread = with_lost(merge([now]), [Former(page(1, posts(1, 2, 3), pages=1), looks([now]))])
    assert [(post.id, post.position) for post in thread.posts] == [("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    assert "Words of post 2." in thread.text
    assert len(thread.provenance.captures) == 2


def test_what_was_on_none_of_all_pages_stays_deleted_whatever_is_read_later():
    """Here the last page, a day after all were read; without a time nothing else tells of a post."""
    at_first = page(2, [one.model_copy(update={"published_at": None}) for one in posts(5, 2)], pages=2)
    pages = [page(number, posts(*ids), pages=2, hour=number) for number, ids in ((1, (1, 6)), (2, (5, 7)))]
    since = [Look(one, MORNING + timedelta(hours=hour)) for one, hour in ((pages[1], 5), (pages[0], 5.1), (pages[1], 29))]
    for looks_since, status in ((since, "deleted"), (since[1:], "present")):
        thread = with_lost(merge(pages), [Former(at_first, looks_since)])
        assert {post.id: post.status for post in thread.posts}["2"] == status
