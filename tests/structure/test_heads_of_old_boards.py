"""Heads as boards print them that nobody here has met: names before a break in a cell, titles where answers have "Reply by Ada", links to who is answered."""

from __future__ import annotations

from typing import Any

import pytest

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES, SAID, thread

_TOLD = list(enumerate(zip(NAMES, SAID, strict=True), 1))
_SIGNED = {"Ada": "Two oars are better than none.", "Pim": "Ask before you dig."}


def _rows(name: str = "{name}<br>Member<br>Posts: 5{day}<br>Joined: 0{day}.02.2011") -> str:
    """Posts of four rows: an anchor, a head, the author beside words, and a signature in a cell that is called as that of the words is."""
    return "".join(
        f"<tr><td colspan=3><a name='post_7{day}' id='post_7{day}'></a></td></tr>"
        f"<tr><td class=top>May 0{day} 2024, 10:30</td><td class=top><a href='?pid=7{day}#post_7{day}'>{'RE: ' if day > 1 else ''}West quay</a>"
        f"{f' [Re: <a href=#post_7{day - 1}>{NAMES[day - 2]}</a>]' if day > 1 else ''}</td><td class=top></td></tr>"
        f"<tr><td class=left>{name.format(name=who, day=day)}</td><td class=right colspan=2>{said}</td></tr>"
        f"<tr><td class=left></td><td class=right colspan=2>{f'<hr>{_SIGNED[who]}' if who in _SIGNED else ''}</td></tr>"
        for day, (who, said) in _TOLD
    )


def test_a_name_may_stand_before_a_break_in_its_cell():
    """With a rank, a count and a day below it; words and signatures in rows that are called alike; who is answered is not who wrote."""
    posts = thread(f"<table><tr><td>West quay</td></tr></table><table>{_rows()}</table>")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))
    assert [post["id"] for post in posts] == ["71", "72", "73", "74", "75"]
    assert [post["reply_to"] for post in posts] == [None, "71", "72", "73", "74"]


def test_what_stands_before_a_break_and_is_the_same_in_all_posts_is_nobodys_name():
    """The rank may stand there, and the name in an element below."""
    posts = thread(f"<table>{_rows('Member<br><b>{name}</b><br>Posts: 5{day}')}</table>")["posts"]
    assert [post["author"]["name"] for post in posts] == list(NAMES)


@pytest.mark.parametrize("words", ["<div>Thanks {name}<br>{said}</div>", "<p>Thanks {name}<br>{said}</p><p>So it is on {day} May.</p>"])
def test_what_somebody_says_before_a_break_is_nobodys_name(words: str):
    """He thanks whom he answers; boards without names have no other line of one."""
    told = "".join(f"<div class=post><i>{day} May 2024, 10:3{day}</i>{words.format(day=day, name=name, said=said)}</div>" for day, (name, said) in _TOLD)
    posts = thread(f"<h1>West quay</h1>{told}")["posts"]
    assert [post["author"] for post in posts] == [None] * len(SAID)
    assert all(post["text"].startswith(f"Thanks {name}") for post, (_, (name, _)) in zip(posts, _TOLD, strict=True))


def _headed(answer: str, opening: str) -> str:
    first, *answers = (
        f"<article><header><h2>{(answer if day > 1 else '<a href=#>West quay</a>').format(name=name)}</h2>{opening.format(name=name) if day == 1 else ''}"
        f'<time datetime="2024-05-0{day}T10:30:00Z">0{day}.05.2024 - 10:30</time></header><div><p>{said}</p></div></article>'
        for day, (name, said) in _TOLD
    )
    return f"<h1>Forum</h1><section>{first}{''.join(answers)}</section>"


@pytest.mark.parametrize("answer", ["<a href=#a><small>Reply by</small> {name}</a>", "Posted by {name}", "<a href=#a>Antwort von {name}</a>"])
def test_names_stand_behind_by_where_the_first_post_has_its_title(answer: str):
    """The first one's name is in the link before its time."""
    posts = thread(_headed(answer, "<a href=/p/ada>{name}</a> › "), url="https://quay.example/forum/west-quay")["posts"]
    assert [post["author"]["name"] for post in posts] == list(NAMES)


def test_a_title_where_others_have_names_is_nobody():
    """Where nothing says whose the first post is, nobody is named."""
    posts = thread(_headed("Posted by {name}", ""), url="https://quay.example/forum/west-quay")["posts"]
    assert [post["author"] and post["author"]["name"] for post in posts] == [None, *NAMES[1:]]


_ANSWER = (
    "<tr id='post-7{day}'><td><strong>{name}</strong></td><td>{quote}<p>{said}</p></td></tr>"
    "<tr><td></td><td>Posted 0{day}.05.2024 10:30 <a href='/t/4?page=1#post-7{day}'>#7{day}</a> - <a href='/t/4/reply/7{day}'>Reply</a></td></tr>"
)


@pytest.mark.parametrize("line", ["Response to {}", "In reply to {}", "Antwort auf {}", "Svar til {}"])
def test_a_line_that_names_who_is_answered_is_the_head_of_a_quote(line: str):
    """As Laravel's board prints it, with a link to the post that is answered."""

    def quote(day: int) -> str:
        head = f"<p><strong>{line.format(NAMES[day - 2])} (<a href='/t/4?page=1#post-7{day - 1}'>View post</a>):</strong></p>"
        return f"{head}<blockquote>{SAID[day - 2]}</blockquote>" if day > 1 else ""

    rows = "".join(_ANSWER.format(day=day, name=name, said=said, quote=quote(day)) for day, (name, said) in _TOLD)
    posts = thread(f"<h2>West quay</h2><table><thead><tr><th>Author</th><th>Post</th></tr></thead><tbody>{rows}</tbody></table>")["posts"]
    assert [post["text"] for post in posts] == list(SAID)
    assert [post["reply_to"] for post in posts] == [None, "71", "72", "73", "74"]
    assert [one["author"] for post in posts for one in post["quotes"]] == list(NAMES[:-1])


def test_a_line_of_somebodys_own_above_a_quote_names_nobody():
    """Of whom no post is, or that says more."""
    for line in ("Response to the mayor:", "In reply to Ada and to all who asked about it at the mill:"):
        form = (
            "<div class=post><a class=author href=/user/{name}>{name}</a> <i>{day} May 2024, 10:30</i>"
            "<div class=body><p>{line}</p><blockquote>No boats.</blockquote><p>{said}</p></div></div>"
        )
        told = (form.format(name=name, day=day, line=line, said=said) for day, (name, said) in _TOLD[:2])
        assert all(post["text"].startswith(line) for post in thread("".join(told))["posts"])


_FORM = (
    '<article><header><h1>Your Reply</h1><time datetime="2024-05-09T10:30:00Z">Right now</time></header>'
    "<p>Please <a href=/in>log in</a> to post a reply</p></article>"
)


def test_a_form_with_a_head_as_posts_have_is_no_post():
    """It asks for an answer, and says that it is written now."""
    head = "<div><a href=/p/ada>Ada</a> › <time datetime='2024-05-01T10:30:00Z'>01.05.2024 - 10:30</time></div>"
    opening = f"<header><h1><a href=#>West quay</a></h1>{head}</header><div><p>{SAID[0]}</p></div>"
    posts = thread(f"<main><article>{opening}<section><h1>Replies</h1></section>{_FORM}</article></main>")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == [("Ada", SAID[0])]


def _alone(post: str) -> Any:
    page = (
        f'<html lang="en"><head><title>West quay</title></head><body class="topic bbpress single single-topic"><h1>West quay</h1><div id="bbpress-forums">'
        f"{post}<p>You must be logged in to reply to this topic.</p></div></body></html>"
    )
    return through_door(page.encode(), "https://quay.example/forums/topic/west-quay/")


def test_the_one_post_of_a_theme_that_its_engines_reader_does_not_know_is_read():
    """bbPress by its body; nobody has answered."""
    name = '<a href="https://quay.example/forums/users/ada/"><span class="bbp-author-name">Ada</span></a>'
    answer = _alone(
        f'<div class="one"><div class="who">{name}</div><div class="said"><div class="when">May 1, 2024 at 10:30 am</div><p>{SAID[0]}</p></div></div>'
    )
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert (record["platform"]["name"], record["provenance"]["extractor"]) == ("bbpress", "structure")
    assert [(post["author"]["name"], post["text"]) for post in record["posts"]] == [("Ada", SAID[0])]


def test_an_empty_topic_is_none():
    """It says when something was, and how to log in."""
    assert not isinstance(
        _alone('<div class="one"><a href="/member.php?action=login">Login</a> <i>May 1, 2024 at 10:30 am</i><p>Nothing found here.</p></div>'), Cleaned
    )


def test_a_post_that_is_two_dashes_and_a_line_is_no_signature():
    """Its head stands in the element of its words."""
    told = [(name, said) for name, said in zip(NAMES, SAID, strict=True)]
    told[2] = (told[2][0], "--<br>Nothing is lost until the tide says so.")
    posts = "".join(
        f'<div class="item"><div><h3>{name}</h3><small><span data-utc="2024-05-0{day}T10:30:00Z">{day} May 2024, 10:30</span></small></div><p>{said}</p>'
        f'<div class="postToolContainer"><div class="voteCount">{day}</div><ul class="postTools"><li><a href="/l/{day}">Link</a></li></ul></div></div>'
        for day, (name, said) in enumerate(told, 1)
    )
    read = thread(f"<h1>West quay</h1><div>{posts}</div>")["posts"]
    assert [post["text"] for post in read] == [said.replace("<br>", "\n") for _, said in told]
    one = posts.split('<div class="item">')[1]
    alone = thread(f'<h1>West quay</h1><div><div class="item">{one}</div></div><p>You must be logged in to reply.</p>')["posts"]
    assert [post["text"] for post in alone] == [SAID[0]]


@pytest.mark.parametrize("posts", [1, 5])
def test_a_tree_of_heads_above_the_posts_is_none_of_them(posts: int):
    """Threaded boards print who wrote what when twice: in the tree, where each head stands in that which it answers, and above its words."""
    heads = [
        f'<header><p>Boats</p><h3><a href="#m{day}">West quay</a></h3><div>by <a href="/users/{name}">{name}</a>, '
        f'<time datetime="2024-05-0{day}T10:30:00Z">0{day}.05.2024 10:30</time></div></header>'
        for day, (name, _) in _TOLD[:posts]
    ]
    tree = "".join(f"{'<ol><li>' if number else ''}{head}" for number, head in enumerate(heads)) + "</li></ol>" * (posts - 1)
    words = [f'<div class="posting" id="m{day}">{heads[day - 1]}<div class="said"><p>{said}</p></div></div>' for day, (_, said) in _TOLD[:posts]]
    nested = "".join(f"{'<ol><li>' if number else ''}{post}" for number, post in enumerate(words)) + "</li></ol>" * (posts - 1)
    read = thread(f'<h1>West quay</h1><div><article class="tree">{tree}</article></div><div><article>{nested}</article></div>')["posts"]
    assert [(post["author"]["name"], post["text"]) for post in read] == list(zip(NAMES[:posts], SAID[:posts], strict=True))


def test_a_name_before_on_may_begin_with_a_number():
    """In an element of its own before a day; "3 posts" is a count."""
    form = "<li><div><p><strong>{name}</strong> on <span>2024-05-0{day}</span></p></div><div><p>{said}</p></div></li>"
    for names in (("99bottles", "Wren", "4ever", "99bottles", "Pim"), ("3 posts", "4 posts", "5 posts", "6 posts", "7 posts")):
        told = "".join(form.format(name=name, day=day, said=said) for day, (name, said) in enumerate(zip(names, SAID, strict=True), 1))
        read = thread(f"<h1>West quay</h1><ul>{told}</ul>")["posts"]
        assert [post["author"] and post["author"]["name"] for post in read] == (list(names) if "Pim" in names else [None] * len(SAID))


def test_a_signature_that_is_called_its_author_s_names_nobody():
    """Drupal calls it so; the name stands above when he said it."""
    posts = thread(
        "<h1>West quay</h1>"
        + "".join(
            f"<div id='post-7{day}' class='forum-post'><div><b>{name}</b><br><span class='submit-time'>said 0{day} May 2024, 10:30</span></div>"
            f"<div class='forum-post-content'><p>{said}</p></div><div class='author-signature'>tap tap</div></div>"
            for day, (name, said) in _TOLD
        )
    )["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))


@pytest.mark.parametrize("number", ["<span class='float-end'><a href='#post-{day}'>#{day}</a></span>", "<a href='#post-{day}'>#{day}</a> "])
def test_a_bare_name_may_stand_behind_the_number_of_its_post(number: str):
    """The number floats to the other end of the line."""
    posts = thread(
        "<h2>West quay</h2>"
        + "".join(
            f"<div id='post-{day}' class='post card'><div class='card-header'>{number.format(day=day)}{name} <span title='2024-05-0{day} 10:30:00'>"
            f"2 days ago</span></div><div class='card-body'><p>{said}</p><a href='/post/{day}/reply'>Reply</a></div></div>"
            for day, (name, said) in _TOLD
        )
    )["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))


def test_a_post_may_be_a_table_whose_rows_say_who_and_when():
    """Who stands beside the words, with the day on which he joined, and when in the row below."""
    posts = thread(
        "".join(
            f"<table class='post' id='post7{day}'><tr><td class='userinfo'><dl><dt class='author'>{name}</dt><dd>Apr 12, 2007</dd></dl></td>"
            f"<td class='words'>{said}</td></tr><tr><td class='date'><a href='#post7{day}'>#</a> May {day}, 2024 10:30</td>"
            f"<td><a href='member.php?action=getinfo&amp;userid={day}'>Profile</a></td></tr></table>"
            for day, (name, said) in _TOLD
        ),
        url="https://quay.example/showthread.php?threadid=4",
    )["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))
    assert [post["published_at"] for post in posts] == [f"2024-05-0{day}T10:30:00Z" for day, _ in _TOLD]


def test_a_rank_that_begins_right_behind_a_name_is_no_part_of_it():
    """In an element of its own, as badges are."""
    posts = thread(
        "<h1>West quay</h1>"
        + "".join(
            f"<div class='row' id='c{day}'><div><h4>{name}<span class='badge'>Pro</span></h4><div>Joined: 2019</div></div>"
            f"<div><div>#{day} · {day} May 2024 10:30</div><p>{said}</p></div></div>"
            for day, (name, said) in _TOLD
        )
    )["posts"]
    assert [post["author"]["name"] for post in posts] == list(NAMES)


def test_letters_of_names_that_stand_in_elements_of_their_own_are_no_ranks():
    """What boards print of a member has a class."""
    names = ("Ada", "Mc<b>Kay</b>", "Ada", "Liss", "<b>Pim</b>")
    posts = thread(
        "<h1>West quay</h1>"
        + "".join(
            f"<div class='row' id='c{day}'><div><h4>{name}</h4><div>Joined: 2019</div></div>"
            f"<div><div>#{day} · {day} May 2024 10:30</div><p>{said}</p></div></div>"
            for day, (name, said) in enumerate(zip(names, SAID, strict=True), start=1)
        )
    )["posts"]
    assert [post["author"]["name"] for post in posts] == ["Ada", "McKay", "Ada", "Liss", "Pim"]


def test_rows_with_names_beside_words_are_posts_and_not_the_cells_of_the_words_alone():
    """Below a poll and above a form and other threads; the links to people lead nowhere else."""
    rows = "".join(
        f"<tr><td class='a'><b><a href='pop_profile.asp?mode=display&amp;id={day}'>{name}</a></b><br><small>Starter</small></td>"
        f"<td class='b'>Posted - 05/0{day}/2024 : 10:30:00 &nbsp; <a href='r.asp?R={day}'>Reply with Quote</a><hr>{said}</td></tr>"
        for day, (name, said) in _TOLD
    )
    poll = "<table><tr><td>Which rope?</td></tr><tr><td>Tarred</td><td>12 votes</td></tr><tr><td>White</td><td>3 votes</td></tr></table>"
    below = "<form><h3>Quick Reply</h3><textarea></textarea></form><table><tr><td><a href='topic.asp?TOPIC_ID=5'>Hooks</a></td><td>Osk</td></tr></table>"
    posts = thread(f"{poll}<table><tr><th>Author</th><th>Topic</th></tr>{rows}</table>{below}", url="https://quay.example/forum/topic.asp?TOPIC_ID=4")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(NAMES, SAID, strict=True))
