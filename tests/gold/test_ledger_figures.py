"""The measure finds what it is there to find."""

from __future__ import annotations

import pytest

from schemas.ledger import Ledger, Line, Origin, Span, TextFate
from schemas.record import Hyperlink, Post, Provenance, Thread
from tests.gold.ledger_figures import invented, markdown_words

LEDGER = Ledger(
    lines=(Line(1, "Ada", Origin.DOM), Line(2, "a *crane* moved", Origin.DOM), Line(3, "yesterday", Origin.DOM)),
    spans=(
        Span(1, 0, 3, TextFate.MOVED, field="posts.0.label"),
        Span(2, 0, 15, TextFate.KEPT, field="posts.0.text"),
        Span(3, 0, 9, TextFate.MOVED, field="posts.0.published_at"),
    ),
)
SOUND = Post(id="1", position=1, label="Ada", published_at_raw="yesterday", text="a *crane* moved", text_full="a *crane* moved")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, []),
        ({"markdown": "a **\\*crane\\*** [moved](https://quay.example/hidden)"}, []),
        ({"markdown": "a \\*crane\\* moved\n\nhidden words"}, ["posts.0.markdown"]),
        ({"links": (Hyperlink(url="https://quay.example/", text="hidden"),)}, ["posts.0.links.0.text"]),
        ({"text": "a crane moved"}, ["posts.0.text"]),
        ({"label": None}, ["posts.0.label (moved to, and empty)"]),
        ({"published_at_raw": None}, ["posts.0.published_at (moved to, and empty)"]),
    ],
)
def test_a_field_that_the_ledger_does_not_bear_out_is_found(change: dict[str, object], found: list[str]):
    """And a sound record has none; a time that could not be read stands as printed."""
    post = SOUND.model_copy(update=change)
    thread = Thread(id="t", title=None, text=post.text, posts=(post,), provenance=Provenance(captures=(), extractor="x", ruleset="x", thresher_version="0"))
    assert invented(thread, LEDGER) == found


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("1. a **bo**ld word\n- snake\\_case", "a bold word snake_case"),
        ("> > [a \\[link\\]](/x_(y)) ![no](/z.png)", "a link"),
        ("2024\\. A year", "2024 A year"),
    ],
)
def test_the_words_of_markdown_are_those_of_its_reader(markdown: str, words: str):
    """Signs, numbers of lists, addresses and pictures are none."""
    assert markdown_words(markdown) == words.split()
