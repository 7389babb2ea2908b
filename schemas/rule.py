"""A cleaning rule is one value: what it takes, where that is printed, and proof that it takes that and nothing else.

A rule refuses to exist if its own examples fail. Ids are never reused.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from .base import Value, else_said

LONGEST_LINE = 400
"""Characters. What templates print is shorter; longer lines are prose, and no pattern is tried on them."""
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        "…": "...",
        "›": ">",
        "‹": "<",
        **dict.fromkeys("\u200b\u200e\u200f\u2060\ufeff", None),
    }
)


def fold(text: str) -> str:
    """Text as rules compare it: whitespace runs are one space, ends trimmed, dashes, quotes and ellipses in ASCII.

    WordPress prints `-` as an en dash and straight quotes curled, and puts no-break spaces into dates.
    Length is not kept: never use offsets of folded text on the original.
    """
    return " ".join(text.translate(_FOLDED).split())


class Rule(Value):
    """Takes whole lines (`pattern`) or whole elements (`selector`) out of a page."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*$"), else_said("no words of a-z and 0-9 with dots or dashes between, as my.house-notice")]
    """e.g. `bbpress.en.viewing-reply-threads`."""
    name: str
    """What is taken, in the words of a person."""
    source: str = Field(min_length=1)
    """Where it is printed: template file and line with version, or URL and date."""
    pattern: str | None = None
    """Regular expression; must match a whole folded line. Named groups carry what the line claims."""
    selector: str | None = None
    """XPath that finds whole elements; a rule has either this or `pattern`."""
    platform: str | None = None
    """The rule applies only where this platform was recognised; null applies everywhere."""
    language: str | None = None
    hits: tuple[str, ...] = Field(min_length=1)
    """Lines (or HTML, for a selector) that the rule must take."""
    misses: tuple[str, ...] = Field(min_length=1)
    """Lines (or HTML) that it must leave alone; at least one that a person could write."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, for rules on lines."""
        assert self.pattern is not None
        return re.compile(self.pattern)

    def match(self, line: str) -> re.Match[str] | None:
        """The match of the whole folded line, or null. Only for rules on lines."""
        return self.regex.fullmatch(line)

    @model_validator(mode="after")
    def _holds_its_own_examples(self) -> Self:
        if (self.pattern is None) == (self.selector is None):
            raise ValueError(f"{self.id}: a rule has a pattern or a selector")
        self._prove()
        return self

    def _prove(self) -> None:
        if self.pattern is not None:  # selectors are proved in cleaners.rules, which may read HTML
            try:
                _ = self.regex
            except (re.error, OverflowError, RecursionError) as error:
                raise ValueError(f"{self.id}: no regular expression: {error}") from error
            for hit in self.hits:
                if not self.match(fold(hit)):
                    raise ValueError(f"{self.id}: does not take its own example {hit!r}")
            for miss in self.misses:
                if self.match(fold(miss)):
                    raise ValueError(f"{self.id}: takes what it must leave alone: {miss!r}")
