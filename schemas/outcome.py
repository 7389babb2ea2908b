"""How a target ends: exactly one outcome each, with a reason from a closed list.

`targets = stored + unchanged + listed + skipped + rejected + failed`, per source and run.
"""

from __future__ import annotations

from enum import StrEnum

from .base import UtcTime, Value


class Fate(StrEnum):
    """The six ways in which a target can end."""

    STORED = "stored"
    UNCHANGED = "unchanged"
    LISTED = "listed"
    SKIPPED = "skipped"
    REJECTED = "rejected"
    FAILED = "failed"


class Reason(StrEnum):
    """Why a target was skipped, rejected or failed, or what a listed page is. Codes are never reused."""

    # listed: what the page is
    FORUM_INDEX = "forum_index"
    TOPIC_LIST = "topic_list"
    ARTICLE_LIST = "article_list"
    PROFILE = "profile"
    SEARCH = "search"
    FEED = "feed"
    SITEMAP = "sitemap"
    # rejected: a reason of the page
    EMPTY_INPUT = "empty_input"
    NOT_TEXT = "not_text"
    TOO_LARGE = "too_large"
    NO_TEXT = "no_text"
    NO_POSTS_FOUND = "no_posts_found"
    NO_ARTICLE_FOUND = "no_article_found"
    CONTENT_MISSING = "content_missing"
    NO_ACCESS = "no_access"
    SOFT_404 = "soft_404"
    CONSENT_WALL = "consent_wall"
    BOT_CHALLENGE = "bot_challenge"
    # skipped: we chose not to
    DUPLICATE_TARGET = "duplicate_target"
    # failed: something went wrong
    NOT_FOUND = "not_found"
    NOT_A_FILE = "not_a_file"
    UNREADABLE = "unreadable"
    BAD_MANIFEST_LINE = "bad_manifest_line"
    BAD_ARCHIVE = "bad_archive"
    DEADLINE_EXCEEDED = "deadline_exceeded"
    MEMORY_EXCEEDED = "memory_exceeded"
    WORKER_DIED = "worker_died"
    RECORD_INVALID = "record_invalid"
    CLEANER_BUG = "cleaner_bug"


class Outcome(Value):
    """The end of one target in one run."""

    target: str
    """The target's URL, or the path of a file as it was given."""
    fate: Fate
    reason: Reason | None = None
    """Null for stored and unchanged."""
    detail: str = ""
    """For people: the evidence, the message of the error."""
    record_id: str | None = None
    capture: str | None = None
    """sha256 of the body that was read; null where none was."""
    source: str | None = None
    at: UtcTime | None = None
