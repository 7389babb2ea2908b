"""The elements of a page that may show text, by what they are called."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from lxml.html import HtmlElement

from .parse import WITHHELD

KINDS = ("typeof", "itemtype", "itemprop", WITHHELD, "component", "data-pid", "data-tid")
"""The attributes that say what an element is, in RDFa and in microdata, the mark of what is withheld from search, and NodeBB's names of parts."""
_KINDS = frozenset(KINDS)


class Index:
    """Elements by tag, class token, id and role, in document order.

    Classes are taken apart when somebody asks for one: a page has a tenth as many class attributes that differ as it has elements.
    """

    def __init__(self) -> None:
        self.elements: list[HtmlElement] = []
        self.attributes: list[Mapping[str, str]] = []
        """Of each of the elements."""
        self.tags: dict[str, list[HtmlElement]] = defaultdict(list)
        self.ids: dict[str, list[HtmlElement]] = defaultdict(list)
        self.roles: dict[str, list[HtmlElement]] = defaultdict(list)
        self.kinds: dict[str, list[HtmlElement]] = defaultdict(list)
        """By the attribute, one of `KINDS`, that says what they are, whatever that be."""
        self._named: dict[str, list[int]] = defaultdict(list)
        """Numbers of elements by class attribute."""
        self._holding: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
        """What `names_with` has found: several readers look for sections, tags and comments."""

    @classmethod
    def of(cls, elements: Iterable[HtmlElement]) -> Index:
        """The index of elements given in document order."""
        index = cls()
        index.elements = list(elements)
        index.attributes = [dict(element.items()) for element in index.elements]
        index.file([element.tag for element in index.elements])
        return index

    def file(self, tags: Sequence[str]) -> None:
        """File the last of the elements, of which these are the tags, under what they are called: all at once, for a page has a thousand."""
        first = len(self.elements) - len(tags)
        by_tag, by_class, by_id = self.tags, self._named, self.ids
        for number, (tag, element, attributes) in enumerate(zip(tags, self.elements[first:], self.attributes[first:], strict=True), first):
            by_tag[tag].append(element)
            if not attributes:
                continue
            if names := attributes.get("class"):
                by_class[names].append(number)
            if identity := attributes.get("id"):
                by_id[identity].append(element)
            if role := attributes.get("role"):
                self.roles[role].append(element)
            if not _KINDS.isdisjoint(attributes):
                for kind in _KINDS.intersection(attributes):
                    self.kinds[kind].append(element)

    @cached_property
    def classes(self) -> Mapping[str, list[str]]:
        """Every class token, with the class attributes that hold it; both in the order of their first elements."""
        found: dict[str, list[str]] = {}
        for names in self._named:
            for token in names.split():
                holding = found.setdefault(token, [])
                if not holding or holding[-1] is not names:
                    holding.append(names)
        return found

    @property
    def class_attributes(self) -> Iterable[str]:
        """Those that differ, as they are written."""
        return self._named

    def reopen(self) -> None:
        """Get ready for elements after somebody asked for a class."""
        for known in ("classes", "_names", "_spelled"):
            self.__dict__.pop(known, None)
        self._holding.clear()

    def by_class(self, token: str) -> list[HtmlElement]:
        """The elements that carry a class token, in document order."""
        holding = self.classes.get(token)
        if holding is None:
            return []
        elements, named = self.elements, self._named
        if len(holding) == 1:
            return [elements[number] for number in named[holding[0]]]
        return [elements[number] for number in sorted(number for names in holding for number in named[names])]

    def by_property(self, *names: str) -> list[HtmlElement]:
        """The elements that microdata call one of these, and nothing else, in document order."""
        return [element for element in self.kinds.get("itemprop", ()) if element.get("itemprop") in names]

    def called(self, pattern: re.Pattern[str], *parts: str) -> Iterator[HtmlElement]:
        """The elements with a class token that the pattern fits as a whole, token by token, then those with such an id. `parts` are as in `names_with`."""
        tokens, identities = self.names_with(*parts)
        for token in filter(pattern.fullmatch, tokens):
            yield from self.by_class(token)
        for identity in filter(pattern.fullmatch, identities):
            yield from self.ids[identity]

    def names_with(self, *parts: str) -> tuple[list[str], list[str]]:
        """The class tokens and the ids that hold one of these parts, given in lower case, in whatever case; in the order of their first elements.

        To search for a part in all names at once costs as much as to try a pattern on one of them, and a page has hundreds.
        """
        if (known := self._holding.get(parts)) is not None:
            return known
        text, starts = self._spelled
        found: set[int] = set()
        for part in parts:
            at = text.find(part)
            while at >= 0:
                number = bisect.bisect_right(starts, at)
                found.add(number - 1)
                at = text.find(part, starts[number]) if number < len(starts) else -1
        tokens, identities = self._names
        numbers = sorted(found)
        first = bisect.bisect_left(numbers, len(tokens))
        names = [tokens[number] for number in numbers[:first]], [identities[number - len(tokens)] for number in numbers[first:]]
        self._holding[parts] = names
        return names

    @cached_property
    def _names(self) -> tuple[list[str], list[str]]:
        """Every class token and every id."""
        return list(self.classes), list(self.ids)

    @cached_property
    def _spelled(self) -> tuple[str, list[int]]:
        """The names in lower case, a line each, and where in that each begins."""
        lowered = [name.lower() for names in self._names for name in names]
        return "\n".join(lowered), [0, *accumulate(len(name) + 1 for name in lowered[:-1])]
