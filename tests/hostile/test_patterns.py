"""Bait for patterns that could try all ways to part a line before they give up: each of these once held a page up for longer than anybody waits."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.door import through_door

from .inputs import STORY, _article, _bbpress, _board, _post

_DEADLINE_S = 10
_QUESTION = "Questions\nHow do I mend a pile?\n{}\nasked Jun 2 2014 at 10:00\nAda Quay\n1,234\n"

BAIT: dict[str, Callable[[], bytes]] = {
    "instructions and no root": lambda: b"<?a b?>" * 200 + b"The lower row",
    "remarks and no root": lambda: b"<!-- a -->\n" * 200 + b"The lower row",
    "a shape of nothing in an attribute": lambda: _article(f'<p style="clip-path:polygon({"  0,  " * 60}x)">word</p>'),
    "a shape of nothing in a sheet": lambda: _article('<p class="q">word</p>', f"<style>.q{{clip-path:polygon({'  0,  ' * 60}x)}}</style>"),
    "an agency and blanks": lambda: _article(f"<pre>LONDON (Reuters){' ' * 2_000}x The tide took it.</pre>").replace(STORY.encode(), b"", 1),
    "who wrote a quote, and blanks": lambda: _board(
        _bbpress(1) + _bbpress(2, f"<blockquote><pre>最初由{' ' * 9_000}x\nPosted by{' ' * 9_000}Ada{' ' * 9_000}x</pre></blockquote>yes")
    ),
    "who wrote below a label, and blanks": lambda: _article(f"{STORY}<pre>from: {' ' * 9_000}x</pre><pre>作者{' ' * 9_000}(</pre>"),
    "strokes before each time of a list": lambda: _article(
        "".join(f"<div class='row'><div>{'-' * 115}x <time>May 1, 2024 10:{at % 60:02d}</time></div><p>Pile {at} is gone.</p></div>" for at in range(900))
    ),
    "a number without end, ago": lambda: _article(_post(1) + _post(2) + _post(3) + f"<div class='post'><b class='date'>ago {'1' * 6_000}</b><p>yes</p></div>"),
    "sentences that end without end": lambda: f"Home › Forums\n\n{'.' * 60_000}\n\nAda {'._' * 30_000}\n".encode(),
    "votes without end": lambda: _QUESTION.format(f"up vote 3 down vote {'7' * 80}x").encode(),
    "edits without end": lambda: _QUESTION.format(f"share{' edit' * 22} x").encode(),
}


@contextmanager
def _deadline() -> Iterator[None]:
    def end(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, _DEADLINE_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("name", BAIT)
def test_no_line_is_parted_in_all_ways(name: str) -> None:
    """Each ends in some answer."""
    body = BAIT[name]()
    with _deadline():
        through_door(body, "https://paper.example/2024/a")
