"""What plays in the midst of an article, a video or the story read aloud: a small box with what it is called, a button, and how long it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from ..page.nodes import classes
from ..page.page import Page

_DURATION_NAMES = re.compile(r"(?:.*[-_])?(?:duration|length|runtime|playtime)(?:[-_].*)?", re.IGNORECASE)
_DURATION = re.compile(r"\W{0,3}(?:\d{1,2}:)?\d{1,2}:\d\d\W{0,3}")
_TAKES = re.compile(r"\W{0,3}(?:(?:\d{1,2}:)?\d{1,2}:\d\d|\d{1,3}[ \xa0]?(?:min|sek|sec|s|分|분|мин)\w{0,5}\.?)\W{0,3}", re.IGNORECASE)
_PLAYS = re.compile(r"(?:.*[-_])?(?:videos?|audio|player|podcast)(?:[-_].*)?", re.IGNORECASE)
_BOXES = frozenset("div section aside figure span".split())
_LEVELS = 3
_LONGEST, _LONGEST_BUTTON = 250, 60


def players(page: Page) -> list[HtmlElement]:
    """The boxes: each called a player's with a duration in it that is called one, or no more than a button and a duration."""
    return [*dict.fromkeys(chain(_called(page), _pressed(page)))]


def _called(page: Page) -> Iterator[HtmlElement]:
    for part in page.called(_DURATION_NAMES, "duration", "length", "runtime", "playtime"):
        if _DURATION.fullmatch(page.text_of(part)):
            around = list(islice((up for up in part.iterancestors() if up.tag in _BOXES), _LEVELS))
            boxes = [up for up in around if page.place(up).end - page.place(up).start <= _LONGEST and any(map(_PLAYS.fullmatch, classes(up)))]
            yield from boxes[-1:]


def _pressed(page: Page) -> Iterator[HtmlElement]:
    for button in page.index.tags.get("button", ()):
        up = button.getparent()
        if up is not None and up.tag in _BOXES and page.place(button):
            place = page.place(up)
            if place.end - place.start <= _LONGEST_BUTTON and _TAKES.fullmatch(page.text(place, [page.place(one) for one in up.iter("button")])):
                yield up
