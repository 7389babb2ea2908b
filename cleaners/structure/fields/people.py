"""The addresses of people: where the names of those who wrote a page's posts lead, and others in the same place."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import commonprefix
from typing import NamedTuple
from urllib.parse import urlsplit

from ...page.page import Page
from ...urls import join
from ..repeated.post import Post
from .identities import around_time

_PARTS = "/=-"
"""Behind one of these stands who somebody is, in addresses: `/user/7`, `?u=7`, `/user-7`."""


class People(NamedTuple):
    """What tells addresses of people from those of posts."""

    addresses: frozenset[str]
    where: str | None
    """With this begin all of them, and none of a post's."""

    @classmethod
    def of(cls, page: Page, posts: Sequence[Post]) -> People:
        """Those of a page's posts."""
        found = frozenset(join(page.base, post.author.url) for post in posts if post.author is not None and post.author.url)
        addresses = frozenset(filter(None, found))
        together = commonprefix(sorted(addresses)) if len(addresses) > 1 else ""
        where = together[: 1 + max(map(together.rfind, _PARTS))]
        told = urlsplit(where)
        if not (told.path.strip("/") or told.query):
            return cls(addresses, None)
        others = (join(page.base, link.get("href") or "") for post in posts for link in around_time(post))
        is_theirs = not any((other or "").startswith(where) for other in (page.url, *others))
        return cls(addresses, where if is_theirs else None)

    def has(self, address: str | None) -> bool:
        """Whether an address is somebody's."""
        return address is not None and (address in self.addresses or (self.where is not None and address.startswith(self.where)))
