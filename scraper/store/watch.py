"""What runs saw of each source, and the alarms that followed. Works inside the transaction of its caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import reduce
from operator import add

from schemas.alarm import Alarm
from schemas.observation import Observation

from .rows import stamp


def observe(db: sqlite3.Connection, run: int, source: str, seen: Observation) -> None:
    """Adds to what this run has seen of the source by now."""
    row = db.execute("SELECT seen FROM observations WHERE source = ? AND run = ?", (source, run)).fetchone()
    total = Observation.model_validate_json(row[0]) + seen if row else seen
    db.execute("INSERT INTO observations VALUES (?, ?, ?) ON CONFLICT (source, run) DO UPDATE SET seen = excluded.seen", (source, run, total.as_json()))


def observations(db: sqlite3.Connection, source: str, most: int) -> Sequence[Observation]:
    """The last `most` looks at a source, the oldest first; those of a day that is past may be one."""
    rows = db.execute("SELECT seen FROM observations WHERE source = ? ORDER BY run DESC LIMIT ?", (source, most)).fetchall()
    return [Observation.model_validate_json(seen) for (seen,) in reversed(rows)]


def thin(db: sqlite3.Connection, source: str, until: datetime) -> None:
    """Makes one sum of each day's looks that lie before `until`: what was normal needs no hours."""
    rows = db.execute("SELECT run, seen FROM observations WHERE source = ? ORDER BY run", (source,)).fetchall()
    days: dict[date, list[tuple[int, Observation]]] = {}
    for run, text in rows:
        seen = Observation.model_validate_json(text)
        if seen.at < until:
            days.setdefault(seen.at.date(), []).append((run, seen))
    for looks in days.values():
        if len(looks) > 1:
            total = reduce(add, (seen for _, seen in looks))
            db.executemany("DELETE FROM observations WHERE source = ? AND run = ?", [(source, run) for run, _ in looks])
            db.execute("INSERT INTO observations VALUES (?, ?, ?)", (source, looks[-1][0], total.as_json()))


def alarms(db: sqlite3.Connection, since: str | None = None) -> Sequence[Alarm]:
    """All that are on, and those that went off at or after `since` (a stamp)."""
    query = "SELECT source, kind, since, evidence, guess, ended FROM alarms WHERE ended IS NULL OR ended >= ? ORDER BY since, id"
    fields = ("source", "kind", "since", "evidence", "guess", "ended")
    return [Alarm.model_validate(dict(zip(fields, row, strict=True))) for row in db.execute(query, (since or "9",))]


def keep_alarms(db: sqlite3.Connection, changes: Iterable[Alarm]) -> None:
    """Alarms that came on, and those that went off (`ended`)."""
    for alarm in changes:
        if alarm.ended is None:
            row = (alarm.source, alarm.kind, stamp(alarm.since), alarm.evidence, alarm.guess)
            db.execute("INSERT INTO alarms (source, kind, since, evidence, guess) VALUES (?, ?, ?, ?, ?)", row)
        else:
            db.execute("UPDATE alarms SET ended = ? WHERE source = ? AND kind = ? AND ended IS NULL", (stamp(alarm.ended), alarm.source, alarm.kind))
