"""Times as pages print them. No clock here: relative words are placed against the capture's time, or stay raw.

iso       2024-05-14T02:12:44+00:00, 2024-05-14          JSON-LD, <time datetime>, meta elements
rfc2822   Tue, 30 Apr 2024 07:40:27 +0000                feeds
words     May 14, 2024 at 2:12 am; 14. Mai 2024, 14:12   what people read
near days Yesterday at 9:05 pm; Heute, 14:12             likewise
relative  2 years, 6 months ago; vor 2 Jahren            likewise
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from schemas.record import Precision, Zone

from .draft import Moment

# Month names in full and as abbreviated in print, folded to lower case without final dot. Facts of CLDR 45.
_MONTHS: dict[str, int] = {}
for _names in (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "- - - - - - - - sept - - -",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jän feb mär apr mai jun jul aug sep okt nov dez",
    "jänner feber mrz - - - - - sept - - -",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sep oct nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "yanvar fevral mart aprel - iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
):
    for _number, _name in enumerate(_names.split(), start=1):
        _MONTHS.setdefault(_name, _number)
_MONTHS.pop("-")

_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?", re.IGNORECASE)
_TIME = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?(?!\d)\s*([ap]\.?m\b\.?)?|(?<!\d)(\d{1,2})\s*([ap]\.?m\b\.?)", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{2,4})(?!\d)")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_AFTERNOON = re.compile("下午|午後|오후")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"(?<![\d:.])(\d{1,4})(?:st|nd|rd|th|er|º|ª)?(?![\d:])", re.IGNORECASE)
_ZONE = re.compile(r"\b(?:UTC|GMT|Z)\s*([+-]\d{1,2}(?::?\d\d)?)?(?!\w)|(?<=\d)\s*([+-]\d\d:?\d\d)\b")

# What forums print in the place of a near date. Facts of the language packs of phpBB (`TODAY`, `YESTERDAY`), SMF and MyBB (`today`, `yesterday`).
_DAYS_AGO = {
    **dict.fromkeys("today heute hoy oggi hoje vandaag dzisiaj dziś сегодня сьогодні idag tänään danas dnes bugün azi astăzi".split(), 0),
    **dict.fromkeys(("aujourd'hui", "aujourd’hui"), 0),
    **dict.fromkeys("yesterday gestern ayer ieri ontem gisteren wczoraj вчера вчора igår eilen juče včera dün tegnap hier".split(), 1),
}
# Followed by the time of day, "at" or "a las" between, or by nothing: in a sentence the same words stand before others.
_NEAR = re.compile(
    rf"(?<!\w)({'|'.join(map(re.escape, _DAYS_AGO))})(?!\w)(?=\W*(?:[^\W\d_]{{1,5}}\.?\s+){{0,2}}\d{{1,2}}\s*(?:[:.h]\d\d|[ap]\.?m\b)|\W*$)",
    re.IGNORECASE,
)

# A time of the web: nothing was posted before it, and clocks run ahead by a day at most.
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=2)

_UNITS: dict[str, float] = {}
for _seconds, _words in (
    (1, "second seconds sec secs sekunde sekunden"),
    (60, "minute minutes min mins minuten"),
    (3_600, "hour hours hr hrs stunde stunden"),
    (86_400, "day days tag tage tagen"),
    (604_800, "week weeks woche wochen"),
    (2_629_746, "month months monat monate monaten"),
    (31_556_952, "year years jahr jahre jahren"),
):
    _UNITS.update(dict.fromkeys(_words.split(), _seconds))
_RELATIVE = re.compile(r"(\d+)\s+([^\W\d_]+)")
_RELATIVE_FRAME = re.compile(r"(?:.*\bago\b.*|.*\bvor\b.*)", re.IGNORECASE)
_NOW = frozenset({"right now", "just now", "jetzt", "gerade eben"})


def plausible(moment: datetime, base: datetime | None) -> bool:
    """Whether a page of the web can carry that time: not before 1990, not days after its capture."""
    return moment >= _EARLIEST and (base is None or moment - _AHEAD <= base) and moment.year < 2100


def iso(raw: str, *, zone: str | None = None, base: datetime | None = None) -> Moment:
    """A machine-readable time. `zone` (IANA) is for a site that prints none."""
    match = _ISO.match(raw.strip())
    if not match:
        return Moment(raw)
    year, month, day, hour, minute, second, offset = match.groups()
    precision: Precision = "second" if second else "minute" if hour else "day" if day else "month"
    try:
        naive = datetime(int(year), int(month), int(day or 1), int(hour or 0), int(minute or 0), min(int(second or 0), 59))
    except ValueError:
        return Moment(raw)
    return _placed(raw, naive, precision, offset, zone, base)


def rfc2822(raw: str, *, base: datetime | None = None) -> Moment:
    """The time of a feed item (RFC 2822 section 3.3)."""
    try:
        at = parsedate_to_datetime(raw.strip())
    except (ValueError, TypeError, IndexError):
        return Moment(raw)
    if at.tzinfo is None:
        return _placed(raw, at, "second", None, None, base)
    at = at.astimezone(UTC)
    return Moment(raw, at, "second", "page") if plausible(at, base) else Moment(raw)


def words(raw: str, *, language: str | None = None, zone: str | None = None, base: datetime | None = None) -> Moment:
    """A date, perhaps with a time, as people read it. `language` (BCP 47) decides between day-month and month-day.

    Nothing is guessed: without a year, a month and a day, `at` is null. Near days and relative words need `base`, the capture's time.
    """
    text = raw.strip()
    if _ISO.match(text) and re.match(r"\d{4}-\d\d-\d\d", text):
        found = iso(text, zone=zone, base=base)
        clock = _TIME.search(text[10:])
        # ISO knows no halves of the day, and sites print them behind the same date.
        if (found.at or len(text) <= 10) and (clock is None or (found.precision != "day" and not clock.group(4))):
            return found
    return _from_words(text, language, zone, base)


def days_ago(raw: str) -> int | None:
    """How many days before the capture "Yesterday, 9:05 pm" names; null where no near day is named."""
    found = _NEAR.search(raw)
    return _DAYS_AGO[found[1].lower()] if found else None


def _from_words(raw: str, language: str | None, zone: str | None, base: datetime | None) -> Moment:
    rest = raw
    hour = minute = 0
    second: int | None = None
    timed = False
    if clock := _TIME.search(rest):
        if clock.group(5):
            hour, half = int(clock.group(5)), clock.group(6)
        else:
            hour, minute, second, half = int(clock.group(1)), int(clock.group(2)), int(clock.group(3)) if clock.group(3) else None, clock.group(4)
        dotted_date = clock.group(0).count(".") and not half and _NUMERIC.search(rest)
        if not dotted_date:
            if half:
                hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
            elif _AFTERNOON.search(rest):
                hour = hour % 12 + 12
            rest, timed = rest[: clock.start()] + "  " + rest[clock.end() :], True
        else:
            hour = minute = 0
            second = None
            if later := _TIME.search(rest, _NUMERIC.search(rest).end()):  # type: ignore[union-attr]
                hour, minute = int(later.group(1) or later.group(5)), int(later.group(2) or 0)
                half = later.group(4) or later.group(6)
                hour = hour % 12 + (12 if half.lower().startswith("p") else 0) if half else hour
                timed = True
    day_of = _calendar_day(rest, language)
    if day_of is None and base is not None and (ago := days_ago(raw)) is not None:
        near = local(base, zone) - timedelta(days=ago)
        day_of = near.year, near.month, near.day
    if day_of is None:
        return relative(raw, base=base)
    year, month, day = day_of
    try:
        naive = datetime(year, month, day, hour, minute, second or 0)
    except ValueError:
        return Moment(raw)
    offset = None
    if timed and (named := _ZONE.search(raw)):
        offset = named.group(1) or named.group(2) or "Z"
    return _placed(raw, naive, ("second" if second is not None else "minute") if timed else "day", offset, zone, base)


def _calendar_day(text: str, language: str | None) -> tuple[int, int, int] | None:
    if cjk := _CJK.search(text):
        return int(cjk.group(1)), int(cjk.group(2)), int(cjk.group(3))
    if numeric := _NUMERIC.search(text):
        first, mark, middle, last = int(numeric.group(1)), numeric.group(2), int(numeric.group(3)), int(numeric.group(4))
        if first > 31:
            return first, middle, last
        year = last if last > 99 else 2000 + last
        month_first = mark == "/" and (language or "en").lower() in ("en", "en-us") and first <= 12
        if middle > 12:
            month_first = True
        return (year, first, middle) if month_first else (year, middle, first)
    month = next((number for word in _WORD.findall(text) if (number := _MONTHS.get(word.lower()))), None)
    if month is None:
        return None
    numbers = [int(number) for number in _NUMBER.findall(text)]
    year_at = next((n for n in numbers if 1000 <= n <= 9999), None)
    day = next((n for n in numbers if 1 <= n <= 31), None)
    return (year_at, month, day) if year_at and day else None


def relative(raw: str, *, base: datetime | None) -> Moment:
    """`2 years, 6 months ago` against the time of capture; raw only where that is not known."""
    text = " ".join(raw.lower().split())
    if base is None or (text not in _NOW and not _RELATIVE_FRAME.fullmatch(text)):
        return Moment(raw)
    parts = [(int(count), _UNITS[unit]) for count, unit in _RELATIVE.findall(text) if unit in _UNITS]
    if not parts and text not in _NOW:
        return Moment(raw)
    finest = min((unit for _, unit in parts), default=1)
    try:
        at = base - timedelta(seconds=sum(count * unit for count, unit in parts))
    except OverflowError:
        return Moment(raw)
    precision: Precision = "second" if finest < 60 else "minute" if finest < 3_600 else "day" if finest < 2_000_000 else "month"
    return Moment(raw, at, precision, "page") if plausible(at, base) else Moment(raw)


def _placed(raw: str, naive: datetime, precision: Precision, offset: str | None, zone: str | None, base: datetime | None) -> Moment:
    known: Zone
    if offset:
        at, known = naive.replace(tzinfo=UTC) - _offset(offset), "page"
    elif zone and precision in ("second", "minute"):
        at, known = _in_zone(naive, zone)
    else:
        at, known = naive.replace(tzinfo=UTC), "assumed_utc"
    return Moment(raw, at.astimezone(UTC), precision, known) if plausible(at, base) else Moment(raw)


def local(at: datetime, zone: str | None) -> datetime:
    """The same instant by the site's clocks; by those of `at` where its zone is not known."""
    try:
        return at.astimezone(ZoneInfo(zone)) if zone else at
    except (ZoneInfoNotFoundError, ValueError):
        return at


def _in_zone(naive: datetime, zone: str) -> tuple[datetime, Zone]:
    try:
        return naive.replace(tzinfo=ZoneInfo(zone)), "config"
    except (ZoneInfoNotFoundError, ValueError):
        return naive.replace(tzinfo=UTC), "assumed_utc"


def _offset(text: str) -> timedelta:
    if text in ("Z", "z"):
        return timedelta()
    digits = text[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:4] or 0)
    return timedelta(hours=hours, minutes=minutes) * (-1 if text[0] == "-" else 1)
