"""Where a page declares no language and it is asked for, the text tells it: the one that a reader sees, or none."""

from __future__ import annotations

import pytest

from cleaners.clean import clean
from cleaners.metadata.language import detected
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig

from .matrix import answer
from .pages import Case, cases

_CONTENT = [case for case in cases() if case.is_content]


def _undeclared(case: Case) -> bytes:
    return case.body.replace(f'lang="{case.lang}"'.encode(), b"")


def test_nothing_is_detected_that_the_page_says_itself() -> None:
    """What is declared holds; without the switch, nothing is looked for."""
    case = next(case for case in _CONTENT if case.name == "about_cookie_walls")
    for body, asked, said, flagged in ((case.body, True, "de", False), (_undeclared(case), False, None, False), (_undeclared(case), True, "de", True)):
        given = clean(case.capture, body, CleanConfig(detect_language=asked))
        assert isinstance(given, Cleaned)
        assert (given.record.language, "language_detected" in given.record.quality.flags) == (said, flagged)


def test_texts_in_nine_languages_are_told_and_none_is_taken_for_another() -> None:
    """All of those that are long enough are told, and no short one is guessed at."""
    texts = [(case.lang, given.record.text) for case in _CONTENT if isinstance(given := answer(case), Cleaned)]
    told = [(lang, detected(text)) for lang, text in texts]
    assert [pair for pair in told if pair[1] not in (pair[0], None)] == []
    assert all(found for (_, text), (_, found) in zip(texts, told, strict=True) if len(text) > 400)
    assert len({lang for lang, found in told if found}) >= 6


@pytest.mark.parametrize(
    "text",
    ["", "Kurz.", "word " * 50, "12:30 " * 400, "ship to shore, and back again tomorrow. " * 20 + "Das Schiff fährt wieder zurück, und morgen auch. " * 20],
)
def test_short_texts_and_those_in_two_languages_have_none(text: str) -> None:
    """A name, a table of numbers, a text with its translation."""
    assert detected(text) is None
