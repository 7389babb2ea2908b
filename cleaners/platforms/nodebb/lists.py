"""What NodeBB's lists lead to: topics and categories, with the counts and times that their rows carry.

Templates: partials/topics_list.tpl, partials/categories/item.tpl; rows of posts in profiles and search results, partials/posts_list_item.tpl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from schemas.target import Link

from ...context import Context
from ...page.nodes import classes, is_nofollow
from ...page.page import Page
from ...urls import join
from .page import Components, Data, count, next_pages, times, unescaped, within

_TOPIC = re.compile(r"/topic/([^/?#]+)(?:/[^?#]*)?(?:[?#]|$)")
_CATEGORY = re.compile(r"/category/([^/?#]+)(?:/[^?#]*)?(?:[?#]|$)")
_PLACE = re.compile(r"(/topic/\d+/[^/?#]+)/\d+$")
"""The end of an address that leads to one post of a topic by its place."""


class Lists:
    """Reads the rows of a page."""

    def __init__(self, page: Page, found: Components, data: Data, context: Context) -> None:
        self.page = page
        self.found = found
        self.context = context
        self.stated = data.rows("topics", "tid")

    def links(self) -> tuple[Link, ...]:
        """Categories and topics in document order of their kinds, once each, then the next page."""
        links: dict[str, Link] = {}
        for link in (*self._categories(), *self._topics(), *self._of_posts()):
            links.setdefault(link.url, link)
        return (*links.values(), *next_pages(self.page, self.found))

    def _categories(self) -> Iterator[Link]:
        for row in self.found.get("categories/category", ()):
            anchors = [
                (anchor, self.page.line_of(anchor)) for anchor in row.iter("a") if _CATEGORY.search(anchor.get("href") or "") and not is_nofollow(anchor)
            ]
            titled = [(anchor, title) for anchor, title in anchors if title]
            for at, (anchor, title) in enumerate(titled):
                if target := self.page.url_of(anchor):
                    # The row's times are those of its own category, the first; the others are below it.
                    yield Link(url=target, title=title, kind="forum", last_post_at=self._last_post(row) if not at else None)

    def _topics(self) -> Iterator[Link]:
        for row in self.found.get("category/topic", ()):
            anchor = self._anchor(row)
            stated = self.stated.get(row.get("data-tid") or "", {})
            href = (anchor.get("href") if anchor is not None else None) or next(iter(_metas(row, "url")), "")
            target = join(self.page.base, _PLACE.sub(r"\1", href))
            if not target or (anchor is not None and is_nofollow(anchor)):
                continue
            title = self.page.line_of(anchor) if anchor is not None else ""
            title = title or next(iter(_metas(row, "name")), "") or unescaped(stated.get("title")) or ""
            posts = self._posts(row, stated)
            replies = max(posts - 1, 0) if posts is not None else None
            yield Link(url=target, title=title or None, kind="thread", reply_count=replies, last_post_at=self._last_post(row))

    def _anchor(self, row: HtmlElement) -> HtmlElement | None:
        """The title's link; the others lead to the last post, by time or by teaser."""
        links = [anchor for anchor in row.iter("a") if _TOPIC.search(anchor.get("href") or "") and not within(anchor, "topic/teaser")]
        in_head = [anchor for anchor in links if within(anchor, "topic/header") or anchor.get("itemprop") == "url"]
        return next(iter(in_head or links), None)

    def _posts(self, row: HtmlElement, stated: dict[str, Any]) -> int | None:
        """How many posts a topic has, the opening post among them."""
        for cell in row.iter("*"):
            if cell.get("component") == "topic/post-count":
                printed = count(cell.get("title")) or count(self.page.line_of(cell))
            elif "stats-postcount" in classes(cell):
                printed = next((number for part in cell.iter("*") if (number := count(part.get("title"))) is not None), None)
            elif any("fa-message" in classes(part) for part in cell):  # Peace has no more than the picture beside it
                printed = count(self.page.line_of(cell))
            else:
                continue
            if printed is not None:
                return printed
        # Up to 1.12 the themes name neither count: posts stand before views.
        unnamed = [part.get("title") for part in row.iter("*") if "human-readable-number" in classes(part) and count(part.get("title")) is not None]
        return count(unnamed[0]) if len(unnamed) == 2 else count(stated.get("postcount"))

    def _last_post(self, row: HtmlElement) -> Any:
        return max((moment.at for moment in times(row.iter("*"), self.context) if moment.at), default=None)

    def _of_posts(self) -> Iterator[Link]:
        """The topics of posts that a profile or a search shows in short; older versions lead to the post alone."""
        for row in self.found.get("post", ()):
            for anchor in row.iter("a"):
                href = anchor.get("href") or ""
                in_topic = bool(_TOPIC.search(href))
                if not (in_topic or "/post/" in href) or within(anchor, "post/content") or is_nofollow(anchor):
                    continue
                target, title = join(self.page.base, _PLACE.sub(r"\1", href)), self.page.line_of(anchor)
                if target and title:
                    yield Link(url=target, title=title.removeprefix("RE: "), kind="thread" if in_topic else "post")
                    break


def _metas(row: HtmlElement, name: str) -> Iterator[str]:
    return (content for part in row.iter("meta", "link") if part.get("itemprop") == name and (content := part.get("content") or part.get("href")))
