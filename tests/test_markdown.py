"""Markdown says what the markup said, and nothing in a text can pass for markup."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.markdown import markdown

CASES = {
    "paragraphs stand apart": ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    "emphasis keeps its spaces outside": ("<p>a<strong> b </strong>c <em>d</em></p>", "a **b** c *d*"),
    "struck text": ("<p><del>no</del> <s>nor</s></p>", "~~no~~ ~~nor~~"),
    "a break inside a paragraph": ("<p>a<br>b</p>", "a  \nb"),
    "links": ('<p><a href="https://quay.example/a">here</a></p>', "[here](https://quay.example/a)"),
    "a link without target is its words": ("<p><a name=x>here</a></p>", "here"),
    "a target with spaces is no link": ('<p><a href="a b">here</a></p>', "here"),
    "pictures": ('<p><img src="/a.png" alt="a [crane]"></p>', "![a \\[crane\\]](/a.png)"),
    "emoji pictures are their character": ('<p>ok <img class="emoji" src="/x.png" alt="👍"></p>', "ok 👍"),
    "data pictures are left out": ('<p>a<img src="data:image/png;base64,AA"></p>', "a"),
    "signs of markup are escaped": ("<p>*not* _this_ [nor](that) `it` &lt;b&gt;</p>", "\\*not\\* \\_this\\_ \\[nor\\](that) \\`it\\` \\<b\\>"),
    "code keeps its signs": ("<p><code>a*b_c</code></p>", "`a*b_c`"),
    "code with ticks": ("<p><code>a`b</code> <code>`</code></p>", "``a`b`` `` ` ``"),
    "preformatted text keeps its indentation": ("<pre><code>a\n  b\n    c</code></pre>", "```\na\n  b\n    c\n```"),
    "fences are longer than what they hold": ("<pre>```</pre>", "````\n```\n````"),
    "quotes": ("<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc"),
    "quotes in quotes": ("<blockquote><blockquote><p>a</p></blockquote><p>b</p></blockquote>", "> > a\n>\n> b"),
    "lists": ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
    "numbered lists": ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    "headings": ("<h2>A  <b>head</b></h2><p>a</p>", "## A **head**\n\na"),
    "a rule": ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
    "scripts, styles and comments are silent": ("<p>a<script>x()</script><!-- c --><style>p{}</style></p>", "a"),
    "form fields are silent": ("<p>a</p><form><input value=x><button>Send</button></form>", "a"),
    "no text, no Markdown": ("<div><p> </p></div>", ""),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES)
def test_markup_becomes_markdown(html: str, expected: str):
    """CommonMark 0.31, with strikethrough and tables of GitHub."""
    assert markdown(html) == expected


def test_lists_in_lists_are_indented():
    """By the width of the mark above them."""
    assert markdown("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>").split("\n") == ["1. a", "", "   - b", "2. c"]


def test_a_table_has_a_head_and_a_rule_below_it():
    """Without the rule it would be no table."""
    html = "<table><tr><th>Glue</th><th>Hours</th></tr><tr><td>Epoxy | fast</td><td>8</td></tr></table>"
    assert markdown(html) == "| Glue | Hours |\n| --- | --- |\n| Epoxy \\| fast | 8 |"


def test_lines_that_begin_like_markup_are_escaped():
    """A paragraph that begins with a number or a dash is no list, one that begins with # is no heading."""
    html = "<p>1. May was cold.</p><p># not a head</p><p>- dash</p><p>+ plus</p><p>a<br>- b</p><p>2024. A year.</p><p>A-b + c # d</p><p>=== x</p>"
    assert markdown(html) == "1\\. May was cold.\n\n\\# not a head\n\n\\- dash\n\n\\+ plus\n\na  \n\\- b\n\n2024\\. A year.\n\nA-b + c # d\n\n\\=== x"


def test_nesting_beyond_reason_gives_nothing_and_no_error():
    """Such depth is an attack."""
    assert markdown("<div>" * 400 + "<i>a</i>" + "</div>" * 400) == ""
    assert markdown("<b>" * 5_000 + "a") == ""


_PARAGRAPHS = st.lists(st.text(st.sampled_from("ab*_#-1. >&<\n\u00a0é"), max_size=14), min_size=1, max_size=6)


@given(st.lists(_PARAGRAPHS, min_size=1, max_size=4))
def test_plain_paragraphs_read_the_same_with_and_without_a_parse(paragraphs: list[list[str]]):
    """A short cut must give what the whole way gives; an attribute-less `<font>` forces the whole way and adds nothing."""
    html = "<div>" + "".join("<p>" + "<br/>".join(escape(line) for line in lines) + "</p>" for lines in paragraphs) + "</div>"
    assert markdown(html) == markdown(html + "<font></font>")
