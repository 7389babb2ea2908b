"""Which page of how many of a thread or list this is, and where the next one and the first one are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.target import Link

from ...numbers import whole_number
from ...page.nodes import classes
from ...page.numbered import first_of, plain, stems, without_number
from ...page.page import Interval, Page, VisibleLine
from ...page.pointers import pointers_of
from ...urls import join
from .trail import LONGEST_CRUMBS, between

_PAGER = re.compile(r"(?:.*[-_])?k?(?:pagination|paginator|pager|paging|page-?nav(?:igation)?|page-?links?|page-?numbers?|pages)(?:[-_].*)?", re.IGNORECASE)
_PAGE = re.compile(r"[?&;/](?:page[=/-]?|p=|pg=|paged=)(\d{1,5})(?:$|[/?&#;])", re.IGNORECASE)
_LONGEST_PAGE = 5
"""Digits of a page's number; longer ones in a pager are of something else."""
_CURRENT = frozenset({"active", "current", "selected", "is-active", "is-current", "pagination-current"})
_OF_PAGES = re.compile(
    r"\W*(?:pages?|seite|página|pagina|strona|страница|sida|side|第)\W*(?P<here>\d{1,5})\s*(?:of|von|sur|de|di|van|av|af|z|из|/)\s*(?P<all>\d{1,5})\b.*",
    re.IGNORECASE,
)
"""A line that says which page of how many this is."""
_NUMBERS = re.compile(r"\d+")
_BESIDE_NUMBERS = 24
"""Letters of a line of page numbers: "Go to page", "Previous", "Next"."""


class Pages(NamedTuple):
    """Where a page stands among those of its thread or list."""

    number: int
    total: int | None
    """Null where no pager says so."""
    links: tuple[Link, ...]
    """To the next one."""
    first: str | None
    """Address of the first one, where this is another, as far as its own address tells it."""


def pages(page: Page, outside: Sequence[Interval] = (), rows: Sequence[Interval] = ()) -> Pages:
    """By the page's pager, its address and its relations. `outside` the posts lines may say so, too; pagers in `rows` of a list are of their threads."""
    stated = _PAGE.search(page.url or "")
    here = whole_number(stated[1]) if stated else 1
    printed: dict[int, str] = {}
    for element in page.called(_PAGER, "pag"):
        if rows and any(row.start <= page.place(element).start and page.place(element).end <= row.end for row in rows):
            continue
        printed, unlinked = _numbers(page, element)
        if printed:
            here = unlinked or here
            break
    said = next((found for line in _lines(page, outside) if len(line.text) <= LONGEST_CRUMBS and (found := _OF_PAGES.fullmatch(line.text))), None)
    if said is not None and 0 < whole_number(said["here"]) <= whole_number(said["all"]):
        here = whole_number(said["here"])
        printed.setdefault(whole_number(said["all"]), "")
    if not printed:
        for line in _lines(page, outside):
            numbers, unlinked = _row(page, line)
            if numbers:
                printed, here = numbers, unlinked
                break
    onward = [link for link in pointers_of(page.tree, page.url) if link.kind == "next_page"]
    if not onward and (target := join(page.base, printed.get(here + 1, "")) or _neighbour(page, here + 1)):
        onward = [Link(url=target, kind="next_page")]
    return Pages(here, max([here, *printed]) if printed else None, tuple(onward), _first(page, here, printed))


def _first(page: Page, here: int, printed: Mapping[int, str]) -> str | None:
    """The address of the first page: this one's without its number, which a word in it or the pager tells."""
    if here == 1 or page.url is None:
        return None
    others = ((number, target) for number, address in printed.items() if (target := join(page.base, address or "#")))
    return first_of(page.url) or next((bare for number, target in others if (bare := without_number(page.url, here, target, number))), None)


def _neighbour(page: Page, wanted: int) -> str | None:
    """The address of a page by its number, whatever the link to it is called: this page's own with that number; null where nothing links to it."""
    if page.url is None:
        return None
    own = {plain(page.url), *(stem.name for stem in stems(page.url) if stem.worded)}
    addresses = (url.partition("#")[0] for link in page.links if f"{wanted}" in link.address and (url := join(page.base, link.address)))
    return next((url for url in addresses if any(stem.worded and stem.number == wanted and stem.name in own for stem in stems(url))), None)


def _lines(page: Page, outside: Sequence[Interval]) -> Iterator[VisibleLine]:
    """The lines above the first post and below the last, where the page has posts."""
    if outside:
        yield from (line for line in page.lines if line.end <= outside[0].start or line.start >= outside[-1].end)


def _numbers(page: Page, pager: HtmlElement) -> tuple[dict[int, str], int | None]:
    """The pages to which a pager links, and the one of which it prints the number alone."""
    linked: dict[int, str] = {}
    alone: set[int] = set()
    for element in pager.iter("*"):
        words = page.line_of(element) if page.place(element) else ""
        if words.isdecimal() and len(words) <= _LONGEST_PAGE and whole_number(words):
            if element.tag == "a" and not _is_current(element):
                linked.setdefault(whole_number(words), element.get("href") or "")
            elif element.tag == "a" or len(element) == 0:
                alone.add(whole_number(words))
    alone -= set(linked)
    return linked, alone.pop() if len(alone) == 1 else None


def _is_current(link: HtmlElement) -> bool:
    """Whether a link is to the page on which it stands."""
    up = link.getparent()
    called = classes(link) if up is None else classes(link) | classes(up)
    return link.get("aria-current") is not None or not (link.get("href") or "").strip("#") or not called.isdisjoint(_CURRENT)


def _row(page: Page, line: VisibleLine) -> tuple[dict[int, str], int]:
    """The pages to which a line of numbers links and the one that it prints without a link; nothing where a line is something else."""
    nothing: tuple[dict[int, str], int] = ({}, 1)
    if len(line.text) > LONGEST_CRUMBS or _NUMBERS.search(line.text) is None or sum(map(str.isalpha, line.text)) > _BESIDE_NUMBERS:
        return nothing
    links = [(link, place) for link, place in page.begun_in(Interval(line.start, line.end), "a")]
    linked = {whole_number(words): link for link, _ in links if (words := page.line_of(link).strip("()[] ")).isdecimal() and len(words) <= _LONGEST_PAGE}
    stretches = [line.text[: links[0][1].start - line.start].rpartition(":")[2], *between(page, line, [link for link, _ in links])] if links else []
    alone = [whole_number(digits) for stretch in stretches for digits in _NUMBERS.findall(stretch) if len(digits) <= _LONGEST_PAGE]
    ordered = list(linked) == sorted(linked) and 0 not in linked
    if not linked or not ordered or len(alone) != 1 or alone[0] in linked or not {alone[0] - 1, alone[0] + 1} & set(linked):
        return nothing
    return {page_number: link.get("href") or "" for page_number, link in linked.items()}, alone[0]
