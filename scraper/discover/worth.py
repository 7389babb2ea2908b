"""Whether a page is worth another visit, by what the list that names it says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from schemas.outcome import Reason
from schemas.target import Left, Link

_LISTS = frozenset({"forum", "sitemap", "next_page", "feed", "canonical", "hub", "refresh"})
"""What leads on is asked for each time: a run that was stopped may have left what it leads to. An unchanged one costs a 304."""
_DISCUSSIONS = frozenset({"thread"})
_DAY = timedelta(days=1)
_DOUBTED = 4 * _DAY
"""How long at most a list is not believed that called a page changed in vain: one that dates all its pages at today or at this moment costs a visit of
each in so many days, not at each look; and an edit after such a call waits no longer than by the second step of a page's own rhythm."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of a page that was read before. Times are UTC-aware."""

    fetched_at: datetime
    reply_count: int | None = None
    """Replies without the opening post, as the list claimed them or the record holds them."""
    last_post_at: datetime | None = None
    """As the list gave it then."""
    complete: bool | None = None
    same_since: datetime | None = None
    """When what it says was first read."""


def worth(link: Link, known: Known | None, now: datetime) -> Left | None:
    """Null where a visit may bring something; else why it would not. Without hints nothing speaks against it but the caller's rhythm.

    What was read later than `now` was read by a clock that went wrong, and tells nothing.
    """
    if known is None or known.complete is False or known.fetched_at > now or link.kind in _LISTS:
        return None
    why = _discussion(link, known) if link.kind in _DISCUSSIONS else _document(link, known, now)
    return Left(url=link.url, reason=Reason.NOTHING_NEW, why=why) if why else None


def _discussion(link: Link, known: Known) -> str:
    """Boards print local times without a zone and "2 hours ago": a time alone must be the very same, beside an equal count it need not."""
    counted = link.reply_count is not None and known.reply_count is not None
    if counted and link.reply_count != known.reply_count:
        return ""
    said = link.last_post_at
    same = said is not None and said == known.last_post_at
    if counted and (said is None or same or said <= known.fetched_at):
        return f"still {link.reply_count} replies{f', the last at {said:%Y-%m-%d %H:%M}' if said else ''}"
    return f"the last post is still that of {said:%Y-%m-%d %H:%M}" if said is not None and same else ""


def _document(link: Link, known: Known, now: datetime) -> str:
    """Sitemaps and feeds print full times, or days. A day's page may have changed until the day was over. Comments come later."""
    said = link.last_post_at
    if said is None or (link.reply_count is not None and known.reply_count is not None and link.reply_count != known.reply_count):
        return ""
    if _until(said) <= known.fetched_at:
        return f"changed {said:%Y-%m-%d}{'' if _is_day(said) else f' {said:%H:%M}'}, read {known.fetched_at:%Y-%m-%d %H:%M}"
    if known.last_post_at is None or known.same_since is None or _until(known.last_post_at) <= known.same_since:
        return ""
    is_doubted = now - known.fetched_at < min(known.fetched_at - known.same_since, _DOUBTED)
    return f"its list called it changed in vain, read {known.fetched_at:%Y-%m-%d %H:%M}" if is_doubted else ""


def _is_day(said: datetime) -> bool:
    return said.time() == time()


def _until(said: datetime) -> datetime:
    return said + _DAY if _is_day(said) else said


def gone(link: Link) -> Left:
    """That a link leads to what is no more."""
    return Left(url=link.url, reason=Reason.NOTHING_NEW, why="it was told to be gone for good (410)")
