"""Who wrote the posts of a thread that prints no times, where nothing calls a name one: a short line above somebody's words, time and again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from ...page.words import word_count
from ..beside.content import is_content
from ..beside.members import is_of_member
from ..beside.offers import offers_answer, offers_quote
from ..beside.stage import are_said
from ..repeated.names import MOST_LETTERS, Named
from ..repeated.units import families
from .authors import LONGEST_NAME, MOST_WORDS, SAID_BEHIND, behind_sign, could_be_told
from .guessed import with_particles

_FEWEST = 4
"""Posts that say who wrote them and not when, of which it can be told that they are posts."""
_NEARLY_ALL = 0.8
_HALF = 0.5
_FEWEST_WORDS = 4
"""Below most names; one may be "thanks"."""
_WEIGHT = 0.2
_LONGEST_HEAD = 2 * LONGEST_NAME
"""Of a line with a name and with words that say that its bearer wrote; elements that sites define may put all posts on one line."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may name who wrote what is below it."""

    line: int
    name: str
    below: range
    """The lines up to the next head."""
    is_said: bool
    """Whether it says that he wrote that."""


def names_above(page: Page, told: int) -> list[Named]:
    """Those names, of the family that has the most of the page's text, more than twice as many as what is `told` there otherwise; none where nothing but their
    looks says that they are names: nobody wrote two, nothing can be answered or quoted, no line is about a member, or says "wrote".
    """
    best: list[_Head] = []
    most = 0
    for members in families(page).values():
        if len(members) < max(_FEWEST, 2 * told + 1):
            continue
        heads = [head for head in _heads(page, members) if _is_above_words(page, head)]
        if len(heads) < max(_FEWEST, _NEARLY_ALL * len(members)) or len({head.name for head in heads}) < 2:
            continue
        size = sum(len(page.lines[index].text) for head in heads for index in head.below)
        if size > most and _is_talk(page, members, heads):
            best, most = heads, size
    if most <= _HALF * page.length:
        return []
    return list(with_particles(page, {head.line: _named(page, head) for head in best}).values())


def _heads(page: Page, members: Sequence[HtmlElement]) -> Iterator[_Head]:
    """The first lines of the members; the second ones where letters stand above all names in place of pictures."""
    first = [page.line_at(page.place(member).start) for member in members]
    if all(len(page.lines[index].text) <= MOST_LETTERS for index in first):
        first = [index + 1 for index in first]
    parent = members[-1].getparent()
    last = page.lines_in(page.place(parent if parent is not None else members[-1])).stop
    for index, following in pairwise([*first, last]):
        text = page.lines[index].text if index < last else ""
        if len(text) > _LONGEST_HEAD:
            continue
        words = SAID_BEHIND.sub("", behind_sign(text)).strip()
        if _could_be_name(words):
            yield _Head(index, words, range(index + 1, following), words != text)


def is_byline(line: str) -> bool:
    """Whether a line is a word that says whose something is and what could be a name, and nothing else: "by Ada"."""
    words = behind_sign(line)
    return len(words) < len(line) and _could_be_name(words)


def _could_be_name(words: str) -> bool:
    return len(words) <= LONGEST_NAME and len(words.split()) <= MOST_WORDS and could_be_told(words)


def _is_above_words(page: Page, head: _Head) -> bool:
    return sum(word_count(page.lines[index].text) for index in head.below) >= _FEWEST_WORDS


def _is_talk(page: Page, members: Sequence[HtmlElement], heads: Sequence[_Head]) -> bool:
    """Whether more than their looks says that lines name people who talk."""
    if not is_content(members[0]):
        return False
    half = _HALF * len(heads)
    if sum(head.is_said for head in heads) > half:
        return True
    if len({head.name for head in heads}) < len(heads) and are_said(page, [" ".join(page.lines[index].text for index in head.below) for head in heads]):
        return True
    if sum(any(is_of_member(page.lines[index].text) for index in head.below) for head in heads) > half:
        return True
    return sum(any(offers_answer(part) or offers_quote(part) for part in member.iter("a", "button", "div", "span")) for member in members) > half


def _named(page: Page, head: _Head) -> Named:
    line = page.lines[head.line]
    start = line.start + line.text.find(head.name)
    return Named(page.innermost(start), start, head.name, None, _WEIGHT, Interval(start, start + len(head.name)))
