"""Threads of other engines that change between the runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fetch.server import answer
from tests.run.boards import Discourse, Flarum, Invision, Mybb, Nodebb, Smf, Stackexchange, Vbulletin, Wpforo
from tests.run.living import LOGIN, Forum, Topic, visited
from tests.run.test_living import named, posts

pytestmark = pytest.mark.enable_socket


def told(number: int, *, notes: bool = True) -> list[int]:
    """The posts of a topic of Discourse without its notes."""
    return [one for one in range(1, number + 1) if one % 10 or not notes]


def test_a_topic_whose_page_is_a_shell_is_read_as_data_from_there_on(tmp_path: Path):
    """The shell is asked for once; the topic is whole when every post of its stream was there, whatever notes it counts besides."""
    with visited(tmp_path, Discourse()) as days:
        days.forum.write(1, *range(1, 56))
        shell, data = "/t/moorings-of-pier-1/1", "/t/moorings-of-pier-1/1.json"
        ends = days.run()
        assert (ends[shell[1:]], ends[data[1:]]) == (["rejected:content_missing"], ["stored"])
        assert days.asked == ["/robots.txt", "/latest.json", shell, data, f"{data}?page=2", f"{data}?page=3"]
        thread = days.threads()[1]
        assert (posts(days), thread.complete, thread.pages) == (named(told(55)), True, 3)
        days.run()
        assert days.asked == ["/latest.json"]
        days.forum.write(1, 56)
        days.run()
        assert (posts(days), days.asked) == (named(told(56)), ["/latest.json", f"{data}?page=3"])
        days.forum.delete(1, 7)
        days.run()
        assert (posts(days), days.asked) == (named(told(56), 7), ["/latest.json", f"{data}?page=3", f"{data}?page=2", data])
        days.run(24 * 8)
        assert days.asked == ["/latest.json"]


def test_data_that_robots_txt_forbids_are_not_asked_for(tmp_path: Path):
    """The topic stays missing, and is asked for when its list has news."""
    with visited(tmp_path, Discourse()) as days:
        days.forum.write(1, 1, 2)
        days.forum.answers["/robots.txt"] = answer(b"User-agent: *\nDisallow: /t/*.json\n", "Content-Type: text/plain")
        ends = days.run()
        assert ends["t/moorings-of-pier-1/1.json"] == ["skipped:robots_disallowed"]
        assert (days.threads(), "/t/moorings-of-pier-1/1.json" in days.asked) == ({}, False)


def test_a_topic_is_not_complete_while_data_lack_a_page(tmp_path: Path):
    """Nor while its stream names a post that the answer does not hold."""
    with visited(tmp_path, Discourse()) as days:
        days.forum.write(1, *range(1, 46))
        days.forum.answers["/t/moorings-of-pier-1/1.json?page=2"] = answer(status="500 Internal Server Error")
        days.run()
        assert (posts(days), days.threads()[1].complete) == (named(told(20)), False)
        days.forum.answers.clear()
        days.run()
        assert (posts(days), days.threads()[1].complete) == (named(told(45)), True)


@pytest.mark.parametrize("engine", [Flarum, Invision, Mybb, Nodebb, Smf, Vbulletin, Wpforo])
def test_a_thread_that_lives_is_followed_on_every_engine(tmp_path: Path, engine: type[Forum]):
    """Posts come and go, pages become fewer and more again: each post once, deleted ones as such, and nothing is asked for that says nothing new."""
    size = 20 if engine is Flarum else 5
    some, all_of = list(range(1, 2 * size + 3)), list(range(1, 2 * size + 4))
    gone = [3, *range(size + 3, 2 * size + 4)]
    with visited(tmp_path, engine(size=size)) as days:
        forum = days.forum
        forum.write(1, *some)
        paths = [forum.path(1, page) for page in (1, 2, 3)]
        days.run()
        assert (posts(days), days.threads()[1].complete, days.asked[2:]) == (named(some), True, paths)
        forum.write(1, all_of[-1])
        days.run()
        assert (posts(days), days.asked[1:]) == (named(all_of), paths[2:])
        forum.delete(1, 3)
        days.run()
        assert (posts(days), days.asked[1:]) == (named(all_of, 3), paths[::-1])
        forum.delete(1, *gone)
        days.run()
        assert (posts(days), days.threads()[1].pages) == (named(all_of, *gone), 2)
        forum.write(1, 99)
        days.run()
        assert posts(days) == [*named(all_of, *gone), "99"]
        days.asked.clear()
        days.run()
        assert days.asked == [forum.start]


def test_answers_that_were_deleted_stay_so_when_others_come(tmp_path: Path):
    """In the order of votes no time tells what is missing: the page that showed all of them does, also when there are two again."""
    with visited(tmp_path, Stackexchange()) as days:
        days.forum.write(1, *range(1, 13))
        days.run()
        assert (sorted(map(int, posts(days))), days.threads()[1].complete) == (list(range(1, 13)), True)
        days.forum.delete(1, *range(6, 13))
        days.forum.write(1, 13)
        days.run()
        days.forum.write(1, 14)
        days.run()
        assert sorted(posts(days), key=lambda number: int(number.rstrip("-"))) == [*named(list(range(1, 13)), *range(6, 13)), "13", "14"]


def test_answers_in_another_order_are_the_same_answers(tmp_path: Path):
    """Each once, whichever page shows it by now."""
    forum = Stackexchange()
    with visited(tmp_path, forum) as days:
        days.forum.write(1, *range(1, 13))
        days.run()
        for number in (13, 14):
            forum.by_age = not forum.by_age
            days.forum.write(1, number)
            days.run()
        assert (sorted(map(int, posts(days))), days.threads()[1].complete) == (list(range(1, 15)), True)


class Repeating(Mybb):
    """A threaded view that shows all posts on each page that it names."""

    def shown(self, topic: Topic, number: int, target: str) -> bytes:
        """Whatever the number."""
        return self.thread(topic, number, topic.posts)


def test_a_view_that_repeats_all_posts_on_each_page_lacks_none(tmp_path: Path):
    """The second page is a copy of the first, and the third is not asked for."""
    with visited(tmp_path, Repeating()) as days:
        days.forum.write(1, *range(1, 13))
        days.run()
        thread = days.threads()[1]
        assert (posts(days), thread.complete, thread.quality.flags) == (named(list(range(1, 13))), None, ("reply_to_flat_view",))


class WithoutFirst(Smf):
    """Its lists lead to the second page of a thread, and the first one is for members."""

    def listed(self) -> bytes:
        """As to what is new."""
        return super().listed().replace(self.path(1).encode(), self.path(1, 2).encode())

    def shown(self, topic: Topic, number: int, target: str) -> bytes:
        """Or the form to log in."""
        return LOGIN if number == 1 else super().shown(topic, number, target)


def test_page_two_alone_is_a_thread_that_lacks_the_first(tmp_path: Path):
    """And what is deleted on it is seen."""
    with visited(tmp_path, WithoutFirst()) as days:
        days.forum.write(1, *range(1, 13))
        days.run()
        thread = days.threads()[1]
        assert (posts(days), thread.complete, thread.pages_read) == (named(list(range(6, 13))), False, (2, 3))
        days.forum.delete(1, 8)
        days.run()
        assert (posts(days), days.threads()[1].complete) == (named(list(range(6, 13)), 8), False)
