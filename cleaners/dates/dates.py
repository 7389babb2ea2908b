"""Times as pages print them. No clock here: relative words are placed against the capture's time, or stay raw.

iso       2024-05-14T02:12:44+00:00, 2024-05-14          JSON-LD, <time datetime>, meta elements
rfc2822   Tue, 30 Apr 2024 07:40:27 +0000                feeds
words     May 14, 2024 at 2:12 am; 14. Mai 2024, 14:12   what people read
near days Yesterday at 9:05 pm; Heute, 14:12             likewise
weekdays  Monday at 5:12 PM                              likewise: the last one before the capture
relative  2 years, 6 months ago; vor 2 Jahren; 3h        likewise
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from schemas.record import Precision, Zone

from ..draft import Moment
from . import calendar_days, near_days
from .calendar_days import Printed
from .clocks import Clock, clock, printed_offset, with_colons
from .day_order import DATE
from .relative_times import Ago, ago, is_unspaced
from .zones import lettered_offset

_LONGEST = 200
"""Characters of a text that says when; longer ones are what somebody wrote."""

# A time with the half of its day behind it is none of ISO's, and what stands before it is its day.
_ISO = re.compile(
    r"(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d++)?+)?+\s*+(?![ap]\.?\s?m\b)(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?", re.IGNORECASE
)
_ZONE_IN_LETTERS = re.compile(r":\d\d(?: \(?[^\W\d_]|[a-z]{3,4}\b)")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# Signs and digits of other scripts as ASCII has them; the geresh of Hebrew abbreviations as an apostrophe; what only directs the writing as nothing.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000", " "),
        **dict.fromkeys("’ʼ׳", "'"),
        "॰": ".",
        **dict.fromkeys("\u0307\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c", None),
        **dict(zip("：／－．，−־", ":/-.,--", strict=True)),
        **{chr(ord(zero) + digit): str(digit) for zero in "٠۰०০੦૦௦౦೦൦๐໐၀០０" for digit in range(10)},
    }
)

# A time of the web: nothing was posted before it, and clocks run ahead by a day at most.
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_LATEST_YEAR = 2100
_AHEAD = timedelta(days=2)
# How programs write that they know no time; the standard library takes its year for 2001.
_YEAR_ONE = re.compile(r"\b00\d\d\b")


def plausible(moment: datetime, base: datetime | None) -> bool:
    """Whether a page of the web can carry that time: not before 1990, not days after its capture."""
    return _refusal(moment, base) is None


def _refusal(moment: datetime, base: datetime | None) -> str | None:
    if moment < _EARLIEST:
        return "time_too_early"
    return "time_ahead" if moment.year >= _LATEST_YEAR or (base is not None and moment - _AHEAD > base) else None


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
        return Moment(raw, refused="no_such_time")
    return _placed(raw, naive, precision, _offset(offset) if offset else None, zone, base)


def rfc2822(raw: str, *, base: datetime | None = None) -> Moment:
    """The time of a feed item (RFC 2822 section 3.3), and what feeds write in its place: offsets with a colon, halves of the day, days without a time."""
    if _YEAR_ONE.search(raw.partition(":")[0]):
        return Moment(raw, refused="time_too_early")
    try:
        at = parsedate_to_datetime(raw.strip())
        known = at.astimezone(UTC) if at.tzinfo else None
    except (ValueError, TypeError, IndexError, OverflowError):
        known = None
    if known is not None:
        return _judged(Moment(raw, known, "second", "page"), base)
    return Moment(raw) if DATE.search(raw) else words(raw, base=base)


def of_feed(raw: str) -> Moment:
    """The time that a feed or a sitemap gives: ISO 8601, else as in RFC 2822."""
    return iso(raw) if raw[:4].isdecimal() else rfc2822(raw)


def words(raw: str, *, language: str | None = None, zone: str | None = None, base: datetime | None = None) -> Moment:
    """A date, perhaps with a time, as people read it. `language` (BCP 47) decides between day-month and month-day.

    Nothing is guessed: without a year, a month and a day, `at` is null. Near days and relative words need `base`, the capture's time.
    """
    raw = raw.strip()
    if len(raw) > _LONGEST:
        return Moment(raw)
    text = _folded(raw)
    if _ISO_DAY.match(text):
        found = iso(raw, zone=zone, base=base)
        # ISO knows no halves of the day and no letters of zones, and sites print them behind the same date.
        if (found.at or len(text) <= 10) and (found.precision != "day" or clock(text[10:], language) is None) and not _ZONE_IN_LETTERS.search(text, 10):
            return found
    printed = calendar_days.day(text, language)
    if printed is None and base is not None:
        now = local(base, zone)
        printed = near_days.named(text, now)
        if printed is None and (past := ago(text)):
            printed = near_days.counted(text, past, now)
            if printed is None:
                return _before(raw, past, base)
    return Moment(raw) if printed is None else _with_clock(raw, text, printed, language, zone, base)


def days_ago(raw: str) -> int | None:
    """How many days before the capture "Yesterday, 9:05 pm" names; null where no near day is named."""
    return near_days.days_ago(_folded(raw))


def relative(raw: str, *, base: datetime | None) -> Moment:
    """`2 years, 6 months ago` against the time of capture; raw only where that is not known."""
    past = ago(_folded(raw)) if base is not None and len(raw) <= _LONGEST else None
    return Moment(raw) if past is None or base is None else _before(raw, past, base)


def counted_in(raw: str) -> timedelta | None:
    """The unit in which a text counts back from now, a week for "2 weeks ago"; null where it counts nothing."""
    past = ago(_folded(raw)) if len(raw) <= _LONGEST else None
    return None if past is None else timedelta(seconds=past.unit)


def _folded(raw: str) -> str:
    """The text in lower case, each sign as ASCII writes it where it has it."""
    text = raw.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_ALIKE)
        if is_unspaced(text):
            text = with_colons(text)
    return " ".join(text.split())


def _with_clock(raw: str, text: str, printed: Printed, language: str | None, zone: str | None, base: datetime | None) -> Moment:
    """The day with the time of day that stands beside it."""
    at = clock(printed.rest, language) or Clock(0, 0, None, 0)
    try:
        naive = datetime(printed.year, printed.month, printed.day, at.hour, at.minute, at.second or 0)
    except ValueError:
        return Moment(raw, refused="no_such_time")
    if not at.end:
        return _placed(raw, naive, "day", None, zone, base)
    offset = printed_offset(text, printed.rest, at.end)
    if offset is None:
        offset = lettered_offset(raw, printed.rest, at.end, naive, language)
    return _placed(raw, naive, "minute" if at.second is None else "second", offset, zone, base)


def _before(raw: str, past: Ago, base: datetime) -> Moment:
    try:
        at = base - timedelta(seconds=past.seconds)
    except OverflowError:
        return Moment(raw, refused="time_too_early")
    precision: Precision = "second" if past.unit < 60 else "minute" if past.unit < 3_600 else "day" if past.unit < 2_000_000 else "month"
    return _judged(Moment(raw, at, precision, "page"), base)


def _placed(raw: str, naive: datetime, precision: Precision, offset: timedelta | None, zone: str | None, base: datetime | None) -> Moment:
    known: Zone
    if not _EARLIEST.year <= naive.year < _LATEST_YEAR:  # perhaps nearer to the ends of the calendar than its zones reach
        return Moment(raw, refused=_refusal(naive.replace(tzinfo=UTC), base))
    if offset is not None:
        at, known = naive.replace(tzinfo=UTC) - offset, "page"
    elif zone and precision in ("second", "minute"):
        at, known = _in_zone(naive, zone)
    else:
        at, known = naive.replace(tzinfo=UTC), "assumed_utc"
    return _judged(Moment(raw, at.astimezone(UTC), precision, known), base)


def _judged(moment: Moment, base: datetime | None) -> Moment:
    """The moment, or what was printed and why that is no time of the page."""
    refused = _refusal(moment.at, base) if moment.at else None
    return Moment(moment.raw, refused=refused) if refused else moment


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
