"""Whether time grows with a size or with its square, told so that what else a machine does cannot spoil the answer."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

_LOOKS = 8
_MOST = 10
"""Times as long that four times as much may take: 4 where time grows with the size, 16 where it grows with its square."""
_SHORT_S = 0.1
"""What takes no longer at its larger size has not grown enough to be told from the clock's own steps."""


def _cpu_s(run: Callable[[], object]) -> float:
    before = process_time()
    run()
    return process_time() - before


def linear(little: Callable[[], object], much: Callable[[], object]) -> bool:
    """Of two runs, the second on four times as much as the first.

    A busy neighbour makes one run of a pair longer, but not the second of each of eight; what grows with the square is too long in every pair.
    """
    return any((long := _cpu_s(much)) < _SHORT_S or long < _MOST * _cpu_s(little) for _ in range(_LOOKS))
