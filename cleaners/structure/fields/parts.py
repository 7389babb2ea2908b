"""Which part of each post is its author, its time and its words: what stands in the same slot in nearly all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise

from lxml.html import HtmlElement

from ...dates.dates import counted_in
from ...page.nodes import classes
from ...page.page import Page
from ..repeated.names import Named
from ..repeated.post import Post, elements_of, owned, slots
from ..repeated.series import Series
from ..repeated.times import Printed, beside_when
from ..repeated.units import Survey, masked
from .authors import tell_authors
from .bodies import tell_bodies
from .chats import tell_writers_above

_NEARLY_ALL = 0.8
_FINE = frozenset({"second", "minute"})


def parts(
    page: Page, survey: Survey, chosen: Series, times: Sequence[Printed], names: Sequence[Named], pasted: Collection[HtmlElement] = frozenset()
) -> list[Post]:
    """The posts of a series, taken apart. What stands in what somebody `pasted` tells nothing of them."""
    boxes = frozenset(unit.box for unit in chosen.units).union(pasted)
    nests = any(unit.inner for unit in chosen.units) or bool(pasted)
    posts = [Post(unit, own := elements_of(unit, boxes if nests else frozenset()), slots(own, unit.box)) for unit in chosen.units]
    for alike in _kinds(posts):
        elsewhere = _tell_times(page, alike, times)
        tell_authors(page, alike, names)
        if days := _days_of_people(page, alike):
            for post in alike:
                post.time = None
            elsewhere = _tell_times(page, alike, [mark for mark in times if mark not in days])
        if sum(post.author is not None for post in alike) >= _NEARLY_ALL * len(alike):
            for number in elsewhere:  # what says when and not who, where all others say both, is read as what opens the thread
                alike[number].time = alike[number].time if alike[number].author is not None else None
        tell_bodies(page, survey, alike)
        tell_writers_above(page, alike, times)
    return posts


def _kinds(posts: list[Post]) -> list[list[Post]]:
    """Posts that are built alike: comments in answers that have no name of theirs are not, though their ids count on (Askbot's `js-post-7`)."""
    outer, inner = [post for post in posts if post.unit.parent is None], [post for post in posts if post.unit.parent is not None]
    named = [{masked(name) for post in kind for name in classes(post.unit.box)} for kind in (outer, inner)]
    return [outer, inner] if all(named) and named[0].isdisjoint(named[1]) else [posts]


def _tell_times(page: Page, posts: list[Post], times: Sequence[Printed]) -> Collection[int]:
    """Tell each post its time, where it has one; gives those whose time stands elsewhere than in most."""
    slots: dict[str, dict[int, Printed]] = defaultdict(dict)
    own: dict[int, list[Printed]] = defaultdict(list)
    for number, mark, keys in owned(page, posts, times):
        own[number].append(mark)
        for key in keys:
            slots[key].setdefault(number, mark)
    if not slots:
        return ()

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
    chosen = max(alike, key=lambda slot: (_middle(slot), worth(slot)))
    elsewhere = _elsewhere(own, chosen)
    for number, mark in {**elsewhere, **chosen}.items():
        posts[number].time = mark
    return elsewhere


def _days_of_people(page: Page, posts: Sequence[Post]) -> frozenset[Printed]:
    """The times of posts where each is a day of its author's, as in lines that people have under all their posts: one has the same line again below another's,
    and no two have the same day, or the same words beside it. None where posts stand in each other, so that they are not in the order of their times.
    """
    told = [(post.author.name, post.time) for post in posts if post.author is not None and post.time is not None and post.unit.parent is None]
    if not told or len(told) < len(posts) or any(mark.moment.precision in _FINE or mark.at >= page.length or counted_in(mark.moment.raw) for _, mark in told):
        return frozenset()
    lines = {(name, mark.moment.at, tuple(beside_when(page.lines[page.line_at(mark.at)].text.replace(name, "")))) for name, mark in told}
    named, days, words = map(set, zip(*lines, strict=True))
    if not len(named) == len(days) == len(words - {()}) == len(lines):
        return frozenset()
    changes = sum(name != other for (name, _), (other, _) in pairwise(told))
    return frozenset(mark for _, mark in told) if changes >= len(named) > 1 else frozenset()


def _elsewhere(own: Mapping[int, Sequence[Printed]], chosen: Mapping[int, Printed]) -> dict[int, Printed]:
    """The only times of posts that have none in the slot of the others and print theirs in the same element: what opens a thread has another head."""
    usual = {_element(mark) for mark in chosen.values()}
    if len(usual) > 1:
        return {}
    alike = {number: [mark for mark in marks if _element(mark) in usual] for number, marks in own.items() if number not in chosen}
    return {number: marks[0] for number, marks in alike.items() if len({mark.element for mark in marks}) == 1}


def _element(mark: Printed) -> tuple[str, str, tuple[str, ...]]:
    """What the element of a time is: its tag, its names, and what else it says."""
    return mark.element.tag, mark.element.get("class") or "", tuple(sorted(mark.element.keys()))


def _middle(slot: Mapping[int, Printed]) -> datetime:
    told = sorted(mark.moment.at for mark in slot.values() if mark.moment.at is not None)
    return told[len(told) // 2] if told else datetime.min.replace(tzinfo=UTC)
