"""What a page of NodeBB holds, by the names that its templates give: `component` attributes, and the data beside the page.

component="topic" data-tid             the list of posts
component="post" data-pid data-index   one post; in profiles and search results, too
component="category/topic" data-tid    a row of a list of topics
ul.posts[data-tid] > li[data-pid]      the same up to 0.6, which named no components yet; li.category-item[data-tid] is a row of its lists
<script id="ajaxify-data">             the data from which the page was rendered: bare JSON up to 1.x, `window._ajaxifyData = {...}` since 2.x
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...draft import Moment
from ...numbers import whole_number
from ...page.nodes import classes, is_nofollow
from ...page.page import Page
from ..engine import next_page

HIDDEN = frozenset({"hidden", "hide"})
"""The classes with which templates keep a label ready that does not hold now."""

DISABLED = frozenset({"disabled", "is-disabled"})

Components = dict[str, list[HtmlElement]]
"""Elements by the name of their component, in document order."""


def component(element: HtmlElement) -> str | None:
    """The element's name as a part of the page: its `component`, or what the data on it say in versions that named none. Null where it is no such part."""
    name: str | None = element.get("component")
    if name:
        return name
    if element.get("data-pid") and element.get("data-index") and element.get("data-uid") is not None:
        return "post"
    if element.get("data-tid"):
        return "topic" if "posts" in classes(element) else "category/topic" if "category-item" in classes(element) else None
    return None


def components_of(page: Page) -> Components:
    """Every named component of the page."""
    found: Components = {}
    for element in page.index.elements:
        if name := component(element):
            found.setdefault(name, []).append(element)
    return found


def within(element: HtmlElement, *names: str) -> bool:
    """Whether the element stands in one of these components."""
    return any(component(up) in names for up in element.iterancestors())


def templates(page: Page, data: Mapping[str, Any]) -> frozenset[str]:
    """The names of the template that rendered the page: `topic`, `category`, `account-profile`; by the body's classes or the data, else by the address."""
    body = page.tree.find("body")
    names = classes(body) if body is not None else frozenset()
    own = {name.removeprefix("template-") for name in names if name.startswith("template-")}
    stated = data.get("template")
    if isinstance(stated, dict) and isinstance(name := stated.get("name"), str):
        own.add(name.replace("/", "-"))
    return frozenset(own or {name.removeprefix("page-") for name in names if name.startswith("page-") and name.count("-") == 1})


class Data(Mapping[str, Any]):
    """The data beside the page; a witness for what the markup leaves out. Empty where there is none or it cannot be read."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _known(self) -> dict[str, Any]:
        if "ajaxify-data" not in self._page.source:
            return {}
        for script in self._page.tree.iter("script"):
            if script.get("id") != "ajaxify-data" or not script.text:
                continue
            try:
                found, _ = json.JSONDecoder().raw_decode(script.text, max(script.text.find("{"), 0))
            except (ValueError, RecursionError):
                continue
            if isinstance(found, dict):
                return found
        return {}

    def __getitem__(self, key: str) -> Any:
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def rows(self, key: str, identity: str) -> dict[str, dict[str, Any]]:
        """The entries of a list by their number, e.g. posts by `pid`."""
        rows = self.get(key)
        return {str(row[identity]): row for row in rows if isinstance(row, dict) and row.get(identity)} if isinstance(rows, list) else {}


def unescaped(value: object) -> str | None:
    """A text of the data; NodeBB keeps titles and names escaped for HTML."""
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def identity(value: object) -> str | None:
    """A number or an address by which the data names something; 0 and the empty text name nothing."""
    return str(value) if isinstance(value, str | int) and value and not isinstance(value, bool) else None


def count(value: object) -> int | None:
    """A number of the data or of an attribute; null for anything else."""
    if isinstance(value, str):
        value = "".join(value.split())
        return whole_number(value) if value.isdecimal() and len(value) < 10 else None
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def times(elements: Iterator[HtmlElement], context: Context) -> Iterator[Moment]:
    """The times that NodeBB hangs into titles, for the browser to put into words."""
    for element in elements:
        if "timeago" in classes(element) and (found := iso(element.get("title") or "", base=context.base)).at:
            yield found


def pages(found: Components, data: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """This page and how many there are: by the paginator, else by the data. Null where neither says so."""
    current, last = None, None
    for nav in found.get("pagination", ()):
        for item in nav.iter("li"):
            for link in item.iter("a"):
                number = count(link.get("data-page"))
                last = max(last or 1, number) if number and "disabled" not in classes(item) else last
                if number and "active" in classes(item) and "page" in classes(item):
                    current = number
    stated = data.get("pagination")
    if isinstance(stated, dict):
        current, last = current or count(stated.get("currentPage")), last or count(stated.get("pageCount"))
    return current, max(last, current or 1) if last else None


def next_pages(page: Page, found: Components) -> tuple[Link, ...]:
    """The page after this one, by the paginator, else by the page's head."""
    current, last = pages(found, {})
    steps = [item for nav in found.get("pagination", ()) for item in nav.iter("li") if "next" in classes(item) and "disabled" not in classes(item)]
    # Where there is but one page, Harmony prints the paginator without numbers; its arrow leads nowhere.
    anchors = [anchor for item in steps for anchor in item.iter("a")] if last is not None and (current or 1) < last else []
    # A theme may print the paginator in a markup of its own, its arrows still related to the pages; on the last one they lead to itself.
    related = [anchor for nav in found.get("pagination", ()) for anchor in nav.iter("a") if anchor.get("rel") == "next"]
    anchors += [anchor for anchor in related if not any(DISABLED & classes(item) for item in anchor.iterancestors("li"))]
    heads = (head for head in page.tree.iter("link") if (head.get("rel") or "").lower() == "next")
    return next_page(page, (link for link in (*anchors, *heads) if not is_nofollow(link)))
