"""Reddit's pages of custom elements, as www.reddit.com has printed them since 2023.

    <shreddit-post view-context post-title author created-timestamp score comment-count permalink content-href ...>
      [slot=title]  [slot=text-body] (property="schema:articleBody")
    <shreddit-comment-tree post-id totalcomments>
      <shreddit-comment thingid parentid postid depth author created score permalink is-comment-deleted>
        [slot=commentMeta] (time, faceplate-timeago)  [slot=comment]
        <shreddit-comment ...>             its answers, among them
        <faceplate-partial src="/svc/shreddit/more-comments/...">, <a slot="more-comments-permalink">

The first answer of the server holds the story alone; the comments are a part that the browser asks for (`/svc/shreddit/comments/...`), and a
page of its own when it is saved by itself. Posts: pages of three communities. Comments: as a dozen programs that read them agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, ListDraft, Moment, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.subtree import holders, outside, pasted
from ...urls import join
from ..engine import Reader
from ..story import claim, name_quotes, path_of, with_link

_COMMENTS_PAGE = "CommentsPage"
_PARTIAL = re.compile(r"/svc/shreddit/(?:more-)?comments/")
_SINGLE = re.compile(r"/comments/[a-z0-9]+/[^/?#]+/[a-z0-9]+/?(?:[?#]|$)")
_BODIES = ("comment", "text-body")
# What stands in the place of a name or of words that are gone.
_GONE = frozenset({"[deleted]", "[removed]", "[ removed by reddit ]", "comment removed by moderator", "comment deleted by user"})


def is_new(page: Page) -> bool:
    """Whether the page holds posts or comments as elements of their own names."""
    return "shreddit-post" in page.index.tags or "shreddit-comment" in page.index.tags


def story_of(page: Page) -> HtmlElement | None:
    """The story whose page this is; null for a feed, and for comments that were saved by themselves."""
    posts = page.index.tags.get("shreddit-post", [])
    views = [post for post in posts if post.get("view-context") == _COMMENTS_PAGE]
    if views:
        return views[0]
    return posts[0] if len(posts) == 1 and posts[0].get("view-context") is None else None


def list_draft(page: Page) -> ListDraft:
    """The stories of a feed."""
    found: dict[str, Link] = {}
    for post in page.index.tags.get("shreddit-post", []):
        target = join(page.base, post.get("permalink") or "")
        title = _stated(post.get("post-title")) or next((page.line_of(part) for part in _slots(post, "title")), None)
        if target and title:
            found.setdefault(target, Link(url=target, title=title, kind="thread", reply_count=_whole(post.get("comment-count"))))
    return ListDraft(Reason.TOPIC_LIST, tuple(found.values()))


class NewThread(Reader):
    """A story, its comments, or either alone, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, story: HtmlElement | None) -> None:
        super().__init__(page, desk, context)
        self.story = story
        comments = page.index.tags.get("shreddit-comment", [])
        boxes = comments if story is None else [story, *comments]
        away = pasted(page, boxes, {body: box for box in boxes for body in _own_bodies(box)})
        self.comments = [comment for comment in comments if comment not in away]

    def draft(self) -> ThreadDraft:
        """The story first, where the page has it, then its comments in the order of the page."""
        opening = [self._opening(self.story)] if self.story is not None else []
        trees = self.page.index.tags.get("shreddit-comment-tree", [])
        topic = (
            opening[0].id if opening else next((_bare(raw) for part in (*self.comments, *trees) if (raw := part.get("postid") or part.get("post-id"))), None)
        )
        above = holders(self.comments, self.comments)
        comments = [self._comment(at, *pair, topic) for at, pair in enumerate(zip(self.comments, above, strict=True), start=len(opening))]
        for at, post in enumerate(comments, start=2):
            post.position = at  # also where the story is another page
        draft = ThreadDraft("reddit", [*opening, *comments], extractor="reddit", topic_id=topic, title=opening[0].title if opening else None)
        if self.story is not None:
            draft.forum = _stated(self.story.get("subreddit-prefixed-name"))
            draft.section = (draft.forum,) if draft.forum else ()
            draft.tags = tuple(filter(None, (self.page.line_of(part) for part in _slots(self.story, "post-flair"))))
            draft.closed = True if "locked" in self.story.attrib else None
        name_quotes(draft.posts)
        counts = [*(tree.get("totalcomments") for tree in trees), self.story.get("comment-count") if self.story is not None else None]
        declared = next((count for count in map(_whole, counts) if count is not None), None)
        if _SINGLE.search(self.page.url or ""):
            draft.flags.append("single_reply_view")
        claim(draft, declared, withheld=self._is_withheld(len(comments), declared))
        draft.whole = False if draft.flags else draft.whole
        return draft

    def _is_withheld(self, shown: int, declared: int | None) -> bool:
        """Whether comments come only when somebody asks. Folded ones that are in the page are offered, too, in a part that is hidden."""
        tags = self.page.index.tags
        parts = [part for part in tags.get("faceplate-partial", []) if _PARTIAL.search(part.get("src") or "")]
        links = [link for link in tags.get("a", []) if link.get("slot") == "more-comments-permalink"]
        offers = (*parts, *links)
        folded = holders(offers, self.page.by_class("hidden"))
        offered = any(around is None and "hidden" not in classes(part) for part, around in zip(offers, folded, strict=True))
        return offered and (declared is None or shown < declared)

    def _opening(self, story: HtmlElement) -> PostDraft:
        page = self.page
        headings = _slots(story, "title")
        title = _stated(story.get("post-title")) or next((page.line_of(part) for part in headings), None)
        self.desk.book("title", *headings)
        post = PostDraft(self._body(story, "posts.0"), id=_bare(story.get("id")), title=title, permalink=join(page.base, story.get("permalink") or ""))
        target = join(page.base, story.get("content-href") or "")
        if target is not None and (post.permalink is None or path_of(target) != path_of(post.permalink)):
            post.body = with_link(post.body, target, title)
        post.score = _whole(story.get("score"))
        post.author = self._author(story, "posts.0", story.get("author-id"))
        post.published = self._time(story, "posts.0", story.get("created-timestamp"))
        post.deleted = post.author is None and not post.body.text and not post.body.links
        return post

    def _comment(self, at: int, comment: HtmlElement, above: HtmlElement | None, topic: str | None) -> PostDraft:
        field = f"posts.{at}"
        stated = comment.get("is-comment-deleted")
        deleted = stated is not None and stated != "false"
        body = Body() if deleted else self._body(comment, field)
        post = PostDraft(body, id=_bare(comment.get("thingid")), kind="comment", permalink=join(self.page.base, comment.get("permalink") or ""))
        post.deleted = deleted or not _own_bodies(comment) or self._is_gone(comment)
        post.author = self._author(comment, field, None)
        post.published = self._time(comment, field, comment.get("created"))
        post.score = _whole(comment.get("score"))
        post.reply_to = _bare(comment.get("parentid")) or (_bare(above.get("thingid")) if above is not None else topic)
        return post

    def _is_gone(self, holder: HtmlElement) -> bool:
        """Whether a placeholder stands where words would, beside no author."""
        texts = [self.page.line_of(part).lower() for part in _own_bodies(holder)]
        return _stated(holder.get("author")) is None and bool(texts) and texts[0] in _GONE

    def _body(self, holder: HtmlElement, field: str) -> Body:
        found = _own_bodies(holder)
        if not found or self._is_gone(holder):
            return Body()
        element = next((part for part in found[0].iter("div") if part.get("property") == "schema:articleBody"), found[0])
        buttons = list(element.iter("button", "shreddit-comment-action-row", "faceplate-tracker"))
        return read_body(self.page, self.desk, element, field, dropped=buttons)

    def _author(self, holder: HtmlElement, field: str, account: str | None) -> Author | None:
        """By the attribute; beside the words stands a link to the profile with the same name."""
        name = _stated(holder.get("author"))
        links = [part for part in _beside(holder) if part.tag == "a" and "/user/" in (part.get("href") or "") and self.page.place(part)]
        named = [link for link in links if self.page.line_of(link).removeprefix("u/") == name] if name else links[:1]
        if name is None and named and "author" not in holder.attrib:
            name = self.page.line_of(named[0]).removeprefix("u/")
        if name is None:
            return None
        self.desk.book(f"{field}.author", *named[:1])
        target = next((link.get("href") for link in (*named, *links)), None)
        return Author(name=name, url=join(self.page.base, target or ""), id=_bare(account), guest=False)

    def _time(self, holder: HtmlElement, field: str, stated: str | None) -> Moment | None:
        times = [part for part in _beside(holder) if part.tag in ("time", "faceplate-timeago")]
        self.desk.book(f"{field}.published_at", *times[:1])
        raws = [stated, *(part.get("datetime") or part.get("ts") for part in times)]
        found = (iso(raw, base=self.context.base) for raw in raws if raw)
        return next((moment for moment in found if moment.at), None)


def _beside(holder: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of a post beside its words and its answers."""
    return outside(holder, lambda element: element is not holder and (element.tag == "shreddit-comment" or element.get("slot") in _BODIES))


def _own_bodies(holder: HtmlElement) -> list[HtmlElement]:
    return _slots(holder, *_BODIES)


def _slots(holder: HtmlElement, *names: str) -> list[HtmlElement]:
    """The elements that fill one of a post's slots, answers left aside."""
    own: Iterable[HtmlElement] = outside(holder, lambda element: element is not holder and element.tag == "shreddit-comment")
    return [element for element in own if element.get("slot") in names]


def _bare(fullname: str | None) -> str | None:
    """The number in base 36 of `t1_abc`."""
    return (fullname or "").rpartition("_")[2] or None


def _stated(raw: str | None) -> str | None:
    found = " ".join((raw or "").split())
    return found if found and found.lower() not in _GONE else None


def _whole(raw: str | None) -> int | None:
    return whole_number(raw) if raw and re.fullmatch(r"-?\d{1,9}", raw) else None
