"""Letters of zones where programs print them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.dates.dates import words

_BASE = datetime(2024, 6, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printed", "hour", "zone"),
    [
        ("2024-05-14T12:00:00EET", 10, "page"),
        ("2024-05-14T12:00EEST", 9, "page"),
        ("2024-05-14T12:00:00PDT", 19, "page"),
        ("2024-05-14T12:00:00EST", 12, "assumed_utc"),
        ("2024-05-14T12:00:00Z", 12, "page"),
        ("2024-05-14 12:00:00pm", 12, "assumed_utc"),
    ],
)
def test_letters_right_behind_a_time_of_programs_are_a_zone(printed: str, hour: int, zone: str) -> None:
    """Systems in Java print them without a space; those of several zones stay doubtful."""
    found = words(printed, base=_BASE)
    assert found.at is not None
    assert (found.at.hour, found.zone) == (hour, zone)
