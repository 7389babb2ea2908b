"""What a page says of its thread beside the posts: where it stands in the forum, how many pages and posts it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from schemas.target import Link

from ..page import Interval, Page
from ..pointers import pointers_of
from ..rules.phrase import number
from ..title import folding
from ..urls import join

_CRUMBS = re.compile(r"(?:.*[-_])?(?:bread-?crumbs?|crumbs|nav-?path|nav-?trail|crumb-?trail)(?:[-_](?:list|nav|wrap(?:per)?|container))?", re.IGNORECASE)
_PAGER = re.compile(r"(?:.*[-_])?(?:pagination|paginator|pager|paging|page-?nav(?:igation)?|page-?links?|page-?numbers?|pages)(?:[-_].*)?", re.IGNORECASE)
_PAGE = re.compile(r"[?&;/](?:page[=/-]?|p=|pg=|paged=)(\d{1,5})(?:$|[/?&#;])", re.IGNORECASE)
_LONGEST_PAGE = 5
"""Digits of a page's number; longer ones in a pager are of something else."""
# A whole line that counts answers, as boards print it above them.
_REPLIES = re.compile(
    r"(?:\W|\w{1,12}:?\s)?(?P<count>\d[\d., ]{0,8})\s+(?:repl(?:y|ies)|answers?|responses?|antworten|réponses?|respuestas?|respostas?|rispost[ae]|"
    r"reacties|antwoorden|odpowiedzi|ответ(?:а|ов)?|svar)\W?",
    re.IGNORECASE,
)


def section(page: Page, title: str | None) -> tuple[tuple[str, ...], Interval]:
    """The forums above the thread, from the board down, and where they are printed; empty where no trail of links is."""
    for element in _called(page, _CRUMBS):
        steps = [words for link in element.iter("a") if (words := page.line_of(link))]
        if steps and folding(steps[-1]) == folding(title or ""):
            steps = steps[:-1]
        if steps:
            return tuple(steps), page.place(element)
    return (), Interval(0, 0)


def pages(page: Page) -> tuple[int, int | None, tuple[Link, ...]]:
    """Which page of the thread this is, how many there are where a pager says so, and the link to the next one."""
    stated = _PAGE.search(page.url or "")
    here = int(stated[1]) if stated else 1
    printed: dict[int, str] = {}
    for element in _called(page, _PAGER):
        for link in element.iter("a"):
            words = page.line_of(link)
            if words.isdecimal() and len(words) <= _LONGEST_PAGE and int(words):
                printed.setdefault(int(words), link.get("href") or "")
        if printed:
            break
    onward = [link for link in pointers_of(page.tree, page.url) if link.kind == "next_page"]
    if not onward and (target := join(page.url, printed.get(here + 1, ""))):
        onward = [Link(url=target, kind="next_page")]
    return here, max([here, *printed]) if printed else None, tuple(onward)


def declared(page: Page, posts: Sequence[Interval]) -> int | None:
    """How many posts the thread has by the last line above them that counts its answers, the opening one included.

    Null where no line does, and where it counts fewer than there are: such a line is of another thread.
    """
    counts = [number(found["count"]) + 1 for line in page.lines if line.end <= posts[-1].start and (found := _REPLIES.fullmatch(line.text))]
    fitting = [count for count in counts if count >= len(posts)]
    return fitting[-1] if fitting else None


def _called(page: Page, pattern: re.Pattern[str]) -> Iterator[HtmlElement]:
    """The elements that show text and are called so, in document order of their first class."""
    for token in page.index.classes:
        if pattern.fullmatch(token):
            yield from (element for element in page.by_class(token) if page.place(element))
    for identity, elements in page.index.ids.items():
        if pattern.fullmatch(identity):
            yield from (element for element in elements if page.place(element))
