"""A newspaper's day above its stories is none of theirs, and a page of stories that go on elsewhere is none."""

from __future__ import annotations

import pytest

from cleaners.draft import ListDraft

from .pages import PARAGRAPHS, draft_of, reading

_STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
_MENU = "<ul><li><a href='/'>Bay Times</a></li><li><a href='/boats/'>Boats</a></li></ul>"


@pytest.mark.parametrize(
    "head",
    [
        "<div>Wednesday, May 15, 2024</div><a href='/'>Bay Times</a>",
        "<div class='top'><a href='/'>Bay Times</a><span class='date'>May 15, 2024</span></div>",
        "<header><time datetime='2024-05-15'>Today</time></header>",
        "<table><tr><td><a href='/'>Bay Times</a></td><td>Wed 15 May 2024 10:12 AM</td></tr></table>",
    ],
)
@pytest.mark.parametrize(
    ("url", "own", "day"),
    [
        ("https://news.example/2024/05/14/ferry.html", "", "2024-05-14"),
        ("https://news.example/news/ferry.html", "", None),
        ("https://news.example/news/ferry.html", "<p>May 13, 2024</p>", "2024-05-13"),
    ],
)
def test_a_day_in_a_masthead_is_not_that_of_a_story(head: str, url: str, own: str, day: str | None) -> None:
    """What stands in the story's box is, else what its address says."""
    draft = draft_of(f"<title>The last ferry</title>{head}{_MENU}<div class='box'>{own}<h1>The last ferry</h1><div>{_STORY}</div></div>", url=url)
    assert (f"{draft.published.at:%Y-%m-%d}" if draft.published and draft.published.at else None) == day


@pytest.mark.parametrize("more", [" <a href='/n/{0}'>more</a></p>", "</p><a href='/n/{0}'>Read on</a>"])
def test_paragraphs_that_each_go_on_elsewhere_are_no_story(more: str) -> None:
    """Though no heading is a link: each ends in the same words."""
    rows = "".join(f"<div><b>Boat number {number}</b><p>{paragraph}{more.format(number)}</div>" for number, paragraph in enumerate(PARAGRAPHS * 2))
    answer, _ = reading(f"<title>Harbour</title><main><h1>Harbour</h1>{rows}</main>", url="https://news.example/harbour/")
    assert isinstance(answer, ListDraft)
    assert [link.url for link in answer.links] == [f"https://news.example/n/{number}" for number in range(len(PARAGRAPHS) * 2)]


def test_a_story_whose_last_paragraphs_end_in_such_links_stays_one() -> None:
    """Each of the others would have to."""
    rows = "".join(f"<p>{paragraph} <a href='/n/{number}'>more</a></p>" for number, paragraph in enumerate(PARAGRAPHS))
    draft_of(f"<title>The last ferry</title><main><h1>The last ferry</h1>{_STORY}{rows}</main>")
