"""A wall that is the whole text: log in, subscribe, allow cookies, come back later.

A hundred programs word their walls in many languages, and no list of sentences would hold them all. Their words are few, though: a text is
told here by being made of nothing else. It has to make one of the demands, to speak to its reader, and every word of it must be a wall's or
the page's own name. Whoever tells a story needs others: who said it, when, and what of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from schemas.outcome import Reason

from ..draft import NothingDraft
from ..metadata.metadata import Metadata
from ..metadata.title import folding, parts
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.words import word_count, words_in
from .vocabularies.strangers import strangers_among
from .wall_words import ADDRESS, DEMANDS, REPORT

# The longest notices of forum engines, vBulletin's and MyBB's with their lists of reasons, have about 650.
_MAX_CHARACTERS = 1_000
# A line of fewer words that ends like no sentence is a label: of a field, a button, a link, a site.
_LABEL_WORDS = 5
_SENTENCE_END = re.compile(r"[.!?…:][\W_]*$")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CHROME = ("header", "nav", "aside", "footer", "button", "label")
# So many words may have one among them that is not of a wall. Of 107,575 paragraphs and sentences of the corpus's true texts, each taken
# for a page, 26 are worded like walls throughout and 19 more with one stranger: all are a sentence or a line among many others.
_WORDS_FOR_A_STRANGER = 8
# What is closed or gone is named by its own word, and may well be a swimming bath.
_NAMELESS = frozenset({Reason.NO_ACCESS, Reason.CONSENT_WALL, Reason.BOT_CHALLENGE, Reason.REGION_BLOCKED})


def wall(page: Page, meta: Metadata, places: Sequence[Interval]) -> NothingDraft | None:
    """What the found text demands instead of telling anything, with its words; null where it does tell something."""
    if not 0 < sum(place.end - place.start for place in places) <= _MAX_CHARACTERS:
        return None
    names = _names(meta)
    headings, chrome = _mask(page, _HEADINGS), _mask(page, _CHROME)
    said, strangers, passed = list[str](), list[str](), 0
    for line in (piece.place for place in places for piece in page.pieces(place)):
        text = page.slice(line)
        words = _without(names, words_in(text))
        strange = strangers_among(words)
        if headings.holds(line.start):
            said += words if not strange else ()
        elif word_count(text) < _LABEL_WORDS and not _SENTENCE_END.search(text):
            passed += len(words) if strange else 0
        elif not (strange and chrome.holds(line.start)):
            said += words
            strangers += strange
            if len(strangers) > 1:  # whatever else it says, it tells of something
                return None
    speech = folding(" ".join(said))
    # Short lines without a full stop may be verses or results, above a call to log in.
    if passed > len(said) or not ADDRESS.search(speech):
        return None
    reason = demanded(speech)
    if reason is None or (strangers and not _is_of_no_story(strangers, said, reason, meta)):
        return None
    return NothingDraft(reason, f"all that the text says: {' '.join(said)[:120]}")


def demanded(speech: str) -> Reason | None:
    """What folded words ask for, or say that is missing; null where they do neither."""
    return next((reason for reason, demand in DEMANDS if demand.search(speech)), None)


def without_names(meta: Metadata, words: Sequence[str]) -> list[str]:
    """The words without what the page and the site call themselves."""
    return _without(_names(meta), words)


def _is_of_no_story(strangers: Sequence[str], said: Sequence[str], reason: Reason, meta: Metadata) -> bool:
    """Whether all that walls are not known to say is one common word: no name, nothing that reports, nothing that the page is titled with."""
    if len(said) < _WORDS_FOR_A_STRANGER or reason not in _NAMELESS:
        return False
    titled = {word for title in _declared(meta) for word in folding(title).split()}
    return strangers[0].islower() and strangers[0] not in REPORT | titled


def _declared(meta: Metadata) -> Iterator[str]:
    titles = meta.titles
    host = (titles.host or "").removeprefix("www.").split(".")[0]
    yield from filter(None, (titles.element, titles.og, titles.headline, titles.site, *titles.headings, host))


def _names(meta: Metadata) -> list[list[str]]:
    """What the page and the site call themselves, the longest first; what walls are worded with is no name."""
    names = [folding(name).split() for title in _declared(meta) for name in (title, *parts(title))]
    return sorted((name for name in names if name and strangers_among(name)), key=len, reverse=True)


def _without(names: Iterable[Sequence[str]], words: Sequence[str]) -> list[str]:
    """The words without the names among them."""
    left, at = list[str](), 0
    folded = [word.lower() for word in words]
    while at < len(words):
        name = next((name for name in names if folded[at : at + len(name)] == name), None)
        left += () if name else (words[at],)
        at += len(name) if name else 1
    return left


def _mask(page: Page, tags: Iterable[str]) -> Mask:
    return Mask.of(page, (page.place(element) for tag in tags for element in page.index.tags.get(tag, ())))
