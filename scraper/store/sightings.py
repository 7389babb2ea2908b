"""Sightings of a page that is as it was. Works inside the transaction of its caller."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from schemas.capture import Capture

from ..inputs import printable
from .rows import address, headers, stamp
from .rows import capture as read_capture

# Of a body that a worker died of there is no reading: such a page is asked for whole, and read again.
_LAST = """
    SELECT captures.id, captures.sha256, url, final_url, path, status, headers, captures.fetched_at, size_bytes
    FROM captures JOIN bodies USING (sha256)
    WHERE url = ? AND status IN (200, 203) AND revisit_of IS NULL
        AND EXISTS (SELECT 1 FROM readings WHERE readings.sha256 = captures.sha256 AND readings.address = captures.url)
    ORDER BY captures.fetched_at DESC, captures.id DESC LIMIT 1
"""
_VALIDATORS = frozenset({"etag", "last-modified"})


@dataclass(frozen=True, slots=True)
class Standing:
    """The record of a page, as it stands."""

    record_id: str
    posts: int
    complete: bool | None


def last_capture(db: sqlite3.Connection, url: str) -> Capture | None:
    """The last whole capture of `url` that was read, with the marks of its last sighting (RFC 9111, 4.3.4); null where there is none."""
    row = db.execute(_LAST, (url,)).fetchone()
    if row is None:
        return None
    number, *rest = row
    capture = read_capture(tuple(rest))
    seen = db.execute("SELECT headers FROM captures WHERE revisit_of = ? ORDER BY id DESC LIMIT 1", (number,)).fetchone()
    marks = [(name, value) for name, value in json.loads(seen[0]) if name in _VALIDATORS] if seen else []
    renewed = {name for name, _ in marks}
    return capture.model_copy(update={"headers": (*(header for header in capture.headers if header[0] not in renewed), *marks)})


def keep_sighting(db: sqlite3.Connection, run: int, url: str, capture: Capture, at: datetime, seen: tuple[tuple[str, str], ...]) -> None:
    """One row for the sighting: the body of `capture`, and the headers that came with the news or instead of a body."""
    sighting = capture.model_copy(update={"headers": seen})
    db.execute(
        """INSERT INTO captures (target, sha256, url, status, headers, fetched_at, run, revisit_of)
        SELECT ?, ?, ?, 304, ?, ?, ?, max(id) FROM captures WHERE sha256 = ? AND url = ? AND revisit_of IS NULL
        ON CONFLICT DO NOTHING""",
        (printable(url), capture.sha256, url, headers(sighting), stamp(at), run, capture.sha256, url),
    )


def standing(db: sqlite3.Connection, capture: Capture) -> Standing | None:
    """The record that the body of `capture` belongs to; null where it holds none."""
    row = db.execute(
        """SELECT record_id, (SELECT count(*) FROM posts WHERE posts.record_id = pages.record_id), complete
        FROM readings JOIN pages ON reading = readings.id JOIN records ON records.id = record_id WHERE sha256 = ? AND address = ?""",
        (capture.sha256, address(capture)),
    ).fetchone()
    return Standing(row[0], row[1], None if row[2] is None else bool(row[2])) if row else None
