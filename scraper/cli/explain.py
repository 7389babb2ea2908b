"""`thresher explain`: what became of each line of a page that the store keeps."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import click

from cleaners.urls import stated
from schemas.outcome import Fate

from ..explain import visible
from ..inputs import printable
from ..store.base import Store
from ..store.sightings import Standing
from ..store.sqlite import open_store
from . import ledgers
from .exits import Exit
from .rows import minute
from .session import STORE_NAME, Session, standard, write


@click.command("explain")
@click.argument("what")
@click.option("--json", "as_json", is_flag=True, help="The ledger and its sums as one JSON object.")
@standard
def command(session: Session, what: str, as_json: bool) -> Exit:
    """Print a page of the store line by line with its fate.

    WHAT is its address, or the file that it was read from. It is told as it was read when it came, by the rules of that day; nothing is asked of the web.
    """
    with closing(open_store(session.data_dir / STORE_NAME, read_only=True)) as store:
        capture = store.last_read(stated(what)) or store.last_read(stated(what).partition("#")[0])
        stands = store.standing(capture) if capture else None
        ledger = store.ledger(capture) if capture else None
        told = _told(store, printable(stated(what)), stands)
    shown = printable(stated(what))
    if stands is None:
        session.complain(f"{shown}: the store has read no such page{f': {told}' if told else ''}")
        return Exit.FAILED
    if as_json:
        write(ledgers.as_json(ledger))
    elif ledger:
        ledgers.tell(session, ledger)
    session.talk(f"{shown}: {visible(_ended(stands))}{f'; {told}' if told else ''}")
    if ledger is None:
        session.complain(f"{shown}: of its lines nothing is kept, or none was read")
        return Exit.FAILED
    return Exit.OK


def _told(store: Store, target: str, stands: Standing | None) -> str:
    """Why a page was not read when it was asked for last, or when it will be; empty where nothing is to be said beside what it was read as."""
    last = next(store.last_outcomes(datetime.min.replace(tzinfo=UTC), target), None)
    if last is not None and last.fate in (Fate.SKIPPED, Fate.REJECTED, Fate.FAILED) and (stands is None or stands.reason != last.reason):
        at = f"when it was asked for last, {minute(last.at)}" if last.at else "when it was asked for last"
        return visible(": ".join(filter(None, [at, last.fate, last.reason, last.detail])))
    waiting = store.targets.at(target) if last is None else None
    return f"it stands in line, due {minute(waiting.due_at)}" if waiting and waiting.due_at else ""


def _ended(stands: Standing) -> str:
    """What the page was read as."""
    if stands.record_id is not None:
        return f"of {stands.record_id}" + (f", page {stands.page}" if stands.page else "")
    return ": ".join(part for part in (stands.answer, stands.reason, stands.detail) if part)
