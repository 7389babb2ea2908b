"""A store as the source of another one, whole and damaged."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.processes import SAMPLES, Ended, ended

PAGE = 4_096


def kept(folder: Path) -> dict[str, str]:
    """Titles of its records by id."""
    records = map(json.loads, ended("export", "-", "--data-dir", folder).out.splitlines())
    return {record["id"]: record["title"] for record in records}


def saved(old: Path, new: Path) -> Ended:
    """What can still be read of a store, in a new one."""
    return ended("ingest", old / "thresher.db", "--data-dir", new, "--json")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store with the samples."""
    folder = tmp_path / "old"
    assert ended("ingest", SAMPLES, "--data-dir", folder).code == 0
    with closing(sqlite3.connect(folder / "thresher.db")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


def test_a_whole_store_is_made_anew_of_its_captures(old: Path, tmp_path: Path):
    """Page by page, to the same records; and the same again changes nothing."""
    said = saved(old, tmp_path / "new")
    assert (said.code, len(said.out.splitlines())) == (0, 9)
    assert kept(tmp_path / "new") == kept(old)
    again = saved(old, tmp_path / "new")
    assert {json.loads(line)["fate"] for line in again.out.splitlines()} == {"unchanged", "listed", "rejected"}


@pytest.mark.parametrize("seed", range(3))
def test_of_a_damaged_store_all_is_taken_that_can_be_read_and_the_rest_is_told(old: Path, tmp_path: Path, seed: int):
    """The store itself is refused, and the message says what to do; what is saved is what it was."""
    before, file, chance = kept(old), old / "thresher.db", random.Random(seed)
    whole = file.read_bytes()
    with file.open("r+b") as stream:
        for page in chance.sample(range(1, len(whole) // PAGE), 6):
            stream.seek(PAGE * page)
            stream.write(chance.randbytes(PAGE))
    said = saved(old, tmp_path / "new")
    ends = [json.loads(line) for line in said.out.splitlines()]
    assert said.code in (0, 1, 2)
    assert {end["reason"] for end in ends if end["fate"] == "failed"} <= {"bad_archive"}
    assert kept(tmp_path / "new").items() <= before.items() if (tmp_path / "new" / "thresher.db").exists() else said.code == 2
    assert "store_damaged" in ended("check", "--data-dir", old).out


@pytest.mark.parametrize("tree", ["bodies", "sqlite_autoindex_bodies_1"])
def test_bodies_are_found_where_what_leads_to_them_is_broken(old: Path, tmp_path: Path, tree: str):
    """All of them, for the root of a tree holds none: each says by its digest what it is."""
    before = kept(old)
    with closing(sqlite3.connect(old / "thresher.db")) as db:
        ((root,),) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (tree,))
    with (old / "thresher.db").open("r+b") as stream:
        stream.seek(PAGE * (root - 1))
        stream.write(b"\xff" * PAGE)
    assert saved(old, tmp_path / "new").code == 0
    assert kept(tmp_path / "new") == before


def test_a_damaged_store_says_how_it_is_saved(old: Path, tmp_path: Path):
    """Where it is noticed."""
    file = old / "thresher.db"
    with file.open("r+b") as stream:
        stream.seek(PAGE)
        stream.write(b"\xff" * (file.stat().st_size - PAGE))
    said = ended("export", "-", "--data-dir", old)
    assert said.code == 74
    assert "store_damaged" in said.err
    assert "thresher ingest" in said.err
    assert saved(old, tmp_path / "new").code == 1
