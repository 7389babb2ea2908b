"""Talk pages of wikis: who wrote something, and when, stands behind its last word, and nothing is around it but paragraphs and the items that indent it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from lxml.html import HtmlElement

from ..context import Context
from ..page.page import Interval, Page, VisibleLine
from .beside.content import is_content
from .repeated.names import Named
from .repeated.post import Post, elements_of, slots
from .repeated.times import Printed, says_when
from .repeated.units import ALL_HEADINGS, Unit, units

_BLOCKS = frozenset({"p", "dd", "li", "div", "td"})
_FEWEST = 2
"""People who sign."""
_MOST = 0.8
"""Share of the signatures that have a paragraph of their own, below which nothing parts what people wrote."""
_LONGEST = 160
"""Characters from a name to the end of its line: links to who bears it, the time, a button to answer."""
_MARKS = " \t-–—~([{"
"""What stands between the last word and the name."""
_BESIDE_TIME = re.compile(r"^\s*(?:[([][^()\[\]]*[)\]]\W*)*|\s*\[[^\[\]]*\]\W*$")
"""What stands before a time, in brackets, and behind it: "(talk | contribs) 10:30, 3 May 2024 (UTC)[reply]"."""
_CLOCK_FIRST = re.compile(r"(?P<clock>\d{1,2}:\d\d),?\s+(?P<day>[^()]+?)(?:\s*\((?P<zone>[^()]+)\))?\W*")
"""A zone is one of the clock that stands before it, not of a day."""
_IN_A_SPACE = re.compile(r"(?:[/=])[^/=?&:\n]+:(?P<page>[^/?&#:\n]+)(?:$|[&#?])", re.MULTILINE)
"""The address of a page in a space of its own, as wikis keep those of people: "/wiki/User:Ada_Quay", "index.php?title=Benutzer:Ada&redlink=1"."""


class _Signature(NamedTuple):
    """Who signed, when, and where that stands."""

    name: Named
    time: Printed
    place: Interval


def signed(page: Page, context: Context) -> list[Post]:
    """What several people wrote on a page and signed; nothing on any other page."""
    signatures = [(block, one) for one in _signatures(page, context) if (block := _block(one.name.element)) is not None]
    found = dict(signatures)  # of several in one paragraph the last stands: others were copied with what they sign
    if len({one.name.name for one in found.values()}) < _FEWEST or len(found) < _MOST * len(signatures):
        return []
    runs = [[*reversed([block, *_above(page, block, found)])] for block in found]
    places = [Interval(page.place(run[0]).start, page.place(run[-1]).end) for run in runs]
    whole = [unit._replace(rest=tuple(run[1:])) for unit, run in zip(units([run[0] for run in runs], places), runs, strict=True)]
    boxes = frozenset(element for run in runs for element in run)
    return [_post(unit, signature, boxes) for unit, signature in zip(whole, found.values(), strict=True)]


def _post(unit: Unit, signature: _Signature, boxes: frozenset[HtmlElement]) -> Post:
    own = [element for top in (unit.box, *unit.rest) for element in elements_of(Unit(top, unit.place), boxes)]
    return Post(unit, own, slots(own, unit.box), signature.time, signature.name, signed=signature.place)


def _signatures(page: Page, context: Context) -> Iterator[_Signature]:
    """Where a line ends with the link to somebody's page in a wiki, and a time."""
    for link, line in _signing(page):
        place = page.place(link)
        told = _BESIDE_TIME.sub("", page.slice(Interval(place.end, line.end)))
        clock = _CLOCK_FIRST.fullmatch(told)
        moment = context.when(told if clock is None else f"{clock['day']} {clock['clock']} {clock['zone'] or ''}")
        if moment.at is not None:
            begins = line.start + len(line.text[: max(place.start - line.start, 0)].rstrip(_MARKS))
            at = line.end - len(told)
            name = Named(link, place.start, page.line_of(link), link.get("href"), 1.0, place)
            yield _Signature(name, Printed(page.innermost(at), at, replace(moment, raw=told)), Interval(begins, line.end))


def are_signed(page: Page) -> bool:
    """Whether several lines of a page end so, by what stands there."""
    return len({id(link) for link, _ in islice(_signing(page), _FEWEST)}) == _FEWEST


def _signing(page: Page) -> Iterator[tuple[HtmlElement, VisibleLine]]:
    """Links to people's pages in a wiki, and their lines, which end with a time soon after."""
    for link in page.index.tags.get("a", ()) if _IN_A_SPACE.search(page.addresses) else ():
        if (place := page.place(link)) and _names_its_page(page, link):
            line = page.lines[page.line_at(place.start)]
            if line.end - place.end <= _LONGEST and says_when(page.slice(Interval(place.end, line.end))) and is_content(link):
                yield link, line


def _names_its_page(page: Page, link: HtmlElement) -> bool:
    """Whether a link is called as the page in a space to which it leads."""
    found = _IN_A_SPACE.search(unquote(link.get("href") or ""))
    return found is not None and _folded(found["page"]) == _folded(page.line_of(link))


def _folded(name: str) -> str:
    return name.replace("_", " ").casefold()


def _block(element: HtmlElement) -> HtmlElement | None:
    return next((up for up in element.iterancestors() if up.tag in _BLOCKS), None)


def _above(page: Page, block: HtmlElement, found: dict[HtmlElement, _Signature]) -> Iterator[HtmlElement]:
    """The paragraphs right above the one that is signed, up to a heading or to what somebody else signed; of the items of a list those of its own."""
    for sibling in block.itersiblings("*", preceding=True):
        if sibling.tag in (*ALL_HEADINGS, "hr") or any(one in found or one.tag in ALL_HEADINGS for one in sibling.iter("*")):
            return
        if page.place(sibling):
            yield sibling
