"""The addresses of people: where the names of those who wrote a page's posts lead, and others in the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple
from urllib.parse import urlsplit

from ...page.page import Interval, Page, VisibleLine
from ...urls import join
from ..repeated.post import Post
from .identities import around_time

_PARTS = "/=-"
"""Behind one of these stands who somebody is, in addresses: `/user/7`, `?u=7`, `/user-7`."""
_COLONS = (":", "：")
_MOST_OF_A_VERB = 2
"""Words: "has written", "şöyle dedi"; a sentence that begins with somebody has more."""
_SEVERAL = 2
"""People behind whom the same words stand: people write "@ada please note:" and "@ada is right:", too."""


class People(NamedTuple):
    """What tells addresses of people from those of posts."""

    names: Mapping[str, str]
    """By the addresses of those who wrote; of what several have, as guests do, one name is as good as another, and none is told."""
    where: str | None
    """With this begin all of them, and none of a post's."""

    @classmethod
    def of(cls, page: Page, posts: Sequence[Post]) -> People:
        """Those of a page's posts."""
        wrote = ((join(page.base, post.author.url or ""), post.author.name) for post in posts if post.author is not None)
        told: dict[str, set[str]] = defaultdict(set)
        for address, name in wrote:
            if address is not None:
                told[address].add(name)
        names = {address: min(called) for address, called in told.items() if len(called) == 1}
        together = _beginning(min(names), max(names)) if len(names) > 1 else ""
        where = together[: 1 + max(map(together.rfind, _PARTS))]
        parts = urlsplit(where)
        if not (parts.path.strip("/") or parts.query):
            return cls(names, None)
        others = (join(page.base, link.get("href") or "") for post in posts for link in around_time(post))
        is_theirs = not any((other or "").startswith(where) for other in (page.url, *others))
        return cls(names, where if is_theirs else None)

    def has(self, address: str | None) -> bool:
        """Whether an address is somebody's."""
        return address is not None and (address in self.names or (self.where is not None and address.startswith(self.where)))

    def verbs(self, page: Page) -> frozenset[str]:
        """What stands behind links to several of them with which quotes begin, up to a colon: it says in whatever language whose these are."""
        behind: dict[str, set[str]] = defaultdict(set)
        for place in filter(None, map(page.place, page.index.tags.get("blockquote", ()))):
            if (head := self.head(page, page.lines[page.line_at(place.start)])) is not None:
                behind[head.verb].add(head.address)
        return frozenset(verb for verb, addresses in behind.items() if len(addresses) >= _SEVERAL)

    def head(self, page: Page, line: VisibleLine) -> Head | None:
        """What a line may say as the head of a quote; null where it begins with no link to somebody, or goes on with more than a verb and a colon."""
        links = page.begun_in(Interval(line.start, line.start + 1), "a") if line.text.endswith(_COLONS) else []
        address = page.url_of(links[0][0]) if links else None
        if address is None or not self.has(address):
            return None
        called, verb = page.line_of(links[0][0]).lstrip("@"), page.slice(Interval(links[0][1].end, line.end)).strip()
        return Head(address, called, verb) if called and 0 < len(verb.split()) <= _MOST_OF_A_VERB else None


class Head(NamedTuple):
    """Who is quoted, where a line says so with a link: "@ada şöyle dedi:"."""

    address: str
    called: str
    verb: str


def _beginning(one: str, other: str) -> str:
    """With what both begin; of the first and the last in order, with what all between them do."""
    return one[: sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))]
