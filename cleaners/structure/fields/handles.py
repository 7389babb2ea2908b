"""Names above handles in brackets: wpForo and others print "(@ada)" below "Ada Brook", and link that alone where a theme hides profiles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ...page.page import Interval, Page, VisibleLine
from ..repeated.names import NO_NAME, Named
from .authors import MOST_WORDS, could_be_name

_HANDLE = re.compile(r"\(@([^()@\n]{1,40})\)")
_NEAR = 3
"""Elements around a handle, of which one holds the name, too; and lines above it, of which one is the name."""

_HALF = 0.5
_FEWEST_LETTERS = 3
"""That a handle and a name begin with alike."""


def displayed(page: Page, named: Iterable[Named]) -> Iterator[Named]:
    """The names, with whom a line above says in the place of a handle in brackets; the handle without them where none does, or ranks alone stand there."""
    marks = [(mark, found[1] if (found := _HANDLE.fullmatch(mark.name)) is not None else None) for mark in named]
    above = {mark.at: list(_above(page, mark)) for mark, handle in marks if handle is not None}
    usual = _usual([(lines, handle) for mark, handle in marks if handle is not None and (lines := above[mark.at])])
    for mark, handle in marks:
        if handle is None:
            yield mark
        elif usual is not None and (lines := above[mark.at]):
            line = _name(lines, handle, usual)
            yield replace(mark, element=page.innermost(line.start), at=line.start, name=line.text, place=Interval(line.start, line.end))
        else:
            yield replace(mark, name=handle)


def _usual(told: Sequence[tuple[Sequence[VisibleLine], str]]) -> int | None:
    """Which of the lines above handles are names: those that most are spelt as, and of which fewest have several handles below, as ranks have; null where
    those of most have.
    """
    below: dict[str, set[str]] = defaultdict(set)
    for lines, handle in told:
        for line in lines:
            below[line.text].add(handle)

    def are_ranks(number: int) -> int:
        chosen = ((_nearest(lines, number).text, handle) for lines, handle in told)
        return sum((len(below[text]) > 1) - _is_spelt_as(text, handle) for text, handle in chosen)

    usual = min(range(_NEAR), key=are_ranks)
    return usual if are_ranks(usual) <= _HALF * len(told) else None


def _name(lines: Sequence[VisibleLine], handle: str, usual: int) -> VisibleLine:
    """The line that is a name: the `usual` one of those above handles, or where only another is spelt as the handle, that one."""
    line = _nearest(lines, usual)
    return next((one for one in (line, *lines) if _is_spelt_as(one.text, handle)), line)


def _nearest(lines: Sequence[VisibleLine], number: int) -> VisibleLine:
    """One of the lines, or the last where there are fewer."""
    return lines[min(number, len(lines) - 1)]


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
