"""What the outcome of a page is that its host says is not there: 404 or 410."""

from __future__ import annotations

from schemas.outcome import Fate, Reason
from schemas.target import Link

from ..fetch.visit import NotFetched

_OF_MATTER = frozenset({"article", "thread", "post", "page"})
"""Kinds of links to what a list is a list of. A part of a sitemap, a board or a next page that never was there is a hole in the list itself."""
_NOT_FOUND = 404


def absent(visit: NotFetched, link: Link | None, *, is_known: bool) -> tuple[Fate, Reason]:
    """Fate and reason of a visit that brought nothing; `link` led there, null where somebody named the page himself.

    An article that was withdrawn and a list's dead link are the site's own word on a page, as a notice that says so with status 200 is: no
    failure of the run, which would end with 1 for each of them. That many go at once is seen by `drift`, which is told of the visit as it was.
    """
    if link is not None and (is_known or link.kind in _OF_MATTER):
        if visit.reason is Reason.GONE:
            return Fate.REJECTED, Reason.GONE
        if visit.status == _NOT_FOUND:
            return Fate.REJECTED, Reason.PAGE_MISSING
    return visit.reason.fate, visit.reason
