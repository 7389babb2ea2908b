"""What every reader must know beside the page: whose clocks it prints, when it was captured, in which language it tells days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from .dates.dates import plausible, words
from .draft import Moment


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader must know beside the page."""

    zone: str | None = None
    """IANA zone of the site, from the configuration."""
    base: datetime | None = None
    """When the page was captured; relative times are placed against it."""
    language: str | None = None

    def when(self, raw: str) -> Moment:
        """The time that a page of the site prints in words."""
        return words(raw, language=self.language, zone=self.zone, base=self.base)

    def epoch(self, raw: str | None, *, per_second: int = 1) -> Moment | None:
        """The time that a page states as a count of seconds since 1970, or of parts of them; null where it is none that a page can carry."""
        if not raw or not raw.isdecimal() or len(raw) > len(f"{per_second}") + 10:
            return None
        at = datetime.fromtimestamp(int(raw) // per_second, UTC)
        return Moment(raw, at, "second", "page") if plausible(at, self.base) else None
