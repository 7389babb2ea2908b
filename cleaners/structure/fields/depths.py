"""How deep each post stands where answers stand below what they answer, not in it: by an attribute, a class, a margin or a variable of its style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from ..repeated.post import Post

_DEEP = r"(?:depth|indent(?:ation)?|nesting)(?:[-_]?level)?"
_OF_POST = r"(?:comment|post|reply|message|thread|tree|node)[-_]"
_LEVEL = rf"(?:{_OF_POST})?level"
"""Of a post; people have levels, too, of trust or of merits."""
_NAMED = re.compile(rf"(?:data-(?:[\w-]*[-_])?)?{_DEEP}|data-{_LEVEL}|aria-level")
_CALLED = re.compile(rf"(?:^|\s)(?:(?:[\w-]*[-_])?(?:depth|indent)[-_]?|{_OF_POST}level[-_]{{1,2}})(\d{{1,2}})(?=\s|$)")
_STYLED = re.compile(r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(?:calc\(\s*)?(\d{1,4}(?:\.\d{1,3})?)")
_VARIABLE = re.compile(rf"(?<![\w-])--(?:(?:[\w-]*-)?{_DEEP}|{_LEVEL})\s*:\s*(\d{{1,3}})")


def below(posts: Sequence[Post]) -> dict[int, int]:
    """Which post each one answers by its depth: the last one above that stands less deep. Nothing where depths do not go down step by step.

    What opens a thread may stand apart and have none.
    """
    for told in zip(*(_depths(post.unit.box) for post in posts), strict=True):
        first = int(told[0] is None)
        depths = [depth for depth in told[first:] if depth is not None]
        ranks = {depth: rank for rank, depth in enumerate(sorted(set(depths)))}
        levels = [ranks[depth] for depth in depths]
        if len(levels) + first < len(posts) or len(ranks) < 2 or levels[0] or any(after > before + 1 for before, after in pairwise(levels)):
            continue
        last: dict[int, int] = {}
        parents: dict[int, int] = {}
        for number, level in enumerate(levels, start=first):
            last[level] = number
            if level:
                parents[number] = last[level - 1]
        return parents
    return {}


def _depths(box: HtmlElement) -> Iterator[float | None]:
    """What each of the four says of a post; the margin is none where nothing sets it."""
    stated = next((value for name, value in box.items() if _NAMED.fullmatch(name) and value.isdecimal()), None)
    called = _CALLED.search(box.get("class") or "")
    style = box.get("style") or ""
    styled, variable = _STYLED.search(style), _VARIABLE.search(style)
    yield int(stated) if stated is not None else None
    yield int(called[1]) if called is not None else None
    yield int(variable[1]) if variable is not None else None
    yield float(styled[1]) if styled is not None else 0
