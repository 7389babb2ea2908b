"""The line of pages that `run` works through, kept between runs. Works inside the transaction of its caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from schemas.target import Link

from ..discover.scope import host_of
from ..rhythm import Rhythm
from .failures import intact, told
from .rows import link, stamp

EARLY, MOST_EARLY = 0.1, timedelta(minutes=6)
"""A page is due by this part of its step sooner. Whoever is called every hour comes some seconds before an hour is over since the last look, or five
minutes where a timer spreads its calls: of thirteen hourly runs seven asked a source of `every = "1h"`."""
START = "start"
"""The kind of a source's own page, to which no link leads."""
_COLUMNS = "number, targets.url, source, url, title, kind, reply_count, last_post_at, first, interval_s, failures, looked_at, due_at"
# Sources first, since they say what else is to be done; then what has never been read, and last what may have changed.
_PRIORITY = f"CASE WHEN kind = '{START}' THEN 0 WHEN looked_at IS NULL THEN 1 ELSE 2 END"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page in line, or one that was."""

    number: int
    url: str
    source: str
    hint: Link | None
    """What its list said when it was last named; null for a source's own page."""
    first: str | None
    """The URL of the first page, where this is a further one."""
    rhythm: Rhythm | None
    """Null before the first look."""
    looked_at: datetime | None
    due_at: datetime | None
    """Null where it is not asked for again by itself."""


class Due(NamedTuple):
    """A page whose turn has come."""

    number: int
    host: str
    source: str


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits of one source."""

    due: int
    """Pages that a run would take up now."""
    next_due: datetime | None
    """When the first of the others is due; null where none ever is."""


class Targets:
    """The line in the store at `path`. Times are UTC-aware; raises StoreError."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def due(self, sources: Collection[str], now: datetime) -> Iterator[Due]:
        """The pages of these sources that are due, in the order in which those of each should be visited."""
        query = f"SELECT number, host, source FROM targets WHERE due_at <= ? ORDER BY {_PRIORITY}, due_at, number"
        for row in self._rows(query, now.timestamp()):
            due = Due(*row)
            if due.source in sources:
                yield due

    def numbered(self, number: int) -> Waiting:
        """The page with that number, which is one of `due`'s or `stand`'s."""
        (row,) = self._rows(f"SELECT {_COLUMNS} FROM targets WHERE number = ?", number)
        return self._waiting(row)

    def at(self, url: str) -> Waiting | None:
        """The page at that canonical URL; null where it was never in line."""
        return next((self._waiting(row) for row in self._rows(f"SELECT {_COLUMNS} FROM targets WHERE url = ?", url)), None)

    def stand(self, url: str, source: str, hint: Link | None, now: datetime, *, first: str | None = None, found_on: str | None = None) -> int:
        """Puts a page in line, due at once, with what its list says of it now; its number. One that stood before keeps its rhythm."""
        said = (hint.title, hint.kind, hint.reply_count, stamp(hint.last_post_at)) if hint else (None, START, None, None)
        ((number,),) = self._rows(
            """INSERT INTO targets (url, source, host, title, kind, reply_count, last_post_at, depth, first, found_on, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET title = excluded.title, reply_count = excluded.reply_count,
                last_post_at = excluded.last_post_at, first = excluded.first, found_on = excluded.found_on,
                source = excluded.source, due_at = min(excluded.due_at, coalesce(due_at, excluded.due_at)),
                kind = CASE WHEN kind = ? AND source = excluded.source THEN kind ELSE excluded.kind END
            RETURNING number""",
            *(url, source, host_of(url), *said, first, found_on, now.timestamp(), START),
        )
        return int(number)

    def say(self, url: str, hint: Link) -> None:
        """What a list says by now of the page at `url`, which is due as it was."""
        self._write("UPDATE targets SET reply_count = ?, last_post_at = ? WHERE url = ?", hint.reply_count, stamp(hint.last_post_at), url)

    def rest(self, url: str, hint: Link) -> None:
        """The page at `url` need not be asked for by itself: what its list says now is asked for elsewhere."""
        said = (hint.reply_count, stamp(hint.last_post_at))
        self._write("UPDATE targets SET reply_count = ?, last_post_at = ?, due_at = NULL WHERE url = ? AND looked_at IS NOT NULL", *said, url)

    def let_be(self, number: int) -> None:
        """The page with that number is not due by itself any more."""
        self._write("UPDATE targets SET due_at = NULL WHERE number = ?", number)

    def close(self, *numbers: int) -> None:
        """The pages with these numbers are pages like others that nobody asks for by themselves, whatever they were."""
        for number in numbers:
            self._write("UPDATE targets SET kind = 'page', due_at = NULL WHERE number = ?", number)

    def let_go(self, number: int) -> None:
        """The page with that number is nobody's, as if it had not been named: it belongs to whichever source names it next."""
        self._write("UPDATE targets SET due_at = NULL, source = '' WHERE number = ?", number)

    def looked(self, number: int, at: datetime, after: timedelta | None, rhythm: Rhythm) -> None:
        """The page was asked for; it is due again `after` so long, or a little sooner (`EARLY`), by itself never for null."""
        due_at = None if after is None else (at + after - min(EARLY * after, MOST_EARLY)).timestamp()
        row = (at.timestamp(), due_at, rhythm.interval.total_seconds(), rhythm.failures, number)
        self._write("UPDATE targets SET looked_at = ?, due_at = ?, interval_s = ?, failures = ? WHERE number = ?", *row)

    def retire(self, starts: Mapping[str, str]) -> dict[str, str]:
        """What is no more the own page of a source, because it has another one now, is a page like others, and not due by itself.

        `starts` are the URLs of all, by source; gives what these pages were. One of a source that is not declared at all stays as it is: it may be
        in another configuration.
        """
        former = {}
        for number, source, url in self._rows("SELECT number, source, url FROM targets WHERE kind = ?", START):
            if starts.get(source, url) != url:
                self.close(number)
                former[source] = url
        return former

    def forget(self, source: str, now: datetime) -> None:
        """What runs saw of a source says nothing of it any more, and neither do its alarms."""
        for table in ("observations", "markups"):
            self._write(f"DELETE FROM {table} WHERE source = ?", source)
        ended = "UPDATE alarms SET ended = ?, evidence = evidence || '; over: its address was changed' WHERE source = ? AND ended IS NULL"
        self._write(ended, stamp(now), source)

    def rename(self, old: str, new: str) -> None:
        """The pages of a source, and what runs saw of it, belong to a source of another name from now on."""
        for table in ("targets", "observations", "markups", "alarms"):
            self._write(f"UPDATE OR IGNORE {table} SET source = ? WHERE source = ?", new, old)

    def wake(self, url: str, source: str, now: datetime) -> None:
        """The page at `url` is due at once, for that source."""
        self._write("UPDATE targets SET due_at = ?, source = ? WHERE url = ?", now.timestamp(), source, url)

    def unasked(self, source: str, before: datetime) -> Waiting | None:
        """The thread of a source that nobody has asked for since `before`, at any of its pages, nor is going to; the first of them, null for none.

        None that was not there, or is gone for good (410).
        """
        query = f"""SELECT {_COLUMNS} FROM targets WHERE source = ?1 AND kind = 'thread' AND due_at IS NULL AND looked_at < ?2 AND failures = 0
            AND NOT EXISTS (SELECT 1 FROM targets AS further WHERE further.first = targets.url AND (further.due_at IS NOT NULL OR further.looked_at >= ?2))
            AND NOT EXISTS (SELECT 1 FROM outcomes WHERE outcomes.target = targets.url AND outcomes.reason = 'gone')
            ORDER BY looked_at LIMIT 1"""
        return next((self._waiting(row) for row in self._rows(query, source, before.timestamp())), None)

    def settled(self, first: str, before: datetime) -> Iterator[Waiting]:
        """The pages of the thread that begins at `first` which nobody has asked for since `before`, nor is going to, the longest ago first."""
        query = f"""SELECT {_COLUMNS} FROM targets WHERE (url = ?1 OR first = ?1) AND due_at IS NULL AND looked_at < ?2 AND failures = 0
            ORDER BY looked_at, number"""
        return map(self._waiting, self._rows(query, first, before.timestamp()))

    def turn(self, thread: int, page: int, now: datetime, step: timedelta) -> None:
        """A thread goes to the end of those that nobody asks for, and its page is due at once, marked by that step."""
        self._write("UPDATE targets SET looked_at = ? WHERE number = ?", now.timestamp(), thread)
        self._write("UPDATE targets SET due_at = ?, interval_s = ? WHERE number = ?", now.timestamp(), step.total_seconds(), page)

    def queues(self, now: datetime) -> dict[str, Queue]:
        """What waits of each source that has anything in line."""
        query = """SELECT source, sum(due_at <= ?1), min(CASE WHEN due_at > ?1 THEN due_at END)
            FROM targets WHERE due_at IS NOT NULL GROUP BY source"""
        with intact(self.path):
            return {source: Queue(due, _moment(later)) for source, due, later in self._rows(query, now.timestamp())}

    def _rows(self, query: str, *bound: Any) -> list[tuple[Any, ...]]:
        with told(self.path):
            return self.connection.execute(query, bound).fetchall()

    def _waiting(self, row: tuple[Any, ...]) -> Waiting:
        number, url, source, *named, first, interval_s, failures, looked_at, due_at = row
        with intact(self.path):
            hint = None if named[2] == START else link(tuple(named))
            rhythm = None if looked_at is None else Rhythm(timedelta(seconds=interval_s or 0), failures)
            return Waiting(number, url, source, hint, first, rhythm, _moment(looked_at), _moment(due_at))

    def _write(self, statement: str, *bound: Any) -> None:
        with told(self.path):
            self.connection.execute(statement, bound)


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
