"""Whether a page calls what opens it a topic, and that is by one like those who comment on it: a talk of members alone, and no story of a paper."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ...page.nodes import classes
from ...page.page import Page
from ...page.words import word_count
from ..repeated.names import Named
from ..repeated.times import Printed
from ..repeated.units import masked

_ANSWER = re.compile(r"(?:^|[-_])(?:comments?|repl(?:y|ies)|answers?|responses?)(?:$|[-_])")
_TOPIC = frozenset({"topic", "thread", "discussion", "question"})
"""What the element is called that holds who opens a talk; of stories no markup tells it, for their authors and readers may all be members alike."""
_FEWEST = 3
"""Answers, and people: a page with fewer may be anything."""
_MOST_WORDS = 150
"""Of what a member tells; stories with comments are longer for the most part."""
_FEWEST_WORDS = 10
_BESIDE = 120
"""Characters between a name and the time that belongs to it."""
_AROUND = 8
"""Elements around a name of which one is called an answer, or a topic."""


def are_peers(page: Page, names: Sequence[Named], times: Sequence[Printed]) -> bool:
    """Whether the first who is named below the page's heading, or right above it, is in a topic, has his page where all have theirs who answer him below it,
    each with a time, and says less than they do.
    """
    headings = [place for heading in page.index.tags.get("h1", ()) if (place := page.place(heading))]
    if len(headings) != 1 or not page.index.names_with("comment", "repl", "answer", "response")[0]:
        return False
    linked = [mark for mark in names if mark.url and mark.at >= headings[0].start - _BESIDE]
    told = [(mark, box) for mark in linked if (box := _answer_around(mark.element)) is not None]
    if len(told) < _FEWEST or told[0][0] is linked[0]:
        return False
    home = _home(linked[0].url or "")
    answers = [mark for mark, _ in told if _home(mark.url or "") == home and _has(times, mark.at - _BESIDE, mark.at + _BESIDE)]
    first = page.place(told[0][1]).start
    if not _is_in_topic(page, linked[0].element, first):
        return False
    if len(answers) < 0.8 * len(told) or len({mark.name for mark in (linked[0], *answers)}) < _FEWEST or not _has(times, headings[0].start - _BESIDE, first):
        return False
    story = sum(_words(page, headings[0].end, first))
    return _FEWEST_WORDS <= story <= min(_MOST_WORDS, sum(_words(page, first, page.length)))


def _words(page: Page, start: int, end: int) -> Iterator[int]:
    """How many words the paragraphs between two places have, each."""
    return (word_count(line.text) for line in page.paragraphs if start <= line.start < end)


def _home(url: str) -> str:
    """Where a site has the pages of people: the address of one without his name, and numbers masked."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    return masked(path if parts.query else path.rpartition("/")[0] + ("/@" if "/@" in path else "/"))


def _has(times: Sequence[Printed], start: int, end: int) -> bool:
    """Whether a time stands between two places."""
    first = bisect.bisect_left(times, start, key=lambda time: time.at)
    return first < len(times) and times[first].at < end


def _answer_around(element: HtmlElement) -> HtmlElement | None:
    """The first element around a name that is called an answer, or several; null where none is."""
    ups = islice(element.iterancestors(), _AROUND)
    return next((up for up in ups if any(map(_ANSWER.search, (up.get("class") or "").split()))), None)


def _is_in_topic(page: Page, element: HtmlElement, first: int) -> bool:
    """Whether something around a name is called a topic, and ends before the first answer."""
    ups = islice(element.iterancestors(), _AROUND)
    return any(not classes(up).isdisjoint(_TOPIC) and page.place(up).end <= first for up in ups)
