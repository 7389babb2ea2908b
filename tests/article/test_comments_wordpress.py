"""Comments by the classes of WordPress core: what was written, by whom and when, and nothing twice."""

from __future__ import annotations

import pytest

from cleaners.draft import ArticleDraft
from schemas.ledger import TextFate

from .pages import draft_of, reading, story


def listed(*comments: str) -> str:
    """A page with these comments under its story."""
    return story(after=f"<div id='comments'><ol class='commentlist'>{''.join(comments)}</ol></div>")


WITHOUT_CONTENT = """<li id="comment-7" class="comment"><div class="vcard"><cite class="fn">Omar</cite></div>
<div class="when"><time datetime="2024-05-14T11:00:00+02:00">May 14, 2024 at 11:00 am</time></div>
<p>They were my oranges.</p><div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></li>"""

TIME_IN_WORDS = """<li id="comment-8" class="comment"><div class="comment-author"><b class="fn">Mei</b></div>{open}
<p>It sank on <time datetime="1999-01-01">New Year 1999</time>, see <a href="#comment-8">my note</a>.</p>{close}</li>"""

KUBRICK = """<li class="comment" id="comment-9"><div id="div-comment-9" class="comment-body"><div class="comment-author vcard">
<cite class="fn"><a href="https://mei.example/">Mei</a></cite> <span class="says">says:</span></div>
<div class="comment-meta commentmetadata"><a href="https://news.example/2024/05/ferry/#comment-9">{printed}</a></div>
<p>Worth the walk.</p><div class="reply"><a class="comment-reply-link">Reply</a></div></div></li>"""


def test_a_comment_without_an_element_for_its_words_keeps_name_and_time_out_of_them() -> None:
    """What is booked as its author and time is not its text as well."""
    draft, ledger = reading(listed(WITHOUT_CONTENT))
    assert isinstance(draft, ArticleDraft)
    [comment] = draft.comments
    assert comment.body.text == "They were my oranges."
    assert comment.author is not None
    assert comment.author.name == "Omar"
    assert comment.published is not None
    assert str(comment.published.at) == "2024-05-14 09:00:00+00:00"
    assert ledger.kept("comments.0.text") == ["They were my oranges."]


@pytest.mark.parametrize(("open", "close"), [("<div class='comment-content'>", "</div>"), ("", "")])
def test_a_time_and_a_link_within_a_comment_s_own_words_are_words(open: str, close: str) -> None:
    """Whether or not an element is set aside for them."""
    draft, ledger = reading(listed(TIME_IN_WORDS.format(open=open, close=close)))
    assert isinstance(draft, ArticleDraft)
    [comment] = draft.comments
    assert comment.body.text == "It sank on New Year 1999, see my note."
    assert (comment.published, comment.permalink) == (None, None)
    assert "comments.0.published_at" not in {span.field for span in ledger.spans}


def test_the_date_that_a_permalink_prints_is_read() -> None:
    """Before themes had time elements, the link to a comment was its date."""
    [comment] = draft_of(listed(KUBRICK.format(printed="May 14, 2024 at 12:00 pm"))).comments
    assert comment.body.text == "Worth the walk."
    assert comment.permalink == "https://news.example/2024/05/ferry/#comment-9"
    assert comment.published is not None
    assert (comment.published.raw, str(comment.published.at)) == ("May 14, 2024 at 12:00 pm", "2024-05-14 12:00:00+00:00")


def test_a_permalink_without_a_date_is_not_booked_as_one() -> None:
    """It is removed like other service lines."""
    draft, ledger = reading(listed(KUBRICK.format(printed="Permalink")))
    assert isinstance(draft, ArticleDraft)
    assert draft.comments[0].published is None
    line = next(line.number for line in ledger.lines if line.text == "Permalink")
    assert {span.fate for span in ledger.spans if span.line == line} == {TextFate.REMOVED}


def test_an_author_s_says_is_no_part_of_the_name() -> None:
    """Where no element is set aside for the name alone."""
    own = "<li id='comment-3' class='comment'><div class='comment-author'>Joe <span class='says'>says:</span></div><p>Well said.</p></li>"
    [comment] = draft_of(listed(own)).comments
    assert comment.author is not None
    assert (comment.author.name, comment.body.text) == ("Joe", "Well said.")


@pytest.mark.parametrize("name", ["<cite>Joe</cite>", "<div class='wp-block-comment-author-name'><a href='https://joe.example/'>Joe</a></div>"])
def test_a_name_in_a_cite_or_in_the_block_for_it_is_the_author_s(name: str) -> None:
    """Themes of old have the one, block themes the other."""
    own = f"<li id='comment-3' class='comment'><footer>{name}</footer><div class='comment-content'><p>Well said.</p></div></li>"
    [comment] = draft_of(listed(own)).comments
    assert comment.author is not None
    assert (comment.author.name, comment.body.text) == ("Joe", "Well said.")


@pytest.mark.parametrize("name", ["comment_date", "comment-time", "comment-meta-data"])
def test_a_date_in_an_element_that_is_called_so_is_read(name: str) -> None:
    """Divi prints no time element, and links no comment."""
    head = f"<div class='comment_postinfo'><span class='fn'>Joe</span> <span class='{name}'>on March 8, 2023 at 10:15 am</span></div>"
    own = f"<li id='li-comment-3' class='comment'><article>{head}<div class='comment-content'><p>Well said on May 1, 1999.</p></div></article></li>"
    [comment] = draft_of(listed(own)).comments
    assert comment.published is not None
    assert (comment.body.text, str(comment.published.at)) == ("Well said on May 1, 1999.", "2023-03-08 10:15:00+00:00")


def test_a_time_beside_the_name_is_read_and_is_no_part_of_it() -> None:
    """Avada prints name, time and the link to answer on one line."""
    head = "<div class='comment-author meta'><strong>Joe</strong>March 8, 2023 at 10:15 am<a class='comment-reply-link' href='#'> - Reply</a></div>"
    own = f"<li id='comment-3' class='comment'>{head}<div class='comment-text'><p>Well said.</p></div></li>"
    [comment] = draft_of(listed(own)).comments
    assert comment.author is not None
    assert comment.published is not None
    assert (comment.author.name, comment.body.text, str(comment.published.at)) == ("Joe", "Well said.", "2023-03-08 10:15:00+00:00")


def test_the_words_of_a_comment_are_the_innermost_that_is_called_so() -> None:
    """Enfold calls what holds head and words the content, and the words in it the text."""
    head = "<header><cite>Joe</cite> <time datetime='2023-03-08T10:15'>March 8, 2023</time></header>"
    own = f"<li id='comment-3' class='comment'><div class='comment_content'>{head}<div class='comment_text'><p>Well said.</p></div></div></li>"
    [comment] = draft_of(listed(own)).comments
    assert comment.author is not None
    assert comment.published is not None
    assert (comment.author.name, comment.body.text, str(comment.published.at)) == ("Joe", "Well said.", "2023-03-08 10:15:00+00:00")


NAMED_OTHERWISE = """<li id="comment-{day}" class="comment"><header><a href="/user/{name}" class="link-user">{name}</a>
<time datetime="2024-05-{day}T11:00:00Z">May {day}</time></header><div class="comment-text"><p>{said}</p></div></li>"""


@pytest.mark.parametrize("name", ["Omar", "<b>"])
def test_comments_whose_names_are_not_called_as_core_calls_them_are_read_as_what_repeats(name: str) -> None:
    """Only where that finds who wrote them; else they stay comments without authors."""
    names = ("Omar", "Mei", "Ada") if name == "Omar" else ("", "", "")
    said = ("They were my oranges.", "Worth the walk, as ever.", "Is the ferry late again?")
    draft = draft_of(listed(*(NAMED_OTHERWISE.format(day=day, name=who, said=words) for day, who, words in zip((14, 15, 16), names, said, strict=True))))
    assert isinstance(draft, ArticleDraft)
    assert [comment.body.text for comment in draft.comments] == list(said)
    assert [comment.author and comment.author.name for comment in draft.comments] == [who or None for who in names]


def test_comments_of_which_one_does_not_say_who_wrote_it_are_all_read() -> None:
    """As comments without authors, for what repeats would be all but that one."""
    named = [NAMED_OTHERWISE.format(day=day, name=name, said=f"The ferry was late on {day} May.") for day, name in ((14, "Omar"), (15, "Mei"), (16, "Ada"))]
    gone = '<li id="comment-17" class="comment"><header>A guest</header><div class="comment-text"><p>It is late again.</p></div></li>'
    draft = draft_of(listed(*named[:2], gone, named[2]))
    assert isinstance(draft, ArticleDraft)
    assert [comment.id for comment in draft.comments] == ["14", "15", "17", "16"]
    assert draft.comments[2].body.text == "It is late again."
