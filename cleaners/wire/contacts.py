"""Bloomberg's tail: `To contact the reporter on this story: A in Oslo at a@bloomberg.net`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.record import Credit

from .people import groups
from .units import Unit

_CONTACT = re.compile(
    r"To contact the (?P<role>reporter|author|writer|editor)s? (?:on|of|responsible for) this story:? (?P<people>[^\n]{5,600})", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:\s+at)?\s+(?:or\s+)?[\w.+-]+@[\w.-]+\w")


@dataclass(frozen=True, slots=True)
class Contacts:
    """The people that a line says whom to write to, and the agency where their addresses are its own."""

    agency: str | None
    credits: tuple[Credit, ...]


def read(unit: Unit) -> Contacts | None:
    """The people of such a line, null where it is another or names nobody."""
    match = _CONTACT.fullmatch(unit.text)
    if not match or "@" not in match["people"]:
        return None
    people = _ADDRESS.sub(lambda address: " " * len(address[0]), match["people"]).replace(";", ",").rstrip(" .")  # as long as it was: offsets stay
    offset = match.start("people")
    role = "editing" if match["role"].lower() == "editor" else "reporting"
    found = tuple(
        Credit(role=role, names=group.names, place=group.place, span=unit.piece(offset + group.start, offset + group.end)) for group in groups(people)
    )
    return Contacts("Bloomberg" if "@bloomberg.net" in match["people"] else None, found) if found else None
