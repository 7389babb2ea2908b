"""A poll is not the words of a post: what an engine's templates make of one is taken out whole, under a reason of its own."""

from __future__ import annotations

import re

import pytest

from schemas.cleaned import Cleaned
from schemas.ledger import TextFate
from schemas.record import Thread

from .test_cases import answer_of, answer_to, body_of

OPTIONS = ("Which mooring shall we dredge?", "The upper basin", "Neither of the two")
_ROWS = f"<tr><td>{OPTIONS[1]}</td><td>3</td></tr><tr><td>{OPTIONS[2]}</td><td>5</td></tr>"
_LIST = f"<ul><li>{OPTIONS[1]}</li><li>{OPTIONS[2]}</li></ul>"
_NODEBB = f'<div id="poll-id-3" class="poll-view-container" data-pollid="3"><h3 class="panel-title">{OPTIONS[0]}</h3>{_LIST}</div>'
_DISCOURSE = (
    f'<div class="poll" data-poll-name="poll" data-poll-status="open"><div class="poll-title">{OPTIONS[0]}</div>'
    f'<div class="poll-container">{_LIST}</div><div class="poll-info">8 voters</div></div>'
)
POLLS = [  # a case, the element before which its software prints a poll, the poll, and the rule
    (
        "phpbb/page_1_of_2",
        '<div id="p31"',
        f'<form method="post" class="topic_poll"><h2 class="poll-title">{OPTIONS[0]}</h2><fieldset class="polls">{_LIST}</fieldset></form>',
        "phpbb.node.poll",
    ),
    (
        "mybb/page_1_of_2",
        '<div id="posts"',
        f'<form action="polls.php" method="post"><table class="tborder"><tr><td class="thead"><strong>{OPTIONS[0]}</strong></td></tr>{_ROWS}</table></form>',
        "mybb.node.poll",
    ),
    (
        "mybb/page_1_of_2",
        '<div id="posts"',
        f'<table class="tborder"><tr><td colspan="4"><strong>{OPTIONS[0]}</strong></td></tr>{_ROWS}</table>'
        '<table><tr><td>You voted for this item.</td><td>[<a href="polls.php?action=showresults&amp;pid=3">Show Results</a>]</td></tr></table>',
        "mybb.node.poll-results",
    ),
    (
        "smf/flat_2_1",
        '<div id="forumposts"',
        f'<div id="poll"><div class="cat_bar"><h3>Poll</h3></div><div id="poll_options"><h4 id="pollquestion">{OPTIONS[0]}</h4>{_LIST}</div></div>',
        "smf.node.poll",
    ),
    (
        "vbulletin/three_quotes_and_code",
        '<div id="posts"',
        f'<form action="poll.php?do=pollvote&amp;pollid=3" method="post"><table class="tborder"><tr><td>{OPTIONS[0]}</td></tr>{_ROWS}</table></form>',
        "vbulletin.node.poll",
    ),
    (
        "xenforo/page_1_of_3",
        '<div class="block block--messages"',
        f'<form class="block" data-xf-init="poll-block"><div class="block-container"><h2>{OPTIONS[0]}</h2>{_LIST}</div></form>',
        "xenforo.node.poll",
    ),
    (
        "xenforo/page_1_of_3_1_5",
        '<ol class="messageList"',
        f'<div class="PollContainer"><form class="pollBlock"><div class="question">{OPTIONS[0]}</div>{_LIST}</form></div>',
        "xenforo.node.old-poll",
    ),
    (
        "invision/suite_4_page_1_of_2",
        "<div id='comments'",
        f"<div class='ipsBox' data-controller='core.front.core.poll'><h2>{OPTIONS[0]}</h2>{_LIST}</div>",
        "invision.node.poll",
    ),
    (
        "discuz/x_page_1_of_2",
        '<div class="ptg mbm mtn"',
        f'<form id="poll" method="post" action="forum.php?mod=misc&amp;action=votepoll&amp;tid=123"><div class="pinf">{OPTIONS[0]}</div>{_LIST}</form>',
        "discuz.node.poll",
    ),
    ("discourse/crawler_view_page_2", None, _DISCOURSE, "discourse.node.poll"),
    ("discourse/application_german_saved_from_a_browser", None, _DISCOURSE, "discourse.node.poll"),
    ("nodebb/quotes_and_code", None, _NODEBB, "nodebb.node.poll"),
    (
        "flarum/application_german_saved_from_a_browser",
        None,
        f'<div class="Post-poll" data-id="3"><div class="PollHeading"><h3>{OPTIONS[0]}</h3></div><div class="PollOptions">{_LIST}</div></div>',
        "flarum.node.poll",
    ),
]
_FIRST_BODY = {
    "discourse": r"""<div class=['"](?:post|cooked)['"][^>]*>""",
    "nodebb": r"""<div [^>]*component="post/content"[^>]*>""",
    "flarum": r"""<div class="Post-body">""",
}
"""Where a poll stands within a post: behind the tag that begins its words, or for Flarum, before it."""


def with_poll(name: str, before: str | None, poll: str) -> str:
    """The case's page with a poll."""
    page = body_of(name).decode()
    if before is not None:
        assert before in page
        return page.replace(before, poll + before, 1)
    engine = name.partition("/")[0]
    body = re.search(_FIRST_BODY[engine], page)
    assert body is not None
    at = body.start() if engine == "flarum" else body.end()
    return page[:at] + poll + page[at:]


@pytest.mark.parametrize(("name", "before", "poll", "rule"), POLLS, ids=[f"{name}-{rule}" for name, _, _, rule in POLLS])
def test_a_poll_changes_no_post_and_is_named_in_the_ledger(name: str, before: str | None, poll: str, rule: str) -> None:
    """All of its words have one rule for a reason."""
    with_it, without = answer_to(name, with_poll(name, before, poll).encode()), answer_of(name)
    assert isinstance(with_it, Cleaned)
    assert isinstance(without, Cleaned)
    assert isinstance(with_it.record, Thread)
    assert isinstance(without.record, Thread)
    assert with_it.record.posts == without.record.posts
    assert with_it.ledger is not None
    lines = {line.number for line in with_it.ledger.lines if any(option in line.text for option in OPTIONS)}
    assert {(span.fate, span.rule) for span in with_it.ledger.spans if span.line in lines} == {(TextFate.REMOVED, rule)}
