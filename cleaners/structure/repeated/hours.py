"""Hours that stand alone, as logs of chats print them: the day is said once, in a heading above them or in what the page is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...draft import Moment
from ...page.page import Page, VisibleLine
from ...platforms.engine import Context

_HOUR = re.compile(r"[\[(]?(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)[\])]?(?=\s|$)")
"""How such a line begins; a span of hours ("9:00-17:00") is none."""
_HEADINGS = ("h1", "h2", "h3", "caption")
_FEWEST = 5
_ROUND = 5
"""Minutes at whose multiples timetables and programmes have what they list."""
_MOST_ROUND = 0.5


def hours(page: Page, context: Context) -> dict[VisibleLine, Moment]:
    """When what begins with its hour alone was, by its line: where hours go on from one to the next, and most are no round ones, as those of programmes are."""
    found = [(line, told["clock"]) for line in page.lines if (told := _HOUR.match(line.text)) is not None]
    if len(found) < _FEWEST or are_round([int(clock.split(":")[1]) for _, clock in found]):
        return {}
    days = list(_days(page, context, found[0][0].start))
    clocks = [clock.zfill(len("00:00") if clock.count(":") == 1 else len("00:00:00")) for _, clock in found]
    if len(set(days)) != 1 or any(later < earlier for earlier, later in pairwise(clocks)):
        return {}
    return {line: moment for (line, _), clock in zip(found, clocks, strict=True) if (moment := context.when(f"{days[0]} {clock}")).at is not None}


def are_round(minutes: Sequence[int]) -> bool:
    """Whether most minutes are what somebody planned, not when somebody wrote."""
    return sum(minute % _ROUND == 0 for minute in minutes) > _MOST_ROUND * len(minutes)


def _days(page: Page, context: Context, before: int) -> Iterator[str]:
    """The days that headings above a place name, or the page's title where none does."""
    above = [page.line_of(one) for tag in _HEADINGS for one in page.index.tags.get(tag, ()) if page.place(one) and page.place(one).end <= before]
    told = [moment for words in above if (moment := context.when(words)).precision == "day"]
    for moment in told or [context.when(" ".join((page.tree.findtext(".//title") or "").split()))]:
        if moment.at is not None and moment.precision == "day":
            yield moment.at.date().isoformat()
