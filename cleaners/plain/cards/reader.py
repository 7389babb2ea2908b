"""The posts of a forum's page saved as text: whose they are, where their words begin and where these end.

Between two stamps stand the words of one post, the buttons and the signature below them, and the name and the counters of who wrote the next:
in that order, or with the name and the counters behind the stamp. What is what is told by its place and by what comes back at the same place
of other posts. A name that nothing points at is null.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from schemas.rule import fold

from ..furniture import OFFLINE, PICTURE, RULE_LINE, TITLE
from ..labels import PROSE_END
from ..rows import Row, image_mark
from ..stamps.headed import NOBODY
from ..stamps.stamp import Stamp
from ..stamps.worded import LOGIN
from .above import TITLE_WORDS, Above
from .card import Card
from .feet import ENOUGH, NEAR, TALLEST_FOOT
from .places import names_by_place
from .repeated import counters, ranks
from .unlabelled import unlabelled

_NOTE_ROWS = 2
_TALLEST_CLOSED = 40
"""Rows between a name and the stamp under the words: the counters of one author."""
_MEMBER_NUMBER = re.compile(r"\[#\d{1,7}\]")
_FIELD = re.compile(r"[^\W\d_][\w/-]{2,20}: \S")


class Cards(Above):
    """The posts of the page, in order. `lost` says that the tool printed authors and words side by side."""

    def __init__(self, rows: Sequence[Row], stamps: Sequence[Stamp], title: str | None, spoken_of: Set[str], limit: int | None, wrote: re.Pattern[str]) -> None:
        cards = [Card(stamp, stamp.start, stamp.end, len(rows), len(rows), stamp.name, stamp.named) for stamp in stamps]
        super().__init__(rows, title, cards, spoken_of, limit, wrote)
        self.lost = False
        self.counters = counters(rows, stamps)
        if stamps and stamps[0].closing:
            for index, card in enumerate(self.cards):
                self.head_of_closed(card, self.cards[index - 1].stamp.end if index else 0)
        elif stamps and stamps[0].whole:
            self.skip_first_alike()
        elif stamps and stamps[0].shaped:
            self.heads_by_place()
        elif not stamps or stamps[0].says_something:  # counters alone do not say on which side of them names stand
            self.unlabelled = unlabelled(self, self.cards)
            behind = self.is_behind()
            if not behind:
                self.ranks = ranks(self, self.first_facts())
                self.reach = self.find_reach()
            for _ in range(1 if behind else 2):  # names found the first time tell where others stand
                for index, card in enumerate(self.cards):
                    self.head_behind(index) if behind else self.head_above(card, self.cards[index - 1].stamp.end if index else 0)
            if not behind:
                self.above_titles()
        else:
            self.heads_of_counters()
        for card in self.cards:
            self.end_note(card)
        self.close()
        self.cards = [card for card in self.cards if card.name not in NOBODY]

    # heads

    def is_behind(self) -> bool:
        """Whether counters of authors stand behind the stamps: they are nearer to them there, or the stamps have none above."""
        if any(card.stamp.name for card in self.cards):
            return False
        above = behind = 0
        edges = [0, *(card.stamp.end for card in self.cards), len(self.rows)]
        for number, card in enumerate(self.cards):
            start, end = card.stamp.start, card.stamp.end
            up = self.to_fact(range(start - 1, max(edges[number], start - 2 * TALLEST_FOOT) - 1, -1))
            down = self.to_fact(range(end, min(end + 2 * NEAR, edges[number + 2])))
            above += up is not None and (down is None or up <= down)
            behind += down is not None and (up is None or down < up)
        return behind > above

    def to_fact(self, rows: range) -> int | None:
        """How many rows stand before the first counter of these; null where none is there, or upwards where words of a post end below it."""
        for count, at in enumerate(rows):
            if self.is_fact(at):
                return count
            if rows.step < 0 and not (self.is_label(at) or self.is_foot(at)):
                break
        return None

    def head_behind(self, index: int) -> None:
        """Name and counters that follow the stamp."""
        card = self.cards[index]
        end = self.cards[index + 1].stamp.start if index + 1 < len(self.cards) else len(self.rows)
        at = card.stamp.end
        if at >= end:
            return
        facts = [near for near in range(at, min(end, at + 2 * TALLEST_FOOT)) if self.is_fact(near)]
        last = self.last_fact(facts, at)
        offline = next((match["name"] for row in self.rows[at:end] if (match := OFFLINE.fullmatch(row.text))), None)
        if self.is_initial(at):
            at += 1
        mark = image_mark(self.rows[at].text)
        name = self.rows[at].text[mark:].strip()
        if offline and name != offline:
            self.lost = self.lost or name.startswith(f"{offline} ")
            name = ""
        headed = last > at or name == offline
        if headed:
            self.take_name(card, at, name)
        card.body = min(end, last + headed)
        if facts and facts[-1] > last + 1 and offline:
            self.lost = True
        self.skip_title(card, end)

    def skip_title(self, card: Card, end: int) -> None:
        """Let the words begin below the title of the thread and the line under it."""
        while card.body < end and (self.is_title(card.body) or RULE_LINE.fullmatch(self.rows[card.body].text) or self.rows[card.body].text == "* * *"):
            card.body += 1

    def last_fact(self, facts: Sequence[int], at: int) -> int:
        """The last of the counters that begin near a row and stand near each other; the row itself where none do."""
        for near in facts:
            if near - at > NEAR + 2 or any(self.is_long(between) for between in range(at, near)):
                break
            at = near
        return at

    def is_long(self, at: int) -> bool:
        """Whether a row says more than a title does, or a field of a profile behind its label."""
        text = self.rows[at].text
        return len(text.split()) > TITLE_WORDS and not (_FIELD.match(text) and not text.endswith(PROSE_END))

    def head_of_closed(self, card: Card, limit: int) -> None:
        """Name and counters above the words of a post that its stamp closes; `limit` is where the post before ends."""
        if card.stamp.begins is not None:
            card.start = card.body = card.stamp.begins
            return
        above = range(limit, card.stamp.start)
        at = next((at for at in (above if limit else reversed(above)) if card.name and self.is_of(at, card.name)), None)
        if at is None and not card.name:  # run together with what stands above it
            at = next((at for at in reversed(above) if LOGIN.fullmatch(self.rows[at].text)), None)
        if at is None:  # named in a sentence alone
            card.start = card.body = limit
            return
        card.start = at
        while card.start > limit and (self.is_picture(card.start - 1) or (card.name and self.is_of(card.start - 1, card.name))):
            card.start -= 1
        while card.name and at + 1 < card.stamp.start and self.is_of(at + 1, card.name):
            at += 1
        head = range(at + 1, min(card.stamp.start, at + _TALLEST_CLOSED))
        label = f"#{card.stamp.number}" if card.stamp.label else None
        numbered = next((near for near in head if self.rows[near].text == label), None)
        facts = [near for near in head if self.is_fact(near)]
        last = at
        for near in facts:
            last = near if near - last <= NEAR else last
        card.body = (last if numbered is None else numbered) + 1
        while card.body < card.stamp.start and self.is_of_head(card.body):
            card.body += 1

    def is_of_head(self, at: int) -> bool:
        """Whether a row below the counters of an author belongs to them: a title, who began the thread, the name for logging in."""
        text = self.rows[at].text
        return any(pattern.fullmatch(text) for pattern in (TITLE, PICTURE, LOGIN, _MEMBER_NUMBER))

    def heads_of_counters(self) -> None:
        """Names where counters are all that heads posts: the row above them, if it is the same above the same counters and another above others."""
        above: dict[str, set[str]] = {}
        count: Counter[str] = Counter()
        for card in self.cards:
            counters = " ".join(row.text for row in self.rows[card.stamp.start : card.stamp.end])
            count[counters] += 1
            above.setdefault(counters, set()).add(self.named(card.start - 1) if card.start else "")
        again = [counters for counters, times in count.items() if times > 1]
        rows = [next(iter(above[counters])) for counters in again if len(above[counters]) == 1]
        is_name = len(rows) >= ENOUGH and len(rows) == len(again) == len(set(rows))
        for number, card in enumerate(self.cards):
            at = card.start - 1
            if is_name and at >= (self.cards[number - 1].stamp.end if number else 0) and self.is_label(at) and not self.is_fact(at):
                self.take_name(card, at, self.named(at))
                card.start = at
            while card.body < len(self.rows) and fold(self.rows[card.body].text) in self.titles:
                card.body += 1

    def heads_by_place(self) -> None:
        """Names where their place alone tells them; what stands between them and the stamps is of no post."""
        for card, (at, name) in zip(self.cards, names_by_place(self, self.cards), strict=False):
            self.take_name(card, at, name)
            card.start = min(card.start, at)
            card.body = max(card.body, at + 1)
        ends = [*(card.stamp.start for card in self.cards[1:]), len(self.rows)]
        for card, end in zip(self.cards, ends, strict=True):
            facts = [at for at in range(card.body, min(end, card.body + 2 * TALLEST_FOOT)) if self.is_fact(at)]
            last = self.last_fact(facts, card.body)
            card.body = last + 1 if last in facts else card.body
            self.skip_title(card, end)
        for before, card in pairwise(self.cards):
            card.start = min([card.start, *(at for at in self.block_above(card, before.body) if self.is_fact(at))])
        self.skip_first_alike()

    def skip_first_alike(self) -> None:
        """Let what stands first in each of several posts, and above more, be no word of any."""
        ends = [*(card.stamp.start for card in self.cards[1:]), len(self.rows)]
        while len(ends) > ENOUGH and all(card.body + 1 < end and self.is_label(card.body) for card, end in zip(self.cards, ends, strict=True)):
            if len({self.rows[card.body].text for card in self.cards}) > 1:
                break
            for card in self.cards:
                card.body += 1

    def end_note(self, card: Card) -> None:
        """Let a note in brackets behind a stamp end in its head, where the tool wrapped it: that the post was edited, by whom and why."""
        if card.body == card.stamp.end < len(self.rows) and self.rows[card.body].text.startswith("(") and self.is_edit(card.body):
            card.body += 1
        stamp = self.rows[card.stamp.end - 1].text
        if card.body == card.stamp.end and stamp.count("(") > stamp.count(")"):
            near = range(card.body, min(card.body + _NOTE_ROWS, len(self.rows)))
            card.body = next((at + 1 for at in near if self.rows[at].gap == 1 and self.rows[at].text.endswith(")")), card.body)
