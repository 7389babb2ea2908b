"""`thresher discover`: what a feed, sitemap, page or forum list leads to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator

import click

from cleaners.decode import decode
from cleaners.parse import tree_of
from cleaners.pointers import anchors_of, pointers_of
from cleaners.urls import masked
from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned, Listed
from schemas.errors import ReadError
from schemas.target import Left, Link, Target

from ..answers import one_line
from ..discover.gate import Gate
from ..discover.scope import Scope
from ..explain import visible
from ..fetch.process import Settings, fetching
from ..fetch.visit import Captured, NotFetched, Visit
from ..inputs import Failure, Input, printable
from ..workers import clean_many
from .exits import Exit, reached
from .live import allowing, visiting
from .session import Session, standard, write


@click.command("discover")
@click.argument("url")
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
    here = visit.capture.final_url or visit.capture.url or url
    ((_, answer),) = clean_many([Input(url, visit.capture, visit.body)], session.config)
    links = [*_links(answer, visit.capture, visit.body, here), *(Link(url=sitemap, kind="sitemap") for sitemap in sitemaps)]
    gate = Gate(Scope.of([here]))
    gate.consider(Link(url=here, kind="page"))
    for link in dict.fromkeys(links):
        verdict = gate.consider(link, here, 1)
        write(_json(link, verdict) if as_json else _row(link, verdict))
    if not links:
        session.talk(f"{url}: it leads nowhere ({_what(answer)})")
    return Exit.OK


async def _visited(settings: Settings, url: str) -> tuple[Visit, tuple[str, ...]]:
    async with fetching(settings) as fetcher:
        visit = await fetcher.fetch(url)
        return visit, (await fetcher.robots.verdict(visit.exchanges[-1].url)).sitemaps if isinstance(visit, Captured) else ()


def _links(answer: Answer | Failure, capture: Capture, body: bytes, here: str) -> Iterator[Link]:
    """Links of the page's own matter, then those that its head names; where nobody knows how to read it, all that it links to."""
    own = answer.links if isinstance(answer, Cleaned | Listed) else ()
    yield from own
    try:
        decoded = decode(body, capture.header("content-type"))
        if decoded.kind != "html":
            return
        tree, _ = tree_of(decoded.text)
    except ReadError:
        return
    yield from pointers_of(tree, here)
    if not own:
        yield from anchors_of(tree, here)


def _json(link: Link, verdict: Target | Left) -> str:
    left = verdict if isinstance(verdict, Left) else None
    said = {**json.loads(link.as_json()), "taken": left is None, "reason": left.reason.value if left else None, "why": left.why if left else ""}
    return one_line(json.dumps(said, ensure_ascii=False))


def _row(link: Link, verdict: Target | Left) -> str:
    if isinstance(verdict, Left):
        return visible(f"- {link.kind:<10} {link.url}  {verdict.reason}: {verdict.why}")
    replies = f"{link.reply_count} replies" if link.reply_count is not None else ""
    moment = f"{link.last_post_at:%Y-%m-%d %H:%M}" if link.last_post_at else ""
    return visible(f"+ {link.kind:<10} {link.url}  {'  '.join(filter(None, [replies, moment, link.title or '']))}").rstrip()


def _what(answer: Answer | Failure) -> str:
    match answer:
        case Cleaned(record=record):
            return record.kind
        case _:
            return str(answer.reason)
