"""Days that are printed with a time of day and without a year: 4 May, 10:30; May 4th at 10:30 pm; 04.05. 10:30. When that was nobody can tell."""

from __future__ import annotations

import re

from .clocks import NEXT
from .month_names import MONTHS

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_BEFORE = 16
"""Characters that a day can take before its month."""
_DAY_BEFORE = re.compile(r"(?<![\d.:/-])(?:0?[1-9]|[12]\d|3[01])(?:[.ºª°]|st|nd|rd|th)?[\s-]{0,2}(?:de |of |di )?$")
_DAY_BEHIND = re.compile(r"\.?[\s-]{1,2}(?:0?[1-9]|[12]\d|3[01])(?:[.ºª°]|st|nd|rd|th)?(?![\d:/-]|\.\d)")
_CLOCK = re.compile(rf"\.?[\s,·|–—-]{{0,3}}(?:{NEXT})?\d{{1,2}}[:.h]\s?[0-5]\d(?![.:]?\d{{3}})")
_NUMBERS = re.compile(rf"(?<![\w.:/-])(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|1[0-2]|[12]\d|3[01])\.?(?!\d){_CLOCK.pattern}")


def is_yearless(text: str) -> bool:
    """Whether a text in lower case prints a day and a month with a time of day behind them, and no year between."""
    for word in _WORD.finditer(text):
        if word[0] not in MONTHS:
            continue
        if _DAY_BEFORE.search(text[max(0, word.start() - _LONGEST_BEFORE) : word.start()]) and _CLOCK.match(text, word.end()):
            return True
        behind = _DAY_BEHIND.match(text, word.end())
        if behind is not None and _CLOCK.match(text, behind.end()):
            return True
    return _NUMBERS.search(text) is not None
