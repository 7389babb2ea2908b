"""What an exporter is, and where its bytes go."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from schemas.errors import ConfigError, StoreError
from schemas.record import Record

from ..store.opening import MAGIC


class Exporter(Protocol):
    """A format: records in, bytes out."""

    def __call__(self, records: Iterable[Record], stream: BinaryIO) -> int:
        """Writes the records in the order given, one at a time; how many they were. Raises what the stream raises."""


def export(records: Iterable[Record], path: Path, exporter: Exporter) -> int:
    """Writes a file that appears whole or not at all, and replaces a former one only then; how many records it holds.

    A device or pipe is written to directly, a link leads to its file, and a database stays. Raises what `unusable` makes of errors, BrokenPipeError where a
    pipe's reader has gone, and what `records` raises; a former file then stands as it was.
    """
    try:
        place = path.resolve()
        if place.is_dir():  # asked first, because the file's own folder would take the draft
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _refuse_database(path, place)
        direct = place.exists() and not place.is_file()
        draft = place if direct else place.with_name(f".{place.name}.{os.getpid()}")
        stream = draft.open("wb")
    except OSError as error:
        raise unusable(str(path), error) from error
    except (RuntimeError, ValueError) as error:  # how pathlib tells a loop of links, and a name that no file can have
        raise ConfigError("output_unusable", f"{path}: {error}") from error
    try:
        with stream:
            count = exporter(records, stream)
            stream.flush()
            if not direct:
                os.fsync(stream.fileno())
        if not direct:
            os.replace(draft, place)
        return count
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unusable(str(path), error) from error
    finally:
        if not direct:
            draft.unlink(missing_ok=True)


def spare(path: Path, **needed: Path | None) -> None:
    """Raises ConfigError where output at `path` would take the place of a database, or of one of these files, by what they are called."""
    with suppress(OSError):  # nothing is there, or nothing that could be opened: whoever writes tells that
        _refuse_database(path, path)
        for name, file in needed.items():
            if file is not None and path.samefile(file):
                raise ConfigError("output_unusable", f"{path}: the {name} itself would be overwritten")


def _refuse_database(path: Path, place: Path) -> None:
    """A store, or any other file of SQLite's, or what one keeps beside it while it is open: a slip of the pen must not cost it."""
    for name in {re.sub("-(?:wal|shm|journal)$", "", place.name), place.name} - {""}:  # the folder one is in, and the root, have no name
        database = place.with_name(name)
        if database.is_file():
            with database.open("rb") as file:
                if file.read(len(MAGIC)) == MAGIC:
                    raise ConfigError("output_unusable", f"{path}: a database stands there, and no output takes its place")


_NO_SUCH_PLACE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG})


def unusable(place: str, error: OSError) -> ConfigError | StoreError:
    """Why output cannot go there, to be raised: a wrong name is the caller's fault; full, read-only and broken places are the machine's."""
    kind = ConfigError if error.errno in _NO_SUCH_PLACE else StoreError
    return kind("output_unusable", f"{place}: {error.strerror or error}")
