"""The store's pages by the rules of today."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from cleaners.merge import merge
from schemas.cleaned import Answer, Cleaned, Rejected
from schemas.outcome import Reason
from schemas.record import Record, Thread
from scraper.store.sqlite import SqliteStore, open_store
from scraper.workers.reading import Reading
from tests.cli.conftest import Call, home, thresher  # noqa: F401
from tests.store.examples import NOON

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def as_of_old(name: str, record: Record) -> Answer:
    """What rules of former days made of a page: a post too few, another title, and of a story nothing."""
    if name.startswith("gazette"):
        return Rejected(reason=Reason.NO_ARTICLE_FOUND)
    if name == "bench-winter-2.html" and isinstance(record, Thread):
        return Cleaned(record=record.model_copy(update={"posts": record.posts[:-1]}))
    return Cleaned(record=record.model_copy(update={"title": "Untitled"}) if name == "bench-strap.html" else record)


def read_long_ago(store: SqliteStore) -> None:
    """The same pages, as they were read then."""
    run = store.begin("ingest", NOON)
    for item in list(store.captures()):
        record = store.page(item.capture)
        if record is not None:
            store.put(run, item, Reading.of(item, as_of_old(Path(item.target).name, record)), merge=merge, at=NOON)


def test_pages_are_read_by_the_rules_of_today_and_nothing_else_is_touched(thresher: Call, home: Path):  # noqa: F811
    """What differs is said first; then records are as they would be had they come today, under their ids, and the next time nothing changes."""
    thresher("ingest", SAMPLES)
    today = thresher("export", "-").out
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        before = store.connection.execute("SELECT address, answer, content FROM readings WHERE answer <> 'cleaned'").fetchall()
        read_long_ago(store)
    old = thresher("export", "-").out
    said = thresher("reclean", "--diff")
    assert said.code == 0
    assert [(row.split()[1].rpartition("/")[2], row.partition("  ")[2]) for row in said.out.splitlines()] == [
        ("bench-strap.html", "title"),
        ("bench-winter-2.html", "posts"),
        ("gazette-lamp-room.html", "article, which it was not"),
    ]
    assert thresher("export", "-").out == old != today
    assert thresher("reclean").out == said.out
    assert thresher("export", "-").out == today
    assert thresher("reclean", "-q").out == ""
    run = json.loads(thresher("report", "--json").out)["run"]
    assert (run["command"], run["targets"], run["fates"]["unchanged"]) == ("reclean", 6, 6)
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        assert store.connection.execute("SELECT address, answer, content FROM readings WHERE answer <> 'cleaned'").fetchall() == before


def test_an_article_that_was_renamed_keeps_its_id(thresher: Call, home: Path):  # noqa: F811
    """It was known by the title that was read then, and has another one now."""
    thresher("ingest", SAMPLES / "gazette-lamp-room.html")
    with closing(open_store(home / "kept" / "thresher.db")) as store:
        (item,) = store.captures()
        record = store.page(item.capture)
        assert record is not None
        former = record.model_copy(update={"id": "https://former.example/1", "title": "Lamps"})
        store.put(1, item, Reading.of(item, Cleaned(record=former)), merge=merge, at=NOON)
    thresher("reclean")
    (now,) = thresher("export", "-").lines
    assert (now["id"], now["title"]) == ("https://former.example/1", record.title)


def test_where_nothing_is_stored_nothing_is_made(thresher: Call, home: Path):  # noqa: F811
    """A folder that was misspelt has no store afterwards either."""
    assert thresher("reclean").code == thresher("reclean", "--diff").code == 74
    assert not (home / "kept").exists()
