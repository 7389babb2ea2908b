"""Boards that say by words alone whose a post is: behind a label, "by" or a dash, in the head of a letter, behind the number of the post."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_POSTS = {
    "labels in a list": "<dl><dt>Name:</dt><dd>{name}</dd><dt>Date:</dt><dd>{day} May 2024, 10:30</dd><dt>Message:</dt><dd>{said}</dd></dl>",
    "labels in rows": "<tr><td>Name:</td><td>{name}</td></tr><tr><td>Date:</td><td>{day} May 2024, 10:30</td></tr><tr><td>Text:</td><td>{said}</td></tr>",
    "a row below": "<tr><th colspan=2>{re}West quay</th></tr><tr><td colspan=2>{said}</td></tr><tr><td>by {name}</td><td>{day} May 2024, 10:30</td></tr>",
    "a dash below": "<section><header>{day} May 2024, 10:30</header><p>{said}</p><footer>— {name}</footer></section>",
    "a letter": "<h3>Message {day}</h3><p>From: {name}<br>Date: 0{day} May 2024 10:30 +0000<br>Subject: {re}West quay</p><pre>{said}</pre>",
    "a number": "<dl><dt>#{day} {name}, {day} May 2024 10:30</dt><dd>{said}</dd></dl>",
}


@pytest.mark.parametrize("kind", _POSTS)
@pytest.mark.parametrize("url", ["https://quay.example/forum/thread/4", "https://quay.example/old/4.html"])
def test_words_tell_whose_a_post_is(kind: str, url: str):
    """On a forum's page and on one that does not say that it is."""
    told = list(enumerate(zip(NAMES, SAID, strict=True), 1))
    body = "".join(_POSTS[kind].format(day=day, name=name, said=said, re="Re: " if day > 1 else "") for day, (name, said) in told)
    posts = thread(f"<h1>West quay</h1>{f'<table>{body}</table>' if body.startswith('<tr') else body}", url=url)["posts"]
    assert [(one["author"]["name"], one["text"], int(one["published_at"][8:10])) for one in posts] == [(name, said, day) for day, (name, said) in told]


@pytest.mark.parametrize(
    "verb",
    [
        "Posted by",
        "Geschrieben von",
        "Écrit par",
        "Enviado por",
        "Scritto da",
        "Geplaatst door",
        "Napisał(a)",
        "Napisała",
        "Написал",
        "Отправил(а)",
        "Skrevet av",
    ],
)
def test_a_verb_before_a_colon_tells_who_wrote(verb: str):
    """What a board says besides in that form is nobody's name."""
    row = "<tr><td>{said}</td></tr><tr><td>{verb}: {name}<br>Moved by: Pilot</td><td>2024-05-0{day} 10:30</td></tr>"
    body = "".join(row.format(verb=verb, name=name, said=said, day=day) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), 1))
    posts = thread(f"<h1>West quay</h1><table>{body}</table>", url="https://quay.example/forum/thread/4")["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == list(zip(NAMES, SAID, strict=True))


def test_what_is_called_a_signature_is_nobodys_name():
    """Few words between what somebody wrote and his name, which nothing calls so."""
    words = "<tr><th colspan=2>{re}West quay</th></tr><tr><td colspan=2><div>{said}</div><div class='c-entry__signature'>{sign}</div></td></tr>"
    foot = "<tr><td>{name}</td><td><span>2024-05-0{day} 10:30</span> <a href='#p{day}'>#{day}</a></td></tr>"
    wrote = [("Ada", "Quay dweller", "No boat."), ("Ben", "Retired pilot", "Nor on Sunday."), ("Ada", "Quay dweller", "I wrote to them.")]
    told = enumerate(wrote, 1)
    body = "".join((words + foot).format(sign=sign, name=name, said=said, day=day, re="Re: " if day > 1 else "") for day, (name, sign, said) in told)
    posts = thread(f"<h1>West quay</h1><table>{body}</table>", url="https://quay.example/forum/thread/4")["posts"]
    assert [one["author"]["name"] for one in posts] == ["Ada", "Ben", "Ada"]
