"""`thresher discover`: what a feed, sitemap, page or forum list leads to."""

from __future__ import annotations

import asyncio
import json

import click

from cleaners.urls import masked
from schemas.cleaned import Answer, Cleaned, Listed
from schemas.outcome import Reason
from schemas.source import SourceKind
from schemas.target import Left, Link

from ..answers import one_line
from ..discover.gate import Gate
from ..discover.leads import leads
from ..discover.scope import Scope
from ..explain import visible
from ..fetch.errand import Settings
from ..fetch.visit import Captured, NotFetched, Visit
from ..fetching import fetching
from ..inputs import Failure, Input, printable
from ..workers.workers import cleaning, work_through
from .exits import Exit, reached
from .live import addressed, allowing, visiting
from .session import Session, standard, write

_KINDS = {Reason.FEED: SourceKind.FEED, Reason.SITEMAP: SourceKind.SITEMAP}


@click.command("discover")
@click.argument("url", callback=addressed)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@allowing
@standard
def command(session: Session, url: str, as_json: bool, allow: tuple[str, ...]) -> Exit:
    """Print what a feed, sitemap, page or forum list leads to.

    With what it says of each link, and why others are left out. Asks for the one URL (and its host's robots.txt) and for nothing that it leads to.
    """
    settings = visiting(session, [url], allow)
    visit, sitemaps = asyncio.run(_visited(settings, url))
    if not isinstance(visit, Captured):
        reason = visit.reason if isinstance(visit, NotFetched) else None
        session.complain(printable(f"{masked(url)}: {reason}: {visit.detail if isinstance(visit, NotFetched) else ''}"))
        return reached(reason)
    here = visit.capture.final_url or url
    ((_, answer),) = work_through([(url, Input(url, visit.capture, visit.body))], session.config, cleaning(many=False))
    own = answer.links if isinstance(answer, Listed) or (isinstance(answer, Cleaned) and answer.links) else None
    links = [*leads(own, visit.capture, visit.body, settings.identity.user_agent), *(Link(url=sitemap, kind="sitemap") for sitemap in sitemaps)]
    gate = Gate(Scope.of([here]).led(_KINDS.get(answer.reason) if isinstance(answer, Listed) else None, links))
    gate.consider(Link(url=here, kind="page"))
    verdicts = [gate.consider(link, here) for link in links]
    for link, verdict in zip(links, asyncio.run(_permitted(settings, here, verdicts)), strict=True):
        write(_json(link, verdict) if as_json else _row(link, verdict))
    if not links:
        session.talk(f"{url}: it leads nowhere ({_what(answer)})")
    return Exit.OK


async def _visited(settings: Settings, url: str) -> tuple[Visit, tuple[str, ...]]:
    async with fetching(settings) as fetcher:
        visit = await fetcher.fetch(url)
        return visit, await fetcher.sitemaps(visit)


async def _permitted(settings: Settings, here: str, verdicts: list[str | Left]) -> list[str | Left]:
    """The same, but for targets that the robots.txt of this host forbids: it has just been read, and is asked for no more."""
    async with fetching(settings) as fetcher:

        async def judged(verdict: str | Left) -> str | Left:
            if isinstance(verdict, Left) or origin(verdict) != origin(here):
                return verdict
            said = await fetcher.robots.verdict(verdict)
            return verdict if said.allowed else Left(url=verdict, reason=said.reason or Reason.ROBOTS_DISALLOWED, why=said.detail)

        return [await judged(verdict) for verdict in verdicts]


def origin(url: str) -> list[str]:
    """Scheme and host: what one robots.txt speaks for."""
    return url.split("/", 3)[:3]


def _json(link: Link, verdict: str | Left) -> str:
    left = verdict if isinstance(verdict, Left) else None
    said = {
        **json.loads(link.as_json()),
        "url": masked(link.url),
        "taken": left is None,
        "reason": left.reason.value if left else None,
        "why": left.why if left else "",
    }
    return one_line(json.dumps(said, ensure_ascii=False))


def _row(link: Link, verdict: str | Left) -> str:
    if isinstance(verdict, Left):
        return visible(f"- {link.kind:<10} {masked(link.url)}  {verdict.reason}: {verdict.why}")
    replies = f"{link.reply_count:,} repl{'y' if link.reply_count == 1 else 'ies'}" if link.reply_count is not None else ""
    moment = f"{link.last_post_at:%Y-%m-%d %H:%M}" if link.last_post_at else ""
    return visible(f"+ {link.kind:<10} {link.url}  {'  '.join(filter(None, [replies, moment, link.title or '']))}").rstrip()


def _what(answer: Answer | Failure) -> str:
    match answer:
        case Cleaned(record=record):
            return record.kind
        case _:
            return str(answer.reason)
