"""What pages made to be expensive cost, and that no page makes the reader fall."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from schemas.cleaned import Answer, Cleaned
from schemas.config import CleanConfig
from tests.door import through_door

from .quay import NAMES

_MOST_CPU_S = 6.0
"""An idle core takes .2 to 1 s for each page; at twice their size they once took up to a minute."""


def _rare(number: int) -> str:
    """A class of its own: digits are no part of what classes are called."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


def _post(number: int, more: str = "") -> str:
    moment = f"2024-05-{1 + number // 1440 % 28:02d}T{number // 60 % 24:02d}:{number % 60:02d}:00Z"
    return (
        f'<div class="post"><a class="author" href="/user/{number % 40}">Ada {number % 40}</a> <time datetime="{moment}">{moment}</time>'
        f"<div class=body><p>The divers look at pile {_rare(number)} today, so please moor at the school.</p></div>{more}</div>"
    )


def _page(body: str) -> bytes:
    return f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{body}</body></html>'.encode()


def _answer(body: bytes) -> Answer:
    return through_door(body, "https://quay.example/forum/thread/4", config=CleanConfig(platform="unknown"))


_POSTS = "".join(map(_post, range(5)))
_HEAD = '<a class="author" href="/user/1">Ada</a> <time datetime="2024-05-01T10:00:00Z">x</time> '
_MUCH = f"<p>{'Please moor at the school. ' * 1000}</p>"
_LONG = "".join(_post(at, _MUCH).replace(f"Ada {at}", name) for at, name in enumerate(NAMES))
_ALONE = f"<main><p><b>Ada</b> <i>1 May 2024, 10:30</i></p><div>{_MUCH * 15}</div></main>"
_DEEP = f"{'<span>' * 20}<i>2 May 2024, 10:30</i>{'</span>' * 20}<br>"
_COSTLY: dict[str, Callable[[], str]] = {
    "thousands of classes of two among thousands of siblings": lambda: _POSTS + "".join(f'<p class="{_rare(at % 2500)}">word</p>' for at in range(5000)),
    "thousands of answers in one post that says nobody's name": lambda: f'<div class="post"><p>The quay.</p>{"".join(map(_post, range(2000)))}</div>',
    "thousands of headings beside thousands of rows": lambda: "".join(
        f'<h2>The quay of day {at}</h2><div class="post"><a href="/t/{at}">The quay of day {at}</a> <time datetime="2024-05-01T10:00">x</time> Ada</div>'
        for at in range(2000)
    ),
    "posts in posts as deep as elements nest": lambda: "".join(_post(at).removesuffix("</div>") for at in range(1500)),
    "thousands of quotes in one post": lambda: _POSTS + _post(6, '<div class="quote">word</div>' * 2000),
    "thousands of names and times on a line above posts": lambda: f"<p>{_HEAD * 2000}</p>{_LONG}",
    "thousands of times deep in lines beside a post that is alone": lambda: f"{_ALONE}{_DEEP * 4000}<form><textarea></textarea><button>Reply</button></form>",
}


@pytest.mark.parametrize("name", _COSTLY)
def test_a_page_made_to_be_expensive_takes_seconds(name: str):
    """Whatever repeats, nests or is called by rare names."""
    body = _page(_COSTLY[name]())
    before = time.process_time()
    _answer(body)
    assert time.process_time() - before < _MOST_CPU_S


def test_a_pager_with_thousands_of_digits_is_no_pager():
    """Python reads no integer of more than 4,300 digits."""
    answer = _answer(_page(f'{_POSTS}<div class="pagination"><a href="?page=2">{"1" * 5000}</a></div>'))
    assert isinstance(answer, Cleaned)
    assert answer.record.model_dump()["pages"] is None


def test_what_one_answer_says_is_no_label_of_the_posts_around_it():
    """A line of the last of ten answers in each other stands in the extent of all ten, and is its words all the same."""
    said = [f"<p>The divers look at pile {_rare(at)} today, so please moor at the school.</p>" for at in range(10)]
    words = [f'<div class="body">{words}{"<p>Moor here.</p>" if at == 9 else ""}</div>' for at, words in enumerate(said)]
    opened = "".join(
        f'<div class="post"><a href="/user/{at}">Ada {_rare(at)}</a> <time datetime="2024-05-0{1 + at // 2}T1{at}:00Z">x</time>{words[at]}' for at in range(10)
    )
    answer = _answer(_page(f"{opened}{'</div>' * 10}"))
    assert isinstance(answer, Cleaned)
    assert answer.record.model_dump()["posts"][-1]["text"].endswith("Moor here.")


_TIED = """
import hashlib
from cleaners.clean import clean
from schemas.capture import Capture
from schemas.config import CleanConfig
row = '<li class="{} alpha beta gamma"><a href="/user/{}">Ada {}</a> 2024-05-0{} 10:00<p class="delta words text body">{}</p></li>'
rows = lambda kind: "".join(row.format(kind, n, n, n, "moor at the quay " * (n + 3)) for n in range(1, 8))
body = f"<html><body><ul>{rows('post reply')}</ul><ol>{rows('reply post')}</ol></body></html>".encode()
capture = Capture(url="https://quay.example/forum/thread/4", sha256=hashlib.sha256(body).hexdigest(), size_bytes=len(body))
print(clean(capture, body, CleanConfig(platform="unknown")))
"""


def test_classes_are_met_in_the_order_of_the_page_in_every_run():
    """Families and slots that are alike in all else are told apart by order, which that of a set is not."""
    told = {
        subprocess.run([sys.executable, "-c", _TIED], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
