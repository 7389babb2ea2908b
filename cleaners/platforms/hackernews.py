"""Hacker News: pages of tables, a row for each story and comment.

    table#hnmain
      table.fatitem                 the story of an item's page, or the comment whose page it is
        tr.athing#ID                .titleline > a (2022 on; a.storylink, a.titlelink before), .sitebit
        tr > td.subtext             .score  a.hnuser  .age[title]  "9 comments"
        tr > td > .toptext          what the author wrote; no class before 2022
      table.comment-tree
        tr.athing.comtr#ID          td.ind[indent] (img[width] before 2021), .comhead, .commtext; no .commtext where it is gone
      a.morelink                    the next page

Public programs that read the site, and pages that they keep for their tests, of 2021 and 2026 agree on all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ..context import Context
from ..dates.dates import iso, plausible
from ..draft import Body, ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..numbers import whole_number
from ..page.nodes import classes
from ..page.page import Page
from ..posts.body import read_body
from ..posts.subtree import Marks, marks, of_classes, unpasted
from ..urls import join
from .engine import Draft, Reader, next_page
from .story import claim, name_parents, with_link

_ITEM = re.compile(r"(?:^|/)item\?(?:[^#]*&)?id=(\d+)")
_PAGE_OF_URL = re.compile(r"[?&]p=(\d{1,4})(?:[&#]|$)")
_EPOCH = re.compile(r"\s(\d{9,10})$")
_LEADING_NUMBER = re.compile(r"-?\d+")
_INDENT_PX = 40
_PROFILES = frozenset({"user", "threads", "submitted", "favorites", "upvoted"})


class HackerNews:
    """The engine."""

    name = "hackernews"
    versions = "2021-2026"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the page's table and the classes of its rows; the user's page has the table alone and says on top that it is one."""
        if page.kind != "html" or not page.has_named("hnmain", "athing"):
            return ()
        names = [f".{name}" for name in ("athing", "fatitem", "comtr", "hnuser", "subtext", "titleline") if page.has_named(name)]
        signs = [*(["#hnmain"] if page.has_named("hnmain") else []), *names, *([f"op={page.tree.get('op')}"] if page.tree.get("op") in _PROFILES else [])]
        return tuple(signs) if len(signs) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """An item with its comments, or a list, or why there is neither."""
        items = page.by_class("fatitem")
        if items:
            return _Item(page, desk, context, items[0]).draft()
        if page.tree.get("op") in _PROFILES:
            return ListDraft(Reason.PROFILE, tuple(_list_links(page)))
        if page.has_named("athing"):
            return ListDraft(Reason.TOPIC_LIST, tuple(_list_links(page)))
        return NothingDraft(Reason.NO_POSTS_FOUND, "no item and no list")


ENGINE = HackerNews()


def _list_links(page: Page) -> Iterator[Link]:
    """The stories of a list, with the number of their comments; of a list of comments, the stories that they are on."""
    found: dict[str, Link] = {}
    for row in page.by_class("athing"):
        inside = marks(row)
        if "comtr" in classes(row) or "commtext" in inside:
            for part in of_classes(inside, ("onstory", "storyon")):
                for link in part.iter("a"):
                    if (target := page.url_of(link)) and _ITEM.search(target):
                        found.setdefault(target, Link(url=target, title=link.get("title") or page.line_of(link), kind="thread"))
            continue
        title, below = _title_of(row), row.getnext()
        links = [link for link in below.iter("a") if _ITEM.search(link.get("href") or "")] if below is not None else []
        target = next((page.url_of(link) for link in reversed(links)), None)
        if title is not None and target:
            count = _number(page.line_of(links[-1])) if len(links) > 1 else None
            found.setdefault(target, Link(url=target, title=page.line_of(title), kind="thread", reply_count=count))
    yield from found.values()
    yield from next_page(page, page.by_class("morelink"))


class _Item(Reader):
    """The page of a story or of one comment, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, item: HtmlElement) -> None:
        super().__init__(page, desk, context)
        self.item = item
        self.parts = marks(item)
        own = set(item.iter("tr"))
        rows = [(row, marks(row)) for row in page.by_class("comtr") if row not in own]
        self.rows = unpasted(page, [(item, self.parts), *rows], lambda pair: (pair[0], next(iter(pair[1].get("commtext", ())), None)))[1:]

    def draft(self) -> ThreadDraft:
        """The story first, then its comments in the order of the page."""
        is_comment = "commtext" in self.parts or ("comhead" in self.parts and "subtext" not in self.parts)
        opening = self._comment(0, self.item, self.parts) if is_comment else self._story()
        posts, depths = [opening], [-1]
        for at, (row, inside) in enumerate(self.rows, start=1):
            posts.append(self._comment(at, row, inside))
            depths.append(_depth(inside))
        topic = next(self._story_of_comment(), None) if is_comment else opening.id
        draft = ThreadDraft("hackernews", posts, extractor="hackernews", topic_id=topic, title=opening.title)
        name_parents(posts, depths, None)
        draft.links = next_page(self.page, self.page.by_class("morelink"))
        if is_comment:
            opening.reply_to = next((found[1] for link in self._links("comhead") if self.page.line_of(link) == "parent" and (found := _item(link))), None)
            draft.title = next((link.get("title") or self.page.line_of(link) for link in self._links("onstory", "storyon")), None)
            draft.flags.append("single_reply_view")
            draft.whole = False
            return draft
        self._read_claims(draft)
        return draft

    def _read_claims(self, draft: ThreadDraft) -> None:
        links = [link for link in self._links("subtext") if _item(link)]
        comments = _number(self.page.line_of(links[-1])) if len(links) > 1 else None
        named = _PAGE_OF_URL.search(self.page.url or "")
        draft.page = whole_number(named[1]) if named else 1
        on_one = draft.page == 1 and not draft.links
        if on_one:
            claim(draft, comments, withheld=False)
            return
        draft.declared_posts = None if comments is None else comments + 1
        draft.whole = False
        if not draft.links:
            draft.pages = draft.page
            if comments is not None:  # the last page ends with the last comment
                before = max(comments - sum(not post.deleted for post in draft.posts[1:]), 0)
                for at, post in enumerate(draft.posts[1:], start=2):
                    post.position = before + at
        draft.posts[0].position = 1

    def _links(self, *tokens: str) -> list[HtmlElement]:
        return [link for part in of_classes(self.parts, tokens) for link in part.iter("a")]

    def _story_of_comment(self) -> Iterator[str]:
        yield from (found[1] for link in self._links("onstory", "storyon") if (found := _item(link)))

    def _story(self) -> PostDraft:
        page = self.page
        row = next(iter(self.parts.get("athing", ())), None)
        title = _title_of(row) if row is not None else None
        number = row.get("id") if row is not None else None
        permalink = join(page.base, f"item?id={number}") if number else None
        post = PostDraft(self._own_words(), id=number, title=page.line_of(title) if title is not None else None, permalink=permalink)
        if title is not None:
            self.desk.book("title", title)
            target = page.url_of(title)
            if target and not _ITEM.search(title.get("href") or ""):
                post.body = with_link(post.body, target, post.title)
        post.deleted = title is None
        self._read_head(self.parts, post, "posts.0")
        for part in self.parts.get("score", ()):
            post.score = _number(page.line_of(part))
            self.desk.book("posts.0.score", part)
        return post

    def _own_words(self) -> Body:
        """What the author wrote below the title: by its class, else the cell behind the line of author and time."""
        element = next(iter(self.parts.get("toptext", ())), None)
        if element is None:
            line = next(iter(self.parts.get("subtext", ())), None)
            row = line.getparent() if line is not None else None
            cells = (cell for below in row.itersiblings("tr") for cell in below.iterchildren("td")) if row is not None else ()
            bare = (cell for cell in cells if self.page.text_of(cell) and next(cell.iter("form", "table", "input"), None) is None)
            element = next(bare, None)
        return Body() if element is None else read_body(self.page, self.desk, element, "posts.0")

    def _comment(self, at: int, row: HtmlElement, inside: Marks) -> PostDraft:
        field = f"posts.{at}"
        number = next((part.get("id") for part in (row, *inside.get("athing", ())) if (part.get("id") or "").isdecimal()), None)
        post = PostDraft(Body(), id=number, kind="comment", permalink=join(self.page.base, f"item?id={number}") if number else None)
        text = next(iter(inside.get("commtext", ())), None)
        if text is not None:
            post.body = read_body(self.page, self.desk, text, field, dropped=[part for part in text.iter("div") if "reply" in classes(part)])
        post.deleted = text is None
        self._read_head(inside, post, field)
        return post

    def _read_head(self, inside: Marks, post: PostDraft, field: str) -> None:
        """Author and time; the title of the time is UTC, with the same in seconds since 1970 behind it from 2024 on."""
        page = self.page
        for link in inside.get("hnuser", ())[:1]:
            name = page.line_of(link)
            post.author = Author(name=name, url=page.url_of(link), guest=False) if name else None
            self.desk.book(f"{field}.author", link)
        for part in inside.get("age", ())[:1]:
            post.published = self._time(part.get("title") or "") or self.context.when(page.line_of(part))
            self.desk.book(f"{field}.published_at", part)

    def _time(self, title: str) -> Moment | None:
        epoch = _EPOCH.search(title)
        if epoch:
            at = datetime.fromtimestamp(whole_number(epoch[1]), UTC)
            if plausible(at, self.context.base):
                return Moment(title, at, "second", "page")
        found = iso(title, base=self.context.base)
        return found if found.at else None


def _title_of(row: HtmlElement) -> HtmlElement | None:
    """The link that is a story's title: the first of its cell that is not the site's."""
    cells = (cell for cell in row.iter("td") if "title" in classes(cell))
    links = (link for cell in cells for link in cell.iter("a") if not any("sitebit" in classes(up) for up in link.iterancestors("span")))
    return next((link for link in links if (link.text_content() or "").strip()), None)


def _item(link: HtmlElement) -> re.Match[str] | None:
    return _ITEM.search(link.get("href") or "")


def _depth(inside: Marks) -> int:
    for cell in inside.get("ind", ()):
        stated = cell.get("indent") or ""
        if stated.isdecimal():
            return whole_number(stated)
        widths = (picture.get("width") or "" for picture in cell.iter("img"))
        return next((whole_number(width) // _INDENT_PX for width in widths if width.isdecimal()), 0)
    return 0


def _number(text: str) -> int | None:
    """The number that a line begins with: "9 comments"; null for "discuss"."""
    found = _LEADING_NUMBER.match(text)
    return whole_number(found[0]) if found else None
