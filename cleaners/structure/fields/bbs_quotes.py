"""What is quoted in a post as bulletin boards on telnet quote: `: ` before each line, once for every post that it went through, below whose it is.

    ※ 引述《quaylamp (守燈的人)》之銘言：           Maple and PTT
    【 在 quaylamp (Lamp) 的大作中提到: 】          Firebird, SMTH, KBS
    : ※ 引述《oilcan (油罐)》之銘言：
    : : how much of it

Source: `do_quote` of ptt/pttbbs mbbsd/edit.c, QuotePrefixStrings of ptt/pttweb pttbbs/string.go; pages of both families.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...page.page import Page
from ...posts.cited import Marked
from .mail_quotes import quotes_by_line

BBS_SIGNS = re.compile(r"^(?:[:>] )*[:>](?: +|$)")
_HEAD = re.compile(r"※ ?引述《\s*(?P<maple>[^\s()《》]+)(?: .*)?》之[銘铭]言[：:]?|【 ?在 (?P<firebird>[^\s()【】]+)(?: .*)?的大作中提到[：:]? ?】")
"""The name is the one that its owner logs in with; the one that he gives himself stands behind it."""


def author_quoted(line: str) -> str | None:
    """The name in the head of a quote; null where the line is none."""
    head = _HEAD.fullmatch(line)
    return (head["maple"] or head["firebird"]) if head is not None else None


def bbs_quotes(page: Page, indexes: Iterable[int]) -> list[Marked]:
    """The stretches of a body that are quoted so, each followed by those in it, and whose they are. `indexes` are those of its lines."""
    depths = {index: len(signs[0].split()) if (signs := BBS_SIGNS.match(page.lines[index].text)) is not None else 0 for index in indexes}
    return quotes_by_line(page, depths, BBS_SIGNS, author_quoted)
