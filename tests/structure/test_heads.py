"""Who and when in the heads of posts, on pages of no known engine, where elements beside them are called alike or say another time."""

from __future__ import annotations

from typing import Any

import pytest

from schemas.cleaned import Cleaned
from schemas.record import Thread
from tests.door import through_door

from .quay import NAMES as PEOPLE
from .quay import SAID, thread

_ACCOUNT = '<a class="author" href="/user/{name}">{name}</a>'
_TIME = '<time datetime="2024-05-0{day}T10:30:00Z">{day} May</time>'
_HEADS = {
    "a journal's title": f'{_ACCOUNT} <span>on Friday May {{day}}, 2024 @10:30AM <a href="/j" title="Monday April 1, 2023 @03:34AM">Journal</a></span>',
    "microdata beside counted years": f'{_ACCOUNT} <span itemprop="datePublished" content="2024-05-0{{day}}T10:30:00+00:00">1 year ago</span>',
    "a counted time with another in its title": f'{_ACCOUNT} <div title="2024-05-0{{day}}T10:30:00Z">posted over 1 year ago</div>',
    "a printed time with the thread's in its title": f'{_ACCOUNT} <a class="at" href="#" title="6 April 2024 03:34">{{day}} May 2024 10:30</a>',
    "a printed time with another in its title": f'{_ACCOUNT} <span title="1 year ago">0{{day}} May 2024 10:30</span>',
    "a badge in the author's block": f'<span class="author-box__icon">CO</span> <span class="author-box__username">{{name}}</span> {_TIME}',
    "a line that repeats the thread's title": f'{_TIME} <div><a href="/user/{{name}}">{{name}}</a> replied to the topic: <b>West quay</b></div>',
    "a time right before the next element": f"{_ACCOUNT} <div><i>May {{day}} 2024, 10:30 AM</i><b>Post #{{day}}</b></div>",
    "a number that links to the post": f'<a href="/forum/thread/4?post={{day}}">post number #{{day}}</a> {_ACCOUNT} {_TIME}',
    "a counted time with another in its tooltip": f'{_ACCOUNT} <span data-content="0{{day}} May 2024, 10:30">1 year ago</span>',
    "a day above its hour": f"{_ACCOUNT} <div>May {{day}}, 2024<br>10:30</div>",
    "letters in the place of a picture": f'<a class="author" href="/user/{{name}}"><span>{{name[0]}}</span><span>{{name}}</span></a> {_TIME}',
    "a name and a time in elements without space": '<div><span class="a1">{name}</span><span class="b2">May {day}, 2024 10:30 AM</span></div>',
    "a time in the title of a list's item": f'{_ACCOUNT} <ul><li title="May {{day}}, 2024, 10:30 a.m.">{{day}} May</li></ul>',
    "a foot of its own": '<footer class="c3">{name} <span class="d4">2024-05-0{day} 10:30</span></footer>',
    "an address behind a name": '<div class="username">{name} <span>(someone@mail.example)</span></div> <div class="time">2024-05-0{day} 10:30:00</div>',
    "a time in an element of the site's own": f'{_ACCOUNT} <harbour-time date="2024-05-0{{day}}T10:30:00+00:00">{{day}} May 2024</harbour-time>',
    "a rank in brackets behind a link": '<font>by <a href="?id=9{day}">{name}</a> (Monk) on May 0{day}, 2024 at 10:30</font>',
    "a name and a time in one link": '<h4><a href="/near/{day}">{name} (May 0{day} 2024 at 10:30)</a>:</h4>',
    "a picture that says whom it shows": '<img class="avatar" src="/a.png" alt="{name}"> <i>0{day} May 2024, 10:30</i>',
    "a letter that links to an account": '<a href="/@{name}"><i>{name[0]}</i></a><div class="x1">{name}</div> <i>2024-05-0{day} 10:30</i>',
    "a label in the element of a name": '<span class="poster">From: {name}</span> <i>2024-05-0{day} 10:30</i>',
    "a picture that is called after who wrote": f'<p class="comment-user-logo"><img alt="User icon: u{{day}}" src="/a.png"></p><h4>{_ACCOUNT}</h4> {_TIME}',
    "links to log in": f'<a class="who" href="/user/{{name}}">{{name}}</a> {_TIME} <a href="/user/login?to=4">Reply</a> <a href="/user/login?to=5">Report</a>',
}


def _read(above: str, language: str = "en") -> list[dict[str, Any]]:
    """The posts of a thread of whose page this stands below the heading."""
    body = f'<html lang="{language}"><head><title>West quay</title></head><body><h1>West quay</h1>{above}</body></html>'.encode()
    answer = through_door(body, "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned), answer
    posts: list[dict[str, Any]] = answer.record.model_dump(mode="json")["posts"]
    return posts


def _entries(head: str) -> list[str]:
    """A post for each of five people."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    return [f'<div class="post">{head.format(name=name, day=day)}<div class="body"><p>{said}</p></div></div>' for day, (name, said) in told]


@pytest.mark.parametrize("head", _HEADS.values(), ids=_HEADS)
def test_a_post_is_of_whom_and_when_its_head_says(head: str):
    """Beside badges, links and times of something else."""
    posts = _read("".join(_entries(head)))
    assert [post["author"]["name"] for post in posts] == list(PEOPLE)
    assert [post["published_at"] for post in posts] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, 6)]
    assert [post["text"] for post in posts] == list(SAID)


@pytest.mark.parametrize("tag", ["article", "section", "li"])
def test_the_foot_of_a_part_of_the_page_is_no_foot_of_the_page(tag: str):
    """Short words in it are a thread."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    posts = _read("".join(f"<{tag}><div><b>{name}</b> <i>2024-05-0{day} 10:30</i></div><footer><p>{said}</p></footer></{tag}>" for day, (name, said) in told))
    assert [post["text"] for post in posts] == list(SAID)


def test_a_line_of_a_log_begins_with_when():
    """However long it is."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    posts = _read("".join(f"<div><i>2024-05-0{day} 10:30</i> <b>{name}</b> <span>{said} {said} {said}</span></div>" for day, (name, said) in told))
    assert [post["published_at"] for post in posts] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, 6)]


def test_a_stamp_that_may_be_read_in_two_ways_does_not_stand_against_what_is_printed():
    """Which number is the day, the words for readers say."""
    stamped = '<abbr data-utime="{day}/05/2024 10:30:00" title="{day} May 2024, 10:30">{day} May 2024, 10:30</abbr>'
    entries = (f"<div>{stamped.format(day=day)} <b>{name}</b><p>{said}</p></div>" for day, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True), start=1))
    assert [post["published_at"] for post in _read("".join(entries))] == [f"2024-05-0{day}T10:30:00Z" for day in range(1, len(SAID) + 1)]


def test_a_picture_that_leads_to_everybody_is_no_name_and_neither_is_a_label():
    """The names are in bold, and the subject behind its label is, too."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    head = "<div>2024-05-0{day} 10:30 <b>Subject: West quay{day}</b></div><div><b>{name}</b></div>"
    foot = '<a href="/user/{name}"><img src="/i.png" alt="[Profile]"></a>'
    posts = _read("".join(f"<section>{head}<p>{said}</p>{foot}</section>".format(day=day, name=name) for day, (name, said) in told))
    assert [post["author"]["name"] for post in posts] == list(PEOPLE)


def test_what_frames_the_page_is_no_post():
    """Though it is called as the boxes of the posts in it are, and holds a list of who took part."""
    first, *others = _entries(f"{_ACCOUNT} {_TIME}")
    rows = "".join(f'<div class="row">{entry}</div>' for entry in others)
    beside = f"<div>Four people took part, and 2,241 days have gone by since. {SAID[2]} {SAID[3]}</div>"
    frame = f'<div class="row"><h1>West quay</h1><div>{first}{rows}</div>{beside}</div>'
    body = f"<html><head><title>West quay - moorings - lists.example</title></head><body><nav>lists.example</nav>{frame}</body></html>".encode()
    answer = through_door(body, "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert [post.text for post in answer.record.posts] == list(SAID)
    assert answer.record.title == "West quay"


_MEMBERS_AND_GUESTS = {
    "another tag of the same class": (
        '<a class="item-title" href="/user/{name}">{name}</a>',
        '<strong class="item-title">{name}</strong><i class="item-title">Guest</i>',
    ),
    "what is around the link": ('<h4 class="who"><a href="/user/{name}">{name}</a></h4>', '<h4 class="who">{name}</h4>'),
    "the line of the time": ('<div>by <a href="/user/{name}">{name}</a> - ', "<div>by {name} - "),
    "the first line beside them": ('<div><a href="/user/{name}">{name}</a><br>posts: 7</div>', "<div>{name}<br>posts: 0</div>"),
}


@pytest.mark.parametrize(("member", "guest"), _MEMBERS_AND_GUESTS.values(), ids=_MEMBERS_AND_GUESTS)
def test_guests_are_named_where_members_are(member: str, guest: str):
    """They have no page that a link could lead to."""
    close = "</div>" if member.endswith("- ") else ""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    heads = [f"{guest if name == 'Pim' else member}{_TIME}{close}".format(name=name, day=day) + f'<div class="said">{said}</div>' for day, (name, said) in told]
    assert [post["author"]["name"] for post in _read("".join(f'<div class="post">{head}</div>' for head in heads))] == list(PEOPLE)


def test_words_that_stand_in_no_element_are_the_post():
    """Who and when stand below them, and every second post is called otherwise."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    foot = '<div class="author">#{day} <a href="/user/{name}">{name}</a> 2024-05-0{day} 10:30</div>'
    posts = _read("".join(f'<div class="{"tip" if day % 2 else "content"}">{said}{foot.format(day=day, name=name)}</div>' for day, (name, said) in told))
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(PEOPLE, SAID, strict=True))


def test_who_has_no_account_is_called_nothing_that_stands_in_everybodys_head():
    """Two of five say whose they are; the trade that all of them print is nobody's name."""
    told = iter(['<a href="/user/Ada">Ada</a>', "", "", '<a href="/user/Ada">Ada</a>', ""])
    posts = _read("".join(f'<div class="post">{next(told)} <i>CO{day % 2}</i> {_TIME}<p>{said}</p></div>'.format(day=day) for day, said in enumerate(SAID, 1)))
    assert [post["author"] and post["author"]["name"] for post in posts] == ["Ada", None, None, "Ada", None]


def test_a_story_that_the_heading_heads_opens_the_thread():
    """Links to others and a notice stand between it and the answers."""
    story = (
        f'<article><p>Posted by Heron on Friday May 1, 2024 @10:30AM from the piles dept.</p><div class="story"><p>{SAID[0]}</p><p>{" ".join(SAID)}</p></div>'
    )
    notice = "<p>This discussion has been archived, and nobody can post a comment to it any more.</p>"
    links = '<ul><li><a href="/s/5">Another story about the quays</a></li></ul></article>'
    posts = _read(story + links + notice + "".join(_entries(_HEADS["a journal's title"])[1:]))
    assert (posts[0]["author"]["name"], posts[0]["published_at"]) == ("Heron", "2024-05-01T10:30:00Z")
    assert posts[0]["text"].startswith(SAID[0])
    assert [post["author"]["name"] for post in posts[1:]] == list(PEOPLE[1:])


def test_a_story_of_which_nothing_says_whose_it_is_opens_the_thread_all_the_same():
    """What people answer is not lost for want of a name."""
    story = f'<article><h1>West quay</h1><p>May 1, 2024 10:30AM</p><div class="story"><p>{SAID[0]}</p><p>{" ".join(SAID)}</p></div></article>'
    posts = _read(story + "".join(_entries(f"{_ACCOUNT} {_TIME}")[1:]))
    assert (posts[0]["author"], posts[0]["published_at"]) == (None, "2024-05-01T10:30:00Z")
    assert posts[0]["text"].startswith(SAID[0])
    assert [post["author"]["name"] for post in posts[1:]] == list(PEOPLE[1:])


@pytest.mark.parametrize(
    "head",
    [
        '<p>Submitted by <a href="/user/Heron">Heron</a> on Fri, 05/01/2024 - 10:30</p>',
        '<div><a href="/user/Heron">Heron</a></div><ul><li><time datetime="2024-05-01T10:30:00Z">May 1, 2024</time></li></ul>',
    ],
)
def test_a_few_words_under_a_head_of_their_own_open_the_thread(head: str):
    """Of a forum whose answers stand in other markup, on one line or on two."""
    node = f'<div class="node">{head}<div class="content"><p>Who has the key to the shed?</p></div></div>'
    posts = _read(node + "".join(_entries(f"{_ACCOUNT} {_TIME}")[1:]))
    assert (posts[0]["author"]["name"], posts[0]["published_at"], posts[0]["text"]) == ("Heron", "2024-05-01T10:30:00Z", "Who has the key to the shed?")
    assert len(posts) == len(SAID)


def test_pictures_that_say_only_what_they_are_show_nobody():
    """Where one has none of his own, the others are not sure to show who wrote."""
    alts = ("Ada", "Wren", "Heron", "Ada", "Default avatar")
    told = zip(range(1, 6), alts, SAID, strict=True)
    posts = _read("".join(f'<div><img class="avatar" src="/a.png" alt="{alt}"> <i>0{day} May 2024, 10:30</i><p>{said}</p></div>' for day, alt, said in told))
    assert [post["author"] for post in posts] == [None] * 5


def test_the_words_of_the_first_post_may_stand_beside_its_head():
    """Which is built as whole answers are."""
    heads = [_ACCOUNT.format(name=name) + _TIME.format(day=day) for day, name in enumerate(PEOPLE, start=1)]
    answers = "".join(
        f'<div class="media"><div>{head}</div><div class="body"><p>{said}</p></div></div>' for head, said in list(zip(heads, SAID, strict=True))[1:]
    )
    posts = _read(f'<div class="media"><div>{heads[0]}</div></div><div class="content"><p>{SAID[0]}</p></div><div class="well">{answers}</div>')
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(PEOPLE, SAID, strict=True))


def test_a_few_words_above_who_and_when_open_the_thread_as_well():
    """Where both stand on one line, in an element that holds no answer."""
    foot = '<aside class="meta"><a href="/user/Heron">Heron</a>, <time datetime="2024-05-01T10:30:00Z">1 May</time> to <a href="/m/quay">quay</a></aside>'
    lead = f'<article class="entry"><header><h2>The key</h2></header><div class="content"><p>{SAID[0]}</p></div>{foot}</article>'
    posts = _read(lead + "".join(_entries(f"{_ACCOUNT} {_TIME}")[1:]))
    assert (posts[0]["author"]["name"], posts[0]["published_at"], posts[0]["text"]) == ("Heron", "2024-05-01T10:30:00Z", SAID[0])


_BEFORE_DATES = {
    "a weekday cut short": ("by <b>{name}</b> <span>Sat May {day}, 2024 10:30 AM</span>", "en"),
    "a day and a month cut short": ("por <b>{name}</b> <span>0{day}-may-2024, 10:30</span>", "es"),
    "both cut short": ("door <span>{name}</span> <span>zo {day} mei 2024, 10:30</span>", "nl"),
    "verbs of other languages": ("Geschrieben von <b>{name}</b>, am 0{day}.05.2024 um 10:30 Uhr", "de"),
    "the sentence of another script": ("<p><b>{name}</b></p> <p>2024年5月{day}日 10:30</p>", "ja"),
}


@pytest.mark.parametrize(("head", "language"), _BEFORE_DATES.values(), ids=_BEFORE_DATES)
def test_a_name_before_a_date_ends_where_the_date_begins(head: str, language: str):
    """Where nothing but their order tells which is which."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    entries = "".join(f"<section><div>{head.format(name=f'{name} Lund', day=day)}</div><div>{said}</div></section>" for day, (name, said) in told)
    posts = _read(entries, language)
    assert [post["author"]["name"] for post in posts] == [f"{name} Lund" for name in PEOPLE]
    assert [post["published_at"][:16] for post in posts] == [f"2024-05-0{day}T10:30" for day in range(1, 6)]


def test_what_is_printed_of_members_above_their_words_is_none_of_them():
    """A rank, since when, how much: lines without names of their own in the box that holds the words, too."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    about = "<div>Ship's boy</div><div>Inscrit le {day} avril 2019</div><div>Messages : {day}</div><h3>West quay</h3>"
    posts = _read(
        "".join(
            f'<dl><dt><a href="/user/{name}">{name}</a>, 2024-05-0{day} 10:30</dt><dd>{about.format(day=day)}<div>{said}</div></dd></dl>'
            for day, (name, said) in told
        )
    )
    assert [post["text"] for post in posts] == list(SAID)


def test_the_second_paragraph_of_one_post_is_not_lost_beside_many_short_ones():
    """Where nothing has a name, and the words of all others are one paragraph."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    more = "<p>And the lamp.</p>"
    rows = (
        f"<tr><td><b>{name}</b></td><td><div>2024-05-0{day} 10:30</div><div><p>{said}</p>{more if day == 2 else ''}</div></td></tr>"
        for day, (name, said) in told
    )
    assert [post["text"] for post in _read(f"<table>{''.join(rows)}</table>")] == [SAID[0], f"{SAID[1]}\n\nAnd the lamp.", *SAID[2:]]


def test_a_line_that_everybody_quotes_stays_where_it_was_written():
    """It stands in most posts, and is no label for that."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    quote = "<blockquote><cite>Ada wrote:</cite><p>The quay is closed.</p></blockquote>"
    posts = _read(
        "".join(
            f'<div class="post">{_ACCOUNT.format(name=name)} {_TIME.format(day=day)}<div class="body">{quote if day > 1 else "<p>The quay is closed.</p>"}'
            f"<p>{said}</p></div><div class='ksignature'>A motto of {name}'s</div></div>"
            for day, (name, said) in told
        )
    )
    assert posts[0]["text"] == f"The quay is closed.\n\n{SAID[0]}"
    assert [(post["text"], post["quotes"][0]["author"], post["signature"]) for post in posts[1:]] == [
        (said, "Ada", f"A motto of {name}'s") for name, said in zip(PEOPLE[1:], SAID[1:], strict=True)
    ]


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("West quay - Island life", '<a class="logo" href="/">Island life</a>'),
        ("Island life » Topic: West quay", '<h1><a class="logo" href="/">Island life</a></h1><h2>West quay</h2>'),
    ],
)
def test_the_site_is_not_what_its_thread_is_called(title: str, above: str):
    """Though its name stands above the posts, as the first heading and first in the page's title, or the thread's nowhere but there."""
    body = f"<html><head><title>{title}</title></head><body>{above}{''.join(_entries(f'{_ACCOUNT} {_TIME}'))}</body></html>".encode()
    answer = through_door(body, "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned)
    assert answer.record.title == "West quay"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Forums &gt; Moorings &gt; West quay :: Island", '<a href="/f">Forums</a> &gt; <a href="/f/9">Moorings</a> &gt; West quay'),
        ("#118 - West quay - island - Code", "West quay <i>#118</i>"),
    ],
)
def test_a_heading_that_says_more_than_the_title(title: str, heading: str):
    """The way to the thread, and the number that a tracker gave it."""
    page = f"<html><head><title>{title}</title></head><body><h2>{heading}</h2>{''.join(_entries(f'{_ACCOUNT} {_TIME}'))}</body></html>".encode()
    answer = through_door(page, "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned)
    assert answer.record.title == "West quay"


def test_a_step_of_the_trail_before_a_colon_is_no_part_of_the_title():
    """The page's own title begins with the course in which the thread stands."""
    trail = '<ol class="breadcrumb"><li><a href="/c/4">BIO101</a></li><li><a href="/f/9">Questions</a></li></ol>'
    posts = f"{trail}<h3>West quay</h3>{''.join(_entries(f'{_ACCOUNT} {_TIME}'))}"
    body = f"<html><head><title>BIO101: West quay</title></head><body><h1>Biology 101</h1>{posts}</body></html>".encode()
    answer = through_door(body, "https://quay.example/forum/thread/4")
    assert isinstance(answer, Cleaned)
    assert answer.record.title == "West quay"


def test_a_link_beside_the_words_says_what_a_post_answers():
    """To the anchor of an earlier post, and with a word for answering; a link to the one before is no more than that."""
    told = enumerate(zip(PEOPLE, SAID, strict=True), start=1)
    # The anchor stands before its post.
    link = {
        2: '[<a href="#msg1">Re: Ada</a>]',
        3: '[<a href="#msg1">post 3 is a reply to post 1</a>]',
        4: '<a href="#msg3">Previous</a>',
        5: '[reply to <a href="#msg2">message 2</a>]',
    }
    head = f"{_ACCOUNT} {_TIME}"
    posts = _read(
        "".join(
            f'<a name="msg{day}"></a><div class="post">{head.format(name=name, day=day)} {link.get(day, "")}<div class="body"><p>{said}</p></div></div>'
            for day, (name, said) in told
        )
    )
    assert [post["reply_to"] for post in posts] == [None, posts[0]["id"], posts[0]["id"], None, posts[1]["id"]]


def test_a_guest_whose_box_lacks_a_name_of_the_members_boxes_is_read_between_them():
    """A board gives the boxes of its members a class, and links their accounts; the post of a guest has neither, and is one of the thread all the same."""
    told = list(enumerate(zip(PEOPLE, SAID, strict=True), start=1))
    head = '<h5><time datetime="2024-05-0{day}T10:30:00Z">{day} May</time></h5><div class="said">{said}</div>'
    posts = [
        f'<article class="post{"" if name == "Pim" else " member"}"><b class="who">{"Pim" if name == "Pim" else f"<a href=/user/{name}>{name}</a>"}</b>'
        + head.format(day=day, said=said)
        + "</article>"
        for day, (name, said) in told
    ]
    assert [post["text"] for post in _read("".join(posts))] == list(SAID)


@pytest.mark.parametrize("behind", ["{place}", "Pier {place}"])
def test_who_stands_above_a_time_goes_before_what_stands_behind_it(behind: str) -> None:
    """A place, a board or a device is printed there, and the name in an element that nothing calls so."""
    places = ("Lyon", "Metz", "Lyon", "Nancy", "Lyon")
    told = enumerate(zip(PEOPLE, places, SAID, strict=True), start=1)
    rows = "".join(
        f"<div><b>{name}</b><p><span>{day} May 2024 · {behind.format(place=place)}</span></p><div>{said}</div></div>" for day, (name, place, said) in told
    )
    assert [post["author"]["name"] for post in thread(f"<h1>West quay</h1>{rows}")["posts"]] == list(PEOPLE)
