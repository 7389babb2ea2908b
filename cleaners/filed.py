"""Where an article is filed: its section and its tags, as the page's head states them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .head import Head
from .jsonld import JsonObject, words
from .title import folding

_TAGS = "news_keywords parsely-tags citation_keywords keywords dc.subject dcterms.subject sailthru.tags".split()
_BETWEEN_TAGS = re.compile("[,;]")


def trail(head: Head) -> list[str]:
    """The names in the page's first breadcrumb of JSON-LD, from the front page on."""
    return list(_trail(head))


def _trail(head: Head) -> Iterator[str]:
    for crumbs in head.data.of("BreadcrumbList")[:1]:
        for item in head.data.objects(crumbs.get("itemListElement")):
            inner = item.get("item")
            if name := words(item.get("name")) or (words(inner.get("name")) if isinstance(inner, dict) else None):
                yield name


def sections(head: Head, node: JsonObject) -> list[str]:
    """The names of sections that the head states, once each."""
    named = node.get("articleSection")
    stated = named if isinstance(named, list) else [named]
    return list(dict.fromkeys(filter(None, [*head.every("article:section"), *map(words, stated), head.first("parsely-section")])))


def section(head: Head, node: JsonObject, title: str | None) -> tuple[str, ...]:
    """The breadcrumb without the page itself, else the first section that is stated."""
    crumbs = trail(head)
    if crumbs and title and folding(crumbs[-1]) in (folding(title), folding(head.title or "")):
        crumbs.pop()
    return tuple(crumbs or sections(head, node)[:1])


def tags(head: Head, node: JsonObject) -> tuple[str, ...]:
    """The tags by the first source that has any."""
    named = node.get("keywords")
    own = named if isinstance(named, list) else [named]
    for source in (head.metas.get("article:tag"), own, *(head.metas.get(name) for name in _TAGS)):
        texts = [text for text in map(words, source or ()) if text]
        split = [part.strip() for text in texts for part in (_BETWEEN_TAGS.split(text) if len(texts) == 1 else [text])]
        if found := tuple(dict.fromkeys(part for part in split if part)):
            return found
    return ()
