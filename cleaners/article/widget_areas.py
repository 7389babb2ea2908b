"""The areas beside a story into which WordPress's themes print the site's widgets: among lists of links also paragraphs of the editors' own."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from ..page.page import Page

_AREA = "widget-area"
"""What Twenty Ten to Twenty Twenty-One, and most themes made after them, call the element around `dynamic_sidebar()`."""
_HELD = ("h1", "main")
_CONTENT = "entry-content"


def widget_areas(page: Page) -> Iterator[HtmlElement]:
    """The areas beside a story's content: they hold neither that nor its title, are no part of it, and say less than it does.

    Where no content is marked, or little, an area may be how somebody has built the page.
    """
    areas = page.by_class(_AREA)
    contents = set(page.by_class(_CONTENT)) if areas else set()
    holding = {up for content in contents for up in content.iterancestors()}
    told = sum(end - start for start, end in map(page.place, contents) if end)
    for area in areas:
        start, end = page.place(area)
        is_apart = area not in holding and not any(up in contents for up in area.iterancestors())
        if is_apart and end - start < told and next(area.iter(*_HELD), None) is None:
            yield area
