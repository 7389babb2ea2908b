"""Two boards of one software in folders of one host: each numbers its threads from one, so their threads need more than a host and a number.

The board that is read first has the short ids (`phpbb:host:9`), any other one those with its folder (`phpbb:host/archive:9`).
"""

from __future__ import annotations

import json
import sqlite3
from itertools import takewhile
from urllib.parse import urlsplit

from schemas.record import Post, Thread

from .rows import stamp

_AGREE = 2
"""Of author, time and words: who renames himself, edits, or sees another zone changes one of them."""


def id_of(db: sqlite3.Connection, thread: Thread) -> str:
    """The id that the thread goes by, with the folder of its board where it is not the thread that is kept under the short one."""
    board, _, number = thread.id.rpartition(":")
    if board.count(":") != 1 or "/" in board or thread.url is None:  # it goes by its address, which is its own
        return thread.id
    path = f"{urlsplit(thread.url).path}/"
    for (known,) in db.execute(
        "SELECT id FROM records WHERE id > ?1 || '/' AND id < ?1 || '0' AND substr(id, ?2) = ?3", (board, -len(number) - 1, f":{number}")
    ):
        folder = known.removeprefix(board).rpartition(":")[0]
        if path.startswith(f"{folder}/"):
            return str(known)
    other = _other_board(db, thread)
    return thread.id if other is None else f"{board}{_folder(path, other)}:{number}"


def _other_board(db: sqlite3.Connection, thread: Thread) -> str | None:
    """The path of the thread that is kept under the id, where it shows other posts on the same page: others of the same ids, or of another name."""
    row = db.execute(
        "SELECT pages.url, title FROM records JOIN pages ON record_id = id WHERE id = ? AND page = ? ORDER BY reading DESC LIMIT 1", (thread.id, thread.page)
    ).fetchone()
    if row is None or (path := urlsplit(row[0]).path) == urlsplit(thread.url).path:
        return None
    return None if _is_same(db, thread.id, row[1], thread) else str(path)


def is_thread(db: sqlite3.Connection, record_id: str, thread: Thread) -> bool:
    """Whether that thread is kept under the id."""
    row = db.execute("SELECT title FROM records WHERE id = ?", (record_id,)).fetchone()
    return row is not None and _is_same(db, record_id, row[0], thread)


def _is_same(db: sqlite3.Connection, record_id: str, title: str | None, thread: Thread) -> bool:
    posts = {post.id: post for post in thread.posts if post.id}
    query = "SELECT post_id, author, published_at, text FROM posts WHERE record_id = ? AND post_id IN (SELECT value FROM json_each(?))"
    known = db.execute(query, (record_id, json.dumps(list(posts)))).fetchall()
    return any(_agrees(posts[number], *said) for number, *said in known) if known else not posts or title == thread.title


def _agrees(post: Post, author: str | None, published_at: str | None, text: str) -> bool:
    name = post.author.name if post.author else None
    return (name == author) + (stamp(post.published_at) == published_at) + (post.text == text) >= _AGREE


def _folder(path: str, other: str) -> str:
    """As much of a path as tells it from another one."""
    steps, others = path.strip("/").split("/"), other.strip("/").split("/")
    common = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(steps, others, strict=False))))
    return "/" + "/".join(steps[: common + 1])
