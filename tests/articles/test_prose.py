"""Which lines of a page are its article: judged by their signs, and by trafilatura where these leave a doubt."""

from __future__ import annotations

import pytest

from cleaners import article
from cleaners.clean import clean
from cleaners.mask import Mask
from cleaners.prose.confidence import confidence
from cleaners.prose.judge import Judgement, judge
from cleaners.prose.opinion import opinion
from cleaners.prose.signs import NAMES, signs
from cleaners.prose.weights import WEIGHTS
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.ledger import TextFate

from .pages import PARAGRAPHS, URL, draft_of, page_of, story

CARDS = "".join(
    f"<div class='card'><h3><a href='/{number}/'>Another day at pier {number}</a></h3>"
    f"<p>What the harbour master said to the {number} boats that came in late, and what they answered him.</p></div>"
    for number in range(3, 9)
)


def test_every_sign_has_its_weight() -> None:
    """And a line has as many signs as there are names."""
    page = page_of(story())
    assert {len(row) for row in signs(page, Mask.of(page, ())).rows} == {len(NAMES)} == {len(WEIGHTS)}


@pytest.mark.parametrize("after", [f"<section class='related'><h2>Related stories</h2>{CARDS}</section>", f"<aside>{CARDS}</aside>", f"<div>{CARDS}</div>"])
def test_teasers_of_other_stories_are_no_text(after: str) -> None:
    """Whether a class says so, an element, or their own shape."""
    assert draft_of(story(after=after)).body.text == "\n\n".join(PARAGRAPHS)


def test_the_lines_of_a_list_have_one_fate() -> None:
    """A short entry stays with the long ones."""
    items = "<li>Bring the oranges that are left from the crossing of last week, all of them.</li><li>Rope</li><li>A lamp</li>"
    assert draft_of(story(after=f"<ul>{items}</ul>")).body.text.endswith("all of them.\nRope\nA lamp")


def test_what_is_left_out_is_booked_under_what_tells_it() -> None:
    """For what no other rule takes."""
    page = story(after=f"<aside>{CARDS}</aside>")
    assert "article.in-aside" in {rule for _, rule in draft_of(page).left}
    answer = clean(Capture(url=URL, sha256="0" * 64, size_bytes=len(page)), page.encode(), CleanConfig())
    assert isinstance(answer, Cleaned)
    removed = {span.rule for span in answer.ledger.spans if span.fate is TextFate.REMOVED}
    assert "article.in-aside" in removed
    assert article.CATCH_ALL not in removed


def test_trafilatura_votes_where_the_lines_are_in_doubt() -> None:
    """What it keeps is placed on the page; its voice counts as much as that of the signs."""
    page = page_of(story())
    second = opinion(page, [])
    assert second is not None
    mine = judge(page)
    assert [page.slice(place) for place in mine.voted(second.covered).places] == list(PARAGRAPHS)
    nothing = Judgement(page, [0.0] * len(page.lines), mine.rows)
    assert nothing.expected == 0
    assert [page.slice(place) for place in nothing.voted(second.covered).places] == list(PARAGRAPHS)


def test_trafilatura_is_not_asked_for_what_would_take_it_too_long() -> None:
    """Its time grows with the square of the depth and of the elements."""
    assert opinion(page_of("<html><body>" + "<div>" * 400 + PARAGRAPHS[0] + "</div>" * 400 + "</body></html>"), []) is None


def test_confidence_grows_with_what_is_expected() -> None:
    """Between 0 and 1."""
    numbers = [confidence(number / 50) for number in range(51)]
    assert numbers == sorted(numbers)
    assert 0 <= numbers[0] < 0.05
    assert 0.95 < numbers[-1] <= 1
