"""The summary of an article as the page prints it below its title: where it says what the head states, and what it says where the head states none."""

from __future__ import annotations

import re

from ..metadata.metadata import Metadata
from ..metadata.title import folding
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.words import word_count

_STANDFIRST = re.compile(
    r"(?:.*[-_])?(?:deck|dek|standfirst|sub-?(?:title|headline|heading|head)|strapline|chapo|summary|excerpt|lead|lede|intro|teaser)(?:[-_].*)?", re.IGNORECASE
)
_PRINTED = re.compile(
    r"(?:.*[-_])?(?:deck|dek|standfirst|sub-?(?:title|headline|heading|head)|strapline|chapo|chapeau|preamble|ingress|vorspann|sommario|entradilla|bajada|copete"
    r"|linha-fina|perex|opener|teaser|(?:article|post|document|news)-?(?:summary|lead|intro|description)|spot)(?:[-_].*)?",
    re.IGNORECASE,
)
"""Names of nothing but a summary, in whose words templates are written; a lead or an intro may be the first paragraph of the text, but in a head it is none."""
_HEADINGS = frozenset({"h2", "h3", "h4"})
_TAGS = ("h2", "h3", "h4", "p", "div")
_NEAR = 4
"""Lines below the title among which it stands: a byline and a day may come first."""
_FEWEST, _LONGEST = 4, 400
"""Words at least and characters at most of a summary."""


def standfirst(page: Page, meta: Metadata, heading: Interval) -> Interval:
    """Where the summary stands right below the title as a heading or in an element that is called so; empty where it does not."""
    below = page.line_at(heading.start) + 1 if heading and meta.description else len(page.lines)
    if below < len(page.lines):
        line = page.lines[below]
        place = Interval(line.start, line.end)
        if folding(line.text) == folding(meta.description or "") and any(_is_standfirst(page, tag, place) for tag in _TAGS):
            return place
    return Interval(0, 0)


def _is_standfirst(page: Page, tag: str, place: Interval) -> bool:
    begun = [element for element, own in page.begun_in(place, tag) if own.end <= place.end]
    return bool(begun) and (tag in _HEADINGS or any(_STANDFIRST.fullmatch(token) for element in begun for token in classes(element)))


def printed_summary(page: Page, heading: Interval) -> Interval:
    """Where an element near below the title is called a summary, for a page whose head states none; empty where none is. The text may begin with it."""
    first = page.line_at(heading.start) + 1 if heading else len(page.lines)
    for line in page.lines[first : first + _NEAR]:
        place = Interval(line.start, line.end)
        if len(line.text) <= _LONGEST and word_count(line.text) >= _FEWEST and _says_summary(page, place):
            return place
    return Interval(0, 0)


def _says_summary(page: Page, place: Interval) -> bool:
    begun = [element for tag in _TAGS for element, own in page.begun_in(place, tag) if own.end <= place.end]
    in_head = any(next(element.iterancestors("header"), None) is not None for element in begun)
    return any(_PRINTED.fullmatch(token) or (in_head and _STANDFIRST.fullmatch(token)) for element in begun for token in classes(element))
