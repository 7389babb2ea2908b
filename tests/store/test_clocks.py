"""What a clock told that was ahead, once it has been put back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from schemas.errors import ConfigError
from scraper.store.sqlite import SqliteStore, open_store
from tests.store.contract import only_thread, put
from tests.store.examples import NOON, article, fetched, post, thread_page


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """One with a run, and nothing in it."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        store.begin("ingest", NOON)
        yield store


def test_what_a_clock_told_that_was_a_year_ahead_does_not_hold_for_a_year(store: SqliteStore):
    """Once it is put back, what is read next is later, and what that clock told keeps its order."""
    ahead, hour = NOON + timedelta(days=365), timedelta(hours=1)
    run = store.begin("run", ahead)
    for hours, version in ((0, "first"), (24, "second")):
        put(store, *thread_page(1, [post(1, version)], version=version, fetched_at=ahead + hours * hour), run=run, at=ahead)
    store.end(run, ahead + 25 * hour)
    store.right(NOON, NOON + hour)
    assert only_thread(store).posts[0].text == "second"
    (told,) = only_thread(store).provenance.captures
    assert told.fetched_at == NOON - hour
    put(store, *thread_page(1, [post(1, "third")], version="third", fetched_at=NOON + hour), run=store.begin("run", NOON), at=NOON)
    assert only_thread(store).posts[0].text == "third"
    assert store.report(run).ended_at == NOON


def test_what_a_clock_told_that_was_ahead_is_set_right_in_a_record_of_several_pages(store: SqliteStore):
    """Of those pages alone that were read by it, and for good: the record that is made again when a page comes has the times of both."""
    hour = timedelta(hours=1)
    put(store, *thread_page(1, [post(1)], pages=3, fetched_at=NOON - hour))
    run = store.begin("run", NOON + 24 * hour)
    put(store, *thread_page(2, [post(2)], pages=3, fetched_at=NOON + 24 * hour), run=run, at=NOON + 24 * hour)
    store.end(run, NOON + 25 * hour)
    store.right(NOON, NOON + hour)
    for page, times in ((2, [-1, -1]), (3, [-1, -1, 1])):
        if page == 3:
            put(store, *thread_page(3, [post(3)], pages=3, fetched_at=NOON + hour), run=store.begin("run", NOON), at=NOON)
        assert [one.fetched_at for one in only_thread(store).provenance.captures] == [NOON + time * hour for time in times]


@pytest.mark.parametrize(
    ("dates", "is_now_wrong"),
    [
        (["Thu, 02 Dec 2027 11:59:58 GMT", "Thu, 02 Dec 2027 09:30:00 GMT"], True),
        (["Thu, 02 Dec 2027 11:59:58 GMT", None, "soon"], True),
        (["Thu, 02 Dec 2027 11:59:58 GMT", "Fri, 20 Feb 2026 10:00:00 GMT"], False),  # one server's own clock may be wrong
        (["Fri, 20 Feb 2026 10:00:00 GMT"], False),
        ([None, ""], False),
    ],
)
def test_servers_tell_whether_the_clock_was_ahead_or_is_behind(store: SqliteStore, dates: list[str | None], is_now_wrong: bool):
    """A machine whose clock began anew would date all that was ever read to that day, for good."""
    later = datetime(2027, 12, 2, 12, tzinfo=UTC)
    run = store.begin("run", later)
    for number, date in enumerate(dates):
        item = fetched(f"{number}", b"%d" % number, at=later, headers=() if date is None else (("date", date),))
        put(store, item, article(f"{number}")[1], run=run, at=later)
    store.end(run, later)
    with pytest.raises(ConfigError, match=r"clock_behind: .* news\.example said 2027-12-02 11:59 UTC") if is_now_wrong else nullcontext():
        store.right(NOON, NOON + timedelta(hours=1))
    assert {capture.fetched_at for number, _ in enumerate(dates) if (capture := store.last_capture(f"https://news.example/{number}"))} == {
        later if is_now_wrong else NOON
    }


def test_pages_that_were_saved_elsewhere_say_nothing_of_the_clock_here(store: SqliteStore):
    """A program that dates what it saves by the server's Date is wrong wherever that is."""
    later = NOON + timedelta(hours=8)
    item = fetched("1", b"1", at=later, headers=(("date", "Sun, 01 Mar 2026 20:00:00 GMT"),))
    put(store, item, article("1")[1], run=store.begin("ingest x.warc", NOON), at=NOON)
    store.right(NOON, NOON + timedelta(hours=1))
    assert (capture := store.last_capture("https://news.example/1")) is not None
    assert capture.fetched_at == later


@pytest.mark.parametrize("here", ["127.0.0.1:8080", "[::1]", "localhost", "forum.localhost:8080"])
def test_a_server_on_this_machine_is_no_witness_of_its_clock(store: SqliteStore, here: str):
    """It was ahead with us, and would be for years to come."""
    later, url = datetime(2027, 12, 2, 12, tzinfo=UTC), f"http://{here}/1"
    run = store.begin("run", later)
    item = fetched("1", b"1", at=later, headers=(("date", "Thu, 02 Dec 2027 12:00:00 GMT"),))
    put(store, replace(item, target=url, capture=item.capture.model_copy(update={"url": url})), article("1")[1], run=run, at=later)
    store.end(run, later)
    store.right(NOON, NOON + timedelta(hours=1))
    assert (capture := store.last_capture(url)) is not None
    assert capture.fetched_at == NOON
