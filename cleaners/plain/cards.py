"""The posts of a forum's page saved as text: whose they are, where their words begin and where these end.

Between two stamps stand the words of one post, the buttons and the signature below them, and the name and the counters of who wrote the next:
in that order, or with the name and the counters behind the stamp. What is what is told by its place and by what comes back at the same place
of other posts. A name that nothing points at is null.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from schemas.rule import fold

from ..page import Interval
from .furniture import BARE_FACT, EDITED, END, FACT, FOOT, MENU, OFFLINE, PICTURE, REASON, RULE_LINE, STATUS
from .rows import Row, image_mark
from .stamps import Stamp, is_date

_PROSE_END = (".", "!", "?", ":", ";", ",", "…")
_LONGEST_LABEL = 60
_LABEL_WORDS = 6
_TITLE_WORDS = 9
"""Words of a title that an author chose, which may be a sentence."""
_TALLEST_HEAD = 40
"""Rows between the end of one post and the stamp of the next: the counters of one author."""
_TALLEST_FOOT = 10
_TALLEST_SIGNATURE = 8
_NEAR = 4
_LONG_TAIL = 6
"""Rows at the end of a text, none of them a sentence, that are the foot of a page."""
_COMMON = 0.6
"""Share of posts at whose end a line stands that the software prints there."""
_FEW = 3
_ENOUGH = 2
"""Posts with one line at their end that are no accident."""


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


class Cards:
    """The posts of the page, in order. `lost` says that the tool printed authors and words side by side."""

    def __init__(self, rows: Sequence[Row], stamps: Sequence[Stamp], title: str | None) -> None:
        self.rows = rows
        self.titles = {fold(title), f"Re: {fold(title)}", f"Re:{fold(title)}", f"RE: {fold(title)}"} if title else set()
        self.names: set[str] = set()
        self.lost = False
        self.cards = [Card(stamp, stamp.start, stamp.end, len(rows), len(rows), stamp.name, stamp.named) for stamp in stamps]
        self.feet: set[str] = set()
        behind = self.is_behind()
        for _ in range(1 if behind else 2):  # names found the first time tell where others stand
            for index, card in enumerate(self.cards):
                self.head_behind(index) if behind else self.head_above(card, self.cards[index - 1].stamp.end if index else 0)
        self.close()

    # heads

    def is_behind(self) -> bool:
        """Whether counters of authors stand behind the stamps: they are nearer to them there, or the stamps have none above."""
        if any(card.stamp.name for card in self.cards):
            return False
        above = behind = 0
        for card in self.cards:
            up = next((n for n in range(1, _NEAR + 1) if card.stamp.start - n >= 0 and self.is_fact(card.stamp.start - n)), None)
            down = next((n for n in range(_NEAR * 2) if card.stamp.end + n < len(self.rows) and self.is_fact(card.stamp.end + n)), None)
            above += up is not None
            behind += down is not None and up is None
        return behind > above

    def is_fact(self, at: int) -> bool:
        """Whether a row is a counter of an author, or the value that stands under its name."""
        text = self.rows[at].text
        if len(text) <= 2 * _LONGEST_LABEL and (match := FACT.fullmatch(text)):
            value = match["value"]
            return value is None or value.startswith(":") or any(sign.isdigit() for sign in value)
        return at > 0 and len(text) <= _LONGEST_LABEL and BARE_FACT.fullmatch(self.rows[at - 1].text) is not None

    def is_label(self, at: int) -> bool:
        """Whether a row can stand in the head of a post: no sentence."""
        row = self.rows[at]
        text = row.text
        if self.is_fact(at) or row.rule or fold(text) in self.titles or is_date(text) or not any(map(str.isalnum, text)):
            return True
        return len(text) <= _LONGEST_LABEL and len(text.split()) <= _LABEL_WORDS and not text.endswith(_PROSE_END)

    def head_behind(self, index: int) -> None:
        """Name and counters that follow the stamp."""
        card = self.cards[index]
        end = self.cards[index + 1].stamp.start if index + 1 < len(self.cards) else len(self.rows)
        at = card.stamp.end
        if at >= end:
            return
        facts = [near for near in range(at, min(end, at + 2 * _TALLEST_FOOT)) if self.is_fact(near)]
        last = at
        for near in facts:
            if near - last > _NEAR + 2 or any(len(self.rows[between].text.split()) > _TITLE_WORDS for between in range(last, near)):
                break
            last = near
        offline = next((match["name"] for row in self.rows[at:end] if (match := OFFLINE.fullmatch(row.text))), None)
        mark = image_mark(self.rows[at].text)
        name = self.rows[at].text[mark:].strip()
        if offline and name != offline:
            self.lost = self.lost or name.startswith(f"{offline} ")
            name = ""
        if (facts and last > at) or name == offline:
            self.take_name(card, at, name)
        card.body = min(end, last + 1)
        if facts and facts[-1] > last + 1 and offline:
            self.lost = True
        while card.body < end and (fold(self.rows[card.body].text) in self.titles or RULE_LINE.fullmatch(self.rows[card.body].text)):
            card.body += 1

    def take_name(self, card: Card, at: int, name: str) -> None:
        """The author of a post, as the row prints it."""
        start = self.rows[at].text.find(name)
        if name and len(name) <= _LONGEST_LABEL and not is_date(name):
            card.name, card.named = name, self.rows[at].part(start, start + len(name))
            self.names.add(name)

    def head_above(self, card: Card, limit: int) -> None:
        """Name and counters that stand above the stamp; `limit` is where the words of the post before can begin."""
        first = card.stamp.start
        while first > limit and card.stamp.start - first < _TALLEST_HEAD and (self.is_label(first - 1) or self.is_foot(first - 1)):
            first -= 1
        block = range(first, card.stamp.start)
        if card.stamp.name:
            at = next((at for at in reversed(block) if self.named(at) == card.stamp.name), None)
            card.start = card.stamp.start if at is None else at
            while card.start > limit and self.is_picture(card.start - 1):
                card.start -= 1
            return
        at = self.below_picture(card, limit)
        if at is None:
            at = next((at for at in reversed(block) if STATUS.fullmatch(self.rows[at].text)), None)
        if at is None:
            at = next((at for at in reversed(block) if at > limit and self.is_picture(at - 1) and self.named(at) and not self.is_fact(at)), None)
        if at is None:
            at = self.above_list(block)
        if at is None:
            at = next((at for at in reversed(block) if self.named(at) in self.names), None)
        if at is None:
            at = self.below_foot(block)
        if at is None:
            facts = [at for at in block if self.is_fact(at)]
            card.start = facts[0] if facts else card.stamp.start
            return
        status = STATUS.fullmatch(self.rows[at].text)
        self.take_name(card, at, status["name"] if status else self.named(at))
        card.start = at
        while card.start > limit and (self.is_picture(card.start - 1) or (card.start == at and self.is_twice(at, limit))):
            card.start -= 1

    def below_picture(self, card: Card, limit: int) -> int | None:
        """The row of a name that stands twice, for the picture and for itself: the first below the buttons of the post before."""
        first = card.stamp.start
        while first > limit and card.stamp.start - first < 2 * _TALLEST_FOOT and len(self.rows[first - 1].text.split()) <= _TITLE_WORDS:
            first -= 1
        foot = next((at for at in range(card.stamp.start - 1, first, -1) if self.is_foot(at) and not self.is_fact(at)), first - 1)
        return next((at for at in range(foot + 1, card.stamp.start) if self.is_twice(at, limit)), None)

    def below_foot(self, block: range) -> int | None:
        """The row right below the buttons of the post before, where counters of an author follow, or the stamp does."""
        last = next((at for at in block if self.is_fact(at)), block.stop)
        foot = next((at for at in range(last - 1, max(block.start, last - _NEAR - 1) - 1, -1) if self.is_foot(at)), None)
        return foot + 1 if foot is not None and foot + 1 < last and not self.is_fact(foot + 1) else None

    def is_picture(self, at: int) -> bool:
        """Whether a row stands for somebody's picture, and nothing else."""
        text = self.rows[at].text
        return PICTURE.fullmatch(text) is not None or image_mark(text) == len(text)

    def named(self, at: int) -> str:
        """The words of a row without the sign of a picture."""
        text = self.rows[at].text
        name = text[image_mark(text) :].strip()
        return name if any(map(str.isalnum, name)) else ""

    def is_twice(self, at: int, limit: int) -> bool:
        """Whether a row stands under itself or under its first letter: what stands for a picture of somebody, and the name."""
        if at <= limit or self.is_fact(at) or self.rows[at].text.isdigit():
            return False
        above, text = self.rows[at - 1].text, self.named(at)
        return bool(text) and (above == text or (len(above) == 1 and above == text[0].upper()))

    def above_list(self, block: range) -> int | None:
        """The row above the list of an author's counters, where the tool marked the items of lists."""
        facts = [at for at in block if self.is_fact(at) and self.rows[at].mark]
        last = at = facts[0] if facts else block.stop - 1
        while at > block.start and (self.rows[at].mark or not any(map(str.isalnum, self.rows[at].text))):
            at -= 1
        listed = at < last or bool(facts)
        return at if listed and not self.rows[at].mark and not self.is_fact(at) and not self.is_foot(at) and self.named(at) else None

    # feet

    def is_foot(self, at: int) -> bool:
        """Whether a row is a button or a line that stands below the words of posts."""
        text = self.rows[at].text
        return bool(RULE_LINE.fullmatch(text)) or (len(text) <= 140 and FOOT.fullmatch(text) is not None) or fold(text) in self.feet

    def close(self) -> None:
        """Where the words of each post end."""
        for card, following in pairwise(self.cards):
            card.until = max(card.body, following.start)
        if self.cards:
            self.cards[-1].until = self.find_end(self.cards[-1])
        ends = Counter(text for card in self.cards for text in {fold(row.text) for row in self.last_rows(card)})
        least = max(_ENOUGH, _COMMON * len(self.cards))
        known = {text for text in ends if FOOT.fullmatch(text)}
        self.feet = {
            text
            for text, count in ends.items()
            if count >= least and (text in known or len(self.cards) > _FEW) and len(text.split()) <= 2 * _LABEL_WORDS and any(map(str.isalnum, text))
        }
        for card in self.cards:
            card.end = self.words_end(card, _TALLEST_FOOT)
        self.find_signatures()

    def last_rows(self, card: Card) -> Sequence[Row]:
        """The rows among which a post's buttons stand."""
        return self.rows[max(card.body, card.until - _TALLEST_FOOT) : card.until]

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
            while low > card.body and self.is_foot(low - 1):
                low -= 1
            if low == card.body and not FOOT.fullmatch(self.rows[low].text):
                low += 1  # what several people wrote is no button because they all wrote it
            card.signature = range(low, end)
            end = low
        for at in range(end - 1, max(card.body, end - _TALLEST_SIGNATURE) - 1, -1):
            if EDITED.fullmatch(self.rows[at].text):
                card.edited, card.signature, end = at, range(at + 1, end), at
                break
        while end > card.body and self.is_foot(end - 1):
            end -= 1
        return end

    def find_signatures(self) -> None:
        """What ends all posts of an author who wrote several, and what stands below the two dashes of mail."""
        by_author: dict[str, list[Card]] = {}
        for card in self.cards:
            dashes = next((at for at in range(card.end - 1, max(card.body, card.end - _TALLEST_SIGNATURE) - 1, -1) if self.is_sign_off(at)), None)
            if dashes is not None:
                card.end = dashes
            elif card.name:
                by_author.setdefault(card.name, []).append(card)
        for cards in by_author.values():
            shared = self.shared_end(cards) if len(cards) > 1 else 0
            for card in cards:
                card.end -= shared

    def shared_end(self, cards: Sequence[Card]) -> int:
        """How many rows end all of these posts and are the whole of none."""
        count = 0
        longest = min(_TALLEST_SIGNATURE, min(card.end - card.body for card in cards) - 1)
        while count < longest and len({self.rows[card.end - count - 1].text for card in cards}) == 1:
            count += 1
        return count

    def is_sign_off(self, at: int) -> bool:
        """Whether a row parts a signature from the words above it."""
        return self.rows[at].text in ("--", "—") or bool(re.fullmatch(r"_{5,}", self.rows[at].text))

    def edit(self, card: Card) -> tuple[Row, str | None] | None:
        """The row that says when a post was edited, and the reason that it or the next row gives."""
        if card.edited is None:
            return None
        following = self.rows[card.edited + 1] if card.edited + 1 < len(self.rows) else None
        reason = REASON.fullmatch(following.text) if following else None
        return self.rows[card.edited], reason["reason"] if reason else None
