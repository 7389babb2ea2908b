"""Which of the pages that were read of a record are what it shows now, and which showed posts that it shows no more."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

# Two addresses can show one page number differently: `?view=all`, a single reply, a saved text. Those stand side by side, and `merge`
# takes each post once.
_PAGES = """
    SELECT reading, page, url, ids, claimed FROM pages JOIN readings ON readings.id = reading
    WHERE record_id = ? ORDER BY coalesce(fetched_at, taken_at), reading
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as it was read once."""

    reading: int
    page: int
    url: str
    ids: tuple[str, ...]
    """Of its posts."""
    claimed: int | None
    """How many pages it says there are."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a record, the oldest first."""

    present: Sequence[Shown]
    """In the order of their numbers."""
    former: Sequence[tuple[Shown, Sequence[Shown]]]
    """Those that alone show some post, each with the present ones that were read after it."""


def pages_of(db: sqlite3.Connection, record_id: str) -> Pages:
    """Of each page at each address the latest reading is present, unless the thread ends before it by now."""
    all_read = [Shown(reading, page, url, tuple(json.loads(ids)), claimed) for reading, page, url, ids, claimed in db.execute(_PAGES, (record_id,))]
    latest = {(one.page, one.url): number for number, one in enumerate(all_read)}
    ends = _ends(all_read)
    present = [number for number in latest.values() if not any(all_read[number].page > end and number < told for told, end in ends)]
    shown = {post for number in present for post in all_read[number].ids}
    alone: dict[str, int] = {post: number for number, one in enumerate(all_read) for post in one.ids if post not in shown}
    former = [(all_read[number], [all_read[other] for other in present if other > number]) for number in sorted(set(alone.values()))]
    return Pages(sorted((all_read[number] for number in present), key=lambda one: one.page), former)


def _ends(all_read: Sequence[Shown]) -> list[tuple[int, int]]:
    """Where a page says by now that there are fewer pages than it said before: its number in the line, and how many."""
    claims: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for number, one in enumerate(all_read):
        if one.claimed is not None:
            claims.setdefault((one.page, one.url), []).append((number, one.claimed))
    return [told[-1] for told in claims.values() if told[-1][1] < max(claimed for _, claimed in told)]
