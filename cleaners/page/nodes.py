"""Facts about HTML elements: which start a line, which are not shown, which carry no text.

HTML standard, section 15.3 "Non-replaced elements" (display values) and 15.3.1 "Hidden elements".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from lxml.html import HtmlElement

from ..remembered import LONGEST
from .hiding import conceals
from .spoilers import is_spoiler
from .styles import plain

_PARAGRAPHS = (
    "address article aside blockquote body center dd details dialog dir div dl fieldset figcaption figure footer form frameset "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre search section summary table ul"
)
# Cells of a table are lines of their own: layout tables abound in forums.
_LINES = "br button caption dt li tbody td textarea tfoot th thead tr"

BREAKS: dict[str, int] = {**dict.fromkeys(_LINES.split(), 1), **dict.fromkeys(_PARAGRAPHS.split(), 2)}
"""The break before and after an element: 1 a line, 2 a paragraph; inline elements are not in it."""

NO_TEXT = frozenset(
    "script style template head title meta link base svg math canvas audio video iframe object embed applet map datalist "
    "noframes noembed param select source track meter progress".split()
)
"""What stands inside these is not text of the page; of what a `select` offers, a reader sees one line, whatever it be."""

_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\s*(?:;|!|$)", re.IGNORECASE)

HIDING = frozenset({"style", "hidden", "popover", "aria-hidden"})
"""The attributes by which an element may say that it is not shown; a `dialog` says it without any."""


def is_hidden(tag: str, attributes: Mapping[str, str], element: HtmlElement) -> bool:
    """Whether an element itself says that it is not shown. `aria-hidden` and print media never decide, and a spoiler waits for its reader."""
    if style := attributes.get("style"):
        style = plain(style)
        if _NOT_SHOWN.search(style):
            return not is_spoiler(element)
        if conceals(style, element):
            return True
    if (hidden := attributes.get("hidden")) is not None and hidden.lower() != "until-found":
        return not is_spoiler(element)
    return (tag == "dialog" and "open" not in attributes) or "popover" in attributes or (tag == "p" and attributes.get("aria-hidden") == "true")


class Attributes(Protocol):
    """An element of any parser that gives attributes as strings."""

    def get(self, key: str, /) -> object:
        """The value of an attribute, or null."""


# What software calls the pictures that it draws instead of characters: WordPress (wp-emoji-loader.js; `translate_smiley()`, formatting.php);
# XenForo 2 and 1 (class `smilie` alone is MyBB's, too, whose alternative text is a word: "Smile"); Invision 3. Invision 4 and 5 use an attribute.
_EMOJI = frozenset({"emoji", "wp-smiley", "smilie--emoji", "smilie--sprite", "mceSmilie", "mceSmilieSprite", "bbc_emoticon"})


def is_emoji(image: Attributes) -> bool:
    """Whether a picture stands for a character: a reader sees its alternative text in the line."""
    names = image.get("class")
    return (isinstance(names, str) and not _EMOJI.isdisjoint(names.split())) or image.get("data-emoticon") is not None


def is_pixel(image: Attributes) -> bool:
    """Whether a picture is at most one pixel wide or high: such count visitors or fill space, and show nothing."""
    return any(size in ("0", "1", "0px", "1px") for size in (image.get("width"), image.get("height")))


def classes(element: HtmlElement) -> frozenset[str]:
    """The element's class tokens."""
    names = element.get("class")
    return _set_of(names) if names and len(names) <= LONGEST else frozenset((names or "").split())


# A page has a tenth as many class attributes that differ as it has elements. Not `remembered`: every element is asked, and a call more is felt.
@lru_cache(maxsize=4_096)
def _set_of(names: str) -> frozenset[str]:
    return frozenset(names.split())


def stands_in(element: HtmlElement, *tokens: str) -> bool:
    """Whether an element around it has one of the classes."""
    return any(not classes(up).isdisjoint(tokens) for up in element.iterancestors())


def is_in(element: HtmlElement, *tokens: str) -> bool:
    """The same of the element itself, too."""
    return not classes(element).isdisjoint(tokens) or stands_in(element, *tokens)


def line_in(element: HtmlElement) -> str:
    """All its text on one line, shown or not, with single spaces; what is shown says `Page.line_of`."""
    return " ".join(element.text_content().split())


def is_nofollow(link: HtmlElement) -> bool:
    """Whether the page asks robots not to follow this link (HTML standard, 4.6.7.14)."""
    return "nofollow" in (link.get("rel") or "").lower().split()


def having(token: str) -> str:
    """XPath test for elements that carry a class token."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {token} ')"
