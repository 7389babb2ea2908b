"""What XenForo's lists lead to: threads and forums, with the counts and times that their rows print; and the pages of a list or a thread.

    2.x  .structItem--thread  .structItem-title a  .structItem-cell--meta dd  .structItem-cell--latest time
         .message--articlePreview  .articlePreview-title a    forums of articles; .message--article .article-title a where these are shown whole
         .node--forum .node--category  .node-title a  .node-extra time;  a.subNodeLink
         .contentRow-title a                              results of a search
         .pageNav-page--current .pageNavSimple-el--current
    1.x  .discussionListItem  .title a  .stats .major dd  .lastPost .DateTime
         .forumNodeInfo  .nodeTitle a  .nodeLastPost .DateTime;  .subForumList a.menuRow
         .searchResult .title a
         .PageNav[data-page][data-last] .currentPage

Templates: thread_list_macros, node_list_forum, search_result_post, page_nav; thread_list_item, node_forum_level_2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...numbers import whole_number
from ...page.nodes import classes, is_nofollow
from ...page.page import Page
from ...urls import join
from ..engine import next_page
from .posts import stamp, stamps

_NO_TITLES = frozenset({"labelLink", "prefixLink", "unreadLink", "username"})
_PREFIXES = frozenset({"label", "label-append", "labelLink", "prefix", "u-srOnly"})
_LAST = ("structItem-cell--latest", "node-extra", "lastPost", "nodeLastPost")
_COUNTS = ("structItem-cell--meta", "stats")
_TITLES = {
    "structItem--thread": ("structItem-title", "thread"),
    "message--article": ("article-title", "thread"),
    "message--articlePreview": ("articlePreview-title", "thread"),
    "discussionListItem": ("title", "thread"),
    "node--forum": ("node-title", "forum"),
    "node--category": ("node-title", "forum"),
    "forumNodeInfo": ("nodeTitle", "forum"),
    "subNodeLink": ("subNodeLink", "forum"),
    "menuRow": ("menuRow", "forum"),
    "contentRow-title": ("contentRow-title", "thread"),
    "searchResult": ("title", "thread"),
}
"""The class of the part of a row that holds its title, and what the title leads to; where a row has two of these classes, the later one tells."""
RESULTS = ("contentRow-title", "searchResult")
ROWS = tuple(token for token in _TITLES if token not in RESULTS)
_SIDEBARS = ("p-body-sidebar", "p-body-sideNav", "sidebar")
_NO_THREAD = re.compile(r"(?:^|/)(?:profile-posts|members)/")
"""What a search finds beside posts."""
_UNREAD = re.compile(r"(?:/(?:unread|latest)|\?new=1)$")
_PAGE_OF_URL = re.compile(r"/page-(\d{1,6})(?!\d)|[?&]page=(\d{1,6})(?!\d)")
_COUNT = re.compile(r"\d{1,3}(?:[.,\s]\d{3}){1,2}(?!\d)|\d{1,6}")
"""A number as the software prints it, by thousands."""


def list_links(page: Page, context: Context, rows: tuple[str, ...] = ROWS) -> tuple[Link, ...]:
    """What the rows lead to, in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    beside = {part for token in _SIDEBARS for part in page.by_class(token)}
    listed = {row: token for token in rows for row in page.by_class(token) if not beside or beside.isdisjoint(row.iterancestors())}
    for row in sorted(listed, key=lambda row: page.place(row)):
        title_of, kind = _TITLES[listed[row]]
        link = _title(row, title_of)
        href = "" if link is None else _UNREAD.sub("/", link.get("href") or "")
        target = None if href.startswith("#") or _NO_THREAD.search(href) else join(page.base, href)
        if link is not None and target and target not in found and (title := unprefixed(page, link)):
            found[target] = Link(
                url=target, title=title, kind=kind, reply_count=_replies(page, row) if kind == "thread" else None, last_post_at=_last(row, context)
            )
    return (*found.values(), *next_pages(page))


def row_kinds(page: Page) -> set[str]:
    """What the rows lead to, for lists of a saved page, whose links lead nowhere without its address."""
    return {_TITLES[token][1] for token in ROWS if page.by_class(token)}


def _title(row: HtmlElement, token: str) -> HtmlElement | None:
    """The link that the title is; prefixes stand before it, the mark of unread threads behind it."""
    parts = [part for part in row.iter() if token in classes(part)][:1]
    links = [link for part in parts for link in part.iter("a") if not _NO_TITLES & classes(link)]
    return links[-1] if links else None


def unprefixed(page: Page, element: HtmlElement) -> str:
    """The title that an element prints, on one line, without the prefix that the site sorts threads by."""
    prefixes = [page.place(part) for part in element.iter() if _PREFIXES & classes(part)]
    return " ".join(page.text(page.place(element), prefixes).split())


def _last(row: HtmlElement, context: Context) -> datetime | None:
    """When the last post was made."""
    times = (time for part in _parts(row, _LAST) for time in stamps(part))
    return next((stamp(time, context).at for time in times), None)


def _replies(page: Page, row: HtmlElement) -> int | None:
    """The first of the row's counts, where it is not shortened to "2K"."""
    for count in (count for part in _parts(row, _COUNTS) for count in part.iter("dd")):
        return _count(page.text_of(count))
    return None


def _count(text: str) -> int | None:
    """The number that a text is; null for anything else."""
    return whole_number("".join(filter(str.isdecimal, text))) if _COUNT.fullmatch(text.strip()) else None


def _parts(row: HtmlElement, tokens: tuple[str, ...]) -> Iterator[HtmlElement]:
    return (part for part in row.iter() if classes(part).intersection(tokens))


def next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, where there is one: by the head, by its class, else by its number."""
    current, _ = page_numbers(page)
    head = page.tree.find("head")
    named = [] if head is None else [link for link in head.iter("link") if (link.get("rel") or "").lower() == "next"]
    buttons = [*page.by_class("pageNav-jump--next"), *page.by_class("pageNavSimple-el--next")]
    numbered = [link for link in _numbered(page) if _count(page.text_of(link)) == current + 1]
    return next_page(page, (link for link in (*named, *buttons, *numbered) if not is_nofollow(link)))


def page_numbers(page: Page) -> tuple[int, int]:
    """This page's number and how many there are: as printed, else by the address, else 1."""
    printed = [count for part in _current(page) if (count := _count(page.text_of(part)))]
    pairs = [numbers for part in page.by_class("pageNavSimple-el--current") if len(numbers := _COUNT.findall(page.line_of(part))) == 2]
    stated = [count for part in page.by_class("PageNav") for name in ("data-page", "data-last") if (count := _count(part.get(name) or ""))]
    address = _PAGE_OF_URL.search(page.url or "")
    by_url = [whole_number(address[1] or address[2])] if address else []
    current = (printed or stated[:1] or [_count(pair[0]) or 1 for pair in pairs] or by_url or [1])[0]
    others = (_count(page.text_of(link)) for link in _numbered(page))
    return current, max(filter(None, [current, *others, *(_count(pair[1]) for pair in pairs), *stated[1:2]]))


def _current(page: Page) -> Iterator[HtmlElement]:
    yield from page.by_class("pageNav-page--current")
    yield from page.by_class("currentPage")


def _numbered(page: Page) -> Iterator[HtmlElement]:
    return (link for token in ("pageNav-main", "PageNav") for part in page.by_class(token) for link in part.iter("a"))
