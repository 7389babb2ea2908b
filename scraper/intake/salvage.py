"""The captures of a store as inputs: of one that is whole, and of a damaged one all that can still be read.

A new store is made of them as of a web archive: pages, records, ledgers and what was learnt of sites come again, by today's rules. What
waits for its visit, what runs saw and alarms do not: the next run finds its sources as new ones, and known pages unchanged.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

from schemas.errors import ReadError
from schemas.outcome import Reason

from ..inputs import BadInput, Input, printable
from ..store.migrations import APPLICATION_ID
from ..store.opening import MAGIC
from ..store.rows import Row, capture
from .saved import ZSTD, inflate, inflated
from .strays import Strays

_BROKEN = (sqlite3.DatabaseError, ValueError, TypeError, OverflowError, RecursionError, OSError)
"""Of a page of the file, of a body, of a value."""
_SAID = 300
"""Characters of what is told of a value."""
_CAPTURE_BYTES = 64
"""That a capture takes at least: its digest."""
_ROOM_BYTES = 65_536
"""For what stands in a row beside a body."""
# A file that somebody else has made may call a view or virtual table so, which takes any time to read, or compute a column.
_PLAIN = """
    SELECT count(*) FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
    WHERE t.schema = 'main' AND t.type = 'table' AND t.strict AND c.pk = 1 AND t.name || '.' || c.name IN ('captures.id', 'bodies.sha256')
    AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(t.name) WHERE hidden)
"""
_CAPTURE = "SELECT target, sha256, url, final_url, path, status, headers, fetched_at FROM captures WHERE id = ? AND revisit_of IS NULL"


def begins_store(head: bytes) -> bool:
    """Whether a file that begins so is a store of ours (https://www.sqlite.org/fileformat.html, 1.3: the application id stands at 68)."""
    return head.startswith(MAGIC) and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def salvaged(path: Path, max_bytes: int) -> Iterator[Input | BadInput]:
    """Each capture whose body is kept, in order of arrival; what cannot be read is `bad_archive`. The file is not written to; nothing is raised."""
    name = printable(str(path))
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error as error:
        yield BadInput(name, Reason.UNREADABLE, str(error))
        return
    with closing(connection):
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, min(max_bytes + _ROOM_BYTES, 2**31 - 1))
        rows = _Rows(connection, path, max_bytes)
        try:
            numbers = rows.numbers()
        except OSError as error:
            yield BadInput(name, Reason.UNREADABLE, str(error))
            return
        if not numbers:
            yield BadInput(name, Reason.BAD_ARCHIVE, "no capture of this store can be read")
        for number in numbers:
            found = _input(rows, number, name, max_bytes)
            if found is not None:
                yield found


def _input(rows: _Rows, number: int, name: str, max_bytes: int) -> Input | BadInput | None:
    """Null where there is no such capture, where it is but a sighting, and where its body was dropped."""
    target = f"{name}, capture {number}"
    try:
        row = rows.capture(number)
        if row is None:
            return None
        target, digest = printable(str(row[0])), row[1]
        kept = rows.body(digest)
        if not kept:
            return None
        body = inflated(kept, max_bytes) if kept.startswith(ZSTD) else inflate(kept, kept[:1], zlib.decompressobj, zlib.error, max_bytes)
        if hashlib.sha256(body).hexdigest() != digest:
            return BadInput(target, Reason.BAD_ARCHIVE, f"{name}: its body is not what it was")
        return Input(target, capture((*row[1:], len(body))), body)
    except sqlite3.DataError:
        return BadInput(target, Reason.TOO_LARGE, f"{name}: more than {max_bytes} bytes")
    except ReadError as error:
        return BadInput(target, Reason(error.code), f"{name}: {error.detail}")
    except _BROKEN as error:
        return BadInput(target, Reason.BAD_ARCHIVE, f"{name}: {' '.join(str(error).split())[:_SAID]}")


class _Rows:
    """Captures and bodies: by their tables, and where these do not lead to them, from wherever they lie."""

    def __init__(self, connection: sqlite3.Connection, path: Path, max_bytes: int) -> None:
        self._connection = connection
        self._path = path
        self._strays = cache(lambda: Strays(path, max_bytes + _ROOM_BYTES))
        try:
            self._plain = connection.execute(_PLAIN).fetchone() == (2,)
        except _BROKEN:
            self._plain = False

    def numbers(self) -> Iterable[int]:
        """Of all captures. Where their table is damaged: those that can be reached from either end, those that lie astray, and all between, of which some
        are lost, unless the file could not hold so many. Raises OSError."""
        reached: set[int] = set()
        for order in ("ASC", "DESC") if self._plain else ():
            try:
                reached.update(self._in_order(order))
            except _BROKEN:
                continue
            return sorted(reached)
        found = sorted(reached | self._strays().numbers())
        if found and found[-1] - found[0] < self._path.stat().st_size // _CAPTURE_BYTES:
            return range(found[0], found[-1] + 1)
        return found

    def _in_order(self, order: str) -> Iterator[int]:
        before: int | None = None
        for (number,) in self._connection.execute(f"SELECT id FROM captures ORDER BY id {order}"):
            if before is not None and (number <= before if order == "ASC" else number >= before):
                raise ValueError("a tree that leads in a circle")
            before = number
            yield number

    def capture(self, number: int) -> Row | None:
        """What `_CAPTURE` asks for; null where there is no such capture, or only a sighting. Raises one of `_BROKEN`."""
        try:
            return self._found(_CAPTURE, number)
        except _BROKEN:
            astray = self._strays().capture(number)
            if astray is None:
                raise
        _, sha256, target, url, final_url, path, status, headers, fetched_at, _, revisit_of, _ = astray
        return (target, sha256, url, final_url, path, status, headers, fetched_at) if revisit_of is None else None

    def body(self, digest: str) -> bytes:
        """As it is kept: packed, empty where it was dropped. Raises one of `_BROKEN`."""
        try:
            row = self._found("SELECT deflated FROM bodies WHERE sha256 = ?", digest)
            if row is None or not isinstance(row[0], bytes):
                raise ValueError("its body is not there")
            return row[0]
        except _BROKEN:
            astray = self._strays().body(digest)
            if astray is None:
                raise
            return astray

    def _found(self, query: str, key: int | str) -> Row | None:
        if not self._plain:
            raise sqlite3.DatabaseError("its tables are none of ours, or broken")
        found: Row | None = self._connection.execute(query, (key,)).fetchone()
        return found
