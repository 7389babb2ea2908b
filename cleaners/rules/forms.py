"""Tables of whole lines that an engine prints around posts: for each thing it says, the forms of its language files.

Forms are parted by ` | `. `{n}` is a count and `{date}` a time with a digit in it; any other word in braces is free text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.rule import Rule, fold

from .phrase import NUMBER, literal

_DATE = r"[^\d:/]{0,40}\d.{0,60}"
_FREE_TEXT = ".{1,120}?"
_SLOT = re.compile(r"\\?\{(\w+)\\?\}")
"""A placeholder in a form or in its pattern, where its braces are escaped."""
_PATTERNS = {"n": NUMBER, "date": _DATE}
EXAMPLES = {"n": "12", "date": "7 Jun 2024, 10:30", "name": "Ada"}
"""What stands in the places of a rule's examples: a count, a time, and for any other word `name`."""
_BETWEEN_BUTTONS = "[ |/,·•-]{1,3}"

_SENTENCES = {
    "en": "Under the picture it said %s in small letters.",
    "de": "Unter dem Bild stand %s in kleiner Schrift.",
    "fr": "Sous l'image on lisait %s en petites lettres.",
    "es": "Debajo de la foto decía %s en letra pequeña.",
    "ru": "Под картинкой стояло %s мелкими буквами.",
    "pt": "Debaixo da foto lia-se %s em letras pequenas.",
    "it": "Sotto la foto c'era scritto %s in piccolo.",
    "nl": "Onder de foto stond %s in kleine letters.",
    "pl": "Pod zdjęciem było napisane %s małymi literami.",
}
"""A person's line that holds a form: the miss of every rule."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The language files of one engine."""

    platform: str
    sources: Mapping[str, str]
    """Project, version and folder of the files by language."""

    def lines(self, key: str, name: str, where: str, forms: Mapping[str, str]) -> Iterator[Rule]:
        """Rules on lines that are one of the forms, one for each language. `where` is the file, with the names of its entries."""
        for language, text in forms.items():
            yield self._rule(language, key, name, where, text, "%s", "%s")

    def labels(self, key: str, name: str, where: str, forms: Mapping[str, str]) -> Iterator[Rule]:
        """Rules on labels, given without their colons: alone, before a count, or with a colon before a count or a time."""
        for language, text in forms.items():
            yield self._rule(language, key, name, where, text, rf"(?:%s)(?: ?:(?: {_DATE})?| {NUMBER})?", "%s: 12")

    def buttons(self, key: str, name: str, where: str, forms: Mapping[str, str]) -> Iterator[Rule]:
        """Rules on buttons and links that stand alone or in a row."""
        for language, text in forms.items():
            yield self._rule(language, key, name, where, text, f"(?:%s)(?:{_BETWEEN_BUTTONS}(?:%s))*", "%s | %s")

    def _rule(self, language: str, key: str, name: str, where: str, text: str, whole: str, example: str) -> Rule:
        hits = _SLOT.sub(lambda slot: EXAMPLES.get(slot[1], EXAMPLES["name"]), text).split(" | ")
        forms = _SLOT.sub(lambda slot: _PATTERNS.get(slot[1], _FREE_TEXT), literal(fold(text))).replace(r" \| ", "|")
        return Rule.model_construct(  # proved by the tests, as the rules of `Wording`
            id=f"{self.platform}.{language}.{key}",
            name=name,
            source=f"{self.sources[language]} {where}",
            pattern=whole.replace("%s", forms),
            platform=self.platform,
            language=language,
            hits=(*hits, example.replace("%s", hits[0])),
            misses=(_SENTENCES[language].replace("%s", hits[0]),),
        )
