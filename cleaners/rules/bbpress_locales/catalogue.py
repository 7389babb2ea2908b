"""All packs there are: each module beside this one that has a `LOCALE`. No list to edit."""

from __future__ import annotations

import importlib
import pkgutil

from schemas.rule import Rule

from .heads import head_rules
from .making import Wordings
from .table import Locale

_PACKAGE = __name__.rpartition(".")[0]
_MODULES = sorted(info.name for info in pkgutil.iter_modules(importlib.import_module(_PACKAGE).__path__) if f"{_PACKAGE}.{info.name}" != __name__)
LOCALES: tuple[Locale, ...] = tuple(
    locale for name in _MODULES if (locale := getattr(importlib.import_module(f"{_PACKAGE}.{name}"), "LOCALE", None)) is not None
)
_WORDINGS = {locale.name: Wordings(locale) for locale in LOCALES}
RULES = (*(rule for wordings in _WORDINGS.values() for rule in wordings.rules()), *head_rules(LOCALES))


def in_english(rule: Rule, said: str) -> str:
    """The time ago that a rule's line says, as an English bbPress prints it; what no pack's rule read stays as it is."""
    wordings = _WORDINGS.get(rule.id.split(".")[1])
    return wordings.spans.in_english(said) if wordings else said
