"""Threads of other engines that change between the runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fetch.server import answer
from tests.run.boards import Discourse
from tests.run.living import visited
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
