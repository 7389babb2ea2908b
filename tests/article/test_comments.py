"""Comments beyond WordPress: what a section holds is read as posts, what only looks like comments is none, and neither is text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaners.comments.sections import kind_of_name, sections, single
from cleaners.draft import ArticleDraft, PostDraft

from .pages import PARAGRAPHS, draft_of, page_of, reading, story

SAID = (("Ada", "The crate of oranges was mine."), ("Omar", "Mine are still at sea, I am told."), ("Mei", "Worth the walk, bridge or none."))


def repeated(form: str, around: str, count: int = 3) -> str:
    """A section whose comments have one form; `N` stands for the number, `WHO` and `WHAT` for the rest."""
    told = "".join(form.replace("WHO", who).replace("WHAT", what).replace("N", str(number)) for number, (who, what) in enumerate(SAID[:count]))
    return around.replace("COMMENTS", told)


DRUPAL = repeated(
    """<a id="comment-4N"></a><div class="comment comment-by-anonymous"><div class="attribution"><p class="commenter-name"><span class="username">WHO</span></p>
    <p class="comment-time"><span>Tue, 05/14/2024 - 1N:15</span></p><p class="comment-permalink"><a href="/comment/4N">Permalink</a></p></div>
    <div class="comment-text"><div class="content"><p>WHAT</p></div>
    <ul class="links inline"><li><a href="/user/login">Log in</a> to post comments</li></ul></div></div>""",
    '<section id="comments" class="comments"><h2 class="title">Comments</h2>COMMENTS</section>',
    2,
)
BLOGGER = repeated(
    """<li class="comment" id="c900N"><div class="avatar-image-container"><img alt="" src="/a.png"></div><div class="comment-block">
    <div class="comment-header"><cite class="user"><a href="https://www.blogger.com/profile/0N" rel="nofollow">WHO</a></cite>
    <span class="datetime secondary-text"><a rel="nofollow" href="https://news.example/f/?showComment=900N#c900N">14 May 2024 at 1N:15</a></span></div>
    <p class="comment-content">WHAT</p><span class="comment-actions secondary-text"><a class="comment-reply" target="_self">Reply</a></span></div></li>""",
    '<section class="comments threaded" id="comments"><h3>3 comments:</h3><div id="comment-holder"><ol id="top-ra">COMMENTS</ol></div></section>',
)
BLOGGER_OLD = repeated(
    """<dt class="comment-author" id="c12345N"><a name="c12345N"></a><a href="https://www.blogger.com/profile/0N" rel="nofollow">WHO</a> said...</dt>
    <dd class="comment-body"><p>WHAT</p></dd><dd class="comment-footer"><span class="comment-timestamp">
    <a href="https://news.example/f/#c12345N" title="comment permalink">14 May 2024 at 1N:15</a></span></dd>""",
    '<div class="comments" id="comments"><h4>3 comments:</h4><dl id="comments-block">COMMENTS</dl></div>',
)
_WHO = '<a href="https://www.blogger.com/profile/7">{0}</a>'
_CITED = """<div class="comment-header"><cite class="user{1}">{0}</cite><span class="icon user{1}"></span><span
    class="datetime"><a href="https://news.example/f/?showComment=9#c9">14 May 2024 18:12</a></span></div><p class="comment-content">{2}</p>"""
BLOGGER_ANSWERED = (
    '<div class="comments" id="comments"><h4>3 comments:</h4><div class="comment-thread"><ol><li class="comment" id="c1"><div class="comment-block">'
    f'{_CITED.format(_WHO.format("Ada"), "", "It was mine.")}</div><div class="comment-replies"><div class="comment-thread inline-thread"><ol><div>'
    f'<li class="comment" id="c2"><div class="comment-block">{_CITED.format(_WHO.format("Sedge Wren"), " blog-author", "So it was.")}</div></li>'
    '</div></ol></div></div></li><li class="comment" id="c3"><div class="comment-block">'
    f"{_CITED.format('Mei', '', 'Worth the walk.')}</div></li></ol></div></div>"
)
GENERIC = repeated(
    """<article class="comment"><header><span class="author">WHO</span> <time datetime="2024-05-14T1N:15:00Z">a while ago</time></header><p>WHAT</p>
    <button>Reply</button></article>""",
    '<section class="comments"><h2>Comments (3)</h2>COMMENTS</section>',
)
UNNAMED = repeated(
    """<div class="css-77a"><div class="css-8f"><a class="css-0" href="/users/WHO">WHO</a><span class="css-2">14 May 2024, 1N:15</span></div>
    <div class="css-5e"><p>WHAT</p></div><div class="css-3"><button>Like</button><button>Reply</button></div></div>""",
    '<div class="css-1a2b3c"><h3 class="css-9x">3 Comments</h3><div class="css-44d">COMMENTS</div></div>',
)
UNHEADED = UNNAMED.replace('<h3 class="css-9x">3 Comments</h3>', "")
MICRODATA = repeated(
    """<div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="comment-7N"><span itemprop="author" itemscope itemtype="https://schema.org/Person">
    <b itemprop="name">WHO</b></span> <span itemprop="dateCreated" content="2024-05-14T1N:15:00Z">a while ago</span><div itemprop="text">WHAT</div></div>""",
    '<div class="talkback">COMMENTS</div>',
)
RESPONSES = repeated(
    """<div class="xN"><div class="ab"><a href="/@WHO?source=responses">WHO</a><p class="pw">May 14, 2024 1N:15</p></div>
    <div class="bg">WHAT</div><p>Reply</p></div>""",
    '<div class="end"><h2>Responses (3)</h2>COMMENTS</div>',
)


def told(comments: list[PostDraft]) -> list[tuple[str | None, str]]:
    """Who said what."""
    return [(comment.author.name if comment.author else None, comment.body.text) for comment in comments]


GUESTBOOK = repeated(
    """<div class="guestbook-entry"><div class="guestbook-entry-author">WHO</div><div class="guestbook-entry-date">May 14, 2024 1N:15</div><p>WHAT</p></div>""",
    '<div id="guestbook" class="guestbook"><h2>Memories of her</h2>COMMENTS</div>',
)


@pytest.mark.parametrize(
    ("section", "count"),
    [(DRUPAL, 2), (BLOGGER, 3), (BLOGGER_OLD, 3), (GENERIC, 3), (UNNAMED, 3), (UNHEADED, 3), (MICRODATA, 3), (RESPONSES, 3), (GUESTBOOK, 3)],
    ids=["drupal", "blogger", "blogger_old", "generic", "unnamed", "unheaded", "microdata", "responses", "guestbook"],
)
def test_a_section_of_comments_is_read_whatever_prints_it(section: str, count: int) -> None:
    """Author, time and words, and nothing of it in the article's text."""
    draft, ledger = reading(story(after=section))
    assert isinstance(draft, ArticleDraft)
    assert told(draft.comments) == list(SAID[:count])
    assert [str(comment.published.at) for comment in draft.comments if comment.published] == [f"2024-05-14 1{number}:15:00+00:00" for number in range(count)]
    assert {comment.kind for comment in draft.comments} == {"comment"}
    assert draft.body.text == "\n\n".join(PARAGRAPHS)
    assert ledger.kept("comments.0.text") == [SAID[0][1]]


_OWN_SYSTEMS = {
    "digits before the time": """<div class="yorum"><span class="yorum-isim">WHO</span><span class="yorum-tarih">14.05.2024 1N:15</span>
    <p class="yorum-icerik">WHAT</p><a href="#">Yanıtla</a></div>""",
    "time within author": """<li class="comment"><p class="comment__author">WHO<span class="comment__date"> 14/05/2024 à 1Nh15</span></p>
    <p class="comment__text">WHAT</p><button>Répondre</button></li>""",
    "place behind name": """<div class="css-1"><div class="css-2"><span><span class="css-3">WHO</span></span><span>Pier Town<span>
    | May 14, 2024, 1N:15</span></span></div><div class="css-4"><p>WHAT</p></div><div class="css-5"><button>Reply</button></div></div>""",
    "one line of both": """<div class="item"><p class="meta"><i class="uc-name">WHO</i> <i class="uc-when">14.05.2024 1N:15</i></p>
    <p class="uc-body">WHAT</p></div>""",
}


@pytest.mark.parametrize("form", _OWN_SYSTEMS.values(), ids=_OWN_SYSTEMS)
def test_comments_of_a_site_s_own_system_are_read(form: str) -> None:
    """Who, when and what, whatever its elements are called and however they are joined."""
    people = (("Ada Holm", SAID[0][1]), ("Omar", SAID[1][1]), ("mei_78", SAID[2][1]))
    told = "".join(form.replace("WHO", who).replace("WHAT", what).replace("1N", f"1{at}") for at, (who, what) in enumerate(people))
    draft = draft_of(story(before="<h1>The last ferry</h1>", after=f'<section class="comments"><h3>Comments</h3>{told}</section>'))
    found = [(post.author.name if post.author else None, str(post.published.at)[:16] if post.published else None, post.body.text) for post in draft.comments]
    assert found == [(who, f"2024-05-14 1{at}:15", what) for at, (who, what) in enumerate(people)]
    assert draft.body.text == "\n\n".join(PARAGRAPHS)


def test_an_answer_in_a_comment_says_which_it_answers() -> None:
    """By nesting, as Blogger prints answers."""
    first, second = (
        f"""<li class="comment" id="c90{number}"><div class="comment-block"><cite class="user"><a href="/users/{who}">{who}</a></cite>
        <span class="datetime">14 May 2024 at 1{number}:15</span><p class="comment-content">{what}</p></div>"""
        for number, (who, what) in enumerate(SAID[:2])
    )
    page = story(after=f'<section class="comments"><ol>{first}<div class="comment-replies"><ol>{second}</li></ol></div></li></ol></section>')
    comments = draft_of(page).comments
    assert [(comment.id, comment.reply_to) for comment in comments] == [("900", None), ("901", "900")]
    assert told(comments) == list(SAID[:2])


_OLIVERO = """<article data-comment-user-id="USER" id="comment-3N" class="comment comment--level-1"><footer class="comment__meta">
<p class="comment__author"><span>WHO (not verified)</span></p><p class="comment__time">14 May, 2024, 1N:15</p>TOLD</footer>
<div class="comment__content"><p>WHAT</p><ul class="links"><li><a href="/comment/reply/9/3N">Reply</a></li></ul></div></article>"""


def test_comments_that_are_called_as_core_calls_them_and_built_otherwise_are_read_by_what_repeats() -> None:
    """Drupal's have the number of whoever wrote them beside their own, and say what they answer by a link."""
    told = '<p class="visually-hidden">In reply to <a href="/comment/30#comment-30">Oranges!</a> by <span>Ada (not verified)</span></p>'
    forms = [_OLIVERO.replace("USER", "0").replace("TOLD", ""), _OLIVERO.replace("USER", "4").replace("TOLD", told)]
    pairs = enumerate(zip(forms, SAID, strict=False))
    first, second = (form.replace("WHO", who).replace("WHAT", what).replace("N", str(at)) for at, (form, (who, what)) in pairs)
    section = f'<section id="comments" class="comments"><h2>Comments</h2>{first}<div class="indented">{second}</div></section>'
    found = [(post.id, post.author.name if post.author else None, post.body.text, post.reply_to) for post in draft_of(story(after=section)).comments]
    assert found == [("30", "Ada", SAID[0][1], None), ("31", "Omar", SAID[1][1], "30")]


@pytest.mark.parametrize(
    "form",
    [
        "<div class='comments__item'><div class='comments__author'>",
        "<div class='reactie'><div class='reactie-naam'>",
        "<div class='isso-comment' id='isso-7'><div class='isso-author'>",
    ],
)
def test_a_single_comment_is_called_one_in_many_ways(form: str) -> None:
    """With a part's name, in the site's language, or behind the name of its software."""
    section = f"<div class='comments'><h3>Comments (1)</h3>{form}Ada</div><p>14.05.2024 11:15</p><div>It was mine.</div></div></div>"
    assert told(draft_of(story(before="<h1>The last ferry</h1>", after=section)).comments) == [("Ada", "It was mine.")]


def test_an_answer_within_one_of_blogger_s_comments_is_its_author_s() -> None:
    """Profiles are on a site of their own there, and the name is cited."""
    comments = told(draft_of(story(before="<h1>The last ferry</h1>", after=BLOGGER_ANSWERED)).comments)
    assert comments == [("Ada", "It was mine."), ("Sedge Wren", "So it was."), ("Mei", "Worth the walk.")]


def test_a_section_whose_comments_cannot_be_read_stays_out_of_the_text() -> None:
    """Its name says what it is."""
    said = "".join(f"<p>{words} And this goes on for a while, as such lines do when nobody stops whoever writes them.</p>" for _, words in SAID)
    draft = draft_of(story(after=f"<div id='comments' class='article-comments'><h2>What readers say</h2>{said}</div>"))
    assert draft.comments == []
    assert draft.body.text == "\n\n".join(PARAGRAPHS)


def test_the_rules_of_a_form_for_comments_are_no_text() -> None:
    """Whatever a builder of pages adds to its name; a form that is called otherwise is judged by its words."""
    rules = "".join(f"<li>{line} And whoever breaks this rule of the house is read by nobody.</li>" for line in PARAGRAPHS[:3])
    form = f"<div id='sf_comment_form_container_624c6b1b33fcd3806473505a6dc3425f'><h2>Say it</h2><ul>{rules}</ul></div>"
    assert draft_of(story(before="<h1>The last ferry</h1>", after=form)).body.text == "\n\n".join(PARAGRAPHS)


def test_a_form_among_comments_is_none() -> None:
    """It is called a comment, and nobody has said it."""
    form = "<article class='comment'><p>Your address will not be shown.</p><textarea></textarea></article>"
    page = story(after=GENERIC.replace("</h2>", f"</h2>{form}"))
    assert told(draft_of(page).comments) == list(SAID)


def test_a_box_of_its_name_alone_holds_all_comments() -> None:
    """And of several each holds one, below a heading or none."""
    one = "<div class='hentry'><div class='head'><span class='vcard author'>WHO</span>, <abbr title='2024-05-14T1N:15:00Z'>then</abbr></div><p>WHAT</p></div>"
    assert told(draft_of(story(after=repeated(one, "<div class='comment_wrapper'><h2>Talk</h2>COMMENTS</div>"))).comments) == list(SAID)


def test_all_comments_below_a_line_are_read_though_the_first_stands_below_few_words() -> None:
    """And a name that unfolds one, beside it, has not written the line."""
    one = """<details open><summary>WHO</summary><div class="comment"><a href="/users/WHO">WHO</a> <time datetime="2024-05-14T1N:15:00Z">then</time>
    <p>WHAT</p></div></details>"""
    line = "<article><h1>Oranges</h1><p>A crate of oranges lies at the pier, and nobody knows whose they are.</p></article>"
    draft = draft_of(f"<html><body>{line}<section>{repeated(one, 'COMMENTS')}</section></body></html>")
    assert told(draft.comments) == list(SAID)
    assert draft.authors == ()


def test_what_an_answer_is_headed_with_has_not_written_it() -> None:
    """Where nothing else could be an author, there are no comments."""
    form = '<article class="comment"><h4><span class="author">Re: oranges, N</span></h4><time datetime="2024-05-14T1N:15:00Z">then</time><p>WHAT</p></article>'
    draft = draft_of(story(after=repeated(form, '<section class="comments">COMMENTS</section>')))
    assert draft.comments == []
    assert draft.body.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "below",
    [
        repeated(
            "<article class='card'><h3><a href='/N/'>How WHO crossed the bay</a></h3><span class='author'>WHO</span>"
            "<time datetime='2024-05-1N'>May 1N</time><p>WHAT</p></article>",
            "<section class='related'><h2>More stories</h2>COMMENTS</section>",
        ),
        repeated(
            "<div class='review' itemscope itemtype='https://schema.org/Review'><span itemprop='author'>WHO</span>"
            "<time datetime='2024-05-1N'>May 1N</time><p>WHAT</p></div>",
            "<section class='reviews'><h2>Customer reviews</h2>COMMENTS</section>",
        ),
        repeated(
            "<li class='recentcomments'><span class='comment-author-link'>WHO</span> on <a href='/N/'>May 1N, 2024</a></li>",
            "<aside class='recent-comments'><ul>COMMENTS</ul></aside>",
        ),
    ],
    ids=["related_stories", "reviews", "what_is_new"],
)
def test_what_looks_like_comments_is_none(below: str) -> None:
    """Teasers, reviews and lists of what was said elsewhere have authors and dates, too."""
    assert draft_of(story(after=below)).comments == []


def test_a_story_that_is_called_a_comment_is_text() -> None:
    """Papers call opinions so, and no story stands before them."""
    page = page_of(story().replace("class='entry-content'", "class='comments' id='comment-section'"))
    assert (sections(page), single(page)) == ([], [])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("comments", "section"),
        ("comments-area", "section"),
        ("article__comments", "section"),
        ("CommentsSection", "section"),
        ("Comments_root__a1B2c", "section"),
        ("comment-list", "section"),
        ("disqus_thread", "section"),
        ("kommentare", "section"),
        ("yorumlar", "section"),
        ("comment", "one"),
        ("c-comment", "one"),
        ("comment-wrapper", "box"),
        ("comment-body", "box"),
        ("comments-open", None),
        ("no-comments", None),
        ("comments-link", None),
        ("recent-comments", None),
        ("comment-count", None),
        ("commentary", None),
        ("recommended", None),
    ],
)
def test_names_are_read_in_words(name: str, kind: str | None) -> None:
    """What stands around the word says whether it names a place, one comment, a state or a button."""
    assert kind_of_name(name) == kind


def _telling(**said: object) -> str:
    told = {"@type": "NewsArticle", "headline": "The last ferry", **said}
    return story(head=f'<script type="application/ld+json">{json.dumps(told)}</script>', before="<h1>The last ferry</h1>")


def test_comments_that_stand_in_json_ld_alone_are_comments() -> None:
    """Its script prints them when somebody opens them; the text stays without them, and the ledger has their words."""
    first = {"@type": "Comment", "author": {"name": "Mei"}, "dateCreated": "2024-05-15T08:00:00Z", "text": "I was on it."}
    draft, ledger = reading(_telling(comment=[first, {"@type": "Comment", "author": "Omar", "text": "So was I."}]))
    assert isinstance(draft, ArticleDraft)
    assert [(post.author and post.author.name, post.body.text) for post in draft.comments] == [("Mei", "I was on it."), ("Omar", "So was I.")]
    assert draft.comments[0].published is not None
    assert draft.body.text == "\n\n".join(PARAGRAPHS)
    assert {"comments.0.author", "comments.1.text"} <= {entry.field for entry in ledger.spans}


def test_an_article_that_tells_no_comments_has_none() -> None:
    """A count is no comment, and neither is one without words."""
    assert draft_of(_telling(commentCount=3)).comments == []
    assert draft_of(_telling(comment=[{"@type": "Comment", "author": "Omar"}])).comments == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("how-to-isso-ru", [("Глеб", "10:05", None), ("Автор", "12:40", "12")]),
        ("commento-es", [("Rosa Ibarra", "18:20", None), ("Pascual", "09:00", "1")]),
        ("coral", [("saltyknees", "09:14", None), ("Marjory B", "10:02", "comment-7f1c-a1"), ("Theo_P", "11:30", None)]),
        ("giscus-zh", [("linmu", "12:31", None), ("acheng", "13:00", None)]),
        ("facebook-comments-ar", [("Rami Odeh", "10:20", None), ("Nour S", "11:20", None)]),
        ("obituary-fr", [("Paul Girard", "00:00", None), ("Odile Blanc", "00:00", None)]),
        ("nested-comments", [("sandpiper", "08:10", None), ("Herder Jo", "08:22", "901"), ("Ines", "09:00", None)]),
    ],
)
def test_what_services_print_is_read(name: str, told: list[tuple[str, str, str | None]]) -> None:
    """Who, when, and what it answers: by nesting, or where a line says whom it is in reply to."""
    markup = (Path(__file__).parent / "templates" / f"{name}.html").read_text(encoding="utf-8")
    found = [
        (post.author and post.author.name, f"{post.published.at:%H:%M}" if post.published and post.published.at else None, post.reply_to)
        for post in draft_of(markup).comments
    ]
    assert found == told
