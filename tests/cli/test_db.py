"""The store as a file."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from scraper.store.migrations import copy
from scraper.store.opening import connect
from tests.cli.conftest import Call

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
STORE = Path("kept") / "thresher.db"


def test_a_copy_is_the_store_of_one_moment_though_somebody_writes(home: Path, thresher: Call):
    """It is whole, holds what was kept by then, can be read as a store, and replaces nothing."""
    thresher("ingest", SAMPLES)
    before = thresher("export", "-").out
    with closing(connect(home / STORE)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM posts")
        assert thresher("db", "backup", "saved/thresher.db").code == 2  # no such folder
        (home / "saved").mkdir()
        assert thresher("db", "backup", "saved/thresher.db").code == 0
        assert [path.name for path in (home / "saved").iterdir()] == ["thresher.db"]
        writer.execute("COMMIT")
    assert thresher("export", "-", "--data-dir", "saved").out == before
    posts = [json.loads(thresher("db", "status", "--json", "--data-dir", place).out)["rows"]["posts"] for place in ("saved", "kept")]
    assert posts == [19, 0]
    assert thresher("db", "backup", STORE).code == 2
    assert "whole, version" in thresher("db", "status").out


def test_a_damaged_store_is_told_and_not_copied(home: Path, thresher: Call):
    """A backup that cannot be read is worse than none."""
    thresher("ingest", SAMPLES)
    data = bytearray((home / STORE).read_bytes())
    data[20_000:60_000] = b"x" * 40_000
    (home / STORE).write_bytes(data)
    for call in (("db", "status"), ("db", "backup", "copy.db")):
        told = thresher(*call)
        assert (told.code, "store_damaged" in told.err) == (74, True)
    assert not (home / "copy.db").exists()


def test_half_a_copy_does_not_stay_where_it_cannot_be_finished(home: Path, thresher: Call):
    """It would keep a full disk full, under a name that nobody looks for."""
    thresher("ingest", SAMPLES)
    (home / "taken").mkdir()
    with closing(connect(home / STORE, read_only=True)) as connection, pytest.raises(IsADirectoryError):
        copy(connection, home / "taken")
    assert sorted(path.name for path in home.iterdir()) == ["kept", "taken"]
