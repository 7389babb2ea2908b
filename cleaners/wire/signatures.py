"""Lines that name the agency and nobody else: under a byline, as a copyright line, as a desk's initials."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.record import Credit

from .agencies import AGENCIES, SIGNATURES, row
from .units import Unit

_LONGEST = 300  # characters; AP's notice of rights in full has 180
_RIGHTS = r"[.,]?(?: (?:All rights reserved|This material may not be)[^\n]{0,200}| via Getty Images)?"
_TITLE = r"(?:[A-Z][\w&-]{1,15} ){0,3}(?i:staff|writers?|reporters?|correspondent|journalist)"
_NAME = re.compile(rf"(?:[-–—]{{1,2}}\s*)?\(?(?:{SIGNATURES})(?: {_TITLE})?\)?[.]?")
_COPYRIGHT = re.compile(rf"(?:©|\((?i:c)\)|(?i:copyright))\s*(?:©|\((?i:c)\)\s*)?(?P<year>\d{{4}},? )?(?:by )?(?:{SIGNATURES})(?P<rights>{_RIGHTS})")
_NOTICES = tuple((agency.name, re.compile("|".join(agency.notices))) for agency in AGENCIES if agency.notices)
# AFP's desks sign with initials, the region's bureau first: bur-jk/lm/np
_DESK = re.compile(r"(?:bur[-/])?[a-z]{2,4}(?:[-/][a-z]{2,4}){1,6}")


@dataclass(frozen=True, slots=True)
class Signature:
    """A line that names an agency."""

    agency: str
    credit: Credit
    """With the role `agency` and no names."""
    vouches: bool
    """Nothing but an agency story carries it; a bare name may be an answer, a source or a photo credit."""


def read(unit: Unit, *, last: bool) -> Signature | None:
    """The agency that a whole line names, null where it says more. `last`: nothing stands below it."""
    line = unit.text
    if len(line) > _LONGEST:
        return None
    for agency, notice in _NOTICES:
        if notice.fullmatch(line):
            return Signature(agency, _credit(unit), vouches=True)
    if line.startswith(("bur-", "bur/")) and "/" in line and _DESK.fullmatch(line):
        return Signature("AFP", _credit(unit), vouches=True)
    notice_of_rights = _COPYRIGHT.fullmatch(line)
    if notice_of_rights:
        whole = last or bool(notice_of_rights["rights"].strip(".,"))
        return Signature(row(notice_of_rights).name, _credit(unit), vouches=whole and bool(notice_of_rights["year"]))
    name = _NAME.fullmatch(line)
    return Signature(row(name).name, _credit(unit), vouches=False) if name else None


def desk(unit: Unit) -> Credit | None:
    """The initials of a desk without its bureau, `jk/lm`: too little to tell an agency, enough to belong to one."""
    return _credit(unit) if "/" in unit.text and _DESK.fullmatch(unit.text) else None


def _credit(unit: Unit) -> Credit:
    return Credit(role="agency", names=(), span=unit.piece())
