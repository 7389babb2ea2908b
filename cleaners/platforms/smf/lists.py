"""What SMF's lists lead to: boards and topics, with the counts and times that their rows print.

    a.subject#bN, a[name=bN]    a board, in the index and above the topics of its parent; its own children in .children
    a[name=bN] + * a            the same in 1.1's theme "classic", whose mark has no address; children stand in its cell
    span#msg_N > a              a topic of a board
    .topic_details h5           a post found by a search, or a recent one

Templates: Themes/default/{BoardIndex,MessageIndex,Search,Recent}.template.php; rows are those of tables in 1.1 and 2.0, `div`s in 2.1.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from datetime import datetime
from itertools import islice

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...numbers import whole_number
from ...page.nodes import classes, having, is_nofollow
from ...page.page import Page
from ...rules.phrase import NUMBER, number
from ..engine import next_page
from .words import moment

_BOARD = re.compile(r"b\d+")
_BOARD_URL = re.compile(r"[?;&/]board[=,]\d+")
_TOPIC = re.compile(r"msg_\d+")
_TOPIC_URL = re.compile(r"[?;&/]topic[=,]\d+")
_COUNT = re.compile(NUMBER)
_PAGES = frozenset({"navPages", "nav_page"})
_CELLS = frozenset({"stats", "board_stats"})


def board_links(page: Page) -> list[HtmlElement]:
    """The links to boards of an index, and to the boards below them."""
    marked = {anchor: bool(_BOARD.fullmatch(anchor.get("id") or anchor.get("name") or "")) for anchor in page.index.tags.get("a", ())}
    cells = {anchor.getparent() for anchor, is_marked in marked.items() if is_marked and not anchor.get("href")}
    return [anchor for anchor, is_marked in marked.items() if anchor.get("href") and (is_marked or _is_child(anchor) or _is_in_cell(anchor, cells))]


def _is_in_cell(anchor: HtmlElement, cells: Container[HtmlElement]) -> bool:
    """Whether it leads to a board from a cell of one."""
    return bool(_BOARD_URL.search(anchor.get("href") or "")) and any(up in cells for up in islice(anchor.iterancestors(), 2))


def _is_child(anchor: HtmlElement) -> bool:
    """Whether it stands in the row of a board's children; the link behind it to what is unread there does not count."""
    if "action=" in (anchor.get("href") or ""):
        return False
    return any("children" in classes(up) and up.tag in ("td", "div", "p") for up in islice(anchor.iterancestors(), 3))


def topic_links(page: Page) -> list[HtmlElement]:
    """The links to the topics of a board."""
    spans = (element for element in page.index.tags.get("span", ()) if _TOPIC.fullmatch(element.get("id") or ""))
    return [anchor for span in spans if (anchor := next(span.iter("a"), None)) is not None]


def found_links(page: Page) -> list[HtmlElement]:
    """The links to posts that a search found, or to recent ones."""
    anchors = page.tree.xpath(f"//*[{having('topic_details')}]//h5//a | //*[{having('topic_details')}]//*[{having('subject')}]//a")
    return [anchor for anchor in anchors if _TOPIC_URL.search(anchor.get("href") or "")]


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Boards, then topics in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    rows: set[HtmlElement | None] = set()
    boards, topics = board_links(page), topic_links(page)
    for anchor in [*boards, *topics, *found_links(page)]:
        target = page.url_of(anchor)
        if not target or target in found or is_nofollow(anchor):
            continue
        is_board = anchor in boards
        row = _row(anchor)
        if is_board and (_is_child(anchor) or row in rows):
            row = None  # the row around a child is its parent's
        rows.add(row)
        found[target] = Link(
            url=target,
            title=page.line_of(anchor) or None,
            kind="forum" if is_board else "thread",
            reply_count=_replies(page, row) if anchor in topics and row is not None else None,
            last_post_at=_last_post(page, row, context) if row is not None else None,
        )
    return (*found.values(), *next_pages(page))


def page_numbers(page: Page) -> tuple[int, int, HtmlElement | None] | None:
    """The page shown, how many there are, and the link to the next; null where the page prints no numbers of pages."""
    for part in _page_indexes(page):
        linked = {}
        for anchor in part.iter("a"):
            if not _PAGES.isdisjoint(classes(anchor)) and page.text_of(anchor).isdecimal():
                linked[whole_number(page.text_of(anchor))] = anchor
        current = next(
            (whole_number(text) for shown in part.iter("span", "strong", "b") if (text := page.text_of(shown)).isdecimal() and _is_current(shown)), None
        )
        if current is not None:
            return current, max([current, *linked]), linked.get(current + 1)
    return None


def next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, where there is one."""
    numbers = page_numbers(page)
    return next_page(page, [] if numbers is None or numbers[2] is None else [numbers[2]])


def has_pages_below(page: Page, end: int) -> bool:
    """Whether numbers of pages stand below a place: every theme of the software's own prints them above and below a list."""
    return any(page.place(part).start >= end for part in _page_indexes(page))


def _page_indexes(page: Page) -> Iterator[HtmlElement]:
    """Where page numbers stand: `.pagelinks` since 2.0; else around the links, in the cell that 1.1 keeps for them, or in one that a theme names itself."""
    yield from page.by_class("pagelinks")
    yield from (part for part in page.by_class("pagesection") if not any("pagelinks" in classes(inner) for inner in part.iter("*")))
    yield from page.by_class("middletext")
    yield from dict.fromkeys(anchor.getparent() for anchor in page.by_class("navPages"))


def _is_current(shown: HtmlElement) -> bool:
    """`[<b>2</b>]` up to 2.0, a class since 2.1."""
    return "current_page" in classes(shown) or (shown.tag in ("strong", "b") and next(shown.iterancestors("a"), None) is None)


def _row(anchor: HtmlElement) -> HtmlElement | None:
    for up in anchor.iterancestors():
        if up.tag == "tr" or any("lastpost" in classes(child) for child in up):
            return up
        if up.tag in ("table", "form", "body"):
            return None
    return None


def _replies(page: Page, row: HtmlElement) -> int | None:
    """The first number of the cell of counts, which is that of replies; in 1.1 the first cell that holds nothing but a number."""
    for cell in row.iter("td", "div"):
        text = page.text_of(cell)
        if not _CELLS.isdisjoint(classes(cell)) or (cell.tag == "td" and _COUNT.fullmatch(text)):
            found = _COUNT.search(text)
            return number(found[0]) if found else None
    return None


def _last_post(page: Page, row: HtmlElement, context: Context) -> datetime | None:
    """The first line of the last cell that reads as a time."""
    cells = [cell for cell in row.iter("td", "div") if "lastpost" in classes(cell)] or list(row.iterchildren("td"))[-2:]
    for line in (line for cell in cells for line in page.text_of(cell).split("\n")):
        if any(map(str.isdigit, line)) and (at := moment(line, context).at):
            return at
    return None
