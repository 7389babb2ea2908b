"""How many words a text has, also where its script puts no space between them.

Measured on the strings of bbPress that the corpus holds in several languages: for each English word 1.6 letters stand in Chinese,
2.6 in Japanese and 4.8 signs in Thai, whose vowels count. Lao, Khmer and Myanmar are built like Thai.
"""

from __future__ import annotations

import re

# Han with its extensions and iteration marks, Kana; Thai and Lao, Myanmar, Khmer.
_IDEOGRAPHS = re.compile("[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+")
_SYLLABLES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
_UNSPACED = re.compile(f"{_IDEOGRAPHS.pattern[:-2]}{_SYLLABLES.pattern[1:]}")
_LETTERS_PER_WORD = ((_IDEOGRAPHS, 2), (_SYLLABLES, 5))


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
