"""Feeds, sitemaps and lists of feeds: links with what is said about them, never records."""

from __future__ import annotations

import json
import re

from schemas.cleaned import Listed, Rejected
from schemas.outcome import Reason
from schemas.target import Link

from ..dates.dates import iso
from ..metadata.jsonld import words
from ..page.decode import Decoded
from ..urls import join
from . import parts, syndication
from .opml import subscriptions
from .sitemap import Limits, Sitemap, kind_of

# The first member of every JSON Feed, its slashes perhaps escaped (jsonfeed.org/version/1.1, "Top-level").
_JSON_FEED = re.compile(r"""\s*\{(?s:.*?)"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version""")


_OPML = re.compile(r"<opml[\s>]", re.IGNORECASE)

MAX_LINKS = 50_000
"""Of one list; the protocol of sitemaps allows as many. Who wants more of a sitemap reads it entry by entry (`cleaners.feeds.sitemap`)."""


def is_feed(decoded: Decoded) -> bool:
    """Whether a capture is for `listed`: XML that is a feed, a sitemap or OPML by its root, JSON Feed by its version, or addresses line by line."""
    if decoded.kind == "xml" or _JSON_FEED.match(decoded.text[:5_000]) is not None:
        return True
    return decoded.text[:100].lstrip().startswith("http") and all(map(_is_address, decoded.text.split("\n")))


def listed(decoded: Decoded, body: bytes, url: str | None) -> Listed | Rejected:
    """The links of an RSS, Atom, RDF or JSON feed (jsonfeed.org 1.1), of a sitemap (sitemaps.org 0.9), or of a list of feeds (OPML)."""
    kind = kind_of(body)
    if kind in ("urlset", "sitemapindex") or (kind == "addresses" and decoded.kind == "text"):
        sitemap = Sitemap(body, url, encoding=decoded.encoding, limits=Limits(entries=MAX_LINKS))
        links = tuple(parts.told(entry.link for entry in sitemap) if kind == "sitemapindex" else (entry.link for entry in sitemap))
        return Listed(reason=Reason.SITEMAP, links=links, flags=sitemap.flags)
    if decoded.kind != "xml":
        return _json_feed(decoded.text, url)
    if _OPML.search(decoded.text[:5_000]):
        return Listed(reason=Reason.FEED, links=tuple(one.link for one in subscriptions(decoded, url).taken[:MAX_LINKS]))
    read = syndication.parsed(decoded, url)
    if not read.version and not read.entries:
        return Rejected(reason=Reason.NO_TEXT, detail=f"no feed in it: {str(read.get('bozo_exception', 'unknown root element'))[:200]}")
    flags = (f"beyond_limit:{syndication.MAX_ENTRIES}",) if syndication.is_cut(decoded.text) else ()
    return Listed(reason=Reason.FEED, title=syndication.plain(read.feed), links=tuple(syndication.links(read, url)), flags=flags)


def _is_address(line: str) -> bool:
    return not line.strip() or (line.startswith(("http://", "https://")) and len(line.split()) == 1)


def _json_feed(text: str, url: str | None) -> Listed | Rejected:
    try:
        read = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        return Rejected(reason=Reason.NO_TEXT, detail=f"a JSON Feed that cannot be read: {str(error)[:200]}")
    if not isinstance(read, dict):
        return Rejected(reason=Reason.NO_TEXT, detail="a JSON Feed that is no object")
    named = read.get("items")
    items = [item for item in named if isinstance(item, dict)] if isinstance(named, list) else []
    links = []
    for item in items[:MAX_LINKS]:
        # `external_url` is what a post speaks about, `id` need not be an address.
        target = join(url, words(item.get("url")) or "")
        if target:
            times = [at for name in ("date_published", "date_modified") if (at := iso(words(item.get(name)) or "").at)]
            links.append(Link(url=target, title=words(item.get("title")), kind="article", last_post_at=max(times, default=None)))
    if (further := join(url, words(read.get("next_url")) or "")) and further != url:
        links.append(Link(url=further, kind="next_page"))
    flags = (f"beyond_limit:{MAX_LINKS}",) if len(items) > MAX_LINKS else ()
    return Listed(reason=Reason.FEED, title=words(read.get("title")), links=tuple(links), flags=flags)
