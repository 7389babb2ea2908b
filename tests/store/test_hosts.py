"""The memory of hosts: what every book must do, and what the one in the store's file does beside."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.errors import StoreError
from scraper.fetch.hosts import NEW_HOST, Held, HostBook, HostState, KeptRobots, MemoryBook
from scraper.store.hosts import LEASE_S, YIELD_S, SqliteHostBook, open_host_book
from scraper.store.sqlite import open_store
from tests.store.examples import NOON, article, reading

NOW = NOON.timestamp()
NEED_S = 9.0
SITE = "site.example"
SEEN = HostState(ended_at=NOW + 1, parked_until=NOW + 60, failures=1, strikes=2, latency_s=0.25)
ORIGIN = "https://site.example"

Open = Callable[[], HostBook]
"""Gives one more process with the same memory."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is to be."""
    return tmp_path / "thresher.db"


@pytest.fixture(params=["memory", "sqlite"])
def opened(request, path) -> Iterator[Open]:
    """Books with one memory."""
    with ExitStack() as stack:
        first = MemoryBook()
        yield first.beside if request.param == "memory" else lambda: stack.enter_context(open_host_book(path))


def claimed(book: HostBook, now: float = NOW, host: str = SITE) -> HostState:
    """The state of a host that is ours."""
    state = book.claim(host, now, NEED_S)
    assert isinstance(state, HostState)
    return state


def written(path: Path, host: str = SITE) -> sqlite3.Row:
    """What the file says of a host."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        row: sqlite3.Row = db.execute("SELECT * FROM hosts WHERE host = ?", (host,)).fetchone()
        return row


class TestEveryBook:
    """The contract of `HostBook`."""

    def test_a_host_that_nobody_visited_is_new(self, opened):
        """It may be visited at once."""
        assert claimed(opened()) == NEW_HOST

    def test_what_is_released_is_claimed_again(self, opened):
        """By whoever had it."""
        book = opened()
        claimed(book)
        book.release(SITE, NOW + 1, SEEN)
        assert claimed(book, NOW + 2) == SEEN

    def test_a_host_is_claimed_by_one_at_a_time(self, opened):
        """The other learns up to when, and hosts do not stand for each other."""
        one, other = opened(), opened()
        claimed(one)
        held = other.claim(SITE, NOW + 1, NEED_S)
        assert isinstance(held, Held)
        assert held.until >= NOW + NEED_S
        assert claimed(other, host="other.example") == NEW_HOST

    def test_a_claim_may_be_repeated(self, opened):
        """It holds for longer then."""
        one, other = opened(), opened()
        claimed(one)
        claimed(one, NOW + 8)
        assert isinstance(other.claim(SITE, NOW + 8 + NEED_S - 1, NEED_S), Held)

    def test_a_visitor_who_died_is_waited_for_and_counts_as_having_visited_to_the_end(self, opened):
        """Nobody can know when its last request ended."""
        one, other = opened(), opened()
        claimed(one)
        held = other.claim(SITE, NOW, NEED_S)
        assert isinstance(held, Held)
        assert claimed(other, held.until).ended_at >= NOW + NEED_S

    def test_a_visitor_who_came_back_too_late_takes_nothing_away(self, opened):
        """What it learnt is added to what the next one knows."""
        one, other = opened(), opened()
        claimed(one)
        late = NOW + 3600
        claimed(other, late)
        one.release(SITE, late, replace(SEEN, ended_at=late, parked_until=late + 60))
        assert isinstance(one.claim(SITE, late, NEED_S), Held)
        third = opened()
        held = third.claim(SITE, late, NEED_S)
        assert isinstance(held, Held)
        state = claimed(third, held.until)
        assert state.ended_at >= late
        assert state.parked_until == late + 60

    @pytest.mark.parametrize(
        "kept",
        [KeptRobots(NOW, 200, b"User-agent: *\n" * 999, NOW - 9), KeptRobots(NOW, 404, b"", NOW), KeptRobots(NOW, failures=3, detail="deadline_exceeded")],
    )
    def test_what_an_origin_said_is_kept_for_all(self, opened, kept):
        """The last word counts."""
        one, other = opened(), opened()
        assert one.robots(ORIGIN) is None
        one.keep_robots(ORIGIN, KeptRobots(0.0))
        one.keep_robots(ORIGIN, kept)
        assert other.robots(ORIGIN) == kept
        assert other.robots("http://site.example") is None


class TestTheFile:
    """The book in the store."""

    @pytest.mark.parametrize(("kept", "whole"), [(zlib.compress(b"User-agent: *"), True), (zlib.compress(b"#" * 50_000_000), False), (b"no zlib", False)])
    def test_a_file_that_unpacks_to_more_than_is_ever_kept_is_damage(self, path, kept, whole):
        """Fifty thousand bytes may claim to be fifty million; what stores of former days kept is read."""
        with open_host_book(path) as book:
            book.keep_robots(ORIGIN, KeptRobots(NOW, 200, b"", NOW))
            book.connection.execute("UPDATE robots SET deflated = ?", (kept,))
            if whole:
                assert book.robots(ORIGIN) == KeptRobots(NOW, 200, b"User-agent: *", NOW)
                return
            with pytest.raises(StoreError) as caught:
                book.robots(ORIGIN)
            assert caught.value.code == "store_damaged"

    def test_many_requests_cost_few_writes(self, path):
        """A lease is written every few seconds, and a host that is let go is written with others."""
        with open_host_book(path) as book:
            before = book.connection.total_changes
            for tenth in range(100):
                for host in ("a.example", "b.example"):
                    claimed(book, NOW + tenth / 10, host)
                    book.release(host, NOW + tenth / 10, HostState(ended_at=NOW + tenth / 10))
            assert book.connection.total_changes - before <= 6

    def test_the_file_never_promises_more_than_there_is(self, path):
        """After each step, whoever reads it waits at least as long as whoever knows all."""
        with open_host_book(path) as book:
            state = NEW_HOST
            for second in range(0, 40, 2):
                now = NOW + second
                claimed(book, now)
                state = HostState(ended_at=now + 1, parked_until=now + (60 if second == 20 else 0), failures=second % 3)
                book.release(SITE, now + 1, state)
                row = written(path)
                assert row["ended_at"] >= state.ended_at
                assert row["parked_until"] >= state.parked_until
                assert row["failures"] == state.failures

    def test_a_book_that_is_closed_leaves_everything_to_the_next(self, path):
        """A second command right after the first one waits for the host and for nothing else."""
        with open_host_book(path) as book:
            claimed(book)
            book.release(SITE, NOW + 1, SEEN)
            claimed(book, NOW + 1, "other.example")
        assert (written(path)["holder"], written(path, "other.example")["holder"]) == (None, None)
        with open_host_book(path) as book:
            assert claimed(book, NOW + 2) == SEEN

    def test_a_host_that_nobody_asks_for_any_more_is_let_go(self, path):
        """While the process works on others."""
        with open_host_book(path) as book, open_host_book(path) as other:
            claimed(book)
            book.release(SITE, NOW, SEEN)
            claimed(book, NOW + 2, "other.example")
            assert claimed(other, NOW + 2) == SEEN

    def test_a_host_that_another_waits_for_is_handed_over(self, path):
        """Though the first one always has something to ask: within one lease each gets there."""
        with open_host_book(path) as one, open_host_book(path) as other:
            turns = {one: 0, other: 0}
            now = NOW
            for _ in range(400):
                now += 0.1
                for book in turns:
                    if isinstance(book.claim(SITE, now, 1.0), HostState):
                        turns[book] += 1
                        book.release(SITE, now, HostState(ended_at=now))
            assert min(turns.values()) > 40 / (LEASE_S + YIELD_S) / 4

    def test_it_lives_beside_the_writer_of_records(self, path):
        """In one file, and each waits for the other."""
        with closing(open_store(path)) as store, open_host_book(path, busy_timeout_s=0.01) as book:
            claimed(book)
            item, cleaned = article("flood")
            store.put(store.begin("ingest", NOON), item, reading(item, cleaned), merge=merge, at=NOON)
            book.release(SITE, NOW, SEEN)
            assert written(path)["parked_until"] == SEEN.parked_until
            store.connection.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="store_locked"):
                claimed(book, host="other.example")
            store.connection.execute("ROLLBACK")
            assert claimed(book, host="other.example") == NEW_HOST

    @pytest.mark.parametrize(("back_s", "binds"), [(1, True), (60, False), (82_800, False), (1e8, False)])
    def test_a_lease_from_a_clock_that_was_put_back_binds_nobody_for_longer_than_a_lease_can(self, path, back_s, binds):
        """By a second, as clocks are kept right, it is still believed."""
        with open_host_book(path) as one, open_host_book(path) as other:
            claimed(one, NOW + back_s)
            assert isinstance(other.claim(SITE, NOW, NEED_S), Held) == binds

    def test_a_wish_from_a_clock_that_was_put_back_is_none(self, path):
        """Nobody waits, so the host is handed over to nobody."""
        with open_host_book(path) as one, open_host_book(path) as other, open_host_book(path) as third:
            claimed(one, NOW + 3_600)
            other.claim(SITE, NOW + 3_600, NEED_S)
            third.release(SITE, NOW + 1, claimed(third))
            assert isinstance(third.claim(SITE, NOW + 1, NEED_S), HostState)


FILLING = """
    import resource, sys
    from pathlib import Path

    from schemas.errors import StoreError
    from scraper.fetch.hosts import KeptRobots
    from scraper.store.hosts import open_host_book

    path = Path(sys.argv[1])
    with open_host_book(path) as book:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
        try:
            for number in range(10_000):
                book.keep_robots(f"https://{number}.example", KeptRobots(1.0, detail="why " * 1_000))
        except StoreError as error:
            print(error.code)
"""


class TestLimits:
    """What the system lets a process write."""

    @pytest.mark.parametrize("largest", [200_000, 3_000_001, 6_000_000])
    def test_the_largest_file_that_may_be_written_is_a_store_that_is_full(self, path, root, largest):
        """SQLite itself calls it an error of the disk; the log reaches it, or the file when the log is taken over."""
        with open_host_book(path):
            pass
        command = [sys.executable, "-c", textwrap.dedent(FILLING), str(path), str(largest)]
        told = subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, stdout=subprocess.PIPE, text=True, check=True)
        assert told.stdout == "store_full\n"


VISITOR = """
    import asyncio, random, sys
    from datetime import UTC, datetime
    from pathlib import Path

    from schemas.config import FetchConfig
    from scraper.fetch.pace import Pacer, Turn
    from scraper.store.hosts import open_host_book

    async def main(path, log, visits):
        config = FetchConfig(interval_s=0.1, deadline_s=0.2)
        with open_host_book(path) as book, log.open("a", buffering=1) as lines:
            pacer = Pacer(book, config, clock=lambda: datetime.now(UTC), sleep=asyncio.sleep, random=random.random)
            for _ in range(visits):
                async with pacer.turn("http://site.example/") as turn:
                    assert isinstance(turn, Turn), turn
                    began = datetime.now(UTC).timestamp()
                    lines.write(f"{began} begins\\n")
                    await asyncio.sleep(0.01)
                    turn.answered(200, 0.01)
                    lines.write(f"{datetime.now(UTC).timestamp()} ends\\n")

    asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
"""


class TestProcesses:
    """Real ones, in real time; what is measured is what must never be shorter."""

    def start(self, path: Path, root: Path, visits: int) -> subprocess.Popen[bytes]:
        """One visitor."""
        return subprocess.Popen([sys.executable, "-c", textwrap.dedent(VISITOR), path, path.with_suffix(".log"), str(visits)], cwd=root)

    def gaps(self, path: Path) -> list[float]:
        """Seconds from the end of each visit to the start of the next."""
        lines = [line.split() for line in path.with_suffix(".log").read_text().splitlines()]
        events = sorted((float(moment), what) for moment, what in lines)
        return [after - before for (before, ended), (after, begun) in pairwise(events) if (ended, begun) == ("ends", "begins")]

    def test_three_at_one_host_keep_its_rest(self, path, root):
        """And never are two of them there at once."""
        open_host_book(path).close()
        visitors = [self.start(path, root, 4) for _ in range(3)]
        assert [visitor.wait() for visitor in visitors] == [0, 0, 0]
        gaps = self.gaps(path)
        assert len(gaps) == 11  # each visit ended before the next began
        assert min(gaps) >= 0.1

    def test_one_that_is_killed_leaves_no_gap_too_small(self, path, root):
        """Whoever comes next waits for its lease to end, and then for the rest."""
        open_host_book(path).close()
        first = self.start(path, root, 10**6)
        log = path.with_suffix(".log")
        while not log.exists() or log.read_text().count("ends") < 3:
            assert first.poll() is None
            os.sched_yield()
        first.send_signal(signal.SIGKILL)
        first.wait()
        promised = written(path)
        assert promised["ended_at"] > float(log.read_text().splitlines()[-1].split()[0])
        with open_host_book(path) as book:
            assert isinstance(book.claim(SITE, promised["held_until"] - 0.1, 0.2), Held)
            assert claimed(book, promised["held_until"]).ended_at == promised["held_until"]


def test_both_are_books(path):
    """As their callers see them."""
    books: list[HostBook] = [MemoryBook(), open_host_book(path)]
    assert isinstance(books[1], SqliteHostBook)
    books[1].close()
