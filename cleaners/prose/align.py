"""Where a reader's text stands on the page, by document order.

A reader hands back strings; a string may stand in several places (13 % of article lines do). Its blocks are placed as one
chain that runs forward through the page and covers most characters. What is left is looked for piece by piece in the
gap that its neighbours leave. White space and characters without width do not count: readers change them.

    squeezed    visible text without white space; blocks likewise
    chain       heaviest increasing sequence of exact places (patience with weights)
    gaps        longest prefixes between two links of the chain
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..page.page import Interval, Page

# Places tried per block: a word that stands more often than this ("Share") is placed by its neighbours or not at all.
_MAX_PLACES = 12
# The shortest run of letters that may be placed without the rest of its block: shorter ones are found by accident.
_MIN_RUN = 16
# Prefix searches per block, and per page: a hostile page must not make this quadratic.
_MAX_RUNS = 40
_MAX_SEARCHES = 2_000

_NO_WIDTH = re.compile("[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Places on the page, in document order and apart, and how much could not be placed."""

    places: tuple[Interval, ...]
    placed: int
    """Characters of the blocks that were found, white space not counted."""
    lost: int
    """Characters that stand nowhere on the visible page in that order: texts of pictures, list markers, merged cells."""


@dataclass(frozen=True, slots=True)
class _Link:
    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class _Tail:
    """A chain, told from its end."""

    link: _Link
    before: _Tail | None


class Squeezed:
    """The page's visible text without white space, and the way back."""

    def __init__(self, page: Page) -> None:
        self._page = page
        lines = [squeeze(line.text) for line in page.lines]
        self.text = "".join(lines)
        self.starts = [0, *accumulate(map(len, lines))]

    def interval(self, start: int, end: int) -> Interval:
        """The interval of the visible text that holds the squeezed characters `start` to `end`."""
        first = bisect.bisect_right(self.starts, start) - 1
        last = bisect.bisect_left(self.starts, end) - 1
        return Interval(self._original(first, start, False), self._original(last, end, True))

    def _original(self, line: int, at: int, ends: bool) -> int:
        """The position of a squeezed character on its line; for an end, just behind the character before it."""
        visible = self._page.lines[line]
        inside = at - self.starts[line]
        if inside == 0:
            return visible.start
        if at == self.starts[line + 1]:
            return visible.end
        left = inside - 1 if ends else inside
        for position, character in enumerate(visible.text):
            if character.isspace() or _NO_WIDTH.match(character):
                continue
            if left == 0:
                return visible.start + position + ends
            left -= 1
        return visible.end


def squeeze(text: str) -> str:
    """The text without white space and without characters that have no width."""
    squeezed = "".join(text.split())
    return squeezed if squeezed.isascii() else _NO_WIDTH.sub("", squeezed)


def align(squeezed: Squeezed, blocks: Sequence[str]) -> Alignment:
    """The places of a reader's blocks, given in document order."""
    needles = [squeeze(block) for block in blocks]
    chain = _near_neighbours(_chain(squeezed.text, needles), squeezed.text, needles)
    placed = {link.block for link in chain}
    runs = [(link.start, link.end) for link in chain]
    searches = _MAX_SEARCHES
    for number, needle in enumerate(needles):
        if number in placed or not needle or searches <= 0:
            continue
        after = bisect.bisect_left(chain, number, key=lambda link: link.block)
        floor = chain[after - 1].end if after else 0
        ceiling = chain[after].start if after < len(chain) else len(squeezed.text)
        found = _runs(squeezed.text, needle, floor, ceiling)
        searches -= len(found) + 1
        runs += found
    joined = _apart(runs)
    total = sum(map(len, needles))
    covered = min(total, sum(end - start for start, end in joined))
    return Alignment(tuple(squeezed.interval(start, end) for start, end in joined), covered, total - covered)


def _chain(text: str, needles: Sequence[str]) -> list[_Link]:
    """The heaviest forward chain of exact places, at most one per block."""
    # A frontier of chains, ends and weights both rising: a chain that ends later must weigh more.
    ends: list[int] = [0]
    weights: list[int] = [0]
    tails: list[_Tail | None] = [None]
    for number, needle in enumerate(needles):
        if not needle:
            continue
        grown = []
        at = text.find(needle)
        for _ in range(_MAX_PLACES):
            if at < 0:
                break
            best = bisect.bisect_right(ends, at) - 1
            grown.append((at + len(needle), weights[best] + len(needle), _Tail(_Link(at, at + len(needle), number), tails[best])))
            at = text.find(needle, at + 1)
        for end, weight, tail in grown:
            slot = bisect.bisect_right(ends, end)
            if weights[slot - 1] >= weight:
                continue
            stop = slot
            while stop < len(ends) and weights[stop] <= weight:
                stop += 1
            if ends[slot - 1] == end:
                slot -= 1
            ends[slot:stop], weights[slot:stop], tails[slot:stop] = [end], [weight], [tail]
    links: list[_Link] = []
    last = tails[-1]
    while last is not None:
        links.append(last.link)
        last = last.before
    return links[::-1]


def _near_neighbours(chain: list[_Link], text: str, needles: Sequence[str]) -> list[_Link]:
    """The chain with each link at the place, among equal ones, that is nearest to its neighbours.

    The first of several equal places is often a menu or a breadcrumb; the text's own stands beside the rest of it.
    """
    moved: list[_Link] = []
    for index, link in enumerate(chain):
        floor = moved[-1].end if moved else 0
        following = chain[index + 1].start if index + 1 < len(chain) else None
        ceiling = len(text) if following is None else following
        if (moved and link.start == floor) or link.end == following:
            moved.append(link)
            continue
        needle = needles[link.block]
        best, distance = link, _distance(link, floor if moved else None, following)
        at = text.find(needle, floor, ceiling)
        for _ in range(_MAX_PLACES):
            if at < 0:
                break
            other = _Link(at, at + len(needle), link.block)
            if (far := _distance(other, floor if moved else None, following)) < distance:
                best, distance = other, far
            at = text.find(needle, at + 1, ceiling)
        moved.append(best)
    return moved


def _distance(link: _Link, before: int | None, after: int | None) -> int:
    return min([*([link.start - before] if before is not None else []), *([after - link.end] if after is not None else [])], default=0)


def _runs(text: str, needle: str, floor: int, ceiling: int) -> list[tuple[int, int]]:
    """The longest pieces of `needle`, in order, between two positions of the text."""
    found: list[tuple[int, int]] = []
    whole = text.find(needle, floor, ceiling)
    if whole >= 0:
        return [(whole, whole + len(needle))]
    at = 0
    for _ in range(_MAX_RUNS):
        if len(needle) - at < _MIN_RUN or ceiling - floor < _MIN_RUN:
            break
        start = text.find(needle[at : at + _MIN_RUN], floor, ceiling)
        if start < 0:
            at += _MIN_RUN // 2
            continue
        length = _common(text, start, needle, at, ceiling)
        found.append((start, start + length))
        at, floor = at + length, start + length
    return found


def _common(text: str, start: int, needle: str, at: int, ceiling: int) -> int:
    """How many characters agree from there on."""
    length, limit = 0, min(ceiling - start, len(needle) - at)
    while length < limit and text[start + length] == needle[at + length]:
        length += 1
    return length


def _apart(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
