"""How a pack of bbPress counts back from now: `2 år, 6 måneder siden`, and the same in the English of bbPress, which times are read from.

Only the pack knows that Korean and Chinese forums mean by "6 months ago" what anybody else means by "before June".
"""

from __future__ import annotations

import re

from schemas.rule import fold

from ....dates.date_words import AGO
from ...phrase import NUMBER, PLACEHOLDER, literal
from .messages import UNITS
from .table import Locale

_PLURALS_OF = {"nb": "da"}
"""Languages whose units `date_words` keeps with another's."""
_ENGLISH = tuple(UNITS[::2])


class Spans:
    """The spans of one pack."""

    def __init__(self, locale: Locale) -> None:
        (ago,), *others = (tuple(map(fold, cell)) for cell in locale.rows["ago"])
        self._now = others[0][0]
        language = locale.language.partition("-")[0]
        # From 2.6 on units have plurals, which packs of 2.5 had no strings for: the other words of the language.
        rows = AGO[_PLURALS_OF.get(language, language)][1:]
        self._units = {word.rstrip("12"): unit for unit, row in zip(reversed(_ENGLISH), rows, strict=True) for word in row.split()}
        self._units |= {fold(form): _ENGLISH[at // 2] for at, cell in enumerate(locale.rows["units"]) for form in cell}
        words = "|".join(map(literal, sorted(self._units, key=len, reverse=True)))
        self._counted = rf"({NUMBER}) ?({words})"
        before, _, after = PLACEHOLDER.split(ago, maxsplit=1)
        unit = rf"{NUMBER} ?(?:{words})"
        said = "".join(f"{literal(form)}|" for cell in others for form in cell)
        self.pattern = f"(?:{said}{literal(before)}{unit}(?:[,،、，]? ?{unit})?{literal(after)})"

    def in_english(self, said: str) -> str:
        """What `pattern` matched, as an English bbPress prints it; "sometime" is no time and stays as it is."""
        if said == self._now:
            return "right now"
        counted = [f"{count} {self._units[unit]}s" for count, unit in re.findall(self._counted, said)]
        return f"{', '.join(counted)} ago" if counted else said
