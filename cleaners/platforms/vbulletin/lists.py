"""What vBulletin's lists lead to: threads and forums, with the counts and times that their rows print.

    3.x  a#thread_title_N in td#td_threadtitle_N    td#fN a, .tcat a
    4.x  a#thread_title_N in .threadbit             .forumtitle a, .subforum a
    5.x  tr.topic-item a.topic-title                tr.forum-item .forum-title

Templates: 3.6-4.2 threadbit, forumhome_forumbit_level1_post, forumhome_forumbit_level1_nopost, search_results_postbit, pagenav; archive.php.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...numbers import whole_number
from ...page.nodes import classes, is_in, is_nofollow
from ...page.page import Page
from ..clock import Times
from .cards import address

_FORUM = re.compile(r"forumdisplay\.php|/forums/\d+|/f-\d+\.html")
_ARCHIVED_THREAD = re.compile(r"(?:^|[/?])t-\d+\.html")
_ARCHIVED_FORUM = re.compile(r"(?:^|[/?])f-\d+\.html")
_DETOUR = re.compile(r"goto=(?:newpost|lastpost)|[?&](?:p|page|do|mode)=|#post")
_REPLIES = re.compile(r":\s*(\d[\d.,]*),\s")
_FORUM_CELL = re.compile(r"f\d+")


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Threads and forums in document order, once each, then the next page."""
    found: dict[str, tuple[HtmlElement, str]] = {}
    for anchor in page.index.tags.get("a", ()):
        kind = "thread" if _is_thread(anchor) else "forum" if _is_forum(anchor) else None
        if kind is None or is_nofollow(anchor) or _DETOUR.search(anchor.get("href") or "") or not page.line_of(anchor):
            continue
        if (target := address(page, anchor.get("href"))) and target not in found:
            found[target] = (anchor, kind)
    rows = {target: _row(anchor) for target, (anchor, _) in found.items()}
    lines = {target: line for target, row in rows.items() if row is not None and (line := _last_line(page, row))}
    times = Times(page, context, list(lines.values()), ordered=False)
    links = [
        Link(
            url=target,
            title=page.line_of(anchor),
            kind=kind,
            reply_count=_replies(page, row) if (row := rows[target]) is not None and kind == "thread" else None,
            last_post_at=times.when(lines[target]).at if target in lines else None,
        )
        for target, (anchor, kind) in found.items()
    ]
    return (*links, *next_pages(page))


def next_pages(page: Page) -> Iterator[Link]:
    """The page after this one, where there is one; the archive has bare numbers."""
    arrows = [part for part in page.index.tags.get("a", ()) if "next" in (part.get("rel") or "").split()]
    buttons = [part for part in page.by_class("js-pagenav-next-button") if part.get("data-page") != "0"]
    for anchor in (*arrows, *buttons, *_archive_next(page)):
        if target := address(page, anchor.get("href")):
            yield Link(url=target, kind="next_page")
            return


def _archive_next(page: Page) -> Iterator[HtmlElement]:
    for bar in page.by_id("pagenumbers"):
        current = next((whole_number(text) for mark in bar.iter("b", "strong") if (text := page.text_of(mark)).isdecimal()), None)
        yield from (link for link in bar.iter("a") if current is not None and page.text_of(link) == str(current + 1))


def _is_thread(anchor: HtmlElement) -> bool:
    if (anchor.get("id") or "").startswith("thread_title_") or "topic-title" in classes(anchor):
        return True
    return bool(_ARCHIVED_THREAD.search(anchor.get("href") or "")) and any(up.get("id") == "content" for up in anchor.iterancestors("div"))


def _is_forum(anchor: HtmlElement) -> bool:
    href = anchor.get("href") or ""
    if is_in(anchor, "forumtitle", "subforum", "forum-title", "category-header", "subforum-item"):
        return True
    if _ARCHIVED_FORUM.search(href):
        return any(up.get("id") == "content" for up in anchor.iterancestors("div"))
    cell = next(anchor.iterancestors("td"), None)
    if cell is None or any(up.get("id") == "threadslist" for up in cell.iterancestors("table")):
        return False
    forum = _is_forum_cell(cell)
    first = forum and anchor is next(cell.iter("a"))
    return first or (bool(_FORUM.search(href)) and (forum or "tcat" in classes(cell)))


def _is_forum_cell(cell: HtmlElement) -> bool:
    """Whether a cell of 3.x names a forum, and below it the ones inside that one."""
    return _FORUM_CELL.fullmatch(cell.get("id") or "") is not None or "alt1Active" in classes(cell)


def _row(anchor: HtmlElement) -> HtmlElement | None:
    """The row of a list in which a title stands; sub-forums and the heads of categories have none."""
    if is_in(anchor, "subforum", "subforum-item", "tcat", "category-header", "forumhead"):
        return None
    for up in anchor.iterancestors("tr", "li", "ol", "table"):
        if up.tag == "tr" or {"threadbit", "forumbit_post", "imodselector"} & classes(up):
            cell = next(anchor.iterancestors("td"), None)
            beside = cell is not None and _is_forum_cell(cell) and anchor is not next(cell.iter("a"))
            return None if beside else up
        if up.tag == "table":
            return None
    return None


def _replies(page: Page, row: HtmlElement) -> int | None:
    for link in row.iter("a"):
        if "do=whoposted" in (link.get("href") or "") or (link.get("onclick") or "").startswith("who("):
            return _digits(page.text_of(link))
    for part in row.iter("td", "ul"):
        if "threadstats" in classes(part):
            first = next(part.iter("li"), None)
            number = next((_digits(page.text_of(link)) for link in first.iter("a")), None) if first is not None else None
            return number if number is not None or first is None else _digits(page.text_of(first).rpartition(":")[2])
        if "posts-count" in " ".join(value for child in part.iter("div", "td", "span") for value in classes(child)):
            counts = (child for child in part.iter("div", "td", "span") if "posts-count" in classes(child))
            return next((_digits(page.text_of(child)) for child in counts), None)
        if found := _REPLIES.search(part.get("title") or ""):
            return _digits(found[1])
    return None


def _digits(text: str) -> int | None:
    digits = "".join(filter(str.isdecimal, text))
    return whole_number(digits) if digits else None


def _last_line(page: Page, row: HtmlElement) -> str | None:
    """The line that says when the last post of a row was written."""
    for part in row.iter("span", "div", "em"):
        names = classes(part)
        if {"post-date", "lastpost-date"} & names and (text := page.line_of(part)):
            return text
        if "time" in names and (place := page.place(part)):
            return page.lines[page.line_at(place.start)].text
    return None
