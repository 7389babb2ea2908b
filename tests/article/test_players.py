"""What plays in the midst of a story, the titles of a viewer's pictures, and the byline that a page names for those who hear it; and what looks like them."""

from __future__ import annotations

from time import process_time

import pytest

from cleaners.article.players import players

from .pages import PARAGRAPHS, draft_of, page_of, story

TEXT = "\n\n".join(PARAGRAPHS)


def with_box(box: str) -> str:
    """The story with something between its paragraphs."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    return story(before="<h1>The last ferry</h1>").replace(middle, box + middle)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='video-resource__details'><div>Hear the waltz that put out the lamp</div>"
        "<div><span class='video__duration'>05:22</span> - Bay TV</div></div>",
        "<div class='audio-box'><p>The captain tells of her last crossing</p><span class='runtime'>1:02:10</span></div>",
        "<div class='lyssna'><button>Lyssna på artikeln</button><span>3 min</span></div>",
        "<div><button>Ascolta l'articolo</button> <span>3:02</span></div>",
        "<div class='v'>" + "<div><img src='p.jpg'></div>" * 5 + "<div>The ferry in winter</div>" * 5 + "</div>",
    ],
)
def test_what_plays_is_no_text(box: str) -> None:
    """Titles with a duration in a player's box, a button with one, a title above each of a viewer's pictures."""
    assert draft_of(with_box(box)).body.text == TEXT


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ("<div class='recipe'><p>Let the oranges stand.</p><span class='duration'>1:30</span></div>", "Let the oranges stand."),
        ("<div class='media-body'><p>Ada Quay swam the bay, first of nine.</p><span class='duration'>20:33</span></div>", "Ada Quay swam the bay"),
        ("<div class='video-essay'><p>The video lasts an hour.</p><span class='length'>9 knots</span></div>", "The video lasts an hour."),
        ("<div><button>Start</button><p>Whoever asks for the captain waits 20 minutes at the pier.</p></div>", "waits 20 minutes"),
        ("<div>" + "<div>Free bread on board</div>" * 5 + "</div>", "Free bread on board"),
        ("<p>" + "Row, row to the pier<br>" * 6 + "</p>", "Row, row to the pier"),
    ],
)
def test_what_only_looks_like_it_stays(box: str, said: str) -> None:
    """Times of recipes, speeds, sentences beside a button, rows of a comparison, verses."""
    assert said in draft_of(with_box(box)).body.text


def test_a_byline_for_those_who_hear_the_page_is_no_text_but_names_the_author() -> None:
    """As the BBC's World Service prints it, with a label before each fact."""
    facts = "<li><span>Author, </span><span>Ada Quay</span></li><li><span>Role, </span><span>Harbour correspondent</span></li>"
    byline = f"<section role='region' aria-labelledby='article-byline'><strong id='article-byline'>About this</strong><ul>{facts}</ul></section>"
    draft = draft_of(story(before=f"<h1>The last ferry</h1>{byline}"))
    assert draft.body.text == TEXT
    assert [author.name for author in draft.authors] == ["Ada Quay"]
    other = f"<section aria-labelledby='crew'><h2 id='crew'>The crew</h2><p>{PARAGRAPHS[0][:80]}, and so on.</p></section>"
    assert "The crew" in draft_of(with_box(other)).body.text


def test_many_buttons_and_durations_take_no_longer_than_they_are_many() -> None:
    """Each looks at what is around it, and no further."""
    page = page_of(with_box("<div>" + "<button>Play</button><span class='duration'>1:20</span>" * 10_000 + "</div>"))
    began = process_time()
    players(page)
    assert process_time() - began < 5  # a tenth of a second
