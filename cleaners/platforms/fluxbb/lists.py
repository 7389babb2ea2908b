"""What the lists of FluxBB and PunBB lead to: topics and forums, with replies and the time of the last post.

tr .tcl a, .tc2, .tcr a                             FluxBB and PunBB 1.2 (viewforum.php, index.php); a search prints the forum in .tc2
.main-item .item-subject h3 a, .info-replies,
  .info-lastpost a                                  PunBB 1.3 and 1.4
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...rules.phrase import number
from ..engine import next_page

TOPIC = re.compile(r"viewtopic\.php\?(?:[^#]*&)?id=(\d+)|(?:^|/)topic/?(\d+)(?:[-/.]|$)")
_FORUM = re.compile(r"viewforum\.php\?(?:[^#]*&)?id=(\d+)|(?:^|/)forum/?(\d+)(?:[-/.]|$)")
_DETOUR = re.compile(r"[?&](?:p|pid|action)=|/(?:page/\d+|new/posts|last/post)/|-p\d+\.html|-new-posts|#")
_CELLS = frozenset({"tcl", "item-subject"})
_COUNTERS = frozenset({"info-replies", "tc2", "tc3"})
_LAST = frozenset({"info-lastpost", "tcr"})


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Topics and forums in document order, once each, then the next page; of found posts the topics that they stand in."""
    found: dict[str, Link] = {}
    for row in (*page.index.tags.get("tr", ()), *page.by_class("main-item"), *(box for box in page.by_class("blockpost") if not box.get("id"))):
        link = next((link for link in _links_of(row) if _kind(link) and page.line_of(link)), None)
        target = page.url_of(link)
        if link is not None and target:
            kind = _kind(link) or "thread"
            replies = _replies(page, row) if kind == "thread" else None
            found.setdefault(target, Link(url=target, title=page.line_of(link), kind=kind, reply_count=replies, last_post_at=_last(page, row, context)))
    return (*found.values(), *next_pages(page))


def _links_of(row: HtmlElement) -> Iterator[HtmlElement]:
    """The links of the cell that names what the row is about; of a found post, those of its heading, the topic's last."""
    cells = [part for part in row.iter("td", "div", "th") if classes(part) & _CELLS]
    for cell in cells[:1]:
        yield from cell.iter("a")
    for heading in row.iterchildren("h2"):
        yield from reversed([link for link in heading.iter("a") if TOPIC.search(link.get("href") or "")])


def _kind(link: HtmlElement) -> str | None:
    href = link.get("href") or ""
    if _DETOUR.search(href):
        return None
    return "thread" if TOPIC.search(href) else "forum" if _FORUM.search(href) else None


def _cells(row: HtmlElement, names: frozenset[str]) -> list[HtmlElement]:
    return [part for part in row.iter("td", "li") if classes(part) & names]


def _replies(page: Page, row: HtmlElement) -> int | None:
    """The first number behind the topic, for views stand behind replies. A search prints a link to the forum before it, which may look like one."""
    for cell in (cell for cell in _cells(row, _COUNTERS) if next(cell.iter("a"), None) is None):
        try:
            return number(page.text_of(next(cell.iter("strong"), cell)))
        except ValueError:
            continue
    return None


def _last(page: Page, row: HtmlElement, context: Context) -> datetime | None:
    links = (link for cell in _cells(row, _LAST) for link in cell.iter("a"))
    return next((at for link in links if (at := context.when(page.line_of(link)).at)), None)


def page_numbers(page: Page) -> tuple[int | None, list[tuple[HtmlElement, int]]]:
    """The number of this page as printed, and the links to others with theirs (include/functions.php paginate)."""
    current, numbered = None, []
    for pager in (pager for token in ("pagelink", "paging") for pager in page.by_class(token)):
        for part in pager.iter("strong", "a"):
            text = page.text_of(part)
            if not text.isdecimal():
                continue
            if part.tag == "a":
                numbered.append((part, whole_number(text)))
            else:
                current = whole_number(text)
    return current, numbered


def next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, where there is one."""
    current, numbered = page_numbers(page)
    return next_page(page, (link for link, at in numbered if current is not None and at == current + 1))
