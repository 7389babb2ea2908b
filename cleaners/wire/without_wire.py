"""A record whose text leaves a news agency's furniture out: byline, notes, key points and credits. The dateline stays.

X blocked over security                      kept
(Adds comment in paragraph 6)                cut
By Asif Shahzad                              cut
ISLAMABAD, April 17 (Reuters) - The site ... kept
(Reporting by A; Editing by B)               cut
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.record import Piece, Post, Record, Thread, Wire, thread_text

from .units import Unit, units

_NEWLINES_BEFORE = re.compile(r"\s*\n\s*\Z|\A\s*\Z")
_NEWLINES_AFTER = re.compile(r"\s*\n\s*|\s*\Z")


def without_wire(record: Record) -> Record:
    """The record with those parts cut out of its text (of a thread: out of its opening post), and its Markdown left out where anything was cut.

    `wire` still names them; what was cut has an empty span at the place where it stood. Offsets of quotes follow the text. A part whose
    span does not hold its words is not cut. Raises nothing.
    """
    if record.wire is None:
        return record
    if isinstance(record, Thread):
        if not record.posts:
            return record
        opening, *others = record.posts
        cut = _Cut.of(opening.text, record.wire)
        if not cut.gaps:
            return record
        posts = (_post(opening, cut), *others)
        return record.model_copy(update={"posts": posts, "text": thread_text(posts), "markdown": None, "wire": cut.moved(record.wire)})
    cut = _Cut.of(record.text, record.wire)
    return record.model_copy(update={"text": cut.apply(), "markdown": None, "wire": cut.moved(record.wire)}) if cut.gaps else record


def _post(post: Post, cut: _Cut) -> Post:
    quotes = tuple(quote.model_copy(update={"offset": cut.place(quote.offset)}) for quote in post.quotes)
    return post.model_copy(update={"text": cut.apply(), "text_full": cut.apply_to(post.text_full), "markdown": None, "quotes": quotes})


@dataclass(frozen=True, slots=True)
class _Gap:
    """Characters `start` to `end` become `left`: nothing, or the break between the lines that are now neighbours."""

    start: int
    end: int
    left: str


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text and what is cut out of it, in order and apart."""

    text: str
    parts: tuple[tuple[int, int], ...]
    gaps: tuple[_Gap, ...]

    @classmethod
    def of(cls, text: str, wire: Wire) -> _Cut:
        parts: list[tuple[int, int]] = []
        for start, end in sorted(_parts(text, wire)):
            if parts and start <= parts[-1][1]:
                parts[-1] = parts[-1][0], max(end, parts[-1][1])
            elif parts and not text[parts[-1][1] : start].strip():
                parts[-1] = parts[-1][0], end  # neighbours leave one break, not one each
            else:
                parts.append((start, end))
        return cls(text, tuple(parts), tuple(_gap(text, start, end) for start, end in parts))

    def apply(self) -> str:
        """The text without the parts."""
        at, kept = 0, []
        for gap in self.gaps:
            kept += [self.text[at : gap.start], gap.left]
            at = gap.end
        return "".join([*kept, self.text[at:]])

    def apply_to(self, fuller: str) -> str:
        """The same words cut out of a text that holds more, in the same order."""
        at, parts = 0, []
        for start, end in self.parts:
            found = fuller.find(self.text[start:end], at)
            if found >= 0:
                at = found + end - start
                parts.append((found, at))
        return _Cut(fuller, tuple(parts), tuple(_gap(fuller, start, end) for start, end in parts)).apply()

    def place(self, position: int) -> int:
        """Where a position of the text is now."""
        shift = 0
        for gap in self.gaps:
            if position < gap.start:
                break
            if position < gap.end:
                return gap.start + shift
            shift += len(gap.left) - (gap.end - gap.start)
        return position + shift

    def moved(self, wire: Wire) -> Wire:
        """The same wire with its spans in the new text."""
        dateline = wire.dateline and wire.dateline.model_copy(update={"span": self._piece(wire.dateline.span)})
        return wire.model_copy(
            update={
                "dateline": dateline,
                "byline_span": wire.byline_span and self._piece(wire.byline_span),
                "credits": tuple(credit.model_copy(update={"span": self._piece(credit.span)}) for credit in wire.credits),
                "notes": tuple(map(self._piece, wire.notes)),
                "key_points": tuple(map(self._piece, wire.key_points)),
            }
        )

    def _piece(self, piece: Piece) -> Piece:
        return piece.model_copy(update={"start": self.place(piece.start), "end": self.place(piece.end)})


def _gap(text: str, start: int, end: int) -> _Gap:
    """The part with the breaks around it, where it fills its lines; else the part and the space before it."""
    before, after = _NEWLINES_BEFORE.search(text, 0, start), _NEWLINES_AFTER.match(text, end)
    if before and after:
        inside = before.start() > 0 and after.end() < len(text)
        return _Gap(before.start(), after.end(), max(before[0], after[0], key=lambda space: space.count("\n")) if inside else "")
    return _Gap(len(text[:start].rstrip(" \t")) if after else start, end, "")


def _parts(text: str, wire: Wire) -> Iterator[tuple[int, int]]:
    lines = units(text)
    whole = [piece for piece in (wire.byline_span, *wire.notes, *wire.key_points) if piece]
    for piece in whole:
        if text[piece.start : piece.end] == piece.text:
            yield piece.start, piece.end
    for credit in wire.credits:
        if credit.role == "agency" and text[credit.span.start : credit.span.end] == credit.span.text:
            yield credit.span.start, credit.span.end  # a line of its own, or the last word of the last sentence
            continue
        line = next((unit for unit in lines if unit.start <= credit.span.start < unit.end), None)
        if line and text[credit.span.start : credit.span.end] == credit.span.text:
            yield _credit_begin(line, credit.span.start), line.end


def _credit_begin(line: Unit, start: int) -> int:
    """Credits fill their line, or are the brackets that end a paragraph (`cleaners.wire.credits`)."""
    bracket = line.text.rfind(" (", 0, start - line.start)
    return line.start + bracket + 1 if bracket > 0 and line.text.endswith((")", ").")) else line.start
