"""What wants to hurt takes time that grows with its size and no faster: four times as much of it takes some four times as long."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned
from tests.growth import linear

from .attacks import ATTACKS
from .test_inputs import URLS, answered

_SMALL, _LARGE = 20_000, 80_000


@pytest.mark.parametrize("url", URLS, ids=["forum", "news"])
@pytest.mark.parametrize("name", ATTACKS)
def test_time_grows_with_the_size(name: str, url: str) -> None:
    """Whatever it wants to be read as."""
    little, much = (ATTACKS[name](size) for size in (_SMALL, _LARGE))
    assert linear(lambda: answered(little, url), lambda: answered(much, url))


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
