"""Lists of feeds as readers export them: OPML 1.0 and 2.0 (opml.org/spec2.opml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from schemas.outcome import Reason
from schemas.target import Left, Link

from ..dedupe import dedupe_key
from ..masks import masked_whole
from ..page.decode import Decoded
from ..urls import join
from .sitemap import escaped

_READ = frozenset(("xmlurl", "title", "text"))
_MAX_TEXT = 1_000
_CALLED = re.compile(r"\Afeed(?::(?://)?(?=https?://)|(?=://))", re.IGNORECASE)
"""The scheme by which readers are called: `feed://quay.example/rss` is on the web by http, `feed:https://quay.example/rss` as it says."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed of the list."""

    feed: str
    title: str | None = None
    folders: tuple[str, ...] = ()
    """Titles of the outlines around it, from the outermost."""

    @property
    def link(self) -> Link:
        """The feed as a link."""
        return Link(url=self.feed, title=self.title, kind="feed")


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What a list holds."""

    taken: tuple[Subscription, ...]
    left: tuple[Left, ...]
    """Addresses that are none, and feeds that stand in the list twice."""


def subscriptions(decoded: Decoded, url: str | None = None) -> Subscriptions:
    """The feeds of the list in its order, each once. `url` is where the list itself was found. Damaged lists are read as far as they go."""
    taken: dict[str, Subscription] = {}
    left = []
    for outline in _outlines(decoded.text):
        given = _attributes(outline)
        printed = given.get("xmlurl", "")
        if not printed:
            continue
        feed = join(url, _CALLED.sub(lambda scheme: "" if ":" in scheme[0] else "http", printed))
        if feed is None:
            left.append(Left(url=masked_whole(printed), reason=Reason.BAD_ADDRESS, why="no web address"))
        elif (key := dedupe_key(feed)) in taken:
            left.append(Left(url=feed, reason=Reason.DUPLICATE_TARGET, why="it stands in the list twice"))
        else:
            folders = tuple(title for around in outline.iterancestors() if (title := _title(_attributes(around))))[::-1]
            taken[key] = Subscription(feed, _title(given) or None, folders)
    return Subscriptions(tuple(taken.values()), tuple(left))


def _outlines(text: str) -> Iterator[etree._Element]:
    # Without `huge_tree`: libxml2 then limits depth and what entities in attributes may grow to.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    tree = etree.fromstring(escaped(text.encode("utf-8")), parser)
    if tree is not None:
        yield from (element for element in tree.iter() if isinstance(element.tag, str) and element.tag.rpartition("}")[2].lower() == "outline")


def _attributes(outline: etree._Element) -> dict[str, str]:
    """Those that are read, by names in lower case: exporters disagree about `xmlUrl`. Each value is looked for from the first attribute on."""
    return {known: str(outline.get(name)).strip() for name in outline.attrib if (known := str(name).lower()) in _READ}


def _title(given: dict[str, str]) -> str:
    return (given.get("title") or given.get("text") or "")[:_MAX_TEXT]
