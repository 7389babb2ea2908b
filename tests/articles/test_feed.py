"""Feeds and sitemaps give the addresses that they print, and none besides."""

from __future__ import annotations

import json

import pytest

from cleaners.decode import Decoded, decode
from cleaners.feed import is_feed, listed
from schemas.cleaned import Listed, Rejected
from schemas.outcome import Reason

URL = "https://news.example/feed/"


def links_of(text: str) -> list[tuple[str, str | None]]:
    """Address and title of every link."""
    body = text.encode()
    decoded = decode(body)
    assert is_feed(decoded)
    answer = listed(decoded, body, URL)
    assert isinstance(answer, Listed)
    return [(link.url, link.title) for link in answer.links]


def rss(*items: str) -> str:
    """A feed with these items."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Bay</title>{"".join(items)}</channel></rss>'


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("<link>/ferry/</link><guid isPermaLink='false'>7</guid>", ["https://news.example/ferry/"]),
        ("<guid isPermaLink='false'>7</guid>", []),
        ("<guid>7</guid>", []),
        ("<guid isPermaLink='false'>https://news.example/?p=7</guid>", []),
        ("<guid>https://news.example/?p=7</guid>", ["https://news.example/?p=7"]),
    ],
)
def test_a_guid_is_an_address_only_where_it_says_so(item: str, found: list[str]) -> None:
    """RSS 2.0: a guid is a permalink unless it is marked as none; a number is not one in any case."""
    assert [url for url, _ in links_of(rss(f"<item>{item}</item>"))] == found


def test_an_address_with_an_entity_that_was_refused_is_no_address() -> None:
    """What is left of it was not printed; the entities of XML itself are resolved."""
    head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    locations = ("https://news.example/&a;", "https://news.example/2?a=1&amp;b=2")
    text = head + "".join(f"<url><loc>{location}</loc></url>" for location in locations) + "</urlset>"
    assert [url for url, _ in links_of(text)] == ["https://news.example/2?a=1&b=2"]


def feed_of(*items: object, version: str = "https://jsonfeed.org/version/1.1") -> str:
    """A JSON Feed."""
    return json.dumps({"version": version, "title": "The Bay", "items": items})


def test_a_json_feed_is_a_feed() -> None:
    """Its items give their own addresses, not those that they speak about; ids are none."""
    first = {"id": "1", "url": "/ferry/", "title": "Ferry", "date_published": "2024-05-14T07:30:00+02:00", "content_html": "<p>One</p>" * 5}
    text = feed_of(first, {"id": "https://news.example/2"}, {"id": "3", "external_url": "https://other.example/"}, 7, None)
    assert links_of(text) == [("https://news.example/ferry/", "Ferry")]
    assert links_of(text.replace("/version", "\\/version")) == [("https://news.example/ferry/", "Ferry")]
    body = text.encode()
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    assert (answer.reason, answer.title, str(answer.links[0].last_post_at)) == (Reason.FEED, "The Bay", "2024-05-14 05:30:00+00:00")


def test_a_json_feed_that_breaks_off_is_reasoned_nothing() -> None:
    """It raises nothing."""
    text = feed_of({"id": "1", "url": "/ferry/"})[:-5]
    answer = listed(Decoded(text, "utf-8", "text"), text.encode(), URL)
    assert isinstance(answer, Rejected)
    assert answer.reason is Reason.NO_TEXT


@pytest.mark.parametrize(
    "text", [json.dumps({"items": [], "note": "see https://jsonfeed.org/version/1.1"}), "I read jsonfeed.org.", "<html><p>{</p></html>", "[]"]
)
def test_other_text_is_no_feed(text: str) -> None:
    """Only the version that it names makes JSON a feed."""
    assert not is_feed(decode(text.encode()))
