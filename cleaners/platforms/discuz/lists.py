"""What Discuz!'s lists lead to: threads and forums, with the counts and times that their rows print.

    tbody#normalthread_N, #stickthread_N    a thread: a.xst (X), span#thread_N a (6.x, 7.x); .num (X), .nums (6.x, 7.x); the last .by, .lastpost
    .fl_tb h2 a, .fl_tb dt a, .fl_by        a forum: X
    tbody#forumN h2 a, .lastpost            a forum: 6.x, 7.x
    .slst h3 a                              a thread that a search found
    .threadlist li a                        the view for phones

Templates: template/default/forum/forumdisplay_list.htm, discuz.htm, template/default/search/thread_list.htm; before X templates/default/forumdisplay.htm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ..clock import Times
from ..engine import next_page
from .head import bars, onward
from .words import DATE

_ROW = re.compile(r"(?:normal|stick)thread_\d+")
_FORUM_ROW = re.compile(r"forum_?\d+")
_THREAD = re.compile(r"mod=viewthread&(?:[^#]*&)?tid=\d+|viewthread\.php\?(?:[^#]*&)?tid=\d+|(?:^|/)thread-\d+-\d+|[?/]tid-\d+")
_FORUM = re.compile(r"mod=forumdisplay&(?:[^#]*&)?fid=\w+|forumdisplay\.php\?(?:[^#]*&)?fid=\d+|(?:^|/)forum-\w+-\d+\.html|[?/]fid-\d+")
_ANY = re.compile(r"^(?!.*(?:mod=(?:viewthread|space|redirect)|space-u|[?&]gid=))")
_DETOUR = re.compile(r"[?&](?:goto|filter|authorid|action|do)=|#lastpost|javascript:")
_COUNT = re.compile(r"\d{1,9}")
_EXACT = re.compile(DATE)


def thread_rows(page: Page) -> list[HtmlElement]:
    """The rows of threads, whose ids every generation has."""
    return [element for identity, elements in page.index.ids.items() if identity[:1] in "ns" and _ROW.fullmatch(identity) for element in elements]


def has_links(page: Page) -> bool:
    """Whether there is a list with a thread or a forum in it."""
    return next(_entries(page), None) is not None


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Threads and forums in document order, once each, then the next page."""
    anchors: dict[str, tuple[HtmlElement, HtmlElement | None, str]] = {}
    for anchor, row, kind in sorted(_entries(page), key=lambda entry: page.place(entry[0]).start):
        if page.line_of(anchor) and (target := page.url_of(anchor)):
            anchors.setdefault(target, (anchor, row, kind))
    lines = {target: line for target, (_, row, _) in anchors.items() if row is not None and (line := _last_line(page, row))}
    times = Times(page, context, list(lines.values()), ordered=False)
    links = [
        Link(
            url=target,
            title=page.line_of(anchor),
            kind=kind,
            reply_count=_replies(page, row) if row is not None and kind == "thread" else None,
            last_post_at=times.when(lines[target]).at if target in lines else None,
        )
        for target, (anchor, row, kind) in anchors.items()
    ]
    return (*links, *next_page(page, (link for bar in bars(page) if (link := onward(bar)) is not None)))


def _entries(page: Page) -> Iterator[tuple[HtmlElement, HtmlElement | None, str]]:
    for row in thread_rows(page):
        named = [link for link in row.iter("a") if "xst" in classes(link)]
        named += [link for span in row.iter("span") if (span.get("id") or "").startswith("thread_") for link in span.iter("a")]
        others = [link for head in row.iter("th") for link in head.iter("a")]
        link = next((link for link in (*named, *others) if _leads(link, _THREAD) and page.line_of(link)), None)
        if link is not None:
            yield link, row, "thread"
    for box in (*page.by_class("slst"), *page.by_class("threadlist")):
        for link in box.iter("a"):
            if _leads(link, _THREAD):
                yield link, next(link.iterancestors("li"), None), "thread"
    yield from ((link, _forum_row(link), "forum") for link in _forum_links(page))


def _forum_links(page: Page) -> Iterator[HtmlElement]:
    boxes = [*page.by_class("fl_tb"), *page.by_class("sub_forum")]
    boxes += [element for identity, elements in page.index.ids.items() if _FORUM_ROW.fullmatch(identity) for element in elements if element.tag == "tbody"]
    for box in boxes:
        for link in box.iter("a"):
            heads = next(link.iterancestors("h2", "dt", "h3"), None) is not None
            # Sites give their forums addresses of their own, but below the same heading.
            if (heads and _leads(link, _ANY)) or ("sub_forum" in classes(box) and _leads(link, _FORUM)):
                yield link


def _leads(link: HtmlElement, where: re.Pattern[str]) -> bool:
    address = link.get("href") or ""
    return bool(where.search(address)) and not _DETOUR.search(address)


def _forum_row(link: HtmlElement) -> HtmlElement | None:
    """The row of one forum; where several stand in one, the cell of each."""
    return next((up for up in link.iterancestors("td", "tr", "tbody") if "fl_g" in classes(up) or up.tag != "td"), None)


def _replies(page: Page, row: HtmlElement) -> int | None:
    for cell in row.iter("td", "span", "p"):
        if {"num", "nums"} & classes(cell) or (cell.tag == "p" and row.tag == "li" and "xg1" in classes(cell)):
            counts = (part for part in cell.iter("a", "strong", "span"))
            found = next((found for part in counts if (found := _COUNT.fullmatch(page.text_of(part)))), None) or _COUNT.match(page.text_of(cell))
            return whole_number(found[0]) if found else None
    return None


def _last_line(page: Page, row: HtmlElement) -> str | None:
    """When somebody last wrote there: in full where an attribute tells it, else as it is printed."""
    cells = [cell for cell in row.iter("td") if {"by", "lastpost", "fl_by"} & classes(cell)][-1:] or ([row] if "fl_g" in classes(row) else [])
    for cell in cells:
        if exact := next((title for part in cell.iter("span") if _EXACT.match(title := (part.get("title") or "").strip())), None):
            return exact
        for part in (*cell.iter("em"), *cell.iter("cite"), *cell.iter("a")):
            if found := _EXACT.search(page.line_of(part)):
                return found[0]
        near = next((page.line_of(part) for part in cell.iter("em") if page.line_of(part)), None)
        if near:
            return near
    return None
