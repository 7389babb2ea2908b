"""All packs there are: each module beside this one that has a `LOCALE`. No list to edit. They are read with the first page of bbPress."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache

from schemas.rule import Rule

from .heads import head_rules
from .making import Wordings
from .table import Locale

_SEEN = ("de", "en")
_PACKAGE = __name__.rpartition(".")[0]


@cache
def locales() -> tuple[Locale, ...]:
    """Every pack, by name, but those first whose pages were seen: what several print alike is told of them."""
    names = sorted(info.name for info in pkgutil.iter_modules(importlib.import_module(_PACKAGE).__path__))
    found = (getattr(importlib.import_module(f"{_PACKAGE}.{name}"), "LOCALE", None) for name in names)
    return tuple(sorted((locale for locale in found if locale is not None), key=lambda locale: (locale.name not in _SEEN, locale.name)))


@cache
def _wordings() -> Mapping[str, Wordings]:
    return {locale.name: Wordings(locale) for locale in locales()}


def pack_rules() -> Iterator[Rule]:
    """The rules of every pack, then those on what all packs print in one way."""
    for wordings in _wordings().values():
        yield from wordings.rules()
    # Of English, the words behind a post's number are known (`bbpress_links`): no name that follows it may be taken for one.
    yield from head_rules([locale for locale in locales() if locale.language != "en"])


def in_english(rule: Rule, said: str) -> str:
    """The time ago that a rule's line says, as an English bbPress prints it; what no pack's rule read stays as it is."""
    wordings = _wordings().get(rule.id.split(".")[1])
    return wordings.spans.in_english(said) if wordings else said
