"""The lines below a story in which a template says once more whose it is: its title, author, day, address and licence, each behind a label.

Themes of Hexo, Typecho and WordPress print such boxes under many names, in many languages. No label needs to be known: what stands behind it is the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..dates import dates
from ..metadata.addresses import segments
from ..metadata.metadata import Metadata
from ..metadata.title import folding
from ..page.page import Interval, Page

_LABELLED = re.compile(r"\W{0,3}[^\W\d][^:：\n]{0,30}[:：]\s*(?P<said>\S.*)")
_LONGEST = 400
_FEWEST, _MOST = 3, 10
"""Lines of such a box."""
_ADDRESS = re.compile(r"https?://\S+")
_LICENCE = re.compile(r"\bCC[ -]BY\b|creative ?commons|creativecommons\.org", re.IGNORECASE)
_LONGEST_DATE = 40


def without_colophon(page: Page, meta: Metadata, places: Sequence[Interval], names: Sequence[str]) -> list[Interval]:
    """The places, which are lines, without the last ones where these are such a box: one is the title or address, another the author, day or licence."""
    last = len(places)
    while last > 1 and len(places) - last < _MOST and _said(page, places[last - 1]) is not None:
        last -= 1
    box = [said for place in places[last:] if (said := _said(page, place))]
    own = [said for said in box if _is_named(page, meta, said)]
    further = [said for said in box if said not in own and _is_told_of(said, names)]
    return list(places[:last] if len(box) >= _FEWEST and own and further else places)


def _said(page: Page, place: Interval) -> str | None:
    """What stands behind the label of a line; null where it has none."""
    labelled = _LABELLED.fullmatch(page.slice(place).strip()) if place.end - place.start <= _LONGEST else None
    return labelled["said"].strip() if labelled else None


def _is_named(page: Page, meta: Metadata, said: str) -> bool:
    """Whether it is the page's own title, or an address that ends as its own does."""
    if address := _ADDRESS.fullmatch(said):
        return segments(address[0])[-1:] == segments(page.url or meta.canonical_url)[-1:] != []
    return bool(meta.title) and folding(said) == folding(meta.title or "")


def _is_told_of(said: str, names: Sequence[str]) -> bool:
    """Whether it is one of the authors, a day, or a licence."""
    return said in names or _LICENCE.search(said) is not None or (len(said) <= _LONGEST_DATE and dates.words(said).at is not None)
