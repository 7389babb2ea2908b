"""Headings that lead to other pages of the site, with what is said of these below them."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.target import Link

from ..urls import same_site
from .nodes import is_nofollow
from .page import Interval, Page

HEADINGS = ("h1", "h2", "h3", "h4", "h5")
TEASER_CHARACTERS = 800
_FEWEST_ITEMS = 3
_ENTRIES = frozenset({"article", "main", "li"})
_CHROME = frozenset({"nav", "aside", "footer", "header"})


class Teaser(NamedTuple):
    """One heading that leads elsewhere."""

    link: Link
    heading: HtmlElement
    end: int
    """Where the heading does."""


def teasers(page: Page) -> list[Teaser]:
    """Headings that are links into the site, with where they stand; menus, asides and footers left out."""
    found = []
    for heading in page.tree.iter(*HEADINGS):
        link = whole_link(page, heading)
        target = page.url_of(link)
        if target is None or link is None or is_nofollow(link) or (page.url and not same_site(target, page.url)) or _stays(page, target):
            continue
        # A page's own header holds the site's name; an article's header holds its heading.
        chrome = next((node.tag for node in heading.iterancestors() if node.tag in _CHROME or node.tag in _ENTRIES), None)
        front = target.split("?")[0].count("/") == 3 and target.split("?")[0].endswith("/")
        if front or (chrome in _CHROME and not (chrome == "header" and _in_entry(heading))):
            continue
        link_to = Link(url=target, title=page.text_of(heading).replace("\n", " ").strip() or None, kind="article")
        found.append(Teaser(link_to, heading, page.place(heading).end))
    return found


def _stays(page: Page, target: str) -> bool:
    """Whether an address is that of a place on the page itself: headings of a story's parts lead so to themselves."""
    place, sign, _ = target.partition("#")
    return bool(sign) and place == (page.url or "").partition("#")[0]


def entries(page: Page, led: Sequence[Teaser]) -> list[Interval]:
    """Where teasers stand with their summaries: the widest element around a heading that holds no other; else what follows it up to the next.

    One alone is none, for a story's own heading may lead to it; and one that says more than a summary does is what it heads.
    """
    if len(led) < 2:
        return []
    heads = sorted(place.start for heading in page.tree.iter(*HEADINGS) if (place := page.place(heading)))
    places = (_entry(page, teaser, heads) for teaser in led)
    return [place for place, teaser in zip(places, led, strict=True) if place.end - teaser.end <= TEASER_CHARACTERS]


def _entry(page: Page, teaser: Teaser, heads: Sequence[int]) -> Interval:
    own = around = page.place(teaser.heading)
    for up in teaser.heading.iterancestors():
        place = page.place(up)
        if up.tag in ("main", "body") or bisect.bisect_left(heads, place.end) - bisect.bisect_left(heads, place.start) > 1:
            break
        around = place
    if around != own:
        return around
    after = bisect.bisect_right(heads, own.start)
    return Interval(own.start, min(heads[after] if after < len(heads) else page.length, own.end + TEASER_CHARACTERS))


def teased(page: Page) -> list[Interval]:
    """Where other pages of the site are summed up: below headings, or below links that begin the items of a list."""
    if page.kind != "html":
        return []
    items: dict[HtmlElement, list[Interval]] = defaultdict(list)
    for item in page.index.tags.get("li", ()):
        link, place = next(item.iter("a"), None), page.place(item)
        if link is None or not place.start < page.place(link).end < place.end <= place.start + TEASER_CHARACTERS:
            continue
        if page.place(link).start == place.start and page.line_of(link) == page.text_of(link):
            items[item.getparent()].append(place)
    return [*entries(page, teasers(page)), *(place for places in items.values() if len(places) >= _FEWEST_ITEMS for place in places)]


def _in_entry(heading: HtmlElement) -> bool:
    return any(node.tag in _ENTRIES for node in heading.iterancestors())


def whole_link(page: Page, heading: HtmlElement) -> HtmlElement | None:
    """The link that is the whole heading, inside it or around it."""
    place = page.place(heading)
    if not place:
        return None
    for link in heading.iter("a"):
        words = page.place(link)
        if words.end - words.start >= 0.8 * (place.end - place.start):
            return link
    parent = heading.getparent()
    return parent if parent is not None and parent.tag == "a" else None
