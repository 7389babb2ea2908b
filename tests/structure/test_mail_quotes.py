"""Quotes with a sign before each line, as letters have them (RFC 3676, section 4.5), on pages of no known engine."""

from __future__ import annotations

from typing import Any

from .quay import NAMES, SAID, thread


def _posts(*bodies: str) -> list[dict[str, Any]]:
    rows = (
        f'<div class="post"><b class="author">{name}</b> <i>{day} May 2024, 10:15</i>{body}</div>'
        for day, (name, body) in enumerate(zip(NAMES, bodies, strict=False), 1)
    )
    found: list[dict[str, Any]] = thread("".join(rows))["posts"]
    return found


def _text(*lines: str) -> str:
    return "<div class='said'>" + "<br>".join(lines) + "</div>"


def test_lines_with_a_sign_are_quotes_of_whom_the_line_above_names() -> None:
    """Each run of such lines is a quote, and what was quoted in it is another."""
    answer = _text("Ada wrote:", f"&gt; {SAID[0]}", SAID[1], "&gt;&gt; Is it closed?", "&gt; It is.", SAID[2])
    post = _posts(_text(SAID[0]), answer, _text(SAID[3]))[1]
    assert post["text"].split() == [*SAID[1].split(), *SAID[2].split()]
    assert [(quote["author"], quote["text"]) for quote in post["quotes"]] == [("Ada", SAID[0]), (None, "It is."), (None, "Is it closed?")]
    assert post["text_full"].splitlines()[0] == f"> {SAID[0]}"


def test_signs_that_point_at_posts_or_stand_in_code_are_words() -> None:
    """A number behind two signs leads to a post; shells and Python print such signs before what is typed."""
    bodies = (_text("&gt;&gt;4711", SAID[0]), _text(SAID[1], "&gt;&gt;&gt; 1 + 1", "2"), f"<div class='said'><p>{SAID[2]}</p><pre>&gt; make ropes</pre></div>")
    posts = _posts(*bodies)
    assert [post["quotes"] for post in posts] == [[], [], []]
    assert [sign in post["text"] for sign, post in zip((">>4711", ">>> 1 + 1", "> make ropes"), posts, strict=True)] == [True, True, True]
