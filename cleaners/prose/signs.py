"""What tells an article's lines from the page around them, as numbers: a row of signs for each visible line.

A line's own words, the elements that it stands in, the lines next to it, and how much of the page's prose stands where it
stands. One pass over the elements and one over the lines; nothing is asked of the tree but what the walk has noted.
"""

from __future__ import annotations

import bisect
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from lxml.html import HtmlElement

from ..page.mask import Mask
from ..page.page import Interval, Page, VisibleLine
from . import groups
from .furniture import SAYS_SIDE, says_whose
from .interrupting import MOST, Ways
from .where import FLAGS, HEADINGS, NO_PROSE, Prose, Where, places_of

NAMES = (
    "words characters links ends paragraph item heading cell code nav aside footer form header list table caption byname offers "
    "depth side apart widest wide narrow after_heading to_last beside_prose near_prose alike alike_links "
    "words_before words_after words_before_2 words_after_2 links_before links_after links_before_2 links_after_2 "
    "side_section says_side section_prose heading_prose under_link_within page_prose gap asks interrupts rights"
).split()
"""The signs of a row, in order."""

_PROSE_WORDS = 10
_PROSE_LINKS = 0.5
_FAR = 20
"""Lines from the first and the last paragraph of the article beyond which it does not matter how many."""
_SHARES = (0.55, 0.75, 0.9)
"""What share of its parent's prose a container must hold: the lower, the deeper it goes."""
_ASKING = 400
"""Characters of what asks for an address, at most."""

_ENDS = tuple('.!?:;"”’»)…。！？」।؟')

_PARAGRAPHS = frozenset({"p", "li", "td", "dt", "dd", "blockquote"})
_LEAVES = frozenset({"p", "pre", "blockquote", "ul", "ol", "table"})

_LABEL_WORDS = 6
_LABEL = "label"
"""The level of what is no heading but stands like one: below all of them."""
_AGAIN = 3
"""How often a page says a link before it is one to press: back to top, read the review, check the price."""
_MUCH = 20_000
"""Characters of prose above which a page is not judged by how much it holds: a sixth of the pages learnt from hold more."""
_SMALL = frozenset({"h4", "h5", "h6"})
"""Headings of what a label above points to; greater ones may head parts of the article that are links."""
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
    lines = page.lines
    links = Mask.of(page, map(page.place, page.index.tags.get("a", ())))
    words = page.word_counts
    linked = [links.within(line) / len(line.text) for line in lines]
    prose = [count >= _PROSE_WORDS and share < _PROSE_LINKS for count, share in zip(words, linked, strict=True)]
    pressed = Counter(line.text for line, count, share in zip(lines, words, linked, strict=True) if share > MOST and count <= _LABEL_WORDS)
    heading = next((place.start for element in page.index.tags.get("h1", ()) if (place := page.place(element))), None)
    held = Prose.of([line for line, is_prose in zip(lines, prose, strict=True) if is_prose], heading)
    wheres = places_of(page, held)
    own = [is_prose and not cut.holds(line.start) and not where.bits & NO_PROSE for is_prose, line, where in zip(prose, lines, wheres, strict=True)]
    sizes = [len(line.text) for line in lines]
    total = sum(size for size, is_own in zip(sizes, own, strict=True) if is_own)
    wide = _containers(page, lines, own)
    beside, near, alike, alike_links = _company(wheres, sizes, linked, prose)
    main = wide[1]
    asking = Mask.of(page, _asking(page, held))
    last = max((number for number, line in enumerate(lines) if own[number] and main.start <= line.start < main.end), default=len(lines))
    sections = _sections(wheres, sizes, prose)
    log_words = [0.0, 0.0, *map(math.log1p, words), 0.0, 0.0]
    near_links = [0.0, 0.0, *linked, 0.0, 0.0]
    page_prose = math.log1p(min(total, _MUCH))
    all_prose = total or 1
    ways = Ways(page)
    rows: list[tuple[float, ...]] = []
    rows_of_teasers = groups.teasers(page, ways, wheres, linked)
    teasers = set(chain.from_iterable(rows_of_teasers))
    side_section = leads_within = 0.0
    side_level, side_end = _LABEL, 0
    for number, (line, where) in enumerate(zip(lines, wheres, strict=True)):
        text, start = line.text, line.start
        block = where.block
        tag = block.tag if block is not None else ""
        is_heading = tag in HEADINGS
        label = is_heading or words[number] <= _LABEL_WORDS
        says_side = 1.0 if (label or words[number] < 2 * _LABEL_WORDS) and SAYS_SIDE.search(text.lower()) else 0.0
        level = tag if is_heading else _LABEL
        if says_side and label:
            side_level, side_end = level, _section_end(where, line, is_heading)
            side_section = float(side_end > line.end)
        elif start >= side_end or (is_heading and level <= side_level):
            side_section = 0.0
        if is_heading:
            leads_within = float(number in teasers)
        if is_heading:  # one that only says what the links below it are
            points_on = not linked[number] and near_links[number + 3] > MOST and ways.interrupts(line, 0.0)
            interrupts = points_on or (linked[number] > MOST and tag in _SMALL and ways.is_labelled(line) and ways.leads_within(line))
        else:
            interrupts = pressed[text] >= _AGAIN or ways.interrupts(line, linked[number])
        section_prose = sections[number]
        path = where.path
        over = block.up if block is not None else None
        rows.append(
            (
                log_words[number + 2],
                math.log1p(sizes[number]),
                linked[number],
                text.endswith(_ENDS),
                tag == "p",
                tag == "li",
                is_heading,
                tag in ("td", "th"),
                tag == "pre",
                *FLAGS[where.bits],
                where.depth,
                where.side,
                where.apart,
                *[place.start <= start < place.end for place in wide],
                0.5 if heading is None else start > heading,
                max(-_FAR, min(_FAR, last - number)),
                beside[over] / all_prose,
                near[over.up if over is not None else None] / all_prose,
                math.log1p(alike[path]),
                alike_links[path],
                log_words[number + 1],
                log_words[number + 3],
                log_words[number],
                log_words[number + 4],
                near_links[number + 1],
                near_links[number + 3],
                near_links[number],
                near_links[number + 4],
                side_section,
                says_side,
                section_prose,
                section_prose if is_heading else 0.0,
                leads_within,
                page_prose,
                line.gap,
                asking.holds(start),
                interrupts,
                says_whose(text),
            )
        )
    stanzas = [*groups.stanzas(wheres, lines, cut), *groups.verses(wheres, lines, linked, cut), *rows_of_teasers]
    headings = [(number, where.block.tag) for number, where in enumerate(wheres) if where.block is not None and where.block.tag in HEADINGS]
    cards = [*groups.cards(page, wheres, sorted(teasers)), *groups.boxes(page, ways, wheres, linked)]
    lists = groups.lists(wheres, lines, cut)
    return Signs(rows, lists, stanzas, cards, list(groups.flows(wheres, linked, lists)), headings)


def _section_end(where: Where, line: VisibleLine, is_heading: bool) -> int:
    """Where the section ends that a line heads: with the element around it that holds more. A label that is an element of its own in what holds the
    article, such as a button, heads none."""
    block = where.block
    scope = block.up if block is not None and block.up is not None else where
    if is_heading:
        while scope.up is not None and scope.end <= line.end:
            scope = scope.up
    elif scope.is_main and block is not None and block.tag not in _PARAGRAPHS:
        return line.end
    return scope.end


def _asking(page: Page, prose: Prose) -> Iterator[Interval]:
    """What asks for an address or an answer: around each field to write in, as much as is short and holds no article."""
    fields = (field for field in page.index.tags.get("input", ()) if (field.get("type") or "text").lower() in _WRITTEN)
    for seed in chain(page.index.tags.get("form", ()), fields):
        box = page.place(seed)
        for up in seed.iterancestors():
            start, end = page.place(up)
            if end - start > _ASKING or up.tag in _WHOLE or prose.is_main(start, end):
                break
            box = Interval(start, end)
        yield box


def _containers(page: Page, lines: Sequence[VisibleLine], own: Sequence[bool]) -> list[Interval]:
    """Where the prose stands: from the page downwards, as long as one child holds enough of what its parent holds."""
    sizes = [0, *accumulate(len(line.text) for line, is_own in zip(lines, own, strict=True) if is_own)]
    starts = [line.start for line, is_own in zip(lines, own, strict=True) if is_own]

    def held(element: HtmlElement) -> int:
        start, end = page.place(element)
        return sizes[bisect.bisect_left(starts, end)] - sizes[bisect.bisect_left(starts, start)]

    path: list[tuple[float, Interval]] = []
    element, holds, least = page.tree, sizes[-1], 1.0
    while holds:
        heaviest, most = None, 0
        for child in element:
            if isinstance(child.tag, str) and (size := held(child)) > most:
                heaviest, most = child, size
        if heaviest is None or heaviest.tag in _LEAVES or most < _SHARES[0] * holds:
            break
        least = min(least, most / holds)
        path.append((least, page.place(heaviest)))
        element, holds = heaviest, most
    whole = page.place(page.tree)
    return [next((place for share, place in reversed(path) if share >= wanted), whole) for wanted in _SHARES]


def _company(
    wheres: Sequence[Where], sizes: Sequence[int], linked: Sequence[float], prose: Sequence[bool]
) -> tuple[Counter[Where | None], Counter[Where | None], Counter[tuple[str, ...]], dict[tuple[str, ...], float]]:
    """Prose by the element around its block, and by the one around that; lines of one template, and what share of them is linked."""
    beside: Counter[Where | None] = Counter()
    near: Counter[Where | None] = Counter()
    alike: Counter[tuple[str, ...]] = Counter()
    letters: Counter[tuple[str, ...]] = Counter()
    links: dict[tuple[str, ...], float] = defaultdict(float)
    for where, size, share, is_prose in zip(wheres, sizes, linked, prose, strict=True):
        block = where.block
        path = where.path
        alike[path] += 1
        letters[path] += size
        links[path] += share * size
        if is_prose:
            over = block.up if block is not None else None
            beside[over] += size
            near[over.up if over is not None else None] += size
    return beside, near, alike, {path: share / letters[path] for path, share in links.items()}


def _sections(wheres: Sequence[Where], sizes: Sequence[int], prose: Sequence[bool]) -> list[float]:
    """For each line how much prose stands under its heading, as a logarithm."""
    found: list[float] = []
    heads = [number for number, where in enumerate(wheres) if where.block is not None and where.block.tag in HEADINGS]
    for start, end in pairwise([0, *heads, len(wheres)]):
        told = sum(sizes[number] for number in range(start, end) if prose[number])
        found += [math.log1p(told)] * (end - start)
    return found
