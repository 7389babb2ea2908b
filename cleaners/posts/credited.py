"""Whose words a quote in a post is, by what it says itself and by the lines above it, and where the line stands that says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from .cited import POST_ANCHOR, Cited, author_of, is_label, names_somebody, posted_by


class Credit(NamedTuple):
    """Who is quoted, and the place of the line that says so, or only that this is a quote; empty where none does."""

    author: str | None
    post_id: str | None
    line: Interval


_NOWHERE = Interval(0, 0)


def credit(page: Page, who: Cited, above: Above, quote: Interval) -> Credit:
    """Who is quoted by what the quote itself says, else by the line above it or its first one."""
    if who.element is not None and not page.place(who.element):
        who = Cited()  # the page does not show the line
    if who.line is not None:
        return Credit(who.author, who.post_id, who.line)
    if who.author is not None:
        return Credit(who.author, who.post_id, _NOWHERE if who.element is None else page.place(who.element))
    label = _NOWHERE if who.element is None or not is_label(page.line_of(who.element)) else page.place(who.element)
    for line in (above.line(quote), above.first(quote)):
        if line and (author := author_of(page.slice(line))):
            return Credit(author, who.post_id or above.post(line), line)
        label = label or line
    return Credit(None, who.post_id, label)


class Above:
    """Finds the lines above quotes that say who is quoted, where people or editors put them outside of the quote."""

    def __init__(self, page: Page, body: Interval, parts: Sequence[Interval], links: Iterable[HtmlElement]) -> None:
        self.page = page
        self.body = body
        self.ends = {part.end for part in parts if part}
        self.innermost = {part.start: part.end for part in sorted(parts, reverse=True) if part}
        """Of quotes that begin together, where the inner one ends."""
        anchors = ((page.place(link), POST_ANCHOR.search(link.get("href") or "")) for link in links)
        self.posts = {page.line_at(place.start): anchor[1] for place, anchor in anchors if place and anchor}

    def line(self, quote: Interval) -> Interval:
        """The place of the author's line, in the body and in the same quote or none; empty where no such line stands there."""
        index = self.page.line_at(quote.start) - 1
        # A quote or a notice that ends where this quote begins holds the line before it.
        if index < 0 or quote.start in self.ends:
            return _NOWHERE
        line = self.page.lines[index]
        whole = self.body.start <= line.start and line.end == quote.start
        says = names_somebody(line.text) or posted_by(line.text) or (is_label(line.text) and line.text.endswith(":"))
        return Interval(line.start, line.end) if whole and says else _NOWHERE

    def first(self, quote: Interval) -> Interval:
        """The place of the quote's first line where that is "Originally Posted by Ada" or "Quote:", and words follow; else empty."""
        line = self.page.lines[self.page.line_at(quote.start)]
        apart = line.start == quote.start and line.end < quote.end == self.innermost[quote.start]
        says = posted_by(line.text) or (is_label(line.text) and line.text.endswith(":"))
        return Interval(line.start, line.end) if apart and says else _NOWHERE

    def post(self, line: Interval) -> str | None:
        """The number of the post to which a link on the line leads; null where none does."""
        return self.posts.get(self.page.line_at(line.start))
