"""How agencies write credits and bylines in seven languages, one row each; the grammar around the words is shared.

Sources are the agencies' own lines: Reuters and AP write theirs in all of these, dpa in German, AFP in French, EFE in Spanish.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_CAPITAL = r"(?-i:[^\W\d_a-zà-öø-ÿ])"


@dataclass(frozen=True)
class Language:
    """The words of one language. Patterns are matched without regard to case, but for places and conjunctions."""

    opens: str
    """What opens a byline."""
    joins: str
    """What stands between a role and its people, with the space around it."""
    conjunction: str
    at: str
    """What stands before the place where somebody works."""
    more: str
    """What may stand before any role and does not change it."""
    roles: tuple[tuple[str, str], ...]
    """Role of the record, and how lines spell it before its people. A spelling that begins with another's stands before it."""

    @cached_property
    def mark(self) -> re.Pattern[str]:
        """One or more roles and what joins them to their people."""
        also = rf"\s*(?:,\s*(?:{self.conjunction})|,|\b(?:{self.conjunction})\b|&)\s*"
        one = rf"(?:(?:{self.more})\s+)?(?:{'|'.join(spelling for _, spelling in self.roles)})"
        return re.compile(rf"\b(?P<roles>{one}(?:{also}{one}){{0,3}})(?:{self.joins})", re.IGNORECASE)

    @cached_property
    def role(self) -> re.Pattern[str]:
        """One role, in the group of its name."""
        return re.compile("|".join(rf"\b(?P<{role}>{spelling})\b" for role, spelling in self.roles), re.IGNORECASE)

    @cached_property
    def separator(self) -> re.Pattern[str]:
        """What stands between two names."""
        words = {"and", "&", *self.conjunction.split("|")}
        joined = "|".join(sorted(words | {word.upper() for word in words if len(word) > 1}))  # one capital is an initial
        return re.compile(rf"\s*(?:,\s*(?:{joined})|,|(?<=\s)(?:{joined})(?=\s))\s+")

    @cached_property
    def place(self) -> re.Pattern[str]:
        """What stands between names and their place."""
        return re.compile(rf"(?:^|\s+)(?:{self.at})\s+(?:the\s+)?(?=\S)")


ENGLISH = Language(
    opens="by",
    joins=r"\s+(?:by|from):?\s+|(?<=editors):\s+",
    conjunction="and",
    at=r"in|at|aboard|(?:reported\s+)?from",
    more=r"additional|further|extra|with",
    roles=(
        ("additional_reporting", r"(?:additional|further|extra)\s+report(?:ing|ed)|with\s+(?:assistance|help|contributions)|reporting\s+assistance"),
        ("reporting", r"report(?:ing|ed)"),
        ("writing", r"writing|written"),
        ("editing", r"editing|edited|editors"),
        ("compiling", r"compiling|compiled|compilation"),
        ("translating", r"translating|translated|translation"),
        ("photo", r"photos?|photographs?|photography|pictures?"),
        ("graphics", r"graphics?"),
        ("video", r"videos?"),
        ("research", r"research"),
        ("production", r"production|produced"),
    ),
)
GERMAN = Language(
    opens="von",
    joins=r"\s*:?\s+(?:von|durch):?\s+|\s*:\s*",
    conjunction="und",
    at=r"in|aus",
    more=r"unter|mit",
    roles=(
        ("additional_reporting", r"zusätzliche[rs]?\s+(?:Bericht(?:erstattung)?|Recherchen?)|(?:weitere\s+)?Mitarbeit|Mitarbeiter"),
        ("reporting", r"Bericht(?:erstattung)?|berichtet|Reporter(?:in)?|Autor(?:in|en)?"),
        ("writing", r"geschrieben|verfasst"),
        ("editing", r"redigiert|bearbeitet|Redaktion"),
        ("compiling", r"zusammengestellt|zusammengefasst"),
        ("translating", r"übersetzt|Übersetzung"),
        ("photo", r"Fotos?|Bild"),
        ("graphics", r"Grafik"),
        ("video", r"Video"),
        ("research", r"Recherche"),
    ),
)
FRENCH = Language(
    opens="par",
    joins=rf"\s+(?:(?:assurée?|réalisée?)\s+)?(?:par|de)\s*:?\s+|\s+d['’]|\s*:\s*|\s+(?={_CAPITAL})",
    conjunction="et",
    at=r"à|au|aux|en|depuis",
    more=r"avec",
    roles=(
        ("additional_reporting", r"(?:la\s+|les\s+)?contributions?(?:\s+additionnelles?)?|reportages?\s+(?:additionnels?|complémentaires?)"),
        ("reporting", r"reportages?"),
        ("writing", r"rédigé|rédaction|écrit"),
        ("editing", r"édité|édition|relu"),
        ("compiling", r"compilé|synthèse"),
        ("translating", r"version\s+française|traduit|traduction"),
        ("photo", r"photos?|photographies?"),
        ("graphics", r"infographie"),
        ("video", r"vidéo"),
    ),
)
SPANISH = Language(
    opens="por",
    joins=r"(?:\s+(?:al|en)\s+español)?(?:\s+(?:por|de|del):?\s+|\s*:\s*)",
    conjunction=r"y|e",
    at=r"en|desde",
    more=r"con",
    roles=(
        (
            "additional_reporting",
            r"(?:reportes?|reporteo|reportajes?|información|informes?)\s+adicional(?:es)?|(?:la\s+)?(?:contribución|colaboración)|contribuciones|asistencia",
        ),
        ("reporting", r"reportes?|reporteo|reportado|reportajes?|información|informes?"),
        ("writing", r"escrito|redactado|redacción"),
        ("editing", r"editado|edición"),
        ("compiling", r"compilado|recopilado"),
        ("translating", r"traducido|traducción"),
        ("photo", r"fotos?|fotografías?"),
        ("graphics", r"gráficos?|infografía"),
        ("video", r"vídeo|video"),
    ),
)
PORTUGUESE = Language(
    opens="por",
    joins=r"\s+(?:por|de|da|do):?\s+|\s*:\s*",
    conjunction="e",
    at=r"em|no|na",
    more=r"com",
    roles=(
        ("additional_reporting", r"reportage(?:m|ns)\s+adiciona(?:l|is)|(?:a\s+)?(?:contribuição|colaboração)"),
        ("reporting", r"reportage(?:m|ns)"),
        ("writing", r"escrito|redação|texto"),
        ("editing", r"editado|edição"),
        ("compiling", r"compilado"),
        ("translating", r"traduzido|tradução"),
        ("photo", r"fotos?|fotografias?"),
        ("video", r"vídeo"),
    ),
)
ITALIAN = Language(
    opens="di",
    joins=rf"\s+(?:a\s+cura\s+)?(?:da|di)\s+|\s+d['’]|\s*:\s*|\s+(?={_CAPITAL})",
    conjunction=r"e|ed",
    at=r"a|ad|da|in",
    more=r"con",
    roles=(
        ("additional_reporting", r"(?:il\s+|ha\s+|hanno\s+)?contribut[oi]|(?:la\s+)?collaborazione"),
        ("reporting", r"reportage|servizio|reporting"),
        ("writing", r"scritto|testo"),
        ("editing", r"editing|editato|redatto|a\s+cura"),
        ("translating", r"tradotto|traduzione"),
        ("photo", r"foto|fotografie"),
        ("video", r"video"),
    ),
)
DUTCH = Language(
    opens="door",
    joins=r"\s+(?:door|van):?\s+|\s*:\s*",
    conjunction="en",
    at=r"in|vanuit|te|uit",
    more=r"met",
    roles=(
        ("additional_reporting", r"(?:aanvullende|extra)\s+(?:verslag(?:geving)?|berichtgeving)|medewerking|bijdragen?"),
        ("reporting", r"verslag(?:geving)?|berichtgeving"),
        ("writing", r"geschreven"),
        ("editing", r"bewerkt|bewerking|geredigeerd|(?:eind)?redactie"),
        ("compiling", r"samengesteld|samenstelling"),
        ("translating", r"vertaald|vertaling"),
        ("photo", r"foto['’]?s?"),
    ),
)
LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH)
