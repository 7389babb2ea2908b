"""One pass over a page: its text as lines, and where each element stands in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from schemas.errors import ReadError

from .nodes import BREAKS, NO_TEXT, is_emoji, is_hidden


class Interval(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of the visible text."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start


@dataclass(slots=True)
class Index:
    """Elements by tag, class token, id and role, in document order."""

    tags: dict[str, list[HtmlElement]] = field(default_factory=dict)
    classes: dict[str, list[HtmlElement]] = field(default_factory=dict)
    ids: dict[str, list[HtmlElement]] = field(default_factory=dict)
    roles: dict[str, list[HtmlElement]] = field(default_factory=dict)

    @classmethod
    def of(cls, elements: Iterable[HtmlElement]) -> Index:
        """The index of elements given in document order."""
        tags: defaultdict[str, list[HtmlElement]] = defaultdict(list)
        classes: defaultdict[str, list[HtmlElement]] = defaultdict(list)
        ids: defaultdict[str, list[HtmlElement]] = defaultdict(list)
        roles: defaultdict[str, list[HtmlElement]] = defaultdict(list)
        for element in elements:
            tags[element.tag].append(element)
            if names := element.get("class"):
                for name in dict.fromkeys(names.split()):
                    classes[name].append(element)
            if identity := element.get("id"):
                ids[identity].append(element)
            if role := element.get("role"):
                roles[role].append(element)
        return cls(tags, classes, ids, roles)


@dataclass(slots=True)
class Walked:
    """Visible lines with their breaks and origins, hidden ones apart, and the interval of each element."""

    texts: list[str] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    noscript: list[bool] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    hidden: list[tuple[int, str, str]] = field(default_factory=list)
    """(visible lines before it, text, address)"""
    places: dict[HtmlElement, Interval] = field(default_factory=dict)
    elements: list[HtmlElement] = field(default_factory=list)
    """Every element that may show text, in document order."""
    unshown: list[tuple[int, HtmlElement]] = field(default_factory=list)
    """The tops of the subtrees that show nothing, in document order, each with the number of visible characters before it."""
    index: Index = field(default_factory=Index)


def walk_text(source: str) -> Walked:
    """The lines of a text without markup; white space collapses, blank lines part paragraphs."""
    walked = Walked()
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

    def __init__(self) -> None:
        self.out = Walked()
        self.offset = 0
        self.line: list[str] = []
        self.length = 0
        self.space = False
        self.pad = ""
        self.gap = 2
        self.noscript = 0
        self.preformatted = 0
        self.hidden = 0
        self.hidden_line: list[str] = []
        self.blocks: list[HtmlElement] = []
        self.hidden_address = ""

    def flush(self, gap: int) -> None:
        if self.hidden:
            self.flush_hidden()
            return
        if self.line:
            self.out.texts.append("".join(self.line))
            self.out.gaps.append(self.gap)
            self.out.noscript.append(self.noscript > 0)
            self.out.addresses.append(self.address())
            self.offset += self.length
            self.line, self.length, self.gap = [], 0, gap
        elif gap > self.gap:
            self.gap = gap
        self.space = False
        self.pad = ""

    def address(self) -> str:
        """Of the nearest block that has a name."""
        return next((address for block in reversed(self.blocks) if (address := _address(block))), "")

    def enter(self, tag: str) -> None:
        if tag == "pre":
            self.preformatted += 1
        else:
            self.flush(1)
            self.noscript += 1

    def leave(self, tag: str) -> None:
        if tag == "pre":
            self.preformatted -= 1
        else:
            self.flush(1)
            self.noscript -= 1

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
        elif joined := " ".join(text.split()):
            if self.line and (self.space or text[0].isspace()):
                joined = " " + joined
            self.line.append(joined)
            self.length += len(joined)
            self.space = text[-1].isspace()
        else:
            self.space = True

    def add_lines(self, text: str) -> None:
        """Preformatted text. White space is held back until a word follows on its line: no line ends in it, and none consists of it."""
        for number, raw in enumerate(text.split("\n")):
            if number:
                self.flush(1 if self.line else 2)
            words = raw.rstrip()
            if words:
                self.line.append(self.pad + words)
                self.length += len(self.pad) + len(words)
                self.pad = raw[len(words) :]
            else:
                self.pad += raw


_UNLIKE_OTHERS = frozenset({"pre", "noscript"})
_LISTS = frozenset({"ul", "ol", "menu"})


def walk(tree: HtmlElement, max_nodes: int, *, show_hidden: bool) -> Walked:
    """The text of a tree. `show_hidden` reads what the page does not show, too. Raises ReadError `too_large` beyond `max_nodes`."""
    state = _Walk()
    places, elements = state.out.places, state.out.elements
    starts: list[int] = []
    events = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in events:
        tag = element.tag
        if event == "start":
            if tag in NO_TEXT:
                state.out.unshown.append((state.offset + state.length, element))
                events.skip_subtree()
                continue
            elements.append(element)
            if len(elements) > max_nodes:
                raise ReadError("too_large", f"more than {max_nodes} elements")
            if state.hidden or (not show_hidden and is_hidden(element)):
                state.hidden += 1
                if state.hidden == 1:
                    state.hidden_address = _address(element)
                    state.out.unshown.append((state.offset + state.length, element))
            gap = BREAKS.get(tag)
            if gap is not None:
                state.flush(_break(element) if tag in _LISTS else gap)
                state.blocks.append(element)
            if tag in _UNLIKE_OTHERS:
                state.enter(tag)
            starts.append(state.offset + state.length)
            text = element.text if tag != "img" else _shown_as(element)
            if text:
                state.add(text)
        else:
            if event == "end" and tag not in NO_TEXT:
                if tag in _UNLIKE_OTHERS:
                    state.leave(tag)
                gap = BREAKS.get(tag)
                if gap is not None:
                    state.flush(_break(element) if tag in _LISTS else gap)
                    state.blocks.pop()
                places[element] = Interval(starts.pop(), state.offset + state.length)
                if state.hidden:
                    state.hidden -= 1
                    if not state.hidden:
                        state.flush_hidden()
            text = element.tail
            if text and element is not tree:
                state.add(text)
    state.flush(2)
    state.out.index = Index.of(elements)
    return state.out


def _shown_as(image: HtmlElement) -> str | None:
    """The character that a picture of an emoji stands for; null for other pictures."""
    return image.get("alt") if is_emoji(image) else None


def _break(element: HtmlElement) -> int:
    """A list inside a list item breaks lines, not paragraphs."""
    parent = element.getparent()
    return 1 if parent is not None and parent.tag in ("li", "dd") else 2


def _address(element: HtmlElement) -> str:
    identity, names = element.get("id"), element.get("class")
    if not identity and not names:
        return ""
    address = f"{element.tag}#{identity[:60]}" if identity else str(element.tag)
    return address + "".join(f".{name[:60]}" for name in names.split()[:2]) if names else address
