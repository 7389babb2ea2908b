"""Answers in answers, in markup whose elements have no names, on pages of no known engine."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_SHAPES = {
    "an answer in a list in a box of what it answers": ('<li id="p{day}"><div>{head}</div><div>{words}</div>{answers}</li>', "<div><ol>{}</ol></div>"),
    "boxes between that say nothing": ('<li id="p{day}"><div><div>{head}</div>{words}<section>{answers}</section></div></li>', "<div><ul>{}</ul></div>"),
    "boxes alone": ('<div id="p{day}"><div>{head}</div><div>{words}</div>{answers}</div>', "<div>{}</div>"),
    "words beside the head and the answers": ('<section id="p{day}"><h4>{name}</h4><small>{time}</small>{words}{answers}</section>', "<div>{}</div>"),
    "answers beside a box around a box": ('<div><div id="p{day}"><div>{head}</div><div>{words}</div></div></div>{answers}', "<ul>{}</ul>"),
    "elements of the site's own": ('<x-said id="p{day}"><div slot="head">{head}</div><div slot="words">{words}</div>{answers}</x-said>', "{}"),
}
_ANSWERED = {2: 1, 3: 2, 4: 3, 5: 1}
"""Which post each one answers, by their days in May."""


def _parts(day: int) -> tuple[str, str]:
    """What is said on a day, in two parts."""
    words = SAID[day - 1].split()
    return " ".join(words[:9]), " ".join(words[9:])


def _nested(day: int, post: str, around: str) -> str:
    """A post with its answers in it."""
    answers = "".join(_nested(number, post, around) for number, to in _ANSWERED.items() if to == day)
    name, time, words = NAMES[day - 1], f"0{day} May 2024, 10:30", "".join(f"<p>{part}</p>" for part in _parts(day))
    told = {"day": day, "name": name, "time": time, "head": f"<b>{name}</b> <i>{time}</i>", "words": words}
    return post.format(**told, answers=around.format(answers) if answers else "")


@pytest.mark.parametrize(("post", "around"), _SHAPES.values(), ids=_SHAPES)
def test_answers_are_posts_however_deep_and_in_whatever_they_stand(post: str, around: str) -> None:
    """Each has its own words alone, and says what it answers."""
    posts = thread(f"<h1>West quay</h1><div>{_nested(1, post, around)}</div>")["posts"]
    assert [one["author"]["name"] for one in posts] == list(NAMES)
    assert [one["text"] for one in posts] == ["\n\n".join(_parts(day)) for day in range(1, 6)]
    assert {int(one["id"]): int(one["reply_to"]) for one in posts[1:]} == _ANSWERED


@pytest.mark.parametrize("box", ["<div>{}</div>", "{}"], ids=["boxes", "none"])
def test_answers_below_a_post_answer_that_and_not_the_first_beside_it(box: str) -> None:
    """Where they stand in a list below what they answer, and not in it."""
    one, two, three, four, five = (_nested(day, box.format('<div id="p{day}"><div>{head}</div><div>{words}</div></div>'), "") for day in range(1, 6))
    posts = thread(f"<h1>West quay</h1><main>{one}<ul>{two}{three}<ul>{four}<ul>{five}</ul></ul></ul></main>")["posts"]
    assert [one["reply_to"] for one in posts] == [None, "1", "1", "3", "4"]


def test_remarks_in_answers_are_read_by_what_is_theirs() -> None:
    """Their ids count on from those of the answers, and nothing else of them is built alike."""
    answer = '<div class="said" id="s-{day}"><p>{said}</p><div><a href="/user/{name}">{name}</a> <i>0{day} May 2024, 10:30</i></div><div>{remarks}</div></div>'
    remark = '<div class="remark" id="s-{day}"><span>{said}</span> <i>(0{day} May 2024, 10:30)</i> <a class="who" href="/user/{name}">{name}</a></div>'
    told = {day: {"day": str(day), "name": name, "said": said} for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)}
    remarks = "".join(remark.format(**told[day]) for day in (3, 4))
    answers = "".join(answer.format(**told[day], remarks=remarks if day == 2 else "") for day in (1, 2, 5))
    posts = thread(f"<h1>West quay</h1>{answers}")["posts"]
    assert [(one["author"]["name"], one["text"]) for one in posts] == list(zip(NAMES, SAID, strict=True))
    assert [one["reply_to"] for one in posts] == [None, None, "2", "2", None]


def test_answers_in_answers_are_posts_where_the_first_is_an_element_of_another_name() -> None:
    """What sites define themselves is known by its name, however deep it stands."""
    comment = '<x-said id="p{day}"><div><a href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30Z">{day}d</time></div>{words}{answers}</x-said>'
    opening = comment.replace("x-said", "x-story").format(day=1, name=NAMES[0], words=f"<p>{SAID[0]}</p>", answers="")
    answers = "".join(_nested(day, comment, "{}") for day, to in _ANSWERED.items() if to == 1)
    posts = thread(f"<h1>West quay</h1>{opening}<x-tree>{answers}</x-tree>")["posts"]
    assert [one["text"].replace("\n\n", " ") for one in posts] == list(SAID)
    assert {int(one["id"]): int(one["reply_to"]) for one in posts if one["reply_to"]} == {3: 2, 4: 3}


_HEADED = "<div class='said' id='s-{day}'><b class='author'>{name}</b> <i>0{day} May 2024, 10:30</i><div class='text'><p>{line}</p><p>{said}</p></div></div>"


@pytest.mark.parametrize("line", ["Reply to @{}:", "In reply to {}", "回复 @{}：", "Antwort auf {}:", "↪ {}"])
def test_a_line_that_names_who_is_answered_is_no_word_of_a_post(line: str) -> None:
    """It is his one post above that is answered; of two none is told."""
    lines = ["Moor here.", line.format("Ada"), line.format("Wren"), "As Wren says.", line.format("Ada")]
    told = enumerate(zip(NAMES, SAID, lines, strict=True), start=1)
    posts = thread(f"<h1>West quay</h1>{''.join(_HEADED.format(day=day, name=name, said=said, line=one) for day, (name, said, one) in told)}")["posts"]
    is_said = line.startswith("↪")
    assert posts[1]["text"].startswith("↪" if is_said else SAID[1])
    assert [one["reply_to"] for one in posts] == ([None] * 5 if is_said else [None, "1", "2", None, None])
    assert posts[3]["text"] == f"As Wren says.\n\n{SAID[3]}"


@pytest.mark.parametrize(
    ("quoted", "is_told"),
    [("{name} {said}", True), ("{name} — {said}", True), ("{name} {other}", False), ("{said}", False), ("{name}, thank you so much", False)],
)
def test_a_link_that_repeats_how_a_post_begins_says_that_it_is_answered(quoted: str, is_told: bool) -> None:
    """With the name of who wrote it before that, above the words of the answer; chats print what is answered so."""
    post = "<li id='s{day}'><div><b class='author'>{name}</b> <i>0{day} May 2024, 10:30</i>{to}<div class='text'>{said}</div></div></li>"
    told = list(enumerate(zip(NAMES, SAID, strict=True), start=1))
    links = {4: f"<div><a href='#s2'>{quoted.format(name=NAMES[1], said=SAID[1][:40], other=SAID[2][:40])}</a></div>"}
    posts = thread(f"<h1>West quay</h1>{''.join(post.format(day=day, name=name, said=said, to=links.get(day, '')) for day, (name, said) in told)}")["posts"]
    assert [one["text"] for one in posts] == list(SAID)
    assert [one["reply_to"] for one in posts] == [None, None, None, "2" if is_told else None, None]


_FLAT = "<div class='said {mark}' id='s-{at}' {data}><b class='author'>{name}</b> <i>0{day} May 2024, 10:30</i><div class='text'>{said}</div></div>"


@pytest.mark.parametrize(
    ("ids", "marks", "data", "is_told"),
    [
        ((4100, 4101, 4102), ("", "x-4100", "x-4100"), "", True),
        ((4100, 4101, 4102), ("of-9", "of-9 x-4100", "x-4100 of-9"), "", True),
        ((4100, 4101, 4102), ("x-4100", "x-4100", "x-4100"), "", False),  # the number of the thread
        ((4100, 4101, 4102), ("", "x-4100", "y-4100"), "", False),
        ((4100, 4101, 4102), ("", "x-4100", ""), "", False),
        ((4100, 4101, 4102), ("", "x-14100", "x-14100"), "", False),
        ((12, 13, 14), ("", "col-12", "col-12"), "", False),
        ((4100, 4101, 4102), ("", "", ""), "data-of='4100'", False),
    ],
)
def test_what_bears_the_number_of_the_first_post_answers_it(ids: tuple[int, ...], marks: tuple[str, ...], data: str, is_told: bool) -> None:
    """As each reply of bbPress bears its topic's, whose number is that of the post which opens it; whatever themes call that class."""
    told = enumerate(zip(ids, marks, NAMES, SAID, strict=False), start=1)
    posts = thread("".join(_FLAT.format(at=at, mark=mark, data=data, name=name, said=said, day=day) for day, (at, mark, name, said) in told))["posts"]
    assert [one["id"] for one in posts] == [str(at) for at in ids]
    assert [one["reply_to"] for one in posts] == [None, *[str(ids[0]) if is_told else None] * 2]


def test_a_quoted_post_is_answered_before_the_first_one() -> None:
    """What each post bears is what it belongs to; what it quotes is what it answers."""
    words = [*SAID[:3], f"<blockquote><cite>{NAMES[1]} wrote:</cite><p>{SAID[1]}</p></blockquote><p>{SAID[3]}</p>"]
    told = enumerate(zip(NAMES, words, strict=False), start=1)
    posts = thread(
        "".join(_FLAT.format(at=4099 + day, mark="x-4100" if day > 1 else "", data="", name=name, said=said, day=day) for day, (name, said) in told)
    )["posts"]
    assert [one["reply_to"] for one in posts] == [None, "4100", "4100", "4101"]


@pytest.mark.parametrize("data", ["class", "data-of"])
def test_what_bears_the_number_of_another_post_is_not_said_to_answer_the_first_one(data: str) -> None:
    """Trees that are printed flat bear the first post of all and the one that each answers, under names of their own."""
    above = {4101: 4100, 4102: 4101, 4103: 4102, 4104: 4100}
    told = []
    for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1):
        at = 4099 + day
        mark = f"root-4100 up-{above[at]}" if data == "class" and at in above else ""
        stated = f"data-root='4100' data-up='{above[at]}'" if data != "class" and at in above else ""
        told.append(_FLAT.format(at=at, mark=mark, data=stated, name=name, said=said, day=day))
    assert [one["reply_to"] for one in thread("".join(told))["posts"]] == [None, "4100", None, None, "4100"]
