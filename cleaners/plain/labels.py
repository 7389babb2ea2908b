"""What a row of a saved forum page can be beside the words of posts: a counter, a button, a picture, a name. Asked by its words and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.rule import fold

from .furniture import BARE_FACT, COUNTED, FACT, FOOT, LABEL, ONE_TITLE, PICTURE, RANK, REACTED, RULE_LINE, TITLE
from .rows import Row, image_mark
from .stamps.stamp import is_date

PROSE_END = (".", "!", "?", ":", ";", ",", "…")
LONGEST_LABEL = 60
LABEL_WORDS = 6
_SHORT_NAME = 2
"""Characters of a name that many words begin with."""
_COUNTED = re.compile(r"(?P<label>[^\W\d_][^:\d]{1,30}?) ?: ?(?P<value>\S.{0,40})")


def counted(text: str) -> str | None:
    """The label of a row that is one and a number or a day behind it; null for any other row."""
    match = _COUNTED.fullmatch(text) if len(text) <= LONGEST_LABEL and ":" in text else None
    return match["label"] if match and any(map(str.isdigit, match["value"])) else None


class Labels:
    """The rows of a page, to be asked what they can be."""

    def __init__(self, rows: Sequence[Row], title: str | None) -> None:
        self.rows = rows
        self.titles = {fold(title), f"Re: {fold(title)}", f"Re:{fold(title)}", f"RE: {fold(title)}"} if title else set()
        self.feet: set[str] = set()
        """Lines that the software prints at the end of most posts of the page, folded."""
        self.unlabelled: frozenset[int] = frozenset()
        """Rows of counters that have no labels."""
        self.counters: frozenset[str] = frozenset()
        """Labels that head a number or a day beside most stamps of the page, whatever they say."""
        self.ranks: frozenset[str] = frozenset()
        """Titles of authors that stand above their counters on this page."""

    def is_fact(self, at: int) -> bool:
        """Whether a row is a counter of an author, or the value that stands under its name."""
        text = self.rows[at].text
        if at in self.unlabelled:
            return True
        if REACTED.fullmatch(text):
            return False
        if len(text) <= 2 * LONGEST_LABEL and (match := FACT.fullmatch(text)):
            value = match["value"]
            is_short = not text.endswith(PROSE_END) and (text[-1].isdigit() or len(text.split()) <= LABEL_WORDS)
            return value is None or value.startswith(":") or (is_short and any(sign.isdigit() for sign in value))
        if COUNTED.fullmatch(text) or counted(text) in self.counters or self.is_row_of_facts(text):
            return True
        if text in self.counters or (at > 0 and self.rows[at - 1].text in self.counters):
            return True
        return at > 0 and len(text) <= LONGEST_LABEL and BARE_FACT.fullmatch(self.rows[at - 1].text) is not None

    def is_row_of_facts(self, text: str) -> bool:
        """Whether several counters stand on one row, as tools print lists of terms."""
        return len(text) <= 3 * LONGEST_LABEL and not text.endswith(PROSE_END) and text[-1].isdigit() and sum(1 for _ in LABEL.finditer(text)) > 1

    def is_label(self, at: int) -> bool:
        """Whether a row can stand in the head of a post: no sentence."""
        row = self.rows[at]
        text = row.text
        if self.is_fact(at) or row.rule or fold(text) in self.titles or is_date(text) or not any(map(str.isalnum, text)):
            return True
        return len(text) <= LONGEST_LABEL and len(text.split()) <= LABEL_WORDS and not text.endswith(PROSE_END)

    def is_foot(self, at: int) -> bool:
        """Whether a row is a button or a line that stands below the words of posts."""
        text = self.rows[at].text
        return bool(RULE_LINE.fullmatch(text)) or (len(text) <= 140 and FOOT.fullmatch(text) is not None) or fold(text) in self.feet

    def is_picture(self, at: int) -> bool:
        """Whether a row stands for somebody's picture, and nothing else."""
        text = self.rows[at].text
        return PICTURE.fullmatch(text) is not None or image_mark(f"{text}.") == len(text)

    def is_title(self, at: int) -> bool:
        """Whether a row is the title of the thread, which boards print above answers, too."""
        text = fold(self.rows[at].text)
        icon, _, title = text.partition(" ")
        return text in self.titles or (title in self.titles and icon.isalpha())

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
        return bool(text) and (above == text or self.is_initial(at - 1) or (len(text) > _SHORT_NAME and above.startswith(f"{text} ") and self.is_label(at - 1)))

    def is_initial(self, at: int) -> bool:
        """Whether a row is the letter that stands for the picture of whose name follows."""
        text = self.rows[at].text
        return len(text) == 1 and at + 1 < len(self.rows) and self.named(at + 1)[:1].upper() == text.upper()

    def is_of(self, at: int, name: str) -> bool:
        """Whether a row is a name, perhaps with a title behind it."""
        text = self.named(at)
        return text == name or (text.startswith(f"{name} ") and self.is_label(at))

    def is_counted(self, at: int, name: str) -> bool:
        """Whether a row is a name with counters of its author behind it."""
        text = self.named(at)
        return len(text) <= 4 * LONGEST_LABEL and text.startswith(f"{name} ") and LABEL.search(text, len(name)) is not None

    def is_ranked(self, at: int) -> bool:
        """Whether a title that software gives by the number of posts stands below a row, and counters below that."""
        if TITLE.fullmatch(self.rows[at].text) or not self.named(at):
            return False
        below = at + 1
        while below < len(self.rows) and ONE_TITLE.fullmatch(self.rows[below].text):
            below += 1
        return at + 1 < below < len(self.rows) and RANK.fullmatch(self.rows[below - 1].text) is not None and self.is_fact(below)

    def is_titled(self, at: int) -> bool:
        """Whether a row was cut off from what stands before and behind it, and a title that software gives stands behind it."""
        following = self.rows[at + 1] if at + 1 < len(self.rows) else None
        short = len(self.rows[at].text) <= LONGEST_LABEL and self.rows[at].gap == 0
        return short and following is not None and following.gap == 0 and ONE_TITLE.fullmatch(following.text) is not None
