"""Manifests: one JSON object a line, `{"path", "url", "fetched_at", ...}`, each of which names a page to read.

A relative path starts at the manifest's own folder, so that a manifest and its pages can move together; for a manifest on
standard input, at the working folder. Further keys are handed back untouched, for whoever wrote them.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO, NoReturn

from cleaners.masks import masked_within
from schemas.errors import ReadError
from schemas.outcome import Reason

from ..inputs import BadInput, Input
from .intake import Origin, read_file

MAX_LINE_BYTES = 1_000_000
ENDLESS_BYTES = 100_000_000
"""A line of so many is a device or another program's output, and no manifest."""
MAX_DEPTH = 100
"""Of objects and lists within each other: more than anybody writes, and less than what ends Python's recursion wherever the line is printed again."""
SHOWN_CHARACTERS = 200
"""Of a line that cannot be read, so that its writer finds it again."""

Echo = dict[str, object]
"""What a page's output line repeats as `input`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a manifest and the page that it names."""

    echo: Echo
    """The line's own object; `{"line", "raw"}` for a line that is none."""
    found: Input | BadInput


def entries(stream: BinaryIO, folder: str, max_bytes: int) -> Iterator[Entry]:
    """The pages of a manifest, in order; empty lines are none. Nothing is raised for a bad line: its entry says what is wrong.

    Raises ReadError where the stream itself ends in an error, or a line does not end.
    """
    for number, line in enumerate(_lines(stream), 1):
        if not line.strip():
            continue
        text = line.decode("utf-8", "replace").strip().removeprefix("\ufeff")
        raw: Echo = {"line": number, "raw": masked_within(text)[:SHOWN_CHARACTERS]}
        if len(line) > MAX_LINE_BYTES:
            yield Entry(raw, _bad(number, f"longer than {MAX_LINE_BYTES} bytes"))
            continue
        try:
            values = json.loads(line, parse_constant=_refuse, parse_float=_finite)
            deep = _deeper_than(MAX_DEPTH, values)
        except RecursionError:
            deep = True
        except ValueError as error:  # no JSON, or no UTF-8
            yield Entry(raw, _bad(number, str(error)))
            continue
        yield Entry(raw, _bad(number, "nested too deeply")) if deep else _entry(values, raw, number, folder, max_bytes)


def _entry(values: object, raw: Echo, number: int, folder: str, max_bytes: int) -> Entry:
    if not isinstance(values, dict):
        return Entry(raw, _bad(number, "not an object"))
    path = values.get("path")
    if not isinstance(path, str) or not path:
        return Entry(raw, _bad(number, "no path"))
    url = values.get("url")
    if url is not None and not isinstance(url, str):
        return Entry(values, _bad(number, "url is no string"))
    shown: Echo = {**values, "path": masked_within(path), **({"url": masked_within(url)} if url else {})}
    try:
        fetched_at = moment(values.get("fetched_at"))
    except ValueError as error:
        return Entry(shown, _bad(number, f"fetched_at: {error}"))
    return Entry(shown, read_file(os.path.join(folder, path), max_bytes, Origin(url, fetched_at), target=path))


def moment(value: object) -> datetime | None:
    """An ISO 8601 time with its zone, in UTC; null for null. Raises ValueError."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError("not a string")
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is no time; write e.g. 2026-11-02T14:05:00Z") from None
    if time.tzinfo is None:
        raise ValueError(f"{value!r} has no zone; write e.g. 2026-11-02T14:05:00Z")
    if not 1 < time.year < 9999:  # ages of posts are counted from here, and the calendar of computers has ends
        raise ValueError(f"{value!r} is no time of capture")
    return time.astimezone(UTC)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long only the beginning, so that a file without line ends cannot fill the memory."""
    try:
        while line := stream.readline(MAX_LINE_BYTES + 1):
            rest, size = line, len(line)
            while len(rest) > MAX_LINE_BYTES and not rest.endswith(b"\n"):
                rest = stream.readline(MAX_LINE_BYTES + 1)
                size += len(rest)
                if size > ENDLESS_BYTES:
                    raise ReadError("manifest_unreadable", f"a line of more than {ENDLESS_BYTES} bytes")
            yield line
    except OSError as error:
        raise ReadError("manifest_unreadable", error.strerror or str(error)) from error


def _deeper_than(depth: int, value: object) -> bool:
    level = [value]
    for _ in range(depth):
        within = (outer.values() if isinstance(outer, dict) else outer for outer in level if isinstance(outer, dict | list))
        level = [inner for values in within for inner in values]
    return bool(level)


def _bad(number: int, detail: str) -> BadInput:
    return BadInput(f"line {number}", Reason.BAD_MANIFEST_LINE, detail)


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number that JSON readers agree on")
