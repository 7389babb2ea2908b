"""What is normal for a source, and how much a look speaks against it.

Both questions are asked of one measure. What a look says is the logarithm of a likelihood ratio, changed against normal: looks
are summed from the last moment at which normal was the better guess (Page's CUSUM, Biometrika 41, 1954), so that two pages in a
row that never happen are enough, and one in fifty now and then never is.

The numbers below were set with `tests/bench/year.py` on its tuning seeds; what they give is measured on others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from math import log, sqrt
from statistics import median

from schemas.alarm import AlarmKind
from schemas.base import Value

from .measures import Measure, Pair

REMEMBERED = timedelta(days=56)
"""How far back normal reaches: eight of each weekday, and eight looks at a source of one page a week."""
FEWEST = 10
"""Of a list that changes less often so many looks are remembered, the two in doubt among them, if they are not older than `LONGEST`."""
LONGEST = 2 * REMEMBERED
PRIOR_BAD, PRIOR_PAGES = 0.5, 10.0
"""What is thought of a source before it is known: one page in twenty is bad. Weighs as much as ten pages."""
LEAST_DAYS, LEAST_TIME = 3, timedelta(days=14)
"""Before that a level is not known well enough to be missed: two weekends belong to it."""
LEAST_SPREAD = 0.12
"""Of a level (natural logarithm). A list of twenty that once names fifteen has not changed."""
OF_A_WEEKDAY = 3
"""So many days of each weekday are needed before weekdays are told apart."""
WEEKDAYS_MATTER = 0.67
"""They are told apart where that makes the spread this much smaller: eight values always fit themselves a little."""
LOOKS = 60
"""So many of the last looks tell how far a single look strays. The older ones may be kept as sums of a day."""
PAGES_ALIKE = 4
"""More pages of one look than these say no more about a level: a burst of new threads is one event."""
NEAR, LEAST_STEPS = timedelta(hours=6), 8
"""In so short a time a list that names what is two days old at most names nearly what it named before: in eight hours of a Sunday one lost two
fifths of its links, by themselves. Sums of a day are further apart than that and are no steps; so many tell how far it strays, and that it moves at all.
"""
HALF = log(2)
"""The change of a level that is looked for is to the half; texts are long and short, and are looked at for thrice and a third."""
THIRD = log(3)
LEFT = 0.25
"""Where a share has changed, so much is left of the pages that were good. Half of them still make an alarm, a few looks later."""


class Share(Value):
    """How many pages are bad where all is well. Pooled: of nought to three records a run every median is nought or one."""

    bad: float
    pages: float

    @property
    def normal(self) -> float:
        """Between nought and one, both excluded."""
        return min((self.bad + PRIOR_BAD) / (self.pages + PRIOR_PAGES), 0.97)

    def against(self, pair: Pair, day: date) -> float:
        """What a look says: above nought for changed, below for normal."""
        bad, pages = pair
        normal = self.normal
        changed = 1 - LEFT * (1 - normal)
        return bad * log(changed / normal) + (pages - bad) * log((1 - changed) / (1 - normal))


class Level(Value):
    """Median, by days, and spread (MAD, as of a normal distribution), by looks, of the logarithm."""

    middle: float
    spread: float
    """Of one page."""
    daily: float
    """The same of days, by what the whole day gave."""
    weekdays: tuple[float, ...] = ()
    """The medians from Monday to Sunday; empty where they are alike or too few."""
    shift: float = HALF
    """The change that is looked for."""
    rises: bool = False
    """Whether more is the change, and not less."""

    def normal(self, day: date) -> float:
        """The logarithm that is expected of a day."""
        return self.weekdays[day.weekday()] if self.weekdays else self.middle

    def against(self, pair: Pair, day: date) -> float:
        """What a look says: above nought for changed, below for normal."""
        off = _level(pair) - self.normal(day)
        change = min(max(off if self.rises else -off, 0.0), self.shift)
        return _weight(pair) ** 2 * self.shift * (change - self.shift / 2) / self.spread**2


def normal_of(measure: Measure, looks: Sequence[tuple[datetime, Pair]]) -> Share | Level | None:
    """What is normal of one measure; null for a level that is not known yet."""
    days = by_day(looks)
    return _level_of(measure, days, looks) if measure.level else _share_of(days)


def before_doubt(usual: Level, looks: Sequence[tuple[datetime, Pair]]) -> Level | None:
    """What a list that goes up and down named just before the last two looks, and how far it strays in so short a time; null where that is not known.

    No more than is usual: what a burst brought into it expires as fast as it came. One that stands still and is another one all at once, as the issue of
    a day, is not known by a moment, nor is one that moved so far in the last days, as what is called today's.
    """
    near = [(before, now) for before, now in zip(looks[:-2], looks[2:], strict=True) if now[0] - before[0] <= NEAR]
    steps = [abs(_level(now) - _level(before)) for (_, before), (at, now) in near if at < looks[-2][0]]
    moves = sum(before != now for (at, before), (then, now) in pairwise(looks[:-2]) if then - at <= NEAR)
    if min(len(steps), moves) < LEAST_STEPS or max(steps) > HALF / 2 or looks[-1][0] - looks[-3][0] > NEAR:
        return None
    middle = min(_level(looks[-3][1]), usual.normal(looks[-1][0].date()))
    return Level(middle=middle, spread=_spread(steps), daily=usual.daily)


def by_day(looks: Sequence[tuple[datetime, Pair]]) -> dict[date, Pair]:
    """Looks of one day as one."""
    days: dict[date, Pair] = {}
    for at, (part, whole) in looks:
        before = days.get(at.date(), (0.0, 0.0))
        days[at.date()] = (before[0] + part, before[1] + whole)
    return days


def _share_of(days: dict[date, Pair]) -> Share:
    """Days with four pages or more that were mostly bad are an episode and no part of normal life, unless most days are such."""
    usual = [(bad, pages) for bad, pages in days.values() if pages < 4 or 2 * bad <= pages]
    if 2 * len(usual) < len(days):
        usual = list(days.values())
    return Share(bad=sum(bad for bad, _ in usual), pages=sum(pages for _, pages in usual))


def _level_of(measure: Measure, days: dict[date, Pair], looks: Sequence[tuple[datetime, Pair]]) -> Level | None:
    if len(days) < LEAST_DAYS or max(days) - min(days) < LEAST_TIME:
        return None
    of_lists = measure.name.startswith("links")
    values = {day: _level(pair) for day, pair in days.items()}
    middle = median(values.values())
    spread = _spread(_weight(days[day]) * abs(value - middle) for day, value in values.items())
    weekdays: tuple[float, ...] = ()
    grouped = [[value for day, value in values.items() if day.weekday() == weekday] for weekday in range(7)]
    if all(len(group) >= OF_A_WEEKDAY for group in grouped):
        medians = tuple(median(group) for group in grouped)
        apart = _spread(_weight(days[day]) * abs(value - medians[day.weekday()]) for day, value in values.items())
        if apart < WEEKDAYS_MATTER * spread:
            spread, weekdays = apart, medians
    # Pages of a day are many draws, lists of a day are one list again and again.
    normal = weekdays or (middle,) * 7
    of_looks = _spread((_weight(pair) if of_lists else sqrt(pair[1])) * abs(_level(pair) - normal[at.weekday()]) for at, pair in looks[-LOOKS:])
    of_texts = measure.kind is AlarmKind.LENGTH
    return Level(
        middle=middle,
        spread=max(spread, of_looks) if of_lists else of_looks,
        daily=spread,
        weekdays=weekdays,
        shift=THIRD if of_texts else HALF,
        rises=measure.rises,
    )


def _spread(off: Iterable[float]) -> float:
    """As of a normal distribution; the last tenth is looked at as well, for one list in eight may be a short one."""
    ranked = sorted(off)
    return max(1.4826 * ranked[len(ranked) // 2], ranked[len(ranked) * 9 // 10] / 1.645, LEAST_SPREAD)


def _level(pair: Pair) -> float:
    part, whole = pair
    return log((part + 0.5) / whole)


def _weight(pair: Pair) -> float:
    """Of what a look strays: the mean of more pages strays less."""
    return sqrt(min(pair[1], PAGES_ALIKE))
