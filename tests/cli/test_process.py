"""What only a process of its own shows: pipes, signals, full disks, start-up."""

from __future__ import annotations

import json
import os
import pty
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.cli.processes import ROOT, SAMPLES, ended, process

PAGE = (SAMPLES / "bench-strap.html").read_bytes()


def test_help_loads_nothing_heavy(home: Path):
    """It names every command without loading any."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "scraper.cli.main", "--help"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in told.stderr.splitlines() if line.startswith("import time:")}
    assert "scraper" in loaded
    assert loaded & {"click", "trafilatura", "lxml", "httpx", "bs4", "pydantic", "sqlite3", "multiprocessing"} == set()
    assert "ingest" in told.stdout


@pytest.mark.parametrize(
    ("commands", "heavy"),
    [("db, explain, export, report, status", "lxml bs4 httpx"), ("ingest, reclean, running", "cleaners.structure cleaners.wire bs4 httpx")],
    ids=["that look into the store", "that may find nothing new"],
)
def test_commands_load_no_reader_of_pages_before_there_is_a_page(commands: str, heavy: str):
    """A monitor calls some of them every few minutes, and most runs of a quiet source end with a 304."""
    ask = f"import sys; from scraper.cli import {commands}; print(sorted(set('{heavy}'.split()) & sys.modules.keys()))"
    told = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


def cpu_s(command: Sequence[str]) -> float:
    """The least CPU time of five calls, in seconds."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return min(once() for _ in range(5))


def test_help_costs_at_most_a_quarter_of_trafilaturas(home: Path, monkeypatch: pytest.MonkeyPatch):
    """Both measured here and now."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    ours = cpu_s([sys.executable, "-m", "scraper.cli.main", "--help"])
    assert ours <= 0.25 * cpu_s([sys.executable, "-m", "trafilatura.cli", "--help"])


def test_a_page_from_standard_input_is_one_line_in_a_pipe(home: Path):
    """`-` and nothing at all mean the same where no person types."""
    for args in (["clean", "-"], ["clean"]):
        told = ended(*args, stdin=PAGE)
        assert (told.code, told.err) == (0, "")
        assert told.out.count("\n") == 1
        assert json.loads(told.out)["record"]["title"] == "Which thread for a rucksack strap?"


def test_a_reader_that_has_enough_ends_the_command_quietly(home: Path):
    """No traceback, and no word."""
    manifest = home / "many.jsonl"
    manifest.write_text(f"{json.dumps({'path': str(SAMPLES / 'bench-strap.html')})}\n" * 40, encoding="utf-8")
    with process("clean", "--manifest", manifest) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert (running.stderr.read(), running.wait(60)) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("args", [["clean", str(SAMPLES / "bench-strap.html")], ["schema", "thread"], ["--help"]])
def test_a_full_disk_under_stdout_is_told(home: Path, args: list[str]):
    """It is not the page's fault, and not ours."""
    with open("/dev/full", "wb") as full:
        told = ended(*args, stdout=full)
    assert told.code == 74
    assert "output_unusable" in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)])
def test_a_signal_ends_the_run_in_order(home: Path, number: signal.Signals, code: int):
    """What was finished is kept, no worker stays, and no traceback is shown."""
    manifest = home / "pipe.jsonl"
    os.mkfifo(manifest)
    with process("clean", "--manifest", manifest) as running, manifest.open("w") as lines:
        lines.write(f"{json.dumps({'path': str(SAMPLES / 'bench-strap.html')})}\n" * 9)
        lines.flush()
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.send_signal(number)
        assert running.wait(60) == code
        assert running.stderr.read() == b"thresher: stopped; what was finished is kept\n"


def in_terminal(args: Sequence[str], columns: int = 80, **environment: str) -> str:
    """What a person sees."""
    keeper, side = pty.openpty()
    with process(*args, stdin=side, stdout=side, stderr=side, environment={"COLUMNS": str(columns), **environment}) as running:
        os.close(side)
        seen = b""
        try:
            while part := os.read(keeper, 65_536):
                seen += part
        except OSError:  # how a terminal ends on Linux
            pass
        finally:
            os.close(keeper)
        running.wait(60)
    return seen.decode()


def test_a_person_gets_a_record_to_read(home: Path):
    """Indented JSON, the same values as in a pipe."""
    seen = in_terminal(["clean", str(SAMPLES / "bench-strap.html")])
    assert json.loads(seen) == json.loads(ended("clean", SAMPLES / "bench-strap.html").out)
    assert seen.count("\n") > 20


def test_a_person_gets_a_line_for_each_page_and_a_sum(home: Path):
    """Within the width of the terminal, coloured unless NO_COLOR asks for none."""
    coloured = in_terminal(["ingest", str(SAMPLES)], columns=70)
    assert "\x1b[32m+ stored" in coloured
    plain = in_terminal(["ingest", str(SAMPLES)], columns=70, NO_COLOR="1")
    rows = [row for row in plain.replace("\x1b[K", "").splitlines() if row[:2] == "= "]
    assert len(rows) >= 5
    assert all(len(row) <= 70 for row in rows)
    assert "\x1b[3" not in plain
    assert "thresher: run 2: " in plain


def test_an_ingest_in_a_pipe_is_silent_when_all_is_well(home: Path):
    """So that cron mails only when there is something to say."""
    told = ended("ingest", SAMPLES / "bench-strap.html", SAMPLES / "empty.html")
    assert (told.code, told.out, told.err) == (0, "", "")


def test_an_ascii_locale_breaks_nothing(home: Path, monkeypatch: pytest.MonkeyPatch):
    """Data is UTF-8 everywhere."""
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    (home / "straße.html").write_bytes(PAGE)
    told = ended("clean", "straße.html", "--explain")
    assert told.code == 0
    assert "Which thread for a rucksack strap?" in told.out
    assert json.loads(ended("clean", "straße.html").out)["input"]["path"] == "straße.html"
    assert ended("clean", "größe.html").code == 2


@pytest.fixture
def broken(home: Path) -> Callable[..., str]:
    """A command whose reader is broken by hand, to see what a fault of ours looks like."""

    def call(*args: str) -> str:
        script = "import sys, scraper.cli.schema as s; s.Thread = None; from scraper.cli.main import run; sys.exit(run(sys.argv[1:]))"
        told = subprocess.run(
            [sys.executable, "-c", script, *args],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 70
        return told.stderr

    return call


def test_a_fault_of_ours_is_a_short_text_and_shows_its_place_when_asked(broken: Callable[..., str]):
    """Nobody wants a traceback by default, and whoever reports it needs one."""
    short = broken("schema", "thread")
    assert short.startswith("thresher: a fault of ours: AttributeError: ")
    assert "Traceback" not in short
    assert "Traceback" in broken("schema", "thread", "-v")


WHILE_LOADING = """
import os, signal, sys

class Meddler:
    def find_spec(self, name, *rest):
        if name == {module!r}:
            os.kill(os.getpid(), {number})

sys.meta_path.insert(0, Meddler())
sys.argv = ["thresher", "run"]
from scraper.cli.main import main
main()
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)])
@pytest.mark.parametrize("module", ["click", "pydantic", "scraper.cli.run"])
def test_a_signal_while_the_program_loads_is_a_line_and_its_code(home: Path, module: str, number: int, code: int):
    """Whatever is being imported at that moment."""
    script = WHILE_LOADING.format(module=module, number=int(number))
    told = subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert (told.returncode, told.stdout, told.stderr) == (code, "", "thresher: stopped before it began\n")


def test_a_signal_that_the_caller_ignores_is_ignored_while_the_program_loads(home: Path):
    """As a shell's background job ignores Ctrl-C."""
    script = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n" + WHILE_LOADING.format(module="click", number=int(signal.SIGINT))
    told = subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert (told.returncode, told.stderr.split(":")[1]) == (2, " no_sources")


@pytest.mark.parametrize("args", [("run",), ("report",), ("clean", "page.html"), ("init", "https://forum.example/"), ("sources", "list")])
def test_a_working_folder_that_was_removed_is_told_in_a_line(tmp_path: Path, args: tuple[str, ...]):
    """As under a service whose folder a deployment has replaced."""
    folder = tmp_path / "gone"
    folder.mkdir()
    script = f'rmdir "$PWD" && exec {sys.executable} -m scraper.cli.main "$@"'
    told = subprocess.run(
        ["sh", "-c", script, "sh", *args], cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == "thresher: no_working_folder: the folder that this was started in cannot be used: No such file or directory\n"


def test_pages_are_read_where_the_caller_limits_memory(home: Path):
    """As `ulimit -v`, or `LimitAS=` of a service, does; each page failed there, for a worker may not take more than it was given."""
    script = f'ulimit -v 4000000 && exec {sys.executable} -m scraper.cli.main "$@"'
    page = SAMPLES / "bench-strap.html"
    told = subprocess.run(["sh", "-c", script, "sh", "ingest", page, page], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="root looks into every folder, and only setpriv (util-linux) takes that from it")
def test_a_working_folder_that_may_not_be_looked_into_is_told_in_a_line(tmp_path: Path):
    """There may be a configuration in it, so nothing begins without."""
    closed = tmp_path / "closed"
    closed.mkdir()
    command = [sys.executable, "-m", "scraper.cli.main", "report"]
    bare = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.geteuid() == 0 else []
    script = 'chmod 000 "$PWD" && exec "$@"'
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "THRESHER_DATA_DIR": str(tmp_path / "kept")}
    told = subprocess.run(["sh", "-c", script, "sh", *bare, *command], cwd=closed, env=environment, capture_output=True, text=True)
    closed.chmod(0o755)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == f"thresher: config_unreadable: {closed}/thresher.toml: Permission denied\n"
