"""Where a thread stands: the trail of links that leads to it, from the board down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lxml.html import HtmlElement

from ...metadata.title import folding
from ...page.numbered import first_of
from ...page.page import Interval, Page, VisibleLine
from ...urls import join
from ..repeated.post import ANSWER

CRUMBS = re.compile(r"(?:.*[-_])?(?:bread-?crumbs?|crumbs|nav-?path|k?path-?way|nav-?trail|crumb-?trail)(?:[-_](?:list|nav|wrap(?:per)?|container|\d))?", re.I)
CRUMB_PARTS = ("crumb", "nav", "path")
LONGEST_CRUMBS = 300
"""Characters of a line that names a place or a page; a longer one is what somebody wrote."""
_PARTING = re.compile(r"\s*(?:[-=]{0,2}[»›>→⟩/\\⇒]|::|&gt;)\s*")
"""What parts the steps of a trail; bars and dots part the entries of menus, too."""
_ROOT = re.compile(
    r"(?:\w+ )?(?:forums?|foren|foros|fóruns|fora|boards?|home|index|start(?:seite)?|accueil|inicio|início|hjem|hem|главная|форум\w*|首页|论坛)"
    r"(?: index| home)?",
    re.IGNORECASE,
)
"""What the first step of a trail is called."""


class Trail(NamedTuple):
    """Where a thread stands: the links that lead to it from the board down, what stands behind them, and where all this is printed."""

    steps: tuple[str, ...] = ()
    rest: str = ""
    place: Interval = Interval(0, 0)


def trail(page: Page, first: int) -> Trail:
    """The trail of links above the first post, which begins at `first`; empty where there is none."""
    for element in page.called(CRUMBS, *CRUMB_PARTS):
        place = page.place(element)
        links = [link for link in element.iterdescendants("a") if page.line_of(link)]
        if links and place.start < first:
            steps, rest = tuple(map(page.line_of, links)), page.slice(Interval(page.place(links[-1]).end, place.end)).strip(" /»›>→")
            return Trail(steps[:-1], steps[-1], place) if len(links) > 1 and not rest and _leads_here(page, links[-1]) else Trail(steps, rest, place)
    whole = folding(page.tree.findtext(".//title") or "")
    chrome = [page.place(element) for tag in ("nav", "footer") for element in page.index.tags.get(tag, ())]
    for line in page.lines:
        if line.end > first:
            break
        place = Interval(line.start, line.end)
        if len(line.text) > LONGEST_CRUMBS or _PARTING.search(line.text) is None or any(around.start <= line.start < around.end for around in chrome):
            continue
        links = [link for link, at in page.begun_in(place, "a") if at.end <= line.end]
        parting = between(page, line, links)
        if len(links) > 1 and all(map(_PARTING.fullmatch, parting[:-1])) and (not parting[-1] or _PARTING.match(parting[-1])):
            found = Trail(tuple(map(page.line_of, links)), _PARTING.sub("", parting[-1], count=1).strip(), place)
            if _ends_in(found, whole) or _ROOT.fullmatch(found.steps[0]):
                return found
    return Trail()


def _leads_here(page: Page, link: HtmlElement) -> bool:
    """Whether a link is to the page on which it stands, or to the first one where that is a thread's second or third."""
    to = (link.get("href") or "").partition("#")[0]
    return not to or (page.url is not None and join(page.base, to) in (page.url.partition("#")[0], first_of(page.url)))


def _ends_in(found: Trail, title: str) -> bool:
    """Whether a trail leads to what the page is called, or to the forum that its title names, too: rows of links to log in do not."""
    last = folding(ANSWER.sub("", found.rest.partition(" (")[0])) or folding(found.steps[-1])
    return bool(last) and last in title


def between(page: Page, line: VisibleLine, links: Sequence[HtmlElement]) -> list[str]:
    """What stands on a line between its links, and behind the last."""
    at = [*(page.place(link) for link in links), Interval(line.end, line.end)]
    return [line.text[before.end - line.start : behind.start - line.start] for before, behind in pairwise(at)]
