"""What gives a page's forum software away, and what each reader makes of it: the evidence behind an answer of the door, without keeping anything."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, assert_never

from cleaners import plain, structure
from cleaners.clean import clean
from cleaners.context import Context
from cleaners.draft import ListDraft, NothingDraft, ThreadDraft
from cleaners.ledger import Desk
from cleaners.metadata.metadata import metadata
from cleaners.page.decode import decode
from cleaners.page.page import Page
from cleaners.page.reading import read
from cleaners.platforms import Engine, platforms
from schemas.cleaned import Answer, Cleaned, Listed, Rejected
from schemas.config import CleanConfig
from schemas.ledger import Ledger, TextFate
from schemas.outcome import Reason
from schemas.record import Thread

from .inputs import Failure, Input
from .permission import objection


@dataclass(frozen=True, slots=True)
class Known:
    """A forum software that can be read."""

    name: str
    versions: str
    reads: Literal["pages", "text"]
    """`pages`: HTML, and data where the software has any; `text`: what a tool saved of a page without its markup."""
    evidence: str
    """How it is told from others, for people."""


@dataclass(frozen=True, slots=True)
class Found:
    """A software that a page gives away."""

    name: str
    versions: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """What the reader for pages of no known software finds, whoever else knows the page."""

    kind: Literal["thread", "list", "nothing", "other"]
    """`nothing`: a forum's page without posts; `other`: nothing that repeats as posts or rows of a forum do."""
    posts: int | None = None
    names: int | None = None
    """Posts with an author."""
    times: int | None = None
    """Posts with a time."""
    share: float | None = None
    """Of the page's visible characters, those that stand in the words of posts; 0 to 1."""
    links: int | None = None
    """Of a list."""
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How the page would end."""

    status: str
    """`accepted`, `listed`, `rejected` or `failed`; or `skipped`: not asked for, or it has a record and asks strangers not to keep it."""
    reason: Reason | None = None
    detail: str | None = None
    kind: Literal["article", "thread"] | None = None
    platform: str | None = None
    posts: int | None = None
    links: int | None = None
    flags: tuple[str, ...] = ()
    """Those of the record's quality."""


@dataclass(frozen=True, slots=True)
class Detection:
    """Everything that tells what a page is."""

    engines: tuple[Found, ...]
    """The one with the most evidence first."""
    structure: Structure | None
    """Null for what is no HTML."""
    ends: Ending


def known() -> Iterator[Known]:
    """Every software by name; then those that are read from text."""
    yield from (_known(engine, "pages") for engine in platforms())
    yield from (_known(engine, "text") for engine in plain.engines())


def _known(engine: Engine, reads: Literal["pages", "text"]) -> Known:
    told = inspect.getdoc(engine.recognise) or ""
    return Known(engine.name, engine.versions, reads, " ".join(told.split("\n\n")[0].split()))


def detect(item: Input, config: CleanConfig, agent: str, permitted: Collection[str]) -> Detection:
    """What gives the page away. `agent` is who asks, `permitted` the hosts whose pages may be kept whatever they ask of strangers.

    Raises ConfigError where the configuration demands a software that nobody knows.
    """
    answer = clean(item.capture, item.body, config)
    ends = _ending(answer, objection(item.capture, answer, agent, permitted))
    if answer.ledger is None:  # nobody got as far as a page: an archive, a feed, too many elements
        return Detection((), None, ends)
    # Read anew, since a reader may rename elements of the page that it has.
    decoded = decode(item.body, item.capture.header("content-type"))
    page = read(decoded, item.capture.final_url or item.capture.url, max_nodes=config.max_nodes, max_characters=config.max_characters)
    engines = plain.engines() if page.kind == "text" else platforms()
    found = [Found(engine.name, engine.versions, evidence) for engine in engines if (evidence := engine.recognise(page))]
    found.sort(key=lambda one: -len(one.evidence))
    return Detection(tuple(found), _structure(page, item.capture.fetched_at) if page.kind == "html" else None, ends)


def unread(failure: Failure) -> Detection:
    """What can be told of an input that was not read."""
    return Detection((), None, Ending(failure.fate.value, failure.reason, failure.detail))


def _structure(page: Page, base: datetime | None) -> Structure:
    meta = metadata(page, zone=None, base=base)
    desk = Desk(page)
    draft = structure.read(page, desk, meta, Context(base=base, language=meta.language))
    match draft:
        case ThreadDraft(posts=posts):
            named = sum(post.author is not None for post in posts)
            timed = sum(post.published is not None for post in posts)
            return Structure("thread", len(posts), named, timed, _kept(desk.close(structure.CATCH_ALL)))
        case ListDraft(links=links):
            return Structure("list", links=len(links))
        case NothingDraft(detail=detail):
            return Structure("nothing", detail=detail)
        case None:
            return Structure("other")
    assert_never(draft)


def _kept(ledger: Ledger) -> float:
    seen = [span for span in ledger.spans if span.fate is not TextFate.HIDDEN]
    kept = sum(span.end - span.start for span in seen if span.fate is TextFate.KEPT)
    return round(kept / max(1, sum(span.end - span.start for span in seen)), 3)


def _ending(answer: Answer, refused: Reason | None) -> Ending:
    match answer:
        case Cleaned(record=record):
            ends = Ending("accepted", kind=record.kind, flags=record.quality.flags)
            if isinstance(record, Thread):
                ends = replace(ends, platform=record.platform.name if record.platform else None, posts=len(record.posts))
            return replace(ends, status="skipped", reason=refused, detail="the page or its server asks for it") if refused else ends
        case Listed(reason=reason, links=links):
            return Ending("listed", reason, links=len(links))
        case Rejected(reason=reason, detail=detail):
            return Ending("rejected", reason, detail)
    assert_never(answer)
