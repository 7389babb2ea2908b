"""What a person wrote, from the rows of a post: own words and quotes told apart as far as the text shows it.

A quote is known by its indentation (lynx, w3m), or by the line that names its author where its words stand in an earlier post
of that author, where somebody quotes what follows as the post's own, or where a blank line ends them. Quotes that a tool printed
like the text around them stay in the text: nothing in it tells where they end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from schemas.record import Quote

from ..draft import Body
from ..ledger import Desk
from ..page.page import GAPS, Interval, Page, Piece
from ..structure.fields.mail_quotes import SIGNS
from ..structure.fields.quotations import author_in
from .earlier import LEAST_WORDS, WROTE, Earlier
from .rows import Namer, Row, cut, joined, pieces, release

_CODE = re.compile(r"[{};=]|\w\(|^[#@$/\\|]")
_LEAST_SHIFT = 2
_DEEPEST = 8
"""Authors in one nest of quotes."""
_HEAD_ROWS = 2
"""Rows on which programs for mail print who wrote what is quoted below, and when."""
_ASCII = re.compile(r"[*+o#@-]|\d+\.")


@dataclass(slots=True)
class _Quoted:
    author: str | None
    level: int
    name: Row | None = None
    rows: list[Row] = field(default_factory=list)
    before: int = 0
    """Own rows that stand before it."""

    @property
    def words(self) -> str:
        return " ".join(row.text for row in self.rows)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the tool set the post."""

    base: int
    """Column of the post's own text."""
    limit: int | None
    """Column at which lines were wrapped; null where they were not."""
    run_together: bool = False
    """The tool left out line breaks: a line may hold the end of a quote and what follows it."""
    wrote: re.Pattern[str] = WROTE
    """The line above a quote; its `name` is whose words these are."""
    closes: re.Pattern[str] | None = None
    """The line below a quote, where the engine prints one."""
    glued: bool = False
    """Words of a quote may follow its author's name without a break."""
    marked: bool = False
    """Each line of a quote has a sign before it, once for every letter that it went through."""
    centred: bool = False
    """Rows stand in the middle, each at a column of its own: none says that a quote stands there."""


def read_body(page: Page, desk: Desk, found: Sequence[Row], name: str, layout: Layout, earlier: Earlier, namer: Namer, author: str | None = None) -> Body:
    """The body of a post of that author; books what it keeps as `{name}.text` and `{name}.quotes.N.text`."""
    limit, rows = layout.limit, [_settled(row, layout.base) for row in found]
    reading = (_Marked if layout.marked else _Reading)(rows, layout, earlier, namer, author)
    reading.run()
    own = pieces(reading.own, limit)
    desk.keep((piece.place for piece in own), f"{name}.text")
    quotes = []
    at = _ends(page, own) if reading.quotes else []
    for number, quoted in enumerate(reading.quotes):
        said = pieces(quoted.rows, limit)
        desk.keep((piece.place for piece in said), f"{name}.quotes.{number}.text")
        if quoted.name is not None:
            desk.move(quoted.name.words, f"{name}.quotes.{number}.author")
        quotes.append(Quote(author=quoted.author, post_id=earlier.source(quoted.author or "", quoted.words), text=page.compose(said), offset=at[quoted.before]))
    for row in rows:
        release(row, desk)
    text = page.compose(own)
    return Body(text=text, text_full=_full(page, reading, limit) if quotes else text, quotes=tuple(quotes))


class _Reading:
    """The rows of one post being sorted into own words and quotes."""

    def __init__(self, rows: list[Row], layout: Layout, earlier: Earlier, namer: Namer, author: str | None) -> None:
        self.rows = rows
        self.author = author
        self.base = layout.base
        self.run_together = layout.run_together
        self.wrote = layout.wrote
        self.closes = layout.closes
        self.glued = layout.glued
        self.centred = layout.centred
        self.namer = namer
        self.earlier = earlier
        self.own: list[Row] = []
        self.quotes: list[_Quoted] = []
        self.order: list[tuple[Row, int]] = []
        """Rows of words with their level of quotation."""

    def run(self) -> None:
        at = 0
        while at < len(self.rows):
            self.part(at)
            end = self.shifted(at) or self.named(at)
            if end:
                self.take(self.rows[at:end])
                at = end
            else:
                self.own.append(self.rows[at])
                self.order.append((self.rows[at], 0))
                at += 1

    def part(self, at: int) -> None:
        """Cut a row that begins with the name of a quoted author and goes on with their words."""
        row = self.rows[at]
        match = self.wrote.match(row.text)
        if not match or match.end() == len(row.text):
            return
        after = row.text[match.end() :].strip()
        own = self.earlier.own(self.author, after)
        if own <= 0 and not self.glued and not self.earlier.knows(match["name"]) and not self.wrote.match(row.text, match.end() + 1):
            return
        edges = [match.end()]
        if length := self.earlier.known(match["name"], after) or max(own, 0):
            edges.append(row.text.index(after) + length)
        self.rows[at : at + 1] = cut(row, edges, self.namer)

    def shifted(self, at: int) -> int:
        """Where a block ends that stands off the post's column after a blank line; 0 where none begins here."""
        first = self.rows[at]
        if self.centred or first.mark or (at and first.gap < 2) or abs(first.column - self.base) < _LEAST_SHIFT or not first.column:
            return 0
        end = at
        while end < len(self.rows) and self.rows[end].column != self.base and self.rows[end].column:
            end += 1
        block = self.rows[at:end]
        return end if self.wrote.fullmatch(first.text) or not any(_CODE.search(row.text) for row in block) else 0

    def named(self, at: int) -> int:
        """Where a quote ends that begins with its author's name; 0 where none begins here or its end cannot be known."""
        match = self.wrote.fullmatch(self.rows[at].text)
        if not match:
            return 0
        if self.closes and (closed := self.closed(at)):
            return closed
        names = {match["name"]: ""}
        end, words = at + 1, at
        while end < len(self.rows):
            self.part(end)
            row = self.rows[end]
            inner = self.wrote.fullmatch(row.text)
            if inner and len(names) < _DEEPEST:
                names.setdefault(inner["name"], "")
            else:
                name = next((name for name in names if self.goes_on(end, name, names[name])), None)
                if name is None:
                    break
                names[name] = f"{names[name]} {self.rows[end].text}".strip()
                words = end + 1
            end += 1
        return words if words > at else self.before_own(at) or self.paragraph(at)

    def closed(self, at: int) -> int:
        """The row after the line that closes a quote, and those that stand in it; 0 where no line does."""
        assert self.closes is not None
        depth = 0
        for end in range(at, len(self.rows)):
            text = self.rows[end].text
            depth += bool(self.wrote.fullmatch(text)) - bool(self.closes.fullmatch(text))
            if depth == 0:
                return end + 1
        return 0

    def before_own(self, at: int) -> int:
        """The row with which words begin that quotes of the page name as this post's own; 0 where none of them do."""
        end = at + 1
        while end < len(self.rows) and not self.wrote.fullmatch(self.rows[end].text):
            if self.earlier.own(self.author, self.rows[end].text) == 0:
                return end if end > at + 1 else 0
            end += 1
        return 0

    def goes_on(self, at: int, name: str, so_far: str) -> bool:
        """Whether a row goes on with an earlier post of that author. Where lines were run together, the row is cut to the part that does."""
        row = self.rows[at]
        length = self.earlier.known(name, f"{so_far} {row.text}".strip()) - (len(so_far) + 1 if so_far else 0)
        if self.run_together and len(row.text[: max(length, 0)].split()) >= LEAST_WORDS:
            self.rows[at : at + 1] = cut(row, [length], self.namer)
        return length >= len(self.rows[at].text)

    def paragraph(self, at: int) -> int:
        """The end of the lines right under a name, where a blank line ends them and something follows."""
        end = at + 1
        while end < len(self.rows) and self.rows[end].gap == 1 and not self.wrote.fullmatch(self.rows[end].text):
            end += 1
        return end if at + 1 < end < len(self.rows) else 0

    def take(self, block: Sequence[Row]) -> None:
        """Sort the rows of a quotation to the authors that it names."""
        open_quotes: list[_Quoted] = []
        within: list[_Quoted] = []
        """Of these, what no line has closed."""
        closed = [row for row in block if self.closes and self.closes.fullmatch(row.text)]
        for row in block:
            if row in closed:
                del within[max(1, len(within) - 1) :]
                continue
            match = self.wrote.fullmatch(row.text)
            if match:
                nested = bool(within) and (bool(closed) or not within[-1].rows)
                quoted = _Quoted(match["name"], within[-1].level + 1 if nested else 1, row, before=len(self.own))
                open_quotes.append(quoted)
                within.append(quoted)
                continue
            if not open_quotes:
                open_quotes.append(_Quoted(None, 1, before=len(self.own)))
                within.append(open_quotes[0])
            known = [quoted for quoted in within if quoted.author and self.earlier.known(quoted.author, row.text) == len(row.text)]
            quoted = (known or within)[-1]
            quoted.rows.append(row)
            self.order.append((row, quoted.level))
        self.quotes += [quoted for quoted in open_quotes if quoted.rows or quoted.name]


class _Marked(_Reading):
    """The rows of one letter being sorted by the signs before them: one for each letter that a line went through."""

    def run(self) -> None:
        within: list[_Quoted] = []
        gap = 0
        for row in self.rows:
            signs = SIGNS.match(f"{row.text} ")
            depth, length = (signs[0].count(">"), min(signs.end(), len(row.text))) if signs else (0, 0)
            if length == len(row.text):  # a blank line of a quote
                gap = 2
                continue
            words = replace(row, words=Interval(row.words.start + length, row.words.end), text=row.text[length:], gap=max(row.gap, gap))
            gap = 0
            if depth > len(within):
                author, name = self.head(within)
                opened = [_Quoted(None, level, before=len(self.own)) for level in range(len(within) + 1, depth + 1)]
                opened[0].author, opened[0].name = author, name
                within += opened
                self.quotes += opened
            del within[depth:]
            (within[-1].rows if within else self.own).append(words)
            self.order.append((words, depth))
        self.quotes = [quoted for quoted in self.quotes if quoted.rows or quoted.name]  # what a level answers may stand above its own words

    def head(self, within: Sequence[_Quoted]) -> tuple[str | None, Row | None]:
        """Whose words a quote is that begins here, and the row above it that says so; both null where none does."""
        for count in range(1, _HEAD_ROWS + 1):
            tail = self.order[-count:]
            if len(tail) < count or any(level != len(within) for _, level in tail):
                break
            named = author_in(" ".join(row.text for row, _ in tail), {})
            if named is not None and named[1]:
                del self.order[-count:]
                del (within[-1].rows if within else self.own)[-count:]
                return named[0], tail[0][0] if within else joined([row for row, _ in tail], self.namer)
        return None, None


def _settled(row: Row, base: int) -> Row:
    """The row with its mark as words again, where it stands no deeper than the post: then a person typed it."""
    if not row.mark or not _ASCII.fullmatch(row.mark) or row.column - len(row.mark) - 1 > base:
        return row
    shift = row.words.start - row.place.start
    return replace(row, words=row.place, text=f"{row.mark} {row.text}", column=row.column - shift, mark="")


def _ends(page: Page, own: Sequence[Piece]) -> list[int]:
    """How long the text is up to each piece, and all of it: a letter may hold a thousand quotes."""
    steps = ((len(page.words(place)), len(GAPS[gap])) for gap, place in own)
    return list(accumulate(steps, lambda length, step: length + step[0] + (step[1] if length and step[0] else 0), initial=0))


def _full(page: Page, reading: _Reading, limit: int | None) -> str:
    """All words in their order, those of quotes with `> ` before each line, once for every level."""
    lines: list[str] = []
    joined = pieces([row for row, _ in reading.order], limit)
    for (gap, place), (_, level) in zip(joined, reading.order, strict=True):
        words, mark = page.words(place), "> " * level
        if lines and gap == 0 and lines[-1].startswith(mark):
            lines[-1] += " " + words
            continue
        if lines and gap == 2:
            lines.append("")
        lines.append(mark + words)
    return "\n".join(lines)
