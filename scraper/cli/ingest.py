"""`thresher ingest`: saved pages into the store."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import click

from cleaners.merge import merge
from schemas.cleaned import Answer, Cleaned, Listed
from schemas.outcome import Fate, Outcome, Reason
from schemas.record import Record, Thread
from schemas.report import RunReport

from ..answers import one_line
from ..explain import fitted, visible
from ..export.jsonl import line
from ..inputs import NOTHING_THERE, Failure, Input
from ..intake import find, read_all
from ..run import ingest
from ..store.sqlite import open_store
from ..workers import clean_many
from .exits import Exit, ended
from .session import STORE_NAME, Session, colour, on_terminal, standard, width, write

MARKS = {Fate.STORED: "+", Fate.UNCHANGED: "=", Fate.LISTED: ">", Fate.SKIPPED: "~", Fate.REJECTED: "-", Fate.FAILED: "!"}
_COLOURS = {Fate.STORED: "32", Fate.UNCHANGED: "2", Fate.LISTED: "36", Fate.SKIPPED: "2", Fate.REJECTED: "33", Fate.FAILED: "31"}


@click.command("ingest")
@click.argument("what", nargs=-1, required=True)
@click.option("--print", "print_records", is_flag=True, help="When all is read, print the records of these pages as the store now holds them, one a line.")
@click.option("--json", "print_outcomes", is_flag=True, help="Print what became of each page, one JSON object a line.")
@standard
def command(session: Session, what: tuple[str, ...], print_records: bool, print_outcomes: bool) -> Exit:
    """Read saved pages into the store.

    WHAT is files, folders (everything in them that is a page by its name), patterns, or - for standard input. On a terminal each
    page gets a line that says what became of it; in a pipe only what went wrong is told.
    """
    if print_records and print_outcomes:
        raise click.UsageError("--print and --json both want stdout: choose one")
    config = session.config
    finding = find(what)
    seen = _Seen()
    missing = 0

    def tell(outcome: Outcome) -> None:
        nonlocal missing
        title, record = seen.of(outcome)
        missing += outcome.reason in NOTHING_THERE
        if print_outcomes:
            write(one_line(outcome.as_json()))
        elif not print_records and (on_terminal(sys.stdout) or session.verbose):
            write(_row(outcome, title, record))
            return
        if outcome.fate is Fate.FAILED:
            session.complain(f"{outcome.target}: {outcome.reason}: {outcome.detail}")

    store = open_store(session.data_dir / STORE_NAME)
    try:
        inputs = read_all(finding.targets, sys.stdin.buffer, config.clean.max_body_bytes)
        report = ingest(
            session.progress(inputs, len(finding.targets), "pages", shown=not on_terminal(sys.stdout)),
            store=store,
            clean_many=lambda given: seen.noting(clean_many(given, config)),
            merge=merge,
            clock=lambda: datetime.now(UTC),
            command=" ".join(["ingest", *what]),
            on_outcome=tell,
        )
        # Not page by page: a page of a thread is not the thread, and a reader of records that has enough must not end the reading of pages.
        if print_records:
            for record in store.records(report.run):
                write(line(record))
    finally:
        store.close()
    if finding.passed_over:
        session.talk("passed over: " + ", ".join(f"{count:,} {kind}" for kind, count in sorted(finding.passed_over.items())))
    session.remark(_sum(report))
    return ended(report.targets, failed=report.fates.get(Fate.FAILED, 0), missing=missing)


class _Seen:
    """The answers whose outcomes are still to be told: an outcome names its page and not what is in it."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Failure] = {}

    def noting(self, pairs: Iterable[tuple[Input, Answer | Failure]]) -> Iterator[tuple[Input, Answer | Failure]]:
        """The same pairs, remembered."""
        for item, answer in pairs:
            self.answers[item.capture.sha256] = answer
            yield item, answer

    def of(self, outcome: Outcome) -> tuple[str | None, Record | None]:
        """Title and record of the page, as far as it has them."""
        if outcome.reason is Reason.DUPLICATE_TARGET or outcome.capture is None:
            return None, None
        match self.answers.pop(outcome.capture, None):
            case Cleaned(record=record):
                return record.title, record
            case Listed(title=title):
                return title, None
        return None, None


def _row(outcome: Outcome, title: str | None, record: Record | None) -> str:
    posts = f"{len(record.posts)} post{'s' * (len(record.posts) != 1)}" if isinstance(record, Thread) else ""
    said = [outcome.reason or "", title or "", posts, outcome.detail if outcome.fate in (Fate.REJECTED, Fate.FAILED) else ""]
    row = visible(f"{MARKS[outcome.fate]} {outcome.fate:<9} {outcome.target}  {'  '.join(filter(None, said))}").rstrip()
    columns = width()
    row = row if columns is None else fitted(row, columns).rstrip()
    return f"\x1b[{_COLOURS[outcome.fate]}m{row}\x1b[0m" if colour(sys.stdout) else row


def _sum(report: RunReport) -> str:
    fates = ", ".join(f"{report.fates[fate]:,} {fate}" for fate in Fate if report.fates.get(fate))
    return f"run {report.run}: {report.targets:,} targets: {fates or 'none'}"
