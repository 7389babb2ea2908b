"""What somebody has written into the store with another program."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.errors import StoreError
from schemas.markup import Markup, Name
from schemas.observation import Observation
from schemas.target import Link
from scraper.rhythm import Rhythm
from scraper.store.sqlite import SqliteStore, open_store
from tests.store.examples import FORUM, NOON, article, post, reading, thread_page

_VALUES = {"TEXT": ("\x1b[2J{", "[" * 50_000), "BLOB": (b"\x00\xff",), "INTEGER": (-(2**40),), "REAL": (-1e308,)}


class _Undone(Exception):
    """Ends a transaction of which nothing is to stay."""


def _filled(path: Path) -> None:
    with closing(open_store(path)) as store:
        run = store.begin("run", NOON)
        item, cleaned = thread_page(1, [post(1), post(2)], pages=2)
        links = (Link(url="https://forum.example/topic/compost/page/2/", kind="page"),)
        for given, answer in ((item, cleaned.model_copy(update={"links": links})), article("flood")):
            store.put(run, given, reading(given, answer), merge=merge, at=NOON, source="garden")
        store.targets.stand(FORUM, "garden", links[0], NOON)
        store.targets.looked(1, NOON, timedelta(hours=1), Rhythm(timedelta(hours=1)))
        store.keep_hint(FORUM, links[0], NOON)
        store.observe(run, "garden", Observation(at=NOON))
        store.keep_markup("garden", Markup(looks=1, names=(Name(7, 1, 1),)))
        store.end(run, NOON)


def _columns(db: sqlite3.Connection) -> Iterator[tuple[str, str, object]]:
    for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'").fetchall():
        if db.execute(f"SELECT 1 FROM {table}").fetchone():
            yield from ((table, name, value) for _, name, kind, *_ in db.execute(f"PRAGMA table_info({table})").fetchall() for value in _VALUES[kind])


def _next_page(store: SqliteStore) -> object:
    item, cleaned = thread_page(2, [post(3)], pages=2)
    return store.put(store.begin("run", NOON), item, reading(item, cleaned), merge=merge, at=NOON)


_READ: tuple[Callable[[SqliteStore], object], ...] = (
    lambda store: store.report(),
    lambda store: store.last_finished(),
    lambda store: list(store.outcomes(1)),
    lambda store: list(store.records()),
    lambda store: list(store.captures()),
    lambda store: (store.observations("garden", 9), store.markup("garden")),
    lambda store: store.alarms(),
    lambda store: [(store.ledger(item.capture), store.standing(item.capture)) for item in store.captures()],
    lambda store: [(item, store.known(item.target), store.last_capture(item.target), store.last_page(item.target)) for item in store.captures()],
    lambda store: (store.memory("forum.example"), store.targets.queues(NOON), store.targets.at(FORUM)),
    _next_page,
)


def test_a_value_that_nobody_here_wrote_is_damage_and_no_fault_of_ours(tmp_path: Path):
    """In any column of any table, whatever is asked of it: it is read, or refused as damage."""
    path = tmp_path / "thresher.db"
    _filled(path)
    refused = set()
    with closing(open_store(path)) as store:
        for (table, column, value), ask in product(list(_columns(store.connection)), _READ):
            try:
                with suppress(_Undone, sqlite3.IntegrityError), store.together():
                    store.connection.execute(f"UPDATE {table} SET {column} = ? WHERE {column} IS NOT NULL", (value,))
                    ask(store)
                    raise _Undone
            except StoreError as error:
                assert error.code == "store_damaged"  # noqa: PT017
                refused.add(f"{table}.{column}")
    assert refused >= {"runs.started_at", "runs.left_out", "captures.headers", "records.record", "readings.ledger"}


@pytest.mark.parametrize("spoil", ["UPDATE records SET record = '{}'", "UPDATE posts SET post = '{}'"])
def test_a_record_that_cannot_be_read_is_named(tmp_path: Path, spoil: str):
    """Whoever exports a hundred thousand is to know of which page it is."""
    path = tmp_path / "thresher.db"
    _filled(path)
    with closing(open_store(path)) as store:
        ids = [record_id for (record_id,) in store.connection.execute("SELECT id FROM records")]
        store.connection.execute(spoil)
        with pytest.raises(StoreError, match=" holds what breaks its contract: ") as caught:
            list(store.records())
    assert any(f": the record {record_id} holds " in caught.value.detail for record_id in ids)


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        ("UPDATE outcomes SET lines_removed = 9223372036854775807", "integer overflow"),
        ("CREATE TRIGGER spy AFTER INSERT ON runs BEGIN INSERT INTO nowhere VALUES (1); END", "trigger spy"),
        ("CREATE TRIGGER spy AFTER INSERT ON runs BEGIN SELECT RAISE(ABORT, 'no'); END", "trigger spy"),
        ("ALTER TABLE runs DROP COLUMN command", "no column runs.command"),
    ],
)
def test_what_another_program_did_to_the_schema_is_damage_once_it_is_in_the_way(tmp_path: Path, spoil: str, named: str):
    """A trigger, a column that went, a sum without bounds: SQLite has no code for them, and each was told as a fault of ours."""
    path = tmp_path / "thresher.db"
    _filled(path)
    with closing(open_store(path)) as store:
        store.connection.execute(spoil)
        with pytest.raises(StoreError, match=named) as caught:
            store.report(store.begin("run", NOON) - 1)
    assert caught.value.code == "store_damaged"


@pytest.mark.parametrize(
    ("grown", "code"), [('"gained": 3', "store_newer"), ('"visits": "many"', "store_damaged"), ('"gained": 3, "visits": "many"', "store_damaged")]
)
def test_a_value_with_more_parts_than_ours_is_a_later_threshers(tmp_path: Path, grown: str, code: str):
    """And no damage, unless what is known of it is broken: it says to use a newer program, not to mend the store."""
    path = tmp_path / "thresher.db"
    _filled(path)
    with closing(open_store(path)) as store:
        store.connection.execute("UPDATE observations SET seen = ?", (f'{{"at": "{NOON:%Y-%m-%dT%H:%M:%SZ}", {grown}}}',))
        with pytest.raises(StoreError) as caught:
            store.observations("garden", 9)
    assert caught.value.code == code
