"""The posts of a XenForo thread: their elements, and what stands around their words.

2.0-2.3  article.message.js-post#js-post-N[data-author][data-content=post-N]
           .message-user .message-name .username      who; a guest's name is no link
           .message-attribution time, a "#3"          when, and its address; a theme may print both as the words of links in .message-header
           .message-body .bbWrapper                   words
           .message-attachments .message-lastEdit .message-signature .contentVote-score
         .message--deleted                            has neither words nor an id of its own
1.x      li.message#post-N[data-author]
           .messageUserInfo .username
           blockquote.messageText                     words; a signature has the class, too
           .messageMeta .DateTime .postNumber .editDate .attachedFiles .signature
         .message.deleted.placeholder
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...context import Context
from ...dates.dates import iso
from ...draft import Body, Moment, PostDraft
from ...numbers import whole_number
from ...page.nodes import classes, line_in
from ...page.page import Page
from ...posts.subtree import Marks, holders, marks, of_classes, pasted, within
from ..engine import Reader
from .words import read_words

_NUMBER = re.compile(r"(?:js-)?post-(\d+)")
_LABEL = re.compile(r"(?:\w+ )?#\s*(\d[\d.,\s]{0,11}?)(?: \w+ \d[\d.,]{0,8})?")
_ACCOUNT = re.compile(r"[./](\d+)/?(?:[?#]|$)")
_ATTRIBUTION = ("message-attribution-main", "datePermalink", "MessageCard__date-created", "message-attribution", "messageMeta")
_HEADER = "message-header"
_POSITION = ("message-attribution-opposite", "postNumber", "MessageCard__post-position", _HEADER)
_NAMES = ("message-name", "message-articleUserName", "MessageCard__user-info__name", "userText", "message-attribution-main", "username")
_ANSWERS = "js-nested-children-wrapper"
_EDITED = ("message-lastEdit", "editDate")
_FILES = ("message-attachments", "attachedFiles")
_SIGNATURE = ("message-signature", "signature")


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post; a deleted one has no words."""

    box: HtmlElement
    body: HtmlElement | None
    id: str
    within: tuple[HtmlElement, ...]
    """Other posts that stand inside of it: tags that a page never closes nest them."""
    parent: str | None
    """The post below which this one is nested, where the site shows answers so."""
    deleted: bool


def cards(page: Page) -> list[Card]:
    """The posts of a thread's page, in document order, each once."""
    boxes = {box: number for box in page.by_class("js-post") or page.by_class("message") if (number := _number(box))}
    words = [body for body in page.by_class("message-body") or page.by_class("messageText") if "signature" not in classes(body)]
    bodies: dict[HtmlElement | None, HtmlElement] = {}
    for body, owner in zip(words, holders(words, boxes), strict=True):
        bodies.setdefault(owner, body)
    away = pasted(page, boxes, {body: owner for owner, body in bodies.items() if owner is not None})
    numbers: dict[str, HtmlElement] = {}
    for box, number in boxes.items():
        if box not in away:
            numbers.setdefault(number, box)
    boxes = {box: number for number, box in numbers.items()}
    inner = within(boxes)
    nested = page.has_named(_ANSWERS)
    found = (
        Card(box, bodies.get(box), number, tuple(inner.get(box, ())), _parent(box, boxes) if nested else None, _is_deleted(box))
        for box, number in boxes.items()
    )
    return [card for card in found if card.body is not None or card.deleted]


def _number(box: HtmlElement) -> str | None:
    """The post's number; a deleted post may have it on the anchor before its words alone."""
    anchors = (part.get("id") for part in box.iterchildren("span") if "u-anchorTarget" in classes(part))
    names = (found for name in (box.get("id"), box.get("data-content"), *anchors) if (found := _NUMBER.fullmatch(name or "")))
    return next((found[1] for found in names), None)


def _parent(box: HtmlElement, boxes: Mapping[HtmlElement, str]) -> str | None:
    """VerticalScope's sites print answers in a wrapper behind the post that they answer."""
    wrapper = next((up for up in box.iterancestors() if _ANSWERS in classes(up)), None)
    answered = None if wrapper is None else next(wrapper.itersiblings("article", preceding=True), None)
    return None if answered is None else boxes.get(answered)


def _is_deleted(box: HtmlElement) -> bool:
    names = classes(box)
    return "message--deleted" in names or "deleted" in names


def stamp(element: HtmlElement, context: Context) -> Moment:
    """The time of `<time datetime>` (2.x), `<abbr data-time>` or `<span title="May 26, 2025 at 11:12 PM">` (1.x)."""
    found = iso(element.get("datetime") or "", zone=context.zone, base=context.base)
    if found.at is not None:
        return found
    for name in ("data-timestamp", "data-time"):
        if (counted := context.epoch(element.get(name))) is not None:
            return counted
    text = line_in(element)
    titled = context.when(element.get("title") or text)
    return titled if titled.at is not None else context.when(text)


def stamps(part: HtmlElement) -> Iterable[HtmlElement]:
    """The times that are printed in an element."""
    return (element for element in part.iter("time", "abbr", "span") if element.tag == "time" or "DateTime" in classes(element))


class Posts(Reader):
    """Reads cards; books what it reads as `posts.N...`."""

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        around = self._around(card)
        files = of_classes(around, _FILES)
        words = Body() if card.body is None else read_words(self.page, self.desk, card.body, field, files, card.within)
        post = PostDraft(words, id=card.id, deleted=card.deleted, reply_to=card.parent)
        self._read_author(card, around, post, field)
        self._read_label(around, post, field)
        self._read_times(around, post, field)
        post.signature = self.text(f"{field}.signature", of_classes(around, _SIGNATURE))
        post.title = self.line(f"{field}.title", of_classes(around, ("threadmarkLabel",)))  # of a chapter, where an add-on marks some posts so
        post.score = self._score(around)
        post.accepted = True if "message--solution" in classes(card.box) else None
        return post

    def _around(self, card: Card) -> Marks:
        """The elements of the post by class, without its words and without posts within it."""
        return marks(card.box, *([] if card.body is None else [card.body]), *card.within)

    def _read_author(self, card: Card, around: Marks, post: PostDraft, field: str) -> None:
        printed = card.box.get("data-author") or ""
        for part in of_classes(around, _NAMES):
            element = next((inner for inner in part.iter() if "username" in classes(inner)), part if part.tag == "a" else None)
            text = "" if element is None else self.page.line_of(element)
            if element is not None and text:
                post.author = self._author(element, printed or text)
                self.desk.book(f"{field}.author", element)
                return
        if printed:
            post.author = Author(name=printed)

    def _author(self, element: HtmlElement, name: str) -> Author:
        link = next((link for link in (*element.iter("a"), *element.iterancestors("a")) if link.get("href")), None)
        account = element.get("data-user-id") if (element.get("data-user-id") or "").strip("0") else None
        if link is None:
            return Author(name=name, id=account, guest=account is None)
        found = _ACCOUNT.search(link.get("href") or "")
        return Author(name=name, url=self.page.url_of(link), id=account or (found and found[1]), guest=False)

    def _read_label(self, around: Marks, post: PostDraft, field: str) -> None:
        for link in (link for part in of_classes(around, _POSITION) for link in part.iter("a")):
            text = self.page.line_of(link)
            if found := _LABEL.fullmatch(text):
                post.label, post.position = text, whole_number("".join(sign for sign in found[1] if sign.isdecimal()))
                post.permalink = self.page.url_of(link)
                self.desk.book(f"{field}.label", link)
                return

    def _read_times(self, around: Marks, post: PostDraft, field: str) -> None:
        for part in of_classes(around, _EDITED):
            for element in stamps(part):
                post.edited = stamp(element, self.context)
                self.desk.book(f"{field}.edited_at", part)
                break
        for element in (element for part in of_classes(around, _ATTRIBUTION) for element in stamps(part)):
            post.published = stamp(element, self.context)
            link = next(element.iterancestors("a"), None)
            if post.permalink is None and link is not None:
                post.permalink = self.page.url_of(link)
            self.desk.book(f"{field}.published_at", element)
            return
        self._read_worded_time(around, post, field)

    def _read_worded_time(self, around: Marks, post: PostDraft, field: str) -> None:
        """By the words of a link, where a theme prints no element of time; else by what a viewer of pictures is told: "Ada · Jul 5, 2024"."""
        for link in (link for part in of_classes(around, (_HEADER,)) for link in part.iter("a")):
            if (found := self.context.when(self.page.line_of(link))).at is not None:
                post.published = found
                self.desk.book(f"{field}.published_at", link)
                return
        told = (part.get("data-lb-caption-desc") or "" for part in of_classes(around, ("js-lbContainer",)))
        post.published = next((found for words in told if (found := self.context.when(words.rpartition(" · ")[2])).at is not None), None)

    def _score(self, around: Marks) -> int | None:
        """The votes of an answer."""
        for part in of_classes(around, ("contentVote-score",)):
            text = (part.get("data-score") or self.page.text_of(part)).strip().replace("−", "-").replace(",", "")
            return whole_number(text) if re.fullmatch(r"[-+]?\d{1,9}", text) else None
        return None
