"""The box below a story in which a template says once more whose it is."""

from __future__ import annotations

import pytest

from .pages import PARAGRAPHS, draft_of, story

_HEAD = "<title>The last ferry | The Bay</title><meta name='author' content='Ada Quay'>"
_TEXT = "\n\n".join(PARAGRAPHS)
_BOXES = (
    ("Title: The last ferry", "Author: Ada Quay", "Created at : 2024-05-14 07:30:00", "Link: https://elsewhere.example/ferry/"),
    ("本文标题：The last ferry", "文章作者：Ada Quay", "发布时间：2024-05-14", "许可协议：CC BY-NC-SA 4.0"),
    ("Titel: The last ferry", "Adresse: https://news.example/2024/05/ferry/", "Lizenz: Creative Commons"),
    ("Permalink: https://news.example/2024/05/ferry", "Fecha: 14 de mayo de 2024", "Licencia: CC BY 4.0"),
)
_TALK = ("Ada Quay: The boats stay.", "Omar Pier: For how long?", "Ada Quay: Until the last ferry.")


def _text(lines: tuple[str, ...]) -> str:
    return draft_of(story(head=_HEAD, before="<h1>The last ferry</h1>", within=f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>")).body.text


@pytest.mark.parametrize("lines", _BOXES)
def test_labels_before_what_is_the_page_s_own_are_no_text(lines: tuple[str, ...]) -> None:
    """In any language, under any name."""
    assert _text(lines) == _TEXT


@pytest.mark.parametrize(
    "lines",
    [
        _TALK,
        ("Depth: 12 metres", "Length: 40 metres", "Built: 14 May 1974"),
        ("Title: The first ferry", "Author: Ada Quay", "Created at: 2024-05-14"),  # of a book that it reviews
        ("Boat: The last ferry", "Crew: four", "Cargo: oranges"),
        ("Title: The last ferry", "Author: Ada Quay"),
    ],
)
def test_labels_before_what_a_story_tells_are_text(lines: tuple[str, ...]) -> None:
    """Who speaks, what is measured, another's title; and two lines are no box."""
    text = _text(lines)
    assert all(line in text for line in lines)
