"""Models of sources, without HTML: what they publish hour by hour, how their lists name it, what goes wrong in normal life, and what changes.

What is odd about a site follows from its number, so that every oddity meets every kind and size: weekends, bursts, lists without
validators, boards that robots.txt forbids, walls before one page in five, pages that hold no record, articles that are not free.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zlib import crc32

from schemas.config import RunConfig
from schemas.markup import Markup, Name
from schemas.observation import Observation
from schemas.outcome import Fate, Reason
from schemas.source import Source, SourceKind
from scraper.drift.looks import foreign
from scraper.drift.markup import is_foreign, known_names, learnt
from scraper.rhythm import Look, Rhythm, next_look

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
FORMS = {SourceKind.FEED: Reason.FEED, SourceKind.SITEMAP: Reason.SITEMAP, SourceKind.FORUM: Reason.TOPIC_LIST, SourceKind.LIST: Reason.ARTICLE_LIST}


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
    reread: int = 0
    shut: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    access: Counter[str] = field(default_factory=Counter)
    garbled: int = 0
    timed: int = 0
    one_time: int = 0
    compared: int = 0
    foreign: Counter[str] = field(default_factory=Counter)

    def start(self, fate: Fate, reason: Reason | None = None) -> Look:
        """The source's own page ended so."""
        self.starts[f"{fate}:{reason}" if reason else str(fate)] += 1
        counted = {Fate.FAILED: self.failed, Fate.REJECTED: self.rejected, Fate.SKIPPED: self.skipped}.get(fate)
        if counted is not None and reason:
            counted[reason] += 1
        return Look(fate, reason)

    def add(self, page: Counted) -> None:
        """One page more."""
        for name, value in vars(page).items():
            if isinstance(value, Counter):
                getattr(self, name).update(value)
            elif isinstance(value, int):
                setattr(self, name, getattr(self, name) + value)

    def observation(self) -> Observation:
        """As the store keeps it."""
        return Observation.model_validate({name: dict(value) if isinstance(value, Counter) else value for name, value in vars(self).items()})


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
    rechecks: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    due: int = 0
    rhythm: Rhythm | None = None
    touched: bool = False
    """Whether the last look was given something in its changed form."""
    dice: int = 1
    markup: Markup = field(default_factory=Markup)
    known: Mapping[int, Name] = field(default_factory=dict)
    shown: set[int] = field(default_factory=set)
    """Names that the present look has shown."""

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

    def is_down(self) -> Reason | None:
        """Why the host gives nothing this hour; behind every second host that is down nobody is met."""
        first = next((first for first, last in self.bad_hours if first <= self.hour < last), None)
        return None if first is None else Reason.CONNECT_FAILED if nobody_met(first) else Reason.HTTP_SERVER_ERROR

    def look(self, source: Source, config: RunConfig) -> Observation | None:
        """What an hourly run sees of it; null where nothing was due."""
        self.touched = False
        seen = Counted(BEGIN + self.hour * HOUR)
        self.known = known_names(self.markup)
        for age, was in self.rechecks.pop(self.hour, ()):
            self.recheck(seen, age, was)
        if self.due <= self.hour:
            ended = self.start(seen)
            after, self.rhythm = next_look(ended, self.rhythm, source, config, is_start=True, has_hint=False, kind="start")
            self.due = self.hour + max(1, math.ceil((after or HOUR) / HOUR))
        self.markup, self.shown = learnt(self.markup, self.shown), set()
        return seen.observation() if seen.starts or seen.visits or seen.skipped else None

    def start(self, seen: Counted) -> Look:
        """Its own page, and the pages that it leads to."""
        form = FORMS[self.kind]
        if self.change == "robots closed" and self.number % 3:
            self.touched = True
            return seen.start(Fate.SKIPPED, Reason.ROBOTS_DISALLOWED)
        seen.visits += 1
        if down := self.is_down():
            return seen.start(Fate.FAILED, down)
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
            return seen.start(Fate.LISTED, form)  # a list that is as it was ends as it did before, and is not read
        self.lists(seen, form)
        fresh, replies = min(self.fresh, 200), min(self.replies, 200)
        self.fresh = self.replies = 0
        for _ in range(fresh):
            access = self.page(seen, again=False)
            if not self.is_forum:
                self.rechecks[self.hour + 24].append((24, access))
        for _ in range(round(replies * 0.7)):
            self.page(seen, again=True, was="free")
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

    def recheck(self, seen: Counted, age: int, was: str) -> None:
        """An article is looked at again: mostly nothing has changed."""
        if self.change == "robots closed":
            self.touched = True
            seen.skipped[Reason.ROBOTS_DISALLOWED] += 1
        elif down := self.is_down():
            seen.visits += 1
            seen.failed[down] += 1
        elif self.rng.random() < 0.85 and self.change not in OF_PAGES:
            seen.visits += 1
        else:
            was = self.page(seen, again=False, was=was)
        if age < 24 * 16:
            self.rechecks[self.hour + 4 * age].append((4 * age, was))

    def page(self, seen: Counted, *, again: bool, was: str = "") -> str:
        """One page of it, and whether it is free, closed or a wall; `was` is what it was before. It mostly stays so: what is drawn for a page is drawn
        anew one time in twenty.
        """
        rng, change = self.rng, self.change
        if rng.random() < (0.02 if self.number % 7 == 0 else 0.0) or (change == "robots closed"):
            self.touched = self.touched or change == "robots closed"
            seen.skipped[Reason.ROBOTS_DISALLOWED] += 1
            return was
        seen.visits += 1
        if rng.random() < 0.006:
            seen.failed[rng.choice((Reason.CONNECTION_LOST, Reason.HTTP_SERVER_ERROR, Reason.HTTP_CLIENT_ERROR))] += 1
            return was
        kept = was if rng.random() < 0.95 else ""
        walled = float(kept == "wall") if kept else 0.2 if self.number % 10 == 4 else 0.002
        is_new = change in ("login wall", "consent wall for half")
        if is_new:
            walled = 0.95 if change == "login wall" else 0.5
        if rng.random() < walled:
            self.touched = self.touched or is_new
            seen.rejected[Reason.NO_ACCESS] += 1
            seen.reread += was == "free"
            seen.shut += was == "free"
            self.made(seen, Observation(at=seen.at, rejected={Reason.NO_ACCESS: 1}), is_wall=True)
            return "wall"
        renamed = change == "renamed classes"
        unread = 0.05 if self.number % 9 == 3 else 0.01
        if renamed:
            self.touched = True
            unread = (0.95 if self.number % 3 == 0 else 0.05) if self.is_forum else 0.5
        if rng.random() < unread:
            reason = Reason.NO_POSTS_FOUND if self.is_forum else Reason.NO_ARTICLE_FOUND
            seen.rejected[reason] += 1
            self.made(seen, Observation(at=seen.at, rejected={reason: 1}), oddly=0.02 if renamed else 0.25)
            return was
        page = Counted(seen.at)
        access = self.record(page, again=again, renamed=renamed, kept=kept)
        page.reread, page.shut = int(was == "free"), int(was == "free" and access == "closed")
        seen.add(page)
        self.made(seen, page.observation())
        return access

    def made(self, seen: Counted, page: Observation, *, oddly: float = 0.003, is_wall: bool = False) -> None:
        """Of which class names a page was made that gave this, `oddly` of such as no other has. One source in six has many templates, one in
        seven is built anew each ten days with other names; every second login is a page of its own kind.
        """
        self.dice = (self.dice * 1_103_515_245 + 12_345) % 2**31  # apart from `rng`: the same year as without markup
        dice = self.dice / 2**31
        built = self.hour // 240 if self.number % 7 == 3 else 0
        template = f"{self.change in REMADE and self.change} {built}"
        if is_wall:
            names = [f"{template} {n}" for n in range(20)] if self.number % 2 else []
            names += [f"wall {n}" for n in range(12)]
        elif dice < (0.1 if self.number % 6 == 5 else oddly):
            names = [f"odd {dice} {n}" for n in range(30)]
        else:
            names = [f"{template} {n}" for n in range(40)]
        digests = [crc32(name.encode()) for name in names]
        self.shown.update(digests)
        odd = is_foreign(digests, self.known)
        seen.compared += odd is not None
        seen.foreign.update(foreign(page) if odd else {})

    def record(self, seen: Counted, *, again: bool, renamed: bool, kept: str) -> str:
        """A page that was read, and whether it is free or closed; as it was, where that is `kept`."""
        rng, change = self.rng, self.change
        undated = change == "dates lost"
        signed = 0.5 + 0.05 * (self.number % 10)
        self.touched = self.touched or undated or change in ("another language", "titles lost", "charset broken")
        seen.records += 1
        length = rng.lognormvariate(8.0, 0.6)
        seen.fields["title"] += change != "titles lost"
        seen.languages["de" if change == "another language" else "en"] += rng.random() < 0.995
        seen.garbled += rng.random() < (0.9 if change == "charset broken" else 0.002)
        self.times(seen, again=again)
        seen.fields["published_at"] += rng.random() < (0.0 if undated or (renamed and not self.is_forum) else 0.995)
        if not self.is_forum:
            is_closed = rng.random() < self.closed(seen.at, kept)
            self.touched = self.touched or change == "paywall"
            access = "closed" if is_closed else "free"
            seen.access[access] += 1
            unsigned = renamed or change == "authors lost"
            self.touched = self.touched or (unsigned and signed > 0.8)  # a field that comes and goes is not missed
            seen.fields["authors"] += rng.random() < (0.0 if unsigned else signed)
            seen.characters += 0 if is_closed else round(length * (0.5 if renamed else 1))
            return access
        posts = min(15, 2 + int(rng.expovariate(1 / 7))) if again else 1 + (rng.random() < 0.2)
        halved = change == "yield halved" and self.of_posts() and posts > 1
        self.touched = self.touched or halved
        if again and posts >= 3:
            seen.again += 1
            seen.shrunk += halved or rng.random() < 0.004
        posts = (posts + 1) // 2 if halved else posts
        seen.characters += round(length / 8 * posts)
        if renamed:
            return "free"
        upgraded = change == "engine changed"
        self.touched = self.touched or upgraded or change == "authors lost"
        seen.platforms["phpbb" if upgraded else "bbpress"] += 1
        seen.pages_of_posts += 1
        seen.posts += posts
        seen.post_fields["author"] += 0 if change == "authors lost" else posts - (rng.random() < 0.03)
        seen.post_fields["published_at"] += 0 if undated else posts
        return "free"

    def closed(self, at: datetime, kept: str) -> float:
        """The share of articles that are not free: none of most papers, one in ten, one in three, or those of the weekend."""
        if self.change == "paywall":
            return 0.95
        if kept:
            return float(kept == "closed")
        return {2: 0.3 if at.weekday() >= 5 else 0.01, 5: 0.1, 8: 0.35}.get(self.number % 10, 0.002)

    def times(self, seen: Counted, *, again: bool) -> None:
        """Pages whose times can be compared; two articles in a hundred are sent at the same minute, and three posts hardly ever."""
        if self.is_forum and not again:
            return
        one = self.change == "one time for all"
        self.touched = self.touched or one
        seen.timed += 1
        seen.one_time += self.rng.random() < (0.98 if one else 0.001 if self.is_forum else 0.02)


OF_PAGES = frozenset(
    {"renamed classes", "login wall", "dates lost", "consent wall for half", "titles lost", "authors lost", "one time for all", "charset broken"}
    | {"another language", "engine changed", "paywall"}
)
"""Changes that each page shows, also one that has not changed by itself."""
REMADE = frozenset({"renamed classes", "engine changed"})
"""Changes that give all pages other class names."""


def nobody_met(first: int) -> bool:
    """Whether an outage that began in that hour is one in which nobody answers."""
    return first % 2 == 0


def poisson(rng: random.Random, mean: float) -> int:
    """By Knuth's multiplication."""
    limit, product, number = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        number += 1
    return number
