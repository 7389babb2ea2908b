"""All rules there are: each module that has `RULES` adds its own.

Those of `pages/` have rules for every page; those of `engines/` have rules of the engine whose name theirs begins with, as `phpbb.py`
and `phpbb_forms.py`. So the rules for a page are found without loading those of every engine: all of them take 200 CPU ms.
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

_HERE = __name__.rpartition(".")[0]
_ENGINES, _PAGES = f"{_HERE}.engines", f"{_HERE}.pages"


@cache
def _modules(package: str) -> tuple[str, ...]:
    """The full names of a package's modules, in order."""
    return tuple(sorted(f"{package}.{info.name}" for info in pkgutil.iter_modules(importlib.import_module(package).__path__) if not info.ispkg))


@cache
def _rules(module: str) -> tuple[Rule, ...]:
    return tuple(getattr(importlib.import_module(module), "RULES", ()))


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule, by module and then in the module's order. Raises Bug where two share an id."""
    found: dict[str, Rule] = {}
    for rule in (rule for package in (_ENGINES, _PAGES) for module in _modules(package) for rule in _rules(module)):
        if rule.id in found:
            raise Bug("duplicate_rule_id", rule.id)
        found[rule.id] = rule
    return tuple(found.values())


@cache
def rules_for(platform: str | None) -> tuple[Rule, ...]:
    """The rules that apply to pages of a platform: its own first, then those for every page. Languages are not told apart."""
    own = [module for module in _modules(_ENGINES) if module.rpartition(".")[2].partition("_")[0] == platform]
    return tuple(rule for module in (*own, *_modules(_PAGES)) for rule in _rules(module))


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
