"""bbPress's lines found again where a tool ran them together: the whole page on one line, or a name glued to its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from schemas.rule import LONGEST_LINE, Rule

from ...rules.catalogue import rules_for
from ...rules.lines import LineRules
from ..rows import Namer, Row, cut

_BELOW = ("closed", "reply-to", "anonymous-form")
"""Keys of lines below the table of posts, in their order."""
_COUNTER_REACH = 60
"""Characters between the counter and the table: page numbers."""
_LONGEST_PAGE = 2_000_000
"""Characters of one line that are searched; longer lines are no page of a forum."""
_FOLDED = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), "›": ">", "\xa0": " "})
"""As `schemas.rule.fold`, sign for sign, so that places stay."""
_LONGEST_NAME = 60


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in rules_for("bbpress") if rule.pattern is not None and rule.platform == "bbpress")


@cache
def _lines(key: str) -> LineRules:
    return LineRules(rule for rule in _rules() if rule.id.rpartition(".")[2] == key)


def roles() -> LineRules:
    """The roles alone: in some languages a role is also the head of a column."""
    return _lines("role")


@cache
def _before_role(name: str) -> re.Pattern[str]:
    """What matches `name` and, behind it, the last role."""
    role = "|".join(rule.pattern or "" for rule in _rules() if rule.id.endswith(".role"))
    return re.compile(rf"{name}(?P<role>{role})(?= |$)(?! (?:{role})(?: |$))")


_SIGNED = rf"(?P<name>\S.{{0,{_LONGEST_NAME}}}?) "
# A name glued to its role begins the row or follows the end of a sentence; where neither is so, its beginning cannot be known.
_GLUED = r"(?:^|(?<=[.!?…)”\"] ))(?P<name>[^\W_][^\s.!?]*(?: [^\s.!?]+){0,3}?)"


@cache
def _pairs() -> tuple[str, ...]:
    """Heads of two columns on one line."""
    heads = [rule for rule in _rules() if rule.id.endswith(".table-head")]
    return tuple(sorted({hit for rule in heads for hit in rule.hits if " " in hit and all(_lines("table-head").find(word) for word in hit.split(" "))}))


def is_head(text: str) -> bool:
    """Whether a row is a head or foot of a table of posts, its two words perhaps glued together (`AuthorPosts`)."""
    return _lines("table-head").find(text) is not None or _is_glued_head(text)


def _is_glued_head(text: str) -> bool:
    head = _lines("table-head").find
    return len(text) <= 40 and " " not in text and any(head(text[:at]) and head(text[at:]) for at in range(3, len(text) - 2))


def split(rows: Sequence[Row], namer: Namer) -> list[Row]:
    """The rows, with long ones cut where bbPress's own lines begin and end in them, and names cut from roles and words."""
    found: list[Row] = []
    tables = [index for index, row in enumerate(rows) if _is_glued_head(row.text)]
    for index, row in enumerate(rows):
        if LONGEST_LINE < len(row.text) <= _LONGEST_PAGE and (edges := _edges(row.text.translate(_FOLDED))):
            found += _sign(cut(row, edges, namer), namer)
        elif tables and tables[0] < index < tables[-1]:
            found += _unglued(row, namer)
        else:
            found.append(row)
    return found


def _unglued(row: Row, namer: Namer) -> list[Row]:
    """The row with each name that is glued to a role on a row of its own, marked as fresh like the first of a list item."""
    names = list(_before_role(_GLUED).finditer(row.text))
    starts = {row.words.start + match.start("name") for match in names}
    pieces = cut(row, [edge for match in names for edge in (match.start("name"), match.end("name"), match.end("role"))], namer)
    return [replace(piece, fresh=piece.words.start in starts) for piece in pieces]


def _edges(text: str) -> set[int]:
    """Where lines of bbPress begin and end in a text that holds a whole page; empty where it holds no table of posts.

    Each kind of line counts only where it belongs: above the table, in it, or below it. A counter stands beside the table.
    """
    tables = sorted(match.span() for pair in _pairs() for match in re.finditer(rf"(?<!\w){re.escape(pair)}(?!\w)", text))
    first = next((table for table in tables if any(_matches(text, ("post-head",), table[1], table[1] + _COUNTER_REACH))), None)
    if first is None:
        return set()
    last = tables[-1] if tables[-1] != first else (len(text), len(text))
    edges = {*first, *last}
    for start, end in _matches(text, ("viewing-",), 0, first[0]):
        if first[0] - end < _COUNTER_REACH:
            edges |= {start, end}
    for start, end in _matches(text, ("viewing-",), last[1], last[1] + _COUNTER_REACH):
        edges |= {start, end}
    for start, end in _matches(text, ("post-head", "search-head"), first[1], last[0]):
        edges |= {start, end}
    edges |= {start for start, _ in _matches(text, ("modified",), first[1], last[0])}
    end_above = min(edges)
    way = next(_matches(text, ("breadcrumb",), 0, end_above), None)
    for start, end in _matches(text, ("topic-",), way[0] if way else 0, end_above):
        edges |= {start, end}
    edges |= {start for start, _ in [*([way] if way else []), *_matches(text, ("tagged",), way[0] if way else 0, end_above)]}
    for key in _BELOW:
        start, end = next(_matches(text, (key,), max(edges), len(text)), (0, 0))
        edges |= {start, end} if key == "closed" else {start}
    return edges


def _matches(text: str, beginnings: tuple[str, ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of lines of these kinds between two places: the longest at each place, whole words, in order."""
    found: dict[int, int] = {}
    for rule in _rules():
        if rule.id.rpartition(".")[2].startswith(beginnings):
            for match in _whole_words(rule.pattern or "").finditer(text, start, end):
                found[match.start()] = max(match.end(), found.get(match.start(), 0))
    done = start
    for begins in sorted(found):
        if begins >= done:
            done = found[begins]
            yield begins, done


@cache
def _whole_words(pattern: str) -> re.Pattern[str]:
    whole = pattern.removeprefix("(?i)")
    return re.compile(rf"(?<!\w)(?:{whole})(?!\w)", re.IGNORECASE if whole != pattern else 0)


def _sign(pieces: list[Row], namer: Namer) -> list[Row]:
    """Cut the author and the role off the words that follow each post's head."""
    found: list[Row] = []
    for before, row in zip([None, *pieces], pieces, strict=False):
        match = _before_role(_SIGNED).match(row.text) if before is not None and before.key == "post-head" else None
        found += cut(row, (match.end("name"), match.end("role")), namer) if match else [row]
    return found
