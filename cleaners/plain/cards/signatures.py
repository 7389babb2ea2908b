"""Signatures below the words of posts in a saved text, and what gives them away where nothing parts them from the words.

dashes      the two dashes of mail, or a drawn line, stand above it
again       it ends all posts of an author who wrote several
set apart   signatures that are known by the above stand behind a break of one kind, and words of posts have only breaks of the other
form        on a page with signatures, a last line that is no sentence: in brackets, of parts with signs between them, of names alone
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..rows import ENDS, Row, continues
from .card import Card

_TALLEST = 8
_ENOUGH = 2
_BREAKS = 2
_LONGEST = 90
_PARTED = re.compile(r".*\S (?:·|//|\||~|•|::) \S.*|\[[^\[\]]{3,}\]|\{[^{}]{3,}\}|.*\bhttps?://\S+")
_NAMES = re.compile(r"[A-ZÄÖÜÉ][\w'’.-]*,?(?: (?:(?:of|the|and|at|in|for|de|der|von|la|le|&|[A-ZÄÖÜÉ])[\w'’.-]*),?){2,6}(?<![.,!?])")
_RULE = re.compile(r"_{5,}")


class Signatures:
    """The posts of a page and where their words end, to be asked which of their last rows are signatures."""

    def __init__(self, rows: Sequence[Row], cards: Sequence[Card], limit: int | None, wrote: re.Pattern[str]) -> None:
        self.rows = rows
        self.cards = cards
        self.limit = limit
        self.wrote = wrote
        """The line above a quote."""

    def cut(self) -> None:
        """End the words of each post above its signature."""
        by_author: dict[str, list[Card]] = {}
        for card in self.cards:
            dashes = next((at for at in range(card.end - 1, max(card.body, card.end - _TALLEST) - 1, -1) if is_sign_off(self.rows[at])), None)
            if dashes is not None:
                card.end = dashes
            elif key := card.name or self.letter(card):
                by_author.setdefault(key, []).append(card)
        known: list[Row] = []
        alone: list[Card] = []
        for cards in by_author.values():
            noted = [card for card in cards if card.edited is not None and card.signature.stop > card.edited]
            others = [card for card in cards if card.edited is None or card.signature.stop <= card.edited]
            cut = self.cut_known(others, noted[-1]) if noted else self.cut_shared(others) if len(others) > 1 else []
            known += cut
            alone += others if len(others) == 1 and not cut else ()
        if known:
            self.cut_set_apart(alone, {row.gap for row in known})
            for card in alone:
                self.cut_form(card)

    def letter(self, card: Card) -> str | None:
        """The letter that stands for an author whose name the tool lost."""
        text = self.rows[card.start].text
        return text if card.start < card.stamp.end and len(text) == 1 else None

    def cut_known(self, cards: Sequence[Card], noted: Card) -> list[Row]:
        """Cut what stands below the notice of an edit in another post of the author, which tells where that one's words end; the first row of each."""
        assert noted.edited is not None
        signed = " ".join(row.text for row in self.rows[noted.edited : noted.signature.stop])
        found: list[Row] = []
        for card in cards:
            at = card.end
            while at - 1 > card.body and card.end - at < _TALLEST and signed.endswith(" " + " ".join(row.text for row in self.rows[at - 1 : card.end])):
                at -= 1
            found += [self.rows[at]] if at < card.end else []
            card.end = at
        return found

    def cut_shared(self, cards: Sequence[Card]) -> list[Row]:
        """Cut the rows that end all of these posts and are the whole of none; the first of them, by post."""
        count = 0
        longest = min(_TALLEST, min(card.end - card.body for card in cards) - 1)
        while count < longest and len({self.rows[card.end - count - 1].text for card in cards}) == 1:
            count += 1
        for card in cards:
            card.end -= count
        return [self.rows[card.end] for card in cards] if count else []

    def breaks(self, card: Card) -> list[int]:
        """The rows with which a line or a paragraph begins in a post's words, without those that begin in lists and with quotes.

        A quote that the tool did not indent has a break before its words and one behind them.
        """
        rows, near = self.rows, range(card.body + 1, card.end)
        column = Counter(row.column for row in rows[card.body : card.end]).most_common(1)[0][0] if near else 0
        plain = [at for at in near if not any(row.mark or row.column != column for row in rows[at - 1 : at + 1])]
        quotes = sum(self.wrote.match(row.text) is not None for row in rows[card.body : card.end] if row.column == column)
        return [at for at in plain if not continues(rows[at - 1], rows[at], self.limit)][_BREAKS * quotes :]

    def cut_set_apart(self, alone: Sequence[Card], gaps: set[int]) -> None:
        """Cut the last line of posts behind the break that stands before signatures alone."""
        breaks = [self.breaks(card) for card in self.cards]
        single = set(map(id, alone))
        signed = [id(card) in single for card in self.cards]
        inner = [self.rows[at].gap for found, last in zip(breaks, signed, strict=True) for at in (found[:-1] if last else found)]
        if len(gaps) != 1 or len(inner) < _ENOUGH or gaps & set(inner):
            return
        for card, found, last in zip(self.cards, breaks, signed, strict=True):
            if last and found and self.rows[found[-1]].gap in gaps:
                card.end = found[-1]

    def cut_form(self, card: Card) -> None:
        """Cut a last line that is no sentence below one."""
        found = self.breaks(card)
        if not found:
            return
        text = " ".join(row.text for row in self.rows[found[-1] : card.end])
        below_sentence = ENDS.search(self.rows[found[-1] - 1].text[-3:]) is not None
        if below_sentence and len(text) <= _LONGEST and (_PARTED.fullmatch(text) or _NAMES.fullmatch(text)):
            card.end = found[-1]


def is_sign_off(row: Row) -> bool:
    """Whether a row parts a signature from the words above it."""
    return row.text in ("--", "—") or _RULE.fullmatch(row.text) is not None
