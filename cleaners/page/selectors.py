"""Selectors as people write them in a configuration: CSS, as far as it names elements by what they are and where they stand, or XPath.

    .story > p, #text    [data-part="body"]    //div[@id='text'] -> XPath

What is covered of Selectors Level 4: type, universal, class, id and attribute selectors (=, ~=, ^=, $=, *=), lists, and the combinators for
descendants, children and siblings. Pseudo-classes are not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from .nodes import having

# Letters, the underscore and all beyond ASCII, then digits and hyphens, too; by what of ASCII they are not, which compiles in a tenth of the time.
_NAME = r"-?[^\x00-@\[-^`{-\x7f][^\x00-,./:-@\[-^`{-\x7f]*"
_PART = re.compile(
    rf"(?P<tag>{_NAME}|\*)|\.(?P<token>{_NAME})|#(?P<id>{_NAME})"
    rf"|\[\s*(?P<attribute>[\w:-]+)\s*(?:(?P<test>[~^$*]?=)\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[\w-]+))\s*)?\]"
)
_COMBINATOR = re.compile(r"\s*([>+~,])\s*|\s+")
_STEPS = {None: "//", ">": "/", "+": "/following-sibling::*[1]/self::", "~": "/following-sibling::", ",": " | //"}
_TESTS = {
    "=": "@{0}={1}",
    "~=": "contains(concat(' ', normalize-space(@{0}), ' '), concat(' ', {1}, ' '))",
    "^=": "starts-with(@{0}, {1})",
    "$=": "substring(@{0}, string-length(@{0}) - string-length({1}) + 1)={1}",
    "*=": "contains(@{0}, {1})",
}


def select(tree: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements that a selector finds, in document order. Raises ValueError where it is none that is understood."""
    path = selector if selector.startswith(("/", "(")) else xpath(selector)
    try:
        found = _compiled(path)(tree.getroottree())
    except etree.XPathError as error:
        raise ValueError(f"no XPath: {error}") from None
    return [element for element in found if isinstance(element, HtmlElement)] if isinstance(found, list) else []


@lru_cache(maxsize=512)
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path)


@lru_cache(maxsize=512)
def xpath(css: str) -> str:
    """The XPath of a CSS selector. Raises ValueError, with the place, for what is not covered."""
    text = css.strip()
    path, at = "//", 0
    while at < len(text):
        name, tests, start = "*", "", at
        while part := _PART.match(text, at):
            if part["tag"] and at > start:
                break
            if part["tag"]:
                name = part["tag"] if part["tag"] == "*" else part["tag"].lower()
            else:
                tests += f"[{_test(part)}]"
            at = part.end()
        if at == start:
            break
        path += name + tests
        if at == len(text):
            return path
        combinator = _COMBINATOR.match(text, at)
        if combinator is None:
            break
        path += _STEPS[combinator[1]]
        at = combinator.end()
    raise ValueError(f"not understood from {text[at : at + 20]!r} on: write tags, .classes, #ids, [attributes] and > + ~ between them, or XPath")


def _test(part: re.Match[str]) -> str:
    if part["token"]:
        return having(part["token"])
    if part["id"]:
        return f"@id='{part['id']}'"
    if not part["test"]:
        return f"@{part['attribute']}"
    value = next(found for found in (part["double"], part["single"], part["bare"]) if found is not None)
    if not value and part["test"] != "=":
        return "false()"  # Selectors 4, section 6.2: an empty value matches nothing
    return _TESTS[part["test"]].format(part["attribute"].lower(), f'"{value}"' if "'" in value else f"'{value}'")
