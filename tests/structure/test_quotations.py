"""Whose words a quote holds, by what engines print above them in any order, and by the words alone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from cleaners.structure.fields.quotations import author_in
from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import NAMES as PEOPLE
from .quay import SAID, thread

_AUTHORS = {name.casefold(): name for name in PEOPLE}


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ada wrote:", "Ada"),
        ("Ada wrote: ↑Fri Aug 09, 2024 1:19 pm", "Ada"),
        ("(05-24-2024, 10:07 PM)Ada Wrote", "Ada"),
        ("Quote from: Ada on May 12, 2019, 08:14:00 PM", "Ada"),
        ("Quote from: Ada link=msg=75#msg75 date=1720058611", "Ada"),
        ("Quoting: Ada", "Ada"),
        ("Posted by: @ada", "Ada"),
        ("Originally posted by Ada", "Ada"),
        ("Quote: Originally posted by Ada", "Ada"),
        ("Zitat: Original geschrieben von Brook Lane", "Brook Lane"),
        ("@ada, post: 105 has written:", "Ada"),
        ("#90210 Ada :", "Ada"),
        ("Ada:", "Ada"),
        ("Ada 发表于 2019-5-11 08:14", "Ada"),
        ("Ada, 3 May 2024 10:00", "Ada"),
        ("On 3 May 2024 at 10:00, Ada wrote:", "Ada"),
        ("Zitat von Brook Lane", "Brook Lane"),
        ("Brook wrote on May 11th, 2019 at 08:14AM:", "Brook"),
        ("Brook 发表于 2019-5-11 08:14", "Brook"),
        ("(05-24-2024, 10:07 PM)Brook Lane Wrote", "Brook Lane"),
    ],
)
def test_the_head_of_a_quote_names_somebody(line: str, author: str):
    """With a verb, a label or a time, before the name or behind it; people of the page are known without any."""
    assert author_in(line, _AUTHORS) == (author, True)


@pytest.mark.parametrize(
    "line",
    [
        "Ada came by on Tuesday and looked at the pile.",
        "The mayor wrote:",
        "Quote: it was never posted by Ada",
        "Posted on 3 May 2024",
        "What the council said in 2019 was wrong.",
        "I said it in May 2019 and I say it again.",
        "Brook",
        "Moor at the school: it has room.",
        "",
    ],
)
def test_what_people_write_above_a_quote_names_nobody(line: str):
    """Sentences, pronouns, words that are nobody's name here."""
    found = author_in(line, _AUTHORS)
    assert found is None or not found[1]


_POST = (
    '<div class="post"><a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
    '<div class="body">{more}<p>{said}</p></div></div>'
)


def _posts(more: str) -> list[dict[str, Any]]:
    """The posts of a thread whose third has a quote above its words."""
    told = [
        _POST.format(name=name, day=at, said=said, more=more if at == 3 else "")
        for at, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    ]  # fmt: skip
    body = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{"".join(told)}</body></html>'.encode()
    fetched_at = datetime(2024, 5, 9, tzinfo=UTC)
    answer = through_door(body, "https://quay.example/forum/thread/4", fetched_at)
    assert isinstance(answer, Cleaned), answer
    posts: list[dict[str, Any]] = answer.record.model_dump(mode="json")["posts"]
    return posts


_WORDS = "Ours draws less than a foot"


@pytest.mark.parametrize(
    "quote",
    [
        f'<table class="quote"><tr><td>Quote:</td></tr><tr><td>Originally posted by Wren<br>{_WORDS}</td></tr></table>',
        f"<blockquote>Wren:<br>{_WORDS}</blockquote>",
        f"<blockquote>Wren wrote: {_WORDS}</blockquote>",
        f"<blockquote><i>Wren</i><br>{_WORDS}</blockquote>",
        f'<p>On Thu, May 2, 2024, Wren wrote:</p><div class="quote-toggle"><a href="#">...</a></div><blockquote>{_WORDS}</blockquote>',
        f"<blockquote><dl><dt>Wren</dt><dd>May 2 2024, 10:30 AM</dd></dl><div>{_WORDS}</div></blockquote>",
        f"<div><div>Originally Posted by: Wren</div><div>{_WORDS}</div></div>",
        f"<div><div>Quote:</div><table><tr><td><div>Originally Posted by <b>Wren</b></div><div><i>{_WORDS}</i></div></td></tr></table></div>",
        f"<blockquote><small>Quote<br></small><strong>Wren</strong><br>{_WORDS}</blockquote>",
        f'<div class="quote_head">Wren wrote on May 2nd, 2024 at 10:30AM:</div><blockquote class="quote">{_WORDS}</blockquote>',
        f"<cite>Wren wrote on Thu, 02 May 2024 10:30</cite><blockquote>{_WORDS}</blockquote>",
        f'<article class="quote"><h1><a href="/x">Wren</a> 02.05.2024 10:30</h1><p>{_WORDS}</p></article>',
        f"<div class='indent'><em>Wren wrote ...</em><br>{_WORDS}</div>",
        f"<section><div><span>Original post</span><p>by Wren</p><p>{_WORDS}</p></div></section>",
        f"<blockquote>{_WORDS}</blockquote>",
        f'<aside class="quote-block"><div class="quote-heading">Wren has written:</div><blockquote class="quote-body">{_WORDS}</blockquote></aside>',
        f'<div class="quoted-switch"><a href="#">...</a></div><div class="quoted-text">On Thu, May 2, 2024, Wren wrote:<br>&gt; {_WORDS}</div>',
        f'<div class="quotetext"><b>quote: </b>Wren</div><div class="quote">{_WORDS}</div>',
        f'<div class="quoteheader"><div class="top_quote"><a href="/x">Cita de: Wren en 2 Mayo 2024, 10:30:00</a></div></div><blockquote>{_WORDS}</blockquote>',
        f"<figure><blockquote>{_WORDS}</blockquote><figcaption>Originally Posted by: <cite>Wren</cite> <a href='/p/2'>↑</a></figcaption></figure>",
        f"<p>Replying to Wren:</p><blockquote>{_WORDS}</blockquote>",
        f'<pre>(In reply to Wren from comment #2)\n<span class="quote">&gt; {_WORDS}</span></pre>',
    ],
)
def test_a_quote_is_of_its_author_however_its_head_is_printed(quote: str):
    """In the quote or above it, or not at all where one earlier post alone holds its words."""
    post = _posts(quote)[2]
    assert [(one["author"], one["text"]) for one in post["quotes"]] == [("Wren", _WORDS)]
    assert post["text"] == SAID[2]
    assert post["author"]["name"] == "Heron"


@pytest.mark.parametrize(
    "around",
    [
        ("<div class=box><b>{name} wrote:</b><blockquote>", "</blockquote></div>"),
        ("<i>{name} wrote on May 2nd, 2024 at 10:30AM:</i><div class=quote>", "</div>"),
        ("<div class=quotetext><b>quote: </b>{name}</div><div class=quote>", "</div>"),
    ],
)
def test_the_head_of_a_quote_in_a_quote_is_not_that_of_the_one_around_it(around: tuple[str, str]):
    """The one around it begins with another, and its own head stands above it."""
    begin, end = around
    post = _posts(f"{begin.format(name='Wren')}{begin.format(name='Ada')}Please moor at the school{end}{_WORDS}{end}")[2]
    assert post["text"] == SAID[2]
    assert post["quotes"][0]["author"] == "Wren"
    assert _WORDS in post["quotes"][0]["text"]


def test_the_line_above_a_quote_may_run_on_from_the_words_before_it():
    """Letters break it; a page that keeps no breaks prints both as one paragraph."""
    post = _posts(f"<p>So it does.\nOn Thu, May 2, 2024, Wren wrote:</p><blockquote>{_WORDS}</blockquote>")[2]
    assert post["text"] == f"So it does.\n\n{SAID[2]}"
    assert [(one["author"], one["text"]) for one in post["quotes"]] == [("Wren", _WORDS)]


def test_a_tracker_names_the_comment_that_is_quoted():
    """It says which, and not whose."""
    post = _posts(f'<pre>(In reply to comment #2)\n<span class="quote">&gt; {_WORDS}</span></pre>')[2]
    assert post["text"] == SAID[2]
    assert [(one["post_id"], one["text"]) for one in post["quotes"]] == [("2", _WORDS)]


def test_a_body_that_is_a_blockquote_is_no_quote_and_holds_some():
    """Old boards print every post as one."""
    head = '<a class="author" href="/user/{name}">{name}</a> <time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
    quote = f'<div class="bbcode_quote"><div>Originally Posted by <b>Wren</b></div><div class="message">{_WORDS}</div></div>'
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    posts = [head.format(name=name, day=day) + f'<blockquote class="postcontent">{quote if day == 3 else ""}{said}</blockquote>' for day, (name, said) in told]
    body = f'<html lang="en"><head><title>West quay</title></head><body>{"".join(f"<div class=post>{post}</div>" for post in posts)}</body></html>'.encode()
    answer = through_door(body, "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned), answer
    found = answer.record.model_dump(mode="json")["posts"]
    assert [post["text"] for post in found] == list(SAID)
    assert [(one["author"], one["text"]) for one in found[2]["quotes"]] == [("Wren", _WORDS)]


def test_words_that_nobody_wrote_here_are_of_nobody():
    """A quote without a head, from elsewhere."""
    assert [one["author"] for one in _posts("<blockquote>Piles are to be seen to every year</blockquote>")[2]["quotes"]] == [None]


@pytest.mark.parametrize("person", ["/user/{}/somebody", "/members/{}", "/forum/profile?u={}", "/u-{}"])
def test_a_link_to_a_person_has_no_number_of_a_post(person: str):
    """Though a post has that number: Spirit and Misago count people as they count posts."""
    number = {name: at for at, name in enumerate(dict.fromkeys(PEOPLE), start=1)}
    form = '<section id="post-{at}"><div><a href="{who}">{name}</a> <b>0{at} May 2024, 10:30</b></div><div>{more}<p>{said}</p></div></section>'
    quote = f'<blockquote><p><a href="{person.format(number["Pim"])}">@Pim</a> said:<br>{{}}</p></blockquote>'
    more = {3: quote.format("Nobody shall pass"), 4: quote.replace("Pim", "Wren").format(_WORDS).replace(person.format(4), person.format(2))}
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    body = "".join(form.format(at=at, who=person.format(number[name]), name=name, said=said, more=more.get(at, "")) for at, (name, said) in told)
    posts = thread(f"<h1>West quay</h1>{body}")["posts"]
    assert [post["id"] for post in posts] == ["1", "2", "3", "4", "5"]
    assert [(quote["author"], quote["post_id"]) for post in posts for quote in post["quotes"]] == [("Pim", None), ("Wren", "2")]
    assert [post["reply_to"] for post in posts] == [None, None, None, "2", None]


@pytest.mark.parametrize(
    ("head", "author", "post_id"),
    [
        ('<cite>kittiwake to <a href="/user/Wren">Wren</a> wrote:</cite>', "kittiwake to Wren", None),
        ('<b>Posted by: <a href="/user/Wren">@kittiwake</a>.lark</b><br>', "Wren", "2"),
        ('<b>Posted by: <a href="/user/Nobody">@kittiwake</a></b><br>', "kittiwake", None),
        ('<cite>kittiwake Wrote: <a href="/thread?pid=19#pid19"></a></cite>', "kittiwake", "19"),
        ('<cite>kittiwake wrote: <a href="/thread?p=19#p19">↑</a></cite>', "kittiwake", "19"),
        ('<cite>kittiwake wrote: <a href="/tides#part-19">↑</a></cite>', "kittiwake", None),
        ("<cite>wren_k wrote:</cite>", "Wren", "2"),
        ("<cite>@wren.lark said:</cite>", "Wren", "2"),
        ("<cite>Lear wrote:</cite>", "Lear", None),
        ("<cite>Wren Lark wrote:</cite>", "Wren Lark", None),
        ("<cite>wrenches wrote:</cite>", "wrenches", None),
    ],
)
def test_who_is_quoted_by_another_name_is_told_by_a_link_or_the_words(head: str, author: str, post_id: str | None):
    """A link leads to somebody of the page or to a post; or a login begins with his name, and nobody else said these words."""
    form = '<section id="p{at}"><div><a href="/user/{name}">{name}</a> <b>0{at} May 2024, 10:30</b></div><div>{more}<p>{said}</p></div></section>'
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    quote = f"<blockquote>{head}{_WORDS}</blockquote>"
    posts = thread("".join(form.format(at=at, name=name, said=said, more=quote if at == 4 else "") for at, (name, said) in told))["posts"]
    assert [(one["author"], one["post_id"], one["text"]) for one in posts[3]["quotes"]] == [(author, post_id, _WORDS)]
    assert posts[3]["reply_to"] == post_id


_BEGINS = [
    ('<a href="/user/{at}">@{who}</a> şöyle dedi:', True),
    ('<a href="/user/{at}">{who}</a> мындай дейт:', True),
    ('<a href="/user/{at}">@{who}</a>评论道：', True),
    ('<a href="/user/{at}">{who}</a> has two boats:', False),
    ('<a href="/boats/{at}">{who}</a> sakė:', False),
    ('Siis <a href="/user/{at}">{who}</a> sakė:', False),
    ('<a href="/user/{at}">{who}</a> sakė', False),
]


def _beginning(*heads: str) -> list[tuple[str | None, str]]:
    """Whose the quotes are that begin so, in the fourth post and the fifth, and their words."""
    form = '<section id="post-{at}"><div><a href="/user/{at}0">{name}</a> <b>0{at} May 2024, 10:30</b></div><div>{more}<p>{said}</p></div></section>'
    quotes = {at: f"<blockquote><p>{head}<br>{_WORDS}</p></blockquote>" for at, head in enumerate(heads, start=4)}
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    posts = thread("".join(form.format(at=at, name=name, said=said, more=quotes.get(at, "")) for at, (name, said) in told))["posts"]
    assert [post["text"] for post in posts] == list(SAID)
    return [(quote["author"], quote["text"]) for post in posts for quote in post["quotes"]]


@pytest.mark.parametrize(("head", "is_head"), _BEGINS)
def test_quotes_that_begin_with_links_to_people_and_the_same_verb_are_theirs(head: str, is_head: bool):
    """In whatever language: Spirit has twelve."""
    found = _beginning(head.format(at=20, who="Wren"), head.format(at=30, who="Heron"))
    assert [(author, words == _WORDS) for author, words in found] == [("Wren" if is_head else None, is_head), ("Heron" if is_head else None, is_head)]


@pytest.mark.parametrize(
    "behind",
    [" please note:", " is right:", "'s boats:", " und Pim:", " hat recht:", " tiene razón:", "的船：", " & Heron:", " FYI:", " +1:", "-style knots:"],
)
def test_one_quote_that_begins_with_somebody_is_not_his(behind: str):
    """People tell others something so, or tell of them: two quotes begin alike where an engine prints it, and of two people."""
    wren = f'<a href="/user/20">@Wren</a>{behind}'
    for heads in ((wren,), (wren, wren), (wren, '<a href="/user/30">@Heron</a> šaukė:')):
        found = _beginning(*heads)
        assert [author for author, _ in found] == [None] * len(heads)
        assert found[0][1].startswith(f"@Wren{behind}" if behind != "的船：" else "@Wren")


@pytest.mark.parametrize(
    ("to", "post_id"),
    [
        ("/forum/thread/4?page=1#p19", "19"),
        ("/forum/post/19#p19", "19"),
        ("/showthread.php?p=19#post19", "19"),
        ("#p2", "2"),
        ("/forum/thread/77#p2", None),
        ("/forum/thread/77?page=3#p19", None),
        ("https://elsewhere.example/thread/4#p2", None),
        ("https://lists.example/2024/05/log.html#msg2", None),
    ],
)
def test_a_link_above_a_quote_to_a_post_of_another_thread_or_site_has_no_number_of_one_here(to: str, post_id: str | None):
    """Each thread and each site has a post of that number."""
    form = '<section id="p{at}"><div><a href="/user/{at}0">{name}</a> <b>0{at} May 2024, 10:30</b></div><div>{more}<p>{said}</p></div></section>'
    quote = f'<blockquote><cite>Kittiwake wrote: <a href="{to}">↑</a></cite>Nobody shall pass</blockquote>'
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    posts = thread("".join(form.format(at=at, name=name, said=said, more=quote if at == 4 else "") for at, (name, said) in told))["posts"]
    assert [(one["author"], one["post_id"]) for one in posts[3]["quotes"]] == [("Kittiwake", post_id)]
    assert posts[3]["reply_to"] == post_id


def test_a_link_that_several_people_have_names_none_of_them():
    """Guests lead to one page."""
    form = '<section id="p{at}"><div><a href="/user/{who}">{name}</a> <b>0{at} May 2024, 10:30</b></div><div>{more}<p>{said}</p></div></section>'
    quote = '<blockquote><p><a href="/user/0">Wren</a> wrote:</p>Nobody shall pass</blockquote>'
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    body = "".join(form.format(at=at, who=1 if name == "Ada" else 0, name=name, said=said, more=quote if at == 4 else "") for at, (name, said) in told)
    assert [one["author"] for one in thread(body)["posts"][3]["quotes"]] == ["Wren"]
