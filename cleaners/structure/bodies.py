"""Which element of each post holds its words: the slot with the most of them that is neither a head nor what stands beside words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from .members import is_of_member
from .post import Post, own_lines
from .slots import SHORT, Slots, bare_in
from .units import HEADINGS, NUMBER, Survey, counter

_MORE_AROUND = 1.25
"""How many times the characters of its paragraphs an element around them holds, from which it is the body."""
_LONGEST_HEAD = 240
"""Characters of a line that says when, and may say who; in a longer one somebody's words follow."""
_BOXES = frozenset({"div", "section", "article"})
_NEARLY_ALL = 0.9
_PARAGRAPHS = frozenset({"p", "ul", "ol", "pre", "blockquote"})


def tell_bodies(page: Page, survey: Survey, posts: list[Post]) -> None:
    """Tell each post its body, where it has one; times and authors are told already."""
    count = _varied(page, survey, posts)
    _tell(page, survey, posts, count)
    silent = [number for number, post in enumerate(posts) if post.body is None or not count(page.place(post.body))]
    if len(posts) > 2 and silent in ([0], list(range(1, len(posts)))):
        # What opens the thread has its words elsewhere than those have theirs who answer it.
        apart = [replace(posts[number], body=None, heads=()) for number in silent]
        _tell(page, survey, apart, count)
        if any(post.body is not None and count(page.place(post.body)) >= SHORT for post in apart):
            for number, post in zip(silent, apart, strict=True):
                posts[number].body, posts[number].heads = post.body, post.heads


def _tell(page: Page, survey: Survey, posts: list[Post], count: Callable[[Interval], int]) -> None:
    """Tell posts their bodies by one slot for all of them."""
    slots = Slots(page, posts, count)
    if _tell_loose(page, posts, slots.loose, slots.longest):
        return
    totals = slots.totals()
    if not totals or _bare(posts) >= max(totals.values()):
        return
    slots.tell(totals)
    _widen(page, posts, count)
    if len(posts) == 1 and posts[0].body is not None:
        posts[0].body = narrowed(page, survey, posts[0].body)


def narrowed(page: Page, survey: Survey, body: HtmlElement) -> HtmlElement:
    """The box in the body of one post that holds all of it but headings, links and what is said of its author: no other post tells where the words begin."""
    while True:
        whole = survey.count(page.place(body))
        sizes = {part: survey.count(page.place(part)) for part in body}
        beside = sum(size for part, size in sizes.items() if part.tag in HEADINGS or (size < whole and _is_of_members(page, part)))
        boxes = (part for part, size in sizes.items() if part.tag in _BOXES and 0 < size == whole - beside)
        inner = next(boxes, None)
        if inner is None:
            return body
        body = inner


def _is_of_members(page: Page, part: HtmlElement) -> bool:
    """Whether a part of a post says since when its author is a member, or counts what he wrote."""
    return any(is_of_member(page.lines[index].text) for index in page.lines_in(page.place(part)))


def _tell_loose(page: Page, posts: Sequence[Post], loose: Mapping[str, Mapping[int, HtmlElement]], most: int) -> bool:
    """Tell each post the cell that holds its words in no element of their own, behind what says when; whether they are more than `most` characters.

    Boards of the nineties print a row so: who, and beside it "posted on", a line, the words.
    """
    timed = sum(post.time is not None for post in posts)  # the row above them that says who and what has none
    totals = {key: sum(len(bare_in(cell)) for cell in cells.values()) for key, cells in loose.items() if len(cells) >= _NEARLY_ALL * timed}
    best = max(totals, key=lambda key: totals[key], default=None)
    if best is None or totals[best] <= _MORE_AROUND * most:
        return False
    for number, cell in loose[best].items():
        posts[number].body, posts[number].heads = cell, _heads_in(page, posts[number], cell)
    return True


def bare_text(post: Post) -> str:
    """The text of a post that stands in no element within it; empty where that says who or when, too."""
    box = post.unit.box
    if any(mark is None or mark.element is box for mark in (post.time, post.author)):
        return ""
    return bare_in(box)


def _bare(posts: Sequence[Post]) -> int:
    """Characters of such texts, where each post is one element with nothing behind it; letters that stand as they were sent hold their heads, too."""
    if all(post.unit.box.tag == "pre" for post in posts):
        return sum(len(bare_in(post.unit.box)) for post in posts)
    return sum(map(len, map(bare_text, posts))) if not any(post.unit.rest or post.unit.inner for post in posts) else 0


def _widen(page: Page, posts: Sequence[Post], count: Callable[[Interval], int]) -> None:
    """Take what is around the bodies for them where these are paragraphs beside others: words that no element holds but one that holds their head, too.

    One post with a second paragraph is enough: all the others may be short.
    """
    bare = [(post, up) for post in posts if post.body is not None and post.body.tag in _PARAGRAPHS and (up := post.body.getparent()) is not None]
    around = Counter(post.slots[up][0] for post, up in bare if up in post.slots and not post.unit.inner)
    if len(bare) < 0.5 * len(posts) or not around:
        return
    key = around.most_common(1)[0][0]
    found = list(zip(posts, _most_around(posts, key), strict=True))
    wide = [(post, element, _heads_in(page, post, element)) for post, element in found if element is not None]
    inside = sum(count(page.place(post.body)) for post, _ in bare if post.body is not None)
    words = sum(count(page.place(element)) - sum(count(page.place(head)) for head in heads) for _, element, heads in wide)
    if len(wide) >= 0.9 * len(posts) and (words > _MORE_AROUND * inside or any(_has_paragraphs_beside(page, post, up, count) for post, up in bare)):
        for post, element, heads in wide:
            post.body, post.heads = element, heads


def _most_around(posts: Sequence[Post], key: str) -> list[HtmlElement | None]:
    """Of each post the element of a slot that stands where the one around most bodies does: cells beside each other may be called alike."""
    slots = [[element for element in post.elements if key in post.slots[element]] for post in posts]
    around = (up for post in posts if post.body is not None for up in takewhile(post.slots.__contains__, post.body.iterancestors()) if key in post.slots[up])
    usual = Counter(map(_place_among_siblings, around)).most_common(1)
    return [next((element for element in slot if usual and _place_among_siblings(element) == usual[0][0]), next(iter(slot), None)) for slot in slots]


def _place_among_siblings(element: HtmlElement) -> int:
    up = element.getparent()
    return up.index(element) if up is not None else 0


def _has_paragraphs_beside(page: Page, post: Post, around: HtmlElement, count: Callable[[Interval], int]) -> bool:
    """Whether words stand in paragraphs beside that which is taken for a post's body, and say neither who nor when."""
    beside = (part for part in around if part is not post.body and part.tag == "p" and count(page.place(part)))
    return any(part not in _heads_in(page, post, around) for part in beside)


def _heads_in(page: Page, post: Post, body: HtmlElement) -> tuple[HtmlElement, ...]:
    """The children of a body that say who and when."""
    marks = [page.place(mark.element) for mark in (post.time, post.author) if mark is not None]
    return tuple(part for part in body if isinstance(part.tag, str) and any(page.place(part).start <= at.start < page.place(part).end for at in marks))


def _varied(page: Page, survey: Survey, posts: Sequence[Post]) -> Callable[[Interval], int]:
    """Counts the characters of a place that are neither links nor chrome nor on a line that most posts have: counters and labels are no words of posts."""
    covered = bytearray(survey.covered)

    def cover(index: int) -> None:
        line = page.lines[index]
        covered[line.start : line.end] = b"\x01" * (line.end - line.start)

    for at in survey.times:
        if len(page.lines[index := page.line_at(at)].text) <= _LONGEST_HEAD:
            cover(index)  # who joined when is no word of a post, and differs in each
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
