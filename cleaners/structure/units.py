"""The repeated structure of a page: elements that share a mark (a class, the beginning of an id, their way down from the root), one for each post.

A family is the elements with one mark, a series the family whose members are the page's posts. Members may nest (answers in what they
answer) or stand in wrappers of their own; what counts is what a member holds beside the other members in it.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from ..page.mask import Mask
from ..page.page import Interval, Page, VisibleLine
from .times import Printed

_CALLED_POST = re.compile(
    r"(?:^|[.#])(?:forum-?)?(?:post|message|msg|question|comment|entry|reply|topic)(?:[-_]?(?:#|wrap(?:per)?|box|item|container|row|header|head))?$",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"((?:/\w+){0,3}?/(?:li|dd|article|section|blockquote|table))\1+(?=/|$)")
NUMBER = re.compile(r"\d+")
_MOST_MEMBERS = 20_000
"""Of a family: the longest honest page has a tenth of it."""
_MOST_BEHIND = 200
"""Siblings that a head of a post may have behind it. Without an end, thousands of rare classes among thousands of siblings take minutes."""
_MOST_HEADS = 0.75
"""Share of a family that stands in one parent, from which its members there may be the heads of posts."""
_AS_MUCH = 0.9
"""Share of the best family's text that another must hold to be the same posts, parted otherwise."""
_TOLD = 0.85
"""Share of a family that says who and when, from which it may be posts though another says so always."""
_TWICE = 1.8
_NAMED = 0.8
"""Share of a family that says who, from which its members are posts though they do not say when."""
# Elements that hold whole posts, beside those that sites define themselves; what is in a line of one (links, spans, times) is never one.
_HOLDERS = frozenset("div article section li tr table tbody td dl dt dd ul ol form main p center fieldset blockquote".split())
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_HEADS = _HEADINGS | {"hr"}
"""Elements that stand at the head of a post, or between posts, where nothing is around it."""
CHROME = ("nav", "aside", "footer", "button")
"""Elements whose text is no part of what a page is about."""


@lru_cache(maxsize=4_096)
def masked(name: str) -> str:
    """A class or an id with its numbers masked; pages repeat few of them often."""
    return NUMBER.sub("#", name)


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
        if not self.inner:
            return (self.place,) if self.place else ()
        return self._between()

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


@dataclass(slots=True, eq=False)
class Series:
    """A family as posts, with what tells that they are."""

    mark: str
    units: list[Unit]
    own: list[int] = field(default_factory=list)
    """Own characters that are no links, by unit."""
    timed: float = 0.0
    """Share of the units that print a time of their own."""
    named: float = 0.0
    """Share of the units that print somebody's name."""
    share: float = 0.0
    """Of the page's text outside links and chrome."""
    score: float = 0.0


class Survey:
    """What is where on a page, as far as posts are concerned."""

    def __init__(self, page: Page, times: Sequence[Printed], names: Sequence[int]) -> None:
        self.page = page
        self.times = sorted(mark.at for mark in times)
        self.names = sorted(names)
        chrome = [page.place(element) for tag in CHROME for element in page.index.tags.get(tag, ())]
        links = [page.place(element) for element in page.index.tags.get("a", ())]
        self.covered = Mask.of(page, [*chrome, *links]).bits
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

    def up_to(position: int) -> int:
        last = bisect.bisect_right(starts, position) - 1
        return before[last] + min(position, ends[last]) - starts[last]

    return lambda place: up_to(place.end) - up_to(place.start)


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
        if (level := _levelled(way)) != way:
            found[level].append(element)
        if names := element.get("class"):
            for token in dict.fromkeys(names.split()):  # a set has another order in each run
                found[f"{tag}.{masked(token)}"].append(element)
        if (identity := element.get("id")) and identity[-1:].isdigit():
            found[f"{tag}#{masked(identity)}"].append(element)
    return {mark: members for mark, members in found.items() if len(members) <= _MOST_MEMBERS}


@lru_cache(maxsize=4_096)  # elements stand in few ways
def _levelled(way: str) -> str:
    """A way without the steps that come again: answers stand in the list of what they answer, as that does in another."""
    return _AGAIN.sub(r"\1*", way)


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


def series(page: Page, survey: Survey, among: Families) -> list[Series]:
    """The families that may be the page's posts, best first."""
    found: list[Series] = []
    seen: set[tuple[Interval, ...]] = set()
    for mark, members in among.items():
        if len(members) < 2 or (places := tuple(map(page.places.__getitem__, members))) in seen:
            continue
        seen.add(places)
        whole = units(members, places)
        found += _judged(mark, whole, survey)
        for kind, spread in _spread(page, survey, whole):
            places = tuple(unit.place for unit in spread)
            if places not in seen:
                seen.add(places)
                found += _judged(mark + kind, spread, survey)
    return sorted(found, key=lambda one: one.score, reverse=True)


def without(one: Series, away: Collection[HtmlElement], survey: Survey) -> Series:
    """The series without some of its members, whose text is then that of those around them; itself where nothing would be left to judge."""
    boxes = [unit.box for unit in one.units if unit.box not in away]
    whole = units(boxes, [survey.page.place(box) for box in boxes])
    return next(_judged(one.mark, whole, survey), one)


def finest(found: Sequence[Series]) -> Series | None:
    """The best series, or the one that parts the same text into more posts which say as well who and when."""
    if not found:
        return None
    best = found[0]
    alike = [one for one in found if one.share >= _AS_MUCH * best.share and (_is_as_told(one, best) or _is_told_twice_as_often(one, best))]
    chosen = max(alike, key=lambda one: (len(one.units), one.score))
    # Around the same posts the largest element is the post: heads stand beside bodies.
    around = [one for one in alike if len(one.units) == len(chosen.units) and _is_around(one, chosen)]
    return max(around, key=lambda one: sum(unit.size for unit in one.units), default=chosen)


def _is_as_told(one: Series, best: Series) -> bool:
    return one.timed >= 0.95 * best.timed and one.named >= 0.95 * best.named and one.score >= 0.8 * best.score


def _is_told_twice_as_often(one: Series, best: Series) -> bool:
    """Whether a series has twice the posts that say who and when: what is called so in the best is every second of them, and the next belongs to it."""
    told = min(one.timed, one.named)
    return told >= _TOLD and told * len(one.units) >= _TWICE * max(best.timed, best.named) * len(best.units)


def wider(found: Sequence[Series], chosen: Series) -> Series:
    """The family that holds all of a family's members and others of the same kind in them, with names of their own: answers that are printed smaller.

    The family itself where none does.
    """
    boxes = {unit.box for unit in chosen.units}
    said = _AS_MUCH * chosen.share
    holders = (one for one in found if len(one.units) > len(boxes) and one.named >= _NAMED and one.share >= said and any(unit.inner for unit in one.units))
    return max((one for one in holders if boxes <= {unit.box for unit in one.units}), key=lambda one: one.named, default=chosen)


def _is_around(outer: Series, inner: Series) -> bool:
    return all(big.place.start <= small.place.start and small.place.end <= big.place.end for big, small in zip(outer.units, inner.units, strict=True))


def alone(page: Page, survey: Survey, among: Families) -> list[Series]:
    """Elements that are called a post and are the only ones called so, the largest first: threads that nobody has answered."""
    found = []
    for mark, members in among.items():
        if len(members) == 1 and _CALLED_POST.search(mark.rpartition("/")[2]):
            box = members[0]
            bare = Unit(box, page.place(box))
            whole = _stretched(page, [bare])[0]
            unit = bare if survey.own(bare) > 0.5 * survey.own(whole) else whole
            asks = any(next(unit.box.iter(tag), None) is not None for tag in ("textarea", "form", "input"))
            if not asks and survey.has(survey.times, unit) and survey.has(survey.names, unit):
                own = survey.own(unit)
                found.append(Series(mark, [unit], [own], 1.0, 1.0, own / survey.text, 0.5))
    return sorted(found, key=lambda one: one.share)


def _spread(page: Page, survey: Survey, whole: list[Unit]) -> Iterator[tuple[str, list[Unit]]]:
    """The same posts where a member is only the head of one, and what follows it up to the next head belongs to it, too."""
    if len(whole) < 2 or any(unit.inner for unit in whole):
        return
    parents = Counter(unit.box.getparent() for unit in whole)
    if len(parents) > 1:
        # Tables around a table of posts have rows of their own.
        parent, count = parents.most_common(1)[0]
        if count < _MOST_HEADS * len(whole):
            return
        whole = [unit for unit in whole if unit.box.getparent() is parent]
    told = [unit for unit in whole if survey.has(survey.times, unit)]
    for kind, heads in (("+", whole), ("[time]+", told)):
        if len(heads) > 1 and (kind == "+" or len(told) <= 0.75 * len(whole)) and not _ends_with_heads(found := _stretched(page, heads)):
            yield kind, found


def _ends_with_heads(spread: Sequence[Unit]) -> bool:
    """Whether most of the units end with a heading: it is that of the next post, and all of them begin too late."""
    return sum(bool(unit.rest) and unit.rest[-1].tag in _HEADINGS for unit in spread[:-1]) > 0.5 * len(spread)


def _stretched(page: Page, heads: list[Unit]) -> list[Unit]:
    """Each head with its following siblings, up to the next head; the last with as many as the others have at most."""
    starts = {unit.box for unit in heads}
    found: list[Unit] = []
    most = 0
    for number, unit in enumerate(heads):
        rest: list[HtmlElement] = []
        for sibling in unit.box.itersiblings():
            if sibling in starts or len(rest) >= (most if number and number == len(heads) - 1 else _MOST_BEHIND):
                break
            if isinstance(sibling.tag, str):
                rest.append(sibling)
                if sibling.tag == "hr" and found and all(one.rest and one.rest[-1].tag == "hr" for one in found):
                    break  # lines part the posts, and the last from what is below them
        most = max(most, len(rest))
        end = max([unit.place.end, *(page.place(one).end for one in rest)])
        found.append(Unit(unit.box, Interval(unit.place.start, end), (), None, tuple(rest)))
    return found


def _judged(mark: str, whole: list[Unit], survey: Survey) -> Iterator[Series]:
    """The units as a series with its score; nothing where fewer than two of them say who or when."""
    timed = [survey.has(survey.times, unit) for unit in whole]
    named = [survey.has(survey.names, unit) for unit in whole]
    if sum(time or name for time, name in zip(timed, named, strict=True)) < 2:
        return
    own = [survey.own(unit) for unit in whole]
    one = Series(mark, whole, own)
    one.timed = sum(timed) / len(whole)
    one.named = sum(named) / len(whole)
    one.share = sum(own) / survey.text
    # The text that a family holds, as far as its members are alike in saying who and when; each member one post, so more members are better.
    # Menus and lists are links; what people write is not.
    prose = sum(own) / max(sum(unit.size for unit in whole), 1)
    one.score = one.share**0.5 * (0.5 * one.timed**2 + 0.4 * one.named**2 + 0.1) * min(1.0, 0.7 + 0.03 * len(whole)) * (0.3 + 0.7 * prose)
    yield one
