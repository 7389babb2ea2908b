"""The fate of a page's text: every character of every visible line is kept, moved or removed, and says why.

The ledger law: visible text = kept + moved + removed, by character spans on numbered lines, no gap and no overlap.
Text that a page hides is numbered too; its fate is `hidden`, and it stands outside the sum.

Lines and spans are dataclasses, the only values here that are no pydantic models: a long thread has thousands of them. Nobody changes
one, but to make a frozen one takes ten times as long.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .base import Value


class Origin(StrEnum):
    """Where a line of text stood in the capture."""

    DOM = "dom"
    NOSCRIPT = "noscript"
    JSON = "json"
    PLAIN = "plain"


class TextFate(StrEnum):
    """What became of a span of text."""

    KEPT = "kept"
    """It stands in a text field of the record."""
    MOVED = "moved"
    """It was read into another field (author, time, counter); `field` names it."""
    REMOVED = "removed"
    """A rule took it out; `rule` names it."""
    HIDDEN = "hidden"
    """The page does not show it."""


@dataclass(slots=True)
class Line:
    """One line of the page as a reader sees it: whitespace collapsed, except in preformatted text."""

    number: int
    """1-based, in document order."""
    text: str
    origin: Origin
    hidden: bool = False
    address: str | None = None
    """Where the line stood: tag path with ids and classes of the nearest block, JSON pointer, or null for plain text."""


@dataclass(slots=True)
class Span:
    """Characters `start` (inclusive) to `end` (exclusive) of one line, and their fate."""

    line: int
    start: int
    end: int
    fate: TextFate
    rule: str | None = None
    """Id of the rule, for removed and hidden text."""
    field: str | None = None
    """Path in the record, for kept and moved text: `posts.3.text`, `title`."""


class Ledger(Value):
    """All lines of one page and the fate of each of their characters. Spans are sorted by line and start."""

    lines: tuple[Line, ...]
    spans: tuple[Span, ...]

    def imbalances(self) -> list[str]:
        """Breaches of the ledger law, one sentence each; empty when it holds."""
        found: list[str] = []
        at = 0
        spans = self.spans
        for line in self.lines:
            position = 0
            while at < len(spans) and spans[at].line == line.number:
                span = spans[at]
                if span.start != position or span.end <= span.start:
                    found.append(f"line {line.number}: span {span.start}-{span.end} where {position} was due")
                if (span.fate is TextFate.HIDDEN) != line.hidden:
                    found.append(f"line {line.number}: {span.fate} on a line with hidden={line.hidden}")
                if span.fate in (TextFate.REMOVED, TextFate.HIDDEN) and not span.rule:
                    found.append(f"line {line.number}: removed without a rule")
                if span.fate in (TextFate.KEPT, TextFate.MOVED) and not span.field:
                    found.append(f"line {line.number}: kept without a field")
                position = span.end
                at += 1
            if position != len(line.text):
                found.append(f"line {line.number}: ends at {position} of {len(line.text)}")
        if at != len(spans):
            found.append(f"{len(spans) - at} spans on unknown or unsorted lines")
        return found

    def kept(self, field: str) -> list[str]:
        """The kept pieces of one field, in document order."""
        return [self.lines[s.line - 1].text[s.start : s.end] for s in self.spans if s.fate is TextFate.KEPT and s.field == field]
