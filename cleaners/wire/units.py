"""A text as the wire grammar reads it: the lines that hold something, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas.record import Piece

_OPENING = re.compile(r"\(+\s*[A-Z][A-Za-z]+ ")
_LONGEST_WRAP = 8  # lines; a credit of 80 names at 80 columns
_LINE = re.compile(r"[^\n]+")


class Unit(NamedTuple):
    """One line without the space around it; a bracket that a dump wrapped over several lines is one unit."""

    text: str
    start: int
    """Where it begins in the text that was split."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.start + len(self.text)

    @property
    def opens_a_wrap(self) -> bool:
        """Whether a bracket opens the line and does not end on it: a dump may have wrapped it."""
        return bool(_OPENING.match(self.text)) and ")" not in self.text

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """Characters `start` to `end` of the unit, with their place in the text."""
        return Piece(text=self.text[start:end], start=self.start + start, end=self.start + (len(self.text) if end is None else end))


def units(text: str) -> list[Unit]:
    """The lines of `text` that hold something, in order."""
    found: list[Unit] = []
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        start, end = lines[at]
        at += 1
        line = text[start:end].strip()
        if line.startswith("(") and Unit(line, start).opens_a_wrap:
            for ahead in range(at, min(at + _LONGEST_WRAP, len(lines))):
                if lines[ahead][0] != lines[ahead - 1][1] + 1 or not text[slice(*lines[ahead])].strip():
                    break
                if text[slice(*lines[ahead])].rstrip().endswith((")", ").")):
                    end, at = lines[ahead][1], ahead + 1
                    break
        line = text[start:end]
        stripped = line.strip()
        if stripped:
            found.append(Unit(stripped, start + len(line) - len(line.lstrip())))
    return found
