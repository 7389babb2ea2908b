"""Counters of authors without their labels, as text that was copied from a browser has them where a picture stands for each label.

    Poltergust          the name
    Member              a title or two
    Oct 25, 2017        when the author joined
    14,796              how many posts
    Miami, FL           where from
    Mar 27, 2025        when this post was written
    #2

A number or a place alone says nothing. A day of its own above most stamps, with nothing but a number and short rows between the two, does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..labels import Labels
from ..stamps.stamp import is_date
from .card import Card

_TALLEST = 8
"""Rows from the day of joining to the stamp."""
_COMMON, _ENOUGH = 0.6, 3
"""Share of stamps, and stamps, that have such a day above them."""
_NUMBER = re.compile(r"\d{1,3}(?:[.,\s]\d{3})*|\d+(?:[.,]\d)?[KkMm]?")


def unlabelled(labels: Labels, cards: Sequence[Card]) -> frozenset[int]:
    """The rows of such counters; none where most stamps have no day above them."""
    found = [_above(labels, card, cards[number - 1].stamp.end if number else 0) for number, card in enumerate(cards)]
    several = sum(map(bool, found))
    return frozenset(at for rows in found for at in rows) if several >= max(_ENOUGH, _COMMON * len(cards)) else frozenset()


def _above(labels: Labels, card: Card, limit: int) -> range:
    numbers = 0
    for at in range(card.stamp.start - 1, max(limit, card.stamp.start - _TALLEST) - 1, -1):
        text = labels.rows[at].text
        if is_date(text):
            return range(at, card.stamp.start) if numbers else range(0)
        if not labels.is_label(at):
            break
        numbers += _NUMBER.fullmatch(text) is not None
    return range(0)
