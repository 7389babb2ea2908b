"""Names above handles in brackets: wpForo and others print "(@ada)" below "Ada Brook", and link that alone where a theme hides profiles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from ...page.page import Interval, Page
from ..repeated.names import NO_NAME, Named
from .authors import MOST_WORDS, could_be_name

_HANDLE = re.compile(r"\(@([^()@\n]{1,40})\)")
_NEAR = 3
"""Elements around a handle, of which one holds the name, too."""


def displayed(page: Page, named: Iterable[Named]) -> Iterator[Named]:
    """The names, with whom the line above says in the place of a handle in brackets; the handle without them where it says nobody."""
    for mark in named:
        handle = _HANDLE.fullmatch(mark.name)
        if handle is None:
            yield mark
            continue
        above = page.lines[max(page.line_at(mark.at) - 1, 0)]
        element = page.innermost(above.start)
        is_name = above.end <= mark.at and could_be_name(above.text) and NO_NAME.search(above.text) is None and len(above.text.split()) <= MOST_WORDS
        if is_name and not set(islice(mark.element.iterancestors(), _NEAR)).isdisjoint((element, *islice(element.iterancestors(), _NEAR))):
            yield replace(mark, element=element, at=above.start, name=above.text, place=Interval(above.start, above.end))
        else:
            yield replace(mark, name=handle[1])
