"""Runs in which nobody answers: our own network is to blame, or its name service, and no source."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.alarm import AlarmKind
from schemas.config import Config, FetchConfig
from schemas.report import Silence
from schemas.source import Source, SourceKind
from scraper.cli.exits import Exit
from scraper.crawl.schedule import Ended, Schedule
from scraper.discover.scope import host_of
from scraper.fetch.errand import Settings
from scraper.fetch.identity import Identity
from scraper.fetch.visitor import Visitor
from scraper.report import report
from scraper.stop import Stop
from scraper.store.sqlite import SqliteStore, open_store
from tests.cli.processes import LONGEST_S, ended, process
from tests.crawl.board import LIST, Board, open_board
from tests.crawl.test_schedule import Unheard
from tests.fetch.server import Asked, answer, serve

pytestmark = pytest.mark.enable_socket
SILENT = ("127.0.0.2:9", "127.0.0.3:9", "127.0.0.4:9")
"""Nobody listens there."""


def called(host: str) -> str:
    """The id of the source there."""
    return host.replace(":", "-")


@dataclass
class Nights:
    """Sources that are visited every eight hours."""

    store: SqliteStore
    board: Board
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def run(self, *hosts: str, max_pages: int = 9) -> Ended:
        """The next run over a forum on each of these hosts."""
        self.now += timedelta(hours=8)
        fetch = FetchConfig(allow=hosts, interval_s=0.0, tries=1)
        sources = tuple(Source(id=called(host), kind=SourceKind.FORUM, url=f"http://{host}{LIST}") for host in hosts)
        settings = Settings(fetch, Identity("Tests/1.0 (+https://tests.example/contact)", contact=True))
        schedule = Schedule(Config(fetch=fetch, source=sources), self.store, lambda: self.now)
        with Visitor(settings) as visitor:
            return schedule.run(settings, visitor, merge=merge, listener=Unheard(), stop=Stop(), command="run", max_pages=max_pages)


@dataclass
class Cut(Board):
    """A board that falls silent once it and others have named their threads."""

    cuts: bool = False
    others: list[Cut] = field(default_factory=list)

    async def handle(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        """Answers with a list, and with a thread unless it is to be cut off: then nobody gets any, and not before each has been asked for one."""
        if self.cuts and "/topic/" in asked.target:
            while not all(any("/topic/" in one.target for one in other.server.asked) for other in self.others if other.cuts):
                await asyncio.sleep(0.01)
            writer.transport.abort()
        else:
            await super().handle(asked, writer)


@contextmanager
def boards(number: int) -> Iterator[dict[str, Cut]]:
    """So many boards, on hosts of their own, by host and port."""
    made = [Cut() for _ in range(number)]
    with ExitStack() as stack:
        for last, board in enumerate(made, 5):
            board.server = stack.enter_context(serve(board.handle, host=f"127.0.0.{last}"))
            board.others = made
        yield {board.server.allow: board for board in made}


@pytest.fixture
def nights(tmp_path: Path) -> Iterator[Nights]:
    with open_board() as board, closing(open_store(tmp_path / "thresher.db")) as store:
        yield Nights(store, board)


def test_where_nobody_answers_at_all_no_source_is_blamed(nights: Nights):
    """However long that takes; what was seen of them is as if nobody had looked."""
    with boards(3) as living:
        nights.run(*living)
    before = [nights.store.observations(called(host), 9) for host in living]
    ends = [nights.run(*living) for _ in range(3)]
    assert [(end.silence.met_nobody, end.changes) for end in ends] == [(True, [])] * 3
    assert [nights.store.observations(called(host), 9) for host in living] == before


def test_hosts_that_have_never_answered_are_told_however_many(nights: Nights):
    """Three mistyped addresses are no outage, nor do they make one of a run that met a single host more."""
    first, second = nights.run(*SILENT), nights.run(*SILENT)
    assert (first.silence.met_nobody, second.silence.met_nobody) == (False, False)
    assert [(alarm.kind, alarm.source) for alarm in second.changes] == [(AlarmKind.SOURCE_FAILING, called(host)) for host in SILENT]


def test_three_that_were_asked_of_many_are_no_outage(nights: Nights):
    """A budget may end a run at the first few, which may lie on one machine."""
    with boards(5) as living:
        nights.run(*living)
    assert nights.run(*living).silence.met_nobody
    assert not nights.run(*living, max_pages=3).silence.met_nobody


def test_a_run_is_told_for_ever_as_it_judged_itself(nights: Nights):
    """Whatever its sources look like by now: here they are away, and somebody else is not; and three of five were not all."""
    with boards(5) as living:
        nights.run(*living)
    nights.run(*living)
    nights.run(*living, max_pages=3)
    nights.run(*living, nights.board.server.allow)
    assert [report(nights.store, run, now=nights.now).run.silence for run in range(1, 5)] == [None, Silence.FROM_THE_START, None, None]


def test_a_network_that_dies_in_mid_run_is_told_of_no_source(nights: Nights):
    """Of hosts that had answered before in the same run, and then, all of them, did not."""
    with boards(3) as living:
        for host in living:
            living[host].cuts = True
        end = nights.run(*living, max_pages=99)
        looks = [nights.store.observations(called(host), 9) for host in living]
    assert (end.silence.is_ours, end.silence.met_nobody, end.silence.answered) == (True, False, {host_of(f"http://{host}/") for host in living})
    assert [(look.failed, look.visits) for (look,) in looks] == [({}, 1)] * 3


def test_two_of_whom_no_more_is_heard_are_told_themselves(nights: Nights):
    """One more was away from its first day on, and says nothing of our network."""
    with boards(2) as living:
        for host in living:
            living[host].cuts = True
        end = nights.run(*living, SILENT[0], max_pages=99)
        looks = [nights.store.observations(called(host), 9) for host in living]
    assert not end.silence.is_ours
    assert all(look.failed for (look,) in looks)


def test_where_anybody_answers_those_who_do_not_are_told(nights: Nights):
    """By the second look, as ever."""
    living = nights.board.server.allow
    assert not nights.run(*SILENT, living).silence.met_nobody
    changes = nights.run(*SILENT, living).changes
    assert [(alarm.kind, alarm.source) for alarm in changes] == [(AlarmKind.SOURCE_FAILING, called(host)) for host in SILENT]


def test_one_or_two_hosts_may_well_be_away_by_themselves(nights: Nights):
    """And are told, since nothing speaks for anything else."""
    nights.run(*SILENT[:2])
    ended = nights.run(*SILENT[:2])
    assert (ended.silence.met_nobody, [alarm.kind for alarm in ended.changes]) == (False, [AlarmKind.SOURCE_FAILING] * 2)


def test_hosts_that_were_away_before_say_nothing_of_our_network(nights: Nights):
    """Where others are due at other hours, they may be asked by themselves for ever."""
    nights.run(*SILENT, nights.board.server.allow)
    ended = nights.run(*SILENT)
    assert (ended.silence.met_nobody, [alarm.kind for alarm in ended.changes]) == (False, [AlarmKind.SOURCE_FAILING] * 3)


def configured(folder: Path, *hosts: str, deadline_s: float = 7.0) -> None:
    """A configuration with a feed on each of these hosts."""
    sources = "".join(f'[[source]]\nid = "s{number}"\nkind = "feed"\nurl = "http://{host}/feed{number}"\n' for number, host in enumerate(hosts))
    fetch = f"[fetch]\nallow = {sorted(set(hosts))}\ninterval_s = 0.0\ntries = 1\ndeadline_s = {deadline_s}\n".replace("'", '"')
    (folder / "thresher.toml").write_text(f'data_dir = "kept"\n{fetch}[log]\nfile = "log"\n{sources}')


def visited_once(folder: Path, *others: str) -> None:
    """A configuration with three hosts that have answered and do so no more, and others; all of them are due."""
    with boards(3) as living:
        for number, board in enumerate(living.values()):
            board.pages[f"/feed{number}"] = b'<rss version="2.0"><channel><title>The bench</title></channel></rss>'
        configured(folder, *living, *others)
        assert ended("run", cwd=folder).err.count("failing") == 0
    with closing(sqlite3.connect(folder / "kept" / "thresher.db")) as store:
        store.execute("UPDATE targets SET due_at = 0")
        store.commit()


def test_what_robots_txt_forbids_breaks_no_silence(nights: Nights, tmp_path: Path):
    """Its rules may be those of yesterday."""
    nights.board.robots = b"User-agent: *\nDisallow: /\n"
    visited_once(tmp_path, nights.board.server.allow)
    said = ended("run", cwd=tmp_path)
    assert (said.code, len(said.err.splitlines())) == (Exit.UNREACHABLE, 2)
    assert ended("status", cwd=tmp_path).out.startswith("not good: nothing could be reached")


def test_hosts_that_want_a_pause_are_no_outage(tmp_path: Path):
    """They have answered."""

    async def busy(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"", "Content-Type: text/plain") if asked.target == "/robots.txt" else answer(b"", "Retry-After: 600", status="429 Wait"))

    with serve(busy, host="127.0.0.2") as one, serve(busy, host="127.0.0.3") as two, serve(busy, host="127.0.0.4") as three:
        hosts = [server.allow for server in (one, two, three)]
        configured(tmp_path, *hosts)
        assert ended("run", cwd=tmp_path).code == Exit.FAILED
        configured(tmp_path, *hosts, *hosts)
        said = ended("run", cwd=tmp_path)
    assert (said.code, said.err) == (Exit.UNREACHABLE, "thresher: nothing could be reached: the hosts of all pages that are due are left alone for now\n")


def test_one_page_in_vain_does_not_spoil_the_data(tmp_path: Path):
    """Nor two: as for an alarm, it takes a second look."""
    configured(tmp_path, *SILENT[:2])
    assert ended("run", cwd=tmp_path).code == Exit.UNREACHABLE
    assert ended("status", cwd=tmp_path).out.startswith("good")


def test_three_that_have_never_answered_are_no_outage_for_the_status_either(tmp_path: Path):
    """It judges by the rule of the run, which tells of each of them."""
    configured(tmp_path, *SILENT)
    assert ended("run", cwd=tmp_path).code == Exit.UNREACHABLE
    assert ended("status", cwd=tmp_path).out.startswith("good")


def test_of_many_sources_on_a_machine_without_a_network_a_few_are_told(tmp_path: Path):
    """A mail of a line for each source would be read no further."""
    configured(tmp_path, *SILENT, *SILENT[:2], *SILENT)
    said = ended("run", cwd=tmp_path)
    assert said.code == Exit.UNREACHABLE
    assert [line.count("robots_unreachable") for line in said.err.splitlines()] == [1, 1, 1, 1, 1, 0]
    assert said.err.endswith("thresher: and 3 more, as nobody has answered: `thresher report --targets` names all\n")


def test_a_run_that_dies_holds_nothing_back(tmp_path: Path):
    """Here at the second signal, while a fourth host has not answered yet."""

    async def mute(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(LONGEST_S)

    with serve(mute) as server:
        configured(tmp_path, *SILENT, server.allow, deadline_s=9.0 * LONGEST_S)  # a busy machine takes long to tell of the others
        with process("run", "--config", tmp_path / "thresher.toml") as running:
            while not (tmp_path / "log").exists() or (tmp_path / "log").read_text().count(" outcome ") < len(SILENT):
                assert running.poll() is None
                time.sleep(0.01)
            running.terminate()
            time.sleep(0.3)
            running.terminate()
            _, err = running.communicate(timeout=LONGEST_S)
    assert (running.returncode, err.decode().count("robots_unreachable")) == (Exit.TERMINATED, len(SILENT))


def test_one_example_is_told_for_all_and_the_data_is_not_good_until_somebody_answers(tmp_path: Path):
    """Nor does a run for which nothing is due change that."""
    visited_once(tmp_path)
    said = ended("run", cwd=tmp_path)
    assert (said.code, said.out) == (Exit.UNREACHABLE, "")
    line, example = said.err.splitlines()
    assert example.startswith("thresher: for one, s")
    assert "connect_failed" in example
    assert line.startswith("thresher: nothing could be reached (3 failed:connect_failed): our own network or name service may be down")
    assert "\n        our own network or name service may be down, and no source is blamed\n" in ended("report", cwd=tmp_path).out
    assert [ended("report", "--run", run, "--json", cwd=tmp_path).lines[0]["own_network_down"] for run in (1, 2)] == [False, True]
    assert ended("run", cwd=tmp_path).code == Exit.OK
    status = ended("status", cwd=tmp_path)
    assert (status.code, status.out.splitlines()[0]) == (Exit.FAILED, "not good: nothing could be reached when pages were due last, in run 2")
