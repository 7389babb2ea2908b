"""Pages that nothing calls a forum's, on which one tells something and others comment on it."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES, SAID, thread

_URL = "https://quay.example/spaces/west/divers"
_OPENING = (
    '<article class="{topic}"><h1>West quay</h1><div class="by"><a href="{home}{name}">{name}</a> <time datetime="2024-05-01T10:30:00Z">8 days ago</time></div>'
    "<div><p>{said}</p></div></article>"
)
_ANSWER = (
    '<div class="{called}" id="a-{day}"><div class="by"><a href="/members/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} days ago</time>'
    "</div><p>{said}</p></div>"
)


def _page(opening: str = _OPENING, home: str = "/members/", called: str = "comment", more: str = "", count: int = 5, topic: str = "topic") -> str:
    told = list(enumerate(zip(NAMES, SAID, strict=True), start=1))[1:count]
    answers = "".join(_ANSWER.format(day=day, name=name, said=said, called=called) for day, (name, said) in told)
    return f"{opening.format(topic=topic, home=home, name=NAMES[0], said=SAID[0] + more)}<section><h2>{count - 1} comments</h2>{answers}</section>"


@pytest.mark.parametrize(("called", "topic"), [("comment", "topic"), ("reply", "card discussion"), ("card answer", "question")])
def test_what_a_member_tells_and_other_members_comment_on_is_a_thread(called: str, topic: str) -> None:
    """Its author has his page where theirs are, and says no more than they do; and it is called a topic."""
    posts = thread(_page(called=called, topic=topic), "West quay | Quay", _URL)["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == list(zip(NAMES, SAID, strict=True))


@pytest.mark.parametrize(
    "body",
    [
        *(_page(topic=topic) for topic in ("", "post hentry", "node node-story", "topic-politics")),
        f'<div class="discussion">{_page(topic="")}</div>',
        _page(home="/staff/"),
        _page(more=f"</p><p>{' '.join(SAID)}" * 3),
        _page(count=3),
        _page(opening=_OPENING.replace('<time datetime="2024-05-01T10:30:00Z">8 days ago</time>', "")),
    ],
    ids=[
        "a story",
        "WordPress",
        "Drupal",
        "of a section",
        "a box around all",
        "a paper's own people",
        "a long story",
        "two comments",
        "a story without a time",
    ],
)
def test_a_story_that_readers_comment_on_is_an_article(body: str) -> None:
    """With the comments below it, or without."""
    answer = through_door(f'<html lang="en"><head><title>West quay | Quay</title></head><body>{body}</body></html>'.encode(), _URL)
    assert isinstance(answer, Cleaned)
    assert answer.record.kind == "article"
