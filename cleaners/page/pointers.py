"""What a page points at beside its content: its feeds, its next page, its own canonical address, where it sends its reader on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.target import Link

from ..urls import join
from .nodes import is_nofollow

# Media types of feeds: RFC 4287, section 7; jsonfeed.org 1.1, "Discovery"; RSS Advisory Board, "RSS Autodiscovery". WordPress marks its
# interface with application/json, and oEmbed its answers with application/json+oembed: neither is a feed.
_FEEDS = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/xml", "text/xml", "text/rss+xml"}
)
_RELATIONS = {"next": "next_page", "canonical": "canonical", "hub": "hub", "sitemap": "sitemap", "feed": "feed"}
_BY_PRIORITY = ("canonical", "next_page", "feed", "sitemap", "hub", "refresh")
_REFRESH = re.compile(r"""\s*[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?['"]?([^'"]+)""", re.IGNORECASE)
_MAX_TITLE = 1_000
_MAX_LINKS = 200
_MAX_ANCHORS = 50_000
"""As many as a sitemap may have."""


def pointers_of(tree: HtmlElement, url: str | None) -> tuple[Link, ...]:
    """Links of the kinds `canonical`, `next_page`, `feed`, `sitemap`, `hub` and `refresh`, in this order, each address once per kind.

    `next_page` comes from `rel=next` alone; engines and lists know more. A page that names itself its next one or refreshes itself
    names nothing. Reads at most 200 of them.
    """
    base = base_of(tree, url)
    here = (url or "").partition("#")[0]
    found: dict[tuple[str, str], Link] = {}
    for element, kind, href in _printed(tree):
        target = join(base, href)
        if target is None or (kind in ("next_page", "refresh") and target.partition("#")[0] == here):
            continue
        title = " ".join((element.get("title") or "").split())[:_MAX_TITLE] or None
        found.setdefault((kind, target), Link(url=target, title=title if kind == "feed" else None, kind=kind))
        if len(found) == _MAX_LINKS:
            break
    return tuple(sorted(found.values(), key=lambda link: _BY_PRIORITY.index(link.kind)))


def anchors_of(tree: HtmlElement, url: str | None) -> tuple[Link, ...]:
    """What a page links to in its body, as links of kind `page`, each address once; without those that it marks `nofollow`, and without places
    on the page itself. For sites whose lists no reader knows.
    """
    base = base_of(tree, url)
    here = (url or "").partition("#")[0]
    found: dict[str, Link] = {}
    for element in tree.iter("a", "area"):
        target = (join(base, element.get("href") or "") or "").partition("#")[0]
        if target and target != here and target not in found and not is_nofollow(element):
            text = " ".join(_beginning(element).split())[:_MAX_TITLE]
            found[target] = Link(url=target, title=text or None, kind="page")
            if len(found) == _MAX_ANCHORS:
                break
    return tuple(found.values())


def _beginning(element: HtmlElement) -> str:
    """Enough of an element's text for a title; a broken page may have all of its text in one link, and in many of them."""
    words, length = list[str](), 0
    for text in element.itertext(with_tail=False):
        words.append(text[: 2 * _MAX_TITLE])
        length += len(text)
        if length > 2 * _MAX_TITLE:
            break
    return "".join(words)


def base_of(tree: HtmlElement, url: str | None) -> str | None:
    """What relative addresses of a page start from: its first `base` with an address (HTML standard, section 4.2.3), else its own.

    Wherever it stands: what a server prints before the page ends the head before it has begun.
    """
    return next((join(url, element.get("href") or "") for element in tree.iter("base") if element.get("href")), None) or url


def _printed(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str, str]]:
    """Element, kind and reference as printed."""
    for element in tree.iter("link", "a", "meta"):
        if element.tag == "meta":
            refresh = _REFRESH.match(element.get("content") or "") if (element.get("http-equiv") or "").lower() == "refresh" else None
            if refresh:
                yield element, "refresh", refresh.group(1).strip()
            continue
        if is_nofollow(element):
            continue
        relations = (element.get("rel") or "").lower().split()
        media = (element.get("type") or "").partition(";")[0].strip().lower()
        href = element.get("href") or ""
        if "alternate" in relations and media in _FEEDS:
            yield element, "feed", href
        yield from ((element, _RELATIONS[relation], href) for relation in relations if relation in _RELATIONS)
