"""The other views of a thread: for the printer and the archive for robots. They give posts no elements of their own and no numbers.

    <hr><b>作者: </b>Ada <b>时间: </b>DATE<br>words                        print (forum.php?mod=viewthread&action=printable)
    <p class="author"><strong>Ada</strong> 发表于 DATE</p><h3>subject</h3>words     archive (archiver/?tid-N.html)

Templates: template/default/forum/viewthread_printable.htm, source/archiver/forum/viewthread.php; before X templates/default/viewthread_printable.htm.
The archive before X has another foot, and is not read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from lxml.html import HtmlElement

from schemas.record import Author

from ...draft import Moment, PostDraft, ThreadDraft
from ...ledger import Desk
from ...page.nodes import classes
from ...page.page import Interval, Page
from ...posts.body import read_body
from .words import DATE, GUESTS, cite_in, edit_in

_AUTHOR = re.compile(r"(?:作者|Author|Tác giả)\s*[:：]")
_TIME = re.compile(r"(?:时间|時間|Time|Thời gian)\s*[:：]")
_SUBJECT = re.compile(r"(?:标题|標題|主题|主題|Subject|Title|Tiêu đề)\s*[:：]")
_DATE = re.compile(DATE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The elements of one post: what parts it from the one before, and who wrote it."""

    top: HtmlElement
    name: HtmlElement
    last: HtmlElement
    """The last element of its head."""


def archived(page: Page) -> list[Sheet]:
    """The posts of a page of the archive; empty where the page is none."""
    if not (page.by_id("content") and page.by_id("nav") and page.by_id("end")):
        return []
    heads = [part for part in page.by_class("author") if part.tag == "p" and part.find("strong") is not None]
    return [Sheet(head, name, head) for head in heads if (name := head.find("strong")) is not None]


def printed(page: Page) -> list[Sheet]:
    """The posts of a print view; empty where the page is none."""
    if not page.index.tags.get("hr"):
        return []
    sheets = []
    for name in page.index.tags.get("b", ()):
        rule, time = name.getprevious(), name.getnext()
        if rule is None or rule.tag != "hr" or time is None or time.tag != "b":
            continue
        if _AUTHOR.fullmatch(page.line_of(name)) and _TIME.fullmatch(page.line_of(time)):
            sheets.append(Sheet(rule, name, time))
    return sheets


def read_archive(page: Page, desk: Desk, sheets: list[Sheet]) -> ThreadDraft:
    """The thread of a page of the archive: times stay raw."""
    posts = [_post(page, desk, at, sheet, end) for at, (sheet, end) in enumerate(_with_ends(page, sheets))]
    for at, (post, sheet) in enumerate(zip(posts, sheets, strict=True)):
        post.author = Author(name=page.line_of(sheet.name))
        desk.book(f"posts.{at}.author", sheet.name)
        _date(page, desk, post, page.place(sheet.top), at)
    draft = ThreadDraft("discuz", posts, extractor="discuz.archive", flags=["archive_view"])
    for link in (link for part in page.by_id("end") for link in part.iter("a")):
        draft.title = page.line_of(link) or None
        desk.book("title", link)
    return draft


def read_print(page: Page, desk: Desk, sheets: list[Sheet]) -> ThreadDraft:
    """The thread of a print view: all of it on a page; times stay raw."""
    posts = [_post(page, desk, at, sheet, end) for at, (sheet, end) in enumerate(_with_ends(page, sheets))]
    for at, (post, sheet) in enumerate(zip(posts, sheets, strict=True)):
        place = Interval(page.place(sheet.name).end, page.place(sheet.last).start)
        if name := " ".join(page.text(place).split()):
            post.author = Author(name=name, guest=name in GUESTS or None)
            desk.book(f"posts.{at}.author", sheet.name)
            desk.move(place, f"posts.{at}.author")
        desk.book(f"posts.{at}.published_at", sheet.last)
        line = page.lines[page.line_at(page.place(sheet.last).start)]
        _date(page, desk, post, Interval(page.place(sheet.last).end, line.end), at)
    draft = ThreadDraft("discuz", posts, extractor="discuz.print", flags=["print_view"], title=next((post.title for post in posts if post.title), None))
    return draft


def _with_ends(page: Page, sheets: list[Sheet]) -> list[tuple[Sheet, int]]:
    """The posts, each with where its words end: at the next, at the page's own foot, or with what holds them."""
    starts = [page.place(sheet.name).start for sheet in sheets[1:]]
    container = sheets[-1].top.getparent()
    feet = [page.place(part).start for part in sheets[-1].last.itersiblings("div", "table", "hr") if part.tag == "hr" or {"page", "pages"} & classes(part)]
    return list(zip(sheets, [*starts, min([page.place(container).end, *feet])], strict=True))


def _date(page: Page, desk: Desk, post: PostDraft, place: Interval, at: int) -> None:
    line = page.lines[page.line_at(place.start)] if place else None
    if line is not None and (found := _DATE.search(line.text, max(0, place.start - line.start))):
        post.published = Moment(found[0])
        desk.move(Interval(line.start + found.start(), line.start + found.end()), f"posts.{at}.published_at")


def _post(page: Page, desk: Desk, at: int, sheet: Sheet, end: int) -> PostDraft:
    """What stands between a post's head and the next."""
    field = f"posts.{at}"
    begin = page.place(sheet.last).end
    if sheet.last.tag == "b":
        begin = page.lines[page.line_at(begin - 1)].end  # the time stands behind it
    words: list[HtmlElement] = []
    for node in sheet.last.itersiblings():
        if page.place(node).start >= end and (node.tag in ("hr", "table") or "author" in classes(node) or "page" in classes(node)):
            break
        words.append(node)
    titles = [node for node in words[:2] if node.tag == "h3" or (node.tag == "b" and _SUBJECT.fullmatch(page.line_of(node)))]
    title, without = _title(page, desk, titles, field)
    box = page.gather(words, Interval(begin, max(begin, end)))
    edit = edit_in(page, box)
    cuts = [*without, *([edit.line] if edit else [])]
    heads = [*box.iter("h5"), *titles, *([edit.element] if edit and edit.element is not None else [])]
    post = PostDraft(read_body(page, desk, box, field, dropped=heads, without=cuts, citation=partial(cite_in, page)), position=at + 1, title=title)
    if edit:
        desk.move(edit.line, f"{field}.edited_at")
        post.edited = Moment(edit.at)
    return post


def _title(page: Page, desk: Desk, titles: list[HtmlElement], field: str) -> tuple[str | None, list[Interval]]:
    for node in titles:
        place = page.place(node)
        if node.tag == "b":
            place = Interval(place.start, page.lines[page.line_at(place.start)].end)
        said = " ".join(page.text(Interval(page.place(node).end, place.end) if node.tag == "b" else place).split())
        if said:
            desk.move(place, f"{field}.title")
            if node.tag == "b":
                node.tail = None
            return said, [place]
    return None, []
