"""Which pictures are an article's, and what stands below them."""

from __future__ import annotations

import pytest

from .pages import draft_of, story

TITLE = "The last ferry"
_HEAD = f"<title>{TITLE}</title><meta property='og:title' content='{TITLE}'>"
_FIGURE = "<figure><img src='/{0}.jpg'><figcaption>The {0}.</figcaption></figure>"


def _pictures(*, before: str = "", within: str = "", after: str = "") -> list[tuple[str, str | None]]:
    images = draft_of(story(head=_HEAD, before=before, within=within, after=after)).body.images
    return [(image.url.rpartition("/")[2], image.caption) for image in images]


@pytest.mark.parametrize(
    "before",
    [
        f"<h1>{TITLE}</h1>{_FIGURE.format('boat')}",
        f"<header>{_FIGURE.format('boat')}<p>Harbour</p><h1>{TITLE}</h1></header>",
        f"<h1>{TITLE}</h1><div class='newsImageContainer'><a href='/boat.jpg'><img src='/boat.jpg'></a><p>The boat.</p></div>",
        f"<h1>{TITLE}</h1><figure><amp-img src='/boat.jpg'></amp-img><p class='wp-caption-text'>The boat.</p></figure>",
        f"<h1>{TITLE}</h1><div><a href='/boat.jpg'><img src='/boat.jpg'></a><figcaption>The boat.</figcaption></div>",
        f"<h1>{TITLE}</h1><div class='x'><div><img src='/boat.jpg'></div><div class='popisek'>The boat.</div></div>",
        f"<h1>{TITLE}</h1><table align='right'><tr><td><img src='/boat.jpg'></td></tr><tr><td>The boat.</td></tr></table>",
        f"<h1>{TITLE}</h1><div class='news-img-wrap'><a href='/boat.jpg'><img src='/boat.jpg'></a><p class='news-img-caption'>The boat.</p></div>",
        f"<h1>{TITLE}</h1><figure><img src='data:image/gif;base64,R0' data-src='/boat.jpg'><figcaption>The boat. <button>+</button></figcaption></figure>",
    ],
)
def test_a_picture_with_its_caption_beside_the_heading_is_the_articles(before: str) -> None:
    """Between heading and text, or just above the heading in the article's own element; as a figure or as what a template makes of one."""
    assert _pictures(before=before, within=_FIGURE.format("pier")) == [("boat.jpg", "The boat."), ("pier.jpg", "The pier.")]


def test_a_picture_that_is_called_the_articles_needs_no_caption() -> None:
    """Themes print the featured image above the heading or below it."""
    lead = "<div class='featured-image page-header-image-single'><img src='/boat.jpg'></div>"
    assert _pictures(before=f"<h1>{TITLE}</h1>{lead}") == [("boat.jpg", None)]


@pytest.mark.parametrize(
    "other",
    [
        "<figure><a href='/2024/05/mill/'><img src='/mill.jpg'><b>The mill turns again</b></a></figure>",
        "<aside><div class='featured-image'><img src='/mill.jpg'></div></aside>",
        "<a href='/2024/05/mill/'><figure><img src='/mill.jpg'></figure><span>The mill turns again</span></a>",
    ],
)
def test_a_picture_of_another_story_is_none_of_the_articles(other: str) -> None:
    """A bookmark's, a teaser's, and what stands in an aside."""
    assert _pictures(before=f"<h1>{TITLE}</h1>{other}", within=other) == []


@pytest.mark.parametrize(
    "picture",
    [
        "<img src='/blank.gif' data-src='/boat.jpg'>",
        "<img src='/img/lazy-placeholder.svg' data-lazy-src='/boat.jpg'>",
        "<img srcset='/w_1,h_1/small.jpg 320w, /w_9,h_9/boat.jpg 1280w,/mid.jpg 640w'>",
        "<img src='data:image/gif;base64,R0' data-srcset='/small.jpg, /boat.jpg 2x'>",
        "<picture><source srcset='/boat.jpg'><source srcset='/boat.webp'><img src='data:image/gif;base64,R0'></picture>",
        "<picture><source srcset='/boat.webp'><img src='/boat.jpg'></picture>",
        "<img src='/blank.gif'><noscript><img src='/boat.jpg'></noscript>",
        "<img src='/ball.gif'><noscript><img src='/boat.jpg'></noscript>",
        "<img src='/boat.jpg'><noscript><img src='/count.gif' width='1' height='1'></noscript>",
        "<img src='/blank.gif' data-src='/boat.jpg'><noscript><img src='/boat.jpg?w=800'></noscript>",
        "<picture><img src='/blank.gif'></picture><noscript><picture><img src='/boat.jpg'></picture></noscript>",
    ],
)
@pytest.mark.parametrize("box", ["<figure>{}<figcaption>The boat.</figcaption></figure>", "<div class='image'>{}<p class='caption'>The boat.</p></div>"])
def test_a_picture_that_loads_late_is_where_it_will_be_loaded_from(picture: str, box: str) -> None:
    """Once, and not at its placeholder's address; several sizes and a copy for those without scripts are one picture."""
    assert _pictures(within=box.format(picture)) == [("boat.jpg", "The boat.")]
