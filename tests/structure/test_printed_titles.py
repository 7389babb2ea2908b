"""What a thread is called where the page's own title names the site alone."""

from __future__ import annotations

from time import process_time

import pytest

from .quay import NAMES, SAID, thread

_TITLE = "Pile four is soft again"
_ROW = "<tr><td><b class='name'>{name}</b></td><td>Posted: 0{day} May 2024, 10:30<hr>{said}</td></tr>"
_POST = "<div class='post'><div class='user'><a href='/user/{day}'>{name}</a></div><div class='date'>0{day} May 2024, 10:30</div><p>{said}</p></div>"


def _posts(post: str = _POST) -> str:
    return "".join(post.format(name=name, day=day, said=said) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1))


_PRINTED = {
    "a heading below the site's": f"<h1>Quay Forum</h1><h2>{_TITLE}</h2>{_posts()}",
    "a heading above that of the answers": f"<h1>{_TITLE}</h1><h2>4 Answers</h2>{_posts()}",
    "the end of the trail": f"<div class='crumbs'><a href='/forum'>Forum</a> &raquo; <a href='/forum/3'>Piers</a> &raquo; {_TITLE}</div>{_posts()}",
    "the end of a trail of arrows": f"<p><a href='/'>Quay Board</a> -> <a href='/forum/3'>Piers</a> --> <b>{_TITLE}</b></p>{_posts()}",
    "what is called so": f"<div class='Thread_title__9sKz1'>{_TITLE}</div>{_posts()}",
    "the head of the table": f"<table><tr><th colspan='2'>{_TITLE}</th></tr>{_posts(_ROW)}</table>",
    "a heading beside others": f"<aside><h2>Who is online</h2></aside><h3>{_TITLE}</h3>{_posts()}",
}


@pytest.mark.parametrize("where", _PRINTED)
@pytest.mark.parametrize("site", ["Quay Forum", "Quay", "Quay Forum - View topic", "Forum"])
def test_a_site_is_no_thread(site: str, where: str):
    """Its name is that of its host, or says that it is a forum."""
    assert thread(_PRINTED[where], site)["title"] == _TITLE


def test_what_stands_below_the_head_as_its_title_is_the_thread_s():
    """Pages with the site's name as their title state the thread's for those who share them."""
    stated = f"Quay Forum</title><meta property='og:title' content='{_TITLE}'><title>"
    assert thread(f"<p>{_TITLE}</p>{_posts()}", stated)["title"] == _TITLE


@pytest.mark.parametrize("title", ["Quay", "The quay at noon", "Which forum is for quays?"])
def test_a_title_that_speaks_of_the_site_is_a_title(title: str):
    """Where it is more than the name, or nothing else is printed that could be one."""
    below = "" if title == "Quay" else "<h2>Other threads about piles and piers</h2>"
    assert thread(f"<h1>{title}</h1>{below}{_posts()}", title)["title"] == title


@pytest.mark.parametrize("heading", ["<h2>4 Answers</h2>", "<h2>Replies</h2>", "<aside><h2>Who is online today</h2></aside>", "<h2>Quay Forum</h2>"])
def test_no_heading_of_something_else_is_a_title(heading: str):
    """Counts, what stands beside the thread, and the site once more."""
    assert thread(f"{heading}{_posts()}", "Quay Forum")["title"] == "Quay Forum"


def test_a_line_as_long_as_posts_is_no_title():
    """Nor is it looked at for what it counts: signs on end took the square of their number."""
    long = f"<table><tr><td>x{'!' * 20_000}y</td></tr></table>{_posts(_POST.replace('{said}', ' '.join(['{said}'] * 60)))}"
    begin = process_time()
    assert thread(long, "Quay Forum")["title"] == "Quay Forum"
    assert process_time() - begin < 4


def test_a_thread_is_called_as_its_page_is_where_a_kind_stands_before_its_heading():
    """Boards print one that leads to all of its kind."""
    trail = "<div><a href='/'>Quay Board</a> › <a href='/forum-2-1'>Piers</a></div>"
    page = f"{trail}<h1><a href='/forum-2-1?kind=3'>[Repairs]</a> <span>{_TITLE}</span></h1>{_posts()}"
    assert thread(page, f"{_TITLE} - Piers - Powered by Quay!")["title"] == _TITLE
