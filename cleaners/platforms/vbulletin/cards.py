"""Where the posts of a vBulletin page stand.

    3.x   table#postN, in #editN           `#post_message_N` in `td#td_post_N`
    4.x   li#post_N.postcontainer          `#post_message_N`
    5.0   li.list-item[data-node-id]       `.post-content-text`
    5.1+  li.js-post[data-node-id]         `.js-post__content-text`

Its scripts find posts by these names (clientscript/vbulletin_post_loader.js, vbulletin_quick_edit.js; 5.x js/conversation.js), so themes keep them:
one that prints no table keeps `#post_message_N`, too. A deleted post keeps its box and has no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Page
from ...posts.subtree import outside, unpasted
from ...urls import join

_WORDS = "post_message_"
_BOX_3 = re.compile(r"post(\d+)")
_NEW_WORDS = ("js-post__content-text", "post-content-text")
_STREAMS = frozenset({"stream-view", "activity-view"})
_SESSION = re.compile(r"(?<=[?&])s=[0-9a-f]{32}(?:&|$|(?=#))")


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    box: HtmlElement
    words: HtmlElement | None
    """Null where the post was deleted."""
    id: str
    generation: int
    """3, 4 or 5."""

    def beside(self, others: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
        """Every element of the box but those of its words and of other posts in it, in document order."""
        return outside(self.box, {self.words, *others}.__contains__)


def cards(page: Page) -> list[Card]:
    """The posts of a thread's page, in document order."""
    found = unpasted(page, [*_old(page), *_new(page)], lambda card: (card.box, card.words))
    known = {card.box for card in found}
    gone = [card for card in _gone(page) if card.box not in known]
    return sorted([*found, *gone], key=lambda card: page.place(card.box).start) if gone else found


def address(page: Page, href: str | None) -> str | None:
    """Where a link leads, without the number of the visitor's session."""
    target = join(page.base, href or "")
    return _SESSION.sub("", target).rstrip("?&") if target else None


def _old(page: Page) -> Iterator[Card]:
    for name in [name for name in page.index.ids if name.startswith(_WORDS)]:
        number = name.removeprefix(_WORDS)
        words = page.by_id(name)[0]
        if not number.isdecimal():
            continue
        boxes: dict[str | None, HtmlElement] = {up.get("id"): up for up in words.iterancestors() if up.get("id")}
        if (box := boxes.get(f"post_{number}")) is not None:
            yield Card(box, words, number, 4)
        elif (box := next((boxes[key] for key in (f"edit{number}", f"post{number}", f"td_post_{number}") if key in boxes), None)) is not None:
            yield Card(box, words, number, 3)


def _new(page: Page) -> Iterator[Card]:
    seen = set()
    for words in (element for name in _NEW_WORDS for element in page.by_class(name)):
        box = next((up for up in words.iterancestors("li") if up.get("data-node-id")), None)
        if box is None or box in seen or any(_STREAMS & classes(up) for up in box.iterancestors("ul", "ol", "div")):
            continue
        seen.add(box)
        yield Card(box, words, box.get("data-node-id"), 5)


def _gone(page: Page) -> Iterator[Card]:
    """Deleted posts: what the visitor hides by himself looks alike but for its link to unhide it."""
    for holder in page.by_id("posts"):
        for box in holder.iter("table", "div"):
            number = _BOX_3.fullmatch(box.get("id") or "")
            if number and not page.by_id(_WORDS + number[1]) and not _is_ignored(box) and _names_itself(box, number[1]):
                yield Card(box, None, number[1], 3)
    for box in page.by_class("postbitdeleted"):
        own = (box.get("id") or "").removeprefix("post_")
        if own.isdecimal() and not page.by_id(_WORDS + own):
            yield Card(box, None, own, 4)


def _names_itself(box: HtmlElement, number: str) -> bool:
    return any(link.get("name") == f"post{number}" for link in box.iter("a"))


def _is_ignored(box: HtmlElement) -> bool:
    return any("userlist=ignore" in (link.get("href") or "") or "do=ignorelist" in (link.get("href") or "") for link in box.iter("a"))
