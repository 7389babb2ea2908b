"""What a row says of when something was written: a day with its hour, in either order, a day alone, or how long ago it was; and what else it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ...dates.dates import counted_in, words
from ...dates.month_names import MONTHS
from ...page.page import Interval
from ..rows import Row
from .line import begins_date
from .stamp import CLOCK, DATE_REACH, date_from, is_date, is_dated_word

_LONGEST = 120
_MOST_WORDS = 7
"""Words of a row before its time: a name and the words for what was done."""
AROUND = " ·•|–—―-,:[]()»*/"
"""Signs that part a name from a time."""
_WORD = re.compile(r"(?<!\S)[\[(]?(?=\w)|(?<=\w:)(?=\d{4}/)")
_PARTED = re.compile(r"[^\W\d_]+,? [\[(·•|–—-]")
"""A word before a sign that parts it from the day: Lund, May and Jan are names there."""
_AGE = re.compile(
    r"(?:(?:\d{1,3} [^\W\d_]{3,9},? (?:and |und |et |y )?)?\S{1,6} [^\W\d_]{3,9} (?:ago|fa|geleden|atrás|назад|temu|önce)|"
    r"\d{1,3} ?(?:y|yrs?|mos?|w|wks?|d|h|hrs?|m|mins?)\.? ago|just now|"
    r"(?:vor|il y a|hace|há) \S{1,6} [^\W\d_]{3,9})(?!\w)",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(
    r"(?<![\d:.])(?P<day>\d{1,2}(?:(?P<sign>[-/.])\d{1,2}(?P=sign)|[-/. ][^\W\d_]{3,9}\.?[-/. ])|[^\W\d_]{3,9}\.? \d{1,2},? (?='))'?(?P<year>\d\d)(?![\d:.-])"
)
"""A year of two figures: behind two numbers, behind a month between signs, or behind an apostrophe."""
_CLOCK_ALONE = re.compile(r"\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?| uhr)?", re.IGNORECASE)
_TWO_HOURS = re.compile(r"\d{1,2}[:.h]\d\d(?::\d\d)? (?!\d{4}).*\d{1,2}[:h]\d\d")
"""The first is a price, or when something began that ended at the other."""
_LATEST = datetime(2090, 1, 1, tzinfo=UTC)
"""When a saved page may have been saved: times that count back from then stand in their order behind those that are printed whole."""


@dataclass(frozen=True, slots=True)
class Told:
    """A time, on the row `at` or on that and the next, and what the row says before and behind it."""

    at: int
    end: int
    start: int
    stop: int
    """Characters of the row that hold the time."""
    when: Interval
    raw: str
    before: str
    behind: str


def told(rows: Sequence[Row], at: int) -> Told | None:
    """What a row says so; null where it names no time, or only after too many words."""
    text = rows[at].text
    if len(text) > _LONGEST or not (any(map(str.isdigit, text)) or _AGE.search(text)):
        return None
    for count, begins in enumerate(_WORD.finditer(text)):
        if count > _MOST_WORDS:
            break
        start = begins.end()
        end = _end(text, start)
        if end is not None:
            before, behind = text[:start].rstrip(AROUND), text[end:].strip(AROUND)
            raw, after = text[start:end], at + 1
            if not (behind or CLOCK.search(raw)) and after < len(rows) and _CLOCK_ALONE.fullmatch(rows[after].text):
                raw, after = f"{raw} {rows[after].text}", after + 1
            return Told(at, after, start, end, rows[at].part(start, end), raw, before, behind)
    return None


def in_order(raw: str) -> datetime | None:
    """A moment that stands to those of other times of the page as it does; null where none can be read."""
    return words(raw, base=_LATEST).at


def _end(text: str, start: int) -> int | None:
    """Where a time ends that begins at a place; null where none does."""
    if age := _AGE.match(text, start):
        return age.end() if counted_in(age[0]) is not None else None
    word = text[start:].split(maxsplit=1)[0]
    if not (begins_date(word) or is_dated_word(re.split(r"[-./]", word, maxsplit=1)[0])) or _PARTED.match(text, start):
        return None
    end = date_from(text, start, _is_day)
    return end if end is not None and not (_is_named_like_day(text[start:end]) or _TWO_HOURS.match(text, start, end)) else None


def _is_named_like_day(text: str) -> bool:
    """Whether a date holds two months or two days of the week: the first is a name that reads like one, as May and Lund are."""
    said = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", text)]
    months = sum(word in MONTHS for word in said)
    return months > 1 or sum(is_dated_word(word) for word in said) - months > 1


def _is_day(text: str) -> bool:
    """Whether a text is a date and nothing else, its year of four figures or, unlike any other number, of two."""
    return is_date(text) or (len(text) < DATE_REACH and is_date(_SHORT_YEAR.sub(r"\g<day>20\g<year>", text, count=1)))
