"""Which element of each post holds its words: the slot with the most of them that is neither a head nor what stands beside words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from ..beside.members import is_of_member
from ..repeated.post import Post, own_lines
from ..repeated.slots import PARAGRAPHS, SHORT, Slots, bare_in
from ..repeated.times import says_when
from ..repeated.units import HEADINGS, NUMBER, Survey, counter
from .quoted import QUOTERS, is_quote

_MORE_AROUND = 1.25
"""How many times the characters of its paragraphs an element around them holds, from which it is the body."""
_LONGEST_HEAD = 120
"""Characters of a line that says when, and may say who; in a longer one somebody's words follow."""
_BOXES = frozenset({"div", "section", "article"})
_NEARLY_ALL = 0.9


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
    if _tell_loose(page, posts, slots):
        return
    totals = slots.totals()
    if not any(totals.values()) or _bare(posts) > max(totals.values()):
        return
    slots.tell(totals)
    _take_quotes_beside(posts)
    if len(posts) == 1 and posts[0].body is not None:
        posts[0].body = narrowed(page, survey, posts[0].body)


def _take_quotes_beside(posts: Sequence[Post]) -> None:
    """Take what is around a body and quotes beside it for the body, all else in it for heads."""
    for post in posts:
        up = post.body.getparent() if post.body is not None else None
        if up is None or up not in post.slots or bare_in(up):
            continue
        parts = list(up)
        quotes = [part for part in parts if part is not post.body and _is_quote(part)]
        if quotes:
            post.heads = tuple(part for part in parts if part is not post.body and part not in quotes)
            post.body = up


def _is_quote(part: HtmlElement) -> bool:
    """Whether an element beside a body is a quote: by its name, or as a table by that of a cell, as phpBB 2 prints it between the words."""
    if part.tag == "table" and any(is_quote(cell.get("class") or "") for cell in part.iter("td")):
        return True
    return part.tag == "blockquote" or (part.tag in QUOTERS and is_quote(part.get("class") or ""))


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


def _tell_loose(page: Page, posts: Sequence[Post], slots: Slots) -> bool:
    """Tell each post the element that holds its head and, beside it, its words in no element of their own; whether they are more than any slot holds.

    Boards of the nineties print a row so: who, and beside it "posted on", a line, the words; others a heading and paragraphs.
    """
    timed = sum(post.time is not None for post in posts)  # the row above them that says who and what has none
    totals = {key: sum(told.words for told in found.values()) for key, found in slots.loose.items() if len(found) >= _NEARLY_ALL * timed}
    totals = {key: total for key, total in totals.items() if not slots.loose_twice[key]} or totals
    best = max(totals, key=lambda key: totals[key], default=None)
    most, tag = slots.longest
    # One post with a second paragraph is enough: all the others may be short. "Asked" before the name in one is no word of it.
    if (
        best is None
        or 2 * sum(told.words > 0 for told in slots.loose[best].values()) <= len(posts)
        or totals[best] <= (1 if tag in PARAGRAPHS else _MORE_AROUND) * most
    ):
        return False
    for number, told in slots.loose[best].items():
        posts[number].body, posts[number].heads = told.element, _heads_in(page, posts[number], told.element)
    return True


def bare_text(post: Post) -> str:
    """The text of a post that stands in no element within it, or in paragraphs behind its head; without what says who and when."""
    if post.time is None or post.author is None:
        return ""
    box, rest = post.unit.box, post.unit.rest
    heads = {up for mark in (post.time, post.author) for up in (mark.element, *mark.element.iterancestors())}
    apart = [top.text_content() for top in rest if top.tag in PARAGRAPHS and top not in heads]
    said = [*apart, *(top.tail for top in (box, *rest))] if rest else [box.text, *(part.tail for part in box)]
    when, who = " ".join(post.time.moment.raw.split()), post.author.name
    parts = (" ".join(part.split()) for part in said if part)
    return " ".join(part for part in parts if part and part not in when and when not in part and part != who)


def _bare(posts: Sequence[Post]) -> int:
    """Characters of such texts; letters that stand as they were sent hold their heads, too."""
    if all(post.unit.box.tag == "pre" for post in posts):
        return sum(len(bare_in(post.unit.box)) for post in posts)
    return sum(map(len, map(bare_text, posts))) if not any(post.unit.inner for post in posts) else 0


def _heads_in(page: Page, post: Post, body: HtmlElement) -> tuple[HtmlElement, ...]:
    """The children of a body that say who and when."""
    marks = [page.place(mark.element) for mark in (post.time, post.author) if mark is not None]
    return tuple(part for part in body if any(page.place(part).start <= at.start < page.place(part).end for at in marks))


def _varied(page: Page, survey: Survey, posts: Sequence[Post]) -> Callable[[Interval], int]:
    """Counts the characters of a place that are neither links nor chrome nor on a line that most posts have: counters and labels are no words of posts."""
    covered = bytearray(survey.covered)

    def cover(index: int) -> None:
        line = page.lines[index]
        covered[line.start : line.end] = b"\x01" * (line.end - line.start)

    raws = {post.time.at: post.time.moment.raw for post in posts if post.time is not None}
    for at in survey.times:
        text = page.lines[index := page.line_at(at)].text
        # What an attribute alone says stands before the words, on their line.
        if len(text) <= _LONGEST_HEAD and (raws.get(at, "") in text or says_when(text)):
            cover(index)  # who joined when is no word of a post, and differs in each
    if len(posts) > 2:
        told = [{index: NUMBER.sub("#", page.lines[index].text) for index in _whole_lines(page, post)} for post in posts]
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


def _whole_lines(page: Page, post: Post) -> Iterator[int]:
    """Indexes of a post's lines without those that begin before it or go on behind it: elements that sites define may put all posts on one line."""
    place = post.unit.place
    return (index for index in own_lines(page, post.unit) if place.start <= page.lines[index].start and page.lines[index].end <= place.end)


def _said_by_all(page: Page, posts: Sequence[Post], labels: set[str]) -> set[str]:
    """What posts without a word of their own say, all of them the same: the longest line that is neither their author's nor their time's."""
    told = {page.line_at(mark.at) for post in posts for mark in (post.author, post.time) if mark is not None}
    return {max(labels - {NUMBER.sub("#", page.lines[index].text) for index in told}, key=lambda text: (len(text), text), default="")}
