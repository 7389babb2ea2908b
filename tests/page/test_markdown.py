"""Markdown that a tool made of a page."""

from __future__ import annotations

from textwrap import fill
from time import process_time

import pytest

from cleaners.page.decode import decode
from cleaners.page.markdown import READ, is_markdown, unmarked
from cleaners.page.reading import read

MENU = "[Home](/) [Boards](/boards) [Find](/find?q=1) [Help](help.php) [Log in](<https://quay.example/login> 'Log in')\n"


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("[Ada](/users/ada_(1) 'Ada') wrote **all** of *this*, and that in _May_", "Ada wrote all of this, and that in May"),
        ("[![Ada](/ada.png)](/users/ada)[Ada](/users/ada)", "Ada"),
        ("[Ada](/users/ada)Junior Member [link](/x)s [Post](/p#1)Mon Jun 07, 2021", "Ada\nJunior Member links PostMon Jun 07, 2021"),
        ("### Re: Tide", "Re: Tide"),
        ("Tide\n====\n\nLow water\n---", "Tide\n\nLow water"),
        ("Oda\n:   **Posts:** 29", "Oda\n    Posts: 29"),
        ("> > Since when?\n> Since May.", "        Since when?\n    Since May."),
        (r"2 \* 3 \_is\_ not \[6\](7) in `a_b_c`", "2 * 3 _is_ not [6](7) in a_b_c"),
        ("```python\n**kwargs # [x](y)\n```", "\n**kwargs # [x](y)\n"),
        ("|  |\n| --- |\n| **Ada** Deckhand  Posts: 12 | Two. |", "Ada Deckhand\nPosts: 12\nTwo."),
        ("snake_case_name and 2*3*4 and __init__.py's", "snake_case_name and 2*3*4 and __init__.py's"),
        ("__ Thread starter Ada", " Thread starter Ada"),
    ],
)
def test_signs_are_read_and_words_stay(marked: str, shown: str) -> None:
    """In their order, and none is added."""
    assert unmarked(marked) == shown


def test_wrapped_paragraphs_are_whole_again() -> None:
    """Wherever a link that nobody sees ended a line; a break that the page shows has two spaces before it."""
    words = "The boiler leaks and has done so since the autumn of last year, as all of"
    marked = f"{words}\nus know.\n\n" * 4 + f"{words}\n[us](https://quay.example/boards/boilers/the-boiler-leaks) know.  \nHelp.\n\nPosts: 9\nJoined: May"
    assert unmarked(marked).split("\n\n")[-2:] == [f"{words} us know.\nHelp.", "Posts: 9\nJoined: May"]


def test_an_address_is_parted_where_the_tool_parts_it() -> None:
    """Behind the hyphen of a compound, never behind a number: the day above it goes on behind the line end."""
    words = "The boiler leaks and has done so since the autumn of last year, as all of"
    stamp = fill(
        "[Posted April 18, 2024](https://boards.quay.example/harbour/topic/3003956-2024-piles-and-beams-of-the-pier/?do=find)", 78, break_long_words=False
    )
    assert stamp.startswith("[Posted April 18,\n")
    assert "Posted April 18, 2024\n" in unmarked(f"{words}\nus know.\n\n" * 5 + f"{stamp}\n\n")


@pytest.mark.parametrize("text", [MENU, "# Tide\n\n**Posts:** 9\n**Joined:** May\n\n## Re: Tide\n\n**Posts:** 2\n"])
def test_what_a_tool_made_is_known(text: str) -> None:
    """By an address for each link, or by headings and labels in bold type."""
    assert is_markdown(text)
    page = read(decode(text.encode(), None), None, max_nodes=1_000, max_characters=10_000)
    assert READ in page.flags
    assert not any(sign in line.text for line in page.lines for sign in ("](", "**", "# "))


@pytest.mark.parametrize(
    "text",
    [
        "I **never** said so, see [the board](https://quay.example/b) and [this](https://quay.example/c).\n",
        "# a comment\nx = y ** 2\n# another\nz = x ** 3\n# and one more\nprint(**z)\n",
        "[1](see below) [b] (c) f[0](x) g[1](y) h[2](z)\n",
    ],
)
def test_what_people_type_is_left_alone(text: str) -> None:
    """Some signs are no page."""
    assert not is_markdown(text)


def test_long_lines_take_time_that_grows_with_their_length() -> None:
    """Brackets and stars that never close, too."""
    for sign in ("[", "*", "**a", "__a", "[a](", "`", "> ", "(", "|"):
        before = process_time()
        unmarked(sign * 40_000)
        is_markdown(sign * 40_000)
        assert process_time() - before < 1.0, sign  # some milliseconds; what grows with the square takes a minute
