"""Stamps that say how long ago, on one line with the name: those of answers, and the one that stands above them all.

    Hacker News   58 points by NAME 1 hour ago | hide | 5 comments     NAME 2 hours ago | parent | next [–]
    Reddit, old   submitted 17 hours ago by NAME                       [–]NAME[S] 26 points27 points 13 hours ago (0 children)
    Lobsters      via NAME 1 year ago | archive | 5 comments           NAME 1 year ago | link

A reader of an article may have his comments headed so, too: `boards` asks what stands above the first of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..furniture import TO_COMMENT
from ..rows import Row, part
from .stamp import Stamp

_AGO = r"(?:\d{1,3}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago"
_NAME = r"(?P<name>[^\W_][\w.-]{1,39})"
_PICTURED = r"(?P<pictured>[^\W_][\w.-]{1,39}) avatar (?P=pictured)(?: \S.{0,30}?)?"
"""A name that stands twice, for the picture and for itself, and a title behind it."""
_POINTS = r"(?: (?:\[score hidden\]|(?:-?[\d,.]+k? points?)+))*"
_HEAD = re.compile(
    rf"(?:\[[–+-]\] ?)?(?:{_PICTURED}|(?:{_NAME}(?:\[\w\])*|\[deleted\])){_POINTS} (?:edited )?(?P<when>{_AGO}) ?\*?(?: (?:[|·•([–-]|stickied).*)?"
)
_OPENING = re.compile(
    rf"(?:.{{0,60}} )?(?:by|via) (?:\S{{1,40}} avatar )?{_NAME} (?P<when>{_AGO})(?: ?[|·•(].*)?|"
    rf"submitted (?P<day>{_AGO}) ?\*? by (?P<author>[^\W_][\w.-]{{1,39}})\b.*"
)
_TOOLS = re.compile(
    r"(?:\d+ )?comments?|share|save|hide|report|crosspost|flag|(?:\d+\. )?\[ \]|\[?add comment\]?|_+|(?:Archive\.org|Ghostarchive)(?: \| \S+)*",
    re.IGNORECASE,
)
"""What stands below the line of a story that has no words of its own."""
_REST = re.compile(r"(?:comment )?\(?\d* ?child(?:ren)?\)")
"""The end of a head, where a tool wrapped it."""
_BOX = re.compile(r"(?:\d{1,3}\. )?\[ \]")
_SCORE = re.compile(rf"{_BOX.pattern}|~|-?\d{{1,5}}")
_ABOVE = 3
_LONGEST = 160
_SEVERAL = 3
"""Heads that are no accident, the one above the answers counted."""


def aged(rows: Sequence[Row]) -> Iterator[Stamp]:
    """The stamps of a page whose answers are headed by a name and how long ago they were written, by more than one name."""
    heads = [found for at in range(len(rows)) if (found := _matched(rows, at, _HEAD))]
    if len({match["name"] or match["pictured"] for _, _, match in heads}) < _SEVERAL - 1:
        return
    above = [found for at in range(heads[0][0]) if (found := _matched(rows, at, _OPENING))]
    if len(above[-1:]) + len(heads) < _SEVERAL:
        return
    for at, end, match in above[-1:]:
        while end < heads[0][0] and _TOOLS.fullmatch(rows[end].text):
            end += 1
        end = heads[0][0] if TO_COMMENT.fullmatch(rows[end].text) else end
        yield _stamp(rows, at, end, match, *(("name", "when") if match["when"] else ("author", "day")), at)
    for at, end, match in heads:
        wrapped = end < len(rows) and rows[end].gap == 1 and _REST.fullmatch(rows[end].text)
        yield _stamp(rows, _top(rows, at), end + 1 if wrapped else end, match, "name" if match["name"] else "pictured", "when", at)


def _matched(rows: Sequence[Row], at: int, pattern: re.Pattern[str]) -> tuple[int, int, re.Match[str]] | None:
    """The rows of a stamp that begins at a row, which the tool may have wrapped; null where none does."""
    for end in (at + 1, at + 2):
        parts = rows[at:end]
        text = " ".join(row.text for row in parts)
        if len(text) > _LONGEST or (end == at + 2 and (len(parts) == 1 or parts[1].gap != 1)):
            return None
        match = pattern.fullmatch(text) if " ago" in text else None
        if match is not None and (end == at + 1 or " ago" not in parts[1].text[len("days ago") :]):
            return at, end, match
    return None


def _top(rows: Sequence[Row], at: int) -> int:
    """The first row of a head: a box to fold the answer with may stand above it, and its score."""
    top = at
    while top > 0 and at - top < _ABOVE and _SCORE.fullmatch(rows[top - 1].text):
        top -= 1
    return next((row for row in range(top, at) if _BOX.fullmatch(rows[row].text)), at)


def _stamp(rows: Sequence[Row], start: int, end: int, match: re.Match[str], name: str, when: str, at: int) -> Stamp:
    parts = rows[at:end]
    named = part(parts, *match.span(name)) if match[name] else None
    dated = part(parts, *match.span(when))
    return Stamp(start, end, dated, match[when] if dated else None, name=match[name] if named else None, named=named, whole=True)
