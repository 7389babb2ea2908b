"""`thresher.toml`, read strictly: a key that is not listed here is an error."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from .base import Value, else_said
from .own_rule import OwnRule
from .source import Source, Span


def _as_several(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


Selectors = Annotated[tuple[str, ...], BeforeValidator(_as_several)]
"""One or several; one need not stand in a list."""


class FetchConfig(Value):
    """`[fetch]`: how we visit."""

    user_agent: str | None = None
    """Name, version and a contact; required before a live run."""
    interval_s: float = Field(default=2.0, ge=0, le=86_400)
    """Seconds of rest between two requests to one host, from the end of the first."""
    max_crawl_delay_s: float = Field(default=60.0, ge=0, le=86_400)
    """A longer Crawl-delay of a robots.txt is taken for this."""
    deadline_s: float = Field(default=7.0, gt=0, le=86_400)
    """Seconds from dialling to the last byte of one answer. Waiting for our turn does not count."""
    max_wait_s: float = Field(default=60.0, ge=0, le=86_400)
    """A host that wants a longer pause than this is left alone, and its pages are skipped."""
    max_body_bytes: int = Field(default=32_000_000, gt=0, lt=2**31)
    """Of a body, compressed and inflated."""
    max_header_bytes: int = Field(default=65_536, ge=1_024, lt=2**24)
    max_redirects: int = Field(default=10, ge=0, le=20)
    tries: int = Field(default=3, ge=1, le=10)
    """Requests for one page where connections break or the server is in trouble."""
    hosts_at_once: int = Field(default=16, ge=1, le=1_000)
    """Hosts that are visited side by side; each of them by one connection."""
    ports: Annotated[tuple[Annotated[int, Field(gt=0, lt=65_536)], ...], Field(min_length=1)] = (80, 443)
    """Ports that a page may name."""
    allow: tuple[str, ...] = ()
    """`ADDRESS:PORT` of the operator's own hosts that are not globally routable."""
    proxy: str | None = None
    """URL of a proxy for every request; none is taken from the environment."""


class CleanSection(Value):
    """`[clean]`: budgets of a page and the user's own rules."""

    # libxml2 counts in 32 bits.
    max_body_bytes: int = Field(default=64_000_000, gt=0, lt=2**31)
    max_nodes: int = Field(default=1_000_000, gt=0, lt=2**31)
    max_characters: int = Field(default=20_000_000, gt=0, lt=2**31)
    rule: tuple[OwnRule, ...] = ()
    repair_mojibake: bool = False
    """Read letters that were decoded twice as they were meant; needs the extra `repair`. Off, since it changes what archives hold."""
    detect_language: bool = False
    """Detect the language of texts whose page declares none; needs the extra `language`."""
    platform: str | None = None
    """Read every page as this platform; `unknown` switches all platforms off."""


class SiteReading(Value):
    """How pages of a host are read: facts that they do not say themselves. Selectors are CSS, or XPath where they begin with a slash."""

    host: str
    """`news.example`, or `*.news.example` for all hosts below it; the exact name goes before a pattern, a longer pattern before a shorter one."""
    timezone: str | None = None
    """IANA name, e.g. `Europe/Berlin`."""
    platform: str | None = None
    """Read pages of this host as this platform; `unknown` switches all platforms off."""
    container: Selectors = ()
    """What holds the text of an article; on pages without it, the text is looked for."""
    drop: Selectors = ()
    """What no reader reads; the ledger books it as `site.HOST`."""
    title: str | None = None
    author: str | None = None
    """What holds the name, or names."""
    date: str | None = None
    """What holds the time of publication, in its `datetime` or its words."""
    date_format: str | None = None
    """How `date` is written, in the directives of `strptime`: `%d/%m/%Y %H:%M`."""
    date_order: Literal["dmy", "mdy"] | None = None
    """Whether 05/04/2024 is the fifth of April, or the fourth of May."""

    @property
    def rule(self) -> str:
        """The id under which the ledger books what is dropped."""
        return f"site.{self.host.removeprefix('*.').lower()}"


class CleanConfig(CleanSection):
    """What the cleaner is told beside the page. Part of its input: same body, same configuration, same answer."""

    sites: tuple[SiteReading, ...] = ()
    """Of each `[[site]]` what concerns reading."""
    agent: str = ""
    """The User-Agent of `[fetch]`: pages may ask something of it by name."""


class WorkerConfig(Value):
    """`[workers]`: limits of the processes that clean."""

    # The upper bounds are beyond any machine and any patience, and within what timers and limits of the kernel can hold.
    count: int = Field(default=2, ge=1, le=10_000)
    deadline_s: float = Field(default=60.0, gt=0, le=1_000_000)
    """Seconds of wall time a page may take before its worker is ended."""
    memory_bytes: int = Field(default=2_000_000_000, gt=0, le=2**50)


class RunConfig(Value):
    """`[run]`: budgets and rhythm of the unattended run."""

    max_pages: int = Field(default=10_000, ge=1)
    """Visits of one run; what is due beyond that stays due."""
    max_time: Span | None = None
    """After so long no further visit begins, but those that wait for their turn already, two of a host."""
    quiet_every: Span = "6h"
    """How often a source is looked at where nothing happens, at the least; `every` of the source where that is longer."""
    again_after: Span = "1d"
    """When an article is looked at again for the first time; each time that nothing has changed, four times as long afterwards."""
    again_within: Span = "32d"
    """A page that would have to wait for longer than this is not looked at again, unless its list says that it has changed."""
    keep_captures_days: int | None = Field(default=None, ge=1, le=100_000)
    """Bodies that their pages have not been for so many days are dropped at the end of a run: the last body of each page always stays, and
    so do records. All are kept for ever without it."""
    ping_url: Annotated[str, Field(pattern=r"^https?://[^\s/@]+(/\S*)?$"), else_said("no web address, as https://monitor.example/KEY")] | None = None
    """A monitor's address, a secret: URL/start is asked for when a run begins, URL when it ends with 0, URL/fail with 1, else URL/CODE."""


class LogConfig(Value):
    """`[log]`: what a run does, a line for each outcome, alarm, start and end; beside the little that it says on stderr."""

    file: str | None = Field(default=None, min_length=1)
    """Relative to the configuration's file, and opened anew where it was rotated; `-` is stderr. No log without it."""
    format: Literal["text", "json"] = "text"
    level: Literal["info", "warning", "error"] = "info"
    """`warning` leaves out what is as it should be: failed outcomes, alarms and bad ends remain."""


class SiteConfig(SiteReading):
    """`[[site]]`: facts about a host that its pages do not print."""

    permission: str | None = None
    """A note on why we may keep pages of this host that ask strangers not to (`noindex`, a reservation against data mining). Never goes
    before robots.txt."""
    cookies: str | None = None
    """A cookies.txt (Netscape form) whose cookies for this host are sent to it; relative to the configuration's file."""
    headers: str | None = None
    """A file of `Name: value` lines sent to this host only, over https only unless the operator allows its address."""
    hits: tuple[str, ...] = ()
    """HTML in which the selectors must find something, each of them in one at the least."""
    misses: tuple[str, ...] = ()
    """HTML in which none of them may find anything."""


class Config(Value):
    """The whole file."""

    data_dir: str | None = Field(default=None, min_length=1)
    fetch: FetchConfig = FetchConfig()
    clean: CleanSection = CleanSection()
    workers: WorkerConfig = WorkerConfig()
    run: RunConfig = RunConfig()
    log: LogConfig = LogConfig()
    source: tuple[Source, ...] = ()
    site: tuple[SiteConfig, ...] = ()

    def cleaning(self) -> CleanConfig:
        """What the cleaner needs to know: `[clean]`, and of each `[[site]]` what concerns reading."""
        reading = SiteReading.model_fields
        sites = tuple(SiteReading(**{name: getattr(site, name) for name in reading}) for site in self.site)
        return CleanConfig(**dict(self.clean), sites=sites, agent=self.fetch.user_agent or "")
