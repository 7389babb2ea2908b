"""The lists of links in an article to what is its own: to parts of the page, and to its other pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from ..metadata.title import folding
from ..page.numbered import plain, stems
from ..page.page import Page
from ..urls import join

_HEADINGS = ("h2", "h3", "h4", "h5")
_ROWS = frozenset({"div", "nav", "p"})
_MOST_PAGES = 40
_FEWEST_PARTS, _MOST_OF_LIST, _MOST_HEADED = 2, 0.8, 0.5


def contents(page: Page) -> Iterator[HtmlElement]:
    """The lists and rows of nothing but links to parts of the page outside them, which are headed as these say."""
    told = ""
    within = [link.element for link in page.links if link.address.startswith("#")]
    if len(within) < _FEWEST_PARTS:
        return
    rows = dict.fromkeys(up for link in within for up in islice(link.iterancestors(), 2) if up.tag in _ROWS)
    for element in chain(*(page.index.tags.get(tag, ()) for tag in ("ul", "ol")), rows):
        links = list(element.iter("a"))
        if len(links) >= _FEWEST_PARTS and all((link.get("href") or "").startswith("#") and page.place(link) for link in links):
            start, end = page.place(element)
            own = {f"#{one.get('id')}" for one in (element.getparent(), *element.iter()) if one is not None}
            if sum(stop - begin for begin, stop in map(page.place, links)) < _MOST_OF_LIST * (end - start) or any(link.get("href") in own for link in links):
                continue
            told = told or "\n".join(folding(page.text_of(heading)) for level in _HEADINGS for heading in page.index.tags.get(level, ()))
            if sum(folding(page.text_of(link)) in told for link in links) >= _MOST_HEADED * len(links):
                yield _unfolded(page, element)


def _unfolded(page: Page, element: HtmlElement) -> HtmlElement:
    """The element, or what unfolds to it and no more."""
    around = element.getparent()
    if around is None or around.tag != "details":
        return element
    rest = page.pieces(page.place(around), [page.place(part) for part in (element, *around.iterchildren("summary"))])
    return element if rest else around


def own_pages(page: Page) -> Iterator[HtmlElement]:
    """The lists of links to the article's other pages, whose addresses are its own with another number; this page may be no link there."""
    own = page.url or ""
    names = {plain(own), *(stem.name for stem in stems(own))}
    for element in chain.from_iterable(page.index.tags.get(tag, ()) for tag in ("ul", "ol")):
        links = list(islice(element.iter("a"), _MOST_PAGES + 1))
        if _FEWEST_PARTS <= len(links) <= _MOST_PAGES and _are_own_pages(page, links, names):
            yield element


def _are_own_pages(page: Page, links: Iterable[HtmlElement], names: Collection[str]) -> bool:
    """Whether links lead each to another page of those names."""
    folders = tuple(name.partition("?")[0].rpartition("/")[0] for name in names)
    targets: set[str] = set()
    for link in links:
        href = (link.get("href") or "").strip()
        target = join(page.base, href) or ""
        if href.startswith("#") or target in targets or not target.partition("//")[2].startswith(folders):
            return False  # mostly at the first
        if plain(target) not in names and not any(stem.name in names for stem in stems(target)):
            return False
        targets.add(target)
    return True
