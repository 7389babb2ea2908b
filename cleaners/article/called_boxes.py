"""Small boxes in an article that are called after what they hold: what readers are asked for, and what leads to other pages.

Of the lines of WCXB's articles that stood in the text out of boxes called `cta` none was text and 41 were not, nor was any of those that ask for an address
or are called `related`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from ..page.page import Page
from ..prose.interrupting import leads_within

_ASKING = re.compile(r"(?:.*[-_])?(?:newsletters?|cta|call-to-action|sign-?up|subscribe|donat(?:e|ions?))(?:[-_].*)?", re.IGNORECASE)
_ASKING_PARTS = ("newsletter", "cta", "call-to-action", "signup", "sign-up", "subscribe", "donat")
_LEADING = re.compile(r"(?:.*[-_])?(?:related|recirc|recommend(?:ed|ations?)|read-?(?:also|more|next)|article-?list|teasers?)(?:[-_].*)?", re.IGNORECASE)
_LEADING_PARTS = ("related", "recirc", "recommend", "read", "list", "teaser")
_BOXES = frozenset("div section aside p span ul ol".split())
_LONGEST = 400
_MOST = 50
"""Links of so small a box that are looked at: boxes may stand in boxes."""
_MOSTLY_LINKS = 0.6
"""Of a box that is called after what leads on: in one with fewer a story may tell something in its own words."""


def asking(page: Page) -> Iterator[HtmlElement]:
    """The small boxes that are called a newsletter, or what one is asked for."""
    return _small(page, page.called(_ASKING, *_ASKING_PARTS))


def leading(page: Page) -> Iterator[HtmlElement]:
    """The small boxes that are called after what leads on, and are links within the site for the most part."""
    for box in _small(page, page.called(_LEADING, *_LEADING_PARTS)):
        links = [link for link in islice(box.iter("a"), _MOST) if page.place(link)]
        start, end = page.place(box)
        linked = sum(stop - begin for begin, stop in map(page.place, links))
        if linked >= _MOSTLY_LINKS * (end - start) and all(leads_within(page, link) for link in links):
            yield box


def _small(page: Page, found: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """Those of the elements that are boxes or lists of few words and hold no title of the page."""
    placed = ((box, page.place(box)) for box in found if box.tag in _BOXES)
    return (box for box, (start, end) in placed if start < end <= start + _LONGEST and next(box.iter("h1"), None) is None)
