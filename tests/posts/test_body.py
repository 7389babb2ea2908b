"""A post's body taken apart: own words, quotes, links, pictures, files; each with its place on the page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.ledger import Desk
from cleaners.page.decode import decode
from cleaners.page.page import Interval
from cleaners.page.reading import read
from cleaners.posts.body import read_body
from schemas.record import Hyperlink
from tests.bodies import BASE, read_post
from tests.door import page_of
from tests.gold.ledger_figures import markdown_words


def test_quotes_leave_the_text_and_keep_their_place():
    """`text` is one's own words, `text_full` all of them in order, marked once for each level."""
    body, _ = read_post("<p>One.</p><blockquote><p>Two.</p><blockquote><p>Three.</p></blockquote></blockquote><p>Four.</p>")
    assert body.text == "One.\n\nFour."
    assert body.text_full == "One.\n\n> Two.\n>\n> > Three.\n\nFour."
    assert [(quote.text, quote.offset) for quote in body.quotes] == [("Two.", 4), ("Three.", 4)]


@pytest.mark.parametrize(
    ("html", "full"),
    [
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>", "> a\n\n> b"),
        ("<blockquote><blockquote><p>a</p><p>b</p></blockquote><p>c</p></blockquote><p>d</p>", "> > a\n> >\n> > b\n>\n> c\n\nd"),
        ("<blockquote><pre>a\n\n  b</pre></blockquote>", "> a\n>\n>   b"),
    ],
)
def test_a_blank_line_inside_a_quote_belongs_to_the_quote(html: str, full: str):
    """Without its mark one quote would read as two."""
    assert read_post(html)[0].text_full == full


def test_an_author_whom_the_page_does_not_show_is_none():
    """A line for machines is no line of the quote."""
    body, _ = read_post("<blockquote><cite hidden>Ada</cite>x</blockquote>")
    assert [(quote.author, quote.text) for quote in body.quotes] == [(None, "x")]


def test_the_line_above_a_body_is_none_of_its():
    """It belongs to whoever stands there."""
    page = read(decode(b"<p>Ada wrote:</p><div id=body><blockquote>x</blockquote></div>"), BASE, max_nodes=100, max_characters=1000)
    body = read_body(page, Desk(page), page.tree.get_element_by_id("body"), "p")
    assert [quote.author for quote in body.quotes] == [None]


UNSHOWN = {
    "a paragraph": '<p style="display:none">no <a href="/n">no</a> <img src="/n.png"></p>',
    "an inline element": '<span hidden>no <a href="/n">no</a></span>',
    "a link and a picture": '<a hidden href="/n">no</a><img style="visibility:hidden" src="/n.png" alt="no">',
    "what stands in for a frame": '<iframe src="/f">no <a href="/n">no</a></iframe>',
    "what stands in for a film": '<video src="/v">no <a href="/n">no</a><img src="/n.png"></video>',
    "a drawing": "<svg><title>no</title><a href='/n'><text>no</text></a></svg>",
    "pictures that count visitors": '<img src="/n.gif" width="1" height="1">',
    "a quote": '<blockquote hidden><cite>No</cite>no <a href="/n">no</a></blockquote>',
}


@pytest.mark.parametrize("html", UNSHOWN.values(), ids=UNSHOWN)
def test_what_the_page_does_not_show_is_in_no_part_of_the_body(html: str):
    """Neither in the text nor in the Markdown nor among links, pictures and quotes."""
    body, _ = read_post(f'<p>One <a href="/y">yes</a>.</p>{html}<p>Two.</p>')
    assert (body.text, body.markdown) == ("One yes.\n\nTwo.", "One [yes](/y).\n\nTwo.")
    assert ([link.text for link in body.links], body.images, body.quotes) == (["yes"], (), ())


def test_a_body_that_is_not_shown_is_empty():
    """Where its post is hidden as a whole."""
    html = b"<div hidden><div id=body><p>no <a href=/n>no</a><img src=/n.png></p></div></div><p>yes</p>"
    page = read(decode(html), BASE, max_nodes=100, max_characters=1000)
    body = read_body(page, Desk(page), page.tree.get_element_by_id("body"), "p")
    assert (body.text, body.markdown, body.links, body.images) == ("", None, (), ())


def test_a_page_that_hides_its_text_shows_it_in_all_parts():
    """Pages that fade their text in are read as if they showed it."""
    words = " ".join(["word"] * 30)
    page = read(decode(f"<div id=body hidden><p>{words} <a href=/y>yes</a></p></div>".encode()), BASE, max_nodes=100, max_characters=1000)
    body = read_body(page, Desk(page), page.tree.get_element_by_id("body"), "p")
    assert (body.text, body.markdown, len(body.links)) == (f"{words} yes", f"{words} [yes](/y)", 1)


@pytest.mark.parametrize("mark", ['class="wp-smiley"', 'class="bbc_emoticon"', 'data-emoticon=""', 'data-emoticon="true"'])
def test_smileys_are_characters_and_no_pictures(mark: str) -> None:
    """In all parts alike."""
    body, _ = read_post(f'<p>ok <img {mark} src="/s.png" alt=":-)"></p>')
    assert (body.text, body.markdown, body.images) == ("ok :-)", "ok :-)", ())


def test_a_late_picture_is_named_by_where_it_will_come_from():
    """Its source is a placeholder until then."""
    body, _ = read_post('<img src="data:image/gif;base64,AA" data-src="/p.png">')
    assert [image.url for image in body.images] == ["https://quay.example/p.png"]


def test_a_body_may_be_nothing_but_a_quote():
    """Its own text is then empty."""
    body, _ = read_post("<blockquote><p>Two.</p></blockquote>")
    assert (body.text, body.text_full, len(body.quotes)) == ("", "> Two.", 1)


def test_what_is_dropped_is_in_no_part_of_the_body():
    """Neither its text nor its links, pictures and quotes."""
    body, ledger = read_post('<p>One.</p><div class="dropped"><a href="/x">x</a><img src="/x.png"><blockquote>q</blockquote></div>')
    assert (body.text, body.markdown, body.links, body.images, body.quotes) == ("One.", "One.", (), (), ())
    assert ledger.kept("p.text") == ["One."]


def test_a_quote_need_not_be_a_blockquote_and_bare_text_can_be_left_out():
    """Engines print quotes as boxes, and signatures as text behind the words."""
    html = '<html><body><div id="body"><div class="said">Oak, not pine.</div>Pine floats, <i>too</i>.<br>____<br>Kay of the quay</div></body></html>'
    page = page_of(html, BASE)
    signature = Interval(page.lines[-2].start, page.lines[-1].end)
    body = read_body(page, Desk(page), page.tree.get_element_by_id("body"), "p", quoted=page.by_class("said"), without=[signature])
    assert [quote.text for quote in body.quotes] == ["Oak, not pine."]
    assert (body.text, body.text_full) == ("Pine floats, too.", "> Oak, not pine.\n\nPine floats, too.")
    assert body.markdown is not None
    assert body.markdown.startswith("> Oak, not pine.\n\nPine floats, *too*.")


def test_the_whole_body_may_be_dropped():
    """Where a notice stands in the words' place."""
    body, ledger = read_post("<p>Private.</p>", dropped="//*[@id='body']")
    assert (body.text, body.text_full, body.markdown) == ("", "", None)
    assert ledger.kept("p.text") == []


def test_files_are_named_once_and_leave_the_text():
    """By their words, else by title or picture; links to detach them are none."""
    body, ledger = read_post(
        '<p>One.</p><div class="files"><h6>Attachments:</h6><ol><li><a href="/a.jpg"><img src="/a-150.jpg" alt="Mast"></a></li>'
        '<li><a href="/b.pdf">b.pdf</a> <a href="/b.pdf">b.pdf</a></li><li><a href="/t/?att_id=3&_wpnonce=abc">detach</a></li></ol></div>'
    )
    assert body.attachments == (Hyperlink(url="https://quay.example/a.jpg", text="Mast"), Hyperlink(url="https://quay.example/b.pdf", text="b.pdf"))
    assert (body.text, body.images, body.links) == ("One.", (), ())
    assert ledger.imbalances() == []


def test_links_and_pictures_have_absolute_addresses():
    """Pictures that load late, too; what leads nowhere is left out."""
    body, _ = read_post('<a href="../x">x</a><a href="mailto:a@b.example">m</a><a>n</a><img src="/p.png" alt=""><img data-src="/q.png"><img>')
    assert body.links == (Hyperlink(url="https://quay.example/topic/x", text="x"),)
    assert [(image.url, image.alt) for image in body.images] == [("https://quay.example/p.png", None), ("https://quay.example/q.png", None)]


def test_code_keeps_its_lines_and_its_indentation():
    """Only trailing space goes."""
    body, _ = read_post("<pre><code>if a:\n    b\n        c  \n</code></pre>")
    assert body.text == "if a:\n    b\n        c"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<pre>    a\n\n\n  b\n \n</pre>", "    a\n\n  b"),
        ("<pre>  <b>if</b> <i>a</i>:\n    <b>b</b>\n<b>\n</b>c</pre>", "  if a:\n    b\n\nc"),
        ("<p>x</p><pre>\n  a</pre><p>y</p>", "x\n\n  a\n\ny"),
    ],
)
def test_code_keeps_its_blank_lines_and_the_space_between_its_marked_words(html: str, text: str):
    """Several blank lines count as one."""
    assert read_post(html)[0].text == text


_INLINE = st.sampled_from(
    ["own ", "two words", "<b>bold</b> ", "<a href='/a'>link</a>", "<br>", "<img src='/i.png'>", "<code>x  y</code>", "Ada wrote:", " wrote:", "—", ""]
)
_BLOCKS = st.recursive(
    st.lists(_INLINE, max_size=4).map("".join),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["p", "div", "blockquote", "ul", "li", "pre", "table", "div class='dropped'", "div class='files'", "cite"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@given(_BLOCKS)
def test_a_body_holds_what_the_ledger_says_and_nothing_else(html: str):
    """Every kept word is in its field in order, whatever quotes and notices lie in each other."""
    body, ledger = read_post(html)
    assert ledger.imbalances() == []

    def bare(parts: list[str]) -> str:
        return "".join("".join(parts).split())

    assert bare(ledger.kept("p.text")) == bare([body.text])
    for number, quote in enumerate(body.quotes):
        assert bare(ledger.kept(f"p.quotes.{number}.text")) == bare([quote.text])
        assert 0 <= quote.offset <= len(body.text)
        assert quote.author or f"p.quotes.{number}.author" not in {span.field for span in ledger.spans}
    assert "before" not in body.text_full
    assert "after" not in body.text_full


_WORDS = st.sampled_from(["one ", "<b>two</b> ", "<a href='/x'>three</a> ", "snake_case ", "<code>a * b</code> ", "<br>", "<img src='/i.png' alt='picture'> "])
_VEILS = ["p", "div", "blockquote", "ul", "li", "pre", "table", "td", "p hidden", "div style='display:none'", "b hidden", "iframe", "video", "svg", "noscript"]
_VEILED = st.recursive(
    st.lists(_WORDS, max_size=4).map("".join),
    lambda inner: st.builds(lambda tag, parts: f" <{tag}>{' '.join(parts)}</{tag.split()[0]}> ", st.sampled_from(_VEILS), st.lists(inner, max_size=4)),
    max_leaves=15,
)


@given(_VEILED)
def test_markdown_and_links_say_nothing_that_the_page_does_not_show(html: str):
    """The words of the Markdown are words of the body's visible lines, and so are the texts of its links."""
    page = page_of(f"<html><body><div id=body>{html}</div></body></html>", BASE)
    element = page.tree.get_element_by_id("body")
    body = read_body(page, Desk(page), element, "p")
    shown = set(re.findall(r"\w+", page.text_of(element)))
    assert set(markdown_words(body.markdown or "")) <= shown
    assert all(link.text is None or set(link.text.split()) <= shown for link in body.links)
    assert len(body.links) <= page.text_of(element).count("three")


def test_a_post_that_is_printed_as_a_quote_is_none():
    """XenForo 1 gives every post a `blockquote` of its own; only those within it quote somebody."""
    html = b"<html><body><blockquote id=body>mine<blockquote>yours</blockquote></blockquote></body></html>"
    page = read(decode(html), BASE, max_nodes=10**6, max_characters=10**7)
    body = read_body(page, Desk(page), page.tree.get_element_by_id("body"), "p")
    assert (body.text, [quote.text for quote in body.quotes], body.markdown) == ("mine", ["yours"], "mine\n\n> yours")


def test_addresses_start_from_where_the_page_says():
    """A `base` in the head moves every relative address of a post."""
    html = b"<html><head><base href='https://quay.example/'></head><body><p id=body><a href='t/7'>rope</a> <img src='i.png' alt='knot'></p></body></html>"
    page = read(decode(html), BASE, max_nodes=10**6, max_characters=10**7)
    body = read_body(page, Desk(page), page.tree.get_element_by_id("body"), "p")
    assert ([link.url for link in body.links], [image.url for image in body.images]) == (["https://quay.example/t/7"], ["https://quay.example/i.png"])
