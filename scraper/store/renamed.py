"""An article whose address leads to another one by now: it stays one record under its first id, whichever of the two was read first."""

from __future__ import annotations

import sqlite3

from schemas.capture import Capture
from schemas.record import Article

from .packing import packed
from .rows import page, stamp

# Addresses of articles that were taken away lead to a front page or to another story, too: of another minute, called otherwise, or of another day.
_FORMER = """
    SELECT records.id FROM captures JOIN readings ON readings.address = captures.url JOIN pages ON pages.reading = readings.id
    JOIN records ON records.id = pages.record_id
    WHERE captures.final_url = ?1 AND captures.url <> ?1 AND records.kind = 'article'
    AND (records.published_at = ?4 OR (records.title = ?2 AND coalesce(substr(records.published_at, 1, 10) = substr(?3, 1, 10), 1)))
    ORDER BY readings.id LIMIT 1
"""
_EXACT = ("second", "minute")
"""Of a day, a site has many stories."""


def former_id(db: sqlite3.Connection, capture: Capture, article: Article) -> str | None:
    """The id of the record that was read at an address which has led to this one since, and is the same article; null where there is none."""
    here = capture.final_url or capture.url
    at = stamp(article.published_at)
    exact = at if article.published_at_precision in _EXACT else None
    row = db.execute(_FORMER, (here, article.title, at, exact)).fetchone()
    return None if row is None else str(row[0])


def fold(db: sqlite3.Connection, one: str, into: str) -> None:
    """Makes the pages of a record, if there is such, those of another one, and ends it."""
    for reading, data in db.execute("SELECT reading, record FROM pages WHERE record_id = ?", (one,)).fetchall():
        record = page(data).model_copy(update={"id": into})
        db.execute("UPDATE pages SET record_id = ?, record = ? WHERE reading = ?", (into, packed(record.as_json().encode()), reading))
    db.execute("DELETE FROM posts WHERE record_id = ?", (one,))
    db.execute("DELETE FROM records WHERE id = ?", (one,))
