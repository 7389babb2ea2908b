"""What stands above a story: key points, update notes, byline, in the lines directly over the dateline.

X has been blocked since the vote            key points
Ministry: firm ignored its letters
(Adds comment in paragraph 6)                note
By Asif Shahzad                              byline
ISLAMABAD, April 17 (Reuters) -              dateline
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.record import Credit, Piece

from . import signatures
from .agencies import SIGNATURES, row, signed_by
from .people import groups, is_full_name
from .units import Unit

_AGENCY = rf"(?:\s*[,|(/]\s*|\s+(?:of|for)\s+|\s+[-–—]\s+)(?:{SIGNATURES})(?: [A-Z][\w&-]{{1,15}}){{0,4}}\)?"
_BYLINE = re.compile(rf"(?:By|BY|by):?\s+(?P<people>[^\n]{{2,200}}?)(?:{_AGENCY})?\.?")
_HOUSE = re.compile(rf"(?:By|BY)\s+(?:{SIGNATURES})(?: (?i:staff|reporters|writers|team))?")

# What editors did, as the first words of a bracket above the story; `adds up` is no edit.
_DONE = (
    r"(?:adds?|added|updates?|updated|corrects?|corrected|recasts?|refiles?|refiled|repeats?|rewrites?|clarifies|fixes|removes|deletes|changes|inserts|releads"
    r"|restores|amends|revises|replaces|rephrases|drops|edits|includes|tweaks|trims|adjusts|embargoed|writes[- ]through|new throughout|eds)\b(?! up\b)"
)
_BRACKET = re.compile(rf"\(+{_DONE}[^\n]*(?:\n[^\n]+)*\)+\.?", re.IGNORECASE)
_EDITORS = re.compile(r"(?:Eds|EDS|Editors):\s\S.*|(?:=+|ATTENTION\b).{3,200}///+")
_SLUG = re.compile(r"(?:(?:(?:UPDATE|WRAPUP|RPT|REPEAT|REFILE|CORRECTED|CORRECTION|RECAST|OFFICIAL CORRECTION)(?: \d{1,2})?)\s?[-–]\s?)+(?=\S)")
_CORRECTION = re.compile(
    r"\(*(?:This|An earlier version of this|A previous version of this|The) (?:[\w.,]{1,12} ){0,4}?(?:story|article|report|version|item)(?: of [^\n]{1,60}?)?,?"
    r" (?:(?:has been|was|is|had been|has|again|and)\s+)*"
    r"(?:corrected|corrects|refiled|refiles|updated|updates|amended|clarified|clarifies|republished|revised|removes|fixes)"
    r" (?:to|after|with|in|throughout|the|paragraph|headline|typo|spelling|day|date|name)\b[^\n]*(?:\n[^\n]+)*",
)
_STAMP = re.compile(
    r"(?:(?i:published|updated|last updated)\b.{0,10})?(?:[A-Z][a-z]{2,8},? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}\b[^.!?]{0,50}"
)
_BULLET = re.compile(r"[*•·▪■●‣◦-]\s+")
# Those who post a story talk about it: they say I and you, and how they came by it. A summary line does neither.
_TALK = re.compile(
    r"(?i:.*\b(?:i|i['’]m|i['’]ve|me|my|mine|we|our|you|your|guys|folks|fyi|imo|lol|reposting|found this|saw this)\b"
    r"|(?:source|via|link|from|here|posted|post|found|saw|see|read|thread|article)\b)|.*(?:https?:|www\.)"
)
_SHORTEST = 3  # words
_LONGEST = 110  # characters: Reuters wants its bullets on one screen line, a paragraph's first sentence is longer
_MOST = 8


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, and the agency where the line names one."""

    names: tuple[str, ...]
    agency: str | None
    house: bool = False
    """The agency signs, not a person: `By The Associated Press`."""


@dataclass(frozen=True, slots=True)
class Head:
    """The furniture above a story."""

    byline: tuple[str, ...]
    byline_span: Piece | None
    agency: str | None
    """Of a byline, or of the line below one."""
    notes: tuple[Piece, ...]
    key_points: tuple[Piece, ...]
    signed_by_person: bool
    """A person's byline and the agency's name, on one line or under it: together they prove the story."""
    credits: tuple[Credit, ...]
    """Lines that name the agency under a byline."""


def byline(unit: Unit) -> Byline | None:
    """The people of a line `By A and B`, null where it goes on otherwise. A byline is no proof of an agency."""
    house = _HOUSE.fullmatch(unit.text)
    if house:
        return Byline((unit.text[2:].strip(),), row(house).name, house=True)
    match = _BYLINE.fullmatch(unit.text)
    found = groups(match["people"]) if match else ()
    names = tuple(name for group in found for name in group.names)
    if not match or not names or not all(map(is_full_name, names)):
        return None
    agency = signed_by(match)
    return Byline(names, agency.name if agency else None)


def note(unit: Unit) -> bool:
    """Whether the line is an editors' note that stands above a story."""
    return bool(_BRACKET.fullmatch(unit.text) or _EDITORS.fullmatch(unit.text) or correction(unit))


def correction(unit: Unit) -> bool:
    """Whether the line says that the story was corrected; such lines stand above or below it."""
    line = unit.text
    return len(line) < 1_000 and bool(_CORRECTION.fullmatch(line)) and line.count("(") == line.count(")")


def read(units: list[Unit], bottom: int) -> Head:
    """The head whose last line stands above unit `bottom`; empty parts where there are none."""
    top = bottom
    bylines: list[tuple[Unit, Byline]] = []
    notes: list[Piece] = []
    signed: list[signatures.Signature] = []
    at = bottom - 1
    while at >= 0:
        unit = units[at]
        by, signature = byline(unit), signatures.read(unit, last=False)
        if by:
            bylines.insert(0, (unit, by))
        elif note(unit):
            notes.insert(0, unit.piece())
        elif signature and at and byline(units[at - 1]):
            signed.insert(0, signature)
        elif not _STAMP.fullmatch(unit.text) or bylines or notes:
            break
        else:  # a time of publication stands between byline and dateline, and counts only where a byline follows
            at -= 1
            continue
        top = at
        at -= 1
    points = _key_points(units, top)
    top -= len(points)
    while points and top and note(units[top - 1]):
        top -= 1
        notes.insert(0, units[top].piece())
    slug = _SLUG.match(units[top - 1].text) if top else None
    if slug:
        top -= 1
        notes.insert(0, units[top].piece(0, len(slug[0].rstrip())))
    persons = [by for _, by in bylines if not by.house]
    return Head(
        byline=tuple(name for _, by in bylines for name in by.names),
        byline_span=bylines[0][0].piece() if bylines else None,
        agency=next((by.agency for _, by in bylines if by.agency), signed[0].agency if signed else None),
        notes=tuple(notes),
        key_points=tuple(unit.piece() for unit in points),
        signed_by_person=bool(persons) and bool(signed or any(by.agency for by in persons)),
        credits=tuple(signature.credit for signature in signed),
    )


def _key_points(units: list[Unit], bottom: int) -> list[Unit]:
    """The run of summary lines that ends above unit `bottom`.

    A summary line is written like a headline: three words or more, on one screen line, opened by a capital and closed without
    a stop. An introduction is made of sentences and ends in a stop or colon, so it ends the run. A lone line without a
    bullet is the story's headline; with bullets one is enough, and the run ends where the bullets do.
    """
    run: list[Unit] = []
    marked = bottom > 0 and bool(_BULLET.match(units[bottom - 1].text))
    for unit in reversed(units[max(0, bottom - _MOST) : bottom]):
        line = unit.text
        bullet = _BULLET.match(line)
        words = line[bullet.end() if bullet else 0 :].split()
        if bool(bullet) != marked or len(line) > _LONGEST or len(words) < _SHORTEST or _TALK.match(line) or _SLUG.match(line):
            break
        first = words[0].lstrip("\"'“‘«„([")
        if not marked and (line[-1] in ".!?:;…,)" or (first[:1].islower() and not any(map(str.isupper, first)))):
            break
        run.insert(0, unit)
    return run if marked or len(run) > 1 else []
