"""In which of two threads a post stands that both have shown."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cleaners.merge import merge
from schemas.record import Author, Quality, Thread
from scraper.store.sqlite import open_store
from tests.store.examples import NOON, post, reading, thread_page

LATER = NOON + timedelta(hours=1)


@pytest.mark.parametrize(
    ("case", "of_post", "of_thread", "moved"),
    [
        ("the same", {}, {}, True),
        ("posts numbered from one in each thread", {"published_at": NOON + timedelta(minutes=1)}, {}, False),
        ("without a time", {"published_at": None}, {}, False),
        ("other words", {"text": "Turn it every day."}, {}, False),
        ("another author", {"author": Author(name="gardener 9")}, {}, False),
        ("the page of a single reply", {}, {"quality": Quality(flags=("single_reply_view",))}, False),
        ("another board", {}, {"id": "bbpress:other.example:18"}, False),
    ],
)
@pytest.mark.parametrize("in_order", [True, False])
def test_a_post_stands_in_the_thread_in_which_it_was_seen_last(
    tmp_path: Path, case: str, of_post: dict[str, Any], of_thread: dict[str, Any], moved: bool, in_order: bool
):
    """It is told by its id, author, time and words, whichever thread comes first."""
    seen = [(NOON, {}, {}), (LATER, {"id": "bbpress:forum.example:18"} | of_thread, of_post)]
    with closing(open_store(tmp_path / "thresher.db")) as store:
        run = store.begin("ingest", NOON)
        for at, frame, changes in seen if in_order else reversed(seen):
            item, cleaned = thread_page(1, [post(1).model_copy(update=changes)], version=str(at), fetched_at=at)
            answer = cleaned.model_copy(update={"record": cleaned.record.model_copy(update=frame)})
            store.put(run, item, reading(item, answer), merge=merge, at=at)
        first, second = sorted((record for record in store.records() if isinstance(record, Thread)), key=lambda record: record.id.rpartition(":")[2])
        assert (first.posts[0].status, second.posts[0].status) == ("deleted" if moved else "present", "present")
