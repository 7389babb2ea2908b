"""The time of day that a text prints, and the zone that it names: 5:12 PM, 17h12, 下午 5:12, 17:12 UTC+2."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from .date_words import AFTERNOON, AFTERNOON_BEFORE, HALVES_OF, MORNING, MORNING_BEFORE, primary

NEXT = r"(?:[^\W\d_]{1,6}(?![^\W\d_])[.-]?\s*|pulksten\s){0,2}(?=\d{1,2}\s*(?:[:.h]\s?\d\d|[ap]\.?\s?m\b))"
"""A pattern before a time of day, with "at" or "a las" between."""
NEXT_UNSPACED = rf"[\s,、]*(?:{'|'.join((*MORNING_BEFORE, *AFTERNOON_BEFORE, 'เวลา'))})?\s*(?=\d{{1,2}}:\d\d)"
"""The same where words stand without spaces, and a word may be a clause."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, its second where that is printed, and where its words end."""

    hour: int
    minute: int
    second: int | None
    end: int


_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[:.]|\s?h\s?)(?P<minute>[0-5]\d)(?:[:.](?P<second>\d\d))?(?!\d)(?:\s?min\b(?:\s?\d\d\s?s\b)?|\s?ч\.)?"
    r"(?:\.?\s*(?P<half>[ap])\.?\s?m(?![a-z\d])\.?|(?P<short_half>[ap])(?!\w))?"
    r"|(?<!\w)(?P<full>\d{1,2})\s*(?P<its_half>[ap])\.?\s?m\b\.?"
)
_SIGNED = re.compile(r"(\d{1,2})\s*(?:[時时點点시]|นาฬิกา)\s*(\d{1,2})\s*(?:[分분]|นาที)(?:\s*(\d{1,2})\s*(?:[秒초]|วินาที))?")
_LONGEST_HALF = 16

# The offsets of the world have whole hours, halves or quarters; behind a bare time "-11:00" is more often the end of a span.
_NAMED_ZONE = re.compile(r"\b(?:utc|gmt)\]?(?:/(?:utc|gmt))?(?:\s*([+-])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d))?")
_BARE_OFFSET = re.compile(r"(?:\s+|(?<=:\d\d:\d\d)|(?<=:\d\d)(?=[+-]\d{4}\b))([+-])(0\d|1[0-4]):?(00|15|30|45)\b|(?<=\d)z\b")
_FURTHEST = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class _Halves:
    """What says which half of its day a time is of; `p` holds what says that it is the second."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@lru_cache(maxsize=len(HALVES_OF) + 1)
def _halves(language: str) -> _Halves:
    """Those of a language, and those that mean it in any."""
    first, second = (tuple(map(re.escape, names)) for names in HALVES_OF.get(language, ((), ())))
    # Not before the time: there م says of a year that it is Gregorian.
    before = _either((*MORNING_BEFORE, *(rf"(?<![^\W\d]){name}" for name in first)), (*AFTERNOON_BEFORE, *(rf"(?<![^\W\d]){name}" for name in second)))
    after = _either((*map(re.escape, MORNING), *first), (*map(re.escape, AFTERNOON), *second))
    return _Halves(re.compile(rf"{before}\.?\s*$"), re.compile(rf"\s*{after}(?![^\W\d])\.?"))


def _either(first: Iterable[str], second: Iterable[str]) -> str:
    return f"(?:(?P<p>{'|'.join(second)})|{'|'.join(first)})"


def clock(text: str, language: str | None = None) -> Clock | None:
    """The first time of day in a text in lower case, by the words of a language (BCP 47). Hours are as printed: there may be no such hour."""
    found = _TIME.search(text)
    if found is None:
        return None
    hour, half = int(found["hour"] or found["full"]), found["half"] or found["short_half"] or found["its_half"]
    end = found.end()
    spoken = own if (own := primary(language)) in HALVES_OF else ""
    if half is None and hour <= 12 and (spoken or not text.isascii()):
        halves = _halves(spoken)
        if beside := halves.after.match(text, end):
            end = beside.end()
        else:
            beside = halves.before.search(text[max(0, found.start() - _LONGEST_HALF) : found.start()])
        half = beside and ("p" if beside["p"] else "a")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Clock(hour, int(found["minute"] or 0), int(found["second"]) if found["second"] else None, end)


def with_colons(text: str) -> str:
    """17時12分 as 17:12."""
    return _SIGNED.sub(lambda time: ":".join(part.zfill(2) for part in time.groups() if part), text)


def printed_offset(text: str, rest: str, clock_end: int) -> timedelta | None:
    """The offset that a text names, by number or as UTC itself; in `rest`, which is the text without its day, a bare one follows the clock.

    Other letters are read in `zones`: some have several meanings.
    """
    found = _NAMED_ZONE.search(text) or _BARE_OFFSET.match(rest, clock_end)
    if found is None:
        return None
    sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    return None if offset > _FURTHEST else -offset if sign == "-" else offset
