"""The pages of a thread that lost a post each: what they had shown before is not kept for each of them anew."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from scraper.store import shown


def _rows(pages: int, *, ends_as_one: bool) -> list[tuple[int, int, str, str, int, str]]:
    """Each page of four posts read twice, the second time without one; then, where so, the first alone as the whole thread."""
    told = [(turn, page, [f"{page}-{at}" for at in range(4) if not (turn and at == 3)]) for turn in (0, 1) for page in range(1, pages + 1)]
    rows = [(at, page, f"u{page}", json.dumps(ids), pages, f"{turn}-{page:03}") for at, (turn, page, ids) in enumerate(told)]
    return [*rows, (len(rows), 1, "u1", '["1-0", "9-9"]', 1, "2-001")] if ends_as_one else rows


def _pages_of(rows: list[tuple[int, int, str, str, int, str]]) -> shown.Pages:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE rows (reading, page, url, ids, claimed, at)")
        db.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)", rows)
        return shown.pages_of(db, "1")


def test_what_was_shown_before_one_page_was_all_is_one_set_for_all_pages_that_left_before_it(monkeypatch: pytest.MonkeyPatch):
    """A set of its own for each took memory by the square of the pages."""
    monkeypatch.setattr(shown, "_PAGES", "SELECT reading, page, url, ids, claimed, at, at FROM rows WHERE ? ORDER BY at, reading")
    found = _pages_of(_rows(9, ends_as_one=True))
    assert len(found.former) > 9
    assert len({id(left.beside) for left in found.former}) == 1
    assert {"1-3", "9-3"} <= found.former[0].beside
    assert not any(left.beside for left in _pages_of(_rows(9, ends_as_one=False)).former)
