"""Rules on elements that an engine's own templates print around posts, found by the names that these give them.

They run after the engine has read posts, so what they take is what no field of the record wanted.
"""

from __future__ import annotations

from dataclasses import dataclass

from schemas.rule import Rule

from ..page.nodes import having

PROSE = "<p>The part is called %s in the template.</p>"
"""The name in a person's words, where it is no element."""


@dataclass(frozen=True, slots=True)
class Markup:
    """The templates of one engine. Each rule's `source` says which of them, and since when."""

    platform: str

    def by_class(self, key: str, name: str, source: str, *tokens: str) -> Rule:
        """A rule on elements with one of the classes."""
        return self._rule(key, name, source, [having(token) for token in tokens], "class", tokens, f"my-{tokens[0]}-notes")

    def by_id(self, key: str, name: str, source: str, *ids: str) -> Rule:
        """A rule on elements with one of the ids; one that ends in `*` stands for all that begin so."""
        tests = [f"starts-with(@id, '{identity[:-1]}')" if identity.endswith("*") else f"@id='{identity}'" for identity in ids]
        return self._rule(key, name, source, tests, "id", [identity.replace("*", "7") for identity in ids], f"about-{ids[0]}")

    def by_attribute(self, attribute: str, key: str, name: str, source: str, *values: str) -> Rule:
        """A rule on elements whose attribute has one of the values."""
        return self._rule(key, name, source, [f"@{attribute}='{value}'" for value in values], attribute, values, f"my/{values[0]}")

    def poll(self, source: str, target: str) -> Rule:
        """The rule on polls, whose forms are sent to the address, wherever the site lies."""
        return self._rule("poll", "poll above the posts", source, [f"contains(@action, '{target}')"], "action", (target,), "/search")

    def _rule(self, key: str, name: str, source: str, tests: list[str], attribute: str, values: tuple[str, ...] | list[str], other: str) -> Rule:
        return Rule(
            id=f"{self.platform}.node.{key}",
            name=name,
            source=source,
            selector=f"//*[{' or '.join(tests)}]",
            platform=self.platform,
            hits=tuple(f'<div {attribute}="{value}">Chrome</div>' for value in values),
            # The name in prose, and as part of another's: neither is the element.
            misses=(PROSE % values[0], f'<div {attribute}="{other}">Words of a person.</div>'),
        )
