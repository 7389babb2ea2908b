"""The captures of a store as inputs: of one that is whole, and of a damaged one all that can still be read.

A new store is made of them as of a web archive: pages, records, ledgers and what was learnt of sites come again, by today's rules. What
waits for its visit, what runs saw and alarms do not: the next run finds its sources as new ones, and known pages unchanged.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

from schemas.outcome import Reason

from ..inputs import BadInput, Input, printable
from .migrations import APPLICATION_ID
from .opening import MAGIC
from .packing import Damaged, unpacked
from .rows import capture
from .strays import Strays

_BROKEN = (sqlite3.DatabaseError, Damaged, ValueError, TypeError, OSError)
"""Of a page of the file, of a body, of a value."""


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
    strays = cache(lambda: Strays(path))
    with closing(connection):
        numbers = list(_numbers(connection))
        if not numbers:
            yield BadInput(name, Reason.BAD_ARCHIVE, "no capture of this store can be read")
        for number in numbers:
            found = _capture(connection, strays, number, name, max_bytes)
            if found is not None:
                yield found


def _numbers(connection: sqlite3.Connection) -> Iterable[int]:
    """Of all captures; where the table is damaged, all between the first and the last that can be reached from either end."""
    ends = [list[int](), list[int]()]
    for order, found in zip(("ASC", "DESC"), ends, strict=True):
        try:
            found.extend(number for (number,) in connection.execute(f"SELECT id FROM captures ORDER BY id {order}"))
        except sqlite3.DatabaseError:
            continue
        return sorted(found)
    reached = [*ends[0], *ends[1]]
    return range(min(reached), max(reached) + 1) if reached else ()


def _capture(connection: sqlite3.Connection, strays: Callable[[], Strays], number: int, name: str, max_bytes: int) -> Input | BadInput | None:
    """Null where there is no such capture, where it is but a sighting, and where its body was dropped."""
    target = f"{name}, capture {number}"
    try:
        query = "SELECT target, sha256, url, final_url, path, status, headers, fetched_at FROM captures WHERE id = ? AND revisit_of IS NULL"
        row = connection.execute(query, (number,)).fetchone()
        if row is None:
            return None
        target, digest = row[0], row[1]
        kept = _packed(connection, strays, digest)
        if not kept:
            return None
        body = unpacked(kept)
        if hashlib.sha256(body).hexdigest() != digest:
            return BadInput(target, Reason.BAD_ARCHIVE, f"{name}: its body is not what it was")
        if len(body) > max_bytes:
            return BadInput(target, Reason.TOO_LARGE, f"{len(body)} bytes, more than {max_bytes}")
        return Input(target, capture((*row[1:], len(body))), body)
    except _BROKEN as error:
        return BadInput(target, Reason.BAD_ARCHIVE, f"{name}: {error}")


def _packed(connection: sqlite3.Connection, strays: Callable[[], Strays], digest: str) -> bytes:
    """A body as it is kept; where what leads to it is broken, from wherever it lies."""
    try:
        (kept,) = connection.execute("SELECT deflated FROM bodies WHERE sha256 = ?", (digest,)).fetchone()
    except _BROKEN:
        kept = strays().body(digest)
        if kept is None:
            raise
    return bytes(kept)
