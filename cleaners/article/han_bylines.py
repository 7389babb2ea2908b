"""Who wrote a story in Chinese: by a line that names its reporter, and by the brackets behind the dateline in which papers of China name theirs.

    港湾日报记者 林海 陈舟            采写：港湾都市报见习记者 林海          作者：林海           林海/港湾青年报
    港湾社东港6月2日电（记者林海、陈舟）夜车……                              本报讯（首席记者 林海 通讯员 陈舟）夜车……

A name has two to four characters, with a space or a comma between it and the next one; nothing but its label parts it from what stands before. Prose goes on
behind "记者", too, but not with a family name and a given one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from schemas.record import Author

from ..metadata.eastern_names import is_chinese_name
from ..page.mask import Mask
from ..page.page import Interval, Page, VisibleLine
from .beside import lines_below

_NAME = r"(?!报道|報道|报导|報導|发自|实习生|通讯员|摄影)[\u4e00-\u9fff]{2,4}(?<![摄攝图圖])(?:·[\u4e00-\u9fff]{1,6})?"
_NAMES = rf"(?P<names>{_NAME}(?:[ 、，,]+{_NAME}){{0,5}})"
_RANKS = r"(?:见习|見習|实习|實習|特约|特約|首席|资深|資深|全媒体|驻[\u4e00-\u9fff]{2,6})*"
_HOUSE = r"(?:《[^《》]{1,12}》|[\u4e00-\u9fffA-Za-z]{0,12}?)"
_LINE = re.compile(
    rf"[【（(\[]?(?:(?:采写|撰文|文字?|作者|采访)\s*[:：/／|丨｜]\s*)?{_HOUSE}{_RANKS}(?:记者|記者|专栏作者)\s*[:：/／|丨｜]?\s*{_NAMES}"
    r"(?:\s*(?:报道|報道|报导|報導|发自.{1,12}|实习生.{1,12}|通讯员.{1,16}))?\s*[】）)\]]?"
    rf"|[【（(\[]?(?:采写|撰文|撰稿|作者)\s*[:：/／|丨｜]?\s*(?P<alone>{_NAME}(?:[ 、，,]+{_NAME}){{0,5}})\s*[】）)\]]?"
    rf"|《[^《》]{{1,12}}》作者\s+(?P<column>{_NAME})"
    rf"|(?P<before>{_NAME}(?:[ 、，,]+{_NAME}){{0,5}})\s?[/／]\s?[\u4e00-\u9fff]{{2,8}}(?:报|報|网|網|社|周刊|电视台|電視台)"
)
_BEHIND = re.compile(rf"作者\s*[:：]?\s*(?P<names>{_NAME}(?:[ 、，,]+{_NAME}){{0,5}})(?=$|\s*(?:编辑|責編|责编|人气|点击|阅读|浏览|时间|日期|来源|發布|发布))")
"""Behind day and source, with nothing between: 2026-06-02 12:11来源：港湾网作者：林海."""
_HAS_DAY = re.compile(r"\d{1,2}(?:[:：]\d\d|日|[-/.]\d{1,2})|来源|來源")
_IN_BRACKETS = re.compile(
    rf"^(?!据[^（(]{{1,38}}(?:报道|消息)\s*[（(])[^。！？（(]{{0,40}}(?:[电電讯訊]|消息|快讯|报道)\s*[（(]\s*[^（()）记記]{{0,10}}?{_RANKS}(?:记者|記者)\s*{_NAMES}"
    r"(?:\s*(?:(?:通讯员|实习生|摄影|文|图|整合|综合|报道|編輯|编辑)[^（()）]{0,30}))?\s*[）)]"
)
"""At the head of a story, behind its dateline."""
_SIGN = re.compile(r"[者文写撰][^。]|[\u4e00-\u9fff]\s?[/／]")
"""One of them stands in each such line."""
_PARTS = re.compile(r"[ 、，,]+")
_KANA = re.compile("[\u3041-\u3096]{2}")
_OF_PICTURES = frozenset({"figure", "figcaption"})
_LONGEST = 60
_AT_END = 3


def reported(page: Page, lines: Iterable[VisibleLine], cut: Mask) -> list[tuple[Author, Interval]]:
    """Whom the first line names that names a reporter and nothing else, or an author behind day and source."""
    for line in lines:
        if len(line.text) > _LONGEST or _SIGN.search(line.text) is None or cut.holds(line.start):
            continue
        if (names := _in_line(line.text)) and not _is_caption(page, line) and not _is_japanese(page):
            return [(Author(name=name), Interval(line.start, line.end)) for name in names]
    return []


def lines_at_end(page: Page, text: Interval) -> Sequence[VisibleLine]:
    """The last lines of a text and those right below it, up to a heading: below that other stories have their reporters."""
    last = page.line_at(text.end - 1)
    return [*page.lines[max(0, last - _AT_END) : last + 1], *lines_below(page, text, _AT_END)]


def in_brackets(page: Page, text: Interval) -> list[tuple[Author, Interval]]:
    """Whom the brackets behind the dateline of a text name: in the first of its lines that has a sentence."""
    first = page.line_at(text.start)
    for line in page.lines[first : first + 3]:
        if (found := _IN_BRACKETS.match(line.text)) and not _is_japanese(page):
            place = Interval(line.start + found.start("names"), line.start + found.end("names"))
            return [(Author(name=name), place) for name in _names(found["names"], all_of_them=False)]
    return []


def _is_caption(page: Page, line: VisibleLine) -> bool:
    """Whether a line is of a picture: who is named there has taken it."""
    within = page.innermost(line.start)
    return any(up.tag in _OF_PICTURES for up in (within, *within.iterancestors()))


def _is_japanese(page: Page) -> bool:
    """Whether its paragraphs are: with a space between the two names of one person."""
    return any(_KANA.search(line.text) for line in page.paragraphs)


def _in_line(line: str) -> list[str]:
    if found := _LINE.fullmatch(line.strip()):
        return _names(found["names"] or found["alone"] or found["column"] or found["before"], all_of_them=True)
    found = _BEHIND.search(line)
    return _names(found["names"], all_of_them=True) if found is not None and _HAS_DAY.search(line[: found.start()]) else []


def _names(text: str, *, all_of_them: bool) -> list[str]:
    """The names, once each, up to the first word that is none; where all must be names, none unless they are."""
    words = [word for word in _PARTS.split(text) if word]
    names = list(takewhile(is_chinese_name, words))
    return [] if all_of_them and len(names) < len(words) else list(dict.fromkeys(names))
