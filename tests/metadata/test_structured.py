"""What pages state about their posts: JSON-LD and microdata, honest, damaged and hostile."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from cleaners.metadata.jsonld import linked_data
from cleaners.metadata.stated_post import StatedPost
from cleaners.metadata.structured import stated_posts
from cleaners.page.decode import decode
from cleaners.page.page import Page
from cleaners.page.reading import read

URL = "https://boats.example/topic/7/keel"
ADA = {"@type": "Person", "name": "Ada Brook", "url": "/user/ada"}


def page_of(html: str, url: str | None = URL) -> Page:
    """The page of an HTML string, with budgets that no test reaches."""
    return read(decode(html.encode()), url, max_nodes=10**6, max_characters=10**8)


def linked(*blocks: Any) -> tuple[StatedPost, ...]:
    """What a page states whose scripts are these values, or texts as they are."""
    texts = (block if isinstance(block, str) else json.dumps(block) for block in blocks)
    return stated_posts(page_of("<p>words</p>" + "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)))


def marked(html: str) -> tuple[StatedPost, ...]:
    """What a page states with this body."""
    return stated_posts(page_of(f"<html><body>{html}</body></html>"))


def comment(number: int, **more: Any) -> dict[str, Any]:
    """A comment in JSON-LD."""
    return {"@type": "Comment", "@id": f"{URL}#post-{number}", "text": f"Words of {number}.", "author": ADA, **more}


def test_a_discussion_gives_its_opening_and_its_comments() -> None:
    """Every field comes out typed, addresses absolute."""
    root = {
        "@type": "DiscussionForumPosting",
        "url": URL,
        "headline": "A keel &amp; its bolts",
        "text": "Which bolts?\n\nMine rust.",
        "author": ADA,
        "datePublished": "2024-03-05T07:02:39+01:00",
        "dateModified": "2024-03-06T07:02:39Z",
        "interactionStatistic": [
            {"@type": "InteractionCounter", "interactionType": "https://schema.org/LikeAction", "userInteractionCount": "4"},
            {"@type": "InteractionCounter", "interactionType": {"@type": "CommentAction"}, "userInteractionCount": 12},
        ],
        "comment": [comment(31, upvoteCount=5, downvoteCount=2, position="2", dateCreated="2024-03-05 09:42:23 UTC")],
    }
    opening, answer = linked(root)
    assert (opening.kind, opening.source, opening.is_opening, opening.headline) == ("post", "json-ld", True, "A keel & its bolts")
    assert opening.author is not None
    assert (opening.url, opening.author.name, opening.author.url) == (URL, "Ada Brook", "https://boats.example/user/ada")
    assert opening.text == "Which bolts?\n\nMine rust."
    assert opening.published is not None
    assert opening.published.at is not None
    assert opening.modified is not None
    assert (opening.published.at.isoformat(), opening.published.precision, opening.published.zone) == ("2024-03-05T06:02:39+00:00", "second", "page")
    assert (opening.score, opening.comment_count, opening.id, opening.parent) == (4, 12, None, None)
    assert (answer.kind, answer.id, answer.url, answer.parent) == ("post", "31", f"{URL}#post-31", URL)
    assert (answer.score, answer.position, answer.is_opening) == (3, 2, False)
    assert answer.published is not None
    assert answer.published.zone == "page"


def test_a_question_gives_answers_and_remarks() -> None:
    """The accepted answer is told from the suggested ones; comments below either are remarks, not posts."""
    answers = {
        "acceptedAnswer": {"@type": "Answer", "url": "/a/2", "text": "Bronze.", "author": "Kees", "comment": comment(9)},
        "suggestedAnswer": [{"@type": "Answer", "url": "/a/3", "text": "Steel.", "author": [{"name": "Ines"}]}],
    }
    stated = linked({"@type": "QAPage", "mainEntity": {"@type": "Question", "name": "Which bolts?", "text": "Mine rust.", "commentCount": 2, **answers}})
    assert [(post.kind, post.id, post.accepted, post.parent) for post in stated] == [
        ("question", None, None, None),
        ("answer", "2", True, None),
        ("comment", "9", None, "2"),
        ("answer", "3", False, None),
    ]
    assert [post.author.name for post in stated if post.author] == ["Kees", "Ada Brook", "Ines"]
    assert (stated[0].headline, stated[0].comment_count) == ("Which bolts?", 2)


def test_the_comments_of_an_article_are_stated_and_the_article_is_not() -> None:
    """The story is read by others."""
    [post] = linked({"@type": "NewsArticle", "headline": "Harbour closed", "author": ADA, "articleBody": "It is.", "comment": [comment(1)]})
    assert (post.kind, post.text, post.is_opening) == ("comment", "Words of 1.", False)


@pytest.mark.parametrize(
    "node",
    [
        {
            "@type": "FAQPage",
            "mainEntity": [{"@type": "Question", "text": "Do you ship?", "acceptedAnswer": {"@type": "Answer", "text": "Yes."}}],
        },
        {"@type": "Product", "review": {"@type": "Review", "author": ADA, "reviewBody": "Fine."}},
        {"@type": "Comment"},
        {"@type": "DiscussionForumPosting", "headline": "Nobody and nothing"},
        {"@type": "DiscussionForumPosting", "headline": "A keel", "text": "A keel"},
        {"@type": None, "@graph": 7, "comment": "none"},
    ],
)
def test_what_states_no_post_gives_none(node: dict[str, Any]) -> None:
    """A shop's own questions, reviews, and statements without author and words."""
    assert linked(node) == ()


def test_the_comments_of_a_page_are_stated() -> None:
    """Themes mark the page or the blog around them, and no article."""
    below = '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Ada</b><p itemprop="text">Bronze.</p></div>'
    [post] = marked(f'<div itemscope itemtype="https://schema.org/WebPage">{below}</div>')
    assert (post.kind, post.text) == ("comment", "Bronze.")
    blog = f'<div itemprop="blogPost" itemscope itemtype="https://schema.org/BlogPosting">{below}</div>'
    assert len(marked(f'<div itemscope itemtype="https://schema.org/Blog">{blog}</div>')) == 1
    assert len(linked({"@type": "WebPage", "hasPart": {"@type": "DiscussionForumPosting", "headline": "Keel", "author": ADA, "comment": comment(3)}})) == 2


def test_what_nobody_means_as_a_name_is_none() -> None:
    """Nor as a time, a title or an address."""
    long = "7 May 2024 " * 20_000
    [post] = linked(comment(8, author={"name": long, "url": f"/{long}"}, datePublished=long, headline=long, url=f"/{long}", parentItem=long, position=long))
    assert (post.author, post.published, post.headline, post.url, post.parent, post.position) == (None, None, None, f"{URL}#post-8", None, None)


def test_parents_are_followed_by_nesting_and_by_name() -> None:
    """A comment below a comment answers it; `parentItem` names another one."""
    root = {"@type": "DiscussionForumPosting", "headline": "Keel", "author": ADA, "comment": [comment(1, comment=[comment(2)])]}
    stated = linked(root, comment(3, parentItem={"@id": f"{URL}#post-2"}), comment(4, parentItem="elsewhere"))
    assert [(post.id, post.parent) for post in stated] == [(None, None), ("1", None), ("2", "1"), ("3", "2"), ("4", None)]


def test_references_and_their_cycles_are_followed_once() -> None:
    """Comments given by `@id` are found, and a thread that is below itself is one thread."""
    graph = [
        {"@type": "DiscussionForumPosting", "@id": "#t", "headline": "Keel", "author": {"@id": "#ada"}, "comment": [{"@id": "#post-1"}, {"@id": "#post-2"}]},
        {"@type": "Person", "@id": "#ada", "name": "Ada Brook"},
        {"@type": "Comment", "@id": "#post-1", "text": "One.", "author": {"@id": "#ada"}, "comment": [{"@id": "#t"}, {"@id": "#post-2"}]},
        {"@type": "Comment", "@id": "#post-2", "text": "Two.", "author": {"@id": "#nobody"}, "comment": {"@id": "#post-1"}},
    ]
    stated = linked({"@graph": graph})
    assert [(post.id, post.author.name if post.author else None) for post in stated] == [(None, "Ada Brook"), ("1", "Ada Brook"), ("2", None)]


@pytest.mark.parametrize(
    "block",
    [
        '{"@type": "Comment", "text": "two\nlines", "author": "Ada",}',
        '<!-- {"@type": "Comment", "text": "two\\nlines", "author": "Ada"} -->',
        '//<![CDATA[\n{"@type": "Comment", "text": "two\\nlines", "author": "Ada"}\n//]]>',
        "{&quot;@type&quot;: &quot;Comment&quot;, &quot;text&quot;: &quot;two\\nlines&quot;, &quot;author&quot;: &quot;Ada&quot;}",
        '{"@type": "Comment", "text": "<p>two</p>\\n<p>lines</p>", "author": "Ada"}',
        '{"broken": }[[{"@type": "Comment", "text": "two\\nlines", "author": "Ada"}]]',
    ],
)
def test_damage_loses_as_little_as_can_be(block: str) -> None:
    """And other blocks lose nothing."""
    posts = linked("{", block, comment(8))
    assert [post.text for post in posts] == ["two\nlines", "Words of 8."]


XENFORO_LIKE = """
<article id="js-post-61" itemscope itemtype="https://schema.org/Comment" itemid="https://boats.example/posts/61/">
  <meta itemprop="parentItem" itemscope itemid="https://boats.example/threads/keel.5/">
  <meta itemprop="name" content="Post #2">
  <section itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="url" content="/members/ada.4/">
    <h4><span itemprop="name">Ada Brook</span></h4> <h5 itemprop="jobTitle">Skipper</h5>
    <div itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">
      <meta itemprop="interactionType" content="https://schema.org/LikeAction"><meta itemprop="userInteractionCount" content="4000"></div>
  </section>
  <a itemprop="url" href="/threads/keel.5/post-61"><time itemprop="datePublished" datetime="2024-05-14T02:12:44+0000">14 May</time></a>
  <div itemprop="text"><p>Bronze.</p><p>Never steel.</p></div>
  <div itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">
    <meta itemprop="userInteractionCount" content="5"><meta itemprop="interactionType" content="https://schema.org/LikeAction"></div>
</article>"""


def test_microdata_is_read_like_json_ld() -> None:
    """With the element of the post and that of its text; what belongs to the author is not the post's."""
    [post] = marked(XENFORO_LIKE)
    assert (post.kind, post.source, post.id, post.score, post.headline) == ("post", "microdata", "61", 5, None)
    assert (post.url, post.parent) == ("https://boats.example/threads/keel.5/post-61", "https://boats.example/threads/keel.5/")
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Ada Brook", "https://boats.example/members/ada.4/")
    assert post.text == "Bronze.\n\nNever steel."
    assert post.published is not None
    assert post.published.at is not None
    assert post.published.at.isoformat() == "2024-05-14T02:12:44+00:00"
    assert post.element is not None
    assert post.element.get("id") == "js-post-61"
    assert post.body is not None
    assert post.body.get("itemprop") == "text"


def test_properties_may_stand_elsewhere() -> None:
    """`itemref` brings what stands outside of the item, once, and cycles of it end."""
    [post] = marked(
        '<p id="t" itemprop="text">Bronze.</p><div id="w"><b itemprop="author">Ada</b></div>'
        '<div id="c" itemscope itemtype="http://schema.org/Comment" itemref="t w c"><i itemprop="dateCreated">May 14, 2024 2:12 am</i></div>'
    )
    assert post.author is not None
    assert post.published is not None
    assert (post.author.name, post.text, post.published.precision) == ("Ada", "Bronze.", "minute")


def test_a_link_that_is_a_name_is_its_words() -> None:
    """Templates mark the author's link as the name, or as the whole person."""
    whole = '<a href="/u/ada" itemprop="author" itemscope itemtype="http://schema.org/Person">Ada</a>'
    named = '<span itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/u/ada" itemprop="name">Ada</a></span>'
    for author in (whole, named):
        [post] = marked(f'<div itemscope itemtype="http://schema.org/Comment">{author}<p itemprop="text">Bronze.</p></div>')
        assert post.author is not None
        assert post.author.name == "Ada"


def test_statements_of_one_post_are_joined() -> None:
    """The thread and its first post, microdata and JSON-LD: the first statement holds, the later ones fill."""
    nodebb = """<div itemscope itemtype="https://schema.org/DiscussionForumPosting" itemid="/topic/7/keel"><meta itemprop="headline" content="Keel">
      <meta itemprop="text" content="Keel"><meta itemprop="url" content="/topic/7/keel"><meta itemprop="datePublished" content="2024-04-17T10:58:44.717Z">
      <div itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="ada"></div>
      <ul><li itemprop="comment" itemscope itemtype="http://schema.org/Comment"><meta itemprop="datePublished" content="2024-04-17T10:58:44.717Z">
      <div itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="ada"><meta itemprop="url" content="/user/ada"></div>
      <div itemprop="text">Which bolts?</div><meta itemprop="upvoteCount" content="3"></li></ul></div>"""
    script = {"@type": "Answer", "url": "/post/70", "author": "Ada", "datePublished": "2024-04-17T10:58:44Z", "upvoteCount": 9}
    [post] = marked(f'{nodebb}<script type="application/ld+json">{json.dumps(script)}</script>')
    assert (post.text, post.headline, post.score, post.is_opening, post.parent, post.id) == ("Which bolts?", "Keel", 3, True, None, "70")


def test_a_page_that_states_nothing_costs_nothing() -> None:
    """Breadcrumbs and site names are no posts, and a text without markup has no structure."""
    crumbs = '<ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement">Keels</li></ol>'
    assert marked(crumbs) == ()
    assert linked({"@type": "WebSite", "name": "Boats"}) == ()
    assert stated_posts(read(decode(b"A text."), None, max_nodes=10, max_characters=100)) == ()


def _nested(depth: int) -> str:
    return '{"@type":"Comment","author":"Ada","comment":[' * depth + "]}" * depth


HOSTILE = {
    "ten megabytes of one string": '{"@type": "Comment", "author": "Ada", "text": "' + "a" * 10_000_000 + '"}',
    "ten megabytes of openings": "[" * 10_000_000,
    "nested deeper than any stack": _nested(20_000),
    "nested as deep as a stack goes": _nested(300),
    "ten thousand items": json.dumps([{"@type": "Comment", "author": f"a{number}", "text": str(number)} for number in range(10_000)]),
    "ten thousand comments": json.dumps({"@type": "Question", "author": "Ada", "comment": [{"@type": "Comment", "author": f"a{n}"} for n in range(10_000)]}),
    "ten thousand references": json.dumps([{"@type": "Comment", "author": {"@id": f"#{number}"}} for number in range(10_000)]),
    "comments that never end": "x" + "/* " * 600_000,
    "strings that never end": 'x"' + '\\"' * 900_000,
    "a desert of white space": '{"@type": "Comment", "author": "Ada",' + " " * 1_900_000 + "x}",
    "a digit too many": '{"@type": "Comment", "author": "Ada", "upvoteCount": ' + "9" * 100_000 + "}",
    "numbers that are none": '{"@type": "Comment", "author": "Ada", "upvoteCount": NaN, "position": Infinity, "url": {"@id": 7}, "text": {"@value": [[]]}}',
}


@pytest.mark.parametrize("block", HOSTILE.values(), ids=HOSTILE)
def test_hostile_blocks_neither_fail_nor_last(block: str) -> None:
    """Bounded in size, depth and number; the honest block beside loses nothing."""
    start = time.process_time()
    posts = [*linked_data([block, json.dumps(comment(8))]).nodes]
    stated = linked(block, comment(8))
    assert time.process_time() - start < 20
    assert len(stated) <= 5_000
    assert 5_000 in (len(posts), len(stated)) or any(post.id == "8" for post in stated)


def test_hostile_microdata_neither_fails_nor_lasts() -> None:
    """Items in each other, properties by the hundred thousand, and everybody referring to everybody."""
    item = '<div itemscope itemtype="http://schema.org/Comment" itemprop="comment" id="c{0}" itemref="{1}"><p itemprop="text">{0}</p><b itemprop="author">A</b>'
    everybody = " ".join(f"c{number}" for number in range(300))
    start = time.process_time()
    assert len(marked("".join(item.format(number, "") for number in range(400)))) > 100
    assert len(marked("".join(item.format(number, everybody) + "</div>" for number in range(3_000)))) <= 5_000
    assert len(marked(item.format(0, "") + '<i itemprop="text">x</i>' * 120_000)) == 1
    assert len(marked(item.format(0, "") + '<div itemprop="text">words ' * 1_500)) == 1
    assert time.process_time() - start < 20
