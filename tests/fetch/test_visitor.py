"""The fetching process as its parent sees it, above all its end: an archive that cannot be completed is never passed over in silence."""

from __future__ import annotations

import asyncio
import os
import select
import shutil
import signal
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Process
from pathlib import Path

import pytest

from schemas.config import FetchConfig
from schemas.errors import StoreError
from schemas.outcome import Reason
from scraper.fetch.errand import Errand, Settings
from scraper.fetch.frames import framed
from scraper.fetch.identity import Identity
from scraper.fetch.visit import Captured, NotFetched, Visit
from scraper.fetch.visitor import Visitor
from tests.fetch.server import Asked, Server, answer, serve
from tests.fetch.talk import AGENT, PAGE

pytestmark = pytest.mark.enable_socket


async def pages(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """A site without robots.txt, all of whose pages are one."""
    writer.write(answer(status="404 Not Found") if asked.target == "/robots.txt" else answer(PAGE))


def settings(server: Server, warc: Path | None) -> Settings:
    """Those of a run that may visit the server."""
    return Settings(FetchConfig(allow=[server.allow]), Identity(AGENT, contact=True), warc=warc)


def visited(visitor: Visitor, url: str) -> None:
    """One page is brought home."""
    visitor.ask(Errand(1, url))
    ends: list[Visit] = []
    while not ends:
        ends = [came.visit for came in visitor.answers()]
        time.sleep(0.01)
    assert isinstance(ends[0], Captured)


@contextmanager
def archived(tmp_path: Path) -> Iterator[tuple[Visitor, Path]]:
    """A run that has brought a page home and is about to end, and the file that it has open."""
    with serve(pages) as server, Visitor(settings(server, tmp_path / "warc")) as visitor:
        visited(visitor, server.url("/"))
        (file,) = (tmp_path / "warc").iterdir()
        yield visitor, file


def process_of(visitor: Visitor) -> int:
    """The number of the fetching process."""
    assert visitor._process is not None
    return visitor._process.pid


def test_an_archive_is_complete_when_the_run_has_ended(tmp_path: Path) -> None:
    """It bears its own name, and the process is gone."""
    with archived(tmp_path) as (visitor, file):
        number = process_of(visitor)
    assert [path.name for path in file.parent.iterdir()] == [file.stem]
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_a_name_that_is_taken_by_then_is_said(tmp_path: Path) -> None:
    """The file stays as it is."""
    with pytest.raises(StoreError, match="exists already") as error, archived(tmp_path) as (_, file):
        file.with_suffix("").write_bytes(b"")
    assert str(file.with_suffix("")) in str(error.value)
    assert file.exists()


def test_a_folder_that_is_gone_by_then_is_said(tmp_path: Path) -> None:
    """With the name of the file."""
    with pytest.raises(StoreError) as error, archived(tmp_path) as (_, file):
        shutil.rmtree(file.parent)
    assert str(file) in str(error.value)


def test_a_process_that_is_killed_before_its_archive_is_closed_is_said(tmp_path: Path) -> None:
    """With the file that it has left; without an archive nothing is lost, and nothing is said."""
    with pytest.raises(StoreError, match="SIGKILL") as error, archived(tmp_path) as (visitor, file):
        os.kill(process_of(visitor), signal.SIGKILL)
    assert str(file) in str(error.value)
    with serve(pages) as server, Visitor(settings(server, None)) as visitor:
        visited(visitor, server.url("/"))
        os.kill(process_of(visitor), signal.SIGKILL)


def test_closing_an_archive_may_take_longer_than_a_moment(tmp_path: Path) -> None:
    """A process that is held up for four seconds is waited for."""
    with archived(tmp_path) as (visitor, file):
        number = process_of(visitor)
        os.kill(number, signal.SIGSTOP)
        threading.Timer(4.0, os.kill, (number, signal.SIGCONT)).start()
    assert not file.exists()


async def large(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """Pages that no pipe holds whole."""
    writer.write(answer(status="404 Not Found") if asked.target == "/robots.txt" else answer(PAGE * 200_000))


def test_answers_that_nobody_takes_hold_up_no_end(tmp_path: Path) -> None:
    """More of them than a pipe holds."""
    with serve(large) as server, Visitor(settings(server, tmp_path)) as visitor:
        for number in range(3):
            visitor.ask(Errand(number, server.url(f"/{number}")))
        while len(server.asked) < 4:
            time.sleep(0.05)
    assert not list(tmp_path.glob("*.open"))


def test_one_that_hangs_is_ended_and_its_errands_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next one is asked by another process."""
    with serve(pages) as server, Visitor(settings(server, None)) as visitor:
        visited(visitor, server.url("/"))
        hung = process_of(visitor)
        os.kill(hung, signal.SIGSTOP)
        monkeypatch.setattr("scraper.fetch.visitor.STOP_S", 0.1)
        monkeypatch.setattr("scraper.fetch.visitor.LISTEN_S", 0.1)
        visitor.ask(Errand(2, server.url("/2")))
        ends: list[Visit] = []
        while not ends:
            select.select([visitor.pipe], [], [], visitor.patience_s())
            ends = [came.visit for came in visitor.answers()]
        monkeypatch.undo()
        assert isinstance(ends[0], NotFetched)
        assert (ends[0].reason, ends[0].detail) == (Reason.FETCHER_DIED, "the fetching process was killed by SIGKILL")
        visited(visitor, server.url("/3"))
        assert process_of(visitor) != hung


def test_one_that_hangs_in_the_midst_of_an_answer_is_ended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can tell beforehand whether the rest of it will come."""
    monkeypatch.setattr("scraper.fetch.visitor.STOP_S", 0.1)
    monkeypatch.setattr("scraper.fetch.visitor.LISTEN_S", 0.02)
    with serve(large) as server, Visitor(settings(server, None)) as visitor:
        visitor.ask(Errand(1, server.url("/")))
        select.select([visitor.pipe], [], [])
        os.kill(process_of(visitor), signal.SIGSTOP)
        (came,) = visitor.answers()
    assert isinstance(came.visit, NotFetched)
    assert came.visit.reason == Reason.FETCHER_DIED


def test_one_that_hangs_and_takes_no_more_errands_is_ended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """More of them than a pipe holds, as where many hosts are visited side by side."""
    monkeypatch.setattr("scraper.fetch.visitor.STOP_S", 0.1)
    monkeypatch.setattr("scraper.fetch.visitor.LISTEN_S", 0.02)
    with serve(pages) as server, Visitor(settings(server, None)) as visitor:
        os.kill(process_of(visitor), signal.SIGSTOP)
        for key in range(1_500):
            visitor.ask(Errand(key, server.url(f"/{key}")))
        ends = list(visitor.answers())
    assert [came.key for came in ends] == list(range(1_500))
    assert {came.visit.reason for came in ends if isinstance(came.visit, NotFetched)} == {Reason.FETCHER_DIED}


def test_one_that_hangs_with_an_archive_is_said_at_the_end(tmp_path: Path) -> None:
    """It is waited for no longer than where it has pages in hand."""

    def hang(visitor: Visitor) -> None:
        visitor.pipe.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("@ll", 0, 100_000))
        os.kill(process_of(visitor), signal.SIGSTOP)

    with pytest.raises(StoreError, match="SIGKILL") as error, archived(tmp_path) as (visitor, file):
        hang(visitor)
    assert str(file) in str(error.value)


def test_a_word_that_it_is_at_work_is_no_answer() -> None:
    """It is heard, and that is all."""
    with serve(pages) as server, Visitor(settings(server, None)) as visitor:
        ours, theirs = socket.socketpair()
        with ours, theirs, pytest.MonkeyPatch.context() as patched:
            patched.setattr(visitor, "pipe", ours)
            visitor.out.add(1)
            theirs.sendall(framed(None) + framed(None))
            assert list(visitor.answers()) == []
            assert visitor.out == {1}


def test_one_that_hangs_without_an_archive_holds_up_no_end() -> None:
    """There is nothing of it to wait for."""
    with serve(pages) as server, Visitor(settings(server, None)) as visitor:
        visited(visitor, server.url("/"))
        hung = process_of(visitor)
        os.kill(hung, signal.SIGSTOP)
    with pytest.raises(ProcessLookupError):
        os.kill(hung, 0)


def interrupted(url: str, config: Settings, told: Path) -> None:
    """A run whose end is waited for until somebody has no more patience."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with Visitor(config) as visitor:
        visited(visitor, url)
        os.kill(process_of(visitor), signal.SIGSTOP)
        told.write_text(str(process_of(visitor)))


def test_who_has_no_patience_is_not_kept(tmp_path: Path) -> None:
    """A signal while the archive is being closed ends both processes at once."""
    with serve(pages) as server:
        run = Process(target=interrupted, args=(server.url("/"), settings(server, tmp_path / "warc"), tmp_path / "number"))
        run.start()
        while not (tmp_path / "number").exists():
            time.sleep(0.05)
        time.sleep(0.5)
        assert run.is_alive()
        os.kill(run.pid or 0, signal.SIGINT)
        run.join(2.0)
        assert run.exitcode not in (None, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "number").read_text()), 0)


def test_nothing_outlives_a_parent_that_was_killed(tmp_path: Path) -> None:
    """The archive is completed by then."""
    with serve(pages) as server:
        run = Process(target=forlorn, args=(server.url("/"), settings(server, tmp_path / "warc"), tmp_path / "number"))
        run.start()
        run.join(20.0)
    number = int((tmp_path / "number").read_text())
    deadline = time.monotonic() + 3.0
    while time.monotonic() < deadline:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            break
        time.sleep(0.05)
    else:
        pytest.fail("it lives on")
    assert not list((tmp_path / "warc").glob("*.open"))


def forlorn(url: str, config: Settings, told: Path) -> None:
    """A run that is killed after its first page."""
    with Visitor(config) as visitor:
        visited(visitor, url)
        told.write_text(str(process_of(visitor)))
        os.kill(os.getpid(), signal.SIGKILL)
