"""Where a thread is read again when one of its further pages is not what it was, and how far it is read on."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.lost import is_newest_first
from schemas.record import Record

from .rhythm import Back
from .store.sightings import Standing


def back(stood: Standing | None, stands: Standing | None, before: Standing | None, record: Record) -> Back:
    """By the posts that a page begins with: others than it began with have come over from its neighbour, or the pages are of another size.

    Where it is read for the first time, `before` is the page before it: a post came in meanwhile if one stands on both.
    """
    if stood is None and stands is not None and before is not None:
        return Back.AGAIN if _overlap(before.ids, stands.ids) else Back.NONE
    if stood is None or stands is None or not stood.ids:
        return Back.NONE
    begins = all(one == other for one, other in zip(stood.ids[:2], stands.ids, strict=False))  # some repeat the first post on each page
    if stands.page == stood.page and begins:
        return Back.NONE
    times = [post.published_at for post in record.posts if post.published_at] if record.kind == "thread" else []
    return Back.FIRST if is_newest_first(times) else Back.BEFORE


def _overlap(before: Sequence[str], ids: Sequence[str]) -> bool:
    own = ids[1:] if ids[:1] == before[:1] else ids  # some repeat the first post on each page
    return bool(own) and own[0] in before


def has_news(stood: Standing | None, stands: Standing | None) -> bool:
    """Whether further pages that were read before may have changed with the page: it brought posts, or the record lacks some."""
    if stood is None or stands is None or not stands.ids:
        return True
    return stands.posts > stood.posts or stands.complete is False
