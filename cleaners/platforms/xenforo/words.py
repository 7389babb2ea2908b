"""What a person wrote in a XenForo post, without what its BB codes print around it.

    2.x  blockquote.bbCodeBlock--quote[data-quote=NAME][data-source="post: N"]
           .bbCodeBlock-title > a.bbCodeBlock-sourceJump "NAME said:"
           .bbCodeBlock-expandLink "Click to expand..."
    1.x  .bbCodeQuote[data-author=NAME]
           .attribution "NAME said:" a.AttributionLink    above the blockquote
           .quoteExpand

Templates: bb_code_tag_quote, bb_code_tag_code, bb_code_tag_spoiler.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from ...draft import Body
from ...ledger import Desk
from ...page.nodes import classes
from ...page.page import Interval, Page
from ...posts.body import read_body
from ...posts.cited import WROTE_BY_SOFTWARE, Cited, author_of
from ...posts.subtree import Marks, of_classes, outside

_QUOTED_POST = re.compile(r"(?:goto/post\?id=|#post-|/post-|posts/)(\d+)")
_SOURCE = re.compile(r"post:\s*(\d+)")
_LONGEST_NAME = 120
_FURNITURE = (
    "AttributionLink",
    "bbCodeBlock-expandLink",
    "bbCodeBlock-shrinkLink",
    "quoteExpand",
    "js-selectToQuoteEnd",
    "messageTextEndMarker",
    "newIndicator",
)


def cited(quote: HtmlElement) -> Cited:
    """Who is quoted, by the attributes of the quote, else by the line above its words."""
    line = next((part for part in quote.iterchildren() if "bbCodeBlock-title" in classes(part)), None)
    before = quote.getprevious()
    if line is None and before is not None and "attribution" in classes(before):
        line = before
    around = next((up for up in quote.iterancestors() if "bbCodeQuote" in classes(up)), quote) if line is before else quote
    name = (quote.get("data-quote") or around.get("data-author") or "").strip()
    addresses = () if line is None else (link.get("href") or "" for link in line.iter("a"))
    post = _SOURCE.fullmatch(quote.get("data-source") or "") or next((found for found in map(_QUOTED_POST.search, addresses) if found), None)
    if line is not None and not name:
        name = author_of(WROTE_BY_SOFTWARE.sub("", " ".join(_said(line).split()))) or ""
    return Cited(line if name else None, name[:_LONGEST_NAME] or None, post[1] if post else None)


def _said(line: HtmlElement) -> str:
    """`NAME said:` without the arrow that leads to the post."""
    arrow = next((link for link in line.iter("a") if "AttributionLink" in classes(link)), None)
    said = str(line.text_content())
    return said if arrow is None else said.replace(str(arrow.text_content()), "")


def read_words(page: Page, desk: Desk, body: HtmlElement, field: str, files: Sequence[HtmlElement], others: Sequence[HtmlElement]) -> Body:
    """The words of a post; `others` are posts that stand in it."""
    element = _words_of(body)
    found: Marks = {}
    for part in outside(element, set(others).__contains__):
        for token in (part.get("class") or "").split():
            found.setdefault(token, []).append(part)
    dropped = [*others, *of_classes(found, _FURNITURE), *_titles(found)]
    without = []
    for button in of_classes(found, ("bbCodeSpoiler-button", "bbCodeSpoilerButton")):
        title = next((part for part in button.iter() if {"bbCodeSpoiler-button-title", "SpoilerTitle"} & classes(part)), None)
        if title is None:
            dropped.append(button)
        else:  # "Spoiler: " is the software's, the rest is the author's
            whole, own = page.place(button), page.place(title)
            without += [Interval(whole.start, own.start), Interval(own.end, whole.end)]
    quoted = [part for part in of_classes(found, ("bbCodeBlock--quote",)) if part.tag != "blockquote"]
    return read_body(page, desk, element, field, dropped=dropped, attachments=files, quoted=quoted, without=without, citation=cited)


def _words_of(body: HtmlElement) -> HtmlElement:
    """2.x wraps words in an element of their own, beside which sites put their advertisements."""
    return next((part for part in body.iter("div") if "bbWrapper" in classes(part)), body)


def _titles(found: Marks) -> Iterator[HtmlElement]:
    """Titles of blocks that quote nobody: `Code:`, `PHP:`."""
    for part in of_classes(found, ("bbCodeBlock-title", "type")):
        around = part.getparent()
        if "attribution" not in classes(part) and around.tag != "blockquote" and "bbCodeBlock" in classes(around):
            yield part
