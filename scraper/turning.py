"""Where a thread is read again when one of its further pages is not what it was, and how far it is read on."""

from __future__ import annotations

from cleaners.lost import is_newest_first
from schemas.record import Record

from .rhythm import Back
from .store.sightings import Standing


def back(stood: Standing | None, stands: Standing | None, record: Record) -> Back:
    """By the posts that a page begins with: others than before have come over from its neighbour, or the pages are of another size."""
    if stood is None or stands is None or not stood.ids:
        return Back.NONE
    begins = all(one == other for one, other in zip(stood.ids[:2], stands.ids, strict=False))  # some repeat the first post on each page
    if stands.page == stood.page and begins:
        return Back.NONE
    times = [post.published_at for post in record.posts if post.published_at] if record.kind == "thread" else []
    return Back.FIRST if is_newest_first(times) else Back.BEFORE


def has_news(stood: Standing | None, stands: Standing | None) -> bool:
    """Whether further pages that were read before may have changed with the page: it brought posts, or the record lacks some."""
    if stood is None or stands is None or not stands.ids:
        return True
    return stands.posts > stood.posts or stands.complete is False
