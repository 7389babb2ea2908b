"""How many words a text has, also where its script puts no space between them.

Measured on the strings of bbPress that the corpus holds in several languages: for each English word 1.6 letters stand in Chinese,
2.6 in Japanese and 4.8 signs in Thai, whose vowels count. Lao, Khmer and Myanmar are built like Thai.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = re.compile(r"[^\W_]+")
_VOWELS = "".join(sign for sign in map(chr, range(0x900, 0x1800)) if unicodedata.category(sign).startswith("M"))
"""Signs of India, Tibet, Myanmar, Thailand and Cambodia that are none of Python's `\\w`, though no word is read without them."""
_WORDS = re.compile(rf"[^\W_]+(?:[{_VOWELS}][^\W_]*)*")
_LEFT_OUT = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]+")
"""Vowel signs of Hebrew and Arabic, and the stroke that lengthens an Arabic word: most leave them out."""

# Han with its extensions and iteration marks, Kana; Thai and Lao, Myanmar, Khmer.
_IDEOGRAPHS = re.compile("[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+")
_SYLLABLES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
_UNSPACED = re.compile(f"{_IDEOGRAPHS.pattern[:-2]}{_SYLLABLES.pattern[1:]}")
_LETTERS_PER_WORD = ((_IDEOGRAPHS, 2), (_SYLLABLES, 5))
_BLANK_SIGNS = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd")
"""Signs of Unicode's letters and symbols that show nothing: the fillers of Hangul, the blank of Braille, what stands for an object or for bytes."""


def small(text: str) -> str:
    """The text in lower case, as long as it was: the large I with a dot alone is two characters there."""
    return text.replace("İ", "i").lower()


def shows(text: str) -> bool:
    """Whether anything of a text is to be seen: a letter, a digit, a sign; marks need something to stand on."""
    return any(unicodedata.category(sign)[0] in "LNPS" and sign not in _BLANK_SIGNS for sign in text)


def words_in(text: str) -> list[str]:
    """The words of a text, its letters and digits, as most would write them: with the vowel signs of Hindi or Thai, without those of Arabic and Hebrew."""
    return _LETTERS.findall(text) if text.isascii() else _WORDS.findall(_LEFT_OUT.sub("", text))


def word_count(text: str) -> int:
    """The words of a text: what stands between spaces, and runs of unspaced letters by what a word takes of them."""
    if text.isascii():
        return len(text.split())
    if not _UNSPACED.search(text):
        return len(text.split())
    words = 0
    for script, letters in _LETTERS_PER_WORD:
        if script.search(text):
            words += sum(-(-len(run) // letters) for run in script.findall(text))
            text = script.sub(" ", text)
    # Between ideographs only punctuation may be left.
    return words + sum(any(map(str.isalnum, token)) for token in text.split())
