"""Views of one thread that real engines give beside one another: answers of an API, pinned first posts, polls above the posts."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.cleaned import Cleaned, Listed
from schemas.ledger import TextFate
from schemas.record import Thread
from tests.door import through_door

PLATFORMS = Path(__file__).parent / "platforms"
POLLS = {
    "phpbb/page_1_of_2": '<form method="post" action="./viewtopic.php?t=7" class="topic_poll"><div class="panel">'
    '<h2 class="poll-title">{}</h2>'
    '<fieldset class="polls"><dl><dt>{}</dt><dd>{}</dd></dl></fieldset></div></form>',
    "smf/flat_2_1": '<div id="poll"><div class="cat_bar"><h3 class="catbg">{}</h3></div>'
    '<div id="poll_options"><dl class="options"><dt>{}</dt><dt>{}</dt></dl></div></div>',
    "xenforo/page_1_of_3": '<form action="/threads/7/poll/vote" class="block js-pollContainer-7" data-xf-init="poll-block"><div class="block-container">'
    '<h2 class="block-header">{}</h2><ul><li class="pollResult">{}</li><li class="pollResult">{}</li></ul></div></form>',
    "xenforo/page_1_of_3_1_5": '<div id="PollContainer" class="NoAutoHeader PollContainer"><form class="pollBlock"><div class="question">{}</div>'
    '<ol class="pollResults"><li>{}</li><li>{}</li></ol></form></div>',
    "invision/suite_4_page_1_of_2": '<section class="ipsBox" data-controller="core.front.core.poll"><h2>{}</h2><ul><li>{}</li><li>{}</li></ul></section>',
    "mybb/page_1_of_2": '<form action="polls.php" method="post"><table class="tborder"><tr><td class="thead"><strong>{}</strong></td></tr>'
    '<tr><td class="trow1"><input type="radio" name="option" value="1"></td><td class="trow1" colspan="3">{}</td></tr>'
    '<tr><td class="trow1"><input type="radio" name="option" value="2"></td><td class="trow1" colspan="3">{}</td></tr></table></form>',
    "vbulletin/three_german": '<form action="poll.php?do=pollvote&amp;pollid=3" method="post"><table class="tborder"><tr><td class="tcat">{}</td></tr>'
    '<tr><td class="alt1"><div>{}</div><div>{}</div></td></tr></table></form>',
}
"""A poll as the engine's template prints it below the head of a topic, its question and choices left open."""
FIRST = {
    "phpbb": b'<div id="p',
    "smf": b'<div id="forumposts"',
    "xenforo": b'<div class="block block--messages',
    "invision": b"<article",
    "mybb": b'<div id="posts"',
    "vbulletin": b'<div id="posts"',
}


def thread(name: str, body: bytes | None = None) -> tuple[Thread, Cleaned]:
    """A page of the engines' cases, or another one in its place, and the whole answer."""
    expected = tomllib.loads((PLATFORMS / name / "expected.toml").read_text("utf-8"))
    body = body or page(name)
    at = datetime.fromisoformat(expected["fetched_at"]) if "fetched_at" in expected else datetime(2026, 11, 23, tzinfo=UTC)
    answer = through_door(body, expected.get("url"), at)
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    return answer.record, answer


def page(name: str) -> bytes:
    """A page of the engines' cases."""
    return next((PLATFORMS / name).glob("page.*")).read_bytes()


@pytest.mark.parametrize("name", POLLS)
def test_a_poll_is_no_post_and_no_part_of_one(name: str):
    """Its question and choices are removed by a rule that says so."""
    body = page(name)
    mark = {"xenforo/page_1_of_3_1_5": b"<ol"}.get(name, FIRST[name.partition("/")[0]])
    at = body.index(mark)
    found, answer = thread(name, body[:at] + POLLS[name].format("Which rope do you trust?", "Hemp", "Nylon").encode() + body[at:])
    assert found.posts == thread(name)[0].posts
    assert answer.ledger is not None
    rules = {span.rule for span in answer.ledger.spans if answer.ledger.lines[span.line - 1].text in ("Which rope do you trust?", "Hemp", "Nylon")}
    assert rules, "the poll stands on the page"
    assert all("poll" in str(rule) for rule in rules), rules
    assert all(span.fate is TextFate.REMOVED for span in answer.ledger.spans if "poll" in str(span.rule))


@pytest.mark.parametrize(
    "names",
    [
        ("discourse/topic_as_an_answer", "discourse/crawler_view_with_data"),
        ("discourse/topic_as_an_answer", "discourse/data_without_a_view"),
        ("flarum/discussion_as_an_answer", "flarum/view_without_scripts_with_data"),
        ("flarum/posts_as_an_answer", "flarum/data_without_a_view"),
    ],
)
def test_an_answer_of_the_api_and_a_page_are_one_thread(names: tuple[str, str]):
    """The same thread id, the same posts, each once."""
    records = [thread(name)[0] for name in names]
    fullest = max(records, key=lambda record: len(record.posts))
    for order in permutations(records):
        together = merge(order)
        assert [(post.id, post.position) for post in together.posts] == [(post.id, post.position) for post in fullest.posts]
        assert together.complete is True


def test_a_first_post_that_each_page_repeats_stands_once():
    """Invision prints it above page 2 of a question, NodeBB above every page."""
    for names in (
        ("invision/suite_4_page_1_of_2", "invision/suite_5_page_2_with_the_first_post_again"),
        ("nodebb/flat_page_1", "nodebb/flat_page_2_with_the_opening_post_again"),
    ):
        first, second = (thread(name)[0] for name in names)
        assert first.posts[0].id == second.posts[0].id
        posts = merge([second, first]).posts
        assert [post.id for post in posts] == [*(post.id for post in first.posts), *(post.id for post in second.posts[1:])]


@pytest.mark.parametrize(
    ("name", "form", "shown"),
    [
        ("smf/dates_day_first_2_1", '<form id="postmodify"><input type="hidden" name="last_msg" value="{}"></form>', "912"),
        ("mybb/page_2_of_2", '<form id="quick_reply_form"><input type="hidden" name="lastpid" value="{}"></form>', None),
    ],
)
def test_a_last_page_without_the_last_post_was_not_read_to_its_end(name: str, form: str, shown: str | None):
    """The form to answer names the thread's last post."""
    body, as_before = page(name), thread(name)[0]
    at = body.rindex(b"</body>")
    same, less = (thread(name, body[:at] + form.format(last).encode() + body[at:])[0] for last in (shown or as_before.posts[-1].id, "999"))
    assert (same.pages_read, same.complete) == (as_before.pages_read, as_before.complete)
    assert (less.pages_read, less.complete, "last_post_missing" in less.quality.flags) == ((), False, True)


def test_a_number_of_posts_that_only_the_last_one_gives_wants_an_end_of_the_posts():
    """SMF prints no number of posts but each reply's own: a page whose end is lost counts what is left."""
    body = page("smf/dates_day_first_2_1")
    whole, without_end = (
        thread("smf/dates_day_first_2_1")[0],
        thread("smf/dates_day_first_2_1", body[: body.rindex(b"pagesection")] + b'"></div></body></html>')[0],
    )
    assert (whole.declared_posts, whole.complete) == (2, True)
    assert (len(without_end.posts), without_end.declared_posts, without_end.complete) == (2, None, None)


def test_a_row_of_a_moved_topic_leads_to_where_it_went():
    """phpBB leaves a row behind that links the topic in its new forum: no record, and no thread of its own."""
    name = "phpbb/topic_list"
    body = page(name).replace(b"topic_read", b"topic_moved", 1).replace(b"f=4&amp;t=9&amp;sid", b"f=6&amp;t=12&amp;sid")
    answer = through_door(body, "https://quay.example/viewforum.php?f=4")
    assert isinstance(answer, Listed)
    threads = [link.url for link in answer.links if link.kind == "thread"]
    assert any("t=12" in url for url in threads)
    assert not any("t=9" in url for url in threads)
