"""Credit lines: `(Reporting by A; Additional reporting by B and C in Karachi and D in Bengaluru; Editing by E)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.record import Credit

from .people import groups, is_full_name
from .units import Unit

# Role of the record, and how lines spell it before `by`.
_ROLES = (
    ("reporting", r"reporting|reported"),
    ("writing", r"writing|written"),
    ("editing", r"editing|edited"),
    ("compiling", r"compiling|compiled|compilation"),
    ("translating", r"translating|translated|translation"),
    ("photo", r"photos?|photographs?|photography|pictures?"),
    ("graphics", r"graphics?"),
    ("video", r"videos?"),
    ("research", r"research"),
    ("production", r"production|produced"),
)
_MORE = r"(?:(?:additional|further|extra)\s+)"
_WORDS = "|".join(pattern for _, pattern in _ROLES)
_ROLE = re.compile(
    rf"\b(?:with\s+)?(?P<roles>{_MORE}?(?:{_WORDS})(?:\s*(?:,\s*and|,|and|&)\s*{_MORE}?(?:{_WORDS})){{0,3}})\s+(?:by|from)\s+"
    r"|(?:\bwith\s+)(?P<help>assistance|help)\s+(?:by|from)\s+",
    re.IGNORECASE,
)
_ONE = re.compile("|".join(rf"\b(?P<{role}>{_MORE}?(?:{pattern}))\b" for role, pattern in _ROLES), re.IGNORECASE)
_OPENS = re.compile(r"[\s(\[*_–—-]*")
_BRACKET_AT_END = re.compile(rf"(?<=[.!?”\"’'])\s+(?=\({_MORE}?(?:{_WORDS})[^()]{{0,1500}}\)+\.?$)", re.IGNORECASE)
_INITIAL = re.compile(r"(?:\b[A-Z]|\b[JS]r)\.$")
_LONGEST = 2_000  # characters


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The entries of one line, and whether nothing but an agency story ends so."""

    credits: tuple[Credit, ...]
    vouches: bool
    """Brackets round a reporting credit with full names, or two roles of the desk side by side."""


def read(unit: Unit) -> CreditLine | None:
    """The credits of a line that holds nothing else, or of the brackets that end it; null where people are not named."""
    line = unit.text
    if " by " not in line and " By " not in line and " from " not in line and " by\n" not in line:
        return None
    tail = _BRACKET_AT_END.search(line) if line.endswith((")", ").")) and not line.startswith("(") else None
    begin = tail.end() if tail else 0
    opening = _OPENS.match(line, begin)
    first = opening.end() if opening else begin
    if len(line) - first > _LONGEST:
        return None
    if not _ROLE.match(line, first):
        return None
    marks = list(_ROLE.finditer(line, first))
    found: list[Credit] = []
    for at, mark in enumerate(marks):
        until = marks[at + 1].start() if at + 1 < len(marks) else len(line)
        entries = _entries(unit, mark, until)
        if not entries:
            return None
        found.extend(entries)
    return CreditLine(tuple(found), _vouches(found, bracketed="(" in line[begin:first]))


def _entries(unit: Unit, mark: re.Match[str], until: int) -> list[Credit]:
    named = _trimmed(unit.text[mark.end() : until].split(";", 1)[0])  # behind it, where no role follows, stand numbers and addresses
    roles = ["additional_reporting"] if mark["help"] else [_role(one) for one in _ONE.finditer(mark["roles"])]
    found: list[Credit] = []
    for at, group in enumerate(groups(named)):
        start = mark.start() if at == 0 else mark.end() + group.start
        span = unit.piece(start, mark.end() + group.end)
        found.extend(Credit(role=role, names=group.names, place=group.place, span=span) for role in roles)
    return found


def _trimmed(listed: str) -> str:
    """A list of people without the brackets, stops and `and` behind it; the dot of an initial stays."""
    listed = listed.rstrip(" \t\n\r)];,*_–—-").removesuffix(" and").rstrip(" ,")
    return listed if _INITIAL.search(listed) else listed.rstrip(". ")


def _role(one: re.Match[str]) -> str:
    role = one.lastgroup or ""
    return "additional_reporting" if role == "reporting" and re.match(_MORE, one[0], re.IGNORECASE) else role


def _vouches(found: list[Credit], *, bracketed: bool) -> bool:
    """A fan's `Photo by Ann Lee` or `Editing by Ann Lee` is a credit too; agencies name reporters in brackets, or a whole desk."""
    full = [credit for credit in found if any(map(is_full_name, credit.names))]
    desk = {credit.role for credit in full} & {"reporting", "additional_reporting", "writing", "editing", "compiling", "translating"}
    return len(desk) > 1 or (bracketed and bool(desk & {"reporting", "additional_reporting"}))
