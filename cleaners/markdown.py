"""Markup of a body as Markdown (CommonMark 0.31), by BeautifulSoup. For reading on; the text fields are what counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from .nodes import NO_TEXT, is_emoji, is_pixel

_BLOCKS = frozenset("p div section article ul ol li blockquote pre h1 h2 h3 h4 h5 h6 table tr hr figure figcaption dl dt dd".split())
_SILENT = NO_TEXT | frozenset("noscript button form input select textarea".split())
# All signs in one class, and then what must stand beside some: `re` leaps to the next of a class, and tries alternatives at every character.
_SPECIAL = re.compile(r"([\\`*_\[\]<>~&])(?:(?<![~&])|(?<=~~)|(?<=~)(?=~)|(?<=&)(?=#?\w+;))")
# What makes a list, a heading or an underline of a line that begins with it.
_OPENING = re.compile(r"^( ?)(?:(\d{1,9})([.)])|([#+-]|=+))(?= |$|[#=-])")
_TAG_NAMES = re.compile(r"<([a-zA-Z][\w-]*)")
_PLAIN_TAGS = frozenset({"p", "div", "br"})
_PARAGRAPH_TAGS = re.compile(r"</?(?:p|div)\b[^>]*>")
_BREAK_TAGS = re.compile(r"<br\b[^>]*>")
_COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
_BLANK_LINES = re.compile(r"\n{3,}")
# Python recurses once per level; a post nested deeper than this is an attack, and gets no Markdown.
_MAX_DEPTH = 150


def markdown(html: str) -> str:
    """The Markdown of an HTML fragment; empty where it holds no text or nests beyond reason."""
    # Most posts are paragraphs and line breaks; a parse of their own costs more than all else that is done with them.
    if all(name in _PLAIN_TAGS for name in _TAG_NAMES.findall(html)):
        return _of_paragraphs(html)
    soup = BeautifulSoup(html, "lxml", multi_valued_attributes=None)
    body = soup.body or soup
    if _deeper_than(body, _MAX_DEPTH):
        return ""
    return _BLANK_LINES.sub("\n\n", _children(body)).strip()


def _of_paragraphs(html: str) -> str:
    """The Markdown of well-formed HTML that holds only paragraphs, boxes and line breaks: the same that a parse would give."""
    found = []
    for paragraph in _PARAGRAPH_TAGS.split(_COMMENTS.sub("", html)):
        lines = [_text(unescape(line), opens=True) for line in _BREAK_TAGS.split(paragraph)]
        found.append("  \n".join(lines).strip())
    return "\n\n".join(filter(None, found))


def _deeper_than(tag: Tag, limit: int) -> bool:
    level: list[Tag] = [tag]
    for _ in range(limit):
        level = [child for parent in level for child in parent.children if isinstance(child, Tag)]
        if not level:
            return False
    return True


def _children(tag: Tag) -> str:
    return "".join(_node(child) for child in tag.children)


def _node(node: object) -> str:
    if isinstance(node, Tag):
        return _tag(node)
    if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
        before = node.previous_sibling
        return _text(str(node), opens=before is None or (isinstance(before, Tag) and (before.name == "br" or before.name in _BLOCKS)))
    return ""  # comments, declarations, CDATA: not text


def _text(text: str, *, opens: bool) -> str:
    """Words with the signs escaped that Markdown would read; `opens` where they begin a line."""
    words = " ".join(text.split())
    lead, tail = " " if text[:1].isspace() else "", " " if words and text[-1:].isspace() else ""
    text = lead + _SPECIAL.sub(r"\\\1", words) + tail
    return _OPENING.sub(lambda found: f"{found[1]}{found[2] or ''}\\{found[3] or found[4]}", text) if opens else text


def _tag(tag: Tag) -> str:
    name = tag.name
    if name in _SILENT:
        return ""
    if form := _FORMS.get(name):
        return form(tag)
    inner = _children(tag)
    return f"\n\n{inner.strip()}\n\n" if name in _BLOCKS and inner.strip() else inner


def _around(mark: str) -> Callable[[Tag], str]:
    def form(tag: Tag) -> str:
        inner = _children(tag)
        words = inner.strip()
        if not words or "\n\n" in words:
            return inner
        lead, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        return f"{lead}{mark}{words}{mark}{tail}"

    return form


def _heading(tag: Tag) -> str:
    return f"\n\n{'#' * int(tag.name[1])} {' '.join(_children(tag).split())}\n\n"


def _link(tag: Tag) -> str:
    words, target = _children(tag).strip(), str(tag.get("href") or "").strip()
    if not words or not target or any(sign in target for sign in " <>\n"):
        return words
    return f"[{words}]({target})"


def _image(tag: Tag) -> str:
    target = str(tag.get("src") or "").strip()
    alt = " ".join(str(tag.get("alt") or "").split())
    if is_emoji(tag):
        return _text(alt, opens=False)
    if not target or " " in target or target.startswith("data:") or is_pixel(tag):
        return ""
    return "![" + _SPECIAL.sub(r"\\\1", alt) + f"]({target})"


def _code(tag: Tag) -> str:
    text = tag.get_text()
    mark = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{mark}{pad}{text}{pad}{mark}" if text.strip() else ""


def _preformatted(tag: Tag) -> str:
    text = tag.get_text().strip("\n")
    mark = "`" * max(3, max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    return f"\n\n{mark}\n{text}\n{mark}\n\n"


def _quote(tag: Tag) -> str:
    inner = _BLANK_LINES.sub("\n\n", _children(tag)).strip()
    return "\n\n" + "\n".join(f"> {line}".rstrip() for line in inner.splitlines()) + "\n\n" if inner else ""


def _list(tag: Tag) -> str:
    lines = []
    for number, item in enumerate((child for child in tag.children if isinstance(child, Tag) and child.name == "li"), start=1):
        mark = f"{number}. " if tag.name == "ol" else "- "
        inner = _BLANK_LINES.sub("\n\n", _children(item)).strip().splitlines() or [""]
        lines += [mark + inner[0], *((" " * len(mark) + line).rstrip() for line in inner[1:])]
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


_FORMS: dict[str, Callable[[Tag], str]] = {
    "strong": _around("**"),
    "b": _around("**"),
    "em": _around("*"),
    "i": _around("*"),
    "del": _around("~~"),
    "s": _around("~~"),
    "br": lambda tag: "  \n",
    "hr": lambda tag: "\n\n---\n\n",
    "a": _link,
    "img": _image,
    "code": _code,
    "pre": _preformatted,
    "blockquote": _quote,
    "ul": _list,
    "ol": _list,
    "table": _table,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
}
