"""Sightings of a page that is as it was. Works inside the transaction of its caller."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from schemas.capture import Capture
from schemas.outcome import Fate, Reason
from schemas.target import Link

from ..inputs import printable
from .rows import address, headers, link, stamp
from .rows import capture as read_capture
from .spellings import spellings

_CAPTURES = """
    SELECT captures.sha256, url, final_url, path, status, headers, captures.fetched_at, size_bytes
    FROM captures JOIN bodies USING (sha256)
    WHERE ({which}) AND revisit_of IS NULL AND EXISTS (SELECT 1 FROM readings WHERE readings.sha256 = captures.sha256 AND readings.address = {address})
    ORDER BY captures.fetched_at DESC, captures.id DESC LIMIT 1
"""
# Of a body that a worker died of there is no reading: such a page is asked for whole, and read again.
_LAST = _CAPTURES.format(which="url = ? AND status IN (200, 203)", address="url")
_READ = _CAPTURES.format(which="?1 IN (url, final_url, target)", address="coalesce(url, path, '')")

_SEVERAL = 2
"""Entries of a list that all go at once tell that more may have come and gone; a list of one entry tells it each time."""

WHOLE = """
    SELECT target, deflated, captures.sha256, url, final_url, path, status, headers, captures.fetched_at, size_bytes
    FROM captures JOIN bodies ON bodies.sha256 = captures.sha256 AND archived AND revisit_of IS NULL AND length(deflated) > 0
"""
"""What can be replayed: target and packed body, then what `rows.capture` reads."""
_READ_LAST = f"""{WHOLE}
    JOIN readings ON readings.sha256 = captures.sha256 AND address = coalesce(url, path, '') AND readings.fetched_at IS captures.fetched_at"""
ONE_READ_LAST = f"{_READ_LAST} WHERE readings.id = ? ORDER BY captures.id"
"""The same of one reading."""
READ_LAST = f"SELECT readings.id, target {_READ_LAST[_READ_LAST.index('FROM') :]} ORDER BY captures.id"
"""All readings that it is there for, each by its number and with its target: where one is damaged, the others can be asked for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a body at an address was read as."""

    answer: Literal["cleaned", "listed", "rejected"]
    reason: Reason | None
    detail: str
    content: str
    """Digest of what the page says; of its bytes where that was not kept."""
    links: tuple[Link, ...]
    record_id: str | None
    """Of the record that it belongs to, where it holds one."""
    posts: int
    """Of that record, as it stands."""
    posts_here: int
    """Of the page itself."""
    page: int | None
    """Its number in the record."""
    ids: tuple[str, ...]
    """Of the posts of a thread that it shows, where they have any."""
    complete: bool | None
    pages: int | None
    """How many pages the page says there are."""
    counted: int | None
    """How many posts the record says there are, by the page that was read last."""
    is_free: bool
    """Whether it holds a record that is free to read."""

    @property
    def fate(self) -> Fate:
        """How the page ends when it is seen again as it was."""
        return {"cleaned": Fate.UNCHANGED, "listed": Fate.LISTED, "rejected": Fate.REJECTED}[self.answer]


def read_lately(db: sqlite3.Connection, most: int) -> Sequence[tuple[str, str, str]]:
    """Of the last pages that became records: whose target each is, its address, and the digest of what it says, the oldest first."""
    last = "SELECT id, address, content FROM readings WHERE answer = 'cleaned' AND content <> '' ORDER BY id DESC LIMIT ?"
    return db.execute(f"SELECT source, address, content FROM ({last}) AS last JOIN targets ON url = address ORDER BY id", (most,)).fetchall()


def last_capture(db: sqlite3.Connection, url: str) -> Capture | None:
    """The last whole capture of `url` that was read; null where there is none.

    With the marks that came with its body: a 304 that bears another ETag speaks of another page (RFC 9111, 4.3.4).
    """
    row = db.execute(_LAST, (url,)).fetchone()
    return None if row is None else read_capture(tuple(row))


def last_read(db: sqlite3.Connection, target: str) -> Capture | None:
    """The last capture that was read of a page, by its address, by the one that this led to, or by the file that it was read from, however it
    came; null where there is none."""
    row = db.execute(_READ, (target,)).fetchone()
    return None if row is None else read_capture(tuple(row))


def keep_sighting(db: sqlite3.Connection, run: int, url: str, capture: Capture, at: datetime, seen: tuple[tuple[str, str], ...]) -> None:
    """One row for the sighting: the body of `capture`, and the headers that came with the news or instead of a body.

    It takes the place of the one before it, of which outcomes tell as much: a list that is asked for every hour would fill the store with them.
    """
    db.execute("DELETE FROM captures WHERE url = ? AND sha256 = ? AND revisit_of IS NOT NULL AND fetched_at <= ?", (url, capture.sha256, stamp(at)))
    sighting = capture.model_copy(update={"headers": seen})
    db.execute(
        """INSERT INTO captures (target, sha256, url, status, headers, fetched_at, run, revisit_of)
        SELECT ?, ?, ?, 304, ?, ?, ?, max(id) FROM captures WHERE sha256 = ? AND url = ? AND revisit_of IS NULL
        ON CONFLICT DO NOTHING""",
        (printable(url), capture.sha256, url, headers(sighting), stamp(at), run, capture.sha256, url),
    )


def turned_over(db: sqlite3.Connection, url: str) -> bool:
    """Whether the list at `url`, if it has no further page, names nothing that it named when it was read as another one before."""
    readings = db.execute(
        "SELECT id FROM readings WHERE address = ? AND answer = 'listed' ORDER BY coalesce(fetched_at, taken_at) DESC, id DESC LIMIT 2", (url,)
    )
    named = [db.execute("SELECT url, kind FROM links WHERE reading = ?", reading).fetchall() for reading in readings.fetchall()]
    if len(named) < 2 or any(kind == "next_page" for links in named for _, kind in links):
        return False
    now, before = ({link for link, _ in links} for links in named)
    return min(len(now), len(before)) >= _SEVERAL and before.isdisjoint(spelt for link in now for spelt in (link, *spellings(link)))


def standing(db: sqlite3.Connection, capture: Capture) -> Standing | None:
    """What the body of `capture` was read as at its address; null where it was not."""
    row = db.execute(
        """SELECT readings.id, answer, reason, detail, readings.content, record_id,
            (SELECT count(*) FROM posts WHERE posts.record_id = pages.record_id), complete, pages.posts, page, ids,
            pages.claimed, json_extract(records.record, '$.declared_posts'),
            record_id IS NOT NULL AND json_extract(records.record, '$.free_access') IS NOT 0
        FROM readings LEFT JOIN pages ON reading = readings.id LEFT JOIN records ON records.id = record_id WHERE sha256 = ? AND address = ?""",
        (capture.sha256, address(capture)),
    ).fetchone()
    if row is None:
        return None
    reading, answer, reason, detail, content, record_id, count, complete, here, page, ids, pages, counted, is_free = row
    found = db.execute("SELECT url, title, kind, reply_count, last_post_at FROM links WHERE reading = ? ORDER BY number", (reading,))
    whole = None if complete is None else bool(complete)
    why, said = Reason(reason) if reason else None, content or capture.sha256
    shown = tuple(json.loads(ids or "[]"))
    return Standing(answer, why, detail, said, tuple(map(link, found)), record_id, count, here or 0, page, shown, whole, pages, counted, bool(is_free))
