"""The book of hosts of a first visit: what is left of it."""

from __future__ import annotations

import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from scraper.fetch.hosts import HostState
from scraper.store.first_book import first_book
from scraper.store.hosts import open_host_book
from scraper.store.sqlite import open_store
from tests.store.examples import NOON

NOW = time.time()


def _visit(book: Path, rest_s: float) -> None:
    with open_host_book(book) as hosts:
        hosts.claim("quay.example", NOW, 1)
        hosts.release("quay.example", NOW, HostState(ended_at=NOW, parked_until=NOW + rest_s if rest_s else 0.0))


def _parked_until(store: Path) -> float:
    with open_host_book(store) as hosts:
        state = hosts.claim("quay.example", NOW + 60, 1)
    assert isinstance(state, HostState)
    return state.parked_until


@pytest.mark.parametrize("error", [None, KeyboardInterrupt])
def test_a_rest_that_a_host_asked_for_is_known_later_however_the_visit_ends(tmp_path: Path, error: type[BaseException] | None):
    """Nothing else of a visit of which nothing came is."""
    for rest_s in (0.0, 3_600.0):
        store = tmp_path / f"{rest_s}" / "thresher.db"
        with suppress(KeyboardInterrupt), first_book(store) as book:
            _visit(book.path, rest_s)
            if error:
                raise error
        assert store.parent.exists() == bool(rest_s)
    assert _parked_until(store) == NOW + 3_600.0
    assert [path.name for path in store.parent.iterdir()] == ["thresher.db"]


def test_a_store_that_another_process_makes_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Even where it comes between the look whether there is one and the last step."""
    store = tmp_path / "thresher.db"
    with first_book(store) as book:
        _visit(book.path, 3_600.0)
        with closing(open_store(store)) as other:
            other.begin("ingest", NOON)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "exists", lambda path: path != store)
            book.keep()
    with closing(open_store(store)) as other:
        assert other.begin("ingest", NOON) == 2
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_where_there_is_a_store_it_is_the_book(tmp_path: Path):
    """And nothing has to be kept."""
    store = tmp_path / "thresher.db"
    with closing(open_store(store)):
        pass
    with first_book(store) as book:
        assert book.path == store
        _visit(book.path, 3_600.0)
        book.keep()
    assert _parked_until(store) == NOW + 3_600.0
