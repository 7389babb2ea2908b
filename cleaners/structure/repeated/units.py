"""The repeated structure of a page: elements that share a mark (a class, the beginning of an id, their way down from the root), one for each post.

A family is the elements with one mark. Members may nest (answers in what they answer) or stand in wrappers of their own; what counts is what a
member holds beside the other members in it.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from ...page.mask import Mask
from ...page.page import Interval, Page, VisibleLine
from ...remembered import remembered
from .times import Printed

NUMBER = re.compile(r"\d+")
_EVERY_SECOND = re.compile(r"\d+|(?:odd|even)(?=$|[-_A-Z])|(?<![a-z])(?:Odd|Even)|^(?:odd|even)(?=[A-Z])")
"""Numbers, and the words by which every second row is called otherwise."""
_DEEPEST = 64
"""Answers in answers; boards stop at ten or so, trackers and Usenet's archives at fifty."""
_MOST_MEMBERS = 20_000
"""Of a family: the longest honest page has a tenth of it."""
# Elements that hold whole posts, beside those that sites define themselves; what is in a line of one (links, spans, times) is never one.
_AROUND = 4
"""Elements around a time by whose tags it is known."""
_HOLDERS = frozenset("div article section li tr table tbody td dl dt dd ul ol form main p center fieldset blockquote pre figure details".split())
HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
ALL_HEADINGS = HEADINGS | {"h1"}
_HEADS = HEADINGS | {"hr"}
"""Elements that stand at the head of a post, or between posts, where nothing is around it."""
_CHROME = ("nav", "aside", "footer", "button")
"""Elements whose text is no part of what a page is about."""
_PRESSED = ("span", "div")
"""Elements of which scripts make buttons."""
LONGEST_BUTTON = 40
"""Characters; a longer one is a card that opens, or what is hidden until somebody asks."""
_FOR_TESTS = frozenset({"data-testid", "data-test-id", "data-test", "data-qa", "data-cy"})
"""Attributes that name the parts of a page for tests of the site."""
_PARTS = frozenset({"article", "section", "li"})
"""Elements with a foot of their own (HTML, section 4.3.9): posts have who and when in it, or their words."""


@remembered(4_096)
def masked(name: str) -> str:
    """A class or an id with its numbers masked, and whether its row is odd or even; pages repeat few of them often."""
    return _EVERY_SECOND.sub("#", name)


def called(element: HtmlElement) -> tuple[str, ...]:
    """What an element is called: its tag with each of its classes, or with what those who test the site call it, as where classes say how a part looks."""
    names = element.get("class")
    if not names and not _FOR_TESTS.isdisjoint(element.keys()):
        names = next(value for key, value in element.items() if key in _FOR_TESTS)
    return _called(element.tag, names) if names else ()


@remembered(4_096)
def _called(tag: str, names: str) -> tuple[str, ...]:
    tokens = [masked(token) for token in dict.fromkeys(names.split())]  # a set has another order in each run
    whole = [" ".join(tokens)] if len(tokens) > 1 else []  # classes that each say how a part looks name it together
    return tuple(f"{tag}.{name}" for name in (*tokens, *whole))


def is_of_part(element: HtmlElement) -> bool:
    """Whether an element is the foot of a part of the page, not of all of it."""
    return bool(element.tag == "footer" and any(up.tag in _PARTS for up in element.iterancestors()))


def chrome(page: Page) -> list[Interval]:
    """Where the page's chrome stands."""
    tops = [page.place(element) for tag in _CHROME for element in page.index.tags.get(tag, ()) if not is_of_part(element)]
    pressed = (page.place(element) for tag in _PRESSED for element in page.index.tags.get(tag, ()) if element.get("role") == "button")
    return tops + [place for place in pressed if place.end - place.start <= LONGEST_BUTTON]


class Unit(NamedTuple):
    """One member of a family."""

    box: HtmlElement
    place: Interval
    inner: tuple[Interval, ...] = ()
    """The places of the members that nest in it."""
    parent: int | None = None
    """Which unit it nests in."""
    rest: tuple[HtmlElement, ...] = ()
    """The siblings behind the box that belong to it."""

    @property
    def stretches(self) -> Iterable[Interval]:
        """Its own text: what lies before, between and behind the members in it."""
        return self._between() if self.inner else (self.place,)

    def _between(self) -> Iterator[Interval]:
        at = self.place.start
        for place in self.inner:
            if at < place.start:
                yield Interval(at, place.start)
            at = place.end
        if at < self.place.end:
            yield Interval(at, self.place.end)

    @property
    def size(self) -> int:
        """Its own characters."""
        return sum(place.end - place.start for place in self.stretches)

    def reaches(self, place: Interval) -> bool:
        """Whether a place within it holds text of a member in it."""
        first = bisect.bisect_right(self.inner, place.start, key=lambda one: one.end)
        return first < len(self.inner) and self.inner[first].start < place.end


class Survey:
    """What is where on a page, as far as posts are concerned."""

    def __init__(self, page: Page, times: Sequence[Printed], names: Sequence[int]) -> None:
        self.page = page
        self.times = sorted(mark.at for mark in times)
        self.dated = [mark.element for mark in times]
        self.names = sorted(names)
        links = [page.place(element) for element in page.index.tags.get("a", ())]
        self.covered = Mask.of(page, [*chrome(page), *links]).bits
        """One byte per visible character: 1 in links and chrome."""
        self.count = counter(self.covered)
        """Counts the characters of a stretch that are neither links nor chrome."""
        self.text = max(self.count(Interval(0, page.length)), 1)

    def own(self, unit: Unit) -> int:
        """Characters of a unit that are its own and no links."""
        return sum(map(self.count, unit.stretches))

    def count_line(self, line: VisibleLine) -> int:
        """Characters of a line that are neither links nor chrome."""
        return self.count(Interval(line.start, line.end))

    def prints_time(self, place: Interval) -> bool:
        """Whether a time begins in a stretch of text."""
        at = bisect.bisect_left(self.times, place.start)
        return at < len(self.times) and self.times[at] < place.end

    def has(self, marks: Sequence[int], unit: Unit) -> bool:
        """Whether one of the marks, which are in order, is the unit's own."""
        for place in unit.stretches:
            at = bisect.bisect_left(marks, place.start)
            if at < len(marks) and marks[at] < place.end:
                return True
        return False


def counter(covered: bytearray) -> Callable[[Interval], int]:
    """Counts the characters of a place that are not covered, in nearly the same time for any place: elements nest, and all of them are asked about."""
    starts, before = [0], [0]
    """Where each stretch that is not covered begins, and how many such characters stand before it."""
    ends = [0]
    at = covered.find(0)
    while at >= 0:
        end = covered.find(1, at)
        end = len(covered) if end < 0 else end
        before.append(before[-1] + ends[-1] - starts[-1])
        starts.append(at)
        ends.append(end)
        at = covered.find(0, end)

    def count(place: Interval) -> int:
        start, end = place
        first = bisect.bisect_right(starts, start) - 1
        last = bisect.bisect_right(starts, end) - 1
        return before[last] + min(end, ends[last]) - starts[last] - before[first] - min(start, ends[first]) + starts[first]

    return count


Families = dict[str, list[HtmlElement]]
"""Elements by mark, in document order."""


def families(page: Page) -> Families:
    """The families of every mark that at least one element which can hold a post carries."""
    places = page.places
    found: Families = defaultdict(list)
    ways: dict[HtmlElement | None, str] = {None: ""}
    for element in page.index.elements:
        tag = element.tag
        up = element.getparent()
        ways[element] = way = f"{ways.get(up, '')}/{tag}"
        if tag in _HEADS and (places[element] or tag == "hr"):
            found[way].append(element)
        if not (tag in _HOLDERS or "-" in tag) or not places[element]:
            continue
        found[way].append(element)
        if "-" in tag:  # what sites define themselves
            found[tag].append(element)
        for name in called(element):
            found[name].append(element)
        if (identity := element.get("id")) and identity[-1:].isdigit():
            found[f"{tag}#{masked(identity)}"].append(element)
    return {mark: members for mark, members in found.items() if len(members) <= _MOST_MEMBERS}


def answering(page: Page, survey: Survey) -> Families:
    """What is around times that are built alike, as far up as it holds no earlier one of them, where these stand in each other: answers in answers."""
    stamps: dict[str, list[HtmlElement]] = defaultdict(list)
    for element in dict.fromkeys(survey.dated):
        if page.places[element]:
            stamps[_built(element)].append(element)
    found: Families = {}
    for built, dated in stamps.items():
        dated.sort(key=lambda one: page.places[one].start)
        level, ups = dated, [one.getparent() for one in dated]
        while ups[0] is not None and all(page.places[up].start > page.places[above].start for above, up in zip(dated, ups[1:], strict=False)):
            level, ups = ups, [up.getparent() for up in ups]
        if called(level[0]) != called(level[-1]) or level[0].tag != level[-1].tag:
            level = level[1:]  # what opens a thread stands in another box
        if len({(one.tag, called(one)) for one in level}) != 1:
            continue
        if _nest(survey, units(level, [page.places[one] for one in level])):
            found[f"around {built}"] = level
    return found


def _built(element: HtmlElement) -> str:
    """What a time is called, and the tags around it."""
    around = islice(element.iterancestors(), _AROUND)
    return f"{element.tag}.{masked(element.get('class') or '')}<{'<'.join(up.tag for up in around)}"


def _nest(survey: Survey, found: Sequence[Unit]) -> bool:
    return any(unit.inner for unit in found) and all(survey.has(survey.times, unit) for unit in found)


def units(members: Sequence[HtmlElement], places: Sequence[Interval]) -> list[Unit]:
    """The members, whose places are given, as units, in document order."""
    inner: list[list[Interval]] = [[] for _ in members]
    parents: list[int | None] = []
    open_: list[int] = []
    for number, place in enumerate(places):
        while open_ and places[open_[-1]].end <= place.start:
            open_.pop()
        parents.append(open_[-1] if open_ else None)
        if open_:
            inner[open_[-1]].append(place)
        open_.append(number)
    if all(parent is None for parent in parents):
        return list(map(Unit, members, places))
    return [Unit(member, place, tuple(nested), parent) for member, place, nested, parent in zip(members, places, inner, parents, strict=True)]


def is_bottomless(found: Sequence[Unit]) -> bool:
    """Whether units stand in each other deeper than any board lets people answer.

    Each of them would hold the text of all that stand in it, and to read them would take the square of their number.
    """
    levels: list[int] = []
    for unit in found:
        levels.append(0 if unit.parent is None else levels[unit.parent] + 1)
    return max(levels, default=0) > _DEEPEST
