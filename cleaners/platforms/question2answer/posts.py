"""One question, answer or comment of Question2Answer, read (qa-include/qa-theme-base.php, app/format.php).

.qa-q-view#qN  .qa-a-list-item#aN  .qa-c-list-item#cN   the post; the first versions print the number alone
  .qa-q-view-content ...                                its words
  .qa-q-view-meta: -what, -when, -who-data              who wrote it when; a second line says who changed it when
  .qa-netvote-count-data                                its score; likes and dislikes apart on other sites
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from schemas.record import Author

from ...dates.dates import iso
from ...draft import Moment, PostDraft
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ...posts.body import read_body
from ...posts.subtree import Marks, marks, of_classes, outside, unpasted
from ..engine import NestedReader

BOXES = {"qa-q-view": ("question", "qa-q-view"), "qa-a-list-item": ("answer", "qa-a-item"), "qa-c-list-item": ("comment", "qa-c-item")}
"""The class of a post's element, its kind and the prefix of the classes inside."""

_ELSEWHERE = {"qa-q-view": ("qa-q-item",)}
"""What themes call the line of who and when of a question instead: as in lists (CleanStrap, inc/blocks.php, q_view_main)."""

_ID = re.compile(r"[qac]?(\d+)")
_SCORE = re.compile(r"([-+\N{EN DASH}\N{MINUS SIGN}]?)(\d+)")
_EDITED = frozenset({"edited", "bearbeitet", "edité", "editado", "bewerkt", "edycja"})
"""What an update of words is called (qa-lang-main.php edited, in six languages); other updates close, select, move or tag."""


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post. `on` is the post that a comment is on."""

    kind: str
    prefix: str
    box: HtmlElement
    body: HtmlElement
    id: str | None
    on: Card | None


def cards(page: Page) -> list[Card]:
    """The posts in document order. A comment of which only the beginning is shown has no words yet, and is none."""
    boxes = {box: token for token in BOXES for box in page.by_class(token)}
    known: dict[HtmlElement, Card] = {}
    for box in sorted(boxes, key=lambda box: (page.place(box).start, boxes[box] == "qa-c-list-item")):
        kind, prefix = BOXES[boxes[box]]
        body = next((part for part in box.iter("div") if f"{prefix}-content" in classes(part)), None)
        if body is not None:
            found = _ID.fullmatch(box.get("id") or "")
            on = next((known[up] for up in box.iterancestors() if up in known), None)
            known[box] = Card(kind, prefix, box, body, found[1] if found else None, on)
    return unpasted(page, known.values(), lambda card: (card.box, card.body))


class Posts(NestedReader):
    """Reads cards; books what it reads as `posts.N...`."""

    def read(self, at: int, card: Card, topic_id: str | None) -> PostDraft:
        """The post of a card; `at` is its place on the page, counted from 0."""
        field = f"posts.{at}"
        post = PostDraft(read_body(self.page, self.desk, card.body, field, dropped=self.within.get(card.box, ())), id=card.id, kind=card.kind)
        inside = self._marks(card)
        self._read_meta(card, inside, post, field)
        self._read_score(inside, post, field)
        if card.kind == "comment":
            post.reply_to = card.on.id if card.on else topic_id
        if card.kind == "answer":
            post.reply_to = topic_id
            post.accepted = "qa-a-list-item-selected" in classes(card.box)
        return post

    def _marks(self, card: Card) -> Marks:
        """The elements of a post by class, without its words and its comments."""
        found: Marks = {}
        away = {card.body, *self.within.get(card.box, ())}
        for element in outside(card.box, lambda part: part in away or (part is not card.box and "qa-c-list-item" in classes(part))):
            for token in classes(element):
                found.setdefault(token, []).append(element)
        return found

    def _read_meta(self, card: Card, inside: Marks, post: PostDraft, field: str) -> None:
        page = self.page
        prefix = next((one for one in (card.prefix, *_ELSEWHERE.get(card.prefix, ())) if f"{one}-who-data" in inside), card.prefix)
        whens, whos, whats = (inside.get(f"{prefix}-{name}", []) for name in ("when", "who-data", "what"))
        if whens:
            post.published = self._when(whens[0])
            self.desk.book(f"{field}.published_at", whens[0])
        if len(whats) > 1 and len(whens) > 1 and page.line_of(whats[1]).lower() in _EDITED:
            post.edited = self._when(whens[1])
            self.desk.book(f"{field}.edited_at", whens[1])
        if whats and whats[0].tag == "a":
            post.permalink = page.url_of(whats[0])
        if whos and (name := page.line_of(whos[0])):
            link = next((link for link in whos[0].iter("a") if page.place(link)), None)
            target = page.url_of(link)
            post.author = Author(name=name, url=target, guest=link is None)
            self.desk.book(f"{field}.author", whos[0])

    def _when(self, element: HtmlElement) -> Moment:
        """By `<time>` (1.8), by the title of an empty element (microformats, to 1.7), else as printed."""
        for part in element.iter("time", "span"):
            stamp = part.get("datetime") or (part.get("title") if "value-title" in classes(part) else None)
            if stamp and (found := iso(stamp, zone=self.context.zone, base=self.context.base)).at:
                return found
        return self.context.when(self.page.line_of(element))

    def _read_score(self, inside: Marks, post: PostDraft, field: str) -> None:
        counted = {}
        for name in ("netvote", "upvote", "downvote"):
            for element in inside.get(f"qa-{name}-count-data", [])[:1]:
                if found := _SCORE.fullmatch(self.page.line_of(element)):
                    counted[name] = whole_number(found[2]) * (-1 if found[1] not in ("", "+") else 1)
                    self.desk.book(f"{field}.score", element)
        if "netvote" in counted:
            post.score = counted["netvote"]
        elif "upvote" in counted and "downvote" in counted:
            post.score = counted["upvote"] - abs(counted["downvote"])


def tags_of(page: Page, box: HtmlElement) -> list[HtmlElement]:
    """The links of a question's tags."""
    return [link for part in of_classes(marks(box), ("qa-q-view-tag-item", "qa-q-view-tags")) for link in part.iter("a") if page.place(link)]
