"""Invision Power Board 1 and 2: the boards from before 2008, in tables. Read by the anchors and names that their own templates print.

    table  a[name=entryN]                a post
      .normalname .unreg                 its author, a member or a visitor
      .postdetails                       when it was written, in the row of the name; below it, what tells of the author
      div.postcolor                      its words, `#post-N` in 2; in 1 cut in pieces by the tables of quotes
        .quotetop + .quotemain           quotes in 2; in 1 a table with a cell `#QUOTE` below one that says whose they are
        .edit                            the notice of an edit, and what stands above files
      .signature                         below a line of hyphens
    #navstrip, .maintitle, .pagelink     the way, the title, the topic's pages
    [href*=showtopic=N]                  the topics of a list, in rows of a table

Templates: skin_topic.php RenderRow of 1.3 and 2.x, skin_forum.php render_forum_row, skin_global.php.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...dates.day_order import settle
from ...draft import Body, Moment, PostDraft, ThreadDraft
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Interval, Page
from ...posts.body import read_body
from ...posts.cited import Cited
from ...posts.quotes import answer_by_quotes
from ...posts.subtree import marks
from ...rules.phrase import NUMBER, number
from ..engine import Reader, next_page

_ENTRY = re.compile(r"entry(\d+)")
_MEMBER = re.compile(r"[?&]showuser=(\d+)|[?&]act=Profile.*[?&]MID=(\d+)", re.IGNORECASE)
_TOPIC = re.compile(r"[?&]showtopic=(\d+)|[?&]act=ST\b.*[?&]t=(\d+)", re.IGNORECASE)
_FILE = re.compile(r"[?&]act=attach\b", re.IGNORECASE)
_START = re.compile(r"[?&]st=(\d+)")
_TRACKED = re.compile(r"[?&]act=Track\b.*[?&]t=(\d+)")
_FORUM = re.compile(r"[?&]showforum=(\d+)|[?&]act=SF\b.*[?&]f=(\d+)", re.IGNORECASE)
_DETOUR = re.compile(r"[?&](?:view|st|hl|CODE|pid|p)=")
_FOUND = re.compile(r"[?&]pid=(\d+)|[?&]p=(\d+)")
_FEWEST_CELLS = 4
"""Of the row of a topic or a forum; the tables that frame a page have two."""
_COUNT = re.compile(NUMBER)
_RULE = re.compile(r"-{10,}")
"""The line between words and a signature."""
_MOST_BEFORE_A_DATE = 3
"""Words between a name and a date: "on", "le", "um"."""
_NAMES = frozenset({"normalname", "unreg"})
_LABEL = re.compile(r"#(\d{1,7})")
_CREDIT = re.compile(r"\(\s*(?P<who>\S.*?)\s*@\s*(?P<when>[^@]*?)\s*\)?\s*$")
"""What a quote says of its author in every language: "QUOTE(Ada @ May 4 2005, 04:12 PM)"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The elements of one post."""

    id: str
    box: HtmlElement
    anchor: HtmlElement
    name: HtmlElement
    words: tuple[HtmlElement, ...]


def entries(page: Page) -> list[Entry]:
    """The posts of a topic in document order."""
    found = []
    for anchor in page.index.tags.get("a", ()):
        number = _ENTRY.fullmatch(anchor.get("name") or "")
        box = next(anchor.iterancestors("table"), None) if number else None
        if number is None or box is None:
            continue
        named = marks(box)
        names = [part for token in _NAMES for part in named.get(token, ())]
        words = tuple(part for part in named.get("postcolor", ()) if part.tag == "div")
        if len(names) == 1 and words:
            found.append(Entry(number[1], box, anchor, names[0], words))
    return found


def signs_of_earlier(page: Page) -> tuple[str, ...]:
    """What gives these versions away: their posts, or the frame of their pages around rows that lead to topics or forums."""
    if entries(page):
        return ("a[name=entryN] .postcolor",)
    frame = page.by_id("ipbwrapper") or page.by_id("navstrip")
    if page.by_id("ipboard_body"):  # 3 has the wrapper, too
        return ()
    return ("#ipbwrapper or #navstrip", "rows of showtopic=") if frame and any(rows(page)) else ()


def rows(page: Page) -> Iterator[tuple[HtmlElement, HtmlElement, str]]:
    """The rows of a list, each with the link that names its topic or forum, and which of both it is."""
    for row in page.index.tags.get("tr", ()):
        cells = list(row.iterchildren("td"))
        if len(cells) < _FEWEST_CELLS:
            continue
        links = ((link, link.get("href") or "") for cell in cells for link in cell.iter("a") if any(map(str.isalnum, page.line_of(link))))
        kinds = ((link, "thread" if _TOPIC.search(href) else "forum" if _FORUM.search(href) else None) for link, href in links if not _DETOUR.search(href))
        link, kind = next(((link, kind) for link, kind in kinds if kind), (None, None))
        if link is not None and kind is not None:
            yield row, link, kind


def earlier_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Topics and forums in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    for row, link, kind in rows(page):
        target = page.url_of(link)
        if target is None or target in found:
            continue
        cells = [page.text_of(cell) for cell in row.iterchildren("td")]
        counts = [number(text) for text in cells if _COUNT.fullmatch(text)] if kind == "thread" else []
        latest = next((at for line in cells[-1].split("\n") if (at := context.when(line).at)), None)
        found[target] = Link(url=target, title=page.line_of(link), kind=kind, reply_count=counts[0] if counts else None, last_post_at=latest)
    return (*found.values(), *next_page(page, _onward(page, _FORUM)))


def _onward(page: Page, own: re.Pattern[str]) -> list[HtmlElement]:
    """The link to the page after this one: the nearest of those that begin at a later row or post of the same topic or forum."""
    here = own.search(page.url or "")
    starts = []
    for link, href, _ in page.links:
        there, start = own.search(href), _START.search(href)
        if there and start and here and there.groups() == here.groups() and whole_number(start[1]) > _start(page):
            starts.append((whole_number(start[1]), link))
    return [link for _, link in sorted(starts, key=lambda found: found[0])[:1]]


def _start(page: Page) -> int:
    found = _START.search(page.url or "")
    return whole_number(found[1]) if found else 0


class EarlierTopic(Reader):
    """One page of a topic, being read."""

    def draft(self, found: list[Entry]) -> ThreadDraft:
        """The thread as far as the page shows it."""
        draft = ThreadDraft("invision", [self.read(at, entry) for at, entry in enumerate(found)], extractor="invision.earlier")
        addresses = (self.page.url or "", *(address for _, address, _ in self.page.links if "view=" in address or "act=Track" in address))
        named = (number for address in addresses if (url := _TOPIC.search(address) or _TRACKED.search(address)) for number in url.groups() if number)
        draft.topic_id = next(named, None)
        for strip in self.page.by_id("navstrip")[:1]:
            self.read_section(draft, [link for link in strip.iter("a") if self.page.line_of(link)])
        above = [part for part in self.page.by_class("maintitle") if self.page.place(part).end <= self.page.place(found[0].box).start]
        draft.title = self.line("title", [bold for part in above for bold in part.iter("b")])
        self.read_pages(draft)
        settle(draft.posts, self.context.when)
        answer_by_quotes(draft)
        draft.links = next_page(self.page, _onward(self.page, _TOPIC))
        return draft

    def read_pages(self, draft: ThreadDraft) -> None:
        """Which page this is, by where its address and the links to others begin; posts are counted on from there where they bear no number."""
        starts = [whole_number(found[1]) for _, address, _ in self.page.links if _TOPIC.search(address) and (found := _START.search(address))]
        begin = _start(self.page)
        size = min((start for start in (*starts, begin) if start), default=0)
        draft.page = begin // size + 1 if size else 1
        draft.pages = max([begin, *starts]) // size + 1 if size else 1
        draft.whole = None if draft.pages == 1 else False
        for at, post in enumerate(draft.posts, start=begin + 1):
            post.position = post.position or at

    def read(self, at: int, entry: Entry) -> PostDraft:
        """The post of an entry; `at` is its place on the page, counted from 0."""
        page, field = self.page, f"posts.{at}"
        named = marks(entry.box)
        notices = [part for part in named.get("edit", ()) if part.getparent().tag not in ("strong", "b")]
        signatures = list(named.get("signature", ()))
        post = PostDraft(self.words(entry, [*notices, *signatures], field), id=entry.id, label=f"#{entry.id}")
        post.author = self.author(entry, field)
        head = next(entry.name.iterancestors("tr"))
        details = [part for part in head.iter("span", "div", "td") if "postdetails" in classes(part)]
        moments = [self.context.when(page.text(page.place(part), [page.place(bold) for bold in part.iter("b")]).strip()) for part in details]
        post.published = next((moment for moment in moments if moment.at), moments[0] if moments else None)
        for link in head.iter("a"):
            if found := _LABEL.fullmatch(page.line_of(link)):
                post.label, post.position = found[0], whole_number(found[1])
        self.desk.book(f"{field}.published_at", *details)
        post.signature = self.text(f"{field}.signature", signatures)
        if notices:
            post.edited = self.edited(notices[-1])
            self.desk.book(f"{field}.edited_at", notices[-1])
        return post

    def words(self, entry: Entry, dropped: Sequence[HtmlElement], field: str) -> Body:
        """What stands in the cell of the words: 1 closes their element before each quote, and opens it again below."""
        page = self.page
        cell = next((up for up in entry.words[0].iterancestors("td")), entry.words[0])
        quotes = [part for part in cell.iter("div", "td") if "quotemain" in classes(part) or part.get("id") == "QUOTE"]
        mute = [head for quote in quotes if (head := _head(quote)) is not None and cite_earlier(quote).element is None]
        files = [link for link in cell.iter("a") if _FILE.search(link.get("href") or "")]
        labels = [part for part in cell.iter("strong", "b") if any("edit" in classes(inner) for inner in part)]
        rules = [page.lines[index] for index in page.lines_in(page.place(cell)) if _RULE.fullmatch(page.lines[index].text)]
        return read_body(
            page,
            self.desk,
            cell,
            field,
            dropped=[*dropped, *mute, *labels],
            attachments=files,
            quoted=quotes,
            without=[Interval(line.start, line.end) for line in rules],
            citation=cite_earlier,
        )

    def author(self, entry: Entry, field: str) -> Author | None:
        """The name in its cell, and the account that it leads to."""
        name = self.line(f"{field}.author", [entry.name])
        if name is None:
            return None
        links = [(link, found) for link in entry.name.iter("a") if (found := _MEMBER.search(link.get("href") or ""))]
        account = next((group for _, found in links for group in found.groups() if group and group != "0"), None)
        target = self.page.url_of(links[0][0]) if links and account else None
        return Author(name=name, url=target, id=account, guest=account is None)

    def edited(self, notice: HtmlElement) -> Moment:
        """The time behind the name in "This post has been edited by <b>Ada</b>: May 4 2005, 04:12 PM"."""
        printed = self.page.line_of(notice)
        bold = next(iter(notice.iter("b", "strong")), None)
        behind = " ".join((bold.tail or "").split()) if bold is not None else printed
        words = behind.strip(" .:-–").split()
        for start in range(min(len(words), _MOST_BEFORE_A_DATE + 1)):
            moment = self.context.when(" ".join(words[start:]))
            if moment.at is not None:
                return Moment(printed, moment.at, moment.precision, moment.zone)
        return Moment(printed)


def cite_earlier(quote: HtmlElement) -> Cited:
    """Who is quoted: by the line above, which holds name and date in brackets."""
    head = _head(quote)
    found = _CREDIT.search(" ".join(head.text_content().split())) if head is not None else None
    if head is None or found is None:
        return Cited()
    link = next((linked for anchor in head.iter("a") if (linked := _FOUND.search(anchor.get("href") or ""))), None)
    return Cited(head, found["who"], next(filter(None, link.groups())) if link else None)


def _head(quote: HtmlElement) -> HtmlElement | None:
    """The line above a quote: an element before it in 2, in 1 the cell of the row above."""
    if quote.tag != "td":
        before = quote.getprevious()
        return before if before is not None and "quotetop" in classes(before) else None
    row = quote.getparent()
    above = row.getprevious() if row.tag == "tr" else None
    return next(iter(above.iterchildren("td")), None) if above is not None and above.tag == "tr" else None
