"""What the lists of a StackExchange site lead to: questions, with answers counted and the time that a row prints, and tags.

#question-summary-N.s-post-summary    lately: `.s-post-summary--content-title`, `.s-post-summary--stats`
#question-summary-N.question-summary  before: `.question-hyperlink`, `.status`; found answers are `#answer-id-N`
.js-tag-cell .post-tag                the page of all tags
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from schemas.target import Link

from ...dates.dates import iso
from ...numbers import whole_number
from ...page.nodes import classes
from ...page.page import Page
from ..engine import next_page
from .posts import question_id

_ROWS = ("s-post-summary", "question-summary")
_PAGERS = ("pager-answers", "pager", "s-pagination")
_PAGE = re.compile(r"[?&]page=(\d+)")
_TIMES = frozenset({"relativetime", "s-user-card--time"})


def rows(page: Page) -> list[HtmlElement]:
    """The rows of a list of questions."""
    return [row for token in _ROWS for row in page.by_class(token) if _title_of(page, row) is not None]


def tags(page: Page) -> list[HtmlElement]:
    """The links of the page of all tags."""
    return [link for cell in page.by_class("js-tag-cell") for link in cell.iter("a") if "/questions/tagged/" in (link.get("href") or "")]


def list_links(page: Page) -> tuple[Link, ...]:
    """Questions or tags in document order, once each, then the next page."""
    found: dict[str, Link] = {}
    for row in rows(page):
        title = _title_of(page, row)
        target = page.url_of(title)
        if target and title is not None:
            times = (iso(part.get("title") or "", zone="UTC") for part in row.iter("span", "time", "a") if classes(part) & _TIMES)
            last = next((time.at for time in times if time.at), None)
            found.setdefault(target, Link(url=target, title=page.line_of(title), kind="thread", reply_count=_answers(page, row), last_post_at=last))
    for link in tags(page):
        if target := page.url_of(link):
            found.setdefault(target, Link(url=target, title=page.line_of(link) or None, kind="forum"))
    return (*found.values(), *next_pages(page))


def _title_of(page: Page, row: HtmlElement) -> HtmlElement | None:
    """The link of a row that leads to the question, or to an answer of it."""
    links = (link for heading in row.iter("h3") for link in heading.iter("a"))
    results = (link for part in row.iter("*") if "result-link" in classes(part) for link in part.iter("a"))
    return next((link for found in (links, results) for link in found if question_id(link.get("href")) and page.line_of(link)), None)


def _answers(page: Page, row: HtmlElement) -> int | None:
    """How many answers a row counts: the second of its counters, behind the score."""
    counters = [part for part in row.iter("*") if "s-post-summary--stats-item" in classes(part)][1:2]
    for counter in counters or [part for part in row.iter("*") if "status" in classes(part)][:1]:
        digits = re.search(r"\d+", page.text_of(counter))
        return whole_number(digits[0]) if digits else None
    return None


def page_numbers(page: Page) -> tuple[int | None, list[tuple[HtmlElement, int]]]:
    """The number of this page as printed, and the links to others with theirs."""
    current, numbered = None, []
    for pager in (pager for token in _PAGERS for pager in page.by_class(token)):
        if "page-sizer" in classes(pager):  # looks alike, and chooses how many rows a page has
            continue
        for part in pager.iter("a", "span", "div"):
            text = page.text_of(part)
            if part.tag == "a" and text.isdecimal() and _PAGE.search(part.get("href") or ""):
                numbered.append((part, whole_number(text)))
            elif text.isdecimal() and ({"is-selected", "current"} & classes(part)):
                current = whole_number(text)
    return current, numbered


def next_pages(page: Page) -> tuple[Link, ...]:
    """The page after this one, where there is one."""
    current, numbered = page_numbers(page)
    return next_page(page, (link for link, number in numbered if number == (current or 1) + 1))
