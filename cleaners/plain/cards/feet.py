"""Where the words of each post of a saved page end: above the buttons, what says that the post was edited, and the signature."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from schemas.rule import fold

from ...posts.edited import is_said_by_software
from ..furniture import CHANGED, END, FOOT, MENU, OVERVIEW, OVERVIEW_END, REASON, REPLIED, RULE_LINE, TO_COMMENT
from ..labels import LABEL_WORDS, Labels
from ..rows import Row, is_sentence
from ..stamps.stamp import is_when
from .card import Card
from .signatures import Signatures

TALLEST_FOOT = 10
NEAR = 4
_TALLEST_SIGNATURE = 8
_LONGEST_EDIT = 240
_SIGNED_BETWEEN = 5
"""Rows between two rows of buttons, which are a signature."""
_LONG_TAIL = 6
"""Rows at the end of a text, none of them a sentence, that are the foot of a page."""
COMMON = 0.6
"""Share of posts at whose end a line stands that the software prints there."""
REACTED_TO = 0.3
"""Share of posts below which numbers stand, as reactions are not counted where there are none."""
_FEW = 3
_ADDRESS = re.compile(r"https?://\S{1,300}")
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
        self.end_at_own_card()
        self.end_at_replies()
        self.end_at_overview()
        ends = Counter(text for card in self.cards for text in {fold(row.text) for row in self.last_rows(card)} - self.titles - self.ranks)
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
        counted = [card for card in self.cards if card.end - 1 > card.body and self.rows[card.end - 1].text.isdecimal()]
        if len(counted) >= max(ENOUGH, REACTED_TO * len(self.cards)):  # reactions above the buttons
            for card in counted:
                while card.end - 1 > card.body and self.rows[card.end - 1].text.isdecimal():
                    card.end -= 1
        Signatures(self.rows, self.cards, self.limit, self.wrote).cut()

    def end_at_own_card(self) -> None:
        """Let posts end where their author's name stands below the words with his counters, if it does in most of them."""
        names = [next((at for at in range(card.body + 1, card.until) if self.is_card_of(at, card)), None) for card in self.cards]
        if sum(at is not None for at in names) >= max(ENOUGH, COMMON * len(names)):
            for card, at in zip(self.cards, names, strict=True):
                card.until = card.until if at is None else at

    def is_card_of(self, at: int, card: Card) -> bool:
        """Whether a row is the name of a post's author with counters below it."""
        return card.name == self.named(at) and any(map(self.is_fact, range(at + 1, min(at + NEAR, card.until))))

    def end_at_replies(self) -> None:
        """Let posts end where the software counts the replies to each, if most of them have such a line below their words."""
        lines = [next((at for at in range(card.body, card.until) if REPLIED.fullmatch(self.rows[at].text)), None) for card in self.cards]
        if sum(at is not None for at in lines) >= max(ENOUGH, COMMON * len(lines)):
            for card, at in zip(self.cards, lines, strict=True):
                card.until = card.until if at is None else at

    def end_at_overview(self) -> None:
        """Let a post end where the software counts replies, views and authors of the whole topic below it."""
        for card in self.cards:
            rows = range(card.body + 1, card.until)
            card.until = next((at for at in rows if TO_COMMENT.fullmatch(self.rows[at].text)), card.until)
            last = next((at for at in reversed(rows) if OVERVIEW_END.fullmatch(self.rows[at].text)), None)
            if last is not None:
                card.until = next((at for at in range(card.body + 1, last) if OVERVIEW.fullmatch(self.rows[at].text)), card.until)

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
        if (low := self.buttons(card, end, reach)) is not None:
            card.signature, end = range(low, end), low
        for at in range(end - 1, max(card.body, end - _TALLEST_SIGNATURE) - 1, -1):
            if self.is_edit(at):
                card.edited, card.signature, end = at, range(at + 1, end), at
                break
        while end > card.body and self.is_foot(end - 1):
            end -= 1
        return end

    def buttons(self, card: Card, end: int, reach: int) -> int | None:
        """The first of the buttons above a row; null where none stand there."""
        near = range(max(card.body, end - reach), end)
        # What other posts have at their ends, too, may have a signature below it, and more buttons below that; other buttons are the last rows.
        common = [at for at in near if fold(self.rows[at].text) in self.feet]
        low = common[-1] if common else end - 1 if near and self.is_foot(end - 1) else None
        if low is None:
            return None
        while low > card.body and (self.is_foot(low - 1) or (low > card.body + 1 and self.is_foot(low - 2) and self.is_in_foot(low - 1, card))):
            low -= 1
        below = {fold(self.rows[at].text) for at in range(low, end)}
        upper = next((at for at in common if at < low and FOOT.fullmatch(self.rows[at].text) and fold(self.rows[at].text) not in below), None)
        if upper is not None and low - upper <= _SIGNED_BETWEEN:
            return self.buttons(card, upper + 1, reach)
        # What several people wrote is no button because they all wrote it.
        return low + (low == card.body and not FOOT.fullmatch(self.rows[low].text))

    def is_in_foot(self, at: int, card: Card) -> bool:
        """Whether a row below a button belongs to it: the author's name, or the post's address."""
        return self.rows[at].text == card.name or _ADDRESS.fullmatch(self.rows[at].text) is not None

    def is_edit(self, at: int) -> bool:
        """Whether a row says that the post was edited, and when or by whom."""
        text = self.rows[at].text
        if len(text) > _LONGEST_EDIT:
            return False
        match = CHANGED.fullmatch(text)
        if match is None:
            return is_said_by_software(text)
        when = match["when"] or (self.rows[at + 1].text if at + 1 < len(self.rows) else "")
        return is_when(when)

    def edit(self, card: Card) -> tuple[Row, str | None] | None:
        """The row that says when a post was edited, and the reason that it or the next row gives."""
        if card.edited is None:
            return None
        following = self.rows[card.edited + 1] if card.edited + 1 < len(self.rows) else None
        reason = REASON.fullmatch(following.text) if following else None
        changed = CHANGED.fullmatch(self.rows[card.edited].text)
        dated = following if following is not None and changed is not None and not changed["when"] else self.rows[card.edited]
        return dated, reason["reason"] if reason else None
