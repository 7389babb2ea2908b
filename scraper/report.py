"""What a run did, and what the store holds now: the data that `thresher report` prints."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from schemas.outcome import Fate, Outcome
from schemas.record import Record, Thread
from schemas.report import RunReport

from .store.base import Store

_SHOWN = 20
"""Of failures and of incomplete records: a report is a screenful."""


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A record that lacks posts or pages by the page's own claim."""

    id: str
    title: str | None
    posts: int
    declared_posts: int | None
    pages_read: int
    pages: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """A run in a screenful."""

    run: RunReport
    incomplete: tuple[Incomplete, ...]
    """The first of them, by id; `run.incomplete` says how many there are."""
    failures: tuple[Outcome, ...]
    """The first failed outcomes, in the order of the run; `run.fates` says how many there are."""
    store_bytes: int


def report(store: Store, run: int | None = None, *, shown: int = _SHOWN) -> Report:
    """The report of a run, of the last one by default. Raises ConfigError where there is no such run, and StoreError."""
    numbers = store.report(run)
    failed = (outcome for outcome in store.outcomes(numbers.run) if outcome.fate is Fate.FAILED)
    return Report(
        run=numbers,
        incomplete=tuple(map(_incomplete, islice(store.incomplete(numbers.run), shown))),
        failures=tuple(islice(failed, shown)),
        store_bytes=store.size_bytes(),
    )


def _incomplete(record: Record) -> Incomplete:
    thread = record if isinstance(record, Thread) else None
    return Incomplete(
        id=record.id,
        title=record.title,
        posts=len(thread.posts) if thread else 0,
        declared_posts=thread.declared_posts if thread else None,
        pages_read=len(record.pages_read),
        pages=record.pages,
    )
