"""Elements below another one: by class, and without the parts that are left aside; and which of some elements stand in which."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import takewhile
from typing import TypeVar

from lxml import etree
from lxml.html import HtmlElement

from ..page.page import Page

T = TypeVar("T")
Marks = dict[str, list[HtmlElement]]
"""Elements by class token, in document order."""
_TAGS = r"<(/?)([a-z][\w-]*)"
_UNREAD = r"<!--.*?(?:-->|\Z)|<(script|style|textarea)\b.*?(?:</\1|\Z)"
_CLOSED_BY_OTHERS = frozenset({"dd", "dt", "li", "p", "tbody", "td", "th", "tr"})
"""Elements that may go without a closing tag (HTML standard, section 13.1.2.4)."""


def outside(root: HtmlElement, leave: Callable[[HtmlElement], bool]) -> Iterator[HtmlElement]:
    """The element and those below it in document order, subtrees left aside whose top element is to be left."""
    events = etree.iterwalk(root, events=("start",))
    for _, element in events:
        if leave(element):
            events.skip_subtree()
        else:
            yield element


def marks(root: HtmlElement, *without: HtmlElement) -> Marks:
    """The elements at and below `root` by class, the subtrees `without` left aside; one walk."""
    found: Marks = {}
    for element in outside(root, set(without).__contains__) if without else root.iter("*"):
        if names := element.get("class"):
            for token in names.split():
                found.setdefault(token, []).append(element)
    return found


def inside(root: HtmlElement, elements: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Those of the elements that are `root` or stand in it. Where few are asked about, a walk below `root` costs more."""
    return [element for element in elements if element is root or any(up is root for up in element.iterancestors())]


def of_classes(found: Marks, tokens: Iterable[str]) -> list[HtmlElement]:
    """The elements with one of the classes, class by class."""
    return [element for token in tokens for element in found.get(token, ())]


def holders(elements: Iterable[HtmlElement], among: Collection[HtmlElement]) -> Iterator[HtmlElement | None]:
    """The nearest of some elements around each; no ancestor is looked at twice, however deep a page nests."""
    wanted = set(among)
    known: dict[HtmlElement | None, HtmlElement | None] = {None: None}
    for element in elements:
        path, up = [], element.getparent()
        while up not in known:
            path.append(up)
            up = up.getparent()
        for step in reversed(path):
            known[step] = step if step in wanted else known[up]
            up = step
        yield known[up]


def within(boxes: Collection[HtmlElement]) -> dict[HtmlElement, list[HtmlElement]]:
    """The boxes that stand in each other, by the nearest around them: tags that a page never closes nest its posts."""
    found: dict[HtmlElement, list[HtmlElement]] = {}
    for box, outer in zip(boxes, holders(boxes, boxes), strict=True):
        if outer is not None:
            found.setdefault(outer, []).append(box)
    return found


def unpasted(page: Page, found: Iterable[T], parts: Callable[[T], tuple[HtmlElement, HtmlElement | None]]) -> list[T]:
    """Posts without those that somebody pasted into his own; `parts` gives the box of a post and the element of its words."""
    posts = list(found)
    boxes = [parts(post) for post in posts]
    away = pasted(page, [box for box, _ in boxes], {words: box for box, words in boxes if words is not None})
    return [post for post, (box, _) in zip(posts, boxes, strict=True) if box not in away] if away else posts


def pasted(page: Page, boxes: Collection[HtmlElement], words: Mapping[HtmlElement, HtmlElement]) -> set[HtmlElement]:
    """The boxes that are no posts but what somebody pasted into the words of his own. `words` are elements of words with the box of their post.

    Tags that a page never closes nest posts in words, too, but then all that follow: what another post comes after is pasted, and so is a single
    one in the last post of several. Others in the last post are where the page closes what is around them.
    """
    around = dict(zip(boxes, holders(boxes, words), strict=True))
    if not any(holder is not None for holder in around.values()):
        return set()
    own = [box for box, holder in around.items() if holder is None]
    inside: dict[HtmlElement, list[HtmlElement]] = {}
    for box in boxes:
        outer = box
        while (holder := around.get(outer)) is not None:
            outer = words[holder]
        if outer is not box:
            inside.setdefault(outer, []).append(box)
    last = own[-1] if own else None
    if last in inside and (len(own) == 1 or len(inside[last]) > 1) and not _closes(page, inside[last], last):
        del inside[last]
    return {box for inner in inside.values() for box in inner}


def _closes(page: Page, boxes: Iterable[HtmlElement], outer: HtmlElement) -> bool:
    """Whether the page closes as many elements of the kinds between some boxes and one around them as it opens."""
    between = {up.tag for box in boxes for up in (box, *takewhile(lambda up: up is not outer, box.iterancestors()))} - _CLOSED_BY_OTHERS
    counts = dict.fromkeys(between, 0)
    for end, name in re.findall(_TAGS, re.sub(_UNREAD, "", page.source.lower(), flags=re.DOTALL)):
        if name in counts:
            counts[name] += -1 if end else 1
    return not any(counts.values())
