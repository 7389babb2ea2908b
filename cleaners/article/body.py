"""An article's text, made of slices of its page."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from schemas.record import Hyperlink

from ..draft import Body
from ..page.page import Interval, Page, Piece
from ..urls import linked
from .images import images
from .marked import marked


def body(page: Page, places: Sequence[Interval], heading: Interval) -> Body:
    """The text at the places, as it stands and as Markdown, with what it links to and shows."""
    kept = list(pieces(page, places))
    text = page.compose(kept)
    return Body(
        text=text,
        text_full=text,
        markdown=marked(page, kept) or None,
        links=tuple(dict.fromkeys(_hyperlinks(page, places))),
        images=images(page, places, heading),
    )


def links_in(page: Page, places: Sequence[Interval]) -> list[tuple[HtmlElement, Interval]]:
    """The links that begin in one of the places, with their own."""
    found = page.begun_in(Interval(places[0].start, places[-1].end), "a")
    starts = [place.start for place in places]
    return [(link, place) for link, place in found if place.start < places[bisect.bisect_right(starts, place.start) - 1].end]


def pieces(page: Page, places: Iterable[Interval]) -> Iterator[Piece]:
    """Places as pieces, the widest break that stands between two of them before the second."""
    last = -1
    for place in places:
        for index in page.lines_in(place):
            line = page.lines[index]
            gap = max([above.gap for above in page.lines[last + 1 : index + 1]], default=0)
            yield Piece(gap, Interval(max(place.start, line.start), min(place.end, line.end)))
            last = index


def _hyperlinks(page: Page, places: Sequence[Interval]) -> Iterator[Hyperlink]:
    for link, place in links_in(page, places):
        target = linked(page.base, link.get("href") or "")
        if target:
            yield Hyperlink(url=target, text=page.text(place).replace("\n", " ") or None)
