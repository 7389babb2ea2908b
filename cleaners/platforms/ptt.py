"""PTT, the largest bulletin board of Taiwan, by pttweb, which shows its files on the web: an article with what others pushed below it.

    pre#main-content.bbs-screen.bbs-content   a `div` in the source, see `page.parse`
      .article-metaline, .article-metaline-right   .article-meta-tag (作者, 看板, 標題, 時間), .article-meta-value; none above old articles
      words, ": " before quoted lines, "--" above a signature and below it
      ※ 發信站:, ※ 文章網址:, ※ 編輯: NAME (IP), 12/31/2019 15:20:31
      .push                                        .push-tag (推, 噓, →), .push-userid, .push-content, .push-ipdatetime (without a year)
      .push.warning-box                            in the place of rows that are too many to be shown
    .r-ent                                         of a list: .title > a, .nrec, .author, .date; .btn-group-paging leads on
    .b-ent > a.board                               of a list of boards: .board-name, .board-title
    .over18-notice, form[action="/ask/over18"]     the question for one's age

Each row is a comment, also where somebody goes on in the next: it has a time and a vote of its own, and rows are put together more easily than taken apart.
What an article's author wrote between rows, by editing the file, is a comment of his; when he did nobody can tell.

Source: article/render.go, article/const.go and pttbbs/string.go of ptt/pttweb, 2013-2024, and pages of 2005-2020 that programs keep for their tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, pairwise

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ..context import Context
from ..dates.dates import iso, local
from ..draft import Body, ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..page.nodes import classes
from ..page.page import Interval, Page, VisibleLine
from ..posts.body import read_body
from ..posts.subtree import marks
from ..structure.fields.bbs_quotes import BBS_SIGNS, bbs_quotes
from ..structure.fields.mail_quotes import signs_of
from ..urls import join
from .engine import Draft, Reader, next_page

_SIGNS = ("bbs-screen", "bbs-content", "article-metaline", "push-ipdatetime", "r-ent", "b-ent", "over18-notice")
_ADDRESSES = ("/bbs/", "/man/", "/cls/", "/ask/over18")
_ARTICLE = re.compile(r"/(?:bbs|man)/(?P<board>[\w.-]+)/(?:\w+/)*(?P<id>[MG]\.(?P<epoch>\d+)\.A(?:\.[0-9A-F]+)?)\.html")
"""A file is called by the second in which it was made."""
_OLDER = "上頁"
"""What the link to the page of older articles is called."""
_FOOT = re.compile(r"※ (?:發信站|文章網址|文章代碼\(AID\)|編輯|轉錄者) ?[:：].*|◆ (?:From|Modify) ?: .*")
_STATION = re.compile(r"※ 發信站 ?[:：].*")
_FORWARDED = re.compile(r"※ 轉錄者 ?[:：].*")
_EDITED = re.compile(r"※ 編輯: \S+ .*?(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4}) (?P<time>\d\d:\d\d:\d\d)\s*")
_PRINTED = re.compile(r"\w{3} (?P<month>\w{3}) +(?P<day>\d{1,2}) (?P<time>\d\d:\d\d:\d\d) (?P<year>\d{4})")
_PUSHED = re.compile(r"(?:.*\s)?(?P<month>\d\d)/(?P<day>\d\d)(?: (?P<time>\d\d:\d\d))?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CLOCK, _ZONE = "+08:00", "Asia/Taipei"
"""The machine's, all year."""
_TALLEST = 8
"""Lines of a signature, the board's limit of six and two to spare."""
_LONGEST_EVIDENCE = 200
_RULE, _APP = "--", re.compile(r"-{5,}")


class Ptt:
    """The engine."""

    name = "ptt"
    versions = "2013-2024"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the classes of its own templates, two of them at least, on pages with its addresses: blogs wear them, too."""
        if page.kind != "html" or not page.has_named("bbs-screen", "bbs-content") or not page.names_address(*_ADDRESSES):
            return ()
        signs = tuple(f".{name}" for name in _SIGNS if page.has_named(name))
        return signs if len(signs) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """An article with its comments, a list, or why there is neither."""
        content = next((part for part in page.by_id("main-content") if "bbs-screen" in classes(part)), None)
        if content is not None:
            return _Article(page, desk, context, content).draft()
        if page.has_named("over18-notice"):
            return NothingDraft(Reason.AGE_GATE, " ".join(map(page.line_of, page.by_class("over18-notice")))[:_LONGEST_EVIDENCE].strip())
        if page.has_named("b-ent"):
            return ListDraft(Reason.FORUM_INDEX, tuple(_boards(page)))
        if page.has_named("r-ent", "btn-group-paging"):
            return ListDraft(Reason.TOPIC_LIST, (*_articles(page), *_older(page)))
        return NothingDraft(Reason.NO_POSTS_FOUND, "neither an article nor a list")


ENGINE = Ptt()


def _articles(page: Page) -> Iterator[Link]:
    """The articles of a list. What stands beside them counts votes for and against, not answers; the row of one that was deleted leads nowhere."""
    for row in page.by_class("r-ent"):
        links = (link for part in marks(row).get("title", ()) for link in part.iter("a"))
        link = next(links, None)
        if link is not None and (target := page.url_of(link)) and _ARTICLE.search(target):
            yield Link(url=target, title=page.line_of(link) or None, kind="thread")


def _boards(page: Page) -> Iterator[Link]:
    for row in page.by_class("b-ent"):
        inside = marks(row)
        name = next(iter(inside.get("board-name", ())), None)
        if name is not None and (target := page.url_of(next(row.iter("a"), None))):
            yield Link(url=target, title=page.line_of(name) or None, kind="forum")


def _older(page: Page) -> tuple[Link, ...]:
    return next_page(page, (link for part in page.by_class("btn-group-paging") for link in part.iter("a") if _OLDER in page.line_of(link)))


class _Article(Reader):
    """An article's page, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, content: HtmlElement) -> None:
        super().__init__(page, desk, context)
        self.content = content
        whole = page.place(content)
        self.metas = [meta for name in ("article-metaline", "article-metaline-right") for meta in page.by_class(name) if page.place(meta).is_within(whole)]
        rows = [row for row in page.by_class("push") if page.place(row).is_within(whole)]
        self.warnings = [row for row in rows if "warning-box" in classes(row)]
        self.rows = [row for row in rows if "warning-box" not in classes(row)]
        self.lines = [line for line in (page.lines[index] for index in page.lines_in(whole)) if line.start >= whole.start]
        self.feet = {line.start: line for line in self.lines if _FOOT.fullmatch(line.text)}

    def draft(self) -> ThreadDraft:
        """The article first, then its comments in the order of the page."""
        between = dict(self._between())
        opening = self._opening([*self.rows, *self.warnings, *between.values()])
        draft = ThreadDraft("ptt", [opening], extractor="ptt", title=opening.title, forum=self._meta("看板", "forum"))
        address = next((found for url in self._addresses() if (found := _ARTICLE.search(url)) is not None), None)
        made = None
        if address is not None:
            opening.id, draft.topic_id = address["id"], f"{address['board']}/{address['id']}"
            draft.forum = draft.forum or address["board"]
            opening.permalink = join(self.page.base, address.string)
            made = self.context.epoch(address["epoch"])
        opening.published = opening.published or made
        years = self._years(made or opening.published)
        for row in self.rows:
            draft.posts.append(self._pushed(f"posts.{len(draft.posts)}", row, years[row]))
            if row in between:
                draft.posts.append(self._inserted(f"posts.{len(draft.posts)}", between[row], opening.author))
        for post in draft.posts[1:]:
            post.reply_to = opening.id
        if self.warnings:
            draft.flags.append("comments_hidden")
            draft.whole = False
        return draft

    def _addresses(self) -> Iterator[str]:
        """Where the page may say which article it is."""
        yield from (link.get("href") or "" for link in self.page.naming if link.tag == "link" and link.get("rel") == "canonical")
        yield self.page.url or ""

    def _between(self) -> Iterator[tuple[HtmlElement, HtmlElement]]:
        """For rows below which the author wrote, an element with what he wrote there."""
        page, end = self.page, self.page.place(self.content).end
        bounds = sorted([*self.rows, *self.warnings], key=page.place)
        for row, following in pairwise([*bounds, None]):
            place = Interval(page.place(row).end, page.place(following).start if following is not None else end)
            said = [line for line in (page.lines[index] for index in page.lines_in(place)) if not _FOOT.fullmatch(line.text) and line.text != _RULE]
            if said and "warning-box" not in classes(row):
                siblings = []
                for sibling in row.itersiblings():
                    if sibling is following:
                        break
                    siblings.append(sibling)
                words, row.tail = row.tail, None
                box = page.gather(siblings, place)
                box.text = words
                yield row, box

    def _opening(self, others: list[HtmlElement]) -> PostDraft:
        page, field = self.page, "posts.0"
        post = PostDraft(Body(), title=self._meta("標題", "title"))
        if name := self._meta("作者", f"{field}.author"):
            post.author = Author(name=name.split(" ")[0])
        if (when := _PRINTED.fullmatch(printed := self._meta("時間", f"{field}.published_at") or "")) and when["month"] in _MONTHS:
            post.published = self._moment(printed, when, _MONTHS.index(when["month"]) + 1, when["year"])
        first = min((page.place(other).start for other in others), default=page.place(self.content).end)
        heads = {index for meta in self.metas for index in page.lines_in(page.place(meta))}
        own = [line for line in self.lines if line.start < first and page.line_at(line.start) not in heads]
        signature = self._signature(own)
        words = [line for line in signature if line.text != _RULE and not _APP.fullmatch(line.text)]
        post.signature = "\n".join(line.text.strip() for line in words) or None
        for line in signature:
            self.desk.move(Interval(line.start, line.end), f"{field}.signature")
        for line in self.feet.values():
            if edit := _EDITED.fullmatch(line.text):
                post.edited = self._moment(edit.string[edit.start("month") :].strip(), edit, int(edit["month"]), edit["year"])
                self.desk.move(Interval(line.start + edit.start("month"), line.end), f"{field}.edited_at")
        quotes = bbs_quotes(page, (page.line_at(line.start) for line in own if line not in signature))
        cuts = [Interval(line.start, line.end) for line in (*signature, *self.feet.values())]
        without = sorted({*cuts, *signs_of(page, quotes, BBS_SIGNS)})
        dropped = [*self.metas, *others, *self._of_feet(self.content)]
        post.body = read_body(page, self.desk, self.content, field, dropped=dropped, without=without, marked=quotes)
        return post

    def _of_feet(self, box: HtmlElement) -> list[HtmlElement]:
        """The elements in a box that hold what the board writes below an article."""
        found = []
        for part in box.iterchildren("span", "a"):
            place = self.page.place(part)
            foot = self.feet.get(self.page.lines[self.page.line_at(place.start)].start) if place else None
            if foot is not None and place.end <= foot.end:
                found.append(part)
        return found

    def _meta(self, called: str, field: str) -> str | None:
        """What stands behind a label above the article."""
        for meta in self.metas:
            inside = marks(meta)
            if [self.page.line_of(tag) for tag in inside.get("article-meta-tag", ())] == [called]:
                return self.line(field, inside.get("article-meta-value", ()))
        return None

    def _signature(self, own: list[VisibleLine]) -> list[VisibleLine]:
        """The lines from the two dashes above a signature to those below it, with what an app says of itself above."""
        end = next((at for at, line in enumerate(own) if _STATION.fullmatch(line.text)), None)
        if end is None or not end or own[end - 1].text != _RULE:
            return []
        start = end - 1
        above = (at for at in range(start - 1, max(start - 2 - _TALLEST, -1), -1) if own[at].text == _RULE)
        start = next(above, start)
        if start > 1 and _APP.fullmatch(own[start - 2].text) and own[start - 1].text.startswith("Sent from "):
            start -= 2
        return own[start:end]

    def _pushed(self, field: str, row: HtmlElement, year: int | None) -> PostDraft:
        page, inside = self.page, marks(row)
        post = PostDraft(Body(), kind="comment", label=self.line(f"{field}.label", inside.get("push-tag", ())))
        if name := self.line(f"{field}.author", inside.get("push-userid", ())):
            post.author = Author(name=name)
        around = [part for name in ("push-tag", "push-userid", "push-ipdatetime") for part in inside.get(name, ())]
        for part in inside.get("push-ipdatetime", ())[:1]:
            printed = page.line_of(part)
            when = _PUSHED.fullmatch(printed)
            post.published = self._moment(printed, when, int(when["month"]), str(year)) if when is not None and year else Moment(printed)
            self.desk.book(f"{field}.published_at", part)
        post.body = read_body(page, self.desk, row, field, dropped=around, without=[*self._colon(inside.get("push-content", ()))])
        return post

    def _colon(self, parts: Iterable[HtmlElement]) -> Iterator[Interval]:
        """The sign between a name and what it said, which is left out of the element, too."""
        for part in islice(parts, 1):
            start, text = self.page.place(part).start, part.text or ""
            part.text = text.removeprefix(":").lstrip(" ")
            yield Interval(start, start + len(text) - len(part.text))

    def _inserted(self, field: str, box: HtmlElement, author: Author | None) -> PostDraft:
        lines = [self.page.lines[index] for index in self.page.lines_in(self.page.place(box))]
        feet = [Interval(line.start, line.end) for line in lines if line.start in self.feet]
        return PostDraft(read_body(self.page, self.desk, box, field, dropped=self._of_feet(box), without=feet), kind="comment", author=author)

    def _moment(self, printed: str, when: re.Match[str], month: int, year: str) -> Moment:
        """The time by the clocks of the configuration, else by Taiwan's."""
        at = f"{year}-{month:02}-{int(when['day']):02}" + (f"T{when['time']}" if when["time"] else "")
        clock = _CLOCK if when["time"] and not self.context.zone else ""
        return replace(iso(f"{at}{clock}", zone=self.context.zone, base=self.context.base), raw=printed)

    def _years(self, made: Moment | None) -> dict[HtmlElement, int | None]:
        """In which year each row was written: none is older than the article or the row above it. Unknown of rows that came with a forwarded article."""
        forwarded = max((line.start for line in self.lines if _FORWARDED.fullmatch(line.text)), default=0)
        found: dict[HtmlElement, int | None] = dict.fromkeys(self.rows)
        begun = local(made.at, self.context.zone or _ZONE) if made is not None and made.at is not None else None
        year, last = (begun.year, (begun.month, begun.day)) if begun is not None else (None, (1, 1))
        for row in self.rows:
            printed = " ".join(self.page.line_of(part) for part in marks(row).get("push-ipdatetime", ()))
            when = _PUSHED.fullmatch(printed)
            if year is None or when is None or self.page.place(row).start < forwarded:
                continue
            day = (int(when["month"]), int(when["day"]))
            year += day < last
            found[row], last = year, day
        return found
