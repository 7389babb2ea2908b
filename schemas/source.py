"""A declared place to look for pages."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .base import Value, else_said

Span = Annotated[str, Field(pattern=r"^[1-9](\d{0,5}[smh]|\d{0,4}d)$"), else_said("no length of time, as 90s, 30m, 6h or 2d")]
"""A length of time: a number with `s`, `m`, `h` or `d`; four of the longest, 1,095 years, still lead back from now to a year that there is."""
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def span(text: Span) -> timedelta:
    """The length of time that is written there."""
    return timedelta(**{_UNITS[text[-1]]: int(text[:-1])})


Scoping = Literal["host", "below"]
"""What a source may lead to: pages of its host, or only those below its folder and what its lists name."""


class SourceKind(StrEnum):
    """How a source names its pages."""

    FEED = "feed"
    SITEMAP = "sitemap"
    FORUM = "forum"
    LIST = "list"
    """A page of links: a front page, a section, a directory."""
    ARCHIVE = "archive"
    """Lists that are walked to their last page once, and looked at from the front afterwards."""


class Source(Value):
    """One `[[source]]` of `thresher.toml`."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]*$"), else_said("no short name of a-z, 0-9, dot, dash and underscore, as climate-forum")]
    """Short name, unique in the file: lower-case letters, digits, dot, dash, underscore."""
    kind: SourceKind
    url: str
    every: Span = "1h"
    """How often it is looked at where something happens. Where nothing does, more and more seldom, down to `[run] quiet_every`."""
    scope: Scoping = "host"
    """What it may lead to; the entries of a feed in either case anywhere, those of a sitemap that has none on its own on one other."""
    platform: str | None = None
    """What forum software it is, where its pages do not say so themselves."""
    permission: str | None = None
    """A note on why we may read this source."""
    tags: tuple[str, ...] = ()
