"""What the store keeps packed: it comes back whole, or is said to be damaged; what older stores packed is read as well."""

from __future__ import annotations

import sqlite3
import tracemalloc
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.errors import StoreError
from schemas.outcome import Reason
from scraper.intake.salvage import salvaged
from scraper.packing import Damaged, packed, unpacked
from scraper.store.sqlite import open_store
from tests.store.examples import NOON, article, post, reading, thread_page

PLAIN = b"<p>The dyke held.</p>" * 40
PACKED_COLUMNS = (("bodies", "deflated"), ("readings", "ledger"), ("pages", "record"), ("memories", "learnt"))


@pytest.mark.parametrize("plain", [b"", b"x", PLAIN, bytes(range(256)) * 9_000], ids=["nothing", "a byte", "a page", "two megabytes"])
def test_what_is_packed_comes_back_and_is_packed_alike(plain: bytes):
    """A page that is seen again is the same row."""
    assert unpacked(packed(plain)) == plain
    assert packed(plain) == packed(plain)


DAMAGED = {
    "cut off": packed(PLAIN)[:-9],
    "another byte": packed(PLAIN)[:20] + b"\0" + packed(PLAIN)[21:],
    "a size that nobody has room for": packed(PLAIN)[:4] + b"\xe0" + b"\x7f" * 8 + packed(PLAIN)[6:],
    "zlib, cut off": zlib.compress(PLAIN)[:-9],
    "nothing": b"",
    "something else": b"SQLite format 3",
}


@pytest.mark.parametrize("bomb", [packed(bytes(400_000_000)), zlib.compress(bytes(400_000_000), 1)], ids=["zstd", "zlib"])
def test_what_unpacks_to_more_than_it_may_costs_no_memory(bomb: bytes):
    """A store holds what its owner, or whoever gave it to him, has put into it."""
    tracemalloc.start()
    with pytest.raises(Damaged, match="more than 1,000,000 bytes"):
        unpacked(bomb, 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 80_000_000
    assert unpacked(packed(PLAIN), len(PLAIN)) == PLAIN


def test_a_body_that_is_a_bomb_is_damage_and_the_others_can_be_saved(tmp_path: Path):
    """Its size is known from the day when it came."""
    path = tmp_path / "thresher.db"
    with closing(open_store(path)) as store:
        run = store.begin("ingest", NOON)
        for item, answer in (article("flood"), article("ebb")):
            store.put(run, item, reading(item, answer), merge=merge, at=NOON)
        first = item.capture.sha256
        store.connection.execute("UPDATE bodies SET deflated = ? WHERE sha256 = ?", (packed(bytes(400_000_000)), first))
        with pytest.raises(StoreError, match="it unpacks to more than"):
            store.body(first)
    assert [getattr(found, "reason", None) for found in salvaged(path, 1_000_000)] == [None, Reason.TOO_LARGE]


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_what_is_not_whole_is_damaged(data: bytes):
    """Never half a page, nor a gigabyte of room for a size that is not true."""
    with pytest.raises(Damaged):
        unpacked(data)


def test_what_an_older_store_packed_is_read_as_before_and_goes_on(tmp_path: Path):
    """Bodies, ledgers, pages and what was learnt, in zlib until the fourth step; new pages of a thread join the old ones."""
    path = tmp_path / "thresher.db"
    first, of_first = thread_page(1, [post(1), post(2)], pages=2)
    second, of_second = thread_page(2, [post(3)], pages=2)
    story, of_story = article("flood")
    with closing(open_store(path)) as store:
        run = store.begin("ingest", NOON)
        for item, cleaned in ((first, of_first), (story, of_story)):
            store.put(run, item, reading(item, cleaned), merge=merge, at=NOON)
    with closing(sqlite3.connect(path)) as db, db:
        for table, column in PACKED_COLUMNS:
            db.create_function("repacked", 1, lambda data: data and zlib.compress(unpacked(data)))
            db.execute(f"UPDATE {table} SET {column} = repacked({column})")
        for index in ("posts_by_id", "captures_by_end", "runs_told_apart", "targets_unasked", "targets_by_first"):
            db.execute(f"DROP INDEX {index}")
        for table in ("moves", "markups"):
            db.execute(f"DROP TABLE {table}")
        for table, column in (("pages", "ids"), ("pages", "claimed"), ("runs", "report"), ("runs", "silence"), ("captures", "archived")):
            db.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        db.execute("PRAGMA user_version = 4")
    with closing(open_store(path)) as store:
        assert list(store.captures()) == [first, story]
        assert store.ledger(story.capture) == of_story.ledger
        store.put(run, second, reading(second, of_second), merge=merge, at=NOON)
        assert {record.id: record.pages_read for record in store.records()} == {of_first.record.id: (1, 2), of_story.record.id: (1,)}


@pytest.mark.parametrize("table", ["bodies", "readings"])
def test_damage_inside_a_row_is_the_stores(tmp_path: Path, table: str):
    """What SQLite cannot see is told by the store's own name."""
    path = tmp_path / "thresher.db"
    item, cleaned = article("flood")
    with closing(open_store(path)) as store:
        store.put(store.begin("ingest", NOON), item, reading(item, cleaned), merge=merge, at=NOON)
        column = dict(PACKED_COLUMNS)[table]
        store.connection.execute(f"UPDATE {table} SET {column} = substr({column}, 1, length({column}) - 3)")
        with pytest.raises(StoreError) as caught:
            store.body(item.capture.sha256) if table == "bodies" else store.ledger(item.capture)
    assert caught.value.code == "store_damaged"
