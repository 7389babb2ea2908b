"""Boards where people wish for something in a product, Canny's and their like: who stands above the words and when below them, and what stands beside."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES, SAID, thread

_WISH = "https://feedback.quay.example/feature-requests/p/lamps-on-the-west-quay"
_WHEN = "<span>May {day}, 2024</span>"
_LOCKUP = "<div class='lockup'><div class='userName'>{name}</div></div>"
_OPENINGS = {
    "one box around it": "<div class='view'><h1>Lamps</h1>" + _LOCKUP + "<div class='markdown'>{said}</div><div>" + _WHEN + "</div></div>",
    "parts beside each other": "<h1>Lamps</h1>" + _LOCKUP + "<div class='body'>{said}</div><div>" + _WHEN + "</div>",
}
_ANSWER = "<div class='postComment'>" + _LOCKUP + "<div class='commentBody'>{said}</div><div>" + _WHEN + " · <a class='reply'>Reply</a></div></div>"

_TOLD = [(day, name, said) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)]


def _written(post: str, first: int = 0, last: int = 5) -> str:
    told = list(enumerate(zip(NAMES, SAID, strict=True), start=1))
    return "".join(post.format(day=day, name=name, said=said) for day, (name, said) in told[first:last])


@pytest.mark.parametrize("opening", _OPENINGS.values(), ids=_OPENINGS)
def test_a_wish_opens_what_others_say_to_it(opening: str):
    """Its author stands above its words, its day below them."""
    record = thread(f"{_written(opening, 0, 1)}<section>{_written(_ANSWER, 1)}</section>", "Lamps | Feature requests", _WISH)
    assert [(one["author"]["name"], one["text"]) for one in record["posts"]] == list(zip(NAMES, SAID, strict=True))
    assert [one["published_at"][:10] for one in record["posts"]] == [f"2024-05-0{day}" for day in range(1, 6)]
    assert record["title"] == "Lamps"


@pytest.mark.parametrize(
    "address",
    [
        "https://quay.canny.example/bugs/p/lamps",
        "https://quay.example/feature-requests/p/lamps",
        "https://ideas.quay.example/forums/2-general/suggestions/812-lamps",
        "https://ideas.quay.example/ideas/QUAY-I-88",
        "https://fider.quay.example/posts/9/lamps",
    ],
)
def test_addresses_say_that_a_page_is_a_wish(address: str):
    """Whatever the software that made it."""
    opening = _written(_OPENINGS["one box around it"], 0, 1)
    assert len(thread(f"{opening}<section>{_written(_ANSWER, 1)}</section>", "Lamps | Wishes", address)["posts"]) == len(SAID)


@pytest.mark.parametrize(
    "address",
    [
        "https://ideas.quay.example/posts/9-on-lamps",
        "https://feedback.substack.example/p/on-lamps",
        "https://ideas.quay.example/p/on-lamps",
        "https://quay.example/p/lamps",
    ],
)
def test_other_addresses_are_those_of_essays(address: str):
    """Ideas are what papers call their essays, and Substack has all of its below /p/."""
    essay = f"<article><h1>On lamps</h1><p>By Ada</p><p>{'</p><p>'.join(SAID)}</p></article>"
    answer = through_door(f"<title>On lamps</title>{essay}".encode(), address)
    assert isinstance(answer, Cleaned), answer
    assert answer.record.kind == "article"


def test_what_stands_beside_wishes_is_no_thread():
    """Changes are told by the same software, and so are plans."""
    change = "<div class='entry'><span>May {day}, 2024</span><h2>Lamp {day}</h2><div class='userName'>{name}</div><p>{said}</p></div>"
    for path in ("changelog", "roadmap"):
        answer = through_door(f"<title>Changes</title><h1>Changes</h1>{_written(change)}".encode(), f"https://feedback.quay.example/{path}")
        assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


@pytest.mark.parametrize("address", [_WISH, "https://ideas.quay.example/ideas/how-10-lamps", "https://quay.example/bugs/p/lamp"])
@pytest.mark.parametrize(
    ("head", "body"), [('<script type=\'application/ld+json\'>{"@context":"https://schema.org","@type":"NewsArticle"}</script>', ""), ("", "single-post")]
)
def test_what_calls_itself_an_article_is_one_at_the_address_of_a_wish(address: str, head: str, body: str):
    """Comments stand below it; papers have hosts and beetles of these names, too."""
    comments = "".join(f"<div class='comment'>{_LOCKUP}<p>{{said}}</p>{_WHEN}</div>".format(name=name, said=said, day=day) for day, name, said in _TOLD)
    essay = f"<article><h1>On lamps</h1><p>By Zoe</p><p>{'</p><p>'.join((*SAID, *SAID[::-1]))}</p></article><section>{comments}</section>"
    page = f"<html><head><title>On lamps</title>{head}</head><body class='{body}'>{essay}</body></html>"
    answer = through_door(page.encode(), address)
    assert isinstance(answer, Cleaned), answer
    assert answer.record.kind == "article"
