"""What all posts of a page have in common tells what is a label in them, and what one repeats of another what is a quote; no name of an element does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .quay import NAMES, SAID, thread

_HEADS = {
    "a link that is called alike and leads to everybody": '<b>{name}</b><p>{day} May 2024, 10:30</p><a href="/user.php?id={name}">Profile</a>',
    "numbers of posts before all times": '<p><img src="p.gif"></p><p><a href="/home/{day}">{name}</a></p><p>{day}樓 | {day} May 2024, 10:30 | report</p>',
    "elements of the site's own": "<q-head><q-name>{name}</q-name><q-date>{day} May 2024, 10:30</q-date></q-head>",
    "words before all times": "<td><b>{name}</b></td><td><i>Geplaatst op - 0{day}/05/2024 10:30</i></td>",
    "letters in place of pictures": "<i>{letter}</i><span>{name}</span><u>Guest</u><em>{day} May 2024, 10:30</em>",
    "whom a post answers, beside who wrote it": '<span class="byline"><span class="author">{name}</span>{answers}</span> <i>{day} May 2024, 10:30</i>',
}


def _posts(above: Callable[[int, str], str], below: Callable[[int], str] = lambda _: "") -> list[dict[str, Any]]:
    """A thread of five with this above and below what each of them says."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    boxes = (f'<div class="x1">{above(day, name)}<div class="x2"><p>{said}</p>{below(day)}</div></div>' for day, (name, said) in told)
    found: list[dict[str, Any]] = thread(f"<h1>West quay</h1>{''.join(boxes)}")["posts"]
    return found


@pytest.mark.parametrize("head", _HEADS.values(), ids=_HEADS)
def test_a_name_differs_from_post_to_post_where_labels_are_alike(head: str):
    """Nothing calls it a name, or what stands beside it is called so, too."""
    answers = {day: '<a href="#1">to Ada</a>' if day > 2 else "" for day in range(1, 6)}
    posts = _posts(lambda day, name: head.format(name=name, letter=name[0], day=day, answers=answers[day]))
    assert [post["author"]["name"] for post in posts] == list(NAMES)
    assert [post["text"] for post in posts] == list(SAID)


def test_a_sentence_below_everybody_s_words_is_the_board_s():
    """It is as long as one that people write, and several people have it."""
    notice = "<p>Please log in, or open an account of your own, if you would like to take part in this conversation.</p>"
    posts = _posts(lambda day, name: f'<b class="author">{name}</b> <i>{day} May 2024, 10:30</i>', lambda _: notice)
    assert [post["text"] for post in posts] == list(SAID)


def test_the_notice_of_an_edit_is_nobody_s_words_however_short_these_are():
    """It stands beside them in an element of the same kind, and is the longer one."""
    edited = "<div class='told'>Last edited by Ada K on Tue Feb 04, 2014 9:10 am, edited 1 time in total, for she saw it late.</div>"
    above = '<div class="who">{name}</div><div class="when">{day} May 2024, 10:30</div><div class="">{said}</div>'.format
    told = enumerate(zip(NAMES, ("Mine tears.", "Use a finer one.", "Or felt.", "Felt it is.", "Thanks to all."), strict=True), start=1)
    boxes = "".join(f'<div class="x1"><div>{above(name=name, day=day, said=said)}{edited if day == 2 else ""}</div></div>' for day, (name, said) in told)
    posts = thread(f"<h1>West quay</h1>{boxes}")["posts"]
    assert [post["text"] for post in posts] == ["Mine tears.", "Use a finer one.", "Or felt.", "Felt it is.", "Thanks to all."]


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("<p>Nobody goes out before the wind has…</p><p><a href='#'>(more)</a></p>", 1),
        ("<p>That is what my father said.</p><p>I doubt it.</p><p>He also said:</p>", 2),
    ],
)
def test_the_beginning_that_is_shown_until_somebody_asks_for_the_rest_is_said_once(shown: str, kept: int):
    """Whoever says the same line twice goes on in another way."""
    first = "Wait for the tide to turn, and for the ferry to have left its berth."
    whole = f"<p>{first}</p><p>Nobody goes out before the wind has dropped.</p>"
    head = '<b class="author">{name}</b> <i>{day} May 2024, 10:30</i>'.format
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    boxes = (
        f'<div class="x1">{head(name=name, day=day)}<div>{f"<p>{first}</p>{shown}{whole}" if day == 2 else said}</div></div>' for day, (name, said) in told
    )
    assert thread(f"<h1>West quay</h1>{''.join(boxes)}")["posts"][1]["text"].count(first) == kept


def test_what_one_person_writes_below_all_posts_is_no_notice():
    """Nobody else is there who could have the same."""
    motto = "<p>The tide comes in, the tide goes out, and who has tied the boat too short will hear of it at night.</p>"
    posts = _posts(lambda day, _: f'<b class="author">Ada</b> <i>{day} May 2024, 10:30</i>', lambda _: motto)
    assert all(post["signature"] or motto[3:-4] in post["text"] for post in posts)


@pytest.mark.parametrize("head", ["<b>Ada</b> @ 1 May 2024, 10:30", "Ada hat das gesagt:", "<b>Quote</b>"])
@pytest.mark.parametrize("box", ['<div class="x3"><div>{head}</div>{said}</div>', "<table><tr><td>{head}</td></tr><tr><td>{said}</td></tr></table>"])
def test_words_of_an_earlier_post_below_the_name_of_their_author_are_a_quote(head: str, box: str):
    """Whatever the box around them is called."""
    answer = box.format(head=head, said=SAID[0])
    head_of = '<b class="author">{name}</b> <i>{day} May 2024, 10:30</i>'.format
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    boxes = (
        f'<div class="x1">{head_of(name=name, day=day)}<div class="x2">{answer if day == 3 else ""}<p>{said}</p></div></div>' for day, (name, said) in told
    )
    posts = thread(f"<h1>West quay</h1>{''.join(boxes)}")["posts"]
    assert [post["text"] for post in posts] == list(SAID)
    assert [quote["text"] for quote in posts[2]["quotes"]] == [SAID[0]]


def test_words_of_an_earlier_post_without_a_name_above_them_stay():
    """People say a thing twice."""
    posts = _posts(lambda day, name: f'<b class="author">{name}</b> <i>{day} May 2024, 10:30</i>', lambda day: f"<div>{SAID[0]}</div>" if day == 3 else "")
    assert SAID[0] in posts[2]["text"]
    assert not posts[2]["quotes"]


@pytest.mark.parametrize(
    "box", ["<p>{answer}</p><p>{again}</p>", "<div><p>{answer}</p><p>{again}</p></div>", "<p>{answer}</p><blockquote>{again}</blockquote>"]
)
@pytest.mark.parametrize("answer", ["Thanks Ada, that worked!", "I am with Ada there", "Ada was right on 1 May 2024."])
def test_words_to_somebody_above_words_that_both_have_are_no_head_of_a_quote(box: str, answer: str):
    """A telephone signs for both; and whoever quotes may say something before it."""
    again = "Sent from my telephone, which stands on the quay"
    posts = _posts(
        lambda day, name: f'<b class="author">{name}</b> <i>{day} May 2024, 10:30</i>',
        lambda day: f"<p>{again}</p>" if day == 1 else box.format(answer=answer, again=again) if day == 3 else "",
    )
    assert answer in posts[2]["text"]
    assert "blockquote" in box or again in (posts[2]["text"] + (posts[2]["signature"] or ""))


def test_the_box_around_a_comment_s_own_words_is_no_comment_on_it():
    """It is called as boxes around comments are; the post would be there twice."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    head = '<a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'.format
    boxes = (
        f'<li class="post"><div class="comment-wrapper">{head(name=name, day=day)}<div class="comment-body"><p>{said}</p></div></div></li>'
        for day, (name, said) in told
    )
    posts = thread(f"<h1>West quay</h1><ul>{''.join(boxes)}</ul>")["posts"]
    assert [post["text"] for post in posts] == list(SAID)


def test_a_link_that_heads_all_posts_alike_leads_to_no_thread():
    """It stands in a heading, as the titles of a list of threads do."""
    link = '<h5><a href="/recent/{day}">All that this person wrote</a></h5>'
    posts = _posts(lambda day, name: f'<b class="author">{name}</b> {link.format(day=day)}<i>{day} May 2024, 10:30</i>')
    assert [post["text"] for post in posts] == list(SAID)


def test_the_words_that_open_a_thread_stand_in_the_box_that_holds_all_but_a_heading():
    """No other post is like it, so that none tells where its words begin."""
    head = '<div><strong><a href="/user/Heron">Heron</a></strong> <b>1 May 2024, 10:30</b></div>'
    words = f'<div class="x9">{"".join(f"<p>{said}</p>" for said in SAID[:2])}</div>'
    first = f"<article><h1>West quay</h1>{head}<section><h2>Body</h2>{words}<a>2 votes</a></section></article>"
    rest = "".join(
        f'<div class="answer" id="a{day}"><a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
        f'<div class="text"><p>{said}</p></div></div>'
        for day, (name, said) in enumerate(zip(NAMES[1:], SAID[1:], strict=True), start=2)
    )
    posts = thread(first + rest)["posts"]
    assert posts[0]["author"]["name"] == "Heron"
    assert posts[0]["text"].split("\n\n") == list(SAID[:2])


def test_posts_stand_in_one_of_two_frames_that_both_say_who_and_when():
    """The head of the page, and all of the thread; what is called after being hidden while somebody edits is his words."""
    head = '<h3><a class="author" href="/{name}">{name}</a> commented <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time></h3>'
    posts = "".join(
        f'<div><div class="item"><div class="head">{head.format(name=name, day=day)}</div><div class="edit-comment-hide"><p>{said}</p></div></div></div>'
        for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)
    )
    meta = f'<div class="meta">Open {head.format(name="Ada", day=1)} 4 answers</div>'
    beside = f"<div>Keywords: {' '.join(SAID)}</div>"
    read = thread(f"<main><h1>West quay</h1>{meta}<div><div>{posts}</div>{beside}</div></main>")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in read] == list(zip(NAMES, SAID, strict=True))


_BESIDE = {
    "a rank in a box of its own": '<div><img src="{day}.png"><b>{name}</b> <span class="badge">Lock keeper</span></div><small>{day} May 2024, 10:30</small>',
    "a rank that follows without a space": "<div><span>{name}</span><span>Crew · 26</span></div><i>{day} May 2024, 10:30</i>",
    "a rank behind a comma and before the time": '<p><span class="q1">{name}</span>, <span class="q2">Skipper</span> <i>{day} May 2024, 10:30</i></p>',
    "a handle before the time": "<p><strong>{name}</strong> <small>@u_{name}</small> <small>{day} May 2024, 10:30</small></p>",
    "a picture that is called after it": '<b>{name}</b> <a href="/u/{name}"><img alt="Profile for {name}" src="p.gif"></a> <i>{day} May 2024, 10:30</i>',
    "the thread's title between the time and it": (
        "<p><small>{day} May 2024, 10:30</small></p><p>Subject: Re: West quay, and all that the harbour office has said of it since the winter of last year</p>"
        "<div><b>{name}</b></div>"
    ),
}


@pytest.mark.parametrize("head", _BESIDE.values(), ids=_BESIDE)
def test_a_name_ends_where_its_element_does(head: str):
    """In all posts alike: what stands beside it is none of it."""
    posts = _posts(lambda day, name: head.format(name=name, day=day))
    assert [post["author"]["name"] for post in posts] == list(NAMES)
    assert [post["text"] for post in posts] == list(SAID)


def test_a_foot_below_each_post_is_not_the_page_s():
    """It says when, on a page that does not say that it is a forum's."""
    boxes = "".join(
        f"<li><header><strong>{name}</strong></header><section><p>{said}</p></section><footer><time>{day} May 2024, 10:30</time></footer></li>"
        for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)
    )
    posts = thread(f"<h1>West quay</h1><ul>{boxes}</ul>", url="https://quay.example/west-quay-4")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))


def test_every_second_row_is_a_post_as_well_that_is_called_after_being_even():
    """The time of each stands in the row below it."""
    rows = "".join(
        f'<tr class="trow{"odd" if day % 2 else "even"}"><td><b class="author">{name}</b></td><td><div class="text">{said}</div></td></tr>'
        f'<tr class="foot"><td>{day} May 2024, 10:30</td><td><a href="/pm">Write</a></td></tr>'
        for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)
    )
    posts = thread(f"<h1>West quay</h1><table>{rows}</table>")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))


def test_words_without_an_element_stand_in_that_cell_of_two_that_are_called_alike_which_has_more_of_them():
    """The other holds what is printed of their author."""
    rows = "".join(
        f'<tr><td class="row"><div class="author">{name}</div>Keeper<br>Since 2009</td>'
        f'<td class="row"><div>{day} May 2024, 10:30</div><hr>{said}<br><br>That is all.</td></tr>'
        for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)
    )
    posts = thread(f"<h1>West quay</h1><table>{rows}</table>")["posts"]
    assert all(said in post["text"] and "Keeper" not in post["text"] for said, post in zip(SAID, posts, strict=True))


def test_letters_as_they_were_sent_are_posts():
    """Lines part them, and nothing in them has an element of its own but the links, and what is quoted."""
    links = '<a href="../{day}/">permalink</a> <a href="../{day}/raw">raw</a>'
    head = "<b>{re}West quay</b>\n<b>From:</b> {name} @ 2024-05-0{day} 10:30 UTC (" + links + ")\n  {field}: quay\n\n"
    quote = f'On 2024-05-02 Wren wrote:\n<span class="q">&gt; {SAID[1]}\n</span>\n'
    heads = [head.format(re="Re: " if day > 1 else "", name=name, day=day, field="Cc" if day > 1 else "To") for day, name in enumerate(NAMES, start=1)]
    letters = "".join(
        f"<pre>{heads[day - 1]}{quote if day == 3 else ''}{said}\n\n{links.format(day=day)}\n</pre><hr>"
        for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)
    )
    posts = thread(letters)["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))
    assert [post["published_at"] for post in posts] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, 6)]
    assert [(quote["author"], quote["text"]) for quote in posts[2]["quotes"]] == [("Wren", SAID[1])]


def test_the_time_in_print_is_taken_where_the_title_above_it_only_says_the_day():
    """Numbers of posts stand in such titles, too."""
    posts = _posts(lambda day, name: f'<b class="author">{name}</b> <span title="May 0{day}, 2024 #{day}">{day} Mayıs 2024, 10:30</span>')
    assert [post["published_at"] for post in posts] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, 6)]


def test_a_line_that_says_no_more_than_when_something_was_edited_is_the_board_s():
    """It does not begin as such lines do elsewhere."""
    note = '<p class="n">Message modifié le 3 mai 2024 à 11h30</p>'
    posts = _posts(lambda day, name: f'<b class="author">{name}</b> <i>{day} May 2024, 10:30</i>', lambda day: note if day == 3 else "")
    assert [post["text"] for post in posts] == list(SAID)
    assert posts[2]["edited_at"] == "2024-05-03T11:30:00Z"
