"""XenForo 1.0 to 2.3. Read by the classes and ids that its scripts need, never by a theme's.

    html#XF (2.x) html#XenForo (1.x)
      .p-breadcrumbs  .breadcrumb .crumb              the way to the thread
      .p-title-value  .titleBar h1                    its title, behind a prefix
      .js-post  #messageList .message                 posts
      .pageNav  .PageNav                              the thread's pages
      .structItem--thread .node--forum  .discussionListItem .forumNodeInfo

Templates: thread_view, post_macros, post_question_macros, post_article_macros, forum_view, node_list_forum (2.0-2.3); thread_view, post,
message, message_deleted_placeholder, thread_list_item, node_forum_level_2 (1.x). VerticalScope's sites print the same posts in other cards.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...dates.day_order import settle
from ...draft import ListDraft, NothingDraft, ThreadDraft
from ...ledger import Desk
from ...nothing.notice import worded
from ...page.nodes import classes, stands_in
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ..engine import Draft, Reader
from .lists import RESULTS, ROWS, list_links, next_pages, page_numbers, row_kinds, unprefixed
from .posts import Card, Posts, cards, stamp, stamps

_DOCUMENTS = {"XF": "html#XF", "XenForo": "html#XenForo"}
_THREAD = re.compile(r"thread-(\d+)")
_THREAD_OF_URL = re.compile(r"/threads/(?:[^/?#]*\.)?(\d+)(?:[/?#]|$)")
_THREAD_OF_POST = re.compile(r"[./](\d+)/(?:page-\d+)?(?:#?post-\d+)$")
_LIST_TEMPLATES = ("forum", "category", "whats_new", "find_", "tag_", "search", "member", "login", "error", "watched", "latest")
_INDEXES = ("forum_list", "category")
_SEARCHES = ("search", "tag_")
# What the phrases about missing permissions and logins have in common (`no_permission`, `must_be_logged_in`), by language.
_TITLES = ("p-title-value", "MessageCard__thread-title")


class XenForo:
    """The engine."""

    name = "xenforo"
    versions = "1.x-2.3"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the id that the document has, or by posts with XenForo's ids; a page of neither posts nor lists is left to others."""
        if page.kind != "html":
            return ()
        document = _DOCUMENTS.get(page.tree.get("id") or "")
        if document is None and not page.has_named("js-post", "messageList"):
            return ()
        posts = _posts(page)
        if not posts and (document is None or not _is_read(page)):
            return ()
        return (*([document] if document else []), *([_sign(posts[0])] if posts else []))

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A thread, or a list, or why there is neither."""
        posts = _posts(page)
        return _Thread(page, desk, context, posts).draft() if posts else _list(page, context)


ENGINE = XenForo()


def _sign(card: Card) -> str:
    return f".message#{card.box.get('id')}" if "message" in classes(card.box) else ".js-post"


def _template(page: Page) -> str | None:
    """The template that made the page, e.g. `thread_view`; null in 1.x, which does not say."""
    named = page.tree.get("data-template")
    return named or next((name.removeprefix("template-") for name in classes(page.tree) if name.startswith("template-")), None)


def _posts(page: Page) -> list[Card]:
    """The posts of a thread; a forum of articles prints the beginnings of many threads as posts."""
    return [] if (_template(page) or "").startswith(_LIST_TEMPLATES) else cards(page)


def _is_read(page: Page) -> bool:
    """Whether a page without posts is of a kind that is told here: articles, albums and products of add-ons are not."""
    template = _template(page)
    return template.startswith(_LIST_TEMPLATES) if template else page.has_named(*ROWS, *RESULTS) or _asks_for_a_name(page)


def _asks_for_a_name(page: Page) -> bool:
    """Whether a form to log in stands where the page's content would be; every page of 1.x has another one above it."""
    return any(field.get("type") == "password" and stands_in(field, "mainContent", "p-body-pageContent") for field in page.tree.iter("input"))


def _list(page: Page, context: Context) -> Draft:
    template = _template(page) or ""
    if template.startswith(("login", "error")) or (not page.has_named(*ROWS, *RESULTS) and _asks_for_a_name(page)):
        return _refusal(page, template)
    if template.startswith("member") or "/members/" in (page.url or ""):
        return ListDraft(Reason.PROFILE, list_links(page, context, (*ROWS, *RESULTS)))
    if template.startswith(_SEARCHES) or page.has_named("searchResult"):
        return ListDraft(Reason.SEARCH, list_links(page, context, (*ROWS, *RESULTS)))
    links = list_links(page, context)
    kinds = {link.kind for link in links} or row_kinds(page)
    if "forum" in kinds and template.startswith(_INDEXES):
        return ListDraft(Reason.FORUM_INDEX, links)  # sites print their latest threads there, too
    if "thread" in kinds or page.has_named("js-emptyThreadList"):
        return ListDraft(Reason.TOPIC_LIST, links)
    if "forum" in kinds:
        return ListDraft(Reason.FORUM_INDEX, links)
    return NothingDraft(Reason.NO_POSTS_FOUND, "XenForo without posts or lists")


def _refusal(page: Page, template: str) -> NothingDraft:
    """What the page says in place of its content."""
    # Above the content stand others, e.g. to visitors without scripts.
    parts = [part for part in page.by_class("blockMessage") if stands_in(part, "p-body-pageContent")]
    messages = [text for part in parts if (text := page.line_of(part))]
    detail = (messages or ["a name and a password are wanted"])[0][:200]
    return NothingDraft(worded(detail, Reason.SOFT_404) if template.startswith("error") else Reason.NO_ACCESS, detail)


class _Thread(Reader):
    """One page of a thread, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, found: list[Card]) -> None:
        super().__init__(page, desk, context)
        self.cards = found

    def draft(self) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context)
        draft = ThreadDraft("xenforo", [reader.read(at, card) for at, card in enumerate(self.cards)], extractor="xenforo")
        draft.title = self.title()
        self.read_way(draft)
        draft.tags = tuple(dict.fromkeys(self.page.line_of(tag) for part in self.all("js-tagList", "tagList") for tag in part.iter("a")))
        draft.topic_id = self.topic_id()
        draft.closed = self.is_closed()
        draft.page, draft.pages = page_numbers(self.page)
        self.read_kinds(draft)
        self.read_start(draft)
        self.read_positions(draft)
        draft.links = next_pages(self.page)
        settle(draft.posts, self.context.when)
        answer_by_quotes(draft)
        return draft

    def all(self, *tokens: str) -> list[HtmlElement]:
        return [part for token in tokens for part in self.page.by_class(token)]

    def title(self) -> str | None:
        """The heading without the thread's prefix."""
        bars = [heading for part in self.page.by_class("titleBar") for heading in part.iter("h1")]
        for heading in (*self.all(*_TITLES), *bars):
            if title := unprefixed(self.page, heading):
                self.desk.book("title", heading)
                return title
        return None

    def read_way(self, draft: ThreadDraft) -> None:
        """The forums above the thread."""
        trails = self.all("p-breadcrumbs") or self.all("crumbs")
        links = [link for trail in trails[:1] for link in trail.iter("a") if self.page.line_of(link)]
        self.read_section(draft, links)

    def topic_id(self) -> str | None:
        """As the page's scripts know the thread, else by its address or that of a post."""
        named = [self.page.tree.get("data-content-key") or "", *(part.get("data-lb-id") or "" for part in self.page.by_class("lbContainer"))]
        for found in (found for name in named if (found := _THREAD.fullmatch(name))):
            return found[1]
        head = self.page.tree.find("head")
        canonical = [] if head is None else [link.get("href") or "" for link in head.iter("link") if link.get("rel") == "canonical"]
        for address in (self.page.url or "", *canonical):
            if found := _THREAD_OF_URL.search(address):
                return found[1]
        links = (link.get("href") or "" for card in self.cards for link in card.box.iter("a"))
        return next((found[1] for link in links if (found := _THREAD_OF_POST.search(link))), None)

    def is_closed(self) -> bool | None:
        """By the thread's status, which both generations print only where there is one."""
        if self.page.has_named("blockStatus-message--locked", "lockedAlert"):
            return True
        return False if self.page.has_named("block--messages", "messageList") else None

    def read_kinds(self, draft: ThreadDraft) -> None:
        """Questions and answers, where the thread is of that type."""
        if (_template(self.page) or "").endswith("_type_question"):
            for post in draft.posts:
                post.kind = "question" if post.position == 1 else "answer"

    def read_start(self, draft: ThreadDraft) -> None:
        """When the thread began, which 2.x prints below its title: an article bears no time of its own."""
        first = draft.posts[0]
        if first.published is None and "message--article" in classes(self.cards[0].box):
            for element in (element for part in self.page.by_class("p-description") for element in stamps(part)):
                first.published = stamp(element, self.context)
                self.desk.book("posts.0.published_at", element)
                return

    def read_positions(self, draft: ThreadDraft) -> None:
        """As printed; answers sorted by votes have none."""
        printed = [post.position for post in draft.posts]
        if draft.pages != 1:
            draft.whole = False
        elif printed == list(range(1, len(printed) + 1)):
            draft.whole = True
