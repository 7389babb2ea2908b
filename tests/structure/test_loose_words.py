"""Words that stand in no element of their own, below who and when, on pages of no known engine."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_BELOW = {
    "a paragraph of a guest book": "<p><b>{name}</b> wrote on 0{day} May 2024, 10:30:<br>{said}</p>",
    "below a line": '<hr><font size="+1"><b>Re: West quay</b></font><br><font>Posted by {name} on 0{day} May 2024, 10:30:</font><p>{first}<p>{second}',
    "behind who and when on one line": "<p><b>{name} (0{day} May 2024, 10:30):</b> {said}</p>",
    "paragraphs beside each other": "<div><p><b>{name}</b>, 0{day} May 2024, 10:30</p><p>{first}</p><p>{second}</p></div>",
}


@pytest.mark.parametrize("count", [2, 5])
@pytest.mark.parametrize("post", _BELOW.values(), ids=_BELOW)
def test_all_that_stands_below_a_head_is_said(post: str, count: int) -> None:
    """And no word of the head is."""
    told = list(enumerate(zip(NAMES, SAID, strict=True), start=1))[:count]
    halves = [(" ".join(said.split()[:9]), " ".join(said.split()[9:])) for said in SAID]
    below = "".join(post.format(name=name, day=day, said=said, first=halves[day - 1][0], second=halves[day - 1][1]) for day, (name, said) in told)
    posts = thread(f"<h1>West quay</h1><div>{below}</div>")["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES[:count])
    assert [" ".join(one["text"].split()) for one in posts] == list(SAID[:count])


def test_the_last_of_posts_that_lines_part_ends_with_its_line() -> None:
    """Though the anchor of the next post stands behind the line of each other, and what is below the last one where that would be."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    head = "<a name='{day}'></a><h2>West quay</h2><ul><li>From: {name}</li><li>Date: 0{day} May 2024 10:30</li></ul><pre>{said}</pre><hr>"
    below = "".join(head.format(name=name, day=day, said=said) for day, (name, said) in told)
    posts = thread(f"<h1>The harbour's letters</h1>{below}<address>Made by a tool</address>")["posts"]
    assert [one["text"] for one in posts] == list(SAID)


def test_what_stands_below_the_last_line_is_no_head_of_a_post() -> None:
    """Where other heads are called otherwise."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    head = "<div>From: {name}</div><div>To: all</div><div>Date: 0{day} May 2024 10:30</div>"
    form = f"<hr><p class='got'>Message #{{day}} received at the office:</p><div class='headers'>{head}</div><pre>{{said}}</pre>"
    below = "".join(form.format(name=name, day=day, said=said) for day, (name, said) in told)
    posts = thread(f"<h1>West quay</h1>{below}<hr><p>Send a report to the office.</p>")["posts"]
    assert [one["text"] for one in posts] == list(SAID)


@pytest.mark.parametrize("post", ["<b>{name}</b> - 0{day} May 2024, 10:30<br>{said}<hr>", "<b>{name}</b><br>{said}<br><i>0{day} May 2024, 10:30</i><hr>"])
def test_words_up_to_a_line_are_said_above_it(post: str) -> None:
    """Also behind the last element before it; and what stands above the first line and below the last is no post."""
    below = "".join(post.format(name=name, day=day, said=said) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1))
    posts = thread(f"<h1>West quay</h1><hr><p><a href='/'>Home</a></p><hr>{below}<p>&copy; the harbour office</p><hr>")["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES)
    assert [one["text"] for one in posts] == list(SAID)
