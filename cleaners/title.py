"""A page's title, by vote of the places that name it: the headings that are shown, JSON-LD, Open Graph, `<title>` and the address.

the heading that is akin to what the other places say  >  JSON-LD headline, og:title, `<title>`  >  a lone heading

What is shown wins: the others are worded for search and for cards, where they are shortened. The site's name is cut off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 2_000
"""Characters of a title that are looked at: no page has a longer one in good faith."""

_SEPARATOR = re.compile(r"\s+[-|–—:·•»«/~]+\s+|\s*[|»]\s*|\s+::\s+")
_LETTERS = re.compile(r"[^\W_]+")
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
# Words, and one by one the signs of scripts that put no space between words: Thai, kana, Chinese.
_WORDS = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
# Repositories of papers print what the heading is into it.
_LABEL = re.compile(r"(?:title|titel|titre|título|titolo)\s*:\s*", re.IGNORECASE)
_AKIN = 0.4
# How much of a host's label a name has to be: `getexample.com` is Example's, `alexander.example` is not Ander's.
_MOST_OF_LABEL = 0.6


@dataclass(frozen=True, slots=True)
class Titles:
    """What the page says its title is, place by place."""

    headings: Sequence[str] = ()
    """Visible `h1` elements in document order."""
    headline: str | None = None
    """Of the article in JSON-LD."""
    og: str | None = None
    element: str | None = None
    """The `<title>` element."""
    site: str | None = None
    """The site's name, where the page gives it."""
    host: str | None = None
    slug: str | None = None
    """The last part of the page's address."""
    pieces: Sequence[str] = ()
    """What stands in elements or text nodes of its own inside the headings: dates, names and counts are printed beside titles."""

    def vote(self) -> str | None:
        """The title, as one of the places prints it, site name cut off; null where no place names one."""
        declared = [self.without_site(title) for title in (self.headline, self.og, self.element) if title and not self._is_site(title)]
        shown = [self.without_site(_LABEL.sub("", heading, count=1)) for heading in self.headings if not self._is_site(heading)]
        named = {folding(title) for title in declared}
        if within := next((piece for piece in self.pieces if folding(piece) in named), None):
            return within
        best = max(shown, key=lambda heading: self._kinship(heading, declared), default=None)
        if best is not None and self._kinship(best, declared) >= _AKIN:
            return best
        if declared:
            return declared[0]
        return best if len(set(shown)) == 1 else None

    def without_site(self, title: str) -> str:
        """The title without the site's name before or after a separator."""
        found = list(_SEPARATOR.finditer(title))
        for separator in reversed(found):
            if self._is_site(title[separator.end() :]):
                return title[: separator.start()].strip()
        if found and self._is_site(title[: found[0].start()]):
            return title[found[0].end() :].strip()
        return title

    def _kinship(self, heading: str, declared: Sequence[str]) -> float:
        """The largest share of letters that the heading's words have in common with another place's, from 0 to 1."""
        return max((_akin(heading, other) for other in (*declared, self.slug) if other), default=0.0)

    def _is_site(self, words: str) -> bool:
        folded = folding(words)
        if not folded:
            return False
        if self.site and folded == folding(self.site):
            return True
        # "The Example Times" at exampletimes.com: most titles carry a name that the host spells without spaces.
        labels = (self.host or "").removeprefix("www.").split(".")
        squeezed = folded.replace(" ", "").removeprefix("the")
        if "".join(labels).replace("-", "").endswith(squeezed) and squeezed.endswith(labels[-1]) and squeezed != labels[-1]:
            return True
        spelt = [label.replace("-", "").removeprefix("the") for label in labels[:-1]]
        return any(len(label) > 1 and label.endswith(squeezed) and len(squeezed) >= _MOST_OF_LABEL * len(label) for label in spelt) or (
            len(spelt) > 1 and set(folded.split()) <= set(spelt)
        )


def parts(title: str) -> list[str]:
    """What stands between the separators of a title, one of which parts the site's name from the page's."""
    return [part.strip() for part in _SEPARATOR.split(title) if part.strip()]


def folding(text: str) -> str:
    """Letters and digits in lower case, a space between words: what two spellings of a title have in common."""
    return " ".join(_LETTERS.findall(text.lower()))


def _akin(one: str, other: str) -> float:
    left, right = set(_WORDS.findall(one.lower())), set(_WORDS.findall(other.lower()))
    letters = sum(map(len, left)) + sum(map(len, right))
    return 2 * sum(map(len, left & right)) / letters if letters else 0.0
