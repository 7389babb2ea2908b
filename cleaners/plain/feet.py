"""Where the words of each post of a saved page end: above the buttons, what says that the post was edited, and the signature."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from schemas.rule import fold

from ..posts.edited import is_said_by_software
from .card import Card
from .furniture import END, FOOT, MENU, REASON, REPLIED, RULE_LINE
from .labels import LABEL_WORDS, Labels
from .rows import Row, is_sentence
from .signatures import Signatures

TALLEST_FOOT = 10
NEAR = 4
_TALLEST_SIGNATURE = 8
_LONGEST_EDIT = 240
_LONG_TAIL = 6
"""Rows at the end of a text, none of them a sentence, that are the foot of a page."""
COMMON = 0.6
"""Share of posts at whose end a line stands that the software prints there."""
_FEW = 3
ENOUGH = 2
"""Posts with one line at their end that are no accident."""


class Feet(Labels):
    """The posts of a page whose heads are known, and where their words end."""

    def __init__(self, rows: Sequence[Row], title: str | None, cards: list[Card], limit: int | None, wrote: re.Pattern[str]) -> None:
        super().__init__(rows, title)
        self.cards = cards
        self.limit = limit
        """The column at which the tool wrapped lines."""
        self.wrote = wrote

    def close(self) -> None:
        """Where the words of each post end."""
        for card, following in pairwise(self.cards):
            card.until = max(card.body, card.stamp.start if card.stamp.closing else following.start)
        if self.cards:
            last = self.cards[-1]
            last.until = max(last.body, last.stamp.start) if last.stamp.closing else self.find_end(last)
        self.end_at_replies()
        ends = Counter(text for card in self.cards for text in {fold(row.text) for row in self.last_rows(card)} - self.titles)
        least = max(ENOUGH, COMMON * len(self.cards))
        known = {text for text in ends if FOOT.fullmatch(text)}
        self.feet = {
            text
            for text, count in ends.items()
            if count >= least and (text in known or len(self.cards) > _FEW) and len(text.split()) <= 2 * LABEL_WORDS and any(map(str.isalnum, text))
        }
        for number, card in enumerate(self.cards):
            card.end = self.words_end(card, TALLEST_FOOT)
            if card.stamp.closing and card.edited is None:
                below = range(card.stamp.end, min(card.stamp.end + NEAR, self.cards[number + 1].start if number + 1 < len(self.cards) else len(self.rows)))
                card.edited = next((at for at in below if self.is_edit(at)), None)
        Signatures(self.rows, self.cards, self.limit, self.wrote).cut()

    def end_at_replies(self) -> None:
        """Let posts end where the software counts the replies to each, if most of them have such a line below their words."""
        lines = [next((at for at in range(card.body, card.until) if REPLIED.fullmatch(self.rows[at].text)), None) for card in self.cards]
        if sum(at is not None for at in lines) >= max(ENOUGH, COMMON * len(lines)):
            for card, at in zip(self.cards, lines, strict=True):
                card.until = card.until if at is None else at

    def last_rows(self, card: Card) -> Sequence[Row]:
        """The rows among which a post's buttons stand."""
        return self.rows[max(card.body, card.until - TALLEST_FOOT) : card.until]

    def find_end(self, card: Card) -> int:
        """The row below the last post: what only stands there, or what stands above the first post, too."""
        above = {fold(row.text) for row in self.rows[: self.cards[0].start] if len(row.text.split()) > 1 and any(map(str.isdigit, row.text))} - self.titles
        for at in range(card.body, len(self.rows)):
            text = self.rows[at].text
            if (len(text) <= 200 and END.fullmatch(text)) or fold(text) in above or self.is_menu(at):
                # Numbers of pages and links to them stand above the first post and below the last.
                links = {fold(row.text) for row in self.rows[: self.cards[0].start] if len(row.text.split()) <= _FEW}
                while at > card.body and fold(self.rows[at - 1].text) in links and not self.is_foot(at - 1):
                    at -= 1
                break
        else:
            at = len(self.rows)
            while at > card.body and (self.is_label(at - 1) or self.is_foot(at - 1)):
                at -= 1
            if len(self.rows) - at < _LONG_TAIL:
                at = len(self.rows)  # a text that was cut off, and the short lines of a post
        # Below the buttons of the last post stand page numbers and links, which are no sentences.
        feet = [near for near in range(card.body, at) if self.is_foot(near) and not RULE_LINE.fullmatch(self.rows[near].text)]
        foot = next((near for near in feet if all(self.is_label(below) or self.is_foot(below) for below in range(near, at))), None)
        if foot is None:  # names of boards may be long
            known = {fold(self.rows[near].text) for near in range(self.cards[0].body, card.start) if self.is_foot(near)}
            last = next((near for near in reversed(feet) if fold(self.rows[near].text) in known), None)
            foot = None if last is None or any(is_sentence(self.rows[below].text) for below in range(last, at)) else last
        if foot is None:
            return at
        while foot + 1 < at and self.is_foot(foot + 1):
            foot += 1
        return foot + 1

    def is_menu(self, at: int) -> bool:
        """Whether the links at the foot of a page begin at a row: one of them, and two more that are no sentences."""
        menu = self.rows[at : at + _FEW]
        return MENU.fullmatch(menu[0].text) is not None and len(menu) == _FEW and all(self.is_label(near) for near in range(at, at + _FEW))

    def words_end(self, card: Card, reach: int) -> int:
        """The row after the words: above the lowest buttons, and above what says that the post was edited."""
        end = card.until
        while end > card.body and RULE_LINE.fullmatch(self.rows[end - 1].text):
            end -= 1
        near = range(end - 1, max(card.body, end - reach) - 1, -1)
        # What other posts have at their ends, too, may have a signature below it; other buttons are the last rows.
        low = next((at for at in near if fold(self.rows[at].text) in self.feet), end - 1 if near and self.is_foot(end - 1) else None)
        if low is not None:
            while low > card.body and (self.is_foot(low - 1) or (self.rows[low - 1].text == card.name and low > card.body + 1 and self.is_foot(low - 2))):
                low -= 1
            if low == card.body and not FOOT.fullmatch(self.rows[low].text):
                low += 1  # what several people wrote is no button because they all wrote it
            card.signature = range(low, end)
            end = low
        for at in range(end - 1, max(card.body, end - _TALLEST_SIGNATURE) - 1, -1):
            if self.is_edit(at):
                card.edited, card.signature, end = at, range(at + 1, end), at
                break
        while end > card.body and self.is_foot(end - 1):
            end -= 1
        return end

    def is_edit(self, at: int) -> bool:
        """Whether a row says that the post was edited, and when or by whom."""
        return len(self.rows[at].text) <= _LONGEST_EDIT and is_said_by_software(self.rows[at].text)

    def edit(self, card: Card) -> tuple[Row, str | None] | None:
        """The row that says when a post was edited, and the reason that it or the next row gives."""
        if card.edited is None:
            return None
        following = self.rows[card.edited + 1] if card.edited + 1 < len(self.rows) else None
        reason = REASON.fullmatch(following.text) if following else None
        return self.rows[card.edited], reason["reason"] if reason else None
