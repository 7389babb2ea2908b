"""Where a thread is read again when one of its further pages is not what it was, and how far it is read on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from cleaners.lost import is_newest_first
from schemas.capture import Capture
from schemas.record import Record

from ..rhythm import Back
from ..store.base import Store
from ..store.sightings import Standing
from .line import Place

_STRAIGHT_AFTER = timedelta(hours=1)
"""Between two pages of one run; on most boards it is seconds."""


def standing_at(store: Store, url: str) -> Standing | None:
    """What the page at a URL was read as last; null where it was not."""
    capture = store.last_capture(url)
    return store.standing(capture) if capture is not None else None


def moved_meanwhile(store: Store, place: Place, capture: Capture, thread: Standing | None, *, ends: bool) -> Back:
    """Whether posts came or went while a thread was read page by page, so that one was passed over or stands twice. `capture` is that of a further page
    which was read for the first time just now, `thread` what was kept before it came; `ends`: the thread was read to its end for the first time.

    What comes in before a page pushes a post onto it that the page before shows as well. What goes pulls one off it, and leaves but a lesser count,
    of posts or of pages; where pages print none, the list may have counted one more than were found. Where long has passed between two pages (a run
    was killed, or its budget spent), both may have happened without a trace.
    """
    if place.first is None or thread is None:
        return Back.NONE
    url = store.page_before(place.url)
    before, stands = standing_at(store, url) if url is not None else None, store.standing(capture)
    if url is None or before is None or stands is None:
        return Back.NONE
    if _is_late(store, url, capture) or _is_less(stands.pages, before.pages) or _is_less(stands.counted, thread.counted) or _overlap(before.ids, stands.ids):
        return Back.AGAIN
    replies = place.first.hint.reply_count if place.first.hint is not None else None
    if not ends or replies is None or stands.counted is not None:
        return Back.NONE
    return Back.SEVERAL if 0 <= replies - stands.posts < len(before.ids) else Back.NONE


def _is_late(store: Store, url: str, capture: Capture) -> bool:
    """Whether the page at `url` was read long before."""
    last = store.last_capture(url)
    return bool(last and last.fetched_at and capture.fetched_at and capture.fetched_at - last.fetched_at > _STRAIGHT_AFTER)


def _is_less(now: int | None, then: int | None) -> bool:
    return now is not None and then is not None and now < then


def back(stood: Standing, stands: Standing, record: Record) -> Back:
    """By the posts that a page begins with: others than it began with have come over from its neighbour, or the pages are of another size."""
    if not stood.ids:
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
    """Whether further pages that were read before may have changed with the page: it brought posts, is the last no more, or the record lacks some."""
    if stood is None or stands is None or not stands.ids:
        return True
    return stands.posts > stood.posts or stands.complete is False or (stood.pages or 1) <= (stands.page or 1) < (stands.pages or 1)
