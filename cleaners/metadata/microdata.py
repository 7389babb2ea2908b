"""Microdata (HTML standard, section 5) as nodes of the same form as JSON-LD's, so that one reader understands both.

Read as pages really carry it: a `content` attribute speaks on any element, and a link that is marked as a name or a text is its words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from ..page.page import Page
from ..urls import join
from .jsonld import JsonObject, types_of

ELEMENT = "@element"
"""Key of the element that is the item."""
BODY = "@body"
"""Key of the element that holds the item's text."""

_MAX_ITEMS = 5_000
_MAX_PROPERTIES = 100_000
_MAX_CHARACTERS = 2_000_000
"""Texts that lie in each other can add up to more than the page."""
_LINE = 20
"""Characters that cost as much as to begin a line."""
_TEXTS = frozenset({"text", "articleBody", "commentText"})
_ADDRESS = {"a": "href", "area": "href", "link": "href", "img": "src", "audio": "src", "video": "src", "source": "src", "iframe": "src", "embed": "src"}
_LISTED = frozenset({"keywords"})
"""Words that are said in a row of elements, one of each: Joomla marks each tag so."""
_WORDS = frozenset({"name", "author", "creator", "headline", "alternateName", "articleSection", "keywords", *_TEXTS})
"""Properties that are words, whatever element carries them."""
_LONGEST_NAME = 200
_MARKED = etree.XPath("descendant-or-self::*[@itemprop or @itemscope]")


def items(page: Page, types: frozenset[str], properties: frozenset[str]) -> list[JsonObject]:
    """The items of a page in document order with those of their properties that are asked for, items among them; empty where no item is of
    the types (schema.org's names).
    """
    declared = page.index.kinds.get("itemtype", ()) if page.kind == "html" else ()
    if not any(types_of({"@type": (element.get("itemtype") or "").split()}) & types for element in declared):
        return []
    return _Items(page, properties).read()


class _Items:
    """The items of one page, being read."""

    def __init__(self, page: Page, properties: frozenset[str]) -> None:
        self.page = page
        self.properties = properties
        self.owners: dict[HtmlElement, HtmlElement | None] = {}
        """The nearest item around each element that was asked about, itself aside."""
        self.nodes: dict[HtmlElement, JsonObject] = {}
        self.budget = _MAX_PROPERTIES
        self.characters = _MAX_CHARACTERS

    def read(self) -> list[JsonObject]:
        marked = self.marked(self.page.tree)
        self.nodes = {element: self.node(element) for element in marked if element.get("itemscope") is not None}
        self.nodes = dict(islice(self.nodes.items(), _MAX_ITEMS))
        owned = defaultdict[HtmlElement, list[HtmlElement]](list)
        for element in marked:
            if self.names(element) and (owner := self.owner(element)) is not None:
                owned[owner].append(element)
        for scope, node in self.nodes.items():
            self.fill(node, [*owned[scope], *self.referred(scope)])
        return [node for scope, node in self.nodes.items() if scope.get("itemprop") is None or self.owner(scope) is None]

    def marked(self, element: HtmlElement) -> list[HtmlElement]:
        """The items and properties in an element, itself among them."""
        return cast(list[HtmlElement], _MARKED(element))[:_MAX_PROPERTIES]

    def names(self, element: HtmlElement) -> list[str]:
        """What an element is, as far as it is asked for."""
        return [name for name in (element.get("itemprop") or "").split() if name in self.properties]

    def node(self, scope: HtmlElement) -> JsonObject:
        node: JsonObject = {"@type": (scope.get("itemtype") or "").split(), ELEMENT: scope}
        if name := scope.get("itemid"):
            node["@id"] = name
        return node

    def owner(self, element: HtmlElement) -> HtmlElement | None:
        """The nearest item around an element."""
        passed: list[HtmlElement] = []
        at = element
        while at not in self.owners:
            passed.append(at)
            parent = at.getparent()
            if parent is None or parent.get("itemscope") is not None:
                self.owners[at] = parent
                break
            at = parent
        found = self.owners[at]
        self.owners.update(dict.fromkeys(passed, found))
        return found

    def referred(self, scope: HtmlElement) -> Iterable[HtmlElement]:
        """The properties that an item takes from elsewhere on the page by `itemref`."""
        for identity in (scope.get("itemref") or "").split():
            if self.budget < 0:
                return
            for element in self.page.by_id(identity)[:1]:
                around = self.owner(element)
                found = [part for part in self.marked(element) if self.names(part)] if element is not scope else []
                self.budget -= len(found) + 1
                yield from (part for part in found if part is element or self.owner(part) is around)

    def fill(self, node: JsonObject, marked: Iterable[HtmlElement]) -> None:
        said: dict[str, HtmlElement] = {}
        for element in marked:
            item = self.nodes.get(element)
            for name in self.names(element):
                if item is not None:
                    node.setdefault(name, []).append(item)
                elif not any(node.get(name, ())):  # items may be many, words are said once
                    node[name], said[name] = [self.value(name, element)], element
                    if name in _TEXTS:
                        node.setdefault(BODY, element)
                elif name in _LISTED and name in said and said[name].getparent() is element.getparent():
                    node[name].append(self.value(name, element))
        person: HtmlElement = node[ELEMENT]
        if "name" not in node and "Person" in types_of(node) and 0 < len(line := self.page.line_of(person)) <= _LONGEST_NAME:
            node["name"] = line
            node.setdefault("url", self.page.url_of(person))

    def value(self, name: str, element: HtmlElement) -> str | None:
        """What an element says of a property."""
        stated: str | None = element.get("content")
        if stated is None and element.tag == "time":
            stated = element.get("datetime")
        if stated is not None:
            return stated
        address = _ADDRESS.get(element.tag)
        if address and (name not in _WORDS or element.tag == "link"):
            return join(self.page.base, element.get(address) or "")
        return self.text(element)

    def text(self, element: HtmlElement) -> str | None:
        """What an element shows; what it holds, cut to a name's length, where it shows nothing."""
        place = self.page.place(element)
        found = "" if place else " ".join(" ".join(islice(element.itertext(), 20)).split())[:_LONGEST_NAME]
        self.characters -= place.end - place.start + len(found) + _LINE * len(self.page.lines_in(place))
        return None if self.characters < 0 else found or self.page.text_of(element)
