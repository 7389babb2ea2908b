"""`thresher.toml`, read strictly: a key that is not listed here is an error."""

from __future__ import annotations

from pydantic import Field

from .base import Value
from .rule import Rule
from .source import Source


class FetchConfig(Value):
    """`[fetch]`: how we visit."""

    user_agent: str | None = None
    """Name, version and a contact; required before a live run."""
    interval_s: float = Field(default=2.0, ge=0)


class CleanSection(Value):
    """`[clean]`: budgets of a page and the user's own rules."""

    # libxml2 counts in 32 bits.
    max_body_bytes: int = Field(default=64_000_000, gt=0, lt=2**31)
    max_nodes: int = Field(default=1_000_000, gt=0, lt=2**31)
    max_characters: int = Field(default=20_000_000, gt=0, lt=2**31)
    rule: tuple[Rule, ...] = ()
    platform: str | None = None
    """Read every page as this platform; `unknown` switches all platforms off."""


class CleanConfig(CleanSection):
    """What the cleaner is told beside the page. Part of its input: same body, same configuration, same answer."""

    timezones: tuple[tuple[str, str], ...] = ()
    """(host, IANA zone) of each `[[site]]`."""


class WorkerConfig(Value):
    """`[workers]`: limits of the processes that clean."""

    # The upper bounds are beyond any machine and any patience, and within what timers and limits of the kernel can hold.
    count: int = Field(default=2, ge=1, le=10_000)
    deadline_s: float = Field(default=60.0, gt=0, le=1_000_000)
    """Seconds of wall time a page may take before its worker is ended."""
    memory_bytes: int = Field(default=2_000_000_000, gt=0, le=2**50)


class SiteConfig(Value):
    """`[[site]]`: facts about a host that its pages do not print."""

    host: str
    timezone: str | None = None
    """IANA name, e.g. `Europe/Berlin`."""


class Config(Value):
    """The whole file."""

    data_dir: str | None = None
    fetch: FetchConfig = FetchConfig()
    clean: CleanSection = CleanSection()
    workers: WorkerConfig = WorkerConfig()
    source: tuple[Source, ...] = ()
    site: tuple[SiteConfig, ...] = ()

    def cleaning(self) -> CleanConfig:
        """What the cleaner needs to know: `[clean]` with the zones of `[[site]]`."""
        zones = tuple((site.host, site.timezone) for site in self.site if site.timezone)
        return CleanConfig(**dict(self.clean), timezones=zones)
