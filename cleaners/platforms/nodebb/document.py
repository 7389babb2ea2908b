"""NodeBB's answers to programs: the address of a page with `/api` before its path, the data from which its themes render that page.

    {"tid", "title", "postcount", "posts": [POST], "category", "breadcrumbs", "pagination", "template": {"name": "topic"}}    a topic
    POST {"pid", "index", "content", "timestampISO", "editedISO", "toPid", "deleted", "user": {"uid", "displayname", "userslug"}}
    {"cid", "topics": [{"tid", "slug", "title", "postcount", "lastposttimeISO"}], "pagination", "template": {"name": "category"}}    a list

Names and titles are escaped as in HTML. Source: public/openapi/read/{topic,category}, 1.15-4.x.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, ListDraft, Moment, PostDraft, ThreadDraft
from ...ledger import Desk
from ...page.data import at, string
from ...page.page import Page
from ...posts.body import read_body
from ...posts.quotes import answer_quoted
from ...urls import join
from .page import count, identity, unescaped
from .posts import cite

_LISTS = frozenset({"category", "recent", "popular", "top", "tag", "unread"})


def signs(data: object) -> tuple[str, ...]:
    """What in a JSON document gives NodeBB away."""
    name = string(data, "template", "name")
    if name == "topic" and identity(at(data, "tid")) and any(identity(at(post, "pid")) for post in _rows(data, "posts")):
        return ("template.topic", "posts.pid")
    if name in _LISTS and any(identity(at(topic, "tid")) and string(topic, "slug") for topic in _rows(data, "topics")):
        return (f"template.{name}", "topics.tid")
    return ()


def read(page: Page, desk: Desk, context: Context) -> ThreadDraft | ListDraft:
    """A topic, or a list of topics."""
    if string(page.data, "template", "name") == "topic":
        return _thread(page, desk, context)
    return ListDraft(Reason.TOPIC_LIST, (*_topics(page, context), *_next_page(page)))


def _rows(data: object, key: str) -> list[object]:
    rows = at(data, key)
    return rows if isinstance(rows, list) else []


def _address(page: Page, path: str) -> str | None:
    """The address of a page beside that of the answer, on a board in a folder, too."""
    return join(page.url, f"{(page.url or '').partition('/api/')[0]}/{path}") if page.url else None


def _thread(page: Page, desk: Desk, context: Context) -> ThreadDraft:
    data = page.data
    posts = [_post(page, desk, context, at_, post) for at_, post in enumerate(_rows(data, "posts"))]
    draft = ThreadDraft("nodebb", posts, extractor="nodebb", topic_id=identity(at(data, "tid")), title=unescaped(at(data, "title")))
    if (title := page.text_at("/title")) is not None:
        desk.book("title", title)
    steps = (unescaped(at(step, "text")) for step in _rows(data, "breadcrumbs") if string(step, "url"))
    draft.section = tuple(step for step in steps if step)
    draft.forum = unescaped(at(data, "category", "name"))
    draft.tags = tuple(filter(None, (string(tag, "value") for tag in _rows(data, "tags"))))
    draft.closed, draft.sticky = (bool(at(data, key)) for key in ("locked", "pinned"))
    draft.declared_posts = count(at(data, "postcount"))
    draft.page, draft.pages = count(at(data, "pagination", "currentPage")), count(at(data, "pagination", "pageCount"))
    draft.whole = draft.declared_posts is not None and len(posts) >= draft.declared_posts
    draft.links = tuple(_next_page(page))
    answer_quoted(posts)
    return draft


def _post(page: Page, desk: Desk, context: Context, place: int, said: object) -> PostDraft:
    field, pointer = f"posts.{place}", f"/posts/{place}"
    deleted = at(said, "deleted") in (1, True)
    words = page.text_at(f"{pointer}/content")
    body = read_body(page, desk, words, field, citation=cite) if words is not None and not deleted else Body()
    post = PostDraft(body, id=identity(at(said, "pid")), deleted=deleted, reply_to=identity(at(said, "toPid")))
    index = count(at(said, "index"))
    post.position = index + 1 if index is not None else None
    post.published = _time(said, "timestampISO", context)
    post.edited = _time(said, "editedISO", context) if at(said, "edited") else None
    post.permalink = _address(page, f"post/{post.id}") if post.id else None
    votes = at(said, "votes")
    post.score = votes if isinstance(votes, int) else None
    name = unescaped(at(said, "user", "displayname")) or unescaped(at(said, "user", "username"))
    uid = identity(at(said, "uid"))
    if name:
        slug = string(said, "user", "userslug")
        post.author = Author(name=name, url=_address(page, f"user/{slug}") if uid and slug else None, id=uid, guest=uid is None)
    return post


def _time(said: object, key: str, context: Context) -> Moment | None:
    found = iso(string(said, key) or "", base=context.base)
    return found if found.at else None


def _topics(page: Page, context: Context) -> Iterator[Link]:
    for topic in _rows(page.data, "topics"):
        slug, posts = string(topic, "slug"), count(at(topic, "postcount"))
        last = _time(topic, "lastposttimeISO", context)
        if slug and (target := _address(page, f"topic/{slug}")):
            yield Link(
                url=target,
                title=unescaped(at(topic, "title")),
                kind="thread",
                reply_count=max(posts - 1, 0) if posts is not None else None,
                last_post_at=last.at if last else None,
            )


def _next_page(page: Page) -> Iterator[Link]:
    asked = string(page.data, "pagination", "next", "qs")
    if asked and at(page.data, "pagination", "next", "active") is True and (target := join(page.url, f"?{asked}")):
        yield Link(url=target, kind="next_page")
