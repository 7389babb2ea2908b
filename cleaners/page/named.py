"""Selectors of a page's own sheets, as far as they name elements by classes and ids: alone, in or right below others, and without some.

    .a    p#b.c    .a .b    .a > .b    .a p    .a:not(.b)

What depends on a pointer, a script or an attribute names nothing: such a rule may hold now and not when somebody reads.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from ..remembered import remembered

_COMPOUND = re.compile(r"\s*(?P<child>>)?\s*(?P<tag>[a-z][a-z0-9]*)?(?P<names>(?:[.#][\w-]+)*)(?P<without>(?::not\([.#][\w-]+\))*)(?=[\s>]|$)", re.IGNORECASE)
NAME = re.compile(r"[.#][\w-]+")
_SAYS_MORE = re.compile(r"[\[+~*@&]|:(?!not\([.#])")
_NOT = re.compile(r":not\([^)]*\)")
_OPENED = re.compile(r"accordion|collaps|toggle|tab(?!le)|panel|slide|carousel|swiper|faq|spoiler|expand|unfold|more", re.IGNORECASE)
"""What readers open or turn to: it is hidden until they do, by rules that name the box around it, too."""
_MOST_COMPOUNDS = 5
_LONGEST = 300
_MOST_LEVELS, _MOST_BELOW = 200, 500
"""Elements around one, and in one, that are looked at: boxes in boxes would each look at all of the page."""


class Compound(NamedTuple):
    """One element of a selector."""

    tag: str | None
    names: frozenset[str]
    """Classes and ids that it must have, with their signs."""
    without: frozenset[str]
    """Those that it must not have."""
    is_child: bool
    """Whether it stands right below the element before it."""

    def matches(self, element: HtmlElement) -> bool:
        """Whether an element is so called."""
        if self.tag is not None and element.tag != self.tag:
            return False
        has = names_of(element) if self.names or self.without else frozenset()
        return has.issuperset(self.names) and has.isdisjoint(self.without)


class Selector(NamedTuple):
    """The elements of a selector from the outside in. The last that has a name is the one by which elements are looked for."""

    above: tuple[Compound, ...]
    called: Compound
    below: Compound | None
    """An element in it without a name of its own: the one that is meant."""

    def meant(self, element: HtmlElement) -> list[HtmlElement]:
        """What the selector means where an element has the names of `called`."""
        if not self.called.matches(element) or not self._is_below(element):
            return []
        if self.below is None:
            return [element]
        inner = element.iterchildren("*") if self.below.is_child else element.iterdescendants("*")
        return [part for part in islice(inner, _MOST_BELOW) if part.tag == self.below.tag and self.below.matches(part)]

    def _is_below(self, element: HtmlElement) -> bool:
        """Whether an element stands in those that the selector names above it; descendants are looked for from the inside out."""
        is_child, around = self.called.is_child, islice(element.iterancestors(), _MOST_LEVELS)
        for compound in reversed(self.above):
            found = next(((at, level) for level, at in enumerate(around) if compound.matches(at)), None)
            if found is None or (is_child and found[1]):
                return False
            is_child = compound.is_child
        return True


def last_name(text: str) -> str | None:
    """The name by which a selector's elements are looked for; null where it says more than names, or no name at all."""
    if _SAYS_MORE.search(text):
        return None
    names = NAME.findall(_NOT.sub("", text) if ":" in text else text)
    return names[-1] if names else None


def names_of(element: HtmlElement) -> frozenset[str]:
    """The classes and the id of an element, with their signs."""
    names = {f".{token}" for token in (element.get("class") or "").split()}
    return frozenset(names | {f"#{identity}"} if (identity := element.get("id")) else names)


@remembered(4_096)  # pages of a site bring the same sheets
def selector(text: str) -> Selector | None:
    """What a selector of a sheet names; null where it says more than names, or no name at all."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if NAME.fullmatch(text):
        return Selector((), Compound(None, frozenset((text,)), frozenset(), is_child=False), None)
    compounds: list[Compound] = []
    at = 0
    while at < len(text):
        match = _COMPOUND.match(text, at)
        if match is None or match.end() == at or not (match["tag"] or match["names"]) or len(compounds) == _MOST_COMPOUNDS:
            return None
        tag = match["tag"].lower() if match["tag"] else None
        compounds.append(Compound(tag, frozenset(NAME.findall(match["names"])), frozenset(NAME.findall(match["without"])), match["child"] is not None))
        at = match.end()
    if len(compounds) > 1 and _OPENED.search(text):
        return None
    called = [number for number, compound in enumerate(compounds) if compound.names]
    if not called or len(compounds) - called[-1] > 2 or compounds[0].is_child:
        return None
    last = called[-1]
    return Selector(tuple(compounds[:last]), compounds[last], compounds[last + 1] if last + 1 < len(compounds) else None)
