"""A page, parsed once and walked once: its visible text as numbered lines, and where each element stands in it.

Coordinates: all visible lines laid end to end without separators form one string; an element owns an interval of it.
Readers claim intervals (`cleaners.ledger.Desk`), never strings, so that a line which stands in several places is
booked where it was read.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from schemas.errors import ReadError
from schemas.ledger import Line, Origin

from .decode import Decoded, Kind
from .nodes import LINES, NO_TEXT, PARAGRAPHS, is_hidden

# lxml takes 5 CPU seconds inside C for one tag with 400 KB of attributes; no honest tag comes near.
_MAX_ATTRIBUTES = 1_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{%d,}" % (_MAX_ATTRIBUTES * 2))
_ATTRIBUTE = re.compile(r"""\s*[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\s*[/"'=]""")

# A hidden subtree takes part in the count that decides `hidden_main` only with lines that read like paragraphs.
_PARAGRAPH_WORDS = 10


class Interval(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of the visible text."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start


@dataclass(frozen=True, slots=True)
class VisibleLine:
    """One visible line and where it begins in the visible text."""

    number: int
    text: str
    start: int
    gap: int
    """Break before it: 1 a line, 2 a paragraph."""

    @property
    def end(self) -> int:
        """Where the next line begins."""
        return self.start + len(self.text)


class Piece(NamedTuple):
    """A stretch of one line: the break before it (0 a space, 1 a line, 2 a paragraph) and where it stands."""

    gap: int
    place: Interval


@dataclass(slots=True)
class _Walked:
    texts: list[str] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    noscript: list[bool] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    hidden: list[tuple[int, str, str]] = field(default_factory=list)
    """(visible lines before it, text, address)"""
    places: dict[HtmlElement, Interval] = field(default_factory=dict)
    nodes: int = 0


class Page:
    """Decoded, parsed, numbered. Not serialisable; lives for one `clean` call."""

    def __init__(self, decoded: Decoded, url: str | None, tree: HtmlElement | None, walked: _Walked, flags: tuple[str, ...]) -> None:
        self.kind: Kind = decoded.kind
        self.source: str = decoded.text
        self.url = url
        self.flags = flags
        self._tree = tree
        self._places = walked.places
        starts = [0, *accumulate(map(len, walked.texts))]
        self.length = starts[-1]
        self._starts = starts[:-1]
        self.lines: list[VisibleLine] = []
        self.all_lines: list[Line] = []
        hidden = iter([*walked.hidden, (len(walked.texts) + 1, "", "")])
        due = next(hidden)
        plain = Origin.PLAIN if tree is None else Origin.DOM
        for index in range(len(walked.texts) + 1):
            while due[0] == index:
                self.all_lines.append(Line(number=len(self.all_lines) + 1, text=due[1], origin=Origin.DOM, hidden=True, address=due[2]))
                due = next(hidden)
            if index < len(walked.texts):
                number = len(self.all_lines) + 1
                origin = Origin.NOSCRIPT if walked.noscript[index] else plain
                self.all_lines.append(Line(number=number, text=walked.texts[index], origin=origin, address=walked.addresses[index] or None))
                self.lines.append(VisibleLine(number, walked.texts[index], starts[index], walked.gaps[index]))

    @property
    def tree(self) -> HtmlElement:
        """The parsed document. Raises TypeError for a text without markup: ask `kind` first."""
        if self._tree is None:
            raise TypeError("a plain text has no tree")
        return self._tree

    def place(self, element: HtmlElement) -> Interval:
        """The interval of the element's visible text; empty where it shows none or was not walked."""
        return self._places.get(element, Interval(0, 0))

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
        cuts = sorted(cut for cut in without if cut)
        found: list[Piece] = []
        gap = 0
        for index in self.lines_in(interval):
            line = self.lines[index]
            gap = max(gap, line.gap)
            at, end = max(line.start, interval.start), min(line.end, interval.end)
            for cut in cuts:
                if cut.start >= end:
                    break
                if cut.end > at:
                    if cut.start > at:
                        found.append(Piece(gap, Interval(at, cut.start)))
                        gap = 0
                    at = cut.end
            if at < end:
                found.append(Piece(gap, Interval(at, end)))
                gap = 0
        return found

    def slice(self, interval: Interval) -> str:
        """The characters of an interval; where it spans lines, these are laid end to end."""
        if not interval:
            return ""
        first, last = self.line_at(interval.start), self.line_at(interval.end - 1)
        joined = self.lines[first].text if first == last else "".join(line.text for line in self.lines[first : last + 1])
        return joined[interval.start - self.lines[first].start : interval.end - self.lines[first].start]

    def compose(self, pieces: Iterable[Piece]) -> str:
        """Pieces as a person reads them: gaps become spaces, line breaks and blank lines. Leading space of code stays."""
        text = ""
        for gap, place in pieces:
            words = self.slice(place).rstrip()
            if self.lines[self.line_at(place.start)].start != place.start:
                words = words.lstrip()
            if words.strip():
                text = text + _BREAKS[gap] + words if text else words
        return text

    def text(self, interval: Interval, without: Iterable[Interval] = ()) -> str:
        """The text of an interval, `without` cut out."""
        return self.compose(self.pieces(interval, without))

    def text_of(self, element: HtmlElement) -> str:
        """The element's visible text; empty where it shows none."""
        return self.text(self.place(element))


_BREAKS = (" ", "\n", "\n\n")


def read(decoded: Decoded, url: str | None, *, max_nodes: int, max_characters: int) -> Page:
    """The page of decoded text. XML is not walked: it is a feed or a sitemap, whose text is data.

    Raises ReadError `too_large` beyond the budgets and `no_text` where the parser finds no element.
    """
    if len(decoded.text) > max_characters:
        raise ReadError("too_large", f"{len(decoded.text)} characters, {max_characters} allowed")
    if decoded.kind == "text":
        return Page(decoded, url, None, _walk_text(decoded.text), decoded.flags)
    if decoded.kind == "xml":
        return Page(decoded, url, None, _Walked(), decoded.flags)
    source, cut = _without_long_tags(decoded.text)
    tree, too_deep = _parse(source)
    walked = _walk(tree, max_nodes, show_hidden=False)
    flags = [*decoded.flags, *(["attributes_cut"] if cut else []), *(["depth_cut"] if too_deep else [])]
    if _paragraph_words(text for _, text, _ in walked.hidden) > _paragraph_words(walked.texts):
        walked = _walk(tree, max_nodes, show_hidden=True)
        flags.append("hidden_main")
    return Page(decoded, url, tree, walked, tuple(flags))


def _parse(source: str) -> tuple[HtmlElement, bool]:
    """The tree, and whether libxml2 left out what nests deeper than 2,048 elements."""
    # Bytes, not str: lxml refuses a str with an XML encoding declaration.
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = etree.fromstring(source.encode("utf-8"), parser)
    except etree.ParserError as error:
        raise ReadError("no_text", str(error)) from error
    if tree is None:
        raise ReadError("no_text", "no element in it")
    return tree, any("Excessive depth" in entry.message for entry in parser.error_log)


def _without_long_tags(source: str) -> tuple[str, bool]:
    """`source` with the attributes of overlong tags cut after the first thousand, and whether any were."""
    cut: list[str] = []
    done = 0
    for match in _LONG_TAG.finditer(source):
        at, count = source.find(" ", match.start(), match.end()), 0
        if at < 0:
            continue
        while count <= _MAX_ATTRIBUTES and (attribute := _ATTRIBUTE.match(source, at, match.end())):
            at, count = attribute.end(), count + 1
        if count > _MAX_ATTRIBUTES:
            cut.append(source[done:at])
            done = match.end()
    return ("".join([*cut, source[done:]]), True) if cut else (source, False)


def _paragraph_words(texts: Iterable[str]) -> int:
    counts = (len(text.split()) for text in texts)
    return sum(count for count in counts if count >= _PARAGRAPH_WORDS)


def _walk_text(source: str) -> _Walked:
    walked = _Walked()
    gap = 2
    for raw in source.splitlines():
        text = " ".join(raw.split())
        if not text:
            gap = 2
            continue
        walked.texts.append(text)
        walked.gaps.append(gap)
        gap = 1
    walked.noscript = [False] * len(walked.texts)
    walked.addresses = [""] * len(walked.texts)
    return walked


class _Walk:
    """One pass over the tree in document order. Iterative: hostile pages nest deeper than Python's stack."""

    def __init__(self, show_hidden: bool) -> None:
        self.out = _Walked()
        self.show_hidden = show_hidden
        self.offset = 0
        self.line: list[str] = []
        self.length = 0
        self.space = False
        self.gap = 2
        self.noscript = 0
        self.preformatted = 0
        self.hidden = 0
        self.hidden_line: list[str] = []
        self.address = ""
        self.hidden_address = ""

    def here(self) -> int:
        return self.offset + self.length

    def flush(self, gap: int) -> None:
        if self.hidden:
            self.flush_hidden()
            return
        if self.line:
            self.out.texts.append("".join(self.line))
            self.out.gaps.append(self.gap)
            self.out.noscript.append(self.noscript > 0)
            self.out.addresses.append(self.address)
            self.offset += self.length
            self.line, self.length, self.gap = [], 0, gap
        elif gap > self.gap:
            self.gap = gap
        self.space = False

    def flush_hidden(self) -> None:
        text = " ".join(" ".join(self.hidden_line).split())
        if text:
            self.out.hidden.append((len(self.out.texts) + bool(self.line), text, self.hidden_address))
        self.hidden_line = []

    def add(self, text: str) -> None:
        if self.hidden:
            self.hidden_line.append(text)
        elif self.preformatted:
            self.add_lines(text)
        else:
            self.add_words(text)

    def add_words(self, text: str) -> None:
        words = text.split()
        if not words:
            self.space = True
            return
        joined = " ".join(words)
        if self.line and (self.space or text[0].isspace()):
            joined = " " + joined
        self.line.append(joined)
        self.length += len(joined)
        self.space = text[-1].isspace()

    def add_lines(self, text: str) -> None:
        for number, raw in enumerate(text.split("\n")):
            if number:
                self.flush(1)
            line = raw.rstrip()
            if line:
                self.line.append(line)
                self.length += len(line)


def _walk(tree: HtmlElement, max_nodes: int, *, show_hidden: bool) -> _Walked:
    walk = _Walk(show_hidden)
    places = walk.out.places
    starts: dict[HtmlElement, int] = {}
    addresses: list[str] = [""]
    skipped: HtmlElement | None = None
    nodes = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event == "start":
            nodes += 1
            if nodes > max_nodes:
                raise ReadError("too_large", f"more than {max_nodes} elements")
            if skipped is not None:
                continue
            if tag in NO_TEXT:
                skipped = element
                continue
            breaks = 2 if tag in PARAGRAPHS else 1 if tag in LINES else 0
            if not show_hidden and (walk.hidden or is_hidden(element)):
                walk.hidden += 1
                if walk.hidden == 1:
                    walk.hidden_address = _address(element)
            if breaks:
                walk.flush(_break(breaks, element))
                addresses.append(_address(element) or addresses[-1])
                walk.address = addresses[-1]
            if tag == "noscript":
                walk.flush(1)
                walk.noscript += 1
            elif tag == "pre":
                walk.preformatted += 1
            starts[element] = walk.here()
            if element.text:
                walk.add(element.text)
        elif event == "end":
            if skipped is not None:
                if element is not skipped:
                    continue
                skipped = None
            else:
                breaks = 2 if tag in PARAGRAPHS else 1 if tag in LINES else 0
                if tag == "noscript":
                    walk.flush(1)
                    walk.noscript -= 1
                elif tag == "pre":
                    walk.preformatted -= 1
                if breaks:
                    walk.flush(_break(breaks, element))
                    addresses.pop()
                    walk.address = addresses[-1]
                places[element] = Interval(starts.pop(element), walk.here())
                if walk.hidden:
                    walk.hidden -= 1
                    if not walk.hidden:
                        walk.flush_hidden()
            if element.tail and element is not tree:
                walk.add(element.tail)
        elif element.tail and skipped is None:
            walk.add(element.tail)
    walk.flush(2)
    walk.out.nodes = nodes
    return walk.out


def _break(breaks: int, element: HtmlElement) -> int:
    """A list inside a list item breaks lines, not paragraphs."""
    if breaks == 2 and element.tag in ("ul", "ol", "menu", "p", "div"):
        parent = element.getparent()
        if parent is not None and parent.tag in ("li", "dd") and element.tag in ("ul", "ol", "menu"):
            return 1
    return breaks


def _address(element: HtmlElement) -> str:
    attributes = element.attrib
    if not attributes:
        return ""
    address: str = element.tag
    if identity := attributes.get("id"):
        address += f"#{identity[:60]}"
    if names := attributes.get("class"):
        address += "".join(f".{name[:60]}" for name in names.split()[:2])
    return address if len(address) > len(element.tag) else ""
