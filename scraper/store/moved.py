"""Posts that were split off, or merged, into another thread of their board: each belongs to the thread where it was seen last."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from schemas.record import Post, Thread

from .rows import RECORD, stamp

# By the time as well: some boards number the posts of each thread from one.
_STANDING = """
    SELECT record_id, post_id, author, text FROM json_each(?1) AS mine
    JOIN posts ON post_id = json_extract(mine.value, '$[0]') AND published_at = json_extract(mine.value, '$[1]')
    WHERE record_id <> ?2 AND substr(record_id, 1, length(?3)) = ?3
"""
_SEEN = """
    SELECT max(coalesce(fetched_at, taken_at)) FROM pages JOIN readings ON readings.id = reading, json_each(ids) WHERE record_id = ? AND value = ?
"""


def others(db: sqlite3.Connection, record_id: str, posts: Iterable[Post]) -> list[str]:
    """The other threads of the same board that hold some of these posts: the same author's, of the same time, in the same words."""
    return sorted({other for other, _ in _standing(db, record_id, posts)})


def without_moved(db: sqlite3.Connection, thread: Thread) -> Thread:
    """The thread; what was seen later in another one of its board is `deleted` in this one."""
    standing = _standing(db, thread.id, (post for post in thread.posts if post.status == "present"))
    left = {post for other, post in standing if _was_seen_last(db, other, thread.id, post)}
    if not left:
        return thread
    return thread.model_copy(update={"posts": tuple(post.model_copy(update={"status": "deleted"}) if post.id in left else post for post in thread.posts)})


def _standing(db: sqlite3.Connection, record_id: str, posts: Iterable[Post]) -> list[tuple[str, str]]:
    """Thread and id of the posts."""
    board = record_id.rpartition(":")[0] + ":"
    known = {post.id: post for post in posts if post.id and post.published_at}
    if not known or board.count(":") != 2 or "//" in board:  # threads without a number of their own go by their address
        return []
    said = {number: (post.author.name if post.author else None, post.text) for number, post in known.items()}
    times = [(number, stamp(post.published_at)) for number, post in known.items()]
    return [(other, post) for other, post, author, text in db.execute(_STANDING, (json.dumps(times), record_id, board)) if said[post] == (author, text)]


def _was_seen_last(db: sqlite3.Connection, other: str, here: str, post_id: str) -> bool:
    """Whether the post was seen there last; the page of a single reply is no thread that it could have moved to."""
    (frame,) = db.execute("SELECT record FROM records WHERE id = ?", (other,)).fetchone()
    seen_there, seen_here = (db.execute(_SEEN, (record_id, post_id)).fetchone()[0] or "" for record_id in (other, here))
    return bool(seen_there > seen_here) and "single_reply_view" not in RECORD.validate_json(frame).quality.flags
