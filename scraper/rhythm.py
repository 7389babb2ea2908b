"""When a page is due again: soon where something happens, more and more seldom where nothing does.

    a source        every, 2 every, 4 every ... quiet_every     while nothing is new; when something is, `every` again at once, unless it
                                                                was quiet for more than a day: then up to half of quiet_every
    a list below    the same, up to again_within
    a page          again_after, 4 times that ... again_within  each time it is unchanged; a fourth of it when it has changed; then no more
    a visit failed  the same steps, a few times

A page whose list says how it stands (replies, last post, last change) has no rhythm of its own: its list wakes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from schemas.config import RunConfig
from schemas.outcome import Fate, Reason
from schemas.source import Source, span

RETRIES = 8
"""Visits that fail in a row before a page is given up. With steps that double from an hour, a host may be away for five days."""
_SLOWER = 4
"""From step to step of a page: corrections come within days, so three looks in a month see nearly all of them."""
_REST = 16
"""The part of the time for which a source was quiet after which it is looked at again when something is new, half of its slowest step at most.
After a night that is less than `every`; a forum of three replies a week was asked twice in vain after each of them (6.5 requests a day, now 5.9)."""
_NEVER = frozenset({Reason.GONE, Reason.CRAWL_TRAP, Reason.DUPLICATE_TARGET, Reason.OUT_OF_SCOPE, Reason.BAD_ADDRESS, Reason.NOTHING_NEW})
"""Ends after which there is nothing to be asked again."""
_RULES = frozenset({Reason.ROBOTS_DISALLOWED, Reason.ROBOTS_UNREACHABLE, Reason.ROBOTS_UNUSABLE})
"""A site's rules may change any day: what they forbid is never given up."""
_HOUR = timedelta(hours=1)
_SOON = frozenset({Reason.HOST_PARKED, Reason.BUDGET_SPENT, Reason.NO_CONTACT})
"""Ends that say nothing of the page: it is still due."""


class Back(StrEnum):
    """Which of the pages before it a page asks to be read again."""

    NONE = "none"
    BEFORE = "before"
    """The one before it, which may ask for the next: posts have moved across its edge."""
    FIRST = "first"
    """Where new posts come first."""
    AGAIN = "again"
    """The one before it, though it was read a moment ago: posts have moved across its edge since. The next run reads it."""
    SEVERAL = "several"
    """Those before it, as with `AGAIN`: a post that the list counts is on none of them."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a visit ended."""

    fate: Fate
    reason: Reason | None = None
    asked: bool = True
    """Whether its visit began."""
    changed: bool = False
    """Whether the page says something that it did not say before."""
    complete: bool | None = None
    """Of a record; false where posts or pages are missing."""
    goes_on: bool = False
    """Whether what it shows goes on elsewhere, or stands there alone, and is asked for."""
    back: Back = Back.NONE
    """Of a further page: which one before it is to be read again."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The steps that a page has come to."""

    interval: timedelta
    """Of the last step; of a source for how long about it has been quiet, which may be longer than a step ever is."""
    failures: int = 0
    """In a row."""


def next_look(
    look: Look, before: Rhythm | None, source: Source, config: RunConfig, *, is_start: bool, has_hint: bool, kind: str
) -> tuple[timedelta | None, Rhythm]:
    """After how long a page is due again, null for never by itself; and its rhythm from now on.

    `has_hint`: its list says how it stands. `kind` is that of the link that led to it. Pure.
    """
    every, first, most = span(source.every), span(config.again_after), span(config.again_within)
    slowest = max(every, span(config.quiet_every))
    before = before or Rhythm(timedelta())
    if look.reason in _SOON:
        return timedelta(), before
    if look.fate is Fate.FAILED or look.reason in _RULES:
        return _retried(look, before, every, slowest if is_start else most, is_start=is_start)
    if is_start:
        quiet = max(min(before.interval / _REST, slowest / 2), every) if look.changed else min(_doubled(before, every), _REST * slowest)
        return min(quiet, slowest), Rhythm(quiet)
    if look.reason is Reason.OUT_OF_SCOPE and not before.failures:  # its source may have moved along with it, and is asked meanwhile
        return slowest, Rhythm(before.interval, 1)
    if look.reason in _NEVER or (kind == "next_page" and look.fate is not Fate.REJECTED):  # what stands before it may open
        return None, Rhythm(before.interval)
    if look.fate is Fate.LISTED or look.complete is False:
        interval = every if look.changed else _doubled(before, every)
    elif has_hint and (look.goes_on or look.fate in (Fate.STORED, Fate.UNCHANGED)):
        return None, Rhythm(before.interval)
    else:
        interval = max(before.interval / _SLOWER, first) if look.changed else max(_SLOWER * before.interval, first)
    return (interval if interval <= most else None), Rhythm(interval)


def _retried(look: Look, before: Rhythm, every: timedelta, slowest: timedelta, *, is_start: bool) -> tuple[timedelta | None, Rhythm]:
    failures = before.failures + 1
    rhythm = Rhythm(before.interval, failures)
    if not is_start and (look.reason in _NEVER or (failures >= RETRIES and look.reason not in _RULES)):
        return None, rhythm
    first = every if is_start else max(every, _HOUR)
    return min(first * 2 ** min(failures - 1, 20), slowest), rhythm


def _doubled(before: Rhythm, first: timedelta) -> timedelta:
    return max(2 * before.interval, first) if before.interval else first
