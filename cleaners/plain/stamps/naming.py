"""Whom the rows beside times name: what differs from one to the next, between the words that come back in most, whatever these say.

Posted by NAME on DATE        NAME schrieb am DATE        On DATE, NAME wrote:        #3 NAME | DATE
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ...numbers import whole_number
from ...page.page import Interval
from ..furniture import BARE_FACT, BY, COUNTED, FACT, FOOT, NO_NAME
from ..rows import Row, image_mark
from .moments import AROUND
from .stamp import is_date, is_dated_word

_NAME_LENGTH, _NAME_WORDS = 40, 4
_MOST_LINKS, _COMMON, _ENOUGH = 3, 0.4, 3
"""Words on either side of a name, the share of rows that have them, and rows: "a écrit le", "Posted by"."""
_CREDITED = re.compile(rf"(?:[^\W\d_]{{4,14}} )?(?:{BY}):? ", re.IGNORECASE)
_LABEL = re.compile(r"(?:[#№(]|nr\.? ?|no\.? ?)? ?(?P<number>\d{1,6})(?:[楼樓层層.):\]]| :|(?=#))?(?: |$)", re.IGNORECASE)
LEVEL = re.compile(r"(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|SEVERE|CRITICAL|FATAL)\b")
"""The words of programs' logs."""
ENDED = re.compile(r"[.!?…:;,。！？][\"'”’»)\]]*$")
_GLUED = re.compile(r"(?<=[a-z])[A-Z][a-z]{2,8}$")
"""The first word of a day, where a tool printed it without a space behind a word that is no name."""
_BOTH_NAMES = re.compile(r"(?P<name>\S+) \([^()]+\)")
"""A name for logging in, and what else its owner is called."""
_SPOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Slot:
    """Characters of a row that may name somebody, and what stands before and behind the name there."""

    row: Row
    start: int
    end: int
    lead: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    number: int | None = None
    label: Interval | None = None

    @property
    def name(self) -> str:
        """What is left of it."""
        return self.row.text[self.start : self.end]


def slot(row: Row, start: int, end: int) -> Slot | None:
    """The characters without a picture, a number and signs around them; null where nothing is left."""
    start += image_mark(row.text[start:end])
    number = label = None
    counted = _LABEL.match(row.text, start, end)
    if counted and counted.end() < end:
        number, label, start = whole_number(counted["number"]), row.part(*counted.span("number")), counted.end()
    found = _trimmed(Slot(row, start, end, number=number, label=label))
    return found if found.start < found.end else None


def without_common(slots: Sequence[Slot]) -> list[Slot]:
    """The slots without the words in which most of them begin and end, which differ in the rest; without anything where these are too many."""
    for side in (_first, _last):
        for _ in range(_MOST_LINKS):
            slots = _stripped(slots, side)
        slots = [one if left == one else replace(one, end=one.start) for one, left in zip(slots, _stripped(slots, side), strict=True)]
    return [_credited(one) for one in slots]


def may_name(text: str) -> bool:
    """Whether a text can be somebody's name."""
    if (glued := _GLUED.search(text)) and is_dated_word(glued[0]):
        return False
    if not 1 < len(text) <= _NAME_LENGTH or len(text.split()) > _NAME_WORDS or not any(map(str.isalpha, text)) or is_date(text):
        return False
    return not (ENDED.search(text) or any(other.fullmatch(text) for other in (LEVEL, NO_NAME, FOOT, FACT, BARE_FACT, COUNTED)))


def login(text: str) -> str:
    """The name for logging in, where its owner's other name stands behind it; else all of it."""
    return both["name"] if (both := _BOTH_NAMES.fullmatch(text)) else text


def _stripped(slots: Sequence[Slot], side: Callable[[Slot], tuple[str, Slot] | None]) -> list[Slot]:
    cut = [side(one) for one in slots]
    rests: dict[str, set[str]] = {}
    count: Counter[str] = Counter()
    for found in cut:
        if found is not None:
            rests.setdefault(found[0], set()).add(found[1].name)
            count[found[0]] += 1
    common = {word for word, times in count.items() if times >= max(_ENOUGH, _COMMON * len(slots)) and len(rests[word]) > 1}
    return [found[1] if found is not None and found[0] in common else one for one, found in zip(slots, cut, strict=True)]


def _first(one: Slot) -> tuple[str, Slot] | None:
    word = _SPOKEN.match(one.row.text, one.start, one.end)
    if word is None or word.end() == one.end:
        return None
    said = word[0].casefold()
    return said, _trimmed(replace(one, start=word.end(), lead=(*one.lead, said)))


def _last(one: Slot) -> tuple[str, Slot] | None:
    text = one.name
    at = text.rfind(" ")
    if at < 0 or text[at + 1].isupper():  # of names, a last one
        return None
    said = text[at + 1 :].casefold()
    return said, _trimmed(replace(one, end=one.start + at, tail=(said, *one.tail)))


def _credited(one: Slot) -> Slot:
    """The slot without the word for who wrote, though it stands before one alone."""
    by = _CREDITED.match(one.row.text, one.start, one.end)
    return _trimmed(replace(one, start=by.end(), lead=(*one.lead, "by"))) if by and by.end() < one.end else one


def _trimmed(one: Slot) -> Slot:
    start, end, text = one.start, one.end, one.row.text
    while start < end and text[start] in AROUND:
        start += 1
    while start < end and text[end - 1] in AROUND and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return replace(one, start=start, end=end)
