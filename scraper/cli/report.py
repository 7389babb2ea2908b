"""`thresher report`: a run in a screenful."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from schemas.outcome import Fate

from ..answers import one_line
from ..explain import visible
from ..report import Report, report
from ..store.sqlite import open_store
from .session import STORE_NAME, Session, standard, write


@click.command("report")
@click.option("--run", type=click.IntRange(1, 2**63 - 1), metavar="N", help="Which run; the last one by default.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@standard
def command(session: Session, run: int | None, as_json: bool) -> None:
    """Say what a run did."""
    store = open_store(session.data_dir / STORE_NAME, read_only=True)
    try:
        found = report(store, run)
    finally:
        store.close()
    if as_json:
        write(one_line(_json(found)))
        return
    for row in _screenful(found):
        write(visible(row))


def _screenful(found: Report) -> Iterator[str]:
    run = found.run
    ended = f"{(run.ended_at - run.started_at).total_seconds():.1f} s" if run.ended_at else "did not end: it is still at work, or it was killed"
    yield f"run {run.run}  {run.started_at:%Y-%m-%d %H:%M:%S} UTC  {ended}  {run.command}"
    yield f"{run.targets:>7,} targets"
    for fate in Fate:
        reasons = sorted(((count, name.partition(":")[2]) for name, count in run.reasons.items() if name.partition(":")[0] == fate), reverse=True)
        why = ", ".join(f"{count:,} {name}" for count, name in reasons)
        if count := run.fates.get(fate, 0):
            yield f"{count:>7,} {fate}{f': {why}' if why else ''}"
    yield f"{run.posts:>7,} posts, {run.lines_removed:,} lines removed, store of {found.store_bytes / 1e6:,.1f} MB"
    if run.incomplete:
        yield f"{run.incomplete:>7,} incomplete by the page's own claim"
    for record in found.incomplete:
        pages = f", {record.pages_read} of {record.pages} pages" if record.pages else ""
        claimed = f" of {record.declared_posts:,}" if record.declared_posts is not None else ""
        yield f"        {record.title or record.id}: {record.posts:,}{claimed} posts{pages}"
    for outcome in found.failures:
        yield f"      ! {outcome.target}: {outcome.reason}: {outcome.detail}"
    if more := run.fates.get(Fate.FAILED, 0) - len(found.failures):
        yield f"      ! and {more:,} more failed"


def _json(found: Report) -> str:
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
    failures = ", ".join(outcome.as_json() for outcome in found.failures)
    said = f'"incomplete": {json.dumps(incomplete, ensure_ascii=False)}, "failures": [{failures}], "store_bytes": {found.store_bytes}'
    return f'{{"run": {found.run.as_json()}, {said}}}'
