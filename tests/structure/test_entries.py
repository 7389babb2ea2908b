"""What a forum's site lists with times and is no post: each entry has a title, or nobody's name, or is about a member."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Answer, Cleaned
from schemas.config import CleanConfig

from .quay import NAMES, SAID

_TITLES = ("What divers see", "Where the small boats go", "Why the insurer calls twice", "How to tar a rope", "Hooks, and a lamp to see them by")
_ENTRIES = {
    "releases": "<section><h2>Version 1.{at}.0</h2><p>by {name} 2024-05-0{day}</p><p>{said}</p></section>",
    "releases in a list": "<dl><dt>1.{at}.0 - {day} May 2024</dt><dd>{said}</dd></dl>",
    "events": "<div><div>{title}</div><div>Hall 3, {day} May 2024, 19:30</div><p>{said}</p></div>",
    "what is for sale": "<table><tr><td><b>{title}</b><br>{said}<br>Price: {at}0<br>Posted: {day} May 2024</td></tr></table>",
    "files": "<div><b>kettle-{at}.zip</b> <i>2024-05-0{day} 10:30</i><p>{said}</p><i>uploaded by {name}</i></div>",
    "reviews": "<div><div>★★★★☆</div><b>{title}</b><p>by {name} on {day} May 2024</p><p>{said}</p></div>",
    "what was changed": '<li><a href="?old={at}">10:30, {day} May 2024</a> <a href="/wiki/{name}">{name}</a> ({said})</li>',
    "members": "<div><b><a href='/user/{at}'>{name}</a></b><p>Member · Joined {day} May 2024, 10:30</p><p>{at}2 posts</p></div>",
    "what was done": '<li><time datetime="2024-05-0{day}T10:30">{day} May</time> <a href="/user/{name}">{name}</a> removed a post: {said}</li>',
    "members with a word about each": "<div><h3><a href='/user/{at}'>{name}</a></h3><p>Joined May {day}, 2024</p><p>{said}</p></div>",
    "members on one line each": "<hr><a href='/user/{at}'>{name}</a> - Joined {day} May 2024, 10:30<br>Member, {at}2 posts",
}
_POSTS = {
    "headed by names": "<section><h2>{name}</h2><p>{day} May 2024, 10:30</p><p>{said}</p></section>",
    "titled, which can be answered": "<div><h3>{title}</h3><p><b>{name}</b> {day} May 2024, 10:30</p><p>{said}</p> <a href='/reply/{at}'>Reply</a></div>",
    "with the title of what they answer": "<div><h3>Re: Moorings</h3><p>posted by {name} on {day} May 2024, 10:30</p><p>{said}</p></div>",
    "titled with how they begin": "<div><p class='author'>{name}</p><p>{day} May 2024, 10:30</p><h3>{start}</h3><div class='content'>{said}</div></div>",
    "below what they answer": "<div><i>{before}</i><p><b>{name}</b> {day} May 2024, 10:30</p><div class='content'>{said}</div></div>",
    "that nobody signs": "<div><div>{day} May 2024, 10:30</div><div>{said}</div></div>",
}


def _read(entry: str, days: range) -> Answer:
    told = zip(days, NAMES, _TITLES, SAID, strict=True)
    words = [
        {"at": day + 2, "day": day, "name": name, "title": title, "said": said, "start": said[:24], "before": SAID[day - 2] if day > 1 else ""}
        for day, name, title, said in told
    ]
    entries = "".join(entry.format(**one) for one in words)
    page = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{entries}</body></html>'.encode()
    capture = Capture(url="https://quay.example/forum/quay", fetched_at=datetime(2024, 5, 9, tzinfo=UTC), sha256=hashlib.sha256(page).hexdigest(), size_bytes=0)
    return clean(capture, page, CleanConfig())


@pytest.mark.parametrize("name", _ENTRIES)
def test_entries_of_a_list_are_no_thread_though_the_site_is_a_forum_s(name: str) -> None:
    """The newest first, as lists are printed."""
    answer = _read(_ENTRIES[name], range(5, 0, -1))
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article"


@pytest.mark.parametrize("line", ["{time} {who} removed a post: {said}", "{who} has locked the topic Moorings, {time}: {said}"])
def test_what_was_done_is_no_thread_in_whatever_order(line: str) -> None:
    """A sentence goes on behind the name; what somebody says stands apart from it."""
    time, who = '<time datetime="2024-05-0{day}T10:30">{day} May</time>', '<a href="/user/{name}">{name}</a>'
    answers = [_read(f"<li>{form.replace('{time}', time).replace('{who}', who)}</li>", range(1, 6)) for form in (line, "{time} {who}: {said}")]
    assert [isinstance(answer, Cleaned) and answer.record.kind == "thread" for answer in answers] == [False, True]


@pytest.mark.parametrize("name", _POSTS)
def test_posts_are_a_thread_whatever_stands_above_them(name: str) -> None:
    """Names in headings, a title each where boards offer to answer, the title of the thread; or no name where they go on in time."""
    answer = _read(_POSTS[name], range(1, 6))
    assert isinstance(answer, Cleaned), answer
    assert [post["text"] for post in answer.record.model_dump()["posts"]] == list(SAID)
