"""SQLite's errors as ours.

store_foreign      the file is no database, or not one of ours       never written to
store_newer        made by a later version of Thresher, or it holds   in the first case never written to
                   a value with parts that this one does not know
store_damaged      a page of the file, a body or a record is broken
store_empty        the file has lost all it held                     never written to
store_missing      there is nothing to read
store_read_only    file or folder may not be written
store_full         the disk, the quota or the largest file is reached
store_locked       another process holds it for too long
store_unavailable  anything else that the file system says
"""

from __future__ import annotations

import errno
import glob
import os
import resource
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from pydantic import ValidationError

from schemas.errors import StoreError

from ..packing import Damaged
from .migrations import altered

# Primary result codes, https://www.sqlite.org/rescode.html; extended ones carry them in their low byte.
_CODES = {
    sqlite3.SQLITE_BUSY: "store_locked",
    sqlite3.SQLITE_LOCKED: "store_locked",
    sqlite3.SQLITE_PROTOCOL: "store_locked",  # others were faster for its locks, again and again
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_PERM: "store_read_only",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
    sqlite3.SQLITE_CANTOPEN: "store_unavailable",
    sqlite3.SQLITE_IOERR: "store_unavailable",
}
_ERRNOS = {
    errno.EACCES: "store_read_only",
    errno.EPERM: "store_read_only",
    errno.EROFS: "store_read_only",
    errno.ENOSPC: "store_full",
    errno.EDQUOT: "store_full",
    errno.EFBIG: "store_full",
}

_OF_VALUES = {"integer overflow": "a count", "malformed JSON": "a value"}
"""What SQLite says, with no code of its own, of a sum of more than 64 bits and of what is to be JSON. What we write is neither."""
_GROWN = ("extra_forbidden", "literal_error", "union_tag_invalid")
"""What pydantic says of a value that has more parts, or more choices, than are known."""
_LARGEST_PAGE = 65_536
"""Bytes; https://www.sqlite.org/limits.html. The index of the log grows by half as much."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raises what SQLite, what was packed and the file system say about the store at `path` as `StoreError`. A misuse of SQLite by us stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None and (spoilt := _OF_VALUES.get(str(error)) or _altered(path)):
            raise StoreError("store_damaged", f"{path}: {error}; another program has changed it: {spoilt}") from error
        if code is None:
            raise
        if code == "store_unavailable" and path.exists() and not writable(path.parent):
            code = "store_read_only"  # SQLite cannot open its log beside the file and says only "unable to open"
        elif code == "store_unavailable" and (_is_largest(path) or is_full(path.parent)):
            code = "store_full"  # SQLite says only "disk I/O error", and Python does not give the system's own number
        raise StoreError(code, f"{path}: {error}") from error
    except (Damaged, zlib.error, UnicodeDecodeError) as error:  # the last where a name in the schema is broken
        raise StoreError("store_damaged", f"{path}: {error}") from error
    except OSError as error:
        raise StoreError(_ERRNOS.get(error.errno or 0, "store_unavailable"), f"{path}: {error.strerror or error}") from error


@contextmanager
def intact(path: Path, what: str = "it") -> Iterator[None]:
    """The same around what makes values of rows: one that breaks its contract is damage, for nothing that was kept did. `what` is told to hold it.

    A value of another schema, or that only has parts or choices that ours has not, was kept by a later Thresher: it may grow without a step of the tables.
    """
    with told(path):
        try:
            yield
        except ValidationError as error:
            faults = error.errors(include_url=False)
            unknown = sorted({str((fault["loc"] or ("kind",))[-1]) for fault in faults if fault["type"] in _GROWN})
            if "schema" in unknown or all(fault["type"] in _GROWN for fault in faults):
                raise StoreError(
                    "store_newer", f"{path}: this program does not know what it holds ({', '.join(unknown)[:100]}); use a newer Thresher"
                ) from error
            raise StoreError("store_damaged", _broken(path, what, error)) from error
        except (Damaged, ValueError, OverflowError, RecursionError) as error:  # the last of JSON that is nested without end
            raise StoreError("store_damaged", _broken(path, what, error)) from error


def _broken(path: Path, what: str, error: Exception) -> str:
    return f"{path}: {what} holds what breaks its contract: {' '.join(str(error).split())[:300]}"


def _altered(path: Path) -> str:
    """See `migrations.altered`; empty also where that cannot be told."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return altered(connection)
    return ""


def _is_largest(path: Path) -> bool:
    """Whether the store, or one of its files beside it, has no room for one page more below the largest file that this process may write."""
    largest, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    return largest != resource.RLIM_INFINITY and any(size(file) > largest - _LARGEST_PAGE for file in path.parent.glob(f"*{glob.escape(path.name)}*"))


def size(file: Path) -> int:
    """In bytes; none where there is no such file."""
    try:
        return file.stat().st_size
    except OSError:
        if file.exists():
            raise
        return 0  # another process has just taken its log away, or its folder is none


def is_full(folder: Path) -> bool:
    """Whether its disk has no room for the lock file, of half a page of the largest, that SQLite makes beside a store, even to read it, or may hold
    no file more. A file system that gives none of these numbers is not known to be full.
    """
    with suppress(OSError):
        disk, is_root = os.statvfs(folder), not os.geteuid()
        room, files = (disk.f_bfree, disk.f_ffree) if is_root else (disk.f_bavail, disk.f_favail)
        return bool((disk.f_blocks and room * disk.f_frsize < _LARGEST_PAGE) or (disk.f_files and not files))
    return False


def writable(folder: Path) -> bool:
    """Whether this process may make files in the folder."""
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
