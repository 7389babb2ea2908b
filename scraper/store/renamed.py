"""An article whose address leads to another one by now: it stays one record under its first id, whichever of the two was read first."""

from __future__ import annotations

import sqlite3

from schemas.capture import Capture
from schemas.record import Article

from ..packing import packed
from .rows import page, stamp

# Addresses of articles that were taken away lead to a front page or to another story, too: of another minute, called otherwise, or of another day.
_SAME = """records.kind = 'article'
    AND (records.published_at = ?4 OR (records.title = ?2 AND coalesce(substr(records.published_at, 1, 10) = substr(?3, 1, 10), 1)))
"""
_FORMER = f"""
    SELECT records.id FROM captures JOIN readings ON readings.address = captures.url JOIN pages ON pages.reading = readings.id
    JOIN records ON records.id = pages.record_id
    WHERE captures.final_url = ?1 AND captures.url <> ?1 AND {_SAME} ORDER BY readings.id LIMIT 1
"""
_EXACT = ("second", "minute")
"""Of a day, a site has many stories."""


def former_id(db: sqlite3.Connection, capture: Capture, article: Article) -> str | None:
    """The id of the record that was read at an address which has led to this one since, and is the same article; null where there is none."""
    row = db.execute(_FORMER, (capture.final_url or capture.url, *_told_by(article))).fetchone()
    return None if row is None else str(row[0])


def is_article(db: sqlite3.Connection, record_id: str, article: Article) -> bool:
    """Whether that article is kept under the id."""
    return db.execute(f"SELECT 1 FROM records WHERE id = ?1 AND {_SAME}", (record_id, *_told_by(article))).fetchone() is not None


def _told_by(article: Article) -> tuple[str | None, str | None, str | None]:
    """Title, time, and the time once more where it is exact."""
    at = stamp(article.published_at)
    return article.title, at, at if article.published_at_precision in _EXACT else None


def fold(db: sqlite3.Connection, one: str, into: str) -> None:
    """Makes the pages of a record, if there is such, those of another one, and ends it."""
    for reading, data in db.execute("SELECT reading, record FROM pages WHERE record_id = ?", (one,)).fetchall():
        record = page(data).model_copy(update={"id": into})
        db.execute("UPDATE pages SET record_id = ?, record = ? WHERE reading = ?", (into, packed(record.as_json().encode()), reading))
    db.execute("DELETE FROM posts WHERE record_id = ?", (one,))
    db.execute("DELETE FROM records WHERE id = ?", (one,))
