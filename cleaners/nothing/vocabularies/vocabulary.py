"""What a language's walls and notices are worded with.

They are the words in which forum engines (phpBB, SMF, MyBB, vBulletin, XenForo, IP.Board, Discourse, NodeBB, wpForo, bbPress), WordPress
with its membership plugins, paywalls and servers tell a visitor what is wanted of him. What stories are told with is left out: who said it,
when and where, and what of. Stems stand for all that begins with them. All is folded: lower case, no signs, so `don't` is two words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SHORTEST = 3
"""Letters that are left of a word without what is written together with it; of fewer, too many would be some word."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one language's notices are worded with."""

    words: frozenset[str]
    stems: tuple[str, ...]
    before: tuple[str, ...] = ()
    """Articles, prepositions and conjunctions that are written together with the word behind them."""

    def lacks(self, words: Sequence[str]) -> list[int]:
        """The places of the folded words that no notice is made of; numbers are none, as error codes and counts of free articles.

        One loop without a call for each word: most pages' words are asked of ten languages.
        """
        known, stems = self.words, self.stems
        left = [at for at, word in enumerate(words) if word not in known and not word.startswith(stems) and not word[0].isdigit()]
        return [at for at in left if not self._has_behind(words[at])] if self.before else left

    def _has_behind(self, word: str) -> bool:
        rests = (word[len(sign) :] for sign in self.before if word.startswith(sign) and len(word) >= len(sign) + _SHORTEST)
        return any(not self.lacks([rest]) for rest in rests)


def vocabulary(words: str, stems: str, before: str = "") -> Vocabulary:
    """One of words with spaces between."""
    return Vocabulary(frozenset(words.split()), tuple(stems.split()), tuple(before.split()))
