"""What needs no comparison with what was normal: a source that is away, that robots.txt forbids, or that never gave anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from schemas.alarm import AlarmKind
from schemas.observation import Observation
from schemas.outcome import WALLS, Fate, Reason

from .measures import DEFINITE, FORBIDDEN, TOLD_NOTHING, failed_pages, passes, rejected_pages, visited_pages

NOT_OURS = frozenset(f"{Fate.SKIPPED}:{reason}" for reason in (Reason.ADDRESS_FORBIDDEN, Reason.PORT_FORBIDDEN, Reason.BAD_ADDRESS))
AWAY = timedelta(hours=6)
"""What cannot be reached for so long, in two looks at least, is failing: longer than a bad hour, shorter than half a day."""
FIRST_PAGES = 3
"""So many pages without a record are told where there never was one."""


def at_once(history: Sequence[Observation]) -> Iterator[tuple[AlarmKind, str]]:
    """The kinds of alarm that the last look calls for, with the evidence."""
    now = history[-1]
    if now.starts:
        if FORBIDDEN in now.starts:
            yield AlarmKind.ROBOTS_CLOSED, "robots.txt forbids its own page"
        ends = ", ".join(sorted(now.starts))
        if any(end in NOT_OURS for end in now.starts):
            yield AlarmKind.SOURCE_FAILING, f"its own page: {ends}; such an address is not visited"
        elif away := _away(history, _start_is_away):
            yield AlarmKind.SOURCE_FAILING, f"its own page: {ends}; {away}"
        elif any(_is_no(end) for end in now.starts) and not any(_is_yes(end) for seen in history for end in seen.starts):
            yield AlarmKind.SOURCE_FAILING, f"its own page: {ends}; it has never been read"
    if away := _away(history, _pages_are_away):
        yield AlarmKind.FAILED, f"no page of it can be had: {away}"
    if now.rejected and not any(seen.records for seen in history):
        walls = sum(times for seen in history for reason, times in seen.rejected.items() if reason in WALLS)
        others = sum(rejected_pages(seen) for seen in history)
        if walls + others >= FIRST_PAGES:
            kind = AlarmKind.WALL if walls > others else AlarmKind.REJECTED
            yield kind, f"none of the first {walls + others} pages gave a record"


def forbidden(history: Sequence[Observation]) -> bool:
    """Whether robots.txt forbade the source's own page when it was last due."""
    last = next((seen for seen in reversed(history) if seen.starts), None)
    return last is not None and FORBIDDEN in last.starts


def _is_yes(end: str) -> bool:
    return end.partition(":")[0] in (Fate.LISTED, Fate.STORED, Fate.UNCHANGED)


def _is_no(end: str) -> bool:
    fate, _, reason = end.partition(":")
    return (fate == Fate.FAILED and reason in DEFINITE) or (fate == Fate.REJECTED and reason not in WALLS)


def _away(history: Sequence[Observation], is_away: Callable[[Observation], bool | None]) -> str:
    """Since when every look has failed in a way that passes, where that is long enough; else empty. Null: the look says nothing."""
    since, looks = None, 0
    for seen in reversed(history):
        away = is_away(seen)
        if away is False:
            break
        if away:
            since, looks = seen.at, looks + 1
        elif not looks:
            return ""
    if since is None or looks < 2 or history[-1].at - since < AWAY:
        return ""
    return f"none of {looks} looks since {since:%Y-%m-%d %H:%M}Z reached it"


def _start_is_away(seen: Observation) -> bool | None:
    told = [end for end in seen.starts if end.partition(":")[2] not in TOLD_NOTHING]
    return all(passes(end) for end in told) if told else None


def _pages_are_away(seen: Observation) -> bool | None:
    asked = visited_pages(seen)
    return failed_pages(seen) - failed_pages(seen, DEFINITE) == asked if asked else None
