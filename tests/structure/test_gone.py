"""What stands in the place of a post that was deleted or hidden, on pages of no known engine."""

from __future__ import annotations

import pytest

from .quay import NAMES, SAID, thread

_POST = '<section id="p{day}"><div><b>{name}</b> <i>0{day} May 2024, 10:30</i></div><div class="said">{said}</div></section>'


def _third(said: str) -> tuple[str, str, str]:
    """Who wrote the third of five posts, what is left of it, and whether it is there."""
    told = {day: said if day == 3 else f"<p>{words}</p>" for day, words in enumerate(SAID, start=1)}
    posts = thread("".join(_POST.format(day=day, name=name, said=told[day]) for day, name in enumerate(NAMES, start=1)))["posts"]
    assert [post["text"] for post in (*posts[:2], *posts[3:])] == [*SAID[:2], *SAID[3:]]
    return posts[2]["author"]["name"], posts[2]["text"], posts[2]["status"]


@pytest.mark.parametrize(
    "said",
    [
        "<p>This post is hidden. You cannot see its contents.</p><p>Hidden by <b>Wren</b> on 6 May 2024, 12:52.</p>",
        "<p>[deleted]</p>",
        "<em>[removed by moderator]</em>",
        "<p>This comment has been removed by the author.</p>",
        "<p>This message was deleted by a moderator</p>",
        "<p>Post deleted by author</p>",
        "<p>Dieser Beitrag wurde gelöscht.</p>",
        "<p>Ce message a été supprimé par l'auteur.</p>",
        "<p>Este comentário foi removido pelo autor.</p>",
    ],
)
def test_a_sentence_in_the_place_of_a_post_is_no_word_of_it(said: str):
    """The post stays, as a deleted one."""
    assert _third(said) == ("Heron", "", "deleted")


@pytest.mark.parametrize(
    "words",
    [
        "Deleted.",
        "Removed!",
        "This post is hidden behind the shed, you cannot see it from the road.",
        "This message was deleted by a moderator, and I should like to know why.",
        "This comment has been removed by the author. So I am told.",
        "Hidden by the tide on 6 May 2024, as every spring.",
        "Post removed by the harbour crew.",
        "The reply was removed by the author of the leaflet.",
        "Why was this message removed by a moderator?",
        "You cannot see the contents of the box.",
        "Dieser Beitrag wurde gelöscht, warum auch immer.",
        "This post was removed from the quay in 1998.",
        "This message was deleted.\n\nRemoved by mistake on 4 May 2024, sorry folks",
        "[removed]\n\nRemoved by Ben on reading rule 4 of the house.",
    ],
)
def test_what_people_say_of_what_is_gone_stays(words: str):
    """A pole is a post, too."""
    assert _third("".join(f"<p>{line}</p>" for line in words.split("\n\n"))) == ("Heron", words, "present")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ('<p>[removed]</p><p><img src="/pile.jpg" width="600" height="400" alt="pile"></p>', "[removed]"),
        ("<blockquote>This message was deleted.</blockquote>", ""),
        ("<pre><code>[deleted]</code></pre>", "[deleted]"),
    ],
)
def test_who_posts_a_picture_a_quote_or_code_has_not_deleted_it(said: str, text: str):
    """They would be lost with it."""
    assert _third(said) == ("Heron", text, "present")


def test_what_is_stated_of_a_deleted_post_is_no_other_text_of_it():
    """Misago marks the sentence in its place as the words of the post."""
    form = (
        '<li id="post-{day}" itemscope itemtype="http://schema.org/DiscussionForumPosting"><a href="/u/{name}"><span itemprop="author">{name}</span></a>'
        '<time itemprop="datePublished" datetime="2024-05-0{day}T10:30:00Z">{day} May</time><div itemprop="articleBody"><p>{said}</p></div></li>'
    )
    hidden = "This post is hidden. You cannot see its contents."
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    record = thread("".join(form.format(day=day, name=name, said=hidden if day == 3 else said) for day, (name, said) in told))
    assert [post["status"] for post in record["posts"]] == ["present", "present", "deleted", "present", "present"]
    assert record["quality"]["flags"] == []
