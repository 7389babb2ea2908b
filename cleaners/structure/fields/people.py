"""The addresses of people: where the names of those who wrote a page's posts lead, and others in the same place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
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

    names: Mapping[str, str]
    """By the addresses of those who wrote."""
    where: str | None
    """With this begin all of them, and none of a post's."""

    @classmethod
    def of(cls, page: Page, posts: Sequence[Post]) -> People:
        """Those of a page's posts."""
        wrote = ((join(page.base, post.author.url or ""), post.author.name) for post in posts if post.author is not None)
        names = {address: name for address, name in wrote if address is not None}
        together = _beginning(min(names), max(names)) if len(names) > 1 else ""
        where = together[: 1 + max(map(together.rfind, _PARTS))]
        told = urlsplit(where)
        if not (told.path.strip("/") or told.query):
            return cls(names, None)
        others = (join(page.base, link.get("href") or "") for post in posts for link in around_time(post))
        is_theirs = not any((other or "").startswith(where) for other in (page.url, *others))
        return cls(names, where if is_theirs else None)

    def has(self, address: str | None) -> bool:
        """Whether an address is somebody's."""
        return address is not None and (address in self.names or (self.where is not None and address.startswith(self.where)))


def _beginning(one: str, other: str) -> str:
    """With what both begin; of the first and the last in order, with what all between them do."""
    return one[: sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))]
