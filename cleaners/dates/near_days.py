"""The day that a text names by its distance from the capture: Yesterday, 9:05 pm; Heute, 14:12; Monday at 5:12 PM; 2 Days Ago, 05:00 PM."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from . import clocks
from .calendar_days import Printed
from .clocks import clock
from .date_words import DAYS_AGO, DAYS_AGO_UNSPACED, WEEKDAYS, WEEKDAYS_UNSPACED
from .relative_times import Ago, is_unspaced


def _any(names: dict[str, int]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


_WORD = re.compile(r"[^\W\d_]+")
_DAY_WORDS = frozenset(_WORD.findall(name)[-1] for name in (*DAYS_AGO, *WEEKDAYS))
"""One of these stands in every text that names a near day or a weekday in a language with spaces."""
# Followed by the time of day, or standing alone: in a sentence the same words stand among others.
_ALONE = rf"(?:^|[:,·|(–-]\s*)({_any(DAYS_AGO)}|{_any(DAYS_AGO_UNSPACED)})\W*$"
_NEAR = re.compile(rf"(?<!\w)({_any(DAYS_AGO)})(?!\w)(?=\W*{clocks.NEXT})|{_ALONE}|({_any(DAYS_AGO_UNSPACED)})(?={clocks.NEXT_UNSPACED})")
_WEEKDAY = re.compile(
    rf"(?:^|[:,·|(»]\s*)(?:[^\W\d_]{{1,12}}\s+)?(?:({_any(WEEKDAYS)})(?!\w)[\s,]*{clocks.NEXT}|({_any(WEEKDAYS_UNSPACED)}){clocks.NEXT_UNSPACED})"
)
# Opening hours are spans of time: Friday, 9:00AM - 6:00PM.
_CLOCK_ENDS = re.compile(
    r"\d{1,2}(?:[:h]\s?\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?\s?m\b\.?)?|\s*[ap]\.?\s?m\b\.?)\s*(?:$|[·|,;()»#]|(?:utc|gmt)\b|uhr\s*(?:$|[·|,;()»#]))"
)
_THEN_CLOCK = re.compile(rf"\W*{clocks.NEXT}")
_DAY, _WEEK = 86_400, 604_800


def named(text: str, now: datetime) -> Printed | None:
    """The near day or the weekday that a text in lower case names; `now` is the capture by the site's clocks."""
    if _DAY_WORDS.isdisjoint(_WORD.findall(text)) and not is_unspaced(text):
        return None
    if (days := days_ago(text)) is not None:
        return _before(now, days, text)
    if (found := _WEEKDAY.search(text)) and _CLOCK_ENDS.match(text, found.end()):
        return _last(WEEKDAYS[found[1]] if found[1] else WEEKDAYS_UNSPACED[found[2]], text, now)
    return None


def counted(text: str, past: Ago, now: datetime) -> Printed | None:
    """The day that lies `past` before `now`, where a text goes on with the time of that day."""
    if past.unit not in (_DAY, _WEEK) or not _THEN_CLOCK.match(text, past.end):
        return None
    return _before(now, past.seconds // _DAY, text[past.end :])


def days_ago(text: str) -> int | None:
    """How many days back the near day lies that a text in lower case names; null where it names none."""
    found = _NEAR.search(text)
    if found is None:
        return None
    name = found[1] or found[2] or found[3]
    return DAYS_AGO[name] if name in DAYS_AGO else DAYS_AGO_UNSPACED[name]


def _last(weekday: int, text: str, now: datetime) -> Printed | None:
    """The last such weekday; on a day of the same name only a time that is yet to come tells that a week has passed."""
    days = (now.weekday() - weekday) % 7
    if days:
        return _before(now, days, text)
    at = clock(text)
    return _before(now, 7, text) if at and (at.hour, at.minute) > (now.hour, now.minute) else None


def _before(now: datetime, days: int, rest: str) -> Printed | None:
    try:
        day = now - timedelta(days=days)
    except OverflowError:
        return None
    return Printed(day.year, day.month, day.day, rest)
