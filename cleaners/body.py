"""What a person wrote: the body of a post taken apart into own words, quotes, links, images and markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Protocol

from lxml import etree
from lxml.html import HtmlElement

from schemas.record import Hyperlink, Image, Quote

from .draft import Body
from .ledger import Desk
from .markdown import markdown
from .nodes import is_emoji, is_pixel
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
# Above a quote, outside of it, anybody may have typed the line: a name is then one word, or words with capitals. "john doe wrote:"
# is left to the text, which loses nothing; taking "The mayor wrote:" would.
_MOST_WORDS_OF_A_NAME = 6
_PARTICLES = frozenset("von van de der den di da del la le el al bin ibn of the and & und y e et".split())
_NO_NAMES = frozenset(
    "i you he she it we they who one someone somebody everyone nobody people this that these those the a an my your his her its our their as when what "
    "here there then so and but or if in on at to of by from once yesterday today earlier later also just previously originally quote "
    "ich du er sie es wir ihr man wer jemand niemand der die das ein eine mein dein sein wie als was da dann so und aber oder wenn im am in auf zu "
    "von bei gestern heute hier dort je tu il elle on nous vous ils qui quelqu'un le la les un une mon comme quand ce et mais yo él ella usted "
    "nosotros ellos alguien quien el los una como cuando y pero eu ele ela você alguém o os um uma io lui lei qualcuno lo gli".split()
)
_NO_PART_OF_A_NAME = re.compile(r"[,;:!?<>()\[\]\"“”„…]|\w{4}\.(?:\s|$)")
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
    author = _author(" ".join(element.text_content().split()))
    anchor = next((found for link in element.iter("a") if (found := _POST_ANCHOR.search(link.get("href") or ""))), source)
    return Cited(element, author, anchor[1] if anchor else None)


def _author(printed: str) -> str | None:
    named = _WROTE.match(printed)
    return (named["name"] if named else printed).rstrip(":").lstrip("@—–- ").strip() or None


def _names_somebody(line: str) -> bool:
    """Whether a whole line is "Ada Brook wrote:" and neither a sentence nor a pronoun's."""
    wrote = _WROTE.match(line)
    if not wrote or not wrote["colon"] or _NO_PART_OF_A_NAME.search(wrote["name"]):
        return False
    words = wrote["name"].split()
    if len(words) > _MOST_WORDS_OF_A_NAME or not _NO_NAMES.isdisjoint((words[0].lower(), words[-1].lower())):
        return False
    return len(words) == 1 or all(word in _PARTICLES or not word[0].islower() for word in words)


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
    shown = _shown(page, element, {*dropped, *attachments})
    blocks = [quote for quote in shown.quotes if page.place(quote)]
    places = [page.place(quote) for quote in blocks]
    cited = [_if_shown(page, citation(quote)) for quote in blocks]
    lines = [page.place(who.element) if who.element is not None else Interval(0, 0) for who in cited]
    cuts = [page.place(part) for part in (*dropped, *attachments)]
    above = _Above(page, page.place(element), [*places, *cuts])
    for number, who in enumerate(cited):
        if who.author is None and (line := above.line(places[number])):
            cited[number], lines[number] = replace(who, author=_author(page.slice(line))), line
    parts = _Parts(page, places)
    for piece in page.pieces(page.place(element), [*cuts, *lines]):
        parts.add(piece)
    text = parts.own.text()
    quotes = []
    for number, (who, words) in enumerate(zip(cited, parts.quoted, strict=True)):
        quotes.append(Quote(author=who.author, post_id=who.post_id, text=words.text(), offset=parts.offset(number)))
        desk.move(lines[number], f"{field}.quotes.{number}.author")
        desk.keep(words.places, f"{field}.quotes.{number}.text")
    desk.keep(parts.own.places, f"{field}.text")
    for part in attachments:
        desk.move(page.place(part), f"{field}.attachments")
    return Body(
        text=text,
        text_full="\n".join(parts.full),
        markdown=markdown(_markup(element, shown.left_out)) or None,
        quotes=tuple(quotes),
        links=tuple(_links(page, shown.links)),
        images=tuple(_images(page, shown.images)),
        attachments=tuple(_files(page, attachments)),
    )


def _if_shown(page: Page, who: Cited) -> Cited:
    return who if who.element is None or page.place(who.element) else Cited()


@dataclass(slots=True)
class _Shown:
    """What a reader sees of a subtree, in document order."""

    quotes: list[HtmlElement] = field(default_factory=list)
    links: list[HtmlElement] = field(default_factory=list)
    images: list[HtmlElement] = field(default_factory=list)
    left_out: list[HtmlElement] = field(default_factory=list)
    """Subtrees in it that are no part of it, or that the page does not show."""


def _shown(page: Page, element: HtmlElement, without: set[HtmlElement]) -> _Shown:
    found = _Shown()
    sorts = {"blockquote": found.quotes, "a": found.links, "img": found.images}
    without = {*without, *page.unshown(element)}
    if not without:
        for node in element.iter(*sorts):
            sorts[node.tag].append(node)
        return found
    events = etree.iterwalk(element, events=("start",))
    for _, node in events:
        if node in without:
            found.left_out.append(node)
            events.skip_subtree()
        elif node.tag in sorts:
            sorts[node.tag].append(node)
    return found


class _Above:
    """Finds the lines above quotes that say who is quoted, where people or editors put them outside of the quote."""

    def __init__(self, page: Page, body: Interval, parts: Iterable[Interval]) -> None:
        self.page = page
        self.body = body
        self.ends = {part.end for part in parts if part}

    def line(self, quote: Interval) -> Interval:
        """The place of the author's line, in the body and in the same quote or none; empty where no such line stands there."""
        index = self.page.line_at(quote.start) - 1
        # A quote or a notice that ends where this quote begins holds the line before it.
        if index < 0 or quote.start in self.ends:
            return Interval(0, 0)
        line = self.page.lines[index]
        whole = self.body.start <= line.start and line.end == quote.start
        return Interval(line.start, line.end) if whole and _names_somebody(line.text) else Interval(0, 0)


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
        self._marked: tuple[int, ...] = ()
        """The quotes in which the last line of `full` stands."""
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
        target = join(page.url, link.get("href") or "")
        if target:
            yield Hyperlink(url=target, text=page.text_of(link).replace("\n", " ").strip() or None)


def _files(page: Page, parts: Sequence[HtmlElement]) -> Iterable[Hyperlink]:
    """The files of a post, once each; pictures are named by their alternative text. Plugins print links to detach and delete beside them."""
    named: dict[str, str | None] = {}
    for part in parts:
        for link in _shown(page, part, set()).links:
            target = join(page.url, link.get("href") or "")
            if target and "_wpnonce=" not in target and "login" not in target:
                pictures = (image.get("alt") or image.get("title") for image in link.iter("img"))
                text = page.text_of(link).replace("\n", " ").strip() or link.get("title") or next(filter(None, pictures), None)
                named[target] = named.get(target) or text
    return (Hyperlink(url=target, text=text) for target, text in named.items())


def _images(page: Page, images: Iterable[HtmlElement]) -> Iterable[Image]:
    for image in images:
        if is_emoji(image) or is_pixel(image):
            continue
        # A picture that loads late has a placeholder for its source, often a `data:` address, which is none.
        target = join(page.url, image.get("src") or "") or join(page.url, image.get("data-src") or "")
        if target:
            yield Image(url=target, alt=image.get("alt") or None)


def _markup(element: HtmlElement, left_out: Sequence[HtmlElement]) -> str:
    """The element's HTML without some of its subtrees."""
    if element in left_out:
        return ""
    if left_out:
        away = set(left_out)
        marked = [number for number, node in enumerate(element.iter()) if node in away]
        element = deepcopy(element)
        nodes = list(element.iter())
        for number in marked:
            nodes[number].drop_tree()
    html: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return html
