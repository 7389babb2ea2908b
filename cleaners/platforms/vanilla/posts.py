"""One post of Vanilla, read: the discussion itself and each comment, by the ids that its scripts need and the classes of its own views.

    #Discussion_N #Comment_N          the post
      .Author .Username[data-userid]  the author
      .DateCreated .Permalink time    when, where, and at which place of the discussion (`name="Item_3"`)
      .DateUpdated[title]             the last edit
      .Message                        its words
      .Signature

Views: applications/vanilla/views/discussion/{discussion,comments,helper_functions}.php; plugins Quotes and Signatures. The editor of 3 leaves a
link where its script draws a quote, and the quote's data beside it.

Since 2023 the browser may draw posts (thread/ThreadItem.tsx, ThreadItemHeader.tsx; embeddedContent/QuoteEmbed.tsx): the ids stay, the words are
`.userContent`, the author is the first profile that is linked, and the permalink the link around the time. Other classes are hashes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from schemas.record import Author, Quote

from ...dates.dates import iso
from ...draft import Body, Moment, PostDraft
from ...numbers import whole_number
from ...page.nodes import classes, line_in, stands_in
from ...page.page import Page
from ...posts.body import read_body
from ...posts.cited import Cited, author_of, cite
from ...posts.subtree import Marks, marks, outside
from ...urls import join
from ..engine import NestedReader

_ID = re.compile(r"(Discussion|Comment)_(\d+)")
_ITEM = re.compile(r"Item_(\d+)")
_LINKED = re.compile(r"#(Discussion|Comment)_(\d+)$|/discussion/(?:(comment)/)?(\d+)(?:[/#?]|$)")
_PROFILE = re.compile(r"/profile/(?:(\d+)/)?[^/?#]+/?(?:[?#]|$)")
_EDITED_BY = re.compile(r"\s+\S+\s+\S+\.?$")


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    id: str
    """`Discussion_N` for the discussion itself, whose number may be that of a comment, too."""
    box: HtmlElement
    body: HtmlElement

    @property
    def is_served(self) -> bool:
        """Whether the server has rendered it, and not the browser."""
        return "Item" in classes(self.box)


def cards(page: Page) -> Iterator[Card]:
    """The posts of a page in document order, each once: the best answers are repeated above the comments."""
    found = []
    for name, boxes in page.index.ids.items():
        if named := _ID.fullmatch(name):
            held = [(box, body) for box in boxes if (body := _body(box)) is not None]
            in_place = [pair for pair in held if not stands_in(pair[0], "AcceptedAnswers")]
            found += [Card(name if named[1] == "Discussion" else named[2], box, body) for box, body in (in_place or held)[:1]]
    yield from sorted(found, key=lambda card: page.place(card.box).start)


def _body(box: HtmlElement) -> HtmlElement | None:
    if "Item" not in classes(box):
        return next((part for part in box.iter("div") if "userContent" in classes(part)), None)
    return next((part for part in box.iter("div", "article", "section") if "Message" in classes(part)), None)


def _number(href: str) -> str | None:
    """The post to which an address leads, as a card names it."""
    found = _LINKED.search(href)
    if not found:
        return None
    of_discussion = found[1] == "Discussion" or (found[4] and not found[3])
    return f"Discussion_{found[2] or found[4]}" if of_discussion else found[2] or found[4]


def _embedded(part: HtmlElement) -> dict[str, Any]:
    """The data of a quote that the page's script would draw; empty for other things that are embedded."""
    try:
        found = json.loads(part.get("data-embedjson") or "null")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and found.get("embedType") == "quote" else {}


def cited(quote: HtmlElement) -> Cited:
    """Who is quoted: `<div class="QuoteAuthor"><a href="/profile/Ada">Ada</a> said:</div>`, or the data of an embedded quote."""
    if data := _embedded(quote):
        user = data.get("insertUser")
        name = user.get("name") if isinstance(user, dict) else None
        kind, number = data.get("recordType"), data.get("recordID")
        known = f"Discussion_{number}" if kind == "discussion" else str(number)
        link = next(quote.iter("a"), None)
        return Cited(link, name if isinstance(name, str) and name.strip() else None, known if isinstance(number, int) else None)
    for line in (part for part in quote.iter("div", "cite") if _is_of_author(part)):
        if next(line.iterancestors("blockquote"), None) is not quote:
            continue
        links = list(line.iter("a"))
        person = next((link for link in links if _PROFILE.search(link.get("href") or "")), None)
        name = line_in(person) if person is not None else author_of(line_in(line))
        return Cited(line, name or None, next((number for link in links if (number := _number(link.get("href") or ""))), None))
    if "Quote" in classes(quote) and (name := (quote.get("rel") or "").strip()):  # as it was written, where nothing draws quotes
        return Cited(author=name)
    return cite(quote)


def _is_of_author(part: HtmlElement) -> bool:
    """Whether a part of a quote says whose it is: by its class, or by the mark of old quotes that leads to the quoted post."""
    return not classes(part).isdisjoint({"QuoteAuthor", "embedQuote-header"}) or any("QuoteLink" in classes(link) for link in part.iterchildren("a"))


class Posts(NestedReader):
    """Reads cards; books what it reads as `posts.N...`."""

    def read(self, at: int, card: Card) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        others = self.within.get(card.box, [])
        named = marks(card.box, card.body, *others)
        words = [part for part in outside(card.body, set(others).__contains__) if part.tag == "div"]
        signatures = [*named.get("Signature", ()), *(part for part in words if "Signature" in classes(part))]
        embeds = [part for part in words if part.get("data-embedjson") and _embedded(part)]
        post = PostDraft(self._words(card, [*others, *signatures], embeds, field), id=card.id, label=f"#{card.id}")
        post.author = self._author(card, named, field)
        self._read_times(card, named, post, field)
        self._read_permalink(card, named, post)
        post.signature = self.text(f"{field}.signature", signatures)
        post.accepted = True if "QnA-Item-Accepted" in classes(card.box) else None
        return post

    def _around(self, card: Card) -> Iterator[HtmlElement]:
        """What a post prints beside its words, without other posts in it."""
        return outside(card.box, {card.body, *self.within.get(card.box, ())}.__contains__)

    def _words(self, card: Card, dropped: list[HtmlElement], embeds: list[HtmlElement], field: str) -> Body:
        words = read_body(self.page, self.desk, card.body, field, dropped=dropped, quoted=embeds, citation=cited)
        drawn = iter(embeds)
        words.quotes = tuple(quote if quote.text else _filled(quote, next(drawn, None)) for quote in words.quotes)
        return words

    def _author(self, card: Card, named: Marks, field: str) -> Author | None:
        """The link that is called `Username`, else the first with a text; a visitor's name has none."""
        cells = named.get("Author", []) if card.is_served else [part for part in self._around(card) if _PROFILE.search(part.get("href") or "")]
        links = [link for cell in cells for link in cell.iter("a") if self.page.text_of(link)]
        link = next((link for link in links if "Username" in classes(link)), links[0] if links else None)
        element = link if link is not None else next((cell for cell in cells if self.page.text_of(cell)), None)
        if element is None:
            return None
        self.desk.book(f"{field}.author", element)
        name = self.page.line_of(element)
        if link is None:
            return Author(name=name, guest=True)
        target = link.get("href") or ""
        found = _PROFILE.search(target)
        return Author(name=name, url=join(self.page.base, target), id=link.get("data-userid") or (found[1] if found else None), guest=False)

    def _read_times(self, card: Card, named: Marks, post: PostDraft, field: str) -> None:
        """By `<time>`; what was edited says so in words, as a tooltip."""
        page, context = self.page, self.context
        notices = named.get("DateUpdated", [])
        edited = [part for notice in notices for part in notice.iter("time")]
        times = [part for part in self._around(card) if part.tag == "time" and part not in edited]
        post.published = self._stated(times)
        cells = times or named.get("DateCreated", [])
        if post.published is None:
            post.published = next((found for cell in cells if (found := context.when(page.line_of(cell))).raw), None)
        self.desk.book(f"{field}.published_at", *cells)
        for notice in notices[:1]:
            raw = notice.get("title") or page.line_of(notice)
            # "Edited March 1, 2025 5:00PM by Ada.": the name may hold a month or a number.
            told = next((found for words in (_EDITED_BY.sub("", raw), raw) if (found := context.when(words)).at), Moment(raw))
            post.edited = self._stated(edited) or told
            self.desk.book(f"{field}.edited_at", notice)

    def _stated(self, times: Iterable[HtmlElement]) -> Moment | None:
        found = (iso(part.get("datetime") or "", zone=self.context.zone, base=self.context.base) for part in times)
        return next((moment for moment in found if moment.at), None)

    def _read_permalink(self, card: Card, named: Marks, post: PostDraft) -> None:
        drawn = () if card.is_served else (up for part in self._around(card) if part.tag == "time" for up in part.iterancestors("a"))
        for link in (part for part in (*named.get("Permalink", ()), *drawn) if part.tag == "a"):
            post.permalink = self.page.url_of(link)
            placed = _ITEM.fullmatch(link.get("name") or "")
            post.position = whole_number(placed[1]) + 1 if placed else None
        if card.id.startswith("Discussion_"):
            post.position = 1


def _filled(quote: Quote, embed: HtmlElement | None) -> Quote:
    """An embedded quote with the words that its data holds, for the page shows but a link."""
    body = _embedded(embed).get("body") if embed is not None else None
    if not isinstance(body, str) or not body.strip():
        return quote
    try:
        words = html.fragment_fromstring(body, create_parent="div").text_content()
    except (ParserError, ValueError):
        return quote
    return quote.model_copy(update={"text": " ".join(words.split())})
