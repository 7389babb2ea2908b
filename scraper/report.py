"""What a run did, what is not as it was, and what the store holds now: the data that `thresher report` and `thresher status` print."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from cleaners.urls import canonical, masked
from schemas.alarm import Alarm
from schemas.outcome import Fate, Outcome
from schemas.record import Record, Thread
from schemas.report import RunReport, Silence, SourceReport

from .amounts import amount
from .store.base import Store
from .store.targets import Queue

_SHOWN = 20
"""Of failures and of incomplete records: a report is a screenful."""
_NOTHING_WAITS = Queue(0, None)


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
class SourceState:
    """A source in the run, and now."""

    run: SourceReport
    queue: Queue
    declared: bool
    """Whether it is still one; otherwise nothing of it is due."""
    answered_from: str | None = None
    """Where its address leads by now, if that is another one."""
    turned_over: bool = False
    """Whether its list names nothing that it named before: it is shorter than what comes between two looks."""


@dataclass(frozen=True, slots=True)
class Report:
    """A run in a screenful."""

    on: tuple[Alarm, ...]
    """The oldest first."""
    over: tuple[Alarm, ...]
    """Those that went off since the run began."""
    run: RunReport
    sources: tuple[SourceState, ...]
    """Those that are declared, in their order, then others that had a part in the run."""
    incomplete: tuple[Incomplete, ...]
    """The first of them, by id; `run.incomplete` says how many there are."""
    failures: tuple[Outcome, ...]
    """The first failed outcomes, in the order of the run; `run.fates` says how many there are."""
    records: int
    """In the store, of all runs."""
    posts: int
    store_bytes: int
    free_bytes: int
    """Of those, what stands empty."""


def report(store: Store, run: int | None = None, *, now: datetime, declared: Mapping[str, str] = {}, shown: int = _SHOWN) -> Report:
    """The report of a run, of the last one by default; `declared` are the sources by now and their URLs.

    Raises ConfigError where there is no such run, and StoreError.
    """
    numbers = store.report(run)
    alarms = [alarm for alarm in store.alarms(numbers.started_at) if _is_source(alarm.source, declared)]
    records, posts = store.holds()
    failed = (outcome for outcome in store.outcomes(numbers.run) if outcome.fate is Fate.FAILED)
    return Report(
        on=tuple(alarm for alarm in alarms if alarm.ended is None),
        over=tuple(alarm for alarm in alarms if alarm.ended is not None),
        run=numbers,
        sources=_sources(store, numbers, now, declared),
        incomplete=tuple(map(_incomplete, islice(store.incomplete(numbers.run), shown))),
        failures=tuple(islice(failed, shown)),
        records=records,
        posts=posts,
        store_bytes=store.size_bytes(),
        free_bytes=store.free_bytes(),
    )


def _is_source(name: str, declared: Collection[str]) -> bool:
    """Nobody need look after a source that is no longer one. Where none is declared, somebody asks from elsewhere: then all count."""
    return not declared or name in declared


def _sources(store: Store, run: RunReport, now: datetime, declared: Mapping[str, str]) -> tuple[SourceState, ...]:
    queues = store.targets.queues(now)
    had_a_part = {source.source: source for source in run.sources}
    states = []
    for name in dict.fromkeys([*declared, *had_a_part]):
        is_source = _is_source(name, declared)
        queue = queues.get(name, _NOTHING_WAITS) if is_source else _NOTHING_WAITS
        run_of_it = had_a_part.get(name, SourceReport(source=name))
        if name not in declared:
            states.append(SourceState(run_of_it, queue, is_source))
            continue
        url = canonical(declared[name])
        states.append(SourceState(run_of_it, queue, is_source, _answered_from(store, url), store.turned_over(url)))
    return tuple(states)


def _answered_from(store: Store, url: str) -> str | None:
    last = store.last_capture(url)
    return masked(last.final_url) if last and last.final_url and last.final_url != url else None


def _incomplete(record: Record) -> Incomplete:
    thread = record if isinstance(record, Thread) else None
    return Incomplete(
        id=record.id,
        title=record.title,
        posts=sum(post.status == "present" for post in thread.posts) if thread else 0,
        declared_posts=thread.declared_posts if thread else None,
        pages_read=len(record.pages_read),
        pages=record.pages,
    )


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the data is good, in a few lines."""

    reasons: tuple[str, ...]
    """Why it is not, for people; none where it is good."""
    on: tuple[Alarm, ...] = ()
    run: RunReport | None = None
    """The last one that ended."""
    due: int = 0
    """Pages that wait."""
    next_due: datetime | None = None
    """When the first of the others is due."""
    store_bytes: int = 0


def status(store: Store, max_age: timedelta, *, now: datetime, declared: Collection[str]) -> Status:
    """How things stand. With sources declared a run is one over them; without any, whatever was read last. Raises StoreError."""
    run = store.last_finished("run" if declared else None)
    on = tuple(alarm for alarm in store.alarms() if _is_source(alarm.source, declared))
    queues = [queue for source, queue in store.targets.queues(now).items() if _is_source(source, declared)]
    ended = run.ended_at if run else None
    reasons = []
    if ended is None:
        reasons.append("no run has ended yet")
    elif abs(now - ended) > max_age:  # one that ends in the future was dated by a clock that has been put back, and proves nothing
        reasons.append(f"the last run ended {ended:%Y-%m-%d %H:%M} UTC{', which is still to come' if ended > now else ''}")
    asked = store.last_finished("run", asking=True) if declared else None
    if asked is not None and asked.silence is Silence.FROM_THE_START:
        reasons.append(f"nothing could be reached when pages were due last, in run {asked.run}")
    if on:
        reasons.append(amount(len(on), "alarm"))
    return Status(
        reasons=tuple(reasons),
        on=on,
        run=run,
        due=sum(queue.due for queue in queues),
        next_due=min((queue.next_due for queue in queues if queue.next_due), default=None),
        store_bytes=store.size_bytes(),
    )
