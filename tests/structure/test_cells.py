"""Tables of posts as scripts of the nineties print them: words in no element of their own, and addresses of their own making."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned
from schemas.record import Thread
from tests.article.pages import CAPTURED
from tests.door import through_door

HOST = "https://quay.example"
SAID = (
    ("Ida", "The boat at the west pier has no owner.<br><br>Whoever knows whose it is may tell the harbour office, or me."),
    ("Piet", "I saw it come in with the storm.<br><br>There was nobody on board, and the lamps were out."),
    ("Runa", "It is my uncle's, and he looks for it since the first of the month.<br>He will come for it with the next tide."),
    ("Ole", "Then let us hope that he brings a pump, for it lies deeper than it did in the morning, and there is rain to come."),
)


def row(name: str, day: int, words: str) -> str:
    """A post as tables of the nineties print it: no element holds its words alone."""
    return (
        f"<tr><td><b>{name}</b><br><small>Member<br>Posts: {day * 7}</small></td><td><font size='1'>posted {day:02}-11-2004 10:3{day % 10} &nbsp; "
        f"<a href='/q?p={day}'>Quote</a></font><hr>{words}</td></tr>"
    )


def read(url: str, rows: str, pager: str = "") -> Thread:
    """The thread of such a table."""
    html = f"<html><head><title>Lamps - Quay</title></head><body><h2>Lamps</h2>{pager}<table><tr><th>Author</th><th>Post</th></tr>{rows}</table></body></html>"
    body = html.encode()
    answer = through_door(body, url, CAPTURED)
    assert isinstance(answer, Cleaned), answer
    assert isinstance(answer.record, Thread)
    return answer.record


def test_words_that_stand_in_a_cell_behind_its_head_are_the_posts() -> None:
    """The head of the cell, with time and button, is none of them."""
    rows = "".join(row(name, day, words) for day, (name, words) in enumerate(SAID, start=13))
    posts = read(f"{HOST}/read?t=5", rows).posts
    assert [post.author and post.author.name for post in posts] == ["Ida", "Piet", "Runa", "Ole"]
    assert posts[1].text == "I saw it come in with the storm.\nThere was nobody on board, and the lamps were out."
    assert all(post.published_at for post in posts)


def test_short_words_in_such_a_cell_are_the_post_too() -> None:
    """Though what the other cell says of who wrote them is longer."""
    said = [*SAID[:3], ("Ole", "Thanks!"), ("Piet", "+1")]
    rows = "".join(row(name, day, words) for day, (name, words) in enumerate(said, start=13)).replace("Posts: ", "From: the old harbour of Riga<br>Posts: ")
    assert [post.text for post in read(f"{HOST}/read?t=5", rows).posts[3:]] == ["Thanks!", "+1"]


@pytest.mark.parametrize(("key", "first"), [("page", ""), ("s", "&s=1"), ("s", "&session=1&s=1")])
def test_the_pages_of_a_thread_have_the_address_of_its_first_for_an_id(key: str, first: str) -> None:
    """Whatever the number is called, where the pager says what it is."""
    rows = "".join(row(name, day, words) for day, (name, words) in enumerate(SAID, start=13))
    pager = f"<p>Pages: <a href='/read?t=5{first}'>1</a> [2] <a href='/read?t=5&amp;{key}=3'>3</a></p>"
    found = read(f"{HOST}/read?t=5&{key}=2", rows, pager)
    assert (found.id, found.page, found.pages) == (f"{HOST}/read?t=5", 2, 3)
