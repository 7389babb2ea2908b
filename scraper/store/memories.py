"""What the pages of a host have shown, kept as one value. Works inside the transaction of its caller."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from cleaners.memory.learning import learn, memory
from schemas.memory import Learnt, Memory, Shown

from ..packing import packed, unpacked


def memory_of(db: sqlite3.Connection, host: str) -> Memory:
    """What is left out of the host's pages; of a host that is not known, nothing."""
    row = db.execute("SELECT learnt FROM memories WHERE host = ?", (host,)).fetchone()
    return Memory(host=host) if row is None else _memory(row[0])


def keep_shown(db: sqlite3.Connection, shown: Shown) -> None:
    """Counts what a page has shown. Raises Damaged, and ValueError where what is kept breaks its contract."""
    row = db.execute("SELECT learnt FROM memories WHERE host = ?", (shown.host,)).fetchone()
    learnt = learn(Learnt(host=shown.host) if row is None else _learnt(row[0]), shown)
    data = packed(learnt.as_json().encode())
    if row is None or row[0] != data:
        db.execute("INSERT OR REPLACE INTO memories (host, learnt) VALUES (?, ?)", (shown.host, data))
        _at_hand(data, learnt)


_MOST_AT_HAND = 64
_known: dict[bytes, Learnt] = {}
"""What was read or written last, by its bytes: of the hosts that are visited in turn, each page asks once before it is read and once after."""


def _learnt(data: bytes) -> Learnt:
    return _at_hand(data, _known.pop(data) if data in _known else Learnt.model_validate_json(unpacked(data)))


def _at_hand(data: bytes, learnt: Learnt) -> Learnt:
    _known[data] = learnt
    if len(_known) > _MOST_AT_HAND:
        del _known[next(iter(_known))]
    return learnt


@lru_cache(maxsize=_MOST_AT_HAND)
def _memory(data: bytes) -> Memory:
    return memory(_learnt(data))
