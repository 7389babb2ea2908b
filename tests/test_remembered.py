"""Caches of a worker that lives for years."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from cleaners.remembered import LONGEST, remembered

OF_OUR_OWN = {"xpath", "_compiled", "openings", "_grammar", "_halves", "_made"}
"""What asks these are rules, languages and platforms, and no page."""
SHORT = {"_set_of"}
"""Whoever asks for classes has looked at the length."""
OF_SHEETS = {"_together", "_hiding"}
"""Sheets are long, and their caches hold few."""


@pytest.mark.parametrize(("size", "calls"), [(LONGEST, 1), (LONGEST + 1, 2)])
def test_only_short_texts_are_kept(size: int, calls: int) -> None:
    """The answer is the same either way."""
    asked = []

    @remembered(8)
    def length(text: str, more: int | None) -> int:
        asked.append(text)
        return len(text) + (more or 0)

    assert [length("a" * size, None), length("a" * size, None)] == [size, size]
    assert len(asked) == calls


def test_a_fault_of_the_function_is_its_own() -> None:
    """It comes as it was raised, with nothing before it, and is asked for anew."""

    @remembered(8)
    def number(text: str) -> int:
        return int(text)

    for _ in range(2):
        with pytest.raises(ValueError, match="'x'") as raised:
            number("x")
        assert raised.value.__context__ is None


def test_what_pages_say_is_kept_by_no_other_cache(root: Path) -> None:
    """A plain `lru_cache` of texts would keep whatever a page holds in an attribute."""
    found = {
        function.name
        for path in (root / "cleaners").rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any("lru_cache" in ast.unparse(decorator) for decorator in function.decorator_list)
        and any("str" in ast.unparse(argument.annotation or argument) for argument in function.args.args)
    }
    assert found == OF_OUR_OWN | OF_SHEETS | SHORT
