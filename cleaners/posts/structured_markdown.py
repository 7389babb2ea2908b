"""Bodies with lists, tables or code as Markdown, off a tree of BeautifulSoup's.

A parse of it costs more than all else that is done with a post, and pays where parts have to be found in parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from copy import deepcopy

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from lxml import etree
from lxml.html import HtmlElement

from .markdown_forms import BLANK_LINES, SILENT, ends_line, number_of, text_as_markdown, written


def structured(element: HtmlElement, away: Collection[HtmlElement], quoted: Collection[HtmlElement]) -> str:
    """The Markdown of an element without some of its subtrees, every quote a `blockquote`."""
    soup = BeautifulSoup(_markup(element, away, quoted), "lxml", multi_valued_attributes=None)
    return BLANK_LINES.sub("\n\n", _children(soup.body or soup)).strip()


def _markup(element: HtmlElement, away: Collection[HtmlElement], quoted: Collection[HtmlElement]) -> str:
    """The element's HTML without some of its subtrees, every quote a `blockquote`."""
    if away or quoted or element.tag == "blockquote":
        marked = [(number, node in away) for number, node in enumerate(element.iter()) if node in away or node in quoted]
        element = deepcopy(element)
        element.tag = "div" if element.tag == "blockquote" else element.tag
        nodes = list(element.iter())
        for number, leaves in marked:
            if leaves:
                nodes[number].drop_tree()
            else:
                nodes[number].tag = "blockquote"
    html: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return html


def _children(tag: Tag) -> str:
    return "".join(_node(child) for child in tag.children)


def _node(node: object) -> str:
    if isinstance(node, Tag):
        return _tag(node)
    if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
        before = node.previous_sibling
        return text_as_markdown(str(node), opens=before is None or (isinstance(before, Tag) and ends_line(before.name)))
    return ""  # comments, declarations, CDATA: not text


def _tag(tag: Tag) -> str:
    if tag.name in SILENT:
        return ""
    if structure := _FORMS.get(tag.name):
        return structure(tag)
    return written(tag.name, tag, _children(tag))


def _code(tag: Tag) -> str:
    """Code in a line; of several lines, as SMF prints it, a block."""
    if tag.find("br"):
        return _preformatted(tag)
    text = tag.get_text()
    mark = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{mark}{pad}{text}{pad}{mark}" if text.strip() else ""


def _preformatted(tag: Tag) -> str:
    text = _verbatim(tag).strip("\n")
    mark = "`" * max(3, max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    return f"\n\n{mark}\n{text}\n{mark}\n\n"


def _verbatim(tag: Tag) -> str:
    """The characters of an element, with an end of the line for each `br`."""
    for end in tag.find_all("br"):
        end.replace_with("\n")
    return tag.get_text()


def _list(tag: Tag) -> str:
    """A list by its own numbers. What stands in none of its items, as lists do that editors of old nest, goes on below the one before."""
    lines: list[str] = []
    mark, number = "", number_of(tag.get("start"), 1)
    for child in tag.children:
        item = child if isinstance(child, Tag) and child.name == "li" else None
        if item is not None:
            number = number_of(item.get("value"), number)
            mark, number = (f"{number}. " if tag.name == "ol" else "- "), number + 1
        inner = BLANK_LINES.sub("\n\n", _node(child)).strip().splitlines()
        if item is not None or inner:
            first, *rest = inner or [""]
            lines += [(mark if item is not None else " " * len(mark)) + first, *((" " * len(mark) + line).rstrip() for line in rest)]
    return "\n\n" + "\n".join(lines) + "\n\n"


def _table(tag: Tag) -> str:
    """A table as GitHub writes it; one that has a single column holds the page's layout, not data."""
    rows = [row for row in tag.find_all("tr") if row.find_parent("table") is tag]
    cells = [[" ".join(_children(cell).split()).replace("|", "\\|") for cell in row.find_all(["td", "th"], recursive=False)] for row in rows]
    width = max(map(len, cells), default=0)
    if width < 2:
        return f"\n\n{_children(tag).strip()}\n\n"
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in cells]
    lines.insert(1, f"| {' | '.join(['---'] * width)} |")
    captions = "".join(_children(caption) for caption in tag.find_all("caption", recursive=False)).strip()
    return "\n\n" + "\n".join([*([captions, ""] if captions else []), *lines]) + "\n\n"


_FORMS: dict[str, Callable[[Tag], str]] = {"code": _code, "pre": _preformatted, "ul": _list, "ol": _list, "table": _table}
