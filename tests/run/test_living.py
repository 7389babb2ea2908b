"""Threads that change between the runs: posts go, come in between, move to other pages; pages get another size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.report import report
from tests.fetch.server import answer
from tests.run.living import LIST, LOGIN, MISSING, Days, Forum, visited

pytestmark = pytest.mark.enable_socket
Change = Callable[[Forum], object]

TWELVE = list(range(1, 13))


def posts(days: Days, topic: int = 1) -> list[str]:
    """Of a thread as it is kept; a minus stands behind those that are deleted."""
    thread = days.threads()[topic]
    assert [post.position for post in thread.posts] == sorted({post.position for post in thread.posts})
    return [f"{post.id}{'-' if post.status == 'deleted' else ''}" for post in thread.posts]


def named(numbers: list[int], *deleted: int) -> list[str]:
    """As `posts` tells them."""
    return [f"{number}{'-' if number in deleted else ''}" for number in numbers]


def pages(days: Days, topic: int = 1) -> list[int]:
    """The pages of a thread that were asked for since the last look."""
    paths = {days.forum.path(topic, number): number for number in range(1, 20)}
    return [paths[path] for path in days.asked if path in paths]


def shrunk(*numbers: int) -> Change:
    """Posts are deleted."""
    return lambda forum: forum.delete(1, *numbers)


def gone(forum: Forum) -> None:
    """The last page is deleted, and its address is not there any more."""
    forum.delete(1, 11, 12)
    forum.answers[forum.path(1, 3)] = MISSING


def gone_but_the_first(forum: Forum) -> None:
    """Posts of the first page are deleted, too, and all others."""
    forum.delete(1, *TWELVE[4:])
    forum.answers |= {forum.path(1, page): MISSING for page in (2, 3)}


CASES: dict[str, tuple[Change, list[str], list[int]]] = {
    "nothing": (lambda forum: None, named(TWELVE), []),
    "a post comes": (lambda forum: forum.write(1, 13), named([*TWELVE, 13]), [3]),
    "from page 1": (shrunk(3), named(TWELVE, 3), [3, 2, 1]),
    "from the middle": (shrunk(8), named(TWELVE, 8), [3, 2]),
    "from the end": (shrunk(12), named(TWELVE, 12), [3]),
    "the opening post": (shrunk(1), named(TWELVE, 1), [3, 2, 1]),
    "the last of a page": (shrunk(5), named(TWELVE, 5), [3, 2, 1]),
    "many": (shrunk(2, 4, 7), named(TWELVE, 2, 4, 7), [3, 2, 1]),
    "the last page, and its address leads to the one before": (shrunk(11, 12), named(TWELVE, 11, 12), [3, 2, 1]),
    "the last page, and its address is gone": (gone, named(TWELVE, 11, 12), [3, 2]),
    "all but the first page, and their addresses lead there": (shrunk(*TWELVE[4:]), named(TWELVE, *TWELVE[4:]), [3, 1, 1]),
    "all but the first page, and their addresses are gone": (gone_but_the_first, named(TWELVE, *TWELVE[4:]), [3, 2, 1]),
    "the first pages, and what is left stands on one": (shrunk(*TWELVE[:8]), named(TWELVE, *TWELVE[:8]), [3, 1, 1]),
    "one comes in between": (lambda forum: forum.write(1, 50, place=2), named([1, 2, 50, *TWELVE[2:]]), [3, 2, 1]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_happens_to_the_posts_of_a_thread_is_seen_by_the_next_run(tmp_path: Path, case: str):
    """By the pages across whose edges posts have moved, and by no other; and it is not asked for again."""
    change, expected, asked = CASES[case]
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.run()
        assert (posts(days), pages(days)) == (named(TWELVE), [1, 2, 3])
        change(days.forum)
        days.run()
        thread = days.threads()[1]
        assert (posts(days), pages(days), thread.complete) == (expected, asked, True if thread.pages != 1 else None)
        assert thread.pages_read == tuple(range(1, (thread.pages or 1) + 1))
        days.forum.answers.clear()
        days.forum.write(1, 99)
        days.run()
        assert (posts(days), bool(pages(days))) == ([*expected, "99"], True)
        days.run()
        assert (posts(days), pages(days)) == ([*expected, "99"], [])


@pytest.mark.parametrize("page", [2, 3])
def test_a_post_that_comes_in_while_a_thread_is_read_for_the_first_time_is_read_by_the_next_run(tmp_path: Path, page: int):
    """A post that stands on two pages tells that it has pushed the others on."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        path = days.forum.path(1, page)

        def meanwhile() -> bytes:
            del days.forum.answers[path]
            days.forum.write(1, 50, place=2)
            return days.forum.answer(path)

        days.forum.answers[path] = meanwhile
        days.run()
        assert (posts(days), pages(days)) == (named(TWELVE), [1, 2, 3])
        days.run()
        assert posts(days) == named([1, 2, 50, *TWELVE[2:]])
        days.run()  # may ask for what was read before its list was
        days.asked.clear()
        days.run()
        assert pages(days) == []


@pytest.mark.parametrize("counts", [True, False])
@pytest.mark.parametrize(("page", "gone"), [(2, 3), (2, 5), (3, 3), (3, 8), (3, 10)])
def test_a_post_that_is_passed_over_because_another_one_goes_meanwhile_is_read_by_the_next_run(tmp_path: Path, page: int, gone: int, counts: bool):
    """A lesser count of posts tells, on the page itself, else in the list: the page that was read before shows what has come over to it."""
    with visited(tmp_path) as days:
        days.forum.counts = counts
        days.forum.write(1, *TWELVE)
        path = days.forum.path(1, page)

        def meanwhile() -> bytes:
            del days.forum.answers[path]
            days.forum.delete(1, gone)
            return days.forum.answer(path)

        days.forum.answers[path] = meanwhile
        days.run()
        assert (posts(days), pages(days)) == (named([number for number in TWELVE if number != 5 * (page - 1) + 1]), [1, 2, 3])
        days.run()
        assert posts(days) == named(TWELVE, gone)
        days.run()
        days.asked.clear()
        for _ in range(2):
            days.run()
            assert pages(days) == []


def test_a_list_that_counts_one_more_than_there_are_costs_three_pages_once(tmp_path: Path):
    """Where no page counts the posts itself; of a thread that was read before, the list is not asked."""
    with visited(tmp_path) as days:
        days.forum.write(1, *range(1, 31))
        days.forum.hidden = 1
        days.run()
        assert pages(days) == [1, 2, 3, 4, 5, 6]
        days.run()
        assert sorted(pages(days)) == [3, 4, 5]
        days.forum.write(1, 31)
        days.run()
        assert sorted(pages(days)) == [6, 7]
        days.run()
        assert pages(days) == []


def test_pages_that_were_read_on_another_day_are_read_once_more(tmp_path: Path):
    """A run whose budget was spent between them may have missed what went meanwhile."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.run(most=3)
        assert pages(days) == [1, 2]
        days.forum.delete(1, 3)
        days.age(hours=5)
        days.run()
        assert (posts(days), pages(days)) == (named(TWELVE, 3), [3, 2, 1])


@pytest.mark.parametrize("left", [9, 10, 14])
def test_pages_that_are_not_there_any_more_are_asked_for_once(tmp_path: Path, left: int):
    """Where the page before them says that the thread has become shorter; when it grows again, they are read again."""
    whole = list(range(1, 18))
    with visited(tmp_path) as days:
        days.forum.write(1, *whole)
        days.run()
        days.asked.clear()
        days.forum.delete(1, *whole[left:])
        lost = range(-(-left // 5) + 1, 5)
        days.forum.answers |= dict.fromkeys((days.forum.path(1, number) for number in lost), MISSING)
        days.run()
        asked = pages(days)
        assert (posts(days), asked[: len(lost)]) == (named(whole, *whole[left:]), sorted(lost, reverse=True))
        for _ in range(4):
            days.run(12)
            assert pages(days) == []
        days.forum.answers.clear()
        days.forum.write(1, *range(21, 30))
        days.run()
        assert posts(days) == [*named(whole, *whole[left:]), *map(str, range(21, 30))]


def test_a_page_that_was_not_there_any_more_is_read_when_it_comes_back(tmp_path: Path):
    """The page before it is full as before, and names it again; what had stood on it stays deleted."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.run()
        days.forum.delete(1, *TWELVE[5:])
        days.run()
        assert posts(days) == named(TWELVE, *TWELVE[5:])
        days.forum.write(1, 99)
        days.run()
        assert posts(days) == [*named(TWELVE, *TWELVE[5:]), "99"]


def test_a_page_that_is_not_there_for_an_hour_is_asked_for_again(tmp_path: Path):
    """The page before it still counts it."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.run()
        days.forum.answers[days.forum.path(1, 3)] = MISSING
        days.forum.write(1, 13)
        days.run()
        days.forum.answers.clear()
        days.run(12)
        assert posts(days) == named([*TWELVE, 13])


def test_pages_without_end_are_left_where_they_bring_nothing(tmp_path: Path):
    """The thread lacks none of them, and is asked for no more than others are."""
    with visited(tmp_path) as days:
        days.forum.endless = True
        days.forum.write(1, *TWELVE)
        ends = days.run()
        thread = days.threads()[1]
        assert (posts(days), pages(days), thread.complete, thread.pages) == (named(TWELVE), [1, 2, 3, 4], None, 4)
        assert ends[days.forum.path(1, 5)[1:]] == ["skipped:crawl_trap"]
        days.run()
        days.asked.clear()
        days.run()
        assert pages(days) == []


@pytest.mark.parametrize(("before", "after", "more"), [(5, 25, 1), (5, 25, 30), (25, 5, 1), (5, 10, 20), (10, 5, 20)])
def test_pages_of_another_size_are_read_until_nothing_is_missing(tmp_path: Path, before: int, after: int, more: int):
    """The number of posts on a page is a setting; of the last page's old address nothing is taken for granted."""
    with visited(tmp_path) as days:
        days.forum.size = before
        days.forum.write(1, *range(1, 23))
        days.run()
        days.forum.size = after
        days.forum.write(1, *range(23, 23 + more))
        days.run()
        thread = days.threads()[1]
        assert (posts(days), thread.pages) == (named(list(range(1, 23 + more))), -(-(22 + more) // after))
        assert thread.pages_read == tuple(range(1, (thread.pages or 1) + 1))


def test_a_thread_that_another_source_names_by_now_is_read_back_for_that_one(tmp_path: Path):
    """The one that found its pages is no longer declared."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.run()
        days.forum.delete(1, 3)
        days.forum.answers["/forums/all.1/"] = days.forum.answer(LIST)
        (old,) = days.schedule.sources.values()
        days.schedule.sources.clear()
        days.schedule.sources["all"] = old.model_copy(update={"id": "all", "url": days.forum.server.url("/forums/all.1/")})
        days.run()
        assert posts(days) == named(TWELVE, 3)


def test_new_posts_are_found_where_they_come_first(tmp_path: Path):
    """The pages behind them, on which all posts move on, are read as far as there is news."""
    with visited(tmp_path) as days:
        days.forum.newest_first = True
        days.forum.write(1, *range(1, 31))
        days.run()
        assert pages(days) == [1, 2, 3, 4, 5, 6]
        days.forum.write(1, 31)
        days.run()
        assert (posts(days), sorted(pages(days))) == (named(list(range(1, 32))), [1, 2, 6, 7])


@pytest.mark.parametrize("wall", [LOGIN, LOGIN.replace(b"403 Forbidden", b"200 OK"), MISSING])
def test_a_thread_is_not_complete_while_a_wall_stands_before_one_of_its_pages(tmp_path: Path, wall: bytes):
    """It is asked for again, and what lies behind is read once the page is."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.forum.answers[days.forum.path(1, 2)] = wall
        days.run()
        assert (posts(days), days.threads()[1].complete) == (named(TWELVE[:5]), False)
        days.run()
        days.forum.answers.clear()
        days.run(24 * 8)
        assert (posts(days), days.threads()[1].complete) == (named(TWELVE), True)


def test_what_was_edited_has_its_latest_words(tmp_path: Path):
    """And the time that the page prints for it."""
    with visited(tmp_path) as days:
        days.forum.write(1, 1, 2, 3)
        days.run()
        days.forum.edit(1, 2, "It lies there no more, they have taken it to the other pier in the night.")
        days.forum.write(1, 4)
        days.run()
        edited = days.threads()[1].posts[1]
        assert (edited.text[:21], edited.edited_at is not None, edited.status) == ("It lies there no more", True, "present")


def renamed(forum: Forum) -> None:
    """The old addresses lead to the new ones."""
    forum.topics[1].title = "Who lies at the second pier"


def renamed_without_trace(forum: Forum) -> None:
    """The old addresses are gone."""
    old = [forum.path(1, page) for page in (1, 2, 3)]
    renamed(forum)
    forum.answers |= dict.fromkeys(old, MISSING)


def moved(forum: Forum) -> None:
    """The whole forum, into a folder."""
    forum.root = "/board"


@pytest.mark.parametrize("change", [renamed, renamed_without_trace, moved])
def test_a_thread_at_another_address_is_the_same_thread(tmp_path: Path, change: Change):
    """It is read there once, goes on there, and what is deleted there is seen, though it still stood at the old address."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.forum.write(9, 901, 902)
        days.run()
        days.asked.clear()
        change(days.forum)
        days.run()
        assert (posts(days), posts(days, 9), pages(days)) == (named(TWELVE), ["901", "902"], [1, 2, 3])
        days.run()
        assert pages(days) == []
        days.forum.delete(1, 3)
        days.run()
        thread = days.threads()[1]
        assert (posts(days), pages(days), thread.complete, thread.title) == (named(TWELVE, 3), [3, 2, 1], True, days.forum.topics[1].title)
        assert thread.url == days.forum.server.url(days.forum.path(1))
        start = days.forum.server.url(LIST)
        told = report(days.store, now=days.now, declared={"quay": start}).sources[0].answered_from
        assert told == (days.forum.server.url(days.forum.root + LIST) if days.forum.root else None)


def test_a_thread_that_was_gone_is_read_again_when_its_list_has_news_of_it(tmp_path: Path):
    """Until then nobody asks: 410 is meant for good, and is taken back at times."""
    with visited(tmp_path) as days:
        days.forum.write(9, 901, 902)
        days.run()
        days.forum.answers[days.forum.path(9)] = answer(status="410 Gone")
        days.forum.write(9, 903)
        days.run()
        assert (posts(days, 9), pages(days, 9)) == (["901", "902"], [1, 1])
        days.run()
        days.forum.answers.clear()
        days.run()
        assert pages(days, 9) == []
        days.forum.write(9, 904)
        days.run()
        assert posts(days, 9) == ["901", "902", "903", "904"]


def test_a_thread_of_several_pages_that_was_gone_is_read_to_its_end_when_it_is_back(tmp_path: Path):
    """No list names its further pages: the page before them does."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.run()
        days.forum.answers |= dict.fromkeys([days.forum.path(1, page) for page in (1, 2, 3)], answer(status="410 Gone"))
        days.forum.write(1, 13)
        for _ in range(2):
            days.run()
        assert posts(days) == named(TWELVE)
        days.forum.answers.clear()
        days.forum.write(1, 14)
        days.run()
        assert posts(days) == named([*TWELVE, 13, 14])


def test_a_thread_that_was_deleted_stays_and_goes_on_when_it_is_back(tmp_path: Path):
    """Its list names it no more, so nobody asks for it; nothing of it is lost."""
    with visited(tmp_path) as days:
        days.forum.write(1, 1)
        days.forum.write(9, 901, 902)
        days.run()
        topic = days.forum.topics.pop(9)
        days.run()
        days.forum.topics[9] = topic
        days.forum.topics[9].locked = True
        days.forum.write(9, 903)
        days.run()
        assert (posts(days, 9), days.threads()[9].closed) == (["901", "902", "903"], True)


def test_posts_that_were_split_off_stand_in_their_new_thread_alone(tmp_path: Path):
    """In the old one they are `deleted`, also on pages that were not read again."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE)
        days.run()
        days.forum.split(1, 3, 2, 3)
        days.run()
        assert (posts(days), posts(days, 3)) == (named(TWELVE, 2, 3), ["2", "3"])
        days.forum.split(3, 1, 2, 3)
        days.forum.write(3, 77)
        days.run()
        assert (posts(days), posts(days, 3)) == (named(TWELVE), ["2-", "3-", "77"])


def test_posts_of_a_thread_that_was_merged_into_another_stand_there_alone(tmp_path: Path):
    """Nobody names the old thread any more, and its posts are `deleted` all the same."""
    with visited(tmp_path) as days:
        days.forum.write(1, 1, 2, 3)
        days.forum.write(9, 11, 12)
        days.run()
        days.forum.split(9, 1, 11, 12)
        del days.forum.topics[9]
        days.run()
        assert (posts(days), posts(days, 9)) == (["1", "2", "3", "11", "12"], ["11-", "12-"])


@pytest.mark.parametrize("hidden", [0, 2])
def test_an_earlier_page_is_read_again_in_its_turn(tmp_path: Path, hidden: int):
    """One a run, of a thread that has news, half of `again_within` after its last look; also where the thread counts posts that nobody sees."""
    with visited(tmp_path) as days:
        days.forum.counts, days.forum.hidden = True, hidden
        days.forum.write(1, *range(1, 23))
        days.forum.write(2, *TWELVE)
        days.run()
        days.asked.clear()
        days.forum.edit(1, 8, "They have taken it.")
        found = []
        for number in (101, 102, 103):
            days.forum.write(1, number)
            days.run(24 * 17)
            found.append(pages(days))
        assert found == [[5, 1], [5, 2], [5, 3]]
        assert days.threads()[1].posts[7].text == "They have taken it."
