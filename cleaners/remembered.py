"""What is worked out of short texts, kept: pages of a site bring the same classes, styles and lines again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

LONGEST = 500
"""Characters of a text that is kept. A worker lives for years, and whoever writes pages could fill it with attributes of megabytes that all differ."""


def remembered(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """`lru_cache` of `most` answers, in which no answer about a longer text stays."""

    def around(function: Callable[P, R]) -> Callable[P, R]:
        kept = cast("Callable[P, R]", lru_cache(maxsize=most)(function))

        @wraps(function)
        def answered(*args: P.args, **named: P.kwargs) -> R:
            for value in args:
                if isinstance(value, str) and len(value) > LONGEST:
                    return function(*args, **named)
            return kept(*args, **named)

        return answered

    return around
