"""Boards whose visitors have no names: posts answer each other by their numbers."""

from __future__ import annotations

import pytest

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Listed
from schemas.config import CleanConfig

from .quay import SAID, thread

_LOG = "https://quay.example/test/read.cgi/harbour/1714645353/"
_PAGE = "https://quay.example/hb/res/500.html"
_POSTS = {
    "lines of a log": ('<dt id="n{number}">{number} : <b>Nobody</b> : 2024/05/02 1{at}:22:33.12 ID:aB{at}<dd>{words}<br>', 1),
    "boxes": (
        '<div id="p{number}"><p><b class="postusername">Nobody</b> 2 May 2024, 1{at}:22 <a href="#p{number}">No.</a></p><div>{words}</div></div>',
        500,
    ),
}


def _page(post: str, first: int, pointer: str = "&gt;&gt;{}") -> str:
    """What five visitors say, each in answer to the one before."""
    heads = ["", *(f'<a href="#p{first + at}">{pointer.format(first + at)}</a><br>' for at in range(4))]
    told = "".join(post.format(at=at, number=first + at, words=head + said) for at, (head, said) in enumerate(zip(heads, SAID, strict=True)))
    return f"<h1>West quay</h1><div>{told}</div><form><textarea></textarea></form>"


@pytest.mark.parametrize("url", [_LOG, _PAGE])
@pytest.mark.parametrize(("post", "first"), _POSTS.values(), ids=_POSTS)
def test_a_number_above_the_words_says_what_they_answer(post: str, first: int, url: str) -> None:
    """It is no label, though it stands in most posts, and none of the words."""
    posts = thread(_page(post, first), url=url)["posts"]
    assert [one["text"] for one in posts] == list(SAID)
    assert [one["reply_to"] for one in posts] == [None, *(one["id"] for one in posts[:-1])]


def test_a_number_that_no_earlier_post_has_stays_with_the_words() -> None:
    """It may stand on a page that was not read."""
    post, first = _POSTS["boxes"]
    posts = thread(_page(post, first, "&gt;&gt;9{}"), url=_PAGE)["posts"]
    assert posts[1]["text"].split() == [">>9500", *SAID[1].split()]
    assert posts[1]["reply_to"] is None


def test_the_folder_of_a_board_is_not_what_its_thread_is_called() -> None:
    """Boards print it in front of the title."""
    post, first = _POSTS["boxes"]
    assert thread(_page(post, first).removeprefix("<h1>West quay</h1>"), "/hb/ - West quay - Harbour", _PAGE)["title"] == "West quay"


def test_a_page_of_several_threads_is_a_list_of_them() -> None:
    """With what was said last in each, and a link to the rest."""
    post, _ = _POSTS["boxes"]
    threads = "".join(
        f'<section>{"".join(post.format(at=at, number=first + at, words=SAID[at]) for at in range(3))}<a href="/hb/res/{first}.html">[Answer]</a></section>'
        for first in (500, 510, 520)
    )
    answer = clean(Capture(url="https://quay.example/hb/", sha256="0" * 64, size_bytes=0), f"<title>/hb/ - Harbour</title>{threads}".encode(), CleanConfig())
    assert isinstance(answer, Listed), answer
    assert {link.url for link in answer.links} >= {f"https://quay.example/hb/res/{first}.html" for first in (500, 510, 520)}
