"""What repeats on pages that do not call themselves a forum's, and times and names in the words of several languages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from lxml import html

from cleaners.structure.beside.content import is_content
from cleaners.structure.judged.kind import Signs, kind_of
from schemas.cleaned import Cleaned, Listed
from schemas.outcome import Reason
from tests.door import through_door

from .quay import NAMES as PEOPLE
from .quay import SAID, thread

_OTHERS = {
    "releases": '<div class="release"><h3>Version 1.{at}.0</h3><span>2024-05-0{day} 1{at}:30</span><p>{said}</p></div>',
    "releases by people": '<div class="release"><h3>1.{at}.0</h3><span>2024-05-0{day} 1{at}:30</span> <a href="/users/{name}">{name}</a><p>{said}</p></div>',
    "events": '<article class="event"><h3>{name} at the hall</h3><time datetime="2024-05-0{day}T19:30">{day} May, 19:30</time><p>{said}</p></article>',
    "work": '<div class="job"><h3>Deckhand for {name}</h3><span>Posted 2024-05-0{day} by {name} Ltd</span><p>{said}</p></div>',
    "episodes": '<div class="episode"><h2>Episode {at}</h2><span>May {day}, 2024</span> <span class="creator">{name}</span><p>{said}</p></div>',
    "praise": '<div class="card"><p>{said}</p><b class="name">{name}</b> <span>May {day}, 2024</span></div>',
    "live coverage": '<div class="live-post"><time datetime="2024-05-0{day}T1{at}:30Z">1{at}:30</time> <b class="author">{name}</b><p>{said}</p></div>',
    "reviews that nothing calls so": "<div><div><b>{name}</b> <i>★★★★☆</i> <i>2024-05-0{day} 1{at}:30</i></div><p>{said}</p></div>",
    "results in a table": "<table><tr><td>2024-05-0{day} 1{at}:30</td><td>Quay {at}</td><td>3:{at}</td><td>{name}</td><td>{said}</td></tr></table>",
    "releases on lines": '<div><p><a href="/t/{at}">v1.{at}</a> <a href="/users/{name}">{name}</a> released it 2024-05-0{day} 1{at}:30</p><p>{said}</p></div>',
    "news from above": '<div class="row"><div>{back} May 2024, 1{at}:30</div><b class="author">{name}</b><p>{said}</p><a href="#share">Share</a></div>',
    "talks": '<li><span class="name">{name} {at}</span> <time datetime="2024-05-04T1{at}:{at}5Z">1{at}:{at}5, 4 May</time><p>{said}</p></li>',
    "players": "<div><b class='name'>{name}</b><dl><dt>Born</dt><dd>1 May 1999</dd><dt>Signed</dt><dd>{day} May 2024</dd></dl><p>{said}</p></div>",
    "guests": '<li><span class="name">{name} {at}</span> <time datetime="2024-05-0{day}T1{at}:30Z">{day} May, 1{at}:30</time><p>{said}</p></li>',
    "books": "<ul><li><p>Released: May {day}, 2024 by {name} Books</p><p>{said}</p></li></ul>",
}
_THREADS = {
    "fr": '<article class="msg"><header><strong>{name}</strong> <span>il y a {back} heures</span></header><div class="txt"><p>{said}</p></div></article>',
    "es": '<section class="respuesta"><p class="meta">Escrito por <b>{name}</b> hace {back} días</p><div class="texto">{said}</div></section>',
    "en": '<div class="row"><div class="l">{name}</div><div class="r"><div class="d">Posted: 0{day} May 2024, 1{at}:30</div><p>{said}</p></div></div>',
}


def _answer(entry: str, url: str | None, language: str = "en", above: str = "", body_class: str = ""):
    entries = "".join(entry.format(at=at, day=at + 1, back=9 - at, name=name, said=said) for at, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True)))
    body = f'<html lang="{language}"><head><title>West quay</title></head><body class="{body_class}">{above}<h1>West quay</h1>{entries}</body></html>'.encode()
    fetched_at = datetime(2024, 5, 9, 12, tzinfo=UTC)
    return through_door(body, url, fetched_at)


@pytest.mark.parametrize("name", _OTHERS)
def test_what_repeats_with_names_and_times_is_no_thread_for_that(name: str):
    """Entries with a title each, or with days and no clock, on a page that nothing calls a forum's."""
    answer = _answer(_OTHERS[name], None)
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


@pytest.mark.parametrize("language", _THREADS)
def test_a_thread_is_read_by_the_words_that_its_language_has_for_times(language: str):
    """Each post with who, when and what."""
    answer = _answer(_THREADS[language], "https://quay.example/forum/thread/4", language)
    assert isinstance(answer, Cleaned), answer
    posts = answer.record.model_dump()["posts"]
    assert [post["author"]["name"] for post in posts] == list(PEOPLE)
    assert [post["text"] for post in posts] == list(SAID)
    assert all(post["published_at"] for post in posts)


def test_comments_on_a_story_are_no_thread_though_each_is_headed_as_an_answer():
    """Blogs print "Re:" and the title above each of them; the story stays what the page is."""
    entry = '<div class="comment"><h4>Re: West quay</h4><p>{said}</p><p>by <b class="author">{name}</b> 2024-05-0{day} 10:3{at}</p></div>'
    answer = _answer(entry, None, above=f"<p>{' '.join(SAID[:3])}</p>")
    assert isinstance(answer, Cleaned)
    record = answer.record.model_dump()
    assert (record["kind"], [comment["author"]["name"] for comment in record["comments"]]) == ("article", list(PEOPLE))


@pytest.mark.parametrize(("told", "kind"), [(0.5, "other"), (1.0, "thread")])
def test_two_of_which_one_says_not_who_and_when_are_no_thread(told: float, kind: str) -> None:
    """Since when somebody is a member, and what he asked last, as Askbot's pages of people tell; two that say both are one."""
    shares: dict[str, Any] = {
        "timed": 1.0,
        "named": 1.0,
        "share": 0.54,
        "worded": 0.5,
        "twice": 0.0,
        "bodied": 0.5,
        "extent": 0.32,
        "typical": 3.0,
        "titled": 1.0,
        "clocked": 1.0,
    }
    rest: dict[str, Any] = {"led": 0.0, "linked": 0.24, "largest": 0.66, "posts": 2, "authors": 1, "story_words": 0, "told": told, "board": True}
    no = ("entries", "no_talk", "talk", "rates", "of_one", "elsewhere", "to_threads", "site", "news_type", "called_posts", "called_comments", "called_coverage")
    assert kind_of(Signs(**shares, **rest, **dict.fromkeys(no, False))) == kind


def test_each_may_write_once_where_times_go_on_from_minute_to_minute():
    """Nothing offers to answer, and nobody planned these minutes, as talks have theirs."""
    people = ("Ada", "Wren", "Heron", "Pim", "Dot")
    told = enumerate(zip(people, SAID, strict=True), start=1)
    body = "".join(
        f'<li><b class="author">{name}</b> <time datetime="2024-05-0{day}T10:1{day}Z">{day} May</time><p>{said}</p></li>' for day, (name, said) in told
    )
    posts = thread(f"<h1>West quay</h1><ul>{body}</ul>", url="https://quay.example/west")["posts"]
    assert [(post["author"]["name"], post["text"]) for post in posts] == list(zip(people, SAID, strict=True))


@pytest.mark.parametrize(
    "row",
    [
        "<div><p><span>{name}, {day} May 2024, 10:1{day}</span></p><p>{said}</p></div>",
        "<div><p><span>{day} May 2024, 10:1{day} - {name}</span></p><p>{said}</p></div>",
        "<div><button>{name}</button><p>{day} May 2024, 10:1{day}</p><p>{said}</p></div>",
    ],
    ids=["before the time", "behind it", "in a button"],
)
def test_what_stands_beside_times_and_never_comes_back_is_nobody_for_that(row: str):
    """Towns in news, birds that were seen, and titles that open what is below them stand so, too."""
    told = enumerate(zip(("Lyon", "Metz", "Nancy", "Brest", "Lille"), SAID, strict=True), start=1)
    rows = "".join(row.format(name=name, day=day, said=said) for day, (name, said) in told)
    answer = through_door(f"<html lang='en'><title>West</title><body><h1>News</h1>{rows}</body></html>".encode(), None, datetime(2024, 5, 9, tzinfo=UTC))
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article"


def test_a_heading_that_says_when_is_no_title():
    """As FluxBB prints it above each post: the page is a thread, whatever its address."""
    entry = (
        '<div class="blockpost"><h2>#{at} 2024-05-0{day} 1{at}:30</h2><dl><dt><strong>{name}</strong></dt></dl><div class="postmsg"><p>{said}</p></div></div>'
    )
    answer = _answer(entry, None)
    assert isinstance(answer, Cleaned)
    assert answer.record.kind == "thread"


def test_a_row_leads_to_its_thread_though_nothing_names_its_author():
    """The one link of a row stands where names do, and is no name for that."""
    entry = "<tr><td><a href='/forum/t/{at}'>{said}</a><div>{name}</div></td><td>{at}</td><td>0{day} May 2024, 1{at}:30<br>{name}</td></tr>"
    answer = _answer(entry.replace("{said}", "West quay in week {at}"), "https://quay.example/forum/quays")
    assert isinstance(answer, Listed), answer
    assert [link.title for link in answer.links] == [f"West quay in week {at}" for at in range(len(PEOPLE))]


@pytest.mark.parametrize("body_class", ["post-template-default single single-post postid-7", "post-template tag-quay", "node-type-article page-node-7"])
def test_what_a_system_calls_its_article_is_no_thread(body_class: str):
    """However few words stand above what people have said of it."""
    assert _answer(_THREADS["en"], None).record.kind == "thread"
    answer = _answer(_THREADS["en"], None, body_class=body_class)
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article"


@pytest.mark.parametrize("path", ["aktuelles/gaestebuch-der-burg.html", "forum-der-ideen/", "thema/west-quay/", "community/west-quay"])
def test_an_article_whose_address_has_a_forum_s_word_is_one(path: str):
    """A word of its slug, or the name of a section of what says that it is an article."""
    comments = '<div class="comment_default" id="c{at}"><p>By <span class="author">{name}</span> | <time>2024-05-0{day}</time></p><p>{said}</p></div>'
    above = f'<div itemscope itemtype="http://schema.org/Article"><p>{" ".join(SAID)}</p></div>'
    answer = _answer(comments, f"https://quay.example/{path}", above=above)
    assert isinstance(answer, Cleaned)
    assert answer.record.kind == "article"


@pytest.mark.parametrize(("path", "kind"), [("post/12", "article"), ("post/harbour.example/12", "thread"), ("c/quays@harbour.example", "thread")])
def test_an_address_that_names_another_host_is_a_board_s_of_the_fediverse(path: str, kind: str):
    """Clients of Lemmy that keep nothing of its markup (Photon) lead to posts and communities so."""
    above = "".join(f"<p>{said}</p>" for said in SAID * 2)
    answer = _answer(_THREADS["en"], f"https://quay.example/{path}", above=above)
    assert isinstance(answer, Cleaned)
    assert answer.record.kind == kind


_TRAIL = '<ul class="breadcrumbs"><li><a href="/">Boards</a></li><li><a href="/quays">Quays</a></li><li><a href="{to}">West quay</a></li></ul>'


def test_the_last_step_of_a_trail_is_the_thread_where_it_leads_to_the_page():
    """Its words are the thread's title and no forum's."""
    answer = _answer(_THREADS["en"], "https://quay.example/forum/thread/4", above=_TRAIL.format(to="#"))
    assert isinstance(answer, Cleaned)
    assert (answer.record.title, answer.record.section) == ("West quay", ("Boards", "Quays"))


def test_the_last_step_of_the_trail_above_a_second_page_leads_to_the_first():
    """It is the thread all the same, whose title stands behind the board's."""
    posts = "".join(_THREADS["en"].format(at=at, day=at + 1, name=name, said=said) for at, (name, said) in enumerate(zip(PEOPLE, SAID, strict=True)))
    above = '<a href="/forum/">Island board</a>' + _TRAIL.format(to="/forum/thread/4")
    record = thread(above + posts, "Island board - West quay", "https://quay.example/forum/thread/4?page=2")
    assert (record["title"], record["section"], record["forum"]) == ("West quay", ["Boards", "Quays"], "Quays")


_TEASER = (
    "<div class='teaser'><h3><a href='{to}'>West quay in week {at}: what was said of it</a></h3><a href='/topics/quay-{at}/'>Quay {at}</a>"
    "<span>0{day} May 2024, 1{at}:30</span> <b class='author'>{name}</b></div>"
)


@pytest.mark.parametrize(("to", "leads"), [("/topic/{at}/west-quay/", True), ("/news/west-quay-{at}/", False)])
def test_rows_that_lead_to_topics_are_a_list_of_topics(to: str, leads: bool):
    """On a host that says nothing of forums, and by its title's address: papers call tags topics, too."""
    answer = _answer(_TEASER.replace("{to}", to), "https://quay.example/week/")
    assert (isinstance(answer, Listed) and answer.reason is Reason.TOPIC_LIST) == leads, answer


_MINE = '<article class="post"><b class="author">Ada</b> <time>{day} May 2024, 1{at}:30</time><p>{said}</p><a href="/forum/post/{at}">open</a></article>'


@pytest.mark.parametrize(
    ("heading", "entry", "ends"),
    [
        ("Posts by Ada", _MINE.replace("{day}", "{back}"), Listed),
        ("Posts by Ada", _MINE, Cleaned),
        ("Tar on the west quay", _MINE.replace("{day}", "{back}"), Cleaned),
    ],
    ids=["her posts", "her diary", "newest first"],
)
def test_what_one_wrote_here_and_there_is_no_thread(heading: str, entry: str, ends: type):
    """A page that is called after the one author of its posts, the newest of them first, is a list of what they wrote in several threads."""
    answer = _answer(entry, "https://quay.example/forum/7", above=f"<h2>{heading}</h2>")
    assert isinstance(answer, ends), answer


@pytest.mark.parametrize(
    ("name", "beside"),
    [("sidebar", True), ("notes-sidebar", True), ("post_widget", True), ("col-with-sidebar", False), ("has-sidebar", False), ("no-sidebar", False)],
)
def test_what_has_a_sidebar_is_none(name: str, beside: bool):
    """Layouts are called after what stands beside the content, or does not."""
    box = html.fromstring(f"<div class='{name}'><p>{SAID[0]}</p></div>")
    assert is_content(box[0]) != beside


def test_what_one_wrote_is_listed_by_the_links_to_it():
    """One that a sign alone is called has no title, and the longer one to its author leads to no thread."""
    who = "<a href='/user/Ada'><img src='/i.png'></a><div class='author'><a href='/user/Ada'><span>Ada</span></a></div>"
    entry = f"<article class='post'>{who} <time>{{back}} May 2024, 1{{at}}:30</time><p>{{said}}</p><a href='/forum/post/{{at}}'>#</a></article>"
    answer = _answer(entry, "https://quay.example/forum/7", above="<h2>Posts by Ada</h2>")
    assert isinstance(answer, Listed), answer
    assert [(link.url, link.title) for link in answer.links] == [(f"https://quay.example/forum/post/{at}", None) for at in range(5)]


_HERE_AND_THERE = {
    "titles": '<article class="row"><h4><a href="{to}">Re: Tar on the west quay</a></h4><small>{day} May 2024, 1{at}:30</small><p>{said}</p></article>',
    "panels": '<div><h4><a href="{to}">Tar on the quay</a></h4><div class="in"><i>{day} May 2024, 1{at}:30</i><div class="c">{said}</div></div></div>',
}


@pytest.mark.parametrize("form", _HERE_AND_THERE)
@pytest.mark.parametrize(
    ("url", "to", "ends"),
    [
        ("https://quay.example/forum/member/7/posts", "/forum/topic/4-tar", Listed),
        ("https://quay.example/forum/member/7/posts", "/forum/topic/{at}4-tar?post={at}", Listed),
        ("https://quay.example/forum/topic/4-tar", "/forum/topic/4-tar?post={at}", Cleaned),
        ("https://quay.example/forum/tar.html", "/forum/tar.html?post={at}", Cleaned),
        ("https://quay.example/forum/tar.html", "/leaflets/tar-{at}", Cleaned),
    ],
)
def test_posts_without_names_below_links_to_threads_are_a_member_s(form: str, url: str, to: str, ends: type):
    """django-machina and FlaskBB print so what one wrote, in whatever order; in a thread such links lead to the post itself."""
    entries = "".join(
        _HERE_AND_THERE[form].format(to=to.format(at=at + 1), at=at, day=at + 1, said=said) for at, said in enumerate(SAID)
    )  # fmt: skip
    body = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{entries}</body></html>'.encode()
    answer = through_door(body, url, datetime(2024, 5, 9, 12, tzinfo=UTC))
    assert isinstance(answer, ends), answer


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("/viewtopic.php?p={day}#p7{day}", "Re: West quay"),
        ("/forum/topic/123?post={day}", "0{day} May 2024, 1{day}:30"),
        ("/forum/topic/123?post={day}", "Permalink"),
        ("/viewtopic.php?p={day}#p{day}", "Tar on the third pile"),
    ],
)
def test_links_above_posts_that_lead_to_these_or_name_the_page_make_no_list(to: str, words: str):
    """A thread of one author at an address that tells none, with titles or times that are links."""
    form = '<article class="row" id="p{day}"><h4><a href="{to}">{words}</a></h4><small>0{day} May 2024, 1{day}:30</small><p>{said}</p></article>'
    told = enumerate(SAID, start=1)
    entries = "".join(form.format(to=to.format(day=day), words=words.format(day=day), day=day, said=said) for day, said in told)
    body = f'<html lang="en"><head><title>West quay</title></head><body><h1>West quay</h1>{entries}</body></html>'.encode()
    answer = through_door(body, "https://quay.example/forum/west-quay-t123.html", datetime(2024, 5, 9, 12, tzinfo=UTC))
    assert isinstance(answer, Cleaned), answer
    assert [post["text"] for post in answer.record.model_dump()["posts"]] == list(SAID)


def test_topics_above_what_is_new_by_the_hour_make_no_list_of_it():
    """Papers have addresses like those of threads."""
    form = '<div class="entry"><a href="/topics/storms-2024">Storms of the year</a><span>{day} May 2024 10:30</span><p>{said} {said}</p></div>'
    entries = "".join(form.format(day=day, said=said) for day, said in enumerate(SAID, start=1))
    body = f'<html lang="en"><head><title>Harbour</title></head><body><h1>Harbour</h1>{entries}</body></html>'.encode()
    answer = through_door(body, "https://quay.example/live/pier", datetime(2024, 5, 9, 12, tzinfo=UTC))
    assert isinstance(answer, Cleaned), answer
    assert answer.record.kind == "article"
    assert all(said in answer.record.text for said in SAID)


_RATED = '<div class="{called}"><div>★★★★☆</div><b class="name">{name}</b> <span>0{day} May 2024, 10:30</span><p>{said}</p>{tools}</div>'


@pytest.mark.parametrize(("called", "stars"), [("row", "★★★★☆"), ("review", "4 of 5"), ("product-reviews", "4 of 5")])
def test_what_people_rated_is_no_thread_on_a_forum_s_site(called: str, stars: str):
    """What boards lead to is rated there, too."""
    rated = _RATED.replace("{called}", called).replace("★★★★☆", stars).replace("{tools}", "")
    answer = _answer(rated.replace("{name}", "{name} {at}"), "https://quay.example/forum/ferries")
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


@pytest.mark.parametrize("called", ["post", "post-preview"])
def test_stars_of_a_rank_are_no_rating(called: str):
    """Posts can be answered, or somebody comes back, or the page is a thread by its address."""
    ranked = _RATED.replace("{called}", called)
    once = ranked.replace("{name}", "{name} {at}")
    answers = [
        _answer(once.replace("{tools}", "<button>Reply</button>"), "https://quay.example/forum/ferries"),
        _answer(ranked.replace("{tools}", ""), "https://quay.example/forum/ferries"),
        _answer(once.replace("{tools}", ""), "https://quay.example/forum/thread/4"),
    ]
    assert all(isinstance(answer, Cleaned) and answer.record.kind == "thread" for answer in answers)


_ROW = '<div class="{called}"><div><a href="/u/{{name}}">{{name}}</a> <span>0{{day}} May 2024, 10:3{{at}}</span></div><div>{{said}}</div></div>'


@pytest.mark.parametrize("boxes", ["row", "item"])
def test_a_story_in_a_box_like_those_of_its_comments_is_no_post(boxes: str):
    """Nothing in its box says who wrote it, or when."""
    answer = _answer(_ROW.format(called=boxes), "https://quay.example/notes/west-quay", above=f'<div class="{boxes}"><p>{" ".join(SAID * 2)}</p></div>')
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


_DAYS = '<div class="x1"><div><a href="/u/{name}">{name}</a></div><div>{day} May 2024</div><div>{said}</div></div>'


@pytest.mark.parametrize(
    "address", ["t5/Piers/West-quay/td-p/88", "t5/Piers/West-quay/m-p/88#M9", "groups/quay/posts/88", "groups/quay/permalink/88/", "d/88-west-quay"]
)
def test_some_addresses_are_those_of_threads(address: str):
    """Of Khoros, of groups, of Flarum: their posts may say no more than a day."""
    answer = _answer(_DAYS, f"https://quay.example/{address}")
    assert isinstance(answer, Cleaned), answer
    assert len(answer.record.model_dump()["posts"]) == len(PEOPLE)


@pytest.mark.parametrize("address", ["t5/Piers-Blog/West-quay/ba-p/88", "t5/Piers/bd-p/piers", "groups/quay/members", "d/88", "posts/88"])
def test_others_like_them_are_not(address: str):
    """Entries of blogs, boards, lists of members."""
    answer = _answer(_DAYS, f"https://quay.example/{address}")
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


def test_people_are_a_list_whatever_the_foot_of_the_page_is_built_like():
    """Each is there once, and nothing goes on from minute to minute."""
    once = ("Ada", "Wren", "Heron", "Dot", "Pim")
    row = '<div class="row"><a href="/user/{name}">{name}</a> <span>0{day} May 2024, 10:30</span><div>{said}</div></div>'
    people = "".join(row.format(name=name, day=5 - at % 2, said=said) for at, (name, said) in enumerate(zip(once, SAID, strict=True)))
    foot = '<div class="row">Made with the quay software, version three, by its makers in the north</div>'
    answer = through_door(f"<title>The team</title><div><h2>The team</h2>{people}{foot}</div>".encode(), "https://quay.example/team.php?mode=all")
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article", answer


@pytest.mark.parametrize(
    ("called", "kind"),
    [("post-{} post type-post hentry", "article"), ("post hentry uncustomized", "article"), ("post-{} reply type-reply hentry", "thread"), ("post", "thread")],
)
def test_entries_of_a_blog_are_called_posts_by_its_system_and_are_none(called: str, kind: str):
    """WordPress and Blogger mark what they publish for readers of microformats; bbPress calls answers so besides."""
    names = ("Ada", "Wren", "Ada", "Ada", "Wren")
    post = "<article class='{called}'><b class='author'>{name}</b> <time datetime='2024-05-0{day}'>{day} May 2024</time><div><p>{said}</p></div></article>"
    told = enumerate(zip(names, SAID, strict=True), start=1)
    posts = "".join(post.format(called=called.format(day), name=name, day=day, said=said) for day, (name, said) in told)
    answer = through_door(f"<title>The quay</title><h1>The quay</h1>{posts}".encode(), "https://quay.example/latest/")
    assert isinstance(answer, Cleaned), answer
    assert answer.record.kind == kind
