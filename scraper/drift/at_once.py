"""What needs no comparison with what was normal: a source that is away, that robots.txt forbids, or that never gave anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from schemas.alarm import AlarmKind
from schemas.observation import Observation
from schemas.outcome import UNREACHED, WALLS, Fate, Reason

from .measures import DEFINITE, FORBIDDEN, PARKED, TOLD_NOTHING, failed_pages, passes, rejected_pages, visited_pages

NOT_OURS = frozenset(f"{Fate.SKIPPED}:{reason}" for reason in (Reason.ADDRESS_FORBIDDEN, Reason.PORT_FORBIDDEN, Reason.BAD_ADDRESS))
AWAY = timedelta(hours=6)
"""A host that is in trouble for so long, in two looks at least, is failing: longer than a bad hour, shorter than half a day.
Where nobody answers at all (`UNREACHED`), two looks in a row are enough."""
HABIT = 3
"""Unless that has passed by itself on so many days: a host that is shut for two hours each night is told where it takes longer."""
FIRST_PAGES = 3
"""So many pages without a record are told where there never was one, and so many behind which nobody was met."""


def at_once(history: Sequence[Observation]) -> Iterator[tuple[AlarmKind, str]]:
    """The kinds of alarm that the last look calls for, with the evidence."""
    now = history[-1]
    if now.starts:
        if FORBIDDEN in now.starts:
            yield AlarmKind.ROBOTS_CLOSED, "robots.txt forbids its own page"
        ends = ", ".join(sorted(now.starts))
        if any(end in NOT_OURS for end in now.starts):
            yield AlarmKind.SOURCE_FAILING, f"its own page: {ends}; such an address is not visited"
        elif away := _away(history, _start_is_away, _unmet_starts, 2):
            yield AlarmKind.SOURCE_FAILING, f"its own page: {ends}; {away}"
        elif any(_is_no(end) for end in now.starts) and not any(_is_yes(end) for seen in history for end in seen.starts):
            yield AlarmKind.SOURCE_FAILING, f"its own page: {ends}; it has never been read"
    if away := _away(history, _pages_are_away, _unmet_pages, FIRST_PAGES):
        yield AlarmKind.FAILED, f"no page of it can be had: {away}"
    if not any(seen.records for seen in history):
        yield from _never_gave_any(history)


def _never_gave_any(history: Sequence[Observation]) -> Iterator[tuple[AlarmKind, str]]:
    now = history[-1]
    walls = sum(times for seen in history for reason, times in seen.rejected.items() if reason in WALLS)
    refused = sum(failed_pages(seen, DEFINITE) for seen in history)
    others = sum(rejected_pages(seen) for seen in history)
    pages = walls + refused + others
    if pages >= FIRST_PAGES and (now.rejected or failed_pages(now, DEFINITE)):
        kind = max((others, AlarmKind.REJECTED), (walls, AlarmKind.WALL), (refused, AlarmKind.FAILED), key=lambda found: found[0])[1]
        yield kind, f"none of the first {pages} pages gave a record"


def forbidden(history: Sequence[Observation]) -> bool:
    """Whether robots.txt forbade the source's own page when it was last due."""
    last = next((seen for seen in reversed(history) if seen.starts), None)
    return last is not None and FORBIDDEN in last.starts


def _is_yes(end: str) -> bool:
    return end.partition(":")[0] in (Fate.LISTED, Fate.STORED, Fate.UNCHANGED)


def _is_no(end: str) -> bool:
    fate, _, reason = end.partition(":")
    return (fate == Fate.FAILED and reason in DEFINITE) or (fate == Fate.REJECTED and reason not in WALLS)


def _away(history: Sequence[Observation], is_away: Callable[[Observation], bool | None], unmet: Callable[[Observation], int], least: int) -> str:
    """Since when every look has failed in a way that passes, where that is long enough; else empty. Null: the look says nothing.

    `unmet` counts the visits of a look behind which nobody was met; so many at the `least` are told before `AWAY` is over.
    """
    since, looks, nobody = None, 0, 0
    earlier = len(history)
    while earlier and (away := is_away(history[earlier - 1])) is not False:
        earlier -= 1
        if away:
            since, looks, nobody = history[earlier].at, looks + 1, nobody + unmet(history[earlier])
        elif not looks:
            return ""
    if since is None or looks < 2:
        return ""
    if history[-1].at - since < AWAY and nobody < max(least, 1 + _habit(history[:earlier], unmet)):
        return ""
    return f"none of {looks} looks since {since:%Y-%m-%d %H:%M}Z reached it"


def _habit(history: Sequence[Observation], unmet: Callable[[Observation], int]) -> int:
    """How many visits in vain a day has had again and again."""
    days: Counter[date] = Counter()
    for seen in history:
        days[seen.at.date()] += unmet(seen)
    return sorted([*days.values(), *[0] * HABIT])[-HABIT]


def met_somebody(looks: Sequence[Observation]) -> bool:
    """Whether the last look at a source met anybody, as far as it is remembered: an answer is to be expected at the next one."""
    return bool(looks) and not _met_nobody(looks[-1])


def _met_nobody(seen: Observation) -> bool:
    """Whether all that was asked for in a look, or was left alone, was so because nobody answers."""
    return _unmet_starts(seen) + _unmet_pages(seen) > 0 and sum(seen.failed.get(reason, 0) for reason in UNREACHED) == seen.visits


def _unmet_starts(seen: Observation) -> int:
    return sum(times for end, times in seen.starts.items() if end == PARKED or end.partition(":")[2] in UNREACHED)


def _unmet_pages(seen: Observation) -> int:
    return failed_pages(seen, UNREACHED)


def _start_is_away(seen: Observation) -> bool | None:
    told = [end for end in seen.starts if end.partition(":")[2] not in TOLD_NOTHING]
    return all(passes(end) for end in told) if told else None


def _pages_are_away(seen: Observation) -> bool | None:
    asked = visited_pages(seen)
    return failed_pages(seen) - failed_pages(seen, DEFINITE) == asked if asked else None
