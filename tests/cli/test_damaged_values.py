"""Values of the store that another program has spoilt: whoever asks how things stand is told, and `reclean` makes them anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scraper.packing import packed, unpacked
from scraper.store.sqlite import open_store
from tests.cli.conftest import Call
from tests.cli.processes import SAMPLES

BENCH = "bbpress:mendingbench.example"
SPOILT = {
    "a record": ("UPDATE records SET record = '{}' WHERE id LIKE 'bbpress:mending%'", f"the record {BENCH}:4"),
    "a record of other times": (
        "UPDATE records SET record = json_remove(record, '$.provenance') WHERE id LIKE '%:4101'",
        f"the record {BENCH}:4101",
    ),
    "a post": ("UPDATE posts SET post = '{}' WHERE record_id LIKE '%:4101'", f"the record {BENCH}:4101"),
    "pages": ("UPDATE pages SET record = x'00ff' WHERE record_id LIKE '%:4200'", f"a page of the record {BENCH}:4200"),
}


@pytest.mark.parametrize(("spoil", "named"), SPOILT.values(), ids=SPOILT)
def test_what_cannot_be_read_is_told_and_made_anew_of_its_pages(thresher: Call, home: Path, spoil: str, named: str):
    """SQLite itself calls the file whole."""
    thresher("ingest", SAMPLES)
    before = thresher("export", "-").out
    with closing(sqlite3.connect(home / "kept" / "thresher.db")) as store:
        store.execute(spoil)
        store.commit()
    status, check = thresher("status"), thresher("check")
    assert (status.code, status.out.startswith("not good: store_damaged: ")) == (1, True)
    assert check.code == 1
    assert named in status.out
    assert named in check.out
    assert thresher("reclean").code == 0
    assert thresher("status").code == 0
    assert sorted(thresher("export", "-").out.splitlines()) == sorted(before.splitlines())


def test_what_a_later_thresher_kept_is_not_let_go(thresher: Call, home: Path):
    """It is whole, and only this program does not know all of it."""
    thresher("ingest", SAMPLES)
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        ((reading, data),) = store.connection.execute("SELECT reading, record FROM pages WHERE record_id LIKE '%:4101'").fetchall()
        grown = packed(unpacked(data).replace(b'{"id"', b'{"mood": "calm", "id"', 1))
        assert grown != data
        store.connection.execute("UPDATE pages SET record = ? WHERE reading = ?", (grown, reading))
        said = thresher("reclean")
        assert store.connection.execute("SELECT record FROM pages WHERE reading = ?", (reading,)).fetchone() == (grown,)
    assert (said.code, "store_newer" in said.err) == (74, True)


def test_status_looks_for_as_long_as_a_monitor_waits(home: Path, thresher: Call):
    """At what came last, and at what is beyond that when it has the time."""
    thresher("ingest", SAMPLES)
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        store.connection.execute("UPDATE records SET record = '{}' WHERE rowid = (SELECT min(rowid) FROM records)")
        store.look_through(0.0)
