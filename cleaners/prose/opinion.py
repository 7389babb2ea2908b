"""trafilatura's reading of the page, placed on the page's own lines: a second opinion where the first is in doubt.

What it returns and the page does not show (texts of pictures, list markers, merged cells) is not used, and counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import __version__ as _VERSION
from trafilatura import bare_extraction
from trafilatura.settings import Document

from ..page.mask import Mask
from ..page.page import Page
from .align import Squeezed, align

NAME = f"trafilatura {_VERSION}"

# Share of trafilatura's characters that may be missing from the page before the record says so.
_MAX_LOST = 0.05
# trafilatura's time grows with the square of the depth: 0.1 CPU s for two paragraphs at 256 elements, 1.8 s at 2,000. The deepest of
# 1,100 pages of WCXB and of our platforms' corpus is 56.
_TOO_DEEP = etree.XPath("boolean(/*" + "/*" * 256 + ")")
# It grows with the square of the elements, too: 3 CPU s for 15,000 of paragraphs that are alike, over 60 s for 60,000. The largest of
# those pages has 6,400. And each of its blocks is looked for in all of the text, of which they show 79,000 characters at most.
_MAX_ELEMENTS = 10_000
_MAX_CHARACTERS = 500_000
_INLINE = frozenset({"hi", "ref", "del", "graphic"})


class Opinion(NamedTuple):
    """What a second reader takes for the article."""

    covered: Mask
    flags: list[str]
    """What is to be said of its reading."""


def opinion(page: Page, without: Sequence[HtmlElement]) -> Opinion | None:
    """trafilatura's opinion, `without` taken out before it reads; null where it finds nothing or would take too long."""
    if _is_too_much(page, without):
        return None
    # The last first, so that the places of the others hold while trafilatura takes one out of its copy.
    order = {element: number for number, element in enumerate(page.tree.iter())}
    paths = [_path(element) for element in sorted(without, key=order.__getitem__, reverse=True)]
    try:
        document = bare_extraction(page.tree, url=page.url, include_comments=False, with_metadata=False, favor_recall=True, prune_xpath=paths)
    except AssertionError:  # it asserts that an element has a parent, on pages whose whole body is one odd block
        return None
    if not isinstance(document, Document) or document.body is None or not (blocks := _blocks(document.body)):
        return None
    aligned = align(Squeezed(page), blocks)
    strange = aligned.lost > _MAX_LOST * (aligned.placed + aligned.lost)
    return Opinion(Mask.of(page, aligned.places), ["reader_text_not_on_page"] if strange else [])


def _is_too_much(page: Page, without: Sequence[HtmlElement]) -> bool:
    """Whether trafilatura would take too long over the page, of which it takes `without` out before it does anything else."""
    elements = sum(1 for _ in page.tree.iter())
    if elements > _MAX_ELEMENTS:
        elements -= sum(1 for element in without for _ in element.iter())
    return elements > _MAX_ELEMENTS or page.length > _MAX_CHARACTERS or bool(_TOO_DEEP(page.tree))


def _path(element: HtmlElement) -> str:
    """The XPath of one element by its place among its siblings, which holds in a copy of the tree, too."""
    ups = (element, *element.iterancestors())
    return "/*" + "".join(reversed([f"/*[{up.getparent().index(up) + 1}]" for up in ups[:-1]]))


def _blocks(body: etree._Element) -> list[str]:
    """The texts of trafilatura's tree, one per block, in its order."""
    found: list[str] = []
    words: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE and words:
            found.append("".join(words))
            words = []
        if text := element.text if event == "start" else element.tail:
            words.append(text)
    return [*found, "".join(words)] if words else found
