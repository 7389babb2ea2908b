"""What an exporter is, and where its bytes go."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

from schemas.errors import ConfigError
from schemas.record import Record


class Exporter(Protocol):
    """A format: records in, bytes out."""

    def __call__(self, records: Iterable[Record], stream: BinaryIO) -> int:
        """Writes the records in the order given, one at a time; how many they were. Raises what the stream raises."""


def export(records: Iterable[Record], path: Path, exporter: Exporter) -> int:
    """Writes a file that appears whole or not at all, and replaces a former one only then; how many records it holds.

    A device or pipe is written to directly, a link leads to its file. Raises ConfigError where the path cannot be written,
    BrokenPipeError where a pipe's reader has gone, and what `records` raises; a former file then stands as it was.
    """
    try:
        place = path.resolve()
        if place.exists() and not place.is_file() and not place.is_dir():
            with place.open("wb") as stream:
                return exporter(records, stream)
        draft = place.with_name(f".{place.name}.{os.getpid()}")
        try:
            with draft.open("wb") as stream:
                count = exporter(records, stream)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(draft, place)
        finally:
            draft.unlink(missing_ok=True)
        return count
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ConfigError("output_unusable", f"{path}: {error.strerror or error}") from error
