"""A notice that is the whole text: allow cookies, prove your age, not in your country, for sale, out of order, see it in the app.

A notice speaks to its reader, begins a sentence with what it claims, and goes on about nothing else. It is told by three things together:
a sentence that claims it, sentences that keep to its subject throughout, and, where it asks for something, the button for that. Whoever
reports of a notice has other sentences: who said it, where, and what came of it; and puts the claim between quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from ..draft import NothingDraft
from ..metadata.metadata import Metadata
from ..metadata.title import folding, parts
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.words import word_count
from . import asked
from .notices import access, age, app, consent, error, further, guard, missing, parked, region
from .notices.notice import Notice
from .wall_words import REPORT

# Asked in this order: a guard's page wants cookies, too, and an error's page may say that nothing was found.
_NOTICES = (
    guard.BLOCKED,
    guard.CAPTCHA,
    consent.CONSENT,
    age.AGE,
    region.REGION,
    parked.PARKED,
    app.APP,
    access.ACCESS,
    missing.GONE,
    missing.EMPTY,
    error.ERROR,
    guard.CAPTCHA_IN_WORDS,
    consent.CONSENT_IN_WORDS,
    age.AGE_IN_WORDS,
)
# The longest notices: consent to hundreds of partners, and the pages of servers that nobody has set up yet.
_MAX_CHARACTERS = 4_000
# The longest text that may stand beside a notice and be taken for the page's.
_BESIDE_CHARACTERS = 1_000
# So many words, or that share, may be of something else: the site's motto, an imprint, thanks.
_OTHER_WORDS, _OTHER_SHARE = 10, 0.15
# Fewer where the claim is of everyday words: nothing was found, we are back soon.
_OTHER_WORDS_EVERYDAY = 4
# More on a short page without a menu, as servers and guards make them, that begins with its claim: a site stands around what people publish.
_OTHER_SHARE_OF_BARE, _BARE_WORDS = 0.45, 60
_OTHER_SHARE_WITHOUT = 0.25
"""Of such a page without the button that its claim asks for."""
# A line of fewer words that ends like no sentence is a label: of a field, a button, a link, a site.
_LABEL_WORDS = 5
# The notice must be so much of all, labels and links counted: of a text that was found, and of a page with its menus.
_LEAST_SAID, _LEAST_SAID_OF_PAGE = 0.25, 0.5
# In notices of other languages these are "there", "is" and "this", "here", "these", and "cancel" with its preposition.
_REPORTED = REPORT - {"er", "dit", "her", "disse", "säger"}
_CHROME = ("header", "nav", "aside", "footer")
SENTENCES = re.compile(r"(?<=[.!?…؟])[\W_]*\s+(?=\S)|(?<=[。！？])(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:؟。！？][\W_]*$")
_QUOTED = re.compile(r"\W*[\"“”„«»‘]")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a text says, sentence by sentence, folded."""

    sentences: tuple[str, ...]
    claims: tuple[str, ...]
    """Those that nobody is quoted with, and the parts of the title."""
    titles: frozenset[str]
    """What the page is called: an article's headline stands above the wall before it, too."""
    labels: int
    """Words of labels and links."""
    size: int
    """Words of the sentences."""


def notice(page: Page, meta: Metadata, places: Sequence[Interval]) -> NothingDraft | None:
    """What the page's notice is of, with its claim, where its text or all that it shows is one; null where it tells something else."""
    if _size(places) > _MAX_CHARACTERS:
        return None
    reports = False
    for extent, least in ((main_part(page, places), _LEAST_SAID), (places, _LEAST_SAID), ([Interval(0, page.length)], _LEAST_SAID_OF_PAGE)):
        # What a part of the page reports, the whole page does.
        if not 0 < _size(extent) <= _MAX_CHARACTERS or (reports and least == _LEAST_SAID_OF_PAGE):
            continue
        said = _said(page, meta, extent)
        if said is None:
            reports = True
            continue
        kinds: tuple[Notice | further.Worded, ...] = (*_NOTICES, *further.notices(meta.language, said.sentences))
        for kind in kinds:
            if (claim := _claim(page, meta, kind, said, least)) is not None:
                return NothingDraft(kind.reason, f"all that the page says: {claim[:120]}")
    return None


def main_part(page: Page, places: Sequence[Interval]) -> list[Interval]:
    """Where the page's one main part stands, or else what its heading is the heading of; empty where the found text is too long to be beside the point.

    On a page without a text, readers of articles take what stands around it: the newsletter, the most read.
    """
    mains = page.index.tags.get("main", []) or page.index.roles.get("main", [])
    if len(mains) == 1:
        return [page.place(mains[0])]
    heading = next((element for element in page.index.tags.get("h1", ()) if page.place(element)), None)
    if heading is None or _size(places) > _BESIDE_CHARACTERS:
        return []
    around = (page.place(up) for up in heading.iterancestors())
    return [next((place for place in around if word_count(page.text(place)) - word_count(page.text_of(heading)) >= _LABEL_WORDS), Interval(0, 0))]


def _size(places: Iterable[Interval]) -> int:
    return sum(place.end - place.start for place in places)


def _claim(page: Page, meta: Metadata, kind: Notice | further.Worded, said: _Said, least: float) -> str | None:
    """The sentence that makes the page a notice of that kind; null where it is none."""
    says_all = isinstance(kind, Notice) and kind.says_all
    if not said.sentences or said.size > (_BARE_WORDS if says_all else kind.max_words):
        return None
    claim = next((sentence for sentence in said.claims if kind.is_claim(sentence)), None)
    if claim is None:
        return None
    strange = sum(_words(sentence) for sentence in said.sentences if not kind.keeps_to(sentence) and sentence not in said.titles)
    allowed = 0 if is_stated(meta) else _OTHER_WORDS_EVERYDAY if kind.is_everyday else max(_OTHER_WORDS, _OTHER_SHARE * said.size)
    begins = claim in said.titles or claim == said.sentences[0]
    if begins and not is_stated(meta) and said.size <= _BARE_WORDS and asked.no_other_page(page):
        allowed = max(allowed, _OTHER_SHARE_OF_BARE * said.size)
    if strange > allowed or (said.size - strange + _words(claim)) < least * (said.size + said.labels):
        return None
    if says_all and (is_stated(meta) or strange > _OTHER_SHARE_WITHOUT * said.size or not _is_all(page, said, claim)):
        return None
    return claim if kind.asks is None or kind.asks(page) else None


def _is_all(page: Page, said: _Said, claim: str) -> bool:
    """Whether a page begins with a claim, says something below it, and leads nowhere."""
    if claim not in said.titles and (claim not in said.sentences[:2] or len(said.sentences) == 1):
        return False
    return asked.no_other_page(page)


def is_stated(meta: Metadata) -> bool:
    """Whether the page says to machines that it is an article, and of when."""
    return meta.published is not None and (meta.article is not None or "og:article" in meta.types)


def _said(page: Page, meta: Metadata, extent: Iterable[Interval]) -> _Said | None:
    """What the extent says; null where it reports of somebody or something."""
    links = Mask.of(page, (page.place(element) for tag in ("a", "button", "label") for element in page.index.tags.get(tag, ())))
    chrome = Mask.of(page, (page.place(element) for tag in _CHROME for element in page.index.tags.get(tag, ()) if not _holds_heading(element)))
    sentences, claims, labels = list[str](), list[str](), 0
    for place in (piece.place for stretch in extent for piece in page.pieces(stretch)):
        if chrome.holds(place.start):
            continue
        text = page.slice(place)
        linked = links.bits.count(1, place.start, place.end) >= 0.8 * (place.end - place.start)
        label = linked or (word_count(text) < _LABEL_WORDS and not _SENTENCE_END.search(text))
        for sentence in SENTENCES.split(text):
            folded = folding(sentence)
            if label:
                labels += _words(folded)
            elif folded:
                if not _REPORTED.isdisjoint(folded.split()):
                    return None
                sentences.append(folded)
            if folded and not _QUOTED.match(sentence):
                claims.append(folded)
    titles = filter(None, (meta.titles.element, *meta.titles.headings[:1], *(page.text_of(h2) for h2 in page.index.tags.get("h2", ())[:1])))
    named = [folding(part) for title in titles if not _QUOTED.match(title) for part in (title, *parts(title), *SENTENCES.split(title))]
    return _Said(tuple(sentences), (*claims, *named), frozenset(named), labels, sum(map(_words, sentences)))


def _holds_heading(element: HtmlElement) -> bool:
    return next(element.iter("h1"), None) is not None


def _words(folded: str) -> int:
    """Words that are no numbers: codes, times and addresses say nothing."""
    return sum(not word.isdigit() for word in folded.split()) if folded.isascii() else word_count(folded)
