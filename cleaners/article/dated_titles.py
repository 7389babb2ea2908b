"""The dated titles of a page that tells nothing itself."""

from __future__ import annotations

from itertools import islice

from schemas.outcome import Reason
from schemas.target import Link

from ..context import Context
from ..draft import ListDraft
from ..metadata.metadata import Metadata
from ..page.page import Interval, Page
from ..page.words import word_count
from ..urls import same_site

_FEWEST, _HEADLINE = 4, 4
"""Such titles, and the words of one that is a headline."""
_MOST_DATED, _LONGEST_DAY, _BESIDE = 2_000, 40, " |:·•–—-,()[]"
"""Links that are looked at, the characters of a day beside them, and what parts the two."""


def dated_titles(page: Page, meta: Metadata, context: Context) -> ListDraft | None:
    """The titles that each lead to another page of the site and have a day beside them; null where they are too few. For pages that tell nothing.

    Names lead to members so, and numbers to files: half of what is linked has the words of a headline.
    """
    if meta.article is not None or "og:article" in meta.types:
        return None
    found: dict[str, Link] = {}
    headlines = 0
    for link in islice(page.links, _MOST_DATED):
        place, url = page.place(link.element), page.url_of(link.element)
        if place and url and url not in found and same_site(url, page.url) and _is_dated(page, place, context):
            words = page.slice(place).strip()
            headlines += word_count(words) >= _HEADLINE
            found[url] = Link(url=url, title=words, kind="article")
    if headlines < _FEWEST or 2 * headlines < len(found):
        return None
    return ListDraft(Reason.ARTICLE_LIST, tuple(found.values()), title=meta.title)


def _is_dated(page: Page, place: Interval, context: Context) -> bool:
    """Whether nothing but a day stands beside a link on its line, or in the one above or below."""
    at = page.line_at(place.start)
    line = page.lines[at]
    rest = f"{line.text[: place.start - line.start]} {line.text[place.end - line.start :]}".strip(_BESIDE)
    beside = [rest] if rest else [other.text for other in page.lines[max(0, at - 1) : at + 2] if other is not line]
    return any(len(said) <= _LONGEST_DAY and any(map(str.isdigit, said)) and context.when(said).at is not None for said in beside)
