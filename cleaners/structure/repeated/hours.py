"""Hours that stand alone, as logs of chats print them: the day is said once, in a heading above them or in what the page is called."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...context import Context
from ...draft import Moment
from ...page.page import Interval, Page, VisibleLine
from .names import names

_HOUR = re.compile(r"[\[(]?(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)[\])]?(?=\s|$)(?P<nick>\s*<[^<>\s]{1,40}>)?")
"""How such a line begins; a span of hours ("9:00-17:00") is none."""
_CHAT = re.compile(r"(?<!\w)(?:irc|chat)|(?<!\S)#[^\W\d]", re.IGNORECASE)
"""What a log of a chat is called, or the channel that it is of. Departures, tickers of matches and the police have hours that go on, too."""
_DAY_ALONE = re.compile(r".{0,40}\b(?:19|20)\d\d\b.{0,12}")
"""A line that may say that another day begins: "--- Day changed Sat May 04 2024"."""
_WORD = re.compile(r"\b\w")
_HEADINGS = ("h1", "h2", "h3", "caption")
_FEWEST = 5
_ROUND = 5
"""Minutes at whose multiples timetables and programmes have what they list."""
_HALF = 0.5


def hours(page: Page, context: Context) -> dict[VisibleLine, Moment]:
    """When what begins with its hour alone was, by its line, in the log of a chat of one day.

    There hours go on from one to the next, and most are no round ones, as those of programmes are.
    """
    found = [(line, told) for line in page.lines if (told := _HOUR.match(line.text)) is not None]
    if len(found) < _FEWEST or are_round([int(told["clock"].split(":")[1]) for _, told in found]):
        return {}
    clocks = [told["clock"].zfill(len("00:00") if told["clock"].count(":") == 1 else len("00:00:00")) for _, told in found]
    within = Interval(found[0][0].start, found[-1][0].end)
    days = set(_days(page, context, within))
    if (
        len(days) != 1
        or any(later < earlier for earlier, later in pairwise(clocks))
        or not _is_chat(page, [(line.start, told["nick"]) for line, told in found])
    ):
        return {}
    day = days.pop()
    return {line: moment for (line, _), clock in zip(found, clocks, strict=True) if (moment := context.when(f"{day} {clock}")).at is not None}


def _is_chat(page: Page, found: Sequence[tuple[int, str | None]]) -> bool:
    """Whether the page is called a chat's, or somebody is named beside most hours, in an element that says so or as logs print names: <ada>."""
    if any(map(_CHAT.search, (_title(page), *(page.line_of(one) for tag in _HEADINGS for one in page.index.tags.get(tag, ()))))):
        return True
    named = [mark.at for mark in names(page, ())]
    beside = (bisect.bisect_left(named, end) > bisect.bisect_left(named, start) for (start, _), (end, _) in pairwise(found))
    return max(sum(beside), sum(nick is not None for _, nick in found)) > _HALF * len(found)


def round_hours(lines: Sequence[str]) -> int:
    """How many lines begin with an hour alone, where most of these hours are round ones; 0 where they are not."""
    minutes = [int(told["clock"].split(":")[1]) for line in lines if (told := _HOUR.match(line)) is not None]
    return len(minutes) if are_round(minutes) else 0


def are_round(minutes: Sequence[int]) -> bool:
    """Whether most minutes are what somebody planned, not when somebody wrote."""
    return sum(minute % _ROUND == 0 for minute in minutes) > _HALF * len(minutes)


def _days(page: Page, context: Context, within: Interval) -> Iterator[str]:
    """The days that headings above the hours name, or the page's title where none does; and those that lines between them do."""
    above = [page.line_of(one) for tag in _HEADINGS for one in page.index.tags.get(tag, ()) if page.place(one) and page.place(one).end <= within.start]
    told = [moment for words in above if (moment := context.when(words)).precision == "day"] or [context.when(_title(page))]
    between = page.lines[page.line_at(within.start) : page.line_at(within.end)]
    parting = (line.text for line in between if _DAY_ALONE.fullmatch(line.text) and not _HOUR.match(line.text))
    told += [context.when(words[begin.start() :]) for words in parting for begin in _WORD.finditer(words)]
    yield from (moment.at.date().isoformat() for moment in told if moment.at is not None and moment.precision == "day")


def _title(page: Page) -> str:
    return " ".join((page.tree.findtext(".//title") or "").split())
