"""Finding the elements of a page that rules with selectors take, and never the one that holds the story.

A selector sees names, not meanings: a theme may put a whole page into `<div class="sidebar-left">`. So what a selector finds is taken only
if it does not hold the page's main content.

Nearly all selectors ask for a tag, a class, an id or a role. Evaluated one by one, those of the catalogue take 95 CPU ms on a page of 1,100
elements; they are looked up in one walk instead. Only what `_Lookup` does not cover is left to XPath.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from schemas.rule import Rule

STORY_WORDS = 60
"""Words in paragraphs from which an article, or what stands with a top heading, counts as a story. WordPress cuts teasers at 55
(`excerpt_length`), and lists of teasers are `<article>`s too."""


class Story:
    """Where a page's main content stands, as far as its elements say."""

    def __init__(self, tree: HtmlElement) -> None:
        self._holders: set[HtmlElement] = set()
        self._above_heading: set[HtmlElement] = set()
        for element in tree.iter("html", "body", "main", "article", "h1", "div", "section"):
            tag, role = element.tag, element.get("role")
            if tag == "h1":
                self._above_heading.update(element.iterancestors())
            elif tag in ("html", "body"):
                self._holders.add(element)
            elif tag == "main" or role == "main" or ((tag == "article" or role == "article") and _tells_story(element)):
                self._holders.add(element)
                self._holders.update(element.iterancestors())

    def inside(self, element: HtmlElement) -> bool:
        """Whether taking the element away would take the page's main content, or whether it is that content."""
        return element in self._holders or element.tag == "article" or (element in self._above_heading and _tells_story(element))


def _tells_story(element: HtmlElement) -> bool:
    words = 0
    for paragraph in element.iter("p"):
        words += len(paragraph.text_content().split())
        if words >= STORY_WORDS:
            return True
    return False


_TEST = re.compile(r"contains\(concat\(' ', normalize-space\(@class\), ' '\), ' (?P<token>[\w-]+)(?P<whole> ?)'\)|@(?P<attribute>id|role)='(?P<value>[\w-]+)'")


@dataclass(frozen=True, slots=True)
class _Lookup:
    """Which rules, by their place in the list, ask for what."""

    tags: dict[str, list[int]] = field(default_factory=dict)
    tokens: dict[str, list[int]] = field(default_factory=dict)
    prefixes: dict[str, list[int]] = field(default_factory=dict)
    starts: set[str] = field(default_factory=set)
    """First two signs of the prefixes: most classes of a page share them with none."""
    attributes: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def add(self, path: str, rule: int) -> bool:
        """Whether the path is of the kind that can be looked up: `//tag`, or `//*[...]` with tests for class, id or role joined by `or`."""
        if path.removeprefix("//").isalnum():
            self.tags.setdefault(path.removeprefix("//"), []).append(rule)
            return True
        if not (path.startswith("//*[") and path.endswith("]")):
            return False
        tests = [_TEST.fullmatch(test) for test in path[4:-1].split(" or ")]
        if not all(tests):
            return False
        for test in filter(None, tests):
            if test["attribute"]:
                self.attributes.setdefault((test["attribute"], test["value"]), []).append(rule)
            elif test["whole"]:
                self.tokens.setdefault(test["token"], []).append(rule)
            else:
                self.prefixes.setdefault(test["token"], []).append(rule)
                self.starts.add(test["token"][:2])
        return True

    def by_class(self, token: str) -> list[int]:
        """The rules that ask for a class, whole or by its beginning."""
        whole = self.tokens.get(token, [])
        if token[:2] not in self.starts and token[:1] not in self.starts:
            return whole
        return whole + [rule for prefix, rules in self.prefixes.items() if token.startswith(prefix) for rule in rules]


class ElementRules:
    """The rules on elements among `rules`, their selectors read once."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = [rule for rule in rules if rule.selector is not None]
        self._lookup = _Lookup()
        self._selectors: list[tuple[int, etree.XPath]] = []
        for at, rule in enumerate(self._rules):
            rest = [path for path in (rule.selector or "").split(" | ") if not self._lookup.add(path, at)]
            if rest:
                self._selectors.append((at, etree.XPath(" | ".join(rest))))

    def find(self, tree: HtmlElement) -> Iterator[tuple[Rule, HtmlElement]]:
        """The rules with the elements they take, in the order of the rules; elements may lie in each other and come more than once."""
        found: dict[int, dict[HtmlElement, None]] = {}
        for at, element in self._looked_up(tree):
            found.setdefault(at, {})[element] = None
        for at, selector in self._selectors:
            selected = selector(tree)
            for element in selected if isinstance(selected, list) else ():
                if isinstance(element, HtmlElement):
                    found.setdefault(at, {})[element] = None
        story = Story(tree)
        for at in sorted(found):
            for element in found[at]:
                if not story.inside(element):
                    yield self._rules[at], element

    def _looked_up(self, tree: HtmlElement) -> Iterator[tuple[int, HtmlElement]]:
        tags, attributes = self._lookup.tags, self._lookup.attributes
        of_class: dict[str, list[int]] = {}
        for element in tree.iter("*"):
            takers = list(tags.get(element.tag, ()))
            for token in (element.get("class") or "").split():
                if token not in of_class:
                    of_class[token] = self._lookup.by_class(token)
                takers += of_class[token]
            for name in ("id", "role"):
                value = element.get(name)
                if value:
                    takers += attributes.get((name, value), ())
            for at in takers:
                yield at, element


def matches(rule: Rule, html: str) -> bool:
    """Whether the rule takes an element of this HTML."""
    return next(ElementRules([rule]).find(lxml.html.document_fromstring(html)), None) is not None
