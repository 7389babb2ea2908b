"""Numbers as people say them."""

from __future__ import annotations


def amount(number: int, one: str, *, width: int = 0) -> str:
    """`1 post`, `2,539 rules`; the number is set to the right of so many columns."""
    return f"{number:>{width},} {one}{'s' * (number != 1)}"
