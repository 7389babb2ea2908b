"""Comments below a heading, in a section that has no name."""

from __future__ import annotations

import pytest

from .pages import PARAGRAPHS, draft_of, story

SAID = [("Ada", "The crate of oranges was mine."), ("Omar", "Mine are still at sea, I am told."), ("Mei", "Worth the walk, bridge or none.")]
_FORM = """<div class="cdv"><span>#{0}</span><div><div><p><span><strong>{1}</strong></span> - <span class="red">14 May 2024, 1{0}:15</span></p></div>
    <p>{2}</p></div></div>"""
_COMMENTS = "".join(_FORM.format(number, who, what) for number, (who, what) in enumerate(SAID))


@pytest.mark.parametrize(
    "heading", ["Коментари", "Visitor comments", "Avis et commentaires", "Readers’ comments (3)", "コメント", "3件のコメント", "댓글목록", "网友评论 (3)"]
)
def test_what_follows_a_heading_is_read_as_comments(heading: str) -> None:
    """In whose words and in whatever language it says so."""
    draft = draft_of(story(before="<h1>The last ferry</h1>", after=f"<div class='box'><h3>{heading}</h3><div class='inner'>{_COMMENTS}</div></div>"))
    assert [(one.author.name if one.author else None, one.body.text) for one in draft.comments] == SAID
    assert draft.body.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("heading", ["<p><b>Comments (3)</b></p>", "<h3>Visitor comments</h3>"])
def test_what_follows_a_line_that_says_whose_comments_or_how_many_is_no_text(heading: str) -> None:
    """Whether somebody can read it or not."""
    told = "".join(f"<p>{who} on 14 May 2024, 10:15<br>{what} {PARAGRAPHS[0].replace('ferry', 'boat')}</p>" for who, what in SAID)
    assert draft_of(story(before="<h1>The last ferry</h1>", after=heading + told)).body.text == "\n\n".join(PARAGRAPHS)


def test_below_such_a_line_a_story_goes_on_where_less_than_half_of_it_stands_before() -> None:
    """The line is that above an article then."""
    within = f"<h4>3 comments</h4>{''.join(f'<p>{line} Nobody disagreed.</p>' for line in PARAGRAPHS * 2)}"
    assert "Nobody disagreed." in draft_of(story(before="<h1>The last ferry</h1>", within=within)).body.text
