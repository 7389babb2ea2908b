"""On which line of a TOML file a value stands: `tomllib` tells no positions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .faults import Path_

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?")
_ASSIGNMENT = re.compile(rf"\s*({_DOTTED})\s*=(.*)")


def lines(text: str) -> Mapping[Path_, int]:
    """The 1-based lines of TOML at which its tables and values stand. Keys inside inline tables and of nested arrays are not among them."""
    return dict(_places(text))


def line_of(places: Mapping[Path_, int], path: Path_) -> int | None:
    """The one at which the value stands, or else the nearest table or key around it; null where none does."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return None


def _places(text: str) -> Iterator[tuple[Path_, int]]:
    table: Path_ = ()
    counts: dict[Path_, int] = {}
    open_string = ""
    for number, line in enumerate(text.split("\n"), 1):  # TOML knows no other line end; strings may hold what Python takes for one
        if open_string:
            if open_string in line:
                open_string = ""
        elif header := _HEADER.fullmatch(line):
            table = ()
            names = _names(header[2])
            for depth, name in enumerate(names, 1):
                table = (*table, name)
                if header[1] == "[[" and depth == len(names):
                    counts[table] = counts.get(table, -1) + 1
                    yield table, number
                if table in counts:
                    table = (*table, counts[table])
            yield table, number
        elif assignment := _ASSIGNMENT.fullmatch(line):
            keys = _names(assignment[1])
            for depth in range(1, len(keys) + 1):
                yield (*table, *keys[:depth]), number
            open_string = next((mark for mark in ('"""', "'''") if assignment[2].count(mark) % 2), "")


def _names(dotted_key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_KEY, dotted_key))
