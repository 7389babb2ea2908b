"""All rules there are: each module of `cleaners.rules` that has `RULES` adds its own.

A module whose name begins with `page` has rules for every page; any other has rules of the engine whose name its own begins with, as
`phpbb.py` and `phpbb_forms.py`. So the rules for a page are found without loading those of every engine: all of them take 200 CPU ms.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from lxml.etree import XPathError
from pydantic import ValidationError

from schemas.errors import Bug
from schemas.rule import Rule

from .elements import matches

_PACKAGE = __name__.rpartition(".")[0]
_EVERY_PAGE = "page"


@cache
def _modules() -> tuple[str, ...]:
    return tuple(sorted(info.name for info in pkgutil.iter_modules(importlib.import_module(_PACKAGE).__path__)))


@cache
def _rules(module: str) -> tuple[Rule, ...]:
    return tuple(getattr(importlib.import_module(f"{_PACKAGE}.{module}"), "RULES", ()))


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule, by module and then in the module's order. Raises Bug where two share an id."""
    found: dict[str, Rule] = {}
    for rule in (rule for module in _modules() for rule in _rules(module)):
        if rule.id in found:
            raise Bug("duplicate_rule_id", rule.id)
        found[rule.id] = rule
    return tuple(found.values())


@cache
def rules_for(platform: str | None) -> tuple[Rule, ...]:
    """The rules that apply to pages of a platform: its own first, then those for every page. Languages are not told apart."""
    wanted = (platform, _EVERY_PAGE) if platform is not None else (_EVERY_PAGE,)
    return tuple(rule for name in wanted for module in _modules() if module.partition("_")[0] == name for rule in _rules(module))


def ruleset_digest(rules: Iterable[Rule]) -> str:
    """A short name for what these rules do: the first 12 hexadecimal digits of a SHA-256 over ids and patterns, in any order."""
    lines = sorted(f"{rule.id}\t{rule.pattern or ''}\t{rule.selector or ''}\t{rule.platform or ''}\n" for rule in rules)
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:12]


def prove(rules: Iterable[Rule]) -> list[str]:
    """The examples that a rule fails, one sentence each; empty when every rule does what it promises."""
    failures = []
    for rule in rules:
        try:
            type(rule).model_validate(rule.model_dump())
        except ValidationError as error:
            failures += [f"{rule.id}: {problem['msg']}" for problem in error.errors()]
        if rule.selector is not None:
            try:
                failures += [f"{rule.id}: does not take its own example {hit!r}" for hit in rule.hits if not matches(rule, hit)]
                failures += [f"{rule.id}: takes what it must leave alone: {miss!r}" for miss in rule.misses if matches(rule, miss)]
            except XPathError as error:
                failures.append(f"{rule.id}: no XPath: {error}")
    return failures
