"""How much a record may hold of what pages name without end: authors, sections, tags, links and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeVar

_Item = TypeVar("_Item")

MOST_NAMES = 1_000
"""Authors, sections, or tags of a record: the longest lists that papers print are of hundreds of people."""
MOST_LINKS = 10_000
"""Links, or pictures, of a post or record: a thread of a thousand posts has hundreds."""


def bounded(found: Iterable[_Item], most: int, flag: str, tell: Callable[[str], object]) -> tuple[_Item, ...]:
    """The first so many of what was found; `tell` is given the flag where there are more."""
    kept = tuple(islice(found, most + 1))
    if len(kept) > most:
        tell(flag)
    return kept[:most]
