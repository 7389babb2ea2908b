"""The print view of a Discourse topic, and the view of 2013 for crawlers: each post below a line that says who wrote it, when, and which number it has.

    body > div.creator   <b>ada</b> (Ada Brook) at April  2nd, 2024 17:05 — #3
                         #3 By: <b>Ada Brook</b>, April  2nd, 2013 17:05
    body > div.post      its words

Views: app/views/topics/plain.html.erb and show.html.erb, whose words are the same in every language; times are the server's, UTC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...draft import PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes, is_nofollow, line_in
from ...page.page import Page
from ...posts.quotes import answer_by_quotes
from ...urls import join
from ..engine import next_page
from .lists import next_pages
from .posts import Posts

_HEADS = (
    re.compile(r" at (?P<time>\S.{5,60}?) — #(?P<number>\d{1,9})"),
    re.compile(r"^#(?P<number>\d{1,9}) By: .+, (?P<time>\w+ +\d{1,2}\w\w, \d{4} \d\d:\d\d)$"),
)
_AROUND = frozenset({"body", "noscript"})
_ONWARD = re.compile(r"/t/.*[?&]page=\d")
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
        if name is None or words is None or "post" not in classes(words) or creator.getparent().tag not in _AROUND:
            continue
        head = next(filter(None, (form.search(page.line_of(creator)) for form in _HEADS)), None)
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
    draft.title = _title(page, sheets[0])
    draft.links = next_pages(page) or _onward(page, sheets[-1])
    draft.page = 1 if sheets[0].number == 1 else None
    draft.whole = draft.page == 1 and not draft.links
    answer_by_quotes(draft)
    return draft


def _title(page: Page, first: Sheet) -> str | None:
    """The heading above the posts, which the print view has in its head alone."""
    above = (heading for heading in page.index.tags.get("h2", ()) if page.place(heading).end <= page.place(first.creator).start)
    return next((line for title in (*above, *page.tree.iter("title")) if (line := line_in(title))), None)


def _onward(page: Page, last: Sheet) -> tuple[Link, ...]:
    """The page after this one, by the link below the posts."""
    below = (link for link in page.index.tags.get("a", ()) if page.place(link).start >= page.place(last.words).end)
    return next_page(page, (link for link in below if _ONWARD.search(link.get("href") or "") and not is_nofollow(link)))


def _post(page: Page, desk: Desk, context: Context, posts: Posts, at: int, sheet: Sheet) -> PostDraft:
    name = page.line_of(sheet.name)
    post = posts.bare(sheet.words, sheet.number, f"posts.{at}")
    post.author = Author(name=name)
    post.published = context.when(sheet.time)
    post.label = f"#{sheet.number}"
    desk.book(f"posts.{at}.published_at", sheet.creator)
    desk.book(f"posts.{at}.author", sheet.name)
    return post
