"""JSON-LD as pages really carry it: a broken block loses at most itself, and as little of itself as can be.

Seen in the wild and read here: HTML entities, `<!-- -->` and CDATA wrappers, comments, trailing commas, control
characters inside strings, several objects one after the other.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml.html import HtmlElement

from ..page.repair import tidy

JsonObject = dict[str, Any]

# Budgets of a page. The largest honest block seen on 710 article pages is 0.2 MB with 1,400 objects.
_MAX_CHARACTERS = 2_000_000
_MAX_OBJECTS = 5_000
_MAX_DEPTH = 40

_OPENING_MARK = re.compile(r"<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?")
_CLOSING_MARK = re.compile(r"(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$")
_LONGEST_MARK = 50
# Strings are matched first so that nothing inside them is taken for a comment or a comma. What is never closed ends with the block,
# so that no character is looked at again for every opening before it.
_NOISE = re.compile(r'("(?:[^"\\]|\\.)*+(?:"|\Z))|/\*.*?(?:\*/|\Z)|//[^\n]*|,(?=\s*[}\]])', re.DOTALL)
_OPENING = re.compile(r"[{\[]")
# Python refuses to read numbers of thousands of digits, and with them their page.
_DECODER = json.JSONDecoder(strict=False, parse_int=lambda digits: int(digits) if len(digits) < 400 else float("inf"))
_VOCABULARY = re.compile(r"^(?:https?://schema\.org/|schema:)", re.IGNORECASE)

_CALLED = ("name", "givenName", "familyName")
_LISTS = ("@list", "@set")
# Where a page's own node may be wrapped. Lists of other pages (`itemListElement`) are not entered: their articles are not ours.
_WRAPS = ("@graph", "mainEntity", "mainEntityOfPage")


@dataclass(frozen=True)
class LinkedData:
    """The nodes of a page, wrappers opened, in document order."""

    nodes: tuple[JsonObject, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, JsonObject]:
        """The node that each `@id` names: the first with anything but a reference."""
        found: dict[str, JsonObject] = {}
        for node in self.nodes:
            if isinstance(name := node.get("@id"), str) and len(node) > 1:
                found.setdefault(name, node)
        return found

    def of(self, *types: str) -> list[JsonObject]:
        """The nodes that have one of the types (schema.org names without prefix)."""
        return [node for node in self.nodes if types_of(node).intersection(types)]

    def objects(self, value: object) -> list[JsonObject]:
        """A property's values as objects: text becomes `{"name": text}`, a bare `@id` the node that it names."""
        found: list[JsonObject] = []
        for item in listed(value):
            if isinstance(item, str) and item.strip():
                found.append({"name": item})
            elif isinstance(item, dict):
                found.append(self._named(item))
        return found

    def _named(self, item: JsonObject) -> JsonObject:
        named = self.by_id.get(item["@id"], item) if item.keys().isdisjoint(_CALLED) and isinstance(item.get("@id"), str) else item
        return named if not named.keys().isdisjoint(_CALLED) else item


def listed(value: object) -> list[object]:
    """A property's values, however they are wrapped: lists in lists, `@list`, `@set`."""
    if isinstance(value, dict) and not value.keys().isdisjoint(_LISTS):
        value = next(value[key] for key in _LISTS if key in value)
    if not isinstance(value, list):
        return [value]
    if any(isinstance(item, list) for item in value):
        value = [part for item in value for part in (item if isinstance(item, list) else [item])]
    return value


def types_of(node: JsonObject) -> frozenset[str]:
    """The node's types without vocabulary prefix."""
    declared = node.get("@type")
    names = declared if isinstance(declared, list) else [declared]
    return frozenset(_VOCABULARY.sub("", name) for name in names if isinstance(name, str))


def words(value: object) -> str | None:
    """A property's value as one line of text: the first of a list that has any, entities resolved; null where there is none."""
    found = text(value)
    return " ".join(found.split()) if found else None


def text(value: object) -> str | None:
    """The same with its white space as it is; null where there is nothing else."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, list):
            left += reversed(one)
            continue
        said = one.get("@value") if isinstance(one, dict) else one
        if isinstance(said, str) and (found := tidy(html.unescape(said))) and not found.isspace():
            return found
    return None


def name_of(one: JsonObject) -> str | None:
    """What a thing or a person is called, whole or by given and family name."""
    whole, given, family = (words(one.get(key)) for key in _CALLED)
    return whole or " ".join(filter(None, (given, family))) or None


def blocks_of(tree: HtmlElement) -> list[str]:
    """The texts of a page's `application/ld+json` scripts, in document order."""
    return [script.text for script in tree.iter("script") if is_block(script) and script.text]


def is_block(script: HtmlElement) -> bool:
    """Whether a script says that it holds JSON-LD."""
    return "ld+json" in (script.get("type") or "").lower()


def linked_data(blocks: Iterable[str]) -> LinkedData:
    """What the texts of a page's `application/ld+json` scripts say. Raises nothing: what cannot be read is left out."""
    nodes: list[JsonObject] = []
    budget = _MAX_CHARACTERS
    for block in blocks:
        if len(block) > budget:
            continue
        budget -= len(block)
        for value in values(block):
            for node in _nodes(value, 0):
                if len(nodes) == _MAX_OBJECTS:
                    return LinkedData(tuple(nodes))
                nodes.append(node)
    return LinkedData(tuple(nodes))


def values(block: str) -> list[object]:
    """The JSON values of one script, however it is damaged."""
    try:
        return [json.loads(block, strict=False)]
    except RecursionError:
        return []
    except ValueError:
        return list(_one_by_one(_mended(block)))


def _mended(block: str) -> str:
    bare = _unwrapped(block)
    if '"' not in bare:  # the whole script was escaped as text
        bare = html.unescape(bare)
    return _NOISE.sub(r"\1", bare)


def _unwrapped(block: str) -> str:
    """The block without the marks of a comment or of CDATA around it."""
    bare = block.strip()
    opening = _OPENING_MARK.match(bare)
    bare = bare[opening.end() :] if opening else bare
    return bare[:-_LONGEST_MARK] + _CLOSING_MARK.sub("", bare[-_LONGEST_MARK:])


def _one_by_one(text: str) -> Iterator[object]:
    """Whole values out of a damaged text; what stands between them is skipped."""
    at, tries = 0, 0
    while (opening := _OPENING.search(text, at)) and tries < 50:
        try:
            value, at = _DECODER.raw_decode(text, opening.start())
            yield value
        except (ValueError, RecursionError):
            at = opening.end()
            tries += 1


def _nodes(value: object, depth: int) -> Iterator[JsonObject]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for wrap in _WRAPS:
            if isinstance(value.get(wrap), (dict, list)):
                yield from _nodes(value[wrap], depth + 1)
