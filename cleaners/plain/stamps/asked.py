"""Stamps of Question2Answer, below the words: what was done, when, by whom, and how many points that person has.

    [+][–]
    3 votes
    Warm one jar in a bath of water. Wax melts at sixty degrees.
    answered Aug 12, 2020 by Jamie_Rusk(610 points)

The words of it are those of the site's language: the points in brackets tell it, and that it comes back. A page has one question: what is asked a second
time is another one, in the list of those that are like it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..rows import Row
from .stamp import Stamp, is_when

_DONE = re.compile(r"(?:\[[^\[\]]{0,20}\] ?)?(?P<verb>[^\W\d_]{3,20}) (?P<rest>\S.{8,110}?) ?\([\d.,]+[KkMm]? [^\W\d_]{3,12}\)")
_PLAIN = re.compile(r"(?:\[[^\[\]]{0,20}\] ?)?[^\W\d_]{3,20} (?P<rest>\S.{8,110})")
"""Such a line without points."""
_LONGEST, _LONGEST_NAME = 160, 60
_TIME_WORDS = 6
_VOTES = re.compile(r"[+-]?\d[\d.,]*(?: [^\W\d_]{3,12})?")
_BUTTONS = re.compile(r"(?:\[[^\[\]]{1,30}\] ?)+|[\W_]+")
_TAG_WORDS, _ASKED_WORDS = 3, 5
_NEAR = 60
"""Rows in which what is asked of each reader is asked again."""


def asked(rows: Sequence[Row]) -> list[Stamp]:
    """The question's line and those of answers and comments, each with the row at which its words begin; none where votes stand right above a line."""
    found: list[Stamp] = []
    limit, question = 0, ""
    for at, row in enumerate(rows):
        match = _DONE.fullmatch(row.text) if row.text.endswith(")") and len(row.text) <= _LONGEST else None
        said = _when(match["rest"]) if match else 0
        if match is None or not said:
            continue
        if match["verb"] == question:
            break
        begins = _below_votes(rows, limit, at, first=not question)
        if begins is None or begins == at or _is_vote(rows[at - 1]) or any(map(_is_done, rows[begins:at])):
            return []  # the line stands above the words, or one between them has no points: a guest's
        question, limit = question or match["verb"], at + 1
        when, (_, _, name) = match["rest"][:said], match["rest"][said:].split(" ", 2)
        start, end = match.start("rest"), match.end("rest")
        found.append(Stamp(at, at + 1, row.part(start, start + said), when, name=name, named=row.part(end - len(name), end), closing=True, begins=begins))
    return found


def _when(text: str) -> int:
    """How many characters of a text are a time, with a word and a name behind them; 0 where it begins with none."""
    words = text.split(" ")
    for count in range(min(_TIME_WORDS, len(words) - 2), 0, -1):
        when, by, name = " ".join(words[:count]), words[count], " ".join(words[count + 1 :])
        if by.isalpha() and len(name) <= _LONGEST_NAME and is_when(when):
            return len(when)
    return 0


def _below_votes(rows: Sequence[Row], limit: int, stamp: int, *, first: bool) -> int | None:
    """The row at which the words above a stamp begin: below tags, votes and what asks readers to log in. Null where the question has no votes."""
    at = next((at for at in range(limit, stamp) if _VOTES.fullmatch(rows[at].text)), None) if first else limit
    if at is None:
        return None
    while at < stamp and _is_done(rows[at]):  # edited DATE by NAME
        at += 1
    while at < stamp and (_is_vote(rows[at]) or (rows[at].mark and _is_tag(rows, at)) or _is_asked_of_all(rows, at)):
        at += 1
    return at


def _is_vote(row: Row) -> bool:
    return (_VOTES.fullmatch(row.text) or _BUTTONS.fullmatch(row.text)) is not None


def _is_done(row: Row) -> bool:
    match = _PLAIN.fullmatch(row.text) if len(row.text) <= _LONGEST else None
    return match is not None and _when(match["rest"]) > 0


def _is_tag(rows: Sequence[Row], at: int) -> bool:
    """Whether an item of a list stands among the tags, which votes follow."""
    below = next((row for row in rows[at:] if not (row.mark and len(row.text.split()) <= _TAG_WORDS)), None)
    return below is not None and _is_vote(below)


def _is_asked_of_all(rows: Sequence[Row], at: int) -> bool:
    """Whether a row comes back below another stamp: that one must log in to answer."""
    text = rows[at].text
    return len(text.split()) >= _ASKED_WORDS and any(rows[other].text == text for other in range(max(0, at - _NEAR), min(len(rows), at + _NEAR)) if other != at)
