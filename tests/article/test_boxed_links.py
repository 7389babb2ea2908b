"""Boxes that lead from the middle of a story to another one, and what only looks like them."""

from __future__ import annotations

from time import process_time

import pytest

from cleaners.article.boxed_links import RULE, boxed_links

from .pages import PARAGRAPHS, draft_of, page_of, story

STORY = "\n\n".join(PARAGRAPHS)
MIDDLE = f"<p>{PARAGRAPHS[2]}</p>"


def with_box(box: str) -> str:
    """The story with something between its paragraphs."""
    return story(before="<h1>The last ferry</h1>").replace(MIDDLE, box + MIDDLE)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='x1'><span>The case</span><a href='/news/piano'>A piano under the car deck</a></div>",
        "<div><a href='/news/piano'><span>Материал по теме</span><span>Рояль под палубой парома</span></a></div>",
        "<div class='haber'><b>İLGİLİ HABER</b><a href='/news/piano'>Güvertenin altında bir piyano</a></div>",
        "<div><h3>Also here</h3><h4><a href='/news/piano'>A piano under the car deck</a></h4></div>",
        "<section><p>In the same bay</p><ul><li><a href='/news/piano'>A piano under the car deck</a></li></ul></section>",
        "<div><p><strong>Nochmal »</strong> <a href='/news/piano'>Das Klavier unter dem Deck</a></p></div>",
        "<div class='card'><a href='/news/piano'><img src='p.jpg'></a><a href='/news/piano'>A piano under the car deck</a></div>",
        "<div><a href='/news/piano'>What was it? A piano, two sails and a net under the car deck</a></div>",
    ],
)
def test_a_box_that_leads_to_another_story_is_no_text(box: str) -> None:
    """Whatever its label says, in whatever language, or if it has none; the ledger names the rule."""
    draft = draft_of(with_box(box))
    assert draft.body.text == STORY
    assert RULE in {rule for _, rule in draft.left}


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ("<div>See <a href='/rules'>the new rules of the harbour</a></div>", "See the new rules of the harbour"),
        ("<div><p><a href='/news/piano'>A piano under the car deck</a></p></div>", "A piano under the car deck"),
        ("<div><h3><a href='/news/piano'>A piano under the car deck</a></h3></div>", "A piano under the car deck"),
        ("<div><h2><a href='/crew/ada'>Ada and Omar Quay</a> <em>Harbour</em> Two</h2></div>", "Ada and Omar Quay Harbour Two"),
        ("<div><p>The piano is still there.</p><p><a href='/news/piano'>A piano under the car deck</a></p></div>", "The piano is still there."),
        (
            "<div><p>What the crew says about it:</p><a href='/news/piano'>A piano under the car deck</a></div>",
            "What the crew says about it:",
        ),
    ],
)
def test_sentences_titles_and_paragraphs_stay(box: str, said: str) -> None:
    """A link in a sentence, one that is a paragraph or a heading, one below a sentence."""
    assert said in draft_of(with_box(box)).body.text


@pytest.mark.parametrize(
    "box",
    [
        "<div><span>Ada</span><a href='/crew/ada'>Ada Quay</a></div>",
        "<div><span>Source</span><a href='https://office.example/'>Numbers of the harbour office</a></div>",
        "<div><span>Up</span><a href='#top'>Back to the first line</a></div>",
        "<div><a href='/one'>A piano under the deck</a><a href='/two'>A lamp under the deck</a></div>",
        "<div><a href='/docs/report.pdf'>The report of the harbour office</a></div>",
        "<div class='f'><span>File</span><a href='/docs/numbers.csv?v=2'>Numbers of the harbour office</a></div>",
        "<div><b>Source:</b> <a href='/office/numbers'>Numbers of the harbour office</a></div>",
        "<div><b>Correction:</b> <a href='/office/pier'>The pier is ninety years old, not nine</a></div>",
        "<div><b>Step 1</b><a href='/how/anchor'>Drop the anchor off the pier</a></div>",
        "<div><a href='/office/line'>The office has since kept the line.</a></div>",
        "<div class='a'>She asked for it.</div><div class='a'><a href='/office/line'>What the office answered her</a></div>",
        "<div class='t'><b>First</b><a href='/a'>The boat of Ada</a></div><p>It won.</p><div class='t'><b>Last</b><a href='/b'>The boat of Omar</a></div>",
        "<table><tr><td><div><span>First</span><a href='/boats/a'>The boat of Ada Quay</a></div></td><td>9 knots</td></tr></table>",
    ],
)
def test_other_boxes_are_none_of_these(box: str) -> None:
    """Names of people, links to other sites and to parts of the page, rows of links; what stands in a table is of it where its row says more.

    Documents and facts of the story itself, sentences that are a link, blocks among their like, and titles of no more than two.
    """
    found = boxed_links(page_of(with_box(box)))
    assert not found or "<td>" in box


def test_titles_of_a_round_up_stay() -> None:
    """Boxes that come again with labels of their own, or without any, hold what the article tells of; of one label they lead on, whatever it says."""
    boats = (("A", "fastest"), ("B", "driest"), ("C", "oldest"))
    titles = "".join(
        f"<div class='t'><span>The {how}</span><a href='/boats/{name}'>The boat of captain {name}</a></div><p>{PARAGRAPHS[1]}</p>" for name, how in boats
    )
    assert not boxed_links(page_of(with_box(titles)))
    again = "".join(
        f"<div class='t'><span>Related:</span><a href='/boats/{name}'>The boat of captain {name}</a></div><p>{PARAGRAPHS[1]}</p>" for name, _ in boats
    )
    assert len(boxed_links(page_of(with_box(again)))) == len(boats)


def test_many_links_take_no_longer_than_they_are_many() -> None:
    """Each in a box of its own, and all in one."""
    count = 10_000
    apart = "".join(f"<div><b>More</b><a href='/n/{n}'>A piano under the deck</a></div>" for n in range(count))
    together = "<div>" + "<i></i>" * count + "".join(f"<a href='/n/{n}'>A piano under it</a>" for n in range(count)) + "</div>"
    page = page_of(with_box(apart + together))
    began = process_time()
    boxed_links(page)
    assert process_time() - began < 5  # a third of a second; what grows with the square takes minutes
