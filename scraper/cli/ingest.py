"""`thresher ingest`: pages into the store, from files and from the web."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from cleaners.feeds.dedupe import address
from cleaners.merge import merge
from cleaners.urls import masked
from schemas.cleaned import Answer
from schemas.outcome import Fate, Outcome, Reason

from ..answers import one_line
from ..crawl import Plan, crawl
from ..export.jsonl import line
from ..inputs import Failure, Input, printable
from ..intake import find, is_address, read_all
from ..line import Place
from ..permission import is_archived, objection, permitted
from ..rhythm import Look
from ..run import ingest
from ..stop import Stop
from ..store.sightings import Standing
from ..store.sqlite import open_store
from ..workers import clean_many
from .endings import Terminated
from .exits import Exit, Tally
from .live import allowing, visiting
from .rows import clock, row, summed
from .seen import Seen
from .session import PATIENCE_S, STORE_NAME, Session, on_terminal, standard, write

MAX_PAGES = 1_000
_LEFT = frozenset({Fate.SKIPPED, Fate.REJECTED})


@click.command("ingest")
@click.argument("what", nargs=-1, required=True)
@click.option(
    "--follow", is_flag=True, help="Read also what feeds, sitemaps and lists lead to, on the hosts that are named. A thread's own pages are always read."
)
@click.option("--max-pages", type=click.IntRange(min=1), default=MAX_PAGES, show_default=True, help="Visit no more pages than this.")
@click.option("--warc", type=click.Path(file_okay=False, path_type=Path), help="Keep what goes over the wire in this folder, as WARC files.")
@click.option("--print", "print_records", is_flag=True, help="When all is read, print the records of these pages as the store now holds them, one a line.")
@click.option("--json", "print_outcomes", is_flag=True, help="Print what became of each page, one JSON object a line.")
@allowing
@standard
def command(
    session: Session,
    what: tuple[str, ...],
    follow: bool,
    max_pages: int,
    warc: Path | None,
    print_records: bool,
    print_outcomes: bool,
    allow: tuple[str, ...],
) -> Exit:
    """Read pages into the store, from files or from the web.

    WHAT is URLs, files, web archives (WARC), stores (thresher.db), folders (everything in them that is a page by its name), patterns, or - for
    standard input. On a terminal each page gets a line that says what became of it; in a pipe only what went wrong is told, and why a URL of
    WHAT gave nothing.
    """
    if print_records and print_outcomes:
        raise click.UsageError("--print and --json both want stdout: choose one")
    config = session.config
    urls = [name for name in what if is_address(name)]
    finding = find(name for name in what if not is_address(name))
    settings = visiting(session, urls, allow, warc=warc) if urls else None
    agent = settings.identity.user_agent if settings else config.fetch.user_agent or ""
    seen = Seen()
    tally = Tally()
    named = frozenset(map(_as_visited, urls))
    tick = session.ticker("pages", shown=bool(urls) and not on_terminal(sys.stdout))

    def tell(outcome: Outcome) -> None:
        title, record = seen.of(outcome)
        tally.count(outcome)
        tick(tally.total)
        if print_outcomes:
            write(one_line(outcome.as_json()))
        elif not print_records and (on_terminal(sys.stdout) or session.verbose):
            write(row(outcome, title, record))
            return
        said = f"{outcome.target}: {outcome.reason}: {outcome.detail}"
        if outcome.fate is Fate.FAILED:
            session.complain(said)
        elif outcome.target in named and outcome.fate in _LEFT and outcome.reason is not Reason.DUPLICATE_TARGET and not print_outcomes:
            session.talk(said)

    store = open_store(session.data_dir / STORE_NAME, busy_timeout_s=PATIENCE_S if urls else 10.0)

    def visit_all(run: int) -> None:
        if settings is not None:
            plan = Plan(tuple(urls), follow, max_pages)
            stop = Stop()
            with stop.listening():
                left = crawl(plan, settings, config, store, run, clock=clock, merge=merge, listener=_Told(seen, tell), stop=stop)
            if stop.signal is not None:  # what was under way has ended in order; the rest of the run has not
                raise KeyboardInterrupt if stop.signal == signal.SIGINT else Terminated
            if left:
                session.talk("links left out: " + ", ".join(f"{count:,} {reason}" for reason, count in sorted(left.items())))

    try:
        inputs = read_all(finding.targets, sys.stdin.buffer, config.clean.max_body_bytes)
        report = ingest(
            session.progress(inputs, len(finding.targets), "pages", shown=not urls and not on_terminal(sys.stdout)),
            store=store,
            clean_many=lambda given: seen.noting(clean_many(given, config)),
            merge=merge,
            clock=clock,
            command=" ".join(["ingest", *(masked(name) if is_address(name) else name for name in what)]),
            on_outcome=tell,
            then=visit_all,
            objects=lambda item, answer: objection(item.capture, answer, agent, permitted(config)),
            archived=lambda item: is_archived(item, agent, permitted(config), clock()),
        )
        tick(None)
        # Not page by page: a page of a thread is not the thread, and a reader of records that has enough must not end the reading of pages.
        if print_records:
            for record in store.records(report.run):
                write(line(record))
    finally:
        store.close()
    if finding.passed_over:
        session.talk("passed over: " + ", ".join(f"{count:,} {kind}" for kind, count in sorted(finding.passed_over.items())))
    session.remark(summed(report))
    return tally.ended()


@dataclass(frozen=True)
class _Told:
    """Who hears of the visits."""

    seen: Seen
    tell: Callable[[Outcome], None]

    def answered(self, item: Input, answer: Answer | Failure) -> None:
        """Remembers what was read."""
        self.seen.note(item, answer)

    def ended(self, outcome: Outcome) -> None:
        """Tells it."""
        self.tell(outcome)

    def looked(self, place: Place, look: Look, answer: Answer | Failure | None, stood: Standing | None) -> None:
        """Its end says it all."""


def _as_visited(url: str) -> str:
    """A URL as its outcome names it."""
    try:
        return address(url).asked
    except ValueError:
        return printable(masked(url))
