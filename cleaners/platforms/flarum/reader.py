"""Flarum 0.1 (beta) to 2.x. Read by the classes of its own views and components, and by its data.

    #flarum-content .Post-body         posts for browsers without scripts, in an `article` each (before 1.0 in a `div`)
    .PostStream-item .Post-body        posts as the application draws them: data-id data-number data-index data-time
    #flarum-json-payload               posts as data (document.py)
    .DiscussionListItem, .TagTile      lists as the application draws them; in the view without scripts they are plain links

Views: framework/core/views/frontend/{app,content,forum}.blade.php, frontend/content/{discussion,index}.blade.php, extensions/tags/views, before 1.0
views/{app,discussion,index}.blade.php; components: framework/core/js/src/forum/components/{PostStream,CommentPost,PostUser,PostMeta,DiscussionListItem}.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from html import unescape

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.data import number, string
from ...page.nodes import classes, stands_in
from ...page.page import Page
from ...posts.quotes import answer_quoted
from ...urls import join
from ..engine import Draft, next_page
from .document import Document, Resource, beside, is_document, listed, path, root, words_of
from .posts import Card, Posts, cards

_STRONG = ("flarum-content", "flarum-loading")
_WEAK = ("app-navigation", "App-content", "PostStream-item", "DiscussionListItem", "DiscussionPage")
_ADDRESS = re.compile(r"^(.*?/d/(\d+)(?:-[^/?#]*)?)(?:/(?:\d+|reply))?/?(?:[?#].*)?$")
_TAG = re.compile(r"^(.*?/t/[^/?#]+)/?$")
_PAGE = re.compile(r"[?&]page=(\d{1,6})(?:[&#]|$)")
_TAGS = re.compile(r"<[^>]*>")
_POSTS_ON_A_PAGE = 20
"""Of the view without scripts, and of the data beside a page."""


class Flarum:
    """The engine."""

    name = "flarum"
    versions = "0.1-2.x"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the ids and classes of its frame and of its components, and by its data, never by words."""
        if page.kind == "json":
            return is_document(page.data)
        if page.kind != "html" or not page.has_named(*_STRONG, *_WEAK):
            return ()
        strong = tuple(f"#{name}" for name in _STRONG if page.by_id(name))
        items = tuple(f".PostStream-item[{name}]" for name in ("data-id",) if any(item.get(name) for item in page.by_class("PostStream-item")))
        weak = tuple(name for name in _WEAK if page.has_named(name))
        signs = (*strong, *items, *weak)
        return signs if strong or items or len(weak) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A discussion, or a list, or why there is neither."""
        if page.kind == "json":
            return _answer(page, desk, context, Document(page.data, ""))
        document = beside(page)
        if found := list(cards(page)):
            return _Discussion(page, desk, context, document).of_cards(found)
        if document and document.discussion and document.posts:
            desk.adopt(words_of(document), document.pointer)
            return _Discussion(page, desk, context, document).of_data()
        return _without_posts(page, document)


ENGINE = Flarum()


def _answer(page: Page, desk: Desk, context: Context, document: Document) -> Draft:
    if document.posts and (document.discussion or document.single):
        return _Discussion(page, desk, context, document).of_data()
    return listed(page, document) or NothingDraft(Reason.NO_POSTS_FOUND, "an answer without posts or lists")


def _without_posts(page: Page, document: Document | None) -> Draft:
    drawn = [*_drawn_topics(page), *_drawn_tags(page)]
    further = _next_pages(page)
    if document and (draft := listed(page, document)):
        links = draft.links if isinstance(draft, ListDraft) else ()
        return ListDraft(draft.reason, (*(links or drawn), *further)) if isinstance(draft, ListDraft) else draft
    if page.has_named("UserPage"):
        return ListDraft(Reason.PROFILE, tuple(drawn))
    if drawn:
        reason = Reason.FORUM_INDEX if all(link.kind == "forum" for link in drawn) else Reason.SEARCH if "q=" in (page.url or "") else Reason.TOPIC_LIST
        return ListDraft(reason, (*drawn, *further))
    if plain := [*_plain_links(page)]:
        reason = Reason.FORUM_INDEX if all(link.kind == "forum" for link in plain) else Reason.TOPIC_LIST
        return ListDraft(reason, (*plain, *further))
    return NothingDraft(Reason.CONTENT_MISSING, "Flarum's page without what its scripts would draw")


def _drawn_topics(page: Page) -> Iterator[Link]:
    for row in page.by_class("DiscussionListItem"):
        link = next((link for link in row.iter("a") if "DiscussionListItem-main" in classes(link)), None)
        found = _ADDRESS.match(link.get("href") or "") if link is not None else None
        if found and (target := join(page.base, found[1])):
            title = next((page.line_of(part) for part in row.iter("*") if "DiscussionListItem-title" in classes(part)), None)
            counts = (page.line_of(part) for part in row.iter("*") if "DiscussionListItem-count" in classes(part))
            count = next((whole_number(line) for line in counts if line.isdecimal() and len(line) < 10), None)
            times = (iso(part.get("datetime") or "").at for part in row.iter("time"))
            yield Link(url=target, title=title or None, kind="thread", reply_count=count, last_post_at=next(filter(None, times), None))


def _drawn_tags(page: Page) -> Iterator[Link]:
    for tile in page.by_class("TagTile"):
        link = next((link for link in tile.iter("a") if "TagTile-info" in classes(link)), None)
        if link is not None and (target := page.url_of(link)):
            title = next((page.line_of(part) for part in tile.iter("*") if "TagTile-name" in classes(part)), None)
            yield Link(url=target, title=title or page.line_of(link) or None, kind="forum")


def _plain_links(page: Page) -> Iterator[Link]:
    """The list of the view without scripts: discussions, or tags."""
    for box in _plain(page):
        for link in (link for item in box.iter("li") for link in item.iterchildren("a")):
            href = link.get("href") or ""
            found = _ADDRESS.match(href) or _TAG.match(href)
            if found and (target := join(page.base, found[1])):
                yield Link(url=target, title=page.line_of(link) or None, kind="forum" if found.re is _TAG else "thread")


def _plain(page: Page) -> list[HtmlElement]:
    """The view without scripts."""
    return page.by_id("flarum-content") or page.index.tags.get("noscript", [])


def _page_of(page: Page) -> int:
    head = (link.get("href") or "" for link in page.tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    found = next((found for url in (page.url or "", *head) if (found := _PAGE.search(url))), None)
    return max(1, whole_number(found[1])) if found else 1


def _next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, by the head, else by the view without scripts."""
    after = f"page={_page_of(page) + 1}"
    heads = [link for link in page.tree.iter("link") if (link.get("rel") or "").lower() == "next"]
    below = [link for box in _plain(page) for link in box.iter("a") if (link.get("href") or "").partition("?")[2] == after]
    return next_page(page, (*heads, *below))


class _Discussion:
    """A page of a discussion, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, document: Document | None) -> None:
        self.page = page
        self.desk = desk
        self.document = document
        self.stated = document.discussion if document else None
        links = (link.get("href") or "" for link in page.tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
        found = next(
            (found for url in (*links, f"{root(page)}{path(self.stated)}" if self.stated else "", page.url or "") if (found := _ADDRESS.match(url))), None
        )
        self.address = join(page.base, found[1]) if found else None
        self.number = string(self.stated.row, "id") if self.stated else found[2] if found else None
        self.posts = Posts(page, desk, context, document, self.address)

    def of_cards(self, found: list[Card]) -> ThreadDraft:
        """The discussion whose posts stand in markup; what the application has drawn comes before the view without scripts."""
        plain = [card for card in found if next(card.body.iterancestors("noscript"), None) is not None]
        drawn = [card for card in found if card not in plain]
        said = {_signs("".join(card.body.itertext())) for card in drawn}
        twice = [card for card in plain if _signs("".join(card.body.itertext())) in said]
        chosen = [*drawn, *(card for card in plain if card not in twice)]
        draft = self._draft([self.posts.shown(place, card, stated) for place, (card, stated) in enumerate(self._paired(chosen))])
        for card in twice:
            self.desk.remove(self.page.place(card.box), "duplicate_origin")
        self._read_head(draft)
        draft.page = _page_of(self.page) if not drawn else None
        draft.links = _next_pages(self.page) if not drawn else ()
        shown = [post.position for post in draft.posts]
        if draft.page == 1 and None in shown:
            for place, post in enumerate(draft.posts, start=1):
                post.position = post.position or place
        draft.whole = False if draft.links or (draft.page or 1) > 1 else None
        draft.pages = self._counted_pages(draft) if not drawn else None
        return draft

    def _counted_pages(self, draft: ThreadDraft) -> int | None:
        """How many pages the view without scripts has: by the count of posts; one where this page is the first and leads to no other."""
        if draft.declared_posts is not None:
            return max(draft.page or 1, math.ceil(draft.declared_posts / _POSTS_ON_A_PAGE))
        return 1 if draft.page == 1 and not draft.links else None

    def _paired(self, found: list[Card]) -> Iterator[tuple[Card, Resource | None]]:
        """The posts with what the data say of them: by number, else by their words, in the order of both."""
        by_key: dict[str | None, Resource] = {}
        by_words: dict[str, list[Resource]] = {}
        for one in self.document.posts if self.document else ():
            by_key[string(one.row, "id")] = one
            by_words.setdefault(_signs(unescape(_TAGS.sub("", str(one.attribute("contentHtml"))))), []).append(one)
        for card in found:
            if card.item is not None:
                yield card, by_key.get(card.item.get("data-id"))
            else:
                alike = by_words.get(_signs("".join(card.body.itertext())))
                yield card, alike.pop(0) if alike else None

    def of_data(self) -> ThreadDraft:
        """The discussion that stands in data."""
        posts = self.document.posts if self.document else []
        draft = self._draft([self.posts.told(place, one) for place, one in enumerate(posts)])
        if self.stated and (element := self.page.text_at(f"{self.stated.pointer}/attributes/title")) is not None:
            self.desk.book("title", element)
        for tag in self._tags():
            if (element := self.page.text_at(f"{tag.pointer}/attributes/name")) is not None:
                self.desk.book("tags", element)
        order = self.stated.related("posts") if self.stated else []
        held = {string(one.row, "id") for one in posts}
        notes = {key for _, key in order if (known := self.document.get(("posts", key)) if self.document else None) and string(known.row, "id") not in held}
        if order:
            draft.whole = {key for _, key in order} <= held | notes
        elif draft.declared_posts is not None:
            draft.whole = len(posts) >= draft.declared_posts
        if self.page.kind == "html":
            draft.page, draft.links = _page_of(self.page), _next_pages(self.page)
            draft.pages = self._counted_pages(draft)
        elif further := join(self.page.base, string(self.document.value, "links", "next") or "") if self.document else None:
            draft.links = (Link(url=further, kind="next_page"),)
            draft.whole = False
        return draft

    def _draft(self, posts: list[PostDraft]) -> ThreadDraft:
        answer_quoted(posts)
        draft = ThreadDraft("flarum", posts, extractor="flarum", topic_id=self.number)
        if self.stated:
            tags = self._tags()
            draft.title = string(self.stated.attribute("title"))
            draft.tags = tuple(filter(None, (string(tag.attribute("name")) for tag in tags)))
            primary = sorted((tag for tag in tags if tag.attribute("isPrimary") is True or tag.attribute("position") is not None), key=_is_child)
            draft.section = tuple(filter(None, (string(tag.attribute("name")) for tag in primary)))
            draft.forum = draft.section[-1] if draft.section else None
            draft.closed = _truth(self.stated.attribute("isLocked"))
            draft.sticky = _truth(self.stated.attribute("isSticky"))
            draft.declared_posts = number(self.stated.attribute("commentCount"))
        return draft

    def _tags(self) -> list[Resource]:
        return [tag for pair in self.stated.related("tags") if (tag := self.document.get(pair))] if self.stated and self.document else []

    def _read_head(self, draft: ThreadDraft) -> None:
        """Title and tags as the page prints them."""
        heads = [*self.page.by_class("DiscussionHero-title"), *(head for box in _plain(self.page) for tag in ("h1", "h2") for head in box.iter(tag))]
        heads = [head for head in heads if not stands_in(head, "Post-body")]
        for head in heads:
            draft.title = draft.title or self.page.line_of(head) or None
            if self.page.line_of(head) == draft.title:
                self.desk.book("title", head)
        labels = [label for box in self.page.by_class("DiscussionHero") for label in box.iter("*") if "TagLabel" in classes(label)]
        draft.tags = draft.tags or tuple(dict.fromkeys(line for label in labels if (line := self.page.line_of(label))))
        self.desk.book("tags", *labels)
        badges = {name for box in self.page.by_class("DiscussionHero") for part in box.iter("*") for name in classes(part)}
        draft.closed = True if "Badge--locked" in badges else draft.closed
        draft.sticky = True if "Badge--sticky" in badges else draft.sticky


def _signs(text: str) -> str:
    """A text without its spaces, by which the same post is known in two forms."""
    return "".join(text.split())


def _is_child(tag: Resource) -> bool:
    return tag.attribute("isChild") is True


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
