"""What a page's scripts hold for its application: objects that JSON says, whatever the framework wraps it in.

    <script type="application/json">{...}                 Next.js (__NEXT_DATA__) and others
    <script id="__NUXT_DATA__">[["Reactive",1],{...}]     Nuxt 3: one list, in which numbers name entries (devalue's format)
    self.__next_f.push([1,"..."])                         Next.js since 13: rows of React's stream, "1f:{...}" and "20:T4d2,text"
    window.__NUXT__=(function(a,b){return {...}}(...))    Nuxt 2: see script_literal
    <astro-island props="{...}">                          Astro: each value in a pair with its type
    NAME = {...};  NAME = JSON.parse("...")               Arc's Fusion.globalContent, Apollo, Redux and many others

A script is read, never run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from lxml.html import HtmlElement

from .data import MAX_DEPTH, parsed, within
from .page import Page
from .script_literal import returned

Object = dict[str, object]

_MAX_OBJECTS = 50_000
"""Of a page; what stands behind them is not looked at."""
_MAX_ASSIGNED = 20
"""Values in one script that are tried."""
_MAX_REVIVED = 200_000
"""Entries of a Nuxt page that are looked up, however often they are named."""
_MAX_NAMED = 20_000_000
"""Characters of all that stands in the place of names: a page may name one text of two million characters fifty thousand times."""
_ASSIGNED = re.compile(r"[\w\])\"']\s*=\s*(?:JSON\.parse\(\s*(?=\")|(?=[{\[]))")
_UNDEFINED = re.compile(r"(?<=[:,\[])undefined(?=[,}\]])")
_PUSHED = re.compile(r"__next_f\.push\(\s*(?=\[\s*1\s*,)")
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_REFERENCE = re.compile(r"\$([0-9a-f]+)")
_REVIVES = frozenset({"Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef"})
_PAIR = 2
_DECODER = json.JSONDecoder(strict=False)


def objects_in_scripts(page: Page) -> Iterator[Object]:
    """The objects that the page's scripts hold, each before those in it, up to a budget."""
    return islice(_objects(page), _MAX_OBJECTS)


def _objects(page: Page) -> Iterator[Object]:
    pushed: list[str] = []
    for script in page.tree.iter("script"):
        source = script.text or ""
        if "json" in (script.get("type") or "").lower():
            yield from _stated(script, source)
        elif _PUSHED.search(source):
            pushed += _texts_pushed(source)
        else:
            for value in chain((returned(source),), _assigned(source)):
                yield from _within(value)
    yield from _streamed("".join(pushed))
    for island in page.tree.iter("astro-island"):
        yield from _within(_unpaired(parsed(island.get("props") or ""), 0))


def _within(value: object) -> Iterator[Object]:
    """An object or list, and all objects in it."""
    around = [value]
    while around:
        value = around.pop()
        if isinstance(value, dict):
            yield value
            around += reversed(value.values())
        elif isinstance(value, list):
            around += reversed(value)


def _stated(script: HtmlElement, source: str) -> Iterator[Object]:
    """What a script says that is JSON from end to end; JSON-LD is read elsewhere."""
    kind = (script.get("type") or "").lower()
    if "ld+json" in kind or (value := parsed(source.strip())) is None:
        return
    if script.get("id") == "__NUXT_DATA__" and isinstance(value, list):
        yield from _revived(value)
    else:
        yield from _within(value)


def _assigned(source: str) -> Iterator[object]:
    """The values that a script assigns, as far as they are JSON."""
    at = 0
    for _ in range(_MAX_ASSIGNED):
        if (found := _ASSIGNED.search(source, at)) is None:
            return
        if at == 0:
            source = source[: found.end()] + _UNDEFINED.sub("null", source[found.end() :])
        at = found.end()
        try:
            value, at = _DECODER.raw_decode(source, at)
        except (ValueError, RecursionError):
            continue
        value = parsed(value) if isinstance(value, str) else value
        if value and within(value, MAX_DEPTH):
            yield value


def _revived(entries: list[object]) -> Iterator[Object]:
    """The objects of Nuxt's list, with what their numbers name in the place of these."""
    left, said = [_MAX_REVIVED], [_MAX_NAMED]

    def named(index: object, depth: int) -> object:
        left[0] -= 1
        if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(entries) or depth == MAX_DEPTH or left[0] < 0:
            return None
        entry = entries[index]
        if isinstance(entry, dict):
            return {key: named(inner, depth + 1) for key, inner in entry.items()}
        if isinstance(entry, str):
            said[0] -= len(entry)
            return entry if said[0] >= 0 else None
        if not isinstance(entry, list):
            return entry
        if entry and isinstance(entry[0], str):  # a type and what it wraps
            return named(entry[1], depth + 1) if len(entry) == 2 and entry[0] in _REVIVES else entry[1] if entry[:1] == ["Date"] and len(entry) > 1 else None
        return [named(inner, depth + 1) for inner in entry]

    yield from _within(named(0, 0))


def _unpaired(value: object, depth: int) -> object:
    """The properties of one of Astro's islands without the number of its type that stands before each value: 1 before a list, 11 before what is infinite."""
    if isinstance(value, dict) and depth < MAX_DEPTH:
        return {key: _unpaired(inner[1], depth + 1) for key, inner in value.items() if isinstance(inner, list) and len(inner) == _PAIR}
    if isinstance(value, list) and depth < MAX_DEPTH:
        return [_unpaired(inner[1], depth + 1) for inner in value if isinstance(inner, list) and len(inner) == _PAIR]
    return value if isinstance(value, str | int | float) else None


def _texts_pushed(source: str) -> Iterator[str]:
    """The pieces of React's stream that one script brings."""
    at = 0
    while (found := _PUSHED.search(source, at)) is not None:
        at = found.end()
        try:
            value, at = _DECODER.raw_decode(source, at)
        except (ValueError, RecursionError):
            return
        if len(value) > 1 and isinstance(value[1], str):
            yield value[1]


def _streamed(stream: str) -> Iterator[Object]:
    """The objects in the rows of React's stream, with the rows of text that they name."""
    source, at = stream.encode("utf-8", "surrogatepass"), 0
    texts: dict[str, str] = {}
    values: list[object] = []
    while (found := _ROW.match(source, at)) is not None:
        if found[2]:
            at = found.end() + int(found[2], 16)
            texts[found[1].decode()] = source[found.end() : at].decode("utf-8", "replace")
            continue
        end = source.find(b"\n", found.end())
        end = len(source) if end < 0 else end
        at = end + 1
        if (value := parsed(source[found.end() : end].decode("utf-8", "replace"))) is not None:
            values.append(value)
    yield from _filled(values, texts)


def _filled(values: list[object], texts: Mapping[str, str]) -> list[Object]:
    """The objects in values, each text in the place of all that names it: what holds an object is looked at before that itself."""
    objects, left = list(islice(_within(values), _MAX_OBJECTS)), _MAX_NAMED
    for one in objects:
        for key, said in one.items():
            if isinstance(said, str) and (reference := _REFERENCE.fullmatch(said)) and (text := texts.get(reference[1])) is not None:
                left -= len(text)
                one[key] = text if left >= 0 else None
    return objects
