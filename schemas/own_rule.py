"""A rule that the user wrote: its pattern is nobody's whom we know, so how long it may think about a line is bounded.

Python's `re` has no bound: `(a+)+$` takes years for forty signs. The module `regex`, which dateparser brings along, does without most of
that and takes a deadline for the rest. On all 11,441 examples of our own rules both say the same, groups included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any

from .errors import ThresherError
from .rule import LONGEST_LINE, Rule, fold

_LINE_S = 0.5
"""CPU seconds for one line of a page. An honest pattern takes microseconds."""
_STRETCHED_S = 0.05
"""For one line of the proof."""
_STRETCHED_LINES = 200
"""In all, so that a proof ends in ten seconds also where each line takes nearly too long."""
_BRACE = re.compile(r"(\\N\{[^{}]*\}|\\.|\{(?:\d+(?:,\d*)?|,\d*)\})|\{", re.DOTALL)
"""A brace that only stands for itself in `re`; `regex` takes `{e}` for as many errors as there may be, and would match any line."""
_PIECE = re.compile(r"\w+|\W")
_ENDS_BADLY = "\x00"
"""A sign that no folded line of a page has: what comes before it is tried in each way there is."""


class OwnRule(Rule):
    """A `[[clean.rule]]`. It does not exist where its pattern runs away on lines like its own examples."""

    @cached_property
    def _bounded(self) -> Any:
        import regex  # a tenth of a second, and few users have rules of their own

        return regex.compile(_BRACE.sub(lambda found: found[1] or r"\{", self.pattern or ""))

    def match(self, line: str) -> re.Match[str] | None:
        """As `Rule.match`. Raises ThresherError, `deadline_exceeded`, where the pattern takes too long: no ReadError, for the page is not to blame."""
        try:
            return self._within(line, _LINE_S)
        except TimeoutError:
            raise ThresherError("deadline_exceeded", f"the pattern of your rule {self.id} takes more than {_LINE_S:g} s for one line") from None

    def _within(self, line: str, seconds: float) -> re.Match[str] | None:
        found: re.Match[str] | None = self._bounded.fullmatch(line, timeout=seconds)
        return found

    def _prove(self) -> None:
        try:
            super()._prove()
            if self.pattern is not None:
                for line in islice(_stretched(self.hits), _STRETCHED_LINES):
                    self._within(line, _STRETCHED_S)
        except (ThresherError, TimeoutError):
            raise ValueError(f"{self.id}: the pattern runs away: parts that repeat lie within each other, and take a line apart in too many ways") from None


def _stretched(hits: tuple[str, ...]) -> Iterator[str]:
    """The examples up to each of their words, of which the last sign, word, and word with what is before it come again and again to a bad end."""
    for hit in map(fold, hits):
        before = ""
        for piece in _PIECE.finditer(hit):
            for repeated in (piece[0][-1], piece[0], before + piece[0]):
                begun = hit[: piece.end()]
                yield begun + repeated * max(0, (LONGEST_LINE - len(begun)) // len(repeated)) + _ENDS_BADLY
            before = piece[0]
