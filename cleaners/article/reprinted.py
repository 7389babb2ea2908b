"""What a text says a second time, paragraph after paragraph: a page that holds its story once for wide and once for narrow screens, or a box twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, groupby, islice
from operator import itemgetter

from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.words import word_count

_SENTENCE = 10
_RUN = 5
"""The same line in so many boxes running, beside as many pictures: a viewer's title, said above each. Rows of a comparison have no pictures."""
_FEWEST = 6
"""Lines of so many words each: the lines of a chorus are shorter, and up to three are said again under another heading. Five of WCXB's articles are printed
twice and more, and two have such a box twice; none of their truths says it again. Of programs a whole function may be."""


def reprinted(page: Page, places: Sequence[Interval]) -> list[Interval]:
    """The places that say again, in the same order, what places before them say."""
    lines = [page.slice(place) for place in places]
    programs = Mask.of(page, map(page.place, page.index.tags.get("pre", ())))
    first: dict[str, int] = {}
    found: list[Interval] = []
    for _, run in groupby(zip(places, lines, strict=True), itemgetter(1)):
        titles = [place for place, _ in run]
        found += titles if len(titles) >= _RUN and _are_titles(page, titles) else []
    at = 0
    while at < len(lines):
        again = places[at : at + _common(lines, first.setdefault(lines[at], at), at)]
        if sum(word_count(page.slice(place)) >= _SENTENCE and not programs.touches(place) for place in again) >= _FEWEST:
            found += again
        at += len(again) or 1
    return found


def _common(lines: Sequence[str], first: int, second: int) -> int:
    """How many lines from the second on are those from the first on, which end before it."""
    return next(n for n in count() if first + n >= second or second + n >= len(lines) or lines[first + n] != lines[second + n])


def _are_titles(page: Page, again: Sequence[Interval]) -> bool:
    """Whether lines are each all of a box, of one that holds as many pictures."""
    boxes = [page.innermost(place.start) for place in again]
    viewer = boxes[0].getparent()
    if viewer is None or any(box.tag != "div" or page.place(box) != place or box.getparent() is not viewer for box, place in zip(boxes, again, strict=True)):
        return False
    return sum(1 for _ in islice(viewer.iter("img"), _RUN)) == _RUN
