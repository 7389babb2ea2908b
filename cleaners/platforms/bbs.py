"""Boards on telnet that show their posts on the web as the files that they are: Firebird, SMTH and KBS, in whatever a site puts around them.

    发信人: keeper (守灯人), 信区: Lantern                      the head of each post; 發信人, 信區, 標題, 發信站 where it is of Taiwan
    标  题: Re: 灯塔几点亮灯
    发信站: 水木社区 (Tue Nov  2 09:23:16 2010), 站内            also (2010年11月02日09:23:16 星期二), and "美东" behind the time
    words, quotes as `bbs_quotes` has them, "--" above a signature
    ※ 修改:·keeper 于 Nov  2 10:00:00 2010 修改本文·[FROM: 192.0.2.6]
    ※ 来源:·水木社区 newsmth.net·[FROM: 192.0.2.6]

People print such heads, too, where they tell of boards. A board's own page leads to the board, or is called by its name.

Source: pages of mitbbs.com of 2016, and what programs keep of newsmth.net and bbs.byr.cn for their tests.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from schemas.record import Author

from ..context import Context
from ..dates.dates import iso
from ..draft import Body, Moment, PostDraft, ThreadDraft
from ..ledger import Desk
from ..page.page import Interval, Page, VisibleLine
from ..posts.body import read_body
from ..structure.fields.bbs_quotes import BBS_SIGNS, bbs_quotes
from ..structure.fields.mail_quotes import signs_of
from ..structure.repeated.post import ANSWER
from .engine import Draft, Reader

_NAMES = ("信区", "信區")
_BY = re.compile(r"(?:发信人|發信人)\s*[:：]\s*(?P<id>[^\s(),，]+)\s*(?:\(.*\))?\s*[,，]\s*(?:信区|信區)\s*[:：]\s*(?P<board>[\w.+-]+).*")
_TITLE = re.compile(r"(?:标|標)\s*(?:题|題)\s*[:：]\s*(?P<title>.*)")
_STATION = re.compile(r"(?:发信站|發信站)\s*[:：]\s*.*?\((?P<when>[^()]*\d:\d\d:\d\d[^()]*)\).*")
FOOT = re.compile(r"※\s?(?:来源|來源|修改|转载|轉載|转寄)\s*[:：].*")
_EDITED = re.compile(r"※\s?修改\s*[:：]\W*\S+ (?:于|於) (?P<when>.*?)\s*修改本文.*")
_ENGLISH = re.compile(r"(?:\w{3} )?(?P<month>\w{3})\s+(?P<day>\d{1,2})\s+(?P<time>\d\d:\d\d:\d\d)\s+(?P<year>\d{4})(?P<zone>.*)")
_CHINESE = re.compile(r"(?P<year>\d{4})年\s*(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})日\s*(?P<time>\d\d:\d\d:\d\d)(?P<zone>.*)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_EASTERN = "美东"
_CLOCK = "+08:00"
"""Of China and Taiwan, all year; a board elsewhere says so."""
_ENDS = ("。", "：", ":", ".")
_MOST_SENTENCES = 1
"""Lines of them above the first post: a board has a notice there."""
_DASHES = "--"
_TALLEST = 10
"""Lines of a signature."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head of a post begins, its lines, and what they say."""

    lines: tuple[VisibleLine, ...]
    by: re.Match[str]
    title: re.Match[str] | None
    station: re.Match[str]

    @property
    def end(self) -> int:
        """Where the words begin."""
        return self.lines[-1].end


class Bbs:
    """The engine."""

    name = "bbs"
    versions = "Firebird, SMTH, KBS"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By heads as only the boards' programs write them, on a page that leads to the board."""
        if page.kind != "html" or not any(map(page.slice(Interval(0, page.length)).__contains__, _NAMES)):
            return ()
        found = heads(page)
        boards = {head.by["board"] for head in found}
        if len(boards) != 1 or _are_told_of(page, found[0].lines[0].start):
            return ()
        board = re.compile(rf"(?:bbs|board|article).*(?<![^\W_]){re.escape(boards.pop())}(?![^\W_])", re.IGNORECASE)
        addresses = "\n".join((page.addresses, page.url or ""))
        return tuple(head.lines[0].text[:200] for head in found) if board.search(addresses) else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The posts below their heads."""
        return Posts(page, desk, context).draft("bbs")


ENGINE = Bbs()


@lru_cache(maxsize=1)
def heads(page: Page) -> tuple[Head, ...]:
    """The heads of a page: who and which board, the title where it is there, where and when."""
    found = []
    for number, line in enumerate(page.lines):
        by = _BY.fullmatch(line.text) if "信" in line.text else None
        if by is None:
            continue
        below = page.lines[number + 1 : number + 3]
        title = _TITLE.fullmatch(below[0].text) if below else None
        last = below[: 2 if title is not None else 1]
        station = _STATION.fullmatch(last[-1].text) if last else None
        if station is not None:
            found.append(Head((line, *last), by, title, station))
    return tuple(found)


def _are_told_of(page: Page, first: int) -> bool:
    """Whether somebody quotes the first head of a page, or tells something above it in sentences."""
    element = page.begun_before(first)
    if any(up.tag == "blockquote" for up in (element, *element.iterancestors())):
        return True
    above = (Interval(line.start, line.end) for line in page.paragraphs if line.start < first and line.text.endswith(_ENDS))
    return sum(2 * sum(link.end - link.start for _, link in page.begun_in(line, "a")) < line.end - line.start for line in above) > _MOST_SENTENCES


class Posts(Reader):
    """A page of posts, being read, or a text that was saved of one."""

    def __init__(self, page: Page, desk: Desk, context: Context) -> None:
        super().__init__(page, desk, context)
        self.pictures = page.index.tags.get("img", [])
        self.starts = [page.place(picture).start for picture in self.pictures]

    def draft(self, extractor: str) -> ThreadDraft:
        """The posts in the order of the page."""
        found = heads(self.page)
        ends = [*(head.lines[0].start for head in found[1:]), self.page.length]
        posts = [self._post(f"posts.{at}", head, end) for at, (head, end) in enumerate(zip(found, ends, strict=True))]
        return ThreadDraft("bbs", posts, extractor=extractor, title=posts[0].title, forum=found[0].by["board"])

    def _post(self, field: str, head: Head, end: int) -> PostDraft:
        page, desk = self.page, self.desk
        first, last = head.lines[0], head.lines[-1]
        title = ANSWER.sub("", head.title["title"].strip()) if head.title is not None else ""
        post = PostDraft(Body(), title=title or None, author=Author(name=head.by["id"]), published=self._moment(head.station["when"]))
        desk.move(Interval(first.start + head.by.start("id"), first.start + head.by.end("id")), f"{field}.author")
        desk.move(Interval(last.start + head.station.start("when"), last.start + head.station.end("when")), f"{field}.published_at")
        place = Interval(head.end, min(end, self._end_of(head)))
        lines = [line for line in (page.lines[index] for index in page.lines_in(place)) if line.start >= head.end]
        feet = [at for at, line in enumerate(lines) if FOOT.fullmatch(line.text)]
        own, signature = self._parted(lines[: feet[0]] if feet else lines)
        for line in (lines[at] for at in feet):
            if edit := _EDITED.fullmatch(line.text):
                post.edited = self._moment(edit["when"])
                desk.move(Interval(line.start + edit.start("when"), line.start + edit.end("when")), f"{field}.edited_at")
        for line in signature:
            desk.move(Interval(line.start, line.end), f"{field}.signature")
        post.signature = "\n".join(line.text.strip() for line in signature[1:]) or None
        post.body = self._body(field, own) if own else Body()
        return post

    def _end_of(self, head: Head) -> int:
        """Where the smallest element ends that is around a head and words below it."""
        page = self.page
        if page.kind == "text":
            return page.length
        element = page.begun_before(head.lines[0].start)
        while page.place(element).end <= head.end and (up := element.getparent()) is not None:
            element = up
        return page.place(element).end

    def _body(self, field: str, own: Sequence[VisibleLine]) -> Body:
        """The words of some lines, whatever elements they stand in: one may hold all posts of a page. Nothing is around them, and so no Markdown is made."""
        page, place = self.page, Interval(own[0].start, own[-1].end)
        box = page.gather([], place)
        pictures = self.pictures[bisect_left(self.starts, place.start) : bisect_left(self.starts, place.end)]
        for part in (*(link for link, _ in page.begun_in(place, "a")), *pictures):
            box.append(box.makeelement(part.tag, dict(part.attrib)))
            page.places[box[-1]] = page.place(part)
        quotes = bbs_quotes(page, (page.line_at(line.start) for line in own))
        body = read_body(page, self.desk, box, field, without=sorted(set(signs_of(page, quotes, BBS_SIGNS))), marked=quotes)
        body.markdown = None
        return body

    @staticmethod
    def _parted(lines: list[VisibleLine]) -> tuple[list[VisibleLine], list[VisibleLine]]:
        """The words, and the lines of the signature with the dashes above it."""
        at = next((at for at in range(len(lines) - 1, max(len(lines) - 2 - _TALLEST, -1), -1) if lines[at].text.strip() == _DASHES), len(lines))
        return lines[:at], lines[at:]

    def _moment(self, printed: str) -> Moment:
        """The time by the clocks of the configuration, else by those that the board names, else by China's."""
        printed = printed.strip()
        found = _ENGLISH.fullmatch(printed) or _CHINESE.fullmatch(printed)
        if found is None or not (found["month"].isdecimal() or found["month"] in _MONTHS):
            return Moment(printed)
        month = int(found["month"]) if found["month"].isdecimal() else _MONTHS.index(found["month"]) + 1
        at = f"{found['year']}-{month:02}-{int(found['day']):02}T{found['time']}"
        if _EASTERN in found["zone"] and not self.context.zone:
            there = iso(at, zone="America/New_York", base=self.context.base)
            return replace(there, raw=printed, zone="page" if there.at is not None else None)
        clock = "" if self.context.zone else _CLOCK
        return replace(iso(f"{at}{clock}", zone=self.context.zone, base=self.context.base), raw=printed)
