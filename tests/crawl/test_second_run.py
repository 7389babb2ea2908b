"""What one run left, the next one takes up; what was for good, it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.processes import SAMPLES
from tests.crawl.board import LIST, ROBOTS, STRAP, WINTER, WINTER_2, open_board
from tests.crawl.test_ingest_urls import ingest

pytestmark = pytest.mark.enable_socket
GONE = "/forums/topic/patching-a-tent-floor/"


def test_a_thread_of_which_only_the_first_page_was_read_is_read_to_its_end(tmp_path: Path):
    """Its list says the same as before, and its first page has not changed."""
    with open_board() as board:
        board.pages[LIST] = board.pages[LIST].replace(b"before-you-ask-about-zips", b"what-did-you-mend-this-winter")
        first = ingest(board, tmp_path, board.url(LIST), "--follow", "--max-pages", "2", "--json")
        assert (first.ends[WINTER], WINTER_2 in first.ends) == (("stored", None), False)
        second = ingest(board, tmp_path, board.url(LIST), "--follow", "--json")
        assert (second.ends[WINTER], second.ends[WINTER_2], second.ends[STRAP]) == (("unchanged", None), ("stored", None), ("stored", None))
        third = ingest(board, tmp_path, board.url(LIST), "--follow", "--json")
        assert {third.ends[path] for path in (WINTER, STRAP)} == {("skipped", "nothing_new")}
        assert WINTER_2 not in third.ends


def test_a_page_behind_a_wall_is_asked_for_again_and_one_that_is_gone_is_not(tmp_path: Path):
    """A wall may open any day; 410 is for good."""
    with open_board() as board:
        strap = board.pages[STRAP]
        board.pages[STRAP] = (SAMPLES / "bench-members.html").read_bytes()
        board.gone.add(GONE)
        first = ingest(board, tmp_path, board.url(LIST), "--follow", "--json").ends
        assert (first[STRAP], first[GONE]) == (("rejected", "no_access"), ("rejected", "gone"))
        assert GONE in board.asked
        board.pages[STRAP] = strap
        second = ingest(board, tmp_path, board.url(LIST), "--follow", "--json").ends
        assert (second[STRAP], second[GONE]) == (("stored", None), ("skipped", "nothing_new"))
        assert GONE not in board.asked


def test_what_was_not_to_be_followed_is_not_followed_when_it_is_seen_again(tmp_path: Path):
    """A list that has not changed asks for the same."""
    with open_board() as board:
        board.pages[LIST] = board.pages[LIST].replace(b"max-image-preview:large", b"nofollow")
        for _ in range(2):
            said = ingest(board, tmp_path, board.url(LIST), "--follow", "--json")
            assert said.ends == {LIST: ("listed", "topic_list")}
        assert board.asked == [ROBOTS, LIST, LIST]


def test_a_redirect_of_a_link_leads_to_no_other_host(tmp_path: Path):
    """`--follow` stays on the hosts that were named; who names a host that sends on means the one it sends to."""
    with open_board() as board, open_board() as other:
        board.moved[STRAP] = other.url(STRAP)
        board.moved["/"] = board.url(LIST)
        said = ingest(board, tmp_path, board.url("/"), "--follow", "--json", "--allow", other.server.allow).ends
        assert said[STRAP] == ("skipped", "out_of_scope")
        assert other.asked == []


def test_a_start_that_sends_on_is_read_where_it_leads(tmp_path: Path):
    """Its links there are followed."""
    with open_board() as board, open_board() as other:
        board.moved["/"] = other.url(LIST)
        said = ingest(board, tmp_path, board.url("/"), "--follow", "--json", "--allow", other.server.allow).ends
        assert (said["/"], said[STRAP]) == (("listed", "topic_list"), ("stored", None))
