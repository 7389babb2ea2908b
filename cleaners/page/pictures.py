"""Where a picture is. Pages that load pictures late keep that beside a placeholder, in a list of sizes, or in a copy for those without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from .nodes import Attributes, is_pixel

PICTURES = ("img", "amp-img")

_LATE = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_CANDIDATE = re.compile(r"([^\s,]\S*?)(?:\s+([\d.]{1,9})[wx]\s*(?:,|$)|,(?=\s)|\s*$|,?\s+\S+\s*(?:,|$))")
"""One of the `srcset` attribute's list: an address and how large or dense it is (HTML standard, 4.8.4.2.1)."""
_PLACEHOLDER = re.compile(
    r"data:.*|about:.*|(?:.*/)?(?:[\w-]*[_-])?(?:blank|spacer|placeholder|transparent|pixel|clear|grey|gray|1x1|lazy|loader|loading|ajax-loader)(?:[_-][\w-]*)?"
    r"\.(?:gif|png|svg|jpe?g)(?:\?.*)?",
    re.IGNORECASE | re.DOTALL,
)


def addresses(picture: HtmlElement) -> Iterator[str]:
    """The addresses of a picture as they are printed, the best first: what only keeps its place is no address where there is another one."""
    parent, after = picture.getparent(), picture.getnext()
    chosen = parent is not None and parent.tag == "picture"
    yield from _named(picture, _LATE)
    if parent is not None and chosen and (after is None or after.tag != "noscript"):
        after = parent.getnext()
    if after is not None and after.tag == "noscript":
        # Nobody repeats for those without scripts what everybody sees.
        yield from (address for copy in after.iter(*PICTURES) if not is_pixel(copy) for address in own_addresses(copy))
    yield from own_addresses(picture)
    if parent is not None and chosen:
        yield from (address for source in parent.iter("source") for address in _largest(source))
    yield picture.get("src") or ""


def pictures_in(element: HtmlElement) -> list[HtmlElement]:
    """The pictures in an element, without the copies of them that stand there for those without scripts."""
    found = list(element.iter(*PICTURES))
    copies = {copy for unscripted in element.iter("noscript") for copy in unscripted.iter(*PICTURES)}
    shown = [picture for picture in found if picture not in copies]
    return shown if copies and any(next(addresses(picture), None) for picture in shown) else found


def own_addresses(picture: Attributes) -> Iterator[str]:
    """Those that its own attributes tell: what loads late, what is shown at once, the largest of several sizes."""
    yield from _named(picture, (*_LATE, "src"))
    yield from _largest(picture)


def _named(picture: Attributes, names: Iterable[str]) -> Iterator[str]:
    said = (str(picture.get(name) or "").strip() for name in names)
    return (address for address in said if address and not _PLACEHOLDER.fullmatch(address))


def _largest(element: Attributes) -> Iterator[str]:
    """The largest picture of each list of sizes that an element has."""
    for name in _SETS:
        sizes = [(float(found[2] or 1), found[1]) for found in _CANDIDATE.finditer(str(element.get(name) or ""))]
        if sizes:
            yield max(sizes)[1]
