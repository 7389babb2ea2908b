"""The lines of a text that can prove a story: those that name an agency, or a role of its desk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .agencies import mentions
from .units import Unit

# Without a first letter, large or small.
_ROLES = ("eporting by", "diting by", "riting by", "ompiled by", "ssistance from", "bur-")
_IN_BRACKETS = re.compile(r"\((?i:report|bericht|rédig|verslag|informaci|escrito|redact|tradotto)")


def hinted(text: str) -> Iterator[tuple[Unit, Unit | None]]:
    """Those lines in order, each with the line below it that holds something; null where none does."""
    read = -1
    for at in sorted(_hints(text)):
        if at < read:
            continue
        start, read = text.rfind("\n", 0, at) + 1, _line_end(text, at)
        below = read
        while below < len(text) and text[below].isspace():
            below += 1
        yield _unit(text, start, read), _unit(text, below, _line_end(text, below)) if below < len(text) else None


def _hints(text: str) -> Iterator[int]:
    yield from mentions(text)
    yield from (found.start() for found in _IN_BRACKETS.finditer(text))
    for role in _ROLES:
        at = text.find(role)
        while at >= 0:
            yield at
            at = text.find(role, at + len(role))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _unit(text: str, start: int, end: int) -> Unit:
    line = text[start:end]
    return Unit(line.strip(), start + len(line) - len(line.lstrip()))
