"""One post of Discourse, read from one of its three forms: the view for crawlers, the application's page, the data.

A post is named by its number in the topic, which all three print and by which quotes and answers name it; the number in the database stands
in two of them only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, Moment, PostDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.data import at, number, numeral, string
from ...page.nodes import classes, is_in, line_in, stands_in
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import Cited, author_of
from ...posts.subtree import marks, outside
from ...urls import join
from ..engine import Reader

Row = Mapping[str, object]
"""A post in the data."""

_POST_ID = re.compile(r"post_(\d{1,9})")
_LABEL = re.compile(r"#?(\d{1,9})")
_NUMBER_IN_URL = re.compile(r"/t/[^?#]*/\d+/(\d{1,9})/?(?:[?#]|$)")
_CRAWLED = frozenset({"crawler-post"})
_DRAWN = frozenset({"onscreen-post", "small-action"})
# What the software puts into a post's text: sizes below pictures, counts of clicks, buttons, polls.
_CHROME = ("meta", "quote-controls", "clicks", "codeblock-button-wrapper", "poll", "poll-outer", "poll-ui")


@dataclass(frozen=True, slots=True)
class Card:
    """A post in markup: its element, its body, and what stands around the body."""

    element: HtmlElement
    body: HtmlElement
    around: tuple[HtmlElement, ...]
    number: int | None

    def named(self, *tokens: str) -> list[HtmlElement]:
        """The elements around the body that carry one of the classes, in document order."""
        return [element for element in self.around if not classes(element).isdisjoint(tokens)]


def crawler_cards(page: Page) -> Iterator[Card]:
    """The posts of the view for crawlers: since 2018 by their class, before by what they hold."""
    named = [box for box in page.by_class("crawler-post") if not _in_text(box)]
    boxes = named or dict.fromkeys(creator.getparent() for creator in page.by_class("creator"))
    for box in boxes:
        bodies = [child for child in box if "post" in classes(child)]
        if not bodies or (len(bodies) > 1 and not named) or _in_text(box) or not any({"creator", "crawler-post-meta"} & classes(child) for child in box):
            continue
        around = _around(box, _CRAWLED | {"post"})
        printed = (page.line_of(part) for part in around if part.get("itemprop") == "position")
        found = _POST_ID.fullmatch(box.get("id") or "") or next(filter(None, map(_LABEL.fullmatch, printed)), None)
        yield Card(box, bodies[0], around, whole_number(found[1]) if found else None)


def drawn_cards(page: Page) -> Iterator[Card]:
    """The posts that the application has drawn, and the notes between them that say more than what was done."""
    for article in page.index.tags.get("article", ()):
        if not _DRAWN & classes(article) or _in_text(article):
            continue
        around = _around(article, _DRAWN | {"embedded-posts", "cooked"})
        inside = set(around)
        body = next((element for element in article.iter("div") if "cooked" in classes(element) and element.getparent() in inside), None)
        named = (article.get("data-post-number"), *(element.get("data-post-number") for element in around))
        printed = next((value for value in named if value and value.isdecimal()), None)
        found = _POST_ID.fullmatch(article.get("id") or "")
        if body is not None:
            yield Card(article, body, around, whole_number(found[1]) if found else whole_number(printed) if printed else None)


def _around(box: HtmlElement, without: frozenset[str]) -> tuple[HtmlElement, ...]:
    """A post's elements without the parts of these classes: texts, and other posts in it where tags are missing."""
    return tuple(outside(box, lambda element: element is not box and not without.isdisjoint(classes(element))))


class Posts(Reader):
    """Reads posts; books what it reads as `posts.N...`."""

    def __init__(self, page: Page, desk: Desk, context: Context, topic: str | None, address: str | None, stated: Mapping[int, Row]) -> None:
        super().__init__(page, desk, context)
        self.topic = topic
        """Number of the topic; a quote of another topic's post names none of these."""
        self.address = address
        """The topic's own."""
        self.stated = stated
        """What the data say of each post, by number."""

    def crawled(self, place: int, card: Card) -> PostDraft:
        """A post of the view for crawlers; `place` is its place on the page, counted from 0."""
        name = f"posts.{place}"
        post = self._begin(card, name)
        times = [part for part in card.around if part.tag == "time" and part.get("datetime")]
        post.published = self._first([part.get("datetime") for part in times])
        edited = self._first([part.get("content") for part in card.around if part.get("itemprop") == "dateModified"])
        if edited and post.published and edited.at != post.published.at:
            post.edited = edited
        links = [link for part in card.named("creator") for link in part.iter("a")]
        for link in links:
            if post.author is None and (printed := self.page.line_of(link)):
                post.author = Author(name=printed, url=self.page.url_of(link))
            self.desk.book(f"{name}.author", link)
        self.desk.book(f"{name}.published_at", *times)
        for part in (part for part in card.around if part.get("itemprop") == "position"):
            post.label = self.page.line_of(part) or None
            self.desk.book(f"{name}.label", part)
        if any(element.get("itemprop") == "acceptedAnswer" for element in (card.element, *card.element.iterancestors())):
            post.accepted = True
        return self._finish(post, self._row(card))

    def drawn(self, place: int, card: Card) -> PostDraft:
        """A post as the application draws it."""
        name = f"posts.{place}"
        post = self._begin(card, name)
        dates = card.named("relative-date")
        own = [part for part in dates if is_in(part, "post-date")] or [part for part in dates if not is_in(part, "edits")]
        stamps = (self.context.epoch(part.get("data-time"), per_second=1000) or self.context.when(part.get("title") or "") for part in own)
        post.published = next((stamp for stamp in stamps if stamp.at), None)
        self.desk.book(f"{name}.published_at", *own)
        people = [part for part in card.around if part.get("data-user-card")]
        names = card.named("username", "full-name")
        author = next((part.get("data-user-card") for part in people), None) or next((line for part in names if (line := self.page.line_of(part))), None)
        if author:
            post.author = Author(name=author, url=join(self.page.base, next((href for part in people if (href := part.get("href"))), "")))
            user = card.element.get("data-user-id") or ""
            post.author = post.author.model_copy(update={"id": user if user.isdecimal() else None})
        self.desk.book(f"{name}.author", *names)
        shared = (link.get("href") or "" for part in card.named("post-date") for link in part.iter("a"))
        post.permalink = next((join(self.page.base, href.partition("?")[0]) for href in shared if "/t/" in href), None) or post.permalink
        post.deleted = any("deleted" in classes(element) for element in (card.element, card.element.getparent()))
        post.reply_to = _unfolded(card.element)
        post.signature = self.text(f"{name}.signature", card.named("user-signature", "signature-container"))
        return self._finish(post, self._row(card))

    def told(self, place: int, row: Row, pointer: str) -> PostDraft:
        """A post in the data, which stands at `pointer` in what the page has taken in."""
        name = f"posts.{place}"
        own = self._body(self.page.text_at(f"{pointer}/cooked"), name, replaced=_is_replaced(row))
        post = PostDraft(own, id=numeral(number(row, "post_number")), position=number(row, "post_number"))
        post.label = f"#{post.id}" if post.id else None
        if (author := self.page.text_at(f"{pointer}/username")) is not None:
            self.desk.book(f"{name}.author", author)
        if (reason := self.page.text_at(f"{pointer}/edit_reason")) is not None:
            self.desk.book(f"{name}.edit_reason", reason)
        if (raw := self.page.text_at(f"{pointer}/raw")) is not None:
            self.desk.remove(self.page.place(raw), "duplicate_origin")
        if (signature := self.page.text_at(f"{pointer}/user_signature")) is not None:
            post.signature = self.text(f"{name}.signature", [signature])
        return self._finish(post, row)

    def bare(self, words: HtmlElement, own: int | None, name: str, *, replaced: bool = False, beside: Iterable[HtmlElement] = ()) -> PostDraft:
        """A post that holds nothing but its words and its number in the topic; what is `beside` the words in their element is none of them."""
        return PostDraft(self._body(words, name, replaced=replaced, beside=beside), id=numeral(own), position=own, permalink=self._permalink(own))

    def _begin(self, card: Card, name: str) -> PostDraft:
        return self.bare(card.body, card.number, name, replaced=_is_replaced(self._row(card)))

    def _row(self, card: Card) -> Row:
        return self.stated.get(card.number, {}) if card.number is not None else {}

    def _permalink(self, post: int | None) -> str | None:
        return f"{self.address}/{post}" if self.address and post is not None else None

    def _body(self, element: HtmlElement | None, name: str, *, replaced: bool = False, beside: Iterable[HtmlElement] = ()) -> Body:
        """The body at an element, which is not the author's where it was `replaced`."""
        if element is None:
            return Body()
        held = marks(element)
        chrome = [part for token in _CHROME for part in held.get(token, ())]
        titles = [part for part in held.get("title", ()) if _is_quote(part.getparent()) and self._cite_in(part.getparent()).author is None]
        cuts = [summary for part in held.get("elided", ()) for summary in part.iterchildren("summary")]  # three dots above what a mail quoted
        dropped = [element] if replaced else [*beside, *chrome, *titles, *cuts]
        return read_body(self.page, self.desk, element, name, dropped=dropped, citation=self._cite)

    def _cite(self, quote: HtmlElement) -> Cited:
        """Who is quoted, by the `aside` around a quote."""
        aside = quote.getparent()
        return self._cite_in(aside) if _is_quote(aside) and quote.tag == "blockquote" else Cited()

    def _cite_in(self, aside: HtmlElement | None) -> Cited:
        if aside is None:
            return Cited()
        title = next((child for child in aside if "title" in classes(child)), None)
        printed = line_in(title) if title is not None else ""
        leads = title is not None and any("quote-title__text-content" in classes(part) or part.tag == "a" for part in title.iter())
        author = aside.get("data-username") or (None if leads else author_of(printed))
        here = aside.get("data-topic") in (None, self.topic)
        return Cited(title if author else None, author, aside.get("data-post") if here else None)

    def _finish(self, post: PostDraft, row: Row) -> PostDraft:
        """The post, with what the data say and its own form does not."""
        name = string(row, "username")
        if name and (post.author is None or post.author.name == name):
            user = number(row, "user_id")
            url = post.author.url if post.author else None
            root = self.address.partition("/t/")[0] if self.address else ""
            post.author = Author(name=name, url=url or join(self.page.base, f"{root}/u/{name}"), id=numeral(user))
        post.published = post.published or self._first([string(row, "created_at")])
        if (number(row, "version") or 0) > 1 and post.edited is None:
            post.edited = self._first([string(row, "updated_at")])
        post.edit_reason = string(row, "edit_reason")
        parent = number(row, "reply_to_post_number")
        post.reply_to = numeral(parent) if parent else post.reply_to
        post.permalink = post.permalink or join(self.page.base, string(row, "post_url") or "") or self._permalink(post.position)
        post.deleted = post.deleted or row.get("user_deleted") is True or string(row, "deleted_at") is not None
        if row.get("accepted_answer") is True:
            post.accepted = True
        return post

    def _first(self, raws: Iterable[str | None]) -> Moment | None:
        return next((moment for raw in raws if raw and (moment := iso(raw, base=self.context.base)).at), None)


def holds_post(row: object) -> bool:
    """Whether an object of the data is a post."""
    return isinstance(at(row, "cooked"), str) and number(row, "post_number") is not None


def answers_shown(page: Page) -> set[str]:
    """The numbers of the posts that the plugin Solved repeats below the question, up to 2025 in an element called `cooked`. Nobody can write that class."""
    boxes = [box for box in page.by_class("accepted-answer") if box.tag == "aside"]
    return {number for box in boxes if (number := box.get("data-post"))}


def _in_text(element: HtmlElement) -> bool:
    """Whether an element stands in what somebody wrote."""
    return stands_in(element, "post", "cooked")


def _is_replaced(row: Row) -> bool:
    """Whether the software's own words stand where a person's were."""
    return row.get("user_deleted") is True or row.get("hidden") is True


def _unfolded(article: HtmlElement) -> str | None:
    """The post that a post answers, where somebody has unfolded it above; the last of those that stand there."""
    boxes = [part for part in article.iter("section") if {"embedded-posts", "top"} <= classes(part)]
    arrows = [link.get("href") or "" for box in boxes for part in box.iter("div") if "post-link-arrow" in classes(part) for link in part.iter("a")]
    found = _NUMBER_IN_URL.search(arrows[-1]) if arrows else None
    return found[1] if found else None


def _is_quote(element: HtmlElement | None) -> bool:
    return element is not None and element.tag == "aside" and "quote" in classes(element)
