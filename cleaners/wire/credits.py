"""Credit lines: `(Reporting by A; Additional reporting by B and C in Karachi and D in Bengaluru; Editing by E)`, in seven languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.record import Credit

from .languages import LANGUAGES, Language
from .people import groups, is_full_name
from .units import Unit

_OPENS = re.compile(r"[\s(\[*_–—-]*")
_SPELLINGS = "|".join(dict.fromkeys(spelling for language in LANGUAGES for _, spelling in language.roles))
_MORE = "|".join(dict.fromkeys(language.more for language in LANGUAGES))
_CAN_OPEN = re.compile(rf"[\s(\[*_–—-]*(?:(?:{_MORE})\s+)?(?:{_SPELLINGS})", re.IGNORECASE)
_AFTER_A_SENTENCE = tuple(".!?”\"’'»…")
_INITIAL = re.compile(r"(?:\b[A-Z]|\b[JS]r)\.$")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=\S)")
_REPORTERS = frozenset({"reporting", "additional_reporting"})
_DESK = _REPORTERS | {"writing", "editing", "compiling", "translating"}
_LONGEST = 2_000  # characters


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The entries of one line, and whether nothing but an agency story ends so."""

    credits: tuple[Credit, ...]
    vouches: bool
    """A reporter and another of the desk side by side, with full names."""


def read(unit: Unit) -> CreditLine | None:
    """The credits of a line that holds nothing else, or of the brackets that end it; null where people are not named."""
    for begin in _begins(unit.text):
        opening = _OPENS.match(unit.text, begin)
        first = opening.end() if opening else begin
        if len(unit.text) - first > _LONGEST:
            continue
        bracketed = "(" in unit.text[begin:first]
        if not bracketed and not _CAN_OPEN.match(unit.text, begin):
            continue  # nearly all lines, asked once and not for each language
        for language in LANGUAGES:
            mark = language.mark.match(unit.text, first) or (_behind_names(unit.text, first, language) if bracketed else None)
            if mark and (found := _credits(unit, mark.start(), language)):
                return CreditLine(found, _vouches(found))
    return None


def _behind_names(line: str, first: int, language: Language) -> re.Match[str] | None:
    """The first role behind names that have none: `(A and B, edited by C)`; null where other words stand before it."""
    mark = language.mark.search(line, first)
    named = groups(line[first : mark.start()].rstrip(" ,;."), language) if mark else ()
    return mark if named and all(is_full_name(name) for group in named for name in group.names) else None


def _begins(line: str) -> Iterator[int]:
    """Where credits can begin: at the head of the line, and at the brackets that end it."""
    if line.endswith((")", ").")) and not line.startswith("("):
        bracket = line.rfind("(")
        bracket -= line[bracket - 1 : bracket] == "("
        if bracket > 0 and line[:bracket].rstrip().endswith(_AFTER_A_SENTENCE):
            yield bracket
            return
    yield 0


def _credits(unit: Unit, first: int, language: Language) -> tuple[Credit, ...]:
    """The entries from `first` to the end of the line, empty where one of them names nobody."""
    marks = list(language.mark.finditer(unit.text, first))
    found: list[Credit] = []
    for at, mark in enumerate(marks):
        until = marks[at + 1].start() if at + 1 < len(marks) else len(unit.text)
        entries = _entries(unit, mark, until, language)
        if not entries:
            return ()
        found.extend(entries)
    return tuple(found)


def _entries(unit: Unit, mark: re.Match[str], until: int, language: Language) -> list[Credit]:
    roles = [one.lastgroup or "" for one in language.role.finditer(mark["roles"])]
    listed = unit.text[mark.end() : until].split(";", 1)[0]  # behind it, where no role follows, stand numbers and addresses
    if "photo" in roles:
        listed = listed.split("/", 1)[0].split(" via ", 1)[0]  # `Photo by A/AFP via Getty Images`
    elif unit.text.endswith((")", ").")):
        listed = _SENTENCE.split(listed, maxsplit=1)[0]  # within brackets a sentence may follow: whom to write to
    elif _SENTENCE.search(listed.rstrip()):
        return []
    found: list[Credit] = []
    for at, group in enumerate(groups(_trimmed(listed, language), language)):
        start = mark.start() if at == 0 else mark.end() + group.start
        span = unit.piece(start, mark.end() + group.end)
        found.extend(Credit(role=role, names=group.names, place=group.place, span=span) for role in roles)
    return found


def _trimmed(listed: str, language: Language) -> str:
    """A list of people without the brackets, stops and `and` behind it; the dot of an initial stays."""
    listed = listed.rstrip(" \t\n\r)];,*_–—-")
    for word in language.conjunction.split("|"):
        listed = listed.removesuffix(f" {word}").rstrip(" ,")
    return listed if _INITIAL.search(listed) else listed.rstrip(". ")


def _vouches(found: tuple[Credit, ...]) -> bool:
    """A fan's `Photo by Ann Lee`, a changelog's `(Reported by Ann Lee)` are credits too; agencies name a reporter and another of the desk."""
    desk = {credit.role for credit in found if any(map(is_full_name, credit.names))} & _DESK
    return bool(desk & _REPORTERS) and len(desk) > 1
