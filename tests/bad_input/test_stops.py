"""Pages that stall or eat memory, signals in mid-run, a store that somebody holds, two runs at once: the rest goes on, and nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from schemas.base import Value
from schemas.ledger import Ledger
from schemas.observation import Observation
from schemas.outcome import Outcome
from schemas.record import Article, Thread
from tests.bad_input.damage import thread
from tests.cli.conftest import Call
from tests.cli.processes import ended, lines_of, process

PAGES = 24
STALLS = """
[workers]
memory_bytes = 12_000_000

[[clean.rule]]
id = "own.endless"
name = "a pattern that tries all ways to part a line before it gives up"
source = "written for this test"
pattern = "Notice|(a|a)*"
hits = ["Notice"]
misses = ["I wrote a notice once."]
"""


def topics(folder: Path, number: int) -> list[str]:
    """So many pages, each of a thread of its own; their paths."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{count:03}.html" for count in range(number)]
    for path in paths:
        path.write_bytes(thread())
    return [str(path) for path in paths]


@pytest.fixture
def trouble(home: Path) -> Path:
    """Good pages before and behind one that stalls in C, in a pattern of the user's own, and one that needs more memory than it may have."""
    (home / "thresher.toml").write_text(STALLS, encoding="utf-8")
    topics(home / "pages", 4)
    (home / "pages" / "001-stalls.html").write_bytes(thread().replace(b"</body>", b"<p>" + b"a" * 300 + b"?</p></body>"))
    (home / "pages" / "002-eats.html").write_bytes(b"<p>" + b"word " * 3_600_000)
    return home


ENDS = [None, "deadline_exceeded", None, "memory_exceeded", None, None]


def test_a_page_that_stalls_or_eats_memory_is_one_failure_of_a_run(thresher: Call, trouble: Path):
    """Told with its name and its limit; its body is kept, and the report counts it."""
    told = ended("ingest", "pages", "--json")  # in a process of its own: what this one has to spare would be lent to the page
    assert told.code == 1
    assert [(line["fate"], line["reason"]) for line in told.lines] == [("failed", end) if end else ("stored", None) for end in ENDS]
    assert all(line["capture"] for line in told.lines)
    assert told.err == (
        "thresher: pages/001-stalls.html: deadline_exceeded: the pattern of your rule own.endless takes more than 0.5 s for one line\n"
        "thresher: pages/002-eats.html: memory_exceeded: more than 12000000 bytes for one page\n"
    )
    (report,) = thresher("report", "--json").lines
    assert report["run"]["reasons"] == {"failed:deadline_exceeded": 1, "failed:memory_exceeded": 1}
    assert len(thresher("export", "-", "--format", "jsonl").lines) == 4


def test_a_page_that_stalls_or_eats_memory_is_one_answer_of_a_manifest(trouble: Path):
    """In its place."""
    paths = sorted((trouble / "pages").iterdir())
    (trouble / "manifest.jsonl").write_text("".join(f"{json.dumps({'path': str(path)})}\n" for path in paths), encoding="utf-8")
    told = ended("clean", "--manifest", "manifest.jsonl")
    assert told.code == 1
    assert [line["reason"] for line in told.lines] == ENDS


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)])
def test_a_run_that_is_stopped_keeps_what_it_told_and_a_second_start_completes_it(thresher: Call, home: Path, number: signal.Signals, code: int):
    """Stopped while it waits for a page on standard input that never ends."""
    paths = topics(home / "pages", PAGES)
    reading, writing = os.pipe()
    with process("ingest", *paths, "-", "--json", stdin=reading) as running:
        os.close(reading)
        assert running.stdout
        assert running.stderr
        told = [running.stdout.readline() for _ in range(3)]
        running.send_signal(number)
        told += running.stdout.readlines()
        assert running.wait(60) == code
        assert running.stderr.read() == b"thresher: stopped; what was finished is kept\n"
    os.close(writing)
    (report,) = thresher("report", "--json").lines
    assert report["run"]["ended_at"] is None
    assert 3 <= len(told) <= report["run"]["targets"] == report["run"]["fates"]["stored"] <= PAGES
    assert "did not end" in thresher("report").out
    again = thresher("ingest", *paths, "--json").lines
    fates = [line["fate"] for line in again]
    kept = fates.count("unchanged")
    assert fates == ["unchanged"] * kept + ["stored"] * (PAGES - kept)
    assert kept == report["run"]["targets"]
    assert len(thresher("export", "-", "--format", "jsonl").lines) == PAGES


def written_by_python(schema: object) -> bool:
    """Whether a function in Python has a part in how values of a pydantic schema are written."""
    if isinstance(schema, dict):
        said = schema.get("serialization")
        return (isinstance(said, dict) and str(said.get("type")).startswith("function")) or any(map(written_by_python, schema.values()))
    return isinstance(schema, list | tuple) and any(map(written_by_python, schema))


@pytest.mark.parametrize("value", [Article, Thread, Ledger, Outcome, Observation])
def test_no_python_runs_while_a_value_is_written(value: type[Value]):
    """A signal that came in the midst of it was wrapped in pydantic's own error: its page was called broken, and the run went on for ever."""
    assert not written_by_python(value.__pydantic_core_schema__)


def test_two_runs_at_once_on_one_store_lose_and_double_nothing(thresher: Call, home: Path):
    """They share the store page by page, also while it is being made; between them each page is stored once."""
    paths = topics(home / "pages", PAGES)
    runs = [process("ingest", *order, "--json") for order in (paths, paths[::-1])]
    ends = [(running.communicate(timeout=120), running.returncode) for running in runs]
    assert [(err, code) for (_, err), code in ends] == [(b"", 0), (b"", 0)]
    told = [line for (out, _), _ in ends for line in lines_of(out.decode())]
    assert len(told) == 2 * PAGES
    assert sorted(line["target"] for line in told if line["fate"] == "stored") == paths
    reports = [thresher("report", "--run", number, "--json").lines[0]["run"] for number in (1, 2)]
    assert [(report["targets"], report["ended_at"] is None) for report in reports] == [(PAGES, False)] * 2
    records = thresher("export", "-", "--format", "jsonl").lines
    assert len({record["id"] for record in records}) == len(records) == PAGES
    with closing(sqlite3.connect(home / "kept" / "thresher.db")) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert store.execute("SELECT count(*) FROM captures").fetchone() == (PAGES,)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program has begun to write and does not end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def test_a_store_that_another_program_holds_is_named_and_can_be_read(thresher: Call, home: Path):
    """Writers wait for it and then say so; readers need not wait."""
    one, two = topics(home / "pages", 2)
    thresher("ingest", one)
    with held(home / "kept" / "thresher.db"):
        told = thresher("ingest", two)
        assert (told.code, told.out) == (74, "")
        assert told.err == f"thresher: store_locked: {home / 'kept' / 'thresher.db'}: database is locked\n"
        assert thresher("report").out.startswith("run 1  ")
        assert len(thresher("export", "-", "--format", "jsonl").lines) == 1
    assert thresher("ingest", two).code == 0
