"""When an alarm comes on, when it does not, and when it goes off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from schemas.alarm import Alarm, AlarmKind
from schemas.observation import Observation
from schemas.outcome import Reason
from scraper.drift import judge, needed_from
from scraper.drift.measures import measures
from scraper.drift.normal import Level, Share, normal_of
from scraper.store.sqlite import open_store

MONDAY = datetime(2026, 3, 2, 6, tzinfo=UTC)
SIX_HOURS = timedelta(hours=6)


def forum(at: datetime = MONDAY, **changes: Any) -> Observation:
    """A look at a forum as it is: its list, and three threads of which one had grown."""
    usual: dict[str, Any] = {
        "starts": {"listed:topic_list": 1},
        "visits": 4,
        "lists": {Reason.TOPIC_LIST: 1},
        "links": {Reason.TOPIC_LIST: 25},
        "records": 3,
        "characters": 2400,
        "fields": {"title": 3, "published_at": 3},
        "platforms": {"bbpress": 3},
        "pages_of_posts": 3,
        "posts": 12,
        "post_fields": {"author": 12, "published_at": 12},
        "again": 1,
        "reread": 1,
        "languages": {"en": 3},
        "timed": 3,
    }
    return Observation.model_validate({"at": at, **usual, **changes})


def feed(at: datetime = MONDAY, **changes: Any) -> Observation:
    """A look at a feed as it is: one new article."""
    usual: dict[str, Any] = {
        "starts": {"listed:feed": 1},
        "visits": 2,
        "lists": {Reason.FEED: 1},
        "links": {Reason.FEED: 20},
        "records": 1,
        "characters": 3000,
        "fields": {"title": 1, "published_at": 1, "authors": 1},
        "access": {"free": 1},
        "languages": {"en": 1},
        "timed": 1,
    }
    return Observation.model_validate({"at": at, **usual, **changes})


def bare(at: datetime = MONDAY, **changes: Any) -> Observation:
    """A look of which only this is known."""
    return Observation.model_validate({"at": at, **changes})


def in_turn(*looks: Observation, every: timedelta = SIX_HOURS, after: datetime | None = None) -> list[Observation]:
    """The looks one after another, from Monday on."""
    after = after or MONDAY - every
    return [look.model_copy(update={"at": after + number * every}) for number, look in enumerate(looks, start=1)]


def normal(history: Sequence[Observation], name: str) -> Share | Level | None:
    """What is normal of one measure by all of these looks."""
    (measure,) = (measure for measure in measures(history) if measure.name == name)
    return normal_of(measure, [(seen.at, pair) for seen in history if (pair := measure.pair(seen))[1]])


def told(history: Sequence[Observation], on: dict[AlarmKind, Alarm] | None = None, *, first: int = 0) -> tuple[list[Alarm], dict[AlarmKind, Alarm]]:
    """Every change of state from look `first` on, and what is on in the end."""
    on, changes = dict(on or {}), []
    for number in range(first, len(history)):
        at = history[number].at
        for alarm in judge(history[: number + 1], on, "s", at):
            changes.append(alarm)
            if alarm.ended:
                del on[alarm.kind]
            else:
                on[alarm.kind] = alarm
    return changes, on


def after_a_month(look: Observation, *changed: Observation) -> tuple[list[Alarm], dict[AlarmKind, Alarm]]:
    """What is told of looks that follow on a month of the same look."""
    history = in_turn(*[look] * 120, *changed)
    return told(history, first=120)


WALLED: dict[str, Any] = {
    "access": {},
    "languages": {},
    "timed": 0,
    "records": 0,
    "characters": 0,
    "fields": {},
    "platforms": {},
    "pages_of_posts": 0,
    "posts": 0,
    "post_fields": {},
    "again": 0,
}
NO_PAGE: dict[str, Any] = {**WALLED, "lists": {}, "links": {}, "visits": 1}

CHANGED: dict[str, tuple[Callable[..., Observation], dict[str, Any], AlarmKind]] = {
    "renamed classes: no posts are found": (forum, {**WALLED, "rejected": {Reason.NO_POSTS_FOUND: 3}}, AlarmKind.REJECTED),
    "renamed classes: threads are read as articles": (
        forum,
        {"platforms": {}, "pages_of_posts": 0, "posts": 0, "post_fields": {}, "again": 0},
        AlarmKind.PLATFORM,
    ),
    "renamed classes: the list is none": (
        forum,
        {**NO_PAGE, "starts": {"rejected:no_posts_found": 1}, "rejected": {Reason.NO_POSTS_FOUND: 1}},
        AlarmKind.SOURCE_FAILING,
    ),
    "renamed classes: authors gone": (feed, {"fields": {"title": 1, "published_at": 1}}, AlarmKind.FIELDS),
    "another engine": (forum, {"platforms": {"phpbb": 3}}, AlarmKind.PLATFORM),
    "login wall": (forum, {**WALLED, "rejected": {Reason.NO_ACCESS: 3}}, AlarmKind.WALL),
    "login wall before the list": (forum, {**NO_PAGE, "starts": {"rejected:no_access": 1}, "rejected": {Reason.NO_ACCESS: 1}}, AlarmKind.WALL),
    "consent wall, one page a look": (feed, {**WALLED, "rejected": {Reason.CONSENT_WALL: 1}}, AlarmKind.WALL),
    "a paywall: articles end after their first lines": (feed, {"access": {"closed": 1}, "characters": 500}, AlarmKind.WALL),
    "feed: 404": (feed, {**NO_PAGE, "starts": {"failed:http_client_error": 1}, "failed": {Reason.HTTP_CLIENT_ERROR: 1}}, AlarmKind.SOURCE_FAILING),
    "feed: 410": (feed, {**NO_PAGE, "starts": {"failed:gone": 1}, "failed": {Reason.GONE: 1}}, AlarmKind.SOURCE_FAILING),
    "feed: unparsable": (feed, {**NO_PAGE, "starts": {"rejected:no_text": 1}, "rejected": {Reason.NO_TEXT: 1}}, AlarmKind.SOURCE_FAILING),
    "feed: a page instead": (
        feed,
        {**NO_PAGE, "starts": {"listed:article_list": 1}, "lists": {Reason.ARTICLE_LIST: 1}, "links": {Reason.ARTICLE_LIST: 30}},
        AlarmKind.SOURCE_FAILING,
    ),
    "feed: an article instead": (feed, {**NO_PAGE, "starts": {"stored": 1}, "records": 1, "characters": 800}, AlarmKind.SOURCE_FAILING),
    "feed: empty": (feed, {**NO_PAGE, "lists": {Reason.FEED: 1}}, AlarmKind.SOURCE_FAILING),
    "robots: the list": (
        feed,
        {**NO_PAGE, "visits": 0, "starts": {"skipped:robots_disallowed": 1}, "skipped": {Reason.ROBOTS_DISALLOWED: 1}},
        AlarmKind.ROBOTS_CLOSED,
    ),
    "robots: the pages": (forum, {**WALLED, "visits": 1, "skipped": {Reason.ROBOTS_DISALLOWED: 3}}, AlarmKind.ROBOTS_CLOSED),
    "broken letters": (feed, {"garbled": 1}, AlarmKind.VALUES),
    "another language": (forum, {"languages": {"de": 3}}, AlarmKind.VALUES),
    "one time for all posts": (forum, {"one_time": 3}, AlarmKind.VALUES),
    "one time for all articles": (feed, {"one_time": 1}, AlarmKind.VALUES),
    "half of the links": (forum, {"links": {Reason.TOPIC_LIST: 12}}, AlarmKind.YIELD),
    "half of the posts": (forum, {"posts": 6, "post_fields": {"author": 6, "published_at": 6}, "shrunk": 1}, AlarmKind.YIELD),
    "no dates of articles": (feed, {"fields": {"title": 1, "authors": 1}}, AlarmKind.FIELDS),
    "no dates of posts": (forum, {"post_fields": {"author": 12}}, AlarmKind.FIELDS),
    "pages gone": (forum, {**WALLED, "failed": {Reason.HTTP_CLIENT_ERROR: 3}}, AlarmKind.FAILED),
    "texts cut off": (forum, {"characters": 240}, AlarmKind.LENGTH),
    "texts with all beside them": (forum, {"characters": 24_000}, AlarmKind.LENGTH),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_change_is_told_by_the_second_look(name):
    """Once, with figures and a guess, and under one name; other texts by the third."""
    usual, changes, kind = CHANGED[name]
    alarms, on = after_a_month(usual(), *[usual(**changes)] * 6)
    assert [alarm.kind for alarm in alarms] == [kind]
    assert alarms[0].since <= MONDAY + (122 if kind is AlarmKind.LENGTH else 121) * SIX_HOURS
    assert alarms[0].guess
    assert any(figure.isdigit() for figure in alarms[0].evidence) or kind is AlarmKind.ROBOTS_CLOSED
    assert list(on) == [kind]


@pytest.mark.parametrize("name", [name for name in CHANGED if name != "robots: the list"])
def test_what_happened_once_is_no_change(name):
    """The look after it is as ever."""
    usual, changes, _ = CHANGED[name]
    assert after_a_month(usual(), usual(**changes), *[usual()] * 8)[0] == []


ALIKE: dict[str, tuple[Callable[..., Observation], list[Observation]]] = {
    "nothing is due": (feed, [bare()] * 8),
    "all is unchanged": (feed, [bare(starts={"listed:feed": 1}, visits=1)] * 40),
    "the run had no time left": (feed, [bare(starts={"skipped:budget_spent": 1}, skipped={Reason.BUDGET_SPENT: 1})] * 8),
    "one timeout": (feed, [bare(starts={"failed:connection_lost": 1}, visits=1, failed={Reason.CONNECTION_LOST: 1}), feed()]),
    "a burst": (forum, [forum(visits=121, records=120, characters=96_000, fields={"title": 120, "published_at": 120}, platforms={"bbpress": 120},
                              languages={"en": 120}, pages_of_posts=120, posts=480, post_fields={"author": 480, "published_at": 480}, again=0)] * 3),
    "many new threads with one post": (forum, [forum(posts=3, post_fields={"author": 3, "published_at": 3}, characters=1200, again=0)]),
    "a page in a run is gone": (forum, [forum(failed={Reason.GONE: 1}, visits=5), forum(), forum(), forum(failed={Reason.GONE: 1}, visits=5), forum()]),
    "a closed board among others": (forum, [forum(rejected={Reason.NO_ACCESS: 1}, visits=5)] * 2),
}  # fmt: skip


@pytest.mark.parametrize("name", ALIKE)
def test_normal_life_is_quiet(name):
    """Looks that could be taken for a change."""
    usual, looks = ALIKE[name]
    assert after_a_month(usual(), *looks)[0] == []


def test_a_bad_hour_is_quiet_and_half_a_day_is_not():
    """A host that answers 503 for five hours, and for seven."""
    down = bare(starts={"failed:http_server_error": 1}, visits=1, failed={Reason.HTTP_SERVER_ERROR: 1})
    hours = [look.model_copy(update={"at": MONDAY + 120 * SIX_HOURS + timedelta(hours=number)}) for number, look in enumerate([down] * 8)]
    month = in_turn(*[feed()] * 120)
    assert told([*month, *hours[:6]], first=120)[0] == []
    (alarm,), on = told([*month, *hours], first=120)
    assert (alarm.kind, alarm.since) == (AlarmKind.SOURCE_FAILING, hours[6].at)
    back = in_turn(*[feed()] * 6, after=hours[-1].at)
    (over,), on = told([*month, *hours, *back], on, first=128)
    assert over.ended == back[2].at
    assert on == {}


NOBODY_MET = bare(starts={"failed:robots_unreachable": 1}, visits=1, failed={Reason.ROBOTS_UNREACHABLE: 1})


def test_where_nobody_answers_the_second_look_tells_it():
    """Whether it was ever read or not, an hour apart; what passes by itself every week is told where it takes longer."""
    hour = timedelta(hours=1)
    alarms, _ = told(in_turn(NOBODY_MET, NOBODY_MET, every=hour))
    assert [(alarm.kind, alarm.since) for alarm in alarms] == [(AlarmKind.SOURCE_FAILING, MONDAY + hour)]
    assert alarms[0].evidence.endswith("none of 2 looks since 2026-03-02 06:00Z reached it")
    month = in_turn(*[feed()] * 120)
    down = in_turn(NOBODY_MET, NOBODY_MET, *[feed()] * 6, every=hour, after=month[-1].at)
    alarms, _ = told([*month, *down], first=120)
    assert [(alarm.since, bool(alarm.ended)) for alarm in alarms] == [(down[1].at, False), (down[1].at, True)]
    history = [*month, *down]
    for _ in range(3):
        history += in_turn(NOBODY_MET, NOBODY_MET, *[feed()] * 4, every=hour, after=history[-1].at + timedelta(days=7))
    assert len(told(history, first=128)[0]) == 4
    longer = in_turn(*[NOBODY_MET] * 3, every=hour, after=history[-1].at + timedelta(days=7))
    assert [alarm.since for alarm in told([*history, *longer], first=len(history))[0]] == [longer[2].at]


def test_a_host_that_is_left_alone_is_still_away():
    """It was asked for by another source a moment ago."""
    parked = bare(starts={"skipped:host_parked": 1}, skipped={Reason.HOST_PARKED: 1})
    assert [alarm.kind for alarm in told(in_turn(NOBODY_MET, parked))[0]] == [AlarmKind.SOURCE_FAILING]


def test_why_a_host_is_left_alone_the_look_before_says():
    """It had asked for a day's pause."""
    slow = bare(starts={"failed:rate_limited": 1}, visits=1, failed={Reason.RATE_LIMITED: 1})
    parked = bare(starts={"skipped:host_parked": 1}, skipped={Reason.HOST_PARKED: 1})
    alarms, _ = after_a_month(feed(), slow, parked, parked, parked)
    assert [alarm.guess for alarm in alarms] == ["the site asks us to be slower"]


def test_pages_behind_which_nobody_is_met_are_told_at_the_second_look_where_they_are_three():
    """A page that is slow twice is no host that is away."""
    one = feed(**{**WALLED, "visits": 2, "failed": {Reason.DEADLINE_EXCEEDED: 1}})
    three = feed(**{**WALLED, "visits": 3, "failed": {Reason.ROBOTS_UNREACHABLE: 2}})
    month = in_turn(*[feed()] * 120)
    for look in (one, three):
        now = in_turn(*[look] * 2, every=timedelta(hours=1), after=month[-1].at)
        assert [alarm.kind for alarm in told([*month, *now], first=120)[0]] == [AlarmKind.FAILED] * (look is three)


def test_it_goes_off_after_three_good_looks_and_not_between():
    """A wall that lets one look in four through stays told."""
    walled, good = feed(**{**WALLED, "rejected": {Reason.NO_ACCESS: 1}}), feed()
    alarms, on = after_a_month(good, walled, walled, good, walled, walled, good, walled)
    assert [alarm.ended for alarm in alarms] == [None]
    history = in_turn(*[good] * 120, walled, walled, *[good] * 5)
    _, on = told(history[:122], first=120)
    alarms, on = told(history, on, first=122)
    assert [alarm.ended for alarm in alarms] == [history[124].at]
    assert alarms[0].since == history[121].at
    assert on == {}


def test_a_look_that_saw_nothing_ends_no_alarm():
    """What is unchanged or not due says nothing of walls."""
    walled = feed(**{**WALLED, "rejected": {Reason.NO_ACCESS: 1}})
    alarms, _ = after_a_month(feed(), walled, walled, *[bare(starts={"listed:feed": 1}, visits=1)] * 20)
    assert [alarm.ended for alarm in alarms] == [None]


def test_a_feed_that_stays_dead_stays_told():
    """Longer than the memory of what it was."""
    dead = feed(**{**NO_PAGE, "starts": {"listed:article_list": 1}, "lists": {Reason.ARTICLE_LIST: 1}, "links": {Reason.ARTICLE_LIST: 30}})
    alarms, _ = after_a_month(feed(), *[dead] * 300)
    assert [alarm.ended for alarm in alarms] == [None]


@pytest.mark.parametrize("name", ["half of the links", "no dates of posts", "another engine"])
def test_a_new_shape_is_normal_after_a_month(name):
    """It is told that it is taken as normal, and not told again."""
    usual, changes, kind = CHANGED[name]
    alarms, on = after_a_month(usual(), *[usual(**changes)] * 200)
    assert [(alarm.kind, bool(alarm.ended)) for alarm in alarms] == [(kind, False), (kind, True)]
    assert "taken as normal after 30 days" in alarms[1].evidence
    assert on == {}


def test_a_source_that_never_worked_is_told_at_once():
    """There is nothing to compare it with."""
    wrong = bare(starts={"failed:http_client_error": 1}, visits=1, failed={Reason.HTTP_CLIENT_ERROR: 1})
    (alarm,), _ = told([wrong])
    assert (alarm.kind, alarm.guess) == (AlarmKind.SOURCE_FAILING, "moved, taken down, or closed to us")
    unreadable = bare(starts={"rejected:no_posts_found": 1}, visits=1, rejected={Reason.NO_POSTS_FOUND: 1})
    assert [(alarm.kind, alarm.guess) for alarm in told([unreadable])[0]] == [
        (AlarmKind.SOURCE_FAILING, "another address may be meant: `thresher sources check` says what is there")
    ]
    closed = bare(starts={"skipped:robots_disallowed": 1}, skipped={Reason.ROBOTS_DISALLOWED: 1})
    assert [alarm.guess for alarm in told([closed])[0]] == ["the site asks us to stay out, and did so from the first look on"]
    assert [alarm.guess for alarm in told([forum(), closed])[0]] == ["robots changed: the site asks us to stay out"]
    timeout = bare(starts={"failed:connection_lost": 1}, visits=1, failed={Reason.CONNECTION_LOST: 1})
    assert told([timeout])[0] == []


@pytest.mark.parametrize(("reason", "kind"), [(Reason.NO_ACCESS, AlarmKind.WALL), (Reason.NO_ARTICLE_FOUND, AlarmKind.REJECTED)])
def test_a_first_run_without_a_record_is_told_at_once(reason, kind):
    """Three pages will do."""
    first = feed(**{**WALLED, "visits": 4, "rejected": {reason: 3}})
    assert [alarm.kind for alarm in told([first])[0]] == [kind]


def test_a_first_run_whose_pages_are_not_there_is_told_at_once():
    """Each of them is the site's own word and no failure; that all are is one."""
    first = feed(**{**WALLED, "visits": 4, "failed": {Reason.HTTP_CLIENT_ERROR: 3}})
    assert [alarm.kind for alarm in told([first])[0]] == [AlarmKind.FAILED]


def test_a_page_of_links_that_is_read_as_one_of_threads_is_as_good():
    """Its fifth thread tells what the list is; the other way round, threads are known no more."""
    links = forum(starts={"listed:article_list": 1}, lists={Reason.ARTICLE_LIST: 1}, links={Reason.ARTICLE_LIST: 4})
    assert after_a_month(links, forum(), forum())[0] == []
    assert [alarm.kind for alarm in after_a_month(forum(), links, links)[0]] == [AlarmKind.SOURCE_FAILING]


def test_a_new_source_may_be_what_it_is():
    """A list of which two links in three are no articles, without any history."""
    mixed = feed(visits=61, records=20, characters=60_000, fields={"title": 20}, rejected={Reason.NO_ARTICLE_FOUND: 40})
    assert told(in_turn(*[mixed] * 10))[0] == []


def test_one_page_a_week_is_enough():
    """Seven weeks of one thread each; then the dates are gone."""
    week = timedelta(days=7)
    history = in_turn(*[feed()] * 8, *[feed(fields={"title": 1, "authors": 1})] * 2, every=week)
    assert [(alarm.kind, alarm.since) for alarm in told(history)[0]] == [(AlarmKind.FIELDS, history[9].at)]


def test_a_weekly_rhythm_is_learnt():
    """A feed of the day's articles: thirty on working days, six on the weekend. A Friday of six is not normal."""
    days = [feed(links={Reason.FEED: 6 if day % 7 >= 5 else 28 + day % 5}) for day in range(60)]
    history = in_turn(*days, every=timedelta(days=1))
    assert told(history)[0] == []
    level = normal(history[-56:], "links:feed")
    assert isinstance(level, Level)
    assert [round(level.normal((MONDAY + timedelta(days=day)).date()), 1) for day in (0, 5)] == [3.4, 1.9]
    week = [feed(links={Reason.FEED: 6})] * 5
    assert [alarm.kind for alarm in told(in_turn(*days[:56], *week, every=timedelta(days=1)), first=56)[0]] == [AlarmKind.YIELD]


@pytest.mark.parametrize(("halved", "kinds"), [(4, []), (6, []), (10, [AlarmKind.YIELD])])
def test_a_feed_that_names_more_and_less_is_not_missed_over_easter(halved, kinds):
    """Four days with half of the links, and two more where it names what is two days old, if they go up and down from day to day in any case."""
    days = [feed(links={Reason.FEED: (20, 31, 24, 40, 27, 22, 35)[day * day % 11 % 7]}) for day in range(50)]
    changes, _ = told(in_turn(*days, *[feed(links={Reason.FEED: 13})] * halved, days[0], every=timedelta(days=1)), first=50)
    assert [alarm.kind for alarm in changes] == kinds


@pytest.mark.parametrize(("signed_of_ten", "kinds"), [(10, [AlarmKind.FIELDS]), (9, [AlarmKind.FIELDS]), (8, [])])
def test_a_field_is_missed_where_few_pages_make_it_sure_that_it_is_seldom_empty(signed_of_ten, kinds):
    """One in five of forty may well be one in four."""
    unsigned: dict[str, int] = {"title": 1, "published_at": 1}
    looks = [feed() if number % 10 < signed_of_ten else feed(fields=unsigned) for number in range(40)]
    changes, _ = told(in_turn(*looks, *[feed(fields=unsigned)] * 5), first=40)
    assert [alarm.kind for alarm in changes] == kinds


def test_one_cause_is_one_alarm():
    """A host that is away fails with its list and with its pages."""
    down = bare(starts={"failed:connect_failed": 1}, visits=4, failed={Reason.CONNECT_FAILED: 4})
    assert [alarm.kind for alarm in after_a_month(forum(), *[down] * 12)[0]] == [AlarmKind.SOURCE_FAILING]


def test_pages_of_another_host_that_is_away():
    """The feed is well."""
    down = feed(**{**WALLED, "visits": 3, "failed": {Reason.CONNECT_FAILED: 2}})
    assert [alarm.kind for alarm in after_a_month(feed(), *[down] * 3)[0]] == [AlarmKind.FAILED]


def test_robots_that_open_again():
    """While the list is forbidden, pages that are allowed end nothing."""
    closed = feed(**{**NO_PAGE, "visits": 1, "starts": {"skipped:robots_disallowed": 1}, "skipped": {Reason.ROBOTS_DISALLOWED: 1}})
    pages = feed(starts={}, lists={}, links={}, visits=1)
    alarms, _ = after_a_month(feed(), closed, pages, pages, pages, closed, *[feed()] * 5)
    assert [bool(alarm.ended) for alarm in alarms] == [False, True]


def test_robots_that_open_again_over_a_source_whose_pages_are_not_due():
    """Its own page is what tells."""
    closed = bare(starts={"skipped:robots_disallowed": 1}, skipped={Reason.ROBOTS_DISALLOWED: 3})
    quiet = feed(**{**WALLED, "visits": 1})
    alarms, _ = after_a_month(feed(), closed, *[quiet] * 3)
    assert [(alarm.kind, bool(alarm.ended)) for alarm in alarms] == [(AlarmKind.ROBOTS_CLOSED, False), (AlarmKind.ROBOTS_CLOSED, True)]


def test_observations_add_up():
    """Number by number; the time is that of the last."""
    both = forum(MONDAY, failed={Reason.GONE: 1}) + forum(MONDAY + SIX_HOURS)
    assert both == forum(
        MONDAY + SIX_HOURS,
        starts={"listed:topic_list": 2},
        visits=8,
        lists={Reason.TOPIC_LIST: 2},
        links={Reason.TOPIC_LIST: 50},
        records=6,
        characters=4800,
        fields={"title": 6, "published_at": 6},
        platforms={"bbpress": 6},
        pages_of_posts=6,
        posts=24,
        post_fields={"author": 24, "published_at": 24},
        again=2,
        reread=2,
        languages={"en": 6},
        timed=6,
        failed={Reason.GONE: 1},
    )
    assert Observation.model_validate_json(both.as_json()) == both


def test_sums_of_days_are_judged_as_the_looks_were(tmp_path: Path):
    """What the store keeps of days that are past: what is normal is the same, and so is what is told."""
    history = in_turn(*[forum()] * 120, *[forum(links={Reason.TOPIC_LIST: 12})] * 2)
    with closing(open_store(tmp_path / "thresher.db")) as store:
        for seen in history:
            store.observe(store.begin("run", seen.at), "s", seen)
        store.thin("s", history[112].at, len(history))
        fewer = store.observations("s", len(history))
        assert store.observations("s", len(history), fewer[9].at) == fewer[9:]
        store.thin("s", history[112].at, 30)
        assert store.observations("s", len(history)) == fewer[-30:]
    assert len(fewer) < 45
    assert normal(fewer, "rejected") == normal(history, "rejected")
    assert [alarm.evidence for alarm in judge(fewer, {}, "s", fewer[-1].at)] == [alarm.evidence for alarm in judge(history, {}, "s", history[-1].at)]


def test_history_is_needed_from_before_the_oldest_alarm():
    """What was normal then is what it has to become again."""
    alarm = Alarm(source="s", kind=AlarmKind.WALL, since=MONDAY, evidence="")
    assert needed_from({}, MONDAY) == MONDAY - timedelta(days=112)
    assert needed_from({AlarmKind.WALL: alarm}, MONDAY + timedelta(days=90)) == MONDAY - timedelta(days=112)
