"""The posts of a Discuz! thread: where they stand. Every template keeps the ids that its scripts need, whatever a theme calls the rest.

    table#pidN in #post_N       a post                                5.x to X3.5; the box alone in the view for phones of X3.5
    #postmessage_N              its words                             td.t_f (X2 on), td.t_msgfont (7.x, X1), div.t_msgfont (6.x)
    .locked, .notice            what stands in their place            X, 7.x; 6.x
    .plc > .pi[href=#replybtn_N] > .message                           the view for phones of X2.5 to X3.4

Templates: template/default/forum/viewthread_node.htm and viewthread_node_body.htm, template/default/touch/forum/viewthread.htm; before X
templates/default/viewthread.htm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Page
from ...posts.subtree import unpasted

_NUMBERED = re.compile(r"(pid|post_|postmessage_)(\d+)")
_REPLY = re.compile(r"#?replybtn_(\d+)")
_HIGHEST = 12
"""Elements between a post's words and the one around all of it, in themes that leave out the one with its number."""


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    id: str | None
    box: HtmlElement
    words: HtmlElement | None
    """Null where something else stands in their place."""


def cards(page: Page) -> list[Card]:
    """The posts of a page, once each and in its order: a reply that is set on top stands in its own place, too, which comes last."""
    numbered: dict[str, dict[str, HtmlElement]] = {}
    for identity, elements in page.index.ids.items():
        if identity[:1] == "p" and (found := _NUMBERED.fullmatch(identity)):
            numbered.setdefault(found[2], {})[found[1]] = elements[-1]
    found_cards = [card for number, parts in numbered.items() if (card := _card(page, number, parts)) is not None]
    found_cards = found_cards or list(_of_phones(page))
    found_cards.sort(key=lambda card: page.place(card.box).start)
    return unpasted(page, found_cards, lambda card: (card.box, card.words))


def _card(page: Page, number: str, parts: dict[str, HtmlElement]) -> Card | None:
    words = parts.get("postmessage_")
    marked = [element for name in ("authorposton", "postnum", "postnum_") for element in page.by_id(name + number)]
    box = parts.get("pid", parts.get("post_") if marked else None)  # others, too, number their articles so
    if box is None and words is not None and marked:
        box = next((up for up, _ in zip(words.iterancestors(), range(_HIGHEST), strict=False) if any(up in one.iterancestors() for one in marked)), None)
    if box is None:
        return None
    if words is None and box.tag == "div" and "plc" in classes(box):
        words = next((part for part in box.iter("div") if "message" in classes(part)), None)
    # A number alone may be anybody's; what says when or which it is makes it a post.
    return Card(number, box, words) if words is not None or marked else None


def _of_phones(page: Page) -> Iterator[Card]:
    for box in page.by_class("plc"):
        head = next((part for part in box.iter("div") if _REPLY.fullmatch(part.get("href") or "")), None)
        words = next((part for part in box.iter("div") if "message" in classes(part)), None)
        if head is not None and words is not None and (found := _REPLY.fullmatch(head.get("href") or "")):
            yield Card(found[1], box, words)
