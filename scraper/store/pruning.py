"""Which bodies nobody needs any more: their pages have been something else for long. Works inside the transaction of its caller.

What was read from them stays: the records, the pages and posts that these are made of, and their provenance. Ledgers and links go with
their bodies. The row of a body stays as well, with its digest and size and without its bytes, so that a replay can say what is missing.
"""

from __future__ import annotations

import sqlite3

SLICES = tuple((f"{number:02x}", f"{number + 1:02x}" if number < 0xFF else "g") for number in range(0x100))
"""The range of digests in equal parts: each is a short look and a small transaction, however large the store."""

# Never dropped: what was seen since, be it as a sighting; the last capture of an address that was read (`sightings.last_capture`), which
# the next visit is compared with; and the page that a record is made of, though a wall may stand before it by now. A body without a URL
# was given as a file, and nobody can say what came after it.
_DROPPABLE = """
    SELECT sha256 FROM bodies WHERE sha256 >= ? AND sha256 < ? AND length(deflated) > 0
    AND NOT EXISTS (
        SELECT 1 FROM captures JOIN runs ON runs.id = run WHERE captures.sha256 = bodies.sha256 AND coalesce(fetched_at, started_at) >= ?
    )
    AND NOT EXISTS (
        SELECT 1 FROM captures AS mine WHERE mine.sha256 = bodies.sha256 AND revisit_of IS NULL AND NOT EXISTS (
            SELECT 1 FROM captures AS newer JOIN readings ON readings.sha256 = newer.sha256 AND address = newer.url
            WHERE newer.url = mine.url AND newer.fetched_at > mine.fetched_at AND newer.sha256 <> mine.sha256
                AND newer.revisit_of IS NULL AND newer.status IN (200, 203)
        )
    )
    AND NOT EXISTS (
        SELECT 1 FROM readings AS mine JOIN pages ON reading = mine.id WHERE mine.sha256 = bodies.sha256 AND NOT EXISTS (
            SELECT 1 FROM pages AS others JOIN readings AS newer ON others.reading = newer.id
            WHERE (others.record_id, others.page, others.url) = (pages.record_id, pages.page, pages.url)
                AND (coalesce(newer.fetched_at, newer.taken_at), newer.id) > (coalesce(mine.fetched_at, mine.taken_at), mine.id)
        )
    )
"""

DROPPED = """
    SELECT sha256, url, final_url, path, status, headers, fetched_at, size_bytes
    FROM captures JOIN bodies USING (sha256) WHERE revisit_of IS NULL AND (length(deflated) = 0 OR NOT archived) ORDER BY captures.id
"""
"""Captures without their bodies, or that ask for that, as `rows.capture` reads them, in order of arrival."""


def droppable(db: sqlite3.Connection, first: str, end: str, before: str) -> list[str]:
    """Digests from `first` up to `end` whose bodies were not seen at or after `before` (a stamp), and need not be kept."""
    return [sha256 for (sha256,) in db.execute(_DROPPABLE, (first, end, before))]


def drop(db: sqlite3.Connection, digests: list[str]) -> None:
    """Lets go of their bytes, and of ledgers and links of what was read there."""
    for sha256 in digests:
        db.execute("UPDATE bodies SET deflated = x'' WHERE sha256 = ?", (sha256,))
        db.execute("UPDATE readings SET ledger = NULL WHERE sha256 = ?", (sha256,))
        db.execute("DELETE FROM links WHERE reading IN (SELECT id FROM readings WHERE sha256 = ?)", (sha256,))
