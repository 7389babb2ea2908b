"""Datelines: `ISLAMABAD, April 17 (Reuters) -` at the head of a line, and nothing that merely looks like one.

place [, date] (AGENCY) [date] dash Lead with a capital
[date] (AGENCY) dash Lead with a capital                    stories filed from nowhere
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cleaners import dates
from schemas.record import Dateline

from .agencies import TAGS, Agency, row
from .people import PARTICLES
from .places import is_place
from .units import Unit

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º)?"
_MONTH = r"[^\W\d_]{3,12}\.?"
_DATE = rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+{_DAY}|{_DAY}\.?\s+(?:de\s+)?{_MONTH})(?:,?\s+(?:de\s+)?(?:19|20)\d\d)?(?:,?\s+{_WEEKDAY})?|{_WEEKDAY}"
_DASH = r"(?:--|\.\s?[-–—]|[-–—―_]|[:.](?=\s|$))"

_OPENING = re.compile(r"[(/]")
_KNOWN = re.compile(rf"(?:(?P<open>\()\s*(?:[\w ]{{2,20}}/)??|/)(?:{TAGS})(?(open)(?:\s?[/,&]\s?[\w ]{{2,20}})?\s*\)|/)")
_STRANGE = re.compile(r"\((?P<name>[^\W\d_a-z][\w.&'’-]{2,20}(?: [^\W\d_a-z][\w.&'’-]{1,20}){0,2})\)")
_BEFORE = re.compile(rf"(?:^|[,;:]\s*|\s)(?P<date>{_DATE})[\s.,:–—-]*$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*,?\s*(?P<date>{_DATE})?\s*,?\s*(?P<dash>{_DASH}|$)\s*", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 140  # characters of a line in which a dateline's brackets open: five cities and a date fit
# The less a dateline says, the more story has to follow it: `(Reuters) - Good agency.` is somebody's list.
_LEAD_DATED, _LEAD_PLACED, _LEAD_BARE = 1, 2, 4  # words
# Those who comment on a story say I and you; its first paragraph does not.
_TALK = frozenset("anyone i i'd i'll i'm i've imho imo lol my our please thank thanks we we're we've you your".split())
_LEAD_PARTICLES = PARTICLES - frozenset("a an and as for of on the up".split())


@dataclass(frozen=True, slots=True)
class Filed:
    """A dateline and whose it is."""

    dateline: Dateline
    agency: str
    known: bool
    """Whether the agency is in our table; a stranger needs other furniture to vouch for it."""


def read(unit: Unit, after: Unit | None, year: int | None) -> Filed | None:
    """The dateline at the head of a line, null where the line opens otherwise. `after` is the line below it."""
    line = unit.text[:_REACH]
    if "(" not in line and "/" not in line:
        return None
    openings = [match.start() for match in _OPENING.finditer(line)]
    for at in openings:
        if known := _KNOWN.match(unit.text, at):
            return _filed(unit, known, row(known), after, year)
    for at in openings:
        if strange := _STRANGE.match(unit.text, at):
            return _filed(unit, strange, None, after, year)
    return None


def _filed(unit: Unit, bracket: re.Match[str], agency: Agency | None, after: Unit | None, year: int | None) -> Filed | None:
    tail = _AFTER.match(unit.text, bracket.end())
    if not tail:
        return None  # prose goes on behind the brackets
    head = unit.text[: bracket.start()]
    before = _BEFORE.search(head)
    if before and not _is_date(before["date"]):
        before = None
    if tail["date"] and (before or not _is_date(tail["date"])):
        return None
    date = before["date"] if before else tail["date"]
    place = _trimmed(head[: before.start()] if before else head)
    common = agency is None or agency.common
    if not date and tail["dash"] in ("", "."):
        return None  # without a dash only a date makes a dateline
    if place and not is_place(place, strict=common and not date):
        return None
    if (not place and date and common) or (agency is None and not date):
        return None
    wanted = _LEAD_DATED if date else _LEAD_PLACED if place else _LEAD_BARE
    if not _opens_a_story(unit.text[tail.end() :] or (after.text if after else ""), words_wanted=wanted):
        return None
    span = unit.piece(0, len(unit.text[: tail.end()].rstrip()))
    dateline = Dateline(place=place or None, date_raw=date or None, date=_day(date, year) if date else None, span=span)
    return Filed(dateline, agency.name if agency else bracket["name"], agency is not None)


def _trimmed(place: str) -> str:
    """A place without the comma or dash behind it. Its dot stays where it belongs to an abbreviation: `WASHINGTON, D.C.`"""
    place = place.strip(" \t,;:-–—_")
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


def _opens_a_story(lead: str, *, words_wanted: int) -> bool:
    """Whether what follows the dash can open a story: a capital, figure or quotation, and more than a word or two.

    `LONDON (Reuters) - style datelines are dying out` is about datelines, and goes on in lower case.
    """
    words = lead.split(maxsplit=words_wanted)
    if len(words) < words_wanted or words[0].lower().replace("’", "'").rstrip(",!") in _TALK:
        return False
    first = words[0].lstrip("\"'“”‘’«»„([*_")
    return not first[:1].islower() or first.lower() in _LEAD_PARTICLES or _inner_capital(first)


def _inner_capital(word: str) -> bool:
    """`eBay`, `al-Qaeda`, `d’Estaing`."""
    return any(b.isupper() for a, b in pairwise(word[:6]) if a.islower() or a in "-'’")
