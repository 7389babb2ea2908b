"""Every number of a page may have five thousand digits: Python reads no such number, and whoever counts posts must not stumble over it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from .test_inputs import answered

_TESTS = Path(__file__).parents[1]
_DIGITS = re.compile(r"\d+")
_MOST = 12
"""Numbers of one page, spread over it."""


def _pages() -> list[Path]:
    """A page of each engine that has the most numbers in as few bytes as pages of ours have, and a dump of each kind."""
    engines = sorted(folder for folder in (_TESTS / "platforms").iterdir() if folder.is_dir())
    pages = [min(engine.glob("*/page.html"), key=lambda page: abs(page.stat().st_size - 12_000), default=None) for engine in engines]
    return [page for page in pages if page] + sorted((_TESTS / "plain" / "cases").glob("*/input.txt"))[::6]


def _numbers(text: str) -> list[re.Match[str]]:
    """Those that stand between different letters, evenly taken."""
    apart = {(text[max(0, found.start() - 20) : found.start()], text[found.end() : found.end() + 4]): found for found in _DIGITS.finditer(text)}
    found = list(apart.values())
    return found[:: len(found) // _MOST + 1]


@pytest.mark.parametrize("page", _pages(), ids=lambda page: page.parent.parent.name + "-" + page.parent.name)
def test_no_number_is_too_long(page: Path) -> None:
    """It is answered as any other page, also in JSON."""
    text = page.read_text(encoding="utf-8")
    said = tomllib.loads((page.parent / "expected.toml").read_text(encoding="utf-8"))
    url = next((table["url"] for table in (said, *said.values()) if isinstance(table, dict) and isinstance(table.get("url"), str)), None)
    for found in _numbers(text):
        answer = answered(f"{text[: found.start()]}{'9' * 5_000}{text[found.end() :]}".encode(), url or "https://board.example/")
        assert answer.model_dump_json()
