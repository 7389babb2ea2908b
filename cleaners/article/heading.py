"""Where an article's title stands on its page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from ..metadata.kicker import without_kicker
from ..metadata.metadata import Metadata
from ..metadata.title import LONGEST, folding
from ..page.page import Interval, Page

_LEVELS = ("h1", "h2"), ("h3", "h4", "h5", "h6")
_BOLD = ("b", "strong")
"""What heads the story on old pages, which have no headings."""
_HEAD = 3
"""Lines of a text among which its title may stand."""
_ABOVE = 20
"""Lines above it, too, where the heading is no heading."""


def heading(page: Page, meta: Metadata, places: Sequence[Interval]) -> Interval:
    """Where the title stands as the page's heading, else as a lesser one, or a bare line at the head of the text or above; empty where it does not."""
    wanted = folding(meta.title or "")
    if not wanted:
        return Interval(0, 0)
    great, lesser = ([without_kicker(page, element) for level in levels for element in page.index.tags.get(level, ())] for levels in _LEVELS)
    if not great and not lesser:
        lines = {(line.start, line.end) for line in page.lines}  # bold words at the head of a paragraph are a part of it
        lesser = [place for tag in _BOLD for element in page.index.tags.get(tag, ()) if (place := page.place(element)) in lines]
    top = places[0].start if places else 0
    above = (Interval(line.start, line.end) for line in reversed(page.lines[: page.line_at(top)]))
    candidates = chain(great, (place for place in lesser if place.start <= top), places[:_HEAD], islice(above, _ABOVE))
    return next((place for place in candidates if place and folding(page.text(place)[:LONGEST]) == wanted), Interval(0, 0))
