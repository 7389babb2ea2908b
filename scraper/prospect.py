"""What an address is worth as a source: visited once, read by a worker, and what robots.txt says of it.

prospects(addresses) --visit--> worker: door, engine, pointers --> Prospect of each, in order
permits(addresses)   --robots.txt alone--> Permit of each, in order
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args
from urllib.parse import urlsplit

from cleaners.dedupe import address
from cleaners.urls import canonical
from schemas.cleaned import Answer, Cleaned, Listed
from schemas.config import CleanConfig, Config
from schemas.errors import ReadError
from schemas.outcome import Reason
from schemas.source import Scoping, SourceKind
from schemas.target import Link

from .amounts import amount
from .discover.leads import leads
from .discover.scope import Scope
from .fetch.errand import Settings
from .fetch.fetcher import Fetcher
from .fetch.hosts import NEW_HOST
from .fetch.pace import rest_s
from .fetch.visit import Captured, NotFetched, Visit
from .fetching import fetching
from .inputs import Failure, Input
from .workers.workers import work_through

AT_ONCE = 16
"""Bodies in memory at a time."""
_KINDS = {
    Reason.FEED: SourceKind.FEED,
    Reason.SITEMAP: SourceKind.SITEMAP,
    Reason.FORUM_INDEX: SourceKind.FORUM,
    Reason.TOPIC_LIST: SourceKind.FORUM,
    Reason.ARTICLE_LIST: SourceKind.LIST,
    Reason.PROFILE: SourceKind.LIST,
    Reason.SEARCH: SourceKind.LIST,
}
_UNREAD = frozenset({Reason.NO_ARTICLE_FOUND, Reason.NO_POSTS_FOUND, Reason.NO_TEXT})
"""No record in it; but it may lead to some, as front pages do whose lists no reader knows."""
SILENT = _UNREAD | {Reason.SCRIPT_SHELL, Reason.CONTENT_MISSING, Reason.CONSENT_WALL}
"""It says nothing by itself; but its head and its site's robots.txt may name what does, as those of forums do that are drawn by scripts.
A banner that fills the page asks whoever reads it about cookies; who has a login or a proof to show is asked at the other walls."""
# WordPress: /comments/feed/, and ?feed=comments-rss2 where addresses are plain (wp-includes/general-template.php, feed_links).
_OF_COMMENTS = re.compile(r"[/=]comments?(?:[/.?-]|$)", re.IGNORECASE)
_LEADING = {
    SourceKind.FEED: {"article", "thread", "post", "page"},
    SourceKind.SITEMAP: {"article", "thread", "page", "sitemap", "forum"},
    SourceKind.FORUM: {"thread", "forum"},
    SourceKind.LIST: {"article", "thread", "forum", "page"},
}
"""Kinds of links that count as what a source leads to."""


@dataclass(frozen=True, slots=True)
class Permit:
    """Whether an address may be asked for."""

    reason: Reason | None = None
    """Null where it may."""
    detail: str = ""
    delay_s: float | None = None
    """Rest between two requests, ours or the one that robots.txt asks for; null where nobody knows."""
    sitemaps: tuple[str, ...] = ()
    """Those that robots.txt names."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is found at an address."""

    what: str
    """Reason code of the list or of what is wrong, or the kind of record: `topic_list`, `feed`, `article`, `no_access`, `name_not_resolved`."""
    kind: SourceKind | None = None
    """Of the source that it is; null for none."""
    detail: str = ""
    reason: Reason | None = None
    """Why it could not be read."""
    title: str | None = None
    platform: str = ""
    """Forum software with the generations that are known: `bbpress 2.0-2.7`."""
    evidence: tuple[str, ...] = ()
    links: int = 0
    outside: Mapping[Scoping, str] = field(default_factory=dict)
    """The scopes that leave out all of these links, and why one of them."""
    feeds: tuple[str, ...] = ()
    """That its head names, without those of comments."""
    sitemaps: tuple[str, ...] = ()
    """That its head names."""
    board: str | None = None
    """Of a thread or article: the address of the list that it says it belongs to."""

    @property
    def count(self) -> str:
        """Its links, counted for people."""
        return amount(self.links, "link")

    def leads(self, scope: Scoping) -> bool:
        """Whether a source of that scope leads anywhere from here."""
        return self.links > 0 and scope not in self.outside

    def nowhere(self, scope: Scoping) -> str:
        """Why it does not, for people; empty where it does."""
        return f"none of its {self.count} lies inside of its scope, so nothing would be read: {why}" if (why := self.outside.get(scope)) else ""


@dataclass(frozen=True, slots=True)
class Prospect:
    """An address, visited."""

    asked: str
    url: str
    """That answered; the one asked where none did."""
    permit: Permit
    look: Look


def prospects(settings: Settings, config: Config, urls: Sequence[str], platforms: Mapping[str, str] = {}) -> Iterator[Prospect]:
    """Each address in order, `AT_ONCE` at a time. `platforms` are the engines that the operator names, by address.

    Raises ConfigError and StoreError. Forks, so call it from a process without threads.
    """

    def work(item: Input, cleaning: CleanConfig) -> Look:
        named = platforms.get(item.target)
        return look(item, cleaning.model_copy(update={"platform": named}) if named else cleaning, settings.identity.user_agent)

    for start in range(0, len(urls), AT_ONCE):
        asked = urls[start : start + AT_ONCE]
        visited = asyncio.run(_visited(settings, asked))
        jobs = (((url, visit, permit), _given(url, visit)) for url, (visit, permit) in zip(asked, visited, strict=True))
        for (url, visit, permit), seen in work_through(jobs, config, work):
            if isinstance(seen, Failure):
                seen = Look(seen.reason.value, detail=seen.detail, reason=seen.reason)
            yield Prospect(url, _answered(url, visit), permit, seen)


async def permits(settings: Settings, urls: Sequence[str]) -> list[Permit]:
    """What robots.txt says of each address, in order; nothing else is asked for. Raises ConfigError and StoreError."""
    async with fetching(settings) as fetcher:
        return list(await asyncio.gather(*(_permit(fetcher, url) for url in urls)))


async def _visited(settings: Settings, urls: Sequence[str]) -> list[tuple[Visit, Permit]]:
    async with fetching(settings) as fetcher:

        async def one(url: str) -> tuple[Visit, Permit]:
            visit = await fetcher.fetch(url)
            return visit, await _permit(fetcher, _answered(url, visit))

        return list(await asyncio.gather(*map(one, urls)))


async def _permit(fetcher: Fetcher, url: str) -> Permit:
    judged = fetcher.guard.judge(url)
    if isinstance(judged, NotFetched):
        return Permit(judged.reason, judged.detail)
    said = await fetcher.robots.verdict(judged)
    delay_s = rest_s(NEW_HOST, fetcher.config, said.crawl_delay_s, own=fetcher.guard.is_own(judged))
    known = said.allowed or said.reason is Reason.ROBOTS_DISALLOWED
    return Permit(None if said.allowed else said.reason, said.detail, delay_s if known else None, said.sitemaps)


def _answered(url: str, visit: Visit) -> str:
    """Without the session of whoever copied the address, or of this visit: it is nobody else's, and over by the next one."""
    return address(visit.capture.final_url or url).asked if isinstance(visit, Captured) else url


def _given(url: str, visit: Visit) -> Input | Failure:
    if isinstance(visit, Captured):
        return Input(url, visit.capture, visit.body)
    assert isinstance(visit, NotFetched)  # nobody asked whether anything had changed
    return Failure(visit.reason, visit.detail)


def look(item: Input, config: CleanConfig, agent: str) -> Look:
    """What a page is, for whoever looks for sources. `agent` is whom it may ask not to follow its links."""
    from cleaners.clean import clean  # what reads pages is loaded in the worker, and not where robots.txt alone is asked

    answer = clean(item.capture, item.body, config)
    url = item.capture.final_url or item.target
    own = answer.links if isinstance(answer, Listed) else None
    found = leads(own, item.capture, item.body, agent)
    kind, detail = _kind(answer, url, found)
    if kind is not None and not found:
        detail = "it asks robots not to follow its links" if own else "it leads nowhere"
    counted = [link for link in found if kind and link.kind in _LEADING[kind] and (own is None or link in own)]
    platform, evidence = _engine(item, config)
    return Look(
        what=_what(answer, kind),
        kind=kind,
        detail=detail,
        reason=None if kind or isinstance(answer, Cleaned | Listed) else answer.reason,
        title=answer.record.title if isinstance(answer, Cleaned) else answer.title if isinstance(answer, Listed) else None,
        platform=platform,
        evidence=evidence,
        links=len(counted),
        outside=_outside(item.target, url, kind, counted),
        feeds=tuple(link.url for link in found if link.kind == "feed" and not _OF_COMMENTS.search(link.url)),
        sitemaps=tuple(link.url for link in found if link.kind == "sitemap") if kind is not SourceKind.SITEMAP else (),
        board=_board(answer, found) if isinstance(answer, Cleaned) else None,
    )


def _kind(answer: Answer, url: str, found: Sequence[Link]) -> tuple[SourceKind | None, str]:
    """What the page is as a source, and what is to be said of it."""
    if isinstance(answer, Listed):
        if answer.reason is Reason.FEED and answer.links and all(link.kind == "feed" for link in answer.links):
            return None, "a list of feeds, which `thresher sources import` takes as a file"
        has_threads = answer.reason is not Reason.PROFILE and any(link.kind == "thread" for link in answer.links)
        return SourceKind.FORUM if has_threads else _KINDS[answer.reason], ""
    is_front = urlsplit(url).path in ("", "/")
    if isinstance(answer, Cleaned):
        # A front page with one long teaser reads like an article.
        return (SourceKind.LIST, "") if is_front and answer.record.kind == "article" else (None, "a single page; name the one that lists such pages")
    if answer.reason in _UNREAD and any(link.kind == "page" for link in found):
        return SourceKind.LIST, ""
    return None, answer.detail


def _what(answer: Answer, kind: SourceKind | None) -> str:
    if isinstance(answer, Cleaned):
        return answer.record.kind
    # As a run calls it: no reader knows it for a list, but it leads on.
    return (Reason.ARTICLE_LIST if kind is not None and not isinstance(answer, Listed) else answer.reason).value


def _outside(asked: str, url: str, kind: SourceKind | None, links: Sequence[Link]) -> dict[Scoping, str]:
    """As runs see it (`scraper.crawl`): the host that answered is the one that was meant, and feeds and sitemaps name others."""
    outside: dict[Scoping, str] = {}
    for scoping in get_args(Scoping):
        scope = Scope.of_source(kind, scoping, asked, url).led(kind, links)
        refusals = (_refusal(scope, link) for link in links)
        first = next(refusals, "")
        if first and all(refusals):
            outside[scoping] = first
    return outside


def _refusal(scope: Scope, link: Link) -> str:
    try:
        return scope.refusal(canonical(link.url), link.kind)
    except ValueError:
        return "no web address"


def _board(answer: Cleaned, found: Sequence[Link]) -> str | None:
    """Where the page links to the forum or section that it stands in, by that one's name."""
    name = getattr(answer.record, "forum", None) or (answer.record.section[-1] if answer.record.section else None)
    return next((link.url for link in found if name and link.title == name), None)


def _engine(item: Input, config: CleanConfig) -> tuple[str, tuple[str, ...]]:
    """Forum software with its generations, and the evidence; empty for none, and for what cannot be read: its answer says why."""
    from cleaners.page.decode import decode
    from cleaners.page.reading import read  # in the worker, as `look` does
    from cleaners.platforms import recognise

    try:
        decoded = decode(item.body, item.capture.header("content-type"))
        if decoded.kind != "html":
            return "", ()
        page = read(decoded, item.capture.url, max_nodes=config.max_nodes, max_characters=config.max_characters)
    except ReadError:
        return "", ()
    engine, evidence = recognise(page)
    return (f"{engine.name} {engine.versions}", evidence) if engine else ("", ())
