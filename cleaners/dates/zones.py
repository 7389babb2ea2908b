"""What the letters behind a time of day mean: CEST is two hours ahead of UTC wherever it stands, IST is India's, Ireland's or Israel's.

Letters that several zones go by, in the zone database (tzdata 2025) or in print, are read where the page's language names a country that has one of them,
and nowhere else. ET, CT, MT and PT are the United States' and Canada's, standard time or daylight time by the day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta


def _hours(pairs: str) -> dict[str, float]:
    return {letters: float(hours) for letters, _, hours in (pair.partition(":") for pair in pairs.split())}


_HOURS = _hours(
    "wet:0 west:1 cet:1 cest:2 mez:1 mesz:2 eet:2 eest:3 msk:3 trt:3 edt:-4 cdt:-5 mdt:-6 pdt:-7 adt:-3 akst:-9 akdt:-8 hst:-10 ndt:-2.5"
    " aest:10 aedt:11 acst:9.5 acdt:10.5 awst:8 nzst:12 nzdt:13 jst:9 kst:9 hkt:8 sgt:8 pht:8 wib:7 wita:8 ict:7 pkt:5 npt:5.75"
    " sast:2 cat:2 eat:3 wat:1 brt:-3 art:-3 cot:-5 pet:-5 uyt:-3"
)
_AMERICAN = "est:-5 cst:-6 mst:-7 pst:-8 ast:-4 nst:-3.5"
_COUNTRIES = f"us {_AMERICAN}|ca {_AMERICAN}|mx est:-5 cst:-6 mst:-7 pst:-8|cu cst:-5 cdt:-4|gb bst:1|ie ist:1|in ist:5.5|il ist:2|ph pst:8|cn cst:8|tw cst:8"
_OTHER_COUNTRIES = "au est:10 cst:9.5 edt:11 cdt:10.5|bd bst:6|ae gst:4|sa ast:3|my mst:8"
_OF_COUNTRY = {row[:2]: _hours(row[3:]) for row in f"{_COUNTRIES}|{_OTHER_COUNTRIES}".split("|")}
"""Hours ahead of UTC of letters with several meanings, by the country that the language names."""
_SPOKEN_IN = {"hi": "in", "mr": "in", "te": "in", "kn": "in", "ml": "in", "gu": "in", "he": "il", "ga": "ie", "cy": "gb", "fil": "ph"}
"""Where languages are spoken that name no country and need none."""
_SEVERAL = frozenset({letters for meanings in _OF_COUNTRY.values() for letters in meanings if letters not in _HOURS} | {"sst", "amt", "ect", "act"})
_BY_SEASON = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
_NAMED = {"eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt"}
_LETTERS = re.compile(r"(?:\s*uhr)?\s*[(\[]?([a-z]{2,4})\b(?! time)|,?\s*[(\[]?(eastern|central|mountain|pacific)(?: (standard|daylight))? time\b")
_FIRST_YEAR = 2007
"""From which on daylight time in the United States lasts from the second Sunday of March to the first of November (Energy Policy Act of 2005)."""


def lettered_offset(raw: str, rest: str, clock_end: int, on: date, language: str | None) -> timedelta | None:
    """The offset that letters in capitals, or an American zone's name, give right behind the time of day, which ends at `clock_end` of `rest`; null for none,
    and for those that may mean another."""
    letters, season = _letters(raw, rest, clock_end)
    if letters in _BY_SEASON and on.year >= _FIRST_YEAR:
        is_daylight = _is_daylight(on) if season is None else season == "daylight"
        return timedelta(hours=_BY_SEASON[letters] + is_daylight)
    hours = _OF_COUNTRY.get(_country(language), {}).get(letters, _HOURS.get(letters))
    return None if hours is None else timedelta(hours=hours)


def has_several_meanings(raw: str) -> bool:
    """Whether a time as it was printed ends in letters that several zones go by."""
    return any(word.lower() in _SEVERAL for word in re.findall(r"(?<![^\W_])[A-Z]{3}(?![^\W_])", raw))


def _letters(raw: str, rest: str, clock_end: int) -> tuple[str, str | None]:
    found = _LETTERS.match(rest, clock_end)
    if found is None:
        return "", None
    if found[2]:
        return _NAMED[found[2]], found[3]
    return (found[1], None) if found[1].upper() in raw else ("", None)


def _country(language: str | None) -> str:
    parts = (language or "").lower().replace("_", "-").split("-")
    return next((part for part in parts[1:] if len(part) == 2), _SPOKEN_IN.get(parts[0], ""))


def _is_daylight(on: date) -> bool:
    march, november = date(on.year, 3, 1), date(on.year, 11, 1)
    begins = march + timedelta(days=(6 - march.weekday()) % 7 + 7)
    ends = november + timedelta(days=(6 - november.weekday()) % 7)
    return begins <= date(on.year, on.month, on.day) < ends
