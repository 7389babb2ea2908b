"""Runs: their begin and end, how each of their targets ended, and the numbers of it. Works inside the transaction of its caller."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.errors import ConfigError
from schemas.outcome import Fate, Outcome, Reason
from schemas.report import RunReport, Silence, SourceReport

from ..inputs import Failure, Input, printable
from ..packing import unpacked
from . import rows
from .readings import Kept

# A record's last outcome in a run speaks for it: each page of a thread has one, and the thread grows from page to page.
LAST_WORDS = """
    SELECT record_id, posts, complete, source FROM (
        SELECT *, row_number() OVER (PARTITION BY record_id ORDER BY number DESC) AS age FROM outcomes WHERE run = ? AND record_id IS NOT NULL
    ) WHERE age = 1
"""

SINCE = "SELECT id FROM runs WHERE coalesce(ended_at, started_at) >= ?2"
"""The runs that were at work since then."""
LAST_ENDS = f"""
    SELECT target, CASE WHEN fate = 'unchanged' AND was_news THEN 'stored' ELSE fate END, reason, detail, record_id, sha256, source, at FROM (
        SELECT *, row_number() OVER (PARTITION BY target ORDER BY run DESC, number DESC) AS age, max(fate = 'stored') OVER (PARTITION BY target) AS was_news
        FROM outcomes WHERE run IN ({SINCE}) AND (?1 IS NULL OR target = ?1)
    ) WHERE age = 1 ORDER BY run, number
"""
"""How each target ended last in them, or the target that is named."""


def begin(db: sqlite3.Connection, command: str, at: datetime) -> int:
    """A new run, unfinished; its number."""
    row = (printable(command), rows.stamp(at), os.getpid())
    return int(db.execute("INSERT INTO runs (command, started_at, pid) VALUES (?, ?, ?) RETURNING id", row).fetchone()[0])


def end(db: sqlite3.Connection, run: int, at: datetime, left_out: Mapping[Reason, int], silence: Silence | None) -> None:
    """Marks the run as finished."""
    db.execute("UPDATE runs SET ended_at = ?, left_out = ?, silence = ? WHERE id = ?", (rows.stamp(at), json.dumps(left_out), silence, run))


def outcome_of(item: Input, answer: Answer | Failure, kept: Kept | None, at: datetime, source: str | None) -> Outcome:
    """How a target that was read, or could not be, ends."""
    common = {"target": printable(item.target), "capture": item.capture.sha256, "source": source, "at": at}
    match answer:
        case Cleaned():
            return Outcome(**common, fate=Fate.STORED if kept and kept.changed else Fate.UNCHANGED, record_id=kept.record.id if kept else answer.record.id)
        case Listed():
            return Outcome(**common, fate=Fate.LISTED, reason=answer.reason, detail="; ".join(filter(None, [answer.title, *answer.flags])))
        case Rejected():
            return Outcome(**common, fate=Fate.REJECTED, reason=answer.reason, detail=answer.detail)
        case Failure():
            return Outcome(**common, fate=answer.fate, reason=answer.reason, detail=printable(answer.detail))


def note(db: sqlite3.Connection, run: int, outcome: Outcome, posts: int = 0, complete: bool | None = None, lines_removed: int = 0) -> None:
    """Keeps an outcome as the last of its run so far."""
    db.execute(
        """INSERT INTO outcomes (run, number, target, fate, reason, detail, record_id, sha256, source, at, posts, complete, lines_removed)
        SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM outcomes WHERE run = ?""",
        (run, *rows.outcome_row(outcome), posts, complete, lines_removed, run),
    )


def report(db: sqlite3.Connection, run: int | None = None) -> RunReport:
    """The numbers of a run, of the last one by default. Raises ConfigError where there is no such run."""
    query = "SELECT id, command, started_at, ended_at, left_out, silence, report FROM runs WHERE id = coalesce(?, (SELECT max(id) FROM runs))"
    found = list(db.execute(query, (run,)))
    if not found:
        raise ConfigError("no_such_run", f"run {run} is not in the store" if run is not None else "there was no run yet")
    number, command, started_at, ended_at, left_out, silence, summed_up = found[0]
    if summed_up is not None:
        return RunReport.model_validate_json(unpacked(summed_up))
    query = "SELECT fate, reason, count(*), sum(lines_removed) FROM outcomes WHERE run = ? GROUP BY fate, reason ORDER BY fate, reason"
    counts = list(db.execute(query, (number,)))
    ((posts, incomplete),) = db.execute(f"SELECT coalesce(sum(posts), 0), coalesce(sum(complete = 0), 0) FROM ({LAST_WORDS})", (number,))
    ((targets,),) = db.execute("SELECT coalesce(max(number), 0) FROM outcomes WHERE run = ?", (number,))  # they are numbered without a gap
    return RunReport(
        run=number,
        command=command,
        started_at=started_at,
        ended_at=ended_at,
        targets=targets,
        fates={fate: sum(count for name, _, count, _ in counts if name == fate) for fate in Fate},
        reasons={f"{fate}:{reason}": count for fate, reason, count, _ in counts if reason},
        posts=posts,
        lines_removed=sum(removed for *_, removed in counts),
        incomplete=incomplete,
        left_out=json.loads(left_out),
        sources=tuple(_sources(db, number)),
        silence=silence,
    )


def _sources(db: sqlite3.Connection, run: int) -> Iterator[SourceReport]:
    records = {
        source: (count, posts) for source, count, posts in db.execute(f"SELECT source, count(*), sum(posts) FROM ({LAST_WORDS}) GROUP BY source", (run,))
    }
    counts = db.execute("SELECT source, fate, count(*) FROM outcomes WHERE run = ? AND source IS NOT NULL GROUP BY source, fate ORDER BY source", (run,))
    for source, group in groupby(counts, itemgetter(0)):
        fates = {fate: count for _, fate, count in group}
        known, posts = records.get(source, (0, 0))
        yield SourceReport(source=source, targets=sum(fates.values()), fates=fates, records=known, posts=posts)
