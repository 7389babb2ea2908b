"""bbPress 1.0 to 1.2, which ran beside WordPress and not in it. Its themes began as copies of its own, Kakumei, and keep its names.

    .bbcrumb                                the way to a topic or a forum
    #topic-info  h2, #topic_posts           title and count of posts
    #thread > li#post-N                     posts
      .threadauthor strong, a[/profile]     author; the name leads to their own site, what they are to their profile
      .threadpost .post, .poststuff         words, and how long ago they were written
    #latest tr, #forumlist tr               topics and forums

Templates: bb-templates/kakumei/{topic,post,forum,front-page}.php. No time but an age is printed, and no edit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.outcome import Reason
from schemas.record import Author
from schemas.target import Link

from ...context import Context
from ...draft import ListDraft, Moment, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.quotes import answer_by_quotes
from ...posts.subtree import marks
from ...rules.phrase import NUMBER, number
from ..engine import Reader, next_page

NAMES = ("threadauthor", "bbcrumb", "latest", "forumlist")
_POST = re.compile(r"post-(\d+)")
_ACCOUNT = re.compile(r"/profile(?:\.php\?id=|/)([^/?#&]+)")
_TOPIC_NUMBER = re.compile(r"/topic\.php\?id=(\d+)|/topic/(\d+)(?:[/?#]|$)")
_COUNT = re.compile(NUMBER)


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    id: str
    box: HtmlElement
    author: HtmlElement
    content: HtmlElement
    foot: HtmlElement | None


def first_cards(page: Page) -> list[Card]:
    """The posts of a topic in document order."""
    found = []
    for author in page.by_class("threadauthor"):
        box = next((up for up in author.iterancestors("li", "div") if _POST.fullmatch(up.get("id") or "")), None)
        named = marks(box) if box is not None else {}
        words = [part for frame in named.get("threadpost", ()) for part in frame.iter("div") if "post" in classes(part) and part is not frame]
        if box is None or not words or not any(up.get("id") == "thread" for up in box.iterancestors()):
            continue
        foot = next(iter(named.get("poststuff", ())), None)
        found.append(Card((box.get("id") or "").partition("-")[2], box, author, words[0], foot))
    return found


def signs_of_first(page: Page) -> tuple[str, ...]:
    """What gives these versions away: their posts, or two of the names that their lists and ways have."""
    if not page.has_named(*NAMES):
        return ()
    posts = ("#thread li#post-N .threadauthor",) if first_cards(page) else ()
    rows = any(part.tag == "table" for name in ("latest", "forumlist") for part in page.by_id(name))
    others = (
        *((".bbcrumb",) if page.by_class("bbcrumb") else ()),
        *(("#latest or #forumlist",) if rows else ()),
        *(("bb-templates",) if page.names_address("/bb-templates/") else ()),
    )
    return (*posts, *others) if posts or len(others) > 1 else ()


def read_first(page: Page, desk: Desk, context: Context) -> ThreadDraft | ListDraft | None:
    """A topic or a list; null where the page is neither."""
    if cards := first_cards(page):
        return _Topic(page, desk, context).draft(cards)
    links = tuple(_links(page))
    if not links:
        return None
    in_forum = any(len(list(crumb.iter("a"))) > 0 for crumb in page.by_class("bbcrumb"))
    kinds = {link.kind for link in links}
    reason = Reason.TOPIC_LIST if in_forum and "thread" in kinds else Reason.FORUM_INDEX if "forum" in kinds else Reason.TOPIC_LIST
    return ListDraft(reason, (*links, *_next_pages(page)))


class _Topic(Reader):
    """One page of a topic, being read."""

    def draft(self, cards: list[Card]) -> ThreadDraft:
        draft = ThreadDraft("bbpress", [self.read(at, card) for at, card in enumerate(cards)], extractor="bbpress.first")
        addresses = (self.page.url or "", *(post.permalink or "" for post in draft.posts))
        found = next((found for address in addresses if (found := _TOPIC_NUMBER.search(address))), None)
        draft.topic_id = (found[1] or found[2]) if found else None
        heads = [heading for box in self.page.by_id("topic-info") for heading in box.iter("h1", "h2")] or self.page.by_class("topictitle")
        draft.title = self.line("title", heads)
        for crumb in self.page.by_class("bbcrumb")[:1]:
            self.read_section(draft, list(crumb.iter("a")))
        draft.tags = tuple(
            dict.fromkeys(self.page.line_of(link) for box in self.page.by_id("topic-tags") for link in box.iter("a") if link.get("rel") == "tag")
        )
        self.read_pages(draft)
        answer_by_quotes(draft)
        draft.links = _next_pages(self.page)
        return draft

    def read_pages(self, draft: ThreadDraft) -> None:
        """How many posts there are, as the head says, and which of the pages this is."""
        counted = next((_COUNT.search(self.page.line_of(part)) for part in self.page.by_id("topic_posts")), None)
        draft.declared_posts = number(counted[0]) if counted else None
        numbers = [(whole_number(text), part) for part in self.page.by_class("page-numbers") if (text := self.page.line_of(part)).isdecimal()]
        draft.page = next((value for value, part in numbers if "current" in classes(part)), 1)
        draft.pages = max([draft.page, *(value for value, _ in numbers)])
        draft.whole = draft.declared_posts is None or len(draft.posts) >= draft.declared_posts if draft.pages == 1 else False
        starts = (box.get("start") or "" for box in self.page.by_id("thread"))
        start = next((whole_number(value) for value in starts if value.isdecimal()), 1 if draft.page == 1 else None)
        for at, post in enumerate(draft.posts):
            post.position = start + at if start else None

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        post = PostDraft(read_body(self.page, self.desk, card.content, field), id=card.id, label=f"#{card.id}")
        post.author = self.author(card, field)
        if card.foot is not None:
            anchor = next((link for link in card.foot.iter("a") if (link.get("href") or "").endswith(f"#post-{card.id}")), None)
            post.permalink = self.page.url_of(anchor)
            post.published = self.age(card.foot)
            self.desk.book(f"{field}.published_at", card.foot)
        return post

    def author(self, card: Card, field: str) -> Author | None:
        """The name in bold; their profile is where what they are leads to."""
        names = [part for part in card.author.iter("strong", "b") if self.page.line_of(part)]
        name = self.line(f"{field}.author", names)
        links = [(link, found[1]) for link in card.author.iter("a") if (found := _ACCOUNT.search(link.get("href") or ""))]
        if name is None:
            return None
        target = self.page.url_of(links[0][0]) if links else None
        return Author(name=name, url=target, id=links[0][1] if links and links[0][1].isdecimal() else None, guest=False if links else None)

    def age(self, foot: HtmlElement) -> Moment:
        """How long ago it was, as in "Posted 2 years ago #"."""
        printed = self.page.text(self.page.place(foot), [self.page.place(link) for link in foot.iter("a")])
        return self.context.when(" ".join(printed.split()))


def _links(page: Page) -> Iterator[Link]:
    """The topics of `#latest`, then the forums of `#forumlist`: the first link of each row that leads into no form."""
    for name, kind in (("latest", "thread"), ("forumlist", "forum")):
        for row in (row for table in page.by_id(name) if table.tag == "table" for row in table.iter("tr")):
            cells = list(row.iterchildren("td"))
            anchors = [link for link in cells[0].iter("a") if page.line_of(link)] if cells else []
            target = page.url_of(anchors[0]) if anchors else None
            if target is None:
                continue
            counts = [page.line_of(cell) for cell in cells[1:2] if kind == "thread"]
            posts = next((number(text) for text in counts if _COUNT.fullmatch(text)), None)
            yield Link(url=target, title=page.line_of(anchors[0]), kind=kind, reply_count=posts - 1 if posts else None)


def _next_pages(page: Page) -> tuple[Link, ...]:
    return next_page(page, [part for part in page.by_class("page-numbers") if part.tag == "a" and "next" in classes(part)])
