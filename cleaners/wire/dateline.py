"""Datelines: `ISLAMABAD, April 17 (Reuters) -` at the head of a line, and nothing that merely looks like one.

    place [, date] (AGENCY) [date] dash Lead with a capital
    [date] (AGENCY) dash                                        stories filed from nowhere
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cleaners import dates
from schemas.record import Dateline

from .agencies import TAGS, Agency, row
from .people import PARTICLES, named
from .units import Unit

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º)?"
_MONTH = r"[^\W\d_]{3,12}\.?"
_DATE = rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+{_DAY}|{_DAY}\.?\s+(?:de\s+)?{_MONTH})(?:,?\s+(?:de\s+)?(?:19|20)\d\d)?(?:,?\s+{_WEEKDAY})?|{_WEEKDAY}"
_DASH = r"(?:--|\.\s?[-–—]|[-–—―_]|[:.](?=\s|$))"

_KNOWN = re.compile(rf"(?:(?P<open>\()\s*(?:[\w ]{{2,20}}/)?|/)(?:{TAGS})(?(open)(?:\s?[/,&]\s?[\w ]{{2,20}})?\s*\)|/)")
_STRANGE = re.compile(r"\((?P<name>[^\W\d_a-z][\w.&'’-]{2,20}(?: [^\W\d_a-z][\w.&'’-]{1,20}){0,2})\)")
_BEFORE = re.compile(rf"(?:^|[,;]\s*|\s)(?P<date>{_DATE})[.,]?\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*,?\s*(?P<date>{_DATE})?\s*,?\s*(?P<dash>{_DASH}|$)\s*", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 140  # characters of a line in which a dateline's brackets open: five cities and a date fit
_PLACE_SPLIT = re.compile(r"[,/]|\s[-–—]\s")
_LEAD_WORDS = 3

# First words of captions, labels and by-lines, which stand before an agency's name in brackets just as a place does.
_NO_PLACES = frozenset(
    "according analysis article breaking by caption copyright courtesy credit edit edited exclusive explainer fact factbox file from full"
    " handout headline here image interview link news newsletter note opinion original photo photograph picture posted press quote quoted re"
    " read reported report reports source sources story text thanks update updated via video watch".split()
)
# Articles that open the names of places; other words without a capital stand only inside one.
_ARTICLES = frozenset("al am as den el la las le les los s the".split())
_THE = frozenset({"hague", "valley", "bronx", "dalles", "woodlands", "vatican"})


@dataclass(frozen=True, slots=True)
class Filed:
    """A dateline and whose it is."""

    dateline: Dateline
    agency: str
    known: bool
    """Whether the agency is in our table; a stranger needs other furniture to vouch for it."""


def read(unit: Unit, after: Unit | None, year: int | None) -> Filed | None:
    """The dateline at the head of a line, null where the line opens otherwise. `after` is the line below it."""
    line = unit.text
    known = _KNOWN.search(line, 0, _REACH + 40)
    if known and known.start() <= _REACH:
        return _dated(unit, known, row(known), after, year)
    strange = _STRANGE.search(line, 0, _REACH)
    return _dated(unit, strange, None, after, year) if strange else None


def _dated(unit: Unit, bracket: re.Match[str], agency: Agency | None, after: Unit | None, year: int | None) -> Filed | None:
    line = unit.text
    tail = _AFTER.match(line, bracket.end())
    if not tail or not (tail["dash"] or tail["date"]):
        return None  # the brackets end the line, or prose goes on behind them
    head = line[: bracket.start()]
    before = _BEFORE.search(head)
    if before and not _is_date(before["date"]):
        before = None
    if tail["date"] and (before or not _is_date(tail["date"])):
        return None
    date = before["date"] if before else tail["date"]
    if tail["dash"] == "." and not date:
        return None
    place = _trimmed(head[: before.start()] if before else head)
    if place and not _is_place(place, strict=not date and (agency is None or agency.common)):
        return None
    if agency is None and not (place and date):
        return None
    if not _opens_a_story(line[tail.end() :], after, wanted=_LEAD_WORDS * (1 if place or date else 2)):
        return None
    span = unit.piece(0, len(line[: tail.end()].rstrip()))
    dateline = Dateline(place=place or None, date_raw=date or None, date=_day(date, year) if date else None, span=span)
    return Filed(dateline, agency.name if agency else bracket["name"], agency is not None)


def _trimmed(place: str) -> str:
    """A place without the comma or dash behind it. Its dot stays where it belongs to an abbreviation: `WASHINGTON, D.C.`"""
    place = place.strip(" \t,;-–—_")
    return place if "," in place or "." in place[:-1] else place.rstrip(".")


def _is_date(raw: str) -> bool:
    return bool(re.fullmatch(_WEEKDAY, raw, re.IGNORECASE)) or _day(raw, 2000) is not None  # a leap year, so that Feb. 29 is a date


def _day(raw: str, year: int | None) -> str | None:
    """ISO 8601 of a printed day; the year that it prints goes before the one that is given."""
    if not _YEAR.search(raw):
        if year is None:
            return None
        raw = f"{raw} {year:04}"
    at = dates.words(re.sub(_WEEKDAY, " ", raw, flags=re.IGNORECASE)).at
    return at.date().isoformat() if at else None


def _is_place(place: str, *, strict: bool) -> bool:
    """Whether words before the brackets can be a place. `strict` wants it in capitals, as agencies print it."""
    if len(place) > 90:
        return False
    parts = [part.split() for part in _PLACE_SPLIT.split(place)]
    words = [word.strip("[]().’'\"") for part in parts for word in part]
    if not all(parts) or not all(words) or any(any(map(str.isdigit, word)) for word in words):
        return False
    first = words[0]
    if place[0] in "'\"“‘«" or first.lower() in _NO_PLACES or first.lower() in PARTICLES - _ARTICLES:
        return False
    if first.lower() == "the" and (len(words) < 2 or words[1].lower() not in _THE):
        return False
    capitals = all(word == word.upper() or word in PARTICLES for word in parts[0])
    if capitals:
        return named(words) and len(parts[0]) <= 6
    return not strict and named([first[:1].upper() + first[1:], *words[1:]]) and not first[0].islower() and max(map(len, parts)) <= 4


def _opens_a_story(lead: str, after: Unit | None, *, wanted: int) -> bool:
    """Whether what follows the dash can open a story: a capital, figure or quotation, and more than a word or two.

    `LONDON (Reuters) - style datelines are dying out` is about datelines, and goes on in lower case.
    """
    if not lead:
        lead = after.text if after else ""
    words = lead.split(maxsplit=wanted)
    if len(words) < wanted:
        return False
    first = words[0].lstrip("\"'“”‘’«»„([*_")
    return not first[:1].islower() or first.lower().rstrip("-'’") in PARTICLES - {"a", "an", "as", "on", "of", "the", "and", "for"} or _inner_capital(first)


def _inner_capital(word: str) -> bool:
    """`eBay`, `al-Qaeda`, `d’Estaing`."""
    return any(b.isupper() for a, b in pairwise(word[:6]) if a.islower() or a in "-'’")
