"""What people wrote on a page of no known engine: whoever may write HTML may write there what pages say of themselves, and it says nothing of the page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from lxml.html import HtmlElement

from ...context import Context
from ...metadata.metadata import Metadata, metadata
from ...page.page import Page
from ...posts.subtree import holders
from ..repeated.post import Post

_MOST = 0.5
"""Share of the page's characters around a statement, from which it stands beside what the page is about, not in a part of that."""


def amid_words(page: Page, statements: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Those statements of what a page is that stand beside text, in a small part of it."""
    of_kind = (one for one in statements if one.tag == "script" or (one.get("property") or one.get("name")) == "og:type")
    around = ((one, up) for one in of_kind if (up := one.getparent()) is not None)
    return [one for one, up in around if (place := page.place(up)) and place.end - place.start < _MOST * page.length]


def unsaid(page: Page, context: Context, amid: Sequence[HtmlElement]) -> Metadata:
    """What a page says of itself without some of its statements, and without what stands beside them."""
    return metadata(page, zone=context.zone, base=context.base, written=[up for one in amid if (up := one.getparent()) is not None])


def written(page: Page, post: Post) -> list[HtmlElement]:
    """What holds a post's words; where that is all of it or nothing does, its parts."""
    box, rest = post.unit.box, post.unit.rest
    if post.body is not None and post.body is not box:
        return [post.body]
    return [part for part in rest or box if page.place(part)]


def written_in(elements: Sequence[HtmlElement], bodies: Collection[HtmlElement]) -> set[HtmlElement]:
    """Those of the elements that stand in one of the bodies."""
    return {one for one, body in zip(elements, holders(elements, bodies), strict=True) if body is not None}
