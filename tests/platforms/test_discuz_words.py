"""Discuz!'s own lines in posts, and what people write that only looks like them; pages of a thread as one; a reply that stands on top as well."""

from __future__ import annotations

import pytest

from cleaners.merge import merge
from cleaners.platforms import recognise
from schemas.cleaned import Cleaned, Listed
from schemas.record import Thread
from tests.door import page_of, through_door

from .test_cases import answer_of, answer_to, body_of

CASE = "discuz/x_english"
NAMES = '<div id="append_parent"></div><div id="ajaxwaitid"></div>'
WORDS = "Ours is too shallow."
HONEST = [
    "<i>本帖最后由谁编辑并不重要，重要的是内容。</i>",
    "<i>本帖最后由 ada 于 2024-5-1 10:00 编辑，我看到的就是这个时间</i>",
    "<i>我在 2024-5-1 10:00 编辑了地图</i>",
    '<i class="pstatus">转自《海报》2024-5-1 10:00</i>',
    "<i>This post was last edited by nobody I know</i>",
    "<i>Edited at 2024-5-1 10:00, as the log says</i>",
    "<strong>回复 3# 的朋友，谢谢你的建议</strong>",
    '<strong>回复 <a href="https://quay.example/thread-9-1-1.html">3#</a> <i>老周</i></strong>',
    "<strong>Reply to 2 letters before noon</strong>",
    "<strong>回复很快</strong>",
    "<blockquote>老周昨天说：灯塔 2024-5-1 10:00 熄灯</blockquote>",
    "<blockquote>发表于 2024 年的那篇文章说得对</blockquote>",
    "<em>复制代码</em>",
    "<h4>本帖隐藏的内容</h4>",
    "提示: 作者被禁止或删除 内容自动屏蔽",
    "<p>发表于 2024-5-1 10:00</p>",
    "[本帖最后由 ada 于 2024-5-1 10:00 编辑] 这行字是什么意思？",
    "<blockquote>Posted by ada at the gate of pier four</blockquote>",
]


def thread(name: str, body: bytes) -> Thread:
    """The thread of a page that stands in the place of a case's."""
    answer = answer_to(name, body)
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    return answer.record


@pytest.mark.parametrize("line", HONEST)
def test_what_people_write_stays_though_it_looks_like_a_line_of_the_software(line: str) -> None:
    """Every word of it, and nothing is read from it."""
    post = thread(CASE, body_of(CASE).replace(WORDS.encode(), f"{WORDS}<br />{line}".encode())).posts[0]
    words = "".join(page_of(f"<p>{line}</p>").lines[0].text.split())
    assert words in "".join(post.text_full.replace("> ", "").split())
    assert (post.edited_at, post.reply_to, post.status) == (None, None, "present")
    assert [quote.author for quote in post.quotes] == [None] * line.count("<blockquote>")


def test_posts_that_stand_in_each_other_since_tags_are_missing_are_read_apart() -> None:
    """Each has its own words, its own notice of an edit and its own author."""
    page = body_of(CASE).replace(b"Ours is too shallow.</td></tr></table>", b"Ours is too shallow.<div><div>", 1)
    posts = thread(CASE, page).posts
    assert [(post.id, post.author and post.author.name, post.edited_at is None) for post in posts] == [("601", "ada", True), ("602", "bo", False)]
    assert posts[1].text == "Pier seven, by a metre."
    assert "Pier seven" not in posts[0].text_full


def test_neither_points_nor_whoever_liked_a_post_is_its_author() -> None:
    """A theme may leave the name away, and link others below the words."""
    page = body_of(CASE).decode()
    box = page.index('<div id="post_602"')
    bare = page[box:].replace('<a href="home.php?mod=space&amp;uid=5" target="_blank" class="xw1">bo</a>', "", 1)
    liked = bare.replace('<div id="post_rate_div_602">', '<p>Liked by <a href="home.php?mod=space&amp;uid=9">Kees</a></p><div id="post_rate_div_602">', 1)
    assert bare != page[box:]
    assert liked != bare
    assert [post.author and post.author.name for post in thread(CASE, (page[:box] + liked).encode()).posts] == ["ada", None]


@pytest.mark.parametrize(
    ("said", "name", "guest"),
    [
        ('<a href="javascript:;">游客 <em>192.0.2.x</em></a>', "游客", True),
        ("匿名", "匿名", None),
        ("kitty <em>该用户已被删除</em>", "kitty", None),
    ],
)
def test_who_has_no_page_of_his_own_stands_in_the_place_of_a_picture_before_x(said: str, name: str, guest: bool | None) -> None:
    """viewthread_node.htm of 7.2 prints guests, the nameless and those who are gone in `.avatar`; a member's has his picture alone."""
    case = "discuz/seven_page_1_of_14"
    page = body_of(case).decode()
    start = page.index('<table id="pid902"')
    column = page.index('<td class="postauthor"', start) + len('<td class="postauthor" rowspan="2">')
    bare = page[:column] + f'<div class="avatar">{said}</div>' + page[page.index("</td>", column) :]
    head = bare.index('<div class="authorinfo">', start)
    bare = bare[:head] + bare[head:].replace(bare[bare.index("<a ", head) : bare.index("</a>", head) + 4], "", 1)
    authors = [post.author for post in thread(case, bare.encode()).posts]
    assert [author and (author.name, author.guest) for author in authors] == [("走马灯", False), (name, guest), ("kitty", False)]


@pytest.mark.parametrize(
    ("case", "above"),
    [
        ("discuz/x_english", '<div class="pcb">'),
        ("discuz/seven_page_1_of_14", '<div class="postmessage ">'),
        ("discuz/six_one_page", '<div class="postmessage defaultpost">'),
    ],
)
def test_an_answer_may_have_a_title_above_its_words(case: str, above: str) -> None:
    """It is its author's, too."""
    page = body_of(case).decode()
    start = page.index(above, page.index('<table id="pid', page.index('<table id="pid') + 1)) + len(above)
    answer = thread(case, f"{page[:start]}<h2>Deeper still</h2>{page[start:]}".encode()).posts[1]
    assert answer.title == "Deeper still"
    assert "Deeper still" not in answer.text_full


def test_the_notice_of_an_edit_in_a_post_without_markup_is_its_first_line() -> None:
    """In brackets, and in no element of its own."""
    line = "[本帖最后由 ada 于 2024-5-1 12:00 编辑]<br />\n<br />\n<i>Which</i> pier has"
    post = thread(CASE, body_of(CASE).replace(b"Which pier has", line.encode(), 1)).posts[0]
    assert post.text == "Which pier has the deepest water?\nOurs is too shallow."
    assert post.edited_at is not None
    assert post.edited_at.isoformat() == "2024-05-01T04:00:00+00:00"


@pytest.mark.parametrize("line", ["Ada Brook đăng lúc 1-5-2024 10:00", "Ada Brook написал 1.5.2024 10:00", "Ada Brook 2024-5-1 10:00"])
def test_a_quote_in_a_language_that_is_not_read_has_the_author_of_the_post_to_which_it_leads(line: str) -> None:
    """Where that post is not known, nobody is named: no verb becomes a part of a name."""
    page = body_of(CASE).replace(b"Posted by ada at 2024-5-1 10:00", line.encode()).replace(b">ada</a>", b">Ada Brook</a>")
    known = thread(CASE, page).posts[1]
    assert [(quote.author, quote.post_id, quote.text) for quote in known.quotes] == [("Ada Brook", "601", "Which pier has the deepest water?")]
    unknown = thread(CASE, page.replace(b"pid=601&", b"pid=599&")).posts[1]
    assert [(quote.author, quote.post_id, quote.text) for quote in unknown.quotes] == [(None, "599", "Which pier has the deepest water?")]


def test_pages_of_a_thread_are_one_and_whole() -> None:
    """Posts stand in order with the comments on them; what the first page declares holds for both."""
    name = "discuz/x_page_1_of_2"
    second = body_of(name).replace(b"<strong>1</strong>", b"<strong>2</strong>").replace(b'class="nxt"', b'class="prev"')
    for old in range(501, 507):
        second = second.replace(str(old).encode(), str(old + 100).encode())
    second = second.replace("第二个架子".encode(), "第三个架子".encode())
    second = second[: second.index(b'<div class="hm ptn">')] + second[second.index(b'<td class="plc ptm pbn vwthd">') :]
    pages = [thread(name, body_of(name)), thread(name, second)]
    merged = merge([pages[0], pages[1].model_copy(update={"page": 2, "pages_read": (2,)})])
    assert [post.id for post in merged.posts if post.kind == "post"] == [*map(str, range(501, 507)), *map(str, range(601, 607))]
    assert [post.position for post in merged.posts] == list(range(1, 15))
    assert (merged.declared_posts, merged.complete) == (13, True)


def test_a_reply_that_is_set_on_top_stands_in_its_own_place_once() -> None:
    """Discuz! prints it twice with the same number."""
    page = body_of(CASE)
    start = page.index(b'<div id="post_602"')
    reply = page[start : page.index(b'<div id="postlistreply"')]
    top = reply.replace(b">2#</a>", b">From 2#</a>")
    doubled = page.replace(b'<div id="post_601"', top + b'<div id="post_601"', 1)
    assert [(post.id, post.label) for post in thread(CASE, doubled).posts] == [("601", "1#"), ("602", "2#")]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('<body id="nv_portal" class="pg_view"><div id="ct"><h1 class="ph">Tide</h1><td id="article_content">Words</td></div></body>', "an article"),
        ('<body id="nv_home" class="pg_space"><div id="blog_article">Words of a diary</div></body>', "a diary"),
        ('<body id="nv_forum" class="pg_announcement"><div id="annofilter">Closed on Monday</div></body>', "an announcement"),
        ('<body><h1>Tide</h1><p id="article_content">Words</p><div class="threadlist"><a href="thread-1-1-1.html">Q</a></div></body>', "no body's id"),
        ('<body><div id="post_7"><h1>Tide</h1><div id="postmessage_7">Words of a diary of another software</div></div></body>', "numbers alone"),
        ('<body><div id="append_parent"></div><div id="ajaxwaitid"></div><div class="threadlist">Words</div></body>', "no list, but its class"),
        ('<body><div id="append_parent"></div><div id="ajaxwaitid"></div><div class="box message"><p>Words</p></div></body>', "a box"),
        ('<body><table><tr><td class="t_f" id="postmessage_7">Words that another site took over</td></tr></table></body>', "words without their post"),
    ],
)
def test_other_pages_of_the_software_are_no_forum_s(body: str, why: str) -> None:
    """The reader for articles has them."""
    head = '<head><meta name="generator" content="Discuz! X3.4"></head>'
    assert recognise(page_of(f"<html>{head}{body}</html>", "https://quay.example/portal.php?mod=view&aid=3")) == (None, ()), why


@pytest.mark.parametrize(
    ("body", "links"),
    [
        (
            '<div class="mainbox forumlist"><h3><a href="index.php?gid=1">Port</a></h3><table id="category_1"><tbody id="forum2"><tr>'
            '<th><h2><a href="forumdisplay.php?fid=2">Tools</a><em> (1)</em></h2><p>Saws</p></th><td class="nums">3</td><td class="nums">9</td>'
            '<td class="lastpost"><a href="redirect.php?tid=70&amp;goto=lastpost#lastpost">Bench</a><cite>by ada - 2007-12-1 10:00</cite></td>'
            "</tr></tbody></table></div>",
            [("forum", "https://quay.example/forumdisplay.php?fid=2", None, "2007-12-01T10:00:00+00:00")],
        ),
        (
            '<div class="mainbox threadlist"><h1><a href="forumdisplay.php?fid=2">Tools</a></h1><table id="forum_2"><tbody id="normalthread_70"><tr>'
            '<td class="folder"><a href="viewthread.php?tid=70"><img></a></td><th><span id="thread_70"><a href="viewthread.php?tid=70">Bench</a></span></th>'
            '<td class="author"><cite>ada</cite><em>2007-12-1</em></td><td class="nums"><strong>4</strong> / <em>30</em></td>'
            '<td class="lastpost"><em><a href="redirect.php?tid=70&amp;goto=lastpost#lastpost">2007-12-2 10:00</a></em><cite>by bo</cite></td>'
            "</tr></tbody></table></div>",
            [("thread", "https://quay.example/viewthread.php?tid=70", 4, "2007-12-02T10:00:00+00:00")],
        ),
    ],
)
def test_lists_of_6_0_have_what_its_templates_print(body: str, links: list[tuple[str, str, int | None, str]]) -> None:
    """discuz.htm and forumdisplay.htm of 6.0, whose pages have no generator and no name of their body."""
    page = f'<html><head><link rel="stylesheet" href="forumdata/cache/style_1.css"></head><body>{NAMES}{body}</body></html>'
    listed = through_door(page.encode(), "https://quay.example/index.php")
    assert isinstance(listed, Listed)
    assert [(link.kind, link.url, link.reply_count, link.last_post_at and link.last_post_at.isoformat()) for link in listed.links] == links


def test_what_one_member_wrote_alone_is_no_whole_thread() -> None:
    """The view has all pages of his, and says so in its address alone."""
    answer = answer_of("discuz/x_english")
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Thread)
    assert answer.record.complete is True
    alone = through_door(body_of("discuz/x_english"), "https://quay.example/forum.php?mod=viewthread&tid=124&page=1&authorid=3")
    assert isinstance(alone, Cleaned)
    assert isinstance(alone.record, Thread)
    assert alone.record.complete is False
