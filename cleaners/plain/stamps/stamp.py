"""One stamp of a post in a saved text, and the dates in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...dates.date_words import WEEKDAYS
from ...dates.dates import words
from ...dates.month_names import MONTHS
from ...numbers import whole_number
from ...page.page import Interval
from ..rows import Row

LONGEST_DATE = 60
DATE_WORDS, DATE_REACH = 9, 64
"""Words and characters of a date in a text without lines."""
_SHORT_WORD = 4
"""Letters of the words in a date that name neither a month nor a weekday: `at`, `pm`, `3rd`, a zone."""
_LETTERS = re.compile(r"[^\W\d_]+")
_WEEKDAYS = frozenset(name[:letters] for name in WEEKDAYS for letters in range(3, len(name) + 1))
"""Weekdays, and what they begin with as they are cut short."""
_YEAR = re.compile(r"(?<!\d)(?:19[89]|20\d)\d(?!\d)")
_NEAR = re.compile(
    r"(?:yesterday|today|gestern|heute|hier|ayer|hoy|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:at |um |à |a las )?\d{1,2}[:.]\d\d.{0,6}", re.IGNORECASE
)
_LATE = re.compile(
    r"\S{1,5} [^\W\d_]{3,9} (?:ago|geleden|fa)|(?:vor|il y a|hace|há) \S{1,5} [^\W\d_]{3,9}|[^\W\d_]{3,12} (?:at|um|à|a las|alle|om) \d{1,2}[:.h]\d\d.{0,6}"
)
CLOCK = re.compile(r"\d{1,2}[:.h](?P<minute>\d\d)")
"""The time of a day, among other words."""
_SEPARATOR = re.compile(r"\s*(?:[·•|-] )?")
_CLOCK = re.compile(r",?(?: (?:at|um|à|a las|alle|-))? \d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?| Uhr\b)?| [AaPp][Mm]\b")
# What stands before a date and is no part of it: the picture's name, SMF's frame, vBulletin's alternative text.
_BEFORE = re.compile(r"(?:\[\w{1,12}\] )?(?:« (?:[^\W\d_]+ #(?P<number>\d+) )?(?:[^\W\d_]+ )?[^\s\d]*: )?(?:Old )?")
_AFTER = re.compile(r"(?: »| \((?:This post was|Dieser Beitrag wurde) .*| Closed| New)$")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The line that says when a post was written: its rows and what they say."""

    start: int
    end: int
    """The first row after it."""
    when: Interval | None = None
    raw: str | None = None
    number: int | None = None
    label: Interval | None = None
    """Where the number stands, with its `#`."""
    name: str | None = None
    named: Interval | None = None
    whole: bool = False
    """It holds all of the head: a name that it does not give is not known."""
    closing: bool = False
    """It stands under the words."""
    begins: int | None = None
    """The first row of the words above it, where the stamp tells them."""
    shaped: bool = False
    """It is known by others like it, not by its words: beside an engine's own lines alone it heads a post."""

    @property
    def says_something(self) -> bool:
        """Whether it has a date, a number or a name."""
        return self.when is not None or self.number is not None or self.name is not None


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    if not 6 <= len(text) <= LONGEST_DATE:
        return False
    if _NEAR.fullmatch(text):
        return True
    # Two years are two dates: when an author joined, and when the post was written.
    short = all(len(word) <= _SHORT_WORD or word in MONTHS or word in WEEKDAYS for word in _LETTERS.findall(text.lower()))
    return short and not any(map(_is_name, _LETTERS.findall(text))) and len(_YEAR.findall(text)) == 1 and words(text).at is not None


def _is_name(word: str) -> bool:
    """Whether a word between numbers is somebody's name: Holm, where Per reads like a Finnish Friday."""
    return len(word) == _SHORT_WORD and word.istitle() and not is_dated_word(word)


def is_dated_word(text: str) -> bool:
    """Whether a word names a month or a weekday."""
    return (word := text.lower().strip(".,")) in MONTHS or word in _WEEKDAYS


def is_when(text: str) -> bool:
    """Whether a text is a date, the year of which may be left out, or a time of late."""
    words = text.split()
    day = len(words) == 2 and any(map(is_dated_word, words)) and any(word.strip(".,").isdigit() for word in words)
    return len(text) <= LONGEST_DATE and (day or is_date(text) or _LATE.fullmatch(text) is not None)


def date_from(text: str, start: int, is_day: Callable[[str], bool] = is_date) -> int | None:
    """Where a date ends that begins at a place, behind a separator perhaps; null where none does. `is_day` says what is one."""
    lead = _SEPARATOR.match(text, start)
    begin = lead.end() if lead else start
    words = text[begin : begin + DATE_REACH].split(" ")
    for count in range(1, DATE_WORDS + 1):
        printed = " ".join(words[:count])
        if is_day(printed.rstrip(",")):
            clock = _CLOCK.match(text, begin + len(printed))
            return clock.end() if clock else begin + len(printed.rstrip(","))
    return None


def dated(row: Row) -> tuple[Interval, str, int | None] | None:
    """Where a row that is a date and nothing else prints it, its words, and the number that SMF prints in the same frame."""
    before = _BEFORE.match(row.text)
    start = before.end() if before else 0
    after = _AFTER.search(row.text, start)
    end = after.start() if after else len(row.text)
    if not is_date(row.text[start:end]):
        return None
    number = before["number"] if before else None
    return row.part(start, end), row.text[start:end], whole_number(number) if number else None
