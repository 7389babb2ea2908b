"""What tells an article's lines from the page around them, as numbers: a row of signs for each visible line.

A line's own words, the elements that it stands in, the lines next to it, and how much of the page's prose stands where it
stands. One pass over the elements and one over the lines for each sign; nothing is asked of the tree but what the walk has noted.
"""

from __future__ import annotations

import bisect
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, compress
from typing import NamedTuple

from lxml.html import HtmlElement

from ..page.mask import Mask
from ..page.page import Interval, Page, VisibleLine
from . import groups, headed
from .furniture import says_whose
from .seen import Columns, Seen
from .where import FLAGS, HEADINGS, Prose, Where

NAMES = (
    "words characters links ends paragraph item heading cell code nav aside footer form header list table caption byname offers "
    "depth side apart widest wide narrow after_heading to_last beside_prose near_prose alike alike_links "
    "words_before words_after words_before_2 words_after_2 links_before links_after links_before_2 links_after_2 "
    "side_section says_side section_prose heading_prose under_link_within page_prose gap asks interrupts rights"
).split()
"""The signs of a row, in order."""

_FAR = 20
"""Lines from the first and the last paragraph of the article beyond which it does not matter how many."""
_SHARES = (0.55, 0.75, 0.9)
"""What share of its parent's prose a container must hold: the lower, the deeper it goes."""
_ASKING = 400
"""Characters of what asks for an address, at most."""
_MOST_OF_PAGE = 0.8
_MUCH = 20_000
"""Characters of prose above which a page is not judged by how much it holds: a sixth of the pages learnt from hold more."""

_ENDS = tuple('.!?:;"”’»)…。！？」।؟')

_LEAVES = frozenset({"p", "pre", "blockquote", "ul", "ol", "table"})
_CELLS = frozenset({"td", "th"})
_WRITTEN = frozenset({"text", "email"})
_WHOLE = frozenset({"body", "main", "article"})


class Signs(NamedTuple):
    """What is to be known of a page's lines, in their order."""

    rows: list[tuple[float, ...]]
    """The signs of each, as `NAMES` names them."""
    lists: list[list[int]]
    """The numbers of the lines of each list, table and preformatted text."""
    stanzas: list[list[int]]
    """The numbers of the lines of each paragraph that has several, of each run of verses, and of the headings of each row of teasers."""
    cards: list[tuple[int, int]]
    """The teasers: the line of each heading, and the first line behind what belongs to it."""
    flows: list[tuple[list[int], list[int]]]
    """Of each block with a longer list its lines, and those of the other blocks of its names."""
    headings: list[tuple[int, str]]
    """The number of each line that is a heading, and which, `h1` to `h6`."""


def signs(page: Page, cut: Mask) -> Signs:
    """The signs of the page's lines. What is cut, the comments, is none of its prose."""
    seen = Seen.of(page, cut)
    wheres, linked = seen.wheres, seen.linked
    rows_of_teasers = groups.teasers(seen.ways, wheres, seen.tags, linked)
    teasers = frozenset(chain.from_iterable(rows_of_teasers))
    columns = {**_said(seen), **_elements(seen), **_containers(seen), **_company(seen), **_neighbours(seen), **headed.over(seen, teasers)}
    rows = list(zip(*map(columns.__getitem__, NAMES), strict=True))
    stanzas = [*groups.stanzas(seen.blocks, seen.cut), *groups.verses(wheres, seen.sizes, linked, seen.cut), *rows_of_teasers]
    headings = [(number, tag) for number, tag in enumerate(seen.tags) if tag in HEADINGS]
    cards = [*groups.cards(page, wheres, sorted(teasers)), *groups.boxes(page, seen.ways, wheres, linked)]
    lists = groups.lists(wheres, seen.cut)
    return Signs(rows, lists, stanzas, cards, list(groups.flows(wheres, seen.tags, linked, lists)), headings)


def _said(seen: Seen) -> Columns:
    """Of each line's own words."""
    asking = Mask.of(seen.page, _asking(seen.page, seen.held))
    return {
        "words": list(map(math.log1p, seen.words)),
        "characters": list(map(math.log1p, seen.sizes)),
        "links": seen.linked,
        "ends": [line.text.endswith(_ENDS) for line in seen.lines],
        "gap": [line.gap for line in seen.lines],
        "asks": [asking.holds(line.start) for line in seen.lines],
        "rights": [says_whose(line.text) for line in seen.lines],
    }


def _asking(page: Page, prose: Prose) -> Iterator[Interval]:
    """What asks for an address or an answer: around each field to write in, as much as is short and holds no article.

    A form around all of a page, as ASP.NET's, asks for nothing.
    """
    most = _MOST_OF_PAGE * page.length
    fields = (field for field in page.index.tags.get("input", ()) if (field.get("type") or "text").lower() in _WRITTEN)
    for seed in chain(page.index.tags.get("form", ()), fields):
        box = page.place(seed)
        if box.end - box.start > most or prose.is_main(*box):
            continue
        for up in seed.iterancestors():
            start, end = page.place(up)
            if end - start > _ASKING or up.tag in _WHOLE or prose.is_main(start, end):
                break
            box = Interval(start, end)
        yield box


def _elements(seen: Seen) -> Columns:
    """Of the elements around each line."""
    tags, wheres, heading = seen.tags, seen.wheres, seen.held.heading
    bits = [where.bits for where in wheres]
    return {
        "paragraph": [tag == "p" for tag in tags],
        "item": [tag == "li" for tag in tags],
        "heading": [tag in HEADINGS for tag in tags],
        "cell": [tag in _CELLS for tag in tags],
        "code": [tag == "pre" for tag in tags],
        **{name: [one >> number & 1 for one in bits] for number, name in enumerate(FLAGS)},
        "depth": [where.depth for where in wheres],
        "side": [where.side for where in wheres],
        "apart": [where.apart for where in wheres],
        "after_heading": [0.5 if heading is None else line.start > heading for line in seen.lines],
    }


def _containers(seen: Seen) -> Columns:
    """Of what holds most of the article's prose, and how far each line is from the last of it."""
    lines = seen.lines
    wide = _holding(seen.page, list(compress(lines, seen.own)))
    main = wide[1]
    last = max((number for number in compress(range(len(lines)), seen.own) if main.start <= lines[number].start < main.end), default=len(lines))
    return {
        **{name: [place.start <= line.start < place.end for line in lines] for name, place in zip(("widest", "wide", "narrow"), wide, strict=True)},
        "to_last": [max(-_FAR, min(_FAR, last - number)) for number in range(len(lines))],
        "page_prose": [math.log1p(min(seen.total, _MUCH))] * len(lines),
    }


def _holding(page: Page, own: Sequence[VisibleLine]) -> list[Interval]:
    """What holds the prose, once for each of the shares: from the page downwards, as long as one child holds enough of what its parent holds."""
    sizes = [0, *accumulate(len(line.text) for line in own)]
    starts = [line.start for line in own]

    def held(element: HtmlElement) -> int:
        start, end = page.place(element)
        return sizes[bisect.bisect_left(starts, end)] - sizes[bisect.bisect_left(starts, start)]

    path: list[tuple[float, Interval]] = []
    element, holds, least = page.tree, sizes[-1], 1.0
    while holds:
        heaviest, most = None, 0
        for child in element:
            if (size := held(child)) > most:
                heaviest, most = child, size
        if heaviest is None or heaviest.tag in _LEAVES or most < _SHARES[0] * holds:
            break
        least = min(least, most / holds)
        path.append((least, page.place(heaviest)))
        element, holds = heaviest, most
    whole = page.place(page.tree)
    return [next((place for share, place in reversed(path) if share >= wanted), whole) for wanted in _SHARES]


def _company(seen: Seen) -> Columns:
    """Of the prose in the element around each line's block, and in the one around that; of the lines of one template, and what share of them is linked."""
    overs = [block.up if block is not None else None for block in seen.blocks]
    beyond = [over.up if over is not None else None for over in overs]
    beside: dict[Where | None, int] = defaultdict(int)
    near: dict[Where | None, int] = defaultdict(int)
    for over, around, size in compress(zip(overs, beyond, seen.sizes, strict=True), seen.prose):
        beside[over] += size
        near[around] += size
    numbers: dict[tuple[str, ...], int] = {}
    paths = [numbers.setdefault(where.path, len(numbers)) for where in seen.wheres]
    lines, letters, links = [0] * len(numbers), [0] * len(numbers), [0.0] * len(numbers)
    for path, size, share in zip(paths, seen.sizes, seen.linked, strict=True):
        lines[path] += 1
        letters[path] += size
        links[path] += share * size
    alike = list(map(math.log1p, lines))
    shares = [linked / size for linked, size in zip(links, letters, strict=True)]
    total = seen.total or 1
    return {
        "beside_prose": [beside[over] / total for over in overs],
        "near_prose": [near[around] / total for around in beyond],
        "alike": [alike[path] for path in paths],
        "alike_links": [shares[path] for path in paths],
    }


def _neighbours(seen: Seen) -> Columns:
    """Of the two lines before each and the two behind; where there is none, 0."""
    padded = {name: [0.0, 0.0, *column, 0.0, 0.0] for name, column in (("words", map(math.log1p, seen.words)), ("links", seen.linked))}
    sides = (("before_2", 0), ("before", 1), ("after", 3), ("after_2", 4))
    return {f"{name}_{side}": column[first : first + len(seen.lines)] for name, column in padded.items() for side, first in sides}
