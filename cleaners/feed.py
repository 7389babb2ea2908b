"""Feeds and sitemaps: lists of links with what they say about them, never records."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree

from schemas.cleaned import Listed, Rejected
from schemas.outcome import Reason
from schemas.target import Link

from .dates import iso, rfc2822
from .decode import Decoded
from .urls import join


def listed(decoded: Decoded, body: bytes, url: str | None) -> Listed | Rejected:
    """The links of an RSS, Atom or RDF feed (by feedparser) or of a sitemap (sitemaps.org protocol 0.9)."""
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
        target = join(url, entry.get("link") or entry.get("id") or "")
        if target:
            raw = entry.get("published") or entry.get("updated") or ""
            moment = rfc2822(raw) if "," in raw else iso(raw)
            links.append(Link(url=target, title=entry.get("title") or None, kind="post" if posts else "article", last_post_at=moment.at))
    return Listed(reason=Reason.FEED, title=parsed.feed.get("title") or None, links=tuple(links))


def _sitemap(text: str, url: str | None) -> Iterator[Link]:
    # Entities are refused: a sitemap needs none but the five of XML, and others can grow without bound.
    parser = etree.iterparse(io.BytesIO(text.encode("utf-8")), events=("end",), resolve_entities=False, no_network=True, recover=True)
    for _, element in parser:
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name in ("url", "sitemap"):
            found = {etree.QName(child).localname: (child.text or "").strip() for child in element if isinstance(child.tag, str)}
            target = join(url, found.get("loc", ""))
            if target:
                yield Link(url=target, kind="sitemap" if name == "sitemap" else "page", last_post_at=iso(found.get("lastmod", "")).at)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
