"""What is hidden for readers to unfold is read, and nothing else that is hidden."""

from __future__ import annotations

import lxml.html
import pytest

from cleaners.page.spoilers import is_spoiler, nameless_titles


def _hidden(markup: str):
    tree = lxml.html.fragment_fromstring(f"<div>{markup}</div>")
    return next(element for element in tree.iter("*") if "none" in (element.get("style") or ""))


@pytest.mark.parametrize(
    "markup",
    [
        "<div><b>Spoiler:</b> <a href='#'>show</a></div><div class='quotecontent'><div style='display: none'>He rowed.</div></div>",
        "<div class='quotetitle'>Спойлер <input type='button' value='Показать'></div><div style='display:none'>He rowed.</div>",
        "<input type='button' value='Show spoiler'><div style='display:none'>He rowed.</div>",
        "<span class='spoiler_title'>Spoiler <a>+</a></span> <input value='Show'><div><div style='display:none'>He rowed.</div></div>",
        "<div class='sp-wrap'><div class='sp-body' style='display:none'>He rowed.</div></div>",
    ],
)
def test_what_waits_for_its_reader_is_a_spoiler(markup: str):
    """By its class, or by the line with a button above it."""
    assert is_spoiler(_hidden(markup))


@pytest.mark.parametrize(
    "markup",
    [
        "<p>No spoilers, please.</p><div style='display:none'>Buy lamps.</div>",
        f"<p>The end is a <a href='/x'>spoiler</a> {'of a long story ' * 9}</p><div style='display:none'>Buy lamps.</div>",
        "<div><b>Spoiler:</b> <a href='#'>show</a></div><p>He rowed.</p><div style='display:none'>Buy lamps.</div>",
        "<div><b>Spoiler:</b> <a href='#'>show</a></div><div><p>He rowed.</p><div style='display:none'>Buy lamps.</div></div>",
    ],
)
def test_other_hidden_words_stay_hidden(markup: str):
    """Though somebody writes of spoilers above them, or a spoiler stands near."""
    assert not is_spoiler(_hidden(markup))


def test_a_title_of_ones_own_is_no_label():
    """Only what says no more than that a spoiler follows is the software's."""
    body = lxml.html.fragment_fromstring(
        "<div><div class='spoiler-head'>Spoiler: <button>Show</button></div><details><summary>Spoiler</summary>He rowed.</details>"
        "<div class='spoiler-head'>How it ends <button>Show</button></div></div>"
    )
    assert [title.text_content() for title in nameless_titles(body)] == ["Spoiler: Show", "Spoiler"]
