"""Pages that print each post twice, for telephones and for desks, and pages on which somebody says a thing twice."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_TOLD = [(day, name, said) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)]
_SMALL = "<li class='comment-small'><a href='/profile/{name}'>{name}</a> <span>0{day}/05/2024, 10:30</span><div class='rich'><p>{said}</p></div></li>"
_LARGE = (
    "<li {id} class='comment'><div class='comment-author'><a href='/profile/{name}'>{name}</a></div>"
    "<div class='comment-content'><div>May {day}, 2024, 10:30 AM</div><div class='rich'><p>{said}</p></div></div></li>"
)


def _page(*forms: str) -> str:
    boxes = (form.format(id=f"id='comment-7{day}'", day=day, name=name, said=said) for day, name, said in _TOLD for form in forms)
    return f"<h1>West quay</h1><ul>{''.join(boxes)}</ul>"


@pytest.mark.parametrize("forms", [(_SMALL, _LARGE), (_LARGE, _SMALL)])
def test_a_post_that_stands_twice_is_one(forms: tuple[str, str]):
    """The copy with an id is read."""
    posts = thread(_page(*forms))["posts"]
    assert [(post["id"], post["author"]["name"], post["text"]) for post in posts] == [(f"7{day}", name, said) for day, name, said in _TOLD]


def test_who_says_all_twice_wrote_two_posts():
    """At another time, as double posts are."""
    later = _LARGE.replace("10:30", "10:31").replace("{id}", "id='comment-8{day}'")
    posts = thread(_page(_LARGE, later))["posts"]
    assert [post["text"] for post in posts] == [said for _, _, said in _TOLD for _ in range(2)]


_ANY = (
    "<div class='post {kind}' id='{day}'><div class='author'><a class='author-link' href='/profile/{day}'>{name}</a> Level {day}</div>"
    "<time>May {day}, 2024 10:30 AM</time><div class='content'><p>{said}</p></div><button>Reply</button></div>"
)


@pytest.mark.parametrize("best", [2, 4])
def test_the_best_answer_that_stands_above_the_others_as_well_is_one(best: int):
    """It is read where it was given, and the question is not lost for it."""
    first, *answers = (_ANY.format(kind="reply" if day > 1 else "question", day=day, name=name, said=said) for day, name, said in _TOLD)
    highest = f"<section><h2>Best reply</h2>{answers[best - 2]}</section>"
    page = f"<main><h1>West quay</h1>{first}{highest}<section><h2>4 replies</h2>{''.join(answers)}</section></main>"
    assert [post["text"] for post in thread(page)["posts"]] == [said for _, _, said in _TOLD]


@pytest.mark.parametrize("when", ["May 1, 2024 10:3{day}", "May 1{day}, 2024"])
def test_who_says_the_same_at_another_minute_or_on_another_day_wrote_two_posts(when: str):
    """People bump threads with the same words."""
    told = [("Ada", SAID[0]), ("Wren", "Bump, is nobody at the quay today?"), ("Heron", SAID[2])] * 2
    boxes = "".join(
        f"<li class='comment' id='c{day}'><div class='comment-author'><a href='/profile/{name}'>{name}</a></div><div>{when.format(day=day)}</div>"
        f"<div class='rich'><p>{said}</p></div></li>"
        for day, (name, said) in enumerate(told, start=1)
    )
    assert [post["text"] for post in thread(f"<h1>West quay</h1><ul>{boxes}</ul>")["posts"]] == [said for _, said in told]


def test_who_says_good_night_each_day_at_ten_wrote_as_many_posts():
    """Copies print their days otherwise; what a clock sends is told in one form, at times with the words of yesterday."""
    said = [f"Good night to all at the quay, the water is {'high' if day // 2 % 2 else 'low'}." for day in range(8)]
    boxes = "".join(
        f"<div class='post'><b class='author'>Ada</b> <span>{day} May 2024, 22:30</span><p>{words}</p></div>" for day, words in enumerate(said, start=1)
    )
    assert [post["text"] for post in thread(f"<h1>West quay</h1>{boxes}")["posts"]] == said
