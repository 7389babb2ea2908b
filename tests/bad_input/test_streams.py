"""Readers that leave, disks that are full, streams that are closed: for every command that prints."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.bad_input.damage import thread
from tests.cli.conftest import Call
from tests.cli.processes import ended

PRINTING = {
    "help": "--help",
    "help of a command": "clean --help",
    "version": "--version",
    "clean": "clean page.html",
    "explain": "clean page.html --explain",
    "explain for machines": "clean page.html --explain=json",
    "manifest": "clean --manifest manifest.jsonl",
    "ingest, told": "ingest pages -v",
    "ingest, outcomes": "ingest pages --json",
    "ingest, records": "ingest pages --print",
    "export": "export - --format jsonl",
    "report": "report",
    "report for machines": "report --json",
    "rules": "rules list",
    "rule": "rules show page.nav",
    "platforms": "platforms list",
    "platform": "platforms detect page.html",
    "schema": "schema thread",
}
FULL = Path("/dev/full")
with_a_full_disk = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


@pytest.fixture
def at_work(thresher: Call, home: Path) -> Path:
    """Pages, a manifest and a store with a record in it."""
    (home / "pages").mkdir()
    (home / "page.html").write_bytes(thread())
    for number in range(3):
        (home / "pages" / f"{number}.html").write_bytes(thread())
    (home / "manifest.jsonl").write_text('{"path": "page.html"}\n' * 3, encoding="utf-8")
    assert thresher("ingest", "page.html").code == 0
    return home


@contextmanager
def stdout_is(number: int) -> Iterator[None]:
    """This process prints to that file descriptor."""
    ours, sys.stdout = sys.stdout, os.fdopen(number, "w", encoding="utf-8")
    try:
        yield
    finally:
        ours, sys.stdout = sys.stdout, ours
        with suppress(OSError):  # what did not get through is still there
            ours.close()


def nobody_reads() -> int:
    """A pipe whose reader has left."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize("name", PRINTING)
def test_a_reader_that_has_left_ends_a_command_quietly(at_work: Path, thresher: Call, name: str):
    """No word, no traceback, no failure."""
    with stdout_is(nobody_reads()):
        told = thresher(*PRINTING[name].split())
    assert (told.code, told.err) == (0, "")


def test_records_that_nobody_reads_are_in_the_store(at_work: Path, thresher: Call):
    """They are printed when all pages are kept: a reader that has enough does not end the reading of pages."""
    with stdout_is(nobody_reads()):
        thresher("ingest", "pages", "--print")
    told = json.loads(thresher("report", "--json").out)["run"]
    assert told["fates"]["stored"] == 3
    assert told["ended_at"] is not None


@with_a_full_disk
@pytest.mark.parametrize("name", ["help", "explain", "manifest", "ingest, outcomes", "ingest, records", "export", "report", "rules"])
def test_a_full_disk_under_the_data_is_told(at_work: Path, thresher: Call, name: str):
    """It is neither the page's fault nor ours."""
    with stdout_is(os.open(FULL, os.O_WRONLY)):
        told = thresher(*PRINTING[name].split())
    assert told.code == 74
    assert told.err.splitlines()[0].endswith(f": {os.strerror(errno.ENOSPC)}")
    assert len(told.err.splitlines()) == 1


@with_a_full_disk
@pytest.mark.parametrize("command", [("clean", "--manifest", "manifest.jsonl", "--output", FULL), ("export", FULL, "--format", "jsonl")])
def test_a_full_disk_under_a_named_output_is_told_by_its_name(at_work: Path, thresher: Call, command: tuple[object, ...]):
    """As any place of output."""
    told = thresher(*command)
    assert told.code == 74
    assert told.err == f"thresher: output_unusable: {FULL}: {os.strerror(errno.ENOSPC)}\n"


def test_an_export_to_a_place_that_is_none_is_told_before_it_is_begun(at_work: Path, thresher: Call):
    """A folder, below a file, in no folder, round in circles."""
    (at_work / "loop").symlink_to("loop")
    for place, word in (("pages", "Is a directory"), ("page.html/out", "Not a directory"), ("gone/out", "No such file"), ("loop", "ymlink")):
        told = thresher("export", place, "--format", "jsonl")
        assert told.code == 2
        assert told.err.startswith(f"thresher: output_unusable: {place}: ")
        assert word in told.err or "symbolic links" in told.err
    assert sorted(path.name for path in at_work.iterdir()) == ["kept", "loop", "manifest.jsonl", "page.html", "pages"]


@pytest.mark.parametrize("name", ["help", "export"])
def test_a_closed_stdout_is_told(at_work: Path, name: str):
    """By those who have something to say there."""
    told = ended(*PRINTING[name].split(), preexec_fn=lambda: os.close(1))
    assert (told.code, told.err) == (74, f"thresher: output_unusable: stdout: {os.strerror(errno.EBADF)}\n")


def test_a_run_needs_none_of_the_three(at_work: Path, thresher: Call):
    """A daemon may have closed them all, and no file of ours may take their numbers."""
    told = ended("ingest", "pages", "gone.html", preexec_fn=lambda: os.closerange(0, 3))
    assert told.code == 1
    assert json.loads(thresher("report", "--json").out)["run"]["reasons"] == {"failed:not_found": 1}
    assert json.loads(thresher("report", "--json").out)["run"]["fates"]["stored"] == 3


@pytest.mark.parametrize("command", [("clean",), ("ingest", "-")])
def test_a_closed_stdin_is_an_input_that_failed(at_work: Path, command: tuple[str, ...]):
    """Not a fault of ours, and not an empty page."""
    told = ended(*command, preexec_fn=lambda: os.close(0))
    assert told.code == 1
    assert told.err.endswith(f"unreadable: {os.strerror(errno.EBADF)}\n")


def test_a_manifest_that_breaks_off_in_an_error_is_told_behind_what_it_gave(at_work: Path, thresher: Call, monkeypatch: pytest.MonkeyPatch):
    """Here at once, because standard input is open for writing only."""
    with os.fdopen(os.open(os.devnull, os.O_WRONLY)) as deaf:
        monkeypatch.setattr(sys, "stdin", deaf)
        told = thresher("clean", "--manifest", "-")
    assert (told.code, told.out, told.err) == (1, "", f"thresher: manifest_unreadable: {os.strerror(errno.EBADF)}\n")


def test_a_manifest_whose_line_does_not_end_is_none(at_work: Path, thresher: Call):
    """Reading on would keep nothing, and go on for ever."""
    told = thresher("clean", "--manifest", "/dev/zero")
    assert (told.code, told.out, told.err) == (1, "", "thresher: manifest_unreadable: a line of more than 100000000 bytes\n")


@pytest.mark.parametrize("command", [("clean", "gone.html"), ("frobnicate",)])
def test_messages_that_cannot_be_heard_change_nothing(at_work: Path, command: tuple[str, ...]):
    """A log file on a full disk, or none at all."""
    with open(FULL if FULL.exists() else os.devnull, "wb") as full:
        assert ended(*command, stderr=full).code == 2
    assert ended(*command, preexec_fn=lambda: os.close(2)).code == 2
