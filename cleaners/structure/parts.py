"""Which part of each post is its author, its time and its words: what stands in the same slot in nearly all of them.

A slot is what an element is called (tag and class) or its way down from the post. The parts of one post cannot be told for sure; those
of ten posts can, for they are alike.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from lxml.html import HtmlElement

from ..page import Interval, Page
from .members import is_of_member
from .names import Named, name_before
from .times import Printed
from .units import NUMBER, Series, Survey, Unit, counter, masked

_Mark = TypeVar("_Mark", Printed, Named)
_FINE = frozenset({"second", "minute"})
_WORDS_OF_POSTS = re.compile(
    r"(?:^|[-_#.])(?:post-?)?(?:body|content|message|msg|text|entry|markdown|cooked|bbcode|bbWrapper|comment-?text|usertext|richtext|prose|inner)"
    r"(?:[-_](?:body|content|text|inner|wrap(?:per)?|container|area|box|main|cell|view))*[-_#]*$",
    re.IGNORECASE,
)
ANSWER = re.compile(r"^(?:(?:re|aw|sv|antw|odp|rv|res)\s*:\s*)+", re.IGNORECASE)
"""What stands before the title of an answer."""
SIGNATURE = re.compile(r"(?:^|[-_.#])(?:signature|user-?sig|sig|moderatorbar)(?:$|[-_#])", re.IGNORECASE)
"""What engines call the lines that a user has under all posts; SMF calls them `moderatorbar`."""
_LONGEST_NAME = 40
_LONGEST_WAY = 30
"""Tags."""
_BESIDE = 0.3
"""Share of the most words that a slot holds at least which is called what words are, and stands beside them."""
_MORE_AROUND = 1.25
"""How many times the characters of its paragraphs an element around them holds, from which it is the body."""
_SHORT = 40
"""Characters of a post that may all stand beside its words."""
_OF_AUTHOR = re.compile(
    r"(?:.*[-_])?(?:mini-?profile|post-?profile|author-?pane|poster|(?:user|author|member|poster)[-_]?(?:info|details?|box|card|pane|data|profile|panel|"
    r"side(?:bar)?|column|meta|stats?|credits|extra|title|rank))",
    re.IGNORECASE,
)
_ROWS = frozenset({"table", "tbody", "tr"})
_IN_CELLS = 0.6
"""Share of a row's words that a cell of it holds, from which it is the body: who wrote them stands in the other."""
_PARAGRAPHS = frozenset({"p", "ul", "ol", "pre", "blockquote"})
_LEAVES = frozenset("a b strong span h3 h4 h5 h6 em div td th p dt cite bdi label".split())


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


def elements_of(unit: Unit, boxes: frozenset[HtmlElement]) -> list[HtmlElement]:
    """The elements of a unit without those of the units in it."""
    if not unit.inner:
        return [element for top in (unit.box, *unit.rest) for element in top.iter("*")]
    found: list[HtmlElement] = []
    stack = [*reversed(unit.rest), unit.box]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or (element in boxes and element is not unit.box):
            continue
        found.append(element)
        stack.extend(reversed(element))
    return found


def parts(page: Page, survey: Survey, chosen: Series, times: Sequence[Printed], names: Sequence[Named]) -> list[Post]:
    """The posts of a series, taken apart."""
    boxes = frozenset(unit.box for unit in chosen.units)
    posts = [Post(unit, own := elements_of(unit, boxes), slots(own, unit.box)) for unit in chosen.units]
    _tell_times(page, posts, times)
    _tell_names(page, posts, names)
    _tell_bodies(page, survey, posts)
    return posts


def slots(elements: Iterable[HtmlElement], top: HtmlElement) -> dict[HtmlElement, list[str]]:
    """The slots of a post's elements, which come in document order, `top` being the post: what each is called, and last its way down."""
    found: dict[HtmlElement, list[str]] = {}
    for element in elements:
        tag = element.tag
        called = [f"{tag}.{masked(token)}" for token in dict.fromkeys(names.split())] if (names := element.get("class")) else []
        if (identity := element.get("id")) and identity[-1].isdigit():
            called.append(f"{tag}#{masked(identity)}")
        up = element.getparent()
        above = found.get(up)
        if not called and above and up is not None and len(up) > 1:
            called.append(f"{above[-1]}/{tag}:{up.index(element)}")  # what has no name is told by its place among its siblings
        way = f"{above[-1]}/{tag}" if above and element is not top else _way(element, top)
        called.append(way if way.count("/") < _LONGEST_WAY else _way(element, top))
        found[element] = called
    return found


def _way(element: HtmlElement, top: HtmlElement) -> str:
    """The tags from a post down to an element, the last ones where there are many."""
    way = [element.tag]
    up = element
    while up is not top and len(way) < _LONGEST_WAY and (up := up.getparent()) is not None:
        way.append(up.tag)
    return "/".join(reversed(way))


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
        best = _before_times(page, posts) or _unlabelled(page, posts) or best
    for number, mark in best.items():
        posts[number].author = mark


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


def _tell_bodies(page: Page, survey: Survey, posts: list[Post]) -> None:
    count = _varied(page, survey, posts)
    places = page.places
    sizes: dict[str, dict[int, int]] = defaultdict(dict)
    elements: dict[str, dict[int, HtmlElement]] = defaultdict(dict)
    twice: dict[str, int] = defaultdict(int)
    for number, post in enumerate(posts):
        heads = {up for mark in (post.time, post.author) if mark is not None for up in (mark.element, *mark.element.iterancestors())}
        beside: set[HtmlElement] = set()
        for element in post.elements:
            place = places[element]
            if element is not post.unit.box and (element.getparent() in beside or _is_beside(element.get("class") or "")):
                beside.add(element)
                continue
            if not place or element in heads or post.unit.reaches(place):
                continue
            size = count(place)
            for key in post.slots[element]:
                told = sizes[key]
                if number in told:
                    twice[key] += 1
                    if size <= told[number] and not _is_named_after(element, post.unit.box):
                        continue
                told[number] = size
                elements[key][number] = element
    if not sizes:
        return
    # What only some posts have, signatures and attachments, is not their body, however long it is.
    totals = {
        key: sum(slot.values()) * (len(slot) / len(posts)) ** 2
        for key, slot in sizes.items()
        if twice[key] <= 0.1 * len(posts) and len(slot) > 0.25 * len(posts)
    }
    if not totals:
        return
    cells = max((total for key, total in totals.items() if _tag(key) not in _ROWS), default=0.0)
    if cells >= _IN_CELLS * max(totals.values()):
        totals = {key: total for key, total in totals.items() if _tag(key) not in _ROWS}
    most = max(totals.values())
    whole = next(key for key, total in totals.items() if total == most)

    def is_body(key: str) -> bool:
        holds_most = all(sizes[key].get(number, 0) >= 0.5 * size or size < _SHORT for number, size in sizes[whole].items())
        if _WORDS_OF_POSTS.search(key) is None:
            return False
        return (totals[key] >= 0.75 * most and holds_most) or (totals[key] >= _BESIDE * most and is_apart(key))

    def is_apart(key: str) -> bool:
        """Whether the slot with the most words stands beside this one: what people have below all that they write is longer than short answers."""
        ups = ((element, *element.iterancestors()) for element in elements[key].values())
        return len(elements[key]) >= 0.9 * len(posts) and not any(elements[whole].get(number) in up for number, up in zip(elements[key], ups, strict=True))

    good = filter(is_body, totals)
    best = max(good, key=lambda key: (_depth(elements[key]), totals[key]), default=whole)
    for number, element in elements[best].items():
        posts[number].body = element
    for number, element in elements[whole].items():
        if posts[number].body is None:
            posts[number].body = element
    _widen(page, posts, count)


@lru_cache(maxsize=4_096)  # posts are built alike
def _is_beside(names: str) -> bool:
    """Whether an element is called what stands beside the words of a post: who wrote it, and what he writes below all that he writes."""
    return any(_OF_AUTHOR.fullmatch(name) or SIGNATURE.search(name) for name in names.split())


def _tag(key: str) -> str:
    """The tag of the elements of a slot."""
    return re.split(r"[.#:]", key.rpartition("/")[2])[0]


def _widen(page: Page, posts: Sequence[Post], count: Callable[[Interval], int]) -> None:
    """Take what is around the bodies for them where these are paragraphs beside others: words that no element holds but one that holds their head, too."""
    bare = [(post, up) for post in posts if post.body is not None and post.body.tag in _PARAGRAPHS and (up := post.body.getparent()) is not None]
    around = Counter(post.slots[up][0] for post, up in bare if up in post.slots and not post.unit.rest and not post.unit.inner)
    if len(bare) < 0.5 * len(posts) or not around:
        return
    key = around.most_common(1)[0][0]
    found = [(post, next((element for element in post.elements if key in post.slots[element]), None)) for post in posts]
    wide = [(post, element, _heads_in(page, post, element)) for post, element in found if element is not None]
    inside = sum(count(page.place(post.body)) for post, _ in bare if post.body is not None)
    words = sum(count(page.place(element)) - sum(count(page.place(head)) for head in heads) for _, element, heads in wide)
    if len(wide) >= 0.9 * len(posts) and words > _MORE_AROUND * inside:
        for post, element, heads in wide:
            post.body, post.heads = element, heads


def _heads_in(page: Page, post: Post, body: HtmlElement) -> tuple[HtmlElement, ...]:
    """The children of a body that say who and when."""
    marks = [page.place(mark.element) for mark in (post.time, post.author) if mark is not None]
    return tuple(part for part in body if isinstance(part.tag, str) and any(page.place(part).start <= at.start < page.place(part).end for at in marks))


def _depth(slot: dict[int, HtmlElement]) -> int:
    """How many elements are around that of the last post."""
    return sum(1 for _ in next(reversed(slot.values())).iterancestors())


def _is_named_after(element: HtmlElement, box: HtmlElement) -> bool:
    """Whether an element carries its post's number: of two in one slot the other is what somebody else said, printed like a post."""
    if not element.get("id"):
        return False
    own, whole = (NUMBER.findall(one.get("id") or "")[-1:] for one in (element, box))
    return bool(own) and whole in (own, [])


def own_lines(page: Page, unit: Unit) -> set[int]:
    """Indexes of the lines on which a unit has text of its own."""
    return {index for place in unit.stretches for index in page.lines_in(place)}


def _varied(page: Page, survey: Survey, posts: Sequence[Post]) -> Callable[[Interval], int]:
    """Counts the characters of a place that are neither links nor chrome nor on a line that most posts have: counters and labels are no words of posts."""
    covered = bytearray(survey.covered)

    def cover(index: int) -> None:
        line = page.lines[index]
        covered[line.start : line.end] = b"\x01" * (line.end - line.start)

    for at in survey.times:
        cover(page.line_at(at))  # who joined when is no word of a post, and differs in each
    if len(posts) > 2:
        told = [{index: NUMBER.sub("#", page.lines[index].text) for index in own_lines(page, post.unit)} for post in posts]
        for index in (index for lines in told for index in lines if is_of_member(page.lines[index].text)):
            cover(index)
        times = Counter(text for lines in told for text in set(lines.values()))
        labels = {text for text, number in times.items() if number >= 0.6 * len(posts)}
        if sum(labels.issuperset(lines.values()) for lines in told) >= 0.6 * len(posts):
            labels -= _said_by_all(page, posts, labels)
        for index, text in (pair for lines in told for pair in lines.items()):
            if text in labels:
                cover(index)
    return counter(covered)


def _said_by_all(page: Page, posts: Sequence[Post], labels: set[str]) -> set[str]:
    """What posts without a word of their own say, all of them the same: the longest line that is neither their author's nor their time's."""
    marks = (mark.at for post in posts for mark in (post.author, post.time) if mark is not None)
    return {max(labels - {NUMBER.sub("#", page.lines[page.line_at(at)].text) for at in marks}, key=lambda text: (len(text), text), default="")}
