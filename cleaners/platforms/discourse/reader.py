"""Discourse 1.9 to 2026. Read by the classes and attributes of its own views, and by its data.

    .crawler-post#post_N > .crawler-post-meta, .post     posts for crawlers; in a <noscript> of the page that browsers get, or alone
    article.onscreen-post#post_N .cooked                 posts as the application draws them
    .creator + .post                                     posts of the print view and of 2013 (print.py)
    article.post#post-N .cooked > .username              comments in a frame that a story embeds (embedded.py)
    #data-preloaded, and answers to programs             posts as data (data.py)
    tr.topic-list-item, table.category-list              lists

Views: app/views/topics/show.html.erb, list/list.erb, categories/index.html.erb, exceptions/not_found.html.erb; the application's
widgets/post.js and components/post/*.gjs, topic-list/*.gjs. Where a page holds a post twice, the second is booked as `duplicate_origin`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from schemas.outcome import Reason
from schemas.target import Link

from ...context import Context
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...metadata.directives import is_page_followed
from ...numbers import whole_number
from ...page.data import at, number, rows, string
from ...page.nodes import classes
from ...page.page import Page
from ...posts.quotes import answer_quoted
from ...urls import join
from ..engine import Draft, Reader
from .data import BOX, Beside, Topic, is_answer, listed, root, span, stated
from .embedded import embedded, read_embedded
from .lists import list_of, next_pages
from .posts import Card, Posts, answers_shown, crawler_cards, drawn_cards, holds_post
from .print import printed, read_printed

_NAMES = ("creator", "post-date", "crawler-post", "crawler-nav", "onscreen-post", "topic-list-item", "discourse-tags", BOX)
_GENERATOR = re.compile(r"^Discourse \d[\w.-]* - https?://(?:www\.)?github\.com/discourse/discourse\b", re.MULTILINE)
_TOPIC = re.compile(r"/t/(?:[^/?#]+/)?(\d+)(?:\.json|/\d+(?:\.json)?)?/?(?:[?#]|$)")
_ADDRESS = re.compile(r"^(.*?/t/(?:[^/?#]+/)?\d+)(?:/\d+)?/?(?:[?#].*)?$")
_PAGE_OF_URL = re.compile(r"[?&]page=(\d{1,6})(?:[&#]|$)")
_SHOWN_OF_ALL = re.compile(r"(\d{1,9})\s*/\s*(\d{1,9})")
_NAMES_OF_CATEGORY = frozenset({"category-name", "badge-category__name", "title"})
_CLOSED = frozenset({"d-icon-lock", "d-icon-topic.closed", "--closed", "--archived"})
_PINNED = frozenset({"d-icon-thumbtack", "d-icon-topic.pinned", "--pinned"})
_LOGIN = re.compile(r"^(?:https?://[^/]+)?(?:/[^/]+)?/login/?(?:[?#]|$)")


class Discourse:
    """The engine."""

    name = "discourse"
    versions = "1.9-2026"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the generator that it names, by its posts and its data, never by words."""
        if page.kind == "json":
            return is_answer(page.data)
        if page.kind != "html" or not (page.has_named(*_NAMES) or "Discourse " in page.addresses):
            return ()
        drawn = [card for card in page.by_class("onscreen-post") if card.get("data-topic-id") or card.get("data-post-id")]
        crawled = [card for card in page.by_class("crawler-post") if (card.get("id") or "").startswith("post_") or card.get("itemtype")]
        strong = {
            "generator": _GENERATOR.search(page.addresses) is not None,
            ".crawler-post": bool(crawled),
            "article.onscreen-post": bool(drawn),
            ".creator above .post": bool(printed(page)),
            "article.post .cooked .username": bool(embedded(page)),
        }
        weak = {
            f"#{BOX}": bool(page.by_id(BOX)),
            ".crawler-nav": bool(page.by_class("crawler-nav")),
            ".topic-list-item": any(row.tag == "tr" for row in page.by_class("topic-list-item")),
            ".discourse-tags": bool(page.by_class("discourse-tags")),
        }
        signs = tuple(name for name, found in (strong | weak).items() if found)
        return signs if any(strong.values()) or len(signs) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        if page.kind == "json":
            return _answer(page, desk, context)
        if sheets := printed(page):
            return read_printed(page, desk, context, sheets)
        if comments := embedded(page):
            return read_embedded(page, desk, context, comments)
        beside = Beside(page)
        drawn, crawled = list(drawn_cards(page)), list(crawler_cards(page))
        if drawn or crawled:
            return _Thread(page, desk, context, beside, beside.topic).of_cards(drawn, crawled)
        if beside.topic:
            desk.adopt({key: beside.topic.answer.get(key) for key in ("title", "tags", "post_stream")}, beside.topic.pointer)
            return _Thread(page, desk, context, beside, beside.topic).of_data(beside.topic)
        return _without_posts(page, context, beside)


ENGINE = Discourse()


def _answer(page: Page, desk: Desk, context: Context) -> Draft:
    """An answer to a program."""
    if not isinstance(page.data, dict):
        return NothingDraft(Reason.NO_POSTS_FOUND, "a list of Discourse's")
    if holds_post(page.data):
        return _Thread(page, desk, context, Beside(page), None).of_post(page.data)
    if rows(page.data, "post_stream", "posts"):
        topic = Topic(page.data, "")
        return _Thread(page, desk, context, Beside(page), topic).of_data(topic)
    return listed(page, page.data) or NothingDraft(Reason.NO_POSTS_FOUND, "an answer without posts or lists")


def _without_posts(page: Page, context: Context, beside: Beside) -> Draft:
    addresses = [page.url or "", *(part.get("data-path") or "" for part in page.index.tags.get("noscript", ())), *_named_urls(page)]
    for title in page.by_class("page-not-found"):
        return NothingDraft(Reason.SOFT_404, page.line_of(title)[:200])
    if any(map(_LOGIN.match, addresses)):
        return NothingDraft(Reason.NO_ACCESS, "a login is wanted")
    if found := list_of(page, context, addresses):
        return found
    for answer in beside.answers():
        if draft := listed(page, answer):
            return draft
    if any("/u/" in address or "/users/" in address for address in addresses):
        return ListDraft(Reason.PROFILE, ())
    if any(map(_TOPIC.search, addresses)) or not page.paragraphs:
        return NothingDraft(Reason.CONTENT_MISSING, "Discourse's page without what its scripts would draw", tuple(_as_data(page, addresses)))
    return NothingDraft(Reason.NO_POSTS_FOUND, "Discourse without posts or lists")


def _as_data(page: Page, addresses: list[str]) -> Iterator[Link]:
    """The topic as an answer to a program, which any visitor may read who may read the page."""
    if is_page_followed(page.tree):
        named = next((found[1] for url in addresses if (found := _ADDRESS.match(url))), None)
        if named is not None and (target := join(page.base, f"{named}.json")):
            yield Link(url=target, kind="next_page")


def _named_urls(page: Page) -> list[str]:
    """The addresses that the head gives the page."""
    named = [link.get("href") or "" for link in page.tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    return [*named, *(meta.get("content") or "" for meta in page.tree.iter("meta") if meta.get("property") == "og:url")]


class _Thread(Reader):
    """One page of a topic, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, beside: Beside, topic: Topic | None) -> None:
        super().__init__(page, desk, context)
        self.beside = beside
        self.topic = topic
        own = [*self._own_urls(), *_named_urls(page), page.url or ""] if page.kind == "html" else [self._stated_url(), page.url or ""]
        self.address = next((join(page.base, found[1]) for url in own if (found := _ADDRESS.match(url))), None)
        numbers = (found[1] for url in own if (found := _TOPIC.search(url)))
        stated_id = number(topic.answer, "id") if topic else None
        self.number = str(stated_id) if stated_id is not None else next(numbers, None)
        self.posts = Posts(page, desk, context, self.number, self.address, stated(topic))

    def _own_urls(self) -> list[str]:
        urls = [link.get("href") or "" for link in self.page.tree.iter("link") if link.get("itemprop") in ("url", "mainEntityOfPage")]
        return [*urls, *(link.get("href") or "" for box in self.page.by_id("topic-title") for head in box.iter("h1") for link in head.iter("a"))]

    def _stated_url(self) -> str:
        answer = self.topic.answer if self.topic else self.page.data
        key = number(answer, "topic_id") if self.topic is None else number(answer, "id")
        return f"{root(self.page)}/t/{string(answer, 'slug') or string(answer, 'topic_slug') or '-'}/{key}" if key is not None else ""

    def of_cards(self, drawn: list[Card], crawled: list[Card]) -> ThreadDraft:
        """The topic whose posts stand in markup; what the application has drawn comes first, what it has not stands for crawlers."""
        twice: list[Card] = []
        found: dict[object, tuple[Card, Callable[[int, Card], PostDraft]]] = {}
        for cards, read in ((drawn, self.posts.drawn), (crawled, self.posts.crawled)):
            for card in cards:
                key = card.number if card.number is not None else card
                if key in found:
                    twice.append(card)
                else:
                    found[key] = (card, read)
        chosen = sorted(found.values(), key=lambda pair: pair[0].number or 0) if drawn and crawled else list(found.values())
        telling = [(card, read) for card, read in chosen if not _says_nothing(card)]
        draft = self._draft([read(place, card) for place, (card, read) in enumerate(telling)], notes=len(chosen) - len(telling))
        solved = answers_shown(self.page)
        for post in draft.posts:
            post.accepted = True if post.id in solved else post.accepted
        for card in twice:
            self.desk.remove(self.page.place(card.element), "duplicate_origin")
        self._read_head(draft)
        draft.page, draft.links = self._place()
        declared, shown = draft.declared_posts, len(found)
        if crawled:
            draft.whole = draft.page == 1 and not draft.links
            draft.pages = draft.page if not draft.links else span(self.topic).pages if self.topic else None
        else:
            draft.declared_posts = declared if declared is not None else self._counted()
            draft.whole = None if draft.declared_posts is None else shown >= draft.declared_posts
            draft.page = 1 if draft.whole else None
        return draft

    def of_data(self, topic: Topic) -> ThreadDraft:
        """The topic that stands in data."""
        held = at(topic.answer, "post_stream", "posts")
        placed = ((row, f"{topic.pointer}/post_stream/posts/{place}") for place, row in enumerate(held if isinstance(held, list) else ()))
        posts = [(row, pointer) for row, pointer in placed if holds_post(row)]
        telling = [(row, pointer) for row, pointer in posts if string(row, "cooked") or row.get("user_deleted")]
        draft = self._draft([self.posts.told(place, row, pointer) for place, (row, pointer) in enumerate(telling)], notes=len(posts) - len(telling))
        self._book(topic.pointer, draft)
        draft.section = self._stated_way()
        draft.forum = draft.section[-1] if draft.section else None
        held_span = span(topic)
        draft.page, draft.pages, draft.whole = held_span.page, held_span.pages, held_span.is_all
        draft.flags += ["posts_all_held"] if held_span.is_page and not held_span.is_all else []
        if draft.page and draft.pages and draft.page < draft.pages and self.address:
            ending = ".json" if self.page.kind == "json" else ""
            draft.links = (Link(url=f"{self.address}{ending}?page={draft.page + 1}", kind="next_page"),)
        return draft

    def of_post(self, row: dict[str, object]) -> ThreadDraft:
        """One post of a topic, alone."""
        draft = self._draft([self.posts.told(0, row, "")])
        draft.whole = False
        draft.flags.append("single_reply_view")
        return draft

    def _draft(self, posts: list[PostDraft], notes: int = 0) -> ThreadDraft:
        """The thread of posts that were read, with what the data say of it; they count as posts the `notes` of what was done, too."""
        answer_quoted(posts)
        draft = ThreadDraft("discourse", posts, extractor="discourse", topic_id=self.number)
        if self.topic:
            answer = self.topic.answer
            draft.title = string(answer, "title")
            draft.tags = tuple(filter(None, (string(tag) or string(tag, "name") for tag in _list(answer.get("tags")))))
            draft.closed = answer.get("closed") is True or answer.get("archived") is True if isinstance(answer.get("closed"), bool) else None
            draft.sticky = answer.get("pinned") is True or answer.get("pinned_globally") is True if isinstance(answer.get("pinned"), bool) else None
            counted = number(answer, "posts_count")
            draft.declared_posts = counted - notes if counted and counted > notes else counted
        return draft

    def _stated_way(self) -> tuple[str, ...]:
        return self.beside.way(number(self.topic.answer, "category_id")) if self.topic else ()

    def _book(self, pointer: str, draft: ThreadDraft) -> None:
        """Where the data hold the title and the tags."""
        for member, name in (("title", "title"), *((f"tags/{place}", "tags") for place in range(len(draft.tags)))):
            for ending in ("", "/name"):
                if (element := self.page.text_at(f"{pointer}/{member}{ending}")) is not None:
                    self.desk.book(name, element)
        if (element := self.page.text_at(f"{pointer}/fancy_title")) is not None:
            self.desk.remove(self.page.place(element), "duplicate_origin")

    def _read_head(self, draft: ThreadDraft) -> None:
        """Title, way and tags as the page prints them."""
        boxes = self.page.by_id("topic-title")
        heads = [head for box in boxes for head in box.iter("h1")] or self.page.index.tags.get("h1", [])
        links = [link for head in heads for link in head.iter("a") if _TOPIC.search(link.get("href") or "")]
        for link in links:
            draft.title = self.page.line_of(link) or draft.title
            self.desk.book("title", link)
        ways = [
            part
            for box in (*boxes, *self.page.by_id("breadcrumbs"))
            for part in box.iter("span")
            if _NAMES_OF_CATEGORY & {*classes(part), part.get("itemprop")}
        ]
        draft.section = tuple(line for part in ways if (line := self.page.line_of(part))) or self._stated_way()
        draft.forum = draft.section[-1] if draft.section else None
        lists = (*boxes, *self.page.by_class("list-tags"), *self.page.by_class("tags-list"))
        tags = [link for box in lists for link in box.iter("a") if "discourse-tag" in classes(link) or link.get("itemprop") == "item"]
        tags = [link for link in tags if not _NAMES_OF_CATEGORY & {name for part in link.iter("span") for name in classes(part)}]
        draft.tags = tuple(dict.fromkeys(line for link in tags if (line := self.page.line_of(link)))) or draft.tags
        for parts, name in ((ways, "section"), (tags, "tags")):
            self.desk.book(name, *parts)
        signs = {name for box in boxes for part in box.iter("svg", "span") for name in classes(part)}
        draft.closed = True if signs & _CLOSED else draft.closed
        draft.sticky = True if signs & _PINNED else draft.sticky

    def _place(self) -> tuple[int, tuple[Link, ...]]:
        """The number of this page of the view for crawlers, and the link to the next."""
        further = next_pages(self.page)
        found = next((found for url in (self.page.url or "", *_named_urls(self.page)) if (found := _PAGE_OF_URL.search(url))), None)
        after = _PAGE_OF_URL.search(further[0].url) if further else None
        return whole_number(found[1]) if found else max(1, whole_number(after[1]) - 1) if after else 1, further

    def _counted(self) -> int | None:
        """How many posts the bar beside the posts counts."""
        printed = (self.page.line_of(part) for part in self.page.by_class("timeline-replies"))
        return next((whole_number(found[2]) for text in printed if (found := _SHOWN_OF_ALL.fullmatch(text))), None)


def _says_nothing(card: Card) -> bool:
    """Whether a post is a note of what was done (closed, moved, pinned), without a word or a picture."""
    return len(card.body) == 0 and not (card.body.text or "").strip()


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
