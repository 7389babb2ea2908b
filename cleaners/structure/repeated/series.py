"""Which family of a page is its posts: a series is a family whose members are, with what tells that they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Interval, Page
from .spread import spread, stretched
from .units import Families, Survey, Unit, answering, is_bottomless, units

_CALLED_POST = re.compile(
    r"(?:^|[.#])(?:js-|forum-?)?(?:post|message|msg|question|comment|entry|reply|topic)(?:[-_]?(?:#|wrap(?:per)?|box|item|container|row|header|head))?$"
    r"|(?:^|[.#])(?:comments?[-_]{1,2}item|reactie|kommentar|komentarz|commentaire|comentario|commento)$",
    re.IGNORECASE,
)
_AS_MUCH = 0.9
"""Share of the best family's text that another must hold to be the same posts, parted otherwise."""
_FRAME = 0.7
"""Share of the own characters of the first member that another has which is in it, below which the first holds more than a post."""
_MOST_FRAMES = 2
_FEWEST_HELD = 2
"""Rows of a post that is taken for as many posts."""
_FRAMES = 2
_COLONS = (":", "：")
_MOST_OF_IT = 0.7
"""Share of the text of two frames that posts in one of them hold at least: of somebody's words, what he pastes holds less."""
_TOLD = 0.85
"""Share of a family that says who and when, from which it may be posts though another says so always."""
_TWICE = 1.8
"""How many times the posts that say who and when it then has, at least."""
_NAMED = 0.8
"""Share of a family that says who, from which its members are posts though they do not say when."""


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


def series(page: Page, survey: Survey, among: Families) -> list[Series]:
    """The families that may be the page's posts, best first."""
    found: list[Series] = []
    seen: set[tuple[Interval, ...]] = set()
    ruled: list[tuple[str, list[Unit]]] = []
    """Posts between lines: less is known of them than of the same ones where an element is around each."""
    for mark, members in (*among.items(), *answering(page, survey).items()):
        if len(members) < 2 or (places := tuple(map(page.places.__getitem__, members))) in seen:
            continue
        seen.add(places)
        whole = units(members, places)
        if is_bottomless(whole):
            continue
        found += _judged(mark, whole, survey)
        parted_by_heads = list(spread(page, survey, whole))
        parted = [(mark + kind, parts) for kind, parts in (*_between_frames(survey, whole), *parted_by_heads)]
        if members[0].tag == "hr":
            ruled += parted
            ruled += [(f"{mark}+[told]", between) for _, parts in parted_by_heads for _, between in _between_frames(survey, parts)]
        else:
            found += _unseen(seen, survey, parted)
    found += _unseen(seen, survey, ruled)
    return sorted(found, key=lambda one: one.score, reverse=True)


def _unseen(seen: set[tuple[Interval, ...]], survey: Survey, parted: Iterable[tuple[str, list[Unit]]]) -> Iterator[Series]:
    """The series of units that stand nowhere else; the first of several in one place stands."""
    for mark, whole in parted:
        places = tuple(unit.place for unit in whole)
        if places not in seen:
            seen.add(places)
            yield from _judged(mark, whole, survey)


def _between_frames(survey: Survey, whole: list[Unit]) -> Iterator[tuple[str, list[Unit]]]:
    """The posts between boxes of their kind that say neither who nor when: a table with the thread's title above them, one with a pager below."""
    told = [survey.has(survey.times, unit) for unit in whole]
    first, last = (told.index(True), len(told) - told[::-1].index(True)) if any(told) else (0, 0)
    frames = [unit for unit in (*whole[:first], *whole[last:]) if unit.place]
    if (
        0 < len(frames) <= _MOST_FRAMES
        and last - first > 1
        and all(told[first:last])
        and not any(unit.inner or survey.has(survey.names, unit) for unit in frames)
    ):
        yield "[told]", [unit._replace(parent=None if unit.parent is None else unit.parent - first) for unit in whole[first:last]]


def without(one: Series, away: Collection[HtmlElement], survey: Survey) -> Series:
    """The series without some of its members, whose text is then that of those around them."""
    boxes = [unit.box for unit in one.units if unit.box not in away]
    return _measured(one.mark, units(boxes, [survey.page.place(box) for box in boxes]), survey)


def finest(found: Sequence[Series]) -> Series | None:
    """The best series, or the one that parts the same text into more posts which say as well who and when."""
    if not found:
        return None
    best = next((one for one in found if _is_in_one(one, found[0])), found[0])
    found = found if best is found[0] else found[1:]
    alike = [one for one in found if one.share >= _AS_MUCH * best.share and (_is_as_told(one, best) or _is_told_twice_as_often(one, best))]
    chosen = max(alike, key=lambda one: (len(one.units), one.score))
    # Around the same posts the largest element is the post: heads stand beside bodies.
    around = [one for one in alike if len(one.units) == len(chosen.units) and _is_around(one, chosen)]
    return _unframed(found, max(around, key=lambda one: sum(unit.size for unit in one.units), default=chosen))


def _is_in_one(one: Series, best: Series) -> bool:
    """Whether the best series is two frames of the page, its head and all of the posts: a series of which all say who and when stands in one of them, and has
    more members, or all that the frame says.
    """
    if len(best.units) != _FRAMES or min(one.timed, one.named) < 1:
        return False
    first, last = one.units[0].place, one.units[-1].place
    around = next((own for frame, own in zip(best.units, best.own, strict=True) if frame.place.start <= first.start and last.end <= frame.place.end), None)
    if around is None:
        return False
    return (len(one.units) > _FRAMES and one.share >= _MOST_OF_IT * best.share) or sum(one.own) >= _AS_MUCH * around


def _unframed(found: Sequence[Series], chosen: Series) -> Series:
    """The series itself; where its first member is what frames all of the page, and holds the other members, the same posts without the frame."""
    if len(chosen.units) < 2 or any(unit.parent != 0 for unit in chosen.units[1:]):
        return chosen
    framed = (one for one in found if len(one.units) == len(chosen.units) and one.own[0] < _FRAME * chosen.own[0] and not any(unit.inner for unit in one.units))
    return next((one for one in framed if _is_told_alike(one, chosen) and _is_around(chosen, one)), chosen)


def _is_told_alike(one: Series, other: Series) -> bool:
    return one.timed >= other.timed and one.named >= other.named and sum(one.own[1:]) >= _AS_MUCH * sum(other.own[1:])


def _is_as_told(one: Series, best: Series) -> bool:
    return one.timed >= 0.95 * best.timed and one.named >= 0.95 * best.named and one.score >= 0.8 * best.score


def _is_told_twice_as_often(one: Series, best: Series) -> bool:
    """Whether a series has twice the posts that say who and when: what is called so in the best is every second of them, and the next belongs to it."""
    told = min(one.timed, one.named)
    return told >= _TOLD and told * len(one.units) >= _TWICE * max(best.timed, best.named) * len(best.units)


def wider(found: Sequence[Series], chosen: Series) -> Series:
    """The family that holds all of a family's members and others of the same kind in them, with names of their own: answers that are printed smaller.

    Or others beside them that lack some of the members' names and say when: posts of guests have no account to link. The family itself where none does.
    """
    boxes = {unit.box for unit in chosen.units}
    larger = [one for one in found if len(one.units) > len(boxes) and one.named >= _NAMED and one.share >= _AS_MUCH * chosen.share]
    holders = (one for one in larger if any(unit.inner for unit in one.units) or (one.timed == chosen.timed == 1 and _lack_a_name(one, boxes)))
    return max((one for one in holders if boxes <= {unit.box for unit in one.units}), key=lambda one: one.named, default=chosen)


def holding(found: Sequence[Series], chosen: Series) -> Series | None:
    """The family of whose members each holds as many of a family's, two or more: posts whose author stands in one row and whose time in another."""
    places = [unit.place.start for unit in chosen.units]
    for one in found:
        held, rest = divmod(len(places), len(one.units))
        if held < _FEWEST_HELD or rest or min(one.timed, one.named) < 1 or one.share < _AS_MUCH * chosen.share:
            continue
        if all(one.units[at // held].place.start <= place < one.units[at // held].place.end for at, place in enumerate(places)):
            return one
    return None


def _lack_a_name(one: Series, members: Collection[HtmlElement]) -> bool:
    """Whether all that a family has beside some members is called as these are, with fewer names and no other."""
    common = frozenset.intersection(*map(classes, members))
    return all(frozenset() < classes(unit.box) < common for unit in one.units if unit.box not in members)


def _is_around(outer: Series, inner: Series) -> bool:
    return all(big.place.start <= small.place.start and small.place.end <= big.place.end for big, small in zip(outer.units, inner.units, strict=True))


def framed(found: Sequence[Series], chosen: Series, is_row: Callable[[Series], bool]) -> Series | None:
    """The rows of a list of which a series is a part that says who and when, as their titles beside it tell; null where there is no such."""
    frames = (one for one in found if one is not chosen and len(one.units) == len(chosen.units) and _is_around(one, chosen))
    return next(filter(is_row, frames), None)


def _is_called_post(mark: str) -> bool:
    return _CALLED_POST.search(mark.rpartition("/")[2]) is not None


def alone(page: Page, survey: Survey, among: Families, is_called: Callable[[str], bool] = _is_called_post) -> list[Series]:
    """Elements that are called a post and are the only ones called so, the largest first: threads that nobody has answered."""
    found = []
    for mark, members in among.items():
        if len(members) == 1 and is_called(mark):
            box = members[0]
            bare = Unit(box, page.place(box))
            whole = stretched(page, [bare])[0]
            unit = bare if survey.own(bare) > 0.5 * survey.own(whole) else whole
            asks = any(next(unit.box.iter(tag), None) is not None for tag in ("textarea", "form", "input"))
            if not asks and survey.has(survey.times, unit) and survey.has(survey.names, unit):
                own = survey.own(unit)
                found.append(Series(mark, [unit], [own], 1.0, 1.0, own / survey.text, 0.5))
    return sorted(found, key=lambda one: one.share)


def _judged(mark: str, whole: list[Unit], survey: Survey) -> Iterator[Series]:
    """The units as a series with its score; nothing where fewer than two of them say who or when."""
    told = (unit for unit in whole if survey.has(survey.times, unit) or survey.has(survey.names, unit))
    if next(told, None) is not None and next(told, None) is not None:
        yield _measured(mark, whole, survey)


def _measured(mark: str, whole: list[Unit], survey: Survey) -> Series:
    """The units as a series with its score."""
    own = [survey.own(unit) for unit in whole]
    one = Series(mark, whole, own)
    one.timed = sum(survey.has(survey.times, unit) for unit in whole) / len(whole)
    one.named = sum(survey.has(survey.names, unit) for unit in whole) / len(whole)
    one.share = sum(own) / survey.text
    # The text that a family holds, as far as its members are alike in saying who and when; each member one post, so more members are better.
    # Menus and lists are links; what people write is not.
    prose = sum(own) / max(sum(unit.size for unit in whole), 1)
    one.score = one.share**0.5 * (0.5 * one.timed**2 + 0.4 * one.named**2 + 0.1) * min(1.0, 0.7 + 0.03 * len(whole)) * (0.3 + 0.7 * prose)
    return one
