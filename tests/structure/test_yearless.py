"""Posts whose times lack their year: what somebody wrote is a post all the same, and when he did stays as it is printed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from schemas.cleaned import Cleaned
from schemas.record import Article
from tests.door import through_door

from .quay import NAMES, SAID, thread

_POSTS = {
    "beside a name": "<div><div><span>{name}</span> <span>May {day:02}, 10:3{day}</span></div><div><p>{said}</p></div></div>",
    "in its heading": "<article><h4>{name} <small>{day} May, 10.3{day}</small></h4><section><p>{said}</p></section></article>",
    "above words in rows": "<tr><td><b>{name}</b></td><td>0{day}.05. 10:3{day}</td></tr><tr><td colspan=2>{said}</td></tr>",
}


def _board(form: str) -> str:
    told = enumerate(zip(NAMES, SAID, strict=True), 1)
    posts = "".join(form.format(day=day, name=name, said=said) for day, (name, said) in told)
    return f"<h1>West quay</h1>{f'<table>{posts}</table>' if posts.startswith('<tr') else f'<div>{posts}</div>'}"


@pytest.mark.parametrize("kind", _POSTS)
def test_posts_without_a_year_are_posts(kind: str):
    """Of a forum; what it prints of their times stands raw in the record, and no moment does."""
    posts = thread(_board(_POSTS[kind]))["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))
    assert {post["published_at"] for post in posts} == {None}
    assert all(f"3{day}" in post["published_at_raw"] for day, post in enumerate(posts, 1))


@pytest.mark.parametrize("since", [1, 2, 3, 4])
@pytest.mark.parametrize("kind", ["beside a name", "in its heading"])
def test_posts_of_this_year_stand_beside_older_ones(kind: str, since: int):
    """A board that leaves out this year prints it of the posts before, be they most or few."""
    form = _POSTS[kind].replace("{day:02}, ", "{day:02}{year}, ").replace("May, 10.", "May{year}, 10:")
    told = enumerate(zip(NAMES, SAID, strict=True), 1)
    posts = "".join(form.format(day=day, name=name, said=said, year=" 2023" if day <= since else "") for day, (name, said) in told)
    found = thread(f"<h1>West quay</h1><div>{posts}</div>")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in found] == list(zip(NAMES, SAID, strict=True))
    assert [post["published_at"] is None for post in found] == [day > since for day in range(1, 6)]


def test_one_post_without_a_year_is_a_thread():
    """At a thread's address, where it tells who, and when but for the year."""
    head = '<div class="info"><span class="profile">Ada</span><br><span class="date">4 May 10:30</span></div>'
    posts = thread(f'<h3>West quay</h3><div class="post">{head}<div class="message"><p>{SAID[0]}</p></div></div>')["posts"]
    assert [(post["author"]["name"], post["published_at"], post["published_at_raw"], post["text"]) for post in posts] == [("Ada", None, "4 May 10:30", SAID[0])]


def test_comments_without_a_year_are_comments():
    """Below a story, in a section that is called so."""
    said = "".join(
        f'<div class="comment"><p><b class="name">{name}</b> May 0{day}, 10:30</p><p>{words}</p></div>'
        for day, (name, words) in enumerate(zip(NAMES, SAID, strict=True), 1)
    )
    story = "".join(f"<p>{words} {words}</p>" for words in SAID)
    body = f"<article><h1>The quay is shut</h1>{story}</article><section class='comments'><h2>5 comments</h2>{said}</section>"
    page = f"<html lang=en><head><title>The quay is shut</title></head><body>{body}</body></html>".encode()
    answer = through_door(page, "https://news.example/2024/quay", datetime(2024, 5, 9, tzinfo=UTC))
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Article)
    assert [comment.text for comment in answer.record.comments] == list(SAID)
    assert [comment.published_at_raw for comment in answer.record.comments] == [f"May 0{day}, 10:30" for day in range(1, 6)]


_ROWS = {
    "what is on": "<li><b>Choir {day}</b> {day} May, 19:30 <p>Bring your own cup and a chair for whoever comes late to the hall.</p></li>",
    "departures": "<tr><td>{day} May, 10:3{day}</td><td>Ferry {day}</td><td>Pier {day}</td><td>on time</td></tr>",
    "results": "<li>{day} May, 15:30 Quay United – Mill Rovers {day}:1, a game that the rain decided long before its end came.</li>",
}


@pytest.mark.parametrize("kind", _ROWS)
def test_plans_and_results_make_no_thread(kind: str):
    """Where a site does not call itself a forum, days without a year tell nothing."""
    rows = "".join(_ROWS[kind].format(day=day) for day in range(1, 9))
    page = f"<html lang=en><head><title>Quay</title></head><body><h1>Quay</h1><table>{rows}</table></body></html>".encode()
    answer = through_door(page, "https://quay.example/what-is-on", datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned) or answer.record.kind != "thread"


_NAMELESS = {
    "a log": "<div><small>{day} May, 10:30</small><p>{said}</p></div>",
    "a plan": "<li><b>{day} May, 10:30</b> {said}</li>",
    "what is on the air": "<tr><td>{day} May, 20:15</td><td><b>The long film {day}</b><p>{said}</p></td></tr>",
}


@pytest.mark.parametrize("kind", _NAMELESS)
@pytest.mark.parametrize("days", [(5, 4, 3, 2, 1), (1, 2, 3, 4, 5)])
def test_what_names_nobody_makes_no_thread(kind: str, days: tuple[int, ...]):
    """On a forum's site, too: whether it goes on in time nobody can tell."""
    rows = "".join(_NAMELESS[kind].format(day=day, said=said) for day, said in zip(days, SAID, strict=True))
    rows = f"<table>{rows}</table>" if rows.startswith("<tr") else f"<div>{rows}</div>"
    page = f"<html lang=en><head><title>Quay forum</title></head><body><h1>Quay</h1>{rows}</body></html>".encode()
    answer = through_door(page, "https://quay.example/forum/what-is-on", datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned) or answer.record.kind != "thread"


def test_posts_that_stand_there_twice_make_no_thread():
    """As those with a year do not: each author and time comes back."""
    posts = _board(_POSTS["beside a name"])
    page = f"<html lang=en><head><title>West quay</title></head><body>{posts}<h2>Latest</h2>{posts}</body></html>".encode()
    answer = through_door(page, "https://quay.example/forum/topic/4", datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned) or answer.record.kind != "thread"


def test_where_most_times_have_their_year_the_others_are_words():
    """Somebody names a day in what he writes."""
    form = "<div class=post><div><span>{name}</span> <span>{day} May 2024, 10:30</span></div><div><p>{said}</p><p>Back on 7 June, 10:30 sharp.</p></div></div>"
    posts = thread(_board(form))["posts"]
    assert [post["published_at"][:10] for post in posts] == [f"2024-05-0{day}" for day in range(1, 6)]
