"""What a page puts between the paragraphs of an article to lead to another one: a box with one link, and perhaps a few words of a label beside it.

No label needs to be known: "Материал по теме", "İLGİLİ HABER", "The case". Of the eleven lines of WCXB's articles that stood in the text so none is of it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ..page.page import Interval, Page
from ..page.words import word_count
from ..prose.interrupting import leads_within
from .apart import small_part

RULE = "article.boxed-link"

_BOXES = frozenset("div section aside figure".split())
_INLINE = frozenset("a span strong b em i small".split())
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_TEXT = _HEADINGS | {"p", "ul", "ol", "li"}
"""What a link may stand in within its box where a label stands beside it: alone it may be a paragraph or a title of the text."""
_AROUND = _BOXES | _INLINE | _TEXT
_LEVELS = 6
"""Elements around a link among which is its box."""
_LONGEST, _LONGEST_LABEL = 300, 60
_FEWEST, _MOST_BESIDE = 3, 5
"""Words of a link at least, for fewer may name who speaks; and of the label beside it at most."""
_ROUND_UP = 2
"""Boxes of one name that differ in their labels, or have none, may hold the titles of what a round-up tells, or what it compares."""
_ENDS = (".", "!", "?", "…", "。", "।")
_FULL_STOPS = (".", "。", "।")
"""What ends a sentence of the text that is a link as a whole; a title may ask or shout."""
_FILE = re.compile(r"[^?#]*\.(?:pdf|docx?|xlsx?|csv|zip|pptx?|od[ts]|json|xml|txt|epub|jpe?g|png|mp[34])(?:[?#]|$)", re.IGNORECASE)
"""The address of the story's own document, or of its picture in full."""
_LABELS = re.compile(r".*[:：|›»>–—-]\s*", re.DOTALL)
_SAYS_FACT = re.compile(r"\d|[:：]$")
"""A label of a step or of what there is so much of, and one of a fact, "Source:" or "Price:", or of who speaks: unless it stands there again and again."""


def boxed_links(page: Page) -> list[HtmlElement]:
    """The boxes, each the largest with no more than a link and its label, but for those of a round-up, and of a page of little else."""
    found: dict[HtmlElement, str] = {}
    for link, address, _ in page.links_of_content:
        place = page.place(link)
        if 0 < place.end - place.start <= _LONGEST and _is_title(page.slice(place)) and not _FILE.match(address):
            box = _box(page, link, place)
            found.update(box if box and leads_within(page, link) else {})
    alike = Counter(box.get("class") for box in found)
    labels = Counter((box.get("class"), label) for box, label in found.items() if label)
    leading = (
        box
        for box, label in found.items()
        if labels[box.get("class"), label] > 1 or (alike[box.get("class")] < _ROUND_UP and not (_SAYS_FACT.search(label) or _is_among_its_like(page, box)))
    )
    return small_part(page, leading)


def _is_title(text: str) -> bool:
    return word_count(text) >= _FEWEST and not text.rstrip().endswith(_FULL_STOPS)


def _is_among_its_like(page: Page, box: HtmlElement) -> bool:
    """Whether the element before or behind a box is called as it is and says something: the text may be written in such."""
    beside = (other for other in (box.getprevious(), box.getnext()) if other is not None)
    return any(other.tag == box.tag and other.get("class") == box.get("class") and page.place(other) for other in beside)


def _box(page: Page, link: HtmlElement, own: Interval) -> dict[HtmlElement, str]:
    """The box around a link, and its label; nothing where it has none, or is a paragraph or a title of the text."""
    around = list(takewhile(lambda up: _may_be_box(page, up, own), islice(link.iterancestors(), _LEVELS)))
    found: dict[HtmlElement, str] = {}
    is_of_text = False
    for up in around if any(up.tag in _BOXES for up in around) else ():
        place = page.place(up)
        label = page.text(place, [own]).strip() if place != own else ""
        if word_count(label) > _MOST_BESIDE or label.endswith(_ENDS) or (up.tag in _HEADINGS and label and not _LABELS.fullmatch(label)):
            break
        if not _is_parted(up) or _leads_elsewhere(page, up, link):
            break
        is_of_text = is_of_text or up.tag in _TEXT
        if up.tag in _BOXES and (label or not is_of_text):
            found = {up: label}
    return found


def _may_be_box(page: Page, up: HtmlElement, link: Interval) -> bool:
    """Whether an element around a link is a box by its tag, or may stand in one, and holds little more than the link."""
    start, end = page.place(up)
    return end - start <= link.end - link.start + _LONGEST_LABEL and up.tag in _AROUND


def _is_parted(element: HtmlElement) -> bool:
    """Whether what stands right in an element beside others is a label with a colon and the like, or nothing: "See <a>the rules</a>" is a sentence."""
    said = (text for text in (element.text, *(child.tail for child in element)) if text and any(map(str.isalnum, text)))
    return all(_LABELS.fullmatch(text) for text in said)


def _leads_elsewhere(page: Page, element: HtmlElement, link: HtmlElement) -> bool:
    return any(page.place(other) and other.get("href") != link.get("href") for other in element.iter("a"))
