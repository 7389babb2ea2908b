"""Times as feeds and sitemaps give them."""

from __future__ import annotations

from datetime import datetime

import pytest

from cleaners.dates.dates import of_feed


@pytest.mark.parametrize(
    ("raw", "at", "zone"),
    [
        ("Tue, 30 Apr 2024 09:40:27 +0200", "2024-04-30T07:40:27", "page"),
        ("30 Apr 24 07:40:27 EST", "2024-04-30T12:40:27", "page"),
        ("Tue, 30 Apr 2024 09:40:27 +02:00", "2024-04-30T07:40:27", "page"),
        ("Tue, 30 Apr 2024 09:40:27 CEST", "2024-04-30T07:40:27", "page"),
        ("Tue, 30 Apr 2024 7:40:27 PM", "2024-04-30T19:40:27", "assumed_utc"),
        ("Tue, 30 Apr 2024", "2024-04-30T00:00:00", "assumed_utc"),
        ("mar., 30 avr. 2024 09:40:27 +0200", "2024-04-30T07:40:27", "page"),
        ("2024-04-30T09:40:27+02:00", "2024-04-30T07:40:27", "page"),
        ("Tuesday", None, None),
        ("04/05/2024 07:40:27 GMT", None, None),
    ],
)
def test_feed_times_are_read(raw: str, at: str | None, zone: str | None) -> None:
    """RFC 2822, with its offset; what feeds write in its place; ISO 8601."""
    found = of_feed(raw)
    assert found.at == (None if at is None else datetime.fromisoformat(f"{at}Z"))
    assert found.zone == zone
