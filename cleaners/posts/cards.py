"""Cards that software puts in the place of a link: of them the title, with its link, is what the author gave; the rest is the linked page's.

aside.onebox > header.source, article.onebox-body > h3 > a    Discourse
.link-preview > .card-title > a, .card-text, .card-footer      NodeBB
.bbCodeBlock--unfurl .js-unfurl-title > a, .contentRow-minor   XenForo 2
.LinkPreview > .LinkPreview-title > a, .LinkPreview-domain     Flarum's link previews
.ipsEmbedded > .ipsEmbedded_headerArea > h4 > a                Invision 4
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml.html import HtmlElement

from ..page.nodes import classes
from .subtree import outside

CARDS = ("onebox", "link-preview", "bbCodeBlock--unfurl", "LinkPreview", "ipsEmbedded")
"""Classes of whole cards."""
_TITLE = re.compile(r"(?:^|[-_])title(?:$|[-_])", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def titled_cards(element: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """The cards in an element, none of them in another, each with the link that is its title; with the title itself where the whole card is a link."""
    found: set[HtmlElement] = set()
    for part in outside(element, lambda below: below.getparent() in found):
        if not classes(part).isdisjoint(CARDS):
            found.add(part)
            if (title := _title(part)) is not None:
                yield part, title


def beside(card: HtmlElement, title: HtmlElement) -> Iterator[HtmlElement]:
    """The parts of a card that do not hold its title."""
    for up in (title, *takewhile(lambda above: above is not card, title.iterancestors())):
        yield from (sibling for sibling in up.getparent() if sibling is not up)


def _title(card: HtmlElement) -> HtmlElement | None:
    below = list(card.iterdescendants("*"))
    called = [part for part in below if any(map(_TITLE.search, classes(part)))]
    headed = [part for part in below if part.tag in _HEADINGS]
    for part in (*called, *headed):
        if part.text_content().strip():
            return next((link for link in part.iter("a") if link.text_content().strip()), part)
    return next((link for link in below if link.tag == "a" and link.text_content().strip()), None)
