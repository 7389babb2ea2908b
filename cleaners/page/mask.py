"""Characters of the visible text that lie in any of many places: asked in the time that the question's own length takes, however many places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .page import Interval, Page, VisibleLine


@dataclass(frozen=True, slots=True)
class Mask:
    """One byte per visible character: 1 where a place covers it."""

    bits: bytearray

    @classmethod
    def of(cls, page: Page, places: Iterable[Interval]) -> Mask:
        """The mask of places, which may lie in each other and come in any order."""
        bits = bytearray(page.length)
        for place in places:
            bits[place.start : place.end] = b"\x01" * (place.end - place.start)
        return cls(bits)

    def holds(self, position: int) -> bool:
        """Whether a place covers the character."""
        return self.bits[position] == 1

    def touches(self, place: Interval) -> bool:
        """Whether a place covers any character of this one."""
        return self.bits.find(1, place.start, place.end) >= 0

    def within(self, place: VisibleLine | Interval) -> int:
        """How many characters of a line or a place are covered."""
        return self.bits.count(1, place.start, place.end)
