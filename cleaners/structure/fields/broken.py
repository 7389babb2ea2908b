"""A name in the cell of a post's author, with a break behind it: old boards print a rank, a picture and a count below it so."""

from __future__ import annotations

from lxml.html import HtmlElement

from ...page.page import PARAGRAPH_WORDS, Interval, Page
from ...page.words import word_count

_LONGEST_NAME = 40
_LARGEST_CELL = 300
"""Characters of a name and what is told of its bearer."""
_SENTENCE_WORDS = 3
"""A line of fewer that ends as sentences do may be a rank: "Hello!"."""


def first_broken(page: Page, element: HtmlElement) -> str:
    """The text with which an element begins, up to the break behind it. Empty where none is, and where somebody says something below it: "Thanks Ada" stands
    above words of his own.
    """
    text = " ".join((element.text or "").split())
    place = page.place(element)
    if not (text and len(text) <= _LONGEST_NAME and len(element) and element[0].tag == "br") or place.end - place.start > _LARGEST_CELL:
        return ""
    below = (page.lines[index].text for index in page.lines_in(Interval(place.start + len(text), place.end)))
    return "" if any(map(_is_said, below)) else text


def _is_said(line: str) -> bool:
    return (words := word_count(line)) >= PARAGRAPH_WORDS or (words >= _SENTENCE_WORDS and line.rstrip()[-1:] in set(".?!…。？！"))
