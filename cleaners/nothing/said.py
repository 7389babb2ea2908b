"""What a page says, sentence by sentence, and its labels: what notices are told from stories by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml.html import HtmlElement

from ..metadata.metadata import Metadata
from ..metadata.title import folding, parts
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.teasers import teased
from ..page.words import word_count
from .wall_words import REPORT, REPORT_WITHOUT_SPACES

SENTENCES = re.compile(r"(?<=[.!?…؟])[\W_]{0,40}\s+(?=\S)|(?<=[。！？])(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:؟。！？][\W_]*$")
_QUOTED = re.compile(r"\W*[\"“”„«»‘]")
_LABEL_WORDS = 5
"""A line of fewer words that ends like no sentence is a label: of a field, a button, a link, a site."""
_CHROME = ("header", "nav", "aside", "footer")
_LINKED = 0.8
"""A line of which so much is a link, a button or a label is one."""
# In notices of other languages these are "there", "is" and "this", "here", "these", and "cancel" with its preposition.
_REPORTED = REPORT - {"er", "dit", "her", "disse", "säger"}
_NO_REPORT = re.compile(r"\b(?:you|be|been|being|you have|you ve) (?:asked|told)\b|\bwhat (?:it|he|she|they|you) says? (?:it|he|she|they|you) (?:is|are)\b")
"""What a visitor did or will hear, or says of himself: "the page you asked for", "our partners will be told", "your browser is what it says it is"."""


class Shown(NamedTuple):
    """One line of what is said, and whether it is known to be pressed, or to name what is: a link, a button, a field."""

    text: str
    is_label: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says, sentence by sentence, folded."""

    sentences: tuple[str, ...]
    claims: tuple[str, ...]
    """Those that nobody is quoted with, short lines that are no link or button, and the parts of the title."""
    titles: frozenset[str]
    """What the page is called: an article's headline stands above the wall before it, too."""
    labels: int
    """Words of labels and links."""
    size: int
    """Words of the sentences."""


def said(lines: Iterable[Shown], titles: Iterable[str]) -> Said | None:
    """What lines say on a page of those titles; null where they report of somebody or something."""
    sentences, claims, labels = list[str](), list[str](), 0
    for line in lines:
        is_label = line.is_label or (word_count(line.text) < _LABEL_WORDS and not _SENTENCE_END.search(line.text))
        for sentence in SENTENCES.split(line.text):
            folded = folding(sentence)
            if is_label:
                labels += words_of(folded)
            elif folded:
                if reports(folded):
                    return None
                sentences.append(folded)
            if folded and not (line.is_label or _QUOTED.match(sentence)):
                claims.append(folded)
    named = [folding(part) for title in titles if not _QUOTED.match(title) for part in (title, *parts(title), *SENTENCES.split(title))]
    return Said(tuple(sentences), (*claims, *named), frozenset(named), labels, sum(map(words_of, sentences)))


def said_by(page: Page, meta: Metadata, extent: Iterable[Interval]) -> Said | None:
    """What the extent of an HTML page says, menus and frames left out; null where it reports."""
    heads = (*meta.titles.headings[:1], *(page.text_of(h2) for h2 in page.index.tags.get("h2", ())[:1]))
    return said(_lines(page, extent), filter(None, (meta.titles.element, *heads)))


def reports(folded: str) -> bool:
    """Whether a folded sentence has a word of those who pass on what another said."""
    words = folded.split()
    if not folded.isascii() and REPORT_WITHOUT_SPACES.search(folded):
        return True
    return not _REPORTED.isdisjoint(words) and not _REPORTED.isdisjoint(_NO_REPORT.sub(" ", folded).split())


def words_of(folded: str) -> int:
    """Words that are no numbers: codes, times and addresses say nothing."""
    return sum(not word.isdigit() for word in folded.split()) if folded.isascii() else word_count(folded)


def _lines(page: Page, extent: Iterable[Interval]) -> Iterator[Shown]:
    links = Mask.of(page, (page.place(element) for tag in ("a", "button", "label") for element in page.index.tags.get(tag, ())))
    around = (page.place(element) for tag in _CHROME for element in page.index.tags.get(tag, ()) if not _holds_heading(element))
    chrome = Mask.of(page, (*around, *teased(page)))
    for place in (piece.place for stretch in extent for piece in page.pieces(stretch)):
        if not chrome.holds(place.start):
            text = page.slice(place)
            linked = links.bits[place.start : place.end]
            yield Shown(text, linked.count(1) >= _LINKED * len(linked) or (1 in linked and not any(map(str.isalnum, _unlinked(text, linked)))))


def _unlinked(text: str, linked: bytearray) -> Iterator[str]:
    """What of a line is no link: between those of a row, strokes and dots."""
    return (character for character, is_linked in zip(text, linked, strict=False) if not is_linked)


def _holds_heading(element: HtmlElement) -> bool:
    return next(element.iter("h1"), None) is not None
