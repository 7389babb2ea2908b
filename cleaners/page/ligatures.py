"""Names of icons that fonts draw as pictures: `<span class="material-icons">chevron_right</span>` shows an arrow, and no word.

Google's Material Icons and Material Symbols are such fonts, and Angular, Misago and others call the elements of theirs alike.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

SIGNS = (b"material-", b"mat-icon")
"""One of these stands in the source of each page that has them."""
_CLASS = re.compile(r"(?<!\S)(?:(?P<fonts>material-(?:icons|symbols)(?:-(?:outlined|round(?:ed)?|sharp|two-tone|filled))?)|material-icon|mat-icon)(?!\S)")
_NAME = re.compile(r"\s*(?=[0-9_]*[a-z])[a-z0-9]{2,}(?:_[a-z0-9]+){0,6}\s*")
"""An icon's name: people write with capitals and more than one word, and count in figures."""
_TAG = "mat-icon"
_TAGS = ("i", "span", "em", _TAG)


def hide_icons(tree: HtmlElement) -> None:
    """Mark as hidden what such a font draws."""
    for element in tree.iter(*_TAGS):
        if not len(element) and _is_called_icon(element) and _NAME.fullmatch(element.text or ""):
            element.set("hidden", "")


def _is_called_icon(element: HtmlElement) -> bool:
    """Whether an element is called as those of such fonts are, or alike where no words stand before it: shops have materials, too."""
    if element.tag == _TAG:
        return True
    found = _CLASS.search(element.get("class") or "")
    if found is None or found["fonts"]:
        return found is not None
    above = element.getprevious()
    before = above.tail if above is not None else element.getparent().text
    return not (before or "").strip()
