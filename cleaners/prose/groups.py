"""Lines that belong together: the rows of a list, the lines of a paragraph, verses, the headings of teasers and what stands below each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml.html import HtmlElement

from ..page.page import Page
from .interrupting import MOST, Ways
from .where import HEADINGS, Where

_TEASERS = 3
_VERSES = 4
_LONGEST_VERSE = 80
_FLOW_LINES = 4
"""Lines of a list that is nothing beside the text: fewer are a note or a button."""
_FLOW_LINKS = 0.2
"""Of its lines at most: menus are lists, too."""
_PLAIN = frozenset("p ul ol li dl dt dd table tbody thead tr td th h1 h2 h3 h4 h5 h6 b strong em i span".split())
"""Elements that no system wraps a block of a story in."""
_CARD_LINES = 4
"""A heading, a date or a name, a lead, an invitation to read on: what has more is a section with a heading that is a link."""


def teasers(ways: Ways, wheres: Sequence[Where], tags: Sequence[str], linked: Sequence[float]) -> list[list[int]]:
    """The headings of teasers: each time at least three alike that are links to other pages of the site."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, tag in enumerate(tags):
        if tag in HEADINGS and linked[number] > MOST and ways.leads_within(number):
            alike[wheres[number].path].append(number)
    return [numbers for numbers in alike.values() if len(numbers) >= _TEASERS]


def lists(wheres: Sequence[Where], cut: Sequence[bool]) -> list[list[int]]:
    """The numbers of the lines of each list, table and preformatted text."""
    found: dict[HtmlElement, list[int]] = defaultdict(list)
    for number, where in enumerate(wheres):
        if where.list is not None and not cut[number]:
            found[where.list].append(number)
    return list(found.values())


def flows(wheres: Sequence[Where], tags: Sequence[str], linked: Sequence[float], lists: Sequence[list[int]]) -> Iterator[tuple[list[int], list[int]]]:
    """For each longer list the lines of the headed block that it stands in, and those of the page's other blocks of the same names.

    Systems that build a story of blocks put its paragraphs into some and its ingredients into others.
    """
    told = (numbers for numbers in lists if len(numbers) >= _FLOW_LINES and sum(linked[number] for number in numbers) < _FLOW_LINKS * len(numbers))
    holders = {id(holder): holder for numbers in told if (holder := _holder(wheres[numbers[0]])) is not None and not holder.is_main}
    if not holders:
        return
    around = [_holder(where) for where in wheres]
    for holder in holders.values():
        alike = _template(holder)
        own = [number for number, other in enumerate(around) if other is holder]
        rest = [number for number, other in enumerate(around) if other is not None and other is not holder and _template(other) == alike]
        if rest and any(tags[number] in HEADINGS for number in own):
            yield own, rest


def _holder(where: Where) -> Where | None:
    """The nearest element around a line that a system may have made for a block, by a name of its own."""
    at: Where | None = where
    while at is not None and at.tag in _PLAIN:
        at = at.up
    return at if at is not None and at.names else None


def _template(where: Where) -> tuple[str, str]:
    return where.tag, where.names


def stanzas(blocks: Sequence[Where | None], cut: Sequence[bool]) -> list[list[int]]:
    """The numbers of the lines of each paragraph that has several."""
    found = []
    for block, numbers in groupby(range(len(blocks)), key=blocks.__getitem__):
        if block is not None and block.tag == "p" and len(several := [number for number in numbers if not cut[number]]) > 1:
            found.append(several)
    return found


def verses(wheres: Sequence[Where], sizes: Sequence[int], linked: Sequence[float], cut: Sequence[bool]) -> Iterator[list[int]]:
    """The numbers of the lines of each run of short ones, each of which stands in an element of its own beside the others."""

    def stands(number: int) -> Where | None:
        is_verse = wheres[number].tag == "div" and not linked[number] and sizes[number] <= _LONGEST_VERSE and not cut[number]
        return wheres[number].up if is_verse else None

    for up, run in groupby(range(len(wheres)), key=stands):
        if up is not None and len(numbers := list(run)) >= _VERSES:
            yield numbers


def cards(page: Page, wheres: Sequence[Where], teasers: Sequence[int]) -> list[tuple[int, int]]:
    """What belongs to the heading of each teaser: the largest element around it that holds no other."""
    starts = [page.lines[number].start for number in teasers]
    found = []
    for number, before, after in zip(teasers, [-1, *starts], [*starts[1:], page.length], strict=False):
        card = wheres[number]
        while card.up is not None and card.up.start > before and card.up.end <= after:
            card = card.up
        end = page.line_at(card.end - 1) + 1
        if end - number <= _CARD_LINES:
            found.append((number, end))
    return found


def boxes(page: Page, ways: Ways, wheres: Sequence[Where], linked: Sequence[float]) -> Iterator[tuple[int, int]]:
    """What follows a link to another page in a small box that stands apart."""
    for number, where in enumerate(wheres):
        if where.box_end is not None and linked[number] > MOST:
            end = page.line_at(where.box_end - 1) + 1
            if 1 < end - number <= _CARD_LINES and ways.leads_within(number):
                yield number, end
