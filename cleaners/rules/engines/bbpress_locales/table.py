"""A language pack of bbPress as a table of text: one row for each of `messages`, by its key.

    key: cell | cell || plural | ...     a cell for each of the table `en`; `-` where the pack has none
      | cell                             a long row goes on, indented

Placeholders are those of gettext. Left out are forms without a word of their own ("%s") and plurals whose placeholders nothing fills.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ...phrase import PLACEHOLDER

_NEXT_ROW = re.compile(r"\n(?! )")


@dataclass(frozen=True)
class Locale:
    """One pack: what it says, and a sentence of a person around it."""

    name: str
    """Middle part of the ids of its rules."""
    language: str
    """BCP 47."""
    pack: str
    """As WordPress calls it."""
    sentence: str
    """Holds `%s`: the miss of every rule."""
    table: str

    @cached_property
    def rows(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The forms of each cell by key: none, one, or singular and plurals."""
        rows = (row.partition(":") for row in _NEXT_ROW.split(self.table.strip()))
        return {key: tuple(_forms(cell) for cell in cells.split(" | ")) for key, _, cells in rows}

    def forms(self, key: str) -> tuple[str, ...]:
        """All forms of a row, each once; empty where the pack has none."""
        return tuple(dict.fromkeys(form for cell in self.rows.get(key, ()) for form in cell))


def _forms(cell: str) -> tuple[str, ...]:
    text = " ".join(cell.split())
    return () if text == "-" else tuple(text.split(" || "))


def filled(form: str, slots: str, values: Mapping[str, str]) -> str:
    """The form with values in the place of its placeholders, by the names of its slots."""
    names = slots.split()
    in_order = iter(names)
    return PLACEHOLDER.sub(lambda slot: values[names[int(slot[1]) - 1] if slot[1] else next(in_order)], form)
