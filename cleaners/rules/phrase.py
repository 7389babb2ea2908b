"""Whole-line patterns from the translation templates that a program prints.

A gettext template such as `Viewing %1$s posts - %2$s through %3$s (of %4$s total)` says exactly what a line can look like. Translators
reorder placeholders and drop them, so what a placeholder means is told by its index: `slots="count first last total"` names
`%1$s` to `%4$s`, and `%s` and `%d` in the order in which they stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from schemas.rule import Rule, fold

from ..numbers import whole_number

NUMBER = r"\d+(?:[.,' ٬]\d{2,3})*"
"""A count as locales print it, folded: 1,234 and 1.234 and 1 234 and 1'234 and 1,23,456, in any decimal digits of Unicode."""

NUMBERS = frozenset(("count", "first", "last", "total", "replies", "voices", "topics", "posts", "hidden", "id", "limit"))
"""Slots that hold a number."""

_FREE_TEXT = ".{1,200}?"
"""Names, titles and reasons. WordPress puts no bound on them; bbPress cuts titles at 80 characters by default."""

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "()[]{}?*+|^$\\.\t\n\r\v\f"})
"""Signs that mean something in a pattern. `re.escape` escapes more, for verbose ones; left plain, a pattern can be read."""

PLACEHOLDER = re.compile(r"%(?:(\d+)\$)?[sd]")
"""A slot of a gettext template, and its index where it has one."""


def number(text: str) -> int:
    """The number that a counter prints, whatever its grouping signs and digits. Raises ValueError where there is no such number."""
    folded = fold(text)
    if not re.fullmatch(NUMBER, folded):
        raise ValueError(f"not a number as counters print it: {text!r}")
    return whole_number("".join(sign for sign in folded if sign.isdecimal()))


def literal(text: str) -> str:
    """The pattern of plain words."""
    return text.translate(_SPECIAL)


def pattern(forms: str | Sequence[str], slots: str = "", parts: Mapping[str, str] | None = None) -> str:
    """The pattern of the whole line that a template prints; its groups are named by `slots`.

    `forms` are the singular and plurals of one template, or several lines that mean the same. `parts` gives patterns, with groups of their
    own, for slots that hold a phrase ("40 replies"). Raises ValueError where two forms name their slots in different orders: a group
    cannot stand twice in one pattern, so they need a rule each.
    """
    by_order: dict[tuple[str, ...], list[list[str]]] = {}
    for form in [forms] if isinstance(forms, str) else forms:
        literals, order = _cut(form, slots.split())
        by_order.setdefault(order, []).append(literals)
    named = [name for order in by_order for name in dict.fromkeys(order)]
    if len(named) != len(set(named)):
        raise ValueError(f"forms with different slot orders need a rule each: {forms!r}")
    return _either([_woven(literals, order, parts or {}) for order, literals in by_order.items()])


def _cut(form: str, names: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """The template's literal pieces and the slots between them."""
    pieces = PLACEHOLDER.split(fold(form))
    order = []
    for seen, index in enumerate(pieces[1::2]):
        at = int(index) - 1 if index else seen
        if at >= len(names):
            raise ValueError(f"no name for placeholder {at + 1} of {form!r}")
        order.append(names[at])
    return pieces[::2], tuple(order)


def _woven(forms: list[list[str]], order: tuple[str, ...], parts: Mapping[str, str]) -> str:
    """Literal pieces of all forms, side by side, with the slots between them; a slot that comes again holds the same again."""
    woven = ""
    for at, alternatives in enumerate(zip(*forms, strict=True)):
        woven += _either([literal(text) for text in alternatives])
        if at < len(order):
            woven += _slot(order[at], parts) if order.index(order[at]) == at else f"(?P={order[at]})"
    return woven


def _slot(name: str, parts: Mapping[str, str]) -> str:
    if name in parts:
        return parts[name]
    return f"(?P<{name}>{NUMBER if name in NUMBERS else _FREE_TEXT})"


def _either(alternatives: Sequence[str]) -> str:
    unique = list(dict.fromkeys(alternatives))
    return unique[0] if len(unique) == 1 else f"(?:{'|'.join(unique)})"


@dataclass(frozen=True, slots=True)
class Wording:
    """What one program says in one language: makes its rules from rows of templates."""

    platform: str | None
    language: str | None
    prefix: str
    """First part of the ids, e.g. `bbpress.en`."""
    sentence: str
    """Prose around a line, `%s` standing for it: the default miss of every rule."""
    parts: Mapping[str, str] = field(default_factory=dict)

    def rule(
        self,
        key: str,
        name: str,
        source: str,
        forms: str | Sequence[str],
        slots: str = "",
        *,
        hits: Sequence[str] = (),
        misses: Sequence[str] = (),
    ) -> Rule:
        """The rule for a template. Templates without placeholders are their own hits."""
        return self.raw(key, name, source, pattern(forms, slots, self.parts), hits=hits or ([forms] if isinstance(forms, str) else forms), misses=misses)

    def raw(self, key: str, name: str, source: str, expression: str, *, hits: Sequence[str], misses: Sequence[str] = ()) -> Rule:
        """The rule for a line that templates print in pieces, from a pattern written by hand.

        Its examples are proved by `catalogue.prove`, in the tests and by `thresher rules test`, not here: compiling all patterns of the
        catalogue costs more time than starting up may take. A pattern is compiled when the first line comes near it.
        """
        return Rule.model_construct(
            id=f"{self.prefix}.{key}",
            name=name,
            source=source,
            pattern=expression,
            platform=self.platform,
            language=self.language,
            hits=tuple(hits),
            misses=(self.sentence.replace("%s", hits[0]), *misses),
        )
