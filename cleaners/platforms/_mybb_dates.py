"""Times as MyBB prints them: in the format of the site's settings, near ones as "Yesterday, 10:56 PM" or "5 minutes ago".

inc/functions.php my_date(): since 1.8 the words of a near day stand in a `<span>` whose title is the date itself. The installer's format
is `m-d-Y`, whatever the language; many sites choose `d-m-Y`, and nothing on the page says so but the dates themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lxml.html import HtmlElement

from ..dates import words
from ..draft import Moment
from ..nodes import BREAKS
from ..page import Page
from .engine import Context

_DATE = re.compile(r"(?<![\d:.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:.-])")
_TITLE = re.compile(r"\d{2}")
# `today` and `yesterday` of the language packs (inc/languages/*/global.lang.php).
_DAYS = {
    **dict.fromkeys("today heute hoy oggi hoje vandaag dzisiaj dziś сегодня idag dnes bugün tänään сьогодні azi astăzi aujourd'hui aujourd’hui".split(), 0),
    **dict.fromkeys("yesterday gestern ayer ieri ontem gisteren wczoraj вчера igår včera dün eilen вчора hier tegnap".split(), 1),
}
_NEAR = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _DAYS))})(?!\w)", re.IGNORECASE)


def printed(element: HtmlElement, without: Collection[HtmlElement] = ()) -> str:
    """The element's text with each near day as the date that its title gives, line by line."""
    lines = (" ".join(line.split()) for line in "".join(_texts(element, without)).split("\n"))
    return "\n".join(filter(None, lines))


def _texts(element: HtmlElement, without: Collection[HtmlElement]) -> Iterator[str]:
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        title = (child.get("title") if child.tag in ("span", "abbr") else child.get("datetime") if child.tag == "time" else "") or ""
        broken = "\n" if child.tag in BREAKS else ""
        yield broken
        if _TITLE.search(title):
            yield title
        elif isinstance(child.tag, str) and child not in without:
            yield from _texts(child, without)
        yield broken
        yield " ".join((child.tail or "").split("\n"))


class Dates:
    """Reads the dates of one page alike: `raws` are all it prints, in the order of time where `ordered`."""

    def __init__(self, page: Page, context: Context, raws: Sequence[str], *, ordered: bool) -> None:
        self._context = context
        clocks = [text for element in page.by_id("current_time") if _DATE.search(text := printed(element))]
        self._month_first = self._is_month_first([*raws, *clocks], raws if ordered else ())
        self._today = self._read(clocks[0]).at if clocks else _in_zone(context)

    def when(self, raw: str) -> Moment:
        """The time that a text names."""
        day = self._today
        if day is not None and (near := _NEAR.search(raw)) and not _DATE.search(raw):
            day -= timedelta(days=_DAYS[near[0].lower()])
            found = self._read(f"{raw[: near.start()]}{day:%Y-%m-%d}{raw[near.end() :]}")
        else:
            found = self._read(raw)
        return replace(found, raw=raw)

    def _read(self, raw: str, month_first: bool | None = None) -> Moment:
        first = self._month_first if month_first is None else month_first
        text = _DATE.sub(lambda date: _iso(date, month_first=first), raw, count=1)
        context = self._context
        return words(text, language=context.language, zone=context.zone, base=context.base)

    def _is_month_first(self, raws: Sequence[str], ordered: Sequence[str]) -> bool:
        """By a number above 12; by what would lie in the future; by the order of the posts; else by the sign between the numbers."""
        dates = [found for raw in raws if (found := _DATE.search(raw))]
        day_first, month_first = any(int(date[1]) > 12 for date in dates), any(int(date[3]) > 12 for date in dates)
        if day_first != month_first or not dates:
            return month_first
        wrong = [self._wrong(raws, ordered, month_first=choice) for choice in (False, True)]
        if wrong[0] != wrong[1]:
            return wrong[1] < wrong[0]
        english = (self._context.language or "en").lower() in ("en", "en-us")
        return english and dates[0][2] != "."

    def _wrong(self, raws: Sequence[str], ordered: Sequence[str], *, month_first: bool) -> int:
        """How many dates cannot be read so, lie after the page's capture, or before the date that precedes them."""
        dated = [raw for raw in raws if _DATE.search(raw)]
        unplaced = sum(self._read(raw, month_first).at is None for raw in dated)
        times = [at for raw in ordered if _DATE.search(raw) and (at := self._read(raw, month_first).at) is not None]
        return unplaced + sum(later < earlier for earlier, later in pairwise(times))


def _iso(date: re.Match[str], *, month_first: bool) -> str:
    """The date with its year first; MyBB began in 2002, and so do years of two digits."""
    month, day = (date[1], date[3]) if month_first else (date[3], date[1])
    year = date[4] if len(date[4]) == 4 else f"20{date[4]}"
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}"


def _in_zone(context: Context) -> datetime | None:
    if context.base is None or context.zone is None:
        return context.base
    try:
        return context.base.astimezone(ZoneInfo(context.zone))
    except (ZoneInfoNotFoundError, ValueError):
        return context.base
