"""Time grows with the page: four times as much of anything takes about four times as long, whatever it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from schemas.cleaned import Answer, Cleaned
from schemas.record import Article
from tests.door import through_door
from tests.growth import linear

WORDS = "of the old mine lamp room, which opened its doors again on Friday"


def cleaned(html: str) -> Answer:
    """The door's answer to a page."""
    body = html.encode()
    return through_door(body, "https://example.org/mine/")


def paragraphs(count: int) -> str:
    """Paragraphs, each in a block of its own."""
    return "".join(f"<div><p>Part {number} {WORDS} <b>x</b></p></div>" for number in range(count))


def emphasis(count: int) -> str:
    """One paragraph of emphasised words."""
    return "<p>" + "".join(f"<em>Part {number}</em> of <b>{number}</b> " for number in range(count)) + "</p>"


def comments(count: int) -> str:
    """A story with comments, each of which is an entry."""
    return f"<p>{WORDS * 10}</p>" + "".join(
        f"<article id='comment-{number}' class='comment'><b class=fn>Ada</b><div class='comment-content'><p>{number} {WORDS}</p></div></article>"
        for number in range(count)
    )


def bylines(count: int) -> str:
    """Lines that are marked as bylines, and nothing else."""
    return "".join(f"<p class=byline>By the same author, who wrote it under the name of Ada {number}</p>" for number in range(count))


def labels(count: int) -> str:
    """Lines without a sentence, and as many links below them."""
    return "<p>The lamp room</p>" * count + "<p>" + "".join(f"<a href='/lamp/{number}'>lamp</a> " for number in range(count)) + "</p>"


@pytest.mark.parametrize(("content", "count"), [(paragraphs, 4_000), (emphasis, 5_000), (comments, 1_000), (bylines, 5_000), (labels, 600)])
def test_time_grows_with_the_page(content: Callable[[int], str], count: int) -> None:
    """And no faster."""
    few, many = (f"<html><body><main>{content(size)}</main></body></html>" for size in (count, 4 * count))
    cleaned("<html><body><p>The first page loads what all need.</p></body></html>")
    assert linear(lambda: cleaned(few), lambda: cleaned(many))


def test_a_page_of_thousands_of_paragraphs_is_read_whole():
    """By the smallest element that holds its paragraphs, and every line of it is kept."""
    answer = cleaned(f"<html><body><nav>Home</nav><main>{paragraphs(4_000)}</main><footer>Imprint</footer></body></html>")
    assert isinstance(answer, Cleaned)
    record = answer.record
    assert isinstance(record, Article)
    assert record.provenance.extractor == "lines"
    assert record.text.count(WORDS) == 4_000
    assert "Home" not in record.text


def test_a_large_table_is_read_by_its_lines():
    """Its cells are no paragraphs, and what stands above it is not all there is."""
    cells = "".join(f"<tr><td>Ferry {number}</td><td>left at {number % 24} o'clock</td></tr>" for number in range(4_000))
    answer = cleaned(f"<html><body><nav>Home</nav><main><p>This is the table {WORDS}.</p><table>{cells}</table></main></body></html>")
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Article)
    assert answer.record.text.count("o'clock") == 4_000
    assert "Home" not in answer.record.text


def test_comments_make_no_page_too_large():
    """They are taken out before trafilatura reads."""
    answer = cleaned(f"<html><body><main>{comments(2_500)}</main></body></html>")
    assert isinstance(answer, Cleaned)
    record = answer.record
    assert isinstance(record, Article)
    assert len(record.comments) == 2_500
    assert record.provenance.extractor != "container"
