"""What a clock told that was ahead, and has been put back since: until its time came, nothing that is read later would count as later.

Works inside the transaction of its caller. Provenance, and what runs saw of a source, stay as they were told.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

from .rows import stamp

_TIMES = (
    ("captures", "fetched_at"),
    ("readings", "fetched_at"),
    ("readings", "taken_at"),
    ("hints", "at"),
    ("moves", "at"),
    ("outcomes", "at"),
    ("runs", "started_at"),
    ("runs", "ended_at"),
)


def right(db: sqlite3.Connection, now: datetime, latest: datetime) -> None:
    """What is dated after `latest` keeps its order, and its last run ended now; what was looked at then is due now, and not in the years after that."""
    update = "UPDATE targets SET looked_at = ?1, due_at = ?1 WHERE looked_at > ?2 AND due_at IS NOT NULL"
    db.execute(update, (now.timestamp(), latest.timestamp()))
    (last,) = db.execute("SELECT max(coalesce(ended_at, started_at)) FROM runs").fetchone()
    if last is None or last <= stamp(latest):
        return
    back = f"-{(datetime.fromisoformat(last) - now).total_seconds():.3f} seconds"
    for table, column in _TIMES:
        # Of two sightings at one time one is enough; the other one stays where it is.
        righted = f"UPDATE OR IGNORE {table} SET {column} = strftime('%Y-%m-%dT%H:%M:%f000+00:00', {column}, ?) WHERE {column} > ?"
        db.execute(righted, (back, stamp(latest)))
