"""Markup of a body as Markdown (CommonMark 0.31). For reading on; the text fields are what counts.

Prose is written here, off the page's own tree; a body with lists, tables or code by `structured_markdown`.
"""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree
from lxml.html import HtmlElement

from .markdown_forms import BLANK_LINES, SILENT, ends_line, text_as_markdown, written

STRUCTURES = ("code", "pre", "ul", "ol", "table")
"""What `structured_markdown` writes."""
_PLAIN_TAGS = frozenset({"p", "div", "br"})
# Python recurses once per level; a post nested deeper than this is an attack, and gets no Markdown.
_MAX_DEPTH = 150
_TOO_DEEP = etree.XPath("/".join("*" * (_MAX_DEPTH - 1)))


def markdown(element: HtmlElement, left_out: Collection[HtmlElement] = (), quoted: Collection[HtmlElement] = ()) -> str:
    """The Markdown of an element without some of its subtrees, those that are `quoted` for quotes; empty where it holds no text or nests beyond reason."""
    away = set(left_out)
    if element in away or _TOO_DEEP(element):
        return ""
    if not any(away.isdisjoint((part, *part.iterancestors())) for part in element.iter(*STRUCTURES)):
        return _Prose(away, quoted).of(element)
    from .structured_markdown import structured  # BeautifulSoup takes as long to import as five posts to read, and few pages need it

    return structured(element, away, quoted)


class _Prose:
    """Writes an element without lists, tables and code."""

    def __init__(self, away: Collection[HtmlElement], quoted: Collection[HtmlElement]) -> None:
        self.away = away
        self.quoted = quoted
        self.plain = True
        """Whether nothing but paragraphs, boxes and line breaks were seen."""

    def of(self, element: HtmlElement) -> str:
        """All of it."""
        whole = self.element(element, "div" if element.tag == "blockquote" else self.name(element))
        if self.plain:
            return "\n\n".join(filter(None, (paragraph.strip() for paragraph in whole.split("\n\n"))))
        return BLANK_LINES.sub("\n\n", whole).strip()

    def name(self, element: HtmlElement) -> str:
        """The element's tag, every quote a `blockquote`."""
        tag: str = element.tag
        return "blockquote" if element in self.quoted else tag

    def element(self, element: HtmlElement, name: str) -> str:
        """One element, by the name that it goes by."""
        self.plain = self.plain and name in _PLAIN_TAGS
        return "" if name in SILENT else written(name, element, self.inside(element))

    def inside(self, element: HtmlElement) -> str:
        """What an element holds."""
        parts: list[str] = []
        text, opens = element.text or "", True
        for child in element:
            if child not in self.away:
                name = self.name(child)
                parts += (text_as_markdown(text, opens=opens), self.element(child, name))
                text, opens = "", ends_line(name)
            text += child.tail or ""
        parts.append(text_as_markdown(text, opens=opens))
        return "".join(parts)
