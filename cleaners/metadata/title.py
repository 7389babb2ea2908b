"""A page's title, by vote of the places that name it: the headings that are shown, JSON-LD, Open Graph, `<title>` and the address.

the heading that is akin to what the other places say, the more so where they agree and the address spells it
>  a lesser heading that is a part of it  >  JSON-LD headline, og:title, `<title>`  >  a lone heading

What is shown wins: the others are worded for search and for cards, where they are shortened. The names of the site and of its section are cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from ..page.words import words_in

LONGEST = 2_000
"""Characters of a title that are looked at: no page has a longer one in good faith."""

_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
# Scripts that put no space between words put none around a separator.
_SEPARATOR = re.compile(rf"\s+[-|–—:·•»«/~]+\s+|\s*[|»｜]\s*|\s+::\s+|(?<=[{_UNSPACED}])(?:[_-]|--)(?=[{_UNSPACED}])")
_BETWEEN = re.compile(r"\s+[-|–—:·•»«/~]+\s+|\s*[|»]\s*")
_BETWEEN_BEFORE = re.compile(r"(?:\s*[|»:]|\s+[-–—·•«/~]+)\s+$")
# Words, and one by one the signs of scripts that put no space between words: Thai, kana, Chinese.
_WORDS = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
# Repositories of papers print what the heading is into it.
_LABEL = re.compile(r"(?:title|titel|titre|título|titolo)\s*:\s*", re.IGNORECASE)
AKIN = 0.4
"""From this share on two titles are of one story."""
_AKIN_TO_SPELT = 0.6
"""The same where the other places agree and the address spells what they say: what has less in common asks to act."""
# Letters that forms of one word have in common: machine and machines, set and setting no longer.
_STEM = 5
# How much of a host's label a name has to be: `getexample.com` is Example's, `alexander.example` is not Ander's.
_MOST_OF_LABEL = 0.6
# Google asks for headlines of at most 110 characters, and systems cut theirs there; what is shorter is a short title.
_CUT_SHORT = 90
# Words of a title before " | Section | Site": a shorter beginning may be the section itself.
_FEW_WORDS = 3


@dataclass(frozen=True)
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
    marked: Sequence[str] = ()
    """What microformats mark as the name of an entry."""
    lesser: Sequence[str] = ()
    """Headings of lower rank: where the first one is the site's name, the story's is among them."""
    lines: Sequence[str] = ()
    """Lines with which `<title>` begins, on pages whose heading is no heading."""
    sections: Sequence[str] = ()
    """Names of the section that the page is filed under."""
    branding: Sequence[str] = ()
    """Headings that lead to the front page: the site's name."""
    called: str | None = None
    """The one element that is called a story's title, on pages without headings of the first rank."""

    def vote(self) -> str | None:
        """The title, as one of the places prints it, site name cut off; null where no place names one."""
        declared = self._declared
        shown = [self.without_site(_LABEL.sub("", self._meant(heading), count=1)) for heading in self.headings if not self.is_site(heading)]
        named = {folding(title) for title in declared}
        if whole := next((heading for heading in (*shown, *self.pieces) if folding(heading) in named), None):
            return _written(whole, declared)
        best = max(shown, key=lambda heading: self._kinship(heading, declared), default=None)
        is_spelt = len(declared) > 1 and named == {folding(self.slug or "")}
        if best is not None and self._kinship(best, declared) >= (_AKIN_TO_SPELT if is_spelt else AKIN):
            return best
        pieces = named.union(folding(part) for title in declared for part in parts(title))
        if below := next((heading for heading in self.lesser if folding(heading) in pieces and not self.is_site(heading)), None):
            return below
        if len(set(self.marked)) == 1 and not (self.headline or self.og) and not self.is_site(self.marked[0]):
            return self.marked[0]
        if self.lines and not (self.headline or self.og) and not self.is_site(self.lines[0]):
            return self.lines[0]
        if declared:
            return _whole(declared[0], declared)
        return best if len(set(shown)) == 1 else self.called

    def _meant(self, heading: str) -> str:
        """The heading without references to characters, which show where its system escaped it twice, and another place has what they stand for."""
        meant = unescape(heading) if "&" in heading else heading
        return meant if any(meant in place for place in (self.headline, self.og, self.element) if place) else heading

    def without_site(self, title: str) -> str:
        """The title without the names of the site and of the section that stand before or after a separator."""
        found = list(_SEPARATOR.finditer(title))
        for at, separator in reversed(list(enumerate(found))):
            if self.is_site(title[separator.end() :]):
                return self._without_trail(title[: separator.start()].strip(), found[:at], separator[0].strip())
        if found and self.is_site(title[: found[0].start()]):
            return title[found[0].end() :].strip()
        for sign in (": ", " "):
            name, _, rest = title.partition(sign)
            if rest and (folding(name) in self._names if sign == ": " else name.lower() == self.host):
                return rest.strip()
        return self._without_trail(self._without_name_behind(title), found, None)

    def _without_name_behind(self, title: str) -> str:
        """The title without the site's name behind a mere space, where the address spells what is left: "Ice in the lock The Quay"."""
        folded, spelt, words = folding(title), f"{folding(self.slug or '')} ", title.split()
        for name in self._names:
            own = folded.removesuffix(f" {name}")
            if own != folded and spelt.startswith(f"{own} ") and not spelt.startswith(f"{folded} "):
                return next((rest for at in range(1, len(words)) if folding(rest := " ".join(words[:at])) == own), title)
        return title

    def _without_trail(self, title: str, separators: Sequence[re.Match[str]], before_site: str | None) -> str:
        """The title without the section at its end: one that the page names, or what bars part from it as they part the site's name from both."""
        if not separators:
            return title
        first, last = separators[0], separators[-1]
        barred = [separator[0].strip() == "|" for separator in separators]
        if all(barred) and (before_site == "|" or (before_site is None and len(barred) > 1)) and len(title[: first.start()].split()) > _FEW_WORDS:
            return title[: first.start()].strip()
        tail = folding(title[last.end() :])
        return title[: last.start()].strip() if tail and tail in map(folding, self.sections) else title

    @cached_property
    def _declared(self) -> list[str]:
        return [self.without_site(title) for title in (self.headline, self.og, self.element) if title and not self.is_site(title)]

    @cached_property
    def _names(self) -> frozenset[str]:
        """The site's names, folded: the stated one, its parts and initials, and what `<title>` has beside the title that the cards bear."""
        # Some state the page's title for the site's name, or beside it.
        stated = [name for name in (self.site, *parts(self.site)) if name != self.headline] if self.site else []
        names = {folding(name) for name in (*stated, *self.branding, *self._beside())}
        initials = {"".join(word[0] for word in name.split()) for name in names if len(name.split()) > 2}
        return frozenset(filter(None, names | initials))

    def _beside(self) -> Iterator[str]:
        """What `<title>` has before or after the title on cards, a separator between: "Site: Title", "Title - Site"."""
        element = self.element or ""
        for title in filter(None, (self.headline, self.og)):
            if element.startswith(title) and (separator := _BETWEEN.match(element, len(title))):
                yield element[separator.end() :]
            if element.endswith(title) and (separator := _BETWEEN_BEFORE.search(element[: -len(title)])):
                yield element[: separator.start()]

    def _kinship(self, heading: str, declared: Sequence[str]) -> float:
        """The largest share of letters that the heading's words have in common with another place's, from 0 to 1."""
        return max((akin(heading, other) for other in (*declared, self.slug) if other), default=0.0)

    def is_site(self, words: str) -> bool:
        """Whether words are the site's name, as the page states it or its host spells it."""
        folded = folding(words)
        if not folded:
            return False
        if folded in self._names:
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


def _written(title: str, declared: Sequence[str]) -> str:
    """The title, or where it is in capitals from end to end the same words as another place writes them."""
    if not title.isupper() or len(title.split()) < _FEW_WORDS:
        return title
    return next((other for other in declared if not other.isupper() and folding(other) == folding(title)), title)


def _whole(title: str, declared: Sequence[str]) -> str:
    """The title, or the longer one of another place that it was cut from."""
    cut = title.removesuffix("…").removesuffix("...").rstrip()
    if cut == title and len(title) < _CUT_SHORT:
        return title
    return next((other for other in declared if len(other) > len(title) and other.startswith(cut)), title)


def folding(text: str) -> str:
    """Letters and digits in lower case, a space between words: what two spellings of a title have in common."""
    return " ".join(words_in(text.lower()))


def akin(one: str, other: str) -> float:
    """The share of letters that the words of two titles have in common, from 0 to 1; words of one stem are the same."""
    left, right = ({word[:_STEM] for word in _WORDS.findall(words.lower())} for words in (one, other))
    letters = sum(map(len, left)) + sum(map(len, right))
    return 2 * sum(map(len, left & right)) / letters if letters else 0.0
