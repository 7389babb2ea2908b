"""What is free to read, by what a page states and by what it asks for in the place of the rest."""

from __future__ import annotations

import json

import pytest

from .pages import PARAGRAPHS, draft_of, story


def stated(**said: object) -> str:
    """The article's JSON-LD."""
    return (
        f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferries", **said})}</script>'
    )


PART = {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".paid"}


@pytest.mark.parametrize(
    ("head", "after", "expected"),
    [
        (stated(isAccessibleForFree=False), "", False),
        (stated(isAccessibleForFree="http://schema.org/True"), "", True),
        (stated(hasPart=PART), "", False),
        (stated(hasPart=[PART], isAccessibleForFree=True), "", True),
        ("<meta property='article:content_tier' content='locked'>", "", False),
        ("<meta property='article:content_tier' content='metered'>", "", None),
        ("<meta property='article:content_tier' content='free'>", "", True),
        ("", "<div class='article-paywall'><p>Subscribe to read on.</p><a href='/login'>Log in</a></div>", False),
        ("", "<div id='piano-offer'><p>Jetzt weiterlesen mit einem Abonnement.</p></div>", False),
        ("", "", None),
        ("", "<div class='paywall'></div>", None),
        ("", "<div class='teaser'><p>Read the full story for one crown.</p><p>Already a subscriber? <a href='/in'>Log in</a></p></div>", False),
        ("", "<div class='teaser'><p>Få adgang til alle artikler.</p><p>Allerede abonnent? <a href='/in'>Log ind</a></p></div>", False),
        ("", "<div class='teaser'><p>Our report on the bay, 90 pages.</p><p>Already a subscriber? <a href='/in'>View it</a></p></div>", None),
        ("", "<p>She was already a subscriber when the full story of the bay came out, was she not? Nobody knows.</p>", None),
        ("", "<div class='box'><p>この記事は会員限定です。登録すると続きをお読みいただけます。</p><a href='/in'>今すぐ登録</a></div>", False),
        ("", "<div class='present'><p>この記事は会員記事です。</p></div>", False),
        ("", "<p>この記事は会員でない漁師たちが書いた。彼らは船を持たない。</p>", None),
        ("", "<div class='box'><p>This article is for subscribers only.</p><p>Sign in or take a free trial.</p></div>", False),
        ("", "<p>This article is for members of the crew, who never read it.</p>", None),
        ("", "<aside class='gh-post-upgrade-cta'><h2>This post is for paying subscribers only</h2></aside>", False),
        ("", "<div class='paywall' style='display:none'><p>Subscribe to read on, as others do.</p></div>", None),
        ("", "<div class='paywall'><p>The river has not been so high since the year in which the old bridge fell.</p></div>", None),
        ("", "<aside><div class='paywall-promo'><p>Subscribe to our paper and read all of it.</p></div></aside>", None),
        (stated(isAccessibleForFree=True), "<div class='paywall'><p>Subscribe to read on, as others do.</p></div>", True),
    ],
)
def test_whether_an_article_is_free(head: str, after: str, expected: bool | None) -> None:
    """Statements first; an offer that is not shown, or that is the paid text itself, says nothing."""
    assert draft_of(story(head=head, after=after)).free_access is expected


@pytest.mark.parametrize(
    "offer",
    [
        "<div class='paywall'><p>Subscribe now to read on, as thousands of other readers do.</p></div>",
        "<div class='m-regist'><p><span>［有料会員限定］</span> この記事は会員限定です。電子版に登録すると続きをお読みいただけます。</p></div>",
        "<p>Cet article est réservé aux abonnés.</p>",
    ],
)
def test_a_stub_keeps_its_text_and_says_that_there_is_more(offer: str) -> None:
    """The words that ask for money are none of it."""
    draft = draft_of(story(after=offer))
    assert draft.free_access is False
    assert draft.body.text == "\n\n".join(PARAGRAPHS)


def test_a_text_that_begins_a_part_with_such_a_line_is_kept() -> None:
    """Only an offer is cut, and no paragraphs that tell on."""
    said = "This article is for subscribers only, says the sign that readers meet before they subscribe."
    told = "".join(f"<p>{line}</p>" for line in PARAGRAPHS[:2])
    draft = draft_of(f"<html><body><h1>The last ferry</h1><div><p>{said}</p>{told}</div>{''.join(f'<p>{line}</p>' for line in PARAGRAPHS[2:])}</body></html>")
    assert all(line in draft.body.text for line in PARAGRAPHS)
