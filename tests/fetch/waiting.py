"""Time that passes only when somebody waits for it."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Time:
    """A clock and its sleep: whoever is to wake first moves the clock."""

    def __init__(self) -> None:
        self.passed_s = 0.0
        self.wakings: Counter[float] = Counter()

    def clock(self) -> datetime:
        """Now, UTC."""
        return NOON + timedelta(seconds=self.passed_s)

    @property
    def now(self) -> float:
        """Seconds since 1970."""
        return self.clock().timestamp()

    async def sleep(self, seconds: float) -> None:
        """Waits without waiting."""
        waking = self.passed_s + max(seconds, 2e-6)  # what a clock of microseconds can tell apart
        self.wakings[waking] += 1
        try:
            while self.passed_s < waking:
                for _ in range(20):  # let everybody go as far as they can
                    await asyncio.sleep(0)
                if waking == min(self.wakings):
                    self.passed_s = max(self.passed_s, waking)
        finally:
            self.wakings[waking] -= 1
            self.wakings += Counter()
