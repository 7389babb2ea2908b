"""Cleaning rules: what they take, where it is printed, and proof. A module with `RULES` in `engines/` or `pages/` is found by itself."""

from .catalogue import catalogue, prove, rules_for, ruleset_digest
from .elements import ElementRules
from .lines import LineRules

__all__ = ["ElementRules", "LineRules", "catalogue", "prove", "rules_for", "ruleset_digest"]
