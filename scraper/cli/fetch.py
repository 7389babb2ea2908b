"""`thresher fetch`: one URL, visited as every other, and what came of it."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

import click

from cleaners.feeds.feed import is_feed
from cleaners.page.decode import Decoded, decode
from cleaners.page.gzipped import GZIP, inflated
from cleaners.urls import masked
from schemas.errors import ReadError
from schemas.outcome import Reason

from ..answers import one_line
from ..explain import visible
from ..fetch.errand import Settings
from ..fetch.visit import Captured, NotFetched, Unmodified, Visit
from ..fetching import fetching
from ..inputs import printable
from ..permission import refused
from .exits import Exit, reached
from .live import addressed, allowing, visiting
from .session import Session, standard, write


@click.command("fetch")
@click.argument("url", callback=addressed)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object.")
@click.option("--text", is_flag=True, help="Add the decoded text to the summary.")
@click.option("--body", is_flag=True, help="Print the body alone, byte by byte as it came, also that of a picture.")
@allowing
@standard
def command(session: Session, url: str, as_json: bool, text: bool, body: bool, allow: tuple[str, ...]) -> Exit:
    """Visit one URL, politely, and say what came of it.

    A body that came whole and is no text (a picture, an archive) is skipped for that reason: not_text. A gzip file that holds a sitemap or a
    feed is text. Nothing is kept but what makes the next visit polite: when the host may be asked again, and its robots.txt.
    """
    if body and (as_json or text):
        raise click.UsageError("--body prints the body alone")
    settings = visiting(session, [url], allow)
    began = time.monotonic()
    visit = asyncio.run(_visited(settings, url))
    seconds = time.monotonic() - began
    asked = printable(masked(url))
    said = summary(asked, visit, seconds, settings.identity.user_agent, session.config.clean.max_body_bytes)
    if body:
        if isinstance(visit, Captured):
            sys.stdout.flush()
            sys.stdout.buffer.write(visit.body)
        else:
            session.complain(f"{asked}: {said['outcome']}: {said['reason']}: {said['detail']}")
    elif as_json:
        write(one_line(json.dumps(said if text else {key: value for key, value in said.items() if key != "text"}, ensure_ascii=False)))
    else:
        for key, value in said.items():
            if key != "text" and value is not None and value != "":
                write(visible(f"{key:<12} {value}"))
        if text and said["text"] is not None:
            write("\n" + "\n".join(map(visible, str(said["text"]).splitlines())))
    return reached(visit.reason if isinstance(visit, NotFetched) else None)


async def _visited(settings: Settings, url: str) -> Visit:
    async with fetching(settings) as fetcher:
        return await fetcher.fetch(url)


def summary(asked: str, visit: Visit, seconds: float, agent: str, max_bytes: int) -> dict[str, Any]:
    """What came of the visit: `outcome` captured, skipped, rejected or failed, with its reason; sizes in bytes, times in seconds.

    `url` is the one that answered, `asked` the one that was named, as it may be shown; `retry_after` is how long to stay away. Of a gzip
    file at most `max_bytes` are taken out.
    """
    last = visit.exchanges[-1] if visit.exchanges else None
    said: dict[str, Any] = {
        "outcome": "captured",
        "reason": None,
        "detail": "",
        "status": last.status if last else None,
        "url": last.url if last else asked,
        "asked": asked,
        "redirects": max(len(visit.exchanges) - 1, 0),
        "content_type": last.header("content-type") if last else None,
        "bytes": None,
        "sha256": None,
        "charset": None,
        "retry_after": None,
        "seconds": round(seconds, 3),
        "text": None,
    }
    match visit:
        case NotFetched():
            said |= {"outcome": visit.reason.fate.value, "reason": visit.reason.value, "detail": printable(visit.detail)}
            said |= {"status": visit.status, "retry_after": None if visit.retry_after_s is None else round(visit.retry_after_s, 1)}
        case Unmodified():
            said |= {"outcome": "skipped", "reason": Reason.NOTHING_NEW.value}
        case Captured():
            said |= {"bytes": visit.capture.size_bytes, "sha256": visit.capture.sha256, **_held(visit, agent, max_bytes)}
    return said


def _held(visit: Captured, agent: str, max_bytes: int) -> dict[str, Any]:
    """What a body holds, or why nobody may or can read it."""
    try:
        decoded = _text(visit.body, visit.capture.header("content-type"), max_bytes)
        held: dict[str, Any] = {"charset": decoded.encoding, "text": decoded.text}
    except ReadError as error:
        held = {"outcome": "skipped", "reason": error.code, "detail": error.detail}
    if (refusal := refused(visit.capture.headers, agent)) is not None:
        held |= {"outcome": "skipped", "reason": refusal.value, "detail": "the server's headers ask for it", "text": None}
    return held


def _text(body: bytes, content_type: str | None, max_bytes: int) -> Decoded:
    """The text of a body. Raises ReadError where it is none."""
    if body.startswith(GZIP):
        held = decode(inflated(body, max_bytes), content_type)
        if is_feed(held):
            return held
    return decode(body, content_type)
