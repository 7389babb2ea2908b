"""Names that their place alone tells: by the element that holds no more, and beside names that something else tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...page.page import Interval, Page
from ..repeated.before_times import OF_NAMES
from ..repeated.names import SURE, Named, first_alone
from ..repeated.post import Post

_USUAL = 0.8
"""Share of the names in pictures that stand in what is printed beside them, from which that is the names."""
_PARTICLE = re.compile(rf"(?:^|(?<=\s))(?:{OF_NAMES})\s+$", re.IGNORECASE)
_LONGEST_PARTICLE = 5
_STARS = "★☆⭐✦✧✩✪✫✬✭✮✯"
"""What boards print for ranks, behind names."""


def with_particles(page: Page, found: Mapping[int, Named]) -> dict[int, Named]:
    """Names with the word that says "by" in some language and stands before half of several at most: it is a part of these, as in "von Braun", "Da Silva"."""
    led: dict[int, re.Match[str]] = {}
    for number, mark in found.items():
        line = page.lines[page.line_at(mark.at)] if mark.place is not None else None
        if line is not None and (before := _PARTICLE.search(line.text[max(mark.at - line.start - _LONGEST_PARTICLE, 0) : mark.at - line.start])):
            led[number] = before
    told = dict(found)
    for number, before in led.items() if 2 * len(led) <= len(found) > 2 else ():
        mark = found[number]
        start = mark.at - len(before[0])
        told[number] = replace(mark, at=start, name=f"{before[0]}{mark.name}", place=Interval(start, mark.at + len(mark.name)))
    return told


def by_elements(page: Page, posts: Sequence[Post], guessed: dict[int, Named]) -> dict[int, Named]:
    """Names by the elements with which they begin, where all begin with one, and not with the same words: a rank, a place, a handle stand behind them,
    at least behind some.
    """
    found = _as_most(page, posts, guessed)
    inner: dict[int, Named] = {}
    for number, mark in found.items():
        place = mark.place or page.place(mark.element)
        parts = [(element, at) for element in posts[number].elements if (at := page.place(element)).start == mark.at]
        begun = ((element, at) for element, at in parts if at == place or at.start < at.end < place.end)
        element, at = max(begun, key=lambda pair: (pair[1] != place, pair[1].end), default=(None, place))
        if element is not None and at == place:
            inner[number] = mark
        elif element is not None and any(map(str.isalnum, words := page.text_of(element))):
            inner[number] = Named(element, mark.at, words, element.get("href") or mark.url, mark.weight)
    several = len({mark.name for mark in inner.values()}) > 1 or len(found) < 2
    told = inner if len(inner) == len(found) and several else found
    return {number: _without_glued(page, mark) for number, mark in told.items()}


def _without_glued(page: Page, mark: Named) -> Named:
    """A name without the rank in an element that begins right behind it, and has a class: "Ada" and "Pro" in a badge. Letters of names are coloured, too."""
    start = mark.at if mark.place is None else mark.place.start
    name = first_alone(page, start, mark.name) if page.slice(Interval(start, start + len(mark.name))) == mark.name else mark.name
    if name == mark.name:
        return mark
    behind = page.innermost(start + len(name))
    is_rank = behind.get("class") and len(page.text_of(behind)) > 1
    return replace(mark, name=name, place=Interval(start, start + len(name))) if is_rank else mark


def _as_most(page: Page, posts: Sequence[Post], found: dict[int, Named]) -> dict[int, Named]:
    """Names by the elements in which most of them stand alone: where others are "Ada" and "Ben", "asked Eve" above the first post is "Eve"."""
    elements = {number: [(one, page.place(one)) for one in posts[number].elements] for number in found}
    places = {number: mark.place or page.place(mark.element) for number, mark in found.items()}
    alone = {number: {key for one, at in elements[number] if at == place for key in posts[number].slots[one]} for number, place in places.items()}
    counts = Counter(key for keys in alone.values() for key in keys)
    usual = {key for key, count in counts.items() if 2 * count >= len(found) > 1}
    told = dict(found)
    for number, place in places.items():
        if alone[number].isdisjoint(usual):
            within = (one for one, at in elements[number] if at.is_within(place) and not usual.isdisjoint(posts[number].slots[one]))
            if (one := next(within, None)) is not None:
                told[number] = Named(one, page.place(one).start, page.text_of(one), one.get("href"), found[number].weight)
    return told


def printed(pictured: dict[int, Named], beside: dict[int, Named]) -> dict[int, Named]:
    """The names in print that pictures are called after ("Profile for Ada"), where most are; what the pictures are called where not."""
    both = [(mark.name, beside[number].name) for number, mark in pictured.items() if number in beside]
    return beside if sum(name in called for called, name in both) > _USUAL * len(both) else pictured


def agreeing(guessed: dict[int, Named], told: dict[int, Named]) -> dict[int, Named]:
    """The names that are told by their place alone, unless those of a few posts that say whose they are (others are nobody's who has a profile) are others."""
    sure = {number: mark for number, mark in told.items() if mark.weight >= SURE}
    both = [(guessed[number].name, mark.name) for number, mark in sure.items() if number in guessed]
    others = sum(name != guess for guess, name in both)
    return told if not guessed or (len(both) > 1 and others > 0.5 * len(both)) else guessed


def without_stars(found: dict[int, Named]) -> dict[int, Named]:
    """The names without the stars of their bearers' ranks, where most have some: one alone may have chosen them."""
    bare = {number: mark.name.rstrip(f"{_STARS} ") for number, mark in found.items()}
    starred = sum(words != found[number].name for number, words in bare.items())
    return {number: replace(mark, name=bare[number] or mark.name) for number, mark in found.items()} if 2 * starred > len(found) else found
