"""Which bodies are dropped, and that nothing else goes with them."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from cleaners.merge import merge
from schemas.cleaned import Answer, Listed, Rejected
from schemas.errors import StoreError
from schemas.ledger import Ledger
from schemas.outcome import Fate, Reason
from schemas.target import Link
from scraper.inputs import Failure, Input
from scraper.store.rows import stamp
from scraper.store.sqlite import SqliteStore, open_store
from tests.store.examples import NOON, article, fetched, post, reading, received, thread_page

LINKS = (Link(url="https://news.example/flood", kind="article"),)
LIST = Listed(reason=Reason.ARTICLE_LIST, links=LINKS)
WALL = Rejected(reason=Reason.NO_ACCESS)
MONTH = timedelta(days=30)


@pytest.fixture
def store(tmp_path: Path):
    """One run of long ago, in which everything came."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        store.begin("run", day(0))
        yield store


def day(number: int) -> datetime:
    return NOON + timedelta(days=number)


def put(store: SqliteStore, item: Input, answer: Answer | Failure, at: datetime) -> str:
    """A page as it came on that day; its digest."""
    whole = Input(item.target, item.capture.model_copy(update={"status": 200, "fetched_at": at}), item.body)
    store.put(1, whole, reading(whole, answer), merge=merge, at=at)
    return item.capture.sha256


def kept(store: SqliteStore) -> set[str]:
    """Digests of what can be replayed; what cannot is told, and told truly."""
    whole = {item.capture.sha256 for item in store.captures()}
    gone = {capture.sha256 for capture in store.dropped()}
    assert not whole & gone
    for digest in gone:
        with pytest.raises(StoreError, match="body_dropped"):
            store.body(digest)
    return whole


def ledger_of(store: SqliteStore, digest: str) -> Ledger | None:
    """What is kept of the lines of a story."""
    return store.ledger(received(b"", url="https://news.example/flood").capture.model_copy(update={"sha256": digest}))


def test_what_a_page_was_long_ago_is_dropped_and_what_it_is_stays(store: SqliteStore):
    """However long it has been that."""
    first, second, third = (put(store, fetched("list", body), LIST, day(number)) for body, number in ((b"a", 0), (b"b", 1), (b"c", 2)))
    assert store.drop_bodies(day(1)) == 1
    assert kept(store) == {second, third}
    assert store.drop_bodies(day(400)) == 1
    assert kept(store) == {third}
    assert [capture.sha256 for capture in store.dropped()] == [first, second]
    assert [link for _, link in store.connection.execute("SELECT reading, url FROM links")] == [link.url for link in LINKS]
    assert store.body(third) == b"c"


def test_as_long_as_it_was_seen_it_was_the_page(store: SqliteStore):
    """A sighting counts: it was the page until then, whenever it came; of several the last, for a page of every hour is not kept as often."""
    first = put(store, fetched("list", b"a"), LIST, day(0))
    last = store.last_capture("https://news.example/list")
    assert last
    for hour in range(3):
        store.revisit(1, "https://news.example/list", last, at=day(40) - timedelta(hours=2 - hour), headers=())
    assert store.connection.execute("SELECT count(*), max(fetched_at) FROM captures WHERE revisit_of IS NOT NULL").fetchone() == (1, stamp(day(40)))
    second = put(store, fetched("list", b"b"), LIST, day(41))
    assert store.drop_bodies(day(60) - MONTH) == 0
    assert store.drop_bodies(day(75) - MONTH) == 1
    assert kept(store) == {second} != {first}


def test_a_page_that_is_again_what_it_was_has_its_body_again(store: SqliteStore):
    """With its ledger and links."""
    item, cleaned = article("flood")
    other, changed = article("flood", "The river fell.")
    first = put(store, item, cleaned, day(0))
    second = put(store, other, changed, day(1))
    assert store.drop_bodies(day(100)) == 1
    assert (kept(store), [ledger_of(store, digest) for digest in (first, second)]) == ({second}, [None, changed.ledger])
    assert put(store, item, cleaned, day(101)) == first
    assert kept(store) == {first, second}
    assert (store.body(first), ledger_of(store, first)) == (item.body, cleaned.ledger)
    assert store.drop_bodies(day(300)) == 1
    assert kept(store) == {first}


@pytest.mark.parametrize("is_first", [True, False])
def test_a_body_stays_as_long_as_one_of_its_pages_may_be_kept(store: SqliteStore, *, is_first: bool):
    """Two addresses with one body, of which one says noarchive: that one is not replayed, and does not take the other's body."""
    open_to_all, asks = (fetched(name, b"one", at=day(0)) for name in ("open", "asks"))

    def came(item: Input, *, with_body: bool) -> None:
        store.put(1, item, reading(item, LIST), merge=merge, at=day(0), with_body=with_body)

    for item, with_body in sorted([(open_to_all, True), (asks, False)], key=lambda pair: pair[1] is not is_first):
        came(item, with_body=with_body)
    assert [item.target for item in store.captures()] == [open_to_all.target]
    assert [capture.url for capture in store.dropped()] == [asks.target]
    assert store.body(open_to_all.capture.sha256) == b"one"
    came(open_to_all, with_body=False)
    assert kept(store) == set()


def test_records_and_their_provenance_stay_as_they_are(store: SqliteStore):
    """A thread that grew: its earlier state is gone as bytes, and every post is there."""
    before, after, further = thread_page(1, [post(1)]), thread_page(1, [post(1), post(2)], version="b"), thread_page(2, [post(3)], pages=2)
    first = put(store, *before, day(0))
    put(store, *after, day(1))
    put(store, *further, day(1))
    records = list(store.records())
    report = store.report()
    assert store.drop_bodies(day(100)) == 1
    assert first not in kept(store)
    assert (list(store.records()), store.report()) == (records, report)


def test_the_page_of_a_record_stays_though_a_wall_stands_before_it(store: SqliteStore):
    """Else new rules could never read it again."""
    page = put(store, *article("flood"), day(0))
    put(store, fetched("flood", b"log in"), WALL, day(1))
    wall = put(store, fetched("flood", b"log in, please"), WALL, day(2))
    assert store.drop_bodies(day(100)) == 1
    assert kept(store) == {page, wall}


@pytest.mark.parametrize("answer", [Failure(Reason.WORKER_DIED), LIST], ids=["never read", "a file"])
def test_what_nothing_has_followed_stays(store: SqliteStore, answer: Answer | Failure):
    """A page that killed its reader is no successor; of a file nobody knows one."""
    page = put(store, fetched("list", b"a"), LIST, day(0))
    dead = put(store, fetched("list", b"b"), Failure(Reason.WORKER_DIED), day(1))
    for at, body in enumerate((b"one", b"two")):
        item = received(body, path="a.html")
        store.put(1, item, reading(item, answer), merge=merge, at=day(at))
    assert store.drop_bodies(day(100)) == 0
    assert {page, dead} < kept(store)


def test_a_body_at_two_addresses_stays_while_one_of_them_shows_it(store: SqliteStore):
    """It is kept once for both."""
    shared = put(store, fetched("one", b"same"), LIST, day(0))
    put(store, fetched("two", b"same"), LIST, day(0))
    put(store, fetched("one", b"other"), LIST, day(1))
    assert store.drop_bodies(day(100)) == 0
    put(store, fetched("two", b"another"), LIST, day(2))
    assert store.drop_bodies(day(100)) == 1
    assert shared not in kept(store)


def test_the_room_is_filled_before_the_file_grows(store: SqliteStore):
    """The file does not shrink; what comes next takes the place of what went."""
    for number in range(40):
        put(store, fetched("list", Random(number).randbytes(60_000)), LIST, day(number))
    size = store.size_bytes()
    assert store.drop_bodies(day(100)) == 39
    assert store.free_bytes() > 37 * 60_000
    for number in range(40, 79):
        put(store, fetched("list", Random(number).randbytes(60_000)), LIST, day(number))
    assert store.size_bytes() < 1.1 * size
    assert store.free_bytes() < 3 * 60_000


def test_it_can_be_asked_to_stop(store: SqliteStore):
    """At once; the next run goes on."""
    put(store, fetched("list", b"a"), LIST, day(0))
    put(store, fetched("list", b"b"), LIST, day(1))
    assert store.drop_bodies(day(100), lambda: True) == 0
    assert store.drop_bodies(day(100)) == 1


def test_what_is_seen_again_unchanged_needs_no_body_that_is_gone(store: SqliteStore):
    """The last capture of an address is whole, whatever was dropped."""
    for number in range(5):
        put(store, fetched("list", b"%d" % number), LIST, day(number))
    store.drop_bodies(day(100))
    last = store.last_capture("https://news.example/list")
    assert last
    assert store.body(last.sha256) == b"4"
    assert store.revisit(1, "https://news.example/list", last, at=day(101), headers=()).fate is Fate.LISTED
