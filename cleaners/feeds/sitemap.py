"""Sitemaps, read as they come: urlset, sitemapindex (sitemaps.org 0.9) with news, lists of one address a line; any of them gzipped.

Memory does not grow with the number of entries. No entity is resolved, no other document is read, and what is damaged is read as far as it goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Literal

from lxml import etree

from schemas.target import Link

from ..dates.dates import of_feed
from ..page.gzipped import GZIP, STEP, Inflating
from ..urls import canonical, join

Kind = Literal["urlset", "sitemapindex", "addresses", "feed", "other"]
"""`feed`: RSS and Atom serve as sitemaps too; `cleaners.feeds.feed` reads them."""

_HEAD = 20_000
_ROOT = re.compile(rb"<(?:[\w.-]{1,40}:)?(urlset|sitemapindex|rss|feed|RDF)[\s>/]", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+)?html", re.IGNORECASE)
_KINDS: dict[bytes, Kind] = {b"urlset": "urlset", b"sitemapindex": "sitemapindex"}
_BARE_AMPERSAND = re.compile(rb"<!\[CDATA\[.*?\]\]>|&(?!#?\w{1,31};)", re.DOTALL)
# Each sign is looked at once: what has no end goes to the end, and blanks are given back to nobody.
_LOCATION = re.compile(rb"<!--.*?(?:-->|\Z)|<loc>\s*+(?:<!\[CDATA\[)?([^<>]{1,2000}+)(?:(?<=\]\])>\s*+)?<", re.DOTALL)
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_UTF8_BOM = b"\xef\xbb\xbf"

# An entry of the protocol has four values; with news, a dozen pictures and all languages some 300.
_MAX_VALUES = 1_000
_MAX_LINE = 10_000
_MAX_TITLE = 1_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one sitemap may cost. The protocol allows 50,000 entries and 50 MB; real ones break both."""

    entries: int = 2_000_000
    inflated_bytes: int = 1_000_000_000


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, as a hint."""

    url: str
    is_sitemap: bool = False
    changed_at: datetime | None = None
    """`lastmod`; a day without a time is its midnight."""
    published_at: datetime | None = None
    """Of a news story."""
    title: str | None = None
    """Of a news story."""

    @property
    def link(self) -> Link:
        """The entry as a link with its hints."""
        changed = self.changed_at or self.published_at
        return Link(url=self.url, title=self.title, kind="sitemap" if self.is_sitemap else "page", last_post_at=changed)


class Sitemap:
    """One sitemap. Iterate once; `flags` are complete afterwards."""

    def __init__(self, body: bytes, url: str | None, *, encoding: str | None = None, limits: Limits = DEFAULT) -> None:
        """`encoding` goes before what the document says of itself."""
        self.url = url
        self.limits = limits
        self._body = body
        self._encoding = encoding
        self._lacks: Counter[str] = Counter()
        self._cut_off = False
        self.kind: Kind = kind_of(body)

    @property
    def flags(self) -> tuple[str, ...]:
        """What stands in it and was not given: `cut_off`, `too_large`, `beyond_limit`, `no_address:3` entries, `values_dropped:7`.

        `damaged`: tags did not match; addresses may come twice and without their hints.
        """
        return (
            *(["cut_off"] if self._cut_off else []),
            *(name if name in ("too_large", "beyond_limit", "damaged") else f"{name}:{times}" for name, times in self._lacks.items()),
        )

    def __iter__(self) -> Iterator[Entry]:
        entries = self._lines() if self.kind == "addresses" else self._elements() if self.kind in ("urlset", "sitemapindex") else iter(())
        for number, entry in enumerate(entries):
            if number >= self.limits.entries:
                self._lacks["beyond_limit"] += 1
                return
            yield entry

    def _steps(self) -> Iterator[bytes]:
        if not self._body.startswith(GZIP):
            yield from (self._body[start : start + STEP] for start in range(0, len(self._body), STEP))
            return
        total = 0
        inflating = Inflating(self._body)
        for step in inflating:
            total += len(step)
            if total > self.limits.inflated_bytes:
                self._lacks["too_large"] += 1
                return
            yield step
        self._cut_off = inflating.is_broken

    def _lines(self) -> Iterator[Entry]:
        for line in _lines(self._steps()):
            address = line.removeprefix(_UTF8_BOM).decode("utf-8", "replace").strip()
            if not address:
                continue
            try:
                yield Entry(canonical(address))
            except ValueError:
                self._lacks["no_address"] += 1

    def _elements(self) -> Iterator[Entry]:
        # Without `huge_tree`: libxml2 then limits depth, the length of values and what entities in attributes may grow to.
        parser = _parser(self._encoding)
        waiting = given = printed = 0
        closed = False
        for step in _escaped(_from_start(self._steps()), is_wide=self._body.startswith(_UTF16)):
            parser.feed(step)
            printed += step.count(b"<loc>")
            for _, element in parser.read_events():
                if not isinstance(element, etree._Element):
                    continue
                name = _name(element)
                if name in ("url", "sitemap") and element.getparent() is not None:
                    waiting = 0
                    for entry in self._entry(element, is_sitemap=name == "sitemap"):
                        given += 1
                        yield entry
                    _drop(element)
                elif name in ("urlset", "sitemapindex"):
                    closed = True
                elif _is_no_entry(element):
                    _drop(element)
                else:
                    waiting += 1
                    if waiting > _MAX_VALUES:
                        self._lacks["values_dropped"] += 1
                        _drop(element)
        # What libxml2 would close for us at the end was cut: half an address is none.
        self._cut_off = self._cut_off or not closed
        if printed > given:
            yield from self._torn(given)

    def _torn(self, given: int) -> Iterator[Entry]:
        """All addresses of a document whose tags do not match, where its text holds more of them than its elements did."""
        if self._body.startswith((GZIP, *_UTF16)) or b"<!ENTITY" in self._body:
            return
        if sum(1 for _ in self._locations()) > given:
            self._lacks["damaged"] += 1
            yield from (Entry(url, self.kind == "sitemapindex") for url in self._locations())

    def _locations(self) -> Iterator[str]:
        for found in _LOCATION.finditer(self._body):
            printed = (found.group(1) or b"").removesuffix(b"]]").decode("utf-8", "replace")
            url = join(self.url, unescape(printed).strip())
            if url is not None and "%EF%BF%BD" not in url:
                yield url

    def _entry(self, element: etree._Element, *, is_sitemap: bool) -> Iterator[Entry]:
        found: dict[str, str] = {}
        for child in element:
            name = _name(child)
            if name == "news":
                found.update((f"news {_name(value)}", _text(value)) for value in child if not len(value))
            elif not len(child):  # a value with an element or a refused entity in it is not what was printed
                found.setdefault(name, _text(child))
        url = join(self.url, found.get("loc", ""))
        if url is None or "\ufffd" in found["loc"]:
            self._lacks["no_address"] += 1
            return
        yield Entry(
            url,
            is_sitemap,
            changed_at=of_feed(found.get("lastmod", "")).at,
            published_at=of_feed(found.get("news publication_date", "")).at,
            title=found.get("news title", "")[:_MAX_TITLE] or None,
        )


def kind_of(body: bytes) -> Kind:
    """What a body is, by its first bytes, gzipped or not."""
    head = next(iter(Inflating(body)), b"") if body.startswith(GZIP) else body
    head = head[:_HEAD].replace(b"\x00", b"").removeprefix(_UTF8_BOM)
    root = _ROOT.search(head)
    if root is not None and _PAGE.search(head, 0, root.start()) is None:
        return _KINDS.get(root.group(1).lower(), "feed")
    first = head.lstrip().split(b"\n", 1)[0].strip()
    try:
        canonical(first.decode("ascii"))
    except ValueError:
        return "other"
    return "addresses" if len(first) < _HEAD else "other"


def _lines(steps: Iterable[bytes]) -> Iterator[bytes]:
    """Lines, however they end; what is longer than any address is dropped."""
    kept = b""
    for step in steps:
        lines = (kept + step).replace(b"\r", b"\n").split(b"\n")
        kept = lines.pop()[: _MAX_LINE + 1]
        yield from (line for line in lines if len(line) <= _MAX_LINE)
    if len(kept) <= _MAX_LINE:
        yield kept


def _from_start(steps: Iterator[bytes]) -> Iterator[bytes]:
    """The same without what a server printed before the document began: blank lines, warnings."""
    first = next(steps, b"")
    yield first[max(first.find(b"<?xml"), 0) :].lstrip()
    yield from steps


def _escaped(steps: Iterable[bytes], *, is_wide: bool) -> Iterator[bytes]:
    """The same with ampersands that begin no reference written as XML has it: `?a=1&b=2` is what most broken sitemaps are broken by."""
    if is_wide:
        yield from steps
        return
    kept = b""
    for step in steps:
        joined = kept + step
        end = joined.rfind(b">") + 1
        if not end and len(joined) < STEP * 4:
            kept = joined
            continue
        whole, kept = joined[: end or None], joined[end:] if end else b""
        yield escaped(whole)
    yield kept


def escaped(xml: bytes) -> bytes:
    """The same with ampersands that begin no reference written as XML has it."""
    return _BARE_AMPERSAND.sub(lambda found: b"&amp;" if found.group() == b"&" else found.group(), xml) if b"&" in xml else xml


def _parser(encoding: str | None) -> etree.XMLPullParser:
    try:
        return etree.XMLPullParser(("end",), recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, encoding=encoding)
    except LookupError:  # libxml2 does not know all encodings that Python does
        return _parser(None)


def _name(element: etree._Element) -> str:
    """The local name in lower case, also where the prefix was never declared; empty for entities and comments."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""


def _is_no_entry(element: etree._Element) -> bool:
    """Whether it stands beside the entries and is none."""
    parent = element.getparent()
    return parent is not None and parent.getparent() is None


def _text(element: etree._Element) -> str:
    return (element.text or "").strip()


def _drop(element: etree._Element) -> None:
    """Takes an element and what stands before it out of the tree."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
