"""One post of bbPress, read: its body, author, time, number, edits and signature, each from the element that prints it.

Templates: loop-single-reply.php, content-single-topic-lead.php; author cells by bbp_get_reply_author_link, which gave avatar and name
a link each up to 2.5, one link with two spans since, and a visitor's name no element at all up to 2.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from lxml.html import HtmlElement

from schemas.record import Author
from schemas.rule import fold

from ...context import Context
from ...dates.dates import iso
from ...draft import Moment, PostDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Interval, Page
from ...posts.body import read_body
from ...posts.edited import is_said_by_software
from ...posts.subtree import marks, of_classes, outside
from ...rules.engines.bbpress_locales import in_english
from ...rules.lines import LineRules
from ...urls import host
from ..engine import Reader
from .cards import AUTHORS, Card

_ANCHOR = re.compile(r"#post-(\d+)$")
_LABEL = re.compile(r"#\d+")
_MEMBER = re.compile(r"/users/[^/?#]+/?$")
# Themes that nest nothing print "Private" replies with this class and one line for everybody else (plugin Private Replies, bbp-core).
_PRIVATE = frozenset({"bbp-private-reply", "bbp-admin-reply"})
_PRIVATE_NOTICES = frozenset({"This reply has been marked as private.", "Diese Antwort wurde als privat markiert."})

_LOGS = ("bbp-reply-revision-log", "bbp-topic-revision-log")
_SIGNATURES = ("bbp-signature", "bbp-topic-signature", "bbp-reply-signature")
_FILES = ("bbp-attachments", "gdbbx-attachments", "document-activity")
# What bbPress and plugins hang into the content beside a person's words; the rules on elements and lines name it.
_FURNITURE = (
    *("bbp-admin-links", "bbp-meta", "bbp-template-notice", "bbp-reply-to-link"),
    *("wpulike", "sharedaddy", "gdbbx-thanks-wrapper", "d4p-bbt-quote-block", "d4p-bbt-quote-link"),
    *("rtmedia-item-title", "bb-video-duration"),
)
_DATES = frozenset({"bbp-reply-post-date", "bbp-topic-post-date"})
_NAMES = ("bbp-author-name", "bbp-author-link")
_HEADS = frozenset({"bbp-author-link", "bbp-author-name", "bbp-reply-permalink"})
"""What tells the head of a post that a theme prints into its content; nobody can write these classes."""
_OF_WORDS = frozenset({"p", "blockquote", "pre", "ul", "ol"})
_INLINE = frozenset({"span", "strong", "b"})
_NOT_NAMES = frozenset({"bbp-author-role", "bbp-reply-ip", "bbp-topic-ip", "bbp-author-ip", "bbp-author-avatar"})


class Posts(Reader):
    """Reads cards; books what it reads as `posts.N...`."""

    def __init__(self, page: Page, desk: Desk, context: Context, lines: LineRules) -> None:
        super().__init__(page, desk, context)
        self.lines = lines

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        page, field = self.page, f"posts.{at}"
        logs, signatures = ([*of_classes(card.written, tokens), *of_classes(card.inside, tokens)] for tokens in (_LOGS, _SIGNATURES))
        logs = logs or self._last_logs(card.content)
        files = of_classes(card.written, _FILES)
        hidden = card.names & _PRIVATE and fold(page.text_of(card.content)) in _PRIVATE_NOTICES
        heads = _heads_in(card)
        called = (part for tokens in (_LOGS, _SIGNATURES, _FURNITURE) for part in of_classes(card.written, tokens))
        aside = [*called, *logs, *_dates_below(card.content), *heads]
        dropped = [card.content] if hidden else aside
        body = read_body(page, self.desk, card.content, field, dropped=dropped, attachments=files)
        post = PostDraft(body, id=card.post_id(), deleted="status-trash" in card.names)
        self._read_permalink(card, post, field)
        post.author = self._author(card, field)
        post.published = self._published(card, field)
        position = card.number("bbp-reply-position")
        post.position = whole_number(position) if position else None
        if logs:
            self._read_edits(logs[-1], post, field)
        post.signature = self.text(f"{field}.signature", signatures)
        return post

    def _last_logs(self, content: HtmlElement) -> list[HtmlElement]:
        """The list of edits with which a post ends, by what it says, where a theme calls it otherwise."""
        last = content[-1] if len(content) and content[-1].tag == "ul" else None
        return [last] if last is not None and len(last) and all(self.lines.find(self.page.line_of(item)) for item in last) else []

    def _read_permalink(self, card: Card, post: PostDraft, field: str) -> None:
        link = card.first("bbp-reply-permalink", "bbp-topic-permalink")
        link = link if link is not None else next(iter(card.written.get("bbp-reply-permalink", ())), None)
        if link is None and card.header is not None:
            link = next((a for a in card.header.iter("a") if _ANCHOR.search(a.get("href") or "")), None)
        printed = self.page.text_of(link) if link is not None else ""
        if link is not None:
            anchor = _ANCHOR.search(link.get("href") or "")
            post.id = anchor[1] if anchor else post.id
            post.permalink = self.page.url_of(link)
        if link is not None and _LABEL.fullmatch(printed):
            self.desk.book(f"{field}.label", link)
            post.label = printed
        elif post.id:
            post.label = f"#{post.id}"

    def _author(self, card: Card, field: str) -> Author | None:
        page = self.page
        element = self._name_of(card)
        place = page.place(element) if element is not None else self._bare_name(card)
        name = page.text(place).replace("\n", " ").strip()
        if not name:
            return None
        self.desk.move(place, f"{field}.author")
        link = self._link_of(card, element)
        target = page.url_of(link)
        user = card.number("user-id")
        if user is not None:
            return Author(name=name, url=target, id=user if user != "0" else None, guest=user == "0")
        if card.author is None:
            return Author(name=name, url=target)
        # Versions before 2.1 print no class. A visitor without an account has no profile here, perhaps a website elsewhere.
        guest = True if link is None else host(target) != host(page.url) if page.url and target else None
        return Author(name=name, url=target, guest=guest)

    def _name_of(self, card: Card) -> HtmlElement | None:
        """The element that holds the author's name: by class in the cell, else a link of the cell, else by class anywhere in the box, or by where it leads; a
        visitor's, in themes that call it otherwise, is the first in the cell that prints something.
        """
        cell = list(outside(card.author, lambda e: bool(classes(e) & _NOT_NAMES))) if card.author is not None else []
        named = of_classes(marks(card.author), _NAMES) if card.author is not None else []
        linked = (e for e in cell if e.tag == "a")
        members = (e for e in card.beside() if e.tag == "a" and _MEMBER.search(e.get("href") or "")) if card.author is None else ()
        inline = (e for e in cell if e.tag in _INLINE)
        known = chain(named, linked, of_classes(card.inside, _NAMES), of_classes(card.written, _NAMES), members, inline)
        return next((element for element in known if self.page.text_of(element)), None)

    def _link_of(self, card: Card, name: HtmlElement | None) -> HtmlElement | None:
        """The link around the name; in the first versions the picture's, for the name stands above the post without one."""
        if name is not None:
            return name if name.tag == "a" else next(name.iterancestors("a"), None)
        return next((a for a in card.author.iter("a") if not self.page.text_of(a)), None) if card.author is not None else None

    def _bare_name(self, card: Card) -> Interval:
        """The text of the author's cell itself: up to 2.5 a visitor's name has no element. In the first versions the row above holds it."""
        above = [element for element in card.header.iter("*") if classes(element) & AUTHORS] if card.header is not None else []
        for cell in (*([card.author] if card.author is not None else []), *above):
            pieces = self.page.pieces(self.page.place(cell), list(map(self.page.place, cell)))
            for piece in pieces:
                if self.page.slice(piece.place).strip():
                    return piece.place
        return Interval(0, 0)

    def _published(self, card: Card, field: str) -> Moment | None:
        """By class; else by `<time>`; else the first line beside the post that reads as a date: 2.0 and some themes give it no class.

        A theme may print it as the words of the post's own link.
        """
        page = self.page
        date = next(_dates_below(card.content), None)
        date = date if date is not None else card.first(*_DATES)
        if date is not None and page.text_of(date):
            self.desk.book(f"{field}.published_at", date)
            # A theme may print how long ago it was and keep the date for a pointer that rests there.
            titles = (self.context.when(title) for part in date.iter("a", "abbr", "span", "time") if (title := part.get("title")))
            dated = next((found for found in titles if found.at and found.precision == "minute"), None)
            return dated or self.context.when(page.text_of(date))
        beside = list(card.beside())
        for element in beside:
            if element.tag == "time" and (found := iso(element.get("datetime") or "", zone=self.context.zone)).at:
                self.desk.book(f"{field}.published_at", element)
                return found
        links = [page.place(element) for element in beside if element.tag == "a"]
        others = [page.place(card.content), *([page.place(card.author)] if card.author is not None else []), *links]
        heads = _heads_in(card)
        within = [page.place(link) for head in heads for link in head.iter("a")]
        parts = [*([card.header] if card.header is not None else []), card.box]
        for part, cut in (*((part, others) for part in parts), *((head, within) for head in heads)):
            for _, place in page.pieces(page.place(part), cut):
                found = self.context.when(said := page.slice(place).strip())
                if found.at is not None and not is_said_by_software(said):
                    self.desk.move(place, f"{field}.published_at")
                    return found
        link = card.first("bbp-reply-permalink")
        if link is not None and (found := self.context.when(page.line_of(link))).at is not None:
            self.desk.book(f"{field}.published_at", link)
            return found
        return None

    def _read_edits(self, log: HtmlElement, post: PostDraft, field: str) -> None:
        for item in log.iter("li"):  # oldest first
            raw = self.page.line_of(item)
            found = self.lines.find(raw)
            said = found[1].groupdict() if found else {}
            post.edited = replace(self.context.when(in_english(found[0], said["when"])), raw=said["when"]) if found and said.get("when") else Moment(raw)
            post.edit_reason = said.get("reason") or None
            self.desk.book(f"{field}.edited_at", item)


def _heads_in(card: Card) -> list[HtmlElement]:
    """The parts of the content that name author or post, and hold no words; logs and links for moderators do as well, and are known by their own classes."""
    told = {part for token in _HEADS for part in card.written.get(token, ())}
    if not told:
        return []
    known = {part for box in of_classes(card.written, (*_LOGS, *_FURNITURE)) for part in box.iter("*")}
    children = [child for child in card.content if not any(part.tag in _OF_WORDS for part in child.iterdescendants("*"))]
    return [child for child in children if any(part in told and part not in known for part in child.iter("*"))]


def _dates_below(content: HtmlElement) -> Iterator[HtmlElement]:
    """The time of the post where a theme prints it as the last line of the content."""
    return (child for child in content if (names := child.get("class")) and not _DATES.isdisjoint(names.split()))
