"""A short text that nothing calls a story, and that is worded as notices are: no list of what notices claim holds all that they may say.

Stories are dated, signed, or called articles by their page: of 709 in WCXB two are none of that and have no more than 110 words, of which the shorter has 76.
Where nothing of that is said, a notice is told by its words: it speaks to its reader, passes on nobody's words, and has few that notices of its language
are not made of; the fewer, the more of what only stories name stands in it, who, where, and on which day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from schemas.outcome import WALLS, Reason

from ..dates import dates
from ..dates.date_words import WEEKDAYS
from ..dates.month_names import MONTHS
from ..draft import NothingDraft
from ..metadata.metadata import Metadata
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.words import words_in
from .asked import no_other_page
from .notice import claimed, is_of_notices, is_stated, main_part
from .said import SENTENCES, said_by, words_of
from .vocabularies.strangers import is_english, is_full_of_grammar, strangers_among
from .vocabularies.unspaced import parted
from .wall import demanded, without_names
from .wall_words import ADDRESS
from .web_words import is_of_the_web

_LEAST_WORDS = 15
"""The shortest article text of WCXB has 30, of the WordPress corpus 50."""
_STRANGE_OF_FEW = 0.45
"""Words of a text of fewer that may be no notice's: Finnish, Turkish or Hebrew say in a dozen words what takes twenty in English, so that of 140 short
news in 14 languages 45 are that short, all of more such words; of the notices beside them none is, of 201 by other hands four are."""
_STRANGE_OF_CLAIM = 0.6
"""As many, where something is claimed: a cleaning robot that somebody turned out is no guard."""
_STRANGE_OF_GRAMMAR = 0.28
"""The most in languages that hold together by small words: of 70 short news in five of them the fewest have .29, of 50 notices the most .27."""
_STRANGE_OF_WALL = 0.25
"""The most in what stands in place of a story that is not free: the first lines of one have twice as many."""
_MOST_WORDS = 110
"""Words of the text; what has more tells something."""
_STRANGE = (0.28, 0.25, 0.22, 0.21)
"""Words that may be no notice's, as nothing, one thing, two, or more are named: of 60 notices by other hands that other rules missed, in languages that are
known here, nine in ten have fewer; of 45 short stories without a date, many about notices, two do."""
_STRANGE_ELSEWHERE = 0.08
"""So many more where nothing is named and the language is not the one whose notices are known best."""
_STRANGE_UNTOLD = 0.15
"""The most of a text that neither speaks to its reader nor claims anything, an offer, a strip of sponsors."""
_STRANGE_TOLD = 0.04
"""So many more where it does both."""
_STRANGE_BUILT = 0.12
"""So many more where the page is built like a notice, too."""
_STRANGE_AT_ONCE = 0.55
"""Of the words of one sentence: a notice may stand below a story of two."""
_SENTENCE_WORDS = 5
"""What has fewer is a code, or a label with a full stop."""
_HEADLINE = 0.5
"""A line of which more words begin with a capital is a heading, or of a language that writes all nouns so."""
_DAYS = frozenset(name for name in (*WEEKDAYS, *MONTHS) if len(name) > len("mars"))
"""Shorter ones are other words, too: may, mai, march."""

_POINTING = re.compile(r"\b(?:this|these|those)\b")
"""What speaks to a reader of walls as little as to any other."""
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}", re.IGNORECASE)

_FIELDS = ("button", "input")
_HEADS = ("h1", "h2", "h3")
_HEADINGS, _MOST_QUESTIONS = ("h2", "h3", "h4"), 2
"""A page with more headings that ask something answers them."""
_BUILT = re.compile(
    r"(?:\b|_)(?:404|40[13]|50[023]|error\w*|not-?found|no-?results?|(?:pay|reg|cookie|log-?in)-?(?:wall|gate)|age-?(?:gate|check)|interstitial|challenge|captcha|"
    r"maintenance|blocked|denied|expired|closed|unavailable|offline|waiting-?room|queue|empty-?state|logged-?out|thank-?you|unsubscribed?|parked|gone|notice)(?:\b|_)",
    re.IGNORECASE,
)
"""Names of classes and ids."""


def slight(page: Page, meta: Metadata, places: Sequence[Interval]) -> NothingDraft | None:
    """What a text that nobody has dated or signed says to its reader instead of telling anything, with its words; null where it may be a story.

    What a page calls a story that is not free, with its date and author, may be the wall before it: that is asked, too, for its words alone,
    without the offer below them.
    """
    walled = meta.free_access is False
    if sum(place.end - place.start for place in places) > _MOST_WORDS * 10 or (is_called_story(page, meta, places) and not walled):
        return None
    part = [] if walled else main_part(page, places)
    own = part if part and not _is_day(page, part[0]) else places
    if sum(page.text_of(element).endswith("?") for tag in _HEADINGS for element in page.index.tags.get(tag, ())) > _MOST_QUESTIONS:
        return None
    told = said_by(page, meta, own)
    if told is None or not 0 < told.size <= _MOST_WORDS:
        return None
    speech = " ".join(told.sentences)
    spoken = [sentence for sentence in told.claims if sentence in told.sentences]  # before labels, which may be those of a footer
    claim, strange = claimed(spoken) or claimed(told.claims), _strange(meta, speech)
    if walled:
        return NothingDraft(Reason.NO_ACCESS, f"all of a story that is not free: {speech[:120]}") if strange <= _STRANGE_OF_WALL else None
    most = _STRANGE_OF_GRAMMAR if is_full_of_grammar(speech) else 1.0
    if told.size < _LEAST_WORDS and strange <= min(most, _STRANGE_OF_FEW if claim is None else _STRANGE_OF_CLAIM):
        return NothingDraft(claim or Reason.NO_ARTICLE_FOUND, f"so few words that nothing dates, signs or calls a story: {speech[:120]}")
    whole = " ".join(told.claims)
    demand = claim or demanded(" ".join(spoken)) or demanded(whole)
    if claim is None and _is_named_for_its_address(page, meta):
        demand = Reason.DOMAIN_PARKED
    if strange > min(most, _allowed(page, meta, own, whole, demand, is_claimed=claim is not None)):
        return None
    if any(_strange(meta, sentence) > _STRANGE_AT_ONCE for sentence in told.sentences if words_of(sentence) >= _SENTENCE_WORDS):
        return None
    if claim is None and demand in WALLS and not ADDRESS.search(_POINTING.sub("", whole)):
        demand = None  # "This is the complete list of members" of a class
    return NothingDraft(demand or Reason.NO_ARTICLE_FOUND, f"nothing dates, signs or calls it a story, and it speaks to its reader: {speech[:120]}")


def _is_day(page: Page, part: Interval) -> bool:
    """Whether what stands beside a heading is when its story was published or changed, and maybe by whom: the story is elsewhere."""
    heads = [page.place(element) for tag in _HEADS for element in page.index.tags.get(tag, ())]
    said = [words for piece in page.pieces(part, heads) if (words := page.slice(piece.place).strip())]
    others = [words for words in said if dates.words(words).at is None]
    return len(others) < len(said) and all(len(words.split()) < _SENTENCE_WORDS for words in others)


def _is_named_for_its_address(page: Page, meta: Metadata) -> bool:
    """Whether a page that leads nowhere has the name of a host for its title or its heading: who has a site calls it something."""
    titles = filter(None, (meta.titles.element, *meta.titles.headings[:1]))
    return any(_HOST.fullmatch(title.strip()) for title in titles) and no_other_page(page)


def is_called_story(page: Page, meta: Metadata, places: Sequence[Interval]) -> bool:
    """Whether the page calls what it says an article, to machines or by the element around it."""
    if meta.article is not None or is_stated(meta):
        return True
    return any(_holds(page, element, places[0]) and not any(map(_BUILT.search, classes(element))) for element in page.index.tags.get("article", ()))


def _allowed(page: Page, meta: Metadata, own: Sequence[Interval], speech: str, demand: Reason | None, *, is_claimed: bool) -> float:
    """The share of words that may be no notice's: the more, the more else speaks for a notice."""
    built = _STRANGE_BUILT if _is_built_so(page, own) else 0
    is_addressed = ADDRESS.search(speech) is not None
    if not (is_addressed or is_claimed or demand is Reason.SOFT_404):
        return _STRANGE_UNTOLD + built
    named = _named(page, meta, own)
    told = _STRANGE_TOLD if is_addressed and demand else 0
    elsewhere = _STRANGE_ELSEWHERE if is_addressed and not named and not is_english(speech) else 0
    return _STRANGE[min(named, len(_STRANGE) - 1)] + told + elsewhere + built


def _holds(page: Page, element: HtmlElement, place: Interval) -> bool:
    around = page.place(element)
    return around.start <= place.start < around.end


def _is_built_so(page: Page, own: Sequence[Interval]) -> bool:
    """Whether there is something to press or to fill in amid the text, or what holds it is named as notices are."""
    inside = (element for tag in _FIELDS for element in page.index.tags.get(tag, ()) if element.get("type") != "hidden")
    if any(place.start <= page.place(element).start < place.end for element in inside for place in own):
        return True
    holders = [element for tag in _HEADS for element in page.index.tags.get(tag, ()) if page.place(element)][:1] or page.index.tags.get("p", ())[:1]
    named = (name for head in holders for element in (head, *head.iterancestors()) for name in (*classes(element), element.get("id") or ""))
    return any(map(_BUILT.search, named))


def _strange(meta: Metadata, speech: str) -> float:
    """The share of words that are no notice's, names of the page and the site left out."""
    words = parted(without_names(meta, speech.split()))
    return sum(not (is_of_the_web(word) or is_of_notices(word)) for word in strangers_among(words)) / max(1, len(words))


def _named(page: Page, meta: Metadata, places: Sequence[Interval]) -> int:
    """How many names and days a text holds: words with a capital amid a sentence, the page's and the site's names left out, and days and months."""
    sentences = (sentence for place in places for piece in page.pieces(place) for sentence in SENTENCES.split(page.slice(piece.place)))
    return sum(_names(without_names(meta, words_in(sentence))) for sentence in sentences)


def _names(words: Sequence[str]) -> int:
    days = sum(word.lower() in _DAYS for word in words)
    capital = [word for word in words[1:] if word[0].isupper() and not word.isupper() and word.lower() not in _DAYS]
    if len(capital) > _HEADLINE * len(words):
        return days
    return days + len(strangers_among(capital))
