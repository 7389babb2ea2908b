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


def test_one_post_of_many_that_stands_twice_is_two():
    """Nothing tells that the page prints copies."""
    page = _page(_LARGE)
    last = page[page.rindex("<li") :]
    assert len(thread(page.replace(last, last.replace("</ul>", "") + last))["posts"]) == len(SAID) + 1
