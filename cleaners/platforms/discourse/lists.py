"""Lists of Discourse in markup: topics, categories, results of a search, the pages of persons.

Views: app/views/list/list.erb, categories/index.html.erb; the application's components topic-list/item.gjs, latest-topic-list-item.gjs,
parent-category-row.gjs, search-result-entry.gjs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from ...context import Context
from ...draft import ListDraft
from ...numbers import whole_number
from ...page.nodes import classes, is_nofollow
from ...page.page import Page
from ..engine import next_page

_TOPICS = ("topic-list-item", "latest-topic-list-item", "fps-result")
_TITLES = frozenset({"title", "raw-topic-link", "search-link"})
_CATEGORIES = ("category-list", "category-boxes", "category-boxes-with-topics", "categories-list", "subcategories-list")
_BESIDE = frozenset({"more-topics__list", "suggested-topics", "related-topics"})
_PERSON = ("user-main", "user-content", "user-profile")


def list_of(page: Page, context: Context, addresses: list[str]) -> ListDraft | None:
    """The list that a page shows; null where it shows none. `addresses` are the page's own."""
    topics = list(_topics(page, context))
    categories = list(_categories(page))
    further = next_pages(page)
    if page.by_class("fps-result") or any("/search?" in address for address in addresses):
        return ListDraft(Reason.SEARCH, (*topics, *further))
    if page.has_named(*_PERSON) or (topics and any("/u/" in address for address in addresses)):
        return ListDraft(Reason.PROFILE, tuple(topics))
    if categories:
        return ListDraft(Reason.FORUM_INDEX, (*categories, *topics))
    if topics or page.has_named("topic-list"):
        return ListDraft(Reason.TOPIC_LIST, (*topics, *further))
    return None


def next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, by the view for crawlers or the page's head."""
    links = (link for tag in ("a", "link") for link in page.tree.iter(tag) if "next" in (link.get("rel") or "").lower().split())
    return next_page(page, (link for link in links if not is_nofollow(link)))


def _topics(page: Page, context: Context) -> Iterator[Link]:
    for token in _TOPICS:
        for row in page.by_class(token):
            link = next((link for link in row.iter("a") if _TITLES & classes(link)), None)
            target = page.url_of(link)
            if link is not None and target and not any(_BESIDE & {*classes(up), up.get("id") or ""} for up in row.iterancestors()):
                yield Link(url=target, title=page.line_of(link) or None, kind="thread", reply_count=_replies(page, row), last_post_at=_last(page, row, context))


def _replies(page: Page, row: HtmlElement) -> int | None:
    """As the row prints them; "1.2k" is no count."""
    cells = (part for part in row.iter("*") if {"posts", "replies"} & classes(part))
    printed = (page.line_of(cell).replace(",", "") for cell in cells)
    return next((whole_number(text) for text in printed if text.isdecimal() and len(text) < 10), None)


def _last(page: Page, row: HtmlElement, context: Context) -> datetime | None:
    stamps = (part.get("data-time") or "" for part in row.iter("span") if "relative-date" in classes(part))
    last = next((stamp for stamp in stamps if stamp.isdecimal() and len(stamp) < 15), None)
    if last is not None:
        stated = context.epoch(last, per_second=1000)
        return stated.at if stated else None
    cells = [cell for cell in row if cell.tag == "td"]
    return context.when(page.line_of(cells[-1])).at if len(cells) > 2 else None


def _categories(page: Page) -> Iterator[Link]:
    named: dict[str, str] = {}
    for token in _CATEGORIES:
        for box in page.by_class(token):
            for link in (link for head in box.iter("h2", "h3", "h4") for link in (*head.iter("a"), *head.iterancestors("a"))):
                target = page.url_of(link)
                if target and ("/c/" in target or "/category/" in target) and (line := page.line_of(link)):
                    named.setdefault(target, line)
    return (Link(url=url, title=title, kind="forum") for url, title in named.items())
