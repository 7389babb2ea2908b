"""When lists that go up and down by themselves are told to have lost links."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from schemas.alarm import AlarmKind
from schemas.observation import Observation
from schemas.outcome import Reason

from .test_drift import MONDAY, feed, told


def of_two_days(rate: Callable[[datetime], float], hours: int) -> list[Observation]:
    """Hourly looks at a feed that names what is two days old at most, where so much is published in an hour."""
    times = [MONDAY + timedelta(hours=number) for number in range(-48, hours)]
    published = [rate(at) for at in times]
    return [feed(at, links={Reason.FEED: round(sum(published[number : number + 48]))}) for number, at in enumerate(times[48:])]


def up_and_down(at: datetime) -> float:
    """Some thirty articles a day, most of them by day, of which one day has twice as many as another."""
    day = (at - MONDAY).days
    return (2.0 if 7 <= at.hour < 20 else 0.4) * (0.7, 1.3, 0.9, 1.5, 0.8, 1.1, 1.4)[day * day % 11 % 7]


def test_a_list_that_goes_up_and_down_is_held_against_what_it_named_a_moment_before():
    """Half of what it named is told at the second look, by day and by night; what expires over holidays goes one by one."""
    month = of_two_days(lambda at: up_and_down(at) * (0.02 if at >= MONDAY + timedelta(days=31) else 1), 24 * 33)
    assert told(month, first=24 * 20)[0] == []
    for first in (24 * 22 + 3, 24 * 23 + 8, 24 * 26 + 12):
        halved = [seen.model_copy(update={"links": {Reason.FEED: seen.links[Reason.FEED] // 2}}) for seen in month[first : first + 24]]
        alarms, _ = told([*month[:first], *halved], first=first)
        assert [(alarm.kind, alarm.since) for alarm in alarms] == [(AlarmKind.YIELD, halved[1].at)]
        assert told([*month[:first], halved[0], *month[first + 1 : first + 9]], first=first)[0] == []


ISSUES = (40, 20, 35, 60, 30, 45, 25, 50)


@pytest.mark.parametrize(
    "named",
    [
        lambda at: ISSUES[(at - MONDAY).days % 8],
        lambda at: ISSUES[(at - MONDAY).days // 2 % 8],
        lambda at: 8 + sum(up_and_down(at.replace(hour=hour)) for hour in range(at.hour)) / 2,
    ],
    ids=["each day's issue", "an issue of two days", "what is called today's"],
)
def test_a_list_that_is_another_one_all_at_once_is_not_held_against_what_it_named_a_moment_before(named: Callable[[datetime], float]):
    """It has fewer at once again and again, by itself."""
    month = [feed(at, links={Reason.FEED: round(named(at))}) for at in (MONDAY + timedelta(hours=number) for number in range(24 * 31))]
    assert told(month, first=24 * 16)[0] == []


def test_what_expires_in_a_day_without_a_look_is_no_change():
    """An evening, and two looks late on the next, which has nothing new: that is too long to tell by."""
    month = of_two_days(lambda at: up_and_down(at) * (0.02 if at >= MONDAY + timedelta(days=27) else 1), 24 * 29)
    seldom = [seen for seen in month if seen.at < MONDAY + timedelta(days=27, hours=12) or seen.at.hour in (2, 3)]
    assert told(seldom, first=24 * 26)[0] == []
