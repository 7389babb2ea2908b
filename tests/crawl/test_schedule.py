"""Many runs in a row on a real forum, hour after hour by an injected clock: what they cost, and what they notice."""

from __future__ import annotations

import importlib
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.alarm import AlarmKind
from schemas.cleaned import Answer
from schemas.config import Config, FetchConfig
from schemas.outcome import Outcome
from schemas.source import Source, SourceKind
from scraper.crawl.line import Place
from scraper.crawl.schedule import Ended, Schedule
from scraper.fetch.errand import Settings
from scraper.fetch.identity import Identity
from scraper.fetch.visitor import Visitor
from scraper.inputs import Failure, Input
from scraper.rhythm import Look
from scraper.stop import Stop
from scraper.store.sightings import Standing
from scraper.store.sqlite import SqliteStore, open_store
from tests.cli.processes import SAMPLES
from tests.crawl.board import LIST, STRAP, Board, open_board

pytestmark = pytest.mark.enable_socket
Change = Callable[[Board], None]


@dataclass
class Unheard:
    """Hears of a run and keeps the ends."""

    outcomes: list[Outcome] = field(default_factory=list)

    def answered(self, item: Input, answer: Answer | Failure) -> None:
        """Not asked for."""

    def ended(self, outcome: Outcome) -> None:
        """Kept."""
        self.outcomes.append(outcome)

    def looked(self, place: Place, look: Look, answer: Answer | Failure | None, stood: Standing | None) -> None:
        """Not asked for."""


@dataclass
class Hours:
    """A forum that is visited every hour."""

    board: Board
    schedule: Schedule
    visitor: Visitor
    settings: Settings
    # The captures bear the real time, and lists say "5 months ago" by it: only the hours after it are ours.
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    threads: int = 0
    change: Change = lambda board: None
    """What has happened to the board's pages."""
    pages: dict[str, bytes] = field(default_factory=dict)
    """As they would be without."""

    def write(self, number: int = 1) -> None:
        """New threads begin, each with posts of its own, and the list names them."""
        for _ in range(number):
            self.threads += 1
            slug, first = f"thread-{self.threads}", 5000 + 10 * self.threads
            page = (SAMPLES / "bench-strap.html").read_bytes().replace(b"which-thread-for-a-rucksack-strap", slug.encode())
            page = page.replace(b"rucksack", _WORDS[self.threads % len(_WORDS)] + b" number " + str(self.threads).encode())
            for old in range(4101, 4105):
                page = page.replace(str(old).encode(), str(first + old - 4101).encode())
            self.pages[f"/forums/topic/{slug}/"] = page
            entry = _ENTRY.replace(b"which-thread-for-a-rucksack-strap", slug.encode()).replace(b"4101", str(first).encode())
            self.pages[LIST] = self.pages[LIST].replace(_ENTRY, entry + _ENTRY, 1)

    def run(self) -> tuple[Ended, list[Outcome]]:
        """The next hour's run."""
        self.now += timedelta(hours=1)
        self.board.pages = dict(self.pages)
        self.change(self.board)
        heard = Unheard()
        return self.schedule.run(self.settings, self.visitor, merge=merge, listener=heard, stop=Stop(), command="run", max_pages=1_000), heard.outcomes


_WORDS = [b"rucksack", b"saddlebag", b"apron", b"satchel", b"tent", b"awning", b"hammock"]
_LISTED = (SAMPLES / "bench-list.html").read_bytes()
_ENTRY = re.search(rb'<ul id="bbp-topic-4101".*?<!-- #bbp-topic-4101 -->\n', _LISTED, re.DOTALL)[0]  # type: ignore[index]


@pytest.fixture
def hours(tmp_path: Path) -> Iterator[Hours]:
    """A board with the one thread of the sample, and its run."""
    with small_board() as board, closing(open_store(tmp_path / "thresher.db")) as store:
        yield from _visited(board, store)


@contextmanager
def small_board() -> Iterator[Board]:
    """A board with the one thread of the sample."""
    with open_board() as board:
        others = re.compile(rb'<ul id="bbp-topic-(?!4101)\d+".*?<!-- #bbp-topic-\d+ -->\n', re.DOTALL)
        board.pages[LIST] = others.sub(b"", board.pages[LIST])
        yield board


@dataclass
class Day:
    """What a day of a busy board has left."""

    board: Board
    kept: Path
    now: datetime
    threads: int
    pages: dict[str, bytes]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    """Once for all tests: no alarm came on in it."""
    path = tmp_path_factory.mktemp("day") / "thresher.db"
    with small_board() as board:
        with closing(open_store(path)) as store:
            for hours in _visited(board, store):
                for _ in range(24):
                    hours.write()
                    assert not hours.run()[0].changes
        yield Day(board, path, hours.now, hours.threads, hours.pages)


@pytest.fixture
def next_day(day: Day, tmp_path: Path) -> Iterator[Hours]:
    """The hours after it, with a store of their own."""
    day.board.pages, day.board.robots = dict(day.pages), Board().robots
    shutil.copy(day.kept, tmp_path / "thresher.db")
    with closing(open_store(tmp_path / "thresher.db")) as store:
        for hours in _visited(day.board, store):
            hours.now, hours.threads, hours.pages = day.now, day.threads, dict(day.pages)
            yield hours


def _visited(board: Board, store: SqliteStore) -> Iterator[Hours]:
    source = Source(id="bench", kind=SourceKind.FORUM, url=board.url(LIST), every="1h")
    config = Config(source=(source,), fetch=FetchConfig(allow=(board.server.allow,), interval_s=0.0))
    settings = Settings(config.fetch, Identity("Tests/1.0 (+https://tests.example/contact)", contact=True))
    with Visitor(settings) as visitor:
        made = Hours(board, Schedule(config, store, lambda: made.now), visitor, settings, pages=board.pages)
        yield made


def renamed(board: Board) -> None:
    """A redesign: no class is called what it was."""
    for path, page in board.pages.items():
        board.pages[path] = page.replace(b"bbp-", b"talk-").replace(b"bbpress", b"talk")


def walled(board: Board) -> None:
    """A login is asked for."""
    wall = (SAMPLES / "bench-members.html").read_bytes()
    for path in board.pages:
        if "/topic/" in path:
            board.pages[path] = wall


def closed(board: Board) -> None:
    """Robots.txt forbids what it allowed."""
    board.robots = b"User-agent: *\nDisallow: /\n"


def undated(board: Board) -> None:
    """Dates are printed no more."""
    for path, page in board.pages.items():
        board.pages[path] = re.sub(rb'<span class="bbp-reply-post-date">.*?</span>', b"", page)


def in_every_page(before: bytes, after: bytes) -> Change:
    """Threads print something else."""

    def change(board: Board) -> None:
        for path, page in board.pages.items():
            board.pages[path] = re.sub(before, after, page, flags=re.DOTALL) if "/topic/" in path else page

    return change


def walled_by_half(board: Board) -> None:
    """A login is asked for before every second thread."""
    wall = (SAMPLES / "bench-members.html").read_bytes()
    for path in board.pages:
        if re.search(r"/topic/.*[02468]/$", path):
            board.pages[path] = wall


def gone(board: Board) -> None:
    """The board has moved away."""
    board.pages.pop(LIST, None)


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        (renamed, {AlarmKind.SOURCE_FAILING, AlarmKind.PLATFORM, AlarmKind.REJECTED}),
        (walled, {AlarmKind.WALL}),
        (closed, {AlarmKind.ROBOTS_CLOSED}),
        (undated, {AlarmKind.FIELDS}),
        (gone, {AlarmKind.SOURCE_FAILING}),
        (walled_by_half, {AlarmKind.WALL}),
        (in_every_page(b'lang="en-GB"', b'lang="de"'), {AlarmKind.VALUES}),
        (in_every_page(b" the ", " thÃ© ".encode()), {AlarmKind.VALUES}),
        (in_every_page(rb'(<span class="bbp-reply-post-date">).*?(</span>)', rb"\1October 6, 2025 at 7:15 pm\2"), {AlarmKind.VALUES}),
        (in_every_page(rb'<(a|span)[^>]*class="bbp-author-(?:name|link)".*?</\1>', b""), {AlarmKind.FIELDS}),
    ],
    ids=["renamed", "walled", "closed", "undated", "gone", "walled_by_half", "another_language", "broken_letters", "one_time_for_all", "unnamed"],
)
def test_what_changes_is_noticed_by_the_second_run(next_day: Hours, change: Change, kinds: set[AlarmKind]):
    """After a day of a busy board: no alarm before, one soon after, told once."""
    hours = next_day
    noticed: list[AlarmKind] = []
    hours.change = change
    for looks in range(3):
        hours.write(6 if change is walled_by_half else 2)  # one page of two, twice, may be chance
        if change is closed:  # a day later, that is, in the process of a later run
            hours.visitor.__exit__(None)
            hours.visitor.__enter__()
            hours.schedule.store.connection.execute("UPDATE robots SET fresh_until = 0")  # type: ignore[attr-defined]
        while not (run := hours.run())[1]:
            assert looks  # it is due within the hour as long as something happens
        noticed += [alarm.kind for alarm in run[0].changes]
        if looks == 1:
            assert noticed
            assert set(noticed) <= kinds
    assert len(noticed) == len(set(noticed))


def test_a_quiet_forum_costs_at_most_six_requests_a_day(hours: Hours):
    """Its list, at the pace that it has come to."""
    hours.write(5)
    hours.run()
    for _ in range(24):
        hours.run()
    assert hours.board.asked
    for _ in range(5 * 24):
        hours.run()
    asked = hours.board.asked
    assert set(asked) <= {LIST, STRAP, "/robots.txt"}
    assert len(asked) <= 5 * 6


def test_a_run_that_comes_a_little_too_soon_asks_all_the_same(hours: Hours):
    """Cron's hours are some seconds shorter or longer than an hour from look to look, and those of a timer that spreads its calls some minutes."""
    for _ in range(3):
        hours.write()
        hours.now -= timedelta(minutes=5)
        hours.run()
        assert LIST in hours.board.asked


def test_a_clock_that_was_years_ahead_is_forgotten(hours: Hours):
    """What it read is due again once, its alarm goes off, and what is new is found in the next hour."""
    hours.write()
    hours.run()
    hours.now += timedelta(days=1_500)
    hours.change = gone
    for _ in range(3):
        hours.run()
    assert [alarm.kind for alarm in hours.schedule.store.alarms()] == [AlarmKind.SOURCE_FAILING]
    hours.now -= timedelta(days=1_500)
    hours.change = lambda board: None
    hours.write()
    assert hours.board.asked
    ended, _ = hours.run()
    assert "/forums/topic/thread-2/" in hours.board.asked
    assert [(alarm.kind, bool(alarm.ended)) for alarm in ended.changes] == [(AlarmKind.SOURCE_FAILING, True)]
    hours.run()
    assert hours.board.asked == [LIST]
    assert hours.schedule.store.alarms() == []


def test_two_days_of_threads_are_each_asked_for_once(hours: Hours):
    """However often the list names them."""
    for _ in range(12):
        hours.write()
        hours.run()
    asked = [path for path in hours.board.asked if "/topic/thread-" in path]
    assert sorted(asked) == sorted(set(asked))
    assert len(asked) == 12
    assert list(hours.schedule.store.targets.due(["bench"], hours.now)) == []


def test_a_page_that_may_not_be_kept_is_asked_for_more_and_more_seldom(hours: Hours):
    """It was taken for changed at each look, and asked for every day for ever."""
    hours.write()
    hours.board.headers["/forums/topic/thread-1/"] = ("X-Robots-Tag: noindex",)
    steps = []
    for _ in range(3):
        hours.run()
        waiting = hours.schedule.store.targets.at(hours.board.url("/forums/topic/thread-1/"))
        steps.append(waiting and waiting.rhythm and waiting.rhythm.interval.days)
        hours.now += timedelta(days=7)
    assert steps == [1, 4, 16]


def declared(hours: Hours, **changes: object) -> None:
    """The source is another one in the configuration from now on, under the same name."""
    former = hours.schedule.config
    source = Source.model_validate({**former.source[0].model_dump(), **changes})
    hours.schedule = Schedule(former.model_copy(update={"source": (source,)}), hours.schedule.store, lambda: hours.now)


FEED = "/feed/"


def syndicated(board: Board) -> None:
    """The board has a feed."""
    item = f"<item><title>Which thread for a rucksack strap?</title><link>{board.url(STRAP)}</link></item>"
    board.pages[FEED] = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Bench</title>{item}</channel></rss>".encode()


def test_a_source_that_is_declared_with_another_address_is_not_held_against_what_it_was(hours: Hours):
    """A feed names fewer links than a list, and is no list; an alarm on the former address is over."""
    hours.change = gone
    for _ in range(3):
        hours.run()
    assert [alarm.kind for alarm in hours.schedule.store.alarms()] == [AlarmKind.SOURCE_FAILING]
    hours.change = syndicated
    declared(hours, kind=SourceKind.FEED, url=hours.board.url(FEED))
    ends = [list(hours.run()[0].changes) for _ in range(4)]
    assert (ends, hours.schedule.store.alarms()) == ([[]] * 4, [])
    declared(hours, kind=SourceKind.FORUM, url=hours.board.url(LIST))
    ends = [list(hours.run()[0].changes) for _ in range(4)]
    assert (ends, hours.schedule.store.alarms()) == ([[]] * 4, [])


def test_what_is_known_of_a_source_stays_where_its_address_is_only_spelt_otherwise(hours: Hours):
    """As with `www.`, or without the slash at its end."""
    hours.run()
    hours.run()
    declared(hours, url=hours.board.url(LIST.rstrip("/")))
    hours.schedule.line()
    assert len(hours.schedule.store.observations("bench", 9)) == 2


def test_a_source_that_is_to_be_looked_at_more_often_is_not_waited_for_as_long_as_before(hours: Hours):
    """Six hours at most, as with any."""
    declared(hours, every="10d")
    hours.run()
    assert LIST in hours.board.asked
    declared(hours, every="1h")
    asked = []
    for _ in range(7):
        hours.run()
        asked.append(LIST in hours.board.asked)
    assert asked.index(True) == 5


def test_a_signal_while_the_cleaner_loads_waits_for_it_no_longer_than_for_anything(hours: Hours, monkeypatch: pytest.MonkeyPatch):
    """On a busy machine that takes longer than the five seconds; all is due as it was."""
    stop, finders = Stop(), list(sys.meta_path)

    def loaded(*, many: bool) -> None:
        signal.raise_signal(signal.SIGTERM)
        importlib.import_module("tomllib._re")  # another's is nothing to us
        importlib.import_module("cleaners.not_there")

    with monkeypatch.context() as patched, stop.listening():
        patched.setattr("scraper.workers.workers.cleaning", loaded)
        patched.setattr("scraper.stop.GRACE_S", 0)
        settings, visitor = hours.settings, hours.visitor
        ended = hours.schedule.run(settings, visitor, merge=merge, listener=Unheard(), stop=stop, command="run", max_pages=1_000)
    assert (ended.report.targets, ended.report.ended_at, sys.meta_path) == (0, None, finders)
    with pytest.raises(ModuleNotFoundError), Stop().loading():
        importlib.import_module("cleaners.not_there")


def test_a_run_that_was_told_to_stop_before_its_first_page_has_not_ended(hours: Hours):
    """`status` would call the data good though no run ever gets anywhere, as under a time-out that is too short."""
    stop = Stop()
    stop.signal = signal.SIGTERM
    for number, command in ((1, "run"), (2, "run --max-pages 5")):
        hours.schedule.run(hours.settings, hours.visitor, merge=merge, listener=Unheard(), stop=stop, command=command, max_pages=1_000)
        assert hours.schedule.store.report(number).ended_at is None
    assert hours.schedule.store.last_finished("run") is None
    hours.run()
    assert hours.schedule.store.last_finished("run") is not None
