"""An article's kept text as Markdown (CommonMark 0.31): headings, lists, quotes, code, links and emphasis on the words that were kept, and no others.

Built on places, not on markup: a piece of a line is written with the signs of the elements that lie wholly in it. So what was left out
stays out, and nothing is parsed again. Pictures are in `images`; tables of one line for each cell are tables (GitHub's, 0.29), others are lines.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from lxml.html import HtmlElement

from ..page.page import Interval, Page, Piece
from ..posts.markdown_forms import backslashed, number_of
from ..urls import linked

_EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SPECIAL = re.compile(r"[\\`*_\[\]<>&](?:(?<!&)|(?=#?\w+;))")
# What makes a list, a heading or a rule of a line that begins with it.
_OPENING = re.compile(r"(?:(\d{1,9})([.)])|([#+~=-]))")


# An item that holds this share of the page's text is its layout.
_LAYOUT = 0.5


_TICKS = re.compile("`+")
_MOST_COLUMNS = 40


class Code(NamedTuple):
    """Of a line: which block of code it is in, and what that stands between: more ticks than it has."""

    block: int
    fence: str


class Cell(NamedTuple):
    """Of a line: where in which table it stands, and whether it heads a column."""

    table: int
    row: int
    column: int
    heads: bool


@dataclass(slots=True)
class _Signs:
    """What stands before lines, by their index, and around stretches of them, by position."""

    headings: dict[int, str] = field(default_factory=dict)
    items: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Of lists: how many lists lie around the item's own, and its sign."""
    quoted: set[int] = field(default_factory=set)
    code: dict[int, Code] = field(default_factory=dict)
    cells: dict[int, Cell] = field(default_factory=dict)
    around: dict[Interval, list[tuple[str, str]]] = field(default_factory=dict)
    """By place; the signs of one place from the outside in."""
    linked: set[int] = field(default_factory=set)
    """Where a link begins or ends."""
    places: list[Interval] = field(default_factory=list)
    """Of `around`, in document order: a place within another comes after it."""


def marked(page: Page, pieces: Sequence[Piece]) -> str:
    """The pieces, given in document order, as Markdown; their words are those of `page.compose`."""
    signs = _signs(page, Interval(pieces[0].place.start, pieces[-1].place.end) if pieces else Interval(0, 0))
    text: list[str] = []
    before = -1
    # Lists may lie in those of a layout: what counts is how deep an item lies below the one before it.
    depths: list[int] = []
    at = 0
    while at < len(pieces):
        gap, place = pieces[at]
        at += 1
        line = page.line_at(place.start)
        opens = place.start == page.lines[line].start
        if code := signs.code.get(line):
            words = page.slice(place).rstrip()
            if not words.strip():
                continue
            if code == signs.code.get(before):
                text[-1] = "\n" * max(gap, 1)
            else:
                text.append(f"\n\n{code.fence}\n")
            text += [words, f"\n{code.fence}"]
        elif cell := signs.cells.get(line):
            last = next((end for end in range(at, len(pieces)) if not _is_of(signs, page, pieces[end], cell.table)), len(pieces))
            text += ["\n\n", _table(page, pieces[at - 1 : last], signs)]
            line, at = page.line_at(pieces[last - 1].place.start), last
        else:
            words = _inline(page, place, signs, opens).strip()
            if not words:
                continue
            quote = "> " if line in signs.quoted else ""
            lead = _lead(signs, line, depths) if opens else ""
            text += [_break(gap, lead, quote, signs, before), quote + lead if gap else "", words] if text else [quote + lead, words]
        before = line
    return "".join(text).strip("\n")


def _is_of(signs: _Signs, page: Page, piece: Piece, table: int) -> bool:
    cell = signs.cells.get(page.line_at(piece.place.start))
    return cell is not None and cell.table == table


def _table(page: Page, pieces: Sequence[Piece], signs: _Signs) -> str:
    """The cells of one table, its first row above the line where it is a heading."""
    rows: dict[int, dict[int, str]] = {}
    first = signs.cells[page.line_at(pieces[0].place.start)]
    for _, place in pieces:
        cell = signs.cells[page.line_at(place.start)]
        row = rows.setdefault(cell.row, {})
        row[cell.column] = " ".join(filter(None, (row.get(cell.column), _inline(page, place, signs, False).strip().replace("|", "\\|"))))
    width = 1 + max(column for row in rows.values() for column in row)
    written = [[row.get(column, "") for column in range(width)] for row in rows.values()]
    head = written.pop(0) if first.heads else [""] * width
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * width, *written))


def _lead(signs: _Signs, line: int, depths: list[int]) -> str:
    """What opens a line: the sign of a heading or of an item, set in below the items around it; `depths` are how deep these lie, and follow it."""
    depth, sign = signs.items.get(line, (0, ""))
    while depths and depths[-1] >= depth:
        depths.pop()
    lead = signs.headings.get(line, "") or "   " * len(depths) + sign
    if sign:
        depths.append(depth)
    return lead


def _break(gap: int, lead: str, quote: str, signs: _Signs, before: int) -> str:
    if gap == 0:
        return " "
    if quote and before in signs.quoted:
        return "\n>\n" if gap == 2 else "\n"
    if gap == 2 or before in signs.code or before in signs.cells or before in signs.headings:
        return "\n\n"
    return "\n" if lead else "  \n"


def _inline(page: Page, place: Interval, signs: _Signs, opens: bool) -> str:
    """The words of a piece with links and emphasis around those that bear them."""
    first = bisect.bisect_left(signs.places, place.start, key=itemgetter(0))
    last = bisect.bisect_left(signs.places, place.end, lo=first, key=itemgetter(0))
    inside = [around for around in signs.places[first:last] if around.end <= place.end]
    if not inside:
        return _escaped(page.slice(place), opens)
    written = {around: [pair for pair in signs.around[around] if pair[0] == "[" or _can_flank(page, around, place, signs)] for around in inside}
    cuts = sorted({place.start, place.end, *(cut for around in inside for cut in around)})
    openings: dict[int, list[str]] = {}
    for around in inside:
        openings.setdefault(around.start, []).extend(opening for opening, _ in written[around])
    closings: dict[int, list[str]] = {}
    for around in reversed(inside):
        closings.setdefault(around.end, []).extend(closing for _, closing in reversed(written[around]))
    found: list[str] = []
    for start, end in pairwise(cuts):
        for opening in openings.get(start, ()):
            if found and found[-1] == opening:  # emphasis that goes on in the next element
                found.pop()
            else:
                if opening == "[" and found and found[-1].endswith("!"):  # a picture's sign
                    found[-1] = found[-1][:-1] + "\\!"
                found.append(opening)
        found.append(_escaped(page.slice(Interval(start, end)), opens and start == place.start))
        found += closings.get(end, ())
    return "".join(found)


def _escaped(words: str, opens: bool) -> str:
    """Words with the signs escaped that Markdown would read; `opens` where they begin a line."""
    words = _SPECIAL.sub(backslashed, words)
    sign = _OPENING.match(words) if opens else None
    return f"{sign[1] or ''}\\{sign[2] or sign[3]}{words[sign.end() :]}" if sign else words


def _can_flank(page: Page, around: Interval, piece: Interval, signs: _Signs) -> bool:
    """Whether stars at both ends would be read as emphasis (CommonMark 6.2): within a word or beside a sign, only letters can bear them."""
    before = page.slice(Interval(around.start - 1, around.start)) if around.start > piece.start else " "
    after = page.slice(Interval(around.end, around.end + 1)) if around.end < piece.end else " "
    words = page.slice(around)
    opens = before.isspace() or (words[0].isalnum() and around.start not in signs.linked)
    return opens and (after.isspace() or (words[-1].isalnum() and around.end not in signs.linked))


def _signs(page: Page, extent: Interval) -> _Signs:
    signs = _Signs()
    for level, tag in enumerate(_HEADINGS, start=1):
        for _, place in page.begun_in(extent, tag):
            signs.headings[page.line_at(place.start)] = "#" * level + " "
    numbers: dict[HtmlElement | None, int] = {}
    for item, place in page.begun_in(extent, "li"):
        if place.end - place.start > _LAYOUT * page.length:
            continue
        depth = sum(1 for _ in item.iterancestors("ul", "ol"))
        parent = item.getparent()
        ordered = parent is not None and parent.tag == "ol"
        first = number_of(parent.get("start"), 1) if parent is not None else 1
        number = number_of(item.get("value"), numbers.get(parent, first))
        numbers[parent] = number + 1
        signs.items[page.line_at(place.start)] = depth, f"{number}. " if ordered else "- "
    for _, place in page.begun_in(extent, "blockquote"):
        signs.quoted.update(page.lines_in(place))
    for number, (_, place) in enumerate(page.begun_in(extent, "pre")):
        longest = max(map(len, _TICKS.findall(page.slice(place))), default=0)
        signs.code.update(dict.fromkeys(page.lines_in(place), Code(number, "`" * max(3, longest + 1))))
    for number, (table, _) in enumerate(page.begun_in(extent, "table")):
        signs.cells.update(_cells(page, number, table))
    ends: dict[str, int] = {}  # of links and emphasis: one within its like is none
    bearing = (found for tag in ("a", *_EMPHASIS) for found in page.begun_in(extent, tag))
    for element, whole in sorted(bearing, key=lambda found: _outer_first(found[1])):
        place = _without_space(page, whole)
        target = linked(page.base, element.get("href") or "") if element.tag == "a" else None
        mark = _EMPHASIS.get(element.tag, "")
        pair = (mark, mark) if mark else ("[", f"]({target.replace('(', '%28').replace(')', '%29')})") if target else None
        if place and pair and place.end > ends.get(pair[0], 0):
            signs.around.setdefault(place, []).append(pair)
            ends[pair[0]] = place.end
            if target:
                signs.linked.update(place)
    signs.places = sorted(signs.around, key=_outer_first)
    return signs


def _cells(page: Page, number: int, table: HtmlElement) -> dict[int, Cell]:
    """The cells of a table by their lines; nothing for what lays out a page: tables around tables, cells of several lines, one row or column."""
    if next(table.iterdescendants("table"), None) is not None:
        return {}
    found: dict[int, Cell] = {}
    rows = list(table.iter("tr"))
    for row, element in enumerate(rows):
        heads = row == 0 and not any(page.place(cell) for cell in element.iterchildren("td"))  # beside a `td` a `th` heads its row
        for column, cell in enumerate(element.iterchildren("td", "th")):
            lines = page.lines_in(page.place(cell))
            if len(lines) > 1 or column >= _MOST_COLUMNS or (lines and lines[0] in found):
                return {}
            found.update(dict.fromkeys(lines, Cell(number, row, column, heads)))
    return found if len({cell.row for cell in found.values()}) > 1 and any(cell.column for cell in found.values()) else {}


def _outer_first(place: Interval) -> tuple[int, int]:
    return place.start, -place.end


def _without_space(page: Page, place: Interval) -> Interval:
    words = page.slice(place)
    return Interval(place.start + len(words) - len(words.lstrip()), place.end - len(words) + len(words.rstrip()))
