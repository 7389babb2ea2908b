"""Posts that were split off, or merged, into another thread of their board: each belongs to the thread where it was seen last."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from schemas.record import Thread

from .rows import RECORD, stamp

_STANDING = """
    SELECT record_id, post_id FROM posts WHERE post_id IN (SELECT value FROM json_each(?1)) AND record_id <> ?2
    AND substr(record_id, 1, length(?3)) = ?3
"""
_SEEN = """
    SELECT max(coalesce(fetched_at, taken_at)) FROM pages JOIN readings ON readings.id = reading, json_each(ids) WHERE record_id = ? AND value = ?
"""


def others(db: sqlite3.Connection, record_id: str, ids: Iterable[str]) -> list[str]:
    """The other threads of the same board that hold some of these posts."""
    return sorted({other for other, _ in _standing(db, record_id, ids)})


def without_moved(db: sqlite3.Connection, thread: Thread) -> Thread:
    """The thread; what was seen later in another one of its board, by the same author at the same time in the same words, is `deleted` here."""
    posts = {post.id: post for post in thread.posts if post.id and post.status == "present"}
    left = {post for other, post in _standing(db, thread.id, posts) if _has_moved(db, thread, other, post)}
    if not left:
        return thread
    return thread.model_copy(update={"posts": tuple(post.model_copy(update={"status": "deleted"}) if post.id in left else post for post in thread.posts)})


def _standing(db: sqlite3.Connection, record_id: str, ids: Iterable[str]) -> list[tuple[str, str]]:
    board = record_id.rpartition(":")[0] + ":"
    if board.count(":") != 2 or "/" in board:  # threads without a number of their own go by their address
        return []
    return db.execute(_STANDING, (json.dumps(list(ids)), record_id, board)).fetchall()


def _has_moved(db: sqlite3.Connection, thread: Thread, other: str, post_id: str) -> bool:
    """Whether the post was seen there last; the page of a single reply is no thread that it could have moved to."""
    mine = next(post for post in thread.posts if post.id == post_id)
    said = (mine.author.name if mine.author else None, stamp(mine.published_at), mine.text)
    query = """SELECT record, (author, posts.published_at, text) IS (?, ?, ?) FROM records JOIN posts ON record_id = records.id
        WHERE records.id = ? AND post_id = ?"""
    frame, is_same = db.execute(query, (*said, other, post_id)).fetchone()
    if not is_same or "single_reply_view" in RECORD.validate_json(frame).quality.flags:
        return False
    seen_here, seen_there = (db.execute(_SEEN, (record_id, post_id)).fetchone()[0] or "" for record_id in (thread.id, other))
    return bool(seen_there > seen_here)
