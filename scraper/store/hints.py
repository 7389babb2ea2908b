"""What lists said of a page when it was last read. Works inside the transaction of its caller."""

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
    """What is kept of a page that was read before under this URL; null where it was not."""
    query = """SELECT max(fetched_at), (SELECT reply_count FROM hints WHERE hints.url = ?1), (SELECT last_post_at FROM hints WHERE hints.url = ?1),
        (SELECT complete FROM readings JOIN pages ON reading = readings.id JOIN records ON records.id = record_id
            WHERE address = ?1 ORDER BY readings.id DESC LIMIT 1)
        FROM captures WHERE url = ?1"""
    fetched_at, reply_count, last_post_at, complete = db.execute(query, (url,)).fetchone()
    if fetched_at is None:
        return None
    return Known(
        datetime.fromisoformat(fetched_at),
        reply_count,
        datetime.fromisoformat(last_post_at) if last_post_at else None,
        None if complete is None else bool(complete),
    )
