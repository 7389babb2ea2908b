"""What wants to hurt takes time that grows with its size and no faster: four times as much of it takes some four times as long."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from schemas.cleaned import Cleaned

from .attacks import ATTACKS
from .test_inputs import URLS, answered

_SMALL, _LARGE = 40_000, 160_000
_MOST = 9.0
"""Of the times, that of the larger over that of the smaller: 4 by the sizes, 16 where time grows with their square, and a machine has its moods."""
_TOO_SHORT_S = 0.25
"""What takes no longer at the larger size has not grown enough to hurt, and is not worth a second look."""


def _time_s(make: Callable[[int], bytes], size: int, url: str) -> float:
    body = make(size)
    best = float("inf")
    for _ in range(2):
        before = process_time()
        answered(body, url)
        best = min(best, process_time() - before)
        if best < _TOO_SHORT_S:
            break
    return best


@pytest.mark.parametrize("url", URLS, ids=["forum", "news"])
@pytest.mark.parametrize("name", ATTACKS)
def test_time_grows_with_the_size(name: str, url: str) -> None:
    """Also of what the first look found to be quick."""
    large = _time_s(ATTACKS[name], _LARGE, url)
    if large > _TOO_SHORT_S:
        assert large / _time_s(ATTACKS[name], _SMALL, url) < _MOST


def test_ten_thousand_posts_that_say_nearly_the_same_are_as_many_posts() -> None:
    """People who are counted or agree write the same; days are all that their board prints of the time. Nothing of it is a label."""
    posts = "".join(
        f"<div class='post' id='p{at}'><div class='author'><a href='/u/{at % 97}'>user{at % 97}</a></div>"
        f"<time datetime='2024-01-{at % 28 + 1:02d}T00:00:00Z'>Jan {at % 28 + 1}</time><div class='content'>Number {at} is here, too.</div></div>"
        for at in range(4_000)
    )
    page = f"<html><head><title>Roll call - Forum</title></head><body><h1>Roll call</h1>{posts}</body></html>"
    answer = answered(page.encode(), URLS[0])
    assert isinstance(answer, Cleaned)
    assert answer.record.kind == "thread"
    assert [post.text for post in answer.record.posts] == [f"Number {at} is here, too." for at in range(4_000)]
