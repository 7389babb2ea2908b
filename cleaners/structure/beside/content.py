"""What stands beside a page's content."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ...page.nodes import classes
from ..repeated.units import is_of_part

_ASIDES = frozenset({"aside", "nav", "footer"})
_SIDE = re.compile(r"(?!(?:.*[-_])?(?:with|has|no|without)[-_]?sidebar)(?:.*[-_])?(?:sidebar|widget|related|similar)", re.IGNORECASE)
"""What stands beside the content is called so; what has a sidebar, or none, is what that stands beside (Askbot's col-with-sidebar)."""


def is_content(element: HtmlElement) -> bool:
    """Whether an element does not stand beside the page's content."""
    ups = (up for up in (element, *element.iterancestors()) if up.tag not in ("body", "html"))
    return not any((up.tag in _ASIDES and not is_of_part(up)) or any(map(_SIDE.fullmatch, classes(up))) for up in ups)
