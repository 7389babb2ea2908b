"""Lists of boards and topics of software that nobody knows."""

from __future__ import annotations

from hashlib import sha256

import pytest

from cleaners.clean import clean
from cleaners.structure.lists import listed
from schemas.capture import Capture
from schemas.cleaned import Answer, Listed
from schemas.config import CleanConfig
from schemas.outcome import Reason
from tests.article.pages import CAPTURED, page_of

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
PROSE = "<p>The harbour board voted on Tuesday to open the old lamp room to visitors, nineteen years after the last keeper left it to the gulls.</p>"


def test_rows_below_the_labels_of_a_board_are_its_topics() -> None:
    """With the answers that their column counts, and the next page."""
    found = listed(page_of(f"<body>{TOPICS}<p>Páginas: [1] <a href='/list?s=2'>2</a></p></body>", f"{HOST}/list"))
    assert found is not None
    assert (found.reason, [(link.url, link.kind, link.reply_count) for link in found.links]) == (
        Reason.TOPIC_LIST,
        [*((f"{HOST}/x?n={n}", "thread", n) for n in (3, 4, 5)), (f"{HOST}/list?s=2", "next_page", None)],
    )


def test_rows_that_count_topics_are_boards() -> None:
    """The first cell leads to the board, and the last to what came last."""
    found = listed(page_of(f"<body>{BOARDS}</body>", HOST))
    assert found is not None
    assert (found.reason, [(link.url, link.kind) for link in found.links]) == (
        Reason.FORUM_INDEX,
        [(f"{HOST}/b/boats", "forum"), (f"{HOST}/b/ropes", "forum")],
    )


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
    return clean(Capture(url=url, sha256=sha256(body).hexdigest(), size_bytes=len(body), fetched_at=CAPTURED), body, CleanConfig())


def test_a_list_of_topics_is_listed_by_the_door() -> None:
    """On a host and at an address that say nothing of forums."""
    answer = answered(f"<html><head><title>Quay</title></head><body>{TOPICS}</body></html>", f"{HOST}/list")
    assert isinstance(answer, Listed)
    assert answer.reason is Reason.TOPIC_LIST
