"""What is kept of runs that are long over."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from cleaners.merge import merge
from schemas.outcome import Fate, Outcome, Reason
from scraper.store.history import LAST_RUNS, TOLD_APART
from scraper.store.sqlite import open_store
from tests.store.examples import NOON, article, post, reading, thread_page


def test_of_runs_that_are_long_over_the_numbers_stay_and_what_is_gone(tmp_path: Path):
    """Once both their age and the runs since then say so; the outcome law holds for them as before."""
    with closing(open_store(tmp_path / "thresher.db")) as store:

        def one_more(ago: timedelta) -> int:
            run = store.begin("run", NOON - ago)
            store.end(run, NOON - ago, {Reason.NOTHING_NEW: 2})
            return run

        run = store.begin("run", NOON - TOLD_APART - timedelta(hours=1))
        for item, cleaned in (article("flood"), thread_page(1, [post(1)], pages=2, declared=2)):
            store.put(run, item, reading(item, cleaned), merge=merge, at=NOON, source="garden")
        for reason in (Reason.GONE, Reason.CONNECT_FAILED):
            store.note(run, Outcome(target=f"https://news.example/{reason}", fate=Fate.FAILED, reason=reason, at=NOON))
        store.end(run, NOON - TOLD_APART, {Reason.OUT_OF_SCOPE: 3})
        before = store.report(run)
        with store.together():
            for _ in range(LAST_RUNS - 1):
                one_more(timedelta(days=1))
        assert len(list(store.outcomes(run))) == 4  # its time is over, but it is one of the last runs still
        one_more(timedelta())
        assert len(list(store.outcomes(run))) == 4  # ninety days to the second
        one_more(timedelta(seconds=-1))
        assert [outcome.reason for outcome in store.outcomes(run)] == [Reason.GONE]
        assert store.is_gone("https://news.example/gone")
        assert store.report(run) == before
        assert before.balanced()
        assert (before.targets, before.incomplete, before.sources[0].records) == (4, 1, 2)
