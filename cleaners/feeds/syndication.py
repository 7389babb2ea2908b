"""RSS 0.9 to 2.0, RDF and Atom, read by feedparser from text that we decoded, with what could harm it taken out first."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lxml import etree
from lxml.html import HtmlElement, fromstring

from schemas.target import Link

from ..dates.dates import of_feed
from ..numbers import whole_number
from ..page.decode import Decoded
from ..page.parse import without_long_tags
from ..page.repair import tidy
from ..urls import join

if TYPE_CHECKING:
    from feedparser import FeedParserDict

MAX_ENTRIES = 50_000
"""Of one feed: three seconds of reading. The longest seen on the web, podcasts with all their episodes, hold 5,000."""
_MAX_TITLE = 1_000
_MAX_EXPANDED = 1_000_000

_MAX_BASED = 10_000_000
"""Relative bases of a feed times their characters: each may stand in the one before, and feedparser joins it to all of that. 500 entries with one of
their own come to half of it; so much takes a second."""

_ENTRY = re.compile(r"<((?:[\w.-]+:)?)(?:item|entry)[\s>/]")
_ROOT = re.compile(r"<((?:[\w.-]+:)?(rss|feed|RDF))[\s>]")
_ENTITY = re.compile(r"""<!ENTITY\s+(?:%\s+)?[^\s"'<>]+\s+(?:(?:SYSTEM|PUBLIC)[^>]*|"([^"]*)"\s*|'([^']*)'\s*)>""")
_REFERENCE = re.compile(r"&(?!#\d+;|#x[0-9a-fA-F]+;)|%")
_BASE = re.compile(r"""\sxml:base\s*=\s*(?:"(?!https?:)[^"<]*"|'(?!https?:)[^'<]*')""")
_UNREAD = {"<!--": "-->", "<![CDATA[": "]]>"}
"""What may hold tags that are none, and how it ends."""
# What an entry says, and the tags that no such element holds: where one of those comes first, its end is missing.
_CONTENTS = frozenset({"description", "summary", "encoded", "content"})
_TAG = re.compile(
    r"""<!--|<!\[CDATA\[|<(?P<end>/?)(?P<name>(?:[\w.-]++:)?(?P<local>description|summary|encoded|content|item|entry|link|guid|id|title))"""
    r"""(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*+>"""
)
_COUNT = re.compile(r"\d{1,9}")
# RFC 5005: section 3 pages a feed by `next`, section 4 archives what came before.
_FURTHER = ("next", "prev-archive")


def parsed(decoded: Decoded, url: str | None = None, *, contents: bool = False) -> FeedParserDict:
    """What feedparser reads in a feed: `feed`, `entries`, `version`; at most `MAX_ENTRIES` entries.

    `url` is what an `xml:base` starts from. `contents` also reads what the entries say, cleans the HTML in it and resolves its links, which
    takes three times as long.
    Nothing is fetched; no declared entity is expanded that names another or could grow beyond a million characters.
    """
    import feedparser  # heavy, and most pages are no feeds

    text = _cut(decoded.text)
    text = _without_bases(without_long_tags(_without_entities(text if contents else without_contents(text)))[0])
    # Bytes in a file object: a str could be taken for an address and fetched. The header goes before what the document says of its encoding.
    # With a base feedparser makes an address of every guid, also of a bare number, so it gets one only where it must know it.
    headers = {"content-type": "application/xml; charset=utf-8", **({"content-location": url} if url and "xml:base" in text else {})}
    return feedparser.parse(io.BytesIO(text.encode("utf-8")), response_headers=headers, sanitize_html=contents, resolve_relative_uris=contents)


def is_cut(text: str) -> bool:
    """Whether a feed has more entries than are read."""
    return _end_of_entries(text) is not None


def links(read: FeedParserDict, url: str | None) -> Iterator[Link]:
    """The entries in order, then the feed's next page or archive where it names one."""
    kind = "post" if "bbpress.org" in str(read.feed.get("generator", "")) else "article"
    for entry in read.entries:
        # FeedBurner's links lead to its counter, and it prints the page's own beside them.
        own = entry.get("feedburner_origlink") or _printed(entry)
        # A guid or id names a page only where it may, and is a whole address.
        target = join(url, own) if own else join(None, entry.get("id") or "") if entry.get("guidislink") else None
        if target:
            # Asked for by `in` first: for an entry without `updated` feedparser gives `published` and a warning.
            times = [at for name in ("published", "updated") if name in entry and (at := of_feed(str(entry[name] or "")).at)]
            yield Link(url=target, title=plain(entry), kind=kind, reply_count=_replies(entry), last_post_at=max(times, default=None))
    yield from (Link(url=target, kind="next_page") for target in _related(read, url, _FURTHER[:1]) or _related(read, url, _FURTHER[1:]))


def _printed(entry: FeedParserDict) -> str | None:
    """The link of an entry that is printed as one, to a page if there is such a link; null where a guid or id is all it has.

    feedparser gives those as the link where no link came before them, and goes on to say so when one follows.
    """
    printed = [address for link in entry.get("links", ()) if link.get("rel") == "alternate" and (address := link.get("href"))]
    given: str | None = entry.get("link")
    return given if given in printed else next(iter(printed), None)


def plain(entry: FeedParserDict) -> str | None:
    """The title of an entry or of the feed, without its markup; null where it has none."""
    title = str(entry.get("title") or "")[:_MAX_TITLE]
    if ("<" in title or "&" in title) and entry.get("title_detail", {}).get("type") != "text/plain":
        try:
            element: HtmlElement = fromstring(f"<p>{title}</p>")
            title = str(element.text_content())
        except etree.ParserError:  # nothing but a comment
            return None
    return " ".join(tidy(title).split()) or None


def _related(read: FeedParserDict, url: str | None, relations: Iterable[str]) -> list[str]:
    given = (link for relation in relations for link in read.feed.get("links", ()) if relation in str(link.get("rel", "")).lower().split())
    return list(dict.fromkeys(target for link in given if (target := join(url, link.get("href") or "")) and target != url))


def _replies(entry: FeedParserDict) -> int | None:
    """By RSS's slash module or Atom's threading extension (RFC 4685, sections 4 and 5)."""
    counts = [entry.get("slash_comments"), entry.get("thr_total"), *(link.get("thr:count") or link.get("count") for link in entry.get("links", ()))]
    return next((whole_number(count) for count in map(str, counts) if _COUNT.fullmatch(count)), None)


def _cut(text: str) -> str:
    """A feed of at most `MAX_ENTRIES`, closed in order, since an open end is read by a parser that guesses."""
    end, root = _end_of_entries(text), _ROOT.search(text)
    if end is None or root is None:
        return text
    return text[:end] + ("</channel>" if root.group(2) == "rss" else "") + f"</{root.group(1)}>"


def without_contents(text: str) -> str:
    """The same with nothing in what the entries say: it is most of a feed, none of it is asked for, and feedparser would keep copies of it."""
    kept: list[str] = []
    place = done = 0
    opened: re.Match[str] | None = None
    while (tag := _TAG.search(text, place)) is not None:
        place = tag.end()
        if (closing := _UNREAD.get(tag.group())) is not None:
            place = text.find(closing, place) + len(closing)
            if place < len(closing):
                break  # whatever follows is a part of it
        elif tag["end"]:
            if opened is not None and opened["name"] == tag["name"]:
                kept.append(text[done : opened.end()])
                done = tag.start()
            opened = None
        else:
            opened = tag if tag["local"] in _CONTENTS and not tag.group().endswith("/>") else None
    return "".join((*kept, text[done:]))


def _without_bases(text: str) -> str:
    """The same without relative bases where they could grow without end, each in the one before."""
    bases = _BASE.findall(text) if "xml:base" in text else []
    return _BASE.sub("", text) if len(bases) * sum(map(len, bases)) > _MAX_BASED else text


def _end_of_entries(text: str) -> int | None:
    if len(text) < MAX_ENTRIES * len("<item/>"):
        return None
    return next((entry.start() for number, entry in enumerate(_ENTRY.finditer(text)) if number >= MAX_ENTRIES), None)


def _without_entities(text: str) -> str:
    """The same without declared entities that name others or lie elsewhere, and without any where they would grow too large."""
    if "<!ENTITY" not in text:
        return text
    values = [entity.group(1) or entity.group(2) or "" for entity in _ENTITY.finditer(text)]
    harmless = max(map(len, values), default=0) * text.count("&") <= _MAX_EXPANDED

    def kept(entity: re.Match[str]) -> str:
        value = entity.group(1) if entity.group(1) is not None else entity.group(2)
        return entity.group() if harmless and value is not None and not _REFERENCE.search(value) else ""

    return _ENTITY.sub(kept, text)
