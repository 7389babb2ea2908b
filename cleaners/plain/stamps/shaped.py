"""Stamps of no wording of their own: rows that hold a day and a time and are alike in what stands before it, post after post.

    03 марта 2019, 12:10:44        03 марта 2019, 18:02:10 #1 Последнее редактирование: ...        SMF 2.1
    on: March 04, 2008, 07:15:22 PM TITLE        Reply #1 on: March 04, 2008, 09:01:40 PM        SMF 1
    PostMon Jun 07, 2021 9:05 pm, #700 below it        phpBB in styles of its own

What is alike is the last word before the date, so that the lines of edits, of quotes and of who joined when are each a kind of their own. News print
days alone above their teasers, and logs print times: only a text that names its engine is read by these (`boards`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..furniture import FACT
from ..rows import Row
from .stamp import CLOCK, Stamp, date_from, is_dated_word

_LONGEST_ROW, _LONGEST_WORDS = 160, 6
_ENOUGH = 3
"""Rows that are alike by no accident."""
_WORD_START = re.compile(r"(?<!\S)(?=[\w])|(?<=[a-z])(?=[A-Z])|(?<=\*)(?=\w)")
"""Where a date may begin: tools print what heads it without a space."""
_NUMBER = re.compile(r"(?<![\w#&/])#(?P<number>\d{1,9})(?!\w)")
_LABELLED = re.compile(r"[^\W\d_][^:\d]{1,30}: ?\S")
_COUNTER = re.compile(r"[^\W\d_][^:\d]{1,30}: ?[\d.,]{1,9}")


@dataclass(frozen=True, slots=True)
class _Found:
    at: int
    start: int
    end: int
    kind: str


def shaped(rows: Sequence[Row]) -> list[Stamp]:
    """The stamps of the kind that has most; of two with as many the one with less before the date. Empty where no kind has several."""
    kinds: dict[str, list[_Found]] = {}
    for found in _found(rows):
        kinds.setdefault(found.kind, []).append(found)
    several = [alike for alike in kinds.values() if len(alike) >= _ENOUGH]
    if not several:
        return []
    alike = max(several, key=lambda alike: (len(alike), -len(alike[0].kind)))
    numbers = [_number(rows, found.at) for found in alike]
    # Answers alone are counted where the first post bears no number; numbers that skip are no places in the thread.
    first = 1 if numbers[0] is None else int(numbers[0][1]["number"])
    counted = all(number is None or int(number[1]["number"]) == at + first - (numbers[0] is None) for at, number in enumerate(numbers))
    counted = counted and any(numbers)
    return [_stamp(rows, found, number, at + first if counted else None) for at, (found, number) in enumerate(zip(alike, numbers, strict=True))]


def _found(rows: Sequence[Row]) -> Iterator[_Found]:
    for at, row in enumerate(rows):
        if len(row.text) > _LONGEST_ROW or not CLOCK.search(row.text) or is_joined(rows, at):
            continue
        for begins in _WORD_START.finditer(row.text):
            before = row.text[: begins.start()].split()
            if len(before) > _LONGEST_WORDS:
                break
            first = row.text[begins.start() :].split(maxsplit=1)[0]
            end = date_from(row.text, begins.start()) if first[0].isdigit() or is_dated_word(first) else None
            if end is not None and CLOCK.search(row.text, begins.start(), end):
                words = [word for word in before if any(map(str.isalpha, word))]
                # In a profile each day stands below a label of its own.
                label = rows[at - 1].text.casefold() if not words and at and rows[at - 1].text.endswith(":") else ""
                yield _Found(at, begins.start(), end, words[-1].casefold() if words else label)
                break


def is_joined(rows: Sequence[Row], at: int) -> bool:
    """Whether a row says when somebody joined: by its label, or as the neighbour of a counter, in whatever language."""
    text = rows[at].text.replace("*", "")
    beside = (rows[near].text.replace("*", "") for near in (at - 1, at + 1) if 0 <= near < len(rows))
    return FACT.fullmatch(text) is not None or (_LABELLED.match(text) is not None and any(_COUNTER.fullmatch(other) for other in beside))


def _number(rows: Sequence[Row], at: int) -> tuple[int, re.Match[str]] | None:
    """The number of a post and its row: that of the date, or the next, where it holds nothing else; null where there is none."""
    if number := _NUMBER.search(rows[at].text):
        return at, number
    number = _NUMBER.fullmatch(rows[at + 1].text) if at + 1 < len(rows) else None
    return (at + 1, number) if number else None


def _stamp(rows: Sequence[Row], found: _Found, number: tuple[int, re.Match[str]] | None, count: int | None) -> Stamp:
    row = rows[found.at]
    end = max(found.at, number[0] if number else 0) + 1
    label = rows[number[0]].part(*number[1].span()) if number and count is not None else None
    return Stamp(found.at, end, row.part(found.start, found.end), row.text[found.start : found.end], count, label, shaped=True)
