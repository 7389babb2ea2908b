"""Stamps of Vanilla, on pages that say that they are its: NAME ✭✭✭ or NAME Admin, and under it `March 2025 edited March 2025 in CATEGORY`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...page.page import Interval
from ..furniture import ONE_TITLE
from ..labels import LONGEST_LABEL
from ..rows import Row
from .stamp import Stamp, is_date, is_dated_word

_VANILLA = re.compile(r"Howdy, Stranger!|Powered by Vanilla.*|(?:Sign In or Register|Sign In) to comment\.")
_DATED = re.compile(r"(?P<when>\S.{3,40}?)(?: ?edited (?P<edited>\S.{3,40}?))?(?: in \S.{0,80})?")
_STARS = re.compile(r"✭+")
_ROLE = r"(?:Admin|Administrator|Moderator|Staff|MVP|Member|Guest|New|Best Answer)"
_STARRED = re.compile(rf"(?P<name>\S.{{0,{LONGEST_LABEL}}}?)(?: ?✭+| {_ROLE})")
_TWICE = re.compile(r"(?P<name>\S.{0,40}?) ?(?P=name)(?: ?✭+| \S.{0,40})?")
PICTURES = re.compile(r"(?:\(BUTTON\) ?|(?:minus|plus)-square ?|\[(?!Deleted User\]) ?[^\[\]]{0,60}\] ?|● ?)+(?=\S)")


def starred(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The stamps of Vanilla."""
    if not any(_VANILLA.fullmatch(row.text) for row in rows if len(row.text) <= LONGEST_LABEL):
        return
    texts = [row.text for row in rows]
    count = Counter(texts)
    for at in range(1, len(rows)):
        match = _DATED.fullmatch(texts[at]) if len(texts[at]) <= 2 * LONGEST_LABEL else None
        if match is None or not _is_when(match["when"]) or (match["edited"] and not _is_when(match["edited"])):
            continue
        start = at - 1
        while start > 0 and (_STARS.fullmatch(texts[start]) or ONE_TITLE.fullmatch(texts[start]) or re.fullmatch(_ROLE, texts[start])):
            start -= 1
        named = _named(rows[start], count, below=start < at - 1)
        if named is None and (start == at - 1 and not _TWICE.fullmatch(texts[start])):
            continue
        end = at + 1
        if end < len(rows) and re.fullmatch(r"edited(?: \S.{3,40})?", texts[end]):
            end += 1 + (texts[end] == "edited")
        if end + 1 < len(rows) and texts[end] == "in":
            end += 2
        name, place = named if named is not None else (None, None)
        yield Stamp(start, end, rows[at].part(*match.span("when")), match["when"], name=name, named=place, whole=True)


def _is_when(text: str) -> bool:
    """Whether a text is a date; of last year's posts Vanilla prints the month alone."""
    month, _, year = text.partition(" ")
    return is_date(text) or (is_dated_word(month) and len(year) == len("2025") and year.isdecimal())


def _named(row: Row, count: Counter[str], *, below: bool) -> tuple[str, Interval] | None:
    """The name that a row begins with, a title behind it perhaps; null where nothing tells them apart."""
    start = before_name(row.text)
    text = row.text[start:]
    if len(text) > 2 * LONGEST_LABEL:
        return None
    match = _TWICE.fullmatch(text) or _STARRED.fullmatch(text)
    name = match["name"] if match else text if below or (" " not in text and count[text] > 1) else ""
    is_name = 1 < len(name) <= LONGEST_LABEL and "](" not in name and "[[" not in name
    return (name, row.part(start, start + len(name))) if is_name else None


def before_name(text: str) -> int:
    """How many characters before a name stand for buttons and pictures."""
    match = PICTURES.match(text)
    return match.end() if match else 0
