"""Where a page that somebody has named leads to: its own matter, then what its head names; where nobody knows how to read it, all that it links to."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from cleaners.metadata.directives import is_followed, is_page_followed
from cleaners.page.decode import decode
from cleaners.page.parse import tree_of
from cleaners.page.pointers import anchors_of, pointers_of
from schemas.capture import Capture
from schemas.errors import ReadError
from schemas.target import Link

MAX_BYTES = 4_000_000
"""Of a page that is read for its links alone: a second reading, in a process that holds the store, must stay a small one."""


def leads(own: Sequence[Link] | None, capture: Capture, body: bytes, agent: str) -> tuple[Link, ...]:
    """The links of a page in this order, each once; `own` are those that its reader found, null where it knows no list there.

    What asks `agent` not to follow it leads nowhere.
    """
    if not is_followed(capture.headers, agent):
        return ()
    tree = _tree(capture, body)
    if tree is None:
        return tuple(own or ())
    if not is_page_followed(tree):
        return ()
    url = capture.final_url or capture.url
    return tuple(dict.fromkeys([*(own or ()), *pointers_of(tree, url), *(anchors_of(tree, url) if own is None else ())]))


def _tree(capture: Capture, body: bytes) -> HtmlElement | None:
    """Null for what is no page, of which its answer says what it is, and for one that is larger than pages of links are."""
    if len(body) > MAX_BYTES:
        return None
    try:
        decoded = decode(body, capture.header("content-type"))
        return tree_of(decoded.text)[0] if decoded.kind == "html" else None
    except ReadError:
        return None
