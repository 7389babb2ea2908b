"""What an exporter is, and where its bytes go."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

from schemas.errors import ConfigError, StoreError
from schemas.record import Record


class Exporter(Protocol):
    """A format: records in, bytes out."""

    def __call__(self, records: Iterable[Record], stream: BinaryIO) -> int:
        """Writes the records in the order given, one at a time; how many they were. Raises what the stream raises."""


def export(records: Iterable[Record], path: Path, exporter: Exporter) -> int:
    """Writes a file that appears whole or not at all, and replaces a former one only then; how many records it holds.

    A device or pipe is written to directly, a link leads to its file. Raises ConfigError where nothing can be put there, StoreError where
    the place fills up, BrokenPipeError where a pipe's reader has gone, and what `records` raises; a former file then stands as it was.
    """
    try:
        place = path.resolve()
        if place.is_dir():  # asked first, because the file's own folder would take the draft
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        direct = place.exists() and not place.is_file()
        draft = place if direct else place.with_name(f".{place.name}.{os.getpid()}")
        stream = draft.open("wb")
    except (OSError, RuntimeError, ValueError) as error:  # pathlib tells a loop of links as RuntimeError, NUL in a name is a ValueError
        raise ConfigError("output_unusable", f"{path}: {getattr(error, 'strerror', None) or error}") from error
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
        raise StoreError("output_unusable", f"{path}: {error.strerror or error}") from error
    finally:
        if not direct:
            draft.unlink(missing_ok=True)
