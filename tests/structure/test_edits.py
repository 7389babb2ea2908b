"""What engines print about edits, and other lines of theirs in posts, on pages of no known engine."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

import pytest

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from tests.growth import linear

from .quay import NAMES as PEOPLE
from .quay import SAID, thread

_POST = (
    '<div class="post"><a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
    '<div class="body"><p>{said}</p>{more}</div>{below}</div>'
)


def _posts(more: str = "", below: str = "", between: str = "") -> list[dict[str, Any]]:
    """The posts of a thread whose second has more in its body, or below it, or behind it."""
    told = [
        _POST.format(name=name, day=at, said=said, more=more if at == 2 else "", below=below if at == 2 else "") + (between if at == 2 else "")
        for at, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    ]
    body = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{"".join(told)}</body></html>'.encode()
    capture = Capture(
        url="https://quay.example/forum/thread/4", fetched_at=datetime(2024, 5, 9, tzinfo=UTC), sha256=hashlib.sha256(body).hexdigest(), size_bytes=len(body)
    )
    answer = clean(capture, body, CleanConfig())
    assert isinstance(answer, Cleaned), answer
    posts: list[dict[str, Any]] = answer.record.model_dump(mode="json")["posts"]
    return posts


@pytest.mark.parametrize(
    "notice",
    [
        "Last edited by Wren (2024-05-03 11:00:00)",
        "Edited May 3, 2024 11:00 by Wren",
        "Zuletzt bearbeitet von Wren am 03.05.2024 um 11:00 Uhr",
        "[Updated on: Fri, 03 May 2024 11:00]",
        "This message was edited 1 time. Last update was at 2024-05-03 11:00:00",
        "本帖最后由 Wren 于 2024-5-3 11:00 编辑",
        "最終更新: 2024年5月3日 11:00",
        "Edited by user 5/3/2024 11:00 AM | Reason: Not specified",
        "마지막 수정: 2024-05-03 11:00",
        "Востаннє редагувалося Wren 03.05.2024 11:00",
        "Ostatnio edytowane przez Wren, 2024-05-03 11:00",
        "2-mal bearbeitet. Zuletzt am 03.05.24 11:00.",
        "Edited 2 time(s). Last edit at 05/03/2024 11:00AM by Wren.",
        "EDITED: 3 May 2024 11:00 by WREN",
        "This reply was modified on 3 May 2024 at 11:00 by Wren. Reason: typo in the price",
    ],
)
def test_a_notice_of_an_edit_is_no_words_of_a_post(notice: str):
    """It is the time of the edit."""
    posts = _posts(more=f"<p>{notice}</p>")
    assert [post["text"] for post in posts] == list(SAID)
    assert posts[1]["edited_at"] == "2024-05-03T11:00:00Z"


@pytest.mark.parametrize(
    "notice",
    [
        "This reply was modified 6 days ago by Wren. Reason: typo in the price",
        "Diese Antwort wurde geändert vor 6 Tagen von Wren. Grund: typo in the price",
        "Edited May 3, 2024 11:00. Reason: typo in the price",
        "This reply was modified 6 days ago by Harbour Office. Reason: typo in the price",
    ],
)
def test_the_reason_of_an_edit_is_kept(notice: str):
    """It stands behind who edited, or when, and is nobody's words in the post."""
    posts = _posts(more=f"<p>{notice}</p>")
    assert (posts[1]["text"], posts[1]["edit_reason"], posts[1]["edited_at"][:10]) == (SAID[1], "typo in the price", "2024-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "Edited 2024-05-03 by me: the school has no room left.",
        "I edited the list on 2024-05-03, see there.",
        "Edit: 2024-05-03 will do as well.",
        "This topic was updated on 2024-05-03 with new prices, by the school and the harbour",
    ],
)
def test_what_people_write_about_edits_stays(line: str):
    """Words behind the time, or before it, are the author's."""
    assert _posts(more=f"<p>{line}</p>")[1]["text"] == f"{SAID[1]}\n\n{line}"


def test_who_edited_a_post_is_not_its_author():
    """As StackExchange prints both below a text."""
    posts = _posts(below='<div><div>edited <span title="2024-05-04 09:00:00Z">May 4</span></div><a class="author" href="/user/Clerk">Clerk</a></div>')
    assert [post["author"]["name"] for post in posts] == list(PEOPLE)
    assert posts[1]["published_at"] == "2024-05-02T10:30:00Z"


def test_what_says_neither_who_nor_when_between_posts_is_no_post():
    """Placeholders and notices stand in boxes like theirs."""
    assert [post["text"] for post in _posts(between='<div class="post"><div class="body"><p>Wren has marked this topic as solved</p></div></div>')] == list(
        SAID
    )


def test_what_a_box_of_code_prints_above_it_is_no_code():
    """Labels and buttons of every theme."""
    posts = _posts(more='<div class="codebox"><p>Code: Select all</p><pre>moor = school\nlamp = on</pre></div>')
    assert posts[1]["text"] == f"{SAID[1]}\n\nmoor = school\nlamp = on"


@pytest.mark.parametrize(
    ("beside", "edited", "raw"),
    [
        (" <small>(Last modified: 0{day} May 2024 - 14:12 by <a href='/user/Ada'>Ada</a>.)</small>", "2024-05-02T14:12:00Z", "02 May 2024 - 10:30"),
        (" · edited 0{day} May 2024, 15:01", "2024-05-02T15:01:00Z", "02 May 2024 - 10:30"),
        (" (bearbeitet: 0{day}.05.2024 16:40)", "2024-05-02T16:40:00Z", "02 May 2024 - 10:30"),
        (" · edited 0{day} May 2024 - 10:30", "2024-05-02T10:30:00Z", "02 May 2024 - 10:30"),
        (" edited 0{day} May 2024", "2024-05-02T00:00:00Z", "02 May 2024 - 10:30"),
        (" in Updated rules for 2024", None, "02 May 2024 - 10:30 in Updated rules for 2024"),
        (" · edited by Ada", None, "02 May 2024 - 10:30 · edited by Ada"),
        (" in Tides 2023, revised", None, "02 May 2024 - 10:30 in Tides 2023, revised"),
    ],
)
def test_a_line_may_say_when_a_post_was_written_and_when_it_was_edited(beside: str, edited: str | None, raw: str):
    """FlaskBB prints both beside each other."""
    form = '<section><div><b>{name}</b></div><div><a href="/post/{day}">0{day} May 2024 - 10:30</a>{more}</div><div>{said}</div></section>'
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    posts = thread("".join(form.format(name=name, day=day, said=said, more=beside.format(day=day) if day == 2 else "") for day, (name, said) in told))["posts"]
    assert [post["published_at"] for post in posts] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, 6)]
    assert [post["edited_at"] for post in posts] == [None, edited, None, None, None]
    assert [post["text"] for post in posts] == list(SAID)
    assert posts[1]["published_at_raw"] == raw


def test_time_grows_with_the_lines_that_say_so():
    """A post that pastes a log of edits has thousands; each was looked for among all of them."""

    def read(count: int) -> None:
        said = [f"<p>{words}</p>{'<p>2 May 2024 (edited 3 May 2024)</p>' * count if at == 1 else ''}" for at, words in enumerate(SAID)]
        heads = [f"<div><b>{name}</b> <i>0{day} May 2024, 10:30</i></div>" for day, name in enumerate(PEOPLE, start=1)]
        thread("".join(f"<section>{head}<div>{words}</div></section>" for head, words in zip(heads, said, strict=True)))

    assert linear(lambda: read(4_000), lambda: read(16_000))
