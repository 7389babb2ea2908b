"""The elements of posts by the slots that they stand in, and which slot holds the words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from typing import NamedTuple

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from ...page.words import small
from ...posts.edited import BEGINS
from ...remembered import remembered
from .before_times import BY
from .post import SIGNATURE, Post
from .units import NUMBER

_WORDS_OF_POSTS = re.compile(
    r"(?:^|[-_#.])(?:post-?)?(?:body|content|message|msg|text|entry|markdown|cooked|bbcode|bbWrapper|comment-?text|usertext|richtext|prose|inner)"
    r"(?:[-_](?:body|content|text|inner|wrap(?:per)?|container|area|box|main|cell|view))*[-_#]*$",
    re.IGNORECASE,
)
_BESIDE = 0.3
"""Share of the most words that a slot holds at least which is called what words are, and stands beside them."""
_LONGEST_NOTICE = 120
_FEWEST_DIGITS = 4
"""Of a notice that says when."""
SHORT = 40
"""Characters of a post that may all stand beside its words."""
_OF_AUTHOR = re.compile(
    r"(?:.*[-_])?(?:mini-?profile|post-?profile|author-?pane|poster|(?:user|author|member|poster)[-_]?(?:info|details?|box|card|pane|data|profile|panel|"
    r"side(?:bar)?|column|meta|stats?|credits|extra|title|rank))",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 100
"""Characters that people write below all that they write, on the average."""
_MOST_BELOW = 5
"""How many times the characters of all bodies stand below some of them at most: of short posts whose authors sign."""
_ALL_QUOTES = 0.9
"""Share of the posts that hold a `blockquote`, from which software prints what people write as one: else it is what they quote."""
_ROWS = frozenset({"table", "tbody", "tr"})
_CELLS = frozenset({"td", "dd"})
PARAGRAPHS = frozenset({"p", "ul", "ol", "pre", "blockquote"})
_IN_CELLS = 0.6
"""Share of a row's words that a cell of it holds, from which it is the body: who wrote them stands in the other."""


_BY = re.compile(rf"(?:{BY})\W*", re.IGNORECASE)
"""What stands between who and when, or before them."""


class Loose(NamedTuple):
    """An element that holds a head, and the characters of the words beside that."""

    element: HtmlElement
    words: int


class Slots:
    """Of each slot that posts have in common one element a post."""

    loose: dict[str, dict[int, Loose]]
    """Elements that hold a head, and words beside it in paragraphs or in no element: by slot, then by the number of the post."""
    loose_twice: dict[str, int]
    """In how many posts such a slot has more than one: the cell of the words and that of who wrote them are both a cell of the row."""

    def __init__(self, page: Page, posts: Sequence[Post], count: Callable[[Interval], int]) -> None:
        """`count` tells the characters of a place that may be words of a post."""
        self._page = page
        self._posts = posts
        self._count = count
        self._sizes: dict[str, dict[int, int]] = defaultdict(dict)
        self._elements: dict[str, dict[int, HtmlElement]] = defaultdict(dict)
        self._twice: dict[str, int] = defaultdict(int)
        self.loose = defaultdict(dict)
        self.loose_twice = defaultdict(int)
        self._prints_quotes = sum(any(element.tag == "blockquote" for element in post.elements) for post in posts) >= _ALL_QUOTES * len(posts)
        for number, post in enumerate(posts):
            self._fill(number, post)

    def _fill(self, number: int, post: Post) -> None:
        """Put a post's elements into their slots, but for its heads and what stands beside words."""
        box, places, nests = post.unit.box, self._page.places, bool(post.unit.inner)
        heads = {up for mark in (post.time, post.author) if mark is not None for up in (mark.element, *mark.element.iterancestors())}
        beside: set[HtmlElement] = set()
        for element in post.elements:
            place = places[element]
            if element is not box and (element.getparent() in beside or self._is_beside(element)):
                beside.add(element)
            elif element in heads:
                self._add_loose(number, element, post, heads)
            elif place and not (nests and post.unit.reaches(place)):
                self._add(number, element, self._count(place), post)

    def _is_beside(self, element: HtmlElement) -> bool:
        return _is_called_beside(element.get("class") or "") or (element.tag == "blockquote" and not self._prints_quotes)

    def _add_loose(self, number: int, element: HtmlElement, post: Post, heads: Set[HtmlElement]) -> None:
        says = any(mark is not None and mark.element is element for mark in (post.time, post.author))
        bare = "" if says and element.tag not in _CELLS else bare_in(element)
        words = len(bare) if any(map(str.isalnum, bare)) and not _BY.fullmatch(f"{bare} ") else 0  # "Posted by ·" is nobody's word
        for part in element.iterchildren(*PARAGRAPHS):
            place = self._page.places[part]
            if part not in heads and place and not post.unit.reaches(place) and not self._is_beside(part):
                words += self._count(place)
        for key in post.slots[element]:
            if (other := self.loose[key].get(number)) is not None:
                self.loose_twice[key] += bool(words and other.words)
            if other is None or words > other.words:
                self.loose[key][number] = Loose(element, words)

    def _add(self, number: int, element: HtmlElement, size: int, post: Post) -> None:
        keys = post.slots[element]
        if any(number in self._sizes[key] for key in keys) and _is_notice(self._page, element):
            keys = [key for key in keys if number not in self._sizes[key]]  # it stands where the words stand, and may be longer
        for key in keys:
            told = self._sizes[key]
            if number in told:
                self._twice[key] += 1
                if size <= told[number] and not _is_named_after(element, post.unit.box):
                    continue
            told[number] = size
            self._elements[key][number] = element

    @property
    def longest(self) -> tuple[int, str]:
        """Characters of the slot with the most of them, and the tag of its elements."""
        return max(((sum(slot.values()), _tag(key)) for key, slot in self._sizes.items()), default=(0, ""))

    def totals(self) -> Mapping[str, float]:
        """The characters of each slot that may be that of the bodies, less where not all posts have it: what only some have, signatures and attachments,
        is not their body, however long it is."""
        posts = len(self._posts)
        found = {
            key: sum(slot.values()) * (len(slot) / posts) ** 2
            for key, slot in self._sizes.items()
            if self._twice[key] <= 0.1 * posts and len(slot) > 0.25 * posts
        }
        cells = {key: total for key, total in found.items() if _tag(key) not in _ROWS}
        return cells if cells and max(cells.values()) >= _IN_CELLS * max(found.values()) else found

    def tell(self, totals: Mapping[str, float]) -> None:
        """Tell the posts their bodies by the deepest slot that holds about as much as the largest, and is called what words are; else by the largest."""
        whole = self._above(max(totals, key=lambda key: totals[key]), totals)
        good = (key for key in totals if self._is_body(key, whole, totals))
        best = max(good, key=lambda key: (_depth(self._elements[key]), totals[key]), default=whole)
        for number, element in self._elements[best].items():
            self._posts[number].body = element
        for number, element in self._elements[whole].items():
            if self._posts[number].body is None:
                self._posts[number].body = element

    def _above(self, largest: str, totals: Mapping[str, float]) -> str:
        """The slot of the bodies where that with the most words is what only some posts have below theirs: signatures of people who say little."""
        below, place = self._elements[largest], self._page.place
        most = sum(self._sizes[largest].values())
        if len(below) == len(self._posts) or most > _LONGEST_SIGNATURE * len(below):
            return largest

        def stands_above(key: str) -> bool:
            elements, sizes = self._elements[key], self._sizes[key]
            if len(elements) < len(self._posts) or most > _MOST_BELOW * sum(sizes.values()):
                return False
            return all(place(elements[number]).end <= place(element).start for number, element in below.items())

        return max(filter(stands_above, totals), key=lambda key: totals[key], default=largest)

    def _is_body(self, key: str, whole: str, totals: Mapping[str, float]) -> bool:
        """Whether a slot is called what words are and holds enough beside the one with the most of them."""
        if _WORDS_OF_POSTS.search(key) is None:
            return False
        holds_most = all(self._sizes[key].get(number, 0) >= 0.5 * size or size < SHORT for number, size in self._sizes[whole].items())
        return (totals[key] >= 0.75 * totals[whole] and holds_most) or (totals[key] >= _BESIDE * totals[whole] and self._is_apart(key, whole))

    def _is_apart(self, key: str, whole: str) -> bool:
        """Whether the slot with the most words stands beside this one: what people have below all that they write is longer than short answers."""
        elements, others = self._elements[key], self._elements[whole]
        ups = ((element, *element.iterancestors()) for element in elements.values())
        return len(elements) >= 0.9 * len(self._posts) and not any(others.get(number) in up for number, up in zip(elements, ups, strict=True))


def is_called_words(element: HtmlElement) -> bool:
    """Whether an element is called what the words of posts are."""
    return any(_WORDS_OF_POSTS.search(name) for name in (element.get("class") or "").split())


def bare_in(element: HtmlElement) -> str:
    """The text of an element that stands in no other within it."""
    return " ".join(" ".join((element.text or "", *(part.tail or "" for part in element))).split())


@remembered(4_096)  # posts are built alike
def _is_called_beside(names: str) -> bool:
    """Whether an element is called what stands beside the words of a post: who wrote it, and what he writes below all that he writes."""
    return any(_OF_AUTHOR.fullmatch(name) or SIGNATURE.search(name) for name in names.split())


def _is_notice(page: Page, element: HtmlElement) -> bool:
    """Whether an element begins by saying that something was edited, and says when."""
    place = page.place(element)
    if place.end - place.start > _LONGEST_NOTICE:
        return False
    words = page.text_of(element)
    return BEGINS.match(small(words)) is not None and sum(map(str.isdigit, words)) >= _FEWEST_DIGITS


def _tag(key: str) -> str:
    """The tag of the elements of a slot."""
    return re.split(r"[.#:]", key.rpartition("/")[2])[0]


def _depth(slot: dict[int, HtmlElement]) -> int:
    """How many elements are around that of the last post."""
    return sum(1 for _ in next(reversed(slot.values())).iterancestors())


def _is_named_after(element: HtmlElement, box: HtmlElement) -> bool:
    """Whether an element carries its post's number: of two in one slot the other is what somebody else said, printed like a post."""
    if not element.get("id"):
        return False
    own, whole = (NUMBER.findall(one.get("id") or "")[-1:] for one in (element, box))
    return bool(own) and whole in (own, [])
