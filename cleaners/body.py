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
    place = page.place(element)
    out = [page.place(part) for part in (*dropped, *attachments)]
    excluded = set(dropped) | set(attachments)
    blocks = [quote for quote in element.iter("blockquote") if page.place(quote) and not _within(quote, excluded)]
    cited = [citation(quote) for quote in blocks]
    lines_of_names = [page.place(c.element) for c in cited if c.element is not None]
    own = page.pieces(place, [*out, *(page.place(quote) for quote in blocks)])
    text = page.compose(own)
    quotes = []
    for number, (quote, who) in enumerate(zip(blocks, cited, strict=True)):
        inside = page.place(quote)
        words = page.pieces(inside, [*out, *lines_of_names, *(page.place(inner) for inner in quote.iterdescendants("blockquote"))])
        before = page.compose(piece for piece in own if piece.place.start < inside.start)
        quotes.append(Quote(author=who.author, post_id=who.post_id, text=page.compose(words), offset=len(before)))
        if who.element is not None:
            desk.move(page.place(who.element), f"{field}.quotes.{number}.author")
        desk.keep((piece.place for piece in words), f"{field}.quotes.{number}.text")
    desk.keep((piece.place for piece in own), f"{field}.text")
    for part in attachments:
        desk.move(page.place(part), f"{field}.attachments")
    full = text
    if blocks:
        everything = page.pieces(place, [*out, *lines_of_names])
        full = _with_marks(page, everything, [page.place(quote) for quote in blocks])
    return Body(
        text=text,
        text_full=full,
        markdown=markdown(_markup(element, excluded)) or None,
        quotes=tuple(quotes),
        links=tuple(_links(page, element, excluded)),
        images=tuple(_images(page, element, excluded)),
        attachments=tuple(_files(page, attachments)),
    )


def _within(element: HtmlElement, subtrees: set[HtmlElement]) -> bool:
    return bool(subtrees) and (element in subtrees or any(ancestor in subtrees for ancestor in element.iterancestors()))


def _with_marks(page: Page, pieces: Iterable[Piece], quotes: Sequence[Interval]) -> str:
    """The pieces with `> ` before each line of a quote, once for every level."""
    lines: list[str] = []
    for gap, place in pieces:
        level = sum(quote.start <= place.start < quote.end for quote in quotes)
        words = page.compose([Piece(gap, place)])
        if not words.strip():
            continue
        mark = "> " * level
        if lines and gap == 0 and lines[-1].startswith(mark):
            lines[-1] += " " + words
            continue
        if lines and gap == 2:
            lines.append("")
        lines.append(mark + words)
    return "\n".join(lines)


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
