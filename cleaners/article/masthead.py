"""Where above a heading its story begins: what stands before it, a newspaper's day among it, is the site's."""

from __future__ import annotations

from collections.abc import Iterator

from ..metadata.site_name import leads_home
from ..page.page import Interval, Page

_OF_STORY = ("article", "main")


def story_start(page: Page, text: Interval, heading: Interval) -> int:
    """Where the element begins that is the story's by its tag; else the largest one that holds heading and text, and neither a menu, a head nor a
    link to the front page above them; else where the last of these ends."""
    if not heading or heading.start > text.start:
        return 0
    own = (page.place(element) for tag in _OF_STORY for element in page.index.tags.get(tag, ()))
    if starts := [place.start for place in own if place.start <= heading.start < place.end]:
        return min(starts)
    signs = max((place.end for place in _of_site(page) if place.end <= heading.start), default=0)
    around = (page.place(element) for element in page.begun_before(heading.start).iterancestors())
    return min((place.start for place in around if signs <= place.start and text.start < place.end), default=signs)


def _of_site(page: Page) -> Iterator[Interval]:
    yield from (page.place(element) for tag in ("nav", "header") for element in page.index.tags.get(tag, ()))
    yield from (page.place(link.element) for link in page.links if leads_home(link.address, page))
