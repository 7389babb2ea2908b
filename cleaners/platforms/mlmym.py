"""mlmym, which prints Lemmy in the dress of old Reddit; sites run it beside Lemmy's own client.

    .post#pN > .score  .title a.url    a post; the only one where its comments stand below it
      .meta                            span[title], the time; a second one, of an edit; a.submitter, a.community
      .buttons a                       "12 comments", which leads to it
      .expando > .md                   what its author wrote
    .comment#cN > .meta a.creator      a comment, its points and its times
      .content > div                   its words; bare ones in brackets stand for words that are gone
      .children                        its answers; in .morecomments a link to those that are kept back
    .pager                             the way to more

Templates: templates/{post,comment,main}.html, 2023-2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ..context import Context
from ..draft import Body, ListDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..numbers import whole_number
from ..page.nodes import classes
from ..page.page import Page
from ..posts.body import read_body
from ..posts.subtree import outside, unpasted
from ..urls import join
from .engine import Draft, Reader, next_page
from .story import claim, name_parents, name_quotes, nesting, with_link

_POST, _COMMENT = re.compile(r"p(\d+)"), re.compile(r"c(\d+)")
_THREAD_URL = re.compile(r"/(?:post|comment)/\d+/?(?:[?#]|$)")
_COUNT = re.compile(r"-?\d+")
_LISTS = (("/u/", Reason.PROFILE), ("/search", Reason.SEARCH))


class Mlmym:
    """The engine."""

    name = "mlmym"
    versions = "2023-2024"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By posts with the classes of its own templates, and by comments with its own."""
        if page.kind != "html" or not page.has_named("submitter", "creator"):
            return ()
        evidence = {
            ".post#pN .submitter": any(_named(post, "submitter") is not None for post in _posts(page)),
            ".post#pN .community": any(_named(post, "community") is not None for post in _posts(page)),
            ".comment#cN .creator": any(_named(comment, "creator") is not None for comment in _comments(page)),
        }
        return tuple(sign for sign, found in evidence.items() if found) if sum(evidence.values()) > 1 else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A post with its comments, or a list."""
        posts, comments = _posts(page), _comments(page)
        address = page.url or ""
        if len(posts) == 1 and (_THREAD_URL.search(address) or comments or not address):
            return _Thread(page, desk, context, posts[0], comments).draft()
        reason = next((reason for part, reason in _LISTS if part in address), Reason.TOPIC_LIST)
        return ListDraft(reason, tuple(_links(page, posts)))


ENGINE = Mlmym()


def _posts(page: Page) -> list[HtmlElement]:
    return [element for element in page.by_class("post") if _POST.fullmatch(element.get("id") or "")]


def _comments(page: Page) -> list[HtmlElement]:
    return [element for element in page.by_class("comment") if _COMMENT.fullmatch(element.get("id") or "")]


def _named(box: HtmlElement, token: str) -> HtmlElement | None:
    """The link of a post's or comment's own head that is called so."""
    return next((link for link in outside(box, lambda element: bool(classes(element) & {"children", "content", "md"})) if token in classes(link)), None)


def _buttons(box: HtmlElement) -> list[HtmlElement]:
    """The links below a post, the one to its comments first."""
    return [link for part in box.iter("div") if "buttons" in classes(part) for link in part.iter("a")]


def _count(page: Page, post: HtmlElement) -> int | None:
    """How many comments a post has, as the link to them says."""
    return next((whole_number(found[0]) for link in _buttons(post) if (found := _COUNT.match(page.line_of(link)))), None)


def _own_address(page: Page, post: HtmlElement) -> str | None:
    return next((join(page.base, href) for link in _buttons(post) if _THREAD_URL.search(href := link.get("href") or "")), None)


def _title(page: Page, post: HtmlElement) -> HtmlElement | None:
    """The link of the title; the one around the picture is called so, too."""
    return next((link for link in post.iter("a") if "url" in classes(link) and page.line_of(link)), None)


def _links(page: Page, posts: list[HtmlElement]) -> Iterator[Link]:
    for post in posts:
        title = _title(page, post)
        if (target := _own_address(page, post)) and title is not None:
            yield Link(url=target, title=page.line_of(title), kind="thread", reply_count=_count(page, post))
    pages = [link for pager in page.by_class("pager") for link in pager.iter("a")]
    yield from next_page(page, (link for link in pages[-1:] if page.line_of(link).endswith("›")))  # the way back stands before the way on


class _Thread(Reader):
    """A post's page, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, post: HtmlElement, comments: list[HtmlElement]) -> None:
        super().__init__(page, desk, context)
        self.post = post
        self.comments = unpasted(page, comments, lambda box: (box, _words(box)))

    def draft(self) -> ThreadDraft:
        """The post first, then its comments in the order of the page."""
        opening = self._opening()
        posts = [opening, *(self._comment(at, box) for at, box in enumerate(self.comments, start=1))]
        draft = ThreadDraft("mlmym", posts, extractor="mlmym", topic_id=opening.id, title=opening.title)
        if any(post.id == opening.id for post in posts[1:]):
            opening.id = None  # posts and comments are numbered apart
        name_parents(posts, [-1, *nesting(self.comments, self.comments)], None)
        name_quotes(posts)
        community = _named(self.post, "community")
        draft.forum = self.page.line_of(community).removeprefix("c/") or None if community is not None else None
        draft.section = (draft.forum,) if draft.forum else ()
        claim(draft, _count(self.page, self.post), withheld=bool(self.page.by_class("morecomments")))
        if "/comment/" in (self.page.url or ""):
            draft.flags.append("single_reply_view")
            draft.whole = False
        return draft

    def _opening(self) -> PostDraft:
        page, box = self.page, self.post
        words = next((part for part in box.iter("div") if "md" in classes(part)), None)
        body = read_body(page, self.desk, words, "posts.0") if words is not None else Body()
        post = PostDraft(body, id=(box.get("id") or "").removeprefix("p"), deleted="deleted" in classes(box))
        if (title := _title(page, box)) is not None:
            post.title = page.line_of(title)
            self.desk.book("title", title)
            target = page.url_of(title)
            post.body = with_link(post.body, None if _THREAD_URL.search(title.get("href") or "") else target, post.title)
        self._read_head(box, "submitter", post, "posts.0")
        scores = (page.line_of(part) for part in box if "score" in classes(part))
        post.score = next((whole_number(line) for line in scores if _COUNT.fullmatch(line)), None)
        post.permalink = _own_address(page, box)
        return post

    def _comment(self, at: int, box: HtmlElement) -> PostDraft:
        page, field = self.page, f"posts.{at}"
        words = _words(box)
        body = read_body(page, self.desk, words, field) if words is not None else Body()
        post = PostDraft(body, id=(box.get("id") or "").removeprefix("c"), kind="comment", deleted=words is None)
        self._read_head(box, "creator", post, field)
        points = (page.line_of(part) for meta in _metas(box) for part in meta.iter("b"))
        post.score = next((whole_number(found[0]) for line in points if (found := _COUNT.match(line))), None)
        links = (link.get("href") or "" for content in _contents(box) for link in content.iter("a"))
        post.permalink = next((join(page.base, href) for href in links if href.endswith(f"/comment/{post.id}")), None)
        return post

    def _read_head(self, box: HtmlElement, token: str, post: PostDraft, field: str) -> None:
        page = self.page
        if (link := _named(box, token)) is not None and (name := page.line_of(link)):
            post.author = Author(name=name, url=page.url_of(link), guest=False)
            self.desk.book(f"{field}.author", link)
        stamps = [part for meta in _metas(box) for part in meta.iter("span") if part.get("title")]
        for name, stamp in zip(("published_at", "edited_at"), stamps, strict=False):
            found = self.context.when(stamp.get("title") or "")
            post.published, post.edited = (found, None) if name == "published_at" else (post.published, found)
            self.desk.book(f"{field}.{name}", stamp)


def _metas(box: HtmlElement) -> Iterator[HtmlElement]:
    return (part for part in outside(box, lambda element: bool(classes(element) & {"children", "content", "md"})) if "meta" in classes(part))


def _contents(box: HtmlElement) -> Iterator[HtmlElement]:
    return (part for part in box if "content" in classes(part))


def _words(box: HtmlElement) -> HtmlElement | None:
    """What the author of a comment wrote; null where it is gone."""
    return next((part for content in _contents(box) for part in content if part.tag == "div"), None)
