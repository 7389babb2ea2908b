"""`thresher run`: all that is due of all sources, once. Cron calls it."""

from __future__ import annotations

import signal
import sys
from datetime import UTC, datetime, timedelta

import click

from schemas.source import span

from ..fetch.visitor import Visitor
from ..lock import held
from ..stop import Halted, Stop
from .endings import Terminated
from .exits import Exit
from .lengths import length
from .live import allowing, visiting
from .notices import Notices
from .session import Session, standard


@click.command("run")
@click.option("--dry-run", is_flag=True, help="Print what would be asked for, with what robots.txt says of it. Asks for robots.txt alone.")
@click.option("--max-pages", type=click.IntRange(min=1), help="Visit no more pages than this; [run] max_pages otherwise.")
@click.option("--max-time", metavar="SPAN", callback=length, help="Begin no visit after so long, as 50m or 2h; [run] max_time otherwise.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of each page, one JSON object a line.")
@click.option("--log-json", is_flag=True, help="Log as JSON: to the file of [log], to stderr where none is named.")
@allowing
@standard
def command(session: Session, dry_run: bool, max_pages: int | None, max_time: timedelta | None, as_json: bool, log_json: bool, allow: tuple[str, ...]) -> Exit:
    """Visit what is due of the sources, once.

    Call it as often as you like: each page is asked for when its rhythm says so. Prints nothing while all is well. What a killed run
    left is taken up by the next one; a second run on the same data folder ends at once, with 75.
    """
    config = session.config
    with Notices(session, log_json=log_json, is_heard=not dry_run) as notices:
        settings = visiting(session, [source.url for source in session.sources], allow, unattended=True)
        longest = max_time or (span(config.run.max_time) if config.run.max_time else None)
        called = " ".join(["run", *(word for word in sys.argv[1:] if word != "run")]) if "run" in sys.argv else "run"
        stop = Stop(longest.total_seconds() if longest else None)
        with held(session.data_dir, called, datetime.now(UTC)), stop.listening(), Visitor(settings) as visitor:
            try:
                with stop.loading():
                    from .running import asked, work  # loaded beside the fetching process, which has a start of its own to make
            except Halted:
                raise (KeyboardInterrupt if stop.signal == signal.SIGINT else Terminated) from None
            if dry_run:
                return asked(session, settings, as_json=as_json)
            notices.begin(called)
            notices.code = work(session, settings, visitor, stop, called, max_pages or config.run.max_pages, notices, as_json=as_json)
    return notices.code
