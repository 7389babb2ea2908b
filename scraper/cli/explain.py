"""`thresher explain`: what became of each line of a page that the store keeps."""

from __future__ import annotations

from contextlib import closing

import click

from cleaners.urls import stated

from ..explain import visible
from ..intake.inputs import printable
from ..store.sightings import Standing
from ..store.sqlite import open_store
from . import ledgers
from .exits import Exit
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
    shown = printable(stated(what))
    if stands is None:
        session.complain(f"{shown}: the store has read no such page")
        return Exit.FAILED
    if as_json:
        write(ledgers.as_json(ledger))
    elif ledger:
        ledgers.tell(session, ledger)
    session.talk(f"{shown}: {visible(_ended(stands))}")
    if ledger is None:
        session.complain(f"{shown}: of its lines nothing is kept, or none was read")
        return Exit.FAILED
    return Exit.OK


def _ended(stands: Standing) -> str:
    """What the page was read as."""
    if stands.record_id is not None:
        return f"of {stands.record_id}" + (f", page {stands.page}" if stands.page else "")
    return ": ".join(part for part in (stands.answer, stands.reason, stands.detail) if part)
