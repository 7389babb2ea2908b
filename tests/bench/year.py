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
import math
import random
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from schemas.alarm import Alarm, AlarmKind
from schemas.config import RunConfig
from schemas.observation import Observation
from schemas.outcome import Fate, Reason
from schemas.source import Source, SourceKind
from scraper.drift import judge, needed_from, thinned
from scraper.rhythm import Look, Rhythm, next_look

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
CHANGES: Mapping[str, frozenset[AlarmKind]] = {
    "renamed classes": frozenset({AlarmKind.REJECTED, AlarmKind.PLATFORM, AlarmKind.FIELDS, AlarmKind.YIELD, AlarmKind.LENGTH, AlarmKind.SOURCE_FAILING}),
    "login wall": frozenset({AlarmKind.WALL}),
    "dead feed": frozenset({AlarmKind.SOURCE_FAILING, AlarmKind.YIELD}),
    "robots closed": frozenset({AlarmKind.ROBOTS_CLOSED}),
    "yield halved": frozenset({AlarmKind.YIELD}),
    "dates lost": frozenset({AlarmKind.FIELDS}),
}
"""And the alarms that tell of them."""
FORMS = {SourceKind.FEED: Reason.FEED, SourceKind.SITEMAP: Reason.SITEMAP, SourceKind.FORUM: Reason.TOPIC_LIST, SourceKind.LIST: Reason.ARTICLE_LIST}
RATES = (40.0, 12.0, 4.0, 1.0, 1 / 7)
"""New pages a day: a busy site to one page a week."""
EXTENDED = 24 * 14
"""Hours that are waited for an alarm after the first changed look."""


@dataclass
class Site:
    """One source and its site."""

    number: int
    kind: SourceKind
    rate: float
    rng: random.Random
    bad_hours: list[tuple[int, int]]
    """Hours since the begin between which the host is down."""
    window: int | None = None
    """Its list names what is younger than so many hours, instead of a fixed number."""
    change: str = ""
    hour: int = 0
    fresh: int = 0
    replies: int = 0
    published: list[int] = field(default_factory=list)
    rechecks: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    due: int = 0
    rhythm: Rhythm | None = None
    touched: bool = False
    """Whether the last look was given something in its changed form."""

    @property
    def is_forum(self) -> bool:
        """Whether its pages are threads."""
        return self.kind is SourceKind.FORUM

    def live(self) -> None:
        """An hour passes."""
        at = BEGIN + self.hour * HOUR
        day = 0.35 if at.weekday() >= 5 and self.number % 2 else 1.0
        if (at.month, at.day) in {(1, 1), (4, 3), (4, 6), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31)} or (
            at.month == 8 and at.day < 15 and self.number % 5 == 0
        ):
            day *= 0.05
        if self.hour % 2000 in range(self.number * 97, self.number * 97 + 5):
            day *= 12  # a burst
        now = self.rate / 24 * day * (1.6 if 7 <= at.hour < 20 else 0.4)
        new = poisson(self.rng, now)
        self.fresh += new
        self.published += [self.hour] * new
        if self.is_forum:
            self.replies += poisson(self.rng, 3 * now)

    def is_down(self) -> bool:
        """Whether the host answers nothing this hour."""
        return any(first <= self.hour < last for first, last in self.bad_hours)

    def look(self, source: Source, config: RunConfig) -> Observation | None:
        """What an hourly run sees of it; null where nothing was due."""
        self.touched = False
        seen = Counted(BEGIN + self.hour * HOUR)
        for age in self.rechecks.pop(self.hour, ()):
            self.recheck(seen, age)
        if self.due <= self.hour:
            ended = self.start(seen)
            after, self.rhythm = next_look(ended, self.rhythm, source, config, is_start=True, has_hint=False, kind="start")
            self.due = self.hour + max(1, math.ceil((after or HOUR) / HOUR))
        return seen.observation() if seen.starts or seen.visits or seen.skipped else None

    def start(self, seen: Counted) -> Look:
        """Its own page, and the pages that it leads to."""
        form = FORMS[self.kind]
        if self.change == "robots closed" and self.number % 3:
            self.touched = True
            return seen.start(Fate.SKIPPED, Reason.ROBOTS_DISALLOWED)
        seen.visits += 1
        if self.is_down():
            return seen.start(Fate.FAILED, self.rng.choice((Reason.HTTP_SERVER_ERROR, Reason.CONNECT_FAILED)))
        if self.rng.random() < 0.004:
            return seen.start(Fate.FAILED, self.rng.choice((Reason.CONNECTION_LOST, Reason.HTTP_SERVER_ERROR, Reason.DEADLINE_EXCEEDED)))
        if self.rng.random() < 0.0005:
            return seen.start(Fate.REJECTED, Reason.NO_TEXT)
        if self.change == "dead feed":
            self.touched = True
            end = (
                (Fate.FAILED, Reason.HTTP_CLIENT_ERROR),
                (Fate.FAILED, Reason.GONE),
                (Fate.REJECTED, Reason.NO_ARTICLE_FOUND),
                (Fate.LISTED, Reason.PROFILE),
                None,
            )[self.number % 5]
            if end is None:
                seen.lists[form] += 1
                return seen.start(Fate.LISTED, form)
            if end[0] is Fate.LISTED:
                seen.lists[end[1]] += 1
                seen.links[end[1]] += 17
            return seen.start(*end)
        if self.change == "login wall" and self.is_forum and self.number % 2:
            self.touched = True
            return seen.start(Fate.REJECTED, Reason.NO_ACCESS)
        if self.change == "renamed classes" and self.is_forum and self.number % 3 == 2:
            self.touched = True
            return seen.start(Fate.REJECTED, Reason.NO_POSTS_FOUND)
        something = self.fresh + self.replies
        if not something and self.number % 4:
            return seen.start(Fate.UNCHANGED)
        self.lists(seen, form)
        fresh, replies = min(self.fresh, 200), min(self.replies, 200)
        self.fresh = self.replies = 0
        for _ in range(fresh):
            self.page(seen, again=False)
            if not self.is_forum:
                self.rechecks[self.hour + 24].append(24)
        for _ in range(round(replies * 0.7)):
            self.page(seen, again=True)
        seen.start(Fate.LISTED, form)
        return Look(Fate.LISTED, form, changed=something > 0)

    def lists(self, seen: Counted, form: Reason) -> None:
        """Its own page as a list; a forum has boards below it."""
        if self.window:
            self.published = [hour for hour in self.published if self.hour - hour < self.window]
            named = [len(self.published)]
        elif self.is_forum:
            named = [25, *(size for size in (25, 22, 25, 14) if self.rng.random() < 0.3)]
        elif self.kind is SourceKind.SITEMAP:
            named = [900 + self.hour // 20]
        elif self.kind is SourceKind.LIST:
            named = [30 + self.rng.randrange(-3, 4)]
        else:
            named = [20]
        if self.change == "yield halved" and not self.of_posts():
            self.touched = True
            named = [number // 2 for number in named]
        seen.lists[form] += len(named)
        seen.links[form] += sum(named)

    def of_posts(self) -> bool:
        """Whether half of the posts are lost, and not half of the links."""
        return self.is_forum and self.number % 8 < 4

    def recheck(self, seen: Counted, age: int) -> None:
        """An article is looked at again: mostly nothing has changed."""
        if self.change == "robots closed":
            self.touched = True
            seen.skipped[Reason.ROBOTS_DISALLOWED] += 1
        elif self.is_down():
            seen.visits += 1
            seen.failed[Reason.CONNECT_FAILED] += 1
        elif self.rng.random() < 0.85 and self.change not in ("renamed classes", "login wall", "dates lost"):
            seen.visits += 1
        else:
            self.page(seen, again=False)
        if age < 24 * 16:
            self.rechecks[self.hour + 2 * age].append(2 * age)

    def page(self, seen: Counted, *, again: bool) -> None:
        """One page of it."""
        rng, change = self.rng, self.change
        if rng.random() < (0.02 if self.number % 7 == 0 else 0.0) or (change == "robots closed"):
            self.touched = self.touched or change == "robots closed"
            seen.skipped[Reason.ROBOTS_DISALLOWED] += 1
            return
        seen.visits += 1
        if rng.random() < 0.006:
            seen.failed[rng.choice((Reason.CONNECTION_LOST, Reason.HTTP_SERVER_ERROR, Reason.HTTP_CLIENT_ERROR))] += 1
            return
        walled = 0.2 if self.number % 10 == 4 else 0.002
        if change == "login wall":
            self.touched, walled = True, 0.95
        if rng.random() < walled:
            seen.rejected[Reason.NO_ACCESS] += 1
            return
        renamed = change == "renamed classes"
        unread = 0.05 if self.number % 9 == 3 else 0.01
        if renamed:
            self.touched = True
            unread = (0.95 if self.number % 3 == 0 else 0.05) if self.is_forum else 0.5
        if rng.random() < unread:
            seen.rejected[Reason.NO_POSTS_FOUND if self.is_forum else Reason.NO_ARTICLE_FOUND] += 1
            return
        self.record(seen, again=again, renamed=renamed)

    def record(self, seen: Counted, *, again: bool, renamed: bool) -> None:
        """A page that was read."""
        rng = self.rng
        undated = self.change == "dates lost"
        self.touched = self.touched or undated
        seen.records += 1
        length = rng.lognormvariate(8.0, 0.6)
        seen.fields["title"] += 1
        seen.fields["published_at"] += rng.random() < (0.0 if undated or (renamed and not self.is_forum) else 0.995)
        if not self.is_forum:
            seen.fields["authors"] += rng.random() < (0.0 if renamed else 0.5 + 0.05 * (self.number % 10))
            seen.characters += round(length * (0.5 if renamed else 1))
            return
        posts = min(15, 2 + int(rng.expovariate(1 / 7))) if again else 1 + (rng.random() < 0.2)
        halved = self.change == "yield halved" and self.of_posts() and posts > 1
        self.touched = self.touched or halved
        if again and posts >= 3:
            seen.again += 1
            seen.shrunk += halved or rng.random() < 0.004
        posts = (posts + 1) // 2 if halved else posts
        seen.characters += round(length / 8 * posts)
        if renamed:
            return
        seen.platforms["bbpress"] += 1
        seen.pages_of_posts += 1
        seen.posts += posts
        seen.post_fields["author"] += posts - (rng.random() < 0.03)
        seen.post_fields["published_at"] += 0 if undated else posts


@dataclass
class Counted:
    """An observation in the making."""

    at: datetime
    starts: Counter[str] = field(default_factory=Counter)
    rejected: Counter[Reason] = field(default_factory=Counter)
    failed: Counter[Reason] = field(default_factory=Counter)
    skipped: Counter[Reason] = field(default_factory=Counter)
    lists: Counter[Reason] = field(default_factory=Counter)
    links: Counter[Reason] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    platforms: Counter[str] = field(default_factory=Counter)
    post_fields: Counter[str] = field(default_factory=Counter)
    visits: int = 0
    records: int = 0
    characters: int = 0
    pages_of_posts: int = 0
    posts: int = 0
    again: int = 0
    shrunk: int = 0

    def start(self, fate: Fate, reason: Reason | None = None) -> Look:
        """The source's own page ended so."""
        self.starts[f"{fate}:{reason}" if reason else str(fate)] += 1
        counted = {Fate.FAILED: self.failed, Fate.REJECTED: self.rejected, Fate.SKIPPED: self.skipped}.get(fate)
        if counted is not None and reason:
            counted[reason] += 1
        return Look(fate, reason)

    def observation(self) -> Observation:
        """As the store keeps it."""
        return Observation.model_validate({name: dict(value) if isinstance(value, Counter) else value for name, value in vars(self).items()})


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
            self.history = thinned([one for one in self.history if one.at >= since], at - timedelta(days=2))
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


def poisson(rng: random.Random, mean: float) -> int:
    """By Knuth's multiplication."""
    limit, product, number = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        number += 1
    return number


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
    """Whether the host is down, or was within the last day."""
    hour = (alarm.since - BEGIN) // HOUR
    return alarm.kind in (AlarmKind.SOURCE_FAILING, AlarmKind.FAILED) and any(
        last - first >= 6 and first <= hour <= last + 24 for first, last in site.bad_hours
    )


def changed(watch: Watch, change: str, config: RunConfig, *, young: bool) -> Found | None:
    """The source from now on with a change; null where such an alarm is on already."""
    if watch.on.keys() & CHANGES[change]:
        return None
    watch = replace(watch, site=copy.deepcopy(watch.site), history=list(watch.history), on=dict(watch.on))
    site = watch.site
    site.change = change
    if not site.of_posts() or change != "yield halved":
        site.fresh += 1 if change in ("renamed classes", "login wall", "dates lost", "yield halved") else 0
    looks, first = 0, None
    last = site.hour + 24 * 60
    while site.hour < last and (first is None or site.hour < first + EXTENDED or looks < 3) and looks < 50:
        site.hour += 1
        site.live()
        changes = watch.run(config)
        if site.touched:
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
