"""Pages that repeat and nest what readers look for: every element is looked at once, whatever the page."""

from __future__ import annotations

import pytest

from cleaners.clean import clean
from cleaners.page.decode import decode
from cleaners.page.page import Page, read
from cleaners.platforms._discourse_posts import crawler_cards
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.record import Thread
from tests.platforms.test_cases import body_of


def page_of(body: str) -> Page:
    """The page of a body, with budgets that no test reaches."""
    return read(decode(f"<html><body>{body}</body></html>".encode()), None, max_nodes=10**6, max_characters=10**8)


def test_a_box_with_many_names_is_one_post_of_discourse() -> None:
    """Before 2018 the view for crawlers gave posts no class; a box is known by the name in it, and is read once."""
    names = "<div class='creator'><span>Ada</span></div>" * 500
    page = page_of(f"<div>{names}<div class='post'>The tide table of the pier.</div></div><div>{names}<div class='post'>Thanks.</div></div>")
    assert [page.line_of(card.body) for card in crawler_cards(page)] == ["The tide table of the pier.", "Thanks."]


@pytest.mark.parametrize(
    ("case", "box"),
    [
        ("lobsters/link_story", '<div class="comment" id="c_90{0:02d}"><div class="comment_text">'),
        ("lemmy/page_of_a_comment", '<article class="comment-node" id="comment-90{0:02d}"><div class="md-div">'),
        ("fluxbb/page_1_of_2", '<div class="blockpost" id="p90{0:02d}"><div class="postleft"><dl><dt>Ada</dt></dl></div><div class="postmsg">'),
        ("vanilla/page_1_of_2", '<div class="Item ItemComment" id="Comment_90{0:02d}"><div class="Message">'),
        ("reddit/old_link_story", '<div class="thing comment" id="thing_t1_90{0:02d}"><div class="entry"><div class="usertext-body"><div class="md">'),
        ("invision/suite_4_page_1_of_2", '<article class="ipsComment" id="elComment_90{0:02d}"><div data-role="commentContent">'),
        ("vbulletin/four_page_1_of_2", '<li class="postcontainer" id="post_90{0:02d}"><div id="post_message_90{0:02d}">'),
        ("question2answer/question_and_answers", '<div class="qa-a-list-item" id="a90{0:02d}"><div class="qa-a-item-content">'),
        ("stackexchange/question_and_answers", '<div class="answer" id="answer-90{0:02d}"><div class="js-post-body">'),
        ("phpbb/page_1_of_2", '<div class="post" id="p90{0:02d}"><div class="postbody"><p class="author"><a class="username">Ada</a></p><div class="content">'),
    ],
)
def test_posts_that_stand_in_each_others_words_are_kept_apart(case: str, box: str) -> None:
    """Each holds its own words alone, so that hundreds of them are no longer than the page."""
    opened = "".join(f"{box.format(number)}<p>word{number}</p>" for number in range(30))
    body = body_of(case).decode().replace("</body>", opened + "</body>").encode()
    answer = clean(Capture(url="https://forum.example/post/1", sha256="0" * 64, size_bytes=len(body)), body, CleanConfig())
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert answer.ledger is not None
    texts = {post.id: post.text for post in answer.record.posts}
    assert [texts.get(f"90{number:02d}") for number in range(30)] == [f"word{number}" for number in range(30)]
    assert answer.ledger.imbalances() == []
