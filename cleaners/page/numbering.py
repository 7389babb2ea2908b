"""Numbers that count what a page prints, told from numbers that stand there by chance."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

SKIP = 20
"""Numbers that may be missing between two: deleted posts, advertisements, links without words."""


def growing(numbers: Sequence[int]) -> list[int]:
    """The places of the longest run of numbers that grow, each by no more than some that are missing: what counts posts, not what they speak of."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at, number in enumerate(numbers):
        length = bisect.bisect_left(ends, number, key=lambda end: numbers[end])
        before[at] = ends[length - 1] if length else None
        ends[length : length + 1] = [at]
    run: list[int] = []
    at_end = ends[-1] if ends else None
    while at_end is not None:
        if run and numbers[run[-1]] - numbers[at_end] > SKIP:
            run = []  # a jump parts what counts from what stands there by chance
        run.append(at_end)
        at_end = before[at_end]
    return run[::-1]
