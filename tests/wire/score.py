"""How well a set of cases of the wire grammar is read: precision and recall by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cleaners.wire import wire

from .cases import FIELDS, fields


@dataclass(slots=True)
class Score:
    """Entries of one field over a set of cases: a name, a credit, a note or a place is one entry."""

    expected: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / self.expected if self.expected else 1.0

    def add(self, expected: Counter[str], found: Counter[str]) -> None:
        """Counts one field of one text."""
        self.expected += expected.total()
        self.found += found.total()
        self.right += (expected & found).total()


def scores(cases: Iterable[dict[str, Any]], none: Iterable[str]) -> dict[str, Score]:
    """The score of each field over stories and over texts that hold none, where all that is found is wrong."""
    by_field = {name: Score() for name in FIELDS}
    for case in [*cases, *({"text": text} for text in none)]:
        got = fields(wire(case["text"], year=case.get("year")))
        for name, score in by_field.items():
            score.add(_entries(case.get(name)), _entries(got[name]))
    return by_field


def _entries(value: str | list[str] | None) -> Counter[str]:
    return Counter([value] if isinstance(value, str) else value or ())
