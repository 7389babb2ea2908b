"""When an alarm comes on and when it goes off.

    on    the looks since all was well speak loudly enough against normal, two of them at least (`speech`), or one whose pages are made of other
          class names (`remade`); or at once (`at_once`)
    off   the looks since the alarm speak for normal again, two of them at least; or a change of shape has become the normal
          after `SETTLED`: fewer links, other texts, beginnings of texts alone, a field or a software gone

One cause, one alarm: pages that fail are not told beside a source that fails, and what pages hold not beside that, nor beside
pages that are rejected or of another software.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain

from schemas.alarm import Alarm, AlarmKind
from schemas.observation import Observation

from .at_once import at_once, forbidden
from .guess import guess
from .measures import FORBIDDEN, SHUT, Measure, is_paywall, measures
from .normal import LONGEST, REMEMBERED
from .remade import TOLD_BY, remade
from .speech import evidence_of_change, evidence_of_shutting, is_well

SETTLED = timedelta(days=30)
"""After that a change of shape is normal: it makes up the greater part of what is remembered."""
OF_SHAPE = frozenset({AlarmKind.YIELD, AlarmKind.LENGTH, AlarmKind.FIELDS, AlarmKind.VALUES, AlarmKind.PLATFORM})
CAUSES: Mapping[AlarmKind, frozenset[AlarmKind]] = {
    AlarmKind.FAILED: frozenset({AlarmKind.SOURCE_FAILING}),
    **dict.fromkeys(
        (AlarmKind.YIELD, AlarmKind.LENGTH, AlarmKind.FIELDS, AlarmKind.VALUES),
        frozenset({AlarmKind.SOURCE_FAILING, AlarmKind.WALL, AlarmKind.REJECTED, AlarmKind.PLATFORM}),
    ),
}
"""What is not told where one of these is on."""


def judge(history: Sequence[Observation], on: Mapping[AlarmKind, Alarm], source: str, at: datetime) -> tuple[Alarm, ...]:
    """The alarms of a source that come on, and those that go off (`ended`), with the last look of its history, by the run that
    ends at `at`.

    `history` is in order of time and reaches back to `needed_from(on, at)` where the source is that old. A look that saw nothing
    changes nothing. Pure.
    """
    if not history or (not on and _all_is_quiet(history[-1])):
        return ()
    known = _known(history, on)
    measured = measures(known)
    ended = {kind: words for kind, alarm in on.items() if (words := _end(alarm, measured, history, at))}
    anew = remade(history, known) if on.keys().isdisjoint(TOLD_BY) else ()
    found = {kind: words for kind, words in chain(at_once(history), anew) if kind not in on}
    for measure in measured:
        if measure.kind not in on and measure.kind not in found and (words := evidence_of_change(measure, history)):
            found[measure.kind] = words
    if AlarmKind.WALL not in found.keys() | on.keys() and (words := evidence_of_shutting(history)):
        found[AlarmKind.WALL] = words
    causes = (found.keys() | on.keys()) - ended.keys()
    off = [on[kind].model_copy(update={"ended": at, "evidence": f"{on[kind].evidence}; {words}"}) for kind, words in ended.items()]
    new = [
        Alarm(source=source, kind=kind, since=at, evidence=words, guess=guess(kind, history))
        for kind, words in found.items()
        if not causes & CAUSES.get(kind, frozenset())
    ]
    return (*off, *new)


def needed_from(on: Mapping[AlarmKind, Alarm], at: datetime) -> datetime:
    """How far back `judge` looks: to what was normal before the oldest alarm that is on."""
    return min([at, *(alarm.since for alarm in on.values())]) - LONGEST


def _all_is_quiet(now: Observation) -> bool:
    """Whether a look saw nothing that could bring an alarm on: all unchanged, or not due."""
    return not (now.records or now.lists or now.rejected or now.failed or now.skipped or now.starts)


def _known(history: Sequence[Observation], on: Mapping[AlarmKind, Alarm]) -> Sequence[Observation]:
    """What the source was like before all that is in doubt."""
    known = _before(history, min(alarm.since for alarm in on.values())) if on else history[:-2]
    return [seen for seen in known if known[-1].at - seen.at < REMEMBERED]


def _before(history: Sequence[Observation], since: datetime) -> Sequence[Observation]:
    """Without the look that brought an alarm on and the one before it."""
    return [seen for seen in history if seen.at <= since][:-2]


def _end(alarm: Alarm, measured: Sequence[Measure], history: Sequence[Observation], at: datetime) -> str:
    """Why it goes off; empty where it stays."""
    noticed = [seen for seen in history if seen.at <= alarm.since][-1:]
    is_of_shape = alarm.kind in OF_SHAPE or (alarm.kind is AlarmKind.WALL and any(map(is_paywall, noticed)))
    if is_of_shape and at - alarm.since >= SETTLED:
        return f"taken as normal after {SETTLED.days} days"
    if alarm.kind is AlarmKind.ROBOTS_CLOSED and forbidden(history):
        return ""
    after = [seen for seen in history if seen.at > alarm.since]
    # A page that was shut is no longer one that was free before: that all is well the others say.
    own = [measure for measure in measured if measure.kind is alarm.kind and measure.name != SHUT]
    if alarm.kind is AlarmKind.ROBOTS_CLOSED and any(FORBIDDEN in seen.starts for seen in noticed):
        own = [measure for measure in own if measure.name == "robots_start"]  # its pages may not be due for weeks; those still forbidden are told anew
    # What the look saw that brought it on must be well again; where that look is no longer told apart, all that was seen since.
    doubted = [measure for measure in own if any(measure.pair(seen)[1] for seen in noticed)] or [
        measure for measure in own if any(measure.pair(seen)[1] for seen in after)
    ]
    before = _before(history, alarm.since)
    return "over: as it was before" if doubted and all(is_well(measure, before, after) for measure in doubted) else ""
