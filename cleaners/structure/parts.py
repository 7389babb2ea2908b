"""Which part of each post is its author, its time and its words: what stands in the same slot in nearly all of them."""

from __future__ import annotations

import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from lxml.html import HtmlElement

from ..page.page import Page
from .bodies import tell_bodies
from .names import SURE, Named, name_before
from .post import ANSWER, Post, elements_of, slots
from .times import Printed
from .units import NUMBER, Series, Survey

_Mark = TypeVar("_Mark", Printed, Named)
_FINE = frozenset({"second", "minute"})
_LONGEST_NAME = 40
_LEAVES = frozenset("a b strong span h3 h4 h5 h6 em div td th p dt cite bdi label".split())


def parts(page: Page, survey: Survey, chosen: Series, times: Sequence[Printed], names: Sequence[Named]) -> list[Post]:
    """The posts of a series, taken apart."""
    boxes = frozenset(unit.box for unit in chosen.units)
    posts = [Post(unit, own := elements_of(unit, boxes), slots(own, unit.box)) for unit in chosen.units]
    _tell_times(page, posts, times)
    _tell_names(page, posts, names)
    tell_bodies(page, survey, posts)
    return posts


def _tell_times(page: Page, posts: list[Post], times: Sequence[Printed]) -> None:
    slots: dict[str, dict[int, Printed]] = defaultdict(dict)
    for number, mark, keys in _owned(page, posts, times):
        for key in keys:
            slots[key].setdefault(number, mark)
    if not slots:
        return

    def worth(slot: dict[int, Printed]) -> float:
        marks = [slot[number] for number in sorted(slot)]
        ats = [mark.moment.at for mark in marks if mark.moment.at]
        steps = [later >= earlier for earlier, later in pairwise(ats)]
        ordered = max(sum(steps), len(steps) - sum(steps)) / len(steps) if steps else 0.5
        fine = sum(mark.moment.precision in _FINE for mark in marks) / len(marks)
        early = sum(mark.at - posts[number].unit.place.start < 200 for number, mark in slot.items()) / len(marks)
        return len(slot) / len(posts) + 0.4 * fine + 0.3 * ordered + 0.1 * early

    best = max(slots.values(), key=worth)
    # People join before they post: of times that are printed alike the latest are those of the posts.
    alike = [slot for slot in slots.values() if len(slot) >= 0.9 * len(best) and worth(slot) >= worth(best) - 0.3]
    for number, mark in max(alike, key=lambda slot: (_middle(slot), worth(slot))).items():
        posts[number].time = mark


def _middle(slot: Mapping[int, Printed]) -> datetime:
    return sorted(mark.moment.at for mark in slot.values() if mark.moment.at is not None)[len(slot) // 2]


class _Owned(NamedTuple, Generic[_Mark]):
    """A mark, the number of the post that it belongs to, and the slots in which it stands there."""

    number: int
    mark: _Mark
    slots: list[str]


def _owned(page: Page, posts: Sequence[Post], marks: Sequence[_Mark]) -> Iterator[_Owned[_Mark]]:
    """Each mark that is a post's: in one of its elements, or in the text between them where no element is around the post."""
    owner = {element: number for number, post in enumerate(posts) for element in post.elements}
    apart = [post.unit.place for post in posts] if posts[0].unit.rest else []
    for mark in marks:
        if (number := owner.get(mark.element)) is not None:
            yield _Owned(number, mark, posts[number].slots[mark.element])
        elif apart:
            number = bisect.bisect_right(apart, mark.at, key=lambda place: place.start) - 1
            if number >= 0 and mark.at < apart[number].end:
                before = [element for element in posts[number].elements if page.places[element].end <= mark.at]
                yield _Owned(number, mark, [f"{posts[number].slots[before[-1]][-1]}+" if before else "+"])


def _tell_names(page: Page, posts: list[Post], names: Sequence[Named]) -> None:
    slots: dict[str, dict[int, Named]] = defaultdict(dict)
    for number, mark, keys in _owned(page, posts, names):
        for key in keys:
            slots[key].setdefault(number, mark)

    def worth(slot: dict[int, Named]) -> float:
        weight = sum(mark.weight for mark in slot.values()) / len(slot)
        several = len({mark.name for mark in slot.values()}) > 1 or len(posts) < 2
        early = sum(post.time is None or mark.at < post.time.at + 200 for post, mark in ((posts[number], mark) for number, mark in slot.items())) / len(slot)
        counts = sum(mark.name.isdecimal() for mark in slot.values()) / len(slot)
        return len(slot) / len(posts) + 0.6 * weight + 0.3 * several + 0.2 * early - 0.8 * counts

    best = max(slots.values(), key=worth, default={})
    if len(best) < 0.5 * len(posts):
        best = _agreeing(_before_times(page, posts) or _unlabelled(page, posts), best)
    for number, mark in {**_beside(posts, best, names), **best}.items():
        posts[number].author = mark


def _agreeing(guessed: dict[int, Named], told: dict[int, Named]) -> dict[int, Named]:
    """The names that are told by their place alone, unless those of a few posts that say whose they are (others are nobody's who has a profile) are others."""
    sure = {number: mark for number, mark in told.items() if mark.weight >= SURE}
    both = [(guessed[number].name, mark.name) for number, mark in sure.items() if number in guessed]
    others = sum(name != guess for guess, name in both)
    return told if not guessed or (len(both) > 1 and others > 0.5 * len(both)) else guessed


def _beside(posts: Sequence[Post], best: Mapping[int, Named], names: Sequence[Named]) -> dict[int, Named]:
    """Names of guests, who have no profile to link to: what is called a name in the element that holds those of the others."""
    owner = {element: number for number, post in enumerate(posts) if number not in best for element in post.elements}
    held = {key for number, mark in best.items() for key in _slots_around(posts[number], mark.element)} if owner else set[str]()
    found: dict[int, Named] = {}
    for mark in names:
        number = owner.get(mark.element)
        if number is not None and mark.weight >= SURE and not held.isdisjoint(_slots_around(posts[number], mark.element)):
            found.setdefault(number, mark)
    return found


def _slots_around(post: Post, element: HtmlElement) -> list[str]:
    """The slots of what is around an element within a post."""
    up = element.getparent()
    return post.slots[up] if up is not None and up in post.slots and up is not post.unit.box else []


def _before_times(page: Page, posts: list[Post]) -> dict[int, Named]:
    """Names on the lines of times, where most posts have one there."""
    found = ((number, name_before(page, post.time.at, post.time.element)) for number, post in enumerate(posts) if post.time)
    named = {number: name for number, name in found if name is not None}
    return named if len(named) >= 0.8 * len(posts) else {}


def _unlabelled(page: Page, posts: list[Post]) -> dict[int, Named]:
    """Names that nothing calls so: short words that stand in one slot of nearly every post, before its time or beside it, and are not always the same."""
    slots: dict[str, dict[int, Named]] = defaultdict(dict)
    for number, post in enumerate(posts):
        limit = post.time.at + 80 if post.time else post.unit.place.start + 120
        for element in post.elements:
            place = page.place(element)
            if not place or place.end - place.start > _LONGEST_NAME or place.start > limit or element.tag not in _LEAVES:
                continue
            words = page.text_of(element)
            if "\n" in words or not any(map(str.isalpha, words)) or (post.time and place.start <= post.time.at < place.end):
                continue
            mark = Named(element, place.start, words, element.get("href"), 0.3 if element.tag == "a" else 0.2)
            for key in post.slots[element]:
                slots[key].setdefault(number, mark)

    def worth(slot: dict[int, Named]) -> float:
        told = Counter(mark.name for mark in slot.values())
        different = len(told) / len(slot)
        first = sum(mark.at - posts[number].unit.place.start < 30 for number, mark in slot.items()) / len(slot)
        return len(slot) / len(posts) + 0.4 * different + 0.3 * first + next(iter(slot.values())).weight

    # "Message #7" and "message #8" are no two names, nor are "West quay" and "Re: West quay".
    told = {key: {NUMBER.sub("#", ANSWER.sub("", mark.name)) for mark in slot.values()} for key, slot in slots.items()}
    telling = [slot for key, slot in slots.items() if len(slot) >= 0.8 * len(posts) and (len(told[key]) > 1 or len(posts) < 3)]
    return max(telling, key=worth, default={})
