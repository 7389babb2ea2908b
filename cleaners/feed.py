"""Feeds and sitemaps: lists of links with what they say about them, never records."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator

from lxml import etree

from schemas.cleaned import Listed, Rejected
from schemas.outcome import Reason
from schemas.target import Link

from .dates import iso, rfc2822
from .decode import Decoded
from .jsonld import words
from .urls import join

# The first member of every JSON Feed, its slashes perhaps escaped (jsonfeed.org/version/1.1, "Top-level").
_JSON_FEED = re.compile(r"""\s*\{(?s:.*?)"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version""")


def is_feed(decoded: Decoded) -> bool:
    """Whether a capture is for `listed`: XML that is a feed or a sitemap by its root, or JSON that names the version of JSON Feed it keeps to."""
    return decoded.kind == "xml" or _JSON_FEED.match(decoded.text[:5_000]) is not None


def listed(decoded: Decoded, body: bytes, url: str | None) -> Listed | Rejected:
    """The links of an RSS, Atom or RDF feed (by feedparser), of a JSON Feed (jsonfeed.org 1.1) or of a sitemap (sitemaps.org protocol 0.9)."""
    if decoded.kind != "xml":
        return _json_feed(decoded.text, url)
    head = decoded.text[:5_000]
    if "<urlset" in head or "<sitemapindex" in head:
        return Listed(reason=Reason.SITEMAP, links=tuple(_sitemap(decoded.text, url)))
    return _feed(body, url)


def _feed(body: bytes, url: str | None) -> Listed | Rejected:
    import feedparser  # heavy, and most pages are no feeds

    # Bytes in a file object: a str could be taken for an address and fetched.
    parsed = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.version and not parsed.entries:
        return Rejected(reason=Reason.NO_TEXT, detail=f"no feed in it: {parsed.get('bozo_exception', 'unknown root element')}")
    posts = "bbpress.org" in str(parsed.feed.get("generator", ""))
    links = []
    for entry in parsed.entries:
        # feedparser gives a guid as the link where nothing else is one; it names a page only where it is a whole address.
        printed = entry.get("link") or ""
        target = join(None if entry.get("guidislink") and printed == entry.get("id") else url, printed)
        if target:
            raw = entry.get("published") or entry.get("updated") or ""
            moment = rfc2822(raw) if "," in raw else iso(raw)
            links.append(Link(url=target, title=entry.get("title") or None, kind="post" if posts else "article", last_post_at=moment.at))
    return Listed(reason=Reason.FEED, title=parsed.feed.get("title") or None, links=tuple(links))


def _json_feed(text: str, url: str | None) -> Listed | Rejected:
    try:
        read = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        return Rejected(reason=Reason.NO_TEXT, detail=f"a JSON Feed that cannot be read: {str(error)[:200]}")
    named = read.get("items") if isinstance(read, dict) else None
    items = [item for item in named if isinstance(item, dict)] if isinstance(named, list) else []
    links = []
    for item in items:
        # `external_url` is what a post speaks about, `id` need not be an address.
        target = join(url, words(item.get("url")) or "")
        if target:
            moment = iso(words(item.get("date_published")) or words(item.get("date_modified")) or "")
            links.append(Link(url=target, title=words(item.get("title")), kind="article", last_post_at=moment.at))
    return Listed(reason=Reason.FEED, title=words(read.get("title")) if isinstance(read, dict) else None, links=tuple(links))


def _sitemap(text: str, url: str | None) -> Iterator[Link]:
    # Entities are refused: a sitemap needs none but the five of XML, and others can grow without bound.
    parser = etree.iterparse(io.BytesIO(text.encode("utf-8")), events=("end",), resolve_entities=False, no_network=True, recover=True)
    for _, element in parser:
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name in ("url", "sitemap"):
            # A value with an element or a refused entity in it is not what was printed.
            found = {etree.QName(child).localname: (child.text or "").strip() for child in element if isinstance(child.tag, str) and not len(child)}
            target = join(url, found.get("loc", ""))
            if target:
                yield Link(url=target, kind="sitemap" if name == "sitemap" else "page", last_post_at=iso(found.get("lastmod", "")).at)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
