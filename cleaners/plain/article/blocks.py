"""The lines of a saved page, whole again where the tool wrapped them, and what each adds to a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ...page.page import Interval
from ...page.words import word_count
from ..rows import ENDS, Row, continues, is_sentence

# Weights, tuned on every other one of WCXB's 701 article pages as text and tried on the rest: word F1 .901 and .896, pages that are refused
# counted as nothing; the whole text has .794.
_MOST = 80
"""Words of one line that count: a long line of terms of use must not outweigh a story."""
_MENU_COST, _LABEL_COST, _CODE_COST = 8, 3, 1
_MENU_WORDS = 3
_TOLD = re.compile(r"(?:[.!?…:。！？।۔؟።։]|[\u0e01-\u0edf])[\"'”’»)\]*_]*\W{0,4}\d{0,2}\W?$")
"""The end of a sentence, perhaps with the number of a note. Thai and Lao print none."""
_CODE = re.compile(r"[{}=;<>\\$]|\w\(|\(\)|^(?:[#$%>] |//|--)|\w\.[a-z]{2,4}:|\w/\w{1,40}/")
"""Signs of a line of code."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the page, whole again where the tool wrapped it."""

    rows: tuple[Row, ...]
    text: str
    words: int
    sentence: bool
    chrome: bool
    """A rule takes it."""

    @property
    def place(self) -> Interval:
        """Where it stands, from its first word to its last."""
        return Interval(self.rows[0].words.start, self.rows[-1].words.end)

    @property
    def weight(self) -> int:
        """What it adds to a stretch of text, or costs."""
        if self.sentence:
            return min(self.words, _MOST)
        if not self.chrome and (_CODE.search(self.text) or not any(map(str.isalpha, self.text))):
            return -_CODE_COST
        if not self.chrome and self.words > _MENU_WORDS and ENDS.search(self.text):
            return 0
        return -_MENU_COST if self.chrome or self.words <= _MENU_WORDS else -_LABEL_COST


def blocks_of(found: Sequence[Row], limit: int | None) -> list[Block]:
    """The rows of a page as blocks; `limit` is the column at which the tool wrapped them."""
    lines: list[list[Row]] = []
    for row in found:
        if lines and continues(lines[-1][-1], row, limit):
            lines[-1].append(row)
        else:
            lines.append([row])
    return [_block(tuple(line)) for line in lines]


def told(blocks: Sequence[Block]) -> int:
    """The words of sentences that end like some, or go on in the next line; titles, names and days in the entries of a list do not."""
    return sum(
        block.words
        for block, below in zip_longest(blocks, blocks[1:])
        if block.sentence and (block.words > _MOST or _TOLD.search(block.text) or (below is not None and _goes_on(below.rows[0])))
    )


def _goes_on(row: Row) -> bool:
    """Whether a row begins in a sentence, where a tool that wrapped it left no sign of the width."""
    return row.gap == 1 and not row.mark and row.text[0].islower()


def _block(line: tuple[Row, ...]) -> Block:
    text = " ".join(row.text for row in line)
    words = word_count(text)
    sentence = is_sentence(text, words)
    return Block(line, text, words, sentence, not sentence and any(row.rule is not None for row in line))
