"""The way from the front page to this one, as the page prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from .title import folding

_CRUMBS = re.compile(r"(?:.*[-_])?(?:bread-?crumbs?|crumbs|nav-?path|nav-?trail|crumb-?trail)(?:[-_](?:list|nav|wrap(?:per)?|container))?", re.IGNORECASE)


def breadcrumb(page: Page, title: str | None) -> tuple[tuple[str, ...], Interval]:
    """What lies above the page, from the front page down, and where that is printed; empty where no trail of links is."""
    for element in _trails(page):
        steps = [words for link in element.iter("a") if (words := page.line_of(link))]
        if steps and folding(steps[-1]) == folding(title or ""):
            steps = steps[:-1]
        if steps:
            return tuple(steps), page.place(element)
    return (), Interval(0, 0)


def _trails(page: Page) -> Iterator[HtmlElement]:
    """The elements that show text and are called so, or say that they are one."""
    yield from called(page, _CRUMBS)
    for element in page.index.tags.get("nav", ()):
        if "breadcrumb" in (element.get("aria-label") or "").lower() and page.place(element):
            yield element
    for element in page.index.kinds.get("itemtype", ()):
        if (element.get("itemtype") or "").endswith("/BreadcrumbList") and page.place(element):
            yield element


def called(page: Page, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    """The elements that show text and have such a class or id, in document order of their first class."""
    for token in page.index.classes:
        if pattern.fullmatch(token):
            yield from (element for element in page.by_class(token) if page.place(element))
    for identity, elements in page.index.ids.items():
        if pattern.fullmatch(identity):
            yield from (element for element in elements if page.place(element))
