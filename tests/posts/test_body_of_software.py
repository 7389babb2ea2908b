"""What software prints among a person's words: it is in no part of the body, and the ledger names its rule."""

from __future__ import annotations

import pytest

from schemas.record import Hyperlink
from tests.bodies import read_post

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
