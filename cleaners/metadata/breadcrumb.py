"""The way from the front page to this one, as the page prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml.html import HtmlElement

from ..dates.month_names import MONTHS
from ..page.page import Interval, Page
from .addresses import bare, is_front, path
from .title import folding

_CRUMBS = re.compile(
    r"(?:.*[-_])?(?:bread-?crumbs?|crumbs|nav-?path|nav-?trail|crumb-?trail|rootline|okruszki|fil-?d-?ariane|migas|migalhas|briciole|kr[uü]mel(?:pfad|navigation)?)(?:[-_]{1,2}(?:list|nav|wrap(?:per)?|container))?",
    re.IGNORECASE,
)

_SIGN = re.compile(r"\s*(?:>>|[>»›→«‹←])\s*")
_NEAR = 4


def breadcrumb(page: Page, title: str | None, before: int) -> tuple[tuple[str, ...], Interval]:
    """What lies above the page, from the front page down, and where that is printed; empty where no trail of links is.

    Lines that are not called so are looked at up to `before`, where the text begins.
    """
    for element in _trails(page):
        links = [link for link in element.iter("a") if page.line_of(link)]
        steps = _without_page([page.line_of(link) for link in links], title)
        if not all(is_front(page.url_of(link)) for link in links[: len(steps)]):  # no way to anywhere
            return tuple(steps), page.place(element)
    return _printed(page, title, before)


def _without_page(steps: list[str], title: str | None) -> list[str]:
    """The steps without the page itself, and the year and month in whose folder systems keep it."""
    way = steps[:-1] if steps and folding(steps[-1]) == folding(title or "") else steps
    while way and (way[-1].isdecimal() or (way[-1].casefold() in MONTHS and way[-2:-1] and way[-2].isdecimal())):
        way = way[:-1]
    return way


def _printed(page: Page, title: str | None, before: int) -> tuple[tuple[str, ...], Interval]:
    """The first line that leads with signs between links from the front page on: "You are here: Home > News > Town >".

    Menus have such signs before their entries: of three links and more each has to lead further down.
    """
    links = [(link, place) for link in page.index.tags.get("a", ()) if (place := page.place(link)) and place.start < before]
    for at, (link, place) in enumerate(links):
        if not _SIGN.match(page.slice(Interval(place.end, min(place.end + _NEAR, page.length)))) or not is_front(page.url_of(link)):
            continue
        end = page.lines[page.line_at(place.start)].end
        row = [(one, where) for one, where in links[at:] if where.start < end]
        paths = [path(bare(page.url_of(one))) for one, _ in row]
        is_parted = all(_SIGN.fullmatch(page.slice(Interval(last.end, after.start))) for (_, last), (_, after) in pairwise(row))
        steps = _without_page([page.line_of(one) for one, _ in row], title)
        if len(steps) > 1 and is_parted and all(lower.startswith(upper) for upper, lower in pairwise(paths[1:])):
            return tuple(steps), Interval(place.start, row[-1][1].end)
    return (), Interval(0, 0)


def _trails(page: Page) -> Iterator[HtmlElement]:
    """The elements that show text and are called so, or say that they are one."""
    yield from page.called(_CRUMBS, "crumb", "nav", "rootline", "okruszki", "ariane", "migas", "migalhas", "briciole", "krumel", "krümel")
    for element in page.index.tags.get("nav", ()):
        if "breadcrumb" in (element.get("aria-label") or "").lower() and page.place(element):
            yield element
    for element in page.index.kinds.get("itemtype", ()):
        if (element.get("itemtype") or "").endswith("/BreadcrumbList") and page.place(element):
            yield element
