"""What kind of document a text is: a page, a feed, or text without markup."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["html", "xml", "json", "text"]

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|span|table|article|main|h1|ul|a|br|script|link|img)(?=[\s/>])[^<]{0,400}>", re.IGNORECASE
)
"""A name of theirs ends there: `<a.holm@boats.example>` is somebody's mailbox."""
_OF_MAIL, _REST = "(?:return-path|received|delivered-to|message-id|mime-version|from|to|subject|date):", r".*\n(?:[ \t].*\n)*+"
_LETTER = re.compile(rf"\s*(?:From \S+ .{{0,80}}\n)?(?:(?:(?!{_OF_MAIL})[\w-]+:{_REST})*+{_OF_MAIL}{_REST}){{3}}", re.IGNORECASE)
"""As mail programs keep them, one or a whole mailbox. Their HTML is one of their parts, and what stands around it no part of that."""
# What has ended is not looked at again: thirty remarks and no root would else be tried in a thousand million ways.
_XML_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:(?><!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?>|<\?.*?\?>)\s*)*+<(?:\w+:)?(\w+)",
    re.DOTALL,
)
_XML_ROOTS = frozenset({"rss", "feed", "RDF", "urlset", "sitemapindex", "opml"})


def kind_of(text: str) -> Kind:
    """By its root, or by its tags where it has none. JSON is told by whoever parses it."""
    if _LETTER.match(text[:20_000]):
        return "text"
    root = _XML_ROOT.match(text[:20_000])
    if root and root.group(1) in _XML_ROOTS:
        return "xml"
    if root and root.group(1).lower() in ("html", "head", "body"):
        return "html"
    # A dump may quote a tag or two; a page has them at its start or many of them.
    head = text[:4_000]
    if _MARKUP.match(head.lstrip()) or len(_MARKUP.findall(text[:100_000])) >= 3:
        return "html"
    return "text"
