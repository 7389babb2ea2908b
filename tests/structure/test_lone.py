"""Threads that nobody has answered, in boards of no known engine, beside pages that have some of their signs and are none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from schemas.cleaned import Cleaned
from tests.door import through_door

from .quay import SAID

_ROW = (
    "<table><tr><td><b>Ada</b><br>Keeper<br>Posts: 55<br>Registered: May 2009</td>"
    "<td><small>Posted on 3 May 2024, 10:30</small><hr><div>{said}</div></td></tr></table>"
)
_CARD = (
    '<div class="x1"><div class="x2"><a class="author" href="/user/ada">Ada</a> <i>3 May 2024, 10:30</i></div><div class="x3"><p>{said}</p></div>'
    '<a href="/reply?quote=1">Quote</a></div>'
)
_HEAD = '<div class="x2"><a class="author" href="/user/ada">Ada</a> <i>3 May 2024, 10:30</i></div>'
_BARE = '<div class="x1">' + _HEAD + '<div class="x3"><p>{said}</p></div>'
_ANSWERED_THERE = (
    '<div class="x1">' + _HEAD + '<div class="x3">{said}<div class="x4"><a href="/write/4">Reply</a> <a href="/write/4?q">Quote</a></div></div></div>'
)
_OF_A_SPACE = (
    '<div class="x1"><a href="member.php?mod=logging">Log in</a> <div class="x2"><a href="space-uid-7.html">Ada</a> <i>3 May 2024, 10:30</i></div>'
    '<div class="x3"><p>{said}</p></div><a href="/reply?quote=1">Quote</a></div>'
)
_COLUMN_BESIDE = (
    '<div class="x1"><div><a href="#4">#4</a> <i>3 May 2024, 10:30</i> <button>Options</button></div><div class="x3"><div class="x5"><div>Ada</div>'
    '<ul><li>Keeper</li><li>Joined: May 2009</li><li>Posts: 55</li></ul></div><div class="x6">{said}</div></div></div>'
)
_CALLED_FOR_SCRIPTS = '<div class="js-post"><div class="x3"><p>{said}</p></div><i>3 May 2024, 10:30</i> <a class="author" href="/user/ada">Ada</a></div>'
_FOOT_FIRST = '<article class="x1"><footer>' + _HEAD + '</footer><div class="x3"><p>{said}</p></div><ul><li><a href="#">Antworten</a></li></ul></article>'
_FACTS_IN_TWO = (
    '<div>Started by Ada</div><div class="x1"><div><a href="/user/ada">Ada</a><dl><dt>Joined</dt><dd>3 Jan 2021, 11:20</dd><dt>Posts</dt><dd>55</dd></dl>'
    '<div class="x3"><p>{said}</p></div></div>' + _HEAD + "</div>"
)
_NAME_ALONE = '<div class="x1"><div class="x2"><div><b>Ada</b></div><div><i>3 May 2024, 10:30</i></div></div><div class="x3"><p>{said}</p></div></div>'
_LATEST = "<ul>" + "".join(f"<li><a href='/t/{at}'>What to do about pile {at}</a> by Wren, 2 May 2024, 10:30</li>" for at in range(5, 9)) + "</ul>"
_FORM = '<form><textarea name="words"></textarea><input type="submit" value="Send"></form>'


def _kind(body: str, url: str) -> tuple[str, str | None, str | None, str | None]:
    """What comes of a page, and of a thread who wrote its one post, on which day, and what."""
    page = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{body}</body></html>'.encode()
    answer = through_door(page, url, datetime(2024, 5, 9, tzinfo=UTC))
    if not isinstance(answer, Cleaned):
        return "none", None, None, None
    (post,) = answer.record.posts if answer.record.kind == "thread" else (None,)
    if post is None:
        return answer.record.kind, None, None, None
    return "thread", post.author.name if post.author else None, f"{post.published_at:%Y-%m-%d}" if post.published_at else None, post.text


@pytest.mark.parametrize(
    ("body", "url"),
    [
        (_ROW + _FORM, "https://quay.example/board.pl?read=4"),
        (_ROW + "<p>0 replies</p>", "https://quay.example/forum/thread/4"),
        (_CARD, "https://quay.example/forum/thread/4"),
        (_CARD + _FORM, "https://quay.example/west-quay-4"),
        ("<p>Replies: 0</p>" + _CARD + _FORM, "https://quay.example/west-quay-4"),
        (_ANSWERED_THERE, "https://quay.example/forum/thread/4"),
        (_OF_A_SPACE, "https://quay.example/thread-4-1-1.html"),
        (_COLUMN_BESIDE, "https://quay.example/board.pl?read=4"),
        (_CALLED_FOR_SCRIPTS, "https://quay.example/question/4/west-quay"),
        (_FOOT_FIRST, "https://quay.example/forum/thread/4"),
        (_FACTS_IN_TWO, "https://quay.example/forum/thread/4"),
        (_BARE + "</div><p><a href='/write/4'>Post reply</a></p>", "https://quay.example/forum_topics/4"),
        (_NAME_ALONE, "https://quay.example/forum/thread/4"),
        (_NAME_ALONE + _LATEST, "https://quay.example/forum/t/4"),
        (_NAME_ALONE + _FORM, "https://quay.example/board.pl?read=4"),
        (_NAME_ALONE + "<form><input type='submit' value='Post reply'></form>", "https://quay.example/board.pl?read=4"),
        ("<div><ul><li>55 posts</li></ul>" + _BARE + "</div></div><p>Please log in to reply.</p>", "https://quay.example/forum/thread/4"),
    ],
)
def test_one_post_with_what_boards_print_beside_it_is_a_thread(body: str, url: str):
    """Whether the page says that it is a forum's or not."""
    said = " ".join(SAID)
    assert _kind(body.format(said=said), url) == ("thread", "Ada", "2024-05-03", said)


@pytest.mark.parametrize(
    ("body", "url"),
    [
        # A column that asks for comments.
        ('<div><a class="author" href="/user/ada">Ada</a> <i>3 May 2024, 10:30</i><p>{said}</p></div>' + _FORM, "https://quay.example/west-quay-4"),
        # A story whose paper counts no answers yet.
        ('<p>0 replies</p><div><a class="author" href="/user/ada">Ada</a> <i>3 May 2024, 10:30</i><p>{said}</p></div>', "https://quay.example/west-quay-4"),
        # Who somebody is, in a forum.
        (
            '<div><b class="author">Ada</b><p>Posts: 55</p><p>Joined: May 2009</p><p>Seen 3 May 2024, 10:30</p><p>{said}</p></div>',
            "https://quay.example/forum/4",
        ),
        ("<div><p>Ada</p><p>3 May 2024, 10:30</p><p>Posts: 55</p><p>{said}</p></div>", "https://quay.example/forum/member/4"),
        ("<p>{said}</p><dl><dt>Board started</dt><dd>3 May 2024, 10:30</dd><dt>Posts</dt><dd>55</dd></dl>", "https://quay.example/forum/about"),
        # Nobody is named there, and what stands above "Posts" is the board.
        (
            '<div><p><a href="/">Island boards</a></p>'
            "<div><div><small>Posts: 55</small></div><div><b>{said}</b><p>{said}</p><i>3 May 2024, 10:30</i></div></div>"
            '<a href="/write/4">Reply</a></div>',
            "https://quay.example/boards/4/topics/19",
        ),
        # The one thread of a forum, and the one that was found.
        (
            '<p>{said}</p><div><a href="/t/87">All about the third pile</a> by <a class="author" href="/user/ada">Ada</a> 3 May 2024, 10:30 0 replies</div>',
            "https://quay.example/forum/4",
        ),
        (
            '<div><h3><a href="/t/87">All about the third pile</a></h3><p>{said}</p><a class="author" href="/user/ada">Ada</a> 3 May 2024, 10:30'
            "<span>Replies: 0</span></div>",
            "https://quay.example/forum/search?q=pile",
        ),
    ],
)
def test_one_sign_makes_no_thread(body: str, url: str):
    """Articles ask for comments, too, and count them; profiles are of members."""
    assert _kind(body.format(said=" ".join(SAID)), url)[0] != "thread"


@pytest.mark.parametrize("answered", ["No replies yet.", "Noch keine Antworten", "Be the first to reply!"])
def test_a_page_that_says_that_nobody_has_answered_is_a_thread(answered: str):
    """Though nothing else calls it a forum's; that nobody has commented says so of a story."""
    body = f'{_HEAD}<div class="x3"><p>{SAID[0]}</p></div><a href="#write">Reply</a>'
    url = "https://quay.example/piles/4"
    assert _kind(f'<div class="x1">{body}</div><p>{answered}</p>', url) == ("thread", "Ada", "2024-05-03", SAID[0])
    assert _kind(f'<div class="x1">{body}</div><p>No comments yet.</p>', url)[0] == "article"


_RULE = "<hr>"
_BELOW_A_LINE = f'[ <a href="#f">Follow ups</a> ]{_RULE}<p>Posted by Ada on May 3, 2024 at 10:30:00:<p>{SAID[0]}{_RULE}<p><a name="f">Follow ups:</a><ul></ul>'
_BELOW_AN_ADDRESS = (
    "<b>From:</b> Ada (<i>ada@quay.example</i>)<br><b>Date:</b> Fri May 3 10:30:00 2024<br>"
    f'<ul><li><b>Next message:</b> <a href="5.html">next</a></ul><pre>{SAID[0]}</pre>'
)


@pytest.mark.parametrize("body", [_BELOW_A_LINE, _BELOW_AN_ADDRESS])
def test_a_post_may_stand_below_a_line_in_no_element_of_its_own(body: str):
    """Boards of the nineties print it right in the page, and archives of letters below two fields and an address."""
    assert _kind(body, "https://quay.example/messages/4.html") == ("thread", "Ada", "2024-05-03", SAID[0])


@pytest.mark.parametrize("state", ["Topic locked", "This topic has been closed", "Thema geschlossen", "Sujet verrouillé", "Тема закрыта"])
def test_the_state_of_a_thread_is_nobody(state: str):
    """It stands above a time as names do."""
    page = f"<title>Notice</title><h1>Notice</h1><div><div>{state}</div><div>4 May 2024, 10:30</div><p>{SAID[0]}</p></div>"
    answer = through_door(page.encode(), "https://quay.example/forum/thread/4")
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer
