"""What each post answers: what it nests in, or what it says that it answers."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement

from ...draft import PostDraft
from ...numbers import whole_number
from ...page.page import Interval, Page
from ..repeated.names import Named
from ..repeated.post import ANSWER, Post, said_lines
from .depths import below
from .identities import ID, around_time

TO = re.compile(
    r"\b(?:repl(?:y|ied|ying) to|in reply(?: to)?|(?:in )?response to|parent|antwort(?:et)? auf|réponse à|respuesta a|resposta a|risposta a|antwoord op|"
    r"w odpowiedzi|odpowiedź na|в ответ|ответ на|svar (?:på|til))|返信|回[复覆]",
    re.IGNORECASE,
)
"""What stands beside a link to what a post answers, or before the name of who is answered."""
POINTER = re.compile(r"(?:>>|＞＞)\s?(\d{1,12})")
"""A line that names the post which is answered by its number, on boards where people have no names."""
_STATED = re.compile(r"(?:data-(?:[\w-]*[-_])?)?(?:parent|(?:in-?)?reply-?to|answer-?to)(?:[-_]?(?:id|pid|uuid|pk|post|comment|message))?(?:-value)?")
"""Attributes in which scripts read what a post answers, those of Stimulus among them; Bootstrap has a selector ("#list", ".list-3") in one of them."""
_FIRST = 12
"""Elements of a post among which one has such an attribute."""
_SIGNS = " @<>«»‹›←↑↩↪↳⤴➜→:"
"""What stands beside the name of who is answered."""
_AROUND_NAMES = f"{_SIGNS}：,，"
"""The same on a line of its own."""
_FIGURES = "0123456789"
_LEAST_OPENING = 100
"""Of the number of a first post that the others bear: below it, classes end in numbers of their own ("mb-3", "col-12")."""
_LONGEST_ADDRESS = 80
"""Characters of a line that names who is answered, and says nothing else."""
_TELLING = 12
"""Characters of what is answered by which it is known."""
_BEFORE_LINK = 40
"""Characters before such a link."""


def answered(page: Page, posts: Sequence[Post], ids: Mapping[int, str]) -> dict[int, int]:
    """Which post each one answers, where it nests in that, or in a box that holds that and all answers to it, or says so, or stands deeper than that.

    `ids` are the numbers of the posts: an attribute may state that of the other one.
    """
    nested = {number: post.unit.parent for number, post in enumerate(posts) if post.unit.parent is not None}
    if nested or (nested := dict(_stated(posts, ids)) | dict(_said_to_answer(page, posts)) or below(posts)):
        return nested
    return _in_boxes([post.unit.box for post in posts]) or (_in_boxes(_alone(posts)) if len({post.unit.box.tag for post in posts}) == 1 else {})


def _in_boxes(boxes: Sequence[HtmlElement]) -> dict[int, int]:
    """Which post each one answers: the last that stands above an element in a box of both."""
    first_in: dict[HtmlElement | None, int] = {}
    last_in: dict[HtmlElement | None, int] = {}
    beside, firsts = {}, set()
    for number, box in enumerate(boxes):
        around = next((up for up in islice(box.iterancestors(), 1, None) if up in last_in), None)
        if around is not None:
            beside[number] = last_in[around]
            firsts.add(first_in[around])
        first_in.setdefault(box.getparent(), number)
        last_in[box.getparent()] = number
    # A first post that stands apart is not what all others answer.
    return beside if any(firsts) else {}


def _alone(posts: Sequence[Post]) -> list[HtmlElement]:
    """The elements around posts that hold no other, as many for each: some engines print a post in boxes of its own."""
    ways = [[post.unit.box, *post.unit.box.iterancestors()] for post in posts]
    held = Counter(up for way in ways for up in way)
    alone = min(sum(held[up] == 1 for up in way) for way in ways)
    return [way[max(alone, 1) - 1] for way in ways]


def pointers(page: Page, posts: Sequence[Post], ids: Mapping[int, str]) -> Iterator[tuple[int, int, Interval]]:
    """Which earlier post each names on the first line of its words, by the number that it has in `ids`, and where that line stands."""
    numbers = {identity: number for number, identity in ids.items()}
    for number, post in enumerate(posts):
        lines = said_lines(page, post)
        if len(lines) > 1 and (found := POINTER.fullmatch(page.lines[lines[0]].text)) and (target := numbers.get(found[1], number)) < number:
            yield number, target, Interval(page.lines[lines[0]].start, page.lines[lines[0]].end)


def addressed(page: Page, posts: Sequence[Post]) -> Iterator[tuple[int, int, Interval]]:
    """Whom each answers by a line above its words that says no more ("Reply to @Ada:"), as his post above, or as itself where that may be one of several; and
    where that line stands.
    """
    wrote: dict[str, list[int]] = {}
    for number, post in enumerate(posts):
        lines = [page.lines[index] for index in said_lines(page, post)[:2]]
        found = TO.match(lines[0].text) if len(lines) > 1 and len(lines[0].text) <= _LONGEST_ADDRESS else None
        if found is not None and (said := wrote.get(lines[0].text[found.end() :].strip(_AROUND_NAMES))):
            yield number, said[0] if len(said) == 1 else number, Interval(lines[0].start, lines[0].end)
        if post.author is not None:
            wrote.setdefault(post.author.name, []).append(number)


def answer_opening(posts: Sequence[Post], found: Sequence[PostDraft]) -> None:
    """What answers no other post answers the first one, where all the others bear that one's number in a place in which it does not itself; but for what
    bears the number of another post, which it may answer.

    bbPress and its like print the topic that a reply belongs to, and call what opens it by the topic's own number.
    """
    opening = found[0].id
    if opening is None or len(found) == 1 or not opening.isdecimal() or whole_number(opening) < _LEAST_OPENING:
        return
    numbers = {draft.id for draft in found}
    borne = [{one for one in _borne(post) if one[0] in numbers} for post in posts]
    bearing = {one for one in borne[1] - borne[0] if one[0] == opening}
    if bearing and not any(map(bearing.isdisjoint, borne[2:])):
        for draft, own in zip(found[1:], borne[1:], strict=True):
            if {number for number, *_ in own} <= {opening, draft.id}:
                draft.reply_to = draft.reply_to or opening


def _borne(post: Post) -> Iterator[tuple[str, str, str]]:
    """The numbers at the end of a class or of what scripts read, which the first elements of a post bear; and where: the attribute, and what stands before."""
    for name, value in (pair for one in post.elements[:_FIRST] for pair in one.items()):
        if name == "class" or name.startswith("data-"):
            for word in value.split():
                before = word.rstrip(_FIGURES)
                yield word[len(before) :], name, before


def _said_to_answer(page: Page, posts: Sequence[Post]) -> Iterator[tuple[int, int]]:
    """Which earlier post each answers, by a link beside its words that leads there, and says so: "message #8 is a reply to message #7"."""
    anchors = dict(_anchors(page, posts))
    addresses = {href: number for number, post in enumerate(posts) for link in around_time(post) if (href := link.get("href"))}
    for number, post in enumerate(posts):
        words = page.place(post.body) if post.body is not None else Interval(0, 0)
        for link in post.elements:
            href, at = (link.get("href") or "", page.place(link).start) if link.tag == "a" else ("", 0)
            target = addresses.get(href, anchors.get(_anchor(href.rpartition("#")[2]), number))
            beside = target < number and (not words.start <= at < words.end or (post.time is not None and page.line_at(at) == page.line_at(post.time.at)))
            if beside and (_says_answer(page, link, posts[target].author) or _repeats(page, link, posts[target])):
                yield number, target
                break


def _stated(posts: Sequence[Post], ids: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Which earlier post each answers by an attribute of an element of its own, where that ends with the number of the other."""
    numbers = {identity: number for number, identity in ids.items()}
    for number, post in enumerate(posts):
        stated = (value for one in post.elements[:_FIRST] for name, value in one.items() if _STATED.fullmatch(name) and not value.startswith(("#", ".")))
        targets = (numbers.get(found[0], number) for value in stated if (found := ID.search(value)) is not None)
        if (target := next(targets, number)) < number:
            yield number, target


def _says_answer(page: Page, link: HtmlElement, author: Named | None) -> bool:
    """Whether a link to a post of `author` says that it is answered: "in reply to", "Re: Ada", or that it is his."""
    place, words = page.place(link), page.line_of(link)
    if author is not None and ANSWER.sub("", words).strip(_SIGNS) == author.name:
        return True
    line = page.lines[page.line_at(place.start)]
    before = line.text[max(place.start - line.start - _BEFORE_LINK, 0) : place.end - line.start]
    return TO.search(f"{before} {link.get('title') or ''}") is not None


def _repeats(page: Page, link: HtmlElement, post: Post) -> bool:
    """Whether a link begins with the name of who wrote a post, and goes on with the first of its words, as chats print above an answer what is answered."""
    words = " ".join(page.text_of(link).split())
    if post.author is None or post.body is None or not words.startswith(post.author.name):
        return False
    behind = words.removeprefix(post.author.name).lstrip(f"{_AROUND_NAMES}·|—–-")[:_TELLING]
    place = page.place(post.body)
    said = page.slice(Interval(place.start, min(place.end, place.start + 2 * _TELLING)))  # many may answer one long post
    return len(behind) == _TELLING and " ".join(said.split()).startswith(behind)


def _anchors(page: Page, posts: Sequence[Post]) -> Iterator[tuple[str, int]]:
    """The names to which links can lead, each with the number of the post that bears it or stands right behind it."""
    for number, post in enumerate(posts):
        yield from ((_anchor(name), number) for one in post.elements if (name := one.get("id")))
    starts = [post.unit.place.start for post in posts]
    for link in page.index.tags.get("a", ()):
        if (name := link.get("name")) and (number := bisect.bisect_right(starts, page.place(link).start) - 1) >= 0:
            yield _anchor(name), number


def _anchor(name: str) -> str:
    """The name of a place, however it is spelt: a script finds `comment_31` for Waterhole's links to `#comment-31`."""
    return name.replace("_", "-")
