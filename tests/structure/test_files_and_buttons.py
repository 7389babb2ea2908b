"""What stands in the bodies of posts and is none of their words, on pages of no known engine: lists of files, and what scripts make a button."""

from __future__ import annotations

import re
from typing import Any

import pytest

from .quay import NAMES, SAID, thread

_POST = "<div class='said' id='s-{day}'><b class='author'>{name}</b> <i>0{day} May 2024, 10:30</i><div class='text'><p>{said}</p>{more}</div></div>"


def _posts(more: str) -> list[dict[str, Any]]:
    """The posts of a thread, the second with more in its body than its words."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    body = "".join(_POST.format(day=day, name=name, said=said, more=more if day == 2 else "") for day, (name, said) in told)
    posts: list[dict[str, Any]] = thread(f"<h1>West quay</h1>{body}")["posts"]
    return posts


@pytest.mark.parametrize("called", ["attachbox", "bbp-attachments", "post_attachments", "attachment-list", "attachedFiles", "file-attach"])
def test_lists_of_files_are_no_words(called: str) -> None:
    """Nor is what stands above them, or how large they are."""
    post = _posts(f'<div class="{called}"><h6>Attachments:</h6><ul><li><a href="/files/7">plan.pdf</a> (48 KiB, 31 views)</li></ul></div>')[1]
    assert post["text"] == SAID[1]
    assert [file["url"] for file in post["attachments"]] == ["https://quay.example/files/7"]


@pytest.mark.parametrize(
    "more",
    [
        f'<div class="attachment-comment"><a href="/files/7">plan.pdf</a> {SAID[3]}</div>',
        f'<div class="attached">{SAID[3]}</div>',
        f'<div class="attachment"><a href="/files/7">plan.pdf</a> {SAID[3]}</div>',
        '<div class="attachment"><a href="/files/7"><img src="/files/7.png" alt=""></a> My boat last year!</div>',
        '<p class="unattached">See <a href="/files/7">plan.pdf</a>, page two.</p>',
    ],
)
def test_words_beside_a_file_are_words(more: str) -> None:
    """Though what holds them is called as lists of files are."""
    post = _posts(more)[1]
    assert post["text"].startswith(SAID[1])
    assert len(post["text"]) > len(SAID[1])
    assert not post["attachments"]


@pytest.mark.parametrize(("button", "is_word"), [('<a role="button" tabindex="0">Show more</a>', False), ('<a role="button" href="/plan">Show more</a>', True)])
def test_what_scripts_make_a_button_is_no_word(button: str, is_word: bool) -> None:
    """In a quote, too; what leads somewhere is a link."""
    quote = f"<blockquote><cite>Ada wrote:</cite><p>{SAID[0][:40]}</p><div>{button}</div></blockquote>"
    [said] = _posts(quote)[1]["quotes"]
    assert said["text"].endswith("Show more") is is_word


@pytest.mark.parametrize(
    "said",
    [
        '<p>Ask <span role="button" tabindex="0">@Pim</span> about it.</p>',
        '<p><a role="button">My photos</a>, and more of them.</p>',
        '<details><summary role="button">The pile</summary><p>It is rotten.</p></details>',
        f'<div role="button" tabindex="0">{SAID[4]}</div>',
    ],
)
def test_what_people_say_is_theirs_where_scripts_make_a_button_of_it(said: str) -> None:
    """Whom they name in a line, and what they hide."""
    assert {*re.findall(r"\w+", re.sub("<.*?>", " ", said))} <= {*re.findall(r"\w+", _posts(said)[1]["text"])}


@pytest.mark.parametrize("button", ["<button>Quote</button>", '<div role="button">Quote</div>', '<p><a role="button">Quote</a></p>'])
def test_no_button_is_a_signature(button: str) -> None:
    """Nor a word."""
    post = _posts(button)[1]
    assert (post["text"], post["signature"]) == (SAID[1], None)


def test_a_picture_that_grows_is_one() -> None:
    """Though scripts make a button of it."""
    assert _posts('<span role="button"><img src="/quay.png" alt=""></span>')[1]["images"]
