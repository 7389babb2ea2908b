"""Datelines: `ISLAMABAD, April 17 (Reuters) -` at the head of a line, and nothing that merely looks like one.

place [, date] (AGENCY) [date] dash Lead with a capital
[date] (AGENCY) dash Lead with a capital                    stories filed from nowhere
(AGENCY) dash place, date dash Lead                         ANSA
place, date (AGENCY) Lead                                   PTI
place, date, AGENCY dash Lead                               Kyodo
PLACE AGENCY | Lead                                         German papers
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cleaners.dates import dates
from schemas.record import Dateline

from .agencies import TAGS, Agency, row
from .people import PARTICLES
from .places import is_place
from .units import Unit

_WEEKDAY = (
    r"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b\.?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º)?"
_MONTH = r"(?:[^\W\d_]{3,5}\b\.?|[^\W\d_]{6,12})"  # what is longer is no abbreviation: its dot ends the dateline
_DATE = rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+{_DAY}|{_DAY}\.?\s+(?:de\s+)?{_MONTH})(?:,?\s+(?:de\s+)?(?:19|20)\d\d)?(?:,?\s+{_WEEKDAY})?|{_WEEKDAY}"
_DASH = r"(?:--|\.\s?[-–—]|[-–—―_]|[:.|](?=\s|$))"
_OTHERS = r"(?:[\w ][\w -]{1,19}/){0,2}?"  # agencies and outlets that share the brackets
_WITH = r"(?:\s?[/,&+]\s?[\w ]{2,20}|\s(?:and|avec|con|com|e|en|et|met|mit|und|with|y)\s[\w ]{2,20}){0,2}"

_OPENING = re.compile(r"[(/]")
_KNOWN = re.compile(rf"(?:(?P<open>\()\s*{_OTHERS}|/)(?:{TAGS})(?(open){_WITH}\s*\)|/)")
_BARE = re.compile(rf"(?:,\s|\s(?=\w+ \|))(?:{TAGS})(?=\s?(?:--|[-–—|])\s)")
_BEHIND = re.compile(rf"(?P<place>[^\n]{{2,60}}?),\s(?P<date>{_DATE})\s?[-–—]\s?", re.IGNORECASE)
_STRANGE = re.compile(r"\((?P<name>[^\W\d_a-z][\w.&'’-]{2,20}(?: [^\W\d_a-z][\w.&'’-]{1,20}){0,2})\)")
_BEFORE = re.compile(rf"(?:^|[,;:]\s*|\s)(?:(?:le|den|am|el|il)\s+)?(?P<date>{_DATE})[\s.,:–—-]*$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*+(?:,\s*+)?+(?P<date>{_DATE})?\s*+(?:,\s*+)?+(?P<dash>{_DASH}|$)\s*+", re.IGNORECASE)
_ITEM = tuple("-–—•*")  # an entry of somebody's list
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPELT_WITHIN = 12  # words of a lead
_REACH = 140  # characters of a line in which a dateline's brackets open: five cities and a date fit
# The less a dateline says, the more story has to follow it: `(Reuters) - Good agency.` is somebody's list.
_LEAD_DATED, _LEAD_PLACED, _LEAD_BARE = 1, 4, 4  # words
# Those who comment on a story say I and you; its first paragraph does not.
_TALK = frozenset(
    "anyone i i'd i'll i'm i've imho imo lol my our please thank thanks we we're we've you your bedankt danke eu gracias grazie ich ik io je j'ai meine"
    " merci mijn nous obrigado obrigada wir yo".split()
)
_ITALIAN = re.compile(r"I \w+i\b")  # an article and its plural
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
    openings = [match.start() for match in _OPENING.finditer(line)]
    for at in openings:
        if known := _KNOWN.match(unit.text, at):
            return _filed(unit, known, row(known), after, year)
    if (", " in line or " | " in line) and (bare := _BARE.search(line)):
        return _filed(unit, bare, row(bare), after, year)
    for at in openings:
        if strange := _STRANGE.match(unit.text, at):
            return _filed(unit, strange, None, after, year)
    return None


def _filed(unit: Unit, bracket: re.Match[str], agency: Agency | None, after: Unit | None, year: int | None) -> Filed | None:
    parts = _parts(unit, bracket, agency)
    if not parts:
        return None  # prose goes on behind the brackets
    place, date = parts.place, parts.date
    common = agency is None or (agency.common and not parts.dotted)
    bracketed = bracket[0][0] in "(/"
    if place and not is_place(place, strict=not date and (common or not bracketed)):
        return None
    if (not place and date and common) or (not date and (agency is None or agency.dated)):
        return None
    wanted = _LEAD_DATED if date else _LEAD_PLACED if place else _LEAD_BARE
    lead = _lead(unit.text[parts.end :], after, wanted)
    if not opens_a_story(lead, words_wanted=wanted) or _spells_out(bracket[0].strip("(/ )"), lead):
        return None
    span = unit.piece(0, len(unit.text[: parts.end].rstrip()))
    dateline = Dateline(place=place or None, date_raw=date or None, date=_day(date, year) if date else None, span=span)
    return Filed(dateline, agency.name if agency else bracket["name"], agency is not None)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands around an agency's name, and where the lead begins."""

    place: str
    date: str | None
    end: int
    dotted: bool = False
    """`(EFE).-`: nobody but agencies ends brackets so."""


def _parts(unit: Unit, bracket: re.Match[str], agency: Agency | None) -> _Parts | None:
    """The place and date around the brackets; null where what stands behind them is no end of a dateline."""
    head = unit.text[: bracket.start()]
    if head.startswith(_ITEM):
        return None
    tail = _AFTER.match(unit.text, bracket.end())
    if tail and not head and (behind := _BEHIND.match(unit.text, tail.end())) and tail["dash"] and not tail["date"] and _is_date(behind["date"]):
        return _Parts(_trimmed(behind["place"]), behind["date"], behind.end())
    before = _BEFORE.search(head)
    if before and not _is_date(before["date"]):
        before = None
    if not tail:
        dashless = agency is not None and agency.dated and before and unit.text[bracket.end() : bracket.end() + 1] == " "
        return _Parts(_trimmed(head[: before.start()]), before["date"], bracket.end() + 1) if dashless and before else None
    if tail["date"] and (before or not _is_date(tail["date"])):
        return None
    date = before["date"] if before else tail["date"]
    if not date and (tail["dash"] in ("", ".") or bracket[0][0] == ","):
        return None  # without a dash only a date makes a dateline
    return _Parts(_trimmed(head[: before.start()] if before else head), date, tail.end(), dotted=len(tail["dash"]) > 1 and tail["dash"][0] == ".")


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
    at = dates.words(re.sub(_WEEKDAY, " ", raw, flags=re.IGNORECASE), language="it").at  # ANSA's 10 GEN is a month in Italian alone
    return at.date().isoformat() if at else None


def _lead(rest: str, after: Unit | None, words_wanted: int) -> str:
    """The first words of the story: of the line that the dateline opens, and of the next where a dump broke it early."""
    return f"{rest} {after.text}" if after and len(rest.split()) < words_wanted and not rest.endswith((".", "!", "?")) else rest


def _spells_out(letters: str, lead: str) -> bool:
    """Whether the first words give the letters another meaning: `(AFP) - The Apple Filing Protocol is gone`."""
    words = [word for word in lead.split()[:_SPELT_WITHIN] if word.lower() not in PARTICLES]
    initials = "".join(word[0] if word[0].isupper() else " " for word in words)
    return len(letters) > len("AP") and letters.isupper() and letters in initials


def opens_a_story(lead: str, *, words_wanted: int) -> bool:
    """Whether what follows the dash can open a story: a capital, figure or quotation, and more than a word or two.

    `LONDON (Reuters) - style datelines are dying out` is about datelines, and goes on in lower case.
    """
    words = lead.split(maxsplit=max(words_wanted, 2))
    if len(words) < words_wanted or (words[0].lower().replace("’", "'").rstrip(",!") in _TALK and not _ITALIAN.match(lead)):
        return False
    first = words[0].lstrip("\"'“”‘’«»„([*_")
    return not first[:1].islower() or first.lower() in _LEAD_PARTICLES or _inner_capital(first)


def _inner_capital(word: str) -> bool:
    """`eBay`, `al-Qaeda`, `d’Estaing`."""
    return any(b.isupper() for a, b in pairwise(word[:6]) if a.islower() or a in "-'’")
