"""Reddit's stories and comments as Redlib, and Libreddit before it, show them on hosts of their own.

    .post.highlighted                 the story: .post_header (.post_subreddit, .post_author, .created), .post_title, .post_body, .post_score
    .comment#ID                       .comment_data (.comment_author, .created, .edited), .comment_body, .comment_score
      .replies > .comment             its answers, in a `blockquote` that quotes nobody
    .deeper_replies                   where more could be loaded
    #posts > .post#ID                 the stories of a list: .post_title, .post_comments

Templates: templates/{post,comment,subreddit}.html, and the macros post and post_in_list of utils.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...draft import Body, ListDraft, Moment, PostDraft, ThreadDraft
from ...page.nodes import classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.subtree import Marks, holders, marks
from ...urls import join
from ..engine import Reader
from ..story import claim, name_quotes, with_link
from .old import GONE, SINGLE, first_number, score

_STORY = frozenset({"post", "highlighted"})
_ID = re.compile(r"/comments/([a-z0-9]+)")
_USER = re.compile(r"/u(?:ser)?/[^/?#]+")
_PLACE = re.compile(r"^(?:https?://[^/]+)?/(?:r|u|user)/[^/?#]+/?$")


def signs(page: Page) -> tuple[str, ...]:
    """What gives such a page away: links to subreddits in a class that no other software has."""
    places = [part for part in page.by_class("post_subreddit") if _PLACE.search(part.get("href") or "")]
    return (".post .post_subreddit", *((".comment .comment_data",) if _comments(page) else ())) if places else ()


def story_of(page: Page) -> HtmlElement | None:
    """The story above the comments; null where the page is a list."""
    return next((box for box in page.by_class("post") if classes(box) >= _STORY and marks(box).get("post_header")), None)


def _comments(page: Page) -> list[HtmlElement]:
    return [box for box in page.by_class("comment") if box.get("id") and marks(box).get("comment_data")]


def list_draft(page: Page) -> ListDraft:
    """The stories of a list, with the number of their comments."""
    found: dict[str, Link] = {}
    for box in page.by_class("post"):
        named = marks(box)
        title = next((link for part in named.get("post_title", ()) for link in part.iter("a") if _ID.search(link.get("href") or "")), None)
        target = page.url_of(title)
        if title is None or target is None:
            continue
        counts = (count for part in named.get("post_comments", ()) if (count := first_number(part.get("title") or page.line_of(part))) is not None)
        found.setdefault(target, Link(url=target, title=page.line_of(title), kind="thread", reply_count=next(counts, None)))
    return ListDraft(Reason.PROFILE if _USER.search(page.url or "") else Reason.TOPIC_LIST, tuple(found.values()))


class RedlibThread(Reader):
    """A story and its comments, being read."""

    def draft(self, story: HtmlElement) -> ThreadDraft:
        """The thread as far as the page shows it."""
        comments = _comments(self.page)
        named = marks(story)
        opening = self._opening(story, named)
        draft = ThreadDraft("reddit", [opening], extractor="reddit.redlib", topic_id=opening.id, title=opening.title)
        for at, (box, holder) in enumerate(zip(comments, holders(comments, comments), strict=True), start=1):
            post = self._post(marks(box, *(other for other in comments if other is not box)), "comment", f"posts.{at}")
            post.id, post.kind = box.get("id"), "comment"
            post.reply_to = holder.get("id") if holder is not None else opening.id
            draft.posts.append(post)
        places = [part for part in named.get("post_subreddit", ()) if self.page.line_of(part)]
        draft.forum = self.line("section", places)
        draft.section = (draft.forum,) if draft.forum else ()
        name_quotes(draft.posts)
        if SINGLE.search(self.page.url or ""):
            draft.flags.append("single_reply_view")
            draft.whole = False
        counts = (first_number(self.page.line_of(part)) for part in self.page.by_id("comment_count"))
        claim(draft, next((count for count in counts if count is not None), None), withheld=bool(self.page.by_class("deeper_replies")))
        return draft

    def _opening(self, story: HtmlElement, named: Marks) -> PostDraft:
        page = self.page
        post = self._post(named, "post", "posts.0")
        flairs = [part for title in named.get("post_title", ()) for part in title if {"post_flair", "nsfw", "spoiler"} & classes(part)]
        for title in named.get("post_title", ())[:1]:
            post.title = " ".join(page.text(page.place(title), list(map(page.place, flairs))).split()) or None
            self.desk.book("title", title)
        links = [link.get("href") or "" for link in story.iter("a") if _ID.search(link.get("href") or "")]
        found = next((found for address in (page.url or "", *links) if (found := _ID.search(address))), None)
        post.id = found[1] if found else None
        post.permalink = next((join(page.base, href) for href in links), None)
        about = next((part.get("href") for part in story.iter("a") if part.get("id") == "post_url"), None)
        post.body = with_link(post.body, about, post.title)
        return post

    def _post(self, named: Marks, kind: str, field: str) -> PostDraft:
        """What a story and a comment call by the same names but for their beginning; a comment bears no id and no parent yet."""
        page = self.page
        post = PostDraft(self._body(named.get(f"{kind}_body", ()), field))
        names = list(named.get(f"{kind}_author", ()))
        name = self.line(f"{field}.author", names)
        if name and (printed := name.removeprefix("u/")) not in GONE:
            post.author = Author(name=printed, url=page.url_of(names[0]), guest=False)
        post.deleted = post.author is None and not post.body.text
        post.published = self._when(named.get("created", ()), f"{field}.published_at")
        post.edited = self._when(named.get("edited", ()), f"{field}.edited_at")
        post.permalink = next((page.url_of(part) for part in named.get("created", ()) if part.tag == "a"), None)
        post.score = next((score(part.get("title") or page.line_of(part)) for part in named.get(f"{kind}_score", ())), None)
        return post

    def _body(self, parts: Iterable[HtmlElement], field: str) -> Body:
        element = next(iter(parts), None)
        if element is None or self.page.line_of(element).lower() in GONE:
            return Body()
        return read_body(self.page, self.desk, element, field)

    def _when(self, parts: Iterable[HtmlElement], field: str) -> Moment | None:
        """The time in the title of an age."""
        part = next(iter(parts), None)
        if part is None:
            return None
        self.desk.book(field, part)
        stated = self.context.when(part.get("title") or "")
        return stated if stated.at else self.context.when(self.page.line_of(part))
