"""Heads of posts that begin with the letter which stands for a picture: Flarum's, and those of other boards that are applications.

P               the first letter of the name
Perceval        the name
9 juil. 2023    when it was written, or how long ago

A letter alone says nothing, and lists of names have one above many names. None has a day below each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..rows import Row
from .stamp import Stamp, is_when

_LONGEST_NAME = 40
_REACH = 3
"""Rows from the name to the date: a title or two."""


def lettered(rows: Sequence[Row]) -> Iterator[Stamp]:
    """Such heads, each with its author."""
    last = 0
    for at in range(len(rows) - 2):
        letter, name = rows[at].text, rows[at + 1].text
        if at < last or len(letter) != 1 or not letter.isalpha() or not 1 < len(name) <= _LONGEST_NAME or name[0].upper() != letter.upper():
            continue
        near = range(at + 2, min(at + 2 + _REACH, len(rows)))
        when = next((below for below in near if is_when(rows[below].text)), None)
        if when is not None and not any(len(rows[between].text) > _LONGEST_NAME for between in range(at + 2, when)):
            last = when + 1
            yield Stamp(at, last, rows[when].words, rows[when].text, name=name, named=rows[at + 1].words, whole=True)
