"""What is quoted in a post as bulletin boards on telnet quote: `: ` before each line, once for every post that it went through, below whose it is.

    ※ 引述《quaylamp (守燈的人)》之銘言：           Maple and PTT
    【 在 quaylamp (Lamp) 的大作中提到: 】          Firebird, SMTH, KBS
    : ※ 引述《oilcan (油罐)》之銘言：
    : : how much of it

Source: QuotePrefixStrings of ptt/pttweb pttbbs/string.go; pages of both families.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from unicodedata import east_asian_width

from ...page.page import Page, VisibleLine
from ...posts.cited import Marked
from .mail_quotes import quotes_by_line

BBS_SIGNS = re.compile(r"^(?:[:>] )*[:>](?: +|$)")
_HEAD = re.compile(r"※ ?引述《\s*(?P<maple>[^\s()《》]+)(?: .*)?》之[銘铭]言[：:]?|【 ?在 (?P<firebird>[^\s()【】]+)(?: .*)?的大作中提到[：:]? ?】")
"""The name is the one that its owner logs in with; the one that he gives himself stands behind it."""


def author_quoted(line: str) -> str | None:
    """The name in the head of a quote; null where the line is none."""
    head = _HEAD.fullmatch(line)
    return (head["maple"] or head["firebird"]) if head is not None else None


_FULL = range(75, 79)
"""Columns of a line behind which some boards go on in the next, without a sign before it."""
_FEWEST_FULL = 2


def bbs_quotes(page: Page, indexes: Iterable[int]) -> list[Marked]:
    """The stretches of a body that are quoted so, each followed by those in it, and whose they are. `indexes` are those of its lines."""
    lines = {index: page.lines[index] for index in indexes}
    wraps = _wraps(list(lines.values()))
    depths: dict[int, int] = {}
    last, above = 0, None
    for index, line in lines.items():
        signs = BBS_SIGNS.match(line.text)
        goes_on = wraps and above is not None and line.gap < 2 and _columns(above.text) in _FULL
        last, above = len(signs[0].split()) if signs is not None else last if goes_on else 0, line
        depths[index] = last
    return quotes_by_line(page, depths, BBS_SIGNS, author_quoted)


def _wraps(lines: list[VisibleLine]) -> bool:
    """Whether each of several full lines that are quoted goes on in one without a sign: a board has broken them, and nobody answers all of them there."""
    full = [below for above, below in pairwise(lines) if BBS_SIGNS.match(above.text) and _columns(above.text) in _FULL]
    return len(full) >= _FEWEST_FULL and all(below.gap < 2 and not BBS_SIGNS.match(below.text) for below in full)


def _columns(text: str) -> int:
    return len(text) + sum(east_asian_width(sign) in "WFA" for sign in text)
