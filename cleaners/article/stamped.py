"""The line with which agencies and their sites stamp a story: where it was filed, and when to the minute."""

from __future__ import annotations

import re

from ..dates import dates

_BARS = re.compile(r"\s*[|·•]\s*")
_CLOCK = re.compile(r"\d[:.h]\d\d(?!\d)")
_LONGEST, _FEW = 80, 4
"""Characters of such a line, and words of a place."""


def is_stamp(line: str) -> bool:
    """Whether a line is a time of a day and at most a place before or behind a bar: "LONDON | Fri Jun 7, 2013 5:09am EDT"."""
    if len(line) > _LONGEST or _CLOCK.search(line) is None:
        return False
    parts = [part for part in _BARS.split(line.strip()) if part]
    times = [part for part in parts if _CLOCK.search(part)]
    others = [part for part in parts if part not in times]
    if len(times) != 1 or len(others) > 1 or any(len(part.split()) > _FEW or any(map(str.isdigit, part)) for part in others):
        return False
    moment = dates.words(times[0])
    return moment.at is not None and moment.precision == "minute"
