"""Stamps below the subject of each post, which is the thread's title or an answer to it, as SMF prints them.

TITLE or Re: TITLE, #N, DATE        « Reply #N on: DATE », perhaps each part on a row of its own        DATE, #N
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from schemas.rule import fold

from ...numbers import whole_number
from ..furniture import NO_NAME
from ..rows import Row
from .stamp import Stamp, dated

_REACH = 5
"""Rows below the subject."""
_NUMBER = re.compile(r"#(?P<number>\d{1,6})")
_FRAME = re.compile(r"«(?: ?\S.{0,40})?|[^:«»]{0,40}:")


def titled(title: str) -> Callable[[Sequence[Row]], Iterator[Stamp]]:
    """What finds the stamps of a thread of that title."""
    wanted = {fold(title), f"Re: {fold(title)}", f"Re:{fold(title)}"}

    def found(rows: Sequence[Row]) -> Iterator[Stamp]:
        for at, row in enumerate(rows):
            if fold(row.text) in wanted and (stamp := _below(rows, at, opens=fold(row.text) == fold(title))):
                yield stamp

    return found


def _below(rows: Sequence[Row], at: int, *, opens: bool) -> Stamp | None:
    """The stamp that begins with the subject on a row; null where no date stands near below it."""
    label = name = named = number = None
    for near in range(at + 1, min(at + 1 + _REACH, len(rows))):
        printed = rows[near].text
        if counted := _NUMBER.fullmatch(printed):
            number, label = whole_number(counted["number"]) + 1, rows[near].words
        elif day := dated(rows[near]):
            end = near + 1
            if end < len(rows) and rows[end].text == "»":
                end += 1
            elif label is None and end < len(rows) and (counted := _NUMBER.fullmatch(rows[end].text)):
                number, label, end = whole_number(counted["number"]) + 1, rows[end].words, end + 1
            count = day[2] + 1 if day[2] else number or (1 if opens and label is None else None)
            return Stamp(at, end, day[0], day[1], count, label, name, named)
        elif _FRAME.fullmatch(printed):
            number = whole_number(counted["number"]) + 1 if (counted := _NUMBER.search(printed)) else number
        elif near == at + 1 and not NO_NAME.fullmatch(printed):  # the name, in styles that print it below the title
            name, named = printed, rows[near].words
        else:
            break
    return None
