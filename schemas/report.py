"""What a run did, target by target, in numbers that add up."""

from __future__ import annotations

from .base import UtcTime, Value
from .outcome import Fate


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

    def balanced(self) -> bool:
        """Whether the outcome law holds."""
        return self.targets == sum(self.fates.values())
