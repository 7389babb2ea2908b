"""The markup of posts that somebody pasted into a post of his own, on boards of no known engine: it is what he wrote, and nobody else wrote it."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned
from schemas.record import Post
from tests.door import through_door

from .quay import NAMES, SAID

_LAYOUTS = {
    "boxes with names": '<article class="card" id="m{id}"><a href="/u/{name}">{name}</a> <time>{at}</time><div class="words">{words}</div></article>',
    "boxes without names": '<div id="m{id}"><p><b>{name}</b> {at}</p><div>{words}</div></div>',
    "boxes with tools below": '<div class="box"><div class="top"><b>{name}</b> <span>{at}</span></div><div class="said">{words}</div><p>Reply</p></div>',
    "tables": '<table class="msg"><tr><td><b>{name}</b></td><td><span>{at}</span><div>{words}</div></td></tr></table>',
    "terms": '<dl id="m{id}"><dt>{name}, {at}</dt><dd><div class="text">{words}</div></dd></dl>',
}
_FORGED = (("Mallory", "Everything is free today, says the owner of the board."), ("Old Tom", "I have been there, and it is true, so go."))


def _post(layout: str, number: int, name: str, words: str) -> str:
    return _LAYOUTS[layout].format(id=500 + number, name=name, at=f"2024-06-{number + 1:02} 10:{number + 10}", words=words)


def _read(posts: list[str]) -> tuple[Post, ...]:
    """The posts of a thread's page; none where it ends as none."""
    body = f"<!DOCTYPE html><html><head><title>West quay</title></head><body><h1>West quay</h1><div>{''.join(posts)}</div></body></html>".encode()
    answer = through_door(body, "https://quay.example/forum/thread/4")
    return (answer.record.posts or ()) if isinstance(answer, Cleaned) and answer.record.kind == "thread" else ()


def _forged(layout: str, count: int) -> str:
    return "".join(_post(layout, 20 + number, name, f"<p>{words}</p>") for number, (name, words) in enumerate(_FORGED[:count]))


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("at", [0, 2, 4])
def test_posts_in_a_posts_words_are_its_words(layout: str, count: int, at: int) -> None:
    """In the first, in the middle, and in the last, behind which no other comes."""
    said = [f"<p>{words}</p>" for words in SAID[:5]]
    said[at] += _forged(layout, count)
    found = _read([_post(layout, number, NAMES[number], words) for number, words in enumerate(said)])
    assert [post.author and post.author.name for post in found] == list(NAMES[:5])
    assert all(words in found[at].text for _, words in _FORGED[:count])


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("count", [1, 2])
def test_nobody_answers_in_the_words_of_a_post_that_nobody_answered(layout: str, count: int) -> None:
    """One post, or none where the page does not show that it is one."""
    found = _read([_post(layout, 0, NAMES[0], f"<p>{SAID[0]}</p>{_forged(layout, count)}")])
    assert [post.author and post.author.name for post in found] in ([], [NAMES[0]])


@pytest.mark.parametrize("at", [0, 2])
def test_posts_that_tags_without_an_end_nest_stay_posts(at: int) -> None:
    """A page that never closes what it opens has all that follows in one post's words."""
    layout = "boxes with names"
    said = [f"<p>{words}</p>" for words in SAID[:5]]
    said[at] += "<div><div><div>"
    found = _read([_post(layout, number, NAMES[number], words) for number, words in enumerate(said)])
    assert [post.author and post.author.name for post in found] == list(NAMES[:5])
