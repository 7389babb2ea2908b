"""Small boxes in an article that are called after what they hold: what readers are asked for, what pages are shared by, and what leads to other pages.

Of the lines of WCXB's articles that stood in the text out of boxes called `cta` none was text and 41 were not, nor was any of those that ask for an address
or are called `related`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.words import word_count
from ..prose.interrupting import leads_within

_ASKING = re.compile(r"(?:.*[-_])?(?:newsletters?|cta|call-to-action|sign-?up|subscribe|donat(?:e|ions?))(?:[-_].*)?", re.IGNORECASE)
_ASKING_PARTS = ("newsletter", "cta", "call-to-action", "signup", "sign-up", "subscribe", "donat")
_LEADING = re.compile(r"(?:.*[-_])?(?:related|recirc|recommend(?:ed|ations?)|read-?(?:also|more|next)|article-?list|teasers?)(?:[-_].*)?", re.IGNORECASE)
_LEADING_PARTS = ("related", "recirc", "recommend", "read", "list", "teaser")
_SHARING = re.compile(r"(?:.*[-_])?(?:share|sharing|social)[-_]?(?:tools?|bar|buttons?|btns?|links?|icons?|widgets?|count(?:er)?s?)(?:[-_].*)?", re.IGNORECASE)
_SHARING_PARTS = ("shar", "social")
_BOXES = frozenset("div section aside p span ul ol".split())
_PRESSED = ("button", "input", "form", "iframe")
_LONGEST = 400
_MOST = 50
"""Links of so small a box that are looked at: boxes may stand in boxes."""
_TEXTS = frozenset("p span ul ol".split())
"""What stories are made of: without anything to press these are part of one, whatever they are called."""
_SENTENCE = 10
_ENDS = (".", "?", "؟", "。", "।", "”", "»", '"')
"""Words of a line that tells something, and its ends; calls end in "!"."""
_MOSTLY_LINKS = 0.6
"""Of a box that is called after what leads on: in one with fewer a story may tell something in its own words."""


def asking(page: Page) -> Iterator[HtmlElement]:
    """The small boxes that are called a newsletter, or what one is asked for, but for those of the latter that tell something and have nothing to press."""
    return (box for box in _small(page, _ASKING, _ASKING_PARTS) if _is_letter(box) or _is_pressed(page, box) or not (box.tag in _TEXTS or _tells(page, box)))


def sharing(page: Page) -> Iterator[HtmlElement]:
    """The small boxes that are called after what a page is shared by, and tell nothing."""
    return (box for box in _small(page, _SHARING, _SHARING_PARTS) if not _tells(page, box))


def leading(page: Page) -> Iterator[HtmlElement]:
    """The small boxes that are called after what leads on, and are links within the site for the most part."""
    for box in _small(page, _LEADING, _LEADING_PARTS):
        links = [link for link in islice(box.iter("a"), _MOST) if page.place(link)]
        start, end = page.place(box)
        linked = sum(stop - begin for begin, stop in map(page.place, links))
        if linked >= _MOSTLY_LINKS * (end - start) and not _is_within_words(page, links) and all(leads_within(page, link) for link in links):
            yield box


def _is_within_words(page: Page, links: Sequence[HtmlElement]) -> bool:
    """Whether the one link stands between words of its line: "Her sister, whom we met in 2019, left." """
    if len(links) != 1:
        return False
    start, end = page.place(links[0])
    line = page.lines[page.line_at(start)]
    return any(map(str.isalpha, page.slice(Interval(line.start, start)))) and any(map(str.isalpha, page.slice(Interval(end, line.end))))


def _is_letter(box: HtmlElement) -> bool:
    return any("newsletter" in name.lower() for name in classes(box))


def _tells(page: Page, box: HtmlElement) -> bool:
    """Whether a line of a box is a sentence of some length."""
    return any(line.endswith(_ENDS) and word_count(line) >= _SENTENCE for line in page.text_of(box).split("\n"))


def _is_pressed(page: Page, box: HtmlElement) -> bool:
    """Whether a box holds a button, a form, or a link that is a line of its own: sentences of stories have links within."""
    lines = set(page.text_of(box).split("\n"))
    return next(box.iter(*_PRESSED), None) is not None or any(page.line_of(link) in lines for link in islice(box.iter("a"), _MOST))


def _small(page: Page, pattern: re.Pattern[str], parts: Iterable[str]) -> Iterator[HtmlElement]:
    """The boxes and lists of few words with such a class that hold no title of the page. What an id says is often what a part of the story is headed."""
    found = (box for box in page.called(pattern, *parts) if box.tag in _BOXES and any(map(pattern.fullmatch, classes(box))))
    placed = ((box, page.place(box)) for box in found)
    return (box for box, (start, end) in placed if start < end <= start + _LONGEST and next(box.iter("h1"), None) is None)
