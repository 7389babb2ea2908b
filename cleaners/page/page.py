"""A page, parsed once and walked once: its visible text as numbered lines, and where each element stands in it.

Coordinates: all visible lines laid end to end without separators form one string; an element owns an interval of it.
Readers claim intervals (`cleaners.ledger.Desk`), never strings, so that a line which stands in several places is
booked where it was read.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.errors import ReadError

from ..urls import join
from .data import MAX_POINTERS, Elements, texts
from .decode import Decoded
from .index import Index
from .kind import Kind
from .lines import GAPS, PARAGRAPH_WORDS, Lines, Piece, VisibleLine
from .parse import WITHHELD
from .pointers import base_of
from .walk import Interval, Walked, walk

__all__ = ["GAPS", "PARAGRAPH_WORDS", "Index", "Interval", "Link", "Page", "Piece", "VisibleLine"]

_MENUS, _MOST_OF_MENU = ("nav", "footer"), 0.5
"""What holds links to the rest of a site, unless it is a story's own or holds so much of the page's text: then somebody has not closed it."""
_NAMED_BY = {"link": "href", "script": "src", "meta": "content"}
"""Which attribute of an element names something else."""

_REMEMBERED = 4_000_000
"""Characters of texts that are put together once: where elements nest, each is asked for by all that are around it."""

_SPOILERS = ("spoil", "спойлер", "hidden text", "скрытый текст", "ネタバレ", "剧透", "劇透")
_ANY = "*"
"""In the place of a tag: elements of all tags."""
_TAIL = 4_000
"""Characters at the end of a page in which the closing tags stand; caches and hosts add something behind them."""
_OPENS, _CLOSES = re.compile(r"<(?:script|style)\b|<!--"), re.compile(r"</(?:script|style)\s*>|-->")
"""Around what nobody reads, however long it is."""


class Link(NamedTuple):
    """A link, where it leads as the page writes it, and its relations in lower case; empty where it has none."""

    element: HtmlElement
    address: str
    relations: str


class Page(Lines):
    """Decoded, parsed, numbered. Not serialisable; lives for one `clean` call."""

    def __init__(self, decoded: Decoded, url: str | None, tree: HtmlElement | None, walked: Walked, flags: tuple[str, ...], max_nodes: int) -> None:
        super().__init__(walked)
        self.kind: Kind = decoded.kind
        self.source: str = decoded.text
        self.url = url
        self.flags = flags
        self.index = walked.index
        self.data = decoded.data
        """What a JSON document says; null for other pages."""
        self._tree = tree
        self._max_nodes = max_nodes
        self.places = walked.places
        self.place: Callable[[HtmlElement], Interval] = walked.places.__getitem__
        """The interval of an element's visible text; empty where it shows none or was not walked. A page is asked thousands of times."""
        self._unshown = walked.unshown
        self._elements: dict[str, HtmlElement] = {}
        self._texts: dict[Interval, str] = {}
        self._remembered = 0
        self._begun: dict[str, list[int]] = {}
        """Where the elements of a tag begin, worked out when one is first asked for."""
        self.is_only_stated = False
        """Whether its address is what it states itself."""
        self.left_out: dict[HtmlElement, str] = {}
        """Elements that no reader reads, with the rule that takes each."""

    def adopt(self, value: object, pointer: str) -> None:
        """Append the text in data that the page keeps beside what it shows; `pointer` is where in the page the data stand. Ask `Desk.adopt`."""
        elements = Elements()
        length = 0
        for place, name, text in texts(value, pointer):
            length += len(place)
            if length > MAX_POINTERS:
                raise ReadError("too_large", f"more than {MAX_POINTERS} characters of names above its strings")
            self._elements[place] = elements.add(name, text)
            walk(self._elements[place], self._max_nodes, onto=self._walked, pointer=place)
        self.index.reopen()
        self._begun.clear()
        self.number()

    def go_by(self, url: str) -> None:
        """Take the address that the page states for its own, where nobody knows it."""
        self.url = url
        self.is_only_stated = True
        vars(self).pop("base", None)  # worked out without one

    def text_at(self, pointer: str) -> HtmlElement | None:
        """The element with the text that stands in data; null where no words stand there."""
        return self._elements.get(pointer)

    @property
    def tree(self) -> HtmlElement:
        """The parsed document. Raises TypeError for a text without markup: ask `kind` first."""
        if self._tree is None:
            raise TypeError("a plain text has no tree")
        return self._tree

    @cached_property
    def base(self) -> str | None:
        """What the page's relative addresses start from."""
        return self.url if self._tree is None else base_of(self._tree, self.url)

    @cached_property
    def main(self) -> HtmlElement | None:
        """The one element that the page calls its main part; null where it calls none so, or several."""
        mains = self.index.tags.get("main", []) or self.index.roles.get("main", [])
        return mains[0] if len(mains) == 1 else None

    @property
    def is_truncated(self) -> bool:
        """Whether the source breaks off before the tags with which every template closes its page."""
        tail = self.source[-_TAIL:].lower()
        if "</body" in tail or "</html" in tail:
            return False
        source = self.source.lower()
        end = max(source.rfind("</body"), source.rfind("</html"))
        parts = _CLOSES.split(source[end:]) if end >= 0 else ()
        return end < 0 or sum(opened.start() if (opened := _OPENS.search(part)) else len(part) for part in parts) > _TAIL

    @cached_property
    def naming(self) -> list[HtmlElement]:
        """What names something beside the page's words: `link`, `script` and `meta`."""
        return [element for _, top in self._unshown for element in top.iter(*_NAMED_BY)]

    @cached_property
    def addresses(self) -> str:
        """What the page names beside its words, a line each: its generator, styles and scripts, the targets of its links and forms.

        Software gives itself away here. To search this costs a tenth of what a search of the source does, and nobody's prose is in it.
        """
        named = [element.get(_NAMED_BY[element.tag]) for element in self.naming if element.tag != "meta" or element.get("name") == "generator"]
        links, forms = [link.address for link in self.links], [form.get("action") for form in self.index.tags.get("form", ())]
        return "\n".join(filter(None, (*named, *links, *forms)))

    def names_address(self, *signs: str) -> bool:
        """Whether one of the signs stands in what the page names beside its words."""
        return any(map(self.addresses.__contains__, signs))

    @cached_property
    def links(self) -> list[Link]:
        """The links that may show text, in document order."""
        return [Link(link, link.get("href") or "", (link.get("rel") or "").lower()) for link in self.index.tags.get("a", ())]

    @cached_property
    def links_of_content(self) -> list[Link]:
        """The links that stand in no menu and no foot of the site: of those on articles' pages two fifths do, and nothing there is the story's."""
        away = bytearray(self.length + 1)
        for menu in (menu for tag in _MENUS for menu in self.index.tags.get(tag, ())):
            start, end = self.place(menu)
            if end - start <= _MOST_OF_MENU * self.length and next(menu.iterancestors("article", "main"), None) is None:
                away[start:end] = b"\x01" * (end - start)
        return [link for link in self.links if not away[self.place(link.element).start]]

    @cached_property
    def speaks_of_spoilers(self) -> bool:
        """Whether a class, a line or a button has a word for what readers unfold; every post asks, and a thread of thousands is searched once."""
        buttons = (button.get("value") or "" for button in self.index.tags.get("input", ()))
        said = "\n".join([*self.index.class_attributes, *self._walked.texts, *buttons]).lower()
        return any(word in said for word in _SPOILERS)

    def has_named(self, *names: str) -> bool:
        """Whether a shown element carries one of these as a class token or as its id."""
        return not (self.index.ids.keys().isdisjoint(names) and self.index.classes.keys().isdisjoint(names))

    def by_class(self, token: str) -> list[HtmlElement]:
        """The shown elements that carry a class token, in document order."""
        return self.index.by_class(token)

    def called(self, pattern: re.Pattern[str], *parts: str) -> Iterator[HtmlElement]:
        """The elements that show text and have such a class or id, as `Index.called` finds them."""
        return filter(self.places.get, self.index.called(pattern, *parts))

    def by_id(self, identity: str) -> list[HtmlElement]:
        """The shown elements with that id, in document order: pages break the rule that ids are unique."""
        return self.index.ids.get(identity, [])

    def gather(self, siblings: Sequence[HtmlElement], place: Interval) -> HtmlElement:
        """A new element around siblings and the text behind each, which together own `place`: for pages that give a post no element of its own."""
        box = HtmlElement()
        box.tag = "div"
        if siblings:
            siblings[0].addprevious(box)
        box.extend(siblings)
        self.places[box] = place
        return box

    def begun_before(self, position: int) -> HtmlElement:
        """The last element that begins at a character or before it: the innermost that holds the character is this one or around it."""
        return self.index.elements[bisect.bisect_right(self._begins_of(_ANY), position) - 1]

    def innermost(self, position: int) -> HtmlElement:
        """The smallest element around a character of the visible text; the root where none holds it."""
        element = self.begun_before(position)
        while self.places[element].end <= position and (up := element.getparent()) is not None:
            element = up
        return element

    def begun_in(self, extent: Interval, tag: str = _ANY) -> list[tuple[HtmlElement, Interval]]:
        """The elements, of a tag or of any, that begin within an extent and show text, in document order, with their intervals."""
        elements, places, starts = self._tagged(tag), self.places, self._begins_of(tag)
        first, last = bisect.bisect_left(starts, extent.start), bisect.bisect_left(starts, extent.end)
        return [(element, place) for element in elements[first:last] if (place := places[element])[0] < place[1]]

    def _tagged(self, tag: str) -> Sequence[HtmlElement]:
        return self.index.elements if tag == _ANY else self.index.tags.get(tag, ())

    def _begins_of(self, tag: str) -> list[int]:
        """Where the elements of a tag, or all of them, begin."""
        if tag == _ANY:
            return self._walked.begins
        starts = self._begun.get(tag)
        if starts is None:
            places = self.places
            starts = self._begun[tag] = [places[element][0] for element in self._tagged(tag)]
        return starts

    def unshown(self, element: HtmlElement) -> list[HtmlElement]:
        """The tops of what the page does not show in or beside the element; the element itself where it is not shown."""
        place = self.places.get(element)
        if place is None:
            return [element]
        first = bisect.bisect_left(self._unshown, place.start, key=itemgetter(0))
        last = bisect.bisect_right(self._unshown, place.end, lo=first, key=itemgetter(0))
        tops = [top for _, top in self._unshown[first:last]]
        return [element] if tops and not place and not set(tops).isdisjoint(element.iterancestors()) else tops

    def leave_out(self, element: HtmlElement, rule: str) -> None:
        """Have no reader read the element. For before the first reading: desks are made with what is left out."""
        self.left_out.setdefault(element, rule)

    def left_out_of(self, element: HtmlElement) -> list[HtmlElement]:
        """What is left out within the element."""
        extent = self.place(element)
        return [part for part in self.left_out if extent.start <= self.place(part).start and self.place(part).end <= extent.end and part is not element]

    def without_left_out(self, places: list[Interval]) -> list[Interval]:
        """The places without what is left out."""
        cuts = [place for part in self.left_out if (place := self.place(part))]
        return [piece.place for place in places for piece in self.pieces(place, cuts)] if cuts else places

    def withheld(self, element: HtmlElement) -> list[HtmlElement]:
        """What the page withholds from search within the element; nothing where it withholds all of its text."""
        if WITHHELD not in self.index.kinds:
            return []
        found = [part for part in element.iterdescendants("*") if WITHHELD in part.attrib]
        return found if self.pieces(self.place(element), map(self.place, found)) else []

    def text_of(self, element: HtmlElement) -> str:
        """The element's visible text; empty where it shows none."""
        start, end = place = self.place(element)
        if start >= end:
            return ""
        # Most elements that are asked stand on one line, and need no pieces: `words`, with the line that is looked for here anyhow.
        _, text, begin, stop, _ = self.lines[bisect.bisect_right(self._starts, start) - 1]
        if end <= stop:
            words = text[start - begin : end - begin].rstrip()
            return words if start == begin else words.lstrip()
        return self._text_of(place)

    def _text_of(self, place: Interval) -> str:
        """The text of a place of several lines, which is remembered."""
        text = self._texts.get(place)
        if text is None:
            text = self.text(place)
            self._remembered += len(text)
            if self._remembered > _REMEMBERED:
                self._texts.clear()
                self._remembered = len(text)
            self._texts[place] = text
        return text

    def line_of(self, element: HtmlElement) -> str:
        """The element's visible text on one line, with single spaces."""
        return " ".join(self.text_of(element).split())

    def url_of(self, link: HtmlElement | None) -> str | None:
        """The absolute web address to which a link leads; null where it leads to none, and where there is no link."""
        return join(self.base, link.get("href") or "") if link is not None else None
