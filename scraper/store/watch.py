"""What runs saw of each source, and the alarms that followed. Works inside the transaction of its caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import reduce
from operator import add

from schemas.alarm import Alarm
from schemas.markup import Markup
from schemas.observation import Observation

from ..packing import packed, unpacked
from .rows import stamp

_DAY = "substr(json_extract(seen, '$.at'), 1, 10)"
"""Of a look, in UTC."""


def observe(db: sqlite3.Connection, run: int, source: str, seen: Observation) -> None:
    """Adds to what this run has seen of the source by now."""
    row = db.execute("SELECT seen FROM observations WHERE source = ? AND run = ?", (source, run)).fetchone()
    total = Observation.model_validate_json(row[0]) + seen if row else seen
    db.execute("INSERT INTO observations VALUES (?, ?, ?) ON CONFLICT (source, run) DO UPDATE SET seen = excluded.seen", (source, run, total.as_json()))


def observations(db: sqlite3.Connection, source: str, most: int, since: datetime | None = None) -> Sequence[Observation]:
    """The last `most` looks at a source, the oldest first, of those since the day of `since`; those of a day that is past may be one."""
    query = f"SELECT seen FROM observations WHERE source = ? AND {_DAY} >= ? ORDER BY run DESC LIMIT ?"
    rows = db.execute(query, (source, f"{since.astimezone(UTC):%Y-%m-%d}" if since else "", most)).fetchall()
    return [Observation.model_validate_json(seen) for (seen,) in reversed(rows)]


def thin(db: sqlite3.Connection, source: str, until: datetime, most: int) -> None:
    """Makes one sum of each day's looks that lie before `until`: what was normal needs no hours. Of all no more than `most` are kept.

    The day on which a list was read last stays as it is, until it is read again: half of its links, and all of them an hour before, are no three quarters.
    """
    last = "SELECT run FROM observations WHERE source = ?1 ORDER BY run DESC LIMIT 1 OFFSET ?2"
    db.execute(f"DELETE FROM observations WHERE source = ?1 AND run <= ({last})", (source, most))
    several = f"SELECT {_DAY} FROM observations WHERE source = ?1 GROUP BY {_DAY} HAVING count(*) > 1 AND min(json_extract(seen, '$.at')) < ?2"
    rows = db.execute(f"SELECT run, seen FROM observations WHERE source = ?1 AND {_DAY} IN ({several}) ORDER BY run", (source, stamp(until))).fetchall()
    listed = f"SELECT max({_DAY}) FROM observations WHERE source = ? AND json_extract(seen, '$.lists') <> '{{}}'"
    ((doubted,),) = db.execute(listed, (source,))
    days: dict[date, list[tuple[int, Observation]]] = {}
    for run, text in rows:
        seen = Observation.model_validate_json(text)
        if seen.at < until and f"{seen.at:%Y-%m-%d}" != doubted:
            days.setdefault(seen.at.date(), []).append((run, seen))
    for looks in days.values():
        if len(looks) > 1:
            total = reduce(add, (seen for _, seen in looks))
            db.executemany("DELETE FROM observations WHERE source = ? AND run = ?", [(source, run) for run, _ in looks])
            db.execute("INSERT INTO observations VALUES (?, ?, ?)", (source, looks[-1][0], total.as_json()))


def markup(db: sqlite3.Connection, source: str) -> Markup:
    """What the pages of a source were made of. Raises Damaged, and ValueError where what is kept breaks its contract."""
    row = db.execute("SELECT names FROM markups WHERE source = ?", (source,)).fetchone()
    return Markup() if row is None else Markup.model_validate_json(unpacked(row[0]))


def keep_markup(db: sqlite3.Connection, source: str, kept: Markup) -> None:
    """In place of what was kept before."""
    db.execute("INSERT OR REPLACE INTO markups (source, names) VALUES (?, ?)", (source, packed(kept.as_json().encode())))


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
