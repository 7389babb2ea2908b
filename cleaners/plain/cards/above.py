"""Heads of posts that stand above their stamps, below the foot of the post before: which row of them is the author's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from schemas.rule import fold

from ..furniture import BARE_FACT, FOOT, NO_NAME, PICTURE, RULE_LINE, STATUS, TITLE
from ..labels import LABEL_WORDS, LONGEST_LABEL, PROSE_END
from ..rows import Row
from ..stamps.stamp import is_date
from ..stamps.worded import LETTERED
from .card import Card
from .feet import COMMON, ENOUGH, NEAR, TALLEST_FOOT, Feet

TITLE_WORDS = 9
"""Words of a title that an author chose, which may be a sentence."""
_TALLEST_HEAD = 40
"""Rows between the end of one post and the stamp of the next: the counters of one author."""
_NUMBERED = re.compile(r"#\d{1,5} ?(?P<name>\S.*)")
_LETTERED = re.compile(r"(?:[^\W_A-Z][\])]? ?|[A-Z] )[A-Z]$")
_BOLD = re.compile(r"\*\* ?(?P<name>[^*]+?) ?\*\*")


class Above(Feet):
    """The posts of a page, to be asked for the names above their stamps. Names that are sure tell where others stand."""

    def __init__(self, rows: Sequence[Row], title: str | None, cards: list[Card], spoken_of: Set[str], limit: int | None, wrote: re.Pattern[str]) -> None:
        super().__init__(rows, title, cards, limit, wrote)
        self.spoken_of = spoken_of
        """Names that other lines of the page give to authors: of quotes, of who began the thread."""
        self.names: set[str] = set()
        self.chosen: set[str] = set()
        """Titles that authors chose, in the place of names."""
        self.distances: set[int] = set()
        """Rows from a name that is sure to the first counter below it."""
        self.reach: tuple[bool, int] | None = None
        """Rows from the name below a post's buttons to the first counter (true), or to the stamp, in most heads of the page."""

    def take_name(self, card: Card, at: int, name: str) -> None:
        """The author of a post, as the row prints it."""
        if bold := _BOLD.fullmatch(name):
            name = bold["name"]
        elif (headed := _NUMBERED.fullmatch(name)) or (headed := LETTERED.fullmatch(name)):
            name = headed["name"]
        name = name.strip("* ")
        if _LETTERED.search(name) and name[-1].upper() == name.lstrip("[")[:1].upper():
            return  # the words of the picture and the letter that stands for it
        start = self.rows[at].text.find(name)
        if self.rows[at].gap == 0 and not self.is_parted(card, at):
            return
        if name in self.chosen or name in self.ranks or fold(name) in self.titles:
            return
        if 1 < len(name) <= LONGEST_LABEL and not is_date(name) and not any(pattern.fullmatch(name) for pattern in (NO_NAME, BARE_FACT, PICTURE)):
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
        at = self.row_of_name(card, block, limit)
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

    def row_of_name(self, card: Card, block: range, limit: int) -> int | None:
        """Where in the block above a stamp the name stands, by what tells it most surely; null where nothing does."""
        at = self.above_rank(block, limit)
        if at is None:
            at = self.top_of_head(block, limit)
        if at is None:
            at = self.below_picture(card, limit)
        if at is None:
            at = next((at for at in reversed(block) if STATUS.fullmatch(self.rows[at].text)), None)
        if at is None:
            pictured = (at for at in reversed(block) if at > limit and self.is_picture(at - 1) and not self.is_fact(at))
            at = next((at for at in pictured if self.named(at) and not NO_NAME.fullmatch(self.named(at)) and not self.is_below_several(at)), None)
        if at is None:
            named = [at for at in block if (self.named(at) in self.spoken_of and self.is_near(at, block)) or self.is_ranked_alone(at, block)]
            at = named[0] if len({self.named(at) for at in named}) == 1 else None
        if at is not None and (fact := self.first_fact(block)) is not None and fact > at:
            self.distances.add(fact - at)
        if at is None:
            at = self.above_list(block)
        if at is None:
            at = next((at for at in reversed(block) if self.named(at) in self.names), None)
        if at is None:
            at = next((at for at in reversed(block) if self.is_titled(at)), None)
        return self.below_foot(block) if at is None else at

    def block_above(self, card: Card, limit: int) -> range:
        """The rows above a stamp that are no sentences."""
        first = card.stamp.start
        while first > limit and card.stamp.start - first < _TALLEST_HEAD and (self.is_label(first - 1) or self.is_foot(first - 1)):
            first -= 1
        return range(first, card.stamp.start)

    def first_facts(self) -> list[int]:
        """The rows of the first counters above stamps."""
        blocks = (self.block_above(card, before.stamp.end if before else 0) for before, card in zip([None, *self.cards], self.cards, strict=False))
        return [fact for block in blocks if (fact := self.first_fact(block)) is not None]

    def above_rank(self, block: range, limit: int) -> int | None:
        """The row above a title that authors bear on this page, above their counters; what ends like a sentence only where it is a name elsewhere, too."""
        fact = self.first_fact(block)
        at = -1 if fact is None else fact - 1
        while at > limit and self.rows[at].text in self.ranks:
            at -= 1
        if fact is None or at == fact - 1 or at < limit or not self.named(at) or self.is_fact(at) or self.is_foot(at):
            return None
        known = self.named(at) in self.spoken_of or sum(row.text == self.rows[at].text for row in self.rows) > 1
        return at if known or self.is_label(at) else None

    def find_reach(self) -> tuple[bool, int] | None:
        """How far below the name the counters or the stamp stand in most heads; null where heads differ, or where there are too few to say so."""
        found: Counter[tuple[bool, int]] = Counter()
        for before, card in pairwise(self.cards):
            block = self.block_above(card, before.stamp.end)
            if (at := self.under_foot(block)) is not None:
                fact = self.first_fact(block)
                found[fact is not None, (block.stop if fact is None else fact) - at] += 1
                titled = fact is not None and (fact - at == 1 or (fact - at == ENOUGH and TITLE.fullmatch(self.rows[at + 1].text) is not None))
        if not found:
            return None
        reach, count = found.most_common(1)[0]
        # Between the buttons and the name a signature may stand, so that only what stands close to the counters is a name.
        common = count >= ENOUGH and count >= COMMON * found.total() and reach[1] <= ENOUGH
        return reach if common or (found.total() == 1 and titled) else None

    def below_picture(self, card: Card, limit: int) -> int | None:
        """The row of a name that stands twice, for the picture and for itself: the first below the buttons of the post before."""
        first = card.stamp.start
        while first > limit and card.stamp.start - first < 2 * TALLEST_FOOT and len(self.rows[first - 1].text.split()) <= TITLE_WORDS:
            first -= 1
        foot = next((at for at in range(card.stamp.start - 1, first, -1) if self.is_foot(at) and not self.is_fact(at)), first - 1)
        near = range(foot + 1, card.stamp.start)  # above the first post the site and its parts may stand twice, too
        return next((at for at in (near if limit else reversed(near)) if self.is_twice(at, limit) and not self.is_picture(at)), None)

    def top_of_head(self, block: range, limit: int) -> int | None:
        """The first row of the one paragraph between the post before and the counters: a name with its titles. Null where there are several, or none."""
        fact = self.first_fact(block)
        if fact is None or self.rows[fact].gap == 1 or self.is_foot(fact):
            return None
        top = fact - 1
        while top > limit and self.rows[top].gap == 1 and not self.is_foot(top - 1):
            top -= 1
        above = top
        while above > block.start and self.is_picture(above - 1):
            above -= 1
        last = above - 1
        ends = last in block and (self.is_edit(last) or (self.is_foot(last) and not self.is_fact(last)))
        # Below buttons a sentence is a title that the author chose, or a name that ends like one.
        ends = ends or (above == block.start > limit and not any(map(self.is_foot, range(max(limit, last - NEAR), last))))
        while top < fact and (self.is_picture(top) or NO_NAME.fullmatch(self.rows[top].text)):
            top += 1
        return top if ends and top < fact and self.named(top) and not (self.is_fact(top) or self.is_foot(top) or self.is_edit(top)) else None

    def is_ranked_alone(self, at: int, block: range) -> bool:
        """Whether a title of the software's stands below a row, and nothing above it that may be the name instead, where counters say little."""
        free = not self.unlabelled or at == block.start or self.is_foot(at - 1) or self.is_picture(at - 1)
        return free and self.is_ranked(at)

    def above_titles(self) -> None:
        """Let a row be nobody's name that stands under others in several heads: a title. Whoever stands between it and the buttons above is the author."""
        rows: dict[str, dict[int, Card]] = {}
        for card in self.cards:
            if card.name and not card.stamp.name and self.named(card.start) != card.name:
                continue
            if card.name and not card.stamp.name:
                rows.setdefault(card.name, {})[card.start] = card
        for name, heads in rows.items():
            between = (at for at in heads if at > 1 and (self.unlabelled or self.is_foot(at - ENOUGH)) and self.is_label(at - 1) and not self.is_foot(at - 1))
            under = {at: self.rows[at - 1].text for at in between if self.rows[at].gap}
            if len(under) < max(ENOUGH, COMMON * len(heads)) or len(set(under.values())) < ENOUGH:
                continue
            self.chosen.add(name)
            self.names.discard(name)
            for at, card in heads.items():
                card.name = card.named = None
                if at in under:
                    self.take_name(card, at - 1, self.named(at - 1))
                    card.start = at - 1
                    while card.start > 0 and self.is_picture(card.start - 1):
                        card.start -= 1

    def is_near(self, at: int, block: range) -> bool:
        """Whether a row stands as near to the first counter, or to the stamp, as names do."""
        fact = self.first_fact(block)
        distance = (block.stop if fact is None else fact) - at
        return distance in self.distances if fact is not None and len(self.distances) == 1 else 0 < distance <= NEAR

    def below_foot(self, block: range) -> int | None:
        """The row below the buttons of the post before that is as far from the counters, or from the stamp, as other names are."""
        fact = self.first_fact(block)
        sure = next(iter(self.distances)) if fact is not None and len(self.distances) == 1 else None
        if sure is None and (self.reach is None or self.reach[0] != (fact is not None)):
            return None
        at = (block.stop if fact is None else fact) - (sure or (self.reach[1] if self.reach else 0))
        foot = self.under_foot(block)
        if foot is None and block.start > 1 and self.is_foot(block.start - ENOUGH) and len(self.rows[block.start - 1].text.split()) <= LABEL_WORDS:
            return None  # what ends like a sentence below the buttons may be the name
        if at not in block or not self.named(at) or (foot is not None and (at < foot or (at > foot and self.is_below_several(at)))) or len(self.named(at)) == 1:
            return None
        return None if self.is_foot(at) or self.is_fact(at) or self.is_picture(at) else at

    def under_foot(self, block: range) -> int | None:
        """The row right below the buttons of the post before, where counters of an author follow, or the stamp does."""
        fact = self.first_fact(block)
        last = block.stop if fact is None else fact
        foot = next((at for at in range(last - 1, max(block.start, last - NEAR - 1) - 1, -1) if self.is_foot(at)), None)
        if foot is not None and foot + 2 < last and self.is_initial(foot + 1):
            foot += 1
        return foot + 1 if foot is not None and foot + 1 < last and not self.is_fact(foot + 1) else None

    def is_below_several(self, at: int) -> bool:
        """Whether a row comes back below names that differ, as a title does that several authors bear."""
        text = self.rows[at].text
        below = (near for near in range(2, len(self.rows)) if self.rows[near].text == text)
        above = {self.rows[name].text for near in below if self.is_label(name := near - 2 if self.is_picture(near - 1) else near - 1)}
        return len({name for name in above if not FOOT.fullmatch(name)}) > 1

    def is_parted(self, card: Card, at: int) -> bool:
        """Whether a name begins and ends with its row where lines were run together: other words of its head, or of the post above, may stand in it."""
        text = self.rows[at].text
        if TITLE.fullmatch(text) or at == 0:
            return False
        buttons = at == card.stamp.end or self.is_foot(at - 1)
        if " " not in text:
            return buttons or self.rows[at - 1].text.endswith(PROSE_END)
        ends = at + 1 < len(self.rows) and self.rows[at + 1].gap > 0
        return buttons and (ends or self.is_titled(at) or (at + 1 < len(self.rows) and self.is_foot(at + 1) and not self.is_fact(at + 1)))

    def first_fact(self, block: range) -> int | None:
        """The first of the counters that stand nearest to the end of a block; null where it has none."""
        found: int | None = None
        for at in reversed(block):
            if self.is_fact(at):
                found = at
            elif found is not None and found - at > NEAR:
                break
        return found

    def above_list(self, block: range) -> int | None:
        """The row above the list of an author's counters, where the tool marked the items of lists."""
        facts = [at for at in block if self.is_fact(at) and self.rows[at].mark]
        last = at = facts[0] if facts else block.stop - 1
        while at > block.start and (self.rows[at].mark or not any(map(str.isalnum, self.rows[at].text))):
            if RULE_LINE.fullmatch(self.rows[at].text):
                return None  # what stands above it is of the post before
            at -= 1
        listed = at < last or bool(facts)
        return at if listed and not self.rows[at].mark and not self.is_fact(at) and not self.is_foot(at) and self.named(at) else None
