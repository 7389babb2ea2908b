"""What the suites of other projects ask of us, answered by our own readers: for their judge, `tests.discover.suites:feeds` and `:sitemaps`."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

from cleaners.feeds.syndication import parsed
from cleaners.page.decode import decode
from cleaners.urls import join
from schemas.cleaned import Listed
from schemas.errors import ReadError
from schemas.outcome import Reason
from schemas.target import Left, Link
from scraper.discover.gate import Gate
from scraper.discover.scope import Scope
from scraper.fetch.robots_rules import parse
from tests.door import through_door

Fetch = Callable[[str], tuple[int, Mapping[str, str], bytes]]

FIELDS = "title description summary link id guid author updated updated_parsed published published_parsed created created_parsed".split()
"""Names under which feedparser's users ask; some of them are other names of one field."""
WELL_KNOWN = ("/sitemap.xml", "/sitemap_index.xml", "/sitemap-index.xml", "/sitemap.txt", "/sitemap/sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml")
"""Where the suite's own reader looks for sitemaps that robots.txt does not name. We do not: each costs the site a request."""


def feeds(body: bytes) -> list[Any]:
    """The feed's own fields, and those of its entries."""
    try:
        read = parsed(decode(body), contents=True)
    except ReadError:
        return [{}, []]
    named = [{name: value for name in FIELDS if name in part and (value := part[name]) is not None} for part in (read.feed, *read.entries)]
    return [named[0], named[1:]]


def sitemaps(homepage: str, fetch: Fetch) -> list[str]:
    """The pages that a site's sitemaps name, through the door and the gate of a crawl."""
    status, _, body = fetch(str(join(homepage, "/robots.txt")))
    named = [url for place in (parse(body).sitemaps if status == 200 else ()) if (url := join(homepage, place))]
    starts = named or [str(join(homepage, path)) for path in WELL_KNOWN]
    gate, pages = Gate(Scope.of([homepage, *starts])), list[str]()
    waiting = deque(url for url in starts if not isinstance(gate.consider(Link(url=url, kind="sitemap")), Left))
    while waiting:
        url = waiting.popleft()
        for link in _links(url, fetch):
            if not isinstance(gate.consider(link, url), Left):
                (waiting if link.kind == "sitemap" else pages).append(link.url)
    return pages


def _links(url: str, fetch: Fetch) -> tuple[Link, ...]:
    status, _, body = fetch(url)
    if status != 200:
        return ()
    answer = through_door(body, url)
    return answer.links if isinstance(answer, Listed) and answer.reason in (Reason.SITEMAP, Reason.FEED) else ()
