"""The posts of an SMF topic: where they stand, and each part from the element that prints it.

    #subject_N          the post's title, linked to itself          1.1, 2.0, 2.1
    #info_N             the post's number and time, linked to it    ElkArte
    .inner#msg_N        the body; `.post` without `.inner` in 1.1
    .poster             the author's column; in 1.1 the first cell of the row
    #modified_N         the notice of an edit
    .signature          printed beside the body, never in it

Template: Themes/default/Display.template.php.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from lxml.html import HtmlElement

from schemas.record import Author

from ...dates.dates import iso
from ...draft import Moment, PostDraft
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...page.words import word_count
from ...posts.body import read_body
from ...posts.subtree import unpasted
from ...urls import join
from ..engine import Reader
from .words import cite_smf, edit_moment, moment, quote_head

_BODY = re.compile(r"msg_(\d+)")
_SUBJECT = re.compile(r"(?:subject|info)_(\d+)")
_MEMBER = re.compile(r"[?;&]u=(\d+)")
_COUNTER = re.compile(r"#\s?(\d+)")
_NUMBERED = re.compile(r"list-style-type:\s*(?:decimal|(?:lower|upper)-(?:roman|alpha|latin))")
_HEADS = frozenset({"quoteheader", "codeheader", "quotefooter"})
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LONGEST_TIME = 60
"""Characters of a line that a theme prints for a post's time alone."""
# What only members have in the author's column, whether or not their profile may be seen.
_OF_MEMBERS = frozenset({"postgroup", "postcount", "avatar", "icons", "stars", "profile"})
_LABELS = frozenset({"b", "img", "strong"})
"""What a line that says when may hold beside the time: "<strong>Reply #3 on:</strong>"."""
_FILE = "action=dlattach"
_LONGEST_NOTE = 60
"""Words of the note that a topic was moved, with a reason."""


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    content: HtmlElement
    box: HtmlElement
    number: str | None

    def beside(self) -> Iterator[HtmlElement]:
        """The elements of the box that are none of the post's own words, in document order."""
        within = set(self.content.iter("*"))
        return (element for element in self.box.iter("*") if element not in within)


def cards(page: Page) -> list[Card]:
    """The posts of a topic in the order of the page."""
    contents = [element for element in page.by_class("inner") if _BODY.fullmatch(element.get("id") or "")]
    if not contents:
        contents = [element for element in page.by_class("post") if element.tag == "div"]
    contents = unpasted(page, contents, lambda content: (content, content))
    holders: dict[HtmlElement, int] = {}
    for content in contents:
        for up in content.iterancestors():
            holders[up] = holders.get(up, 0) + 1
    found = []
    for content in contents:
        box = content
        for up in content.iterancestors():
            if holders[up] > 1 or up.tag in ("form", "body") or up.get("id") == "forumposts":
                break
            box = up
        number = _BODY.fullmatch(content.get("id") or "")
        subject = _subject(box)
        if number is None and subject is not None:
            number = _SUBJECT.fullmatch(subject.get("id") or "")
        if number is not None:
            found.append(Card(content, box, number[1]))
    return found


def _subject(box: HtmlElement) -> HtmlElement | None:
    return next((element for element in box.iter("*") if _SUBJECT.fullmatch(element.get("id") or "")), None)


def _name_blocks(content: HtmlElement) -> None:
    """Give quotes, code and numbered lists the elements that mean them: 1.1 prints `div`s, and later versions some blocks of code and lists alike."""
    for block in content.iter("div", "code", "ul"):
        names = classes(block)
        if block.tag == "div" and "quote" in names:
            block.tag = "blockquote"
        elif not names.isdisjoint({"code", "bbc_code"}):
            block.tag = "pre"
        elif block.tag == "ul" and _NUMBERED.search(block.get("style") or ""):
            block.tag = "ol"


def moved_to(page: Page, card: Card) -> str | None:
    """Where a topic has gone, of which its board kept nothing but SMF's note; null where the post is one.

    The note (index.LANGUAGE.php moved, movetopic_default) is headed by a word in capitals, leads to the other board and ends with the topic's
    address. Whoever moves a topic may add a reason.
    """
    subject = _subject(card.box)
    mark, colon, _ = page.line_of(subject).partition(":") if subject is not None else ("", "", "")
    links = list(card.content.iter("a"))
    if not colon or not mark.isupper() or len(links) != 2 or word_count(page.text_of(card.content)) > _LONGEST_NOTE:
        return None
    board, topic = (link.get("href") or "" for link in links)
    address = page.line_of(links[1])
    ends_so = "topic=" in address and page.text_of(card.content).endswith(address)
    return topic if ends_so and "board=" in board and "topic=" in topic else None


def with_class(elements: Iterable[HtmlElement], *tokens: str) -> list[HtmlElement]:
    """The elements that carry one of the classes."""
    return [element for element in elements if not classes(element).isdisjoint(tokens)]


class Posts(Reader):
    """Reads cards; books what it reads as `posts.N...`."""

    def body(self, content: HtmlElement, field: str, files: Sequence[HtmlElement] = ()) -> PostDraft:
        """A post that holds nothing but its words."""
        _name_blocks(content)
        quotes = list(content.iter("blockquote"))
        cited = {quote: cite_smf(quote) for quote in quotes}
        named = {who.element for who in cited.values() if who.author}
        mute = [head for quote in quotes if (head := quote_head(quote)) is not None and head not in named]
        chrome = [part for part in content.iter("div") if not _HEADS.isdisjoint(classes(part)) and part not in named and part not in mute]
        return PostDraft(read_body(self.page, self.desk, content, field, dropped=[*mute, *chrome], attachments=files, citation=cite_smf))

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        page, field = self.page, f"posts.{at}"
        beside = list(card.beside())
        signatures = with_class(beside, "signature")
        within = {inner for signature in signatures for inner in signature.iter("*")}
        beside = [element for element in beside if element not in within]
        files = with_class(beside, "attachments") or [element for element in beside if element.tag == "a" and _FILE in (element.get("href") or "")]
        post = self.body(card.content, field, files)
        post.id = card.number
        subject = _subject(card.box)
        if subject is not None:
            link = next(subject.iter("a"), None)
            post.permalink = page.url_of(link)
        own = (href for element in beside if element.tag == "a" and (href := element.get("href") or "").endswith(f".msg{card.number}#msg{card.number}"))
        post.permalink = post.permalink or join(page.base, next(own, ""))
        post.author = self._author(beside, field)
        self._read_time(card, beside, post, field)
        for notice in (element for element in beside if element.get("id") == f"modified_{card.number}"):
            self._read_edit(notice, post, field)
        post.signature = self.text(f"{field}.signature", signatures)
        return post

    def _author(self, beside: Sequence[HtmlElement], field: str) -> Author | None:
        column = next(iter(with_class(beside, "poster")), None)
        for head in self._names(column, beside):
            link = next((anchor for anchor in head.iter("a") if self.page.text_of(anchor)), None)
            named = link if link is not None else head
            name = self.page.line_of(named)
            if name:
                self.desk.book(f"{field}.author", named)
                return self._person(name, link, column)
        return None

    def _names(self, column: HtmlElement | None, beside: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
        """Where the author's name may stand, the likeliest first: in the column for it, else in what is emphasised or linked beside the words."""
        if column is not None:
            yield from with_class(column.iter("a"), "name")
            yield from column.iter(*_HEADINGS)
            yield from self._first_words(column)
        # "Reply #3 on:" is emphasised, too.
        strong = (element for element in beside if element.tag in ("b", "strong", "h4"))
        yield from (element for element in strong if (said := self.page.line_of(element)) and not said.endswith((":", "：")))
        yield from (element for element in beside if element.tag == "a" and _MEMBER.search(element.get("href") or ""))

    def _first_words(self, column: HtmlElement) -> list[HtmlElement]:
        """Who stands in the author's column of a theme without headings: the first profile that is linked, else the first words that are no list's."""
        parts = [part for part in column.iter("*") if part is not column and self.page.text_of(part) and next(part.iterancestors("ul"), None) is None]
        linked = [part for part in parts if part.tag == "a" and _MEMBER.search(part.get("href") or "")]
        return linked[:1] or [part for part in parts if part.tag != "ul" and (part.text or "").strip()][:1]

    def _person(self, name: str, link: HtmlElement | None, column: HtmlElement | None) -> Author:
        if link is not None and (address := link.get("href")):
            member = _MEMBER.search(address)
            return Author(name=name, url=join(self.page.base, address), id=member[1] if member else None, guest=False)
        is_member = column is not None and any(not _OF_MEMBERS.isdisjoint(classes(element)) for element in column.iter("li"))
        return Author(name=name, guest=not is_member)

    def _read_time(self, card: Card, beside: Sequence[HtmlElement], post: PostDraft, field: str) -> None:
        """The time of the post and its place in the topic, which stand beside its title."""
        page = self.page
        for number in with_class(beside, "page_number"):
            if found := _COUNTER.search(page.text_of(number)):
                post.label, post.position = f"#{found[1]}", whole_number(found[1]) + 1
                self.desk.book(f"{field}.label", number)
        for element in self._stamped(card, beside):
            raw = page.line_of(element)
            found_at = self._stamp(element) or moment(raw, self.context)
            if found_at.at is None and post.published is not None:
                continue
            post.published = found_at
            if post.position is None and (counter := _COUNTER.search(raw)):
                post.label, post.position = f"#{counter[1]}", whole_number(counter[1]) + 1
            if found_at.at is not None:
                self.desk.book(f"{field}.published_at", element)
                break

    def _stamped(self, card: Card, beside: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
        """The small lines of a post, those beside its title first: themes move that with the time, and print nothing else so short that says when."""
        subject = _subject(card.box)
        head = next(iter(with_class(beside, "keyinfo")), subject.getparent() if subject is not None else None)
        column = {inner for part in with_class(beside, "poster") for inner in part.iter("*")}
        near = [] if head is None else [element for element in head.iter("*") if element.tag == "time" or "smalltext" in classes(element)]
        small = (element for element in beside if element.tag in ("time", "small") or "smalltext" in classes(element))
        far = (element for element in small if element not in column and 0 < len(self.page.line_of(element)) <= _LONGEST_TIME)
        # One theme prints it in the place of the title.
        links = (link for link in (subject.iter("a") if subject is not None else ()) if moment(self.page.line_of(link), self.context).at)
        found = chain(near, far, links, self._unnamed(card, beside, column))
        return (part for part in found if not (part.get("id") or "").startswith("modified_") and self.page.text_of(part))

    def _unnamed(self, card: Card, beside: Sequence[HtmlElement], column: Container[HtmlElement]) -> Iterator[HtmlElement]:
        """What says a day and a time of day and nothing else, in themes whose lines are not called small; notices of edits aside."""
        edited = {inner for part in beside if part.get("id") == f"modified_{card.number}" for inner in part.iter("*")}
        for element in beside:
            if element in column or element in edited or any(child.tag not in _LABELS for child in element) or element.tag == "a":
                continue
            if 0 < len(line := self.page.line_of(element)) <= _LONGEST_TIME and moment(line, self.context).precision in ("minute", "second"):
                yield element

    def _stamp(self, element: HtmlElement) -> Moment | None:
        for stamp in element.iter("time"):
            if (found := iso(stamp.get("datetime") or "", zone=self.context.zone)).at:
                return found
        return None

    def _read_edit(self, notice: HtmlElement, post: PostDraft, field: str) -> None:
        raw = self.page.line_of(notice).strip("«» ")
        if not raw:
            return
        reason = next((element for element in notice.iter("*") if element.get("id") == "reason"), None)
        if reason is not None and (word := self.page.line_of(reason)):
            raw, _, why = raw.partition(f" {word}")
            post.edit_reason = why.lstrip(":： ") or None
        post.edited = edit_moment(raw, self.context)
        self.desk.book(f"{field}.edited_at", notice)
