"""The signs of what stands over a line: headings and labels of what is beside an article, and what only interrupts it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise

from ..page.page import VisibleLine
from .furniture import SAYS_SIDE
from .interrupting import MOST
from .seen import Columns, Seen
from .where import HEADINGS, NO_PROSE, Where

_LABEL_WORDS = 6
_LABEL = "label"
"""The level of what is no heading but stands like one: below all of them."""
_AGAIN = 3
"""How often a page says a link before it is one to press: back to top, read the review, check the price."""
_SMALL = frozenset({"h4", "h5", "h6"})
"""Headings of what a label above points to; greater ones may head parts of the article that are links."""
_PARAGRAPHS = frozenset({"p", "li", "td", "dt", "dd", "blockquote"})


def over(seen: Seen, teasers: frozenset[int]) -> Columns:
    """For each line. The numbers of the headings of teasers are handed in."""
    says_side = [
        (tag in HEADINGS or count < 2 * _LABEL_WORDS) and not where.bits & NO_PROSE and SAYS_SIDE.match(line.text.lower()) is not None
        for tag, count, where, line in zip(seen.tags, seen.words, seen.wheres, seen.lines, strict=True)
    ]
    prose = _prose_below(seen)
    return {
        "says_side": says_side,
        "side_section": list(_side_sections(seen, says_side)),
        "section_prose": prose,
        "heading_prose": [told if tag in HEADINGS else 0.0 for told, tag in zip(prose, seen.tags, strict=True)],
        "under_link_within": list(_below_teasers(seen, teasers)),
        "interrupts": _interrupting(seen),
    }


def _side_sections(seen: Seen, says_side: Sequence[bool]) -> Iterator[bool]:
    """Whether each line stands below what says that what follows is beside the article, up to the next heading of its level or the end of its section."""
    is_within, side_level, side_end = False, _LABEL, 0
    for line, where, tag, count, says in zip(seen.lines, seen.wheres, seen.tags, seen.words, says_side, strict=True):
        is_heading = tag in HEADINGS
        level = tag if is_heading else _LABEL
        if says and (is_heading or count <= _LABEL_WORDS):
            side_level, side_end = level, _section_end(where, line, is_heading)
            is_within = side_end > line.end
        elif line.start >= side_end or (is_heading and level <= side_level):
            is_within = False
        yield is_within


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


def _prose_below(seen: Seen) -> list[float]:
    """For each line how much prose stands under its heading, as a logarithm."""
    found: list[float] = []
    heads = [number for number, tag in enumerate(seen.tags) if tag in HEADINGS]
    for start, end in pairwise([0, *heads, len(seen.tags)]):
        found += [math.log1p(sum(compress(seen.sizes[start:end], seen.prose[start:end])))] * (end - start)
    return found


def _below_teasers(seen: Seen, teasers: frozenset[int]) -> Iterator[bool]:
    """Whether the last heading down to each line is a teaser's."""
    is_below = False
    for number, tag in enumerate(seen.tags):
        if tag in HEADINGS:
            is_below = number in teasers
        yield is_below


def _interrupting(seen: Seen) -> list[bool]:
    """Whether each line only interrupts the article; a heading, whether it only says what the links below it are. A menu's are none of it anyhow."""
    short = (line.text for line, count, share in zip(seen.lines, seen.words, seen.linked, strict=True) if share > MOST and count <= _LABEL_WORDS)
    pressed = {text for text, times in Counter(short).items() if times >= _AGAIN}
    below = [*seen.linked[1:], 0.0]

    def interrupts(number: int, tag: str, share: float) -> bool:
        if seen.wheres[number].bits & NO_PROSE:
            return False
        if tag not in HEADINGS:
            return seen.lines[number].text in pressed or seen.ways.interrupts(number)
        if not share:
            return below[number] > MOST and seen.ways.interrupts(number)
        return share > MOST and tag in _SMALL and seen.ways.is_labelled(number) and seen.ways.leads_within(number)

    return [interrupts(*each) for each in zip(range(len(below)), seen.tags, seen.linked, strict=False)]
