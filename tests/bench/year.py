"""A year of hourly runs of simulated sources: `python -m tests.bench.year [--sources 20] [--days 365] [--seeds 11,12]`.

Sources are models without HTML: what they publish, how their lists name it, what goes wrong in normal life. When a source is due
says `scraper.rhythm`, what has changed says `scraper.drift`. Printed are the alarms of the undisturbed year that were false, and
for each change on each source after how many looks and hours the alarm came on. A look counts from the first that was given a page
in its changed form: nobody can see what was not shown.

Thresholds were tuned on seeds 1 to 4; what is reported comes from others.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from schemas.alarm import Alarm, AlarmKind
from schemas.config import RunConfig
from schemas.observation import Observation
from schemas.source import Source, SourceKind
from scraper.drift import judge, needed_from

from .simulated import BEGIN, HOUR, OF_PAGES, Site, nobody_met, poisson

CHANGES: Mapping[str, frozenset[AlarmKind]] = {
    "renamed classes": frozenset({AlarmKind.REJECTED, AlarmKind.PLATFORM, AlarmKind.FIELDS, AlarmKind.YIELD, AlarmKind.LENGTH, AlarmKind.SOURCE_FAILING}),
    "login wall": frozenset({AlarmKind.WALL}),
    "dead feed": frozenset({AlarmKind.SOURCE_FAILING, AlarmKind.YIELD}),
    "robots closed": frozenset({AlarmKind.ROBOTS_CLOSED}),
    "yield halved": frozenset({AlarmKind.YIELD}),
    "dates lost": frozenset({AlarmKind.FIELDS}),
    "titles lost": frozenset({AlarmKind.FIELDS}),
    "authors lost": frozenset({AlarmKind.FIELDS}),
    "one time for all": frozenset({AlarmKind.VALUES}),
    "charset broken": frozenset({AlarmKind.VALUES}),
    "another language": frozenset({AlarmKind.VALUES}),
    "engine changed": frozenset({AlarmKind.PLATFORM}),
    "consent wall for half": frozenset({AlarmKind.WALL}),
    "paywall": frozenset({AlarmKind.WALL}),
    "host away": frozenset({AlarmKind.SOURCE_FAILING, AlarmKind.FAILED}),
}
"""And the alarms that tell of them."""
RATES = (40.0, 12.0, 4.0, 1.0, 1 / 7)
"""New pages a day: a busy site to one page a week."""
EXTENDED = 24 * 14
"""Hours that are waited for an alarm after the first changed look."""


def _thinned(history: Sequence[Observation], until: datetime) -> list[Observation]:
    """One sum a day of what lies before `until`, as the store keeps it (`Store.thin`)."""
    days: dict[object, Observation] = {}
    rest = []
    doubted = next((seen.at.date() for seen in reversed(history) if seen.lists), None)
    for seen in history:
        if seen.at >= until or seen.at.date() == doubted:
            rest.append(seen)
        else:
            day = seen.at.date()
            days[day] = days[day] + seen if day in days else seen
    return sorted([*days.values(), *rest], key=lambda seen: seen.at)


@dataclass
class Watch:
    """A source with what the store keeps of it."""

    site: Site
    source: Source
    history: list[Observation] = field(default_factory=list)
    on: dict[AlarmKind, Alarm] = field(default_factory=dict)
    requests: int = 0

    def run(self, config: RunConfig) -> tuple[Alarm, ...]:
        """One hourly run: the alarms that come on and go off."""
        at = BEGIN + self.site.hour * HOUR
        seen = self.site.look(self.source, config)
        if self.site.hour % 24 == 0:
            since = needed_from(self.on, at)
            self.history = _thinned([one for one in self.history if one.at >= since], at - timedelta(days=2))
            self.requests += 1  # robots.txt
        if seen is None:
            return ()
        self.requests += seen.visits
        self.history.append(seen)
        changes = judge(self.history, self.on, self.source.id, at)
        for alarm in changes:
            if alarm.ended is None:
                self.on[alarm.kind] = alarm
            else:
                del self.on[alarm.kind]
        return changes


@dataclass(frozen=True)
class Found:
    """How one change on one source was found."""

    change: str
    source: int
    young: bool
    looks: int
    """Looks that were given something changed, the alarm's own among them."""
    hours: int
    """From the first of those."""
    kind: str
    """Empty where it was missed."""


def sites(seed: int, count: int, days: int) -> Iterator[Watch]:
    """Sources of all kinds and rates."""
    kinds = (SourceKind.FEED, SourceKind.FORUM, SourceKind.LIST, SourceKind.SITEMAP)
    for number in range(count):
        rng = random.Random(seed * 1000 + number)
        bad = [(hour, hour + rng.randrange(1, 4)) for hour in rng.sample(range(days * 24), 10)]
        bad += [(hour, hour + rng.randrange(12, 15)) for hour in rng.sample(range(days * 24), 2)]
        kind = kinds[number % 4]
        site = Site(number, kind, RATES[number // 4 % len(RATES)], rng, sorted(bad))
        if number in (3, 4):
            site.window = 48
            site.published = [-hour for hour in range(48) for _ in range(poisson(rng, site.rate / 24))]
        yield Watch(site, Source(id=f"s{number}", kind=kind, url="https://site.example/"))


def excused(site: Site, alarm: Alarm) -> bool:
    """Whether the host is down, or was within the last day: for six hours, or so that nobody was met in two looks."""
    hour = (alarm.since - BEGIN) // HOUR
    return alarm.kind in (AlarmKind.SOURCE_FAILING, AlarmKind.FAILED) and any(
        last - first >= (2 if nobody_met(first) else 6) and first <= hour <= last + 24 for first, last in site.bad_hours
    )


def changed(watch: Watch, change: str, config: RunConfig, *, young: bool) -> Found | None:
    """The source from now on with a change; null where such an alarm is on already."""
    if watch.on.keys() & CHANGES[change]:
        return None
    watch = replace(watch, site=copy.deepcopy(watch.site), history=list(watch.history), on=dict(watch.on))
    site = watch.site
    site.change = change
    if not site.of_posts() or change != "yield halved":
        site.fresh += 1 if change in OF_PAGES or change == "yield halved" else 0
    if change == "host away":
        site.bad_hours = [(2 * (site.hour // 2), site.hour + 24 * 90)]
    looks, first = 0, None
    last = site.hour + 24 * 60
    while site.hour < last and (first is None or site.hour < first + EXTENDED or looks < 3) and looks < 250:
        site.hour += 1
        site.live()
        changes = watch.run(config)
        if site.touched or (change == "host away" and watch.history and watch.history[-1].at == BEGIN + site.hour * HOUR):
            looks, first = looks + 1, site.hour if first is None else first
        told = [alarm.kind for alarm in changes if alarm.ended is None and alarm.kind in CHANGES[change]]
        if told and first is not None:
            return Found(change, site.number, young, looks, site.hour - first, told[0])
    return Found(change, site.number, young, looks, 0, "") if looks else None


def year(seed: int, count: int, days: int) -> tuple[list[tuple[int, str]], list[Found], dict[int, float], tuple[int, int]]:
    """One year: false alarms, how changes were found, requests a day, and outages of half a day told and in all."""
    config = RunConfig()
    false: list[tuple[int, str]] = []
    finds: list[Found] = []
    requests = {}
    told = outages = 0
    for watch in sites(seed, count, days):
        site = watch.site
        pick = random.Random(seed * 7 + site.number)
        disturbed = {7 * 24, *(pick.randrange(45 * 24, days * 24) for _ in range(2))}
        alarms = []
        for hour in range(days * 24):
            site.hour = hour
            site.live()
            alarms += [alarm for alarm in watch.run(config) if alarm.ended is None]
            if hour in disturbed:
                finds += [found for change in CHANGES if (found := changed(watch, change, config, young=hour == 7 * 24))]
        false += [(site.number, f"{alarm.kind} {alarm.since:%m-%d %H} {alarm.evidence}") for alarm in alarms if not excused(site, alarm)]
        half_days = [bad for bad in site.bad_hours if bad[1] - bad[0] >= 12]
        hours = [(alarm.since - BEGIN) // HOUR for alarm in alarms if alarm.kind is AlarmKind.SOURCE_FAILING]
        outages += len(half_days)
        told += sum(any(first <= hour <= last + 6 for hour in hours) for first, last in half_days)
        requests[site.number] = watch.requests / days
    return false, finds, requests, (told, outages)


def main() -> None:
    """Prints the year."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--sources", type=int, default=20)
    options.add_argument("--days", type=int, default=365)
    options.add_argument("--seeds", default="11,12")
    options.add_argument("-v", action="store_true", help="each false alarm and each late one")
    given = options.parse_args()
    seeds = [int(seed) for seed in given.seeds.split(",")]
    with ProcessPoolExecutor(2) as pool:
        years = list(pool.map(year, seeds, [given.sources] * len(seeds), [given.days] * len(seeds)))
    source_years = len(seeds) * given.sources * given.days / 365
    false = [one for this, *_ in years for one in this]
    finds = [found for _, these, *_ in years for found in these]
    by_source = Counter(number for number, _ in false)
    print(f"seeds {given.seeds}, {given.sources} sources, {given.days} days")
    print(f"false alarms per source-year: {len(false) / source_years:.2f} (worst source: {max(by_source.values(), default=0) / len(seeds):.1f})")
    print(f"  by kind: {json.dumps(Counter(text.split()[0] for _, text in false))}")
    print(f"hosts down for half a day: told {sum(told for *_, (told, _) in years)} of {sum(outages for *_, (_, outages) in years)}")
    quiet = [rate for _, _, requests, _ in years for number, rate in requests.items() if RATES[number // 4 % len(RATES)] < 1]
    print(f"requests a day of a site of one page a week: {statistics.mean(quiet):.1f}, at most {max(quiet):.1f}" if quiet else "no quiet site")
    print(f"{'change':<18}{'history':<10}{'cases':>6}{'1 look':>8}{'2 looks':>8}{'later':>7}{'missed':>7}{'median h':>9}{'most h':>7}")
    for young in (False, True):
        for change in CHANGES:
            these = [found for found in finds if found.change == change and found.young is young]
            hit = [found for found in these if found.kind]
            hours = [found.hours for found in hit] or [0]
            row = [len(these), sum(f.looks == 1 for f in hit), sum(f.looks == 2 for f in hit), sum(f.looks > 2 for f in hit), len(these) - len(hit)]
            print(
                f"{change:<18}{'a week' if young else '6 weeks+':<10}{row[0]:>6}{row[1]:>8}{row[2]:>8}{row[3]:>7}{row[4]:>7}"
                f"{statistics.median(hours):>9.0f}{max(hours):>7}"
            )
    if given.v:
        for number, text in false:
            print("false", number, text)
        for found in finds:
            if not found.kind or found.looks > 2:
                print("late", found)


if __name__ == "__main__":
    main()
