"""What the suites of other projects ask of us, answered by our own readers: for their judge, `tests.discover.suites:feeds` and `:sitemaps`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cleaners.decode import decode
from cleaners.syndication import parsed
from schemas.errors import ReadError
from scraper.discover.sitemaps import Answer, SitemapWalk

Fetch = Callable[[str], tuple[int, Mapping[str, str], bytes]]

FIELDS = "title description summary link id guid author updated updated_parsed published published_parsed created created_parsed".split()
"""Names under which feedparser's users ask; some of them are other names of one field."""


def feeds(body: bytes) -> list[Any]:
    """The feed's own fields, and those of its entries."""
    try:
        read = parsed(decode(body), contents=True)
    except ReadError:
        return [{}, []]
    named = [{name: value for name in FIELDS if name in part and (value := part[name]) is not None} for part in (read.feed, *read.entries)]
    return [named[0], named[1:]]


def sitemaps(homepage: str, fetch: Fetch) -> list[str]:
    """The pages that a site's sitemaps name."""
    walk = SitemapWalk.of_site(homepage)
    pages: list[str] = []
    while (url := walk.wanted()) is not None:
        status, _, body = fetch(url)
        pages.extend(link.url for link in walk.take(url, Answer(status, body)))
    return pages
