"""What a run did, target by target, in numbers that add up."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import UtcTime, Value
from .outcome import Fate, Reason


class Silence(StrEnum):
    """From when on nobody answered, so that our own network or name service was to blame."""

    FROM_THE_START = "from_the_start"
    FROM_THEN_ON = "from_then_on"


class SourceReport(Value):
    """One source in one run."""

    source: str
    targets: int = 0
    fates: dict[Fate, int] = Field(default_factory=dict)
    records: int = 0
    """Records that its pages belong to."""
    posts: int = 0
    """Of those records, as they stood."""


class RunReport(Value):
    """One run. `targets` is always the sum of `fates` (the outcome law)."""

    run: int
    command: str
    started_at: UtcTime
    ended_at: UtcTime | None = None
    """Null while the run is going on, or when it was killed."""
    targets: int
    fates: dict[Fate, int]
    reasons: dict[str, int]
    """`fate:reason` to count, for everything but stored and unchanged."""
    posts: int = 0
    lines_removed: int = 0
    incomplete: int = 0
    """Records that lack posts or pages by the page's own claim."""
    left_out: dict[Reason, int] = Field(default_factory=dict)
    """Links that were not gone to and have no outcome each, by reason; known when the run has ended."""
    sources: tuple[SourceReport, ...] = ()
    """Those that had a target, by name."""
    silence: Silence | None = None
    """Null where somebody was heard to the end, and where the run has none."""

    def balanced(self) -> bool:
        """Whether the outcome law holds, for the run and for each of its sources."""
        each = all(source.targets == sum(source.fates.values()) for source in self.sources)
        return each and self.targets == sum(self.fates.values()) and sum(source.targets for source in self.sources) <= self.targets
