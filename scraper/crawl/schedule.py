"""The unattended run: what is due of every source is visited, and what follows from it is kept for the next one.

sources --> line (due by its rhythm, or left by a run before) --> crawl --> outcomes
                                                                  |-> observations --judge--> alarms
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cleaners.dedupe import dedupe_key
from cleaners.urls import canonical
from schemas.alarm import Alarm
from schemas.cleaned import Answer, Cleaned
from schemas.config import Config
from schemas.markup import Name
from schemas.observation import Observation
from schemas.outcome import Fate, Outcome, Reason
from schemas.report import RunReport
from schemas.source import Source, span

from ..discover.gate import Gate
from ..discover.scope import Scope, host_of
from ..drift import judge, needed_from
from ..drift.at_once import met_somebody
from ..drift.looks import look_at
from ..drift.markup import is_foreign, known_names, learnt
from ..drift.measures import DEFINITE
from ..fetch.errand import Settings
from ..fetch.visitor import Visitor
from ..inputs import Failure, Input
from ..permission import permitted
from ..rhythm import Look
from ..silence import UNMET, Silence, is_answer
from ..stop import Stop
from ..store.base import Merge, Store
from ..store.sightings import Standing
from ..workers.workers import Cleaning
from .crawl import Crawl
from .frontier import Frontier
from .line import Pages, Place, StoredLine
from .listener import Listener

MOST_LOOKS = 1_000
"""Of a source: those of the last two days, and one for each day before."""
HOURLY = timedelta(days=2)
"""So long looks are kept one by one."""
AHEAD = timedelta(hours=1)
"""What is dated later than that was dated by a clock that was wrong."""
LATELY = 1_000
"""Records of runs before that tell which addresses are but others for the same page: a list of twenty that spins is met in all of the last days."""
LOOKED_BACK = 30
"""Looks in which the last article is searched."""
NOT_TOLD = frozenset({Reason.NOTHING_NEW})
"""Of links that lists name again and again a number is enough."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a run."""

    report: RunReport
    changes: Sequence[Alarm]
    """Alarms that came on, and those that went off."""
    silence: Silence
    """Who answered. Where none of several hosts does, from the start or from some page on, that is told of our own network, and of no source."""


@dataclass
class Schedule:
    """The sources of a configuration and what is due of them."""

    config: Config
    store: Store
    clock: Callable[[], datetime]
    """UTC-aware."""
    sources: dict[str, Source] = field(init=False)
    _gates: dict[str | None, Gate] = field(default_factory=dict)
    _lately: Sequence[tuple[str, str, str]] | None = None

    def __post_init__(self) -> None:
        self.sources = {source.id: source for source in self.config.source}

    def line(self) -> StoredLine:
        """Everything that waits, the sources themselves among it: new ones at once, and none that is no longer declared.

        Raises StoreError, and ConfigError where the clock is behind what it kept.
        """
        targets, now = self.store.targets, self.clock()
        with self.store.together():
            starts = {source.id: canonical(source.url) for source in self.sources.values()}
            for source in self.sources.values():
                waiting = targets.at(starts[source.id])
                if waiting is not None and waiting.hint is None and waiting.source not in starts:
                    targets.rename(waiting.source, source.id)
            for name, before in targets.retire(starts).items():
                if not self._is_one_page(before, starts[name]):  # what was normal for the one is none of the other
                    targets.forget(name, now)
            self.store.right(now, now + AHEAD)
            for source in self.sources.values():
                url = starts[source.id]
                waiting = targets.at(url)
                if waiting is None or waiting.hint is not None or waiting.due_at is None or waiting.source != source.id:
                    targets.stand(url, source.id, None, now)
                elif waiting.looked_at is not None and waiting.due_at > waiting.looked_at + 2 * (slowest := self._slowest(source)):
                    # Its `every` was longer when that was reckoned; once, for a forgotten thread, it is put off by as much.
                    targets.wake(url, source.id, waiting.looked_at + slowest)
        store = self.store
        pages = Pages(store.last_page, store.page_before, store.holds_page)
        return StoredLine(targets, self.sources, self.config.run, self.clock, known=store.known, is_gone=store.is_gone, pages=pages)

    def _is_one_page(self, before: str, now: str) -> bool:
        """Whether the two addresses of a source are spellings of one, or the first has led to the second."""
        last = self.store.last_capture(before)
        led = last.final_url if last is not None else None
        return dedupe_key(now) in {dedupe_key(before), dedupe_key(led or before)}

    def _slowest(self, source: Source) -> timedelta:
        """After how long it is asked again at the latest."""
        return max(span(source.every), span(self.config.run.quiet_every))

    def gate_of(self, source: str | None) -> Gate:
        """One for each source: what is a trap there is none elsewhere."""
        if source not in self._gates:
            declared = self.sources[source or ""]
            url = canonical(declared.url)
            last = self.store.last_capture(url)
            gate = self._gates[source] = Gate(Scope.of_source(declared.kind, declared.scope, url, last.final_url if last else None))
            gate.remember((address, digest) for name, address, digest in self._read_lately() if name == declared.id)
        return self._gates[source]

    def _read_lately(self) -> Sequence[tuple[str, str, str]]:
        if self._lately is None:
            self._lately = self.store.read_lately(LATELY)
        return self._lately

    def run(self, settings: Settings, visitor: Visitor, *, merge: Merge, listener: Listener, stop: Stop, command: str, max_pages: int) -> Ended:
        """Visits what is due until nothing is, the budget is spent, or it is to stop.

        A run that is killed leaves what it has kept and no end, and so does one that was told to stop before its first outcome: nobody is to take
        it for a run that knows how things stand. Its pages are due as they were. Raises StoreError, ConfigError and Bug.
        """
        line = self.line()
        run = self.store.begin(command, self.clock())
        self._gates.clear()  # what is a trap is learnt by each run for itself, but for addresses that are other ones each time
        self._lately = None
        with closing(Cleaning(self.config, stop.loading)) as cleaning:
            frontier = Frontier(line, self.gate_of, follow=True, max_pages=max_pages, room=2 * settings.config.hosts_at_once, counted=NOT_TOLD)
            watching = _Watching(self.store, run, self.clock, listener)
            Crawl(self.store, run, visitor, cleaning, frontier, merge, self.clock, settings.identity.user_agent, permitted(self.config), watching, stop).work()
        watching.silence.unasked = frontier.unasked()
        with self.store.together():
            watching.learn()
            if not watching.silence.is_ours:
                watching.settle()
            changes = self._judged(watching.seen)
            if stop.signal is None or watching.has_ends:
                self.store.end(run, self.clock(), frontier.left, watching.silence.kept)
        return Ended(self.store.report(run), changes, watching.silence)

    def _judged(self, seen: set[str]) -> Sequence[Alarm]:
        """What has changed about the sources that this run saw, and about none that it did not."""
        now = self.clock()
        changes: list[Alarm] = []
        for source in sorted(seen):
            told = [alarm for alarm in self.store.alarms() if alarm.source == source]
            wrong = [alarm for alarm in told if alarm.since > now + AHEAD]
            changes += [alarm.model_copy(update={"ended": now, "evidence": f"{alarm.evidence}; told by a clock that was ahead"}) for alarm in wrong]
            on = {alarm.kind: alarm for alarm in told if alarm not in wrong}
            since = needed_from(on, now)
            history = [look for look in self.store.observations(source, MOST_LOOKS, since) if since <= look.at <= now + AHEAD]
            changes += judge(history, on, source, now)
            self.store.thin(source, now - HOURLY, MOST_LOOKS)
        self.store.keep_alarms(changes)
        return changes


@dataclass
class _Watching:
    """Hears of everything, and notes what the run has seen of each source."""

    store: Store
    run: int
    clock: Callable[[], datetime]
    listener: Listener
    seen: set[str] = field(default_factory=set)
    has_ends: bool = False
    """Whether any target has ended."""
    _times: dict[str, datetime | None] = field(default_factory=dict)
    _known: dict[str, Mapping[int, Name]] = field(default_factory=dict)
    """The names that made up the pages of each source before this run: a redesign is no less new on its second page."""
    _shown: dict[str, set[int]] = field(default_factory=dict)
    """Those that its pages have shown in this one."""
    silence: Silence = field(default_factory=Silence)
    _looks: list[tuple[str, Observation]] = field(default_factory=list)
    """Those since anybody has answered: nobody knows yet whose fault they are."""

    def answered(self, item: Input, answer: Answer | Failure) -> None:
        """Told on."""
        self.listener.answered(item, answer)

    def ended(self, outcome: Outcome) -> None:
        """Told on."""
        self.has_ends = True
        self.listener.ended(outcome)

    def looked(self, place: Place, look: Look, answer: Answer | Failure | None, stood: Standing | None) -> None:
        """Adds it to what the run has seen of its source."""
        self.silence.hear(place.url, look.fate, look.reason, is_expected=look.reason in UNMET and self._is_expected(place))
        # What became of a thread of last year says nothing of today.
        if place.source is not None and not place.is_forgotten and not self._is_told_already(place, look, answer):
            before = stood.posts_here if stood else 0
            last = self._last_time(place.source) if stood is None and isinstance(answer, Cleaned) else None
            odd = self._compared(place.source, answer)
            seen = look_at(
                self.clock(),
                look,
                answer,
                is_start=place.hint is None,
                posts_before=before,
                was_free=stood is not None and stood.is_free,
                time_before=last,
                is_foreign=odd,
            )
            if seen.last_time is not None:
                self._times[place.source] = seen.last_time
            self._looks.append((place.source, seen))
        if is_answer(look.fate, look.reason):
            self.settle()
        self.listener.looked(place, look, answer, stood)

    def settle(self) -> None:
        """Keeps what was seen by now."""
        for source, seen in self._looks:
            self.seen.add(source)
            self.store.observe(self.run, source, seen)
        self._looks.clear()

    def learn(self) -> None:
        """Keeps what the pages of this run were made of; one that is killed has learnt nothing."""
        for source, shown in self._shown.items():
            self.store.keep_markup(source, learnt(self.store.markup(source), shown))

    def _compared(self, source: str, answer: Answer | Failure | None) -> bool | None:
        """Whether a page is made of what its source has not shown before, null where nothing tells; its names are noted."""
        names = () if answer is None or isinstance(answer, Failure) else answer.markup
        if not names:
            return None
        if source not in self._known:
            self._known[source] = known_names(self.store.markup(source))
        self._shown.setdefault(source, set()).update(names)
        return is_foreign(names, self._known[source])

    def _is_told_already(self, place: Place, look: Look, answer: Answer | Failure | None) -> bool:
        """Whether a page that a source leads to is refused, or holds nothing, as it was when it was asked for before: asked eight times it is one page."""
        if place.hint is None:
            return False
        if look.fate is Fate.REJECTED:
            return answer is None
        return look.reason in DEFINITE and self._failures(place) > 1

    def _failures(self, place: Place) -> int:
        """How often in a row a page has failed by now."""
        rhythm = self.store.targets.numbered(place.number).rhythm
        return rhythm.failures if rhythm is not None else 0

    def _is_expected(self, place: Place) -> bool:
        """Whether somebody had to be met there: the last look at its source that is remembered did so, and where others have answered in this run, this host
        did, too, and its page has not failed before: dead hosts take the longest, and are often the last to end.
        """
        if place.source is None or not met_somebody(self.store.observations(place.source, 1)):
            return False
        return not self.silence.is_broken or (host_of(place.url) in self.silence.answered and self._failures(place) == 1)

    def _last_time(self, source: str) -> datetime | None:
        """Of its last article, in this run or before."""
        if source not in self._times:
            looks = self.store.observations(source, LOOKED_BACK)
            self._times[source] = next((look.last_time for look in reversed(looks) if look.last_time), None)
        return self._times[source]
