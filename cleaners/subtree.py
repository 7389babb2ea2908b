"""Elements below another one: by class, and without the parts that are left aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

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


def marks(root: HtmlElement, *, without: HtmlElement | None = None) -> Marks:
    """The elements at and below `root` by class, the subtree `without` left aside; one walk."""
    found: Marks = {}
    for element in root.iter("*") if without is None else outside(root, lambda element: element is without):
        if names := element.get("class"):
            for token in names.split():
                found.setdefault(token, []).append(element)
    return found


def of_classes(found: Marks, tokens: Iterable[str]) -> list[HtmlElement]:
    """The elements with one of the classes, class by class."""
    return [element for token in tokens for element in found.get(token, ())]
