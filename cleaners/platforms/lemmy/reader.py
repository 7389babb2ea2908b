"""Lemmy, by its own web client as the server prints it.

    .post-listing                        the post, twice from 0.17 on: for small screens and for wide ones
      .post-title > a                    its title; a page elsewhere, where it is about one
      a.person-listing  a.community-link  .moment-time[data-tippy-content]  .post-score
      #postContent > .md-div             what the author wrote
    .comments > .comment                 a comment and its answers
      #comment-ID.comment-node           a.person-listing, .moment-time, .md-div
      .comment-node without an id        more answers, for those who ask

Templates: lemmy-ui src/shared/components/{post/post-listing,comment/comment-node,comment/comment-nodes,common/moment-time}.tsx, 0.8 to 1.0;
before 0.17 persons and times have no classes of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...draft import Body, ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.subtree import marks, outside, unpasted
from ...urls import join
from ..engine import Draft, Reader
from ..story import claim, name_parents, name_quotes, nesting, with_link
from . import document

_SIGNS = ("lemmy-site", "md-div", "comment-node", "post-listing", "person-listing", "community-link", "community_table", "vote-bar", "post-title")
_POST_URL = re.compile(r"/post/(\d+)(?:/(\d+))?/?(?:[?#]|$)")
_COMMENT_URL = re.compile(r"/comment/(\d+)/?(?:[?#]|$)")
_COMMENT_ID = re.compile(r"comment-(\d+)")
_USER_URL = re.compile(r"/u/[^/?#]+/?$")
_COMMUNITY_URL = re.compile(r"/c/[^/?#]+/?$")
_COUNT = re.compile(r"-?\d+")
_LINES = re.compile(r"\n+|\s{3,}")
# What stands in the place of words that are gone, in italics (lemmy-translations en.json, es.json: removed, deleted).
_GONE = frozenset({"removed by mod", "deleted by creator", "eliminado por moderador", "eliminado por creador"})
_NEAREST = 8
"""Elements between a title and what leads to its post."""
_LISTS = (("/communities", Reason.FORUM_INDEX), ("/u/", Reason.PROFILE), ("/search", Reason.SEARCH))


class Lemmy:
    """The engine."""

    name = "lemmy"
    versions = "0.8-1.0"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the classes of its own templates: the one of the whole page, or the one of all rendered Markdown beside two others."""
        if page.kind == "json":
            return document.signs(page.data)
        if page.kind != "html" or not page.has_named("lemmy-site", "md-div"):
            return ()
        signs = tuple(f".{name}" for name in _SIGNS if page.has_named(name))
        return signs if ".lemmy-site" in signs or len(signs) > 2 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A post with its comments, or a list, or why there is neither."""
        if page.kind == "json":
            return document.read(page, desk, context)
        titles = page.by_class("post-title")
        address = page.url or ""
        is_thread = _POST_URL.search(address) or _COMMENT_URL.search(address) or page.has_named("postContent", "post-comment-container")
        if not address:  # a page that was saved: what stands beside one title alone are its comments
            is_thread = is_thread or (page.has_named("comment-node") and len({page.line_of(title) for title in titles}) == 1)
        if titles and is_thread:
            return _Thread(page, desk, context, titles).draft()
        if titles or page.has_named("community_table", "comment-node"):
            path = "/" + address.partition("://")[2].partition("/")[2]
            default = Reason.FORUM_INDEX if page.has_named("community_table") else Reason.TOPIC_LIST
            reason = next((reason for start, reason in _LISTS if path.startswith(start)), default)
            return ListDraft(reason, tuple(_list_links(page, titles)))
        return NothingDraft(Reason.NO_POSTS_FOUND, "no post and no list")


ENGINE = Lemmy()


def _list_links(page: Page, titles: Iterable[HtmlElement]) -> Iterator[Link]:
    """The posts of a list with the number of their comments, once each; the communities of a table."""
    found: dict[str, Link] = {}
    for table in page.by_id("community_table"):
        for link in table.iter("a"):
            if _COMMUNITY_URL.search(link.get("href") or "") and (target := page.url_of(link)):
                found.setdefault(target, Link(url=target, title=page.line_of(link), kind="forum"))
    leads: dict[HtmlElement, bool] = {}
    for title in titles:
        around = _around(title, leads)
        links = [link for link in around.iter("a") if _POST_URL.search(link.get("href") or "")]
        number = next((match[1] for link in links if (match := _POST_URL.search(link.get("href") or ""))), None)
        target = join(page.base, f"/post/{number}") if number else None
        name = next((page.line_of(link) for link in title.iter("a") if page.line_of(link)), None)
        if target and name:
            found.setdefault(target, Link(url=target, title=name, kind="thread", reply_count=next(_counts(page, links), None)))
    yield from found.values()


def _around(title: HtmlElement, leads: dict[HtmlElement, bool]) -> HtmlElement:
    """The part of the page about the post whose title this is: the smallest around it that leads to the post. `leads` keeps what was found out."""
    listing = None
    for up in islice(title.iterancestors(), _NEAREST):
        if "post-listing" in classes(up):
            return up
        if up not in leads:
            leads[up] = any(_POST_URL.search(link.get("href") or "") and link.get("title") for link in up.iter("a"))
        if listing is None and leads[up]:
            listing = up
    return title if listing is None else listing


def _counts(page: Page, links: Iterable[HtmlElement]) -> Iterator[int]:
    """The number of comments in the title of the link to them, else its text."""
    for link in links:
        if found := _COUNT.match(link.get("title") or "") or _COUNT.match(page.line_of(link)):
            yield whole_number(found[0])


class _Thread(Reader):
    """A post's page, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, titles: list[HtmlElement]) -> None:
        super().__init__(page, desk, context)
        self.titles = titles
        self.head = _around(titles[-1], {})
        self.links = [link for link in self.head.iter("a") if _POST_URL.search(link.get("href") or "")]
        self.words = self._own_words()
        found = [node for node in page.by_class("comment-node") if _COMMENT_ID.fullmatch(node.get("id") or "")]
        self.comments = unpasted(page, [self.head, *found], lambda box: (box, self.words if box is self.head else _text(box)))[1:]
        self.known = frozenset(self.comments)

    def draft(self) -> ThreadDraft:
        """The post first, then its comments in the order of the page."""
        opening = self._opening()
        posts = [opening, *(self._comment(at, node, opening.id) for at, node in enumerate(self.comments, start=1))]
        draft = ThreadDraft("lemmy", posts, extractor="lemmy", topic_id=opening.id, title=opening.title)
        if any(post.id == opening.id for post in posts[1:]):
            opening.id = None  # posts and comments are numbered apart
        name_parents(posts, [-1, *nesting(self.comments, self.page.by_class("comment"))], None)
        name_quotes(posts)
        communities = (link for link in self.head.iter("a") if _COMMUNITY_URL.search(link.get("href") or "") and self.page.line_of(link))
        draft.forum = next((self.page.line_of(link) for link in communities), None)
        draft.section = (draft.forum,) if draft.forum else ()
        draft.closed, draft.sticky = self._has_sign("lock"), self._has_sign("pin")
        self._read_claims(draft)
        return draft

    def _read_claims(self, draft: ThreadDraft) -> None:
        withheld = any(not node.get("id") and self.page.place(node) for node in self.page.by_class("comment-node"))
        claim(draft, next(_counts(self.page, self.links), None), withheld=withheld)
        named = _POST_URL.search(self.page.url or "")
        if _COMMENT_URL.search(self.page.url or "") or (named and named[2]):
            draft.flags.append("single_reply_view")
            draft.whole = False

    def _has_sign(self, name: str) -> bool:
        """Whether one of the signs behind the title is drawn, which each has a picture of its own."""
        pictures = (value for title in self.titles for part in title.iter("use") for value in part.values())
        return any(value.endswith(f"#icon-{name}") for value in pictures)

    def _opening(self) -> PostDraft:
        page = self.page
        title = next((link for part in reversed(self.titles) for link in part.iter("a") if page.line_of(link)), None)
        named = _POST_URL.search(page.url or "") or next((_POST_URL.search(link.get("href") or "") for link in self.links), None)
        number = named[1] if named else None
        body = Body() if self.words is None else read_body(page, self.desk, self.words, "posts.0")
        post = PostDraft(body, id=number, title=page.line_of(title) if title is not None else None)
        post.permalink = join(page.base, f"/post/{number}") if number else None
        if title is not None:
            self.desk.book("title", title)
            target = page.url_of(title)
            post.body = with_link(post.body, None if _POST_URL.search(title.get("href") or "") else target, post.title)
        parts = list(outside(self.head, lambda element: element.get("id") == "postContent" or "md-div" in classes(element)))
        self._read_head(parts, post, "posts.0")
        bars = (part for bar in page.by_class("vote-bar") for part in bar.iter("div") if part is not bar)
        post.score = next((whole_number(found[0]) for part in bars if (found := _COUNT.fullmatch(page.line_of(part)))), None)
        post.deleted = self._has_sign("trash")
        return post

    def _own_words(self) -> HtmlElement | None:
        """What the author wrote; before 0.18 it has no name, and stands in what holds the title and no comment."""
        texts = [text for part in self.page.by_id("postContent") for text in part.iter("div") if "md-div" in classes(text)]
        for up in islice(self.titles[-1].iterancestors(), _NEAREST) if not texts else ():
            if up.tag in ("main", "body") or any("comment-node" in classes(part) for part in outside(up, lambda element: "md-div" in classes(element))):
                break
            texts = [part for part in up.iter("div") if "md-div" in classes(part)]
            if texts:
                break
        return next(iter(texts), None)

    def _comment(self, at: int, node: HtmlElement, topic: str | None) -> PostDraft:
        page, field = self.page, f"posts.{at}"
        number = (node.get("id") or "").removeprefix("comment-")
        post = PostDraft(Body(), id=number, kind="comment")
        text = _text(node)
        post.deleted = text is not None and self._is_gone(text)
        if text is not None and not post.deleted:
            # Where tags are never closed, others stand in the text.
            others = [part for part in marks(text).get("comment-node", ()) if part in self.known]
            post.body = read_body(page, self.desk, text, field, dropped=others)
        parts = list(outside(node, lambda element: element is text))
        self._read_head(parts, post, field)
        targets = (part.get("href") or "" for part in parts if part.tag == "a")
        own = (target for target in targets if target.endswith((f"/comment/{number}", f"/post/{topic}/{number}")))
        post.permalink = join(page.base, next(own, f"/comment/{number}"))
        # Votes up, then votes down where there are any; before 0.19 the score alone.
        votes = (part for part in parts if _COUNT.match(part.get("data-tippy-content") or "") and _COUNT.fullmatch(page.line_of(part)))
        counts = [whole_number(page.line_of(part)) for part in votes]
        post.score = counts[0] - sum(counts[1:]) if counts else None
        return post

    def _is_gone(self, text: HtmlElement) -> bool:
        if {"comment-content", "text-muted"} <= classes(text.getparent()):
            return True
        printed = self.page.line_of(text)
        return printed.lower() in _GONE and any(self.page.line_of(part) == printed for part in text.iter("em"))

    def _read_head(self, parts: list[HtmlElement], post: PostDraft, field: str) -> None:
        page = self.page
        persons = [part for part in parts if part.tag == "a" and _USER_URL.search(part.get("href") or "") and page.line_of(part)]
        for link in persons[:1]:
            hosts = [page.place(part) for part in link.iter("small")]  # "@lemmy.example" behind a name from elsewhere
            name = " ".join(page.text(page.place(link), hosts).split()).removeprefix("@")
            post.author = Author(name=name, url=page.url_of(link), guest=False) if name else None
            self.desk.book(f"{field}.author", link)
        for part in parts:
            said = part.get("data-tippy-content") or "" if part.tag == "span" else ""
            times = [time for time in map(self.context.when, _LINES.split(said)) if time.at]
            if times:
                post.published, post.edited = times[0], times[1] if len(times) > 1 else None
                self.desk.book(f"{field}.published_at", part)
                return
            if "moment-time" in classes(part):
                post.published = self.context.when(page.line_of(part))
                self.desk.book(f"{field}.published_at", part)


def _text(node: HtmlElement) -> HtmlElement | None:
    """The words of a comment."""
    return next((part for part in node.iter("div") if "md-div" in classes(part)), None)
