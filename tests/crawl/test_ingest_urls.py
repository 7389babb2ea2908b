"""`thresher ingest` on the web: a real forum on loopback, read by the command as a process of its own."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from scraper.lock import held
from tests.cli.processes import Ended, ended, process
from tests.crawl.board import LIST, ROBOTS, STRAP, WINTER, WINTER_2, Board, open_board
from tests.fetch.server import Asked, serve

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def board() -> Iterator[Board]:
    """A board of its own for each test."""
    with open_board() as board:
        yield board


def ingest(board: Board, home: Path, *args: str) -> Ended:
    """The command with the board allowed and its store at `home`."""
    return ended("ingest", *args, "--allow", board.server.allow, "--data-dir", home / "kept", cwd=home)


def test_a_list_is_followed_to_its_threads_and_all_their_pages(board: Board, tmp_path: Path):
    """Robots.txt first, each page once, one connection, and an end for every one of them."""
    said = ingest(board, tmp_path, board.url(LIST), board.url(WINTER), "--follow", "--json")
    found = said.ends
    assert found[LIST] == ("listed", "topic_list")
    assert [found[path] for path in (STRAP, WINTER, WINTER_2)] == [("stored", None)] * 3
    assert {fate for path, fate in found.items() if path not in (LIST, STRAP, WINTER, WINTER_2)} == {("rejected", "page_missing")}
    assert said.code == 0
    asked = board.asked
    assert asked[0] == ROBOTS
    assert sorted(asked) == sorted({*found, ROBOTS})
    assert (board.server.connections, board.most_at_once) == (1, 1)


def test_without_follow_a_list_leads_nowhere_and_a_thread_to_its_own_pages(board: Board, tmp_path: Path):
    """A thread of two pages is one thread."""
    said = ingest(board, tmp_path, board.url(LIST), board.url(WINTER), "--print")
    (thread,) = said.lines
    assert said.code == 0
    assert (len(thread["posts"]), thread["complete"], thread["pages_read"]) == (8, True, [1, 2])
    assert board.asked == [ROBOTS, LIST, WINTER, WINTER_2]


def test_what_has_not_changed_costs_a_304_and_rewrites_nothing(board: Board, tmp_path: Path):
    """A thread whose list says what it said before is not even asked for."""
    ingest(board, tmp_path, board.url(LIST), "--follow")
    before = rows(tmp_path)
    board.asked  # noqa: B018  # forgotten
    said = ingest(board, tmp_path, board.url(LIST), board.url(WINTER), "--follow", "--json")
    assert said.ends[LIST] == ("listed", "topic_list")
    assert said.ends[STRAP] == ("skipped", "nothing_new")
    assert STRAP not in board.asked
    again = ingest(board, tmp_path, board.url(STRAP), "--json")
    assert again.ends == {STRAP: ("unchanged", None)}
    assert [row for row in rows(tmp_path) if row in before] == before


def rows(home: Path) -> list[tuple[Any, ...]]:
    """The records of the store."""
    connection = sqlite3.connect(home / "kept" / "thresher.db")
    try:
        return connection.execute("SELECT * FROM records ORDER BY id").fetchall()
    finally:
        connection.close()


def test_a_grown_thread_is_read_again(board: Board, tmp_path: Path):
    """Its list says that it has a reply more."""
    ingest(board, tmp_path, board.url(LIST), "--follow")
    board.pages[LIST] = re.sub(rb'(rucksack-strap/".*?reply-count">)3', rb"\g<1>4", board.pages[LIST], count=1, flags=re.DOTALL)
    board.asked  # noqa: B018
    said = ingest(board, tmp_path, board.url(LIST), "--follow", "--json")
    assert said.ends[STRAP] == ("unchanged", None)
    assert STRAP in board.asked


def test_what_robots_txt_forbids_is_not_asked_for(board: Board, tmp_path: Path):
    """Neither by name nor by link."""
    board.robots = b"User-agent: *\nDisallow: /forums/topic/\n"
    said = ingest(board, tmp_path, board.url(LIST), board.url(WINTER), "--follow", "--json")
    assert {end for path, end in said.ends.items() if path != LIST} == {("skipped", "robots_disallowed")}
    assert (board.asked, said.code) == ([ROBOTS, LIST], 0)


@pytest.mark.parametrize(("line", "reason"), [("X-Robots-Tag: noindex", "noindex"), ("tdm-reservation: 1", "tdm_reserved")])
def test_what_a_page_asks_of_strangers_is_obeyed_unless_the_operator_has_a_permission(board: Board, tmp_path: Path, line: str, reason: str):
    """Nothing of it is kept."""
    board.headers[STRAP] = (line,)
    assert ingest(board, tmp_path, board.url(STRAP), "--json").ends == {STRAP: ("skipped", reason)}
    assert rows(tmp_path) == []
    (tmp_path / "thresher.toml").write_text('[[site]]\nhost = "127.0.0.1"\npermission = "agreed with the bench"\n')
    assert ingest(board, tmp_path, board.url(STRAP), "--json").ends == {STRAP: ("stored", None)}


@pytest.mark.parametrize("where", ["header", "meta", "link"])
def test_what_is_not_to_be_followed_is_not(board: Board, tmp_path: Path, where: str):
    """By the page's headers, by its head, or by the mark of a single link."""
    match where:
        case "header":
            board.headers[LIST] = ("X-Robots-Tag: tests: none",)
            (tmp_path / "thresher.toml").write_text('[fetch]\nuser_agent = "Tests/1.0 (+https://tests.example/contact)"\n')
        case "meta":
            board.pages[LIST] = board.pages[LIST].replace(b"max-image-preview:large", b"nofollow")
        case "link":
            board.pages[LIST] = board.pages[LIST].replace(b'class="bbp-topic-permalink"', b'class="bbp-topic-permalink" rel="ugc nofollow"')
    said = ingest(board, tmp_path, board.url(LIST), "--follow", "--json")
    assert said.ends == {LIST: ("listed", "topic_list")}


def test_who_still_waits_when_the_budget_is_spent_is_told(board: Board, tmp_path: Path):
    """A run says what it did not get."""
    said = ingest(board, tmp_path, board.url(LIST), "--follow", "--max-pages", "2", "--json")
    assert sorted(fate for fate, _ in said.ends.values()) == ["listed", "rejected"]
    assert "links left out: 2 budget_spent" in said.err
    assert len(board.asked) == 3
    named = ingest(board, tmp_path, board.url(STRAP), board.url(WINTER), "--max-pages", "1", "--json")
    assert named.ends[WINTER] == ("skipped", "budget_spent")


def test_foreign_hosts_are_not_visited_without_a_contact(tmp_path: Path):
    """In a script nobody can be asked."""
    said = ended("ingest", "https://forum.example/", "--data-dir", tmp_path / "kept", cwd=tmp_path)
    assert said.code == 2
    assert "no_contact" in said.err
    assert "user_agent" in said.err


def test_where_nobody_answers_the_exit_code_says_so(tmp_path: Path):
    """69: nothing could be reached."""
    with open_board() as gone:
        address, allow = gone.url(STRAP), gone.server.allow
    said = ended("ingest", address, "--allow", allow, "--data-dir", tmp_path / "kept", "--json", cwd=tmp_path)
    assert said.code == 69
    assert said.ends == {STRAP: ("failed", "robots_unreachable")}


def test_two_processes_keep_the_gap_of_one_host_between_them(board: Board, tmp_path: Path):
    """Each request begins at least so long after the one before, whoever sends it."""
    (tmp_path / "thresher.toml").write_text("[fetch]\ninterval_s = 0.3\n")
    times: list[float] = []
    handle = board.handle

    async def timed(asked: Asked, writer: asyncio.StreamWriter) -> None:
        times.append(time.monotonic())
        await handle(asked, writer)

    with serve(timed) as server:
        board.server = server
        common = ("--allow", server.allow, "--data-dir", tmp_path / "kept")
        first = process("ingest", board.url(WINTER), *common, cwd=tmp_path)
        second = process("ingest", board.url(STRAP), *common, cwd=tmp_path)
        for running in (first, second):
            with running:
                running.communicate(timeout=60)
    assert [first.returncode, second.returncode] == [0, 0]
    assert len(times) >= 4
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.3


@pytest.mark.parametrize("holder", ["ingest", "run"])
def test_who_follows_links_has_the_data_folder_alone(board: Board, tmp_path: Path, holder: str):
    """A second one would ask for everything once more, and ends before its first request; the pages that somebody names by hand are read all the same."""
    data = tmp_path / "kept"
    with held(data, holder, datetime.now(UTC)):
        said = ingest(board, tmp_path, board.url(LIST), "--follow")
        assert (said.code, board.asked) == (75, [])
        assert re.search(rf"locked: .*process {os.getpid()} is at work there since .*: {holder}$", said.err)
        assert ingest(board, tmp_path, board.url(STRAP)).code == 0
    assert ingest(board, tmp_path, board.url(LIST), "--follow").code == 0
    assert not (data / "run.json").exists()
