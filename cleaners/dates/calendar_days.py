"""The calendar day that a text prints, in words or in numbers: May 14, 2024; 14. května 2024; 14.05.2024; 2024年5月14日; ۲۵ اردیبهشت ۱۴۰۳."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from unicodedata import category

from .clocks import clock
from .date_words import primary
from .day_order import is_month_first_in
from .month_names import CHINESE_MONTHS, JALALI_MONTHS, MONTHS, MONTHS_BESIDE_A_CLOCK, MONTHS_OF, NUMBERED_MONTHS, SPELLED_MONTHS, YEAR_WORDS


@dataclass(frozen=True, slots=True)
class Printed:
    """A day, and the text without its words. Whether there is such a day is not yet said: 31 June is one."""

    year: int
    month: int
    day: int
    rest: str


_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})\s?(?P<sign>[./-])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?(?P<day>\d{1,2})(?!\d)")
# A year of two digits stands apart as the month does: 14. 5. 24, but not 14.5. 17:12 or 3.5. 10 Leute. A letter before the numbers is a version's: v3.2.11.
_YEAR_LAST = re.compile(
    r"(?<!\d)(?<!\d\.)(?<!\b[a-z])(\d{1,2})\s?([./-])(\s?)(\d{1,2})\s?\2(?:\s?(?P<year>\d{4})|\3(?P<short>\d{1,2})(?!:\d|[a-z]|\s?\2\s?\d{1,2}(?![\d:])))(?!\d)(?!\.\d)"
)
_SIGNED = re.compile(r"(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})(?:\s*[日号號일]|(?!\s*[\w.%]))")
_EASTERN = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
"""What words beside a date tell where the page says no language: 发布时间：24-05-14."""
_BEFORE_ERA = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911, "r": 2018, "h": 1988}
"""The year before the first of eras that Japan and Taiwan count in: 令和6年 and 民國113年 are 2024."""
_ERA_IN_LETTERS = re.compile(r"(?<![^\W_])([hr])\s?(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})(?![^\W_])")
"""R6/5/14, as Japan shortens it."""
_ERA = re.compile(rf"({'|'.join(_BEFORE_ERA)})\s*(\d{{1,3}}|元)\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*日")
# The vowels and tones that the scripts from India to Cambodia write around a letter are signs of their own, and none of a word to Python.
_MARKS = "".join(sign for sign in map(chr, (*range(0x900, 0x10A0), *range(0x1780, 0x17D4))) if category(sign) in ("Mn", "Mc"))
_WORD = re.compile(rf"(?:[^\W\d_]+[{_MARKS}\u200d]*)++")
_TWO_NUMBERS = re.compile(r"\d\D+\d")

_GAP = r"[\s,،.()/'’–-]"
_FEW_WORDS = rf"(?:[^\W\d_]{{1,5}}{_GAP}+){{0,2}}"
_CLOCK = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?"
_ORDINAL = r"(?:st|nd|rd|th|er|ème|º|ª|°)?"
_DAY_BEFORE = re.compile(rf"(?<!\d)(?<!\d[.:])(\d{{1,2}}){_ORDINAL}{_GAP}*(?:(?:de|of)\s+|d['’])?$")
# 28 Jan 19.04 says an hour behind a day that has no year.
_DAY_AFTER = re.compile(rf"{_GAP}*(?:the\s+)?(\d{{1,2}}){_ORDINAL}(?!\d|:\d|\.\d\d(?!\d))")
# 2024 m. kovo 5 d.; 2024. gada 5. martā; 2024-ж., 5-март.
_OF_YEAR = rf"(?<!\d)(\d{{4}}){_GAP}*(?:(?:{'|'.join(map(re.escape, YEAR_WORDS))})(?![^\W\d_]){_GAP}*)"
_YEAR_BEFORE = re.compile(rf"{_OF_YEAR}?$")
_YEAR_AND_DAY_BEFORE = re.compile(rf"{_OF_YEAR}(\d{{1,2}}){_GAP}*$")
# Mail's forefathers put the time between: Tue May 14 02:12:44 EDT 2024.
_YEAR_AFTER = re.compile(rf"{_GAP}*{_FEW_WORDS}(?:{_CLOCK}{_GAP}+{_FEW_WORDS})?(\d{{4}})(?!\d)")
# Of two digits only where a time of day or nothing follows: Sep 5, 10, 12:10 PM, but not May 14, 10 answers.
_SHORT_YEAR_AFTER = re.compile(rf"{_GAP}+(\d\d)(?![\w:])(?={_GAP}*(?:$|(?:[^\W\d_]{{1,5}}\.?\s+)?(?:{_CLOCK}|\d{{1,2}}\s?[ap]\.?m\b)))")
_THAI = re.compile("[\u0e01-\u0e3a]")
_SPELLED = re.compile("|".join(map(re.escape, sorted(SPELLED_MONTHS, key=len, reverse=True))))
_CHINESE = re.compile("|".join(sorted(CHINESE_MONTHS, key=len, reverse=True)))
_LONGEST_BEFORE = 16
"""Characters that a day or a year can stand before its month."""
_YEAR_FIRST_LANGUAGES = ("ja", "ko", "zh", "hu", "eu", "ne")
"""Those that write 14 May 2024 as 24. 5. 14 or 24/5/14."""
_MONTH_BEFORE_NUMBER = ("tháng", "thg")
_JALALI_YEARS = range(1300, 1500)
_BUDDHIST, _BUDDHIST_YEARS, _BUDDHIST_SHORT_YEARS = 543, range(2533, 2600), range(2040, 2070)
"""Thailand counts the years from the death of the Buddha: 2567, or 67 in short, is 2024."""
_FIRST_OF_1403, _LEAPS_TO_1403 = date(2024, 3, 20), 340
_NUMBER_AFTER = re.compile(rf"\s+(?:(\d{{1,2}})(?!\d)|({'|'.join(sorted(NUMBERED_MONTHS, key=len, reverse=True))})(?![^\W\d]))")
_DASH = re.compile(r"  [\s,.]*(?:[–—]|-(?= )|(?:to|bis|au|al|tot|do|till|по)(?= ))\s*")
"""Behind a day, where two spaces are left of it."""
_NUMBER_BEFORE = re.compile(r"(?<!\d)\d{1,2}$")


def day(text: str, language: str | None) -> Printed | None:
    """The first whole day of a text in lower case; null where year, month or day is missing. `language` orders days and months of numbers."""
    if _TWO_NUMBERS.search(text) is None:
        return None
    printed = _day(text, language)
    if printed and _goes_on(printed, language):
        return None
    if printed and printed.year in _BUDDHIST_YEARS:
        return replace(printed, year=printed.year - _BUDDHIST)
    if printed and printed.year in _BUDDHIST_SHORT_YEARS and (primary(language) == "th" or _THAI.search(text)):
        return replace(printed, year=printed.year + 500 - _BUDDHIST)
    return printed


def _goes_on(printed: Printed, language: str | None) -> bool:
    """Whether a day is the first of a span that another whole day ends: October 14, 1999 – January 20, 2000 is no moment."""
    dash = _DASH.search(printed.rest)
    last = _day(printed.rest[dash.end() :], language) if dash else None
    return last is not None and last.rest.startswith("  ") and (last.year, last.month, last.day) > (printed.year, printed.month, printed.day)


def _day(text: str, language: str | None) -> Printed | None:
    if "月" in text:
        text = _CHINESE.sub(lambda month: f"{CHINESE_MONTHS[month[0]]}月", text)
    if era := _ERA.search(text) if "年" in text else _ERA_IN_LETTERS.search(text) if primary(language) == "ja" else None:
        counted = 1 if era[2] == "元" else int(era[2])
        return Printed(_BEFORE_ERA[era[1]] + counted, int(era[3]), int(era[4]), _without(text, era.start(), era.end()))
    if found := _YEAR_FIRST.search(text) or _SIGNED.search(text):
        year, month, number = found["year"], found["month"], found["day"]
        printed = Printed(int(year), int(month), int(number), _without(text, found.start(), found.end()))
        return _from_jalali(printed) if printed.year in _JALALI_YEARS and (language or "").startswith("fa") else printed
    own = MONTHS_OF.get(primary(language), {})
    if not text.isascii() and (spelled := _SPELLED.search(text)):
        text = f"{text[: spelled.start()]}{SPELLED_MONTHS[spelled[0]]}{text[spelled.end() :]}"
    for word in _WORD.finditer(text):
        name, start, end = word[0], word.start(), word.end()
        month, jalali = own.get(name) or MONTHS.get(name), JALALI_MONTHS.get(name)
        if month is None and name in MONTHS_BESIDE_A_CLOCK and clock(text) is not None:
            month = MONTHS_BESIDE_A_CLOCK[name]
        if name in _MONTH_BEFORE_NUMBER and (number := _NUMBER_AFTER.match(text, end)):
            month, end = int(number[1] or NUMBERED_MONTHS[number[2]]), number.end()
        elif name == "月" and (number := _NUMBER_BEFORE.search(text[max(0, start - 3) : start])):  # phpBB's "3月 13, 2018", in the order of English
            month, start = int(number[0]), start - len(number[0])
        named = _around(text, month or jalali or 0, start, end, own) if month or jalali else None
        if named is not None and (jalali is None or named.year in _JALALI_YEARS):
            return named if jalali is None else _from_jalali(named)
    return _of_numbers(text, language)


def _of_numbers(text: str, language: str | None) -> Printed | None:
    """A day of numbers that does not begin with a year of four digits; looked for last, for 14.12.00 is also a time of day."""
    found = _YEAR_LAST.search(text)
    if found is None:
        return None
    rest, first, second, year = _without(text, found.start(), found.end()), int(found[1]), int(found[4]), found["year"] or found["short"]
    if len(year) <= 2 and (primary(language) in _YEAR_FIRST_LANGUAGES or (language is None and _EASTERN.search(text))):
        return Printed(_century(found[1]), second, int(year), rest) if len(found[1]) == 2 else None
    if len(year) == 1:
        return None
    month_first = second > 12 or (first <= 12 and is_month_first_in(language, found[2]))
    return Printed(_century(year), *((first, second) if month_first else (second, first)), rest)


def _around(text: str, month: int, start: int, end: int, own: Mapping[str, int]) -> Printed | None:
    """The day and the year beside a month that stands from `start` to `end`; `own` are months of the page's language alone."""
    left = text[max(0, start - _LONGEST_BEFORE) : start]
    if both := _YEAR_AND_DAY_BEFORE.search(left):
        return Printed(int(both[1]), month, int(both[2]), _without(text, start - len(left) + both.start(), end))
    if (before := _DAY_BEFORE.search(left)) and (year := _YEAR_AFTER.match(text, end) or _SHORT_YEAR_AFTER.match(text, end)):
        return _with_year_after(text, month, before[1], start - len(left) + before.start(), year)
    if after := _DAY_AFTER.match(text, end):
        if year := _YEAR_BEFORE.search(left):
            return Printed(int(year[1]), month, int(after[1]), _without(text, start - len(left) + year.start(), after.end()))
        year = _YEAR_AFTER.match(text, after.end()) or _SHORT_YEAR_AFTER.match(text, after.end())
        # "mar. 14 nov. 2023": the first is a Tuesday's, in French, Italian, Spanish and Romanian.
        if year and not any(word in MONTHS or word in own for word in _WORD.findall(year[0])):
            return _with_year_after(text, month, after[1], start, year)
    return None


def _with_year_after(text: str, month: int, number: str, start: int, year: re.Match[str]) -> Printed:
    between = year[0][: -len(year[1])]
    return Printed(_century(year[1]), month, int(number), f"{text[:start]}  {between}  {text[year.end() :]}")


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start]}  {text[end:]}"


def _century(year: str) -> int:
    """A year of two digits is of the web's time: 1970 to 2069."""
    number = int(year)
    return number if len(year) > 2 else number + (1900 if number >= 70 else 2000)


def _from_jalali(printed: Printed) -> Printed:
    """The same day in the Gregorian calendar, by the cycle of 33 years, which is right for the years from 1178 to 1633 (Borkowski 1996)."""
    if not (1 <= printed.month <= 12 and 1 <= printed.day <= 31):
        return printed
    leaps = (8 * printed.year + 21) // 33 - _LEAPS_TO_1403
    days = 365 * (printed.year - 1403) + leaps + 31 * (printed.month - 1) - max(0, printed.month - 7) + printed.day - 1
    gregorian = _FIRST_OF_1403 + timedelta(days=days)
    return Printed(gregorian.year, gregorian.month, gregorian.day, printed.rest)
