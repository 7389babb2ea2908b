"""Pages of known engines whose markup is not what their readers know: read by structure, and said so."""

from __future__ import annotations

import pytest

from schemas.cleaned import Cleaned, Listed
from tests.door import through_door
from tests.platforms.test_cases import ACCEPTED, CASES, answer_of

_ENTRY = (
    '<div class="entry"><div><a href="/memberlist.php?mode=viewprofile&amp;u={number}">{name}</a> <time datetime="{time}">{time}</time></div>'
    "<div><p>{words}</p></div></div>"
)
_WORDS = (
    ("Ada", "2024-05-01T10:00:00Z", "The west quay is closed until the divers have looked at the third pile, so please moor at the school."),
    ("Wren", "2024-05-01T11:30:00Z", "Does that include the small boats? Ours draws less than a foot and never comes near the piles."),
    ("Ada", "2024-05-01T12:10:00Z", "All of them. The insurer wants nobody on the planks either, which I think is rather strict."),
    ("Heron", "2024-05-02T08:45:00Z", "The divers were there this morning; pile three is sound and pile four is the one to worry about."),
)


def _page(body: str) -> bytes:
    return f'<html lang="en"><head><title>West quay</title></head><body id="phpbb" class="section-viewtopic">{body}</body></html>'.encode()


def _answer(body: bytes):
    return through_door(body, "https://quay.example/viewtopic.php?t=4")


def test_a_theme_that_its_engines_reader_does_not_know_is_read_by_structure_and_said_to_be():
    """phpBB by its body, and by nothing else: the posts are there, and the record says how they were found."""
    entries = "".join(_ENTRY.format(number=number, name=name, time=time, words=words) for number, (name, time, words) in enumerate(_WORDS, start=7))
    answer = _answer(_page(f"<h1>West quay</h1>{entries}"))
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert record["platform"]["name"] == "phpbb"
    assert record["provenance"]["extractor"] == "structure"
    assert "platform_mismatch" in record["quality"]["flags"]
    assert [post["author"]["name"] for post in record["posts"]] == [name for name, _, _ in _WORDS]
    assert [post["text"] for post in record["posts"]] == [words for _, _, words in _WORDS]


def test_posts_that_say_neither_who_nor_when_are_read_again():
    """As those of software that has SMF's ids and heads of its own."""
    told = "".join(
        f'<div class="windowbg"><a id="msg{at}"></a><div class="who"><a href="/index.php?member={at}">{name}</a></div>'
        f'<div class="postarea"><div class="told"><span id="post_subject_{at}" class="post_subject">Re: West quay</span>'
        f'<abbr title="{time}">in spring</abbr></div><div class="inner" id="msg_{at}">{words}</div></div></div>'
        for at, (name, time, words) in enumerate(_WORDS, start=7)
    )
    form = '<form id="quickModForm" action="/index.php?action=quickmod2">'
    body = f'<html lang="en"><head><title>West quay</title></head><body><h2>West quay</h2>{form}{told}</form></body></html>'.encode()
    answer = through_door(body, "https://quay.example/index.php?topic=4.0")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert (record["platform"]["name"], record["provenance"]["extractor"]) == ("smf", "structure")
    assert [(post["author"]["name"], post["published_at"], post["text"]) for post in record["posts"]] == list(_WORDS)


def test_a_form_to_log_in_is_no_wall_beside_posts():
    """Every page of MyBB has one, hidden until somebody asks for it; where an engine's reader sees no posts, it is all that it sees."""
    entries = "".join(_ENTRY.format(number=number, name=name, time=time, words=words) for number, (name, time, words) in enumerate(_WORDS, start=7))
    scripts = '<script src="/jscripts/general.js?ver=1821"></script><link href="/cache/themes/theme4/global.min.css" rel="stylesheet">'
    form = '<form action="/member.php" method="post"><input name="action" value="do_login"><input name="quick_username"></form>'
    body = f'<html lang="en"><head><title>West quay</title>{scripts}</head><body>{form}<h1>West quay</h1>{entries}</body></html>'
    answer = through_door(body.encode(), "https://quay.example/showthread.php?tid=4")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert record["platform"]["name"] == "mybb"
    assert [post["text"] for post in record["posts"]] == [words for _, _, words in _WORDS]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 3, 1, 2)], ids=["in_time", "as_a_tree"])
def test_posts_that_do_not_say_when_are_read_again_where_the_page_does(order: tuple[int, ...]):
    """A theme of bbPress that calls heads otherwise: who and what are where its reader looks, and so is the row above that names the columns."""
    wanted = [_WORDS[at] for at in order]
    row = '<li><div class="bbp-reply-author">{who}</div><div class="bbp-reply-content">{words}</div></li>'
    told = "".join(
        f'<li class="when"><span>{time}</span> <a href="#post-{at}">#{at}</a></li>'
        + row.format(who=f'<a class="bbp-author-link" href="/forums/users/{name.lower()}/">{name}</a>', words=f"<p>{words}</p>")
        for at, (name, time, words) in enumerate(wanted, start=7)
    )
    columns = row.format(who="Author", words="Posts")
    topic = f'<div id="bbpress-forums"><h1>West quay</h1><ul>{columns}{told}{columns}</ul></div>'
    body = f'<html lang="en"><head><title>West quay</title></head><body>{topic}</body></html>'
    answer = through_door(body.encode(), "https://quay.example/forums/topic/west-quay/")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert record["platform"]["name"] == "bbpress"
    assert [(post["author"]["name"], post["published_at"], post["text"]) for post in record["posts"]] == wanted


def test_two_posts_in_what_an_engines_reader_takes_for_one_have_not_both_its_number():
    """As in a theme that prints answers in the box of the post that they answer."""
    note = '<div class="note"><a class="who" href="/index.php?member={0}">{0}</a> <abbr title="{1}">in spring</abbr><div>{2}</div></div>'
    notes = [note.format(*said) for said in _WORDS]
    told = "".join(
        f'<div class="windowbg"><a id="msg{at}"></a><div class="postarea"><span id="post_subject_{at}" class="post_subject">Re: West quay</span>'
        f'<div class="inner" id="msg_{at}">{first}{second}</div></div></div>'
        for at, first, second in zip((7, 8), notes[::2], notes[1::2], strict=True)
    )
    form = '<form id="quickModForm" action="/index.php?action=quickmod2">'
    body = f'<html lang="en"><head><title>West quay</title></head><body><h2>West quay</h2>{form}{told}</form></body></html>'.encode()
    answer = through_door(body, "https://quay.example/index.php?topic=4.0")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert [(post["id"], post["author"]["name"]) for post in record["posts"]] == [("7", "Ada"), (None, "Wren"), ("8", "Ada"), (None, "Heron")]


def test_what_an_engines_reader_knows_of_posts_stays_in_a_second_reading():
    """Their own addresses, and which topic of bbPress they answer, in a theme whose times its reader does not see."""
    told = "".join(
        f'<li><div class="when"><span>{time}</span> <a class="bbp-reply-permalink" href="/forums/topic/west-quay/#post-{at}">#{at}</a></div></li>'
        f'<li class="post-{at} reply bbp-parent-topic-4"><div class="bbp-reply-author"><a class="bbp-author-link" href="/forums/users/{at}/">{name}</a></div>'
        f'<div class="bbp-reply-content"><p>{words}</p></div></li>'
        for at, (name, time, words) in enumerate(_WORDS, start=7)
    )
    body = f'<html lang="en"><head><title>West quay</title></head><body><div id="bbpress-forums"><h1>West quay</h1><ul>{told}</ul></div></body></html>'
    answer = through_door(body.encode(), "https://quay.example/forums/topic/west-quay/page/2/")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert "platform_mismatch" in record["quality"]["flags"]
    said = [(post["id"], post["reply_to"], post["author"]["name"], post["published_at"], post["text"]) for post in record["posts"]]
    assert said == [(str(at), "4", *one) for at, one in enumerate(_WORDS, start=7)]


def test_ranks_are_no_names_of_posts_that_print_none():
    """As bbPress prints them in the cell of the author, below a name that a theme leaves out."""
    told = "".join(
        f'<li><div class="bbp-reply-header"><span class="bbp-reply-post-date">{time}</span></div>'
        f'<div class="post-{at} reply"><div class="bbp-reply-author"><div class="bbp-author-role">{rank}</div></div>'
        f'<div class="bbp-reply-content"><p>{words}</p></div></div></li>'
        for at, ((_, time, words), rank) in enumerate(zip(_WORDS, ("Participant", "Moderator", "Participant", "Participant"), strict=True), start=7)
    )
    body = f'<html lang="en"><head><title>West quay</title></head><body><div id="bbpress-forums"><h1>West quay</h1><ul>{told}</ul></div></body></html>'
    answer = through_door(body.encode(), "https://quay.example/forums/topic/west-quay/")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert [(post["author"], post["text"]) for post in record["posts"]] == [(None, words) for _, _, words in _WORDS]


def test_the_days_on_which_people_joined_are_no_times_of_posts_that_print_none():
    """XenForo's reader sees who wrote; what all posts say of a day besides is of members."""
    told = "".join(
        f'<article class="message message--post js-post" data-author="{name}" data-content="post-{at}" id="js-post-{at}"><div class="message-cell--user">'
        f'<h4 class="message-name"><a href="/members/{name}.{at}/" class="username">{name}</a></h4><dl><dt>Joined</dt><dd>{joined}</dd></dl></div>'
        f'<article class="message-body"><div class="bbWrapper">{words}</div></article></article>'
        for at, ((name, _, words), joined) in enumerate(zip(_WORDS, ("Feb 8, 2023", "Jan 4, 2011", "Feb 8, 2023", "Mar 1, 2019"), strict=True), start=7)
    )
    body = f'<html id="XF" lang="en"><head><title>West quay</title></head><body data-template="thread_view"><h1>West quay</h1>{told}</body></html>'.encode()
    answer = through_door(body, "https://quay.example/threads/west-quay.4/")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert [(post["author"]["name"], post["published_at"]) for post in record["posts"]] == [(name, None) for name, _, _ in _WORDS]
    assert "platform_mismatch" not in record["quality"]["flags"]


_UNTIMED = (
    '<article class="message message--post js-post" data-author="{name}" data-content="post-{at}" id="js-post-{at}"><h4 class="message-name">'
    '<a href="/members/{name}.{at}/" class="username">{name}</a></h4><article class="message-body"><div class="bbWrapper">{words}</div></article></article>'
)


@pytest.mark.parametrize("posts", [1, 2, 3])
@pytest.mark.parametrize(
    ("before", "beside"),
    [
        ("", '<div class="latest-post"><a class="username" href="/members/9/">{name}</a> <span>{time}</span><p>Of hooks: {words}</p></div>'),
        ("", '<div class="comment"><b class="author">{name}</b> <time datetime="{time}">x</time><p>Not of ropes, but all the same: {words}</p></div>'),
        ("On {day} May 2023 at 10:30 we met at the quay. ", ""),
    ],
)
def test_posts_that_print_no_times_stay_where_others_beside_them_or_their_own_words_do(posts: int, before: str, beside: str):
    """What is new on the board says who and when of other posts, and people speak of days."""
    told = [(name, before.format(day=at) + words) for at, (name, _, words) in enumerate(_WORDS[:posts], start=7)]
    shown = "".join(_UNTIMED.format(at=at, name=name, words=words) for at, (name, words) in enumerate(told, start=7))
    others = "".join(beside.format(name=name, time=time, words=words) for name, time, words in _WORDS)
    head = '<html id="XF" lang="en"><head><title>West quay</title></head><body data-template="thread_view"><h1>West quay</h1>'
    answer = through_door(f"{head}{shown}<div>{others}</div></body></html>".encode(), "https://quay.example/threads/west-quay.4/")
    assert isinstance(answer, Cleaned), answer
    record = answer.record.model_dump(mode="json")
    assert [(post["author"]["name"], post["published_at"], post["text"]) for post in record["posts"]] == [(name, None, words) for name, words in told]


def _is_read_by_its_engine(name: str) -> bool:
    """Whether the case is of a theme that an engine's reader knows."""
    return not name.startswith("unknown/") and "platform_mismatch" not in CASES[name]["record"].get("quality.flags", ())


@pytest.mark.parametrize("name", [*filter(_is_read_by_its_engine, ACCEPTED)])
def test_a_page_that_its_engines_reader_knows_is_not_read_again(name: str):
    """However much chrome stands around the posts."""
    answer = answer_of(name)
    assert isinstance(answer, Cleaned)
    assert "platform_mismatch" not in answer.record.quality.flags


_ROW = (
    '<li id="forum{number}" class="forumbit_post L2"><div class="forumrow table"><div class="foruminfo td"><h2 class="forumtitle">'
    '<a href="/{address}/">{name}</a></h2><p class="forumdescription">{words}</p></div><ul><li>Threads: 24,959</li><li>Posts: 463,498</li></ul>'
    '<div class="forumlastpost td">'
    '<p class="lastposttitle"><a href="/{address}/piles-{number}.html" class="threadtitle">Piles again</a></p>'
    '<div class="lastpostby">by <a class="username" href="/members/{author}.html"><strong>{author}</strong></a></div>'
    '<p class="lastpostdate">{time}, <span class="time">04:40 PM</span></p></div></div></li>'
)


def test_rows_of_forums_are_no_posts():
    """Though each has a few words, an author and a day: those of its last post."""
    rows = "".join(
        _ROW.format(number=number, address=f"forum-{number}", name=f"Boats of {name}", words=words, author=name, time=f"12-{number:02}-2024")
        for number, (name, _, words) in enumerate(_WORDS + _WORDS, start=3)
    )
    body = (
        '<html lang="en" id="vbulletin_html"><head><meta name="generator" content="vBulletin 4.2.2"><title>Quay</title>'
        f'<script src="/clientscript/vbulletin-core.js?v=422"></script></head><body><ol id="forums">{rows}</ol></body></html>'
    )
    answer = through_door(body.encode(), "https://quay.example/forum.php")
    assert isinstance(answer, Listed), answer
    assert [link.kind for link in answer.links] == ["forum"] * 8
