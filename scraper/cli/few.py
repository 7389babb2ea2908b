"""Failures told one by one, until they are more than anybody reads: a damaged archive can hold a million of them."""

from __future__ import annotations

from collections.abc import Callable

MOST = 100
"""A mail of as many lines is read; behind them it is the number that counts."""


class Few:
    """Tells the first `MOST`, and at the end how many more there were and what names them."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._count = 0

    def __call__(self, failure: str) -> None:
        """One more."""
        self._count += 1
        if self._count <= MOST:
            self._tell(failure)

    def end(self, named_by: str) -> None:
        """There are no more."""
        if self._count > MOST:
            self._tell(f"and {self._count - MOST:,} more failed: {named_by}")
