"""`thresher platforms`: the forum software that is known, and what gives a page's away."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import chain

import click

from cleaners.urls import masked
from schemas.outcome import Fate, Outcome, Reason

from .. import platforms
from ..amounts import amount
from ..answers import one_line
from ..explain import visible
from ..fetch.errand import Settings
from ..inputs import BadInput, Failure, Input, printable
from ..intake.intake import Origin, find, is_address, read_all
from ..permission import permitted
from ..platforms import Detection, Ending, Structure
from ..workers.workers import work_through
from .exits import Exit, Tally
from .live import allowing, visiting
from .options import everywhere, page_address
from .rows import passed_over
from .session import Session, on_terminal, standard, write

_FATES = {"accepted": Fate.STORED, "listed": Fate.LISTED, "skipped": Fate.SKIPPED, "rejected": Fate.REJECTED, "failed": Fate.FAILED}


@click.group("platforms")
@everywhere
def command() -> None:
    """Say which forum software is known, and which a page is from."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: name, versions, reads, evidence.")
@standard
def listed(session: Session, as_json: bool) -> None:
    """One forum software a line: name, versions, and what gives it away.

    One that is read from text, as tools save it without markup, says so.
    """
    engines = list(platforms.known())
    widest = max(len(one.name) for one in engines)
    for one in engines:
        row = f"{one.name:<{widest}}  {one.versions}  {'Text: ' if one.reads == 'text' else ''}{one.evidence}"
        write(one_line(json.dumps(asdict(one), ensure_ascii=False)) if as_json else row)


@command.command("detect")
@click.argument("what", nargs=-1, required=True)
@click.option("--url", callback=page_address, help="Where the page in a single file came from: an address says much of a page that nobody knows.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a page: target, url, engines, structure, ends.")
@allowing
@standard
def detect(session: Session, what: tuple[str, ...], url: str | None, as_json: bool, allow: tuple[str, ...]) -> Exit:
    """Print what gives a page's software away, and how it would end.

    WHAT is URLs, files, folders, patterns, or - for standard input; nothing is kept. The software with the most evidence comes first, then
    every other that has any, then what repeats on the page as posts do, whosever it is, and how `thresher ingest` would end it.
    """
    config = session.config
    urls = [name for name in what if is_address(name)]
    finding = find(name for name in what if not is_address(name))
    if url and (urls or len(finding.targets) != 1):
        raise click.UsageError("--url goes with a single file")
    settings = visiting(session, urls, allow) if urls else None
    agent = settings.identity.user_agent if settings else config.fetch.user_agent or ""
    allowed = permitted(config)
    visited = asyncio.run(_visited(settings, urls)) if settings else []
    files = read_all(finding.targets, sys.stdin.buffer, config.clean.max_body_bytes, Origin(url), finding.passed_over)
    jobs = ((item, item.failure() if isinstance(item, BadInput) else item) for item in chain(files, visited))
    done = work_through(jobs, config, lambda item, settings: platforms.detect(item, settings, agent, allowed))
    tally = Tally()
    for item, made in session.progress(done, None, "pages", shown=not on_terminal(sys.stdout)):
        detection = platforms.unread(made) if isinstance(made, Failure) else made
        if isinstance(made, Failure) and (made.fate is Fate.FAILED or not as_json):
            session.complain(f"{item.target}: {made.reason}: {made.detail}")
        if as_json:
            write(_line(item, detection))
        elif detection is made:
            for row in (*([""] if tally.total else []), *_rows(item.target, detection)):
                write(visible(row))
        tally.count(Outcome(target=item.target, fate=_FATES[detection.ends.status], reason=detection.ends.reason))
    if finding.passed_over:
        session.talk(passed_over(finding.passed_over))
    return tally.ended()


async def _visited(settings: Settings, urls: Sequence[str]) -> list[Input | BadInput]:
    """Each URL's page, or why there is none, asked for one after the other."""
    from ..fetch.visit import Captured, NotFetched, Unmodified
    from ..fetching import fetching  # takes a third of a second to import, and files need no network

    found: list[Input | BadInput] = []
    async with fetching(settings) as fetcher:
        for url in urls:
            asked = printable(masked(url))
            match await fetcher.fetch(url):
                case Captured(capture=capture, body=body):
                    found.append(Input(asked, capture, body))
                case NotFetched(reason=reason, detail=detail):
                    found.append(BadInput(asked, reason, printable(detail)))
                case Unmodified():
                    found.append(BadInput(asked, Reason.NOTHING_NEW))
    return found


def _line(item: Input | BadInput, detection: Detection) -> str:
    url = item.capture.final_url or item.capture.url if isinstance(item, Input) else None
    return one_line(json.dumps({"target": item.target, "url": url, **asdict(detection)}, ensure_ascii=False))


def _rows(target: str, detection: Detection) -> Iterator[str]:
    yield f"page       {target}"
    if not detection.engines:
        yield "engine     unknown"
    for number, one in enumerate(detection.engines):
        yield f"{'also' if number else 'engine':<9}  {one.name} {one.versions}: {', '.join(one.evidence)}"
    if detection.structure is not None:
        yield f"structure  {_repeated(detection.structure)}"
    yield f"ends       {_end(detection.ends)}"
    if detection.ends.flags:
        yield f"flags      {', '.join(detection.ends.flags)}"


def _repeated(structure: Structure) -> str:
    match structure:
        case Structure(kind="thread", posts=int(posts), share=float(share)):
            return f"{amount(posts, 'post')}: {structure.names} with a name, {structure.times} with a time; {round(100 * share)} % of the page's text"
        case Structure(kind="list", links=int(links)):
            return f"a list: {amount(links, 'link')}"
    return structure.detail or "nothing that repeats as posts or rows of a forum do"


def _end(ends: Ending) -> str:
    what = f"a thread of {amount(ends.posts, 'post')}" if ends.posts is not None else f"an {ends.kind}" if ends.kind else ""
    links = amount(ends.links, "link") if ends.links is not None else ""
    return ": ".join(filter(None, [ends.status, ends.reason, ends.detail or what or links]))
