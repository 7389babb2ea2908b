"""`thresher status`, as a monitor asks it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from schemas.alarm import Alarm, AlarmKind
from scraper.store.sqlite import open_store
from tests.cli.conftest import Call

SOURCE = '[[source]]\nid = "news"\nkind = "feed"\nurl = "https://news.example/feed"\n'


def kept(home: Path, *runs: tuple[str, timedelta | None], alarms: tuple[Alarm, ...] = ()) -> None:
    """A store with these runs: command, and how long ago they ended."""
    (home / "thresher.toml").write_text(SOURCE)
    now = datetime.now(UTC)
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        for command, ago in runs:
            run = store.begin(command, now - timedelta(days=9))
            if ago is not None:
                store.end(run, now - ago)
        store.keep_alarms(alarms)


def test_a_run_of_today_without_an_alarm_is_good(home: Path, thresher: Call):
    """One that is going on takes nothing away from that."""
    kept(home, ("run --max-pages 9", timedelta(hours=25)), ("run", None))
    told = thresher("status")
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[0] == "good"
    assert "run 1: 0 targets; ended " in told.out


@pytest.mark.parametrize(
    ("runs", "max_age"),
    [
        ((("run", timedelta(hours=27)),), "26h"),
        ((("run", timedelta(minutes=2)),), "90s"),
        ((("run", -timedelta(days=400)),), "26h"),
        ((("run", None),), "26h"),
        ((("ingest page.html", timedelta(minutes=1)),), "26h"),
        ((), "26h"),
    ],
    ids=["too old", "a span in seconds", "a clock that was wrong", "none has ended", "read by hand", "no run at all"],
)
def test_without_a_run_of_late_it_is_not(home: Path, thresher: Call, runs: tuple[tuple[str, timedelta | None], ...], max_age: str):
    """And says so first."""
    kept(home, *runs)
    told = thresher("status", "--max-age", max_age)
    assert (told.code, told.err) == (1, "")
    assert told.out.startswith("not good: ")
    assert (", which is still to come" in told.out) is any(ago is not None and ago < timedelta() for _, ago in runs)


def test_an_alarm_is_not_good_either(home: Path, thresher: Call):
    """As long as its source is one, and it is on."""
    now = datetime.now(UTC)
    alarm = Alarm(source="news", kind=AlarmKind.WALL, since=now, evidence="9 of 10 pages want a login")
    kept(home, ("run", timedelta()), alarms=(alarm, alarm.model_copy(update={"source": "gone"})))
    told = thresher("status")
    assert (told.code, told.out.splitlines()[0]) == (1, "not good: 1 alarm")
    assert told.out.splitlines()[1].startswith("alarm: news: wall since ")
    found = json.loads(thresher("status", "--json").out)
    assert (found["good"], found["reasons"], [alarm["source"] for alarm in found["alarms"]]) == (False, ["1 alarm"], ["news"])
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        store.keep_alarms([alarm.model_copy(update={"ended": now})])
    assert thresher("status").code == 0


def test_a_store_that_cannot_be_read_is_not_good(home: Path, thresher: Call):
    """Whatever ails it."""
    (home / "thresher.toml").write_text(SOURCE)
    told = thresher("status")
    assert told.code == 1
    assert told.out.startswith("not good: store_missing: ")
    (home / "kept").mkdir()
    (home / "kept" / "thresher.db").write_bytes(b"no database")
    found = json.loads(thresher("status", "--json").out)
    assert (found["good"], found["run"], found["reasons"][0].split(":")[0]) == (False, None, "store_foreign")


def test_a_store_that_is_broken_where_status_does_not_read_is_not_good(home: Path, thresher: Call):
    """A disk that fails in the middle of the file fails further."""
    kept(home, ("run", timedelta()))
    assert thresher("status").code == 0
    store = home / "kept" / "thresher.db"
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'captures'").fetchone()
    with store.open("r+b") as file:
        file.seek(4096 * (root - 1))
        file.write(b"\xa5" * 4096)
    told = thresher("status")
    assert (told.code, told.out.split(": ")[:2]) == (1, ["not good", "store_damaged"])


def test_without_sources_whatever_is_there_counts(home: Path, thresher: Call):
    """Nobody has promised a run; and whoever asks from another folder must not be told that all is well."""
    alarm = Alarm(source="news", kind=AlarmKind.WALL, since=datetime.now(UTC), evidence="9 of 10 pages want a login")
    kept(home, ("ingest page.html", timedelta(minutes=1)))
    (home / "thresher.toml").unlink()
    assert thresher("status").code == 0
    kept(home, alarms=(alarm,))
    (home / "thresher.toml").unlink()
    assert (thresher("status").code, thresher("report").out.split(":")[0]) == (1, "alarm")


@pytest.mark.parametrize("args", [("--max-age", "a day"), ("--max-age", "0h"), ("--max-age", ""), ("--config", "nowhere.toml")])
def test_what_cannot_be_meant_is_no_verdict(home: Path, thresher: Call, args: tuple[str, str]):
    """Exit 2, so that nobody takes a slip of the pen for bad data."""
    told = thresher("status", *args)
    assert (told.code, told.out) == (2, "")
