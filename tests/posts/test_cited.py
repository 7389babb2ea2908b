"""Who is quoted, by a quote's markup, by its first line or by the line above it; and that such a line is nobody's words."""

from __future__ import annotations

import lxml.html
import pytest

from cleaners.posts.cited import cite
from tests.bodies import read_post

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
    "a paragraph above the words": ("<blockquote><p>Jan van Dam wrote:</p>x</blockquote>", ("Jan van Dam", None)),
    "a paragraph that is a sentence": ("<blockquote><p>As I wrote:</p>x</blockquote>", (None, None)),
    "a name in quotation marks": ("<blockquote><cite>Zitat von »Ada«</cite>x</blockquote>", ("Ada", None)),
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
