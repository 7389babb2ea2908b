"""What MyBB's lists lead to: threads and forums, with the counts and times that their rows print.

Templates: forumdisplay_thread, forumbit_depth2_forum, search_results_threads_thread, portal_announcement; archive/index.php. Addresses are
those of showthread.php and forumdisplay.php, or rewritten ones (inc/class_core.php: `thread-N.html`, `forum-N.html`).
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...numbers import whole_number
from ...page.nodes import classes, is_nofollow, stands_in
from ...page.page import Page
from ...urls import join
from ..engine import next_page
from .dates import Dates, printed

_THREAD = re.compile(r"showthread\.php\?(?:[^#]*&)?tid=\d+|(?:^|[/?])[Tt]hread-[^/?#&]+")
_FORUM = re.compile(r"forumdisplay\.php\?(?:[^#]*&)?fid=\d+|(?:^|[/?])[Ff]orum-[^/?#&]+")
# Other ways into the same thread or forum: its last post, its pages, other orders.
_DETOUR = re.compile(r"[?&](?:action|pid|mode|page|sortby|datecut|order)=|-(?:lastpost|newpost|nextnewest|nextoldest|page-\d+|post-\d+)(?:\.html|$)|#")
_WHO_POSTED = re.compile(r"misc\.php\?action=whoposted|whoPosted\(")
_LAST_POST = re.compile(r"[?&]action=lastpost|-lastpost\.html")
_CHROME = frozenset({"navigation", "breadcrumb", "pagination", "forumjump", "menu"})
_ROWS = frozenset({"row--thread", "row--forum"})
_NEXT = ("pagination_next", "pagination__page--next")
_CURRENT = frozenset({"pagination_current", "pagination__page--active"})
_TRAIL = frozenset({"navigation", "breadcrumb", "pagination_breadcrumb"})
_CHROME_IDS = frozenset({"header", "panel", "footer", "logo", "fullversion", "infobox"})


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Threads and forums in document order, once each, then the next page."""
    found: dict[str, tuple[HtmlElement, str, str]] = {}
    for anchor in page.index.tags.get("a", ()):
        href = anchor.get("href") or ""
        kind = "thread" if _THREAD.search(href) else "forum" if _FORUM.search(href) else None
        title = page.line_of(anchor)
        if kind is None or _DETOUR.search(href) or not title or title.isdecimal() or is_nofollow(anchor) or _in_chrome(anchor):
            continue
        if (target := join(page.base, href)) and target not in found:
            found[target] = (anchor, kind, title)
    rows = {target: _row(anchor) for target, (anchor, _, _) in found.items()}
    lines = {target: _last_lines(row) for target, row in rows.items() if row is not None}
    dates = Dates(page, context, [line for found_lines in lines.values() for line in found_lines], ordered=False)
    links = []
    for target, (_, kind, title) in found.items():
        row = rows[target]
        times = (dates.when(line).at for line in lines.get(target, ()))
        links.append(
            Link(
                url=target,
                title=title,
                kind=kind,
                reply_count=_replies(page, row) if row is not None and kind == "thread" else None,
                last_post_at=next((at for at in times if at is not None), None),
            )
        )
    return (*links, *next_pages(page))


def next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, where there is one: by its class, in the archive by its number."""
    current, numbered = page_numbers(page)
    named = [anchor for token in _NEXT for anchor in page.by_class(token) if not in_trail(anchor)]
    following = (anchor for anchor, number in numbered if current is not None and number == current + 1)
    return next_page(page, (anchor for anchor in (*named, *following) if not is_nofollow(anchor)))


def page_numbers(page: Page) -> tuple[int | None, list[tuple[HtmlElement, int]]]:
    """The number of this page where it is printed, and the links to others with theirs.

    Template multipage: `.pagination .pagination_current`, in 1.9 `.pagination__page--active`; inc/functions_archive.php archive_multipage: `.multipage strong`.
    """
    current, numbered = None, []
    for part in (part for token in ("pagination", "multipage") for part in page.by_class(token)):
        if "pagination_breadcrumb" in classes(part) or in_trail(part):
            continue
        for element in part.iter("a", "span", "strong"):
            text = page.text_of(element)
            if not text.isdecimal():
                continue
            if element.tag == "a":
                numbered.append((element, whole_number(text)))
            if _CURRENT & classes(element) or (element.tag == "strong" and element.getparent().tag != "a"):
                current = whole_number(text)
    return current, numbered


def in_trail(element: HtmlElement) -> bool:
    """Whether an element stands in the way to the thread: 1.8 prints the forum's pages there."""
    return stands_in(element, *_TRAIL)


def _in_chrome(anchor: HtmlElement) -> bool:
    return any(up.get("id") in _CHROME_IDS or classes(up) & _CHROME for up in anchor.iterancestors())


def _row(anchor: HtmlElement) -> HtmlElement | None:
    """The row of a list in which a link stands: of a table, since 1.9 an element that is called so."""
    return next((up for up in anchor.iterancestors("tr", "div") if up.tag == "tr" or _ROWS & classes(up)), None)


def _replies(page: Page, row: HtmlElement) -> int | None:
    for link in row.iter("a"):
        if _WHO_POSTED.search(f"{link.get('href') or ''} {link.get('onclick') or ''}"):
            digits = "".join(sign for sign in page.text_of(link) if sign.isdecimal())
            return whole_number(digits) if digits else None
    return None


def _last_lines(row: HtmlElement) -> list[str]:
    """The lines of the cell that leads to the last post."""
    for link in row.iter("a"):
        if _LAST_POST.search(link.get("href") or ""):
            cell = next((up for up in link.iterancestors("td", "div") if up.tag == "td" or "latest-post" in classes(up)), None)
            return printed(cell).split("\n") if cell is not None else []
    return []
