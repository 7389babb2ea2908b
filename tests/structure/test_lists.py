"""Lists of boards and topics of software that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cleaners.structure.lists import listed
from schemas.cleaned import Answer, Listed, Rejected
from schemas.outcome import Reason
from tests.article.pages import CAPTURED, page_of
from tests.door import through_door

HOST = "https://quay.example"
ROWS = "".join(f"<tr><td><a href='/x?n={n}'>Boat number {n}</a></td><td>Ida</td><td>{n}</td><td>40</td></tr>" for n in (3, 4, 5))
TOPICS = f"<table><tr><th>Tema</th><th>Autor</th><th>Respuestas</th><th>Vistas</th></tr>{ROWS}</table>"
BOARDS = (
    "<table><thead><tr><td>Brett</td><td>Themen</td><td>Letzter Beitrag</td></tr></thead><tbody>"
    "<tr><td><a href='/b/boats'>Boats</a><br>All that floats</td><td>12</td><td><a href='/x?n=5'>Boat number 5</a></td></tr>"
    "<tr><td><a href='/b/ropes'>Ropes</a></td><td>1</td><td>-</td></tr></tbody></table>"
)
CARDS = "".join(
    f"<div><a href='/u/ida'>Ida</a> <a href='/x/{n}'><b>Who owns the boat at pier {n}?</b></a><p>{n} replies · 3 days ago</p></div>" for n in (1, 2, 3)
)
IN_ROWS = "<p class='pages'>Page <a href='/x?n=4&page=1'>1</a> <a href='/x?n=4&page=2'>2</a></p>"
PROSE = "<p>The harbour board voted on Tuesday to open the old lamp room to visitors, nineteen years after the last keeper left it to the gulls.</p>"


def test_rows_below_the_labels_of_a_board_are_its_topics() -> None:
    """With the answers that their column counts, and the next page."""
    found = listed(page_of(f"<body>{TOPICS}<p>Páginas: [1] <a href='/list?s=2'>2</a></p></body>", f"{HOST}/list"))
    assert found is not None
    assert (found.reason, [(link.url, link.kind, link.reply_count) for link in found.links]) == (
        Reason.TOPIC_LIST,
        [*((f"{HOST}/x?n={n}", "thread", n) for n in (3, 4, 5)), (f"{HOST}/list?s=2", "next_page", None)],
    )


def grid(labels: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
    """A table without one: labels in the head of a card, rows in its body."""
    head, *body = (f"<div>{''.join(f'<div>{cell}</div>' for cell in row)}</div>" for row in (labels, *rows))
    return f"<main><div>{head}</div><div>{''.join(body)}</div></main>"


def last(n: int) -> str:
    """Who wrote last, and when, on a page of its own."""
    return f"<a href='/u/ida{n}'>Ida</a> <a href='/x?n={n}#last'>»</a><br><small>May {n}, 2024, 10:30</small>"


def test_boxes_below_the_labels_of_a_board_are_its_topics() -> None:
    """Pages that a row leads to are of its topic, and no next ones of the list."""
    rows = [(f"{IN_ROWS if n == 4 else ''}<a href='/x?n={n}'>Boat number {n}</a>", n, 40, last(n)) for n in (3, 4, 5)]
    found = listed(page_of(f"<body>{grid(('Topics', 'Replies', 'Views', 'Last post'), rows)}</body>", f"{HOST}/list"))
    assert found is not None
    assert (found.reason, [(link.url, link.reply_count) for link in found.links]) == (Reason.TOPIC_LIST, [(f"{HOST}/x?n={n}", n) for n in (3, 4, 5)])


def test_one_label_for_a_topic_heads_topics_that_count_posts() -> None:
    """Boards count topics, and no column is called a topic in their lists."""
    rows = "".join(f"<tr><td><a href='/x?n={n}'>Boat number {n}</a></td><td>{n}</td><td>40</td></tr>" for n in (3, 4, 5))
    found = listed(page_of(f"<body><table><tr><th>Topic</th><th>Posts</th><th>Views</th></tr>{rows}</table></body>", HOST))
    assert found is not None
    assert found.reason is Reason.TOPIC_LIST


def test_rows_that_count_topics_are_boards() -> None:
    """The first cell leads to the board, and the last to what came last."""
    found = listed(page_of(f"<body>{BOARDS}</body>", HOST))
    assert found is not None
    assert (found.reason, [(link.url, link.kind) for link in found.links]) == (
        Reason.FORUM_INDEX,
        [(f"{HOST}/b/boats", "forum"), (f"{HOST}/b/ropes", "forum")],
    )


def test_two_boards_are_a_list_beside_what_is_new() -> None:
    """A new forum has no more, and much else on its first page."""
    news = "".join(f"<p>Boat number {number} is at the pier, and its owner is in the boat house.</p>" for number in range(3))
    found = listed(page_of(f"<body>{BOARDS}{news}</body>", f"{HOST}/"))
    assert found is not None
    assert [link.url for link in found.links] == [f"{HOST}/b/boats", f"{HOST}/b/ropes"]


def test_cards_that_count_their_answers_are_topics() -> None:
    """The longest link of each is its title; the next page is told by its address, whatever the link to it says."""
    found = listed(page_of(f"<body>{CARDS}<a href='?page=2'>Older</a></body>", f"{HOST}/talk"))
    assert found is not None
    assert [(link.url, link.reply_count) for link in found.links] == [*((f"{HOST}/x/{n}", n) for n in (1, 2, 3)), (f"{HOST}/talk?page=2", None)]


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{PROSE * 8}</article>{TOPICS}",
        f"<article>{PROSE * 8}<p>There were 3 replies.</p><p>Then 4 replies.</p><p>And 5 replies.</p></article>",
        "<table><tr><th>Year</th><th>Posts</th><th>Views</th></tr><tr><td><a href='/a'>2024</a></td><td>3</td></tr>"
        "<tr><td><a href='/b'>2023</a></td></tr></table>",
        CARDS.replace("replies", "comments"),
    ],
    ids=["beside a story", "in a story", "another table", "a paper's list"],
)
def test_other_pages_list_no_topics(body: str) -> None:
    """What stands beside something else, is said in it, or counts something else."""
    assert listed(page_of(f"<body>{body}</body>", HOST)) is None


def answered(html: str, url: str) -> Answer:
    """What the door makes of a page."""
    body = html.encode()
    return through_door(body, url, CAPTURED)


def test_a_list_of_topics_is_listed_by_the_door() -> None:
    """On a host and at an address that say nothing of forums."""
    answer = answered(f"<html><head><title>Quay</title></head><body>{TOPICS}</body></html>", f"{HOST}/list")
    assert isinstance(answer, Listed)
    assert answer.reason is Reason.TOPIC_LIST


def test_what_was_said_last_on_a_board_is_no_post() -> None:
    """Though each row says who and when, beside what its board is about."""
    rows = [(f"<a href='/b/{name}'>{name}</a><p>All about {name}</p>", n, 9, last(n)) for n, name in enumerate(("Boats", "Ropes"), 3)]
    answer = answered(grid(("Island", "Topics", "Posts", "Last post"), rows), f"{HOST}/forum/")
    assert isinstance(answer, Listed), answer
    assert (answer.reason, [link.title for link in answer.links]) == (Reason.FORUM_INDEX, ["Boats", "Ropes"])


def test_since_when_somebody_is_a_member_is_no_post() -> None:
    """Labels say so, and what members count."""
    rows = [(n, f"<a href='/user/{name}'>{name}</a>", f"May {n} 2024, 10:30 AM", "Member", 9) for n, name in enumerate(("Ida", "Wren", "Heron", "Pim"), 1)]
    answer = answered(f"<h1>Members</h1>{grid(('#', 'Name', 'Joined', 'Group', 'Posts'), rows)}", f"{HOST}/forum/members")
    assert isinstance(answer, Rejected), answer
    assert answer.reason is Reason.NO_POSTS_FOUND


ROWS_IN_PARTS = {
    "who and when in a box beside the title": (
        f"{HOST}/questions/",
        "<div class=row><div class=side><div><b>{0}</b><i>answers</i></div><div><i>2024-05-0{0} 10:30</i> <a href='/users/{0}/ida/'>Ida</a></div></div>"
        "<h2><a href='/question/{0}/boat'>Boat number {0}</a></h2></div>",
        "/question/{0}/boat",
    ),
    "what leads to the topic's last post below the title": (
        f"{HOST}/c/boats/3/",
        "<li><div><div><a href='/t/boat/{0}'>Boat number {0} at the pier</a></div></div><div class=below><i><b>said</b> {0}</i>"
        "<div><a href='/u/ida' title='Ida wrote last'><img src=i></a></div> <div><a href='/t/boat/{0}/last' title='May {0}, 2024, 10:30 a.m.'>May {0}, 2024</a>"
        "</div></div></li>",
        "/t/boat/{0}",
    ),
}


@pytest.mark.parametrize(("url", "row", "to"), ROWS_IN_PARTS.values(), ids=ROWS_IN_PARTS)
def test_a_row_leads_where_its_title_leads(url: str, row: str, to: str) -> None:
    """Whatever part of it says who and when, as posts do."""
    answer = answered(f"<h1>Boats</h1><ul>{''.join(map(row.format, range(3, 7)))}</ul>", url)
    assert isinstance(answer, Listed), answer
    assert [link.url for link in answer.links] == [HOST + to.format(n) for n in range(3, 7)]


def test_first_posts_below_the_titles_of_their_topics_are_a_list() -> None:
    """Of what one member began; neither the box around it, which is built alike, nor tabs that are called as columns are."""
    said = f"<div><div><i>{{n}} May 2024, 10:30</i>{PROSE}</div></div>"
    began = "".join(
        f"<div class=box><div><b><a href='/topic/{n}-boat'>Boat number {n}</a></b> in <a href='/b/boats'>Boats</a></div>{said.format(n=n)}</div>"
        for n in (3, 4, 5)
    )
    tabs = "<ul><li><a href='/user/ida'>Ida</a></li><li><a href='/user/ida/topics'>Topics</a></li><li><a href='/user/ida/posts'>Posts</a></li></ul>"
    beside = f"<div>9 posts<div>7 May 2024</div>{tabs}</div>"
    answer = answered(f"<div class=box><div><a href='/user/ida'>Ida</a></div><div>{beside}<div>{began}</div></div></div>", f"{HOST}/user/ida/topics")
    assert isinstance(answer, Listed), answer
    assert answer.reason is Reason.TOPIC_LIST
    assert [(link.url, link.title) for link in answer.links] == [(f"{HOST}/topic/{n}-boat", f"Boat number {n}") for n in (3, 4, 5)]


@pytest.mark.parametrize(
    ("row", "url"),
    [
        ("<tr><td><a href='/ticket/{n}'>#{n}</a></td><td><a href='/ticket/{n}'>Boat number {n}</a></td><td>new</td><td>Ida</td></tr>", "/query"),
        ("<li><a name='{n}' href='msg0000{n}.html'>Boat number {n}</a>, <i>Ida</i></li>", "/boats/maillist.html"),
        ("<div><a href='/boats/thread/{n}'><img src='{n}.jpg'></a><p>Replies: 4</p><p>Boat number {n}: who owns it?</p></div>", "/boats/catalog"),
    ],
)
def test_rows_that_lead_each_to_a_thread_are_a_list(row: str, url: str) -> None:
    """By the addresses of trackers, of archives of letters and of boards of pictures, which print nothing else that tells."""
    body = "".join(row.format(n=n) for n in range(1, 8))
    answer = answered(f"<h1>Boats</h1>{f'<table>{body}</table>' if row.startswith('<tr') else body}", f"{HOST}{url}")
    assert isinstance(answer, Listed)
    assert answer.reason == Reason.TOPIC_LIST
    assert len(answer.links) == 7


def test_few_threads_below_a_post_are_no_list() -> None:
    """They are like it."""
    below = "".join(f"<li><a href='/thread/{n}'>Boat number {n}</a></li>" for n in range(1, 8))
    assert listed(page_of(f"{PROSE * 3}<ul>{below}</ul>")) is None
