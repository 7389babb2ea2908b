"""Names told by their place alone: as many rows above or below each stamp, where nothing else in the head of a post points at one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ..furniture import BARE_FACT, NO_NAME, STATUS, TITLE, TITLED
from ..labels import LONGEST_LABEL, Labels
from ..stamps.stamp import CLOCK, is_date
from .card import Card

_ABOVE, _BELOW = 8, 3
"""Rows from the stamp to a name."""
_SHORTEST, _LEAST = 2, 2
"""Letters of a name, and names on a page: a row that is the same in every head is furniture."""
_NAMING_ROW = 15
"""Characters of a row that can name somebody beside saying something: of whom a quote is, who edited a post."""


def names_by_place(labels: Labels, cards: Sequence[Card]) -> list[tuple[int, str]]:
    """By card the row of its name and the name; empty where no place has one in every head, or where nothing says that these are people.

    A title under a name is the same for several people, so that the place with most that differ is that of the names. People come back: one of them
    heads two posts, or they are named in other lines of the page: half of them, one with a time, or all by rows of their own, as where pictures stand.
    """
    places = [rows for reach in (*range(-1, -_ABOVE - 1, -1), *range(1, _BELOW + 1)) if (rows := _rows(labels, cards, reach))]
    found = max((list(zip(rows, _names(labels, rows), strict=True)) for rows in places), key=_differing, default=[])
    return found if _are_people(labels, found) else []


def _rows(labels: Labels, cards: Sequence[Card], reach: int) -> list[int]:
    rows = [card.stamp.start + reach if reach < 0 else card.stamp.end + reach - 1 for card in cards]
    edges = [0, *(card.stamp.end for card in cards[:-1])]
    ends = [*(card.stamp.start for card in cards[1:]), len(labels.rows)]
    inside = all(edge <= at < end for at, edge, end in zip(rows, edges, ends, strict=True))
    return rows if inside and all(_may_be_name(labels, at) for at in rows) else []


def _may_be_name(labels: Labels, at: int) -> bool:
    text = labels.named(at)
    if not _SHORTEST <= len(text) <= LONGEST_LABEL or not any(map(str.isalpha, text)) or is_date(text):
        return False
    if any(pattern.fullmatch(text) for pattern in (NO_NAME, BARE_FACT, TITLE, STATUS)) or labels.is_title(at):
        return False
    return labels.is_label(at) and not (labels.is_fact(at) or labels.is_foot(at) or labels.is_picture(at))


def _names(labels: Labels, rows: Sequence[int]) -> list[str]:
    """The words of the rows, without those in which all end: a title that stands beside the name."""
    printed = [labels.named(at) for at in rows]
    words = [(titled["name"] if (titled := TITLED.fullmatch(name)) else name).split() for name in printed]
    if len(set(map(tuple, words))) < _LEAST:
        return [" ".join(name) for name in words]
    same = len(list(takewhile(lambda last: len(set(last)) == 1, zip(*(name[::-1] for name in words), strict=False))))
    return [" ".join(name[: len(name) - same]) for name in words]


def _differing(found: Sequence[tuple[int, str]]) -> tuple[int, int]:
    names = [name for _, name in found]
    return len(set(names)), -sum(map(len, names))


def _are_people(labels: Labels, found: Sequence[tuple[int, str]]) -> bool:
    names = {name for _, name in found}
    if len(names) < _LEAST or not all(names):
        return False
    rows = {at for at, _ in found}
    others = [f" {row.text} " for at, row in enumerate(labels.rows) if at not in rows and len(row.text) >= _NAMING_ROW]
    named = {name: [text for text in others if f" {name} " in text] for name in names}
    edits = any(CLOCK.search(text) for texts in named.values() for text in texts)  # or of whom a quote is, and when
    again = names <= {labels.named(at) for at in range(len(labels.rows)) if at not in rows}
    return len(names) < len(found) or edits or again or 2 * sum(map(bool, named.values())) >= len(names)
