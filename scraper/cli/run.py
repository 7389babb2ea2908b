"""`thresher run`: all that is due of all sources, once. Cron calls it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click

from schemas.errors import ConfigError
from schemas.source import span

from ..fetch.visitor import Visitor
from ..lock import held
from ..stop import Stop
from .exits import Exit
from .live import allowing, visiting
from .session import Session, standard


@click.command("run")
@click.option("--dry-run", is_flag=True, help="Print what would be asked for, with what robots.txt says of it. Asks for robots.txt alone.")
@click.option("--max-pages", type=click.IntRange(min=1), help="Visit no more pages than this; [run] max_pages otherwise.")
@click.option("--max-time", metavar="SPAN", help="Begin no visit after so long, as 50m or 2h; [run] max_time otherwise.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of each page, one JSON object a line.")
@allowing
@standard
def command(session: Session, dry_run: bool, max_pages: int | None, max_time: str | None, as_json: bool, allow: tuple[str, ...]) -> Exit:
    """Visit what is due of the sources, once.

    Call it as often as you like: each page is asked for when its rhythm says so. Prints nothing while all is well. What a killed run
    left is taken up by the next one; a second run on the same data folder ends at once, with 75.
    """
    config = session.config
    if not config.source:
        raise ConfigError("no_sources", "thresher.toml names no [[source]]; thresher init URL writes one")
    settings = visiting(session, [source.url for source in config.source], allow, unattended=True)
    seconds = _seconds(max_time or config.run.max_time)
    said = " ".join(["run", *sys.argv[2:]]) if len(sys.argv) > 1 and sys.argv[1] == "run" else "run"
    stop = Stop(seconds)
    with held(session.data_dir, said, datetime.now(UTC)), stop.listening(), Visitor(settings) as visitor:
        from .running import asked, work  # loaded beside the fetching process, which has a start of its own to make

        if dry_run:
            return asked(session, settings, as_json=as_json)
        return work(session, settings, visitor, stop, said, max_pages or config.run.max_pages, as_json=as_json)


def _seconds(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return span(text).total_seconds()
    except (KeyError, ValueError, IndexError, OverflowError):
        raise click.BadParameter(f"{text!r} is no span of time, as 90s, 50m or 2h is", param_hint="--max-time") from None
