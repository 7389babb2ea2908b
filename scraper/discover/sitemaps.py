"""The sitemaps of a site, one after the other: says which address it wants next and takes the answer. Whoever drives it does the fetching.

robots.txt --Sitemap:--> sitemap --index--> sitemap --entries--> links to pages
     | names none
     +--> well-known names, until one of them is a sitemap
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from cleaners.decode import decode
from cleaners.dedupe import dedupe_key
from cleaners.gzipped import inflated
from cleaners.sitemap import DEFAULT, Limits, Sitemap, kind_of
from cleaners.syndication import links, parsed
from cleaners.urls import join, same_site
from schemas.errors import ReadError
from schemas.outcome import Reason
from schemas.target import Left, Link

from .recent import number_of

WELL_KNOWN = (
    "/sitemap.xml",
    "/sitemap_index.xml",
    "/wp-sitemap.xml",
    "/sitemap-index.xml",
    "/sitemap.xml.gz",
    "/sitemap_index.xml.gz",
    "/sitemap.txt",
    "/sitemap/sitemap.xml",
    "/sitemap-news.xml",
    "/sitemap_news.xml",
)
"""Where the software of sites puts them; the commonest first, as each costs the site a request."""
MAX_ROBOTS_BYTES = 512_000  # RFC 9309, 2.5
MAX_FEED_BYTES = 20_000_000
MOST_LEFT = 1_000

# Google's parser takes these misspellings for it (robotstxt, robots.cc, KeyIsSitemap).
_NAMED_IN_ROBOTS = re.compile(r"^\s*site-?map\s*:\s*(\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for a wanted address."""

    status: int
    body: bytes
    url: str | None = None
    """Where it was answered, if elsewhere than it was asked."""


class SitemapWalk:
    """One walk. Each address is wanted once, also where indexes name each other; `left` says what was not taken."""

    def __init__(self, site: str, *, max_sitemaps: int = 1_000, max_depth: int = 5, max_pages: int = 500_000, limits: Limits = DEFAULT) -> None:
        """`site` is any address of the site: sitemaps on other hosts are taken from its robots.txt only."""
        self.site = site
        self.max_sitemaps = max_sitemaps
        self.max_depth = max_depth
        self.max_pages = max_pages
        self.limits = limits
        self.left: list[Left] = []
        """The first `MOST_LEFT` of `left_count`."""
        self.left_count = 0
        self.read: list[str] = []
        """What was asked for and was a sitemap."""
        self._waiting: deque[str] = deque()
        self._depths: dict[int, int] = {}
        self._hosts: list[str] = [site]
        self._pages: set[int] = set()
        self._robots: str | None = None
        self._guesses: deque[str] = deque()

    @classmethod
    def of_site(cls, homepage: str, *, max_sitemaps: int = 1_000, max_pages: int = 500_000) -> Self:
        """All sitemaps of a site, beginning with its robots.txt."""
        walk = cls(homepage, max_sitemaps=max_sitemaps, max_pages=max_pages)
        walk._guesses.extend(url for name in WELL_KNOWN if (url := join(homepage, name)))
        walk._robots = join(homepage, "/robots.txt")
        if walk._robots is not None:
            walk._want(walk._robots, 0)
        return walk

    @classmethod
    def of(cls, *sitemaps: str, max_sitemaps: int = 1_000, max_pages: int = 500_000) -> Self:
        """These sitemaps and what they lead to."""
        walk = cls(sitemaps[0], max_sitemaps=max_sitemaps, max_pages=max_pages)
        for url in sitemaps:
            walk._want(url, 1)
        return walk

    def wanted(self) -> str | None:
        """The address to ask for next; null where the walk is over. Each call gives another one."""
        if self._waiting:
            return self._waiting.popleft()
        while self._guesses:
            url = self._guesses.popleft()
            if self._want(url, 1):
                return self._waiting.pop()
        return None

    def take(self, url: str, answer: Answer) -> Iterator[Link]:
        """The pages that a wanted address names, each once per walk. Read it to its end: what it leads to is wanted afterwards."""
        depth = self._depths.get(_number(url), 1)
        if answer.url is not None:
            self._depths.setdefault(_number(answer.url), depth)
        if url == self._robots:
            if answer.status == 200:
                self._take_robots(answer.body)
            return
        if answer.status != 200:
            self._leave(url, _reason(answer.status), f"status {answer.status}")
            return
        found = self._links(answer.body, answer.url or url)
        if found is None:
            self._leave(url, Reason.NO_TEXT, "no sitemap in it")
            return
        self._guesses.clear()
        self.read.append(url)
        for link in found:
            if link.kind == "sitemap":
                self._take_child(link.url, depth + 1)
            elif self._is_new(link.url):
                yield link

    def _take_robots(self, body: bytes) -> None:
        for line in body[:MAX_ROBOTS_BYTES].decode("utf-8-sig", "replace").splitlines():
            named = _NAMED_IN_ROBOTS.match(line)
            url = join(self.site, named.group(1)) if named else None
            if url is not None:
                self._guesses.clear()
                self._hosts.append(url)
                self._want(url, 1)

    def _take_child(self, url: str, depth: int) -> None:
        if not any(same_site(url, host) for host in self._hosts):
            self._leave(url, Reason.OUT_OF_SCOPE, "a sitemap on another host that robots.txt does not name")
        elif depth > self.max_depth:
            self._leave(url, Reason.CRAWL_TRAP, f"{depth} indexes deep")
        else:
            self._want(url, depth)

    def _links(self, body: bytes, url: str) -> Iterator[Link] | None:
        """Null where the body is no sitemap."""
        kind = kind_of(body)
        if kind == "other":
            return None
        if kind == "feed":
            try:
                return links(parsed(decode(inflated(body, MAX_FEED_BYTES)), url), url)
            except ReadError:
                return None
        return self._entries(Sitemap(body, url, limits=self.limits))

    def _entries(self, sitemap: Sitemap) -> Iterator[Link]:
        for entry in sitemap:
            yield entry.link
        for flag in sitemap.flags:
            self._leave(sitemap.url or self.site, Reason.BUDGET_SPENT if flag in ("beyond_limit", "too_large") else Reason.UNREADABLE, flag)

    def _is_new(self, url: str) -> bool:
        number = number_of(dedupe_key(url))
        if number in self._pages:
            return False
        if len(self._pages) >= self.max_pages:
            self._leave(url, Reason.BUDGET_SPENT, f"{self.max_pages} pages are enough for one walk")
            return False
        self._pages.add(number)
        return True

    def _want(self, url: str, depth: int) -> bool:
        number = _number(url)
        if number in self._depths:
            return False
        if len(self._depths) >= self.max_sitemaps:
            self._leave(url, Reason.BUDGET_SPENT, f"{self.max_sitemaps} sitemaps are enough for one walk")
            return False
        self._depths[number] = depth
        self._waiting.append(url)
        return True

    def _leave(self, url: str, reason: Reason, why: str) -> None:
        self.left_count += 1
        if len(self.left) < MOST_LEFT:
            self.left.append(Left(url=url, reason=reason, why=why))


def _number(url: str) -> int:
    # No key of a page: index.xml?page=2 and ?order=2 of a sitemap may well be two.
    return number_of(url.partition("#")[0])


def _reason(status: int) -> Reason:
    return Reason.HTTP_CLIENT_ERROR if 400 <= status < 500 else Reason.HTTP_SERVER_ERROR if status >= 500 else Reason.UNEXPECTED_STATUS
