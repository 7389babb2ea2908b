"""A post's body taken apart: own words, quotes, links, pictures, files; each with its place on the page."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.body import cite, read_body
from cleaners.decode import decode
from cleaners.draft import Body
from cleaners.ledger import Desk
from cleaners.page import read
from schemas.ledger import Ledger
from schemas.record import Hyperlink

BASE = "https://quay.example/topic/rope/"


def read_post(html: str, *, dropped: str = "//*[@class='dropped']", files: str = "//*[@class='files']") -> tuple[Body, Ledger]:
    """The body of `html` as the content of a post, and the page's ledger."""
    page = read(decode(f"<html><body><p>before</p><div id=body>{html}</div><p>after</p></body></html>".encode()), BASE, max_nodes=10**6, max_characters=10**7)
    desk = Desk(page)
    element = page.tree.get_element_by_id("body")
    body = read_body(page, desk, element, "p", dropped=page.tree.xpath(dropped), attachments=page.tree.xpath(files))
    return body, desk.close("rest")


CITED = {
    "a cite element": ("<blockquote><cite>Ada wrote:</cite><p>x</p></blockquote>", ("Ada", None)),
    "a cite element after the words": ("<blockquote><p>x</p><cite>— Ada</cite></blockquote>", ("Ada", None)),
    "a cite element of an inner quote": ("<blockquote><blockquote><cite>Ada</cite>x</blockquote>y</blockquote>", (None, None)),
    "a link to the post in it": ('<blockquote><cite><a href="/t/#post-12">@Ada</a> said:</cite>x</blockquote>', ("Ada", "12")),
    "a title by its class": ('<blockquote><div class="d4p-bbp-quote-title"><a href="/t/#post-12">Ada wrote:</a></div>x</blockquote>', ("Ada", "12")),
    "a title inside the first paragraph": (
        '<blockquote><p><em class="bbp-the-quote-cite"><a href="#post-7">Ada wrote:</a></em> x</p></blockquote>',
        ("Ada", "7"),
    ),
    "emphasis above the words": ("<blockquote><p><strong>Ada Brook schrieb:</strong><br>x</p></blockquote>", ("Ada Brook", None)),
    "the address of the source": ('<blockquote cite="https://quay.example/t/#post-9"><p>x</p></blockquote>', (None, "9")),
    "an address that is no post": ('<blockquote cite="https://quay.example/t/"><p>x</p></blockquote>', (None, None)),
    "a sentence that somebody said": ("<blockquote><p>The mayor said:</p><p>x</p></blockquote>", (None, None)),
    "emphasis that names nobody": ("<blockquote><p><strong>Important:</strong> x</p></blockquote>", (None, None)),
    "words before the emphasis": ("<blockquote>Then <b>Ada wrote:</b> x</blockquote>", (None, None)),
    "a link that is the quote": ('<blockquote><a href="/t/#post-9">See my post</a></blockquote>', (None, None)),
}


@pytest.mark.parametrize(("html", "expected"), CITED.values(), ids=CITED)
def test_a_quote_names_its_author_where_its_markup_does(html: str, expected: tuple[str | None, str | None]):
    """And nowhere else: people quote mayors, too."""
    cited = cite(lxml.html.fragment_fromstring(html))
    assert (cited.author, cited.post_id) == expected


def test_quotes_leave_the_text_and_keep_their_place():
    """`text` is one's own words, `text_full` all of them in order, marked once for each level."""
    body, _ = read_post("<p>One.</p><blockquote><p>Two.</p><blockquote><p>Three.</p></blockquote></blockquote><p>Four.</p>")
    assert body.text == "One.\n\nFour."
    assert body.text_full == "One.\n\n> Two.\n\n> > Three.\n\nFour."
    assert [(quote.text, quote.offset) for quote in body.quotes] == [("Two.", 4), ("Three.", 4)]


def test_a_body_may_be_nothing_but_a_quote():
    """Its own text is then empty."""
    body, _ = read_post("<blockquote><p>Two.</p></blockquote>")
    assert (body.text, body.text_full, len(body.quotes)) == ("", "> Two.", 1)


def test_what_is_dropped_is_in_no_part_of_the_body():
    """Neither its text nor its links, pictures and quotes."""
    body, ledger = read_post('<p>One.</p><div class="dropped"><a href="/x">x</a><img src="/x.png"><blockquote>q</blockquote></div>')
    assert (body.text, body.markdown, body.links, body.images, body.quotes) == ("One.", "One.", (), (), ())
    assert ledger.kept("p.text") == ["One."]


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


_INLINE = st.sampled_from(["own ", "two words", "<b>bold</b> ", "<a href='/a'>link</a>", "<br>", "<img src='/i.png'>", "<code>x  y</code>", ""])
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
    assert "before" not in body.text_full
    assert "after" not in body.text_full
