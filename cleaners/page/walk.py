"""One pass over a page: its text as lines, and where each element stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from schemas.errors import ReadError
from schemas.ledger import Origin

from ..remembered import remembered
from .hiding import Veil
from .index import Index
from .nodes import BREAKS, HIDING, NO_TEXT, is_emoji, is_hidden


class Interval(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of the visible text."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start

    def is_within(self, other: Interval) -> bool:
        """Whether it holds anything, and the other holds all of it."""
        return self.end > self.start and other.start <= self.start and self.end <= other.end


NOWHERE = Interval(0, 0)
"""Of what shows no text."""


class Places(dict[HtmlElement, Interval]):
    """The interval of each element; empty for one that was not walked."""

    def __missing__(self, element: HtmlElement) -> Interval:
        return NOWHERE


# What the class itself does when it is called, without a call in Python: a page has an interval for each of its elements.
_interval = partial(tuple.__new__, Interval)


@dataclass(slots=True)
class Walked:
    """Visible lines with their breaks and origins, hidden ones apart, and the interval of each element."""

    texts: list[str] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    hidden: list[tuple[int, str, Origin, str]] = field(default_factory=list)
    """(visible lines before it, text, origin, address)"""
    places: Places = field(default_factory=Places)
    unshown: list[tuple[int, HtmlElement]] = field(default_factory=list)
    """The tops of the subtrees that show nothing, in document order, each with the number of visible characters before it."""
    begins: list[int] = field(default_factory=list)
    """Where each element of the index begins."""
    length: int = 0
    """Visible characters."""
    index: Index = field(default_factory=Index)
    """Of every element that may show text."""


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
    walked.origins = [Origin.PLAIN] * len(walked.texts)
    walked.addresses = [""] * len(walked.texts)
    return walked


class _Walk:
    """One pass over the tree in document order. Iterative: hostile pages nest deeper than Python's stack."""

    def __init__(self, out: Walked, pointer: str | None) -> None:
        self.out = out
        self.position = out.length
        """Visible characters so far."""
        self.pointer = pointer
        """To the text in data that is walked; null for a page's own tree."""
        self.origin = Origin.DOM if pointer is None else Origin.JSON
        self.line: list[str] = []
        self.space = False
        self.pad = ""
        self.gap = 2
        self.noscript = 0
        self.preformatted = 0
        self.hidden = 0
        self.hidden_line: list[str] = []
        self.hidden_address = ""
        self.blocks: list[tuple[str, Mapping[str, str]]] = []
        """Tags and attributes of those around, from the outside in."""

    def flush(self, gap: int) -> None:
        if self.hidden:
            self.flush_hidden()
            return
        if self.line:
            self.out.texts.append("".join(self.line))
            self.out.gaps.append(self.gap)
            self.out.origins.append(Origin.NOSCRIPT if self.noscript and self.pointer is None else self.origin)
            self.out.addresses.append(self.address())
            self.line, self.gap = [], gap
        elif gap > self.gap:
            self.gap = gap
        self.space = False
        self.pad = ""

    def address(self) -> str:
        """Of the text in data, or of the nearest block that has a name."""
        if self.pointer is not None:
            return self.pointer
        for tag, attributes in reversed(self.blocks):
            if attributes and (address := _address(tag, attributes)):
                return address
        return ""

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
            self.out.hidden.append((len(self.out.texts) + bool(self.line), text, self.origin, self.hidden_address if self.pointer is None else self.pointer))
        self.hidden_line = []

    def add(self, text: str) -> None:
        if self.hidden:
            self.hidden_line.append(text)
        elif self.preformatted:
            self.add_lines(text)
        elif words := text.split():
            joined = " ".join(words)
            if self.line and (self.space or text[0].isspace()):
                joined = " " + joined
            self.line.append(joined)
            self.position += len(joined)
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
                self.position += len(self.pad) + len(words)
                self.pad = raw[len(words) :]
            else:
                self.pad += raw


_UNLIKE_OTHERS = frozenset({"pre", "noscript"})
_LISTS = frozenset({"ul", "ol", "menu"})


def walk(tree: HtmlElement, max_nodes: int, *, show_hidden: bool = False, onto: Walked | None = None, pointer: str | None = None) -> Walked:
    """The text of a tree. `show_hidden` reads what the page does not show, too. Raises ReadError `too_large` beyond `max_nodes`.

    `onto` is what was walked before it, to be continued; `pointer` says where in data the tree's text stood.
    """
    out = onto or Walked()
    state = _Walk(out, pointer)
    places, index = out.places, out.index
    tags: list[str] = []
    veil = None if show_hidden else Veil.over(tree)
    opened: list[tuple[int, int | None, str] | None] = []
    """Where each element around begins, its break and its tag; null for one that shows no text."""
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        if event == "start":
            tag = element.tag
            if tag in NO_TEXT:
                out.unshown.append((state.position, element))
                events.skip_subtree()
                opened.append(None)
                continue
            attributes = dict(element.items())
            if veil is not None and attributes and (veil[attributes.get("class")] or attributes.get("id") in veil.identities):
                veil.fall(element, attributes)
            index.elements.append(element)
            index.attributes.append(attributes)
            tags.append(tag)
            out.begins.append(state.position)
            if state.hidden or (not show_hidden and (not HIDING.isdisjoint(attributes) or tag == "dialog") and is_hidden(tag, attributes, element)):
                state.hidden += 1
                if state.hidden == 1:
                    state.hidden_address = _address(tag, attributes)
                    out.unshown.append((state.position, element))
            gap = BREAKS.get(tag)
            if gap is not None:
                if tag in _LISTS:
                    gap = _break(element)
                state.flush(gap)
                state.blocks.append((tag, attributes))
            if tag in _UNLIKE_OTHERS:
                state.enter(tag)
            opened.append((state.position, gap, tag))
            text = element.text if tag != "img" else _shown_as(element)
        else:
            if (left := opened.pop()) is not None:
                start, gap, tag = left
                if tag in _UNLIKE_OTHERS:
                    state.leave(tag)
                if gap is not None:
                    state.flush(gap)
                    state.blocks.pop()
                places[element] = _interval((start, state.position))
                if state.hidden:
                    state.hidden -= 1
                    if not state.hidden:
                        state.flush_hidden()
            text = element.tail if element is not tree else None
        # Most texts are the white space with which templates part blocks.
        if text and (not text.isspace() or state.line or state.preformatted):
            state.add(text)
    state.flush(2)
    index.file(tags)
    out.length = state.position
    if len(index.elements) > max_nodes:
        raise ReadError("too_large", f"more than {max_nodes} elements")
    return out


def _shown_as(image: HtmlElement) -> str | None:
    """The character that a picture of an emoji stands for; null for other pictures."""
    return image.get("alt") if is_emoji(image) else None


def _break(element: HtmlElement) -> int:
    """A list inside a list item breaks lines, not paragraphs."""
    parent = element.getparent()
    return 1 if parent is not None and parent.tag in ("li", "dd") else 2


def _address(tag: str, attributes: Mapping[str, str]) -> str:
    identity, names = attributes.get("id"), attributes.get("class")
    return _named(tag, identity, names) if identity or names else ""


@remembered(4_096)  # lines of a list, and pages of a site, stand in blocks of the same few names
def _named(tag: str, identity: str | None, names: str | None) -> str:
    address = f"{tag}#{identity[:60]}" if identity else tag
    return address + "".join(f".{name[:60]}" for name in names.split()[:2]) if names else address
