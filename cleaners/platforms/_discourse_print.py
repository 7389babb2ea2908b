"""The print view of a Discourse topic: each post below a line that says who wrote it, when, and which number it has.

    body > div.creator   <b>ada</b> (Ada Brook) at April  2nd, 2024 17:05 — #3
    body > div.post      its words

View: app/views/topics/plain.html.erb, whose "at" and dash are the same in every language; times are the server's, UTC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ..draft import PostDraft, ThreadDraft
from ..ledger import Desk
from ..numbers import whole_number
from ..page.nodes import classes
from ..page.page import Page
from ..posts.quotes import answered, trace
from ..urls import join
from ._discourse_lists import next_pages
from ._discourse_posts import Posts
from .engine import Context

_HEAD = re.compile(r" at (?P<time>\S.{5,60}?) — #(?P<number>\d{1,9})")
_ADDRESS = re.compile(r"^(.*?/t/(?:[^/?#]+/)?(\d+))(?:/|$)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed post."""

    creator: HtmlElement
    name: HtmlElement
    time: str
    number: int
    words: HtmlElement


def printed(page: Page) -> list[Sheet]:
    """The posts of a print view in document order."""
    found = []
    for creator in page.by_class("creator"):
        name, words = next(creator.iterchildren("b"), None), creator.getnext()
        if name is None or words is None or "post" not in classes(words) or creator.getparent().tag != "body":
            continue
        head = _HEAD.search(page.line_of(creator))
        if head and page.line_of(name):
            found.append(Sheet(creator, name, head["time"], whole_number(head["number"]), words))
    return found


def read_printed(page: Page, desk: Desk, context: Context, sheets: list[Sheet]) -> ThreadDraft:
    """The topic of a print view."""
    named = (meta.get("content") or "" for meta in page.tree.iter("meta") if meta.get("property") == "og:url")
    own = next((found for url in (*named, page.url or "") if (found := _ADDRESS.match(url))), None)
    address = join(page.base, own[1]) if own else None
    posts = Posts(page, desk, context, own[2] if own else None, address, {})
    draft = ThreadDraft("discourse", [], extractor="discourse.print", topic_id=own[2] if own else None)
    draft.posts = [_post(page, desk, context, posts, at, sheet) for at, sheet in enumerate(sheets)]
    draft.title = next((line for title in page.tree.iter("title") if (line := " ".join((title.text or "").split()))), None)
    trace(draft.posts)
    for post in draft.posts:
        post.reply_to = answered(post.body.quotes)
    draft.links = tuple(next_pages(page))
    draft.page = 1 if sheets[0].number == 1 else None
    draft.whole = draft.page == 1 and not draft.links
    return draft


def _post(page: Page, desk: Desk, context: Context, posts: Posts, at: int, sheet: Sheet) -> PostDraft:
    name = page.line_of(sheet.name)
    post = posts.bare(sheet.words, sheet.number, f"posts.{at}")
    post.author = Author(name=name)
    post.published = context.when(sheet.time)
    post.label = f"#{sheet.number}"
    desk.move(page.place(sheet.creator), f"posts.{at}.published_at")
    desk.move(page.place(sheet.name), f"posts.{at}.author")
    return post
