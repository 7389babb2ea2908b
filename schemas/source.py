"""A declared place to look for pages."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import Value


class SourceKind(StrEnum):
    """How a source names its pages."""

    FEED = "feed"
    SITEMAP = "sitemap"
    FORUM = "forum"
    LIST = "list"
    ARCHIVE = "archive"


class Source(Value):
    """One `[[source]]` of `thresher.toml`."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]*$")
    """Short name, unique in the file: lower-case letters, digits, dot, dash, underscore."""
    kind: SourceKind
    url: str
    every: str = Field(default="1h", pattern=r"^[1-9]\d*[mhd]$")
    """Rhythm: a number with `m`, `h` or `d`."""
    platform: str | None = None
    permission: str | None = None
    """A note on why we may read this source."""
    tags: tuple[str, ...] = ()
