"""Comments below single posts, in other markup than theirs."""

from __future__ import annotations

from typing import Any

import pytest

from .quay import NAMES, SAID, thread

_HEAD = '<a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
_POST = '<div class="post {kind}" id="post-{kind}-{number}"><h3></h3>' + _HEAD + '<div class="body"><p>{said}</p></div>{below}</div>'
_COMMENT = '<div class="comment" id="comment-{number}"><p>{said}</p>' + _HEAD + "</div>"


def _asked(comment: str) -> list[dict[str, Any]]:
    """A question and two answers, with this below the first of them."""
    below = ("", f'<div class="comments">{comment}</div>', "")
    parts = zip(("question", "answer", "answer"), (41, 52, 53), NAMES, SAID, below, strict=False)
    posts = [_POST.format(kind=kind, number=n, name=name, day=day, said=said, below=more) for day, (kind, n, name, said, more) in enumerate(parts, start=1)]
    told: list[dict[str, Any]] = thread(f"<h1>West quay</h1>{''.join(posts)}", url="https://quay.example/question/41")["posts"]
    return told


def test_one_comment_below_an_answer_is_a_post_that_answers_it():
    """Nothing else of the page is like it; numbers of comments and answers are their own."""
    posts = _asked(_COMMENT.format(number=64, name=NAMES[3], day=4, said=SAID[3]))
    assert [post["text"] for post in posts] == [SAID[0], SAID[1], SAID[3], SAID[2]]
    assert [post["author"]["name"] for post in posts] == [NAMES[0], NAMES[1], NAMES[3], NAMES[2]]
    assert [post["id"] for post in posts] == ["41", "52", "64", "53"]
    assert posts[2]["reply_to"] == "52"


@pytest.mark.parametrize(
    "comment",
    [
        '<div class="comment"><p>Comments are closed</p></div>',
        f'<div class="comment"><p>{SAID[3]}</p></div>',
        f'<div class="comment"><p>{SAID[3]}</p><a href="/user/{NAMES[3]}">{NAMES[3]}</a></div>',
    ],
)
def test_what_says_not_who_and_when_is_no_comment(comment: str):
    """It may be a form or a notice."""
    assert [post["author"]["name"] for post in _asked(comment)] == list(NAMES[:3])
