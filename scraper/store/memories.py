"""What the pages of a host have shown, kept as one value. Works inside the transaction of its caller."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from cleaners.memory.learning import learn, memory
from schemas.memory import Learnt, Memory, Shown

from .packing import packed, unpacked


def memory_of(db: sqlite3.Connection, host: str) -> Memory:
    """What is left out of the host's pages; of a host that is not known, nothing."""
    row = db.execute("SELECT learnt FROM memories WHERE host = ?", (host,)).fetchone()
    return Memory(host=host) if row is None else _memory(row[0])


def keep_shown(db: sqlite3.Connection, shown: Shown) -> None:
    """Counts what a page has shown. Raises Damaged, and ValueError where what is kept breaks its contract."""
    row = db.execute("SELECT learnt FROM memories WHERE host = ?", (shown.host,)).fetchone()
    data = packed(learn(Learnt(host=shown.host) if row is None else _learnt(row[0]), shown).as_json().encode())
    if row is None or row[0] != data:
        db.execute("INSERT OR REPLACE INTO memories (host, learnt) VALUES (?, ?)", (shown.host, data))


@lru_cache(maxsize=64)  # of the hosts that are visited in turn, each page asks once before it is read and once after
def _learnt(data: bytes) -> Learnt:
    return Learnt.model_validate_json(unpacked(data))


@lru_cache(maxsize=64)
def _memory(data: bytes) -> Memory:
    return memory(_learnt(data))
