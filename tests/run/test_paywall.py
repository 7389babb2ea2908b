"""When a paper that closes its articles is told as a wall."""

from __future__ import annotations

from datetime import timedelta

import pytest

from schemas.alarm import AlarmKind
from schemas.outcome import Reason
from scraper.drift.measures import measures

from .test_drift import after_a_month, feed, in_turn, told


@pytest.mark.parametrize(("closed_of_ten", "kinds"), [(0, [AlarmKind.WALL]), (1, [AlarmKind.WALL]), (4, []), (10, [])])
def test_a_paywall_is_told_where_articles_were_free(closed_of_ten: int, kinds: list[AlarmKind]):
    """A paper that closes many of them closes more on some days, and one that always did is as it was."""
    usual = [feed(access={"closed" if number % 10 < closed_of_ten else "free": 1}) for number in range(120)]
    closed = [feed(access={"closed": 1})] * 6
    assert [alarm.kind for alarm in told(in_turn(*usual, *closed), first=120)[0]] == kinds


@pytest.mark.parametrize(("shut_of_ten", "first"), [(0, 2), (8, None)])
def test_pages_that_were_free_tell_of_a_paywall_where_new_ones_are_closed_in_any_case(shut_of_ten: int, first: int | None):
    """Four new articles of ten are; where a paper closes what is a day old, that was so before."""
    usual = [feed(access={"closed" if number % 10 < 4 else "free": 1}, reread=1, shut=number % 10 < shut_of_ten) for number in range(120)]
    alarms, _ = told(in_turn(*usual, *[feed(access={"closed": 1}, reread=1, shut=1)] * 6), first=120)
    assert [(alarm.kind, alarm.since) for alarm in alarms] == ([(AlarmKind.WALL, usual[0].at + timedelta(hours=6 * (119 + first)))] if first else [])
    again = [feed(access={"closed" if number % 10 < 4 else "free": 1}) for number in range(30)]
    over, _ = told(in_turn(*usual, *[feed(access={"closed": 1}, reread=1, shut=1)] * 6, *again), first=120)
    assert [bool(alarm.ended) for alarm in over] == [False, True] * bool(first)  # none of those was free before


@pytest.mark.parametrize("days_before", [2, 40])
def test_a_paper_that_closes_what_is_a_day_old_is_as_it_was(days_before: int):
    """From its beginning, and where nobody has counted that before."""
    free = feed(records=2, characters=6000, access={"free": 2})
    closing = free.model_copy(update={"records": 3, "access": {"free": 2, "closed": 1}, "reread": 1, "shut": 1})
    assert told(in_turn(*[free] * 4 * days_before, *[closing] * 120))[0] == []


def test_a_paywall_is_over_when_articles_are_free_again_and_normal_after_a_month():
    """Unlike a wall before which nothing is read."""
    closed = feed(access={"closed": 1}, characters=2900)
    for then, words in ((feed(), "over: as it was before"), (closed, "taken as normal after 30 days")):
        alarms, on = after_a_month(feed(), closed, closed, *[then] * 130)
        assert [alarm.ended is None for alarm in alarms] == [True, False]
        assert alarms[1].evidence.endswith(words)
        assert "paywall" in alarms[0].guess
        assert on == {}


def test_beginnings_that_are_too_short_for_a_record_count_beside_those_that_are_not():
    """A wall alone is counted as one."""
    (closed,) = (measure for measure in measures([]) if measure.name == "closed")
    assert closed.pair(feed(access={"closed": 1, "free": 1}, rejected={Reason.NO_ACCESS: 2, Reason.NO_ARTICLE_FOUND: 1})) == (3, 4)
    assert closed.pair(feed(access={}, rejected={Reason.NO_ACCESS: 2})) == (0, 0)


def test_what_a_paper_closes_at_weekends_is_no_paywall():
    """A third of it, and on one Saturday six in a row."""
    usual = in_turn(*[feed()] * 131)
    paper = [look.model_copy(update={"access": {"closed": 1}}) if look.at.weekday() > 4 and number % 3 == 0 else look for number, look in enumerate(usual)]
    saturday = in_turn(*[feed(access={"closed": 1})] * 6, every=timedelta(hours=1), after=usual[-1].at + timedelta(hours=6))
    assert {look.at.weekday() for look in saturday} == {5}
    assert told([*paper, *saturday], first=110)[0] == []
    assert [alarm.kind for alarm in told([*usual, *saturday], first=110)[0]] == [AlarmKind.WALL]


def test_what_was_not_counted_before_is_no_change():
    """A store of an earlier version knows nothing of walls that it had met all along."""
    assert told(in_turn(*[feed(access={})] * 120, *[feed(access={"closed": 1})] * 20), first=120)[0] == []


def test_two_closed_articles_among_many_are_no_wall():
    """Of a weekend's paper, say."""
    weekend = [feed(visits=9, records=8, characters=24_000, access={"free": 6, "closed": 2}, fields={"title": 8, "published_at": 8, "authors": 8})]
    assert after_a_month(feed(), feed(access={"closed": 1}), feed(), *weekend, feed())[0] == []
