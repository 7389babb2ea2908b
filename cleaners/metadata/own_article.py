"""Which of a page's nodes describes its own article: pages mark up other stories, too."""

from __future__ import annotations

from collections.abc import Sequence

from ..urls import join
from .addresses import bare
from .head import Head
from .jsonld import JsonObject, types_of, words
from .microdata import ELEMENT, items
from .title import folding

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
    """The node of this page's article: the only one in JSON-LD, or the one that names this page or its heading; else that of microdata."""
    found = head.data.of(*ARTICLE_TYPES)
    if not found:
        return _marked(head, canonical_url)
    return found[0] if len(found) == 1 else _own(head, found, canonical_url)


def _marked(head: Head, canonical_url: str | None) -> JsonObject | None:
    """The article of microdata: that which holds the page's only heading, or names this page; those of other stories are marked up alike."""
    found = [item for item in items(head.page, ARTICLE_TYPES, _MARKED) if types_of(item) & ARTICLE_TYPES]
    headings = head.page.index.tags.get("h1", ())
    around = [item for item in found if len(headings) == 1 and any(up is item[ELEMENT] for up in headings[0].iterancestors())]
    return around[-1] if around else _own(head, found, canonical_url)


def _own(head: Head, found: Sequence[JsonObject], canonical_url: str | None) -> JsonObject | None:
    """That of several articles which names this page or its heading."""
    own = {bare(address) for address in (head.page.url, canonical_url) if address}
    for node in found:
        places = [node.get("url"), node.get("@id"), *(one.get("@id") or one.get("name") for one in head.data.objects(node.get("mainEntityOfPage")))]
        if any(isinstance(place, str) and bare(join(head.page.base, place)) in own for place in places):
            return node
    named = {folding(text) for text in (*head.headings, head.first("og:title") or "") if text}
    return next((node for node in found if folding(words(node.get("headline")) or "") in named), None)
