"""Elements that hold posts, and their quotes, though few boards use them so, on pages of no known engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .quay import NAMES, SAID, thread

_BOXES = {
    "figures": "<figure><figcaption><b>{name}</b> 0{day} May 2024, 10:30</figcaption><div>{said}</div></figure>",
    "what can be folded": "<details open><summary><b>{name}</b> 0{day} May 2024, 10:30</summary><div>{said}</div></details>",
    "words as quotes": "<table><tr><td><i>0{day} May 2024, 10:30</i><br><b>{name}</b></td></tr><tr><td><blockquote>{said}</blockquote></td></tr></table>",
    "names as headings": "<section><h2>{name}</h2><p><small>0{day} May 2024, 10:30</small></p><div>{said}</div></section>",
    "names as buttons": "<div><div><button>{name}</button> <time>0{day} May 2024, 10:30</time></div><div>{said}</div></div>",
    "lines of a log": "<div><span>2024-05-0{day} 10:30</span> <span>&lt;{name}&gt;</span> <span>{said}</span></div>",
}
_CHROME = '<nav><a href="/">Home</a> <a href="/members">Members</a></nav><h1>West quay</h1>'


@pytest.mark.parametrize("box", _BOXES.values(), ids=_BOXES)
def test_posts_are_read_in_whatever_they_are_printed(box: str) -> None:
    """A link to all members is none of them."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    posts = thread(f"{_CHROME}<main>{''.join(box.format(name=name, day=day, said=said) for day, (name, said) in told)}</main>")["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES)
    assert [one["text"] for one in posts] == list(SAID)
    assert [one["published_at_raw"][-5:] for one in posts] == ["10:30"] * 5


_CELLS = "<table><tr><td><b>Ada wrote:</b></td></tr><tr><td class='quote'>{}</td></tr></table>"


@pytest.mark.parametrize("quote", ["<blockquote><p>Ada wrote:</p>{}</blockquote>", '<div class="quote"><p>Ada wrote:</p>{}</div>', _CELLS])
def test_a_quote_beside_the_words_is_quoted(quote: str) -> None:
    """It stands above them, and below who and when."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    post = "<tr><td>{name}</td><td><div><small>0{day} May 2024, 10:30</small></div>{quoted}<div>{said}</div></td></tr>"
    quoted = {2: quote.format(f"<p>{SAID[0]}</p>")}
    posts = thread(f"{_CHROME}<table>{''.join(post.format(name=name, day=day, said=said, quoted=quoted.get(day, '')) for day, (name, said) in told)}</table>")[
        "posts"
    ]
    assert [one["text"] for one in posts] == list(SAID)
    assert [(one["author"], one["text"]) for one in posts[1]["quotes"]] == [("Ada", SAID[0])]


@pytest.mark.parametrize("letter", [str.upper, str.lower], ids=["capital", "small"])
def test_the_letter_in_place_of_a_picture_is_no_part_of_a_name(letter: Callable[[str], str]) -> None:
    """Also of people whose names begin with a small one."""
    told = list(enumerate(zip([letter(name[0]) + name[1:] for name in NAMES], SAID, strict=True), start=1))
    face = '<a href="/u/{day}"><span class="avatar">{face}</span><span>{name}</span></a>'
    post = f'<div><header>{face}<i>Member</i> <time datetime="2024-05-0{{day}} 10:30">last week</time></header><div class="words">{{said}}</div></div>'
    posts = thread(f"{_CHROME}<main>{''.join(post.format(face=name[0], name=name, day=day, said=said) for day, (name, said) in told)}</main>")["posts"]
    assert [one["author"]["name"] for one in posts] == [name for _, (name, _) in told]
    assert [one["text"] for one in posts] == list(SAID)
