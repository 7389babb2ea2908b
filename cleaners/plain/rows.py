"""A saved text as rows: where its words stand, without the marks that tools print for list items and pictures.

lynx            * + o for list items, blank lines only around quotes, which stand at column 5; lines wrapped
w3m             • □ ☆ for list items, [name] or ● for pictures, quotes 4 columns deeper; lines wrapped
resiliparse     • for list items, quotes not indented; lines as long as their paragraph
html2text       # for headings, ** around what is bold
pandoc          - for list items, [name] or [] for pictures; lines wrapped
trafilatura     - for list items, tabs, words of neighbouring elements glued together; or the whole page on one line
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from schemas.rule import Rule

from ..dates.month_names import MONTHS
from ..ledger import Desk
from ..page.page import Interval, Page, Piece
from ..page.saved import UNNUMBERED
from ..rules.engines.plain_marks import LIST_MARK

_MARK = re.compile(r"([•□☆○■★◎◦▪‣*+o@-]|#{1,6}|\d{1,3}\.)(?: |$)")
_ICON = re.compile(r"\[\](?: |$)")
"""What pandoc makes of a picture or a link without words. At the head of a list's item it is a button's."""
_MONTH = re.compile(r"\d{1,2}\. ([^\W\d_]{3,12})")
_DRAWN = re.compile(r"([*•-])(?: \1){2,}")
_IMAGE = re.compile(r"\[[^\[\]\s]{0,80}\](?=\S)|● ?")

_SENTENCE_WORDS = 8
_LONG_LINE = 25
"""Words of a line that is no link, however it ends."""
ENDS = re.compile(r"[.!?…:。！？][\"'”’»)\]]*(?:\s|$)")
_ENDED = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")

# A tool that wraps does it at one width: several rows end near it and none beyond.
_NARROWEST, _WIDEST = 60, 200
_RAGGED = 14
_FULL_ROWS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the text, or a part of one where a tool ran lines together."""

    place: Interval
    """All of it, with its list mark."""
    words: Interval
    """Without the mark."""
    text: str
    """Of `words`."""
    gap: int
    """Break before it: 0 none, 1 a line, 2 a blank line."""
    column: int
    """Where the words begin on their line."""
    mark: str = ""
    fresh: bool = False
    """A list mark without words stood on the row before it."""
    rule: Rule | None = None
    said: tuple[tuple[str, str], ...] = ()
    """What the rule's line claims, by the names of its groups; words folded."""
    numbers: int = 0
    """Columns of its line that numbers of links took."""

    @property
    def end(self) -> int:
        """The column at which its line ended, as the tool printed it."""
        return self.column + len(self.text) + self.numbers

    @property
    def key(self) -> str:
        """The rule's name without its engine and language; empty where no rule takes the row."""
        return self.rule.id.rpartition(".")[2] if self.rule else ""

    def claim(self, name: str) -> str | None:
        """One claim of the line, folded; null where it makes none of that name."""
        return dict(self.said).get(name)

    def part(self, start: int, end: int) -> Interval:
        """Characters of `text` as an interval of the page."""
        return Interval(self.words.start + start, self.words.start + end)


Namer = Callable[[str], tuple[Rule, re.Match[str]] | None]


def rows(page: Page, namer: Namer) -> list[Row]:
    """The text's rows, each named by the rule that `namer` finds for its words, if any."""
    # Tools that set text in columns do so with spaces; tabs are those of the page's source.
    lines = [raw for raw in page.source.splitlines() if raw.split()]
    indents = [len(raw) - len(raw.lstrip()) if raw.startswith(" ") else 0 for raw in lines]
    numbers = [len(raw) - len(raw.rstrip()) for raw in lines] if UNNUMBERED in page.flags else [0] * len(lines)
    found: list[Row] = []
    fresh, gap = False, 0
    for line, indent, numbered in zip(page.lines, indents, numbers, strict=True):
        mark, start = _mark(line.text, namer)
        gap = max(gap, line.gap)
        if start >= len(line.text):
            fresh = True
            continue
        text = line.text[start:]
        found.append(
            named(Row(Interval(line.start, line.end), Interval(line.start + start, line.end), text, gap, indent + start, mark, fresh, numbers=numbered), namer)
        )
        fresh, gap = False, 0
    return found


def named(row: Row, namer: Namer) -> Row:
    """The row with the rule that takes its words; marks of pictures do not count."""
    found = namer(row.text.replace("●", ""))
    if found is None:
        return replace(row, rule=None, said=()) if row.rule else row
    rule, match = found
    return replace(row, rule=rule, said=tuple((name, value) for name, value in match.groupdict().items() if value))


def joined(parts: Sequence[Row], namer: Namer) -> Row:
    """Rows that a tool wrapped, as one."""
    first, last = parts[0], parts[-1]
    whole = " ".join(part.text for part in parts)
    return named(replace(first, place=Interval(first.place.start, last.place.end), words=Interval(first.words.start, last.words.end), text=whole), namer)


def part(rows: Sequence[Row], start: int, end: int) -> Interval | None:
    """Where characters of rows that are joined by spaces stand; null where they are not of one row."""
    for row in rows:
        if start >= 0 and end <= len(row.text):
            return row.part(start, end)
        start, end = start - len(row.text) - 1, end - len(row.text) - 1
    return None


def cut(row: Row, at: Iterable[int], namer: Namer) -> list[Row]:
    """The row in pieces, cut before the given characters of its text; pieces after the first follow without a break."""
    edges = [0, *sorted({edge for edge in at if 0 < edge < len(row.text)}), len(row.text)]
    found: list[Row] = []
    for start, end in pairwise(edges):
        words = row.text[start:end]
        lead = len(words) - len(words.lstrip())
        if not words.strip():
            continue
        inner = row.part(start + lead, start + len(words.rstrip()))
        outer = Interval(row.place.start if not found else inner.start, row.place.end if end == len(row.text) else row.words.start + end)
        piece = replace(row, place=outer, words=inner, text=words.strip(), gap=0 if found else row.gap, mark="" if found else row.mark)
        found.append(named(piece, namer))
    return found


def is_sentence(text: str, words: int | None = None) -> bool:
    """Whether a text, of so many words where that is known, is so long, and ends so, that it is no link and no label."""
    count = len(text.split()) if words is None else words
    return count >= _LONG_LINE or (count >= _SENTENCE_WORDS and ENDS.search(text) is not None)


def image_mark(text: str) -> int:
    """How many characters at the start of a text stand for a picture."""
    match = _IMAGE.match(text)
    return match.end() if match else 0


def width(found: Sequence[Row]) -> int | None:
    """The column at which the tool wrapped its lines; null where it left them as they were, or where that is not sure."""
    ends = sorted((row.end for row in found), reverse=True)
    full = [end for end in ends if end >= ends[0] - _RAGGED]
    return ends[0] if ends and _NARROWEST <= ends[0] <= _WIDEST and len(full) >= _FULL_ROWS else None


def widest(found: Sequence[Row]) -> int | None:
    """The column at which the tool may have wrapped lines that are too few to show it; null where they are longer or shorter than tools wrap them."""
    end = max((row.end for row in found), default=0)
    return end if _NARROWEST <= end <= _WIDEST else None


def wrapped(found: Sequence[Row]) -> int | None:
    """The column at which the tool wrapped lines that are too few to show it by their width: of those that go on in the next with a small letter."""
    ends = [
        before.end
        for before, row in pairwise(found)
        if row.gap == 1 and not row.mark and row.column == before.column and row.text[0].islower() and not _ENDED.search(before.text)
    ]
    end = max(ends, default=0)
    return end if _NARROWEST <= end <= _WIDEST and end >= max(row.end for row in found) - _RAGGED else None


def continues(before: Row, row: Row, limit: int | None) -> bool:
    """Whether the row goes on with the sentence of the one before: its first word would not have fitted there."""
    if limit is None or row.gap != 1 or row.mark or row.column != before.column:
        return False
    return before.end + 1 + len(row.text.split(" ", 1)[0]) > limit


def pieces(found: Sequence[Row], limit: int | None) -> list[Piece]:
    """The rows' words as pieces of the page, wrapped lines made whole again."""
    return [Piece(0 if index and continues(found[index - 1], row, limit) else row.gap, row.words) for index, row in enumerate(found)]


def release(row: Row, desk: Desk) -> None:
    """Book the row's list mark."""
    if row.mark:
        desk.remove(Interval(row.place.start, row.words.start), LIST_MARK.id)


def _is_day(text: str) -> bool:
    """Whether a line begins with a day and its month: 3. Mai 2026."""
    return text[:1].isdecimal() and (month := _MONTH.match(text)) is not None and month[1].lower() in MONTHS


def _mark(text: str, namer: Namer) -> tuple[str, int]:
    """The list mark of a line and where its words begin. People write such marks, too: see `body` for those at a post's own column."""
    match = inner = _MARK.match(text) if not (_DRAWN.fullmatch(text) or _is_day(text)) else None
    while inner and inner.end() < len(text):  # a list item that begins with a list
        if inner[1][0].isdecimal() and namer(text[inner.start() :]):  # 3. March 2026
            return (match[1], inner.start()) if match and match is not inner else ("", 0)
        match, inner = inner, _MARK.match(text, inner.end())
    icon = _ICON.match(text, match.end()) if match else None
    return (match.group(1), (icon or match).end()) if match else ("", 0)
