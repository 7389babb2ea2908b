"""What Vanilla's lists lead to: discussions and categories, with the counts and times that their rows print.

Views: applications/vanilla/views/discussions/{helper_functions,table_functions}.php, categories/{all,helper_functions}.php; library/core/class.pagermodule.php.
"""

from __future__ import annotations

import re
from datetime import datetime

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...numbers import whole_number
from ...page.nodes import classes, is_nofollow, stands_in
from ...page.page import Page
from ...posts.subtree import marks
from ...urls import join
from ..engine import next_page

_DISCUSSION = re.compile(r"/discussion/\d+(?:/|$)")
_CATEGORY = re.compile(r"/categories/[^/?#]+/?$")
_ROW = re.compile(r"(?:Discussion|Category)_\d+")
_COUNT = re.compile(r"\d[\d.,\s\u00a0\u202f]*")
_PANEL = frozenset({"Panel", "PanelInfo", "PanelColumn"})
_LAST = frozenset({"LastDiscussionTitle", "LatestPost", "LatestPostTitle", "MiniPager", "Category", "PhotoWrap"})


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Discussions and categories in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    for anchor in page.index.tags.get("a", ()):
        href = (anchor.get("href") or "").partition("#")[0]
        kind = "thread" if _DISCUSSION.search(href) else "forum" if _CATEGORY.search(href) else None
        row = _row(anchor) if kind else None
        title = page.line_of(anchor) if row is not None else ""
        if row is None or kind is None or not title or title.isdecimal() or is_nofollow(anchor) or _leads_to_last(anchor, row):
            continue
        if (target := join(page.base, href)) and target not in found:
            own = not stands_in(anchor, "ChildCategories")
            replies = _replies(page, row) if kind == "thread" else None
            found[target] = Link(url=target, title=title, kind=kind, reply_count=replies, last_post_at=_latest(row, context) if own else None)
    return (*found.values(), *next_pages(page))


def next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, by the pager, else by the page's head."""
    links = [link for box in page.by_class("Pager") for link in box.iter("a") if "Next" in classes(link)]
    return next_page(page, (*links, *(link for link in page.tree.iter("link") if (link.get("rel") or "").lower() == "next")))


def page_numbers(page: Page) -> tuple[int | None, int | None]:
    """This page and how many there are; null where the page prints no pager."""
    for box in page.by_class("Pager"):
        numbers = [(whole_number(text), link) for link in box.iter("a") if (text := page.line_of(link)).isdecimal()]
        current = next((number for number, link in numbers if "Highlight" in classes(link)), None)
        if numbers:
            return current, max(number for number, _ in numbers)
    return None, None


def _row(anchor: HtmlElement) -> HtmlElement | None:
    """The row of a list around a link; none in the blocks beside the list."""
    ups = list(anchor.iterancestors())
    if any(_PANEL & classes(up) for up in ups):
        return None
    return next((up for up in ups if _ROW.fullmatch(up.get("id") or "") or (up.tag in ("li", "tr") and "Item" in classes(up))), None)


def _leads_to_last(anchor: HtmlElement, row: HtmlElement) -> bool:
    """Whether a link of a row is not its title: the row of a category names its last discussion, that of a discussion its category."""
    for up in (anchor, *anchor.iterancestors()):
        if up is row:
            return False
        if _LAST & classes(up) and "ItemContent" not in classes(up):
            return True
    return False


def _replies(page: Page, row: HtmlElement) -> int | None:
    """The comments of a discussion, of which it is none itself; rounded counts have the number as a tooltip."""
    named = marks(row)
    for cell in (*named.get("CommentCount", ()), *named.get("CountComments", ())):
        exact = [part.get("title") or "" for part in cell.iter("span") if "Number" in classes(part)]
        for raw in (*exact, page.line_of(cell)):
            if counted := _COUNT.match(raw):
                rest = raw[counted.end() :]
                return None if rest[:1].isalpha() and not exact else whole_number("".join(sign for sign in counted[0] if sign.isdecimal()))
    return None


def _latest(row: HtmlElement, context: Context) -> datetime | None:
    times = [moment.at for part in row.iter("time") if (moment := iso(part.get("datetime") or "", base=context.base)).at]
    return max(times, default=None)
