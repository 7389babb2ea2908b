"""Words are counted alike in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.page.words import word_count

from .pages import draft_of


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("The ferry left the pier at noon.", 7, 7),
        ("Die Fähre legte um zwölf ab – pünktlich.", 7, 8),
        ("渡轮中午离开码头。", 4, 5),
        ("フェリーは正午に桟橋を出た。", 5, 8),
        ("เรือข้ามฟากออกจากท่าตอนเที่ยง", 5, 8),
        ("여객선이 정오에 부두를 떠났다", 4, 4),
        ("Die 渡轮 ging um 12", 5, 5),
        ("", 0, 0),
        ("，。！", 1, 1),
    ],
)
def test_a_text_has_about_as_many_words_as_its_translation(text: str, least: int, most: int) -> None:
    """Scripts without spaces between words are measured by their letters."""
    assert least <= word_count(text) <= most


@given(st.text(), st.text())
def test_more_text_has_no_fewer_words(one: str, other: str) -> None:
    """Counting never goes down when a paragraph is added."""
    assert word_count(f"{one} {other}") >= max(word_count(one) - 1, 0)


def test_an_article_without_spaces_is_an_article() -> None:
    """It was taken for a handful of words."""
    paragraphs = (
        "议会周一投票决定保留旧渡轮，因为没有人知道该如何处理它，也因为孩子们喜欢它。",
        "第二次投票将在秋天举行，届时村庄将公布乘客人数，港口办公室也会作出决定。",
    )
    head = "<html lang='zh'><head><title>渡轮留下来了</title></head><body><main><article><h1>渡轮留下来了</h1>"
    markup = head + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs) + "</article></main></body></html>"
    assert draft_of(markup).body.text == "\n\n".join(paragraphs)
