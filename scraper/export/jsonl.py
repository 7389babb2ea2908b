"""JSON Lines: one record, one line, in the contract's own names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import BinaryIO

from schemas.record import Record

# JSON escapes what lies below U+0020 only. Readers break lines at NEL, U+2028 and U+2029 too, and terminals obey C1 controls.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029]")


def line(record: Record) -> str:
    """The record as one line for every reader, without its end."""
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", record.as_json())


def jsonl(records: Iterable[Record], stream: BinaryIO) -> int:
    """Writes UTF-8 lines that end in a line feed; how many they were."""
    count = 0
    for count, record in enumerate(records, start=1):  # noqa: B007 - the last one is the answer
        stream.write(line(record).encode("utf-8") + b"\n")
    return count
