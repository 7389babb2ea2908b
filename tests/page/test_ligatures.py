"""Names of icons that a font draws are no words of a page."""

from __future__ import annotations

import pytest

from tests.door import page_of

from .test_hiding import shown


@pytest.mark.parametrize(
    "icon",
    [
        '<span class="material-icons">secret</span>',
        '<i class="btn material-icons-outlined">\n secret\n</i>',
        '<span class="material-symbols-rounded">secret_2_off</span>',
        '<span class="material-icon">secret</span>',
        '<mat-icon role="img">secret</mat-icon>',
        'Press <i class="material-icons">secret</i>',
        "Press <mat-icon>3d_secret</mat-icon>",
    ],
)
def test_the_name_of_an_icon_is_not_shown(icon: str):
    """Where its element is called as those of such fonts are."""
    assert not shown(f"<p><a href='/x'>{icon} Answers</a> stand below.</p>")


@pytest.mark.parametrize(
    "words",
    [
        '<span class="material-name">secret</span>',
        '<span class="raw-material-icons-list">secret</span>',
        '<div class="material-icons">secret</div>',
        '<span class="material-icon">A secret of the mill</span>',
        '<span class="material-icon">secrets of it</span>',
        '<span class="material-icons"><b>secret</b></span>',
        "<p>The class material-icons is no secret to anybody.</p>",
        "<code>material-icons</code> <i>secret</i>",
        '<em class="material-symbolism">secret</em>',
        "<p>mat-icon <span>secret</span></p>",
        '<p>The hull is of <span class="material-icon">secret</span> and the deck of oak.</p>',
        '<p><b>Hull:</b> of <i class="mat-icon">secret</i></p>',
    ],
)
def test_words_beside_such_names_are_shown(words: str):
    """What is called otherwise, is a box, or says more than a name."""
    assert shown(words)


def test_figures_are_no_icon_s_name():
    """Badges count in such elements."""
    page = page_of('<p>Answers <span class="material-icons">42</span></p>')
    assert [line.text for line in page.lines] == ["Answers 42"]
