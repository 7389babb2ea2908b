"""`thresher ingest`: pages into the store, from files and from the web."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import click

from cleaners.dedupe import address
from cleaners.masks import masked_within
from cleaners.urls import masked
from schemas.cleaned import Answer
from schemas.outcome import Fate, Outcome, Reason
from schemas.report import RunReport

from ..answers import one_line
from ..crawl.line import Place
from ..crawl.once import Plan, crawl
from ..export.jsonl import line
from ..fetch.errand import Settings
from ..inputs import Failure, Input, printable
from ..intake.intake import Finding, find, is_address, read_all
from ..lock import held
from ..permission import is_archived, objection, permitted
from ..rhythm import Look
from ..run import ingest
from ..stop import Stop
from ..store.base import Store, merge
from ..store.opening import PATIENCE_S
from ..store.sightings import Standing
from ..store.sqlite import open_store
from ..workers.workers import clean_many
from .endings import Terminated
from .exits import Exit, Tally
from .few import Few
from .live import allowing, named_by, visiting
from .rows import clock, counted, passed_over, row, summed
from .seen import Seen
from .session import STORE_NAME, Session, on_terminal, standard, write

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
    WHAT gave nothing. With --follow it ends at once, with 75, where a run or another such ingest is at work on the same data folder.
    """
    if print_records and print_outcomes:
        raise click.UsageError("--print and --json both want stdout: choose one")
    urls = tuple(name for name in what if is_address(name))
    finding = find(name for name in what if not is_address(name))
    settings = visiting(session, urls, allow, warc=warc) if urls else None
    tick = session.ticker("pages", shown=bool(urls) and not on_terminal(sys.stdout))
    told = _Told(session, print_outcomes, print_records, frozenset(map(_as_visited, urls)), tick, Few(session.complain))
    named = masked_within(" ".join(["ingest", *what]))
    # Who goes where pages lead meets the pages of whoever else does: each would ask for all of them.
    alone = held(session.data_dir, named, clock()) if follow and urls else nullcontext()
    with alone, closing(open_store(session.data_dir / STORE_NAME, busy_timeout_s=PATIENCE_S if urls else 10.0)) as store:
        report = _ingested(named, finding, Plan(urls, follow, max_pages), settings, store, told)
        tick(None)
        told.failed.end("`thresher report --targets` names all")
        # Not page by page: a page of a thread is not the thread, and a reader of records that has enough must not end the reading of pages.
        for record in store.records(report.run) if print_records else ():
            write(line(record))
    if finding.passed_over:
        session.talk(passed_over(finding.passed_over))
    session.remark(summed(report))
    return told.tally.ended()


def _ingested(named: str, finding: Finding, plan: Plan, settings: Settings | None, store: Store, told: _Told) -> RunReport:
    """The run over the files, and behind them the URLs; `named` is what the report calls it."""
    session, config = told.session, told.session.config
    agent = settings.identity.user_agent if settings else config.fetch.user_agent or ""
    allowed = permitted(config)
    inputs = read_all(finding.targets, sys.stdin.buffer, config.clean.max_body_bytes)
    return ingest(
        session.progress(inputs, len(finding.targets), "pages", shown=not plan.urls and not on_terminal(sys.stdout)),
        store=store,
        clean_many=lambda jobs: told.seen.noting(clean_many(jobs, config)),
        merge=merge,
        clock=clock,
        command=named,
        on_outcome=told.ended,
        then=lambda run: _visit(plan, settings, store, run, told) if settings else None,
        objects=lambda item, answer: objection(item.capture, answer, agent, allowed),
        archived=lambda item: is_archived(item, agent, allowed, clock()),
    )


def _visit(plan: Plan, settings: Settings, store: Store, run: int, told: _Told) -> None:
    """The URLs, behind the files. Raises what stopped it: what was under way has ended in order then, and the rest of the run has not."""
    stop = Stop()
    with stop.listening():
        left = crawl(plan, settings, told.session.config, store, run, clock=clock, merge=merge, listener=told, stop=stop)
    if stop.signal is not None:
        raise KeyboardInterrupt if stop.signal == signal.SIGINT else Terminated
    if left:
        told.session.talk(f"links left out: {counted(left)}")


@dataclass(frozen=True)
class _Told:
    """Tells what became of each page."""

    session: Session
    as_json: bool
    records_follow: bool
    named: frozenset[str]
    """URLs of the user, as outcomes name them."""
    tick: Callable[[int | None], None]
    failed: Few
    tally: Tally = field(default_factory=Tally)
    seen: Seen = field(default_factory=Seen)

    def answered(self, item: Input, answer: Answer | Failure) -> None:
        """Remembers what was read."""
        self.seen.note(item, answer)

    def ended(self, outcome: Outcome) -> None:
        """A line each on a terminal; in a pipe what went wrong, and why a URL of the user gave nothing."""
        title, record = self.seen.of(outcome)
        self.tally.count(outcome)
        self.tick(self.tally.total)
        if self.as_json:
            write(one_line(outcome.as_json()))
        elif not self.records_follow and (on_terminal(sys.stdout) or self.session.verbose):
            write(row(outcome, title, record))
            return
        said = f"{outcome.target}: {outcome.reason}: {outcome.detail}"
        if outcome.fate is Fate.FAILED:
            self.failed(said)
        elif outcome.target in self.named and outcome.fate in _LEFT and outcome.reason is not Reason.DUPLICATE_TARGET and not self.as_json:
            self.session.talk(f"{said}{named_by(outcome.reason)}")

    def looked(self, place: Place, look: Look, answer: Answer | Failure | None, stood: Standing | None) -> None:
        """Its end says it all."""


def _as_visited(url: str) -> str:
    """A URL as its outcome names it."""
    try:
        return address(url).asked
    except ValueError:
        return printable(masked(url))
