"""Who and when in elements like those of posts that are known: what opens a thread, and what alone answers it, stand in other markup than the rest."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from .beside.content import is_content
from .fields.authors import behind_sign, could_be_name
from .fields.parts import parts
from .judged.board import asks_for_answer
from .repeated.names import SURE, Named
from .repeated.post import Post
from .repeated.series import Series
from .repeated.times import Printed, says_when
from .repeated.units import Survey, Unit

_LONGEST_NAME = 40

Called = tuple[str, str | None]
"""A tag and a class."""


def named_alike(page: Page, posts: Sequence[Post], times: Sequence[Printed], within: Interval) -> Iterator[Named]:
    """Names in elements as those of the posts' authors, each beside a time in an element as those of theirs, that begin within an extent."""
    whose = _usual(page.innermost(post.author.at) if post.author.place else post.author.element for post in posts if post.author)
    if whose is None:
        return
    tag, names = whose
    told = {page.line_at(time.at) for time in timed_alike(posts, times, within)}
    near = {number for line in told for number in range(max(line - 1, 0), min(line + 2, len(page.lines)))}
    for line in map(page.lines.__getitem__, sorted(near)):  # each once: thousands of times and links may stand on one
        beside = Interval(max(line.start, within.start), min(line.end, within.end))
        for element, place in page.begun_in(beside, tag):
            words = behind_sign(page.text_of(element))
            if element.get("class") == names and 0 < len(words) <= _LONGEST_NAME and could_be_name(words) and not says_when(words):
                yield Named(element, place.start, words, element.get("href"), SURE, Interval(place.end - len(words), place.end))


def timed_alike(posts: Sequence[Post], times: Sequence[Printed], within: Interval) -> list[Printed]:
    """The times within an extent in elements as those of the posts' times."""
    since = _usual(post.time.element for post in posts if post.time)
    return [mark for mark in times if within.start <= mark.at < within.end and _called(mark.element) == since]


def with_alike(page: Page, survey: Survey, times: Sequence[Printed], names: Sequence[Named], post: Post) -> list[Post]:
    """A post that is alone of its kind among those that say who and when as it does: what it answers above it, and what answers it below."""
    place = post.unit.place
    above, below = (_within(page, survey, times, names, post, extent) for extent in (Interval(0, place.start), Interval(place.end, page.length)))
    return [*above, post, *below]


def _within(page: Page, survey: Survey, times: Sequence[Printed], names: Sequence[Named], post: Post, extent: Interval) -> list[Post]:
    """The posts like one within an extent; none where not all that stands there so is posts."""
    marks = timed_alike([post], times, extent)
    ats = [mark.at for mark in marks]
    boxes = (box for box in (_box(page, mark, ats, extent) for mark in marks) if is_content(box))
    units = [Unit(box, page.place(box)) for box in boxes if not asks_for_answer(page, page.place(box))]
    if not units:
        return []
    found = parts(page, survey, Series("alike", units), times, [*names, *named_alike(page, [post], times, extent)])
    for one in found:
        _tell_body(one, post)
    if any(_says_the_same(one, post) for one in found):
        return []
    said = (one.author is not None and one.time is not None and one.body is not None and survey.count(page.place(one.body)) for one in found)
    return found if all(said) else []


def _says_the_same(one: Post, other: Post) -> bool:
    """Whether a post says who and when as another does: threaded boards have a tree of all heads above the posts."""
    if one.author is None or other.author is None or one.time is None or other.time is None:
        return False
    return (one.author.name, one.time.moment) == (other.author.name, other.time.moment)


def _tell_body(one: Post, other: Post) -> None:
    """Tell a post its body by what that of another is called: it is too short to be told by its words."""
    if other.body is not None and other.body.get("class"):
        one.body = next((element for element in one.elements if _called(element) == _called(other.body)), one.body)


def _box(page: Page, mark: Printed, ats: Sequence[int], extent: Interval) -> HtmlElement:
    """The largest element around a time that stands within an extent and holds no other of the times, which are in order."""
    box = mark.element
    for up in mark.element.iterancestors():
        start, end = page.place(up)
        if start < extent.start or end > extent.end or bisect.bisect_left(ats, end) - bisect.bisect_left(ats, start) > 1:
            break
        box = up
    return box


def _called(element: HtmlElement) -> Called:
    return element.tag, element.get("class")


def _usual(elements: Iterable[HtmlElement]) -> Called | None:
    """The tag and the class of more than half of the elements; null where they have none in common."""
    counts = Counter(map(_called, elements))
    called, most = counts.most_common(1)[0] if counts else (None, 0)
    return called if 2 * most > counts.total() else None
