"""What wpForo's lists lead to: forums and topics, with the counts and times that their rows print.

Templates: layouts/{1,2,3,4,5}/{forum,topic}.php, layouts/4/{forum,topic}-thread.php, recent.php, search.php.
"""

from __future__ import annotations

from datetime import datetime

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...page.nodes import classes, is_nofollow, line_in
from ...page.page import Page
from ...rules.phrase import number
from ..engine import next_page
from .cards import full, stretches

_TITLES = {
    "wpforo-forum-title": "forum",
    "wpforo-subforum": "forum",
    "wpf-forum-item": "forum",
    "wpforo-topic-title": "thread",
    "wpf-thread-head": "thread",
    "wpforo-last-topic-title": "thread",
    "wpf-spost-title": "thread",
    "wpf-sr-title": "thread",
    "forum-card-title": "forum",
    "forum-card-subforums": "forum",
}
_ROWS = frozenset({"topic-wrap", "wpf-thread", "wpf-search-result-card"})
_FRESHNESS = frozenset({"wpf-thread-last-date", "wpforo-topic-stat-lastpost", "wpf-last-post-by", "wpforo-last-topic-date"})
_DEEPEST = 4
"""Elements between a title's link and the element with its class."""


def list_links(page: Page, root: HtmlElement, context: Context) -> tuple[Link, ...]:
    """Forums and topics in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    for anchor in root.iter("a"):
        kind = _kind(anchor)
        target = page.url_of(anchor) if kind else None
        if kind is None or not target or is_nofollow(anchor) or target in found:
            continue
        # Forums of the threaded layout are folded away until somebody asks for them.
        title = full(anchor, " ".join((page.text_of(anchor) or anchor.text_content()).split()))
        if title:
            row = next((up for up in anchor.iterancestors() if classes(up) & _ROWS or up.tag == "li"), None) if kind == "thread" else None
            found[target] = Link(url=target, title=title, kind=kind, reply_count=_replies(row), last_post_at=_freshness(page, row, context))
    return (*found.values(), *next_pages(page, root))


def next_pages(page: Page, root: HtmlElement) -> tuple[Link, ...]:
    """The page after this one, where there is one."""
    return next_page(page, (anchor for anchor in root.iter("a") if "wpf-next-button" in classes(anchor)))


def _kind(anchor: HtmlElement) -> str | None:
    at: HtmlElement | None = anchor
    for _ in range(_DEEPEST):
        if at is None:
            return None
        if found := next((kind for token, kind in _TITLES.items() if token in classes(at)), None):
            return found
        at = at.getparent()
    return None


def _replies(row: HtmlElement | None) -> int | None:
    """Replies: one less than the posts that flat layouts count; the threaded one counts replies."""
    for cell in row.iter("div") if row is not None else ():
        opening = 1 if "wpforo-topic-stat-posts" in classes(cell) else 0 if "wpf-thread-posts" in classes(cell) else None
        if opening is not None:
            try:
                return max(number(line_in(cell)) - opening, 0)
            except ValueError:
                return None
    return None


def _freshness(page: Page, row: HtmlElement | None, context: Context) -> datetime | None:
    cells = (cell for cell in row.iter("div", "span", "p") if classes(cell) & _FRESHNESS) if row is not None else ()
    for cell in cells:
        for _, printed in stretches(page, cell):
            found = context.when(printed.lstrip(", "))
            if found.at is not None and found.precision != "month":  # "2 years ago" is no time to go by
                return found.at
    return None
