"""Finding the rule that takes a line, without trying every rule on every line.

Most rules begin with literal words. Their first signs are the key of an index, so a line meets only the few patterns that can match it;
lines that are a rule's whole pattern are found by looking them up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from schemas.rule import LONGEST_LINE, Rule, fold

_WIDTHS = (16, 8, 4, 2, 1)
_DIGIT = re.compile(r"\d")
_PLAIN = re.compile(r"(?:[^.^$\[\]()|\\?*+{}]|\\\W)*")
_MARK = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")


@lru_cache(maxsize=1_024)  # forms of a language have the same groups of months and counts
def openings(pattern: str) -> frozenset[str]:
    """Texts of which every match of the pattern begins with one, read off its plain signs; the empty text where nothing is certain.

    Digits are one sign to the index: a `0` stands for all that `\\d` takes.
    """
    return frozenset(text for branch in _branches(pattern.removeprefix("(?i)")) for text in _openings_of_branch(branch))


def _openings_of_branch(branch: str) -> frozenset[str]:
    end = _PLAIN.match(branch).end()  # type: ignore[union-attr]  # matches the empty text at least
    if branch[end : end + 1] in ("?", "*", "+", "{"):
        return frozenset({_unescaped(branch[: max(0, end - (2 if branch[end - 2 : end - 1] == "\\" else 1))])})
    plain = _unescaped(branch[:end])
    if branch.startswith(r"\d", end) and branch[end + 2 : end + 3] not in ("?", "*", "{"):
        return frozenset({f"{plain}0"})
    group = _GROUP.match(branch, end)
    if group is None:
        return frozenset({plain})
    closes = _closing(branch, end)
    after, rest = branch[closes + 1 : closes + 2], branch[closes + 2 :]
    if after in ("*", "{") or (after == "?" and rest[:1] in ("?", "+")):
        return frozenset({plain})
    inside = openings(branch[group.end() : closes])
    if after == "?":
        inside |= _openings_of_branch(rest)
    return frozenset(plain + text for text in inside)


def _unescaped(plain: str) -> str:
    return plain.replace("\\", "")


def _branches(pattern: str) -> Iterator[str]:
    """The alternatives at the top level of a pattern."""
    depth = start = 0
    for mark in _MARK.finditer(pattern):
        sign = mark[0]
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            yield pattern[start : mark.start()]
            start = mark.end()
    yield pattern[start:]


def _closing(pattern: str, opens: int) -> int:
    """Where the bracket at `opens` closes."""
    depth = 0
    for mark in _MARK.finditer(pattern, opens):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if not depth:
            return mark.start()
    return len(pattern)


def _key(opening: str) -> str:
    """What the index knows of an opening: its signs without case, and digits as one sign, for counters begin with any."""
    return _DIGIT.sub("0", opening.casefold())


class LineRules:
    """The rules on lines among `rules`, ready to be asked. Where several take a line, the one that begins most like it comes first."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_opening: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.pattern is None:
                continue
            texts = openings(rule.pattern)
            for opening in texts if "" not in texts else ("",):
                key = _key(opening)
                width = next((width for width in _WIDTHS if len(key) >= width), 0)
                candidates = self._by_opening.setdefault(key[:width], [])
                if not candidates or candidates[-1] is not rule:
                    candidates.append(rule)

    def find(self, line: str) -> tuple[Rule, re.Match[str]] | None:
        """The rule that takes the whole line, and its match with the claims; null where none does."""
        if len(line) > LONGEST_LINE:
            return None
        folded = fold(line)
        start = _key(folded[: _WIDTHS[0]])
        for width in (*(width for width in _WIDTHS if width <= len(start)), 0):
            for rule in self._by_opening.get(start[:width], ()):
                match = rule.match(folded)
                if match:
                    return rule, match
        return None
