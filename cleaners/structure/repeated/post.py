"""One post of a series: its own elements, the slots in which they stand, and what is found in it.

A slot is what an element is called (tag and class) or its way down from the post. The parts of one post cannot be told for sure; those
of ten posts can, for they are alike.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from .names import Named
from .times import Printed
from .units import Unit, called, masked

_Mark = TypeVar("_Mark", Printed, Named)
_RE = r"(?:re|aw|sv|antw|odp|rv|res)\s*:\s*"
ANSWER = re.compile(rf"^(?:{_RE})+", re.IGNORECASE)
"""What stands before the title of an answer."""
BEFORE_ANSWERED = re.compile(rf"(?<!\w){_RE}$", re.IGNORECASE)
"""What stands before the name of who is answered."""
ANSWERED = re.compile(rf"\s*[\[(]{_RE}[^\[\]()]*[\])]$", re.IGNORECASE)
"""What stands behind a title of who is answered: "West quay [Re: Ada]"."""
SIGNATURE = re.compile(r"(?:^|[-_.#])(?:[a-z]{0,12}signature|user-?sig|sig|moderatorbar)(?:$|[-_#])", re.IGNORECASE)
"""What engines call the lines that a user has under all posts; SMF calls them `moderatorbar`."""
_LONGEST_WAY = 30
"""Tags."""


@dataclass(slots=True)
class Post:
    """The parts of one post."""

    unit: Unit
    elements: list[HtmlElement]
    """Its own, in document order."""
    slots: dict[HtmlElement, list[str]] = field(default_factory=dict)
    """The slots in which each of them stands."""
    time: Printed | None = None
    author: Named | None = None
    body: HtmlElement | None = None
    heads: tuple[HtmlElement, ...] = ()
    """Elements in the body that say who and when."""
    signed: Interval | None = None
    """Where it says both behind its last word."""


def signatures(page: Page, names: Sequence[int]) -> Iterator[Interval]:
    """Where what is called a signature stands; that in which somebody is named is the line that says who wrote a post. `names` are where names begin."""
    for token in page.index.names_with("sig", "moderatorbar")[0]:
        for place in map(page.place, page.by_class(token)) if SIGNATURE.search(token) else ():
            if bisect.bisect_left(names, place.start) == bisect.bisect_left(names, place.end):
                yield place


def elements_of(unit: Unit, boxes: frozenset[HtmlElement]) -> list[HtmlElement]:
    """The elements of a unit without those of the boxes in it."""
    if not boxes:
        return [element for top in (unit.box, *unit.rest) for element in top.iter("*")]
    found: list[HtmlElement] = []
    stack = [*reversed(unit.rest), unit.box]
    while stack:
        element = stack.pop()
        if element in boxes and element is not unit.box:
            continue
        found.append(element)
        stack.extend(reversed(element))
    return found


def slots(elements: Sequence[HtmlElement], top: HtmlElement) -> dict[HtmlElement, list[str]]:
    """The slots of a post's elements, which come in document order, `top` being the post: what each is called, and last its way down."""
    found: dict[HtmlElement, list[str]] = {}
    order: dict[HtmlElement, dict[HtmlElement, int]] = {}
    rows: dict[HtmlElement | None, str] = {}
    own = frozenset(elements)  # what holds answers alone is no sibling: of the posts with the same parts only some have any
    for element in elements:
        tag = element.tag
        keys = list(called(element))
        if (identity := element.get("id")) and identity[-1].isdigit():
            keys.append(f"{tag}#{masked(identity)}")
        up = element.getparent()
        above = found.get(up)
        if up is not None and up not in order and (up in rows or (not keys and above)):
            order[up] = _order(up, own)
        if tag == "tr" and not above and element is not top:
            rows[element] = f"+{len(rows)}"
        elif up is not None and up in rows:
            keys.append(f"{rows[up]}:{order[up].get(element, '')}")  # of the rows of one post that of its words may be called as that of a signature
        if not keys and above and up is not None and len(order[up]) > 1:
            keys.append(f"{above[0]}/{tag}:{order[up].get(element, '')}")  # what has no name is told by its place among its siblings, and theirs
        way = f"{above[-1]}/{tag}" if above and element is not top else _way(element, top)
        keys.append(way if way.count("/") < _LONGEST_WAY else _way(element, top))
        found[element] = keys
    return found


def _order(up: HtmlElement, own: Collection[HtmlElement]) -> dict[HtmlElement, int]:
    """The places of a post's elements among their siblings in one of it: libxml2 would count them one by one, each time."""
    beside = (child for child in up if child in own and (not len(child) or any(part in own for part in child)))
    return {child: number for number, child in enumerate(beside)}


def _way(element: HtmlElement, top: HtmlElement) -> str:
    """The tags from a post down to an element, the last ones where there are many."""
    way = [element.tag]
    up = element
    while up is not top and len(way) < _LONGEST_WAY and (up := up.getparent()) is not None:
        way.append(up.tag)
    return "/".join(reversed(way))


def own_lines(page: Page, unit: Unit) -> set[int]:
    """Indexes of the lines on which a unit has text of its own."""
    return {index for place in unit.stretches for index in page.lines_in(place)}


def said_lines(page: Page, post: Post) -> list[int]:
    """Indexes of the lines of a post's body, in order, without those of the posts that nest in it."""
    lines = page.lines_in(page.place(post.body)) if post.body is not None else range(0)
    return [index for index in lines if not post.unit.reaches(Interval(page.lines[index].start, page.lines[index].end))] if post.unit.inner else [*lines]


class Owned(NamedTuple, Generic[_Mark]):
    """A mark, the number of the post that it belongs to, and the slots in which it stands there."""

    number: int
    mark: _Mark
    slots: list[str]


def owned(page: Page, posts: Sequence[Post], marks: Sequence[_Mark]) -> Iterator[Owned[_Mark]]:
    """Each mark that is a post's: in one of its elements, or in the text between them where no element is around the post."""
    owner = {element: number for number, post in enumerate(posts) for element in post.elements}
    apart = [post.unit.place for post in posts] if posts[0].unit.rest else []
    for mark in marks:
        if (number := owner.get(mark.element)) is not None:
            yield Owned(number, mark, posts[number].slots[mark.element])
        elif apart:
            number = bisect.bisect_right(apart, mark.at, key=lambda place: place.start) - 1
            if number >= 0 and mark.at < apart[number].end:
                # What is not shown, scripts for one, has no place.
                before = [element for element in posts[number].elements if apart[number].start <= page.places[element].end <= mark.at]
                yield Owned(number, mark, [f"{posts[number].slots[before[-1]][-1]}+" if before else "+"])
