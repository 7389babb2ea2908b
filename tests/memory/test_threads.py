"""What a site's memory takes from threads: what the template prints into each post, and nothing that people repeat."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from cleaners.clean import clean
from cleaners.memory.learning import WRITERS, learn, memory
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.memory import Learnt, Memory
from schemas.record import Thread
from tests.memory.sites import paragraph

HOST = "boats.example"
PEOPLE = ("Ada", "Ben", "Cleo", "Dov", "Elif")
SHARE = "Share this post on Pondside with those who mend boats"
BUTTON = f"<div class='share-box'><a href='https://pondside.example/share'>{SHARE}</a></div>"
SIGNATURE = "Sent from the workbench behind the old boat house, where the kettle is always on."
SHOP = "Oars and rowlocks at my little shop by the pier"


def post(number: int, writer: str, words: str) -> str:
    """One reply as bbPress prints it."""
    return (
        f"<div id='post-{number}' class='bbp-reply-header'><div class='bbp-meta'><span class='bbp-reply-post-date'>October 6, 2025 at 7:15 pm</span>"
        f"<a href='https://{HOST}/#post-{number}' class='bbp-reply-permalink'>#{number}</a></div></div>"
        f"<div class='post-{number} reply type-reply hentry'><div class='bbp-reply-author'>"
        f"<a href='https://{HOST}/users/{writer.lower()}/' class='bbp-author-link'>"
        f"<span class='bbp-author-name'>{writer}</span></a></div><div class='bbp-reply-content'>{words}</div></div>"
    )


def thread(number: int, posts: Sequence[tuple[str, str]], known: Memory | None, *, page: int = 1) -> Cleaned:
    """The answer to a page of a thread of (writer, markup)."""
    title = f"Question {number} about boats"
    url = f"https://{HOST}/forums/topic/{number}/" + (f"page/{page}/" if page > 1 else "")
    inner = "".join(post(1_000 * number + 100 * page + at, writer, words) for at, (writer, words) in enumerate(posts))
    markup = (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title><link rel='canonical' href='{url}'></head>"
        f"<body class='topic single single-topic postid-{number} bbpress'><h1 class='entry-title'>{title}</h1>"
        f"<div id='bbpress-forums' class='bbpress-wrapper'><ul id='topic-{number}-replies' class='forums bbp-replies'>"
        f"<li class='bbp-body'>{inner}</li></ul></div></body></html>"
    )
    body = markup.encode()
    capture = Capture(url=url, fetched_at=datetime(2026, 5, 1, tzinfo=UTC), sha256=sha256(body).hexdigest(), size_bytes=len(body))
    answer = clean(capture, body, CleanConfig(), known)
    assert isinstance(answer, Cleaned), answer
    assert isinstance(answer.record, Thread)
    return answer


def posts(number: int, extra: dict[str, str], writers: Sequence[str] = PEOPLE) -> list[tuple[str, str]]:
    """A post of two paragraphs by each writer, with what is named for that writer, or for everybody, behind them."""
    rng = random.Random(number)
    return [(writer, f"<p>{paragraph(rng)}</p><p>{paragraph(rng)}</p>{extra.get(writer, extra.get('*', ''))}") for writer in writers]


def learnt_from(threads: int, extra: dict[str, str], writers: Sequence[str] = PEOPLE) -> Learnt:
    """What is learnt from so many threads."""
    learnt = Learnt(host=HOST)
    for number in range(10, 10 + threads):
        shown = thread(number, posts(number, extra, writers), memory(learnt)).shown
        assert shown is not None
        learnt = learn(learnt, shown)
    return learnt


def texts(answer: Cleaned) -> str:
    """All posts."""
    return answer.record.text


def test_a_button_in_every_post_is_left_out_of_all_of_them():
    """It is the template's; it goes from the text, from the whole text and from the markdown of each post."""
    extra = {"*": BUTTON}
    assert texts(thread(1, posts(1, extra), None)).count(SHARE) == len(PEOPLE)
    answer = thread(1, posts(1, extra), memory(learnt_from(4, extra)))
    assert isinstance(answer.record, Thread)
    assert [part for each in answer.record.posts for part in (each.text, each.text_full, each.markdown or "") if SHARE in part] == []
    assert [each.text for each in answer.record.posts] == [each.text for each in thread(1, posts(1, {}), None).record.posts]  # type: ignore[union-attr]
    assert answer.ledger is not None
    assert answer.ledger.imbalances() == []


def test_signatures_stay():
    """A paragraph under everybody's posts, and one writer's box with a link: both are what people put there."""
    extra = {"*": f"<p>{SIGNATURE}</p>", "Ada": f"<div class='sign'><a href='https://shop.example/'>{SHOP}</a></div>"}
    answer = thread(1, posts(1, extra), memory(learnt_from(8, extra)))
    assert texts(answer).count(SIGNATURE) == len(PEOPLE) - 1
    assert texts(answer).count(SHOP) == 1


def test_what_fewer_people_than_that_repeat_is_theirs():
    """Two friends with one banner, in however many threads."""
    banner = f"<div class='banner'><a href='https://shop.example/'>{SHOP}</a></div>"
    few = PEOPLE[: WRITERS - 1]
    assert memory(learnt_from(8, {"*": banner}, few)).blocks == ()
    assert memory(learnt_from(8, {"*": banner}, PEOPLE[:WRITERS])).blocks != ()


def test_the_pages_of_one_thread_count_once():
    """Each repeats the opening post."""
    learnt = Learnt(host=HOST)
    opening = posts(1, {"*": BUTTON})[:1]
    for page in range(1, 9):
        shown = thread(1, [*opening, *posts(100 + page, {"*": BUTTON})[1:]], memory(learnt), page=page).shown
        assert shown is not None
        learnt = learn(learnt, shown)
    assert learnt.documents == 1
    assert memory(learnt).blocks == ()


def test_a_quoted_line_stays_a_quote():
    """The same words of one post, quoted by everybody in every thread."""
    line = "A bridge takes you over the water, and a ferry takes you across it, and people know the difference."
    extra = {"*": f"<blockquote class='quoted'><p>{line}</p></blockquote><p>Just so, and thank you.</p>"}
    answer = thread(1, posts(1, extra), memory(learnt_from(8, extra)))
    assert isinstance(answer.record, Thread)
    assert [[quote.text for quote in each.quotes] for each in answer.record.posts] == [[line]] * len(PEOPLE)
    assert texts(answer).count("Just so, and thank you.") == len(PEOPLE)
