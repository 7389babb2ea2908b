"""Two boards in folders of one host, whose threads have the same numbers."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cleaners.merge import merge
from schemas.record import Author, Post, Thread
from scraper.store.sqlite import SqliteStore, open_store
from tests.store.examples import NOON, post, reading, thread_page

HOST, ID = "https://forum.example", "bbpress:forum.example"


def said(number: int, **changes: Any) -> Post:
    """A post of the board that is read first."""
    return post(number).model_copy(update={"published_at": NOON - timedelta(hours=number), **changes})


def elsewhere(number: int, **changes: Any) -> Post:
    """Another board's post of the same number."""
    return said(number, author=Author(name="keeper"), text=f"Bees fly on day {number}.", **changes)


def put(store: SqliteStore, path: str, posts: list[Post], *, page: int = 1, pages: int = 1, title: str = "Compost in winter") -> str | None:
    """A page of thread 17 at that path; the id of its record."""
    item, cleaned = thread_page(page, posts, pages=pages, version=path + str(page))
    record = cleaned.record.model_copy(update={"url": HOST + path, "title": title})
    item = replace(item, target=HOST + path, capture=item.capture.model_copy(update={"url": HOST + path}))
    return store.put(1, item, reading(item, cleaned.model_copy(update={"record": record})), merge=merge, at=NOON).record_id


@pytest.mark.parametrize(
    ("first", "second", "folder"),
    [
        ("/a/viewtopic.php?t=17", "/b/viewtopic.php?t=17", "/b"),
        ("/viewtopic.php?t=17", "/old/viewtopic.php?t=17", "/old"),
        ("/talk/threads/bees.17/", "/talk/archive/threads/bees.17/", "/talk/archive"),
    ],
)
def test_threads_of_two_boards_stay_two(tmp_path: Path, first: str, second: str, folder: str):
    """Though they share host, number and even their name; each with all its pages, also when these are read again."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        store.begin("run", NOON)
        for _ in range(2):
            assert put(store, first, [said(1), said(2)]) == f"{ID}:17"
            assert put(store, second, [elsewhere(1), elsewhere(2)], pages=2) == f"{ID}{folder}:17"
            assert put(store, f"{second}&start=2", [elsewhere(3)], page=2, pages=2) == f"{ID}{folder}:17"
        threads = [record for record in store.records() if isinstance(record, Thread)]
        assert [[one.status for one in thread.posts] for thread in threads] == [["present"] * 3, ["present"] * 2]


@pytest.mark.parametrize(
    ("posts", "title", "is_same"),
    [
        ([said(1), said(2)], "Compost in winter", True),
        ([said(1), said(2)], "Compost in spring", True),
        ([said(1, text="Edited."), said(9)], "Compost in spring", True),
        ([said(2, published_at=NOON), said(9)], "Compost in winter", True),
        ([said(8), said(9)], "Compost in winter", True),
        ([elsewhere(8), elsewhere(9)], "Bees", False),
        ([elsewhere(1), elsewhere(2)], "Compost in winter", False),
    ],
)
def test_a_thread_at_another_path_is_another_one_only_where_nothing_is_the_same(tmp_path: Path, posts: list[Post], title: str, is_same: bool):
    """A board may move into a folder, and a thread be renamed, edited and answered meanwhile."""
    with closing(open_store(tmp_path / "thresher.db")) as store:
        store.begin("run", NOON)
        put(store, "/topic.php?t=17", [said(1), said(2)])
        assert put(store, "/board/topic.php?t=17", posts, title=title) == (f"{ID}:17" if is_same else f"{ID}/board:17")
