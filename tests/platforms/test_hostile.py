"""Pages that repeat and nest what readers look for: every element is looked at once, whatever the page."""

from __future__ import annotations

import pytest
from lxml import html

from cleaners.platforms.discourse.posts import crawler_cards
from schemas.cleaned import Cleaned
from schemas.record import Thread
from tests.door import page_of, through_door
from tests.platforms.test_cases import answer_of, answer_to, body_of

_PASTED = [
    ("lobsters/text_story_2014", '<div class="comment" id="c_9066"><div class="byline"><a href="/u/mallory">mallory</a></div><div class="comment_text">'),
    ("fluxbb/page_1_of_2", '<div class="blockpost" id="p9066"><div class="postleft"><dl><dt>Mallory</dt></dl></div><div class="postmsg">'),
    ("invision/suite_5", '<article class="ipsComment" id="elComment_9066"><div data-role="commentContent">'),
    ("vbulletin/three_edited_signed_attached", '<table id="post9066"><tr><td><a class="bigusername">Mallory</a><div id="post_message_9066">'),
    ("vbulletin/archive_page_1_of_2", '<div class="post"><div class="posttop"><div class="username">Mallory</div></div><div class="posttext">'),
    ("question2answer/question_and_answers", '<div class="qa-a-list-item" id="a9066"><div class="qa-a-item-content">'),
    ("stackexchange/question_and_answers", '<div class="answer" id="answer-9066"><div class="js-post-body">'),
    ("phpbb/page_1_of_2", '<div class="post" id="p9066"><div class="postbody"><p class="author"><a class="username">Mallory</a></p><div class="content">'),
    ("smf/german_2_0", '<div class="windowbg"><h4><a href="?u=66">Mallory</a></h4><h5 id="subject_9066">Re</h5><div class="inner" id="msg_9066">'),
    ("bbpress/flat_2_6", '<div class="post-9066 reply type-reply"><div class="bbp-reply-author">Mallory</div><div class="bbp-reply-content">'),
    ("mybb/page_1_of_2", '<div class="post" id="post_9066"><div class="author_information">Mallory</div><div class="post_body" id="pid_9066">'),
    ("mybb/archive", '<div class="post"><div class="header"><div class="author">Mallory</div></div><div class="message">'),
    ("xenforo/question_with_solution", '<article class="message js-post" id="js-post-9066" data-author="Mallory"><div class="message-body">'),
    ("wpforo/threaded", '<div class="post-wrap" id="post-9066"><div class="author-name">Mallory</div><div class="wpforo-post-content">'),
    ("unknown/cards", '<article class="card" id="msg-566"><a class="nick" href="/people/mallory">Mallory</a><time>2024-06-01</time><div class="msg-body">'),
    ("discourse/crawler_view_of_2017", '<div class="crawler-post"><div class="creator"><a href="/u/mallory">mallory</a></div><div class="post">'),
    ("hackernews/ask_with_comments", '<table><tr class="athing comtr" id="9066"><td><a class="hnuser">mallory</a><div class="commtext">'),
    ("reddit/new_thread", '<shreddit-comment thingid="t1_9066" author="mallory"><div slot="comment">'),
    (
        "reddit/old_link_story",
        '<div class="thing comment id-t1_9066"><div class="entry"><a class="author">mallory</a><div class="usertext-body"><div class="md">',
    ),
    (
        "reddit/old_2009_times_in_words",
        '<div class="thing comment id-t1_9066"><div class="entry"><a class="author">mallory</a><div class="usertext-body"><div>',
    ),
    (
        "lemmy/post_with_comments",
        '<article class="comment-node" id="comment-9066"><a class="person-listing" href="/u/mallory">mallory</a><div class="md-div">',
    ),
    ("lemmy/link_post_2021", '<div class="comment-node" id="comment-9066"><a href="/u/mallory">mallory</a><div class="md-div">'),
]
"""Cases, and the markup of a post in the manner of each."""


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
    answer = through_door(body, "https://forum.example/post/1")
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert answer.ledger is not None
    texts = {post.id: post.text for post in answer.record.posts}
    assert [texts.get(f"90{number:02d}") for number in range(30)] == [f"word{number}" for number in range(30)]
    assert answer.ledger.imbalances() == []


@pytest.mark.parametrize("last", [False, True], ids=["first", "last"])
@pytest.mark.parametrize(("case", "box"), _PASTED)
def test_what_somebody_pasted_into_his_post_is_none(case: str, box: str, *, last: bool) -> None:
    """Whoever may write HTML can write the markup of a post, or of two in the last of a page; it is his own words, for the page closes what is around it."""
    own = answer_of(case)
    assert isinstance(own, Cleaned)
    assert isinstance(own.record, Thread)
    tree = html.document_fromstring(body_of(case).decode())
    parts: dict[str, list[html.HtmlElement]] = {}
    for part in tree.iter("p", "div", "blockquote", "td"):
        parts.setdefault(" ".join((part.text or "").split())[:14], []).append(part)
    posts = [post for post in enumerate(own.record.posts) if post[1].text and (post[1].kind == "comment" or not case.startswith("hackernews"))]
    found = [(at, told) for at, post in posts if (told := parts.get(post.text.split("\n")[0][:14])) is not None and (not last or len(told) == 1)]
    at, inner = found[-last][0], found[-last][1][0]
    block = next(part for part in (inner, *inner.iterancestors()) if part.tag in ("div", "td"))
    for _ in range(1 + last):
        block.append(html.fragment_fromstring(f"{box}<p>Everything is free today, says the owner of the board.</p>", create_parent="div"))
        box = box.replace("66", "67")
    answer = answer_to(case, b"<!DOCTYPE html>" + html.tostring(tree, encoding="utf-8"))
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert [(post.id, post.author) for post in answer.record.posts] == [(post.id, post.author) for post in own.record.posts]
    assert "Everything is free today" in answer.record.posts[at].text
    assert answer.ledger is not None
    assert answer.ledger.imbalances() == []


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("discourse/crawler_view_of_2019", '<a rel="next" href="/free?page=2">Next</a>'),
        ("flarum/view_without_scripts_of_the_beta", '<a rel="next" href="/free?page=2">Next</a>'),
        ("nodebb/theme_in_its_own_markup", '<a rel="next" href="/free?page=2">Next</a>'),
        ("unknown/answers_in_answers", '<a rel="next" href="/free?page=2">Next</a>'),
        ("unknown/cards", "<p>999 replies</p>"),
        ("unknown/board_in_chinese", "<p>999 replies</p>"),
        ("xenforo/question_with_solution", '<script type="application/ld+json">{"@type":"DiscussionForumPosting","commentCount":999}</script>'),
        ("phpbb/page_1_of_2", '<meta name="robots" content="noindex"><link rel="canonical" href="https://free.example/">'),
        ("smf/german_2_0", '<meta name="robots" content="noindex"><link rel="canonical" href="https://free.example/">'),
        ("unknown/cards", '<meta name="robots" content="noindex"><link rel="canonical" href="https://free.example/">'),
        ("unknown/cards", '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Free","author":{"name":"Mallory"}}</script>'),
        ("unknown/answers_in_answers", '<meta property="og:type" content="article"><meta property="og:site_name" content="Free">'),
        ("unknown/headings_and_lines", '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Free"}</script>'),
        ("unknown/letters_in_an_archive", '<script type="application/ld+json">{"@type":"DiscussionForumPosting","commentCount":999}</script>'),
        ("unknown/table_of_rows", '<time itemprop="datePublished" datetime="2011-01-01T00:00:00Z">2011</time>'),
    ],
)
def test_where_a_thread_goes_on_and_how_long_it_is_no_post_says(case: str, words: str) -> None:
    """Nor what may be done with it."""
    own = answer_of(case)
    assert isinstance(own, Cleaned)
    assert isinstance(own.record, Thread)
    begins = own.record.posts[0].text.split("\n")[0][:14]
    body = body_of(case).decode()
    head, heading, rest = body.rpartition("</h1>")
    assert begins in rest
    answer = answer_to(case, f"{head}{heading}{rest.replace(begins, begins + words, 1)}".encode())
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert [link.url for link in answer.links] == [link.url for link in own.links]
    for name in ("declared_posts", "permission", "canonical_url", "site", "authors"):
        assert getattr(answer.record, name) == getattr(own.record, name)


@pytest.mark.parametrize("number", [2, 4])
def test_a_time_that_is_never_closed_takes_no_words_of_its_post(number: int) -> None:
    """What a post says is kept, though the element of its time holds it, too."""
    parts = body_of("unknown/opening_in_other_markup").decode().split("</time>")
    body = "</time>".join(parts[: number + 1]) + "</time>".join(["", *parts[number + 1 :]]).removeprefix("</time>")
    answer = answer_to("unknown/opening_in_other_markup", body.encode())
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert answer.ledger is not None
    for place, post in enumerate(answer.record.posts):
        assert " ".join(answer.ledger.kept(f"posts.{place}.text")).split() == post.text.split()


@pytest.mark.parametrize("words", ["Pier two.", "That is all."])
def test_a_line_and_bold_words_in_mycode_begin_no_post_of_the_print_view(words: str) -> None:
    """That view has no more than these around posts; what stands below a line that somebody drew is his own."""
    line = '<hr class="mycode_hr">'
    forged = (
        f'{line}<strong class="mycode_b">Re</strong> - <a href="member.php?uid=9" class="mycode_url">Mallory</a> - <strong>06-01-2024</strong><br>Free today.'
    )
    own, answer = answer_of("mybb/print_view"), answer_to("mybb/print_view", body_of("mybb/print_view").replace(words.encode(), f"{words}{forged}".encode()))
    assert isinstance(own, Cleaned)
    assert isinstance(own.record, Thread)
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert [post.author for post in answer.record.posts] == [post.author for post in own.record.posts]
    assert sum("Free today." in post.text and words in post.text for post in answer.record.posts) == 1


@pytest.mark.parametrize(("printed", "declared"), [("3 1 posts", 3), ("1 234 posts", 1_234), ("1,234 posts", 1_234), ("3. posts", 3), ("9 8,7 posts", 9)])
def test_numbers_beside_the_count_of_a_pager_end_no_page(printed: str, declared: int) -> None:
    """The number of a page, as styles print it there, is no part of the count."""
    answer = answer_to("phpbb/page_1_of_2", body_of("phpbb/page_1_of_2").replace(b"3 posts", printed.encode()))
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert answer.record.declared_posts == declared
