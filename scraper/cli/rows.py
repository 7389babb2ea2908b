"""Ends of targets and of runs as lines for people."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from schemas.alarm import Alarm
from schemas.outcome import Fate, Outcome
from schemas.record import Record, Thread
from schemas.report import RunReport

from ..amounts import amount
from ..explain import fitted, visible
from .session import colour, width

OUR_NETWORK = "our own network or name service may be down, and no source is blamed"
MARKS = {Fate.STORED: "+", Fate.UNCHANGED: "=", Fate.LISTED: ">", Fate.SKIPPED: "~", Fate.REJECTED: "-", Fate.FAILED: "!"}
_COLOURS = {Fate.STORED: "32", Fate.UNCHANGED: "2", Fate.LISTED: "36", Fate.SKIPPED: "2", Fate.REJECTED: "33", Fate.FAILED: "31"}


def clock() -> datetime:
    """Now."""
    return datetime.now(UTC)


def row(outcome: Outcome, title: str | None, record: Record | None) -> str:
    """A target's end as a line."""
    posts = amount(len(record.posts), "post") if isinstance(record, Thread) else ""
    parts = [outcome.reason or "", title or "", posts, outcome.detail if outcome.fate in (Fate.REJECTED, Fate.FAILED) else ""]
    row = visible(f"{MARKS[outcome.fate]} {outcome.fate:<9} {outcome.target}  {'  '.join(filter(None, parts))}").rstrip()
    columns = width()
    row = row if columns is None else fitted(row, columns).rstrip()
    return f"\x1b[{_COLOURS[outcome.fate]}m{row}\x1b[0m" if colour(sys.stdout) else row


def summed(report: RunReport) -> str:
    """A run in one line."""
    return ": ".join(filter(None, [f"run {report.run}", amount(report.targets, "target"), listed(report.fates)]))


def listed(fates: Mapping[Fate, int]) -> str:
    """How many ended how: `3 stored, 1 failed`."""
    return ", ".join(f"{fates[fate]:,} {fate}" for fate in Fate if fates.get(fate))


def counted(kinds: Mapping[Any, int]) -> str:
    """How many of each kind, by name: `21 budget_spent, 1 crawl_trap`."""
    return ", ".join(f"{count:,} {kind}" for kind, count in sorted(kinds.items()))


def passed_over(kinds: Mapping[str, int]) -> str:
    """What folders and archives hold beside pages: `passed over: hidden files (2), links to folders (1)`."""
    return f"passed over: {', '.join(f'{kind} ({count:,})' for kind, count in sorted(kinds.items()))}"


def waiting(number: int, *, width: int = 0) -> str:
    """`1 page waits`, `2 pages wait`."""
    return f"{amount(number, 'page', width=width)} wait{'s' * (number == 1)}"


def said(alarm: Alarm) -> str:
    """An alarm as a line."""
    guess = f" ({alarm.guess})" if alarm.guess else ""
    since = f"since {minute(alarm.since)}" if alarm.ended is None else f"from {minute(alarm.since)} to {minute(alarm.ended)}"
    return f"{'alarm' if alarm.ended is None else 'over'}: {alarm.source}: {alarm.kind} {since}: {alarm.evidence}{guess}"


def minute(moment: datetime) -> str:
    """A time as people read it."""
    return f"{moment:%Y-%m-%d %H:%M} UTC"
