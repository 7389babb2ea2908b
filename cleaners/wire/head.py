"""What stands above a story: key points, update notes, byline, in the lines directly over the dateline.

X has been blocked since the vote            key points
Ministry: firm ignored its letters
(Adds comment in paragraph 6)                note
By Asif Shahzad                              byline
ISLAMABAD, April 17 (Reuters) -              dateline
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from schemas.record import Credit, Piece

from . import dateline, signatures
from .agencies import SIGNATURES, row, signed_by
from .languages import ENGLISH, LANGUAGES
from .notes import SLUG, note
from .people import groups, is_full_name
from .signatures import WITH
from .units import Unit

_OPENS = "|".join(sorted({language.opens for language in LANGUAGES}))
_POST = r"(?: (?:[A-Z][\w&-]{1,15} ){0,4}(?i:writers?|reporters?|correspondents?|editors?|staff|team|desk|newsroom|bureau|chief|journalists?))?"
_AGENCY = rf"(?:\s*[,|(/]\s*|\s+(?:of|for)\s+|\s+[-–—]\s+)(?:{SIGNATURES}){_POST}\)?"
_PEOPLE = r"(?P<people>(?![a-zà-ÿ])[^\n]{2,200}?)"
_BYLINE = re.compile(rf"(?P<bracket>\()?(?P<opens>(?i:{_OPENS})):?\s+{_PEOPLE}(?:{_AGENCY})?\.?(?(bracket)\))")
_WRITER = re.compile(rf"(?i:by)\s+(?:{SIGNATURES}) (?:[A-Z][\w&-]{{1,15}} ){{0,3}}(?i:writers?|reporters?|correspondents?|journalists?),?\s+{_PEOPLE}")
_HOUSE = re.compile(rf"(?i:{_OPENS})\s+(?:[^\W\d_a-z][^\n]{{1,50}} {WITH} )?(?:{SIGNATURES}){_POST}")

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
_FIRST_LINES = 3  # a house signs at the top: below a headline and its kicker
_FEW = 4  # words that must follow a person's
_STORY = 12  # words that must follow a byline of the house


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
    signed: bool
    """A person's byline and the agency's name, on one line or under it, or the agency's own byline over a story: they prove it."""
    credits: tuple[Credit, ...]
    """Lines that name the agency under a byline."""


def byline(unit: Unit) -> Byline | None:
    """The people of a line `By A and B`, null where it goes on otherwise. A byline is no proof of an agency."""
    if house := _HOUSE.fullmatch(unit.text):
        return Byline((unit.text.split(maxsplit=1)[1],), row(house).name, house=True)
    match = _WRITER.fullmatch(unit.text) or _BYLINE.fullmatch(unit.text)
    if not match:
        return None
    opens = match["opens"].lower() if match.re is _BYLINE else ENGLISH.opens
    found = groups(match["people"], next(language for language in LANGUAGES if language.opens == opens))
    names = tuple(name for group in found for name in group.names)
    if not names or not all(map(is_full_name, names)):
        return None
    agency = signed_by(match)
    return Byline(names, agency.name if agency else None)


def read(units: list[Unit], bottom: int) -> Head:
    """The head whose last line stands above unit `bottom`; empty parts where there are none."""
    lines = _signed_lines(units, bottom)
    notes, bylines, signed = lines.notes, lines.bylines, lines.signed
    points = _key_points(units, lines.top)
    top = lines.top - len(points)
    while points and top and note(units[top - 1]):
        top -= 1
        notes.insert(0, units[top].piece())
    slug = SLUG.match(units[top - 1].text) if top else None
    if slug:
        notes.insert(0, units[top - 1].piece(0, len(slug[0].rstrip())))
    persons = [by for _, by in bylines if not by.house]
    follows = bottom < len(units) and dateline.opens_a_story(units[bottom].text, words_wanted=_FEW)
    house = len(persons) < len(bylines) and lines.above < _FIRST_LINES and follows and len(units[bottom].text.split()) >= _STORY
    return Head(
        byline=tuple(name for _, by in bylines for name in by.names),
        byline_span=bylines[0][0].piece() if bylines else None,
        agency=next((by.agency for _, by in bylines if by.agency), signed[0].agency if signed else None),
        notes=tuple(notes),
        key_points=tuple(unit.piece() for unit in points),
        signed=house or (follows and bool(persons) and bool(signed or any(by.agency for by in persons))),
        credits=tuple(signature.credit for signature in signed),
    )


@dataclass(slots=True)
class _Lines:
    """The bylines, notes and agencies' names right above a story, each from the top down."""

    top: int
    """The first of them."""
    above: int
    """The nearest unit above that is none."""
    bylines: list[tuple[Unit, Byline]] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    signed: list[signatures.Signature] = field(default_factory=list)


def _signed_lines(units: list[Unit], bottom: int) -> _Lines:
    """Those that end above unit `bottom`."""
    found = _Lines(bottom, bottom - 1)
    while found.above >= 0:
        unit = units[found.above]
        by, signature = byline(unit), signatures.read(unit, last=False)
        if by:
            found.bylines.insert(0, (unit, by))
        elif note(unit):
            found.notes.insert(0, unit.piece())
        elif signature and found.above and byline(units[found.above - 1]):
            found.signed.insert(0, signature)
        elif not _STAMP.fullmatch(unit.text) or found.bylines or found.notes:
            break
        else:  # a time of publication stands between byline and dateline, and counts only where a byline follows
            found.above -= 1
            continue
        found.top = found.above
        found.above -= 1
    return found


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
        if bool(bullet) != marked or len(line) > _LONGEST or len(words) < _SHORTEST or _TALK.match(line) or SLUG.match(line):
            break
        first = words[0].lstrip("\"'“‘«„([")
        if not marked and (line[-1] in ".!?:;…,)" or (first[:1].islower() and not any(map(str.isupper, first)))):
            break
        run.insert(0, unit)
    return run if marked or len(run) > 1 else []
