"""The stamps of posts in a line that holds several: a date behind who wrote, beside a number that grows, or between a name and a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...numbers import whole_number
from ...page.numbering import growing
from ...page.page import Interval
from ..furniture import BY
from .stamp import DATE_REACH, DATE_WORDS, date_from, is_date, is_dated_word

MOST_STAMPS = 2_000
"""More of their signs in one line are no page of a thread."""
_NEAR_DAYS = frozenset({"today", "yesterday", "heute", "gestern", "hier", "hoy", "ayer", "oggi", "ieri"})
_BY = re.compile(rf"(?:(?:Post|Beitrag|Message|Mensaje|Messaggio|Mensagem|Bericht|Сообщение) )?(?<!\w)(?i:{BY}) (?P<name>[^»]{{1,60}}?) » ")
NUMBER = re.compile(r"(?<![\w#&/])# ?(?P<number>\d{1,6})(?: of \d+)?(?: \| Link)?(?!\w)")
_TRAILING = re.compile(r"(?<!\S)(?P<name>\S{1,60}(?: \([^()]{1,60}\))?) (?:Closed )?[^\W\d_]+ \d{1,2}, \d{4}, \d{1,2}:\d\d[ap]m (?P<number>\d{1,6})(?!\S)")
_DAY = re.compile(r"\d{1,2} [^\W\d_]+\.?,? (?:19|20)\d\d\b")
_WHOLE = re.compile(r"\d+|\d{1,3}(?:[.,]\d{3})+")


def bylines(text: str) -> Iterator[Interval]:
    """What says who wrote and when: `by NAME » DATE`."""
    if text.count("»") > MOST_STAMPS:
        return
    for match in _BY.finditer(text):
        if (end := date_from(text, match.end())) is not None:
            yield Interval(match.start(), end)


def numbered(text: str) -> Iterator[Interval]:
    """Dates beside numbers of posts that grow: `#N DATE` or `DATE #N`."""
    if text.count("#") > MOST_STAMPS:
        return
    found: list[tuple[int, Interval]] = []
    for match in NUMBER.finditer(text):
        if (start := date_before(text, match.start())) is not None:
            found.append((whole_number(match["number"]), Interval(start, match.end())))
        elif (end := date_from(text, match.end())) is not None:
            found.append((whole_number(match["number"]), Interval(match.start(), end)))
    yield from (found[place][1] for place in growing([number for number, _ in found]))


def trailing(text: str) -> Iterator[Interval]:
    """A name and a date that the number of the post follows, growing: `NAME DATE N`."""
    matches = list(_TRAILING.finditer(text))
    yield from (Interval(*matches[place].span()) for place in growing([whole_number(match["number"]) for match in matches]))


def begins_date(word: str) -> bool:
    """Whether a word can stand first in a date: a number, a month, a day of the week, today."""
    return word[:1].isdigit() or is_dated_word(word) or word.lower().strip(",") in _NEAR_DAYS


def date_before(text: str, end: int) -> int | None:
    """Where a date begins that ends before a place; null where none does."""
    near = text[max(0, end - DATE_REACH) : end].rstrip(" ·•|-")
    words = near.split(" ")[-DATE_WORDS:]
    for count in range(len(words), 0, -1):
        printed = " ".join(words[-count:])
        if count > 1 and _WHOLE.fullmatch(words[-count]) and not _DAY.match(printed) and is_date(" ".join(words[1 - count :])):
            continue  # a number that stands before the date
        if begins_date(words[-count]) and is_date(printed):
            return max(0, end - DATE_REACH) + len(near) - len(printed)
    return None
