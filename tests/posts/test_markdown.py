"""Markdown says what the markup said, and nothing in a text can pass for markup."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.page.parse import tree_of
from cleaners.posts.markdown import markdown

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
    "a script is no address": ('<p><a href="javascript:alert(1)">a</a> <a href=" java&#9;script:alert(1)">b</a> <a href="data:text/html,x">c</a></p>', "a b c"),
    "an address ends no brackets": ('<p><a href="x)[b](y">a</a> <a href="/wiki/Pier_(sea)">c</a></p>', "[a](x%29[b]%28y) [c](/wiki/Pier_(sea))"),
    "a password is not told": ('<p><a href="https://ada:secret@quay.example/">a</a></p>', "[a](https://***@quay.example/)"),
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
    "lists by their own numbers": ('<ol start="0"><li>a</li><li value="5">b</li><li>c</li></ol>', "0. a\n5. b\n6. c"),
    "lists between items, as editors of old nest them": ("<ul>of<li>a</li><ul><li>b</li></ul><li>c</li></ul>", "of\n- a\n  - b\n- c"),
    "lists of boxes": ("<ul><div><li>a</li></div></ul>", "a"),
    "lines of code that breaks part": ("<p>so:</p><code>a = 1<br>b = 2</code><pre>c<br>d</pre>", "so:\n\n```\na = 1\nb = 2\n```\n\n```\nc\nd\n```"),
    "headings": ("<h2>A  <b>head</b></h2><p>a</p>", "## A **head**\n\na"),
    "a rule": ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
    "scripts, styles and comments are silent": ("<p>a<script>x()</script><!-- c --><style>p{}</style></p>", "a"),
    "form fields are silent": ("<p>a</p><form><input value=x><button>Send</button></form>", "a"),
    "no text, no Markdown": ("<div><p> </p></div>", ""),
}


def written(html: str) -> str:
    """The Markdown of a page that is nothing but a body."""
    tree, _ = tree_of(html)
    return markdown(tree[-1])


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES)
def test_markup_becomes_written(html: str, expected: str):
    """CommonMark 0.31, with strikethrough and tables of GitHub."""
    assert written(html) == expected


def test_lists_in_lists_are_indented():
    """By the width of the mark above them."""
    assert written("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>").split("\n") == ["1. a", "", "   - b", "2. c"]


def test_a_table_has_a_head_and_a_rule_below_it():
    """Without the rule it would be no table."""
    html = "<table><tr><th>Glue</th><th>Hours</th></tr><tr><td>Epoxy | fast</td><td>8</td></tr></table>"
    assert written(html) == "| Glue | Hours |\n| --- | --- |\n| Epoxy \\| fast | 8 |"


def test_lines_that_begin_like_markup_are_escaped():
    """A paragraph that begins with a number or a dash is no list, one that begins with # is no heading."""
    html = "<p>1. May was cold.</p><p># not a head</p><p>- dash</p><p>+ plus</p><p>a<br>- b</p><p>2024. A year.</p><p>A-b + c # d</p><p>=== x</p>"
    assert written(html) == "1\\. May was cold.\n\n\\# not a head\n\n\\- dash\n\n\\+ plus\n\na  \n\\- b\n\n2024\\. A year.\n\nA-b + c # d\n\n\\=== x"


def test_nesting_beyond_reason_gives_nothing_and_no_error():
    """Such depth is an attack."""
    assert written("<div>" * 400 + "<i>a</i>" + "</div>" * 400) == ""
    assert written("<b>" * 5_000 + "a") == ""


def test_parts_are_left_out_and_quotes_are_made_of_prose_and_of_lists_alike():
    """The one is written off the page's tree, the other by BeautifulSoup."""
    for kept, expected in (("<p>a</p>", "a"), ("<ul><li>a</li></ul>", "- a")):
        body = tree_of(f"<blockquote>{kept}<div>b</div>c<p><i>d</i></p>e</blockquote>")[0].find(".//blockquote")
        assert body is not None
        assert markdown(body, left_out=[body[2]], quoted=[body[1]]) == f"{expected}\n\n> b\n\nce"
        assert markdown(body, left_out=[body]) == ""


_TEXT = st.text(st.sampled_from("ab*_#-1. >&<\u00a0é"), max_size=14).map(escape)
_INLINE = st.recursive(
    st.one_of(_TEXT, st.sampled_from(["<br/>", "<img src='/a.png' alt='*'/>"])),
    lambda inner: st.tuples(st.sampled_from(["b", "em", "s", "span", "u"]), st.lists(inner, max_size=3)).map(
        lambda one: f"<{one[0]}>{''.join(one[1])}</{one[0]}>"
    ),
    max_leaves=4,
)
_BLOCK = st.tuples(st.sampled_from(["p", "div", "h2", "blockquote"]), st.lists(_INLINE, min_size=1, max_size=4))


@given(st.lists(_BLOCK, min_size=1, max_size=4))
def test_prose_reads_the_same_with_and_without_a_parse(blocks: list[tuple[str, list[str]]]):
    """A short cut must give what the whole way gives; a list without items forces the whole way and adds nothing."""
    html = "".join(f"<{tag}>{''.join(parts)}</{tag}>" for tag, parts in blocks)
    assert written(f"<div>{html}</div>") == written(f"<div>{html}<ul></ul></div>")
