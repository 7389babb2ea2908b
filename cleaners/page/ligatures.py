"""Names of icons that fonts draw as pictures: `<span class="material-icons">chevron_right</span>` shows an arrow, and no word.

Google's Material Icons and Material Symbols are such fonts, and Angular, Misago and others call the elements of theirs alike.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

SIGNS = (b"material-", b"mat-icon")
"""One of these stands in the source of each page that has them."""
_CLASS = re.compile(r"(?<!\S)(?:material-(?:icons?|symbols)(?:-(?:outlined|round(?:ed)?|sharp|two-tone|filled))?|mat-icon)(?!\S)")
_NAME = re.compile(r"\s*[a-z0-9]{2,}(?:_[a-z0-9]+){0,6}\s*")
"""An icon's name: people write with capitals and more than one word."""
_TAGS = ("i", "span", "em", "mat-icon")


def hide_icons(tree: HtmlElement) -> None:
    """Mark as hidden what such a font draws."""
    for element in tree.iter(*_TAGS):
        if _CLASS.search(element.get("class") or "" if element.tag != "mat-icon" else "mat-icon") and not len(element) and _NAME.fullmatch(element.text or ""):
            element.set("hidden", "")
