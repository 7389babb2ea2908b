"""Whom attributes alone name: scripts read there who wrote a post, and print it where no script is run."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from .names import NO_NAME, SURE, Named

_STATED = ("data-author", "data-author-name", "data-username", "data-user-name")
_OF_OWN_ELEMENTS = ("author", "username", "user-name", "author-name")
"""What else says so of elements that a site defines; in HTML's own, none of these is an attribute."""
_SPOKEN = re.compile(
    r"(?:post|comment|reply|answer|message|beitrag|kommentar|antwort|commentaire|réponse|comentario|respuesta|mensaje)\s+"
    r"(?:#?\d+\s+)?(?:by|from|von|de|par)\s+(?P<name>\S.*?)(?:,.*|\s+(?:an?|about|il y a|hace|vor|\d+)\s.*)?",
    re.IGNORECASE,
)
"""How a box is read out to those who do not see it."""
_LONGEST = 40
_LONGEST_SPOKEN = 120
"""Characters of a label that is read out: others hold the words of the post."""
_HEAD = 120
"""Characters of a post among which a name is its author's."""
_FEWEST = 2
"""Elements of a kind, and people whom they name."""


def attributed(page: Page, printed: Sequence[Named]) -> list[Named]:
    """Names that stand in an attribute of several elements of a kind, with several people among them, where none of the names `printed` stands in these."""
    found: dict[tuple[str, str], list[tuple[HtmlElement, str]]] = defaultdict(list)
    for element in page.index.elements:
        for attribute, name in _stated(element):
            found[element.tag, attribute].append((element, name))
    starts = sorted(mark.at for mark in printed)
    told = (kind for kind in found.values() if len({name for _, name in kind}) >= _FEWEST)
    return [_named(page, element, name) for kind in told for element, name in kind if not _holds(starts, page.place(element))]


def _named(page: Page, element: HtmlElement, name: str) -> Named:
    """The name where it is printed at the head of its element, too; else where that begins."""
    place = page.place(element)
    at = page.slice(Interval(place.start, min(place.end, place.start + _HEAD))).find(name)
    if at < 0:
        return Named(element, place.start, name, None, SURE, Interval(place.start, place.start))
    start = place.start + at
    return Named(page.innermost(start), start, name, None, SURE, Interval(start, start + len(name)))


def _stated(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """The attribute that names somebody, with the name; several say the same."""
    for attribute in (*_STATED, *(_OF_OWN_ELEMENTS if "-" in element.tag else ())):
        if _could_be_name(name := (element.get(attribute) or "").strip()):
            yield attribute, name
            return
    label = (element.get("aria-label") or "").strip()
    spoken = _SPOKEN.fullmatch(label) if len(label) <= _LONGEST_SPOKEN else None
    if spoken is not None and _could_be_name(spoken["name"]):
        yield "aria-label", spoken["name"]


def _could_be_name(words: str) -> bool:
    return 0 < len(words) <= _LONGEST and any(map(str.isalpha, words)) and not NO_NAME.search(words)


def _holds(starts: Sequence[int], place: Interval) -> bool:
    at = bisect.bisect_left(starts, place.start)
    return at < len(starts) and starts[at] < place.end
