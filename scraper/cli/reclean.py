"""`thresher reclean`: the store's pages by the rules of today."""

from __future__ import annotations

import sys
from contextlib import closing
from functools import partial

import click

from schemas.outcome import Fate, Outcome

from ..amounts import amount
from ..explain import visible
from ..inputs import Failure, printable
from ..permission import objection, permitted
from ..reclean import Again, read_again, read_spoilt, reclean
from ..store import failures
from ..store.base import merge
from ..store.opening import missing
from ..store.sqlite import open_store
from ..workers.workers import clean_many
from .exits import Exit, Tally
from .few import Few
from .rows import clock, summed
from .session import STORE_NAME, Session, on_terminal, standard, write


@click.command("reclean")
@click.option("--diff", is_flag=True, help="Say what would change, and change nothing.")
@standard
def command(session: Session, diff: bool) -> Exit:
    """Read the pages of the store again, by the rules of today.

    For those that are records, or become such, after a newer Thresher or a change of the configuration: a page that stays as it is is not
    read again by any run. Prints each page that is read otherwise than it was, with the fields that differ. Nothing is asked of the web.
    """
    config = session.config
    agent = config.fetch.user_agent or ""
    platforms = {source.id: source.platform for source in config.source if source.platform}
    tally, failed = Tally(), Few(session.complain)

    def told(page: Again, outcome: Outcome | None = None) -> None:
        if page.changes and (outcome is None or outcome.fate is not Fate.SKIPPED):
            write(visible(f"~ {printable(page.item.target)}  {', '.join(page.changes)}"))
        if isinstance(page.reading, Failure):
            session.fault(page.item.target, page.reading, failed)
        if outcome is not None:
            tally.count(outcome)

    place = session.data_dir / STORE_NAME
    with failures.told(place):
        if not place.exists():
            raise missing(place)
    with closing(open_store(place, read_only=diff)) as store:
        cleaned = partial(clean_many, config=config)
        pages = session.progress(read_again(store, cleaned, platforms, agent), None, "pages", shown=not on_terminal(sys.stdout))
        if diff:
            unread = 0
            for page in pages:
                told(page)
                unread += isinstance(page.reading, Failure) and page.reading.fate is Fate.FAILED
            failed.end("`thresher reclean` keeps them, and `report --targets` names all then")
            if unread:
                session.talk(f"{amount(unread, 'page')} could not be read again: what is kept of them stays as it is")
            return Exit.FAILED if unread else Exit.OK
        allowed = permitted(config)
        report = reclean(
            pages,
            spoilt=read_spoilt(store, cleaned, platforms),
            store=store,
            merge=merge,
            clock=clock,
            objects=lambda item, answer: objection(item.capture, answer, agent, allowed),
            told=told,
        )
    failed.end("`thresher report --targets` names all")
    session.remark(summed(report))
    return tally.ended()
