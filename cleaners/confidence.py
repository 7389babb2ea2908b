"""How sure a thread's posts are: the share of them that can be expected to be right in author, time and text.

Of threads that were read by structure it is told by what speaks against the reading, as `tests/bench/threads.py` has learnt it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from .draft import ThreadDraft
from .structure.judged.doubts import NAMES
from .structure.judged.weights import BIAS, KNOWN, WEIGHTS

LINE = 0.3
"""Expected share below which what was read by structure is no posts: of such pages of the corpus a quarter of the posts is right."""
_OF_TIMES = NAMES.index("day_or_month")
"""The sign that says nothing of whether there are posts."""


def signs(draft: ThreadDraft) -> tuple[float, ...]:
    """What speaks against a reading by structure, and last the share of its posts of which structured data says something else."""
    told = {one.position for one in draft.disagreements if one.position is not None}
    return (*(draft.doubts or ()), min(1.0, len(told) / max(1, len(draft.posts))))


def confidence(draft: ThreadDraft) -> float | None:
    """That share, to two digits; null for texts, which have no structure to tell."""
    if draft.doubts is not None:
        return _expected(signs(draft))
    return None if draft.extractor.startswith("plain.") else KNOWN


def are_posts(draft: ThreadDraft) -> bool:
    """Whether what was read by structure can be posts, whatever their days are."""
    found = list(signs(draft))
    found[_OF_TIMES] = 0.0
    return _expected(found) >= LINE


def _expected(found: Sequence[float]) -> float:
    return round(1 / (1 + exp(-BIAS - sum(weight * sign for weight, sign in zip(WEIGHTS, found, strict=True)))), 2)
