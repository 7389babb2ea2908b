"""The other views of a thread: for the printer (printthread.php) and the archive.

    3.x print    td.page > table (name, .smallfont date), hr, words      4.x print   li.postbit > .header (.datetime, .username) + .content
    archive      .post > .posttop (.username, .date) + .posttext

Templates: 3.6-4.2 printthread, printthreadbit; archive/index.php. The numbers in the ids of 4.x's print view are those of posts on the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...draft import Moment, PostDraft, ThreadDraft
from ...ledger import Desk
from ...page.nodes import classes
from ...page.page import Page
from ...posts.subtree import unpasted
from .quotes import read_words

_THREAD = re.compile(r"showthread\.php|/threads?/|\.html")
_FORUM = re.compile(r"forumdisplay\.php|/forums/|(?:^|[/?])f-\d+\.html")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The elements of one post in a view without numbers of posts."""

    box: HtmlElement
    words: HtmlElement
    name: HtmlElement | None
    date: HtmlElement | None
    title: HtmlElement | None = None


def printed(page: Page) -> list[Sheet]:
    """The posts of a print view; empty where the page is none."""
    new = [sheet for box in page.by_class("postbit") if (sheet := _new_sheet(box)) is not None]
    return new or [sheet for box in page.by_class("page") if box.tag == "td" and (sheet := _old_sheet(page, box)) is not None]


def archived(page: Page) -> list[Sheet]:
    """The posts of a page of the archive."""
    sheets = []
    for box in page.by_class("post"):
        parts = _by_class(box, "posttop", "username", "date", "posttext")
        if (words := parts.get("posttext")) is not None and "posttop" in parts:
            sheets.append(Sheet(box, words, parts.get("username"), parts.get("date")))
    return unpasted(page, sheets, lambda sheet: (sheet.box, sheet.words))


def read_sheets(page: Page, desk: Desk, sheets: list[Sheet]) -> ThreadDraft:
    """The thread of such a view: times stay raw."""
    posts = [_post(page, desk, at, sheet) for at, sheet in enumerate(sheets)]
    draft = ThreadDraft("vbulletin", posts, extractor="vbulletin")
    heads = [link for link in page.index.tags.get("a", ()) if page.line_of(link) and page.place(link).end <= page.place(sheets[0].box).start]
    trail = [link for link in heads if _FORUM.search(link.get("href") or "") or any(up.get("id") == "navbar" for up in link.iterancestors("div"))]
    draft.section = tuple(page.line_of(link) for link in trail)
    draft.forum = draft.section[-1] if draft.section else None
    desk.book("section", *trail)
    return draft


def title_of(page: Page, desk: Desk, sheets: list[Sheet]) -> tuple[str | None, str | None]:
    """The thread's title and its address, as a link above the posts tells them."""
    top = page.place(sheets[0].box).start
    for link in page.index.tags.get("a", ()):
        large = any("largefont" in classes(up) or up.get("id") == "pagetitle" for up in link.iterancestors("p", "div"))
        bold = link.find(".//strong") is not None or next(link.iterancestors("strong"), None) is not None
        if (large or bold) and page.place(link).end <= top and _THREAD.search(link.get("href") or "") and page.line_of(link):
            desk.book("title", link)
            return page.line_of(link), link.get("href")
    return None, None


def _post(page: Page, desk: Desk, at: int, sheet: Sheet) -> PostDraft:
    field = f"posts.{at}"
    post = PostDraft(read_words(page, desk, sheet.words, field))
    if sheet.name is not None and (name := page.line_of(sheet.name)):
        post.author = Author(name=name)
        desk.book(f"{field}.author", sheet.name)
    if sheet.date is not None and (raw := page.line_of(sheet.date)):
        post.published = Moment(raw.strip(" ,"))
        desk.book(f"{field}.published_at", sheet.date)
    if sheet.title is not None and (title := page.line_of(sheet.title)):
        post.title = title
        desk.book(f"{field}.title", sheet.title)
    return post


def _by_class(box: HtmlElement, *names: str) -> dict[str, HtmlElement]:
    """The first element of each class."""
    found: dict[str, HtmlElement] = {}
    for part in box.iter("*"):
        for name in classes(part).intersection(names):
            found.setdefault(name, part)
    return found


def _new_sheet(box: HtmlElement) -> Sheet | None:
    parts = _by_class(box, "header", "datetime", "username", "title", "content")
    content = parts.get("content")
    words = next((part for part in content.iter("blockquote", "div") if "restore" in classes(part)), None) if content is not None else None
    if words is None or "datetime" not in parts:
        return None
    return Sheet(box, words, parts.get("username"), parts["datetime"], parts.get("title"))


def _old_sheet(page: Page, box: HtmlElement) -> Sheet | None:
    """Name and time stand in a table above a rule; the last element below it holds the words."""
    table = next((child for child in box.iterchildren("table")), None)
    blocks = list(box.iterchildren("div"))
    if table is None or not blocks or box.find("hr") is None:
        return None
    cells = list(table.iter("td"))
    date = next((cell for cell in cells if "smallfont" in classes(cell)), None)
    name = next((cell for cell in cells if cell is not date and page.line_of(cell)), None)
    title = next((strong for block in blocks[:-1] for strong in block.iterchildren("strong")), None)
    return Sheet(box, blocks[-1], name, date, title) if date is not None else None
