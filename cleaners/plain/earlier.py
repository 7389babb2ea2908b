"""Whose words a quote repeats: what was said above a post, and how quotes of the page say that somebody's words begin."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from itertools import pairwise

from ..draft import PostDraft
from .rows import Row

# The title that bbPress's quote plugins put above a quote; rows that are more than that are prose.
WROTE = re.compile(r"(?P<name>\S.{0,80}?) (?:wrote|schrieb|hat geschrieben):")
LEAST_WORDS = 4
"""Words in a row that are no accident."""
_MOST_QUOTED = 50
"""Quotes of one author that are remembered: what tells where their words begin is looked for in each of their posts."""
_MOST_ASKED = 500
"""Rows of quotes of unknown authors that are looked for in what everybody said."""
_BEGINNING = 8
"""Words at the beginning of a quote that tell whose the words are; more may be wrapped."""


class Earlier:
    """What was said above a post, by author, and the first words of what the page quotes of each."""

    def __init__(self, page: Sequence[Row] = (), wrote: re.Pattern[str] = WROTE) -> None:
        self._quoted: dict[str, dict[str, None]] = {}
        for row, following in pairwise([*page, None]):
            if row is None or not (names := _names(row.text, wrote)):
                continue
            words = (row.text[names[-1].end() :].strip() or (following.text if following else "")).split(maxsplit=_BEGINNING)[:_BEGINNING]
            beginnings = self._quoted.setdefault(names[-1]["name"], {})
            if len(words) >= LEAST_WORDS and len(beginnings) < _MOST_QUOTED:
                beginnings[" ".join(words)] = None
        self._said: dict[str, str] = {}
        """All words of an author, one post a line: looked through once for each quote, not once for each post."""
        self._starts: dict[str, list[int]] = {}
        self._ids: dict[str, list[str | None]] = {}
        self._by_all: list[str] = []
        """All words of everybody: a quote may name its author otherwise than the head of the post does, or the tool lost the names of heads."""
        self._asked = 0

    def add(self, post: PostDraft) -> None:
        """Remember a post; one without an author can be nobody's source."""
        if not post.body.text:
            return
        words = f"{' '.join(post.body.text.split())}\n"
        self._by_all.append(words)
        if post.author:
            name = post.author.name
            so_far = self._said.get(name, "")
            self._starts.setdefault(name, []).append(len(so_far))
            self._ids.setdefault(name, []).append(post.id)
            self._said[name] = so_far + words

    def own(self, author: str | None, words: str) -> int:
        """Where words begin that the page's quotes name as that author's; -1 where they name none of these."""
        return min((at for said in self._quoted.get(author or "", ()) if (at := words.find(said)) >= 0), default=-1)

    def knows(self, name: str) -> bool:
        """Whether somebody of that name said something."""
        return name in self._said

    def known(self, name: str, words: str) -> int:
        """How many characters of `words`, up to the end of a word, stand in one post of that author; of anybody where no post is by that name."""
        said = self._said.get(name, "")
        if not said and len(words.split(maxsplit=LEAST_WORDS)) >= LEAST_WORDS and self._asked < _MOST_ASKED:
            said, self._asked = "".join(self._by_all), self._asked + 1
        if words in said:
            return len(words)
        parts = words.split()
        low, high = 0, len(parts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if " ".join(parts[:middle]) in said:
                low = middle
            else:
                high = middle - 1
        return len(" ".join(parts[:low]))

    def source(self, name: str, words: str) -> str | None:
        """The id of the post in which the words stand; null unless it is exactly one."""
        said, starts = self._said.get(name, ""), self._starts.get(name, [])
        first = said.find(words) if words else -1
        if first < 0:
            return None
        at = bisect.bisect_right(starts, first) - 1
        elsewhere = at + 1 < len(starts) and said.find(words, starts[at + 1]) >= 0
        return None if elsewhere else self._ids[name][at]


def _names(text: str, wrote: re.Pattern[str]) -> list[re.Match[str]]:
    """The names with which a text begins, of quotes within quotes."""
    found: list[re.Match[str]] = []
    at = 0
    while match := wrote.match(text, at):
        found.append(match)
        at = match.end() + 1
    return found
