"""An article's Markdown: the words of its text, and the signs of what they stood in."""

from __future__ import annotations

import pytest

from cleaners.article.marked import marked

from .pages import PARAGRAPHS, draft_of, page_of, story


def markdown_of(within: str) -> str:
    """The Markdown below the four paragraphs of the story."""
    markdown = draft_of(story(within=within)).body.markdown or ""
    assert markdown.startswith("\n\n".join(PARAGRAPHS))
    return markdown.removeprefix("\n\n".join(PARAGRAPHS)).strip("\n")


LAST = "The villages will have counted by then, and so will the gulls."


TABLE = (
    "<table><thead><tr><th>Year</th><th>Boats</th></tr></thead>"
    "<tbody><tr><td>2022</td><td><b>11</b></td></tr><tr><td>2023</td><td>6 | 7</td></tr></tbody></table>"
)
FACTS = "<table><tr><th>Built</th><td>1952</td></tr><tr><th>Length</th><td>31 m</td></tr></table>"
HEADLESS = "<table><tr><td>2022</td><td>11</td></tr><tr><td>2023</td><td></td></tr></table>"


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        (f"<h2>What is next</h2><p>{LAST}</p>", f"## What is next\n\n{LAST}"),
        (f"<p>{LAST} See <a href='/map/'>the map</a>!</p>", f"{LAST} See [the map](https://news.example/map/)!"),
        (f"<p>{LAST} <b>Bring <i>oranges</i></b>.</p>", f"{LAST} **Bring *oranges***."),
        (f"<p>{LAST} <b>B<strong>ri</strong></b><b>ng</b> oranges</p>", f"{LAST} **Bring** oranges"),
        (f"<p>{LAST} Twelve*thirteen [sic] &amp;amp; more</p>", f"{LAST} Twelve\\*thirteen \\[sic\\] \\&amp; more"),
        (f"<p>1. {LAST}</p>", f"1\\. {LAST}"),
        (f"<p>{LAST}</p><ul><li>One boat<ul><li>Its oars</li></ul></li><li>Two piers</li></ul>", f"{LAST}\n\n- One boat\n   - Its oars\n- Two piers"),
        (f"<p>{LAST}</p><ol><li>One boat</li><li>Two piers</li></ol>", f"{LAST}\n\n1. One boat\n2. Two piers"),
        (f"<p>{LAST}</p><ol start=4><li>One boat</li><li value=7>Two piers</li><li>A gull</li></ol>", f"{LAST}\n\n4. One boat\n7. Two piers\n8. A gull"),
        (f"<p>{LAST}</p>{FACTS}", f"{LAST}\n\n|  |  |\n| --- | --- |\n| Built | 1952 |\n| Length | 31 m |"),
        (f"<blockquote><p>{LAST}</p><p>So she said.</p></blockquote>", f"> {LAST}\n>\n> So she said."),
        (f"<p>{LAST}</p><pre>ask(*boats)\n  wait</pre>", f"{LAST}\n\n```\nask(*boats)\n  wait\n```"),
        (f"<p>{LAST}</p><pre>ask()\n\n  wait()</pre><pre>go()</pre>", f"{LAST}\n\n```\nask()\n\n  wait()\n```\n\n```\ngo()\n```"),
        (f"<p>{LAST}</p><pre>a\n```\nb</pre>", f"{LAST}\n\n````\na\n```\nb\n````"),
        (f"<p>{LAST}</p>{TABLE}<p>Nobody counts.</p>", f"{LAST}\n\n| Year | Boats |\n| --- | --- |\n| 2022 | **11** |\n| 2023 | 6 \\| 7 |\n\nNobody counts."),
        (f"<p>{LAST}</p>{HEADLESS}", f"{LAST}\n\n|  |  |\n| --- | --- |\n| 2022 | 11 |\n| 2023 |  |"),
        (f"<p>{LAST}</p><table><tr><td>One<br>boat</td><td>Two</td></tr><tr><td>A</td><td>B</td></tr></table>", f"{LAST}\n\nOne  \nboat  \nTwo  \nA  \nB"),
        (f"<p>{LAST}<br>A second line.</p>", f"{LAST}  \nA second line."),
    ],
)
def test_signs_stand_around_the_words_that_bore_them(markup: str, markdown: str) -> None:
    """And signs that people wrote are words."""
    assert markdown_of(markup) == markdown


def test_what_was_left_out_of_the_text_is_not_in_the_markdown() -> None:
    """Comments, bylines and buttons, wherever they stand."""
    assert markdown_of("<div class='sharedaddy'><h3>Share this</h3><ul><li><a href='/share/'>Mail</a></li></ul></div>") == ""


def test_emphasis_that_stars_cannot_bear_is_left_to_the_words() -> None:
    """CommonMark reads stars between a letter and a sign as stars."""
    assert markdown_of(f"<p>{LAST} Boats<b>: many</b>.</p>") == f"{LAST} Boats: many."


def test_a_list_that_holds_the_whole_story_does_not_indent_it() -> None:
    """Layouts are made of lists too; what counts is how items lie in each other."""
    text = f"<p>{PARAGRAPHS[0]}</p><ul><li>One boat out</li><li>Two piers left</li></ul>"
    page = page_of(f"<html><body><ul><li><ul><li>{text}</li></ul></li></ul></body></html>")
    assert marked(page, page.pieces(page.place(page.tree))) == f"{PARAGRAPHS[0]}\n\n- One boat out\n- Two piers left"
