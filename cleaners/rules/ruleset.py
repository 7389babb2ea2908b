"""The rules for one kind of page, ready for use: they take what no reader has claimed, whole elements first, then whole lines."""

from __future__ import annotations

from functools import lru_cache

from schemas.rule import LONGEST_LINE, Rule

from ..ledger import Desk
from ..page.page import Interval, Page
from .catalogue import rules_for, ruleset_digest
from .elements import ElementRules
from .lines import LineRules


class Ruleset:
    """The user's rules, then those of a platform, then those for every page."""

    def __init__(self, platform: str | None, own: tuple[Rule, ...]) -> None:
        rules = (*(rule for rule in own if rule.platform in (None, platform)), *rules_for(platform))
        self.lines = LineRules(rules)
        self.elements = ElementRules(rules)
        self.digest = ruleset_digest(rules)

    def apply(self, page: Page, desk: Desk) -> None:
        """Book the unclaimed text that rules take. Where two take the same text, the one that stands first has it."""
        for rule, element in self.elements.find(page.index):
            desk.remove(page.place(element), rule.id)
        for unclaimed in desk.free(Interval(0, page.length)):
            for _, rest in page.pieces(unclaimed):
                # A line of which a field took a part (the time in a post's head) may leave a rest that is chrome by itself.
                found = self.lines.find(page.slice(rest)) if rest.end - rest.start <= LONGEST_LINE else None
                if found:
                    desk.remove(rest, found[0].id)


def ruleset(platform: str | None, own: tuple[Rule, ...] = ()) -> Ruleset:
    """The rules in force for pages of a platform; null for pages of none."""
    return _made(platform, own)


@lru_cache(maxsize=32)  # which takes an argument that is left out for another than its default
def _made(platform: str | None, own: tuple[Rule, ...]) -> Ruleset:
    return Ruleset(platform, own)
