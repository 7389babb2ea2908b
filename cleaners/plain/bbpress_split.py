"""bbPress's lines found again where a tool ran them together: the whole page on one line, or a name glued to its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.rule import Rule

from ..rules.catalogue import rules_for
from ..rules.lines import LONGEST_LINE, LineRules
from .rows import Namer, Row, cut

_BELOW = ("reply-to", "anonymous-form", "closed")
"""Keys of lines below the table of posts, in their order."""
_COUNTER_REACH = 60
"""Characters between the counter and the table: page numbers."""
_LONGEST_PAGE = 2_000_000
"""Characters of one line that are searched; longer lines are no page of a forum."""
_FOLDED = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), "›": ">", "\xa0": " "})
"""As `schemas.rule.fold`, sign for sign, so that places stay."""
_LONGEST_NAME = 60

_RULES = tuple(rule for rule in rules_for("bbpress") if rule.pattern is not None and rule.platform == "bbpress")


def _keyed(*keys: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in _RULES if rule.id.rpartition(".")[2] in keys)


ROLES = LineRules(_keyed("role"))
"""The roles alone: in some languages a role is also the head of a column."""
_HEADS = LineRules(_keyed("table-head"))
_ROLE = "|".join(rule.pattern or "" for rule in _keyed("role"))
_SIGNED = re.compile(rf"(?P<name>\S.{{0,{_LONGEST_NAME}}}?) ?(?P<role>{_ROLE})(?= |$)")
_GLUED = re.compile(rf"(?P<name>[^\W\d_].{{0,{_LONGEST_NAME}}}?)(?P<role>{_ROLE})(?= |$)")
_PAIRS = sorted({hit for rule in _keyed("table-head") for hit in rule.hits if " " in hit and all(_HEADS.find(word) for word in hit.split(" "))})
"""Heads of two columns on one line."""


def is_head(text: str) -> bool:
    """Whether a row is a head or foot of a table of posts, its two words perhaps glued together (`AuthorPosts`)."""
    if _HEADS.find(text):
        return True
    return len(text) <= 40 and " " not in text and any(_HEADS.find(text[:at]) and _HEADS.find(text[at:]) for at in range(3, len(text) - 2))


def split(rows: Sequence[Row], namer: Namer) -> list[Row]:
    """The rows, with long ones cut where bbPress's own lines begin and end in them, and names cut from roles and words."""
    found: list[Row] = []
    glued = any(is_head(row.text) and not _HEADS.find(row.text) for row in rows)
    begun = False
    for row in rows:
        if LONGEST_LINE < len(row.text) <= _LONGEST_PAGE and (edges := _edges(row.text.translate(_FOLDED))):
            found += _sign(cut(row, edges, namer), namer)
        elif glued and begun and row.fresh and (match := _GLUED.match(row.text)):
            found += cut(row, (match.end("name"), match.end("role")), namer)
        else:
            found.append(row)
        begun = begun or is_head(row.text)
    return found


def _edges(text: str) -> set[int]:
    """Where lines of bbPress begin and end in a text that holds a whole page; empty where it holds no table of posts.

    Each kind of line counts only where it belongs: above the table, in it, or below it. A counter stands beside the table.
    """
    tables = sorted(match.span() for pair in _PAIRS for match in re.finditer(rf"(?<!\w){re.escape(pair)}(?!\w)", text))
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
    for start, end in _matches(text, ("post-head", "modified"), first[1], last[0]):
        edges |= {start, end}
    end_above = min((edge for edge in edges), default=0)
    way = next(_matches(text, ("breadcrumb",), 0, end_above), None)
    for start, end in _matches(text, ("topic-",), way[0] if way else 0, end_above):
        edges |= {start, end}
    edges |= {start for start, _ in [*([way] if way else []), *_matches(text, ("tagged",), way[0] if way else 0, end_above)]}
    edges |= {start for key in _BELOW for start, _ in [next(_matches(text, (key,), max(edges), len(text)), (0, 0))]}
    return edges


def _matches(text: str, beginnings: tuple[str, ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of lines of these kinds between two places: the longest at each place, whole words, in order."""
    found: dict[int, int] = {}
    for rule in _RULES:
        if rule.id.rpartition(".")[2].startswith(beginnings):
            for match in rule.regex.finditer(text, start, end):
                found[match.start()] = max(match.end(), found.get(match.start(), 0))
    done = start
    for begins in sorted(found):
        if begins >= done:
            done = found[begins]
            yield begins, done


def _sign(pieces: list[Row], namer: Namer) -> list[Row]:
    """Cut the author and the role off the words that follow each post's head."""
    found: list[Row] = []
    for before, row in zip([None, *pieces], pieces, strict=False):
        match = _SIGNED.match(row.text) if before is not None and before.key == "post-head" else None
        found += cut(row, (match.end("name"), match.end("role")), namer) if match else [row]
    return found
