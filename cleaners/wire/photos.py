"""Whole lines that name a photographer by the agency: `REUTERS/Ann Lee`, `(AP Photo/Ann Lee)`, `EFE/ Ana Ruiz`."""

from __future__ import annotations

import re

from schemas.record import Credit

from .agencies import SIGNATURES
from .people import groups, is_full_name
from .units import Unit

_PHOTO = re.compile(rf"\(?(?:{SIGNATURES})(?: (?:[Pp]hoto|PHOTO|[Ff]ile))?\s?/\s?(?P<people>[^\n/]{{3,60}}?)(?:/[^\n]{{2,40}})?\)?\.?")


def read(unit: Unit) -> Credit | None:
    """The photo credit of the line, null where it says anything else. It proves no story: any page may show an agency's picture."""
    match = _PHOTO.fullmatch(unit.text) if "/" in unit.text else None
    found = groups(match["people"]) if match else ()
    if not match or len(found) != 1 or not all(map(is_full_name, found[0].names)):
        return None
    return Credit(role="photo", names=found[0].names, span=unit.piece())
