"""A site that moves to https, or takes up or drops `www.` or the last slash, is stored once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.record import Thread
from scraper.store.spellings import same_address, spellings
from scraper.store.sqlite import open_store
from tests.store.examples import FORUM, NOON, article, post, reading, thread_page

SPELT = ("https://news.example/a", "http://www.news.example/a", "https://www.news.example/a")


@pytest.mark.parametrize(
    ("record_id", "others"),
    [
        ("bbpress:forum.example:17", {"bbpress:www.forum.example:17"}),
        ("bbpress:www.forum.example:17", {"bbpress:forum.example:17"}),
        ("http://news.example/a?p=1", {"https://news.example/a?p=1", "http://www.news.example/a?p=1", "https://www.news.example/a?p=1"}),
        ("https://www.news.example/", {"https://news.example/", "http://www.news.example/", "http://news.example/"}),
        ("http://news.example/a", {*SPELT, *(f"{one}/" for one in SPELT), "http://news.example/a/"}),
        ("http://news.example/a/", {*SPELT, *(f"{one}/" for one in SPELT), "http://news.example/a"}),
        ("sha256:0123", set()),
        ("a name", set()),
    ],
)
def test_a_record_may_have_been_kept_under_other_spellings_of_its_site(record_id: str, others: set[str]):
    """And under no other id."""
    assert set(spellings(record_id)) == others


def test_an_address_is_the_same_however_its_site_is_spelt():
    """Its path counts."""
    assert same_address("http://news.example/a", "https://www.news.example/a/")
    assert not same_address("http://news.example/a", "https://news.example/b")


@pytest.mark.parametrize(("old", "new"), [("/flood/", "/flood"), ("/flood", "/flood/")])
def test_an_article_that_is_named_without_its_last_slash_stays_one(tmp_path: Path, old: str, new: str):
    """As a site does at once that sets its addresses anew; nobody has asked for the former ones since."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        run = store.begin("run", NOON)
        for path in (old, new):
            item, cleaned = article(path[1:], f"The river rose at {path}.")
            outcome = store.put(run, item, reading(item, cleaned), merge=merge, at=NOON)
            assert outcome.record_id == f"https://news.example{old}"
        (story,) = store.records()
        assert (story.text, story.url) == (f"The river rose at {new}.", f"https://news.example{new}")


@pytest.mark.parametrize(("old", "new"), [("http://forum.example", "https://forum.example"), ("https://forum.example", "https://www.forum.example")])
def test_what_is_read_at_another_spelling_joins_what_is_there(tmp_path: Path, old: str, new: str):
    """Threads and articles keep their ids, and a post that was deleted since the move is seen."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        run = store.begin("run", NOON)
        for at, site in enumerate((old, new)):
            host = site.partition("//")[2]
            for item, cleaned in (thread_page(1, [post(1), post(2 + at)], version=site), article("flood", f"The river rose at {at}.")):
                url = (item.capture.url or "").replace(FORUM.partition("/topic")[0], site).replace("https://news.example", site)
                record = cleaned.record.model_copy(update={"url": url, "id": f"bbpress:{host}:17" if cleaned.record.kind == "thread" else url})
                item = replace(item, target=url, capture=item.capture.model_copy(update={"url": url}))
                outcome = store.put(run, item, reading(item, cleaned.model_copy(update={"record": record})), merge=merge, at=NOON)
                assert outcome.record_id == (f"bbpress:{old.partition('//')[2]}:17" if record.kind == "thread" else f"{old}/flood")
        story, thread = sorted(store.records(), key=lambda record: record.kind)
        assert (story.text, story.url, story.pages_read) == ("The river rose at 1.", f"{new}/flood", (1,))
        assert isinstance(thread, Thread)
        assert [(one.id, one.status) for one in thread.posts] == [("3001", "present"), ("3002", "deleted"), ("3003", "present")]
