"""The posts of a forum's page saved as text: whose they are, where their words begin and where these end.

Between two stamps stand the words of one post, the buttons and the signature below them, and the name and the counters of who wrote the next:
in that order, or with the name and the counters behind the stamp. What is what is told by its place and by what comes back at the same place
of other posts. A name that nothing points at is null.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from schemas.rule import fold

from ..page.page import Interval
from .furniture import BARE_FACT, EDITED, END, FOOT, MENU, NO_NAME, OFFLINE, REASON, RULE_LINE, STATUS, TITLE
from .labels import LABEL_WORDS, LONGEST_LABEL, PROSE_END, Labels
from .rows import Row, image_mark, is_sentence
from .stamps import Stamp, is_date

_TITLE_WORDS = 9
"""Words of a title that an author chose, which may be a sentence."""
_TALLEST_HEAD = 40
"""Rows between the end of one post and the stamp of the next: the counters of one author."""
_TALLEST_FOOT = 10
_TALLEST_SIGNATURE = 8
_NEAR = 4
_NOTE_ROWS = 2
_LONG_TAIL = 6
"""Rows at the end of a text, none of them a sentence, that are the foot of a page."""
_BOLD = re.compile(r"\*\*(?P<name>[^*]+)\*\*")
_FIELD = re.compile(r"[^\W\d_][\w/-]{2,20}: \S")
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


class Cards(Labels):
    """The posts of the page, in order. `lost` says that the tool printed authors and words side by side."""

    def __init__(self, rows: Sequence[Row], stamps: Sequence[Stamp], title: str | None, spoken_of: Set[str] = frozenset()) -> None:
        super().__init__(rows, title)
        self.spoken_of = spoken_of
        """Names that other lines of the page give to authors: of quotes, of who began the thread."""
        self.names: set[str] = set()
        self.distances: set[int] = set()
        """Rows from a name that is sure to the first counter below it."""
        self.reach: tuple[bool, int] | None = None
        """Rows from the name below a post's buttons to the first counter (true), or to the stamp, in most heads of the page."""
        self.lost = False
        self.cards = [Card(stamp, stamp.start, stamp.end, len(rows), len(rows), stamp.name, stamp.named) for stamp in stamps]
        if stamps and stamps[0].closing:
            for index, card in enumerate(self.cards):
                self.head_of_closed(card, self.cards[index - 1].stamp.end if index else 0)
        elif not stamps or stamps[0].says_something:  # counters alone do not say on which side of them names stand
            behind = self.is_behind()
            if not behind:
                self.reach = self.find_reach()
            for _ in range(1 if behind else 2):  # names found the first time tell where others stand
                for index, card in enumerate(self.cards):
                    self.head_behind(index) if behind else self.head_above(card, self.cards[index - 1].stamp.end if index else 0)
        else:
            self.heads_of_counters()
        for card in self.cards:
            self.end_note(card)
        self.close()

    # heads

    def is_behind(self) -> bool:
        """Whether counters of authors stand behind the stamps: they are nearer to them there, or the stamps have none above."""
        if any(card.stamp.name for card in self.cards):
            return False
        above = behind = 0
        edges = [0, *(card.stamp.end for card in self.cards), len(self.rows)]
        for number, card in enumerate(self.cards):
            start, end = card.stamp.start, card.stamp.end
            up = self.to_fact(range(start - 1, max(edges[number], start - 2 * _TALLEST_FOOT) - 1, -1))
            down = self.to_fact(range(end, min(end + 2 * _NEAR, edges[number + 2])))
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
        facts = [near for near in range(at, min(end, at + 2 * _TALLEST_FOOT)) if self.is_fact(near)]
        last = at
        for near in facts:
            if near - last > _NEAR + 2 or any(self.is_long(between) for between in range(last, near)):
                break
            last = near
        offline = next((match["name"] for row in self.rows[at:end] if (match := OFFLINE.fullmatch(row.text))), None)
        if self.is_initial(at):
            at += 1
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

    def is_long(self, at: int) -> bool:
        """Whether a row says more than a title does, or a field of a profile behind its label."""
        text = self.rows[at].text
        return len(text.split()) > _TITLE_WORDS and not (_FIELD.match(text) and not text.endswith(PROSE_END))

    def head_of_closed(self, card: Card, limit: int) -> None:
        """Name and counters above the words of a post that its stamp closes; `limit` is where the post before ends."""
        above = range(limit, card.stamp.start)
        at = next((at for at in (above if limit else reversed(above)) if self.is_of(at, card.name or "")), None)
        if at is None:  # named in a sentence alone
            card.start = card.body = limit
            return
        card.start = at
        while card.start > limit and (self.is_picture(card.start - 1) or self.is_of(card.start - 1, card.name or "")):
            card.start -= 1
        while at + 1 < card.stamp.start and self.is_of(at + 1, card.name or ""):
            at += 1
        head = range(at + 1, min(card.stamp.start, at + _TALLEST_HEAD))
        label = f"#{card.stamp.number}" if card.stamp.label else None
        numbered = next((near for near in head if self.rows[near].text == label), None)
        facts = [near for near in head if self.is_fact(near)]
        last = at
        for near in facts:
            last = near if near - last <= _NEAR else last
        card.body = (last if numbered is None else numbered) + 1

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
        is_name = len(rows) >= _ENOUGH and len(rows) == len(again) == len(set(rows))
        for number, card in enumerate(self.cards):
            at = card.start - 1
            if is_name and at >= (self.cards[number - 1].stamp.end if number else 0) and self.is_label(at) and not self.is_fact(at):
                self.take_name(card, at, self.named(at))
                card.start = at
            while card.body < len(self.rows) and fold(self.rows[card.body].text) in self.titles:
                card.body += 1

    def end_note(self, card: Card) -> None:
        """Let a note in brackets behind a stamp end in its head, where the tool wrapped it: that the post was edited, by whom and why."""
        stamp = self.rows[card.stamp.end - 1].text
        if card.body == card.stamp.end and stamp.count("(") > stamp.count(")"):
            near = range(card.body, min(card.body + _NOTE_ROWS, len(self.rows)))
            card.body = next((at + 1 for at in near if self.rows[at].gap == 1 and self.rows[at].text.endswith(")")), card.body)

    def take_name(self, card: Card, at: int, name: str) -> None:
        """The author of a post, as the row prints it."""
        if bold := _BOLD.fullmatch(name):
            name = bold["name"]
        start = self.rows[at].text.find(name)
        if self.rows[at].gap == 0 and not self.is_parted(card, at):
            return
        if name and len(name) <= LONGEST_LABEL and not is_date(name) and not (NO_NAME.fullmatch(name) or BARE_FACT.fullmatch(name)):
            card.name, card.named = name, self.rows[at].part(start, start + len(name))
            self.names.add(name)

    def head_above(self, card: Card, limit: int) -> None:
        """Name and counters that stand above the stamp; `limit` is where the words of the post before can begin."""
        block = self.block_above(card, limit)
        if card.stamp.name:
            at = next((at for at in reversed(block) if self.named(at) == card.stamp.name or self.is_counted(at, card.stamp.name)), None)
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
            named = [at for at in block if (self.named(at) in self.spoken_of and self.is_near(at, block)) or self.is_ranked(at)]
            at = named[0] if len({self.named(at) for at in named}) == 1 else None
        if at is not None and (fact := self.first_fact(block)) is not None and fact > at:
            self.distances.add(fact - at)
        if at is None:
            at = self.above_list(block)
        if at is None:
            at = next((at for at in reversed(block) if self.named(at) in self.names), None)
        if at is None:
            at = next((at for at in reversed(block) if self.is_titled(at)), None)
        if at is None:
            at = self.below_foot(block)
        if at is None:
            facts = [at for at in block if self.is_fact(at)]
            card.start = facts[0] if facts else card.stamp.start
            while card.start > limit and TITLE.fullmatch(self.rows[card.start - 1].text):
                card.start -= 1
            return
        status = STATUS.fullmatch(self.rows[at].text)
        self.take_name(card, at, status["name"] if status else self.named(at))
        card.start = at
        while card.start > limit and (self.is_picture(card.start - 1) or (card.start == at and self.is_twice(at, limit))):
            card.start -= 1

    def block_above(self, card: Card, limit: int) -> range:
        """The rows above a stamp that are no sentences."""
        first = card.stamp.start
        while first > limit and card.stamp.start - first < _TALLEST_HEAD and (self.is_label(first - 1) or self.is_foot(first - 1)):
            first -= 1
        return range(first, card.stamp.start)

    def find_reach(self) -> tuple[bool, int] | None:
        """How far below the name the counters or the stamp stand in most heads; null where heads differ, or where there are too few to say so."""
        found: Counter[tuple[bool, int]] = Counter()
        for before, card in pairwise(self.cards):
            block = self.block_above(card, before.stamp.end)
            if (at := self.under_foot(block)) is not None:
                fact = self.first_fact(block)
                found[fact is not None, (block.stop if fact is None else fact) - at] += 1
                titled = fact is not None and (fact - at == 1 or (fact - at == _ENOUGH and TITLE.fullmatch(self.rows[at + 1].text) is not None))
        if not found:
            return None
        reach, count = found.most_common(1)[0]
        # Between the buttons and the name a signature may stand, so that only what stands close to the counters is a name.
        common = count >= _ENOUGH and count >= _COMMON * found.total() and reach[1] <= _ENOUGH
        return reach if common or (found.total() == 1 and titled) else None

    def below_picture(self, card: Card, limit: int) -> int | None:
        """The row of a name that stands twice, for the picture and for itself: the first below the buttons of the post before."""
        first = card.stamp.start
        while first > limit and card.stamp.start - first < 2 * _TALLEST_FOOT and len(self.rows[first - 1].text.split()) <= _TITLE_WORDS:
            first -= 1
        foot = next((at for at in range(card.stamp.start - 1, first, -1) if self.is_foot(at) and not self.is_fact(at)), first - 1)
        return next((at for at in range(foot + 1, card.stamp.start) if self.is_twice(at, limit) and not self.is_picture(at)), None)

    def is_near(self, at: int, block: range) -> bool:
        """Whether a row stands as near to the first counter, or to the stamp, as names do."""
        fact = self.first_fact(block)
        distance = (block.stop if fact is None else fact) - at
        return distance in self.distances if fact is not None and len(self.distances) == 1 else 0 < distance <= _NEAR

    def below_foot(self, block: range) -> int | None:
        """The row below the buttons of the post before that is as far from the counters, or from the stamp, as other names are."""
        fact = self.first_fact(block)
        sure = next(iter(self.distances)) if fact is not None and len(self.distances) == 1 else None
        if sure is None and (self.reach is None or self.reach[0] != (fact is not None)):
            return None
        at = (block.stop if fact is None else fact) - (sure or (self.reach[1] if self.reach else 0))
        foot = self.under_foot(block)
        if at not in block or not self.named(at) or (foot is not None and (at < foot or (at > foot and self.is_below_several(at)))) or len(self.named(at)) == 1:
            return None
        return None if self.is_foot(at) or self.is_fact(at) or self.is_picture(at) else at

    def under_foot(self, block: range) -> int | None:
        """The row right below the buttons of the post before, where counters of an author follow, or the stamp does."""
        fact = self.first_fact(block)
        last = block.stop if fact is None else fact
        foot = next((at for at in range(last - 1, max(block.start, last - _NEAR - 1) - 1, -1) if self.is_foot(at)), None)
        if foot is not None and foot + 2 < last and self.is_initial(foot + 1):
            foot += 1
        return foot + 1 if foot is not None and foot + 1 < last and not self.is_fact(foot + 1) else None

    def is_below_several(self, at: int) -> bool:
        """Whether a row comes back below names that differ, as a title does that several authors bear."""
        text = self.rows[at].text
        above = {self.rows[near - 1].text for near in range(1, len(self.rows)) if self.rows[near].text == text and self.is_label(near - 1)}
        return len({name for name in above if not FOOT.fullmatch(name)}) > 1

    def is_parted(self, card: Card, at: int) -> bool:
        """Whether a name begins and ends with its row where lines were run together: other words of its head, or of the post above, may stand in it."""
        text = self.rows[at].text
        if TITLE.fullmatch(text) or at == 0:
            return False
        buttons = at == card.stamp.end or self.is_foot(at - 1)
        if " " not in text:
            return buttons or self.rows[at - 1].text.endswith(PROSE_END)
        return buttons and (self.is_titled(at) or (at + 1 < len(self.rows) and self.is_foot(at + 1) and not self.is_fact(at + 1)))

    def first_fact(self, block: range) -> int | None:
        """The first of the counters that stand nearest to the end of a block; null where it has none."""
        found: int | None = None
        for at in reversed(block):
            if self.is_fact(at):
                found = at
            elif found is not None and found - at > _NEAR:
                break
        return found

    def above_list(self, block: range) -> int | None:
        """The row above the list of an author's counters, where the tool marked the items of lists."""
        facts = [at for at in block if self.is_fact(at) and self.rows[at].mark]
        last = at = facts[0] if facts else block.stop - 1
        while at > block.start and (self.rows[at].mark or not any(map(str.isalnum, self.rows[at].text))):
            at -= 1
        listed = at < last or bool(facts)
        return at if listed and not self.rows[at].mark and not self.is_fact(at) and not self.is_foot(at) and self.named(at) else None

    # feet

    def close(self) -> None:
        """Where the words of each post end."""
        for card, following in pairwise(self.cards):
            card.until = max(card.body, card.stamp.start if card.stamp.closing else following.start)
        if self.cards:
            last = self.cards[-1]
            last.until = max(last.body, last.stamp.start) if last.stamp.closing else self.find_end(last)
        ends = Counter(text for card in self.cards for text in {fold(row.text) for row in self.last_rows(card)} - self.titles)
        least = max(_ENOUGH, _COMMON * len(self.cards))
        known = {text for text in ends if FOOT.fullmatch(text)}
        self.feet = {
            text
            for text, count in ends.items()
            if count >= least and (text in known or len(self.cards) > _FEW) and len(text.split()) <= 2 * LABEL_WORDS and any(map(str.isalnum, text))
        }
        for number, card in enumerate(self.cards):
            card.end = self.words_end(card, _TALLEST_FOOT)
            if card.stamp.closing and card.edited is None:
                below = range(card.stamp.end, min(card.stamp.end + _NEAR, self.cards[number + 1].start if number + 1 < len(self.cards) else len(self.rows)))
                card.edited = next((at for at in below if EDITED.fullmatch(self.rows[at].text)), None)
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
        known = {fold(self.rows[near].text) for near in range(self.cards[0].body, card.start) if self.is_foot(near)}
        foot = next((near for near in feet if self.is_all_links(range(near, at), is_known=fold(self.rows[near].text) in known)), None)
        if foot is None:
            return at
        while foot + 1 < at and self.is_foot(foot + 1):
            foot += 1
        return foot + 1

    def is_all_links(self, rows: range, *, is_known: bool) -> bool:
        """Whether nothing that stands below a button is anybody's words; names of boards may be long below one that stands below other posts, too."""
        return all((not is_sentence(self.rows[at].text) if is_known else self.is_label(at)) or self.is_foot(at) for at in rows)

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

    def edit(self, card: Card) -> tuple[Row, str | None] | None:
        """The row that says when a post was edited, and the reason that it or the next row gives."""
        if card.edited is None:
            return None
        following = self.rows[card.edited + 1] if card.edited + 1 < len(self.rows) else None
        reason = REASON.fullmatch(following.text) if following else None
        return self.rows[card.edited], reason["reason"] if reason else None
