"""What a run's report tells."""

from __future__ import annotations

from contextlib import closing

import pytest

from schemas.errors import ConfigError
from schemas.outcome import Fate, Outcome, Reason
from scraper.report import Incomplete, report
from scraper.store.sqlite import open_store
from tests.store.contract import put
from tests.store.examples import NOON, article, post, thread_page


@pytest.fixture
def store(tmp_path):
    """A store without a run."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        yield store


def test_before_the_first_run_there_is_nothing_to_report(store):
    """The question comes too early."""
    with pytest.raises(ConfigError, match="no_such_run"):
        report(store, now=NOON)


def test_it_names_what_is_missing_and_what_failed(store):
    """Incomplete threads with what they claim, failures in their order, and the size on disk."""
    run = store.begin("ingest pages", NOON)
    put(store, *thread_page(2, [post(3), post(4)], pages=3, declared=6), run=run)
    put(store, *article("flood"), run=run)
    failed = [Outcome(target=name, fate=Fate.FAILED, reason=Reason.NOT_FOUND) for name in ("b.html", "a.html")]
    for outcome in failed:
        store.note(run, outcome)
    store.end(run, NOON)
    found = report(store, now=NOON)
    assert found.incomplete == (Incomplete("bbpress:forum.example:17", "Compost in winter", posts=2, declared_posts=6, pages_read=1, pages=3),)
    assert found.failures == tuple(failed)
    assert found.run.incomplete == 1
    assert found.run.posts == 2
    assert found.store_bytes > 4096


def test_a_long_list_is_cut_and_counted(store):
    """A report is a screenful; the numbers are whole."""
    run = store.begin("ingest", NOON)
    for number in range(9):
        store.note(run, Outcome(target=f"{number}.html", fate=Fate.FAILED, reason=Reason.NOT_FOUND))
    found = report(store, now=NOON, shown=3)
    assert [outcome.target for outcome in found.failures] == ["0.html", "1.html", "2.html"]
    assert found.run.fates[Fate.FAILED] == 9


def test_an_earlier_run_can_be_asked_for(store):
    """By its number."""
    first, second = store.begin("one", NOON), store.begin("two", NOON)
    asked = (report(store, number, now=NOON).run.command for number in (first, None, second))
    assert list(asked) == ["one", "two", "two"]
