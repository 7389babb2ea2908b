"""A short text that nothing calls a story, and that is worded as notices are: no list of what notices claim holds all that they may say.

Stories are dated, signed, or called articles by their page: of 709 in WCXB two are none of that and have no more than 110 words, of which the shorter has 76.
Where nothing of that is said, a notice is told by its words alone: it speaks to its reader, passes on nobody's words, and has few that notices of
its language are not made of. Of 22,000 paragraphs of those articles, each taken for a page, 3 in 100 speak so, none of them all that a page says.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas.outcome import Reason

from ..draft import NothingDraft
from ..metadata.metadata import Metadata
from ..metadata.title import folding
from ..page.page import Interval, Page
from .notice import claimed, is_stated
from .said import said_by, words_of
from .wall import demanded, without_names
from .wall_words import ADDRESS, strangers_among

_MOST_WORDS = 110
"""Words of the text; what has more tells something."""
_STRANGE = 0.25
"""Words that may be no notice's. Notices in words of their own have up to .2, reports of such .38."""

_STRANGE_AT_ONCE = 0.35
"""Of the words of one sentence: a notice may stand below a story of two."""
_SENTENCE_WORDS = 5
"""What has fewer is a code, or a label with a full stop."""


def slight(page: Page, meta: Metadata, places: Sequence[Interval]) -> NothingDraft | None:
    """What a text that nobody has dated or signed says to its reader instead of telling anything, with its words; null where it may be a story."""
    if meta.article is not None or is_stated(meta) or sum(place.end - place.start for place in places) > _MOST_WORDS * 10:
        return None
    if any(place.start <= places[0].start < place.end for place in map(page.place, page.index.tags.get("article", ()))):
        return None
    told = said_by(page, meta, places)
    if told is None or not 0 < told.size <= _MOST_WORDS:
        return None
    speech = " ".join(told.sentences)
    if not ADDRESS.search(speech) or _strange(meta, speech) > _STRANGE:
        return None
    if any(_strange(meta, sentence) > _STRANGE_AT_ONCE for sentence in told.sentences if words_of(sentence) >= _SENTENCE_WORDS):
        return None
    reason = claimed(told.claims) or demanded(folding(speech)) or Reason.NO_ARTICLE_FOUND
    return NothingDraft(reason, f"nothing dates, signs or calls it a story, and it speaks to its reader: {speech[:120]}")


def _strange(meta: Metadata, speech: str) -> float:
    """The share of words that are no notice's, names of the page and the site left out."""
    words = without_names(meta, speech.split())
    return len(strangers_among(words)) / max(1, len(words))
