"""AP's tails, in sentences: `Sato reported from Tokyo. Associated Press writers A in B and C in D contributed to this report.`"""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.record import Credit

from .agencies import SIGNATURES, row
from .languages import ENGLISH, SPANISH
from .people import flat, groups
from .places import is_place
from .units import Unit

_STAFF = r"(?i:writer|reporter|journalist|correspondent|photographer|producer|researcher|editor)[sS]?"
_CONTRIBUTED = re.compile(
    rf"(?:{SIGNATURES})(?:['’]s?|(?: (?!{_STAFF})[\w&-]{{2,20}}){{0,3}} (?:[Ss]taff )?{_STAFF}),? (?P<people>[^\n]{{3,400}}?),? (?:also )?contributed"
    r"(?: (?:reporting|to this (?:report|story|article)))?(?: from (?P<place>[^\n.]{2,60}))?(?:\.|$)"
)
_CONTRIBUTED_IN_SPANISH = re.compile(
    rf"(?:(?:El|La|Los|Las) )?(?i:periodistas?|reporter[oa]s?|redactor(?:a|es|as)?|corresponsal(?:es)?|fotógraf[oa]s?)(?: de(?: la)?)? (?:{SIGNATURES}),?"
    r" (?P<people>[^\n]{3,400}?),? (?:también )?contribuy(?:ó|eron)"
    r"(?: (?:a|con|en|para) (?:este|esta) (?:despacho|reporte|informe|nota|información|historia))?(?: desde (?P<place>[^\n.]{2,60}))?(?:\.|$)"
)
_REPORTED = re.compile(r"(?P<people>[^\n]{2,300}? reported from [^\n]{2,200}?)(?:\.(?=\s|$)|$)")


@dataclass(frozen=True, slots=True)
class Contributed:
    """Who helped, and the agency that the sentence names."""

    agency: str
    credits: tuple[Credit, ...]


def read(unit: Unit) -> Contributed | None:
    """The people of a line that says nothing but who contributed and who reported from where; null where it says anything else."""
    line = unit.text
    if "contributed" in line:
        contributed, language = _CONTRIBUTED, ENGLISH
    elif "contribuy" in line:
        contributed, language = _CONTRIBUTED_IN_SPANISH, SPANISH
    else:
        return None
    agency: str | None = None
    found: list[Credit] = []
    at = 0
    while at < len(line):
        match = contributed.match(line, at) or _REPORTED.match(line, at)
        if not match:
            return None
        helped = match.re is contributed
        entries = groups(match["people"], language)
        if not entries:
            return None
        role = "additional_reporting" if helped else "reporting"
        offset = match.start("people")
        behind = (match["place"] or "").rstrip(" ,") if helped else ""  # `contributed to this report from Rome`
        for group in entries:
            place, end = group.place, offset + group.end
            if not place and behind and is_place(behind, strict=False):
                place, end = flat(behind), match.start("place") + len(behind)
            found.append(Credit(role=role, names=group.names, place=place, span=unit.piece(offset + group.start, end)))
        agency = row(match).name if helped else agency
        at = match.end() + (line[match.end() : match.end() + 1] == " ")
    return Contributed(agency, tuple(found)) if agency else None
