"""A run that nobody watches: its log, its monitor, the law of outcomes after a kill, and what it drops."""

from __future__ import annotations

import asyncio
import configparser
import json
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from schemas.config import LogConfig
from scraper.cli.exits import Exit
from scraper.config.config import settings
from scraper.logs import Log
from scraper.ping import HURRY_S, address
from scraper.stop import GRACE_S
from scraper.store.sqlite import open_store
from tests.cli.processes import ROOT, Ended, ended, lines_of, process
from tests.crawl.board import LIST, Board, open_board
from tests.fetch.server import Asked, Server, answer, serve

pytestmark = pytest.mark.enable_socket

HUNG_S = 45
"""For a process to end on a busy machine; what it must not wait for is silent for 60 s."""
HOSTILE = "https://forum.example/a\nb\r\x1b[2J\x7f\x85\u2028\u202e\udc80 c"


@pytest.fixture
def board() -> Iterator[Board]:
    with open_board() as board:
        yield board


def configure(home: Path, server: Server, more: str = "", *, path: str = LIST) -> None:
    (home / "thresher.toml").write_text(
        f'[fetch]\nallow = ["{server.allow}"]\ninterval_s = 0.02\n{more}\n[[source]]\nid = "bench"\nkind = "forum"\nurl = "{server.url(path)}"\n'
    )


def run(home: Path, *args: object, **environment: str) -> Ended:
    return ended("run", *args, "--data-dir", home / "kept", cwd=home, environment=environment)


def mended(board: Board) -> None:
    """All of the list's threads are there."""
    board.pages[LIST] = (
        board.pages[LIST]
        .replace(b"before-you-ask-about-zips", b"what-did-you-mend-this-winter")
        .replace(b"patching-a-tent-floor", b"which-thread-for-a-rucksack-strap")
    )


@contextmanager
def monitor(status: str = "200 OK", silence_s: float = 0.0) -> Iterator[Server]:
    """What is pinged."""

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(silence_s)
        writer.write(answer(b"OK", status=status))
        await writer.drain()

    with serve(handle) as server:
        yield server


def pings(server: Server) -> list[str]:
    return [asked.target for asked in server.asked]


# The log


def test_the_log_tells_all_and_stderr_nothing(board: Board, tmp_path: Path):
    """A start, each outcome, an end; beside the configuration, and added to by each run."""
    mended(board)
    configure(tmp_path, board.server, '[log]\nfile = "run.log"\nformat = "json"')
    first = run(tmp_path)
    assert (first.code, first.out, first.err) == (0, "", "")
    said = lines_of((tmp_path / "run.log").read_text())
    assert [line["event"] for line in said] == ["run_started", *["outcome"] * 4, "run_ended"]
    assert {(line["fate"], line["source"]) for line in said[1:-1]} == {("listed", "bench"), ("stored", "bench")}
    assert (said[-1]["code"], said[-1]["targets"], said[-1]["stored"]) == (0, 4, 3)
    run(tmp_path)
    assert [line["event"] for line in lines_of((tmp_path / "run.log").read_text())][6:] == ["run_started", "run_ended"]


def test_a_log_of_warnings_is_empty_while_all_is_well(board: Board, tmp_path: Path):
    """And names what is not."""
    mended(board)
    configure(tmp_path, board.server, '[log]\nfile = "run.log"\nlevel = "warning"')
    run(tmp_path)
    assert not (tmp_path / "run.log").exists()
    configure(tmp_path, board.server, '[log]\nfile = "run.log"\nlevel = "warning"', path="/nowhere/")
    assert run(tmp_path).code == 1
    assert [line.split()[1:3] for line in (tmp_path / "run.log").read_text().splitlines()] == [
        ["warning", event] for event in ("outcome", "alarm_on", "run_ended")
    ]


def test_log_json_is_all_that_stands_on_stderr(board: Board, tmp_path: Path):
    """Also what would be a sentence otherwise."""
    configure(tmp_path, board.server, path="/nowhere/")
    said = run(tmp_path, "--log-json")
    assert (said.code, said.out) == (1, "")
    assert [line["event"] for line in lines_of(said.err)] == ["run_started", "outcome", "alarm_on", "run_ended"]
    assert {line["level"] for line in lines_of(said.err)[1:]} == {"warning"}


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_line_is_a_line_whatever_a_page_says(tmp_path: Path, form: str):
    """Nothing in it ends it or moves a terminal; JSON keeps the value."""
    complaints: list[str] = []
    log = Log(LogConfig.model_validate({"file": "run.log", "format": form}), tmp_path, complaints.append)
    log.info("outcome", target=HOSTILE, detail="", source=None, posts=3)
    log.close()
    raw = (tmp_path / "run.log").read_bytes()
    text = raw.decode()
    assert (raw.count(b"\n"), len(text.splitlines()), complaints) == (1, 1, [])
    assert all(sign.isprintable() for sign in text[:-1])
    if form == "json":
        (line,) = lines_of(text)
        assert (line["target"], line["source"], line["posts"]) == (HOSTILE, None, 3)
    else:
        assert 'detail="" posts=3' in text
        assert "source" not in text


def test_a_log_that_is_rotated_or_taken_away_is_opened_anew(tmp_path: Path):
    """A folder that is gone is told once; when it is back, so is the log."""
    complaints: list[str] = []
    file = tmp_path / "logs" / "run.log"
    file.parent.mkdir()
    log = Log(LogConfig(file="logs/run.log"), tmp_path, complaints.append)
    log.info("one")
    file.rename(file.with_suffix(".1"))
    log.info("two")
    assert (file.with_suffix(".1").read_text().split()[-1], file.read_text().split()[-1]) == ("one", "two")
    file.unlink()
    log.info("three")
    assert file.read_text().split()[-1] == "three"
    file.rename(tmp_path / "away")
    file.with_suffix(".1").unlink()
    file.parent.rmdir()
    log.info("four")
    log.info("five")
    assert [said.split(":")[0] for said in complaints] == ["the log cannot be written, and the run goes on without it"]
    file.parent.mkdir()
    log.info("six")
    log.close()
    assert file.read_text().split()[-1] == "six"
    assert complaints[1].startswith("2 lines of the log could not be written: ")


def test_a_line_that_a_full_disk_has_cut_off_spoils_no_other(tmp_path: Path):
    """What comes when there is room again stands on lines of its own."""
    complaints: list[str] = []
    log = Log(LogConfig(file="run.log", format="json"), tmp_path, complaints.append)
    log.info("one")
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((tmp_path / "run.log").stat().st_size + 9, former[1]))
    try:
        log.info("two")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
    log.info("three")
    log.close()
    first, cut, last = (tmp_path / "run.log").read_text().splitlines()
    assert (json.loads(first)["event"], len(cut), json.loads(last)["event"], len(complaints)) == ("one", 9, "three", 2)


def test_a_log_that_is_a_pipe_holds_nothing_up(tmp_path: Path):
    """Whether nobody reads it, or somebody who has stopped to; its file is nobody's program."""
    os.mkfifo(tmp_path / "run.log")
    complaints: list[str] = []
    log = Log(LogConfig(file="run.log"), tmp_path, complaints.append)
    log.info("one")
    reader = os.open(tmp_path / "run.log", os.O_RDONLY | os.O_NONBLOCK)
    log.info("two")
    assert os.read(reader, 1_000).endswith(b" info two\n")
    for _ in range(90):
        log.info("three", detail="a" * 1_000)
    log.close()
    os.close(reader)
    assert complaints[0].startswith("the log cannot be written, and the run goes on without it: ")
    assert [said.partition(" ")[2].startswith("lines of the log could not be written") for said in complaints[1:]] == [True]
    log = Log(LogConfig(file="other.log"), tmp_path, complaints.append)
    log.info("one")
    log.close()
    assert (tmp_path / "other.log").stat().st_mode & 0o111 == 0


def test_a_full_disk_under_the_log_ends_no_run(board: Board, tmp_path: Path):
    """And is not passed over in silence."""
    mended(board)
    configure(tmp_path, board.server, '[log]\nfile = "/dev/full"')
    said = run(tmp_path)
    assert (said.code, len(said.err.splitlines())) == (0, 2)
    assert "thresher: the log cannot be written, and the run goes on without it: /dev/full: No space left on device\n" in said.err
    assert "6 lines of the log could not be written" in said.err
    with closing(open_store(tmp_path / "kept" / "thresher.db", read_only=True)) as store:
        assert (store.report().targets, store.report().ended_at is None) == (4, False)


# The monitor


def test_the_monitor_hears_of_start_and_success(board: Board, tmp_path: Path):
    """At a name on a private net, by an address that stands in no file; a query stays at its end."""
    mended(board)
    with monitor() as server:
        configure(tmp_path, board.server)
        said = run(tmp_path, THRESHER_RUN_PING_URL=f"http://localhost:{server.port}/h/3f2a?rid=7")
        assert (said.code, said.out, said.err) == (0, "", "")
        assert pings(server) == ["/h/3f2a/start?rid=7", "/h/3f2a?rid=7"]
        assert run(tmp_path, "--dry-run").code == 0
        assert len(pings(server)) == 2


def test_the_monitor_hears_how_it_ended(board: Board, tmp_path: Path):
    """`fail` for data that is not good, else the exit code; a run that never began has no start."""
    with monitor() as server:
        more = f'[run]\nping_url = "{server.url("/h/")}"'
        configure(tmp_path, board.server, more, path="/nowhere/")
        assert run(tmp_path).code == 1
        (tmp_path / "thresher.toml").write_text(f'{more}\n[[source]]\nid = "far"\nkind = "feed"\nurl = "https://far.example/feed"\n')
        assert run(tmp_path).code == 2
        (tmp_path / "kept" / "thresher.db").write_bytes(b"no database")
        configure(tmp_path, board.server, more)
        assert run(tmp_path).code == 74
        assert pings(server) == ["/h/start", "/h/fail", "/h/2", "/h/start", "/h/74"]


def test_the_monitor_hears_of_signals_and_locks(tmp_path: Path):
    """A run that is told to end ends as soon as without a monitor."""

    async def never(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(60)

    with monitor() as server, serve(never) as slow:
        configure(tmp_path, slow, f'deadline_s = 60.0\n[run]\nping_url = "{server.url("/h")}"')
        with process("run", "--data-dir", tmp_path / "kept", cwd=tmp_path) as running:
            wait_for(lambda: bool(slow.asked) and pings(server) == ["/h/start"])
            assert run(tmp_path).code == 75
            running.send_signal(signal.SIGTERM)
            running.communicate(timeout=HUNG_S)
            assert running.returncode == 143
        wait_for(lambda: len(server.asked) == 3)
        assert pings(server) == ["/h/start", "/h/75", "/h/143"]


def test_what_is_waited_for_at_a_signal_leaves_a_second_of_the_five():
    """Service managers wait five seconds; a test's clock on a busy machine cannot tell."""
    assert GRACE_S + HURRY_S <= 4


def test_a_silent_monitor_holds_no_run_up_that_is_told_to_end(tmp_path: Path):
    """Whoever else does not answer."""

    async def never(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(60)

    with monitor(silence_s=60) as server, serve(never) as slow:
        configure(tmp_path, slow, f'[run]\nping_url = "{server.url("/h")}"')
        with process("run", "--data-dir", tmp_path / "kept", cwd=tmp_path) as running:
            wait_for(lambda: bool(slow.asked and server.asked))
            running.send_signal(signal.SIGTERM)
            _, err = running.communicate(timeout=HUNG_S)
    assert (running.returncode, err.decode()) == (143, "thresher: stopped; what was finished is kept\n")


@pytest.mark.parametrize("why", ["nobody there", "an error", "silence"])
def test_a_ping_that_fails_is_a_line_and_no_more(board: Board, tmp_path: Path, why: str):
    """Its address is told to nobody, and it is not waited for beyond its deadline."""
    mended(board)
    with monitor("500 Oops", silence_s=60 if why == "silence" else 0) as server:
        configure(tmp_path, board.server)
        port = 9 if why == "nobody there" else server.port
        began = time.monotonic()
        said = run(tmp_path, THRESHER_RUN_PING_URL=f"http://127.0.0.1:{port}/h/secret")
        assert time.monotonic() - began < 60
    assert (said.code, said.out) == (0, "")
    expected = {"nobody there": "connect_failed: ", "an error": "status 500", "silence": "no answer within 5 s"}[why]
    assert said.err.startswith(f"thresher: the ping did not arrive: {expected}")
    assert len(said.err.splitlines()) == 1
    assert "secret" not in said.err


@pytest.mark.parametrize("url", ["ftp://monitor.example/h", "https://me:word@monitor.example/h", "monitor.example"])
def test_an_address_that_cannot_be_pinged_starts_nothing(tmp_path: Path, url: str):
    """And is not shown."""
    said = run(tmp_path, THRESHER_RUN_PING_URL=url)
    assert (said.code, said.err) == (2, "thresher: config_invalid: THRESHER_RUN_PING_URL: no web address, as https://monitor.example/KEY\n")
    assert not (tmp_path / "kept").exists()


def test_a_ping_is_addressed_below_the_path():
    """Whatever the address ends with."""
    assert address("https://m.example/h/", "start") == "https://m.example/h/start"
    assert address("https://m.example?a=b", "143") == "https://m.example/143?a=b"
    assert address("https://m.example/h/", None) == "https://m.example/h/"


# The law, and what is dropped


def test_the_law_holds_after_a_kill_source_by_source(tmp_path: Path):
    """Each page that was asked for and kept has one end in one run; what was under way has none, and is asked for again."""
    hits: list[str] = []

    async def handle(asked: Asked, writer: asyncio.StreamWriter) -> None:
        hits.append(asked.target)
        number = asked.target.rpartition("/")[2]
        if asked.target == "/robots.txt":
            writer.write(answer(b"", status="404 Not Found"))
        elif number:
            await asyncio.sleep(0.02)
            words = f"The harbour board met on day {number} and spoke of the quay, of its cranes and of the people who work there. " * 3
            writer.write(answer(f"<title>Day {number}</title><article><p>{words}</p></article>".encode(), "Content-Type: text/html"))
        else:
            links = "".join(f"<a href={asked.target}{each}>day {each}</a> " for each in range(15))
            writer.write(answer(links.encode(), "Content-Type: text/html"))
        await writer.drain()

    with serve(handle) as server:
        sources = "".join(f'[[source]]\nid = "{name}"\nkind = "list"\nurl = "{server.url(f"/{name}/")}"\nscope = "below"\n' for name in ("a", "b"))
        (tmp_path / "thresher.toml").write_text(f'[fetch]\nallow = ["{server.allow}"]\ninterval_s = 0.02\n{sources}')
        with process("run", "--data-dir", tmp_path / "kept", cwd=tmp_path) as running:
            wait_for(lambda: len(hits) > 12)
            running.kill()
        with closing(open_store(tmp_path / "kept" / "thresher.db")) as store:
            killed = store.report()
        assert run(tmp_path).code == 0
    with closing(open_store(tmp_path / "kept" / "thresher.db")) as store:
        last = store.report()
        ends = [outcome.target for report in (killed, last) for outcome in store.outcomes(report.run)]
        looked = [url for (url,) in store.connection.execute("SELECT url FROM targets WHERE looked_at IS NOT NULL")]
    assert (killed.ended_at, last.ended_at is None) == (None, False)
    assert killed.balanced()
    assert last.balanced()
    assert 0 < killed.targets < 32
    assert sorted(ends) == sorted(looked)
    assert len(ends) == len(set(ends)) == 32
    by_source = {name: sum(part.targets for report in (killed, last) for part in report.sources if part.source == name) for name in ("a", "b")}
    assert by_source == {"a": 16, "b": 16}


def test_a_run_drops_what_pages_have_long_not_been(board: Board, tmp_path: Path):
    """Replayed is what is there; the report says how long that is."""
    mended(board)
    configure(tmp_path, board.server, "[run]\nkeep_captures_days = 30")
    run(tmp_path)
    with closing(sqlite3.connect(tmp_path / "kept" / "thresher.db")) as db:
        db.execute("UPDATE captures SET fetched_at = '2025-01-01T00:00:00.000000+00:00'")
        db.execute("UPDATE targets SET due_at = 0")
        db.commit()
    board.pages[LIST] = board.pages[LIST].replace(b"</body>", b"<p>So many people online.</p></body>")
    assert run(tmp_path).code == 0
    with closing(open_store(tmp_path / "kept" / "thresher.db")) as store:
        assert [capture.url for capture in store.dropped()] == [board.url(LIST)]
        assert sum(item.capture.url == board.url(LIST) for item in store.captures()) == 1
        assert len(list(store.records())) == 2
    assert "bodies are kept for 30 days" in ended("report", "--data-dir", tmp_path / "kept", cwd=tmp_path).out


# What the README says


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_an_alarm_is_told_as_the_readme_shows_it(board: Board, tmp_path: Path):
    """Once, by the second run that meets the wall; the status knows of it from then on."""
    mended(board)
    configure(tmp_path, board.server)
    assert run(tmp_path).code == 0
    board.pages[LIST] = b"<title>Log in</title><h1>You must be logged in to view this content.</h1><form><input type=password></form>"
    said = []
    for _ in range(3):
        with closing(sqlite3.connect(tmp_path / "kept" / "thresher.db")) as db:
            db.execute("UPDATE targets SET due_at = 0 WHERE kind = 'start'")
            db.commit()
        said.append(run(tmp_path))
    assert [(one.code, len(one.err.splitlines())) for one in said] == [(0, 0), (1, 1), (1, 0)]
    (excerpt,) = blocks("text")
    times = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
    assert times.sub("TIME", said[1].err) == times.sub("TIME", excerpt)
    assert ended("status", "--data-dir", tmp_path / "kept", cwd=tmp_path).code == 1


def test_the_command_of_cron_and_of_systemd_is_one(tmp_path: Path):
    """And what the unit gives it is what it takes: its options, the code that it ends with when it is stopped, the variable of the monitor."""
    unit = configparser.ConfigParser(interpolation=None)
    unit.read_string(blocks("ini")[0])
    service = unit["Service"]
    command = service["ExecStart"].removeprefix("/srv/thresher/")
    assert command in blocks("crontab")[0]
    program, *args = command.split()
    assert program == ".venv/bin/thresher"
    assert ended(*args, "--dry-run", cwd=tmp_path).err.startswith("thresher: no_sources: ")
    assert int(service["SuccessExitStatus"]) == Exit.TERMINATED
    variable, _, file = service["Environment"].partition("=")
    credential = service["LoadCredential"].partition(":")[0]
    (tmp_path / credential).write_text("https://monitor.example/KEY\n")
    environment = {variable: file.replace("%d", str(tmp_path))}
    assert settings(None, environment, tmp_path).config.run.ping_url == "https://monitor.example/KEY"


def systemd_version() -> int:
    """0 where there is none."""
    if shutil.which("systemd-analyze") is None:
        return 0
    said = subprocess.run(["systemd-analyze", "--version"], capture_output=True, text=True, timeout=60, check=False).stdout
    found = re.match(r"systemd (\d+)", said)
    return int(found[1]) if found else 0


@pytest.mark.skipif(systemd_version() < 250, reason="there is no systemd here that knows credentials")
def test_systemd_takes_the_units_of_the_readme(tmp_path: Path):
    """As they stand there, but for the folder."""
    service, timer = blocks("ini")
    assert "SuccessExitStatus=143\n" in service
    (tmp_path / "thresher.service").write_text(re.sub(r"(?<=ExecStart=)\S+", sys.executable, service))
    (tmp_path / "thresher.timer").write_text(timer)
    files = [tmp_path / "thresher.service", tmp_path / "thresher.timer"]
    said = subprocess.run(["systemd-analyze", "verify", "--man=no", *files], capture_output=True, text=True, timeout=60, check=False)
    assert (said.returncode, said.stderr) == (0, "")


def wait_for(happened, seconds: float = 60.0) -> None:
    """Until it has, and not for ever."""
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.01)
