"""`thresher report`: a run in a screenful."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import click

from schemas.outcome import Fate

from ..amounts import amount
from ..answers import iso, one_line
from ..explain import visible
from ..report import Report, SourceState, report
from ..store.sqlite import open_store
from .lengths import length
from .rows import OUR_NETWORK, clock, listed, minute, row, said, waiting
from .session import STORE_NAME, Session, standard, write

MAX_RUN = 2**63 - 1
"""SQLite counts no further, so there is no run with a greater number either."""


@click.command("report")
@click.option("--run", type=click.IntRange(min=1), metavar="N", help="Which run; the last one by default.")
@click.option("--targets", is_flag=True, help="How each of its pages ended, a line each.")
@click.option("--since", metavar="SPAN", callback=length, help="The same of all runs of that time, e.g. 24h: each page once, as it ended last.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object; of pages, as one each.")
@standard
def command(session: Session, run: int | None, targets: bool, since: timedelta | None, as_json: bool) -> None:
    """Say what a run did.

    Alarms first: those that are on, and those that went off since the run began. Then the run, its sources and what waits, and the store.
    """
    if run and since:
        raise click.UsageError("--run and --since do not go together")
    if targets or since:
        _tell_targets(session, run, since, as_json=as_json)
        return
    declared = {source.id: source.url for source in session.config.source}
    with closing(open_store(session.data_dir / STORE_NAME, read_only=True)) as store:
        found = report(store, min(run, MAX_RUN) if run else None, now=clock(), declared=declared)
    days, place = session.config.run.keep_captures_days, str(session.data_dir / STORE_NAME)
    if as_json:
        write(one_line(_json(found, days, place)))
        return
    for text in _screenful(found, days, place):
        write(visible(text))


def _tell_targets(session: Session, run: int | None, since: timedelta | None, *, as_json: bool) -> None:
    """A line for each, as a run prints them for a person who watches, or as one prints them as JSON."""
    with closing(open_store(session.data_dir / STORE_NAME, read_only=True)) as store:
        ends = store.last_outcomes(clock() - since) if since else store.outcomes(store.report(min(run, MAX_RUN) if run else None).run)
        for outcome in ends:
            if as_json:
                write(one_line(outcome.as_json()))
                continue
            title = store.title(outcome.record_id) if outcome.record_id else outcome.detail if outcome.fate is Fate.LISTED else None
            write(row(outcome, title, None))


def _screenful(found: Report, keep_days: int | None, place: str) -> Iterator[str]:
    yield from map(said, (*found.on, *found.over))
    run = found.run
    took = (run.ended_at - run.started_at).total_seconds() if run.ended_at else None
    ended = f"{took:.1f} s" if took is not None else "did not end: it is still at work, was killed or stopped at once, or could not write its store"
    yield f"run {run.run}  {run.started_at:%Y-%m-%d %H:%M:%S} UTC  {ended}  {run.command}"
    if run.silence:
        yield f"        {OUR_NETWORK}"
    yield amount(run.targets, "target", width=7)
    for fate in Fate:
        reasons = sorted(((count, name.partition(":")[2]) for name, count in run.reasons.items() if name.partition(":")[0] == fate), reverse=True)
        why = ", ".join(f"{count:,} {name}" for count, name in reasons)
        if count := run.fates.get(fate, 0):
            yield f"{count:>7,} {fate}{f': {why}' if why else ''}"
    if run.left_out:
        why = ", ".join(f"{count:,} {reason}" for reason, count in sorted(run.left_out.items(), key=lambda pair: -pair[1]))
        yield f"{amount(sum(run.left_out.values()), 'link', width=7)} left out: {why}"
    yield f"{amount(run.posts, 'post', width=7)}, {amount(run.lines_removed, 'line')} removed"
    yield from map(_source, found.sources)
    if found.sources:
        yield waiting(sum(source.queue.due for source in found.sources), width=7)
    kept = f"bodies are kept for {amount(keep_days, 'day') if keep_days else 'ever'}"
    held = f"{amount(found.records, 'record')} and {amount(found.posts, 'post')}"
    yield f"        store {place}: {held} in {found.store_bytes / 1e6:,.1f} MB, {found.free_bytes / 1e6:,.1f} MB of it free; {kept}"
    if run.incomplete:
        yield f"{run.incomplete:>7,} incomplete by the page's own claim"
    for record in found.incomplete:
        pages = f", {record.pages_read} of {amount(record.pages, 'page')}" if record.pages else ""
        posts = f"{record.posts:,} of {amount(record.declared_posts, 'post')}" if record.declared_posts is not None else amount(record.posts, "post")
        yield f"        {record.title or record.id}: {posts}{pages}"
    for outcome in found.failures:
        yield f"      ! {f'{outcome.source}: ' if outcome.source else ''}{outcome.target}: {outcome.reason}: {outcome.detail}"
    if more := run.fates.get(Fate.FAILED, 0) - len(found.failures):
        yield f"      ! and {more:,} more failed"


def _source(state: SourceState) -> str:
    run, queue = state.run, state.queue
    yielded = f"; {amount(run.records, 'record')}, {amount(run.posts, 'post')}" if run.records else ""
    due = f", next due {minute(queue.next_due)}" if queue.next_due else ""
    waits = f"{waiting(queue.due)}{due}" if state.declared else "no longer a source"
    moved = f"; its address leads to {state.answered_from}" if state.answered_from else ""
    missed = "; it names nothing that it named before: what came and went between was not seen" if state.turned_over else ""
    return f"        {run.source}: {listed(run.fates) or 'nothing was asked for'}{yielded}; {waits}{moved}{missed}"


def _json(found: Report, keep_days: int | None, place: str) -> str:
    sources = [
        {
            **state.run.model_dump(mode="json"),
            "declared": state.declared,
            "waiting": state.queue.due,
            "next_due": iso(state.queue.next_due),
            "answered_from": state.answered_from,
            "turned_over": state.turned_over,
        }
        for state in found.sources
    ]
    incomplete = [
        {
            "id": record.id,
            "title": record.title,
            "posts": record.posts,
            "declared_posts": record.declared_posts,
            "pages_read": record.pages_read,
            "pages": record.pages,
        }
        for record in found.incomplete
    ]
    whole = {
        "alarms": [alarm.model_dump(mode="json") for alarm in found.on],
        "over": [alarm.model_dump(mode="json") for alarm in found.over],
        "run": found.run.model_dump(mode="json", exclude={"sources", "silence"}),
        "own_network_down": found.run.silence is not None,
        "sources": sources,
        "waiting": sum(state.queue.due for state in found.sources),
        "incomplete": incomplete,
        "failures": [outcome.model_dump(mode="json") for outcome in found.failures],
        "records": found.records,
        "posts": found.posts,
        "store": place,
        "store_bytes": found.store_bytes,
        "free_bytes": found.free_bytes,
        "keep_captures_days": keep_days,
    }
    return json.dumps(whole, ensure_ascii=False)
