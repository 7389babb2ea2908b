"""Elements below another one: by class, and without the parts that are left aside; and which of some elements stand in which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from lxml import etree
from lxml.html import HtmlElement

Marks = dict[str, list[HtmlElement]]
"""Elements by class token, in document order."""


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
