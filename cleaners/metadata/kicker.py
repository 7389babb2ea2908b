"""The label above a title, which templates print into its heading: `<h1><span class="kicker">Violins</span> Wood remembers</h1>`."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ..page.nodes import classes
from ..page.page import Interval, Page

_KICKER = re.compile(r"(?:.*[-_])?(?:kicker|overline|overtitle|eyebrow|dachzeile|spitzmarke|topline|roofline|surtitre|antetitulo|occhiello)", re.IGNORECASE)


def without_kicker(page: Page, heading: HtmlElement) -> Interval:
    """Where a heading stands without the label that it begins with; all of it where it begins with none, or is nothing else."""
    place = page.place(heading)
    for element in heading.iterdescendants("span", "small", "a", "em", "strong"):
        label = page.place(element)
        if label and label.start == place.start and label.end < place.end and any(map(_KICKER.fullmatch, classes(element))):
            return Interval(label.end, place.end)
    return place
