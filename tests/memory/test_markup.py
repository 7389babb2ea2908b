"""What a page is said to be made of."""

from __future__ import annotations

import time

import pytest

from cleaners.clean import clean
from cleaners.memory.markup import MOST_NAMES
from schemas.config import CleanConfig
from schemas.memory import Memory
from tests.door import capture_of

MEMORY = Memory(host="bench.example")
THREAD = '<body class="topic postid-{0}"><ul class="replies"><li class="reply post-{0} odd">One.</li><li class="reply post-7 even">Two.</li></ul></body>'


def markup(html: str, memory: Memory | None = MEMORY) -> tuple[int, ...]:
    """Of a page as the door gives it."""
    body = f"<html><head><title>Ask</title></head>{html}</html>".encode()
    return clean(capture_of(body, "https://bench.example/a"), body, CleanConfig(), memory).markup


def test_it_is_the_class_names_without_what_tells_pages_apart():
    """In whatever order, and none of the numbers of posts."""
    one, other = markup(THREAD.format(31)), markup(THREAD.format(32))
    assert one == other
    assert len(one) == 5
    assert set(one) == set(markup('<body class="topic"><p class="even odd">A</p><p class="replies reply">B</p></body>'))
    assert set(one).isdisjoint(markup('<body class="thema"><p class="gerade">A</p></body>'))


def test_nobody_asks_nothing_is_said():
    """As for all that is learnt of a site."""
    assert markup(THREAD.format(31), None) == ()
    assert markup("<body><p>No classes here.</p></body>") == ()


@pytest.mark.parametrize("page", ["".join(f'<p class="n{"x" * number}">A</p>' for number in range(1_000)), f'<p class="{"a " * 50_000}">A</p>'])
def test_it_is_bounded(page: str):
    """And a page of nothing but names costs no more than its length."""
    begun = time.process_time()
    assert len(markup(page)) <= MOST_NAMES
    assert time.process_time() - begun < 5
