"""Lists of those who wrote an article: what is said of one item, or of the list around them, is said of them all."""

from __future__ import annotations

from collections.abc import Mapping

from lxml.html import HtmlElement

_LISTS = ("ul", "ol")


def of_lists(ranked: Mapping[HtmlElement, int]) -> dict[HtmlElement, int]:
    """The marked elements with their ranks, and the items of a list that is marked; where one holds a better mark, as a link to his own page, all bear it."""
    found = dict(ranked)
    for element, rank in ranked.items():
        if element.tag in _LISTS:
            found.update((item, min(rank, found.get(item, rank))) for item in element.iterchildren("li"))
    best: dict[HtmlElement | None, int] = {}
    for element, rank in found.items():
        item = next(element.iterancestors("li"), None)
        if item is not None and item in found:
            best[item.getparent()] = min(rank, best.get(item.getparent(), rank))
    return {element: min(rank, best.get(element.getparent(), rank)) if element.tag == "li" else rank for element, rank in found.items()}
