"""What the store has learnt about a site, left out of its pages; and what a page shows that may be learnt from.

Only what stands apart from the words of authors may be learnt, and only as it stands: an element of its own slot, short, outside the flow
of the text, that says the same on each page. Paragraphs share their slot with each other, so a refrain, a standing first paragraph or what
somebody signs with is never one; labels (`Ingredients`, `Q:`) and headings introduce what varies, and are never learnt by themselves.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from lxml.html import HtmlElement

from schemas.memory import Block, Memory, Shown, Sight
from schemas.record import Record, Thread
from schemas.rule import fold

from ..ledger import Desk
from ..page.nodes import BREAKS
from ..page.page import Interval, Page
from ..page.words import word_count
from ..prose.interrupting import is_pressed
from .learning import WRITERS
from .slots import Slots, digest, tokens

RULE = "site-memory"
"""The rule that takes what the site's memory knows."""

_LONGEST = 1_500
"""Characters of an element that may be learnt: boxes between paragraphs are short, a standing text of a page is what it is there for."""
_BOXES = frozenset("div section aside header footer nav form fieldset details ul ol center".split())
_PLAIN_BOXES = frozenset("div section aside footer details center".split())
_CONTENT = ("pre", "table", "blockquote", "dl", "figcaption")
"""What an author puts between paragraphs; it may say the same on several pages."""
_MACHINES = frozenset("button input select textarea form iframe ins".split())
"""What a box is for that is none of the text: to sign up, to share, to show what is advertised."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MIN_WORDS = 3
_SENTENCE_WORDS = 6
"""Below it a line is a label, and may introduce what follows."""
_LINKED = 0.5
_INTRODUCING = "?:？："
_NOT_AWAY = ("#", "mailto:", "tel:")
_MOST_SIGHTS = 64
_MARKED_BY = 4_000
"""Characters of a text that tell it from others."""


def leave_out(page: Page, memory: Memory) -> None:
    """Leave what the memory knows out of the page. Nothing else is asked: no page has to be read for it."""
    slots = Slots()
    for (tag, token), known in groupby(memory.blocks, _named):
        wanted = {(block.slot, block.words) for block in known}
        for element in page.by_class(token) if token else page.index.tags.get(tag, ()):
            is_like = element.tag == tag and 0 < _size(page.place(element)) <= _LONGEST
            if is_like and (slots.of(element), _words(page, element)) in wanted:
                page.leave_out(element, RULE)


def shown(page: Page, desk: Desk, record: Record, host: str) -> Shown:
    """What the page of a record shows outside the flow of its text, as its reader left it, with what a memory took from it."""
    said = {"id": record.id, "title": fold(record.title or ""), "text": "".join(record.text[:_MARKED_BY].split())}
    document = tuple(digest(f"{name} {value}") for name, value in said.items() if value)
    writers: dict[Block, set[str] | None] = {}
    for sight in _Sights(page, desk, record).found() if page.kind == "html" else ():
        known = writers.setdefault(sight.block, None if sight.writers is None else set())
        if known is not None:
            known.update(sight.writers or ())
    sights = (Sight(block, None if names is None else tuple(sorted(names)[:WRITERS])) for block, names in sorted(writers.items())[:_MOST_SIGHTS])
    return Shown.model_construct(host=host, document=document, sights=tuple(sights))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of the record: where its words stand, and who wrote it (a digest); null for an article."""

    places: Sequence[Interval]
    writer: str | None


class _Leaf(NamedTuple):
    """The block in which a line of a text stands."""

    element: HtmlElement
    place: Interval
    slot: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An element outside the flow of a text; `words` is empty where it may not be learnt."""

    slot: str
    words: str
    tag: str
    token: str
    works: bool

    @property
    def block(self) -> Block:
        return Block(self.tag, self.token, self.slot, self.words) if self.words else Block("", "", self.slot)


class _Sights:
    """The search on one page."""

    def __init__(self, page: Page, desk: Desk, record: Record) -> None:
        self.page = page
        self.slots = Slots()
        self.is_thread = isinstance(record, Thread)
        self.moved = sorted(desk.moved())
        self.wire = _wire_words(record)
        texts = [(text, list(self._leaves(text.places))) for text in _texts(desk, record)]
        sizes: Counter[str] = Counter()
        for leaf in chain.from_iterable(leaves for _, leaves in texts):
            sizes[leaf.slot] += _size(leaf.place)
        self.flow = max(sizes, key=lambda slot: (sizes[slot], slot), default="")
        """The slot of most of the text."""
        flowing = [leaf for leaf in chain.from_iterable(leaves for _, leaves in texts) if leaf.slot == self.flow]
        self.flowing = sorted(leaf.place for leaf in flowing)
        self.around = {leaf.element.getparent() for leaf in flowing}
        self.texts = texts

    def found(self) -> Iterator[Sight]:
        """What stands there; a block of several posts once for each."""
        for element, rule in self.page.left_out.items():
            if rule == RULE:
                yield Sight(self._candidate(element, may=True).block, () if self.is_thread else None)
        for text, leaves in self.texts:
            by_slot: dict[str, list[_Candidate]] = {}
            for candidate in self._candidates(leaves):
                by_slot.setdefault(candidate.slot, []).append(candidate)
            for slot, candidates in by_slot.items():
                first = candidates[0]
                # What comes several times in one text is its refrain or the label of its parts, unless one presses or fills it in.
                alone = all(other.words == first.words for other in candidates) and (len(candidates) == 1 or first.works)
                yield Sight(first.block if alone else Block("", "", slot), (text.writer,) if text.writer else () if self.is_thread else None)

    def _leaves(self, places: Sequence[Interval]) -> Iterator[_Leaf]:
        """The block elements in which the lines of the places stand, each once."""
        done = 0
        for place in places:
            for index in self.page.lines_in(place):
                position = max(self.page.lines[index].start, place.start)
                at: HtmlElement | None = self.page.begun_before(position) if position >= done else None
                while at is not None:
                    own = self.page.place(at)
                    if own.end > position and at.tag in BREAKS and at.tag != "br":
                        done = own.end
                        yield _Leaf(at, own, self.slots.of(at))
                        break
                    at = at.getparent()

    def _candidates(self, leaves: Sequence[_Leaf]) -> Iterator[_Candidate]:
        """The elements around the leaves that hold nothing of the flow."""
        own = [leaf.place for leaf in leaves if leaf.slot == self.flow]
        seen: set[HtmlElement] = set()
        for leaf in leaves if own else ():
            at: HtmlElement | None = leaf.element if leaf.slot != self.flow else None
            while at is not None and at not in seen and not self._holds(self.flowing, place := self.page.place(at)) and _size(place) <= _LONGEST:
                seen.add(at)
                if at.tag in _BOXES or at.tag == "p":
                    yield self._candidate(at, may=self._may(at, place.start < own[0].start, place.start >= own[-1].end))
                at = at.getparent()

    def _holds(self, places: Sequence[Interval], place: Interval) -> bool:
        """Whether one of the places, which are in order, begins in this one."""
        at = bisect.bisect_left(places, place.start, key=_start)
        return at < len(places) and places[at].start < place.end

    def _may(self, element: HtmlElement, above: bool, below: bool) -> bool:
        """Whether the element may be learnt: it is there to be used, or stands apart from the text and introduces nothing."""
        works = self._works(element)
        if not works and (above or not (element.get("class") or element.get("id")) or not self._is_apart(element, below)):
            return False
        if self._holds(self.moved, self.page.place(element)) or next(element.iter(*_CONTENT), None) is not None:
            return False
        text = self.page.line_of(element)
        if word_count(text) < (_MIN_WORDS if works else _SENTENCE_WORDS) or any(words in text for words in self.wire):
            return False
        return works or (text[-1] not in _INTRODUCING and not self._heads(element))

    def _is_apart(self, element: HtmlElement, below: bool) -> bool:
        """Whether it is a box, or a paragraph below the text; one among the text's own may be how its author always ends."""
        return element.tag in _PLAIN_BOXES or (element.tag == "p" and below and element.getparent() not in self.around)

    def _heads(self, element: HtmlElement) -> bool:
        """Whether the element is headings from end to end: builders of pages put those of a part into a box of their own."""
        return sum(_size(self.page.place(heading)) for heading in element.iter(*_HEADINGS)) >= _size(self.page.place(element))

    def _works(self, element: HtmlElement) -> bool:
        """Whether the element is mostly links that lead away, or holds what one presses or fills in."""
        # What unfolds an answer is its question.
        if any(part.tag != "button" or is_pressed(part) for part in element.iter(*_MACHINES)):
            return True
        if element.tag in ("ul", "ol") and element.getparent() in self.around:
            return False  # the author's list of sources, which may be the same for each of a series
        links = (self.page.place(link) for link in element.iter("a") if not (link.get("href") or "#").startswith(_NOT_AWAY))
        return sum(map(_size, links)) >= _LINKED * _size(self.page.place(element))

    def _candidate(self, element: HtmlElement, *, may: bool) -> _Candidate:
        names = tokens(element.get("class") or "")
        words = _words(self.page, element) if may else ""
        return _Candidate(self.slots.of(element), words, element.tag, names[0] if names else "", may and self._works(element))


_start = itemgetter(0)
_named = attrgetter("tag", "token")


def _size(place: Interval) -> int:
    return place.end - place.start


def _words(page: Page, element: HtmlElement) -> str:
    return digest(fold(page.line_of(element)))


def _texts(desk: Desk, record: Record) -> list[_Text]:
    """The article's text, or that of each post."""
    kept = desk.kept()
    if not isinstance(record, Thread):
        return [_Text(kept["text"], None)] if "text" in kept else []
    found = []
    for number, post in enumerate(record.posts):
        if places := kept.get(f"posts.{number}.text"):
            found.append(_Text(places, digest(post.author.name) if post.author and post.author.name else ""))
    return found


def _wire_words(record: Record) -> list[str]:
    """The notes and credits of an agency, which are part of its story as published."""
    wire = record.wire
    return [piece.text for piece in (*wire.notes, *(credit.span for credit in wire.credits), *wire.key_points)] if wire else []
