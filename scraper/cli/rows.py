"""Ends of targets and of runs as lines for people."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from schemas.outcome import Fate, Outcome
from schemas.record import Record, Thread
from schemas.report import RunReport

from ..explain import fitted, visible
from .session import colour, width

MARKS = {Fate.STORED: "+", Fate.UNCHANGED: "=", Fate.LISTED: ">", Fate.SKIPPED: "~", Fate.REJECTED: "-", Fate.FAILED: "!"}
_COLOURS = {Fate.STORED: "32", Fate.UNCHANGED: "2", Fate.LISTED: "36", Fate.SKIPPED: "2", Fate.REJECTED: "33", Fate.FAILED: "31"}


def clock() -> datetime:
    """Now."""
    return datetime.now(UTC)


def row(outcome: Outcome, title: str | None, record: Record | None) -> str:
    """A target's end as a line."""
    posts = f"{len(record.posts)} post{'s' * (len(record.posts) != 1)}" if isinstance(record, Thread) else ""
    said = [outcome.reason or "", title or "", posts, outcome.detail if outcome.fate in (Fate.REJECTED, Fate.FAILED) else ""]
    row = visible(f"{MARKS[outcome.fate]} {outcome.fate:<9} {outcome.target}  {'  '.join(filter(None, said))}").rstrip()
    columns = width()
    row = row if columns is None else fitted(row, columns).rstrip()
    return f"\x1b[{_COLOURS[outcome.fate]}m{row}\x1b[0m" if colour(sys.stdout) else row


def summed(report: RunReport) -> str:
    """A run in one line."""
    fates = ", ".join(f"{report.fates[fate]:,} {fate}" for fate in Fate if report.fates.get(fate))
    return f"run {report.run}: {report.targets:,} targets: {fates or 'none'}"
