"""What is quoted in a post as letters quote: line by line, with a sign before each that stands once for every letter that it went through.

Format: RFC 3676, section 4.5. A sign without a space behind it is none: people point at the post above with it, and image boards at posts by their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from ...posts.cited import Cited, Marked
from .quotations import author_in

SIGNS = re.compile(r"^>(?:\s?>)*(?:\s+|$)")
_PROMPT = re.compile(r">>>\s")
"""What Python prints before what one types."""
_HOLDERS = frozenset({"code", "kbd", "samp", "blockquote"})
_MOST = 0.5
"""Share of a post's words from which a `pre` holds these: less is code."""
_HEAD_LINES = 2
"""Lines on which programs for mail print who wrote what is quoted below, and when."""


def mail_quotes(page: Page, body: HtmlElement, without: Collection[Interval], authors: Mapping[str, str]) -> list[Marked]:
    """The stretches of a body that are quoted so, each followed by those in it, and whose they are. `authors` are the page's, by folded names."""
    depths = {index: depth for index, depth in _depths(page, body) if not any(cut.start <= page.lines[index].start < cut.end for cut in without)}
    return quotes_by_line(page, depths, SIGNS, lambda line: named[0] if (named := author_in(line, authors)) is not None and named[1] else None)


def quotes_by_line(page: Page, depths: Mapping[int, int], signs: re.Pattern[str], author: Callable[[str], str | None]) -> list[Marked]:
    """The same of lines that somebody has counted: `depths` are the signs before each, by its index; `author` reads the name in a head above a quote."""
    reader = _Reader(page, depths, signs, author)
    found = [quote for level in range(1, max(depths.values(), default=0) + 1) for quote in reader.at(level)]
    return sorted(found, key=lambda quote: (quote.place.start, -quote.place.end))


def signs_of(page: Page, quotes: Collection[Marked], signs: re.Pattern[str] = SIGNS) -> Iterator[Interval]:
    """The signs before the lines of quotes."""
    for index in {index for quote in quotes for index in page.lines_in(quote.place)}:
        if (found := signs.match(page.lines[index].text)) is not None:
            yield Interval(page.lines[index].start, page.lines[index].start + found.end())


def _depths(page: Page, body: HtmlElement) -> Iterator[tuple[int, int]]:
    """The lines of a body that are no code, and the signs before each."""
    whole = page.place(body)
    indexes = [index for index in page.lines_in(whole) if page.lines[index].start >= whole.start]
    if not any(SIGNS.match(page.lines[index].text) for index in indexes):
        return
    for index in indexes:
        line = page.lines[index]
        signs = SIGNS.match(line.text)
        is_words = signs is None or not (_PROMPT.match(line.text) or _is_code(page, line.start, body))
        if is_words:
            yield index, signs[0].count(">") if signs is not None else 0


def _is_code(page: Page, position: int, body: HtmlElement) -> bool:
    """Whether a character stands in code, or in a quote that an element holds."""
    whole, element = page.place(body), page.begun_before(position)
    for up in takewhile(lambda up: up is not body, (element, *element.iterancestors())):
        place = page.place(up)
        part = up.tag == "pre" and place.end - place.start < _MOST * (whole.end - whole.start)
        if position < place.end and (part or up.tag in _HOLDERS):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Reader:
    """The lines of one body."""

    page: Page
    depths: Mapping[int, int]
    """The signs before each, by its index."""
    signs: re.Pattern[str]
    author: Callable[[str], str | None]

    def at(self, level: int) -> Iterator[Marked]:
        """The quotes with so many signs or more."""
        run: list[int] = []
        for index, depth in (*self.depths.items(), (-1, 0)):
            if depth >= level:
                run.append(index)
            elif run:
                yield Marked(Interval(self.page.lines[run[0]].start, self.page.lines[run[-1]].end), self._head(run[0], level - 1))
                run = []

    def _head(self, first: int, level: int) -> Cited:
        """What the lines right above a quote say of its author, where they stand in what is quoted around it or in nothing."""
        above: Sequence[int] = [index for index in range(first - _HEAD_LINES, first) if self.depths.get(index) == level]
        for at in range(len(above), 0, -1):
            lines = [self.page.lines[index] for index in above[at - 1 :]]
            if above[-1] != first - 1 or self.page.lines[first].start != lines[-1].end:
                break
            name = self.author(" ".join(self.signs.sub("", line.text, count=1) for line in lines))
            if name is not None:
                return Cited(None, name, None, Interval(lines[0].start, lines[-1].end))
        return Cited()
