"""Reddit's answers to programs: the address of a page with `.json` behind it.

    [{"kind": "Listing", "data": {"children": [STORY]}}, {"kind": "Listing", "data": {"children": [COMMENT, ..., MORE]}}]    a story
    {"kind": "Listing", "data": {"children": [...], "after"}}                                                              a list
    STORY   {"kind": "t3", "data": {"id", "title", "selftext_html", "url", "is_self", "num_comments", ...}}
    COMMENT {"kind": "t1", "data": {"id", "parent_id", "body_html", "replies": LISTING or "", ...}}
    MORE    {"kind": "more", "data": {"count", "children"}}                                                                comments left out
    {"reason": "private", "error": 403, "message"}                                                                         a refusal

Strings are escaped as in HTML, unless they were asked for raw.
Sources: github.com/reddit-archive/reddit/wiki/JSON; answers that public programs keep for their tests, 2015-2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...dates.dates import plausible
from ...draft import Body, ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...metadata.jsonld import words as plain
from ...page.data import at, number, string
from ...page.page import Page
from ...posts.body import read_body
from ...urls import join
from ..engine import Reader
from ..story import claim, name_quotes, with_link

_SINGLE = re.compile(r"/comments/[a-z0-9]+/[^/?#]*/[a-z0-9]+/?(?:\.json)?(?:[?#]|$)")
_PROFILE = re.compile(r"/user/")
_GONE = frozenset({"[deleted]", "[removed]", "[ Removed by Reddit ]"})
_REFUSED = frozenset({"private", "banned", "quarantined", "gold_only"})
_KINDS = frozenset({"t1", "t3", "t5", "more"})


class _Thing(NamedTuple):
    """What an object of a kind says, and the pointer to it."""

    kind: str | None
    said: Mapping[str, object]
    pointer: str


def signs(data: object) -> tuple[str, ...]:
    """What in a JSON document gives Reddit away."""
    if string(data, "reason") in _REFUSED and isinstance(at(data, "error"), int):
        return ("reason",)
    kinds = {thing.kind for listing, pointer in _listings(data) for thing in _things(listing, pointer)}
    return ("Listing", *sorted(filter(None, kinds))) if kinds and kinds <= _KINDS else ()


def read(page: Page, desk: Desk, context: Context) -> ThreadDraft | ListDraft | NothingDraft:
    """A story with its comments, or a list, or why there is neither."""
    reason = string(page.data, "reason")
    if reason is not None:
        return NothingDraft(Reason.NO_ACCESS, reason)
    listings = list(_listings(page.data))
    things = [thing for listing, pointer in listings for thing in _things(listing, pointer)]
    if len(listings) > 1 and things and things[0].kind == "t3":
        return _Thread(page, desk, context).draft(things[0], things[1:])
    kinds = {thing.kind for thing in things}
    by_kind = Reason.FORUM_INDEX if kinds == {"t5"} else Reason.TOPIC_LIST
    return ListDraft(Reason.PROFILE if _PROFILE.search(page.url or "") else by_kind, (*_links(page, things), *_next_page(page)))


def _listings(data: object) -> Iterator[tuple[object, str]]:
    for listing, pointer in ((part, f"/{place}") for place, part in enumerate(data)) if isinstance(data, list) else [(data, "")]:
        if string(listing, "kind") == "Listing":
            yield listing, pointer


def _things(listing: object, pointer: str) -> Iterator[_Thing]:
    children = at(listing, "data", "children")
    for place, child in enumerate(children if isinstance(children, list) else ()):
        said = at(child, "data")
        if isinstance(said, dict):
            yield _Thing(string(child, "kind"), said, f"{pointer}/data/children/{place}/data")


def _links(page: Page, things: list[_Thing]) -> Iterator[Link]:
    found: dict[str, Link] = {}
    for kind, said, _ in things:
        path = string(said, "permalink" if kind == "t3" else "url" if kind == "t5" else "link_permalink")
        target = join(page.url, path or "")
        title = plain(at(said, "link_title" if kind == "t1" else "title"))
        if target:
            is_forum = kind == "t5"
            count = number(said, "num_comments") if kind == "t3" else None
            found.setdefault(target, Link(url=target, title=title, kind="forum" if is_forum else "thread", reply_count=count))
    yield from found.values()


def _next_page(page: Page) -> Iterator[Link]:
    after = string(page.data, "data", "after")
    if after and page.url and (target := join(page.url, f"?after={after}")):
        yield Link(url=target, kind="next_page")


class _Thread(Reader):
    """A story and its comments in data, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context) -> None:
        super().__init__(page, desk, context)
        self.posts: list[PostDraft] = []
        self.withheld = False

    def draft(self, story: _Thing, comments: list[_Thing]) -> ThreadDraft:
        """The story first, then its comments, each before its answers."""
        said = story.said
        opening = self._post(story, "selftext", "post")
        opening.title = plain(at(said, "title"))
        if (title := self.page.text_at(f"{story.pointer}/title")) is not None:
            self.desk.book("title", title)
        if at(said, "is_self") is False:
            opening.body = with_link(opening.body, join(self.page.url, plain(at(said, "url")) or ""), opening.title)
        opening.deleted = opening.author is None and not opening.body.text and not opening.body.links
        self._read_comments(comments, opening.id)
        draft = ThreadDraft("reddit", self.posts, extractor="reddit", topic_id=opening.id, title=opening.title)
        draft.forum = string(said, "subreddit_name_prefixed") or (f"r/{name}" if (name := string(said, "subreddit")) else None)
        draft.section = (draft.forum,) if draft.forum else ()
        draft.tags = tuple(filter(None, [plain(at(said, "link_flair_text"))]))
        draft.closed = bool(at(said, "locked") or at(said, "archived")) if "locked" in said else None
        draft.sticky = at(said, "stickied") is True
        name_quotes(self.posts)
        claim(draft, number(said, "num_comments"), withheld=self.withheld)
        if _SINGLE.search(self.page.url or ""):
            draft.flags.append("single_reply_view")
            draft.whole = False
        return draft

    def _read_comments(self, comments: list[_Thing], story: str | None) -> None:
        waiting = comments[::-1]
        while waiting:
            thing = waiting.pop()
            if thing.kind == "t1":
                post = self._post(thing, "body", "comment")
                parent = string(thing.said, "parent_id")
                post.reply_to = parent.rpartition("_")[2] if parent else story
                waiting += [*_things(at(thing.said, "replies"), f"{thing.pointer}/replies")][::-1]
            self.withheld |= thing.kind == "more"

    def _post(self, thing: _Thing, words: str, kind: str) -> PostDraft:
        said, field = thing.said, f"posts.{len(self.posts)}"
        name = string(said, "author")
        name = None if name in _GONE else name
        gone = string(said, words) in _GONE and (name is None or at(said, "removed_by_category") is not None)
        post = PostDraft(Body() if gone else self._body(thing, words, field), id=string(said, "id"), kind=kind, deleted=gone)
        if name is not None:
            account = (string(said, "author_fullname") or "").removeprefix("t2_") or None
            post.author = Author(name=name, url=join(self.page.url, f"/user/{name}"), id=account, guest=False)
            if (element := self.page.text_at(f"{thing.pointer}/author")) is not None:
                self.desk.book(f"{field}.author", element)
        post.permalink = join(self.page.url, string(said, "permalink") or "")
        post.published, post.edited = self._time(at(said, "created_utc")), self._time(at(said, "edited"))
        score = at(said, "score")
        post.score = score if isinstance(score, int) and at(said, "score_hidden") is not True else None
        self.posts.append(post)
        return post

    def _body(self, thing: _Thing, words: str, field: str) -> Body:
        """From the words as HTML, which stand beside what the author typed."""
        html, typed = self.page.text_at(f"{thing.pointer}/{words}_html"), self.page.text_at(f"{thing.pointer}/{words}")
        element = html if html is not None else typed
        if element is None:
            return Body()
        body = read_body(self.page, self.desk, element, field)
        if typed is not None and typed is not element:
            self.desk.remove(self.page.place(typed), "duplicate_origin")
        return body

    def _time(self, seconds: object) -> Moment | None:
        if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not 0 < seconds < 10**11:
            return None
        at_time = datetime.fromtimestamp(int(seconds), UTC)
        return Moment(str(int(seconds)), at_time, "second", "page") if plausible(at_time, self.context.base) else None
