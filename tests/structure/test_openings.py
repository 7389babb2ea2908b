"""What opens a thread in other markup than its answers, and says no more than whose it is."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_TIMED = "<div class='answer'><b class='author'>{name}</b> <i>0{day} May 2024, 10:30</i><div class='text'>{said}</div></div>"


@pytest.mark.parametrize(
    ("head", "called", "opens"),
    [("<p>by Zoe</p>", "content", True), ("<p>作者: Zoe</p>", "content", True), ("<p>by Zoe</p>", "notice", False), ("<p>by Wren</p>", "content", False)],
)
def test_what_stands_below_a_byline_alone_opens_a_thread_whose_answers_have_times(head: str, called: str, opens: bool):
    """Where it is called what words are, and its author is not who wrote the first post: boards say who began a thread, and have notices below."""
    answers = "".join(_TIMED.format(name=name, day=day, said=said) for day, (name, said) in enumerate(zip(NAMES[1:], SAID[1:], strict=True), start=2))
    record = thread(f"<h1>West quay</h1><div>{head}</div><div class='{called}'><p>{SAID[0]}</p></div><section>{answers}</section>")
    assert [post["text"] for post in record["posts"]] == [*([SAID[0]] if opens else []), *SAID[1:]]
    assert (record["posts"][0]["author"]["name"] == "Zoe") is opens
