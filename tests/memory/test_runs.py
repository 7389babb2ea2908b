"""The memory in runs: learnt from what is brought in, handed to what comes later, the same with any number of workers."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.config import Config
from schemas.outcome import Fate
from schemas.report import RunReport
from scraper.inputs import Input
from scraper.run import ingest
from scraper.store.base import Store
from scraper.store.sqlite import open_store
from scraper.workers.workers import clean_many
from tests.memory.sites import CAPTURED, NEWS


def brought(store: Store, numbers: Iterable[int], workers: int = 2) -> RunReport:
    """A run over those pages."""
    config = Config.model_validate({"workers": {"count": workers}})
    pages = (NEWS.page(number) for number in numbers)
    inputs = [Input(capture.url or "", capture, body) for capture, body in pages]
    return ingest(inputs, store=store, clean_many=lambda given: clean_many(given, config), merge=merge, clock=lambda: CAPTURED, command="ingest")


def leaked(store: Store) -> list[int]:
    """How many of the template's lines each record has, by number of the page."""
    return [sum(line in NEWS.template for line in record.text.split("\n")) for record in store.records()]


@pytest.mark.parametrize("workers", [1, 3])
def test_a_run_learns_for_those_that_follow(tmp_path: Path, workers: int):
    """Within it all pages are read alike, however far the workers are; brought in again, each is read with what all have taught."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        brought(store, range(1, 6), workers)
        first = leaked(store)
        assert len(first) == 5
        assert set(first) == {len(NEWS.template)}
        brought(store, [6], workers)
        assert sorted(leaked(store)) == [0, *first]
        assert brought(store, range(1, 6), workers).fates[Fate.STORED] == 5
        assert leaked(store) == [0] * 6
        assert brought(store, range(1, 7), workers).fates[Fate.UNCHANGED] == 6


def test_what_was_learnt_outlives_the_process(tmp_path: Path):
    """It stands in the store's file."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        brought(store, range(1, 5))
        known = store.memory(NEWS.host)
    with closing(open_store(tmp_path / "thresher.db")) as store:
        assert store.memory(NEWS.host) == known
        assert known.blocks
