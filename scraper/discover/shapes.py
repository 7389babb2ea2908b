"""Pages of one making, told by their addresses, and how much trust they still have.

A tree over the parts of addresses: `/calendar/2026/1` is the leaf `calendar / # / #`. Words stay words until a place has seen many of
them; then they become one `*`. So the tree grows with the kinds of pages a site has and not with its pages.

Trust is spent by pages that bring nothing and earned by pages that do. It is kept for the leaf, and for what lies below each inner
place, on which only leaves live that have never brought anything: a maze makes ever new leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit

from cleaners.dedupe import parameters

# Pages of one shape that may bring nothing before it is closed. The start of a board can be closed to guests for a screenful of topics.
PATIENCE = 25
MOST = 100
"""Trust that a shape can earn: a run of deleted topics in a board that has brought thousands."""
EARNED = 10
BRANCH_PATIENCE = 75
SITE_PATIENCE = 150
LOANS = 500
"""What pages of one place may borrow because they lead to pages of other shapes, until one of those brings something."""
PRICE = 10
PRICE_OF_LIST = 1
"""For a list that a reader of the engine or of article lists took for one: a crawl may walk through all pages of a board before its threads."""

MAX_WORDS = 12
"""Different words at the end of an address before they are taken for names."""
MAX_BRANCHES = 60
"""The same for words with more below them."""
MAX_DEPTH = 12

_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
_HEX = re.compile(r"(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{10,200}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_SIGNS = re.compile(r"[A-Za-z0-9]{8,200}")
_RUNS = re.compile(r"[0-9]+|[a-z]+|[A-Z]+")


@dataclass(slots=True)
class Trust:
    """What is left to spend."""

    left: int
    fruits: int = 0
    pages: int = 0
    loans: int = LOANS

    def spend(self) -> None:
        """A page brought nothing."""
        self.left -= 1

    def earn(self) -> None:
        """A page brought something, or led to one that did."""
        self.left = min(max(self.left, 0) + EARNED, max(MOST, self.left))
        self.fruits += 1
        self.loans = LOANS

    def lend(self, price: int) -> None:
        """The page brought nothing but leads elsewhere: it costs nothing yet."""
        if self.loans >= price:
            self.loans -= price
            self.left += 1

    def charge(self, price: int) -> None:
        """What it was lent for brought nothing either."""
        self.loans = max(0, self.loans - price)

    def absorb(self, other: Trust) -> None:
        """What another spent and earned is ours."""
        self.left = min(self.left + other.left - PATIENCE, MOST)
        self.fruits += other.fruits
        self.pages += other.pages
        self.loans = min(self.loans, other.loans)


@dataclass(slots=True)
class Place:
    """One place in the tree."""

    own: Trust = field(default_factory=lambda: Trust(PATIENCE))
    below: Trust = field(default_factory=lambda: Trust(BRANCH_PATIENCE))
    words: dict[str, Place] = field(default_factory=dict)
    names: Place | None = None
    """What all words became."""

    def step(self, part: str, *, last: bool) -> Place | None:
        """The place of an address's next part, or null where nothing like it was read."""
        known = self.words.get(part)
        if known is not None:
            return known
        return self.names if last or len(self.words) >= MAX_BRANCHES else None

    def grow(self, part: str, *, last: bool) -> Place:
        """The same, made where it is not."""
        place = self.step(part, last=last)
        if place is None:
            place = self.words.setdefault(part, Place())
            self._gather()
        return self.names if self.names is not None and part not in self.words else place

    def _gather(self) -> None:
        """Words that have become too many are names from now on."""
        leaves = [word for word, place in self.words.items() if place.own.pages and not place.words and place.names is None and _LETTER.search(word)]
        if len(leaves) > MAX_WORDS or len(self.words) > MAX_BRANCHES:
            self.names = self.names or Place()
            for word in leaves:
                self.names.own.absorb(self.words.pop(word).own)


@dataclass(frozen=True, slots=True)
class Shape:
    """The places on the way to an address, from its host on; those that were never read are missing at the end."""

    parts: tuple[str, ...]
    places: tuple[Place, ...]

    @classmethod
    def find(cls, root: Place, url: str) -> Self:
        """The shape as far as it is known; changes nothing."""
        parts = tuple(_parts(url))
        places = [root]
        for number, part in enumerate(parts, start=1):
            place = places[-1].step(part, last=number == len(parts))
            if place is None:
                break
            places.append(place)
        return cls(parts, tuple(places))

    @classmethod
    def make(cls, root: Place, url: str) -> Self:
        """The shape of a page that was read; the tree has a place for it from now on."""
        parts = tuple(_parts(url))
        places = [root]
        for number, part in enumerate(parts, start=1):
            places.append(places[-1].grow(part, last=number == len(parts)))
        return cls(parts, tuple(places))

    def is_like(self, other: Shape) -> bool:
        """Whether both are of one making."""
        return self.parts == other.parts or (self.leaf is not None and self.leaf is other.leaf)

    def count(self) -> None:
        """A page of this shape was read."""
        self.places[-1].own.pages += 1
        for place in self.places:
            place.below.pages += 1

    def spend(self) -> None:
        """A page of this shape brought nothing. Where others of its making did, it is no sign against its branch."""
        for trust in self._trusts():
            trust.spend()

    def earn(self) -> None:
        """A page of this shape brought something, or led to a page that did."""
        for trust in self._trusts(always=True):
            trust.earn()

    def lend(self, price: int) -> None:
        """A page of this shape brought nothing but leads to pages of other shapes: it costs nothing yet."""
        for trust in self._trusts():
            trust.lend(price)

    def charge(self, price: int) -> None:
        """A page of this shape named one that was no record: it has not lent for a list of records."""
        for trust in self._trusts():
            trust.charge(price)

    def _trusts(self, *, always: bool = False) -> Iterator[Trust]:
        own = self.places[-1].own
        yield own
        if always or not own.fruits:
            yield from (place.below for place in self.places)

    @property
    def leaf(self) -> Place | None:
        """The place of the address itself, null where nothing like it was read."""
        return self.places[-1] if len(self.places) == len(self.parts) + 1 else None

    def refusal(self) -> str:
        """Why pages of this shape are asked for no more, empty where they are."""
        leaf = self.leaf
        if leaf is not None and leaf.own.left <= 0:
            return f"{self}: {leaf.own.pages} pages read, {leaf.own.fruits or 'none'} of them brought anything, and the last ones did not"
        if leaf is not None and leaf.own.fruits:
            return ""
        for depth, place in enumerate(self.places):
            if place.below.left <= 0:
                return f"/{'/'.join(self.parts[:depth])}: {place.below.pages} pages of ever new shapes brought nothing"
        return ""

    def __str__(self) -> str:
        return "/" + "/".join("*" if place not in above.words.values() else part for part, above, place in self._steps())

    def _steps(self) -> Iterator[tuple[str, Place, Place]]:
        yield from zip(self.parts, self.places, self.places[1:], strict=False)


def _parts(url: str) -> Iterator[str]:
    """Folders, then the names of the parameters together, then their values one by one; numbers and drawn values are `#`."""
    address = urlsplit(url)
    folders = [_slot(folder) for folder in address.path.split("/") if folder]
    yield from folders[:MAX_DEPTH]
    query = sorted(parameters(address.query))
    if query:
        yield "?" + "&".join(dict.fromkeys(_slot(parameter.name) for parameter in query))
        yield from (_slot(parameter.value) for parameter in query[:MAX_DEPTH])


def is_drawn(part: str) -> bool:
    """Whether letters and digits stand in it as no hand sets them: `3f9a0c1b`, not `2024review` or `page12`."""
    if _HEX.fullmatch(part):
        return True
    return _SIGNS.fullmatch(part) is not None and any(map(str.isdigit, part)) and len(_RUNS.findall(part)) >= 4


def _slot(part: str) -> str:
    return "#" if is_drawn(part) else _NUMBER.sub("#", part[:100])
