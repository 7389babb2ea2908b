"""Whose work an article is and how it may be had: licence, source, wall and picture, as pages state them."""

from __future__ import annotations

import pytest

from schemas.record import Image

from .pages import metadata_of, story

_BY = "https://creativecommons.org/licenses/by/4.0/"
_WIRE = "https://wire.example/2024/ferry-stays"


def linked(properties: str, *, before: str = "") -> str:
    """A head with the JSON-LD node of an article."""
    return f'<script type="application/ld+json">[{before}{{"@type": "NewsArticle", "headline": "Ferry stays", {properties}}}]</script>'


@pytest.mark.parametrize(
    ("head", "body", "named"),
    [
        (f"<link rel=license href='{_BY}'>", "", _BY),
        (linked(f'"license": "{_BY}"'), "", _BY),
        (linked(f'"license": {{"@type": "CreativeWork", "name": "CC BY", "url": "{_BY}"}}'), "", _BY),
        (linked('"license": "CC BY 4.0"'), "", "CC BY 4.0"),
        ("<meta name='DC.rights' content='© 2024 The Bay'>", "", "© 2024 The Bay"),
        ("", f"<footer><a rel='license noopener' href='{_BY}'>Some rights reserved</a></footer>", _BY),
        ("", f"<div class='license-wrapper'>This post is under <a href='{_BY}'>CC BY 4.0</a></div>", _BY),
        ("", f"<p>She likes <a href='{_BY}'>CC BY 4.0</a></p>", None),
        ("", f"<footer><a href='{_BY}'>Some rights reserved</a></footer>", None),
        ("", f"<figure><img src=/boat.jpg><figcaption>Ada Quay, <a rel=license href='{_BY}'>CC BY</a></figcaption></figure>", None),
        ("", f"<p><a rel=license href='{_BY}'>one</a> <a rel=license href='https://creativecommons.org/publicdomain/zero/1.0/'>other</a></p>", None),
    ],
)
def test_a_page_s_licence_is_what_says_that_it_is_one(head: str, body: str, named: str | None) -> None:
    """A link without `rel`, a picture's licence and two licences side by side say nothing of the page."""
    assert metadata_of(story(head=head, before=f"<h1>Ferry stays</h1>{body}")).license == named


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (linked(f'"isBasedOn": "{_WIRE}"'), _WIRE),
        (linked(f'"isBasedOn": [{{"@type": "NewsArticle", "@id": "{_WIRE}"}}]'), _WIRE),
        (f"<meta name=syndication-source content='{_WIRE}'>", _WIRE),
        (f"<meta name=original-source content='{_WIRE}'>", _WIRE),
        ("<meta name=original-source content='https://news.example/2024/05/ferry'>", None),
        ("<meta name='DC.source' content='The Wire'>", None),
        (f"<link rel=canonical href='{_WIRE}'>", _WIRE),
        ("<link rel=canonical href='https://wire.example/'>", None),
        (linked('"isBasedOn": "https://news.example/"'), None),
        ("<link rel=canonical href='https://mirror.example/2024/05/ferry'>", None),
    ],
)
def test_the_work_that_it_was_taken_from_is_named(head: str, source: str | None) -> None:
    """Neither the page itself, nor its mirror, nor a front page."""
    assert metadata_of(story(head=head)).is_based_on == source


@pytest.mark.parametrize(
    ("head", "image"),
    [
        ("<meta property=og:image content=/boat.jpg><meta property=og:image:alt content='A boat'>", Image(url="https://news.example/boat.jpg", alt="A boat")),
        (linked('"image": ["https://news.example/a.jpg", "https://news.example/b.jpg"]'), Image(url="https://news.example/a.jpg")),
        (
            linked('"image": {"@id": "#boat"}', before='{"@type": "ImageObject", "@id": "#boat", "url": "/boat.jpg", "caption": "The last boat"},'),
            Image(url="https://news.example/boat.jpg", caption="The last boat"),
        ),
        (linked('"image": "data:image/gif;base64,R0lGOD"'), None),
    ],
)
def test_the_stated_picture_comes_with_its_caption(head: str, image: Image | None) -> None:
    """JSON-LD's, references followed, else that of the page's card."""
    assert metadata_of(story(head=head)).lead_image == image


def test_microdata_says_what_json_ld_would() -> None:
    """Of the article around the heading; a teaser beside it is marked up alike and is not read."""
    body = (
        f"<article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Ferry stays</h1><link itemprop=license href='{_BY}'>"
        "<meta itemprop=isAccessibleForFree content=False><meta itemprop=articleSection content=Harbour><meta itemprop=keywords content='ferry, bay'>"
        "<div itemprop=publisher itemscope itemtype='https://schema.org/Organization'><meta itemprop=name content='The Bay'></div></article>"
        "<aside itemscope itemtype='https://schema.org/BlogPosting'><h2 itemprop=headline>Other</h2><meta itemprop=articleSection content=Sport></aside>"
    )
    meta = metadata_of(story(before=body))
    assert (meta.license, meta.free_access, meta.section, meta.tags, meta.publisher) == (_BY, False, ("Harbour",), ("ferry", "bay"), "The Bay")


@pytest.mark.parametrize(
    "head",
    [
        "<meta name=citation_title content='Ferry stays'><meta name=citation_author content='Quay, Ada'><meta name=citation_author content='Mole, Ben'>"
        "<meta name=citation_publication_date content='2024/05/14'><meta name=citation_keywords content='ferry; bay'>",
        "<meta name='DC.title' content='Ferry stays'><meta name='DC.creator' content='Quay, Ada'><meta name='DC.creator' content='Mole, Ben'>"
        "<meta name='DC.date' content='2024-05-14'><meta name='DC.subject' content='ferry'><meta name='DC.subject' content='bay'>",
        "<meta name=parsely-title content='Ferry stays'><meta name=parsely-author content='Ada Quay'><meta name=parsely-author content='Ben Mole'>"
        "<meta name=parsely-pub-date content='2024-05-14'><meta name=parsely-tags content='ferry,bay'>",
        '<meta name=parsely-page content=\'{"title": "Ferry stays", "authors": ["Ada Quay", "Ben Mole"], "pub_date": "2024-05-14",'
        ' "tags": ["ferry", "bay"]}\'>',
        "<meta name=sailthru.title content='Ferry stays'><meta name=sailthru.author content='Ada Quay, Ben Mole'><meta name=sailthru.date content='2024-05-14'>"
        "<meta name=sailthru.tags content='ferry,bay'>",
    ],
)
def test_five_vocabularies_name_the_same(head: str) -> None:
    """Highwire's for journals, Dublin Core, Parse.ly in both of its forms, Sailthru."""
    meta = metadata_of(f"<html lang=en><head>{head}</head><body><p>Words of the story.</p></body></html>")
    assert meta.title == "Ferry stays"
    assert [author.name for author in meta.authors] == ["Ada Quay", "Ben Mole"]
    assert meta.published is not None
    assert str(meta.published.at)[:10] == "2024-05-14"
    assert meta.tags == ("ferry", "bay")
