"""In languages of which no walls are known, notices are told from short news by their share of words that no notice has."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cleaners.metadata.title import folding
from cleaners.nothing.vocabularies.strangers import ASKED_WHERE_TOLD, is_full_of_grammar, strangers_among
from cleaners.nothing.vocabularies.unspaced import parted
from cleaners.nothing.wall_words import ADDRESS
from schemas.cleaned import Rejected
from tests.door import through_door

TEXTS: dict[str, dict[str, list[str]]] = tomllib.loads((Path(__file__).parent / "vocabularies.toml").read_text("utf-8"))
_PAGE = "<!doctype html><html lang='{lang}'><head><title>x.example</title></head><body><h1>x.example</h1><p>{words}</p></body></html>"


def _share(text: str) -> float:
    words = parted(folding(text).split())
    return len(strangers_among(words)) / len(words)


def _is_told(lang: str, text: str) -> bool:
    body = _PAGE.format(lang=lang, words=text).encode()
    return isinstance(through_door(body, "https://paper.example/a"), Rejected)


def test_every_language_that_is_asked_where_told_has_its_texts() -> None:
    """One table for each vocabulary."""
    assert len(TEXTS) == len(ASKED_WHERE_TOLD)


@pytest.mark.parametrize("lang", TEXTS)
def test_notices_have_few_words_that_are_strange_to_them_and_news_have_many(lang: str) -> None:
    """There is room between the one and the other."""
    assert max(map(_share, TEXTS[lang]["notices"])) < 0.28
    assert sum(_share(text) < 0.25 for text in TEXTS[lang]["notices"]) >= 9
    few, most = (0.28, 11) if is_full_of_grammar(TEXTS[lang]["briefs"][0]) else (0.3, 13)
    assert min(map(_share, TEXTS[lang]["briefs"])) > few
    assert sum(_share(text) > 0.35 for text in TEXTS[lang]["briefs"]) >= most


@pytest.mark.parametrize("lang", TEXTS)
def test_notices_speak_to_their_reader(lang: str) -> None:
    """Whom they ask, tell or thank."""
    assert sum(ADDRESS.search(folding(text)) is not None for text in TEXTS[lang]["notices"]) >= 8


@pytest.mark.parametrize("lang", TEXTS)
def test_most_notices_are_told_on_a_page_that_says_nothing_else(lang: str) -> None:
    """As one of a language that is always asked would be."""
    assert sum(_is_told(lang, text) for text in TEXTS[lang]["notices"]) >= 7


@pytest.mark.parametrize("lang", TEXTS)
def test_short_news_are_no_notices_however_few_words_their_language_needs(lang: str) -> None:
    """The last four, about what notices are about, are of another kind."""
    assert [text for text in TEXTS[lang]["briefs"][:10] if _is_told(lang, text)] == []


def test_a_word_of_another_language_changes_no_answer() -> None:
    """A site's name may be a Danish word; two of them beside each other are Danish."""
    assert strangers_among("You must log in to read ikke".split()) == ["ikke"]
    assert strangers_among("Den findes ikke her".split()) == []


def test_what_is_written_together_with_a_word_is_no_other_word() -> None:
    """Arabic and Hebrew articles, prepositions and conjunctions."""
    assert strangers_among("هذه الصفحة غير متاحة وبالموقع".split()) == []
    assert strangers_among("אין לך גישה לאתר ובדפדפן".split()) == []


def test_signs_of_vowels_part_no_word_and_change_none() -> None:
    """Those of Hindi and Thai are of their word; those of Arabic and Hebrew most people leave out."""
    assert folding("यह पृष्ठ नहीं मिला") == "यह पृष्ठ नहीं मिला"
    assert folding("ไม่พบหน้านี้") == "ไม่พบหน้านี้"
    assert folding("حُذِفَت الصفحة") == "حذفت الصفحة"
    assert folding("הַדַּף לא נמצא") == "הדף לא נמצא"


def test_what_is_written_without_spaces_is_parted_by_what_notices_say() -> None:
    """What is left between their words is counted in words of its script; the grammar of Japanese is none."""
    assert strangers_among(parted(["您需要登录才能查看此内容"])) == []
    assert strangers_among(parted(["渔民需要登录"])) == ["渔民"]
    assert strangers_among(parted(["この記事をお読みになるにはログインが必要です"])) == []
