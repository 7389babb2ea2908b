"""Threads that print no times: short lines above somebody's words, time and again, and what looks like them."""

from __future__ import annotations

import time
from typing import Any

import pytest

from schemas.cleaned import Cleaned, Listed
from tests.door import through_door

from .quay import NAMES, SAID, thread

_ONCE = ("Ada", "Wren", "Heron", "Dot", "Pim")
_POSTS = {
    "boxes": "<div><p>{name}</p><div>{said}</div></div>",
    "letters in place of pictures": "<div><div><i>{letter}</i><div>{name}</div></div><div>{said}</div></div>",
    "terms": "<dt>{name}</dt><dd>{said}</dd>",
    "headings": "<h3>{name}</h3><p>{said}</p>",
    "who said it": "<div><div><b>{name}</b> wrote:</div><div>{said}</div></div>",
    "rows": "<tr><td><b>{name}</b><br>Posts: {at}7</td><td>{said}</td></tr>",
    "called something that says nothing": "<li class='css-9a8s'><span class='css-3d'>{name}</span><p class='css-8b'>{said}</p></li>",
}
_OF_TALK = {
    "what offers to answer": "<div><p>{name}</p><div>{said}</div><button>Reply</button></div>",
    "what is printed of members": "<div><div>{name}</div><div>Member since 201{at}</div><div>{said}</div></div>",
    "who said it": "<div><div><b>{name}</b> wrote:</div><div>{said}</div></div>",
}
_OTHERS = {
    "rules": "<li><b>Rule {at}</b><p>{said}</p></li>",
    "terms": "<dt>{name}</dt><dd>{said}</dd>",
    "people": "<div><a href='/user/{at}'>{name}</a><p>{said}</p></div>",
    "what people sell": "<div><h3>{name}</h3><p>{said}</p><a href='/buy/{at}'>Buy</a></div>",
    "steps": "<div><p>Step {at}</p><p>{said}</p></div>",
    "ratings": "<div class='review'><a href='/user/{at}'>{name}</a><p>{said}</p></div>",
}
_THREAD, _PAGE = "https://quay.example/forum/thread/4", "https://quay.example/forum/harbour"


def _written(post: str, names: tuple[str, ...]) -> str:
    told = enumerate(zip(names, SAID, strict=True), start=1)
    boxes = "".join(post.format(at=at, name=name, letter=name[0], said=said) for at, (name, said) in told)
    around = {"<tr": "table", "<dt": "dl", "<li": "ul"}.get(post[:3], "div")
    return f"<h1>West quay</h1><{around}>{boxes}</{around}>"


def _told(record: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    return [(post["author"]["name"], post["text"], post["published_at"]) for post in record["posts"]]


@pytest.mark.parametrize("form", _POSTS)
def test_short_lines_above_words_are_names_where_one_comes_back(form: str):
    """By the address the page is a thread's, and nothing else on it is called anything."""
    assert _told(thread(_written(_POSTS[form], NAMES))) == [(name, said, None) for name, said in zip(NAMES, SAID, strict=True)]


_OPENING = "<article><h1>West quay</h1>{head}<div>{said}</div></article>"
_ANSWER = "<div class='comment'><a href='/user/{name}'>{name}</a><p>{said}</p></div>"


@pytest.mark.parametrize(("head", "opens"), [("<p>by Ada</p>", True), ("<p>Posted by Ada</p>", True), ("<p>by and by we shall know</p>", False), ("", False)])
def test_what_stands_below_a_byline_opens_the_thread(head: str, opens: bool):
    """In another box than the answers; where nobody is named it is left out."""
    said = (*SAID[1:], "So be it, all of you.")
    answers = "".join(_ANSWER.format(name=name, said=words) for name, words in zip((*NAMES[1:], "Wren"), said, strict=True))
    found = _told(thread(f"{_OPENING.format(head=head, said=SAID[0])}<section><h2>5 comments</h2>{answers}</section>"))
    assert [text for _, text, _ in found] == [*([SAID[0]] if opens else []), *said]
    assert (found[0][0] == "Ada") is opens


@pytest.mark.parametrize("address", ["bbs/topic-82.html", "forum/thread82/", "forum/read.php?3,82", "board/viewtopic.php?t=82"])
def test_addresses_say_that_a_page_is_a_thread_s(address: str):
    """Old software has them so."""
    answer = through_door(f"<title>West quay</title>{_written(_POSTS['boxes'], NAMES)}".encode(), f"https://quay.example/{address}")
    assert isinstance(answer, Cleaned), answer
    assert _told(answer.record.model_dump(mode="json"))[0] == (NAMES[0], SAID[0], None)


@pytest.mark.parametrize("sign", _OF_TALK)
def test_they_are_names_where_something_else_says_that_people_talk(sign: str):
    """Each of them wrote once."""
    assert _told(thread(_written(_OF_TALK[sign], _ONCE))) == [(name, said, None) for name, said in zip(_ONCE, SAID, strict=True)]


def test_labels_of_columns_above_them_are_no_post():
    """They stand in a row of their own."""
    rows = _written(_POSTS["rows"], NAMES).replace("<table>", "<table><tr><th>Author</th><th>Message</th></tr>")
    assert [name for name, _, _ in _told(thread(rows))] == list(NAMES)


@pytest.mark.parametrize("url", [_THREAD, _PAGE])
@pytest.mark.parametrize("what", _OTHERS)
def test_what_else_is_headed_by_short_lines_is_no_thread(what: str, url: str):
    """On the site of a forum, at whatever address; people who are listed where a thread is are not told from it."""
    names = tuple(f"{name} stone" for name in _ONCE) if what in ("terms", "what people sell") else _ONCE
    answer = through_door(f"<title>West quay</title>{_written(_OTHERS[what], names)}".encode(), url)
    named = what in ("people", "ratings") and url == _THREAD
    assert named or isinstance(answer, Listed) or not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


_BACK = {
    "a glossary": (
        "<div><h3 class='name'>{name}</h3><p>{said}</p></div>",
        ("Reed", "Shed", "Heddle", "Reed", "Warp"),
        (
            "The comb that beats the weft in and keeps the ends apart.",
            "The gap between raised and lowered ends through which the shuttle goes.",
            "A loop of wire through which one end of the warp is drawn.",
            "In older books the word is used for the whole frame as well.",
            "All threads that run along the cloth, from beam to beam.",
        ),
    ),
    "minutes": (
        "<div><b>{name}</b><p>{said}</p></div>",
        ("Chair", "Treasurer", "Chair", "Ms Holm", "Chair"),
        (
            "The minutes of the last meeting were read and found in order.",
            "The account stands at four hundred crowns after the roof was paid for.",
            "It was agreed to ask for the use of the hall on the second Tuesday.",
            "She reported that the boats had been tarred, and that two oars are missing.",
            "The meeting closed at nine o'clock.",
        ),
    ),
    "terms of a shop": (
        "<dt>{name}</dt><dd>{said}</dd>",
        ("Shipping", "Returns", "Payment", "Shipping", "Sizes"),
        (
            "Parcels go out on Mondays and Thursdays, and have a number to follow.",
            "Anything unworn can come back for thirty days, and the label is paid for.",
            "Cards and transfers are taken. Invoices are for companies alone.",
            "To the islands it takes two days longer, because of the ferry.",
            "The table below each shoe says how long the inner sole is.",
        ),
    ),
}


@pytest.mark.parametrize("what", _BACK)
def test_what_is_headed_by_terms_is_no_thread_where_one_comes_back(what: str):
    """Nobody asks anything there, or speaks of himself, not even at the address of a thread."""
    post, names, said = _BACK[what]
    boxes = "".join(post.format(name=name, said=words) for name, words in zip(names, said, strict=True))
    answer = through_door(f"<title>Terms</title><h1>Terms</h1><div>{boxes}</div>".encode(), _THREAD)
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


@pytest.mark.parametrize(
    ("heading", "is_play"),
    [
        ("The Quay, act one", True),
        ("Scene IV", True),
        ("Zweiter Akt", True),
        ("The Quay Act 3 Scene 1", True),
        ("What acts here?", False),
        ("Stuck in act 2 of The Quay", False),
        ("My first scene is the bank", False),
    ],
)
def test_what_is_said_on_a_stage_is_no_thread(heading: str, is_play: bool):
    """Players ask and speak of themselves as others do; what heads a part of a play tells them."""
    page = _written(_POSTS["boxes"], NAMES).replace("West quay", heading)
    answer = through_door(f"<title>West quay</title>{page}".encode(), _THREAD)
    assert (isinstance(answer, Cleaned) and answer.record.kind == "thread") is not is_play


def test_posts_that_say_no_time_and_cannot_be_answered_are_a_thread_s_where_one_comes_back():
    """Also where nothing else than links to people says so."""
    person = "<div><a href='/user/{name}'>{name}</a><p>{said}</p></div>"
    found = [through_door(f"<title>West quay</title>{_written(person, names)}".encode(), _PAGE) for names in (NAMES, _ONCE)]
    assert [isinstance(answer, Cleaned) and answer.record.kind == "thread" for answer in found] == [True, False]


@pytest.mark.parametrize(
    "page",
    [
        "<div><p>Ada</p><p>Moor at the school for now, please.</p></div>",
        "<p>Ada</p>",
        "<div><b>Ada</b></div><p>Moor here, all of you now</p>",
        "<a-post><b>Ada</b> Moor at the school for now, please.</a-post>",
    ],
)
def test_to_look_for_names_takes_no_more_time_than_the_page_has_elements(page: str):
    """A square of it would take minutes."""
    began = time.process_time()
    through_door(f"<title>West quay</title>{page * 2_000}".encode(), _THREAD)
    assert time.process_time() - began < 10


_LISTED = {
    "who does what": (
        "<div class='row'><a class='u' href='/user/{at}'>{name}</a><div class='duty'>{said}</div></div>",
        (
            "Opens the hall on Monday and waters the pots.",
            "Keeps the keys and the book of loans.",
            "Mends the looms, every second week.",
            "Leads the choir on Thursday nights.",
            "Counts the chairs and bolts the door.",
        ),
    ),
    "who does what at which hour": (
        "<tr><td>1{at}:00</td><td><a href='/user/{at}'>{name}</a></td><td>{said}</td></tr>",
        (
            "Rye for beginners, hall two",
            "Kneading by hand, with flour from the mill",
            "How ovens work, a talk with pictures",
            "Sour dough at home, for those who have some",
            "Open hour for questions, and tea",
        ),
    ),
}


@pytest.mark.parametrize("url", [_THREAD, _PAGE])
@pytest.mark.parametrize("what", _LISTED)
def test_people_who_are_listed_with_what_they_do_have_not_said_it(what: str, url: str):
    """Their names lead to their pages, one may do two things, and nothing is offered to answer."""
    form, said = _LISTED[what]
    names = NAMES if "hour" in what else _ONCE
    rows = "".join(form.format(at=at, name=name, said=words) for at, (name, words) in enumerate(zip(names, said, strict=True), start=1))
    answer = through_door(f"<title>Saturday</title><h1>Saturday</h1>{f'<table>{rows}</table>' if form.startswith('<tr') else rows}".encode(), url)
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


def test_posts_by_their_name_need_neither_a_question_nor_anybody_twice():
    """What boards call posts, with a link to each of those who wrote."""
    form = "<div class='post' id='post-{at}'><div class='post-author'><a href='/user/{at}'>{name}</a></div><div class='post-body'><p>{said}</p></div></div>"
    said = _LISTED["who does what"][1]
    rows = "".join(form.format(at=at, name=name, said=words) for at, (name, words) in enumerate(zip(_ONCE, said, strict=True), start=1))
    assert _told(thread(f"<h1>West quay</h1>{rows}")) == [(name, words, None) for name, words in zip(_ONCE, said, strict=True)]


_ASKED = (
    ("The Quay", "How did you come to the harbour?"),
    ("Ada Roe", "I was nineteen and my uncle needed a hand with the nets. I stayed for a winter, and then for forty years."),
    ("The Quay", "What has changed most since then?"),
    ("Ada Roe", "The fog. We had it on a hundred days a year, and now it is perhaps twenty, which is better for boats than for eels."),
    ("The Quay", "Would you do it again?"),
    ("Ada Roe", "Every morning. My daughter says so too, and I think she is the better pilot of us two."),
)


@pytest.mark.parametrize("form", [_POSTS[what] for what in ("terms", "headings", "boxes", "called something that says nothing")])
def test_an_interview_is_no_thread(form: str):
    """One asks each time, at whatever address; where not every time, people talk."""
    posts = "".join(form.format(at=at, name=name, said=said, letter=name[0]) for at, (name, said) in enumerate(_ASKED, start=1))
    page = f"<h1>An hour</h1><div>{posts}</div>"
    answer = through_door(f"<title>An hour</title>{page}".encode(), _THREAD)
    assert isinstance(answer, Cleaned), answer
    assert answer.record.kind == "article"
    talk = page.replace(_ASKED[2][1], "I think it is the fog that has changed most since then.")
    assert [name for name, _, _ in _told(thread(talk))] == [name for name, _ in _ASKED]


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (3, ("Wren", "The fog, I should say; ask those who were here in the years before.")),
        (1, ("Ada Roe", "Which boat do you mean, ours or the one that lies on the slip at the school?")),
        (None, ("", "")),
    ],
    ids=["another answers", "who answers asks, too", "two questions"],
)
def test_who_asks_for_help_each_time_has_a_thread(at: int | None, said: tuple[str, str]) -> None:
    """Of an interview one asks three times or more, and one other answers."""
    told = [said if number == at else one for number, one in enumerate(_ASKED)] if at is not None else list(_ASKED[:4])
    posts = "".join(_POSTS["headings"].format(at=number, name=name, said=words, letter=name[0]) for number, (name, words) in enumerate(told, start=1))
    assert [name for name, _, _ in _told(thread(f"<h1>An hour</h1><div>{posts}</div>"))] == [name for name, _ in told]
