"""What is said between the fetching process and its parent. Loads nothing of what the visits themselves need."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from schemas.config import FetchConfig, SiteConfig

from .identity import Identity
from .visit import Validators, Visit


@dataclass(frozen=True, slots=True)
class Settings:
    """What a fetching process is told before its first errand."""

    config: FetchConfig
    identity: Identity
    sites: tuple[SiteConfig, ...] = ()
    folder: Path = Path()
    """What the files that `sites` name are relative to."""
    book: Path | None = None
    """The store that remembers hosts between runs; null where nothing is remembered."""
    warc: Path | None = None
    """The folder of the archive of this run, where one is wanted."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One URL to visit."""

    key: int
    url: str
    validators: Validators | None = None
    hosts: frozenset[str] | None = None
    """Where redirects may lead; anywhere for null."""
    with_sitemaps: bool = False
    """Whether the sitemaps that the host's robots.txt names are wanted too."""


@dataclass(frozen=True, slots=True)
class Visited:
    """An errand that came to its end."""

    key: int
    visit: Visit
    sitemaps: tuple[str, ...] = ()
    """Of the host that answered, where they were wanted and something came."""
