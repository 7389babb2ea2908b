"""Who wrote an article, by the name that its text ends with."""

from __future__ import annotations

import re

from schemas.record import Author

from ..metadata.persons import is_capitalised, persons
from ..page.page import Interval, Page

_RIGHT = re.compile(r"^right$|text-align:\s*right", re.IGNORECASE)


def undersigned(page: Page, text: Interval) -> list[tuple[Author, Interval]]:
    """The name that a text ends with in a line of its own to the right, in bold print, as papers of Vietnam have it."""
    line = page.lines[page.line_at(text.end - 1)]
    place = Interval(line.start, line.end)
    if not is_capitalised(line.text) or line.text.lower().startswith("the "):
        return []
    right = any(_RIGHT.search(element.get("style") or element.get("align") or "") for element, own in page.begun_in(place, "p") if own == place)
    bold = any(own == place for tag in ("strong", "b") for _, own in page.begun_in(place, tag))
    return [(author, place) for author in persons([(line.text, None)])] if right and bold else []
