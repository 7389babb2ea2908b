"""A found text that tells nothing by itself, where the page neither dates nor signs it: what other pages are about, or what is worded as notices are."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from schemas.outcome import Reason

from ..draft import ListDraft, NothingDraft
from ..metadata.metadata import Metadata
from ..nothing.notice import is_stated
from ..nothing.slight import is_called_story, slight
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.words import word_count
from .body import links_in, pieces
from .listing import teasing

THINGS = frozenset({"Product", "ProductGroup", "IndividualProduct", "JobPosting", "ContactPage", "CheckoutPage", "og:product", "og:product.item"})
"""What a page may say to machines that it is of, and no story: types of schema.org and of Open Graph. Articles that review products say of themselves what they
are: so do the three of WCXB that name one of these."""
_SENTENCE = re.compile(r"[.!?…:؟。！？।][\W_]*$")
_SENTENCE_WORDS = 8
"""A line of fewer is a label, an entry or a part of an address: of 84 pages of WCXB that are neither dated nor signed each has a sentence of twelve or more."""
_MOST_LABELS = 20
"""Words of a paragraph of such lines that ends like no sentence: an address has fewer, a poem without stops may have more."""
_ENTRIES = ("li", "td", "th", "dt", "dd")
"""Of a list or a table, which may be of any length."""
_LEAST_SURE = 0.1
"""Of the 709 pages of WCXB, those that are neither dated nor signed are all surer, by twice that: their lines are no article's."""


_MANY_LINKS = 0.25
"""Share of links in labels from which on a name is no voucher for them: on each page of a blog stands whose it is, and an archive is links and days."""

Voucher = Literal["name", "date"]
"""The surest of what vouches for a text: who signs it, or only when it was published."""


def untold(page: Page, meta: Metadata, places: Sequence[Interval], confidence: float | None, voucher: Voucher | None) -> ListDraft | NothingDraft | None:
    """What such a text is; null where it tells something. Of labels a date is no voucher: calendars print one on each line."""
    if meta.article is None and _is_footer(page, places):
        return NothingDraft(Reason.NO_ARTICLE_FOUND, f"nothing but the page's footer: {page.slice(places[0])[:120]}")
    if (other := teasing(page, meta, places, is_vouched_for=voucher is not None)) is not None:
        return other
    is_signed = voucher == "name" and _linked_share(page, places) < _MANY_LINKS
    if not (is_signed or is_stated(meta) or meta.article is not None or _says_a_sentence(page, places)):
        return NothingDraft(Reason.NO_ARTICLE_FOUND, f"no sentence, and nothing that signs or calls it a story: {page.slice(places[0])[:120]}")
    if voucher is not None:
        return slight(page, meta, places) if meta.free_access is False else None
    if not is_called_story(page, meta, places):
        if confidence is not None and confidence < _LEAST_SURE:
            return NothingDraft(Reason.NO_ARTICLE_FOUND, f"lines that read like no article: {page.slice(places[0])[:120]}")
        if meta.types & THINGS:
            return NothingDraft(Reason.NO_ARTICLE_FOUND, f"the page calls itself {', '.join(sorted(meta.types & THINGS))}")
    return slight(page, meta, places)


def _is_footer(page: Page, places: Sequence[Interval]) -> bool:
    """Whether all of the text stands in footers of the page: whose site it is, what it runs on, what it disclaims. An article may have one of its own."""
    footers = Mask.of(page, (page.place(element) for element in page.index.tags.get("footer", ()) if next(element.iterancestors("article"), None) is None))
    return all(footers.holds(place.start) for place in places)


def _linked_share(page: Page, places: Sequence[Interval]) -> float:
    return sum(end - start for _, (start, end) in links_in(page, places)) / max(1, sum(end - start for start, end in places))


def _says_a_sentence(page: Page, places: Sequence[Interval]) -> bool:
    """Whether a paragraph of the text is more than labels; of the page's one main part, where most of the text stands there."""
    own = Mask.of(page, [page.place(page.main)]) if page.main is not None else None
    inside = [place for place in places if own is None or own.holds(place.start)]
    inside = inside if 2 * len(inside) > len(places) else list(places)
    footers = Mask.of(page, map(page.place, page.index.tags.get("footer", ())))
    inside = [place for place in inside if not footers.holds(place.start)] or inside
    if any(words >= _SENTENCE_WORDS for words in _words_outside_links(page, inside)):
        return True
    if any(word_count(words) >= _SENTENCE_WORDS and _SENTENCE.search(words) for words in _paragraphs(page, inside)):
        return True
    entries = Mask.of(page, (page.place(element) for tag in _ENTRIES for element in page.index.tags.get(tag, ())))
    verses = [place for place in inside if not entries.holds(place.start)]
    return any(word_count(words) > _MOST_LABELS for words in _paragraphs(page, verses))


def _words_outside_links(page: Page, places: Sequence[Interval]) -> Iterator[int]:
    """How many words of each place are no link's. The links are put together once: to do so for each place would take the product of both."""
    extent = Interval(places[0].start, places[-1].end)
    outside = [piece.place for piece in page.pieces(extent, (page.place(link.element) for link in page.links))]
    for place in places:
        first = bisect.bisect_right(outside, place.start, key=lambda one: one.end)
        last = bisect.bisect_left(outside, place.end, key=lambda one: one.start)
        own = (Interval(max(one.start, place.start), min(one.end, place.end)) for one in outside[first:last])
        yield sum(map(word_count, map(page.slice, own)))


def _paragraphs(page: Page, places: Sequence[Interval]) -> list[str]:
    return page.compose(pieces(page, places)).split("\n\n")
