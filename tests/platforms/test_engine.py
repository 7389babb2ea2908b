"""What every engine's reader is told beside the page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.context import Context

CAPTURED = datetime(2024, 6, 20, tzinfo=UTC)


@pytest.mark.parametrize(("raw", "per_second"), [("1718000000", 1), ("1718000000999", 1000)])
def test_seconds_since_1970_are_a_time(raw: str, per_second: int) -> None:
    """Or thousandths of them, whose rest is cut off."""
    found = Context(base=CAPTURED).epoch(raw, per_second=per_second)
    assert found is not None
    assert (found.raw, found.at, found.precision, found.zone) == (raw, datetime(2024, 6, 10, 6, 13, 20, tzinfo=UTC), "second", "page")


@pytest.mark.parametrize("raw", [None, "", "-1718000000", "1718000000.5", "0", "1718000000000", "9" * 40, "1750000000"])
def test_what_no_page_can_carry_is_no_time(raw: str | None) -> None:
    """Nothing, other signs, before the web, and after the capture."""
    assert Context(base=CAPTURED).epoch(raw) is None
