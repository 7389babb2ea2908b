"""What only interrupts an article: the labels of advertisements and lists, links that point on, what one presses."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ..page.page import Interval, Page, VisibleLine
from ..urls import join, same_site
from .furniture import ADVERTISED, CONTENTS, PLAYS, POINTS_ON

MOST = 0.8
"""Of a line that is a link."""
PRESSED = frozenset({"a", "button"})
_LONGEST_LABEL = 40
_LONGEST_HINT = 60
_PAGES = 2
_PRICE = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:[€£¥₹]|zł\b|kr\b|₽|руб\b|EUR\b|USD\b)")
_MOST_LISTED = 5
"""Stories that one label points to."""
_ENDS_IN_TIME = re.compile(r"(?:\d{1,2}:\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})$")
_SHOUTED = re.compile(r"[^\W\d_a-z]{2,20}(?: [^\W\d_a-z]{2,20}){0,3}:\s+(?=\S)")
"""PREVIOUS COVERAGE: and the like."""
_NOWHERE = "http://page.invalid/"
"""Where a page without an address stands."""


def interrupts(page: Page, line: VisibleLine, linked: float) -> bool:
    """Whether the line is nothing but the label of an advertisement or of a list of contents, what a viewer of pictures or stars say, the way to other pages
    of the article, or words such as `read also`, or a label in capitals, and a link to another page of the site."""
    if not linked:
        if len(line.text) <= _LONGEST_LABEL and (ADVERTISED.fullmatch(line.text) or CONTENTS.fullmatch(line.text)):
            return True
        if len(line.text) > _LONGEST_HINT:
            return False
        return PLAYS.fullmatch(line.text) is not None or (POINTS_ON.fullmatch(line.text) is not None and _leads_on(page, line.end))
    if len(line.text) <= _LONGEST_LABEL and sum(map(str.isdigit, line.text)) >= _PAGES and _is_pager(page, line):
        return True
    if linked > MOST and (_is_listed(page, line) or _is_offered(page, line)):
        return True
    label = POINTS_ON.match(line.text) or (_SHOUTED.match(line.text) if linked > MOST and line.text[:1].isupper() else None)
    if label is None or len(links := page.begun_in(Interval(line.start, line.end), "a")) != 1:
        return False
    at, end = links[0][1]
    if end < line.end - 1 or not leads_within(page, line):
        return False
    return label.end() - at + line.start in (0, 1) or (at == line.start and ":" in label[0] and label.end() < len(line.text))


def _leads_on(page: Page, position: int) -> bool:
    """Whether the line that begins there is a link to another page of the site."""
    if position >= page.length:
        return False
    line = page.lines[page.line_at(position)]
    links = page.begun_in(Interval(line.start, line.end), "a")
    return bool(links) and sum(place.end - place.start for _, place in links) > MOST * len(line.text) and leads_within(page, line)


def _is_listed(page: Page, line: VisibleLine) -> bool:
    """Whether a line that is a link to another story ends in a day or an hour, or stands in a list below a label."""
    return (_ENDS_IN_TIME.search(line.text) is not None or _is_labelled(page, line)) and leads_within(page, line)


def _is_offered(page: Page, line: VisibleLine) -> bool:
    """Whether a line that is a link to another site says what something costs there."""
    return any(says_price(page, link.get("href") or "", line.text) for link, _ in page.begun_in(Interval(line.start, line.end), "a"))


def says_price(page: Page, href: str, words: str) -> bool:
    """Whether a few words of a link to another site say what something costs there."""
    if len(words) > _LONGEST_HINT or _PRICE.search(words) is None:
        return False
    own = page.url or _NOWHERE
    target = join(own, href)
    return target is not None and not same_site(target, own)


def _is_labelled(page: Page, line: VisibleLine) -> bool:
    """Whether one of the lines above, below which all are links, says that they point on."""
    at = page.line_at(line.start)
    for number in range(at - 1, max(-1, at - 1 - _MOST_LISTED), -1):
        above = page.lines[number]
        if len(above.text) <= _LONGEST_LABEL and POINTS_ON.fullmatch(above.text):
            return True
        if not _leads_on(page, above.start):
            return False
    return False


def _is_pager(page: Page, line: VisibleLine) -> bool:
    """Whether two of its links or more are numbers, as those to the pages of an article are."""
    return sum(page.slice(place).strip().isdigit() for _, place in page.begun_in(Interval(line.start, line.end), "a")) >= _PAGES


def leads_within(page: Page, line: VisibleLine) -> bool:
    """Whether the first link of a line leads to another page of the same site, as the headings of teasers do."""
    targets = (link.get("href") or "" for link, _ in page.begun_in(Interval(line.start, line.end), "a"))
    own = page.url or _NOWHERE
    target = join(own, next(targets, ""))
    return target is not None and target.split("#")[0] != own.split("#")[0] and same_site(target, own)


def is_pressed(element: HtmlElement) -> bool:
    """Whether one of `PRESSED` is a button, or a link that somebody has paid for. What unfolds an answer is its question."""
    if element.tag == "a":
        return "sponsored" in (element.get("rel") or "")
    return element.get("aria-expanded") is None and element.get("aria-controls") is None
