"""The visible text of a page as numbered lines, and stretches of them put together as a person reads them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from schemas.ledger import Line, Origin

from .walk import Interval, Walked
from .words import word_count

GAPS = (" ", "\n", "\n\n")
"""What stands for a piece's gap in text."""

PARAGRAPH_WORDS = 10
"""What has fewer words is a label, not a paragraph."""


class VisibleLine(NamedTuple):
    """One visible line and where it stands in the visible text."""

    number: int
    text: str
    start: int
    end: int
    """Where the next line begins."""
    gap: int
    """Break before it: 1 a line, 2 a paragraph."""


class Piece(NamedTuple):
    """A stretch of one line: the break before it (0 a space, 1 a line, 2 a paragraph) and where it stands."""

    gap: int
    place: Interval


class Lines:
    """What was walked, numbered. All visible lines laid end to end without separators are one string; intervals are of that."""

    def __init__(self, walked: Walked) -> None:
        self._walked = walked
        self.length = 0
        """Visible characters."""
        self._starts: list[int] = []
        self.lines: list[VisibleLine] = []
        self.all_lines: list[Line] = []
        """Hidden ones among them."""
        self.number()

    def number(self) -> None:
        """Number the lines that were walked since the last time."""
        walked = self._walked
        first, first_hidden = len(self.lines), len(self.all_lines) - len(self.lines)
        for known in ("word_counts", "paragraphs"):
            self.__dict__.pop(known, None)
        hidden = iter([*walked.hidden[first_hidden:], (len(walked.texts) + 1, "", Origin.DOM, "")])
        due = next(hidden)
        start = self.length
        for index in range(first, len(walked.texts) + 1):
            while due[0] == index:
                self.all_lines.append(Line(len(self.all_lines) + 1, due[1], due[2], hidden=True, address=due[3]))
                due = next(hidden)
            if index < len(walked.texts):
                number, text = len(self.all_lines) + 1, walked.texts[index]
                end = start + len(text)
                self.all_lines.append(Line(number, text, walked.origins[index], address=walked.addresses[index] or None))
                self.lines.append(VisibleLine(number, text, start, end, walked.gaps[index]))
                self._starts.append(start)
                start = end
        self.length = start

    @cached_property
    def word_counts(self) -> list[int]:
        """The words of each visible line."""
        return [word_count(line.text) for line in self.lines]

    @cached_property
    def paragraphs(self) -> list[VisibleLine]:
        """The visible lines that are more than labels."""
        return [line for line, words in zip(self.lines, self.word_counts, strict=True) if words >= PARAGRAPH_WORDS]

    def line_at(self, position: int) -> int:
        """Index into `lines` of the line that holds the character at `position`."""
        return bisect.bisect_right(self._starts, position) - 1

    def lines_in(self, interval: Interval) -> range:
        """Indexes of the lines that the interval touches."""
        if not interval:
            return range(0)
        return range(self.line_at(interval.start), self.line_at(interval.end - 1) + 1)

    def pieces(self, interval: Interval, without: Iterable[Interval] = ()) -> list[Piece]:
        """The stretches of lines inside the interval that no `without` covers."""
        cuts = _joined(without)
        first = 0
        found: list[Piece] = []
        gap = 0
        for index in self.lines_in(interval):
            line = self.lines[index]
            gap = max(gap, line.gap)
            at, end = max(line.start, interval.start), min(line.end, interval.end)
            while first < len(cuts) and cuts[first].end <= at:
                first += 1
            for cut in islice(cuts, first, None):
                if cut.start >= end:
                    break
                if cut.start > at:
                    found.append(Piece(gap, Interval(at, cut.start)))
                    gap = 0
                at = max(at, cut.end)
            if at < end:
                found.append(Piece(gap, Interval(at, end)))
                gap = 0
        return found

    def slice(self, interval: Interval) -> str:
        """The characters of an interval; where it spans lines, these are laid end to end."""
        start, end = interval
        if start >= end:
            return ""
        first = bisect.bisect_right(self._starts, start) - 1
        _, text, begin, stop, _ = self.lines[first]
        if end > stop:
            text = "".join(line.text for line in self.lines[first : self.line_at(end - 1) + 1])
        return text[start - begin : end - begin]

    def words(self, place: Interval) -> str:
        """The words of a stretch of one line, which is not empty, without the space around them. Leading space of code stays."""
        start, end = place
        _, text, begin, _, _ = self.lines[bisect.bisect_right(self._starts, start) - 1]
        words = text[start - begin : end - begin].rstrip()
        return words if start == begin else words.lstrip()

    def compose(self, pieces: Iterable[Piece]) -> str:
        """Pieces as a person reads them: gaps become spaces, line breaks and blank lines."""
        text: list[str] = []
        for gap, place in pieces:
            if words := self.words(place):
                text += (GAPS[gap], words) if text else (words,)
        return "".join(text)

    def text(self, interval: Interval, without: Iterable[Interval] = ()) -> str:
        """The text of an interval, `without` cut out."""
        return self.compose(self.pieces(interval, without))


def _joined(places: Iterable[Interval]) -> list[Interval]:
    """What the places cover, in order and without overlaps: pages nest what is left out a thousand deep."""
    found: list[Interval] = []
    for place in sorted(filter(None, places)):
        if found and place.start <= found[-1].end:
            found[-1] = Interval(found[-1].start, max(found[-1].end, place.end))
        else:
            found.append(place)
    return found
