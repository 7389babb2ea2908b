"""What a page's head points at."""

from __future__ import annotations

import pytest

from cleaners.page.parse import tree_of
from cleaners.page.pointers import anchors_of, pointers_of
from schemas.target import Link

URL = "https://news.example/city/"


def pointers(html: str) -> tuple[Link, ...]:
    """Those of a page with this head."""
    tree, _ = tree_of(f"<html><head>{html}</head><body><p>x</p></body></html>")
    return pointers_of(tree, URL)


def found(html: str) -> list[tuple[str, str]]:
    """Kind and address of each pointer."""
    return [(link.kind, link.url) for link in pointers(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="feed/">', [("feed", "https://news.example/city/feed/")]),
        ('<LINK REL="Alternate Home" TYPE="Application/Atom+XML; charset=utf-8" HREF="//feeds.example/a">', [("feed", "https://feeds.example/a")]),
        ('<link rel=alternate type=application/feed+json href=/feed.json>', [("feed", "https://news.example/feed.json")]),
        ('<link rel="feed" href="/f">', [("feed", "https://news.example/f")]),
        ('<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">', []),
        ('<link rel="alternate" type="application/json+oembed" href="/oembed">', []),
        ('<link rel="alternate" hreflang="de" href="/de/">', []),
        ('<link rel="stylesheet" type="text/xml" href="/s">', []),
        ('<link rel="next" href="?page=2">', [("next_page", "https://news.example/city/?page=2")]),
        ('<a rel="nofollow next" href="?page=2">on</a>', []),
        ('<link rel="next" href="#top">', []),
        ('<link rel="canonical" href="https://www.news.example/city">', [("canonical", "https://www.news.example/city")]),
        ('<link rel="hub" href="https://hub.example/">', [("hub", "https://hub.example/")]),
        ('<link rel="sitemap" type="application/xml" href="/sitemap.xml">', [("sitemap", "https://news.example/sitemap.xml")]),
        ('<meta http-equiv="Refresh" content="0; URL=\'/new/\'">', [("refresh", "https://news.example/new/")]),
        ('<meta http-equiv=refresh content="5;/new/">', [("refresh", "https://news.example/new/")]),
        ('<meta http-equiv=refresh content="300">', []),
        ('<meta http-equiv=refresh content="0;url=/city/">', []),
        ('<base href="https://cdn.example/x/"><link rel="next" href="2">', [("next_page", "https://cdn.example/x/2")]),
        ('<link rel="next" href="javascript:go()"><link rel=next><link rel="canonical" href="">', []),
        ('<link rel="next" href="/2"><a rel="next" href="/2">on</a><link rel="canonical" href="/1">', [("canonical", "https://news.example/1"), ("next_page", "https://news.example/2")]),
    ],
)  # fmt: skip
def test_a_page_points_at_its_feeds_and_neighbours(html: str, expected: list[tuple[str, str]]) -> None:
    """By relation and media type, however they are spelt, each once."""
    assert found(html) == expected


def test_a_feed_keeps_its_title_and_a_page_its_measure() -> None:
    """A thousand feeds are no feeds."""
    (feed,) = pointers('<link rel=alternate type="application/rss+xml" title=" All \n news " href="/f">')
    assert feed.title == "All news"
    assert len(found("".join(f'<link rel=feed href="/{number}">' for number in range(1_000)))) == 200


def test_links_of_a_body_are_pages_once_each() -> None:
    """Without fragments, mail, scripts, the page itself and what is marked nofollow."""
    html = """<base href="/x/"><a href="1">One <b>more</b></a><a href="1#c">again</a><a href="#top">up</a><a href="/city/#top">up</a>
    <a href="mailto:a@b.example">m</a>
    <a rel="ugc nofollow" href="2">2</a><a href="//other.example/">o</a><map><area href="/3"></map><a>none</a>"""
    tree, _ = tree_of(html)
    assert [(link.url, link.title) for link in anchors_of(tree, URL)] == [
        ("https://news.example/x/1", "One more"),
        ("https://news.example/x/", "up"),
        ("https://other.example/", "o"),
        ("https://news.example/3", None),
    ]
