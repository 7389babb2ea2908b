"""A page's title, by vote of the places that name it: the heading, JSON-LD, Open Graph and `<title>`.

h1 that og:title or <title> contains  >  JSON-LD headline  >  og:title, then <title>, without the site's name  >  a lone h1
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 2_000
"""Characters of a title that are looked at: no page has a longer one in good faith."""

_SEPARATOR = re.compile(r"\s+[-|–—:·•»«/~]+\s+|\s*[|»]\s*|\s+::\s+")
_LETTERS = re.compile(r"[^\W_]+")


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

    def vote(self) -> str | None:
        """The title, as one of the places prints it, site name cut off; null where no place names one."""
        declared = [title for title in (self.og, self.element) if title]
        named = [h for h in self.headings if not self._is_site(h) and any(_within(h, title) for title in declared)]
        if named:
            return max(named, key=len)
        if self.headline:
            return self.without_site(self.headline)
        for title in declared:
            if not self._is_site(title):
                return self.without_site(title)
        lone = [h for h in self.headings if not self._is_site(h)]
        return lone[0] if len(lone) == 1 else None

    def without_site(self, title: str) -> str:
        """The title without the site's name before or after a separator."""
        found = list(_SEPARATOR.finditer(title))
        for separator in reversed(found):
            if self._is_site(title[separator.end() :]):
                return title[: separator.start()].strip()
        if found and self._is_site(title[: found[0].start()]):
            return title[found[0].end() :].strip()
        return title

    def _is_site(self, words: str) -> bool:
        folded = folding(words)
        if not folded:
            return False
        if self.site and folded == folding(self.site):
            return True
        # "The Example Times" at exampletimes.com: most titles carry a name that the host spells without spaces.
        address = (self.host or "").removeprefix("www.")
        label = address.split(".")[0].replace("-", "").removeprefix("the")
        squeezed = folded.replace(" ", "")
        return len(label) > 1 and (squeezed.removeprefix("the") == label or squeezed == address.replace(".", ""))


def parts(title: str) -> list[str]:
    """What stands between the separators of a title, one of which parts the site's name from the page's."""
    return [part.strip() for part in _SEPARATOR.split(title) if part.strip()]


def folding(text: str) -> str:
    """Letters and digits in lower case, a space between words: what two spellings of a title have in common."""
    return " ".join(_LETTERS.findall(text.lower()))


def _within(heading: str, title: str) -> bool:
    folded = folding(heading)
    return len(folded) > 1 and f" {folded} " in f" {folding(title)} "
