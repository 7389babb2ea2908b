"""`thresher status`: is the data good? For monitoring: one screen and an exit code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import click

from schemas.errors import StoreError

from ..answers import iso, one_line
from ..explain import visible
from ..report import Status, status
from ..store.opening import LOOKED_OVER_S, look_over
from ..store.sqlite import open_store
from .exits import Exit
from .lengths import length
from .rows import clock, minute, said, summed, waiting
from .session import STORE_NAME, Session, standard, write


@click.command("status")
@click.option("--max-age", metavar="SPAN", callback=length, default="26h", show_default=True, help="How long ago the last run may have ended.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@standard
def command(session: Session, max_age: timedelta, as_json: bool) -> Exit:
    """Say whether the data is good.

    It is where a run has ended lately, no alarm is on, and the store is whole: exit 0. Otherwise the reasons come first, and it is 1.
    """
    declared = {source.id for source in session.config.source}
    try:
        with closing(open_store(session.data_dir / STORE_NAME, read_only=True)) as store:
            look_over(store.connection, store.path, LOOKED_OVER_S)
            store.look_through(LOOKED_OVER_S)
            found = status(store, max_age, now=clock(), declared=declared)
    except StoreError as error:
        found = Status(reasons=(str(error),))
    if as_json:
        write(one_line(_json(found)))
    else:
        for row in _screen(found):
            write(visible(row))
    return Exit.FAILED if found.reasons else Exit.OK


def _screen(found: Status) -> Iterator[str]:
    yield f"not good: {'; '.join(found.reasons)}" if found.reasons else "good"
    yield from map(said, found.on)
    if found.run is not None and found.run.ended_at is not None:
        yield f"{summed(found.run)}; ended {minute(found.run.ended_at)}"
    if found.store_bytes:
        due = f", next due {minute(found.next_due)}" if found.next_due else ""
        yield f"{waiting(found.due)}{due}; store of {found.store_bytes / 1e6:,.1f} MB"


def _json(found: Status) -> str:
    whole = {
        "good": not found.reasons,
        "reasons": found.reasons,
        "alarms": [alarm.model_dump(mode="json") for alarm in found.on],
        "run": found.run.model_dump(mode="json", exclude={"sources"}) if found.run else None,
        "waiting": found.due,
        "next_due": iso(found.next_due),
        "store_bytes": found.store_bytes,
    }
    return json.dumps(whole, ensure_ascii=False)
