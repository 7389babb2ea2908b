"""What a person wrote: the body of a post taken apart into own words, quotes, links, images and markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Protocol

from lxml import etree
from lxml.html import HtmlElement

from schemas.record import Hyperlink, Image, Quote

from .draft import Body
from .ledger import Desk
from .markdown import markdown
from .page import Interval, Page, Piece
from .urls import join


class Citation(Protocol):
    """How an engine names who is quoted."""

    def __call__(self, quote: HtmlElement) -> Cited:
        """What the markup of one quote says of its author."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The line of a quote that names its author, and what it says. All empty where a quote names nobody."""

    element: HtmlElement | None = None
    author: str | None = None
    post_id: str | None = None


# "Anna wrote:" as quotation plugins and people print it above a quote.
_WROTE = re.compile(
    r"^(?P<name>.{1,100}?)\s+(?:wrote|said|schrieb|sagte|hat geschrieben|a écrit|a dit|escribió|dijo|escreveu|disse|ha scritto|schreef|skrev|"
    r"napisał|napisała|написал|написала|пишет|yazdı)\s*(?P<colon>:?)$",
    re.DOTALL,
)
_POST_ANCHOR = re.compile(r"#(?:post|comment|reply)-?(\d+)$")
# GD bbPress Tools: d4p-bbp-quote-title; bbPress Quotes: bbp-the-quote-cite; others alike.
_LINE_OF_NAME = re.compile(r"(?:^|[-_])(?:quote[-_]?(?:title|author|header|by|cite)|quotetitle|cite)(?:$|[-_])")
_EMPHASIS = frozenset({"strong", "b", "em", "i", "u"})
_LONGEST_NAME = 120


def cite(quote: HtmlElement) -> Cited:
    """The author of a quote from its own `<cite>` (HTML standard, section 4.4.4), else from the line above its words.

    That line must give itself away: by its class, by a link to a post, or as emphasised "Anna wrote:". The quoted post is named by
    that link or by the quote's `cite` attribute.
    """
    source = _POST_ANCHOR.search(quote.get("cite") or "")
    for element in quote.iter("cite"):
        if next(element.iterancestors("blockquote"), None) is quote:
            return _cited(element, source)
    for element in _openings(quote):
        printed = " ".join(element.text_content().split())
        wrote = _WROTE.match(printed)
        links = any(_POST_ANCHOR.search(link.get("href") or "") for link in element.iter("a"))
        says = any(_LINE_OF_NAME.search(token) for token in (element.get("class") or "").split())
        if 0 < len(printed) <= _LONGEST_NAME and (says or (links and printed.endswith(":")) or (wrote and wrote["colon"] and element.tag in _EMPHASIS)):
            return _cited(element, source)
    return Cited(post_id=source[1] if source else None)


def _openings(quote: HtmlElement) -> Iterator[HtmlElement]:
    """The element with which the quote begins, and those with which that one begins: no text may stand before them."""
    element = quote
    for _ in range(4):
        first = next((child for child in element if isinstance(child.tag, str)), None)
        if first is None or (element.text or "").strip() or first.tag == "blockquote":
            return
        yield first
        element = first


def _cited(element: HtmlElement, source: re.Match[str] | None) -> Cited:
    printed = " ".join(element.text_content().split())
    named = _WROTE.match(printed)
    author = (named["name"] if named else printed).rstrip(":").lstrip("@—–- ").strip()
    anchor = next((found for link in element.iter("a") if (found := _POST_ANCHOR.search(link.get("href") or ""))), source)
    return Cited(element, author or None, anchor[1] if anchor else None)


def read_body(
    page: Page,
    desk: Desk,
    element: HtmlElement,
    field: str,
    *,
    dropped: Sequence[HtmlElement] = (),
    attachments: Sequence[HtmlElement] = (),
    citation: Citation = cite,
) -> Body:
    """The body of a post at `element`; books what it keeps as `{field}.text` and `{field}.quotes.N.text`.

    `dropped` subtrees (edit notices, signatures) are no part of it; whoever names them books them. `attachments` are
    subtrees whose links are the post's files.
    """
    excluded = set(dropped) | set(attachments)
    blocks = [quote for quote in element.iter("blockquote") if page.place(quote) and not _within(quote, excluded)]
    cited = [citation(quote) for quote in blocks]
    cuts = [page.place(part) for part in (*excluded, *(who.element for who in cited if who.element is not None))]
    parts = _Parts(page, [page.place(quote) for quote in blocks])
    for piece in page.pieces(page.place(element), cuts):
        parts.add(piece)
    text = parts.own.text()
    quotes = []
    for number, (who, words) in enumerate(zip(cited, parts.quoted, strict=True)):
        quotes.append(Quote(author=who.author, post_id=who.post_id, text=words.text(), offset=parts.offset(number)))
        if who.element is not None:
            desk.move(page.place(who.element), f"{field}.quotes.{number}.author")
        desk.keep(words.places, f"{field}.quotes.{number}.text")
    desk.keep(parts.own.places, f"{field}.text")
    for part in attachments:
        desk.move(page.place(part), f"{field}.attachments")
    return Body(
        text=text,
        text_full="\n".join(parts.full),
        markdown=markdown(_markup(element, excluded)) or None,
        quotes=tuple(quotes),
        links=tuple(_links(page, element, excluded)),
        images=tuple(_images(page, element, excluded)),
        attachments=tuple(_files(page, attachments)),
    )


def _within(element: HtmlElement, subtrees: set[HtmlElement]) -> bool:
    return bool(subtrees) and (element in subtrees or any(ancestor in subtrees for ancestor in element.iterancestors()))


_BREAKS = (" ", "\n", "\n\n")


class _Words:
    """Pieces of one text, put together as they come."""

    def __init__(self) -> None:
        self.places: list[Interval] = []
        self._texts: list[str] = []
        self.length = 0

    def add(self, gap: int, place: Interval, words: str) -> None:
        """One more piece; `words` is its text, empty for white space."""
        self.places.append(place)
        if words:
            joined = _BREAKS[gap] + words if self._texts else words
            self._texts.append(joined)
            self.length += len(joined)

    def text(self) -> str:
        """All of it."""
        return "".join(self._texts)


class _Parts:
    """Sorts a body's pieces into own words and the words of each quote, in one sweep; quotes are block elements, so no piece lies across."""

    def __init__(self, page: Page, quotes: Sequence[Interval]) -> None:
        self.page = page
        self.places = quotes
        self.own = _Words()
        self.quoted = [_Words() for _ in quotes]
        self.full: list[str] = []
        """Lines of everything, `> ` before those of a quote, once for every level."""
        self._offsets: list[int] = []
        self._open: list[int] = []
        self._last: _Words | None = None

    def add(self, piece: Piece) -> None:
        """The next piece in document order."""
        while len(self._offsets) < len(self.places) and self.places[len(self._offsets)].start <= piece.place.start:
            self._close(self.places[len(self._offsets)].start)
            self._open.append(len(self._offsets))
            self._offsets.append(self.own.length)
        self._close(piece.place.start)
        owner = self.quoted[self._open[-1]] if self._open else self.own
        words = self.page.compose([Piece(0, piece.place)])
        owner.add(piece.gap if owner is self._last else 2, piece.place, words)
        self._last = owner
        if words:
            self._add_line(piece.gap, "> " * len(self._open), words)

    def offset(self, quote: int) -> int:
        """Where in one's own text the quote stood."""
        return self._offsets[quote] if quote < len(self._offsets) else self.own.length

    def _close(self, position: int) -> None:
        while self._open and self.places[self._open[-1]].end <= position:
            self._open.pop()

    def _add_line(self, gap: int, mark: str, words: str) -> None:
        if self.full and gap == 0 and self.full[-1].startswith(mark):
            self.full[-1] += " " + words
            return
        if self.full and gap == 2:
            self.full.append("")
        self.full.append(mark + words)


def _links(page: Page, element: HtmlElement, excluded: set[HtmlElement]) -> Iterable[Hyperlink]:
    for link in element.iter("a"):
        target = join(page.url, link.get("href") or "")
        if target and not _within(link, excluded):
            yield Hyperlink(url=target, text=page.text_of(link).replace("\n", " ").strip() or None)


def _files(page: Page, parts: Sequence[HtmlElement]) -> Iterable[Hyperlink]:
    """The files of a post, once each; pictures are named by their alternative text. Plugins print links to detach and delete beside them."""
    named: dict[str, str | None] = {}
    for part in parts:
        for link in part.iter("a"):
            target = join(page.url, link.get("href") or "")
            if target and "_wpnonce=" not in target and "login" not in target:
                pictures = (image.get("alt") or image.get("title") for image in link.iter("img"))
                text = page.text_of(link).replace("\n", " ").strip() or link.get("title") or next(filter(None, pictures), None)
                named[target] = named.get(target) or text
    return (Hyperlink(url=target, text=text) for target, text in named.items())


def _images(page: Page, element: HtmlElement, excluded: set[HtmlElement]) -> Iterable[Image]:
    for image in element.iter("img"):
        # Emoji are pictures of text in WordPress: their alternative text is the character.
        if "emoji" in (image.get("class") or "").split() or _within(image, excluded):
            continue
        target = join(page.url, image.get("src") or image.get("data-src") or "")
        if target:
            yield Image(url=target, alt=image.get("alt") or None)


def _markup(element: HtmlElement, excluded: set[HtmlElement]) -> str:
    if element in excluded:
        return ""
    if excluded:
        marked = [number for number, node in enumerate(element.iter()) if node in excluded]
        element = deepcopy(element)
        nodes = list(element.iter())
        for number in marked:
            nodes[number].drop_tree()
    html: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return html
