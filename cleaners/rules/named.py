"""How rules for elements of any page are written."""

from __future__ import annotations

from collections.abc import Iterable

from schemas.rule import Rule

from ..page.nodes import having

STORY = "<p>" + "The tide came in at six and took the lower row of posts with it, as it does every spring. " * 4 + "</p>"
"""What no such rule may take, whatever stands around it."""


def named(*tokens: str, ids: Iterable[str] = ()) -> str:
    """XPath for elements with one of these classes or ids; a class that ends in `*` is the beginning of a token."""
    tests = [_beginning(token[:-1]) if token.endswith("*") else having(token) for token in tokens]
    tests += [f"@id='{name}'" for name in ids]
    return f"//*[{' or '.join(tests)}]"


def _beginning(of_class: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {of_class}')"


def element(key: str, name: str, source: str, selectors: Iterable[str], hits: Iterable[str], misses: Iterable[str]) -> Rule:
    """Proved by `catalogue.prove`, in the tests: parsing HTML at start-up costs too much."""
    return Rule.model_construct(id=f"page.{key}", name=name, source=source, selector=" | ".join(selectors), hits=tuple(hits), misses=tuple(misses))
