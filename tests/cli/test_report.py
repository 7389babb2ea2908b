"""`thresher report` and the outcome law."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.alarm import Alarm, AlarmKind
from schemas.outcome import Fate, Outcome, Reason
from schemas.report import RunReport, SourceReport
from schemas.target import Link
from scraper.rhythm import Rhythm
from scraper.store.sqlite import SqliteStore, open_store
from scraper.store.targets import MOST_EARLY
from tests.cli.conftest import Call
from tests.store.examples import article, post, reading, thread_page

NOW = datetime.now(UTC).replace(microsecond=0)
SOURCES = """\
[run]
keep_captures_days = 30
[[source]]
id = "news"
kind = "feed"
url = "https://news.example/feed"
[[source]]
id = "quiet"
kind = "list"
url = "https://quiet.example/"
"""


@pytest.fixture
def store(home: Path):
    """Two sources and a run of an hour ago over one of them, with an alarm that came on and one that went off."""
    (home / "thresher.toml").write_text(SOURCES)
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        began = NOW - timedelta(hours=1)
        store.keep_alarms([alarm("wall", NOW - timedelta(days=2)), alarm("failed", NOW - timedelta(days=3)), alarm("length", NOW, source="gone")])
        run = store.begin("run", began)
        store.keep_alarms([alarm("failed", NOW - timedelta(days=3), ended=NOW - timedelta(minutes=50))])
        for item, answer in (article("flood"), thread_page(1, [post(1), post(2)])):
            store.put(run, item, reading(item, answer), merge=merge, at=began, source="news")
        store.note(run, failed("https://news.example/lost", "news"))
        stand(store, "https://news.example/later", due=NOW + timedelta(hours=2))
        stand(store, "https://news.example/now", due=NOW - timedelta(minutes=1))
        store.end(run, NOW - timedelta(minutes=50), {Reason.NOTHING_NEW: 31, Reason.BUDGET_SPENT: 2})
        yield store


def alarm(kind: str, since: datetime, *, source: str = "news", ended: datetime | None = None) -> Alarm:
    return Alarm(source=source, kind=AlarmKind(kind), since=since, evidence=f"9 of 10 pages, 0 of 300 before: {kind}", guess="a redesign", ended=ended)


def failed(url: str, source: str | None = None) -> Outcome:
    return Outcome(target=url, fate=Fate.FAILED, reason=Reason.CONNECTION_LOST, source=source)


def stand(store: SqliteStore, url: str, *, due: datetime) -> None:
    with store.together():
        number = store.targets.stand(url, "news", Link(url=url, kind="article"), due)
        store.targets.looked(number, due - timedelta(hours=1) + MOST_EARLY, timedelta(hours=1), Rhythm(timedelta(hours=1), 0))


def test_alarms_come_first_then_the_run_its_sources_and_the_store(store: SqliteStore, thresher: Call):
    """Alarms of what is no source any more are nobody's concern."""
    told = thresher("report")
    rows = told.out.splitlines()
    assert told.code == 0
    assert rows[0].startswith(f"alarm: news: wall since {NOW - timedelta(days=2):%Y-%m-%d %H:%M} UTC: 9 of 10 pages, 0 of 300 before: wall (a redesign)")
    assert rows[1].startswith("over: news: failed from ")
    assert rows[2].startswith("run 1  ")
    assert "     33 links left out: 31 nothing_new, 2 budget_spent" in rows
    assert f"        news: 2 stored, 1 failed; 2 records, 2 posts; 1 page waits, next due {NOW + timedelta(hours=2):%Y-%m-%d %H:%M} UTC" in rows
    assert "        quiet: nothing was asked for; 0 pages wait" in rows
    assert "      1 page waits" in rows
    assert any(
        row.startswith(f"        store {store.path}: 2 records and 2 posts in ") and row.endswith("MB of it free; bodies are kept for 30 days") for row in rows
    )
    assert "gone" not in told.out


def test_the_same_as_json(store: SqliteStore, thresher: Call):
    """For programs, in one line."""
    told = json.loads(thresher("report", "--json").out)
    assert [alarm["kind"] for alarm in (*told["alarms"], *told["over"])] == ["wall", "failed"]
    assert told["run"]["left_out"] == {"nothing_new": 31, "budget_spent": 2}
    news, quiet = told["sources"]
    assert (news["fates"], news["records"], news["posts"], news["waiting"]) == ({"failed": 1, "stored": 2}, 2, 2, 1)
    assert news["next_due"] == (NOW + timedelta(hours=2)).isoformat().replace("+00:00", "Z")
    assert (quiet["source"], quiet["targets"], quiet["next_due"]) == ("quiet", 0, None)
    assert (told["records"], told["posts"]) == (2, 2)
    assert (told["waiting"], told["keep_captures_days"], told["store"]) == (1, 30, str(store.path))
    assert told["store_bytes"] > told["free_bytes"] >= 0


@pytest.mark.parametrize("options", [["--targets"], ["--since", "2h"], ["--targets", "--run", "1"]])
def test_each_page_is_told_as_it_ended(store: SqliteStore, thresher: Call, options: list[str]):
    """With its title, or with why it was not had."""
    told = thresher("report", *options)
    assert (told.code, told.out.splitlines()) == (
        0,
        [
            "+ stored    https://news.example/flood  flood",
            "+ stored    https://forum.example/topic/compost/  Compost in winter",
            "! failed    https://news.example/lost  connection_lost",
        ],
    )
    events = [json.loads(line) for line in thresher("report", *options, "--json").out.splitlines()]
    assert [(event["fate"], event["reason"], event["source"]) for event in events] == [("stored", None, "news")] * 2 + [("failed", "connection_lost", "news")]


def test_what_was_long_ago_is_not_told(store: SqliteStore, thresher: Call):
    """Nor is one run told of many."""
    assert thresher("report", "--since", "30m").out == ""
    assert thresher("report", "--since", "2h", "--run", "1").code == 2
    assert thresher("export", "-", "--since", "30m").out == ""
    assert len(thresher("export", "-", "--since", "2h").out.splitlines()) == 2


def test_a_page_that_was_not_had_is_explained(store: SqliteStore, thresher: Call):
    """By how it ended last, or by when it is due."""
    assert thresher("explain", "https://news.example/lost").err.endswith(
        "lost: the store has read no such page: when it was asked for last: failed: connection_lost\n"
    )
    assert "the store has read no such page: it stands in line, due " in thresher("explain", "https://news.example/later").err
    store.note(store.begin("run", NOW), Outcome(target="https://news.example/flood", fate=Fate.REJECTED, reason=Reason.GONE, detail="410 Gone", at=NOW))
    told = thresher("explain", "https://news.example/flood")
    assert (told.code, told.err.splitlines()[-1].partition(", 2")[2].partition(": ")[2]) == (0, "rejected: gone: 410 Gone")


def test_the_law_holds_for_the_run_and_for_each_source(store: SqliteStore):
    """Also while a run is going on: a killed one looks like that for ever."""
    assert store.report().balanced()
    run = store.begin("run", NOW)
    store.note(run, failed("https://quiet.example/", "quiet"))
    store.note(run, failed("https://named.example/"))
    going_on = store.report()
    assert (going_on.ended_at, going_on.targets, [source.source for source in going_on.sources]) == (None, 2, ["quiet"])
    assert going_on.balanced()


@pytest.mark.parametrize(
    ("targets", "fates", "sources"),
    [
        (2, {Fate.STORED: 1}, ()),
        (1, {Fate.STORED: 1}, (SourceReport(source="a", targets=1),)),
        (1, {Fate.STORED: 1}, (SourceReport(source="a", targets=2, fates={Fate.STORED: 2}),)),
    ],
)
def test_a_target_without_an_end_breaks_the_law(targets: int, fates: dict[Fate, int], sources: tuple[SourceReport, ...]):
    """In the run, in a source, or between them."""
    assert not RunReport(run=1, command="run", started_at=NOW, targets=targets, fates=fates, reasons={}, sources=sources).balanced()
