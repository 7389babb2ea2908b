"""The papers that bylines name behind a person: "Ada Quay, Bay Herald", "Ada Quay for the Bay Tribune". By words that are hardly anybody's family name."""

from __future__ import annotations

import re

from .roles import is_body

_PAPERS = (
    r"(?:today|times|news|tribune|journal|herald|gazette|chronicle|telegraph|examiner|inquirer|dispatch|bulletin|observer|sentinel|newspapers?|network"
    r"|television|tv|radio|magazine|zeitung|nachrichten|tageblatt|anzeiger|rundschau|allgemeine|journaux|nouvelles|noticias|peri[oó]dico|diario"
    r"|giornale|gazzetta|jornal|not[ií]cias|folha|nieuws|dagblad|dagbladet|nyheter|tidende|gazeta|новости|газета)"
)
_PARTS = r"(?: (?:sports?|online|network|staff|magazine|media|business|digital))?"
_PAPER = re.compile(rf"(?:the )?(?:[^\s,]+ ){{1,4}}{_PAPERS}{_PARTS}|the {_PAPERS}", re.IGNORECASE)
_FOR = re.compile(
    r"(?:^|[\s,(–—-]+)(?:special (?:correspondent )?(?:to|for)|for)(?: the)?(?: (?!of )[^\s,]+){0,3} "
    rf"(?:{_PAPERS}|star|post|sun|mail|globe|record|press){_PARTS}\)?$",
    re.IGNORECASE,
)
"""For whom somebody wrote who is not of the house; behind "for" a paper may have the name of a person."""


def is_paper(name: str) -> bool:
    """Whether what stands behind a person's name is a paper or a station."""
    return _PAPER.fullmatch(name) is not None


def without_paper(line: str) -> str:
    """A byline without the paper for which somebody wrote; empty where it names nobody. A society may be for the press, and is called so."""
    behind = _FOR.search(line)
    before = line[: behind.start()] if behind else line
    words = before.split()
    return line if len(words) == 1 or any(map(is_body, words)) else before
