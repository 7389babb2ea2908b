"""One post of Flarum, read from one of its three forms: the view without scripts, the application's page, the data.

A post is named by its number in the database, by which mentions and quotes name it; the view without scripts does not print it, the data
beside it do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from schemas.record import Author

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, Moment, PostDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.data import number, numeral, string
from ...page.nodes import classes, line_in, stands_in
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import Cited, cite
from ...urls import join
from ..engine import Reader
from .document import Document, Resource

_BODY = "Post-body"
_MENTION = "PostMention"
_NOBODY = re.compile(r"\[[^\[\]]+\]")
"""How a deleted author is printed in every language; names cannot look so."""
_NAMES = ("h3", "h2", "h4")


@dataclass(frozen=True, slots=True)
class Card:
    """A post in markup: its box, its body, the stretch of the stream that the application gives it, and what stands above the body."""

    box: HtmlElement
    body: HtmlElement
    item: HtmlElement | None
    above: tuple[HtmlElement, ...]


def cards(page: Page) -> Iterator[Card]:
    """The posts of the application's page, or of the view without scripts; no body stands in another."""
    for body in page.by_class(_BODY):
        around = list(body.iterancestors())
        if any(_BODY in classes(up) for up in around) or body.getparent() is None:
            continue
        item = next((up for up in around if "PostStream-item" in classes(up)), None)
        box = next((up for up in around if up.tag == "article"), body.getparent())
        yield Card(box, body, item, _above(box, body))


def _above(box: HtmlElement, body: HtmlElement) -> tuple[HtmlElement, ...]:
    """The elements of a post's box above its body, and below the body of another post where tags are missing."""
    found: list[HtmlElement] = []
    events = etree.iterwalk(box, events=("start",))
    for _, element in events:
        if element is body:
            break
        if _BODY in classes(element):
            found.clear()
            events.skip_subtree()
        elif element is not box:
            found.append(element)
    return tuple(found)


def cite_mention(quote: HtmlElement) -> Cited:
    """Who is quoted: a quote begins with a mention of the quoted post."""
    for link in quote.iter("a"):
        if next(link.iterancestors("blockquote"), None) is quote and _MENTION in classes(link) and not _words_before(link, quote):
            return Cited(link, line_in(link) or None, link.get("data-id") or None)
    return cite(quote)


def _words_before(element: HtmlElement, top: HtmlElement) -> bool:
    """Whether words stand between the beginning of `top` and an element in it."""
    while element is not top:
        before = element.getprevious()
        while before is not None:
            if (before.tail or "").strip() or "".join(before.itertext()).strip():
                return True
            before = before.getprevious()
        parent = element.getparent()
        if parent is None:
            return False
        if (parent.text or "").strip():
            return True
        element = parent
    return False


def answered_in(body: HtmlElement) -> str | None:
    """The post that a post answers: it is mentioned before everything else."""
    for link in body.iter("a"):
        if _MENTION in classes(link) and next(link.iterancestors("blockquote"), None) is None and not _words_before(link, body):
            return link.get("data-id") or None
    return None


class Posts(Reader):
    """Reads posts; books what it reads as `posts.N...`."""

    def __init__(self, page: Page, desk: Desk, context: Context, document: Document | None, address: str | None) -> None:
        super().__init__(page, desk, context)
        self.document = document
        self.address = address
        """Of the discussion."""
        discussion = document.discussion if document else None
        order = discussion.related("posts") if discussion else []
        self._places = {key: place for place, (_, key) in enumerate(order, start=1)}
        chosen = discussion.related("bestAnswerPost") if discussion else []
        self._accepted = chosen[0][1] if chosen else None

    def shown(self, place: int, card: Card, stated: Resource | None) -> PostDraft:
        """A post in markup; `stated` is what the data beside it say of it."""
        name = f"posts.{place}"
        post = PostDraft(self._body(card.body, name), reply_to=answered_in(card.body))
        if card.item is not None:
            post.id = card.item.get("data-id") or None
            index = card.item.get("data-index") or ""
            post.position = whole_number(index) + 1 if index.isdecimal() and len(index) < 10 else None
            post.label = card.item.get("data-number") or None
            post.published = self._when(card.item.get("data-time"))
            post.deleted = "Post--hidden" in classes(card.box)
            post.permalink = self._permalink(post.label)
        for part in (part for part in card.above if part.tag == "time"):
            if not stands_in(part, "PostEdited"):
                post.published = post.published or self._when(part.get("datetime"))
                self.desk.book(f"{name}.published_at", part)
        post.author = self._author(card, name)
        return self._finish(post, stated)

    def told(self, place: int, resource: Resource) -> PostDraft:
        """A post in the data."""
        name = f"posts.{place}"
        body = self.page.text_at(f"{resource.pointer}/attributes/contentHtml")
        post = PostDraft(self._body(body, name) if body is not None else Body(), reply_to=answered_in(body) if body is not None else None)
        user = self.document.first(resource, "user") if self.document else None
        if user and (element := self.page.text_at(f"{user.pointer}/attributes/displayName")) is not None:
            self.desk.book(f"{name}.author", element)
        if (element := self.page.text_at(f"{resource.pointer}/attributes/content")) is not None:
            self.desk.remove(self.page.place(element), "duplicate_origin")
        return self._finish(post, resource)

    def _body(self, element: HtmlElement, name: str) -> Body:
        return read_body(self.page, self.desk, element, name, citation=cite_mention)

    def _author(self, card: Card, name: str) -> Author | None:
        heads = [part for part in card.above if "PostUser-name" in classes(part)] or [part for part in card.above if part.tag in _NAMES]
        for head in heads[:1]:
            names = [part for part in head.iter("span") if "username" in classes(part)]
            printed = next((line for part in (*names, head) if (line := self.page.line_of(part))), None)
            self.desk.book(f"{name}.author", *(names or [head]))
            link = next((link.get("href") or "" for link in head.iter("a")), "")
            if printed and not _NOBODY.fullmatch(printed):
                return Author(name=printed, url=join(self.page.base, link))
        return None

    def _finish(self, post: PostDraft, stated: Resource | None) -> PostDraft:
        """The post, with what the data say and its own form does not."""
        if stated is None:
            return post
        user = self.document.first(stated, "user") if self.document else None
        name = string(user.attribute("displayName")) or string(user.attribute("username")) if user else None
        if user and name and (post.author is None or post.author.name == name):
            slug = string(user.attribute("slug")) or string(user.attribute("username"))
            url = post.author.url if post.author else None
            post.author = Author(name=name, url=url or self._person(slug), id=string(user.row, "id"))
        post.id = post.id or string(stated.row, "id")
        post.label = post.label or numeral(number(stated.attribute("number")))
        post.position = post.position or self._places.get(post.id or "")
        post.permalink = post.permalink or self._permalink(post.label)
        post.published = post.published or self._when(string(stated.attribute("createdAt")))
        post.edited = post.edited or self._when(string(stated.attribute("editedAt")))
        post.deleted = post.deleted or stated.attribute("isHidden") is True
        if post.id is not None and post.id == self._accepted:
            post.accepted = True
        return post

    def _person(self, slug: str | None) -> str | None:
        root = self.address.partition("/d/")[0] if self.address else None
        return f"{root}/u/{slug}" if root and slug else None

    def _permalink(self, label: str | None) -> str | None:
        return f"{self.address}/{label}" if self.address and label else None

    def _when(self, raw: str | None) -> Moment | None:
        found = iso(raw, base=self.context.base) if raw else None
        return found if found and found.at else None
