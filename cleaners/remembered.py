"""What is worked out of short texts, kept: pages of a site bring the same classes, styles and lines again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

LONGEST = 500
"""Characters of a text that is kept. A worker lives for years, and whoever writes pages could fill it with attributes of megabytes that all differ."""


def remembered(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A cache of `most` answers, in which no answer about a longer text stays; what is full is emptied. It takes half the time of `lru_cache` behind a
    question for the length of what is asked. Arguments are handed in by place."""

    def around(function: Callable[..., R]) -> Callable[P, R]:
        kept: dict[tuple[object, ...], R] = {}

        @wraps(function)
        def answered(*args: object) -> R:
            try:
                return kept[args]
            except KeyError:
                pass
            # Outside, so that what goes wrong in it is not told as what followed from a missing key.
            answer = function(*args)
            if not any(isinstance(value, str) and len(value) > LONGEST for value in args):
                if len(kept) >= most:
                    kept.clear()
                kept[args] = answer
            return answer

        return cast("Callable[P, R]", answered)

    return around
