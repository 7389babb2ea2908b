"""A post's body taken apart: own words, quotes, links, pictures, files; each with its place on the page."""

from __future__ import annotations

import re

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.body import read_body
from cleaners.cited import cite
from cleaners.decode import decode
from cleaners.draft import Body
from cleaners.ledger import Desk
from cleaners.page import Interval, read
from schemas.ledger import Ledger
from schemas.record import Hyperlink
from tests.gold.ledger_figures import markdown_words

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


FIRST_LINES = {
    "an element": ("<div>Originally Posted by <strong>ada b</strong> <a href='/t#post7'><img src=v.gif></a></div>", "ada b", "7"),
    "in a table": ("<table><tr><td><div>Originally posted by Ada</div><br>x</td></tr></table>", "Ada", None),
    "bare": ("Originally Posted by: Ada:<br>x", "Ada", None),
    "German": ("<p>Zitat von Ada</p>", "Ada", None),
    "German, old": ("Ursprünglich geschrieben von Ada<br>", "Ada", None),
    "French": ("<p>Envoyé par Ada</p>", "Ada", None),
    "Spanish": ("<p>Originalmente publicado por Ada</p>", "Ada", None),
    "Portuguese": ("<p>Postado originalmente por Ada</p>", "Ada", None),
    "Italian": ("<p>Originariamente inviato da Ada</p>", "Ada", None),
    "Dutch": ("<p>Oorspronkelijk geplaatst door Ada</p>", "Ada", None),
    "Polish": ("<p>Zamieszczone przez Ada</p>", "Ada", None),
    "Russian": ("<p>Сообщение от Ада</p>", "Ада", None),
    "Danish": ("<p>Oprindeligt skrevet af Ada</p>", "Ada", None),
    "Norwegian": ("<p>Opprinnelig lagt inn av Ada</p>", "Ada", None),
    "Chinese": ("<p>最初由 Ada 发布</p>", "Ada", None),
    "a label": ("<div class='quote-title'>quote:</div>", None, None),
    "a label in a cite element": ("<cite>Zitat:</cite>", None, None),
    "a bare label": ("Quote:<br>", None, None),
    "a phrase without a name": ("<div class='quote-title'>Zitat:</div>", None, None),
}


@pytest.mark.parametrize(("line", "author", "post_id"), FIRST_LINES.values(), ids=FIRST_LINES)
def test_the_first_line_of_a_quote_is_the_software_s_where_it_says_whose_it_is(line: str, author: str | None, post_id: str | None):
    """Or only that it is one: it is then no name. The line leaves the quote."""
    body, ledger = read_post(f"<blockquote>{line}<p>Bronze bolts.</p></blockquote><p>Yes.</p>")
    [quote] = body.quotes
    assert (quote.author, quote.post_id, quote.text.removeprefix("x\n\n")) == (author, post_id, "Bronze bolts.")
    assert body.text == "Yes."
    assert ledger.imbalances() == []


def test_a_label_above_a_quote_is_no_text():
    """It names nobody, whoever printed it."""
    body, ledger = read_post("<p>Yes.</p><div class='smallfont'>Quote:</div><blockquote>Bronze bolts.</blockquote>")
    assert (body.text, body.quotes[0].author) == ("Yes.", None)
    assert ledger.imbalances() == []


@pytest.mark.parametrize(
    "line",
    ["Originally posted by Ada, who has left", "Quote of the day", "Originally posted by", "Envoyé par la poste. Elle est là", "Posted by the sea"],
)
def test_other_first_lines_are_words_of_the_quote(line: str):
    """Where what follows is no name, or the line another."""
    [quote] = read_post(f"<blockquote><p>{line}</p><p>Bronze bolts.</p></blockquote>")[0].quotes
    assert (quote.author, quote.text) == (None, f"{line}\n\nBronze bolts.")


def test_the_first_line_of_an_inner_quote_is_not_the_outer_one_s():
    """Both begin with it."""
    body, _ = read_post("<blockquote><blockquote>Originally Posted by Ada<br>x</blockquote>y</blockquote>")
    assert [(quote.author, quote.text) for quote in body.quotes] == [(None, "y"), ("Ada", "x")]


def test_a_quote_of_nothing_but_the_phrase_keeps_it():
    """Nothing follows that could be somebody's."""
    assert [(quote.author, quote.text) for quote in read_post("<blockquote>Quote:</blockquote>")[0].quotes] == [(None, "Quote:")]


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


ABOVE = {
    "a paragraph": ("<p>Ada wrote:</p><blockquote>x</blockquote>", "", ["Ada"]),
    "the last line of a paragraph": ("<p>I agree.<br>Ada Brook schrieb:</p><blockquote>x</blockquote>", "I agree.", ["Ada Brook"]),
    "a line of the outer quote": ("<blockquote>Jan van Dam wrote:<blockquote>x</blockquote>y</blockquote>", "", [None, "Jan van Dam"]),
    "one line for each quote": ("<p>@ada wrote:</p><blockquote>x</blockquote><p>b_52 wrote:</p><blockquote>y</blockquote>", "", ["ada", "b_52"]),
    "a name inside the quote comes first": ("<p>Ada wrote:</p><blockquote><cite>Ben</cite>x</blockquote>", "Ada wrote:", ["Ben"]),
    "posted and dots": ("<p><cite>Dark_guyver posted...</cite><br></p><blockquote>x</blockquote>I agree.", "I agree.", ["Dark_guyver"]),
    "posted and an ellipsis": ("<p>Ada posted…</p><blockquote>x</blockquote>", "", ["Ada"]),
    "originally": ("<p>Originally posted by ada:</p><blockquote>x</blockquote>", "", ["ada"]),
    "a sentence about a post": ("<p>The mayor posted...</p><blockquote>x</blockquote>", "The mayor posted...", [None]),
    "no colon": ("<p>Ada wrote</p><blockquote>x</blockquote>", "Ada wrote", [None]),
    "a sentence between": ("<p>Ada wrote:</p><p>This.</p><blockquote>x</blockquote>", "Ada wrote:\n\nThis.", [None]),
    "the end of another quote": ("<blockquote>Ada wrote:</blockquote><blockquote>x</blockquote>", "", [None, None]),
    "no quote below": ("<p>Ada wrote:</p><p>x</p>", "Ada wrote:\n\nx", []),
    **{
        f"prose: {line}": (f"<p>{line}</p><blockquote>x</blockquote>", line, [None])
        for line in (
            "He wrote:",
            "As I wrote:",
            "The mayor said:",
            "The Mayor said:",
            "Somewhere upthread Ada wrote:",
            "Yesterday Ada wrote:",
            "Thanks. Ada wrote:",
            "Ada then wrote:",
            "Hm, Ada wrote:",
            "Wie ich schrieb:",
            "Der Bürgermeister sagte:",
            "In Her Last Long Letter From Cairo Ada wrote:",
            "Ada Beatrice Clara Dora Emma Frances Brook wrote:",
        )
    },
}


@pytest.mark.parametrize(("html", "text", "authors"), ABOVE.values(), ids=ABOVE)
def test_the_line_above_a_quote_names_its_author_where_it_is_nothing_else(html: str, text: str, authors: list[str | None]):
    """It then leaves the text and is booked as read; a sentence stays."""
    body, ledger = read_post(html)
    assert (body.text, [quote.author for quote in body.quotes]) == (text, authors)
    assert ledger.imbalances() == []
    named = {span.field for span in ledger.spans if span.field and span.field.endswith("author")}
    assert named == {f"p.quotes.{number}.author" for number, author in enumerate(authors) if author}


def test_the_line_above_a_quote_may_lead_to_the_post():
    """As plugins that insert quotes print it."""
    body, _ = read_post('<p><a href="/t/#post-12">Ada</a> wrote:</p><blockquote>x</blockquote>')
    assert [(quote.author, quote.post_id) for quote in body.quotes] == [("Ada", "12")]


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
    page = read(decode(html.encode()), BASE, max_nodes=10**6, max_characters=10**7)
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
    page = read(decode(f"<html><body><div id=body>{html}</div></body></html>".encode()), BASE, max_nodes=10**6, max_characters=10**7)
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


WITHHELD = {
    "bare text": ("<p>Two</p><!--googleoff: all-->Join to see it<!--googleon: all--><p>words</p>", "Two\n\nwords"),
    "an element": ("<p>Two</p><!-- googleoff:index --><div><p>Join <b>now</b></p></div><!-- googleon: index --><p>words</p>", "Two\n\nwords"),
    "within a line": ("<p>Two <!--googleoff: all-->(join <a href='/in'>here</a> now) <!--googleon: all-->words</p>", "Two words"),
    "twice": ("<!--googleoff: all-->a<!--googleon: all--><p>Two words</p><!--googleoff: all-->b<!--googleon: all-->", "Two words"),
    "with another comment in it": ("<p>Two words</p><!--googleoff: all-->a<!-- b -->c<!--googleon: all-->", "Two words"),
}
SEARCHABLE = {
    "never closed": ("<p>Two</p><!--googleoff: all--><p>words</p>", "Two\n\nwords"),
    "closed elsewhere": ("<p>Two <!--googleoff: all-->words</p><!--googleon: all-->", "Two words"),
    "closed alone": ("<p>Two <!--googleon: all-->words</p>", "Two words"),
    "everything": ("<!--googleoff: all--><p>Two words</p><!--googleon: all-->", "Two words"),
    "of links alone": ("<p>Two <!--googleoff: anchor-->words<!--googleon: anchor--></p>", "Two words"),
    "in words": (
        "<p>Two words &lt;!--googleoff: all--&gt; x &lt;!--googleon: all--&gt;</p>",
        "Two words <!--googleoff: all--> x <!--googleon: all-->",
    ),
}


@pytest.mark.parametrize(("html", "text"), WITHHELD.values(), ids=WITHHELD)
def test_what_the_page_withholds_from_search_is_none_of_the_body(html: str, text: str):
    """Software prints it among the words; it is in no part of the body, and the ledger names its rule."""
    body, ledger = read_post(html)
    assert body.text == body.text_full == text
    assert "join" not in (body.markdown or "").lower()
    assert body.links == ()
    assert ledger.imbalances() == []
    assert {span.rule for span in ledger.spans} == {None, "rest", "page.withheld"}


@pytest.mark.parametrize(("html", "text"), SEARCHABLE.values(), ids=SEARCHABLE)
def test_what_is_not_surely_withheld_stays(html: str, text: str):
    """Comments that have no counterpart beside them, or that stand around all there is, say nothing of a part."""
    body, ledger = read_post(html)
    assert body.text == text
    assert {span.rule for span in ledger.spans} == {None, "rest"}


LINKED = '<a href="https://pier.example/1">The pier at dusk</a>'
CARDS = {
    "discourse": f"""<aside class="onebox allowlistedgeneric"><header class="source"><a href="https://pier.example/1">pier.example</a></header>
        <article class="onebox-body"><img src="/t.png"><h3>{LINKED}</h3><p>How it looks.</p> Bare words.</article></aside>""",
    "discourse, of an issue": f"""<aside class="onebox githubissue"><header class="source"><a href="https://pier.example/1">pier.example</a></header>
        <article class="onebox-body"><div class="row"><div><h4>{LINKED}</h4><div class="user"><a href="https://pier.example/ada">ada</a></div></div></div>
        </article></aside>""",
    "nodebb": f"""<div class="card link-preview"><a href="https://pier.example/1"><img src="/t.png"></a><div class="card-body"><h5 class="card-title">{LINKED}
        </h5><p class="card-text">How it looks.</p></div><a class="card-footer" href="https://pier.example/1"><p>Pier (pier.example)</p></a></div>""",
    "xenforo": f"""<div class="bbCodeBlock bbCodeBlock--unfurl js-unfurl"><div class="contentRow"><div class="contentRow-figure js-unfurl-figure">
        <img src="/t.png"></div><div class="contentRow-main"><h3 class="contentRow-header js-unfurl-title">{LINKED}</h3><div class="js-unfurl-desc">How it
        looks.</div><div class="contentRow-minor"><img class="js-unfurl-favicon" src="/f.png">pier.example</div></div></div></div>""",
    "flarum": f"""<div class="LinkPreview"><div class="LinkPreview-main"><div class="LinkPreview-title">{LINKED}</div><div class="LinkPreview-description">How
        it looks.</div><div class="LinkPreview-domain"><a href="https://pier.example/1">pier.example</a></div></div></div>""",
    "invision": f"""<div class="ipsEmbedded"><div class="ipsEmbedded_headerArea"><h4>{LINKED}</h4><p>By <a href="https://pier.example/ada">Ada</a></p></div>
        <div class="ipsEmbedded_content">How it looks.</div></div>""",
    "without a title": """<aside class="onebox"><header class="source"><a href="https://pier.example/1">The pier at dusk</a></header>
        <article class="onebox-body"><p>How it looks.</p></article></aside>""",
}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_of_the_card_of_a_linked_page_the_title_and_its_link_stay(card: str):
    """What the linked page says of itself, its host and its name are nobody's words here; and nobody is quoted."""
    body, ledger = read_post(f"<p>Look:</p>{card}<p>Well?</p>")
    assert body.text == body.text_full == "Look:\n\nThe pier at dusk\n\nWell?"
    assert (body.quotes, body.images) == ((), ())
    assert body.links == (Hyperlink(url="https://pier.example/1", text="The pier at dusk"),)
    assert "looks" not in (body.markdown or "")
    assert ledger.imbalances() == []
    assert {span.rule for span in ledger.spans} == {None, "rest", "page.link-card"}


@pytest.mark.parametrize("card", ['<a class="onebox" href="/1">Look here</a>', '<div class="link-preview">Look here</div>'])
def test_a_link_and_a_card_without_one_are_text(card: str):
    """There is nothing to tell the title by."""
    assert read_post(card)[0].text == "Look here"


def test_a_card_whose_title_is_not_shown_is_text():
    """Nothing before it is taken with it."""
    body, _ = read_post('<p>Look:</p><div class="link-preview"><h3 hidden>The pier</h3>How it looks.</div>')
    assert body.text == "Look:\n\nHow it looks."


def test_a_card_may_be_a_link_as_a_whole():
    """Its title is what stays of the words."""
    card = """<a class="LinkPreview" href="/1"><div class="LinkPreview-body"><ul><li>pier.example</li></ul><div class="LinkPreview-title">The pier at dusk</div>
        <div class="LinkPreview-excerpt">How it looks.</div></div></a>"""
    body, _ = read_post(card)
    assert (body.text, [link.url for link in body.links]) == ("The pier at dusk", ["https://quay.example/1"])
