"""The words of a text that no notice of its language is made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from .eastern import HINDI, KOREAN, PERSIAN
from .germanic import DANISH, DUTCH, ENGLISH, GERMAN, NORWEGIAN, SWEDISH
from .isolating import INDONESIAN, VIETNAMESE
from .levantine import ARABIC, GREEK, HEBREW
from .romance import FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH
from .slavic import CZECH, POLISH, RUSSIAN, SLOVAK, UKRAINIAN
from .suffixing import FINNISH, HUNGARIAN, TURKISH
from .unspaced import CHINESE, JAPANESE, THAI
from .vocabulary import Vocabulary

ALWAYS_ASKED = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE, POLISH, RUSSIAN, SWEDISH)
"""The languages of which walls are known, too."""
ASKED_WHERE_TOLD = (
    *(DANISH, NORWEGIAN, FINNISH, CZECH, SLOVAK, HUNGARIAN, ROMANIAN, GREEK, TURKISH, UKRAINIAN, INDONESIAN, VIETNAMESE, ARABIC, HEBREW),
    *(KOREAN, PERSIAN, HINDI, CHINESE, JAPANESE, THAI),
)
"""Those that a text shows itself to be in by words that none of the others has: to ask them all would take twice the time for most pages."""
_FEWEST_MARKS = 2
"""A name in an English notice may be a Danish word."""

_FULL_OF_GRAMMAR = re.compile("[\u067e\u0686\u06a9\u06af\u06cc\u0900-\u097f\u0e01-\u0e4e\u3041-\u30ff\u3400-\u9fff]")
"""Letters of Persian that Arabic has not, of Hindi, Thai, Japanese and Chinese."""
_MOST_LACKED = 0.6
"""English stories lack half of their words there, texts of other languages nine in ten."""


def strangers_among(words: Iterable[str]) -> list[str]:
    """The words that are not of a wall or notice, in the language that has the most of them."""
    given = list(words)
    folded = [word.lower() for word in given]
    least = min((vocabulary.lacks(folded) for vocabulary in ALWAYS_ASKED), key=len)
    told = (vocabulary.lacks(folded) for vocabulary in _told_by(folded[at] for at in least))
    return [given[at] for at in min((least, *told), key=len)]


def is_full_of_grammar(text: str) -> bool:
    """Whether a text is in a language whose stories, too, have more of their words here than others: endings of verbs and small words stand by themselves."""
    return not text.isascii() and _FULL_OF_GRAMMAR.search(text) is not None


def is_english(folded: str) -> bool:
    """Whether most words of a folded text are such as English notices have."""
    words = folded.split()
    return len(ENGLISH.lacks(words)) <= _MOST_LACKED * len(words)


def _told_by(words: Iterable[str]) -> list[Vocabulary]:
    """The further languages that most of the words are of; two where both have as many, as Danish and Norwegian often have."""
    marks = _marks()
    hits = [marks[word] for word in words if word in marks]
    if len(hits) < _FEWEST_MARKS:
        return []
    counts = Counter(at for hit in hits for at in hit)
    most = max(counts.values())
    return [ASKED_WHERE_TOLD[at] for at, count in counts.items() if count == most >= _FEWEST_MARKS]


@cache  # when the first text has a word that none of the languages knows that are always asked
def _marks() -> dict[str, tuple[int, ...]]:
    """The further languages of every word that only they have, by their place."""
    common = frozenset[str]().union(*(vocabulary.words for vocabulary in ALWAYS_ASKED))
    found = dict[str, tuple[int, ...]]()
    for at, vocabulary in enumerate(ASKED_WHERE_TOLD):
        for word in vocabulary.words - common:
            found[word] = (*found.get(word, ()), at)
    return found
