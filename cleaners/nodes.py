"""Facts about HTML elements: which start a line, which are not shown, which carry no text.

HTML standard, section 15.3 "Non-replaced elements" (display values) and 15.3.1 "Hidden elements".
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

PARAGRAPHS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl fieldset figcaption figure footer form frameset "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre search section summary table ul".split()
)
"""A paragraph break stands before and after these."""

LINES = frozenset("br button caption dt li optgroup option select tbody td textarea tfoot th thead tr".split())
"""A line break stands before and after these. Cells of a table are lines of their own: layout tables abound in forums."""

NO_TEXT = frozenset(
    "script style template head title meta link base svg math canvas audio video iframe object embed applet map datalist noframes noembed param source track".split()
)
"""What stands inside these is not text of the page."""

_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\s*(?:;|!|$)", re.IGNORECASE)


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element itself says that it is not shown. `aria-hidden`, print media and `opacity:0` never decide."""
    attributes = element.attrib
    if not attributes:
        return bool(element.tag == "dialog")
    if "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found":
        return True
    style = attributes.get("style")
    if style and _NOT_SHOWN.search(style):
        return True
    return element.tag == "dialog" and "open" not in attributes


def classes(element: HtmlElement) -> frozenset[str]:
    """The element's class tokens."""
    return frozenset((element.get("class") or "").split())


def having(token: str) -> str:
    """XPath test for elements that carry a class token."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {token} ')"
