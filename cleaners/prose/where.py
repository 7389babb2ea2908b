"""Where a page's lines stand: the innermost element around each, and what that and those around it are called."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from lxml.html import HtmlElement

from ..page.page import Page, VisibleLine
from .furniture import APART, BYNAME, CAPTION, OFFERS, SIDE, UNFOLDS, called
from .interrupting import PRESSED, is_pressed

_MOST_OF_PAGE = 0.8
"""Of the page's text: what holds more holds the article, whatever it is called."""
_HALF = 0.5
"""Of the page's prose: what holds more, and the heading, does, too."""
_LARGEST_OFFER = 800
"""Characters of what may be called after what is pressed in it: above, of WCXB's elements that are called so as many hold the article as do not."""

_BLOCKS = frozenset("p li td th h1 h2 h3 h4 h5 h6 blockquote pre figcaption dd dt div section article".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
FLAGS = ("nav", "aside", "footer", "form", "header", "list", "table", "caption", "byname", "offers")
"""What an element and those around it may be, each a bit of theirs from the lowest."""
_BIT_OF = {name: 1 << number for number, name in enumerate(FLAGS)}
_TAG_BITS = {name: _BIT_OF[name] for name in ("nav", "aside", "footer", "form", "header", "table")} | {
    tag: _BIT_OF[name] for tag, name in (("dialog", "form"), ("ul", "list"), ("ol", "list"), ("dl", "list"), ("figcaption", "caption"))
}
# WAI-ARIA's landmarks stand for the elements of the same meaning (HTML Accessibility API Mappings).
_ROLES = {"navigation": "nav", "complementary": "aside", "contentinfo": "footer", "banner": "header", "search": "form", "dialog": "form", "alertdialog": "form"}
_ROLE_BITS = {role: _BIT_OF[tag] for role, tag in _ROLES.items()}

_OFFERS = _BIT_OF["offers"]

NO_PROSE = _TAG_BITS["nav"] | _TAG_BITS["footer"]
"""Where no line is prose."""
_NONE: tuple[HtmlElement | None, Mapping[str, str]] = (None, {})
"""Behind the last element and its attributes."""
_MANY = 3
_LISTS = frozenset({"ul", "ol", "dl", "pre", "table"})


@dataclass(slots=True, eq=False)
class Where:
    """An element that shows text, and what it and those around it are called. It knows of none but those around it: one that knew itself would keep
    the whole page until the garbage collector comes."""

    start: int
    end: int
    element: HtmlElement | None
    tag: str
    names: str
    bits: int
    depth: int
    side: int
    apart: int
    up: Where | None
    around: Where | None
    """The nearest block around it."""
    is_main: bool = False
    """Whether it holds the article."""
    box_end: int | None = None
    """Where the nearest ends that stands quite apart, this one or one around it."""
    list: HtmlElement | None = None
    path: tuple[str, str, str, str] = ("", "", "", "")
    """What the nearest block and the element around it are called: blocks of one template have it in common."""

    @property
    def block(self) -> Where | None:
        """The nearest block, itself where it is one."""
        return self if self.tag in _BLOCKS else self.around


class Prose(NamedTuple):
    """Where prose begins, how much of it stands before, and where the page's heading begins."""

    starts: list[int]
    before: list[int]
    heading: int | None

    @classmethod
    def of(cls, lines: Sequence[VisibleLine], heading: int | None) -> Prose:
        """Of these lines, in order."""
        return cls([line.start for line in lines], [0, *accumulate(len(line.text) for line in lines)], heading)

    def is_main(self, start: int, end: int) -> bool:
        """Whether a stretch of the page holds its heading and most of its prose."""
        if self.heading is None or not start <= self.heading < end:
            return False
        within = self.before[bisect.bisect_left(self.starts, end)] - self.before[bisect.bisect_left(self.starts, start)]
        return within > _HALF * self.before[-1]


def places_of(page: Page, prose: Prose) -> list[Where]:
    """For each line the innermost element that holds all of it."""
    places = page.places
    calls = _Calls(called(page.index))
    most = _MOST_OF_PAGE * page.length
    top = Where(0, page.length, None, "", "", 0, 0, 0, 0, None, None, True)
    found: list[Where] = []
    stack = [top]
    elements = zip(page.index.elements, page.index.attributes, strict=True)
    element, attributes = next(elements, _NONE)
    for line in page.lines:
        while element is not None:
            start, end = places[element]
            if start > line.start:
                break
            if end >= line.end:  # what lies within a line holds none
                while stack[-1].end <= start and len(stack) > 1:
                    stack.pop()
                up = stack[-1]
                is_main = up.is_main and (end - start > most or prose.is_main(start, end))
                stack.append(_inside(page, calls, up, element, attributes, start, end, is_main))
            element, attributes = next(elements, _NONE)
        while stack[-1].end < line.end and len(stack) > 1:
            stack.pop()
        found.append(stack[-1])
    return found


def _inside(page: Page, calls: _Calls, up: Where, element: HtmlElement, attributes: Mapping[str, str], start: int, end: int, is_main: bool) -> Where:
    tag, classes, identity = element.tag, attributes.get("class", ""), attributes.get("id", "")
    names = (f"{classes} {identity}" if identity else classes).strip()
    around = up if up.tag in _BLOCKS else up.around
    where = Where(start, end, element, tag, names, up.bits, up.depth + 1, up.side, up.apart, up, around, is_main, up.box_end, up.list, up.path)
    if tag in _BLOCKS:
        where.path = tag, names, up.tag, up.names
    if where.list is None and tag in _LISTS and not (is_main and _is_layout(page, element)):
        where.list = element
    if is_main:
        return where
    where.bits |= _TAG_BITS.get(tag, 0) | _ROLE_BITS.get(attributes.get("role", ""), 0)
    may_offer = end - start <= _LARGEST_OFFER and tag not in HEADINGS and up.tag not in HEADINGS
    if may_offer and tag in PRESSED and is_pressed(element):
        where.bits |= _OFFERS
    if said := calls[classes] | calls.names.get(identity, 0):
        if said & SIDE:
            where.side = min(_MANY, up.side + 1)
        if said & APART:
            where.apart, where.box_end = min(_MANY, up.apart + 1), end
        if said & BYNAME:
            where.bits |= _BIT_OF["byname"]
        if said & CAPTION:
            where.bits |= _BIT_OF["caption"]
        if may_offer and said & OFFERS and not said & UNFOLDS:
            where.bits |= _OFFERS
    return where


class _Calls(dict[str, int]):
    """What the tokens of a class attribute say together, by the attribute as it is written."""

    def __init__(self, names: Mapping[str, int]) -> None:
        super().__init__()
        self.names = names

    def __missing__(self, classes: str) -> int:
        said = 0
        for token in classes.split():
            said |= self.names.get(token, 0)
        self[classes] = said
        return said


def _is_layout(page: Page, element: HtmlElement) -> bool:
    """Whether a list or table that holds the article has blocks in it, or most of it in one cell, as layouts have."""
    if next(element.iter("p", "div", "article", "section", "h1", "h2"), None) is not None:
        return True
    start, end = page.place(element)
    return any(stop - begin > _HALF * (end - start) for begin, stop in map(page.place, element.iter("td")))
