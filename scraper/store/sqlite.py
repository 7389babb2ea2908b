"""The store in one SQLite file: WAL, strict tables, one transaction per page."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.errors import Bug, StoreError
from schemas.memory import Memory
from schemas.outcome import Outcome, Reason
from schemas.record import Record
from schemas.report import RunReport, Silence
from schemas.target import Link

from ..discover.worth import Known
from ..inputs import BadInput, Failure, Input, printable
from ..workers.reading import Reading
from . import clocks, history, pruning, rows, runs, shown
from .base import Merge
from .failures import intact, told
from .hints import keep_hint, known
from .memories import keep_shown, memory_of
from .migrations import STEPS, Step
from .opening import connect
from .readings import Kept, Pen
from .relocated import keep_move
from .sightings import Standing, keep_sighting, last_capture, last_read, read_lately, standing, turned_over
from .targets import Targets
from .transaction import savepoint
from .watched import Watched


def open_store(path: Path, *, read_only: bool = False, busy_timeout_s: float = 10.0, steps: Sequence[Step] = STEPS) -> SqliteStore:
    """The store at `path`, brought to its last step; created with its folder on first use, unless for reading only.

    Waits `busy_timeout_s` for another process that writes. Raises StoreError with the codes of `scraper.store.failures`.
    A process forked while it is open may let go of its file descriptors, as the workers do, and nothing else: SQLite's connections do not
    survive a fork, its locks stay with the parent.
    """
    return SqliteStore(connect(path, read_only=read_only, busy_timeout_s=busy_timeout_s, steps=steps), path)


class SqliteStore(Watched):
    """A `Store`. Get one from `open_store`; use it in the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection, path)
        self._file = path.stat()

    def begin(self, command: str, at: datetime) -> int:
        """A new run, unfinished; its number."""
        with self._transaction() as db:
            return runs.begin(db, command, at)

    def end(self, run: int, at: datetime, left_out: Mapping[Reason, int] = {}, silence: Silence | None = None) -> None:
        """Marks the run as finished, and keeps of those that are long over their numbers alone."""
        if not self.path.exists() or not os.path.samestat(self.path.stat(), self._file):
            raise StoreError("store_missing", f"{self.path}: it was taken away during the run, and what was kept with it")
        with self._transaction() as db:
            runs.end(db, run, at, left_out, silence)
            history.sum_up(db, run, at)

    def right(self, now: datetime, latest: datetime) -> None:
        """Puts back what is dated after `latest`; see `Store.right`."""
        with self._transaction() as db:
            clocks.right(db, now, latest)

    @property
    def targets(self) -> Targets:
        """The line of pages that sources lead to."""
        return Targets(self.connection, self.path)

    def last_page(self, url: str) -> str | None:
        """The URL of the last page that was read of a thread."""
        with intact(self.path):
            return shown.last_page(self.connection, url)

    def page_before(self, url: str) -> str | None:
        """The URL of the page before it in its thread."""
        with intact(self.path):
            return shown.page_before(self.connection, url)

    def holds_page(self, url: str) -> bool:
        """Whether a record is made of it now."""
        with intact(self.path):
            return shown.holds_page(self.connection, url)

    def shows(self, capture: Capture) -> bool:
        """Whether a record is made of that body now, or none ever was; see `Store.shows`."""
        with intact(self.path):
            return shown.shows(self.connection, capture)

    def together(self) -> AbstractContextManager[object]:
        """One transaction around several."""
        return self._transaction()

    def put(
        self, run: int, item: Input, reading: Reading | Failure, *, merge: Merge, at: datetime, source: str | None = None, with_body: bool = True
    ) -> Outcome:
        """Keeps the capture, what was read from it and its outcome, and joins the page to its thread; see `Store.put`."""
        with self._transaction() as db:
            pen = Pen(db, run, merge)
            pen.keep(item, reading, with_body=with_body)
            kept: Kept | None = None
            if isinstance(reading, Reading):
                try:
                    with savepoint(db):
                        kept = pen.read(item, reading, at)
                except (ValueError, OverflowError, RecursionError) as error:
                    reading = Failure(Reason.RECORD_INVALID, printable(f"{type(error).__name__}: {error}"))
            answer = reading if isinstance(reading, Failure) else reading.answer
            if isinstance(answer, Cleaned) and answer.shown is not None:
                with intact(self.path):
                    keep_shown(db, answer.shown)
            outcome = runs.outcome_of(item, answer, kept, at, source)
            removed = reading.written.lines_removed if isinstance(reading, Reading) else 0
            runs.note(db, run, outcome, len(rows.posts(kept.record)) if kept else 0, kept.record.complete if kept else None, removed)
            return outcome

    def mend(self, run: int, pages: Iterable[tuple[Input | BadInput, Reading | Failure]], merge: Merge) -> list[tuple[Input | BadInput, Reading | Failure]]:
        """Puts what spoilt pages are read as in the place of what is kept of them, and makes spoilt records anew; see `Store.mend`."""
        left, ended = list[tuple[Input | BadInput, Reading | Failure]](), list[Capture]()
        for item, reading in pages:
            if isinstance(item, Input) and isinstance(reading, Reading) and isinstance(reading.answer, Cleaned):
                with self._transaction() as db:
                    Pen(db, run, merge).mend(item.capture, reading.answer.record)
                continue
            left.append((item, reading))
            if isinstance(item, Input) and isinstance(reading, Reading):
                ended.append(item.capture)
        with self._transaction() as db, intact(self.path):
            Pen(db, run, merge).let_go(ended)
        for record_id in [row[0] for row in self._rows("SELECT id, record FROM records") if self._is_spoilt(self._record, *row)]:
            with self._transaction() as db, intact(self.path, f"a page of the record {printable(record_id)[:300]}"):
                Pen(db, run, merge).follow(record_id)
        return left

    def memory(self, host: str) -> Memory:
        """What the host's pages need not repeat; see `Store.memory`."""
        with intact(self.path):
            return memory_of(self.connection, host)

    def note(self, run: int, outcome: Outcome) -> None:
        """Keeps the outcome of a target that had no bytes of its own."""
        with self._transaction() as db:
            runs.note(db, run, outcome)

    def last_capture(self, url: str) -> Capture | None:
        """The last whole capture of `url` that was read; see `Store.last_capture`."""
        with intact(self.path):
            return last_capture(self.connection, url)

    def last_read(self, target: str) -> Capture | None:
        """The last capture that was read of a page or file."""
        with intact(self.path):
            return last_read(self.connection, target)

    def read_lately(self, most: int) -> Sequence[tuple[str, str, str]]:
        """The last pages that became records."""
        with intact(self.path):
            return read_lately(self.connection, most)

    def standing(self, capture: Capture) -> Standing | None:
        """What the body of a capture was read as at its address."""
        with intact(self.path):
            return standing(self.connection, capture)

    def turned_over(self, url: str) -> bool:
        """Whether the list at `url` names nothing that it named before; see `Store.turned_over`."""
        with intact(self.path):
            return turned_over(self.connection, url)

    def is_gone(self, url: str) -> bool:
        """Whether the page was told to be gone (410), and has not been seen since."""
        query = """SELECT max(at) > coalesce((SELECT max(fetched_at) FROM captures WHERE url = ?1), '')
            FROM outcomes WHERE target = ?1 AND reason = 'gone'"""
        ((gone,),) = self._rows(query, printable(url))
        return bool(gone)

    def revisit(self, run: int, url: str, capture: Capture, *, at: datetime, headers: tuple[tuple[str, str], ...], source: str | None = None) -> Outcome:
        """Keeps the news that `capture` is still the page at `url`."""
        with self._transaction() as db:
            keep_sighting(db, run, url, capture, at, headers)
            stands = self.standing(capture)
            if stands is None:
                raise Bug("nothing_stands", f"{url}: its last capture was never read")
            common = {"target": printable(url), "fate": stands.fate, "capture": capture.sha256, "source": source, "at": at}
            outcome = Outcome(**common, reason=stands.reason, detail=stands.detail, record_id=stands.record_id)
            runs.note(db, run, outcome, stands.posts, stands.complete)
            return outcome

    def known(self, url: str) -> Known | None:
        """What is kept of a page that was read to its end."""
        with intact(self.path):
            return known(self.connection, url)

    def keep_hint(self, url: str, hint: Link, at: datetime) -> None:
        """Keeps what a list said of a page that was read at `at`."""
        with self._transaction() as db:
            keep_hint(db, printable(url), hint, at)

    def keep_move(self, former: str, host: str, url: str, at: datetime) -> None:
        """Keeps that a host leads to another one for good; see `Store.keep_move`."""
        with self._transaction() as db:
            keep_move(db, former, host, url, at)

    def records(self, run: int | None = None, since: datetime | None = None) -> Iterator[Record]:
        """All records, by id in code point order; those of a run, or that came or changed since."""
        of_run = "?1 IS NULL OR id IN (SELECT record_id FROM outcomes WHERE run = ?1)"
        query = f"SELECT id, record FROM records WHERE ({of_run}) AND (?2 IS NULL OR updated_run IN ({runs.SINCE})) ORDER BY id"
        for row in self._rows(query, run, rows.stamp(since)):
            yield self._record(*row)

    def incomplete(self, run: int) -> Iterator[Record]:
        """The records of that run that lacked posts or pages by the page's own claim when it ended, as they are now."""
        for row in self._rows(f"SELECT id, record FROM ({runs.LAST_WORDS}) AS last JOIN records ON id = record_id WHERE last.complete = 0 ORDER BY id", run):
            yield self._record(*row)

    def drop_bodies(self, before: datetime, is_asked: Callable[[], bool] = lambda: False) -> int:
        """Drops what pages have not been since `before`; see `scraper.store.pruning`."""
        dropped = 0
        for first, end in pruning.SLICES:
            if is_asked():
                break
            with told(self.path):
                found = pruning.droppable(self.connection, first, end, rows.stamp(before) or "")
            if found:
                with self._transaction() as db:
                    pruning.drop(db, found)
                dropped += len(found)
        return dropped

    def outcomes(self, run: int) -> Iterator[Outcome]:
        """Of one run, in the order in which its targets ended."""
        query = "SELECT target, fate, reason, detail, record_id, sha256, source, at FROM outcomes WHERE run = ? ORDER BY number"
        return self._made(rows.outcome, query, run)

    def last_outcomes(self, since: datetime, target: str | None = None) -> Iterator[Outcome]:
        """How each target of the runs since then ended last; see `Store.last_outcomes`."""
        return self._made(rows.outcome, runs.LAST_ENDS, target, rows.stamp(since))

    def title(self, record_id: str) -> str | None:
        """Of a record."""
        return next((title for (title,) in self._rows("SELECT title FROM records WHERE id = ?", record_id)), None)

    def report(self, run: int | None = None) -> RunReport:
        """The numbers of a run, of the last one by default. Raises ConfigError where there is no such run."""
        with intact(self.path):
            return runs.report(self.connection, run)

    def last_finished(self, command: str | None = None, *, asking: bool = False) -> RunReport | None:
        """The last run that came to its end."""
        query = """SELECT max(id) FROM runs WHERE ended_at IS NOT NULL AND coalesce(?1 IN (command, substr(command, 1, instr(command, ' ') - 1)), 1)
            AND (NOT ?2 OR EXISTS (SELECT 1 FROM outcomes WHERE run = id))"""
        ((number,),) = self._rows(query, command, asking)
        return None if number is None else self.report(number)

    def holds(self) -> tuple[int, int]:
        """How many records there are, of all runs, and how many posts are in them."""
        ((records, posts),) = self._rows("SELECT (SELECT count(*) FROM records), (SELECT count(*) FROM posts)")
        return records, posts

    def size_bytes(self) -> int:
        """What the file and its log take on disk."""
        files = (self.path, self.path.with_name(f"{self.path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def free_bytes(self) -> int:
        """What of the file stands empty, and is filled before the file grows."""
        ((pages,),), ((page_bytes,),) = self._rows("PRAGMA freelist_count"), self._rows("PRAGMA page_size")
        return int(pages * page_bytes)

    def close(self) -> None:
        """Lets go of the file; what its log holds moves into it."""
        with told(self.path):
            self.connection.close()
