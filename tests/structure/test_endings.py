"""Signatures that nothing calls so, on pages of no known engine."""

from __future__ import annotations

from typing import Any

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES as PEOPLE
from .quay import SAID

_OF = {"Ada": "Two oars are better than none.", "Pim": "Ask before you dig."}


def _posts(ending: str) -> list[dict[str, Any]]:
    """The posts of a thread in which some end all that they write so."""
    told = [
        f'<div class="post"><a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
        f'<div class="body">{said}{ending.format(_OF[name]) if name in _OF else ""}</div></div>'
        for day, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    ]
    body = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{"".join(told)}</body></html>'.encode()
    answer = through_door(body, "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned), answer
    posts: list[dict[str, Any]] = answer.record.model_dump(mode="json")["posts"]
    return posts


def test_what_ends_all_posts_of_somebody_is_a_signature():
    """Ada wrote two posts, Pim one, which may end as it does by chance."""
    posts = _posts("<br><br>{}")
    assert [post["text"] for post in posts[:4]] == list(SAID[:4])
    assert [post["signature"] for post in posts] == [_OF["Ada"], None, None, _OF["Ada"], None]
    assert posts[4]["text"] == f"{SAID[4]}\n{_OF['Pim']}"


def test_a_line_that_is_drawn_below_words_is_none_of_them():
    """Above a signature that is a picture, which is not read as what a line is that is drawn below it; what else somebody ends with is his."""
    assert [post["text"] for post in _posts('<br>_________________<br><img src="/{}.png" alt="">')] == list(SAID)
    for end in ("...", "--", "-----", "__________"):
        assert _posts(f"<br>{end}")[4]["text"] == f"{SAID[4]}\n{end}"
    assert {(post["text"], post["signature"]) for post in _posts("<br>_________<br>{}<br>_________")} == set(zip(SAID, map(_OF.get, PEOPLE), strict=True))


def test_who_and_when_below_words_are_no_signature():
    """Though it is called one."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    foot = '<div class="sig">said <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time> by <a href="/user/{name}">{name}</a></div>'
    body = "".join(f'<div class="post" id="p{day}"><div class="body">{said}</div>{foot.format(day=day, name=name)}</div>' for day, (name, said) in told)
    answer = through_door(f"<html><head><title>West quay</title></head><body>{body}</body></html>".encode(), "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned), answer
    posts = answer.record.model_dump(mode="json")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(PEOPLE, SAID, strict=True))
    assert not any(post["signature"] for post in posts)


def test_what_stands_where_signatures_stand_is_one():
    """Behind a rule, in an element that is called as theirs, behind two dashes, which may stand on a line of their own in the source alone."""
    for ending in ("<hr>{}", '<br><span class="tail">{}</span>', "<br>--<br>{}", "\n-- \n{}"):
        posts = _posts(ending)
        assert [post["text"] for post in posts] == list(SAID)
        assert [bool(post["signature"]) for post in posts] == [True, False, False, True, True]
