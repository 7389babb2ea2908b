"""Finding the elements of a page that rules with selectors take, and never the one that holds the story.

A selector sees names, not meanings: a theme may put a whole page into `<div class="sidebar-left">`. So what a selector finds is taken only
if it does not hold the page's main content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from schemas.rule import Rule

STORY_WORDS = 60
"""Words in paragraphs from which an article, or what stands with a top heading, counts as a story. WordPress cuts teasers at 55
(`excerpt_length`), and lists of teasers are `<article>`s too."""

_NEVER = frozenset(("html", "body", "main", "article"))


def holds_story(element: HtmlElement) -> bool:
    """Whether taking the element away would take the page's main content, or whether it is that content."""
    if element.tag in _NEVER or element.get("role") in ("main", "article"):
        return True
    has_heading = False
    for inner in element.iter("main", "article", "h1", "div", "section"):
        role = inner.get("role")
        if inner.tag == "main" or role == "main":
            return True
        if (inner.tag == "article" or role == "article") and _tells_story(inner):
            return True
        has_heading = has_heading or inner.tag == "h1"
    return has_heading and _tells_story(element)


def _tells_story(element: HtmlElement) -> bool:
    words = 0
    for paragraph in element.iter("p"):
        words += len(paragraph.text_content().split())
        if words >= STORY_WORDS:
            return True
    return False


class ElementRules:
    """The rules on elements among `rules`, their selectors compiled once."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._selectors = [(rule, etree.XPath(rule.selector)) for rule in rules if rule.selector is not None]

    def find(self, tree: HtmlElement) -> Iterator[tuple[Rule, HtmlElement]]:
        """The rules with the elements they take, in the order of the rules; elements may lie in each other and come more than once."""
        for rule, selector in self._selectors:
            for element in _found(selector, tree):
                if not holds_story(element):
                    yield rule, element


def _found(selector: etree.XPath, tree: HtmlElement) -> list[HtmlElement]:
    found = selector(tree)
    return [item for item in found if isinstance(item, HtmlElement)] if isinstance(found, list) else []


def matches(rule: Rule, html: str) -> bool:
    """Whether the rule takes an element of this HTML."""
    return next(ElementRules([rule]).find(lxml.html.document_fromstring(html)), None) is not None
