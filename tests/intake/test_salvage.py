"""A store as the source of another one, whole and damaged."""

from __future__ import annotations

import json
import random
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import zstandard

from scraper.inputs import BadInput
from scraper.intake.salvage import salvaged
from tests.cli.processes import SAMPLES, Ended, ended

PAGE = 4_096
MOST = 1_000_000
SIGHTINGS = """
    WITH RECURSIVE days (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM days LIMIT 20)
    INSERT INTO captures (target, sha256, headers, run, fetched_at, revisit_of) SELECT target, sha256, '[]', 1, n, id FROM captures, days
"""
FAR = "UPDATE captures SET id = 1 << 62 WHERE id = 9"
FOR_EVER = "WITH RECURSIVE c (id) AS (VALUES (1) UNION ALL SELECT id + 1 FROM c)"


def kept(folder: Path) -> dict[str, str]:
    """Titles of its records by id."""
    records = ended("export", "-", "--data-dir", folder).lines
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
    ends = said.lines
    assert said.code in (0, 1, 2)
    assert {end["reason"] for end in ends if end["fate"] == "failed"} <= {"bad_archive"}
    assert kept(tmp_path / "new").items() <= before.items() if (tmp_path / "new" / "thresher.db").exists() else said.code == 2
    assert "store_damaged" in ended("check", "--data-dir", old).out


@pytest.mark.parametrize("tree", ["bodies", "sqlite_autoindex_bodies_1", "captures"])
def test_rows_are_found_where_what_leads_to_them_is_broken(old: Path, tmp_path: Path, tree: str):
    """All of them, for the root of a tree that has grown holds none: each says by its digest what it is."""
    before = kept(old)
    with closing(sqlite3.connect(old / "thresher.db")) as db:
        ((root,),) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (tree,))
        with db:
            db.execute(SIGHTINGS)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with (old / "thresher.db").open("r+b") as stream:
        stream.seek(PAGE * (root - 1))
        stream.write(b"\xff" * PAGE)
    assert saved(old, tmp_path / "new").code == 0
    assert kept(tmp_path / "new") == before


def told(file: Path) -> list[str]:
    """How each capture of a store ends, in process."""
    return [found.reason.value if isinstance(found, BadInput) else "input" for found in salvaged(file, MOST)]


@pytest.mark.parametrize(
    ("spoil", "ends"),
    [
        (f"DROP TABLE captures; CREATE VIEW captures AS {FOR_EVER} SELECT id, '' AS revisit_of FROM c WHERE id < 0", ["bad_archive"]),
        (f"DROP TABLE bodies; CREATE VIEW bodies AS {FOR_EVER} SELECT '' AS sha256, x'' AS deflated FROM c WHERE id < 0", ["bad_archive"] * 9),
        (f"{FAR}; ALTER TABLE captures RENAME url TO was; ALTER TABLE captures ADD url TEXT AS (hex(zeroblob({100 * MOST})))", ["input"] * 9),
        ("UPDATE bodies SET deflated = zeroblob(3000000)", ["too_large"] * 9),
        (f"UPDATE captures SET headers = '{'[' * 100_000}'", ["bad_archive"] * 9),
        ("UPDATE captures SET target = CAST(x'80' AS TEXT), headers = '{}'", ["bad_archive"] * 9),
        (FAR, ["input"] * 9),
    ],
    ids=["a view without an end", "bodies without an end", "a column that is computed", "a large body", "a deep value", "no text", "a far number"],
)
def test_a_store_that_somebody_made_to_harm_ends_with_a_reason(old: Path, spoil: str, ends: list[str]):
    """In bounded time and memory: what is not read from a plain table, or not within bounds, is not read."""
    with closing(sqlite3.connect(old / "thresher.db")) as db:
        db.executescript(spoil)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert told(old / "thresher.db") == ends


@pytest.mark.parametrize("pack", [zlib.compress, zstandard.compress])
def test_a_body_that_inflates_without_an_end_is_too_large(old: Path, pack: Callable[[bytes], bytes]):
    """However little room it takes in the file."""
    with closing(sqlite3.connect(old / "thresher.db")) as db, db:
        db.execute("UPDATE bodies SET deflated = ?", (pack(bytes(50 * MOST)),))
    assert told(old / "thresher.db") == ["too_large"] * 9


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
