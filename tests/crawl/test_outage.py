"""Runs in which nobody answers: our own network is to blame, or its name service, and no source."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.alarm import AlarmKind
from schemas.config import Config, FetchConfig
from schemas.source import Source, SourceKind
from scraper.cli.exits import Exit
from scraper.crawl.schedule import Ended, Schedule
from scraper.fetch.errand import Settings
from scraper.fetch.identity import Identity
from scraper.fetch.visitor import Visitor
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

    def run(self, *hosts: str) -> Ended:
        """The next run over a forum on each of these hosts."""
        self.now += timedelta(hours=8)
        fetch = FetchConfig(allow=hosts, interval_s=0.0, tries=1)
        sources = tuple(Source(id=called(host), kind=SourceKind.FORUM, url=f"http://{host}{LIST}") for host in hosts)
        settings = Settings(fetch, Identity("Tests/1.0 (+https://tests.example/contact)", contact=True))
        schedule = Schedule(Config(fetch=fetch, source=sources), self.store, lambda: self.now)
        with Visitor(settings) as visitor:
            return schedule.run(settings, visitor, merge=merge, listener=Unheard(), stop=Stop(), command="run", max_pages=9)


@pytest.fixture
def nights(tmp_path: Path) -> Iterator[Nights]:
    with open_board() as board, closing(open_store(tmp_path / "thresher.db")) as store:
        yield Nights(store, board)


def test_where_nobody_answers_at_all_no_source_is_blamed(nights: Nights):
    """However long that takes; what was seen of them is as if nobody had looked."""
    ends = [nights.run(*SILENT) for _ in range(3)]
    assert [(end.met_nobody, end.changes, end.report.targets) for end in ends] == [(True, [], 3)] * 3
    assert [nights.store.observations(called(host), 9) for host in SILENT] == [[], [], []]


def test_where_anybody_answers_those_who_do_not_are_told(nights: Nights):
    """By the second look, as ever."""
    living = nights.board.server.allow
    assert not nights.run(*SILENT, living).met_nobody
    changes = nights.run(*SILENT, living).changes
    assert [(alarm.kind, alarm.source) for alarm in changes] == [(AlarmKind.SOURCE_FAILING, called(host)) for host in SILENT]


def test_one_or_two_hosts_may_well_be_away_by_themselves(nights: Nights):
    """And are told, since nothing speaks for anything else."""
    nights.run(*SILENT[:2])
    ended = nights.run(*SILENT[:2])
    assert (ended.met_nobody, [alarm.kind for alarm in ended.changes]) == (False, [AlarmKind.SOURCE_FAILING] * 2)


def test_hosts_that_were_away_before_say_nothing_of_our_network(nights: Nights):
    """Where others are due at other hours, they may be asked by themselves for ever."""
    nights.run(*SILENT, nights.board.server.allow)
    ended = nights.run(*SILENT)
    assert (ended.met_nobody, [alarm.kind for alarm in ended.changes]) == (False, [AlarmKind.SOURCE_FAILING] * 3)


def configured(folder: Path, *hosts: str) -> None:
    """A configuration with a feed on each of these hosts."""
    sources = "".join(f'[[source]]\nid = "s{number}"\nkind = "feed"\nurl = "http://{host}/feed{number}"\n' for number, host in enumerate(hosts))
    fetch = f"[fetch]\nallow = {sorted(set(hosts))}\ninterval_s = 0.0\ntries = 1\n".replace("'", '"')
    (folder / "thresher.toml").write_text(f'data_dir = "kept"\n{fetch}[log]\nfile = "log"\n{sources}')


def test_what_robots_txt_forbids_breaks_no_silence(nights: Nights, tmp_path: Path):
    """Its rules may be those of yesterday."""
    nights.board.robots = b"User-agent: *\nDisallow: /\n"
    configured(tmp_path, *SILENT, nights.board.server.allow)
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


def test_a_run_that_dies_holds_nothing_back(tmp_path: Path):
    """Here at the second signal, while a fourth host has not answered yet."""

    async def mute(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(LONGEST_S)

    with serve(mute) as server:
        configured(tmp_path, *SILENT, server.allow)
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
    configured(tmp_path, *SILENT)
    said = ended("run", cwd=tmp_path)
    assert (said.code, said.out) == (Exit.UNREACHABLE, "")
    line, example = said.err.splitlines()
    assert example.startswith("thresher: for one, s")
    assert "connect_failed" in example
    assert line.startswith("thresher: nothing could be reached (3 failed:robots_unreachable): our own network or name service may be down")
    assert ended("run", cwd=tmp_path).code == Exit.OK
    status = ended("status", cwd=tmp_path)
    assert (status.code, status.out.splitlines()[0]) == (Exit.FAILED, "not good: nothing could be reached when pages were due last, in run 1")
