"""What a person wrote: the body of a post taken apart into own words, quotes, links, images and markdown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from schemas.record import Hyperlink, Image, Quote

from ..draft import Body
from ..ledger import Desk
from ..page.nodes import is_emoji, is_pixel
from ..page.page import GAPS, Interval, Page, Piece
from ..page.pictures import addresses
from ..page.spoilers import nameless_titles
from ..urls import join, linked
from .cards import CARDS, beside, titled_cards
from .cited import Citation, Marked, cite
from .credited import Above, Credit, credit
from .markdown import markdown

WITHHELD_RULE = "page.withheld"
"""The rule that takes what a page withholds from search."""
CARD_RULE = "page.link-card"
"""The rule that takes what software read from a linked page."""
SPOILER_RULE = "page.spoiler-title"
"""The rule that takes the lines above what readers unfold."""
_SHOWS = ("iframe", "video", "audio", "object", "embed", "math", "img")
"""Elements that show something without a word: smileys and pictures without an address of their own, too. Drawings are those of buttons."""


def read_body(
    page: Page,
    desk: Desk,
    element: HtmlElement,
    field: str,
    *,
    dropped: Sequence[HtmlElement] = (),
    attachments: Sequence[HtmlElement] = (),
    quoted: Collection[HtmlElement] = (),
    without: Sequence[Interval] = (),
    marked: Sequence[Marked] = (),
    citation: Citation = cite,
) -> Body:
    """The body of a post at `element`; books what it keeps as `{field}.text` and `{field}.quotes.N.text`.

    `dropped` subtrees (edit notices, signatures) are no part of it; whoever names them books them. Nor is what the page withholds from search, or what
    software read from a linked page: that is booked here. `attachments` are subtrees whose links are the post's files. `quoted` are elements that hold
    quotes without being a `blockquote`; `marked` are those that no element holds. `without` are stretches of text that no element holds and that are no part
    of the body.
    """
    own, around = _set_apart(page, desk, element)
    dropped = [*dropped, *page.left_out_of(element), *own]
    shown = _shown(page, element, {*dropped, *attachments}, quoted)
    cuts = [*(page.place(part) for part in (*dropped, *attachments)), *around, *without]
    blocks = [*(Marked(place, citation(quote)) for quote in shown.quotes if (place := page.place(quote))), *marked]
    blocks.sort(key=lambda quote: (quote.place.start, -quote.place.end))
    credits = _credits(page, page.place(element), blocks, cuts, shown.links)
    parts = _Parts(page, [quote.place for quote in blocks], page.pieces(page.place(element), [*cuts, *(one.line for one in credits)]))
    quotes = tuple(_quotes(desk, field, credits, parts))
    desk.keep(parts.own.places, f"{field}.text")
    desk.book(f"{field}.attachments", *attachments)
    return Body(
        text=parts.own.text(),
        text_full="\n".join(parts.full),
        markdown=markdown(element, shown.left_out, quoted) or None,
        quotes=quotes,
        links=tuple(_links(page, shown.links)),
        images=tuple(_images(page, shown.images)),
        attachments=tuple(_files(page, attachments)),
        is_drawn=not parts.full and _is_drawn(element, {*dropped, *(part for part in page.unshown(element) if part.tag not in _SHOWS)}),
    )


def _is_drawn(element: HtmlElement, without: set[HtmlElement]) -> bool:
    """Whether something without a word is shown."""
    drawn = (node for node in element.iter(*_SHOWS) if not is_pixel(node))
    return any(without.isdisjoint((node, *node.iterancestors())) for node in drawn) if without else next(drawn, None) is not None


def _set_apart(page: Page, desk: Desk, element: HtmlElement) -> tuple[list[HtmlElement], list[Interval]]:
    """What is no part of a body wherever it stands: elements, and the places in cards around the title of what is linked. Books them."""
    withheld = page.withheld(element)
    for part in withheld:
        desk.remove(page.place(part), WITHHELD_RULE)
    cards = [(card, title) for card, title in titled_cards(element) if page.place(title)] if page.has_named(*CARDS) else []
    around = [part for card, title in cards for part in _around(page.place(title), page.place(card))]
    for place in around:
        desk.remove(place, CARD_RULE)
    spoilt = list(nameless_titles(element)) if page.speaks_of_spoilers else []
    for part in spoilt:
        desk.remove(page.place(part), SPOILER_RULE)
    return [*withheld, *(part for card in cards for part in beside(*card)), *spoilt], around


def _credits(page: Page, body: Interval, blocks: Sequence[Marked], cuts: Sequence[Interval], links: Sequence[HtmlElement]) -> list[Credit]:
    """Who is named for each quote."""
    above = Above(page, body, [*(quote.place for quote in blocks), *cuts], links if blocks else ())
    return [credit(page, quote.cited, above, quote.place) for quote in blocks]


def _quotes(desk: Desk, field: str, credits: Sequence[Credit], parts: _Parts) -> Iterator[Quote]:
    """The quotes in their order. Books their words, and who is named for them."""
    for number, (credited, words) in enumerate(zip(credits, parts.quoted, strict=True)):
        if credited.author is not None:
            desk.move(credited.line, f"{field}.quotes.{number}.author")
        desk.keep(words.places, f"{field}.quotes.{number}.text")
        yield Quote(author=credited.author, post_id=credited.post_id, text=words.text(), offset=parts.offset(number))


def _around(inner: Interval, outer: Interval) -> tuple[Interval, Interval]:
    return Interval(outer.start, inner.start), Interval(inner.end, outer.end)


@dataclass(slots=True)
class _Shown:
    """What a reader sees of a subtree, in document order."""

    quotes: list[HtmlElement] = field(default_factory=list)
    links: list[HtmlElement] = field(default_factory=list)
    images: list[HtmlElement] = field(default_factory=list)
    left_out: list[HtmlElement] = field(default_factory=list)
    """Subtrees in it that are no part of it, or that the page does not show."""


def _shown(page: Page, element: HtmlElement, without: set[HtmlElement], quoted: Collection[HtmlElement] = ()) -> _Shown:
    found = _Shown()
    sorts = {"blockquote": found.quotes, "a": found.links, "img": found.images}
    without = {*without, *page.unshown(element)}
    if not without and not quoted:
        for node in element.iter(*sorts):
            sorts[node.tag].append(node)
        return _inside(element, found)
    events = etree.iterwalk(element, events=("start",))
    for _, node in events:
        if node in without:
            found.left_out.append(node)
            events.skip_subtree()
        elif node in quoted:
            found.quotes.append(node)
        elif node.tag in sorts:
            sorts[node.tag].append(node)
    return _inside(element, found)


def _inside(element: HtmlElement, found: _Shown) -> _Shown:
    """The same where the element itself is a `blockquote`: XenForo 1 prints every post as one, and quotes nobody by that."""
    if found.quotes[:1] == [element]:
        del found.quotes[0]
    return found


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
            joined = GAPS[gap] + words if self._texts else words
            self._texts.append(joined)
            self.length += len(joined)

    def text(self) -> str:
        """All of it."""
        return "".join(self._texts)


class _Parts:
    """Sorts a body's pieces into own words and the words of each quote, in one sweep; quotes are block elements, so no piece lies across."""

    def __init__(self, page: Page, quotes: Sequence[Interval], pieces: Iterable[Piece]) -> None:
        """`pieces` stand in document order."""
        self.page = page
        self.places = quotes
        self.own = _Words()
        self.quoted = [_Words() for _ in quotes]
        self.full: list[str] = []
        """Lines of everything, `> ` before those of a quote, once for every level."""
        self._offsets: list[int] = []
        self._open: list[int] = []
        self._marked: tuple[int, ...] = ()
        """The quotes in which the last line of `full` stands."""
        self._last: _Words | None = None
        for piece in pieces:
            self._add(piece)

    def _add(self, piece: Piece) -> None:
        while len(self._offsets) < len(self.places) and self.places[len(self._offsets)].start <= piece.place.start:
            self._close(self.places[len(self._offsets)].start)
            self._open.append(len(self._offsets))
            self._offsets.append(self.own.length)
        self._close(piece.place.start)
        owner = self.quoted[self._open[-1]] if self._open else self.own
        words = self.page.words(piece.place)
        owner.add(piece.gap if owner is self._last else 2, piece.place, words)
        self._last = owner
        if words:
            self._add_line(piece.gap, words)

    def offset(self, quote: int) -> int:
        """Where in one's own text the quote stood."""
        return self._offsets[quote] if quote < len(self._offsets) else self.own.length

    def _close(self, position: int) -> None:
        while self._open and self.places[self._open[-1]].end <= position:
            self._open.pop()

    def _add_line(self, gap: int, words: str) -> None:
        mark = "> " * len(self._open)
        if self.full and gap == 0 and self.full[-1].startswith(mark):
            self.full[-1] += " " + words
            return
        if self.full and gap == 2:
            # Marked as far as the lines above and below stand in the same quotes, which would else read as two.
            shared = sum(above == below for above, below in zip(self._marked, self._open, strict=False))
            self.full.append(" ".join(">" * shared))
        self.full.append(mark + words)
        self._marked = tuple(self._open)


def _links(page: Page, links: Iterable[HtmlElement]) -> Iterable[Hyperlink]:
    for link in links:
        target = linked(page.base, link.get("href") or "")
        if target:
            yield Hyperlink(url=target, text=page.text_of(link).replace("\n", " ").strip() or None)


def _files(page: Page, parts: Sequence[HtmlElement]) -> Iterable[Hyperlink]:
    """The files of a post, once each; pictures are named by their alternative text. Plugins print links to detach and delete beside them."""
    named: dict[str, str | None] = {}
    for part in parts:
        for link in _shown(page, part, set()).links:
            href = link.get("href") or ""
            target = join(page.base, href) if not href.startswith("#") else None
            if target and "_wpnonce=" not in target and "login" not in target:
                pictures = (image.get("alt") or image.get("title") for image in link.iter("img"))
                text = page.text_of(link).replace("\n", " ").strip() or link.get("title") or next(filter(None, pictures), None)
                named[target] = named.get(target) or text
    return (Hyperlink(url=target, text=text) for target, text in named.items())


def _images(page: Page, images: Iterable[HtmlElement]) -> Iterable[Image]:
    given: set[str] = set()
    for image in images:
        if is_emoji(image) or is_pixel(image):
            continue
        target = next((target for address in addresses(image) if (target := join(page.base, address))), None)
        if target and (target not in given or next(image.iterancestors("noscript"), None) is None):
            given.add(target)
            yield Image(url=target, alt=image.get("alt") or None)
