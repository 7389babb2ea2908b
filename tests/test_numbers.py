"""Numbers are read whatever their length."""

from __future__ import annotations

import pytest

from cleaners.numbers import LARGEST, whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        (" -7 ", -7),
        ("٣", 3),
        ("0" * 5_000 + "7", 7),
        ("0" * 5_000, 0),
        ("9" * 5_000, LARGEST),
        ("-" + "9" * 5_000, -LARGEST),
        (str(LARGEST - 1), LARGEST - 1),
        (str(LARGEST + 1), LARGEST),
    ],
)
def test_a_number_is_what_its_digits_say(text: str, number: int) -> None:
    """Up to what nobody counts."""
    assert whole_number(text) == number


@pytest.mark.parametrize("text", ["", "seven", "1 000", "1" * 5_000 + "x"])
def test_what_is_no_number_is_none(text: str) -> None:
    """As Python has it."""
    with pytest.raises(ValueError, match=r"number|invalid"):
        whole_number(text)
