"""SQLite keeps the contract of stores."""

from __future__ import annotations

from contextlib import closing

import pytest

from scraper.store.sqlite import open_store
from tests.store.contract import StoreContract
from tests.store.examples import NOON


class TestSqlite(StoreContract):
    """The contract on a real file."""

    @pytest.fixture
    def store(self, tmp_path):
        """A new store with one run that has begun."""
        with closing(open_store(tmp_path / "thresher.db")) as store:
            store.begin("ingest", NOON)
            yield store
