"""JSON Lines: one record, one line, in the contract's own names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from schemas.record import Record

from ..answers import one_line


def line(record: Record) -> str:
    """The record as one line for every reader, without its end."""
    return one_line(record.as_json())


def jsonl(records: Iterable[Record], stream: BinaryIO) -> int:
    """Writes UTF-8 lines that end in a line feed; how many they were."""
    count = 0
    for count, record in enumerate(records, start=1):  # noqa: B007 - the last one is the answer
        stream.write(line(record).encode("utf-8") + b"\n")
    return count
