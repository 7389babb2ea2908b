"""How much is kept of runs that are long over: their numbers, and not how each of their pages ended. Works inside the transaction of its caller.

An hourly run over a hundred sources ends some thousand pages a day, at two hundred bytes each, for ever. What is asked of them later is
whether a page was told to be gone for good (410), and the numbers of the run: those stay.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from ..packing import packed
from . import runs
from .rows import stamp

TOLD_APART = timedelta(days=90)
"""So long, and the last runs however long ago they were, say how each of their pages ended."""
LAST_RUNS = 100
"""Also where a clock that was wrong has dated them years apart."""
_AT_ONCE = 50
"""Runs that one run's end sums up at most: a store of years catches up little by little."""


def sum_up(db: sqlite3.Connection, run: int, at: datetime) -> None:
    """Keeps of runs that were long over when `run` ended their report alone."""
    query = "SELECT id FROM runs WHERE report IS NULL AND id <= ? AND coalesce(ended_at, started_at) < ? ORDER BY id LIMIT ?"
    for (former,) in db.execute(query, (run - LAST_RUNS, stamp(at - TOLD_APART), _AT_ONCE)).fetchall():
        numbers = runs.report(db, former).model_dump_json(exclude_defaults=True)
        db.execute("UPDATE runs SET report = ? WHERE id = ?", (packed(numbers.encode()), former))
        db.execute("DELETE FROM outcomes WHERE run = ? AND reason IS NOT 'gone'", (former,))
