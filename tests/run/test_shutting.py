"""When pages that were free before and are shut now tell of a wall together with others, and what a list is held against that seldom changes."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from schemas.alarm import AlarmKind
from schemas.observation import Observation
from schemas.outcome import Reason
from scraper.store.sqlite import open_store

from .test_drift import MONDAY, WALLED, feed, in_turn, told

NEW: dict[str, Any] = {**WALLED, "rejected": {Reason.NO_ACCESS: 1}}
AGAIN: dict[str, Any] = {**NEW, "starts": {}, "lists": {}, "links": {}, "visits": 1, "reread": 1, "shut": 1}


def paper(number: int, *, walled_of_ten: int) -> Observation:
    """A look at a paper, some of whose new pages are a wall; every third look is at a page that was free and still is."""
    if number % 3 == 0:
        return feed(reread=1)
    return feed(**NEW) if number % 10 < walled_of_ten else feed()


@pytest.mark.parametrize(
    ("walled_of_ten", "looks", "second"),
    [
        (2, [NEW, AGAIN], True),  # the wall before two new pages of ten is ordinary: each of the two looks alone says too little
        (2, [AGAIN, NEW], True),
        (2, [NEW, NEW], False),
        (2, [AGAIN, {}], False),
        (4, [NEW, AGAIN], False),  # before four of ten a wall says nothing
        (0, [NEW, {}], False),
    ],
)
def test_a_new_page_that_is_shut_and_one_that_was_free_tell_of_a_wall_together(walled_of_ten: int, looks: list[dict[str, Any]], second: bool):
    """By the second look, and not without the page that was free."""
    usual = [paper(number, walled_of_ten=walled_of_ten) for number in range(100)]
    history = in_turn(*usual, *[feed(**look) for look in looks], every=timedelta(hours=12))
    alarms, _ = told(history, first=100)
    assert [(alarm.kind, alarm.since) for alarm in alarms] == [(AlarmKind.WALL, history[-1].at)] * second
    if second:
        before, others = alarms[0].evidence.split("; ")
        assert before.startswith("pages that were free to read before and are no more: 1 of 1 since ")
        assert others.startswith("others that were a wall: 1 of 1 since ")


def test_what_a_paper_closes_at_weekends_tells_nothing_together_either():
    """One page that was free is shut on a Saturday, when a third of what is new is in any case."""
    usual = in_turn(*[feed(reread=1) if number % 3 == 0 else feed() for number in range(200)], every=timedelta(hours=3))
    closed: dict[str, Any] = {"access": {"closed": 1}}
    paper = [look.model_copy(update=closed) if look.at.weekday() > 4 and number % 3 == 1 else look for number, look in enumerate(usual)]
    saturday = [feed(**closed), feed(**closed, reread=1, shut=1), feed()]
    looks = in_turn(*saturday, every=timedelta(hours=3), after=MONDAY + timedelta(days=26))
    assert {look.at.weekday() for look in looks} == {5}
    assert told([*paper, *looks], first=200)[0] == []


def test_a_list_that_seldom_changes_is_held_against_what_it_named_before(tmp_path: Path):
    """Once in three weeks it is read anew; between these looks it is as it was, and it once lost half of its links an hour after it was read."""
    same = feed(lists={}, links={}, records=0, characters=0, fields={}, access={}, languages={}, timed=0, visits=1)
    times = [MONDAY + timedelta(hours=since) for since in range(0, 24 * 105 + 7, 6)]
    looks = [feed(at) if (at - MONDAY).days % 21 == 0 and at.hour == 6 else same.model_copy(update={"at": at}) for at in times]
    halved = [feed(looks[-1].at + timedelta(hours=since), links={Reason.FEED: 10}) for since in (1, 500)]
    assert told([*looks, halved[0]], first=len(looks))[0] == []
    with closing(open_store(tmp_path / "thresher.db")) as store:
        for seen in [*looks, halved[0]]:
            store.observe(store.begin("run", seen.at), "s", seen)
        store.thin("s", halved[1].at, 1000)
        kept = [*store.observations("s", 1000), halved[1]]
    alarms, _ = told(kept, first=len(kept) - 1)
    assert [(alarm.kind, alarm.since) for alarm in alarms] == [(AlarmKind.YIELD, halved[1].at)]
