"""Stamps that say in words what was done: when something was posted or written, and who edited it last.

written    NAME wrote on DATE last edited by NAME #N      NodeBB; without scripts it prints neither the names nor the dates, and the first letter of each name
posted     Posted : DATE under the words                  wpForo
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...numbers import whole_number
from ...page.page import Interval
from ..furniture import FACT
from ..rows import Row, part
from .stamp import Stamp, is_date

_ROWS = 5
"""A tool may print each part of the line on a row of its own."""
_LONGEST = 160
_TALLEST_HEAD = 8
_LONGEST_NAME = 60
LAST_EDITED = (
    r"last edited by|zuletzt (?:editiert|bearbeitet) von|dernière (?:édition|modification) par|última edici[óo]n por|ultima modifica di|"
    r"editado pela última vez por|última edição por|laatst (?:bewerkt|aangepast) door|отредактировано|ostatnio edytowany przez|son düzenleyen|最后由|最終編集者"
)
VERBS = "wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|написал|napisał|yazdı"
AGO = (
    r"(?:(?:about |over |almost |etwa |fast |il y a |hace |há )?(?:\d{1,3} [^\W\d_]{3,9},? )?\S{1,4} [^\W\d_]{3,9} (?:ago|fa|geleden|atrás|назад|temu|önce)|"
    r"(?:vor|il y a|hace|há) \S{1,4} [^\W\d_]{3,9})"
)
_WRITTEN = re.compile(
    rf"(?:(?P<name>\S.{{0,80}}?) )??(?:(?P<verb>{VERBS})(?: (?:on|am|le|el|il|em|op))?)?(?:(?:^| )(?P<when>{AGO}|[^#]{{6,60}}?))?,? ?(?i:{LAST_EDITED})"
    r"(?: (?P<editor>[^\s#].{0,60}?))?(?: (?P<label>#(?P<number>\d{1,6})))?"
)
_EDITED_LAST = re.compile(LAST_EDITED, re.IGNORECASE)
_INITIAL = re.compile(r"(?P<letter>\w|\?)(?: (?:offline|online|away|this user is from outside of this forum))?", re.IGNORECASE)
LETTERED = re.compile(r"(?P<letter>[^\W\d_]) (?P<name>(?i:(?P=letter))\S{0,60}(?: \S{1,30}){0,2})")
"""The letter that stands for the author's picture, and the name."""
_POSTED = re.compile(r"[^\W\d_]{4,20}(?: [^\W\d_]{2,12})? : (?P<when>\S.{5,60})")
TAGS = "Topic Tags"
LOGIN = re.compile(r"\(@[^()]{1,60}\)|@\S{1,60}")
"""The name for logging in, below the one that readers see."""


def written(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The lines that say who wrote and who edited last, with a number, a time or the word for writing before it."""
    last = 0
    for at, row in enumerate(rows):
        if at < last or len(row.text) > _LONGEST or not _EDITED_LAST.search(row.text):
            continue
        ends = range(min(at + 1 + _ROWS // 2, len(rows)), at, -1)
        found = next((stamp for end in ends for start in range(max(last, at - _ROWS // 2), at + 1) if (stamp := _written(rows, start, end))), None)
        if found is not None:
            last = found.end
            yield found


def _written(rows: Sequence[Row], start: int, end: int) -> Stamp | None:
    """What these rows say together; null where they say something else, or where fewer of them do."""
    parts = rows[start:end]
    if any(len(row.text) > _LONGEST for row in parts):
        return None
    match = _WRITTEN.fullmatch(" ".join(row.text for row in parts))
    if match is None or not (match["verb"] or match["when"]):
        return None
    when = match["when"]
    if when is not None and not (is_date(when) or re.fullmatch(AGO, when)):
        return None
    named = part(parts, *match.span("name")) if match["name"] else None
    if match["name"] and named is None:
        return None  # rows of the post above
    number = whole_number(match["number"]) if match["number"] else None
    label = part(parts, *match.span("label")) if match["label"] else None
    author = _author(rows, start, match["name"], named)
    return Stamp(author.head, end, part(parts, *match.span("when")) if when else None, when, number, label, author.name, author.named)


@dataclass(frozen=True, slots=True)
class _Author:
    """Who wrote, and the row with which that begins."""

    head: int
    name: str | None = None
    named: Interval | None = None


def _author(rows: Sequence[Row], start: int, name: str | None, named: Interval | None) -> _Author:
    """The author of what a stamp heads, which names him or stands below who does."""
    holder = None if name else rows[start - 1] if start else None
    above = LETTERED.fullmatch(name or (holder.text if holder else ""))
    if above is not None:
        first, last = above.span("name")
        return _Author(start - (holder is not None), above["name"], holder.part(first, last) if holder else named and Interval(named.start + first, named.end))
    head = _head(rows, start)
    letter = _INITIAL.fullmatch(rows[head].text) if head < start else None
    if letter is not None and name is None and start - head > 1:
        below = next((row for row in rows[head + 1 : start] if not _INITIAL.fullmatch(row.text)), None)
        is_name = below is not None and below.text[:1].upper() == letter["letter"].upper()
        return _Author(head, below.text, below.words) if below is not None and is_name else _Author(head)
    if name is not None and (letter is None or " " in name or name[:1].upper() != letter["letter"].upper()):
        return _Author(head)  # titles of groups may stand before or behind it
    return _Author(head, name, named)


def _head(rows: Sequence[Row], start: int) -> int:
    """The row of the letter that stands for the author's picture, above a stamp; the stamp's own where none stands there."""
    near = range(start - 1, max(0, start - _TALLEST_HEAD) - 1, -1)
    at = next((at for at in near if _INITIAL.fullmatch(rows[at].text)), start)
    while start > at > 0 and rows[at - 1].text == rows[at].text:
        at -= 1
    return at


def posted(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The lines under the words that say when they were posted; above the words stand the author's name, `(@login)` and counters."""
    above = 0
    for at, row in enumerate(rows):
        match = _POSTED.fullmatch(row.text) if " : " in row.text and len(row.text) <= _LONGEST else None
        if match is None or not is_date(match["when"]):
            continue
        heads = [near for near in range(above + 1, at) if LOGIN.fullmatch(rows[near].text)] or [
            near for near in range(above + 1, at) if (fact := FACT.fullmatch(rows[near].text)) and (fact["value"] or "").startswith(":")
        ]
        if heads:
            holder = rows[heads[0 if above else -1] - 1]
            is_name = len(holder.text) <= _LONGEST_NAME and not holder.text.startswith(TAGS)
            name, named = (holder.text, holder.words) if is_name else (None, None)  # else run together with what stands above it
            yield Stamp(at, at + 1, row.part(*match.span("when")), match["when"], name=name, named=named, closing=True)
        above = at + 1
