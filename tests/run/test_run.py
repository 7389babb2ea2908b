"""`thresher run` as cron calls it: on a real forum, feed and sitemap on loopback, as a process of its own."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from scraper.crawl.frontier import PER_HOST
from scraper.workers.crew import LOOK_AHEAD_PER_WORKER
from tests.cli.processes import Ended, ended, process
from tests.cli.site import HARBOUR, LIST_PAGE, STORY_PAGE, open_site
from tests.crawl.board import LIST, ROBOTS, STRAP, WINTER, WINTER_2, Board, open_board
from tests.fetch.server import Asked, Server, answer, serve

pytestmark = pytest.mark.enable_socket

ZIPS, TENT = "/forums/topic/before-you-ask-about-zips/", "/forums/topic/patching-a-tent-floor/"
SENTENCE = "The harbour board met on Tuesday and spoke of the quay, of its cranes and of the people who work there by day and by night. "


@pytest.fixture
def board() -> Iterator[Board]:
    """The bench, all of whose threads are there; the thread of two pages stands for one of them."""
    with open_board() as board:
        board.pages[LIST] = board.pages[LIST].replace(b"before-you-ask-about-zips", b"what-did-you-mend-this-winter")
        board.pages[TENT] = board.pages[STRAP].replace(b"which-thread-for-a-rucksack-strap", b"patching-a-tent-floor")
        yield board


def configure(home: Path, server: Server, *sources: tuple[str, str, str]) -> None:
    """`thresher.toml` with these sources: id, kind and path."""
    blocks = "".join(f'[[source]]\nid = "{name}"\nkind = "{kind}"\nurl = "{server.url(path)}"\nevery = "1h"\n' for name, kind, path in sources)
    (home / "thresher.toml").write_text(f'[fetch]\nallow = ["{server.allow}"]\ninterval_s = 0.02\n{blocks}')


def run(home: Path, *args: object) -> Ended:
    """One run on the folder."""
    return ended("run", *args, "--data-dir", home / "kept", cwd=home)


def an_hour_later(home: Path, *, hours: int = 1) -> None:
    """All times of the line are put back, which is as if an hour, or several, had passed."""
    with closing(sqlite3.connect(home / "kept" / "thresher.db", isolation_level=None)) as db:
        db.execute("UPDATE targets SET due_at = due_at - ?1, looked_at = looked_at - ?1", (3600 * hours,))


def rows(home: Path, query: str) -> list[tuple[Any, ...]]:
    """Straight from the store."""
    with closing(sqlite3.connect(home / "kept" / "thresher.db")) as db:
        return db.execute(query).fetchall()


def test_a_run_visits_what_is_due_and_says_nothing(board: Board, tmp_path: Path):
    """Each page once, from the list to the last page of its threads; and nothing is due straight after."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    first = run(tmp_path)
    assert (first.code, first.out, first.err) == (0, "", "")
    assert sorted(board.asked) == sorted([ROBOTS, LIST, STRAP, TENT, WINTER, WINTER_2])
    assert rows(tmp_path, "SELECT source, count(*) FROM outcomes GROUP BY source") == [("bench", 5)]
    second = run(tmp_path)
    assert (second.code, second.out, second.err, board.asked) == (0, "", "", [])
    assert run(tmp_path, "-v").err.splitlines()[-1].startswith("thresher: run 3: nothing is due before ")


def test_a_person_who_watches_sees_what_is_on_each_page(board: Board, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Its title and how many posts it has, not its address alone."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    monkeypatch.setenv("COLUMNS", "200")
    told = run(tmp_path, "-v")
    (line,) = (line for line in told.out.splitlines() if WINTER_2 in line)
    assert re.fullmatch(r"\+ stored    http://\S+  What did you mend this winter\?  \d posts", line)


def test_a_quiet_site_costs_one_request_a_look(board: Board, tmp_path: Path):
    """The list has not changed, so nothing that it names has."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    run(tmp_path)
    an_hour_later(tmp_path)
    assert board.asked
    assert run(tmp_path, "--json").ends == {LIST: ("listed", "topic_list")}
    assert board.asked == [LIST]


def test_a_thread_that_grew_is_taken_up_where_it_had_ended(board: Board, tmp_path: Path):
    """Its list names more replies; of its pages the last one is asked for, and its post joins the record."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    board.pages[WINTER_2], whole = without_last_post(board.pages[WINTER_2]), board.pages[WINTER_2]
    run(tmp_path)
    ((before,),) = rows(tmp_path, "SELECT count(*) FROM posts JOIN records ON records.id = record_id WHERE url LIKE '%winter%'")
    assert board.asked
    board.pages[WINTER_2] = whole
    board.pages[LIST] = grown(board.pages[LIST])
    an_hour_later(tmp_path)
    assert run(tmp_path, "--json").ends == {LIST: ("listed", "topic_list"), WINTER_2: ("stored", None)}
    assert board.asked == [LIST, WINTER_2]
    assert rows(tmp_path, "SELECT count(*) FROM posts JOIN records ON records.id = record_id WHERE url LIKE '%winter%'") == [(before + 1,)]


def without_last_post(page: bytes) -> bytes:
    """The page before its last reply came."""
    posts = list(re.finditer(rb'<div id="post-\d+" class="bbp-reply-header">', page))
    end = page.index(b'<li class="bbp-footer">', posts[-1].start())
    return page[: posts[-1].start()] + page[page.rindex(b"</li>", 0, end) :]


def grown(page: bytes) -> bytes:
    """The list with one reply more for the thread of the winter."""
    at = page.index(b"what-did-you-mend-this-winter")
    count = re.compile(rb'(<li class="bbp-topic-reply-count">)(\d+)').search(page, at)
    assert count
    return page[: count.start(2)] + str(int(count[2]) + 1).encode() + page[count.end(2) :]


def test_what_a_budget_leaves_the_next_run_takes_up(board: Board, tmp_path: Path):
    """Page by page, each once."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    seen: list[str] = []
    for _ in range(6):
        seen += run(tmp_path, "--max-pages", "1", "--json").ends
    assert sorted(seen) == sorted([LIST, STRAP, TENT, WINTER, WINTER_2])


def test_what_waits_outside_of_a_narrowed_source_is_not_read(tmp_path: Path):
    """It is told once, and taken up again where the source is widened."""
    list_page = LIST_PAGE.replace("</ul>", '<li><a href="/harbour/quay/">The quay of the harbour</a></li></ul>')
    outside = {f"/2026/story-{number}/" for number in range(9)}
    with open_site({HARBOUR: list_page} | dict.fromkeys([*outside, "/harbour/quay/"], STORY_PAGE)) as site:
        configure(tmp_path, site.server, ("news", "list", HARBOUR))
        run(tmp_path, "--max-pages", "1")
        wide = (tmp_path / "thresher.toml").read_text()
        (tmp_path / "thresher.toml").write_text(f'{wide}scope = "below"\n')
        assert run(tmp_path, "--dry-run").out.count("\n") == 1
        assert run(tmp_path, "--json").ends == dict.fromkeys(outside, ("skipped", "out_of_scope")) | {"/harbour/quay/": ("stored", None)}
        assert not outside & set(site.asked)
        an_hour_later(tmp_path)
        assert run(tmp_path, "--json").ends == {HARBOUR: ("listed", "article_list")}
        (tmp_path / "thresher.toml").write_text(wide)
        an_hour_later(tmp_path, hours=2)
        assert run(tmp_path, "--json").ends.keys() == {HARBOUR, *outside}


def test_a_source_that_is_no_longer_declared_is_not_visited(board: Board, tmp_path: Path):
    """And is taken up again where it is declared again, when it is due: two configurations may take turns on one store."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    run(tmp_path, "--max-pages", "1")
    configure(tmp_path, board.server, ("other", "forum", "/forums/forum/elsewhere/"))
    assert set(run(tmp_path, "--json").ends) == {"/forums/forum/elsewhere/"}
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    assert set(run(tmp_path, "--json").ends) == {STRAP, TENT, WINTER, WINTER_2}
    an_hour_later(tmp_path)
    assert set(run(tmp_path, "--json").ends) == {LIST}


def test_a_source_of_another_name_goes_on_where_the_old_one_was(board: Board, tmp_path: Path):
    """Its pages are its own."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    run(tmp_path, "--max-pages", "1")
    configure(tmp_path, board.server, ("workbench", "forum", LIST))
    assert set(run(tmp_path, "--json").ends) == {STRAP, TENT, WINTER, WINTER_2}
    assert rows(tmp_path, "SELECT DISTINCT source FROM targets") == [("workbench",)]


def test_a_source_that_has_moved_is_visited_where_it_is_now(board: Board, tmp_path: Path):
    """And no more where it was."""
    configure(tmp_path, board.server, ("bench", "forum", "/forums/forum/elsewhere/"))
    assert run(tmp_path).code == 1
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    an_hour_later(tmp_path)
    assert set(run(tmp_path, "--json").ends) == {LIST, STRAP, TENT, WINTER, WINTER_2}
    an_hour_later(tmp_path)
    assert set(run(tmp_path, "--json").ends) == {LIST}


def test_of_a_thread_whose_last_page_is_gone_the_one_before_is_read(board: Board, tmp_path: Path):
    """Posts were deleted, and a new one stands there."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    run(tmp_path)
    del board.pages[WINTER_2]
    board.pages[LIST] = grown(board.pages[LIST])
    an_hour_later(tmp_path)
    ends = run(tmp_path, "--json").ends
    assert (ends[WINTER_2], ends[WINTER]) == (("rejected", "page_missing"), ("unchanged", None))


def test_a_feed_may_name_pages_of_another_host(tmp_path: Path):
    """As where a service publishes it."""

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        item = f"<item><title>Quay</title><link>http://127.0.0.2:{writer.get_extra_info('sockname')[1]}/s/1</link></item>"
        feed = f"<rss version='2.0'><channel><title>Quay</title>{item}</channel></rss>"
        story = f"<html><body><article><h1>Quay</h1><p>{SENTENCE}</p></article></body></html>"
        body = {"/feed": feed, "/s/1": story}.get(asked.target)
        writer.write(answer(body.encode(), "Content-Type: text/html") if body else answer(b"", status="404 Not Found"))
        await writer.drain()

    with serve(handle, host="0.0.0.0") as server:
        port = server.url("").rpartition(":")[2].strip("/")
        (tmp_path / "thresher.toml").write_text(
            f'[fetch]\nallow = ["127.0.0.1:{port}", "127.0.0.2:{port}"]\ninterval_s = 0.02\n'
            f'[[source]]\nid = "quay"\nkind = "feed"\nurl = "http://127.0.0.1:{port}/feed"\n'
        )
        assert set(run(tmp_path, "--json").ends.values()) == {("listed", "feed"), ("stored", None)}


def test_a_killed_run_loses_nothing(tmp_path: Path):
    """A list of forty pages, and a kill in the middle of it, several times over."""
    hits: list[str] = []

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.target == "/":
            body = "".join(f"<a href=/p/{number}>page {number}</a> " for number in range(40))
        else:
            await asyncio.sleep(0.06)  # slower than pages are cleaned; what waits to be cleaned is asked for again
            hits.append(asked.target)
            body = f"<html><title>Page {asked.target}</title><article><p>{asked.target}: {SENTENCE}</p></article></html>"
        writer.write(answer(b"", status="404 Not Found") if asked.target == ROBOTS else answer(body.encode(), "Content-Type: text/html"))
        await writer.drain()

    with serve(handle) as server:
        configure(tmp_path, server, ("site", "list", "/"))
        with (tmp_path / "thresher.toml").open("a") as file:
            file.write("[workers]\ncount = 1\n")
        for kill in range(3):
            with process("run", "--data-dir", tmp_path / "kept", cwd=tmp_path) as running:
                # When pages are kept, and not while a worker loads what it cleans with: until then they wait, and are asked for again.
                wait_for(lambda kill=kill: kept_pages(tmp_path) > 6 * (kill + 1))
                running.kill()
        assert run(tmp_path).code == 0
    assert {path for (path,) in rows(tmp_path, "SELECT substr(url, instr(url, '/p/')) FROM records")} == {f"/p/{number}" for number in range(40)}
    in_hand = LOOK_AHEAD_PER_WORKER + PER_HOST  # on a busy machine; else half of them
    assert len([path for path in hits if path != ROBOTS]) <= 40 + 3 * in_hand
    assert rows(tmp_path, "SELECT target, count(*) FROM outcomes GROUP BY target HAVING count(*) > 1") == []


def kept_pages(home: Path) -> int:
    """Of a store that a run may be about to make, which a look must not make."""
    try:
        with closing(sqlite3.connect(f"file:{home}/kept/thresher.db?mode=ro", uri=True)) as db:
            return int(db.execute("SELECT count(*) FROM records").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def wait_for(happened, seconds: float = 60.0) -> None:
    """Until it has, and not for ever."""
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_a_run_in_order(tmp_path: Path, number: signal.Signals, code: int):
    """A host that does not answer does not hold it up; a page that is under way is waited for, and what it leaves is due."""
    reached = {path: threading.Event() for path in ("/quick", "/slow", "/never")}
    goes_on = threading.Event()

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        if asked.target == ROBOTS:
            writer.write(answer(b"", status="404 Not Found"))
        else:
            reached[asked.target].set()
            while asked.target == "/never" or (asked.target == "/slow" and not goes_on.is_set()):
                await asyncio.sleep(0.02)
            writer.write(answer(f"<article><h1>{asked.target}</h1><p>{SENTENCE * 3}</p></article>".encode(), "Content-Type: text/html"))
        await writer.drain()

    with serve(handle) as slow, serve(handle, host="127.0.0.2") as never:
        (tmp_path / "thresher.toml").write_text(
            f'[fetch]\nallow = ["{slow.allow}", "{never.allow}"]\ndeadline_s = 60\ninterval_s = 0.02\n'
            f'[[source]]\nid = "quick"\nkind = "list"\nurl = "{slow.url("/quick")}"\n'
            f'[[source]]\nid = "slow"\nkind = "list"\nurl = "{slow.url("/slow")}"\n[[source]]\nid = "never"\nkind = "list"\nurl = "{never.url("/never")}"\n'
        )
        # A shell's background job has SIGINT ignored, and so would have what it starts.
        heard = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
        with process("run", "--data-dir", tmp_path / "kept", cwd=tmp_path, preexec_fn=heard) as running:
            assert all(event.wait(60) for event in reached.values())
            wait_for(lambda: rows(tmp_path, "SELECT source FROM outcomes") == [("quick",)])  # what cleans is loaded, which takes long on a busy machine
            running.send_signal(number)
            goes_on.set()
            _, err = running.communicate(timeout=45)  # far less than the 60 s for which one of them is silent
    assert (running.returncode, err.decode()) == (code, "thresher: stopped; what was finished is kept\n")
    assert rows(tmp_path, "SELECT source, fate FROM outcomes") == [("quick", "stored"), ("slow", "stored")]
    assert rows(tmp_path, "SELECT count(*) FROM runs WHERE ended_at IS NOT NULL") == [(1,)]


def test_two_runs_at_once_are_one(board: Board, tmp_path: Path):
    """The second one ends at once and says who is at work."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    with process("run", "--data-dir", tmp_path / "kept", cwd=tmp_path) as running:
        wait_for(lambda: (tmp_path / "kept" / "run.json").exists())
        second = run(tmp_path)
        running.communicate(timeout=60)
    assert (second.code, running.returncode) == (75, 0)
    assert re.search(rf"locked: .*process {running.pid} is at work there since .*: run", second.err)
    assert len(board.asked) == 6
    assert not (tmp_path / "kept" / "run.json").exists()


def test_a_dry_run_asks_for_robots_txt_alone(board: Board, tmp_path: Path):
    """And says what it would ask for, and how fast."""
    board.robots = b"User-agent: *\nDisallow: /forums/topic/\nCrawl-delay: 7\n"
    configure(tmp_path, board.server, ("bench", "forum", LIST), ("topic", "list", STRAP))
    said = run(tmp_path, "--dry-run", "--json")
    assert [(line["source"], line["allowed"], line["delay_s"]) for line in said.lines] == [
        ("bench", True, 7.0),
        ("topic", False, 7.0),
    ]
    assert (said.code, board.asked) == (0, [ROBOTS])


def test_a_dry_run_tells_the_pace_of_our_own_hosts(board: Board, tmp_path: Path):
    """As `check` does: where none is set they are asked ten times a second."""
    configure(tmp_path, board.server, ("bench", "forum", LIST))
    file = tmp_path / "thresher.toml"
    file.write_text(file.read_text().replace("interval_s = 0.02\n", ""))
    assert run(tmp_path, "--dry-run").out == f"+ bench  {board.url(LIST)}  0.1 s between requests\n"


def test_without_sources_or_a_contact_nothing_begins(tmp_path: Path):
    """Nobody is asked, for nobody is there."""
    said = run(tmp_path)
    assert (said.code, said.out) == (2, "")
    assert "no_sources" in said.err
    (tmp_path / "thresher.toml").write_text('[[source]]\nid = "a"\nkind = "feed"\nurl = "https://a.example/feed"\n')
    said = run(tmp_path)
    assert (said.code, said.out) == (2, "")
    assert "no_contact" in said.err
    assert not os.path.exists(tmp_path / "kept")


def test_a_source_that_fails_is_told_and_asked_again(board: Board, tmp_path: Path):
    """Its end is in the exit code; it stays due."""
    configure(tmp_path, board.server, ("nowhere", "forum", "/forums/forum/nowhere/"))
    said = run(tmp_path)
    assert said.code == 1
    assert "http_client_error" in said.err
    an_hour_later(tmp_path)
    assert set(run(tmp_path, "--json").ends) == {"/forums/forum/nowhere/"}
