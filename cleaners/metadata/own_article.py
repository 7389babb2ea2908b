"""Which of a page's nodes describes its own article: pages mark up other stories, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..urls import join
from .addresses import bare, is_front, path, segments
from .head import Head
from .jsonld import JsonObject, types_of, words
from .microdata import ELEMENT, items
from .title import AKIN, akin, folding

ARTICLE_TYPES = frozenset(
    "Article NewsArticle BlogPosting Report ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle ReviewNewsArticle "
    "BackgroundNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle TechArticle ScholarlyArticle "
    "LiveBlogPosting MedicalScholarlyArticle".split()
)
"""schema.org's types of articles."""

# Who wrote it and when are read from the marks of elements around the text, with their places: see `byline` and `printed_dates`.
_MARKED = frozenset(
    "name headline url mainEntityOfPage image caption contentUrl license isBasedOn isAccessibleForFree articleSection keywords inLanguage publisher".split()
)


def own_article(head: Head, canonical_url: str | None) -> JsonObject | None:
    """The node of this page's article: the one in JSON-LD that names this page or its heading, or the only one; else that of microdata."""
    found = [node for node in head.data.of(*ARTICLE_TYPES) if not _is_of_site(head, node)]
    if not found:
        return _marked(head, canonical_url)
    return _own(head, found, canonical_url) or (found[0] if len(found) == 1 and not _is_of_other(head, found[0]) else _marked(head, canonical_url))


def _marked(head: Head, canonical_url: str | None) -> JsonObject | None:
    """The article of microdata: that which holds the page's only heading, or names this page; those of other stories are marked up alike."""
    found = [item for item in items(head.page, ARTICLE_TYPES, _MARKED) if types_of(item) & ARTICLE_TYPES]
    headings = head.page.index.tags.get("h1", ())
    around = [item for item in found if len(headings) == 1 and any(up is item[ELEMENT] for up in headings[0].iterancestors())]
    return around[-1] if around else _own(head, found, canonical_url)


def _addresses(head: Head, node: JsonObject) -> Iterator[str | None]:
    """Where a node says that its article is."""
    places = [node.get("url"), node.get("@id"), *(one.get("@id") or one.get("name") for one in head.data.objects(node.get("mainEntityOfPage")))]
    return (bare(join(head.page.base, place)) for place in places if isinstance(place, str))


def _is_of_other(head: Head, node: JsonObject) -> bool:
    """Whether the only article that a page states is another one: its address is on another path, and nothing here has a title like its own."""
    paths = {path(address).rstrip("/") for address in _addresses(head, node)} - {""}
    titles = [*head.headings, *head.every("og:title", "twitter:title"), head.title or "", *segments(head.page.url)[-1:]]
    headline = words(node.get("headline"))
    return bool(headline and paths and head.page.url and path(bare(head.page.url)) not in paths) and all(akin(headline or "", title) < AKIN for title in titles)


def _is_of_site(head: Head, node: JsonObject) -> bool:
    """Whether a template states the site itself for an article, on its lists: by the site's name, at its front page."""
    name, addresses = folding(head.first("og:site_name") or ""), [address for address in _addresses(head, node) if address]
    return bool(name and addresses) and folding(words(node.get("headline")) or "") == name and all(map(is_front, addresses))


def _own(head: Head, found: Sequence[JsonObject], canonical_url: str | None) -> JsonObject | None:
    """That of several articles which names this page or its heading."""
    own = {bare(address) for address in (head.page.url, canonical_url) if address}
    for node in found:
        if not own.isdisjoint(_addresses(head, node)):
            return node
    named = {folding(text) for text in (*head.headings, head.first("og:title") or "") if text}
    return next((node for node in found if folding(words(node.get("headline")) or "") in named), None)
