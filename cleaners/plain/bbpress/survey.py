"""The parts of a bbPress page saved as text: where the table of posts begins, which rows head a post, where it ends.

What a row says is not enough to place it; its neighbours decide. `cleaners.plain.bbpress` draws the whole page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from schemas.rule import fold

from ...numbers import whole_number
from ...page.page import Page
from ...rules.catalogue import rules_for
from ...rules.lines import LineRules
from ...rules.ruleset import ruleset
from ..rows import ENDS, Row, joined, rows, width
from .split import is_head, roles, split

_NUMBERS = frozenset({"post-number-links", "post-number"})
_MOST_HEADS, _LONGEST_TITLE = 0.6, 40
"""Share of heads with what a site calls its roles, and characters of it."""
_WRAPPING = ("topic-", "forum-", "closed", "may-not", "viewing-", "modified")
"""Beginnings of the keys of lines so long that tools wrap them."""
REACH = 4
"""Rows between the foot of one part and the head of the next: a counter, page numbers, a table head of two rows."""
SEPARATOR = re.compile(r"\s*[›»>/|→]\s*")
"""What themes print between the steps of the way."""


@cache
def _wrapped() -> LineRules:
    return LineRules(rule for rule in rules_for("bbpress") if rule.platform == "bbpress" and rule.id.rpartition(".")[2].startswith(_WRAPPING))


def _is_counter(row: Row) -> bool:
    return row.key.startswith(("viewing-post", "viewing-repl"))


def _is_description(row: Row) -> bool:
    return row.key.startswith("topic-") and row.key != "topic-editing"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a post: its rows and what they say."""

    start: int
    end: int
    """Where its words begin."""
    id: str | None
    dated: bool
    name: int | None = None
    """The row of the author's name; the role follows it."""
    column: int = 0


class Survey:
    """The parts of a page of text, by index into its rows."""

    def __init__(self, page: Page) -> None:
        self.namer = ruleset("bbpress").lines.find
        plain = rows(page, self.namer)
        self.limit = width(plain)
        parts = split(plain, self.namer)
        self.run_together = len(parts) > len(plain)
        self.rows = self.unwrapped(parts)
        self.titles = self.find_titles()
        self.uncounted: list[tuple[int, Head]] = []
        """Tables with a post's head that no counter stands above, up to the first that has one."""
        self.top, first = self.find_first()
        self.heads = self.find_heads(first) if first else []
        self.counter = self.row_before(self.top, _is_counter, REACH)
        self.foot, self.end = self.find_foot()
        self.ends = [*(head.start for head in self.heads[1:]), self.foot]
        above = self.add_lead() if first else len(self.rows)
        self.way = max((index for index, row in enumerate(self.rows[:above]) if row.key == "breadcrumb"), default=None)
        self.description = self.row_before(above, _is_description, above)
        self.tagged = self.row_before(above, lambda row: row.key == "tagged", REACH * 2)
        self.reply = next((index for index in range(self.end, len(self.rows)) if self.rows[index].key == "reply-to"), None)
        self.title, self.title_row = self.find_title()

    def unwrapped(self, found: Sequence[Row]) -> list[Row]:
        """The rows, long lines of bbPress made whole where a tool wrapped them."""
        whole: list[Row] = []
        at = 0
        while at < len(found):
            row, step, taken = found[at], 1, 1
            while (not row.rule or row.key.startswith(_WRAPPING)) and step < 3 and at + step < len(found):
                following = found[at + step]
                if following.gap != 1 or following.mark or following.column != found[at].column:
                    break
                step += 1
                longer = joined(found[at : at + step], _wrapped().find)
                row, taken = (longer, step) if longer.rule else (row, taken)
            whole.append(row)
            at += taken
        return whole

    def row_before(self, index: int, wanted: Callable[[Row], bool], reach: int) -> int | None:
        """The nearest row above, at most so many rows up, that is wanted."""
        return next((at for at in range(index - 1, max(index - 1 - reach, -1), -1) if wanted(self.rows[at])), None)

    def find_titles(self) -> frozenset[str]:
        """What a site calls its roles: the second row below most heads of posts, the same below names that differ."""
        heads = [at for at, row in enumerate(self.rows[:-3]) if row.key == "post-head" and row.claim("id") and not self.rows[at + 1].rule]
        below: dict[str, set[str]] = {}
        for at in heads:
            below.setdefault(self.rows[at + 2].text, set()).add(self.rows[at + 1].text)
        common = {title for title, names in below.items() if len(names) > 1 and len(title) <= _LONGEST_TITLE and not ENDS.search(title)}
        return frozenset(common) if sum(self.rows[at + 2].text in common for at in heads) >= _MOST_HEADS * len(heads) else frozenset()

    # heads

    def head(self, at: int) -> Head | None:
        """The head of a post that begins at a row: date, number and links on one row or on neighbours, then name and role."""
        row = self.rows[at]
        end = at + 1
        following = self.rows[end] if end < len(self.rows) else None
        post_id, dated = row.claim("id"), row.key == "post-head"
        if dated and post_id is None and following and following.key in _NUMBERS:
            post_id, end = following.claim("id"), end + 1
        elif row.key in _NUMBERS and following and following.key == "post-head" and following.claim("id") is None:
            dated, end = True, end + 1
        elif not dated and row.key not in _NUMBERS:
            return None
        if end < len(self.rows) and self.rows[end].key == "admin-links":
            end += 1
        name = self.name_at(end)
        if (post_id is None and name is None) or (end < len(self.rows) and self.rows[end].key == "in-reply-to" and self.name_at(end + 1)):
            return None
        return Head(at, end if name is None else self.after_role(name), post_id, dated, name, row.column)

    def name_at(self, at: int) -> int | None:
        """The row itself, if it may be a name and a role stands on the next."""
        if at + 1 >= len(self.rows) or len(self.rows[at].text) > 80:
            return None
        role = self.rows[at + 1].text
        return at if role in self.titles or roles().find(role) else None

    def after_role(self, name: int) -> int:
        """The row after a name, its role and the network address that moderators see."""
        at = name + 2
        return at + 1 if at < len(self.rows) and self.rows[at].key == "address" else at

    def find_first(self) -> tuple[int, Head | None]:
        """The head of the table and the first post's head right under it; of several the first that has a counter above."""
        for at in range(1, len(self.rows)):
            top = at
            while top and at - top < 2 and is_head(self.rows[top - 1].text):
                top -= 1
            counted = self.row_before(top, _is_counter, REACH) is not None
            if top == at and not _is_counter(self.rows[at - 1]):
                continue
            head = self.head(at)
            if head is None and top < at and self.rows[at].fresh and (name := self.name_at(at)) is not None:
                head = Head(at, self.after_role(name), None, False, name, self.rows[at].column)
            if head and counted:
                return top, head
            if head:
                self.uncounted.append((top, head))
        return self.uncounted[0] if self.uncounted else (len(self.rows), None)

    def add_lead(self) -> int:
        """Where the first table begins. A site may show the opening post in a table of its own, whose foot stands above the counter."""
        if self.counter is None or self.counter > self.top:
            return self.top
        foot = self.counter
        while foot and is_head(self.rows[foot - 1].text):
            foot -= 1
        words = [row.text for row in self.rows[foot : self.counter]]
        for top, head in self.uncounted:
            if words and words == [row.text for row in self.rows[top : head.start]] and head.end <= foot:
                self.heads.insert(0, head)
                self.ends.insert(0, foot)
                return top
        return self.top

    def find_heads(self, first: Head) -> list[Head]:
        """All heads that agree with the first: what looks like one and has another form is what somebody wrote."""
        found = [first]
        seen = {first.id}
        at = first.end
        nameless = first.id is None and not first.dated
        while at < len(self.rows):
            if nameless:
                name = self.name_at(at) if self.rows[at].fresh else None
                head = Head(at, self.after_role(name), None, False, name, self.rows[at].column) if name is not None else None
            else:
                head = self.head(at)
            if head and (nameless or self.agrees(head, first, seen)):
                found.append(head)
                seen.add(head.id)
                at = head.end
            else:
                at += 1
        return found

    @staticmethod
    def agrees(head: Head, first: Head, seen: set[str | None]) -> bool:
        """Whether a head has the form of the page's first and a number that can follow it."""
        if head.dated != first.dated or (head.id is None) != (first.id is None) or (head.id in seen and head.id is not None):
            return False
        if head.dated:
            return True
        if first.name is not None and head.name is None:
            return False
        # Numbers of posts grow; a reply never has a lower one than the post that opens the page.
        return head.id is None or first.id is None or whole_number(head.id) > whole_number(first.id)

    # the foot

    def find_foot(self) -> tuple[int, int]:
        """Where the last post ends, and where what stands under the table begins."""
        if not self.heads:
            return len(self.rows), len(self.rows)
        last = self.heads[-1].end
        counter = self.rows[self.counter] if self.counter is not None else None
        if counter is None and (closing := self.closing_counter(last)) is not None:
            # A dump without its head: the counter below stands alone, and is one because nothing but chrome follows.
            counter, self.counter = self.rows[closing], closing
        below = [at for at in range(last, len(self.rows)) if counter and fold(self.rows[at].text) == fold(counter.text)]
        if below:
            foot = below[-1]
        else:
            tables = [at for at in range(last, len(self.rows)) if is_head(self.rows[at].text)]
            forms = [at for at in range(last, len(self.rows)) if self.rows[at].key in ("reply-to", "closed", "anonymous-form") and self.ends_here(at)]
            edges = [*tables[-1:], *forms[:1]]
            foot = min(edges, default=len(self.rows))
        end = foot
        while foot > last and (is_head(self.rows[foot - 1].text) or self.rows[foot - 1].key == "page-links"):
            foot -= 1
        return foot, end

    def closing_counter(self, last: int) -> int | None:
        """The counter after which only the form for replies and other chrome follow, to the end of the text."""
        at = len(self.rows)
        while at > last and self.rows[at - 1].rule is not None:
            at -= 1
            if _is_counter(self.rows[at]):
                following = self.rows[at + 1] if at + 1 < len(self.rows) else None
                return at if following is None or following.key in ("reply-to", "closed", "anonymous-form", "may-not", "page-links") else None
        return None

    def ends_here(self, at: int) -> bool:
        """Whether the form for replies begins at a row: another of its lines follows, or nothing does."""
        following = self.rows[at + 1 : at + 1 + REACH]
        return self.rows[at].key == "closed" or not following or any(row.key in ("anonymous-form", "post-form", "may-not") for row in following)

    # the title

    def find_title(self) -> tuple[str | None, int | None]:
        """The title: the row above the way that ends it, else the way's last step, else what the form for replies names."""
        if self.way is not None:
            way = fold(self.whole_way())
            for at in range(self.way - 1, -1, -1):
                if way.endswith(f" {fold(self.rows[at].text)}"):
                    return self.rows[at].text, at
        if self.reply is not None:
            title = self.rows[self.reply].text.partition(":")[2].strip()
            if title:
                return title, None
        if self.way is not None and len(steps := SEPARATOR.split(self.whole_way())) > 2:
            return steps[-1], None
        return None, None

    def whole_way(self) -> str:
        """The way with the next row where a tool wrapped it: a single row that nothing else explains."""
        assert self.way is not None
        text = self.rows[self.way].text
        following = self.rows[self.way + 1] if self.way + 1 < len(self.rows) else None
        if following and following.gap == 1 and not following.rule and not following.mark:
            return f"{text} {following.text}"
        return text
