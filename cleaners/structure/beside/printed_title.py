"""What a thread is called where the page's own title names the site alone: the end of its trail, a heading above its posts, what is called its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ...metadata.metadata import Metadata
from ...metadata.title import folding
from ...page.page import Interval, Page
from ...urls import host
from ..repeated.times import says_when
from .content import is_content
from .trail import LONGEST_CRUMBS, Trail

_BOARD = re.compile(
    r"\b(?:discussion|message|bulletin|internet)? ?(?:forums?|boards?|community|communities|foren|foros?|fóruns|forumas|форум|сообщество)\b|"
    r"\b(?:view|read|show) (?:topic|thread|post|discussion|message)s?\b"
)
"""What sites call themselves beside their name, folded, and what old software calls all its pages of threads."""
_OF_HOST = re.compile(r"(?:-?(?:forums?|boards?|community|talk|discuss\w*))?$")
"""A word for boards at the end of a part of a host: `oakforum`."""
_HEADINGS = ("h1", "h2", "h3", "h4")
_TITLES = re.compile(
    r"(?:.*[-_])?(?:thread|topic|subject|discussion|question|conversation)[-_]{0,2}(?:title|heading|headline|subject|name)(?:[-_]{1,2}\w{4,8})?", re.IGNORECASE
)
_TITLE_PARTS = ("title", "head", "subject", "name")
_COUNT = re.compile(r"\W*\d[\d.,]*\s+[^\W\d]+\W*|[^\W\d]+\W*\d*\W*")
"""What heads the posts themselves, "4 Answers", or is one word."""
_SHORTEST = 8
"""Characters of such a title."""


def names_site(page: Page, meta: Metadata, where: Trail, called: str) -> bool:
    """Whether what a thread would be called is the site's name, or that of a step of the trail above it."""
    words = folding(called)
    steps = where.steps if where.rest else where.steps[:-1]
    name = " ".join(_BOARD.sub(" ", words).split())
    return words in map(folding, (meta.site_name or "", *steps)) or not name or _is_host(page, words) or _is_host(page, name)


def _is_host(page: Page, name: str) -> bool:
    """Whether a part of the page's host is a name, perhaps with a word for boards behind it."""
    labels = (host(page.url) or "").split(".")
    return name.replace(" ", "") in {spelt for label in labels for spelt in (label.replace("-", ""), _OF_HOST.sub("", label, count=1))}


def printed_title(page: Page, meta: Metadata, first: Interval, where: Trail) -> str | None:
    """What is printed above the first post as what the thread is called; null where nothing is that does not name the site."""
    candidates = (_stated(page, meta, first), *((where.rest,) if where.rest else ()), *_headings(page, first), *_called(page, first), *_only_cell(page, first))
    told = (words for words in candidates if _SHORTEST <= len(words) <= LONGEST_CRUMBS and not _COUNT.fullmatch(words))
    return next((words for words in told if not names_site(page, meta, where, words)), None)


def _stated(page: Page, meta: Metadata, first: Interval) -> str:
    """The title that the head states where a line above the posts has it."""
    wanted = folding(meta.title or "")
    return (meta.title or "") if any(folding(line.text) == wanted for line in page.lines[: page.line_at(first.start)]) else ""


def _headings(page: Page, first: Interval) -> Iterator[str]:
    """The headings above the posts, the largest first, that do not stand beside the content."""
    for tag in _HEADINGS:
        for heading in page.index.tags.get(tag, ()):
            place = page.place(heading)
            if place and place.end <= first.start and is_content(heading):
                yield _line(page, heading)


def _called(page: Page, first: Interval) -> Iterator[str]:
    """What is called the title of a thread and stands above the posts."""
    for element in page.called(_TITLES, *_TITLE_PARTS):
        if page.place(element).end <= first.start and is_content(element):
            yield _line(page, element)


def _only_cell(page: Page, first: Interval) -> Iterator[str]:
    """What stands alone in the row of a table right above the posts."""
    at = page.line_at(first.start)
    line = page.lines[at - 1] if at else None
    inner = page.innermost(line.start) if line is not None else None
    row = next((up for up in (inner, *inner.iterancestors()) if up.tag == "tr"), None) if inner is not None else None
    if line is not None and row is not None and page.line_of(row) == line.text and not says_when(line.text):
        yield line.text


def _line(page: Page, element: HtmlElement) -> str:
    """What an element says on its line; empty for what is no title: too long, or of several lines."""
    place = page.place(element)
    return page.line_of(element) if place.end - place.start <= LONGEST_CRUMBS else ""
