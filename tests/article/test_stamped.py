"""The pages of agencies and papers of the 2010s: a stamp above the story, older stories beside it, what players and printers print, and data for scripts."""

from __future__ import annotations

import pytest

from .pages import PARAGRAPHS, draft_of, story

TEXT = "\n\n".join(PARAGRAPHS)
TITLE = "<h1>The last ferry</h1>"
OLDER = (
    "<div class='related'><h3>Related News</h3><ul><li><a href='/2024/04/piles'>Piles are sound, divers say</a>"
    "<div class='timestamp'>Thu, Apr 25 2024</div></li></ul></div>"
)


@pytest.mark.parametrize(
    ("stamp", "at"),
    [
        ("<p><span class='location'>BRACK</span> | <span class='timestamp'>Tue May 14, 2024 5:09am EDT</span></p>", "2024-05-14 09:09"),
        ("<p>Tue May 14, 2024 2:06pm EDT</p>", "2024-05-14 18:06"),
        ("<div>East Brack Bay | 14 May 2024 07:15 GMT</div>", "2024-05-14 07:15"),
    ],
)
def test_a_stamp_is_the_storys_time_and_no_text(stamp: str, at: str) -> None:
    """Whatever older stories, each with its day, stand between it and the title."""
    markup = story(before=f"{TITLE}{OLDER}<p class='byline'>By Ada Brook</p>").replace(f"<p>{PARAGRAPHS[0]}", f"{stamp}<p>{PARAGRAPHS[0]}")
    draft = draft_of(markup, "https://news.example/article/ferry")
    assert draft.body.text == TEXT
    assert draft.published is not None
    assert f"{draft.published.at:%Y-%m-%d %H:%M}" == at


@pytest.mark.parametrize("line", ["The count stood at 21:14.", "Brack | 21:14 | 30 boats", "High water: 5:09 and 17:34"])
def test_other_lines_with_a_clock_stay(line: str) -> None:
    """Results and tides."""
    markup = story(before=TITLE).replace(f"<p>{PARAGRAPHS[1]}", f"<p>{line}</p><p>{PARAGRAPHS[1]}")
    assert line in draft_of(markup).body.text


def test_a_day_that_page_and_address_say_is_believed() -> None:
    """Where the head states one of a year before."""
    head = "<meta name='datePublished' content='2023-06-16T01:20:48Z'>"
    draft = draft_of(story(head=head, before=f"{TITLE}<p class='published'>Published May 14, 2024</p>"), "https://news.example/2024/05/14/ferry/")
    assert draft.published is not None
    assert f"{draft.published.at:%Y-%m-%d}" == "2024-05-14"


@pytest.mark.parametrize(
    "line",
    [
        "<strong>Please turn on JavaScript.</strong> Media requires JavaScript to play.",
        "This video requires JavaScript, please switch it on.",
        "You need to have the Flash player to watch this clip.",
        "Bitte aktivieren Sie JavaScript, um das Video zu sehen.",
        "Veuillez activer JavaScript pour voir la vidéo.",
    ],
)
def test_what_players_ask_for_is_no_text(line: str) -> None:
    """Wherever they stand in a story."""
    markup = story(before=TITLE).replace(f"<p>{PARAGRAPHS[2]}", f"<div class='player'><p>{line}</p></div><p>{PARAGRAPHS[2]}")
    assert draft_of(markup).body.text == TEXT


@pytest.mark.parametrize("line", ["She taught herself JavaScript to play with the tide tables.", "The office asks captains to turn on their lights."])
def test_a_story_may_tell_of_such_things(line: str) -> None:
    """In sentences of its own."""
    markup = story(before=TITLE).replace(f"<p>{PARAGRAPHS[2]}", f"<p>{line}</p><p>{PARAGRAPHS[2]}")
    assert line in draft_of(markup).body.text


def test_for_whom_a_copy_is_is_no_text() -> None:
    """Nor how others are ordered."""
    first = "<p>Lantern Reprints: This copy is for your personal, non-commercial use only. To order copies for your colleagues, write to the pier.</p>"
    last = "<p>Distribution and use of this material are governed by our agreement and by copyright law.</p>"
    markup = story(before=TITLE, within=last).replace(f"<p>{PARAGRAPHS[0]}", f"{first}<p>{PARAGRAPHS[0]}")
    assert draft_of(markup).body.text == TEXT


def test_boxes_to_share_by_are_no_text() -> None:
    """Whose words run into each other; what somebody shares is."""
    tools = "<p class='inline-share-tools'><span>SHARE</span><span>CONNECT</span><a href='https://x.example/'><span>31 TWEET</span></a><span>COMMENT</span></p>"
    told = "<p class='share-link'>We share this pier with the herons, and have done so for as long as anybody in the village can remember.</p>"
    assert draft_of(story(before=TITLE, within=tools)).body.text == TEXT
    assert "herons" in draft_of(story(before=TITLE, within=told)).body.text


def test_data_for_scripts_is_no_text() -> None:
    """Where a style sheet hides it; the same as an example is."""
    data = '{"js_modules": [{"name": "photo"}], "asset": 2550571, "section": "bay", "story": "The last ferry"}'
    assert draft_of(story(before=TITLE, within=f"<div>{data}</div>")).body.text == TEXT
    assert data in draft_of(story(before=TITLE, within=f"<p>Our office answers with this:</p><pre><code>{data}</code></pre>")).body.text


@pytest.mark.parametrize("label", ["ALSO:", "More Stories:", "Mehr zum Thema:", "参考："])
def test_a_label_of_nothing_is_no_text(label: str) -> None:
    """What it heads leads elsewhere; in the midst of a story one heads a list."""
    below = f"<p><strong>{label}</strong></p><ul><li><a href='/a'>Piles are sound</a></li><li><a href='/b'>Bells are lost</a></li></ul>"
    assert draft_of(story(before=TITLE, within=below)).body.text == TEXT
    assert label in draft_of(story(before=TITLE, within=f"<p>{label}</p><p>Bring a lamp, a rope and something to eat for two days on the water.</p>")).body.text
