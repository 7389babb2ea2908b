"""Lines that name the agency and nobody else: under a byline, as a copyright line, as a desk's initials, as the last word of a story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.record import Credit

from .agencies import AGENCIES, SIGNATURES, TAGS, row
from .units import Unit

_LONGEST = 400  # characters; AP's notice of rights in full has 180
_RIGHTS = (
    r"[.,]?(?:[ –—-]{1,3}(?i:All rights reserved|This material may not|Alle Rechte vorbehalten|Tous droits|Reproduction interdite|Todos los derechos|Prohibida"
    r"|Todos os direitos|Tutti i diritti|Riproduzione riservata|Alle rechten)[^\n]{0,200}| via Getty Images)?"
)
_TITLE = r"(?:[A-Z][\w&-]{1,15} ){0,3}(?i:staff|writers?|reporters?|correspondent|journalist)"
_NAME = re.compile(rf"(?:[-–—]{{1,2}}\s*)?\(?(?:{SIGNATURES})(?: {_TITLE})?\)?[.]?")
_COPYRIGHT = re.compile(
    rf"(?P<before>(?i:riproduzione riservata|tous droits réservés|todos los derechos reservados) ?)?(?:©|\((?i:c)\)|(?i:copyright))\s*"
    rf"(?:©\s*|\((?i:c)\)\s*|(?i:copyright)\s*)?(?P<year>\d{{4}},? )?(?:by )?(?:{SIGNATURES})(?P<behind>,? \d{{4}})?(?P<rights>{_RIGHTS})"
)
_NOTICES = tuple((agency.name, re.compile("|".join(agency.notices))) for agency in AGENCIES if agency.notices)
_DESKS = {agency.name: re.compile(agency.desk) for agency in AGENCIES if agency.desk}

WITH = r"(?:avec|with|mit|con|com|met) (?:l['’]|the |die |der |das )?"
_MATERIAL = (
    r"(?:inputs?|files|material|informationen|agenturmaterial|informations?|informaci[oó]n|informações|informazioni|informatie)"
    r" (?:from |by |von |der |des |de la |de l['’]|de |da |del |dell['’]|di |van )(?:the )?(?:agenzia |agencia |agência )?"
)
_OTHER = r"(?:(?:\s?[,/]\s?|\s(?:and|und|et|y|e|en)\s)[\w -]{2,20}){0,3}"
_SHARED = re.compile(rf"\((?:[^\W\d_a-z][^\n()]{{1,40}} )?(?i:{WITH})(?i:{_MATERIAL})?(?:{SIGNATURES}){_OTHER}\)\.?")
# A paper's name: an article, a figure or a hyphen tells it from a machine that shares files `avec AFP`.
_NAMED = r"(?:L['’]|(?:Le|La|Les|El|Il|Der|Die|Das|De|Het) |\d+ |[^\W\d_a-z][^\W\d_]+-(?=[^\W\d_a-z])|franceinfo\b)[\w.'’&-]*(?: [^\W_][\w.'’&-]*){0,4}"
_PAPER = re.compile(rf"(?P<paper>{_NAMED} (?:avec|mit|con|com|met) (?:l['’])?)?(?:{SIGNATURES})(?P<other> (?:avec|mit|con|com|met) {_NAMED})?")
_FROM = re.compile(rf"(?i:{WITH})(?i:{_MATERIAL})(?:{SIGNATURES}){_OTHER}\.?")
_SENTENCE_ENDS = tuple(".!?…”\"»’'")
_CLOSING = re.compile(rf"\((?:[\w][\w -]{{1,19}}/){{0,2}}?(?:{TAGS})(?:[/,]\s?[\w ]{{2,20}}){{0,2}}\)\.?")
_CLOSING_BARE = re.compile(r" (?P<tag>(?P<name>Enditem|EFE|PTI)(?:(?<=PTI)(?: [A-Z]{2,4}){0,6})?)\.?$")
_CLOSERS = {"Enditem": "Xinhua"}  # what stands for an agency's name
_LONGEST_CLOSING = 60  # characters


@dataclass(frozen=True, slots=True)
class Signature:
    """A line that names an agency."""

    agency: str
    credit: Credit
    """With the role `agency` and no names."""
    vouches: bool
    """Nothing but an agency story carries it; a bare name may be an answer, a source or a photo credit."""
    opens: bool = False
    """It says so above a story as well as below: `Le Courrier avec AFP`."""


def read(unit: Unit, *, last: bool) -> Signature | None:
    """The agency that a whole line names, null where it says more. `last`: nothing stands below it."""
    line = unit.text
    if len(line) > _LONGEST:
        return None
    for agency, notice in _NOTICES:
        if notice.fullmatch(line):
            return Signature(agency, _credit(unit), vouches=True)
    if rights := _COPYRIGHT.fullmatch(line):
        reserved = bool(rights["before"] or rights["rights"].strip(".,"))
        return Signature(row(rights).name, _credit(unit), vouches=(last or reserved) and bool(rights["year"] or rights["behind"] or rights["before"]))
    if shared := _SHARED.fullmatch(line) or _FROM.fullmatch(line):
        return Signature(row(shared).name, _credit(unit), vouches=last) if last else None
    paper = _PAPER.fullmatch(line)
    if paper and (paper["paper"] or paper["other"]):
        return Signature(row(paper).name, _credit(unit), vouches=True, opens=True)
    name = _NAME.fullmatch(line)
    return Signature(row(name).name, _credit(unit), vouches=False) if name else None


def closing(unit: Unit) -> Signature | None:
    """The agency named behind the last sentence of a line: `... said the mayor. (dpa)`, `... said the mayor. Enditem`.

    It vouches where the name means nothing else; whether a story stands before it must be seen.
    """
    line = unit.text
    if line.endswith((")", ").")):
        start = line.rfind("(")
        match = _CLOSING.fullmatch(line, start) if start > 0 else None
        agency = row(match) if match else None
    else:
        match = _CLOSING_BARE.search(line, max(0, len(line) - _LONGEST_CLOSING))
        start = match.start("tag") if match else 0
        agency = next(agency for agency in AGENCIES if agency.name == _CLOSERS.get(match["name"], match["name"])) if match else None
    if not agency or not line[:start].rstrip().endswith(_SENTENCE_ENDS):
        return None
    return Signature(agency.name, Credit(role="agency", names=(), span=unit.piece(start, len(line))), vouches=not agency.common)


def desk(unit: Unit, agency: str) -> Credit | None:
    """Initials or codes of that agency's desk, `jk/lm`: too little to tell an agency, enough to belong to one."""
    form = _DESKS.get(agency)
    return _credit(unit) if form and form.fullmatch(unit.text) else None


def _credit(unit: Unit) -> Credit:
    return Credit(role="agency", names=(), span=unit.piece())
