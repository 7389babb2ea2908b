"""Finding the elements of a page that rules with selectors take, and never the one that holds the story.

A selector sees names, not meanings: a theme may put a whole page into `<div class="sidebar-left">`. So what a selector finds is taken only
if it does not hold the page's main content.

Nearly all selectors ask for a tag, a class, an id or a role. Evaluated one by one, those of the catalogue take 95 CPU ms on a page of 1,100
elements; they are looked up in one walk instead. Only what `_Lookup` does not cover is left to XPath.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from schemas.rule import Rule

from ..page.index import KINDS, Index
from ..page.words import word_count

STORY_WORDS = 60
"""Words in paragraphs from which an article, or what stands with a top heading, counts as a story. WordPress cuts teasers at 55
(`excerpt_length`), and lists of teasers are `<article>`s too."""


class Story:
    """Where a page's main content stands, as far as its elements say."""

    def __init__(self, index: Index) -> None:
        self._holders: set[HtmlElement] = set()
        self._above_heading: set[HtmlElement] = set()
        for heading in index.tags.get("h1", ()):
            self._above_heading.update(heading.iterancestors())
        mains = [*index.tags.get("main", ()), *index.roles.get("main", ())]
        articles = [*index.tags.get("article", ()), *index.roles.get("article", ())]
        for element in (*mains, *(article for article in articles if _tells_story(article))):
            self._holders.add(element)
            self._holders.update(element.iterancestors())
        self._holders.update(*(index.tags.get(tag, ()) for tag in ("html", "body")))

    def inside(self, element: HtmlElement) -> bool:
        """Whether taking the element away would take the page's main content, or whether it is that content."""
        return element in self._holders or element.tag == "article" or (element in self._above_heading and _tells_story(element))


def _tells_story(element: HtmlElement) -> bool:
    words = 0
    for paragraph in element.iter("p"):
        words += word_count(paragraph.text_content())
        if words >= STORY_WORDS:
            return True
    return False


_TEST = re.compile(
    r"contains\(concat\(' ', normalize-space\(@class\), ' '\), ' (?P<token>[\w-]+)(?P<whole> ?)'\)"
    r"|@(?P<attribute>[\w-]+)='(?P<value>[^']*)'"
    r"|starts-with\(@id, '(?P<id>[\w-]+)'\)"
    rf"|@(?P<kind>{'|'.join(KINDS)})"
)
_STEP = re.compile(r"//(?P<tag>[\w-]+|\*\[(?P<tests>[^\[\]]*)\])(?P<rest>.*)")

# Predicates on the place among siblings mean something else once the element stands alone.
_BY_POSITION = re.compile(r"\[\s*\d|position\(|last\(")


def _paths(selector: str) -> list[str]:
    """The paths that a selector unites; a bar within a predicate or a text does not part them."""
    parts = selector.split(" | ")
    whole = all(part.count("[") == part.count("]") and part.count("'") % 2 == 0 for part in parts)
    return parts if whole else [selector]


class _Taker(NamedTuple):
    """A rule, by its place in the list, and what must hold beyond the first step of its path; null where that is all."""

    rule: int
    rest: etree.XPath | None

    def taken(self, element: HtmlElement) -> Iterator[HtmlElement]:
        """The elements that the rule takes, `element` being found by the first step of its path."""
        if self.rest is None:
            yield element
        else:
            selected = self.rest(element)
            yield from (found for found in selected if isinstance(found, HtmlElement)) if isinstance(selected, list) else ()


class _Beginnings:
    """Which rules ask for names that begin so."""

    def __init__(self) -> None:
        self._takers: dict[str, list[_Taker]] = {}
        self._every: tuple[str, ...] = ()

    def add(self, start: str, taker: _Taker) -> None:
        """One more rule that does."""
        self._takers.setdefault(start, []).append(taker)
        self._every = tuple(self._takers)

    def of(self, name: str) -> list[_Taker]:
        """Those that a name begins as they ask: one question to all first, for hardly any does."""
        return [taker for start, takers in self._takers.items() if name.startswith(start) for taker in takers] if name.startswith(self._every) else []


class _Lookup:
    """Which rules ask for what. Evaluating ninety paths on every element of a page costs more than parsing it."""

    def __init__(self) -> None:
        self.tags: dict[str, list[_Taker]] = {}
        self.roles: dict[str, list[_Taker]] = {}
        self.kinds: dict[str, list[_Taker]] = {}
        self.values: dict[str, tuple[etree.XPath, dict[str, list[_Taker]]]] = {}
        """By attributes that the index does not keep: what finds the elements that carry one, and who asks for which value."""
        self._ids: dict[str, list[_Taker]] = {}
        self._tokens: dict[str, list[_Taker]] = {}
        self._id_starts = _Beginnings()
        self._token_starts = _Beginnings()

    def add(self, path: str, rule: int) -> bool:
        """Whether the path begins with a step that can be looked up: `//tag`, or `//*[...]` with tests for class, kind or an attribute's value."""
        step = _STEP.fullmatch(path)
        if step is None or _BY_POSITION.search(step["rest"]):
            return False
        taker = _Taker(rule, _beyond(step["rest"]))
        if step["tests"] is None:
            self.tags.setdefault(step["tag"], []).append(taker)
            return True
        tests = [_TEST.fullmatch(test) for test in step["tests"].split(" or ")]
        if not all(tests):
            return False
        for test in filter(None, tests):
            if test["kind"]:
                self.kinds.setdefault(test["kind"], []).append(taker)
            elif test["id"]:
                self._id_starts.add(test["id"], taker)
            elif attribute := test["attribute"]:
                self._by_value(attribute).setdefault(test["value"], []).append(taker)
            elif test["whole"]:
                self._tokens.setdefault(test["token"], []).append(taker)
            else:
                self._token_starts.add(test["token"], taker)
        return True

    def _by_value(self, attribute: str) -> dict[str, list[_Taker]]:
        if attribute in ("id", "role"):
            return self._ids if attribute == "id" else self.roles
        _, by_value = self.values.setdefault(attribute, (etree.XPath(f"descendant-or-self::*[@{attribute}]"), {}))
        return by_value

    def by_class(self, token: str) -> list[_Taker]:
        """The rules that ask for a class, whole or by its beginning."""
        return self._tokens.get(token, []) + self._token_starts.of(token)

    def by_id(self, identity: str) -> list[_Taker]:
        """The rules that ask for an id, whole or by its beginning."""
        return self._ids.get(identity, []) + self._id_starts.of(identity)


def _beyond(rest: str) -> etree.XPath | None:
    if not rest:
        return None
    return etree.XPath("self::*" + rest if rest.startswith("[") else "." + rest)


class ElementRules:
    """The rules on elements among `rules`, their selectors read once."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = [rule for rule in rules if rule.selector is not None]
        self._lookup = _Lookup()
        self._selectors: list[tuple[int, etree.XPath]] = []
        self._of_class: dict[str, list[_Taker]] = {}
        for at, rule in enumerate(self._rules):
            rest = [path for path in _paths(rule.selector or "") if not self._lookup.add(path, at)]
            if rest:
                self._selectors.append((at, etree.XPath(" | ".join(rest))))

    def find(self, index: Index) -> Iterator[tuple[Rule, HtmlElement]]:
        """The rules with the elements they take, in the order of the rules; elements may lie in each other and come more than once."""
        found: dict[int, dict[HtmlElement, None]] = {}
        top = next(iter(index.tags.get("html", ())), None)
        for taker, elements in self._looked_up(index, top):
            mine = found.setdefault(taker.rule, {})
            if taker.rest is None:
                mine.update(dict.fromkeys(elements))
                continue
            for element in elements:
                mine.update(dict.fromkeys(taker.taken(element)))
        for at, selector in self._selectors if top is not None else ():
            for taken in _Taker(at, selector).taken(top):
                found.setdefault(at, {})[taken] = None
        story = Story(index)
        for at in sorted(found):
            for element in found[at]:
                if not story.inside(element):
                    yield self._rules[at], element

    def _looked_up(self, index: Index, top: HtmlElement | None) -> Iterator[tuple[_Taker, list[HtmlElement]]]:
        lookup = self._lookup
        for takers, by_name in ((lookup.tags, index.tags), (lookup.roles, index.roles), (lookup.kinds, index.kinds)):
            for name, wanting in takers.items():
                if elements := by_name.get(name):
                    yield from ((taker, elements) for taker in wanting)
        known = self._of_class
        if len(known) > _REMEMBERED:
            known.clear()
        for token in index.classes:
            if token not in known:
                known[token] = lookup.by_class(token)
            if wanting := known[token]:
                elements = index.by_class(token)
                yield from ((taker, elements) for taker in wanting)
        for identity, elements in index.ids.items():
            yield from ((taker, elements) for taker in lookup.by_id(identity))
        if top is None:
            return
        for attribute, (carrying, by_value) in lookup.values.items():
            for element in cast(list[HtmlElement], carrying(top)):
                yield from ((taker, [element]) for taker in by_value.get(element.get(attribute) or "", ()))


# A site repeats its classes on every page; a page with random ones must not fill the memory of a long run.
_REMEMBERED = 20_000


def matches(rule: Rule, html: str) -> bool:
    """Whether the rule takes an element of this HTML."""
    return next(ElementRules([rule]).find(Index.of(lxml.html.document_fromstring(html).iter("*"))), None) is not None
