"""Posts in elements that sites define, which part no lines by themselves, and posts that hold no word."""

from __future__ import annotations

from typing import Any

import pytest

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES, SAID, thread

_HEAD = "<a href='/member/{name}'>{name}</a> <time datetime='2024-05-0{day}T10:30Z'>{day} May</time>"
_URL = "https://quay.example/forum/thread/4"


def _posts(post: str) -> str:
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    return "<h1>West quay</h1>" + "".join(post.format(name=name, day=day, said=said) for day, (name, said) in told)


def _of(found: dict[str, Any]) -> list[tuple[str, str]]:
    return [(post["author"]["name"], post["text"]) for post in found["posts"]]


@pytest.mark.parametrize("rank", ["", "<span>Member</span>"])
def test_all_posts_on_one_line_are_posts_with_words(rank: str):
    """The line is no label that all posts have in common."""
    assert _of(thread(_posts(f"<a-post><a-who>{_HEAD}{rank}</a-who><a-said>{{said}}</a-said></a-post>"))) == list(zip(NAMES, SAID, strict=True))


def test_a_label_in_every_post_is_no_word_of_it():
    """It stands on a line of its own."""
    assert _of(thread(_posts(f"<div><p>{_HEAD}</p><p>Member</p><div>{{said}}</div></div>"))) == list(zip(NAMES, SAID, strict=True))


@pytest.mark.parametrize(
    ("posted", "is_thread"),
    [("", False), ("<a href='/member/{name}'>{name}</a>", False), ("<img src='/p/{day}.jpg'>", True)],
)
def test_a_thread_in_which_nobody_posted_anything_is_none(posted: str, is_thread: bool):
    """A link to who wrote is what boards print; a picture is something."""
    answer = through_door(f"<title>West quay</title>{_posts(f'<div class=post><p>{_HEAD}</p><div class=body>{posted}</div></div>')}".encode(), _URL)
    assert (isinstance(answer, Cleaned) and answer.record.kind == "thread") is is_thread, answer
