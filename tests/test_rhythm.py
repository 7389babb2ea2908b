"""When a page is due again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from schemas.config import RunConfig
from schemas.outcome import Fate, Reason
from schemas.source import Source, SourceKind
from scraper.rhythm import RETRIES, Look, Rhythm, next_look

SOURCE = Source(id="paper", kind=SourceKind.FEED, url="https://paper.example/feed", every="1h")
SAME = Look(Fate.UNCHANGED)


def steps(look: Look, times: int, *, is_start: bool = False, has_hint: bool = False, kind: str = "article") -> list[float | None]:
    """Hours from look to look, the same each time; null is the end."""
    rhythm: Rhythm | None = None
    found: list[float | None] = []
    for _ in range(times):
        after, rhythm = next_look(look, rhythm, SOURCE, RunConfig(), is_start=is_start, has_hint=has_hint, kind=kind)
        found.append(after / timedelta(hours=1) if after is not None else None)
    return found


def test_a_quiet_source_is_asked_less_and_never_seldom():
    """Up to `quiet_every`."""
    assert steps(SAME, 5, is_start=True) == [1, 2, 4, 6, 6]
    assert steps(Look(Fate.LISTED, Reason.FEED), 5, is_start=True) == [1, 2, 4, 6, 6]


@pytest.mark.parametrize(("same", "after"), [(0, 1), (1, 1), (4, 1), (5, 1), (6, 2), (7, 3), (30, 3)])
def test_a_source_where_something_is_new_is_asked_soon(same: int, after: int):
    """At once after a night (five looks in 19 hours); after days without news one more look is not in haste, and the next news is."""
    rhythm: Rhythm | None = None
    news = Look(Fate.LISTED, Reason.FEED, changed=True)
    found: list[timedelta] = []
    for look in [SAME] * same + [news, news]:
        step, rhythm = next_look(look, rhythm, SOURCE, RunConfig(), is_start=True, has_hint=False, kind="start")
        assert step is not None
        found.append(step)
    assert found[-2:] == [timedelta(hours=after), timedelta(hours=1)]
    assert max(found) <= timedelta(hours=6)


def test_a_source_that_is_to_be_asked_once_a_day_is_asked_once_a_day():
    """Also when it had long been quiet."""
    daily = SOURCE.model_copy(update={"every": "1d"})
    news = Look(Fate.LISTED, Reason.FEED, changed=True)
    for quiet in (timedelta(days=1), timedelta(days=16)):
        assert next_look(news, Rhythm(quiet), daily, RunConfig(), is_start=True, has_hint=False, kind="start")[0] == timedelta(days=1)


def test_an_article_is_looked_at_ever_more_seldom_and_then_no_more():
    """Three looks, and it has had its corrections."""
    assert steps(SAME, 5) == [24, 96, 384, None, None]


def test_an_article_that_changes_is_looked_at_more_often():
    """A fourth of the step, and never below the first."""
    look = Look(Fate.STORED, changed=True)
    assert next_look(look, Rhythm(timedelta(days=8)), SOURCE, RunConfig(), is_start=False, has_hint=False, kind="article")[0] == timedelta(days=2)
    assert steps(look, 2) == [24, 24]


def test_a_page_that_its_list_speaks_for_waits_for_its_list():
    """Unless it lacks something."""
    assert steps(SAME, 1, has_hint=True, kind="thread") == [None]
    assert steps(Look(Fate.UNCHANGED, complete=False), 3, has_hint=True, kind="thread") == [1, 2, 4]


def test_a_further_page_is_due_with_the_one_before_it():
    """Unless something stands before it: that may be taken away, and its thread lacks it until then."""
    assert steps(SAME, 1, kind="next_page") == [None]
    assert steps(Look(Fate.REJECTED, Reason.NO_ACCESS), 4, kind="next_page") == [24, 96, 384, None]


@pytest.mark.parametrize("reason", [Reason.GONE, Reason.CRAWL_TRAP])
def test_what_is_for_good_is_not_asked_again(reason: Reason):
    """Unless it is a source, whose end somebody must be told of."""
    assert steps(Look(reason.fate, reason), 1) == [None]
    assert steps(Look(Fate.FAILED, Reason.GONE), 1, is_start=True) == [1]


def test_a_page_that_leads_outside_is_asked_once_more():
    """After its source was asked, which may have moved along with it."""
    assert steps(Look(Fate.SKIPPED, Reason.OUT_OF_SCOPE), 2) == [6, None]


def test_a_visit_that_fails_is_tried_again_some_times():
    """And a source for ever."""
    look = Look(Fate.FAILED, Reason.CONNECT_FAILED)
    assert steps(look, RETRIES) == [1, 2, 4, 8, 16, 32, 64, None]
    assert steps(look, 12, is_start=True)[-1] == 6


def test_what_says_nothing_of_the_page_leaves_it_due():
    """Its host wants rest."""
    rhythm = Rhythm(timedelta(hours=4), 2)
    assert next_look(Look(Fate.SKIPPED, Reason.HOST_PARKED), rhythm, SOURCE, RunConfig(), is_start=False, has_hint=False, kind="page") == (timedelta(), rhythm)
