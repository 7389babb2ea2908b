"""Values of the store that another program has spoilt: whoever asks how things stand is told, and `reclean` makes them anew."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.cleaned import Rejected
from schemas.config import Config
from schemas.outcome import Reason
from scraper.cli import reclean as command
from scraper.inputs import Failure, Input
from scraper.packing import packed, unpacked
from scraper.run import Job
from scraper.store.sqlite import open_store
from scraper.workers.reading import Reading
from scraper.workers.workers import clean_many
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


def test_a_record_is_made_anew_where_no_body_is_left(thresher: Call, home: Path):
    """Its pages are kept for longer than what they were read from."""
    thresher("ingest", SAMPLES)
    before = thresher("export", "-").out
    with closing(sqlite3.connect(home / "kept" / "thresher.db")) as store:
        store.execute("UPDATE bodies SET deflated = x''")
        store.execute("UPDATE records SET record = '{}'")
        store.commit()
    assert thresher("reclean").code == 0
    assert sorted(thresher("export", "-").out.splitlines()) == sorted(before.splitlines())


@pytest.mark.parametrize("spoil", ["UPDATE bodies SET deflated = x'00ff'", "UPDATE captures SET archived = 0"])
def test_a_page_that_cannot_be_made_anew_costs_its_record_nothing(thresher: Call, home: Path, spoil: str):
    """Where its body is spoilt, too, or may not be read again."""
    thresher("ingest", SAMPLES)
    before = thresher("export", "-").out
    with closing(sqlite3.connect(home / "kept" / "thresher.db")) as store:
        store.execute("UPDATE pages SET record = x'00ff'")
        store.execute(spoil)
        store.commit()
        thresher("reclean")
        assert store.execute("SELECT count(*), count(DISTINCT record_id) FROM pages").fetchone() == (6, 5)
    assert thresher("export", "-").out == before


@pytest.mark.parametrize("spoil", ["UPDATE bodies SET deflated = x'00ff' WHERE {}", "UPDATE captures SET headers = '{{' WHERE {}"])
def test_a_page_that_cannot_be_read_again_is_told_with_its_reason_and_stops_nobody(thresher: Call, home: Path, spoil: str):
    """Neither where it is only asked what would change, nor where the others are read again; once each."""
    thresher("ingest", SAMPLES)
    before = thresher("export", "-").out
    with closing(sqlite3.connect(home / "kept" / "thresher.db")) as store:
        store.execute(spoil.format("sha256 = (SELECT sha256 FROM captures WHERE target LIKE '%bench-strap.html')"))
        store.execute("UPDATE pages SET record = x'00ff' WHERE record_id LIKE '%:4200'")
        store.commit()
    for options, told in ((("--diff",), "made anew"), ((), "")):
        said = thresher("reclean", *options)
        assert said.code == 1
        assert said.err.count("bench-strap.html: bad_archive: ") == 1
        assert said.out.count("bench-winter-") == (2 if told else 0)
        assert said.out.count(told or "bench-strap") == (2 if told else 0)
    assert json.loads(thresher("report", "--json").out)["run"]["reasons"] == {"failed:bad_archive": 1}
    assert thresher("export", "-").out == before


def _gone_or_failed(monkeypatch: pytest.MonkeyPatch, answer: Failure | Rejected) -> None:
    def answered(jobs: Iterable[Job], config: Config) -> Iterator[tuple[object, Reading | Failure]]:
        for key, reading in clean_many(jobs, config):
            assert isinstance(key, Input)
            assert isinstance(reading, Reading)
            other = answer if isinstance(answer, Failure) else replace(reading, answer=answer, written=replace(reading.written, page=None))
            yield key, other if "bench-winter-" in key.target else reading

    monkeypatch.setattr(command, "clean_many", answered)


def _spoil_page(home: Path) -> None:
    with closing(sqlite3.connect(home / "kept" / "thresher.db")) as store:
        store.execute("UPDATE pages SET record = x'00ff' WHERE record_id LIKE '%:4200'")
        store.commit()


def test_a_page_that_a_worker_dies_of_takes_nothing_with_it(thresher: Call, home: Path, monkeypatch: pytest.MonkeyPatch):
    """What was made of it while it could be read is still there."""
    thresher("ingest", SAMPLES)
    before = thresher("export", "-").out
    _spoil_page(home)
    with monkeypatch.context() as patch:
        _gone_or_failed(patch, Failure(Reason.WORKER_DIED, "killed"))
        assert thresher("reclean").code != 0
    assert thresher("export", "-").out == before
    assert thresher("reclean").code == 0
    assert thresher("status").code == 0


def test_a_page_that_is_no_record_by_now_leaves_none_behind(thresher: Call, home: Path, monkeypatch: pytest.MonkeyPatch):
    """As where it could be read."""
    thresher("ingest", SAMPLES)
    _spoil_page(home)
    _gone_or_failed(monkeypatch, Rejected(reason=Reason.NO_ACCESS))
    told = thresher("reclean")
    assert (told.code, "no record any more: no_access" in told.out) == (0, True)
    assert ":4200" not in thresher("export", "-").out
    assert thresher("status").code == 0


@pytest.mark.parametrize("grown", [(b'{"id"', b'{"mood": "calm", "id"'), (b'"thread/1"', b'"thread/2"'), (b'"kind":"post"', b'"kind":"poll"')])
def test_what_a_later_thresher_kept_is_not_let_go(thresher: Call, home: Path, grown: tuple[bytes, bytes]):
    """It is whole, and only this program does not know all of it."""
    thresher("ingest", SAMPLES)
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        ((reading, data),) = store.connection.execute("SELECT reading, record FROM pages WHERE record_id LIKE '%:4101'").fetchall()
        later = packed(unpacked(data).replace(*grown, 1))
        assert later != data
        store.connection.execute("UPDATE pages SET record = ? WHERE reading = ?", (later, reading))
        said = thresher("reclean")
        assert store.connection.execute("SELECT record FROM pages WHERE reading = ?", (reading,)).fetchone() == (later,)
    assert (said.code, "store_newer" in said.err) == (74, True)


def test_status_looks_for_as_long_as_a_monitor_waits(home: Path, thresher: Call):
    """At what came last, and at what is beyond that when it has the time; a single thread may be longer than that."""
    thresher("ingest", SAMPLES)
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        (record_id, post) = store.connection.execute(
            "SELECT record_id, post FROM posts JOIN records ON records.id = record_id ORDER BY records.rowid DESC"
        ).fetchone()
        more = ((record_id, f"more {at}", at, at, post) for at in range(1_000, 31_000))
        store.connection.executemany("INSERT INTO posts (record_id, key, place, position, text, post) VALUES (?, ?, ?, ?, '', ?)", more)
        began = time.monotonic()
        store.look_through()
        whole = time.monotonic() - began
        store.look_through(0.01)
        assert time.monotonic() - began < 1.5 * whole
        store.connection.execute("UPDATE records SET record = '{}' WHERE rowid = (SELECT min(rowid) FROM records)")
        store.look_through(0.0)
