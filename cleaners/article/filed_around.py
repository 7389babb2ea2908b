"""Where an article is filed, as the page prints it around the text: links that say so, else links in elements that are called so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ..metadata.breadcrumb import called
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page

Filed = list[tuple[str, Interval]]

# Class names of themes: `post-tags`, `field--name-field-tags`, `td-tags`; `entry-category`, `blog-item-category`, `kicker`, `p-category`.
_BEFORE = r"(?:(?:[a-z]+[-_]{1,2}){0,4}|(?:post|entry|article|item))"
_TAGS = re.compile(rf"p-category|{_BEFORE}(?:tags|keywords)(?:[-_]{{1,2}}(?:list|links|items|wrap(?:per)?|container))?", re.IGNORECASE)
_SECTION = re.compile(
    rf"(?!p-category){_BEFORE}(?:category|categories|kicker|overline|eyebrow|rubri[ck]|rubrique|primary-tag)(?:[-_]{{1,2}}(?:name|link|links|label))?",
    re.IGNORECASE,
)
_CLOUD = re.compile(r"cloud|widget|menu|nav|all|popular|related|footer|sidebar", re.IGNORECASE)
_MOST_TAGS, _MOST_SECTIONS = 30, 3
_LONGEST = 60


@dataclass(slots=True)
class FiledAround:
    """Sections and tags, each with where it is printed."""

    section: Filed = field(default_factory=list)
    tags: Filed = field(default_factory=list)
    """Of links that say that they are tags."""
    called: Filed = field(default_factory=list)
    """Of links in elements that are called tags, where none says so itself."""


def filed_around(page: Page, scope: Interval, text: Interval, cut: Mask) -> FiledAround:
    """What is printed in the scope, outside the cut."""
    found = FiledAround()
    for link in page.index.tags.get("a", ()):
        relations = (link.get("rel") or "").lower().split()
        if "tag" in relations and _is_within(place := page.place(link), scope) and not cut.holds(place.start):
            (found.section if "category" in relations or _is_category(link) else found.tags).append((page.text_of(link), place))
    if not found.tags:
        found.called = _linked(page, list(called(page, _TAGS)), scope, text, cut, _MOST_TAGS)
    if not found.section:
        found.section = _linked(page, list(called(page, _SECTION)), Interval(scope.start, text.start), text, cut, _MOST_SECTIONS)
    return found


def _linked(page: Page, elements: Sequence[HtmlElement], scope: Interval, text: Interval, cut: Mask, most: int) -> Filed:
    """The links of the first such element; none where it has many, for then it lists what the site has."""
    links_themselves = [element for element in elements if element.tag == "a"]
    for element in elements:
        if _CLOUD.search(element.get("class") or ""):
            continue
        links = links_themselves if element.tag == "a" else list(element.iter("a"))
        placed = [(page.line_of(link), page.place(link)) for link in links[: most + 1]]
        found = [(name, place) for name, place in placed if 0 < len(name) <= _LONGEST and _is_within(place, scope) and not cut.holds(place.start)]
        beside = [(name, place) for name, place in found if not text.start < place.start < text.end]
        if 0 < len(beside) <= most and len(beside) == len([name for name, _ in placed if name]):
            return beside
    return []


def _is_within(place: Interval, scope: Interval) -> bool:
    return bool(place) and scope.start <= place.start and place.end <= scope.end


def _is_category(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and "taxonomy-category" in classes(parent)
