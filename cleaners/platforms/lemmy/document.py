"""Lemmy's answers to programs: /api/v3/post, /comment/list, /post/list, /community/list, and the same since 1.0.

    {"post_view": {"post": POST, "creator": PERSON, "community": {...}, "counts": {...}}, ...}      a post
    {"comments": [{"comment": COMMENT, "creator": PERSON, "post": POST, "counts": {...}}, ...]}     comments; "items" since 1.0
    POST    {"id", "name", "body", "url", "published", "updated", "locked", "featured_community", "deleted", "removed"}
    COMMENT {"id", "content", "path": "0.9001.9004", "published", "updated", "deleted", "removed"}
    PERSON  {"id", "name", "display_name", "actor_id"}
    {"error": "couldnt_find_post"}                                                                  a refusal

Words are the Markdown that people typed: its signs of quotes, links and emphasis are no words. Counts stand in the things themselves since 1.0.
Source: the types of github.com/LemmyNet/lemmy-js-client 0.17-1.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author, Hyperlink
from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.data import at, number, numeral, rows, string
from ...page.page import Interval, Page
from ...posts.body import read_body
from ...urls import join, linked
from ..engine import Reader
from ..story import claim, name_quotes, with_link

_LISTS = ("comments", "posts", "communities", "items")
_ADDRESSES = (("comment", "ap_id"), ("post", "ap_id"), ("community", "actor_id"))
_MISSING = re.compile(r"couldnt_find_(?:post|comment|community|person|object)|not_found")
_QUOTE = re.compile(r" {0,3}>[ >]*")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})[\w+-]*[ \t]*$|#{1,6} +")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\]\((\S+?)(?:\s[^()]*)?\)")
_MARKS = re.compile(r"(?P<sign>\*\*|__|~~|`)(?=\S)(?P<words>.+?)(?<=\S)(?P=sign)")


def signs(data: object) -> tuple[str, ...]:
    """What in a JSON document gives Lemmy away."""
    if not isinstance(data, dict):
        return ()
    if string(data, "post_view", "post", "ap_id"):
        return ("post_view",)
    error = string(data, "error") or ""
    if re.fullmatch(r"couldnt_find_(?:post|comment|community|person)", error):
        return ("error",)
    return tuple(name for name in _LISTS if any(string(row, *address) for row in rows(data, name) for address in _ADDRESSES))


def read(page: Page, desk: Desk, context: Context) -> ThreadDraft | ListDraft | NothingDraft:
    """A post, or comments on one, or a list, or why there is neither."""
    if (error := string(page.data, "error")) is not None:
        return NothingDraft(Reason.SOFT_404 if _MISSING.search(error) else Reason.NO_ACCESS, error)
    if at(page.data, "post_view") is not None:
        return _Thread(page, desk, context).of_post()
    name = next((name for name in _LISTS if rows(page.data, name)), _LISTS[0])
    found = rows(page.data, name)
    commented = {number(row, "post", "id") for row in found if at(row, "comment")}
    if len(commented) == 1 and all(at(row, "comment") for row in found) and at(page.data, "person_view") is None:
        return _Thread(page, desk, context).of_comments(name, found)
    links = tuple({link.url: link for link in _links(page, context, found)}.values())
    if at(page.data, "person_view") is not None:
        return ListDraft(Reason.PROFILE, links)
    return ListDraft(Reason.FORUM_INDEX if all(link.kind == "forum" for link in links) else Reason.TOPIC_LIST, links)


def _links(page: Page, context: Context, found: list[dict[str, object]]) -> Iterator[Link]:
    for row in found:
        if (post := numeral(number(row, "post", "id"))) is not None:
            last = string(row, "counts", "newest_comment_time") or string(row, "post", "newest_comment_time_at")
            seen = iso(last, zone="UTC", base=context.base).at if last else None
            counted = _count(row, "post", "comments") if not at(row, "comment") else None
            if target := join(page.url, f"/post/{post}"):
                yield Link(url=target, title=string(row, "post", "name"), kind="thread", reply_count=counted, last_post_at=seen)
        elif (target := join(page.url, string(row, "community", "actor_id") or "")) is not None:
            yield Link(url=target, title=string(row, "community", "title") or string(row, "community", "name"), kind="forum")


def _count(row: object, thing: str, name: str) -> int | None:
    """What is counted of a thing: beside it, or since 1.0 in it."""
    beside = number(row, "counts", name)
    return beside if beside is not None else number(row, thing, name)


class _Thread(Reader):
    """A post, or the comments on one, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context) -> None:
        super().__init__(page, desk, context)
        self.posts: list[PostDraft] = []

    def of_post(self) -> ThreadDraft:
        """The post alone: its comments are another answer."""
        row = at(self.page.data, "post_view")
        opening = self._post(row, "post", "body", "/post_view", "post")
        opening.title = string(row, "post", "name")
        opening.permalink = join(self.page.url, f"/post/{opening.id}")
        if (title := self.page.text_at("/post_view/post/name")) is not None:
            self.desk.book("title", title)
        opening.body = with_link(opening.body, linked(self.page.url, string(row, "post", "url") or ""), opening.title)
        draft = self._draft(row, opening.id)
        comments = _count(row, "post", "comments")
        claim(draft, comments, withheld=bool(comments))
        return draft

    def of_comments(self, name: str, found: list[dict[str, object]]) -> ThreadDraft:
        """Comments without their post, each before its answers."""
        paths = [[whole_number(step) for step in (string(row, "comment", "path") or "").split(".") if step.isdecimal()] for row in found]
        places = sorted(range(len(found)), key=paths.__getitem__)
        topic = numeral(number(found[0], "post", "id"))
        for place in places:
            row = found[place]
            post = self._post(row, "comment", "content", f"/{name}/{place}", "comment")
            post.permalink = join(self.page.url, f"/comment/{post.id}")
            above = paths[place][:-1]
            post.reply_to = numeral(above[-1]) if above and above[-1] else topic
            post.position = len(self.posts) + 1
        draft = self._draft(found[0], topic)
        draft.whole = False
        return draft

    def _draft(self, row: object, topic: str | None) -> ThreadDraft:
        draft = ThreadDraft("lemmy", self.posts, extractor="lemmy", topic_id=topic, title=string(row, "post", "name"))
        draft.forum = string(row, "community", "title") or string(row, "community", "name")
        draft.section = (draft.forum,) if draft.forum else ()
        draft.closed = at(row, "post", "locked") is True
        draft.sticky = at(row, "post", "featured_community") is True or at(row, "post", "featured_local") is True
        name_quotes(self.posts)
        return draft

    def _post(self, row: object, thing: str, words: str, pointer: str, kind: str) -> PostDraft:
        field = f"posts.{len(self.posts)}"
        gone = at(row, thing, "deleted") is True or at(row, thing, "removed") is True
        element = None if gone else self.page.text_at(f"{pointer}/{thing}/{words}")
        body = self._body(element, field) if element is not None else Body()
        post = PostDraft(body, id=numeral(number(row, thing, "id")), kind=kind, deleted=gone)
        shown = "display_name" if string(row, "creator", "display_name") else "name"
        if name := string(row, "creator", shown):
            account = linked(self.page.url, string(row, "creator", "actor_id") or string(row, "creator", "ap_id") or "")
            post.author = Author(name=name, url=account, id=numeral(number(row, "creator", "id")), guest=False)
            if (printed := self.page.text_at(f"{pointer}/creator/{shown}")) is not None:
                self.desk.book(f"{field}.author", printed)
        post.published = self._time(row, thing, "published")
        post.edited = self._time(row, thing, "updated")
        post.score = _score(row, thing)
        self.posts.append(post)
        return post

    def _time(self, row: object, thing: str, name: str) -> Moment | None:
        """Up to 0.18 without a zone, and since 1.0 by another name."""
        raw = string(row, thing, name) or string(row, thing, f"{name}_at")
        moment = iso(raw, zone="UTC", base=self.context.base) if raw else None
        return moment if moment is not None and moment.at else None

    def _body(self, element: HtmlElement, field: str) -> Body:
        """The words without the signs that make them quotes, links or bold."""
        paragraphs = [part for part in element.iter("p") if self.page.place(part)]
        quoted = [part for part in paragraphs if all(map(_QUOTE.match, self.page.text_of(part).split("\n")))]
        spans = [self.page.place(part) for part in quoted]
        links: list[Hyperlink] = []
        without: list[Interval] = []
        for place in (piece.place for piece in self.page.pieces(self.page.place(element), [])):
            line = self.page.slice(place)
            cuts = [_QUOTE.match(line)] if any(span.start <= place.start < span.end for span in spans) else []
            cuts += [_FENCE.match(line)]
            named = list(_LINK.finditer(line))
            links += [Hyperlink(url=url, text=found[1].strip() or None) for found in named if found[0][0] != "!" and (url := linked(self.page.url, found[2]))]
            around = [span for found in (*named, *_MARKS.finditer(line)) for span in ((found.start(), found.start("words")), (found.end("words"), found.end()))]
            stretches = _apart([*(found.span() for found in cuts if found), *around])
            without += [Interval(place.start + begin, place.start + end) for begin, end in stretches]
        body = read_body(self.page, self.desk, element, field, quoted=quoted, without=without)
        body.links += tuple(links)
        return body


def _apart(cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches in order, each once though another covers its beginning."""
    end = 0
    for begin, until in sorted(cuts):
        if until > (begin := max(begin, end)):
            yield begin, until
            end = until


def _score(row: object, thing: str) -> int | None:
    score = at(row, "counts", "score")
    score = score if isinstance(score, int) else at(row, thing, "score")
    return score if isinstance(score, int) and not isinstance(score, bool) else None
