"""Pages whose tool printed the cells of a table side by side: the author on the left, the words on the right, line by line.

    Old Marten            Re: Tide tables
    Junior Member
    Join Date: Sep 2021   High water comes an hour later here, and the
    Posts: 84             gauge on the quay is right.

No line of such a text is one of somebody's: where the words of one line go on stands on the right of the next.
"""

from __future__ import annotations

import re

from ..labels import counted

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_LABELLED = re.compile(r"[^\W\d_][^:]{1,30}: ?\S")
_COMMON, _ENOUGH = 0.3, 2
"""Share of posts, and posts, with such a line: beside a short post the counters stand alone."""


def is_side_by_side(source: str, posts: int) -> bool:
    """Whether counters of authors have words on their right, behind a gap, that are no counters themselves."""
    parts = [(line[: gap.start()].strip(), line[gap.end() :]) for line in source.splitlines() if ":" in line and (gap := _GAP.search(line))]
    found = sum(bool(counted(left)) and " " in right.strip() and not _LABELLED.match(right) for left, right in parts)
    return found >= max(_ENOUGH, _COMMON * posts)
