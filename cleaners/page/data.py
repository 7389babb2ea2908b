"""Text that stands in data: the strings of a JSON document that hold words, each an element like those of a page.

So that readers take a post's body from a program's answer as from a page: HTML in a string is parsed, and everything else that a person
wrote becomes paragraphs. Numbers, addresses, times and identifiers are no text of the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from schemas.errors import ReadError

from ..remembered import remembered
from .parse import tree_of
from .repair import tidy

MAX_CHARACTERS = 20_000_000
"""Of a document; what is longer is not parsed."""
MAX_DEPTH = 100
"""Of objects and lists in each other; programs that answer with threads stay below 60."""

MAX_POINTERS = 100_000_000
"""Characters of the pointers to all strings of a document; long names above many strings make more of them than of text."""

_HOLDERS = (str, dict, list)
_LONGEST_NUMBER = 18
"""Digits."""

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NAMES_TEXT = frozenset(
    "body bodies text html cooked raw content contents message messages title titles name username displayname nickname author comment excerpt "
    "blurb description label caption headline summary subject question answer reason tag tags selftext flair".split()
)
"""A member that is called so holds text, whatever it says."""
_NAMES_DATA = frozenset(
    "id ids slug url urls uri href src link links path route type types kind token key hash digest color colour icon template class locale etag "
    "uuid guid fullname avatar thumbnail version status at date time timestamp utc format mime lang language domain host permalink".split()
)
"""A member whose name ends so holds none, unless it has spaces."""
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//?\S+|(?:mailto|data|tel):\S*")
_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*(?: UTC)?)?")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*[.,:;!?…]*")
_STATED = frozenset({"true", "false", "null", "none", "undefined"})

_HTML_NAMES = frozenset({"html", "cooked", "rendered"})
_OPENS = re.compile(r"\s*<(?:!--|/?[a-zA-Z][a-zA-Z0-9-]*[\s/>])")
_ESCAPED = re.compile(r"\s*&lt;(?:!--|[a-zA-Z][a-zA-Z0-9-]*(?:[\s/]|&gt;))")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def parsed(text: str) -> dict[str, object] | list[object] | None:
    """The object or list that a text is; null where it is none, is broken, or goes beyond the bounds."""
    if not text[:100].lstrip().startswith(("{", "[")) or len(text) > MAX_CHARACTERS:
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict | list) and within(value, MAX_DEPTH) else None


def within(value: object, most: int) -> bool:
    """Whether objects and lists stand in each other no deeper than that."""
    level: list[object] = [value]
    for _ in range(most):
        level = [
            inner
            for holder in level
            for inner in (holder.values() if isinstance(holder, dict) else holder if isinstance(holder, list) else ())
            if isinstance(inner, dict | list)
        ]
        if not level:
            return True
    return False


def at(value: object, *steps: str | int) -> object:
    """What stands in data behind the steps, members by name and entries by number; null where there is nothing."""
    for step in steps:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and -len(value) <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def rows(value: object, *steps: str | int) -> list[dict[str, object]]:
    """The objects in the list behind the steps; empty where there is no list."""
    found = at(value, *steps)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def string(value: object, *steps: str | int) -> str | None:
    """The text behind the steps, with single spaces; null where there is none or it is blank."""
    found = at(value, *steps)
    return " ".join(tidy(found).split()) or None if isinstance(found, str) else None


def number(value: object, *steps: str | int) -> int | None:
    """The count or the number behind the steps, also where it is written as text; null where there is none."""
    found = at(value, *steps)
    if isinstance(found, str) and found.isdecimal() and len(found) <= _LONGEST_NUMBER:
        return int(found)
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 <= found < 10**_LONGEST_NUMBER else None


def numeral(number: int | None) -> str | None:
    """A number as the string that ids and labels are."""
    return None if number is None else str(number)


def texts(value: object, pointer: str) -> Iterator[tuple[str, str, str]]:
    """The strings that hold words, in document order: the pointer (RFC 6901) to each, the name of the member that it is or is in a list of, the string."""
    around: list[tuple[str, str, object]] = [(pointer, "", value)]
    while around:
        pointer, name, value = around.pop()
        if isinstance(value, str):
            if holds_words(name, value):
                yield pointer, name, value
        elif isinstance(value, dict):
            around += [(f"{pointer}/{_escaped(key)}", key, inner) for key, inner in reversed(value.items()) if inner and isinstance(inner, _HOLDERS)]
        elif isinstance(value, list):
            inside = [(number, inner) for number, inner in enumerate(value) if inner and isinstance(inner, _HOLDERS)]
            around += [(f"{pointer}/{number}", name, inner) for number, inner in reversed(inside)]


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def holds_words(name: str, text: str) -> bool:
    """Whether a string is something to read, by the name of its member and by its form."""
    said = text.strip()
    if not said:
        return False
    last, is_text = _sorts(name)
    single = len(said.split(maxsplit=1)) == 1
    if single and last in _NAMES_DATA:
        return False
    if is_text:
        return True
    if _TIME.fullmatch(said) or said.lower() in _STATED:
        return False
    if single:
        return not _ADDRESS.fullmatch(said) and (_WORD.fullmatch(said) is not None or _OPENS.match(said) is not None or not said.isascii())
    return any(map(str.isalpha, said))


@remembered(4_096)
def _sorts(name: str) -> tuple[str, bool]:
    """The last word of a member's name, and whether any of its words says that it is text."""
    parts = [part.lower() for part in _PARTS.findall(name)]
    return (parts[-1] if parts else ""), not _NAMES_TEXT.isdisjoint(parts)


class Elements:
    """Makes an element of each string, all below one root."""

    def __init__(self) -> None:
        self.root, _ = tree_of("<html></html>")

    def add(self, name: str, text: str) -> HtmlElement:
        """The element of a string: what its HTML holds, or its paragraphs."""
        element = etree.SubElement(self.root, "div")
        text = tidy(text)
        is_html = _sorts(name)[0] in _HTML_NAMES
        if is_html and _ESCAPED.match(text):
            text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&#39;", "'").replace("&amp;", "&")
        if is_html or _OPENS.match(text):
            _fill(element, text)
        else:
            _write(element, text)
        return element


def _fill(element: HtmlElement, html: str) -> None:
    try:
        tree, _ = tree_of(html)
    except ReadError:  # nothing but a comment, or white space
        return
    for part in tree:
        if part.text:
            _append_text(element, part.text)
        element.extend(part[:])


def _append_text(element: HtmlElement, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _write(element: HtmlElement, text: str) -> None:
    """Plain text: paragraphs where blank lines part it, lines in them as they were."""
    text = text.strip()
    if "\n" not in text:
        element.text = text
        return
    for block in _BLANK_LINES.split(text):
        paragraph = etree.SubElement(element, "p")
        first, *rest = block.split("\n")
        paragraph.text = first
        for line in rest:
            etree.SubElement(paragraph, "br").tail = line
