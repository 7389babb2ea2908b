"""What Invision's lists lead to: topics and forums, with the counts and times that their rows print.

Templates: forums/front/forums/topicRow, forums/front/index/forumRow and forumGridItem, core/front/global/pagination of 4 and 5;
skin_forum.php topic, skin_boards.php, skin_global.php paginationTemplate of 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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

_TOPIC = re.compile(r"[/?]topic/\d+|[?&]showtopic=\d+")
_FORUM = re.compile(r"[/?]forum/\d+|[?&]showforum=\d+")
# Other ways into the same topic: its new, last or found posts, its pages; other orders of the same forum.
_TO_A_POST = re.compile(r"[?&](?:do=get\w*Comment|do=findComment&comment=\d+|view=\w+|findpost=\d+)(?:&p=\d+)?|#.*$")
_DETOUR = re.compile(r"[?&](?:st|page|sort\w*|filter|modfilter|do|rep_filter|changefilters)=|/page[/-_]\d+|&page=\d+")
# What stands beside the rows of a list, and the cells of a row that lead to somebody's last post.
_CHROME = frozenset(
    "ipsBreadcrumb breadcrumb ipsWidget ipsPagination pagination mini_pagination ipsDataItem_lastPoster ipsData__last cForumGrid__last last_post "
    "ipsAnnouncements ipsPageHeader__meta ipsMenu".split()
)
_CHROME_IDS = frozenset({"ipsLayout_header", "ipsLayout_footer", "ipsLayout_sidebar", "branding", "primary_nav", "secondary_navigation", "footer_utilities"})
_DIGITS = re.compile(r"\d[\d.,\s\u00a0\u202f’']*")


def list_links(page: Page, context: Context) -> tuple[Link, ...]:
    """Topics and forums in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    for anchor in page.index.tags.get("a", ()):
        href = _TO_A_POST.sub("", anchor.get("href") or "")
        kind = "thread" if _TOPIC.search(href) else "forum" if _FORUM.search(href) else None
        title = page.line_of(anchor)
        if kind is None or not title or title.isdecimal() or _DETOUR.search(href) or is_nofollow(anchor) or _in_chrome(anchor):
            continue
        target = join(page.base, href)
        row = _row(anchor)
        # Beside its title a row links the topic by its date, and the topic's forum.
        if target is None or target in found or (row is not None and not _is_title(anchor, row)):
            continue
        replies = _replies(page, row) if row is not None and kind == "thread" else None
        latest = _latest(page, row, context) if row is not None and not _is_subforum(anchor) else None
        found[target] = Link(url=target, title=title, kind=kind, reply_count=replies, last_post_at=latest)
    return (*found.values(), *next_pages(page))


def next_pages(page: Page) -> Iterator[Link]:
    """The page after this one, by the paginator, else by the page's head."""
    steps = [part for token in ("ipsPagination_next", "ipsPagination__next") for part in page.by_class(token)]
    steps += [part for box in page.by_class("pagination") for part in box.iter("li") if "next" in classes(part)]
    anchors = [link for part in steps if not {"ipsPagination_inactive", "ipsPagination__inactive"} & classes(part) for link in part.iter("a")]
    heads = [link for link in page.tree.iter("link") if (link.get("rel") or "").lower() == "next"]
    for link in (*anchors, *heads):
        target = join(page.base, (link.get("href") or "").partition("#")[0])
        if target:
            yield Link(url=target, kind="next_page")
            return


def page_numbers(page: Page) -> tuple[int | None, int | None, int | None]:
    """This page, how many there are, and how many posts a full one holds; null where the page prints no paginator."""
    for box in page.by_class("ipsPagination"):
        last = _number(box.get("data-pages") or box.get("data-ipspagination-pages"))
        if last is None or any("data-rowid" in up.attrib for up in box.iterancestors()):
            continue
        active = (part for part in box.iter("li") if {"ipsPagination_active", "ipsPagination__active"} & classes(part))
        current = next((_number(link.get("data-page")) for part in active for link in part.iter("a")), None)
        return current, last, _number(box.get("data-ipspagination-perpage"))
    for box in page.by_class("pagination"):
        named = marks(box)
        jumps = [re.findall(r"\d+", page.line_of(part)) for part in named.get("pagejump", ())]
        if jumps and len(jumps[0]) == 2:
            return whole_number(jumps[0][0]), whole_number(jumps[0][1]), None
        numbers = [whole_number(text) for part in named.get("page", ()) if (text := page.line_of(part)).isdecimal()]
        current = next((whole_number(text) for part in named.get("active", ()) if (text := page.line_of(part)).isdecimal()), None)
        if numbers:
            return current, max(numbers), None
    return None, None, None


def _number(raw: str | None) -> int | None:
    return whole_number(raw) if raw and raw.isdecimal() and len(raw) < 7 else None


def _row(anchor: HtmlElement) -> HtmlElement | None:
    """The row of a list around a link: that of a topic, else that of a forum."""
    for up in anchor.iterancestors():
        if "data-rowid" in up.attrib or "data-forumid" in up.attrib or "data-tid" in up.attrib or "__topic" in classes(up):
            return up
        if up.tag == "tr":
            return up
    return None


def _is_title(anchor: HtmlElement, row: HtmlElement) -> bool:
    for up in anchor.iterancestors():
        if up is row:
            return False
        if up.tag in ("h2", "h3", "h4") or {"ipsDataItem_title", "ipsData__title", "cForumGrid__title"} & classes(up) or _is_subforum(anchor):
            return True
    return False


def _is_subforum(anchor: HtmlElement) -> bool:
    return stands_in(anchor, "ipsDataItem_subList", "cForumGrid__subforums", "ipsSubList", "subforums")


def _in_chrome(anchor: HtmlElement) -> bool:
    return any(up.get("id") in _CHROME_IDS or _CHROME & classes(up) for up in anchor.iterancestors())


def _replies(page: Page, row: HtmlElement) -> int | None:
    """By the number's own mark since 4.3, by the order of the numbers before, by microdata in 3."""
    for part in row.iter("meta"):
        counted = re.fullmatch(r"UserComments:(\d{1,9})", part.get("content") or "")
        if counted:
            return whole_number(counted[1])
    named = marks(row)
    stats = [part for part in row.iter("li", "dl") if part.get("data-stattype") in ("forums_comments", "answers_no_number")]
    stats = stats or [part for box in named.get("ipsDataItem_stats", ()) for part in box.iter("li")][:1]
    for part in stats:
        number = next((page.line_of(cell) for cell in part.iter() if "ipsDataItem_stats_number" in classes(cell)), None)
        number = number or next((value for cell in part.iter() if (value := cell.get("data-stat-value"))), None)
        # "1.2k" is a count that nobody can tell.
        if number and _DIGITS.fullmatch(number):
            return whole_number("".join(sign for sign in number if sign.isdecimal()))
    return None


def _latest(page: Page, row: HtmlElement, context: Context) -> datetime | None:
    times = [moment.at for part in row.iter("time") if (moment := iso(part.get("datetime") or "", base=context.base)).at]
    if times:
        return max(times)
    lines = (page.line_of(link) for part in marks(row).get("last_post", ()) for link in part.iter("a"))
    return next((at for line in lines if (at := context.when(line).at)), None)
