"""What stands where in a text that may be a thread's page: its rows, title and stamps, and what each engine prints that others do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import pairwise

from schemas.rule import fold

from ...page.page import Page
from ...rules.ruleset import ruleset
from ..furniture import COUNTS, ENTRY
from ..labels import Labels
from ..rows import ENDS, Row, is_sentence, joined, rows, width
from ..stamps.credited import before_credit
from ..stamps.reader import stamps
from ..stamps.stamp import Stamp, is_date
from .forms import FORMS, Form
from .split import split

LONGEST_SIGN = 200
ENOUGH = 2
"""Posts, or lines of the engine beside a single post, that are no accident."""
_MOST = 0.8
_STORY_WORDS = 120
"""Words in sentences above the first post that are more than a forum's notices."""
_AROUND = 6_000
"""Characters at the ends of a row that holds all that stands above or below the posts."""
_OFF_MIDDLE = 2
"""Columns, twice, by which lines of odd and even length stand off one middle."""
_ENTRY_ROWS = 3
"""Rows around the time in an entry of a list among which its counts stand."""
_FORWARDED = re.compile(r"-{3,} ?[^\W\d_][^-]{3,40}-{3,}")
"""`-----Original Message-----` and the like."""
_TITLE_WORDS = 12
"""Of a topic, at most."""
_HEAD_ROWS = 6
"""Rows around a stamp among which its author's counters stand."""

_ANSWER = re.compile(r"(?:[^\W\d_]{2,12} )?re: ?(?P<title>\S.*)", re.IGNORECASE)
"""The subject of an answer, perhaps behind the words of a picture: `Default Re: Tide tables`."""
_TOPIC = re.compile(
    r"(?:Topic|Thema|Sujet|Discussion|Tema|Tópico|Discussione|Onderwerp|Тема|Wątek|Konu): ?(?P<title>\S.*?) \([^()\d]{3,30} \d{1,9}(?: [^()\d]{1,12})?\)"
)
"""The line of SMF that says how often a topic was read."""


class Board:
    """The parts of a page of text, whoever's it is."""

    def __init__(self, page: Page) -> None:
        self.namer = ruleset(None).lines.find
        found = rows(page, self.namer)
        self.limit = width(found)
        self.rows = split(self.unwrapped(found), self.namer)
        self.title = self.find_title()
        self.stamps = stamps(self.rows, self.title[1] if self.title else None)
        self._signs: dict[str, tuple[str, ...]] = {}

    def unwrapped(self, found: list[Row]) -> list[Row]:
        """The rows, with the line above a quote whole where its date stands on a line of its own."""
        whole: list[Row] = []
        for row in found:
            if whole and whole[-1].text.endswith(": ↑") and row.gap == 1 and is_date(row.text):
                whole[-1] = joined([whole[-1], row], self.namer)
            else:
                whole.append(row)
        return whole

    def find_title(self) -> tuple[int, str] | None:
        """The row of the thread's title: what answers repeat behind `Re:`, what stands above the line that says who began, or what is printed twice."""
        texts = [fold(row.text) for row in self.rows]
        answered_to = Counter(match["title"] for text in texts if (match := _ANSWER.fullmatch(before_credit(text[:LONGEST_SIGN]).rstrip(" ¶"))))
        for title, _ in answered_to.most_common(1):
            at = next((at for at, text in enumerate(texts) if text == title), None)
            if at is not None:
                return at, self.rows[at].text
            at = next((at for at, text in enumerate(texts) if text[3:].strip() == title), None)
            if at is not None:
                return at, self.rows[at].text[3:].strip()
        for form in FORMS:
            under = next((at for at, text in enumerate(texts) if at and form.above_title and re.fullmatch(form.above_title, text[:LONGEST_SIGN])), None)
            if under is not None:
                return under - 1, self.rows[under - 1].text
        counted = next(((at, match) for at, text in enumerate(texts) if (match := _TOPIC.fullmatch(text[:LONGEST_SIGN]))), None)
        if counted is not None:
            return counted[0], self.rows[counted[0]].text[slice(*counted[1].span("title"))]
        thread = next((at for at, text in enumerate(texts) if text.startswith("Thread: ") and text[8:] in texts), None)
        if thread is not None:
            at = texts.index(texts[thread][8:])
            return at, self.rows[at].text
        return None

    def is_counted_through(self) -> bool:
        """Whether numbers of posts, where stamps bear any, go up by one from post to post, or down, or each stands where what it answers is."""
        numbers = [stamp.number for stamp in self.stamps if stamp.number is not None]
        if len(set(numbers)) == len(numbers) == max(numbers, default=0) - min(numbers, default=0) + 1:
            return True
        steps = sum(second == first + 1 for first, second in pairwise(numbers))
        return not numbers or steps >= _MOST * (len(numbers) - 1)

    def is_said_below(self) -> bool:
        """Whether sentences stand in most posts, and no article stands above them."""
        edges = [*((0, self.stamps[0].start) if self.stamps[0].closing else (self.stamps[0].end,)), *(stamp.start for stamp in self.stamps[1:])]
        if not self.stamps[0].closing:
            edges.append(len(self.rows))
        said = sum(any(is_sentence(row.text) for row in self.rows[start:end]) for start, end in pairwise(edges))
        return 2 * said >= len(self.stamps) and not self.is_below_story()

    def is_below_story(self) -> bool:
        """Whether an article stands above the first post."""
        return not self.stamps[0].closing and is_story(row.text for row in self.rows[: self.stamps[0].start])

    def is_forwarded(self) -> bool:
        """Whether above most stamps, but the first, stands a line by which programs for mail part a letter from one that it answers."""
        return sum(stamp.start > 0 and _FORWARDED.fullmatch(self.rows[stamp.start - 1].text) is not None for stamp in self.stamps) * 2 >= len(self.stamps)

    def is_centred(self) -> bool:
        """Whether stamps stand in the middle of their lines, at columns that differ, as lynx prints pages of MyBB that are to be printed."""
        heads = [self.rows[stamp.end - 1] for stamp in self.stamps]
        middles = [2 * row.column + len(row.text) for row in heads]
        return len({row.column for row in heads}) > 1 and max(middles) - min(middles) <= _OFF_MIDDLE

    def is_list(self) -> bool:
        """Whether beside most stamps stands what lists print in each entry: who wrote last, or how often a topic was answered and looked at."""
        ends = [*(stamp.start for stamp in self.stamps[1:]), len(self.rows)]
        entries = sum(self._is_entry(stamp, end) for stamp, end in zip(self.stamps, ends, strict=True))
        return entries >= max(ENOUGH, _MOST * len(self.stamps))

    def _is_entry(self, stamp: Stamp, end: int) -> bool:
        """Whether the rows around a time are of a list's entry: without words, its counts may stand on two rows, below labels that stand once above all."""
        near = [row.text[:LONGEST_SIGN] for row in self.rows[max(0, stamp.start - _ENTRY_ROWS) : stamp.end + _ENTRY_ROWS]]
        text = " ".join(near)
        if ENTRY.search(text) is not None or all(count.search(text) for count in COUNTS):
            return True
        counted = any(first.isdecimal() and second.isdecimal() for first, second in pairwise(near))
        return counted and not any(len(row.text.split()) > _TITLE_WORDS for row in self.rows[stamp.end : end])

    def is_signed(self) -> bool:
        """Whether stamps have authors: they name them, counters stand near most, or one short row comes back right above several."""
        if any(stamp.name for stamp in self.stamps) or not self.stamps[0].says_something:
            return True
        labels = Labels(self.rows, None)
        near = [range(max(0, stamp.start - _HEAD_ROWS), min(len(self.rows), stamp.end + _HEAD_ROWS)) for stamp in self.stamps]
        above = Counter(self.rows[stamp.start - 1].text for stamp in self.stamps if stamp.start and labels.is_label(stamp.start - 1))
        return 2 * sum(any(map(labels.is_fact, rows)) for rows in near) >= len(near) or (
            2 * above.total() >= len(near) and max(above.values(), default=0) >= ENOUGH
        )

    def signs(self, form: Form) -> tuple[str, ...]:
        """The engine's lines that the text prints, each kind once, the first row of it."""
        if form.name not in self._signs:
            whole, within = _compiled(form)
            found = (
                next(filter(sign.fullmatch, self._short_texts), None) or next((match[0] for text in self._around if (match := inner.search(text))), None)
                for sign, inner in zip(whole, within, strict=True)
            )
            self._signs[form.name] = tuple(text[:LONGEST_SIGN] for text in found if text is not None)
        return self._signs[form.name]

    @cached_property
    def _short_texts(self) -> list[str]:
        """What may be a line of an engine: the folded short rows, and heads of several rows as one."""
        heads = (self.rows[stamp.start : stamp.end] for stamp in self.stamps[:ENOUGH] if stamp.end - stamp.start > 1)
        short = (text for row in self.rows if len(text := fold(row.text)) <= LONGEST_SIGN)
        return list(dict.fromkeys([*short, *(fold(" ".join(row.text for row in head)) for head in heads)]))

    @cached_property
    def _around(self) -> list[str]:
        """Where lines were run together: what stands around the posts is one row above and one below them."""
        outer = (row for row in self.rows[:1] + self.rows[-1:] if row.gap == 0 or (len(row.text) > LONGEST_SIGN and self.stamps))
        return [part for row in outer for part in dict.fromkeys((row.text[:_AROUND], row.text[-_AROUND:]))]


@cache
def _compiled(form: Form) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
    """An engine's lines as whole rows, and as they stand in a row of many."""
    signs = [folded(sign) for sign in form.signs]
    return [re.compile(sign) for sign in signs], [re.compile(_whole(sign.removeprefix(".*"))) for sign in signs]


def is_story(texts: Iterable[str]) -> bool:
    """Whether so much is told in these lines that they are an article. A menu that a tool ran together is as long as a paragraph, and ends nowhere."""
    return sum(len(text.split()) for text in texts if is_sentence(text) and ENDS.search(text)) > _STORY_WORDS


def _whole(pattern: str) -> str:
    """A pattern that begins with a number, for searches: looked for at each digit of a long number, it would take the square of its length."""
    return rf"(?<!\d){pattern}" if pattern.startswith(r"\d") else pattern


def folded(pattern: str) -> str:
    """A pattern for folded rows: folding turns quotes and dashes to ASCII."""
    return pattern.translate({ord("“"): '"', ord("„"): '"', ord("«"): '"', ord("»"): '"'})
