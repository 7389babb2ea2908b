"""What a page or a list leads to: a link, and one that was not taken."""

from __future__ import annotations

from .base import UtcTime, Value
from .outcome import Reason


class Link(Value):
    """A link that a page or feed offers for reading, with what it says about it (hints, never facts of record)."""

    url: str
    title: str | None = None
    kind: str
    """`thread`, `forum`, `article`, `next_page`, `page`, `feed`, `sitemap`, `terms` (a part of a sitemap without articles), `profile`, `post`;
    of what a page points at (`cleaners.page.pointers`) also `canonical`, `hub` and `refresh`."""
    reply_count: int | None = None
    """Replies as the list claims them, without the opening post."""
    last_post_at: UtcTime | None = None


class Left(Value):
    """A link that was not taken, and why."""

    url: str
    """As linked."""
    reason: Reason
    why: str
    """The evidence, for people."""
