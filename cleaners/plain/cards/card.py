"""One post of a saved page: its rows, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...page.page import Interval
from ..stamps.stamp import Stamp


@dataclass(slots=True)
class Card:
    """One post: rows of its words, and what stands around them."""

    stamp: Stamp
    start: int
    """The first row of its head."""
    body: int
    """The first row of its words."""
    end: int
    """The row after its words."""
    until: int
    """The row after its foot."""
    name: str | None = None
    named: Interval | None = None
    edited: int | None = None
    signature: range = field(default_factory=lambda: range(0))
