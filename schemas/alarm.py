"""What has changed about a source that somebody should look at."""

from __future__ import annotations

from enum import StrEnum

from .base import UtcTime, Value


class AlarmKind(StrEnum):
    """What is not as it was."""

    SOURCE_FAILING = "source_failing"
    """Its own page, feed or sitemap cannot be had or read."""
    ROBOTS_CLOSED = "robots_closed"
    """robots.txt forbids what it allowed."""
    WALL = "wall"
    """Pages that were read want a login, consent or proof of being human."""
    REJECTED = "rejected"
    """Pages that gave records give none."""
    FAILED = "failed"
    """Visits fail that succeeded."""
    YIELD = "yield"
    """Lists name fewer pages, or threads hold fewer posts."""
    LENGTH = "length"
    """Texts are shorter, or longer, than they were."""
    FIELDS = "fields"
    """A field that was filled is empty: authors, dates, titles. Or one page lacks it and the next gives no record."""
    VALUES = "values"
    """Fields are filled, and with what can hardly be: one time for all, broken letters, another language."""
    PLATFORM = "platform"
    """The pages are of another software."""


class Alarm(Value):
    """One alarm. It is told when it comes on and when it goes off, and never in between."""

    source: str
    kind: AlarmKind
    since: UtcTime
    """Of the run that noticed it."""
    evidence: str
    """The figures, before and now, for people."""
    guess: str = ""
    """What may be behind it."""
    ended: UtcTime | None = None
    """Null while it is on."""
