"""Where an article is filed: its section and its tags, as the page's head states them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..urls import join
from .addresses import is_front
from .head import Head
from .jsonld import JsonObject, listed, name_of, words
from .title import folding

_TAGS = "news_keywords parsely-tags citation_keywords keywords dc.subject dcterms.subject sailthru.tags".split()
_BETWEEN_TAGS = (re.compile("[,;]"), re.compile("[，；、]"), re.compile(r"\|"), re.compile(r"(?<=[\u3040-\u9fff])\s+(?=[\u3040-\u9fff])"))
"""What stands between them, the plainest first: a tag may hold what parts others'. In China and Japan a space does where nothing else does."""
# Themes mark the label as one of the words: "标签: 图书馆, 港口".
_LABEL = re.compile(r"(?:tags?|keywords?|schlagw(?:ort|orte|örter)|etiquetas?|теги|метки|标签|標籤|タグ|태그)\s*[:：]\s*", re.IGNORECASE)
# BLOX states the way to a story as its address has it: news/local; others as /sport/boats, or sport,boats.
_PATH = re.compile(r"/?[a-z\d_-]+(?:[/,][a-z\d_-]+)+/?")
_LAST = 1_000
_SAYS_TAG = "Tag:"
_QUOTED = re.compile("['\"‘“„«](.+)['\"’”“»]")


def steps(head: Head) -> Iterator[tuple[str, str | None]]:
    """The page's first breadcrumb of JSON-LD from the front page on, each step with its address where it has one."""
    for crumbs in head.data.of("BreadcrumbList")[:1]:
        for step in sorted(head.data.objects(crumbs.get("itemListElement")), key=_position):
            inner = step.get("item")
            named = inner if isinstance(inner, dict) else {"@id": inner}
            if name := words(step.get("name")) or words(named.get("name")):
                yield name, words(named.get("@id")) or words(named.get("url"))


def _position(step: JsonObject) -> int:
    """Where a step stands; those that do not say so stay as they are written, behind."""
    said = step.get("position")
    digits = str(said) if isinstance(said, int) else words(said) or ""
    return int(digits) if re.fullmatch(r"\d{1,3}", digits, re.ASCII) else _LAST


def sections(head: Head, node: JsonObject) -> list[str]:
    """The names of sections that the head states, once each."""
    stated = _terms(head, node.get("articleSection"))
    filed = (text.partition(",")[0] for label, text in head.labelled() if label.lower() == "filed under")
    said = filter(None, [*head.every("article:section"), *stated, head.first("parsely-section", "columnname"), *filed])
    return list(dict.fromkeys(quoted[1] if (quoted := _QUOTED.fullmatch(name)) else name for name in said))


def section(head: Head, node: JsonObject, title: str | None) -> tuple[str, ...]:
    """The breadcrumb without the page itself and its author, else the first section that is stated."""
    people = map(name_of, head.data.objects(node.get("author")))
    own = {folding(name) for name in (title, head.title, *people) if name}
    way = list(steps(head))
    while way and folding(way[-1][0]) in own:
        way.pop()
    if all(address and is_front(join(head.page.base, address)) for _, address in way):  # no way to anywhere
        way = []
    return tuple(name for name, _ in way) or tuple(part for name in sections(head, node)[:1] for part in _way_of(name))


def _way_of(name: str) -> list[str]:
    """The steps of a section that is stated as a way; its name otherwise."""
    return list(filter(None, re.split("[/,]", name))) if _PATH.fullmatch(name) else [name]


def _terms(head: Head, value: object) -> list[str]:
    """What a property says in words, or by the names of what it points at (schema.org's DefinedTerm)."""
    return [name for item in listed(value) for name in ([words(item)] if words(item) else map(name_of, head.data.objects(item))) if name]


def tags(head: Head, node: JsonObject) -> tuple[str, ...]:
    """The tags by the first source that has any."""
    for source in (head.metas.get("article:tag"), _terms(head, node.get("keywords")), *(head.metas.get(name) for name in _TAGS)):
        texts = [text for text in map(words, source or ()) if text]
        split = [part.strip() for text in texts for part in (_parted(_LABEL.sub("", text, count=1)) if len(texts) == 1 else [text])]
        # Medium tells its tags from what else it states.
        split = [part.removeprefix(_SAYS_TAG) for part in split if part.startswith(_SAYS_TAG)] or split
        if found := tuple(dict.fromkeys(part for part in split if part)):
            return found
    return ()


def _parted(listed: str) -> list[str]:
    """The tags of a list that is one text."""
    return next((sign.split(listed) for sign in _BETWEEN_TAGS if sign.search(listed)), [listed])
