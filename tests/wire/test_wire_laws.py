"""What holds for every text: pieces are where they say, reading is quick, and other people's posts hold no wire."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.wire import wire
from schemas.record import Piece, Wire
from tests.growth import linear

from .cases import HELD_OUT, TUNED, stories

CORPUS = Path(os.environ.get("THRESHER_CORPUS", Path(__file__).parents[3] / "shared")) / "corpus"
HEADS = [case["text"] for case in stories(*TUNED, *HELD_OUT)]
LINES = sorted({line for text in HEADS for line in text.split("\n")})
PROSE = "The council met on Monday (for the first time since May) and spoke about the bay. By noon they had gone.\n\n"


def pieces(found: Wire) -> Iterator[Piece]:
    if found.dateline:
        yield found.dateline.span
    if found.byline_span:
        yield found.byline_span
    yield from (credit.span for credit in found.credits)
    yield from found.notes
    yield from found.key_points


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=12), st.sampled_from(["\n", "\n\n", "\r\n", " \n\t"]))
def test_every_piece_is_a_copy_of_the_text_at_its_place(lines: list[str], between: str) -> None:
    """`Piece.text` is `text[start:end]`, whatever surrounds it, and nobody is named who does not stand there."""
    text = between.join(lines)
    found = wire(text)
    if found is None:
        return
    for piece in pieces(found):
        assert piece.text == text[piece.start : piece.end] != ""
    for credit in found.credits:
        flat = " ".join(credit.span.text.split())
        assert all(name in flat for name in (*credit.names, credit.place or ""))
    if found.dateline:
        assert all(part in found.dateline.span.text for part in (found.dateline.place or "", found.dateline.date_raw or ""))


@given(st.text(alphabet="ABy (),;/.-–1\nRreuts", max_size=300))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    """Brackets, dashes and agency letters in any order raise nothing."""
    wire(text + "(Reuters) -")


@pytest.mark.parametrize(
    "hostile",
    [
        *("(Reporting by " * 2_000, "By " + "A, " * 8_000 + "Reuters", "(AP)\n" * 3_000, "This story " * 4_000 + "AP", "AP\n(Adds " * 4_000),
        *("(dpa/" * 8_000, "Par Le Val avec " * 4_000 + "AFP", "(A, édité par " * 2_000 + ")", "(ANSA) - A, B, " * 4_000, "Embargo: EFE " * 4_000),
        *("EFE\nPor A y " * 4_000, "redigiert von A und " * 4_000, "AP\nLos periodistas de AP " * 2_000 + "contribuyó", "REUTERS/" * 8_000),
    ],
)
def test_time_grows_with_hostile_text_and_not_with_its_square(hostile: str) -> None:
    """However often an opening is repeated that nothing closes."""
    assert linear(partial(wire, hostile), partial(wire, hostile * 4))


@pytest.mark.parametrize("prose", [PROSE, PROSE.replace("bay", "AP and Reuters offices by the bay")])
def test_prose_that_names_agencies_in_passing_is_no_story(prose: str) -> None:
    """Every post of a forum is asked, and nearly none holds one."""
    assert wire((prose * 50)[:5_000]) is None


def corpus(pattern: str) -> Iterator[tuple[Path, dict]]:
    if not CORPUS.is_dir():
        pytest.skip("the corpus is not beside the project")
    for path in sorted(CORPUS.glob(pattern)):
        yield path, json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.corpus
def test_posts_of_the_corpus_are_wire_stories_where_their_topic_is_one() -> None:
    """The opening posts of the wire topics hold a story each, and no other post does."""
    found, missed = 0, []
    for path, truth in corpus("pages/bbpress/*.json"):
        for number, post in enumerate(truth.get("posts") or ()):
            expected = "wire" in path.stem and number == 0
            found += expected
            if (wire(post["text"]) is not None) != expected:
                missed.append((path.stem, number))
    assert found
    assert missed == []


@pytest.mark.corpus
def test_articles_of_the_corpus_are_no_wire_stories() -> None:
    """None of them is an agency's, though some name one."""
    articles = [(path, truth["text"]) for path, truth in corpus("pages/wordpress_news/*.json") if truth.get("text")]
    articles += [(path, truth["ground_truth"].get("main_content") or "") for path, truth in corpus("wcxb/ground-truth/*.json")]
    assert len(articles) > 100
    assert [path.stem for path, text in articles if wire(text) is not None] == []
