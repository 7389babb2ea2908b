"""Numbers that pages print and state."""

from __future__ import annotations

LARGEST = 10**15
"""Beyond all that a page counts, and within what every reader of JSON and every store can hold."""

_DIGITS = len(str(LARGEST))


def whole_number(text: str) -> int:
    """The number that decimal digits say, with a sign before them or none; one beyond `LARGEST` is that.

    Python refuses to read thousands of digits. Raises ValueError for what is no number.
    """
    text = text.strip()
    if len(text) < _DIGITS:
        return int(text)
    digits = text.lstrip("+-")
    if not digits.isdecimal():
        raise ValueError(f"not a number: {text[:_DIGITS]!r}")
    digits = digits.lstrip("0") or "0"
    return (-1 if text[0] == "-" else 1) * (int(digits) if len(digits) < _DIGITS else LARGEST)
