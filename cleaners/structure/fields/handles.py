"""Names above handles in brackets: wpForo and others print "(@ada)" below "Ada Brook", and link that alone where a theme hides profiles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from ...page.page import Interval, Page, VisibleLine
from ..repeated.names import NO_NAME, Named
from .authors import MOST_WORDS, could_be_name

_HANDLE = re.compile(r"\(@([^()@\n]{1,40})\)")
_NEAR = 3
"""Elements around a handle, of which one holds the name, too; and lines above it, of which one is the name."""

_FEWEST_LETTERS = 3
"""That a handle and a name begin with alike."""


def displayed(page: Page, named: Iterable[Named]) -> Iterator[Named]:
    """The names, with whom a line above says in the place of a handle in brackets; the handle without them where none says anybody."""
    marks = [(mark, found[1] if (found := _HANDLE.fullmatch(mark.name)) is not None else None) for mark in named]
    lines = {mark.at: list(_above(page, mark)) for mark, handle in marks if handle is not None}
    below: dict[str, set[str]] = defaultdict(set)
    for mark, handle in marks:
        if handle is not None:
            for line in lines[mark.at]:
                below[line.text].add(handle)
    told = {mark.at: _which(lines[mark.at], handle, below) for mark, handle in marks if handle is not None}
    usual = Counter(which for which in told.values() if which is not None).most_common(1)
    for mark, handle in marks:
        if handle is None:
            yield mark
        elif own := lines[mark.at]:
            which = told[mark.at]
            line = own[min(which if which is not None else usual[0][0] if usual else 0, len(own) - 1)]
            yield replace(mark, element=page.innermost(line.start), at=line.start, name=line.text, place=Interval(line.start, line.end))
        else:
            yield replace(mark, name=handle)


def _which(lines: Sequence[VisibleLine], handle: str, below: Mapping[str, Collection[str]]) -> int | None:
    """Which of the lines above a handle is the name: the one that is spelt as it is, or the first above those of ranks, which have several handles `below`;
    null where neither tells.
    """
    spelt = (number for number, line in enumerate(lines) if _is_spelt_as(line.text, handle))
    alone = next((number for number, line in enumerate(lines) if len(below[line.text]) == 1), 0)
    return next(spelt, alone or None)


def _above(page: Page, mark: Named) -> Iterator[VisibleLine]:
    """The lines above a handle that could be names and stand with it in elements around, the nearest first: below the name may stand a rank."""
    around = set(islice(mark.element.iterancestors(), _NEAR))
    number = page.line_at(mark.at)
    for line in page.lines[max(number - _NEAR, 0) : number][::-1]:
        element = page.innermost(line.start)
        is_name = could_be_name(line.text) and NO_NAME.search(line.text) is None and len(line.text.split()) <= MOST_WORDS
        if not is_name or around.isdisjoint((element, *islice(element.iterancestors(), _NEAR))):
            return
        yield line


def _is_spelt_as(name: str, handle: str) -> bool:
    """Whether a handle is made of the letters of a name, or of a word of it, or begins as that does, or the other way round."""
    letters = _letters(handle)
    words = {_letters(name), *map(_letters, name.split())}
    return any(
        word == letters or (min(len(word), len(letters)) >= _FEWEST_LETTERS and (word.startswith(letters) or letters.startswith(word))) for word in words
    )


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
