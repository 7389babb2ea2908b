"""Which element of each post holds its words: the slot with the most of them that is neither a head nor what stands beside words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from ..posts.edited import BEGINS
from .members import is_of_member
from .post import SIGNATURE, Post, own_lines
from .units import HEADINGS, NUMBER, Survey, counter

_WORDS_OF_POSTS = re.compile(
    r"(?:^|[-_#.])(?:post-?)?(?:body|content|message|msg|text|entry|markdown|cooked|bbcode|bbWrapper|comment-?text|usertext|richtext|prose|inner)"
    r"(?:[-_](?:body|content|text|inner|wrap(?:per)?|container|area|box|main|cell|view))*[-_#]*$",
    re.IGNORECASE,
)
_BESIDE = 0.3
"""Share of the most words that a slot holds at least which is called what words are, and stands beside them."""
_MORE_AROUND = 1.25
"""How many times the characters of its paragraphs an element around them holds, from which it is the body."""
_LONGEST_NOTICE = 120
_FEWEST_DIGITS = 4
"""Of a notice that says when."""
_SHORT = 40
"""Characters of a post that may all stand beside its words."""
_OF_AUTHOR = re.compile(
    r"(?:.*[-_])?(?:mini-?profile|post-?profile|author-?pane|poster|(?:user|author|member|poster)[-_]?(?:info|details?|box|card|pane|data|profile|panel|"
    r"side(?:bar)?|column|meta|stats?|credits|extra|title|rank))",
    re.IGNORECASE,
)
_ALL_QUOTES = 0.9
"""Share of the posts that hold a `blockquote`, from which software prints what people write as one: else it is what they quote."""
_ROWS = frozenset({"table", "tbody", "tr"})
_CELLS = frozenset({"td", "dd"})
_BOXES = frozenset({"div", "section", "article"})
_NEARLY_ALL = 0.9
_IN_CELLS = 0.6
"""Share of a row's words that a cell of it holds, from which it is the body: who wrote them stands in the other."""
_PARAGRAPHS = frozenset({"p", "ul", "ol", "pre", "blockquote"})


def is_called_words(element: HtmlElement) -> bool:
    """Whether an element is called what the words of posts are."""
    return any(_WORDS_OF_POSTS.search(name) for name in (element.get("class") or "").split())


def tell_bodies(page: Page, survey: Survey, posts: list[Post]) -> None:
    """Tell each post its body, where it has one; times and authors are told already."""
    count = _varied(page, survey, posts)
    _tell(page, survey, posts, count)
    silent = [number for number, post in enumerate(posts) if post.body is None or not count(page.place(post.body))]
    if len(posts) > 2 and silent in ([0], list(range(1, len(posts)))):
        # What opens the thread has its words elsewhere than those have theirs who answer it.
        apart = [replace(posts[number], body=None, heads=()) for number in silent]
        _tell(page, survey, apart, count)
        if any(post.body is not None and count(page.place(post.body)) >= _SHORT for post in apart):
            for number, post in zip(silent, apart, strict=True):
                posts[number].body, posts[number].heads = post.body, post.heads


def _tell(page: Page, survey: Survey, posts: list[Post], count: Callable[[Interval], int]) -> None:
    """Tell posts their bodies by one slot for all of them."""
    places = page.places
    sizes: dict[str, dict[int, int]] = defaultdict(dict)
    elements: dict[str, dict[int, HtmlElement]] = defaultdict(dict)
    twice: dict[str, int] = defaultdict(int)
    loose: dict[str, dict[int, HtmlElement]] = defaultdict(dict)
    """Elements that hold a head, and words of their own beside it."""
    prints_quotes = sum(any(element.tag == "blockquote" for element in post.elements) for post in posts) >= _ALL_QUOTES * len(posts)
    for number, post in enumerate(posts):
        heads = {up for mark in (post.time, post.author) if mark is not None for up in (mark.element, *mark.element.iterancestors())}
        beside: set[HtmlElement] = set()
        for element in post.elements:
            place = places[element]
            if element is not post.unit.box and (
                element.getparent() in beside or _is_beside(element.get("class") or "") or (element.tag == "blockquote" and not prints_quotes)
            ):
                beside.add(element)
                continue
            if element in heads and element is not post.unit.box and element.tag in _CELLS:
                for key in post.slots[element]:
                    if (other := loose[key].get(number)) is None or len(_bare_in(element)) > len(_bare_in(other)):
                        loose[key][number] = element
            if not place or element in heads or post.unit.reaches(place):
                continue
            size = count(place)
            for key in post.slots[element]:
                told = sizes[key]
                if number in told:
                    if _is_notice(page, element):
                        continue  # it stands where the words stand, and may be longer
                    twice[key] += 1
                    if size <= told[number] and not _is_named_after(element, post.unit.box):
                        continue
                told[number] = size
                elements[key][number] = element
    if _tell_loose(page, posts, loose, max((sum(slot.values()) for slot in sizes.values()), default=0)) or not sizes:
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
    if _bare(posts) >= most:
        return
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
    totals = {key: sum(len(_bare_in(cell)) for cell in cells.values()) for key, cells in loose.items() if len(cells) >= _NEARLY_ALL * timed}
    best = max(totals, key=lambda key: totals[key], default=None)
    if best is None or totals[best] <= _MORE_AROUND * most:
        return False
    for number, cell in loose[best].items():
        posts[number].body, posts[number].heads = cell, _heads_in(page, posts[number], cell)
    return True


def _bare_in(element: HtmlElement) -> str:
    """The text of an element that stands in no other within it."""
    return " ".join(" ".join((element.text or "", *(part.tail or "" for part in element))).split())


def bare_text(post: Post) -> str:
    """The text of a post that stands in no element within it; empty where that says who or when, too."""
    box = post.unit.box
    if any(mark is None or mark.element is box for mark in (post.time, post.author)):
        return ""
    return _bare_in(box)


def _bare(posts: Sequence[Post]) -> int:
    """Characters of such texts, where each post is one element with nothing behind it; letters that stand as they were sent hold their heads, too."""
    if all(post.unit.box.tag == "pre" for post in posts):
        return sum(len(_bare_in(post.unit.box)) for post in posts)
    return sum(map(len, map(bare_text, posts))) if not any(post.unit.rest or post.unit.inner for post in posts) else 0


@lru_cache(maxsize=4_096)  # posts are built alike
def _is_beside(names: str) -> bool:
    """Whether an element is called what stands beside the words of a post: who wrote it, and what he writes below all that he writes."""
    return any(_OF_AUTHOR.fullmatch(name) or SIGNATURE.search(name) for name in names.split())


def _is_notice(page: Page, element: HtmlElement) -> bool:
    """Whether an element begins by saying that something was edited, and says when."""
    words = page.text_of(element)
    return len(words) <= _LONGEST_NOTICE and BEGINS.match(words) is not None and sum(map(str.isdigit, words)) >= _FEWEST_DIGITS


def _tag(key: str) -> str:
    """The tag of the elements of a slot."""
    return re.split(r"[.#:]", key.rpartition("/")[2])[0]


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


def _depth(slot: dict[int, HtmlElement]) -> int:
    """How many elements are around that of the last post."""
    return sum(1 for _ in next(reversed(slot.values())).iterancestors())


def _is_named_after(element: HtmlElement, box: HtmlElement) -> bool:
    """Whether an element carries its post's number: of two in one slot the other is what somebody else said, printed like a post."""
    if not element.get("id"):
        return False
    own, whole = (NUMBER.findall(one.get("id") or "")[-1:] for one in (element, box))
    return bool(own) and whole in (own, [])


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
