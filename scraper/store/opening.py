"""Opening the file: ours or foreign, old or new, created on first use. A file that is not ours is never written to."""

from __future__ import annotations

import math
import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from schemas.errors import StoreError

from .failures import is_full, size, told, writable
from .migrations import APPLICATION_ID, STEPS, Step, late, migrate, tables, version

PATIENCE_S = 60.0
"""With whoever else writes to the store, where giving up would end a run over the web: a backup perhaps, and for the process that fetches the one that
keeps the fifty thousand pages of a sitemap, which takes half a minute on a busy machine."""
MAGIC = b"SQLite format 3\x00"
LOOKED_OVER_S = 0.3
"""A run, and whoever asks how things stand, looks for so long whether the store is whole: all of some hundred megabytes. `thresher check` takes the
time that it takes."""
_STEPS_A_LOOK = 10_000
"""Of SQLite's machine between two looks at the clock: a millisecond or less."""
_HEADER_BYTES = 100  # https://www.sqlite.org/fileformat.html, 1.3: the application id stands at 68


def connect(path: Path, *, read_only: bool = False, busy_timeout_s: float = 10.0, steps: Sequence[Step] = STEPS) -> sqlite3.Connection:
    """The store at `path` at its last step, in autocommit mode; created with its folder where there is none, unless for reading only.

    Raises StoreError: `store_foreign`, `store_newer`, `store_damaged`, `store_empty`, `store_missing`, `store_read_only`, `store_full`, `store_locked`,
    `store_unavailable`.
    """
    with told(path):
        if not path.exists():
            if _has_log(path) and not path.exists():  # asked in this order: another process may be making both
                raise StoreError("store_empty", f"{path}: it is gone, and its log {path.name}-wal is not; put it back, or move the log away to begin anew")
            if read_only:
                raise missing(path)
            _create(path, steps)
        _refuse_foreign(path)
        connection = sqlite3.connect(_uri(path, read_only), uri=True, timeout=busy_timeout_s, isolation_level=None)
        try:
            _prepare(connection, path, steps, read_only)
        except BaseException:
            connection.close()
            raise
        return connection


def missing(path: Path) -> StoreError:
    """What is said where there is nothing to read."""
    return StoreError("store_missing", f"{path}: nothing is stored yet; `thresher ingest` and `thresher run` store what they read")


def look_over(connection: sqlite3.Connection, path: Path, within_s: float | None = None) -> None:
    """Reads the whole file for pages that are broken, or as much of it as `within_s` allows. Raises StoreError: `store_damaged`."""
    ends_at = time.monotonic() + (math.inf if within_s is None else within_s)
    connection.set_progress_handler(lambda: time.monotonic() > ends_at, _STEPS_A_LOOK)
    try:
        with told(path):
            (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            return
        raise
    finally:
        connection.set_progress_handler(None, 0)
    if said != "ok":
        raise StoreError("store_damaged", f"{path}: {' '.join(said.split())}")


def _prepare(connection: sqlite3.Connection, path: Path, steps: Sequence[Step], read_only: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # A crash of the machine may cost the last pages, never the file; a kill costs nothing. They are read again by the next run.
    connection.execute("PRAGMA synchronous = NORMAL")
    found = version(connection)
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}  # a damaged schema says so here
    if found > len(steps):
        raise StoreError("store_newer", f"{path}: version {found}, and this program knows {len(steps)}; use a newer Thresher")
    if found < 1:  # a store appears at its last step, or not at all
        raise StoreError("store_damaged", f"{path}: {found} is no version of a store")
    if lost := tables(steps[:found]) - there:
        raise StoreError("store_damaged", f"{path}: it has lost its {', '.join(sorted(lost))}")
    is_old = found < len(steps) or bool(late(connection, steps))
    if read_only:
        if is_old:
            raise StoreError("store_read_only", f"{path}: version {found} must become {len(steps)} before it can be read, which the next run or ingest sees to")
        return
    if is_old:
        migrate(connection, steps, backup=path.with_name(f"{path.name}.v{found}"))
    connection.execute("BEGIN IMMEDIATE")  # a file that may not be written says so here, not at the first page
    connection.execute("ROLLBACK")


def _refuse_foreign(path: Path) -> None:
    if path.exists() and not path.is_file() and not path.is_dir():  # opening a pipe would wait for its writer
        raise StoreError("store_foreign", f"{path}: a pipe or device")
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        raise StoreError("store_empty", f"{path}: the file is empty; move it away to begin anew")
    if not header.startswith(MAGIC):
        raise StoreError("store_foreign", f"{path}: not a SQLite database")
    if len(header) < _HEADER_BYTES:
        raise StoreError("store_empty", f"{path}: a file of {len(header)} bytes, which hold nothing; move it away to begin anew")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreError("store_foreign", f"{path}: a SQLite database of another program")


def _create(path: Path, steps: Sequence[Step]) -> None:
    """The store appears under its name whole or not at all: a kill in between leaves no half store that looks foreign."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise StoreError("store_unavailable", f"{path}: the folder it should lie in is a file, or a link that leads nowhere") from error
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            migrate(connection, steps)
            connection.execute("PRAGMA journal_mode = WAL")
        with suppress(FileExistsError):  # another process was faster, and its store is as good as ours
            os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _has_log(path: Path) -> bool:
    """Whether a log lies beside the store that is not in it yet. SQLite puts it into whatever store it finds there, and spoils any but its own."""
    return size(path.with_name(f"{path.name}-wal")) > 0


def _uri(path: Path, read_only: bool) -> str:
    if not read_only:
        return f"{path.absolute().as_uri()}?mode=rw"
    # SQLite needs to write a lock file beside a store with a log, even to read it. Without a log nobody is writing.
    settled = (not writable(path.parent) or is_full(path.parent)) and not _has_log(path)
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if settled else ''}"
