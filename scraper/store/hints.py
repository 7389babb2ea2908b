"""What lists said of a page when it was last read to its end, all its further pages included. Works inside the transaction of its caller."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from schemas.target import Link

from ..discover.worth import Known
from .rows import stamp


def keep_hint(db: sqlite3.Connection, url: str, hint: Link, at: datetime) -> None:
    """Replaces what is kept of `url`, read at `at`."""
    row = (url, hint.reply_count, stamp(hint.last_post_at), stamp(at))
    db.execute("INSERT OR REPLACE INTO hints (url, reply_count, last_post_at, at) VALUES (?, ?, ?, ?)", row)


def known(db: sqlite3.Connection, url: str) -> Known | None:
    """What is kept of a page that was read to its end under this URL; null where it was not."""
    query = """SELECT at, reply_count, last_post_at,
        (SELECT complete FROM readings JOIN pages ON reading = readings.id JOIN records ON records.id = record_id
            WHERE address = hints.url ORDER BY readings.id DESC LIMIT 1),
        (SELECT min(coalesce(fetched_at, taken_at)) FROM readings
            WHERE address = hints.url AND content = (SELECT content FROM readings WHERE address = hints.url ORDER BY id DESC LIMIT 1))
        FROM hints WHERE url = ?"""
    row = db.execute(query, (url,)).fetchone()
    if row is None:
        return None
    at, reply_count, last_post_at, complete, same_since = row
    last, since = (datetime.fromisoformat(time) if time else None for time in (last_post_at, same_since))
    return Known(datetime.fromisoformat(at), reply_count, last, None if complete is None else bool(complete), since)
