"""A paper's own notes, where no agency is named: what was corrected or updated, said at the head or the foot of the text."""

from __future__ import annotations

import re

from schemas.record import Piece, Wire

from .notes import TALK, correction, note
from .units import Unit, units

_FIRST, _LAST = 3, 4
"""Lines at either end that may be notes: above a story stand its lead and byline, below it credits."""
_FEWEST = 8
"""Lines of a text in which these are the ends."""
_LONGEST = 600
_STORY = (
    r"(?:This|The|An earlier version of this) (?:[\w-]{1,12} ){0,2}?"
    r"(?:story|article|report|post|piece|page|column|review|guide|list|headline)(?: (?:was|is) (?:first|originally) published [^\n]{3,60}? and)?"
)
_UPDATED = re.compile(
    rf"{_STORY} (?:has been|was|has since been)(?: (?:last|since|being))? (?:updated|corrected|amended|revised|clarified|modified)"
    r"(?:\.|(?: (?:to|after|with|in|on|at|as|throughout|since|for|following)\b| [A-Z\d])[^\n]{0,300}|$)"
    rf"|{_STORY} (?:incorrectly|mistakenly|misstated|misidentified|misspelled|wrongly|erroneously|originally (?:stated|said|misstated))\b[^\n]{{3,500}}"
    r"|(?:UPDATE|Update|UPDATED|Updated|CORRECTION|Correction|CORRECTED|CLARIFICATION|Clarification|Editor['’]?s['’]? [Nn]ote|EDITOR['’]?S['’]? NOTE)"
    r"(?:,? (?:\(?[^\n:()]{3,40}\)?))?\s?:\s[^\n]{10,500}"
    r"|(?:Aktualisierung|Anm(?:erkung|\.) d(?:er|\.) Red(?:aktion|\.)|Hinweis der Redaktion|Transparenzhinweis|Korrekturhinweis)"
    r"(?: (?:vom|am) [^\n:]{3,40})?\s?:\s[^\n]{10,500}"
    r"|(?:Mise à jour|Note de la rédaction|Erratum)(?: (?:du|le|à) [^\n:]{3,40})?\s?:\s[^\n]{10,500}"
    r"|(?:Actualización|Nota de la redacción|Nota del editor|Nota da redação|Atualização|Aggiornamento|Nota della redazione)"
    r"(?: [^\n:]{3,40})?\s?:\s[^\n]{10,500}"
)
_HEADING = re.compile(
    r"(?:Corrections?|Clarifications?|Corrections? (?:and|&) clarifications?|Update|Editor['’]?s['’]? note"
    r"|Korrektur(?:hinweis)?|Berichtigung|Hinweis der Redaktion"
    r"|Rectificatif|Note de la rédaction|Fe de erratas?|Corrección|Rettifica|Correctie)s?:?",
    re.IGNORECASE,
)


def noted(text: str) -> Wire | None:
    """The notes of a text that no agency's furniture surrounds, null where it has none. Nothing is cut. Raises nothing."""
    lines = units(text)
    if len(lines) < _FEWEST:
        return None
    ends = [*range(_FIRST), *range(max(len(lines) - _LAST, _FIRST), len(lines))]
    found: list[Piece] = []
    for at in ends:
        below_a_heading = at > _FIRST and _HEADING.fullmatch(lines[at - 1].text) is not None and len(lines[at].text) <= _LONGEST
        if _is_note(lines[at]) or below_a_heading:
            found.append(lines[at].piece())
    return Wire(agency=None, notes=tuple(found)) if found else None


def _is_note(unit: Unit) -> bool:
    if len(unit.text) > _LONGEST:
        return False
    return correction(unit) or (note(unit) and not TALK.search(unit.text)) or (_UPDATED.fullmatch(unit.text) is not None)
