"""What would never be asked for again: threads that no list names any more, and lists whose server says for ever that they are as they were."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.fetch.server import answer
from tests.run.living import LIST, MISSING, Forum, visited

pytestmark = pytest.mark.enable_socket


def test_a_thread_that_no_list_names_is_asked_for_at_its_last_page_in_its_turn(tmp_path: Path):
    """One a day, after months, in the place of a look at the list; once it is not there, no more."""
    with visited(tmp_path) as days:
        forum = days.forum
        days.now = (days.now + timedelta(days=1)).replace(hour=3)  # what follows happens within days, whenever the test is run
        for topic in (1, 2, 3):
            forum.write(topic, *range(topic * 100, topic * 100 + (7 if topic == 1 else 2)))
        days.run()
        three = dict(forum.topics)
        forum.answers |= {LIST: Forum(topics={3: three[3]}).listed(), forum.path(2): MISSING}
        forum.write(1, 150)
        days.run(24 * 100)
        days.run(1)
        days.asked.clear()
        days.run(24 * 40)
        assert days.asked == [LIST, forum.path(1, 2)]
        assert [post.id for post in days.threads()[1].posts][-1] == "150"
        for hours, expected in ((7, []), (6, [LIST]), (24, [LIST, forum.path(2)]), (25, [LIST, forum.path(3)]), (24 * 129, [LIST, forum.path(1, 2)])):
            days.run(hours)
            assert days.asked == expected
        days.run(24)
        assert days.asked == [LIST, forum.path(3)]
        assert not list(days.store.alarms())


def test_a_list_that_is_said_to_be_as_it_was_is_asked_for_whole_on_each_seventh_day(tmp_path: Path):
    """As by a cache whose ETag is the same whatever it holds."""
    with visited(tmp_path) as days:
        days.forum.write(1, 1, 2)
        mark = 'ETag: "0"'

        def cached() -> bytes:
            if days.forum.server.asked[-1].header("if-none-match"):
                return answer(b"", mark, status="304 Not Modified")
            return days.forum.listed().replace(b"\r\n", f"\r\n{mark}\r\n".encode(), 1)

        days.forum.answers[LIST] = cached
        days.run()
        days.forum.write(2, 21)
        for hours, known in ((24, {1}), (24 * 4, {1}), (24, {1, 2})):
            days.run(hours)
            assert days.threads().keys() == known
