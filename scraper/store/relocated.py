"""A site that moved to another domain is the same site: what was read of it goes on under its first ids.

Redirects that are permanent and keep the path say so (`scraper.fetch.visit.host_left`), and each record once more by what it says.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from schemas.record import Record, Thread

from .boards import is_thread
from .renamed import is_article
from .rows import stamp
from .spellings import spellings

# The id of a record: the address of an article, or a thread's software, host and number.
_ID = re.compile(r"(?:(https?://(?:www\.)?)([^/]+)|([a-z0-9]+:)([^/:]+))([/:].*)", re.DOTALL)


def keep_move(db: sqlite3.Connection, former: str, host: str, url: str, at: datetime) -> None:
    """Keeps that a host leads to another one for good, as it was told at that address."""
    db.execute("INSERT INTO moves VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", (former, host, url, stamp(at)))


def first_id(db: sqlite3.Connection, record: Record) -> str | None:
    """The id that the record has from before its site moved; null where nothing is kept under one, or something else."""
    parts = _ID.fullmatch(record.id)
    if parts is None:  # it is named for its content alone
        return None
    lead, host = parts[1] or parts[3], parts[2] or parts[4]
    for former in _formers(db, host, with_port=parts[2] is not None):
        there = f"{lead}{former}{parts[5]}"
        for one in (there, *spellings(there)):
            if is_thread(db, one, record) if isinstance(record, Thread) else is_article(db, one, record):
                return one
    return None


def _formers(db: sqlite3.Connection, host: str, *, with_port: bool) -> Sequence[str]:
    """The hosts that lead to this one, the nearest first. Threads are known by host alone."""
    moves = [tuple(place if with_port else place.partition(":")[0] for place in row) for row in db.execute("SELECT former, host FROM moves")]
    found = [host]
    for known in found:
        found += [former for former, led in moves if led == known and former not in found]
    return found[1:]
