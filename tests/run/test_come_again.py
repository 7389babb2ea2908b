"""Pages of a thread that come again: a last page that had gone, and one that shows to the byte what it once showed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.run.living import visited
from tests.run.test_living import TWELVE, named, posts

pytestmark = pytest.mark.enable_socket


@pytest.mark.parametrize("counts", [False, True])
def test_a_last_page_that_went_and_came_again_is_read(tmp_path: Path, counts: bool):
    """One post opens it, is deleted as spam, and another one comes: the page before it is what it was, to the byte unless it counts the posts."""
    with visited(tmp_path) as days:
        days.forum.counts = counts
        days.forum.write(1, *TWELVE[:8])
        days.run()
        days.forum.write(1, *TWELVE[8:11])
        days.run()
        days.forum.delete(1, 11)
        days.run()
        assert posts(days) == named(TWELVE[:11], 11)
        for number in (12, 13):
            days.forum.write(1, number)
            days.run()
            assert (posts(days), days.threads()[1].complete) == (named(list(range(1, number + 1)), 11), True)


def test_what_was_deleted_stays_so_when_its_page_comes_again(tmp_path: Path):
    """The first page shows, to the byte, what it showed before they were deleted."""
    with visited(tmp_path) as days:
        days.forum.write(1, *TWELVE[:7])
        days.run()
        days.forum.delete(1, 6, 7)
        days.run()
        assert posts(days) == named(TWELVE[:7], 6, 7)
        days.forum.write(1, 8, 9)
        days.run()
        assert posts(days) == named(TWELVE[:9], 6, 7)
