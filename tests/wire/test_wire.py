"""Agency furniture is read where it stands, and nowhere else."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from cleaners.assemble import story
from cleaners.draft import Moment
from cleaners.wire import wire

from . import cases
from .cases import FIELDS, fields

HEADS = cases.stories(*cases.TUNED)
LOOKALIKES = cases.lookalikes(*cases.LOOKALIKES)


@pytest.mark.parametrize("case", HEADS, ids=[case["name"] for case in HEADS])
@pytest.mark.parametrize("field", FIELDS)
def test_each_field_of_a_wire_story_is_read(case: dict[str, Any], field: str) -> None:
    """What a head or tail prints is in its field, and a field that it does not print is empty."""
    found = wire(case["text"], year=case.get("year"))
    assert found is not None
    assert (fields(found)[field] or None) == case.get(field)


@pytest.mark.parametrize("text", LOOKALIKES)
def test_words_that_only_look_like_furniture_give_nothing(text: str) -> None:
    """A sentence that a person could write makes no wire story."""
    assert wire(text) is None


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_look_alike_below_prose_gives_nothing_either(text: str) -> None:
    """Position in a post does not turn a sentence into furniture."""
    assert wire(f"I have thought about this for a while.\n\n{text}\n\nWhat do you think?") is None


@pytest.mark.parametrize("case", HEADS, ids=[case["name"] for case in HEADS])
def test_line_breaks_do_not_matter(case: dict[str, Any]) -> None:
    """Paragraphs that stand apart by single or double newlines give the same story."""
    wrapped = "wrapped" in case["name"]
    apart = case["text"] if wrapped else "\n\n".join(line for line in case["text"].split("\n") if line)
    found = wire(apart.replace("\n\n", "\n\n\n"), year=case.get("year"))
    expected = wire(case["text"], year=case.get("year"))
    assert found is not None
    assert expected is not None
    assert fields(found) == fields(expected)


@pytest.mark.parametrize(
    ("printed", "published", "filed"),
    [("Jan 1", "2024-12-31T20:00", "2025-01-01"), ("Dec 31", "2024-01-01T02:00", "2023-12-31"), ("March 3", "2024-03-04T02:00", "2024-03-03")],
)
def test_a_dateline_is_of_the_year_that_is_nearest(printed: str, published: str, filed: str):
    """Where the year turns, story and page may stand in different ones."""
    text = f"TOKYO, {printed} (Reuters) - The harbour opened its new quay after years of delay, officials said."
    found = story(text, Moment("", datetime.fromisoformat(f"{published}Z")))
    assert found is not None
    assert found.dateline is not None
    assert found.dateline.date == filed
