"""Whether the looks at one measure say that it has changed, or that it is well again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from math import exp, log, sqrt
from typing import NamedTuple

from schemas.alarm import AlarmKind
from schemas.observation import Observation

from .measures import CLOSED, CLOSED_NEW, SHUT, SHUT_BEFORE, SHUT_NEW, Measure, Pair
from .normal import FEWEST, REMEMBERED, Level, Share, before_doubt, by_day, normal_of

YEARS = 1.0
"""A chance alarm of one measure should take so long by the bound that theory gives (e^threshold pages). In fact it takes ten times
as long and more: with sixteen measures a source the tuning seeds gave half a chance alarm a year at twice this."""
FAINTEST, LOUDEST = 4.5, 11.0
"""Bounds of the threshold: two bad pages of a source of one a week, which say 2.9 each, and what a million pages a year would ask for."""
UNHEARD_OF = 7.7
"""The threshold where two bad pages alone speak so loudly: they are bad one time in sixty. A busy source pays for the hour that this
gains with a chance alarm in some years; values that can hardly be are one measure more each, and wait for the third page."""
WELL = 3.5
"""So much for normal, and all is well: three good pages."""
ONE_LOOK, ONE_DAY = 0.6, 0.22
"""Of a threshold is the most that one look may say, or one day: what happened once is no change, and Easter has four days."""
ONE_DAY_OF_LISTS = 0.15
"""The same of a day of lists: one that names what is two days old at most shows Easter for six."""
ONE_LOOK_AT_BOTH = 0.75
"""The same of a look at pages that were free before and at others: two kinds of page speak, and it still takes a second look."""
ONE_LOOK_AT_TEXTS = 0.4
"""The same of how long texts are: short ones come in a row by chance, and of a redesign other measures tell sooner."""
WINDOW = 14
"""Looks (or days) that are summed at most."""
RESTLESS = 0.15
"""Lists whose links stray by more than this from day to day (`Level.daily`: halved, for a day of looks weighs as four) are judged by
days, and by what they named a moment before: what they name at noon they name at one o'clock."""
LEAST_PAGES = 5
"""Before that no field, no software, no post and no page that was free is missed."""
MOST_MISSING = 0.25
"""A field that is empty more often comes and goes, and is not missed."""
LEAST_OF_A_WEEKDAY = 8
"""Articles of one weekday before it is told apart: one a week for as long as is remembered."""
SURE = 1.28
"""Standard deviations: that it is not empty more often is to be nine in ten sure, by as many pages as were seen."""
_MISSED = (AlarmKind.FIELDS, AlarmKind.VALUES, AlarmKind.PLATFORM, AlarmKind.YIELD)
"""Kinds of what comes and goes on some sources."""

Looks = list[tuple[datetime, Pair]]


class Trial(NamedTuple):
    """Looks that are held against what is normal."""

    normal: Share | Level
    past: Looks
    """By which it is known."""
    recent: Looks
    at_most: float
    """Of the threshold that one of them may say."""


def evidence_of_change(measure: Measure, history: Sequence[Observation]) -> str:
    """The figures before and now, where the last look makes it plain that the measure has changed; else empty."""
    part, whole = measure.pair(history[-1])
    if not whole or not (part or measure.level):
        return ""
    return next((_figures(measure, trial.normal, since) for trial in _trials(measure, history) if (since := _told(measure, trial))), "")


def _trials(measure: Measure, history: Sequence[Observation]) -> Iterator[Trial]:
    """In what ways the looks are judged: by themselves, by days, and a restless list also by what it named a moment before."""
    looks = _looks(measure, history)
    normal = _normal(measure, looks)
    restless = normal if isinstance(normal, Level) and measure.name.startswith("links") and normal.daily > RESTLESS else None
    if restless and (before := before_doubt(restless, looks)):
        yield Trial(before, looks[:-2], looks[-2:], ONE_LOOK)
    at_most = 1.0 if measure.at_once else ONE_LOOK_AT_TEXTS if measure.kind is AlarmKind.LENGTH else ONE_LOOK
    if measure.by_day or restless:
        looks = [(datetime.combine(day, time(), UTC), pair) for day, pair in by_day(looks).items()]
        normal, at_most = _normal(measure, looks), ONE_DAY_OF_LISTS if restless else ONE_DAY
    if normal is not None:
        yield Trial(normal, looks[:-2], looks[-WINDOW:], at_most)


def _told(measure: Measure, trial: Trial) -> Looks:
    """The looks since all was well, where they speak loudly enough; else none."""
    threshold = _threshold(measure, trial.normal, trial.past)
    return trial.recent[_since([_against(trial.normal, look) for look in trial.recent], threshold, trial.at_most) :]


def _since(said: Sequence[float], threshold: float, at_most: float) -> int:
    """The first of the looks since all was well, by what each of them says, where they speak loudly enough; else their number."""
    loud, well, since = 0.0, 0.0, 0
    for number, one in enumerate(said):
        heard = max(min(one, at_most * threshold), -ONE_LOOK * WELL)
        well = min(max(0.0, well - heard), WELL)
        loud += heard
        if loud <= 0 or well >= WELL:
            loud, since = 0.0, number + 1
    return since if loud >= threshold else len(said)


def evidence_of_shutting(history: Sequence[Observation]) -> str:
    """The figures of pages that were free when they were last read and of all others, weighed together; empty where none of the former is shut.

    The ones may be two a day and the others one: apart, they take a look more. The threshold is that of the former, for without them nothing is told.
    """
    bad = history[-1].shut or any(measure.pair(history[-1])[0] for measure in SHUT_NEW)
    if not bad or not any(seen.shut for seen in history):
        return ""
    before = _looks(SHUT_BEFORE, history)
    normal = _normal(SHUT_BEFORE, before) if before else None
    others = {measure: _normal(measure, looks) for measure in SHUT_NEW if (looks := _looks(measure, history))}
    usual = [(measure, found) for measure, found in others.items() if isinstance(found, Share) and found.normal <= MOST_MISSING]
    if not isinstance(normal, Share) or not usual:
        return ""
    recent = [seen for seen in history if seen.reread or any(measure.pair(seen)[1] for measure, _ in usual)][-WINDOW:]
    said = [max(_against(found, (seen.at, measure.pair(seen))) for measure, found in usual) for seen in recent]
    said = [new + _against(normal, (seen.at, SHUT_BEFORE.pair(seen))) for new, seen in zip(said, recent, strict=True)]
    told = recent[_since(said, _threshold(SHUT_BEFORE, normal, before[:-2]), ONE_LOOK_AT_BOTH) :]
    if not any(seen.shut for seen in told):
        return ""
    beside = max(usual, key=lambda pair: sum(pair[0].pair(seen)[0] for seen in told))
    return "; ".join(_figures(measure, found, [(seen.at, measure.pair(seen)) for seen in told]) for measure, found in ((SHUT_BEFORE, normal), beside))


def is_well(measure: Measure, before: Sequence[Observation], after: Sequence[Observation]) -> bool:
    """Whether the looks after an alarm say that all is as it was before it."""
    normal = normal_of(measure, _looks(measure, before))
    if normal is None:
        return True
    well = 0.0
    for look in _looks(measure, after):
        well = max(0.0, well - max(_against(normal, look), -ONE_LOOK * WELL))
    return well >= WELL


def _looks(measure: Measure, history: Sequence[Observation]) -> Looks:
    looks = [(seen.at, pair) for seen in history if (pair := measure.pair(seen))[1]]
    near = [look for look in looks if looks[-1][0] - look[0] < REMEMBERED]
    return looks[-FEWEST:] if measure.level and len(near) < FEWEST else near


def _normal(measure: Measure, looks: Looks) -> Share | Level | None:
    """By what was seen before the last two looks, for those are in doubt; null where that is too little to miss anything."""
    before = looks[:-2]
    normal = _of_worst_weekday(measure, before) if measure.name in (CLOSED, CLOSED_NEW) else normal_of(measure, before)
    if isinstance(normal, Share) and not normal.pages:
        return None
    if isinstance(normal, Share) and (measure.kind in _MISSED or measure.name in (CLOSED, SHUT)):
        strays = SURE * sqrt(normal.bad * (1 - normal.bad / normal.pages))
        is_seldom = normal.normal <= MOST_MISSING and normal.bad + strays <= MOST_MISSING * normal.pages
        return normal if normal.pages >= LEAST_PAGES and is_seldom else None
    return normal


def _of_worst_weekday(measure: Measure, looks: Looks) -> Share | Level | None:
    """Normal by the weekday that is furthest from good, for papers close what they print at weekends. One page is no habit of a weekday."""
    normals = [normal_of(measure, [look for look in looks if look[0].weekday() == weekday]) for weekday in range(7)]
    known = [normal for normal in (normal_of(measure, looks), *normals) if isinstance(normal, Share)]
    return max(known, key=lambda normal: normal.normal if normal.pages >= LEAST_OF_A_WEEKDAY and normal.bad > 1 else 0.0)


def _threshold(measure: Measure, normal: Share | Level, past: Looks) -> float:
    days = max((past[-1][0] - past[0][0]).days + 1, 7) if past else 7
    of_pages = isinstance(normal, Share) and not measure.by_day
    seen = sum(whole for _, (_, whole) in past) if of_pages else len(past)
    threshold = min(max(log(YEARS * 365 * max(seen, 1) / days), FAINTEST), LOUDEST)
    if past and of_pages and not measure.patient and 2 * _against(normal, (past[-1][0], (1, 1))) >= UNHEARD_OF:
        return min(threshold, UNHEARD_OF)
    return threshold


def _against(normal: Share | Level, look: tuple[datetime, Pair]) -> float:
    at, pair = look
    return normal.against(pair, at.date())


def _figures(measure: Measure, normal: Share | Level, looks: Looks) -> str:
    part, whole = sum(part for _, (part, _) in looks), sum(whole for _, (_, whole) in looks)
    since = f"{looks[0][0]:%Y-%m-%d %H:%M}Z"
    if isinstance(normal, Level):
        return f"{part / whole:.1f} {measure.words} since {since}, before {exp(normal.normal(looks[-1][0].date())):.1f}"
    before = f"{normal.bad / normal.pages:.0%} of {normal.pages:.0f}" if normal.pages else "nothing"
    return f"{measure.words}: {part:.0f} of {whole:.0f} since {since}, before {before}"
