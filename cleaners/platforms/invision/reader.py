"""Invision Power Board 3, Invision Community Suite 4 and 5; boards before these by earlier.py. Read by the ids, roles and data that Invision's own
scripts need, never by a theme's.

    .ipsBreadcrumb .breadcrumb          the way to the topic
    .ipsPageHeader h1, .ipsType_pagetitle   its title
    #elComment_N, #post_id_N            posts
    .ipsPagination .pagination          the topic's pages
    [data-rowid] [data-forumid] #trow_N     rows of lists
    #elError                            what a page says that shows nothing

The body of 4 and 5 says what the page is: `data-pageapp`, `data-pagecontroller`. Blogs, galleries and pages of the suite are no forum's.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft, ThreadDraft
from ...ledger import Desk
from ...metadata.jsonld import blocks_of, linked_data
from ...nothing.notice import worded
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ...posts.subtree import unpasted
from ..engine import Draft, Reader
from .earlier import EarlierTopic, earlier_links, entries, signs_of_earlier
from .lists import list_links, next_pages, page_numbers
from .posts import Card, Posts, cards

_NAMES = (
    *("ipsApp", "elPostFeed", "elError", "ipsLayout_mainArea", "ipsLayout__main"),
    *("ipboard_body", "ips_Posts", "post_block"),
    *("postcolor", "ipbwrapper", "navstrip"),
)
_APPS = frozenset({"", "forums", "core"})
_TOPIC_OF_URL = re.compile(r"[/?]topic/(\d+)|[?&]showtopic=(\d+)")
_PAGE_OF_URL = re.compile(r"/page/(\d+)/?(?:[?#]|$)|[?&]page=(\d+)|/page-(\d+)(?:[?#]|$)")
_LOCK = frozenset({"fa-lock"})
_PIN = frozenset({"fa-thumb-tack", "fa-thumbtack"})


class Invision:
    """The engine."""

    name = "invision"
    versions = "1.3-2.3, 3.0-3.4, 4.0-4.7, 5.0"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By posts with Invision's ids and by the body, never by words."""
        if page.kind != "html" or not page.has_named(*_NAMES):
            return ()
        body = _body(page)
        if body.get("data-pageapp", "") not in _APPS:
            return ()
        names = set(body.get("class", "").split())
        first = next(cards(page), None)
        return (
            *(["#elComment_N commentContent" if first.data or first.box.get("id", "").startswith("el") else "#post_id_N .entry-content"] if first else []),
            *(["body.ipsApp"] if "ipsApp" in names and ("data-pagecontroller" in body or "ipsApp_front" in names) else []),
            *(["body#ipboard_body"] if body.get("id") == "ipboard_body" else []),
            *signs_of_earlier(page),
        )

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        posts = unpasted(page, cards(page), lambda card: (card.box, card.body))
        if posts:
            return _Topic(page, desk, context).draft(posts)
        if found := entries(page):
            return EarlierTopic(page, desk, context).draft(found)
        return _nothing(page) or _list(page, context)


ENGINE = Invision()


def _body(page: Page) -> dict[str, str]:
    """The body's attributes, in which the software names the application and its view."""
    return next((dict(body.items()) for body in page.index.tags.get("body", ())), {})


def _controller(page: Page) -> str:
    return _body(page).get("data-pagecontroller", "")


def _nothing(page: Page) -> NothingDraft | None:
    """What a page says in place of its content; a form to sign in, or to give a forum's password."""
    for part in (*page.by_id("elErrorMessage"), *page.by_id("elError"), *(part for part in page.by_class("error") if "message" in classes(part))):
        text = page.text_of(part)
        if text:
            return NothingDraft(worded(text, Reason.SOFT_404), text.partition("\n")[0][:200])
    fields = {field.get("name") for form in page.index.tags.get("form", ()) for field in form.iter("input")}
    if _controller(page) in ("login", "register") or "forum_password" in fields or "f_password" in fields:
        return NothingDraft(Reason.NO_ACCESS, "a name or a password is wanted")
    return None


def _list(page: Page, context: Context) -> Draft:
    url, controller = page.url or "", _controller(page)
    links = list_links(page, context) if not signs_of_earlier(page) else earlier_links(page, context)
    kinds = {link.kind for link in links}
    if controller == "profile" or re.search(r"[/?](?:profile|user)/\d+|[?&]showuser=\d", url):
        return ListDraft(Reason.PROFILE, links)
    if controller == "search" or re.search(r"[?&]module=search|/search/?(?:[?&]|$)", url):
        return ListDraft(Reason.SEARCH, links)
    if controller == "index" and "forum" in kinds:
        return ListDraft(Reason.FORUM_INDEX, links)
    if "thread" in kinds or controller in ("forums", "streams", "discover") or page.by_id("forum_table"):
        return ListDraft(Reason.TOPIC_LIST, links)
    if "forum" in kinds:
        return ListDraft(Reason.FORUM_INDEX, links)
    return NothingDraft(Reason.NO_POSTS_FOUND, "Invision without posts or lists")


class _Topic(Reader):
    """One page of a topic, being read."""

    def draft(self, found: list[Card]) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context, found)
        draft = ThreadDraft("invision", [reader.read(at, card) for at, card in enumerate(found)], extractor="invision")
        draft.topic_id = self.topic_id(found)
        self.read_head(draft)
        self.read_state(draft)
        self.read_claims(draft)
        self.read_positions(draft, found)
        answer_by_quotes(draft, {number for number, topic in reader.topics.items() if topic != draft.topic_id})
        draft.links = tuple(next_pages(self.page))
        return draft

    def topic_id(self, found: list[Card]) -> str | None:
        """By the data of the posts, the body, or the address."""
        stated = next((str(card.data["contentid"]) for card in found if isinstance(card.data.get("contentid"), int)), None)
        body = _body(self.page)
        pages = (body.get(name, "") for name in ("data-pageid", "data-id"))
        heads = (link.get("href") or "" for link in self.page.tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
        named = (number for address in (self.page.url or "", *heads) if (url := _TOPIC_OF_URL.search(address)) for number in url.groups() if number)
        return stated or next((number for number in pages if number.isdecimal()), None) or next(named, None)

    def headers(self) -> list[HtmlElement]:
        """The head above the posts."""
        return [part for token in ("ipsPageHeader", "ipsBox_withphoto", "maintitle") for part in self.page.by_class(token)]

    def read_head(self, draft: ThreadDraft) -> None:
        """Title, way and tags: a prefix before the title is a tag."""
        headings = [part for token in ("ipsPageHeader", "ipsBox_withphoto") for box in self.page.by_class(token) for part in box.iter("h1")]
        headings += [*self.page.by_class("ipsType_pagetitle"), *self.page.by_class("ipsType_pageTitle"), *self.page.by_class("main_topic_title")]
        prefixes: list[HtmlElement] = []
        heading = next((part for part in headings if self.page.text_of(part)), None)
        if heading is not None:
            prefixes = [part for part in heading.iter("a", "span") if {"ipsTag_prefix", "ipsTags__prefix", "ipsBadge", "prefix"} & classes(part)]
            place = self.page.place(heading)
            draft.title = " ".join(self.page.text(place, [self.page.place(part) for part in prefixes]).split()) or None
            self.desk.book("tags", *prefixes)
            self.desk.move(place, "title")
        trails = [trail for token in ("ipsBreadcrumb", "breadcrumb") for trail in self.page.by_class(token)]
        for trail in trails[:1]:
            steps = [item for item in trail.iter("li") if not _is_feed(item)]
            last = [item for item in steps if item.get("aria-current") or next(item.iter("a"), None) is None]
            draft.title = draft.title or next((line for item in last if (line := self.page.line_of(item))), None)
            links = [link for item in steps if item not in last for link in item.iter("a") if self.page.line_of(link)]
            self.read_section(draft, links)
        tags = [link for head in self.headers() for box in head.iter() if {"ipsTags", "ipsTag"} & classes(box) for link in (box, *box.iter("a"))]
        tags = [link for link in tags if link.tag == "a" and self.page.line_of(link)]
        draft.tags = tuple(dict.fromkeys(map(self.page.line_of, (*(part for part in prefixes if "ipsBadge" not in classes(part)), *tags))))
        self.desk.book("tags", *tags)

    def read_state(self, draft: ThreadDraft) -> None:
        """Closed and pinned, by the signs of the head and of the place for an answer."""
        heads = self.headers()
        areas = [*self.page.by_class("cTopicPostArea"), *(part for part in self.page.by_id("replyForm"))]
        icons = {name for part in (*heads, *areas) for icon in part.iter("i") for name in classes(icon)}
        buttons = [item for box in self.page.by_class("topic_buttons") for item in box.iter("li")]
        if _LOCK & icons or any("important" in classes(item) for item in buttons):
            draft.closed = True
        elif buttons or self.page.by_class("cGuestTeaser"):
            draft.closed = False
        draft.sticky = True if _PIN & {name for part in heads for icon in part.iter("i") for name in classes(icon)} else None

    def read_claims(self, draft: ThreadDraft) -> None:
        current, last, _ = page_numbers(self.page)
        named = _PAGE_OF_URL.search(self.page.url or "")
        address = next((whole_number(group) for group in named.groups() if group), None) if named else None
        draft.page = current or address or 1
        draft.pages = max(last or 1, draft.page)
        draft.declared_posts = self.declared()
        shown = len(draft.posts)
        if draft.pages > 1:
            draft.whole = False
        elif draft.declared_posts is not None:
            draft.whole = shown >= draft.declared_posts
            if not draft.whole:
                draft.flags.append("declared_posts_mismatch")

    def declared(self) -> int | None:
        """How many posts the topic has: microdata in 3, the structured data that 4 and 5 print of a topic, which counts answers."""
        for meta in (meta for head in self.page.by_class("ipsBox_withphoto") for meta in head.iter("meta")):
            counted = re.fullmatch(r"UserComments:(\d{1,9})", meta.get("content") or "")
            if counted:
                return whole_number(counted[1])
        for node in linked_data(blocks_of(self.page.tree)).of("DiscussionForumPosting"):
            counters = node.get("interactionStatistic")
            for counter in counters if isinstance(counters, list) else ():
                if isinstance(counter, dict) and str(counter.get("interactionType")).endswith("/CommentAction"):
                    count = counter.get("userInteractionCount")
                    return count + 1 if isinstance(count, int) and count >= 0 else None
        return None

    def read_positions(self, draft: ThreadDraft, found: list[Card]) -> None:
        """As printed; else counted, but not where the opening post is repeated or answers stand in the order of their votes."""
        _, _, full = page_numbers(self.page)
        rated = any(post.score is not None for post in draft.posts)
        repeated = any(part.get("data-first-page") == "false" for card in found for part in card.box.iter("div"))
        if rated:
            for post in draft.posts:
                post.kind = "answer"
            if draft.page == 1 and draft.posts[0].score is None:
                draft.posts[0].kind = "question"
        if any(post.position for post in draft.posts) or rated or repeated or (draft.page != 1 and not full):
            return
        before = ((draft.page or 1) - 1) * (full or 0)
        for at, post in enumerate(draft.posts, start=1):
            post.position = before + at


def _is_feed(item: HtmlElement) -> bool:
    """Whether a step of the way leads to what is new on the site: it stands beside the way."""
    lists = next(item.iterancestors("ul", "ol"), None)
    return lists is not None and ("ipsBreadcrumb__feed" in classes(lists) or "ipsPos_right" in classes(lists))
