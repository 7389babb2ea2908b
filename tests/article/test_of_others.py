"""Pages that print posts of other pages whole, as a blog's front page, categories, tags and authors do: lists of them, if of one alone."""

from __future__ import annotations

import pytest

from cleaners.draft import ArticleDraft, ListDraft

from .pages import PARAGRAPHS, reading

_POSTS = (("/2024/ferry/", "The last ferry of the season"), ("/2024/bridge/", "A bridge for bicycles alone"), ("/2024/bay/", "Oranges that crossed the bay"))
_DAY = "<p><time datetime='2024-05-14'>14 May 2024</time> by <a rel='author' href='/by/ada/'>Ada Quay</a></p>"
_TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
_OWN = "https://post.example/tag/bay/"


def _page(body: str, title: str = "Bay", head: str = "") -> str:
    return (
        f"<html lang='en'><head><title>{title} - Estuary Post</title>{head}</head><body><header><a href='/'>Estuary Post</a></header>"
        f"<main>{body}</main><footer><p>Imprint</p></footer></body></html>"
    )


def _post(heading: str, at: int = 0, *, beside: str = _DAY, below: str = "") -> str:
    address, title = _POSTS[at]
    return f"<div class='post'>{heading.format(address=address, title=title)}{beside}<div>{_TEXT}{below}</div></div>"


_H2 = "<h2><a href='{address}'>{title}</a></h2>"
_HEADINGS = (
    _H2,
    "<p class='title is-3'><a href='{address}'>{title}</a></p>",
    "<a class='article-title' href='{address}'>{title}</a>",
    "<div class='post_title'><a href='{address}'>{title}</a></div>",
    "<h6><a href='{address}'>{title}</a></h6>",
)


@pytest.mark.parametrize("heading", _HEADINGS)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_posts_whose_titles_lead_to_pages_of_their_own_are_a_list(heading: str, count: int) -> None:
    """Whatever element the title is; one alone stands with its day or name."""
    draft, _ = reading(_page("".join(_post(heading, at) for at in range(count))), _OWN)
    assert isinstance(draft, ListDraft), draft
    assert [link.title for link in draft.links] == [title for _, title in _POSTS[:count]]


_CARDS = (
    "<article><a href='{address}'><header><time>14 May 2024</time><h1>{title}</h1></header><p>What the bay said of it.</p></a></article>",
    "<div class='list'><a href='{address}'><time>05-14</time><div class='item-title'>{title}</div><p>What the bay said of it.</p></a></div>",
    "<div><a class='cover' href='{address}' title='{title}'></a><p>2024-05-14</p><h2>{title}</h2><p>" + PARAGRAPHS[0] + "</p></div>",
)


@pytest.mark.parametrize("card", _CARDS)
@pytest.mark.parametrize("heading", ["Bay", "Estuary Post - Bay"])
def test_cards_that_are_links_or_lie_below_one_are_a_list(card: str, heading: str) -> None:
    """A link around title and summary, or an empty one that is called what the card is."""
    cards = "".join(card.format(address=address, title=title) for address, title in _POSTS[:2])
    draft, _ = reading(_page(f"<header><h1>{heading}</h1><p>2 posts</p></header>{cards}", heading), _OWN)
    assert isinstance(draft, ListDraft), draft
    assert {link.title for link in draft.links} == {title for _, title in _POSTS[:2]}


def test_the_day_above_the_title_of_an_entry_is_the_entry_s() -> None:
    """Material for MkDocs prints names and days into the entry, above what holds its title and its first words."""
    entry = f"<article><header>{_DAY}</header><div>{_H2}<p>{PARAGRAPHS[0]}</p></div></article>".format(address=_POSTS[0][0], title=_POSTS[0][1])
    draft, _ = reading(_page(f"<h1>Bay</h1>{entry}"), _OWN)
    assert isinstance(draft, ListDraft), draft


def test_a_front_page_has_no_heading_of_a_story() -> None:
    """What stands between its name and the first title is the first post's."""
    body = "<h1>Estuary Post</h1><p>News from the bay</p>" + "".join(f"<time>1{at} May 2024</time>{_post(_H2, at, beside='')}" for at in (0, 1))
    draft, _ = reading(_page(body, "Estuary Post"), "https://post.example/")
    assert isinstance(draft, ListDraft), draft


@pytest.mark.parametrize("below", ["<a class='btn' href='/2024/ferry/'>more …</a>", "<p><a href='/2024/ferry/#respond'>No comments</a></p>"])
def test_a_post_that_leads_to_its_page_again_needs_neither_day_nor_name(below: str) -> None:
    """A link to read on, or to its comments."""
    draft, _ = reading(_page("<h1>Bay</h1>" + _post(_H2, beside="", below=below)), _OWN)
    assert isinstance(draft, ListDraft), draft


@pytest.mark.parametrize(
    ("body", "title", "head"),
    [
        (_post(_H2), "The last ferry of the season", ""),  # its own title, saved from elsewhere
        (_post(_H2), "Bay", "<meta property='og:type' content='article'>"),
        (_post("<h2>{title}</h2>"), "Bay", ""),
        (_post("<h2><a href='/tag/'>All of our labels</a></h2>"), "Bay", ""),  # what it lies in
        (_post("<h2><a href='/bay/'>Bay news</a></h2>"), "Bay", ""),  # a section
        (_post(_H2, beside=""), "Bay", ""),  # nothing says that it is more than a heading that leads on
        (f"<h1>Ferries, oranges and we</h1>{_DAY}" + _post(_H2, beside=""), "Ferries, oranges and we", ""),  # signed above
        (f"<h1>Ferries, oranges and we</h1><h2><a href='/by/ada/'>By Ada Maria Quay</a></h2>{_TEXT}", "Ferries, oranges and we", ""),
        (f"<h1>Ferries, oranges and we</h1>{_DAY}{_TEXT}{_H2.format(address='/2024/x/', title='Read next: a bridge')}<p>{PARAGRAPHS[0]}</p>", "Ferries", ""),
    ],
)
def test_a_story_is_none_of_them(body: str, title: str, head: str) -> None:
    """Whose heading is its own, or which stands below a heading and a byline of its own."""
    draft, _ = reading(_page(body, title, head), _OWN)
    assert isinstance(draft, ArticleDraft), draft


def test_a_lone_title_of_a_page_without_an_address_may_lead_to_itself() -> None:
    """As in a file that somebody saved: old blogs call all of their pages alike. Several titles lead to several pages all the same."""
    lone = _post("<h2><a href='https://post.example{address}'>{title}</a></h2>")
    assert isinstance(reading(_page(lone), None)[0], ArticleDraft)
    several = "".join(_post("<h2><a href='https://post.example{address}'>{title}</a></h2>", at) for at in range(3))
    assert isinstance(reading(_page(several), None)[0], ListDraft)


def test_a_list_may_state_itself_for_an_article() -> None:
    """Icarus, a theme of Hexo, says on each list that the site's front page is a posting of the site's name."""
    site = (
        '<meta property="og:site_name" content="Estuary Post"><script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting",'
        '"mainEntityOfPage":{"@type":"WebPage","@id":"https://post.example"},"headline":"%s"}</script>'
    )
    listed, _ = reading(_page(_post(_H2), head=site % "Estuary Post"), _OWN)
    assert isinstance(listed, ListDraft), listed
    story, _ = reading(_page(_post(_H2), head=site % "Bay"), _OWN)
    assert isinstance(story, ArticleDraft), story
