"""Names that lead nowhere or elsewhere, and places where nothing can be kept."""

from __future__ import annotations

import json
import os
import random
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.bad_input.damage import thread
from tests.cli.conftest import Call
from tests.cli.processes import ended

PAGES = 12
EXPORT = ("export", "-", "--format", "jsonl")


@pytest.fixture
def odd(home: Path) -> Path:
    """A folder of odd names and odd things; `page.html` is good."""
    folder = home / "odd"
    (folder / "deep" / "er").mkdir(parents=True)
    for name in (b"page.html", b"new\nline.html", b"red\x1b[31m.html", "turn\u202e.html".encode(), b"caf\xe9.html", b"deep/er/page.html"):
        (folder / os.fsdecode(name)).write_bytes(thread())
    (folder / "folder.html").mkdir()
    (folder / "around").symlink_to(".")
    (folder / "deep" / "around").symlink_to("..")
    (folder / "loop.html").symlink_to("loop.html")
    (folder / "dangling.html").symlink_to("nowhere.html")
    (folder / "endless.html").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.html")
    return folder


def test_a_folder_of_oddities_gives_its_pages_once(thresher: Call, odd: Path):
    """No link leads in circles, nothing is waited for, and what is passed over is counted."""
    told = thresher("ingest", "odd", "--json")
    found = told.ends
    assert {name for name, (fate, _) in found.items() if fate == "stored"} == {
        f"odd/{name}" for name in ("page.html", "new\nline.html", "red\x1b[31m.html", "turn\u202e.html", "caf\\udce9.html", "deep/er/page.html")
    }
    assert {name: reason for name, (fate, reason) in found.items() if fate == "failed"} == {"odd/loop.html": "unreadable", "odd/dangling.html": "not_found"}
    assert told.code == 1
    assert "passed over: links to folders (2), pipes and devices (2)" in told.err
    assert {"\x1b", "\u202e"} & set(told.err + told.out) == set()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone.html", "not_found"),
        ("gone/page.html", "not_found"),
        ("odd/page.html/page.html", "not_found"),
        ("gone-*.html", "not_found"),
        ("odd/folder.html", "not_found"),
        ("odd/pipe.html", "not_a_file"),
        ("/dev/zero", "not_a_file"),
        ("/dev/null", "not_a_file"),
        ("odd/loop.html", "unreadable"),
        ("odd/dangling.html", "not_found"),
        ("x" * 5_000, "unreadable"),
        ("", "not_found"),
    ],
)
def test_a_name_that_leads_to_no_page_is_counted_and_the_next_is_read(thresher: Call, odd: Path, name: str, reason: str):
    """Alone it has not even started, if nothing is there."""
    beside = thresher("ingest", name, "odd/page.html", "--json")
    assert list(beside.ends.values()) == [("failed", reason), ("stored", None)]
    assert beside.code == 1
    assert f"{name}: {reason}: " in beside.err
    assert thresher("ingest", name).code == (1 if reason == "unreadable" else 2)


def test_a_pattern_follows_no_links(thresher: Call, odd: Path):
    """They lead in circles: two of them make paths without end."""
    assert list(thresher("ingest", "odd/**/page.html", "--json").ends) == ["odd/deep/er/page.html", "odd/page.html"]
    assert list(thresher("ingest", "**/er/*.html", "--json").ends) == ["odd/deep/er/page.html"]


@pytest.mark.parametrize("command", [("clean",), ("clean", "--explain"), ("platforms", "detect")])
@pytest.mark.parametrize("name", ["odd/folder.html", "odd/pipe.html", "/dev/zero", "gone.html"])
def test_one_page_that_is_none_has_not_started(thresher: Call, odd: Path, command: tuple[str, ...], name: str):
    """With its name and reason on stderr."""
    told = thresher(*command, name)
    assert told.code == 2
    assert told.err.startswith(f"thresher: {name}: not_")


@pytest.mark.parametrize("option", ["--config", "--data-dir"])
def test_an_empty_name_does_not_mean_the_default(thresher: Call, odd: Path, option: str):
    """A script's variable was not set."""
    told = thresher("ingest", "odd/page.html", option, "")
    assert told.code == 2
    assert f"'{option}': it is empty" in told.err


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")
        other.commit()


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as ours:
        ours.execute("PRAGMA user_version = 99")
        ours.commit()


def _damaged(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4_096)
        file.write(random.Random(1).randbytes(path.stat().st_size - 4_096))


def _empty(path: Path) -> None:
    os.truncate(path, 0)


def _stub(path: Path) -> None:
    os.truncate(path, 50)


def _cut(path: Path) -> None:
    os.truncate(path, 5_000)


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _words(path: Path) -> None:
    path.write_text("My shopping list.\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("misfortune", "code"),
    [
        (_foreign, "store_foreign"),
        (_words, "store_foreign"),
        (_pipe, "store_foreign"),
        (_newer, "store_newer"),
        (_damaged, "store_damaged"),
        (_empty, "store_empty"),
        (_stub, "store_empty"),
        (_cut, "store_damaged"),
        (_folder, "store_unavailable"),
    ],
)
def test_a_store_that_is_none_is_named_and_left_alone(thresher: Call, odd: Path, home: Path, misfortune: Callable[[Path], None], code: str):
    """Whatever the command; nothing is written to it or beside it."""
    path = home / "kept" / "thresher.db"
    if misfortune is not _foreign:
        thresher("ingest", "odd/page.html")
    path.parent.mkdir(exist_ok=True)
    misfortune(path)
    before = path.read_bytes() if path.is_file() else None
    for command in (("ingest", "odd/page.html"), ("ingest", "odd", "--print"), ("report",), EXPORT, ("export", "out.jsonl", "--format", "jsonl")):
        told = thresher(*command)
        assert (told.code, told.out) == (74, "")
        assert told.err.startswith(f"thresher: {code}: {path}: ")
        assert ("can still be read" in told.err) == (code == "store_damaged")  # of an empty file nothing can
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not (home / "out.jsonl").exists()


@pytest.mark.parametrize("place", ["file", "file/below", "/proc/thresher", "/dev/null"])
def test_a_data_folder_that_cannot_be_is_named(thresher: Call, odd: Path, home: Path, place: str):
    """Before any page is read."""
    (home / "file").write_text("x", encoding="utf-8")
    told = thresher("ingest", "odd/page.html", "--data-dir", place)
    assert (told.code, told.out) == (74, "")
    assert told.err.startswith("thresher: store_unavailable: ")


def test_a_store_without_room_keeps_what_it_has_and_goes_on_with_room(thresher: Call, home: Path):
    """A limit on the size of files stands for the full disk: whole pages are kept, and a second start brings the rest."""
    (home / "pages").mkdir()
    for number in range(PAGES):
        (home / "pages" / f"{number:02}.html").write_bytes(thread())
    stopped = ended("ingest", "pages", "--json", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, 250_000)))
    assert stopped.code == 74
    assert stopped.err.startswith("thresher: store_")
    kept = len(stopped.ends)
    assert 0 < kept < PAGES
    told = json.loads(thresher("report", "--json").out)["run"]
    assert (told["targets"], told["fates"]["stored"], told["ended_at"]) == (kept, kept, None)
    again = list(thresher("ingest", "pages", "--json").ends.values())
    assert again == [("unchanged", None)] * kept + [("stored", None)] * (PAGES - kept)
