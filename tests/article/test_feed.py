"""Feeds and sitemaps give the addresses that they print, and none besides."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest

from cleaners.feeds.feed import is_feed, listed
from cleaners.page.decode import Decoded, decode
from schemas.cleaned import Answer, Listed, Rejected
from schemas.outcome import Reason
from tests.door import through_door

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


ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:base="/blog/"><title>The Bay</title>{}'
    '<entry xml:base="2024/"><title type="html">&lt;b&gt;Ferry&lt;/b&gt; &amp;amp; fog</title>'
    '<link rel="self" href="one.atom"/><link href="one"/><thr:total>5</thr:total>'
    "<id>urn:1</id><published>2024-05-14T07:30:00Z</published><updated>2024-05-15T07:30:00Z</updated></entry></feed>"
)
RSS_1 = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel rdf:about="x"><title>The Bay</title></channel><item rdf:about="u">'
    "<title>Ferry &amp; fog</title><link>https://news.example/blog/2024/one</link><dc:date>2024-05-15T07:30:00Z</dc:date><slash:comments>5</slash:comments></item></rdf:RDF>"
)
RSS_2 = (
    '<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"><channel>'
    "<title>The Bay</title><item><title>Ferry &amp; fog</title><link>https://counter.example/7</link><fb:origLink>https://news.example/blog/2024/one</fb:origLink>"
    "<pubDate>Wed, 15 May 2024 07:30:00 GMT</pubDate><slash:comments>5</slash:comments></item></channel></rss>"
)


@pytest.mark.parametrize("text", [ATOM.format(""), RSS_1, RSS_2, rss(RSS_2[RSS_2.index("<item>") : RSS_2.index("</channel>")]).replace("fb:", "feedburner:")])
def test_every_kind_of_feed_gives_the_same_hints(text: str) -> None:
    """Address by `xml:base` or FeedBurner's hint, title without markup, replies, and the later of its two times."""
    body = text.encode()
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    (link,) = answer.links
    assert (link.url, link.title, link.reply_count, str(link.last_post_at)) == (
        "https://news.example/blog/2024/one",
        "Ferry & fog",
        5,
        "2024-05-15 07:30:00+00:00",
    )


@pytest.mark.parametrize(
    ("relations", "further"),
    [
        ('<link rel="next" href="?page=2"/>', ["https://news.example/blog/?page=2"]),
        ('<link rel="prev-archive" href="2023.atom"/>', ["https://news.example/blog/2023.atom"]),
        ('<link rel="next" href="?page=2"/><link rel="prev-archive" href="2023.atom"/>', ["https://news.example/blog/?page=2"]),
        ('<link rel="self" href="x"/><link rel="prev" href="y"/>', []),
        (f'<link rel="next" href="{URL}"/>', []),
    ],
)
def test_a_feed_names_its_next_page(relations: str, further: list[str]) -> None:
    """RFC 5005: the next page, else the archive before it; never itself."""
    body = ATOM.format(relations).encode()
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    assert [link.url for link in answer.links if link.kind == "next_page"] == further


def test_a_json_feed_names_its_next_page_and_its_changes() -> None:
    """`next_url`, and the later of two times."""
    item = {"id": "1", "url": "/1", "date_published": "2024-05-14T07:30:00Z", "date_modified": "2024-05-16T07:30:00Z"}
    body = json.dumps({"version": "https://jsonfeed.org/version/1", "next_url": "/feed/2", "items": [item]}).encode()
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    assert [(link.kind, link.url) for link in answer.links] == [("article", "https://news.example/1"), ("next_page", "https://news.example/feed/2")]
    assert str(answer.links[0].last_post_at) == "2024-05-16 07:30:00+00:00"


LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 11))


@pytest.mark.parametrize(
    ("doctype", "title"),
    [
        (LAUGHS, "&l10;"),
        (LAUGHS.replace('"', "'"), "&l10;"),
        (f'<!ENTITY l "{"x" * 10_000}">', "&l;" * 5_000),
        ('<!ENTITY l SYSTEM "file:///etc/hostname">', "&l;"),
        ('<!ENTITY % l SYSTEM "https://evil.example/x.dtd"> %l;', "x"),
        ("", "x" * 20_000_000),
    ],
)
def test_hostile_feeds_cost_little(doctype: str, title: str) -> None:
    """No entity grows, no file is read, no title is longer than a thousand characters; the item beside it is read."""
    items = f"<item><title>{title}</title><link>/1</link></item><item><title>Two</title><link>/2</link></item>"
    text = rss(items).replace("<rss", f"<!DOCTYPE rss [{doctype}]><rss" if doctype else "<rss")
    found = links_of(text)
    assert [url for url, _ in found] == ["https://news.example/1", "https://news.example/2"]
    assert all(len(title or "") <= 1_000 for _, title in found)


def test_a_harmless_entity_is_read() -> None:
    """Netscape's feeds declared those of HTML."""
    text = rss("<item><title>F&auml;hre</title><link>/1</link></item>").replace("<rss", '<!DOCTYPE rss [<!ENTITY auml "&#228;">]><rss')
    assert links_of(text) == [("https://news.example/1", "Fähre")]


@pytest.mark.parametrize(
    "form", [rss, lambda items: RSS_1.replace("</rdf:RDF>", items + "</rdf:RDF>"), lambda items: ATOM.format("").replace("</feed>", items + "</feed>")]
)
def test_a_feed_beyond_measure_is_cut_in_order(form: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The entries before the cut are read as they were, and the flag says that there are more."""
    monkeypatch.setattr("cleaners.feeds.syndication.MAX_ENTRIES", 4)
    body = form("".join(f"<item><link>https://news.example/{number}</link></item>" for number in range(9))).encode()
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    assert answer.flags == ("beyond_limit:4",)
    assert len(answer.links) == 4


def test_a_tag_of_endless_attributes_is_shortened() -> None:
    """Feedparser would take minutes for it; the entry is read."""
    attributes = " ".join(f'a{number}="1"' for number in range(100_000))
    assert links_of(rss(f"<item {attributes}><title>One</title><link>/1</link></item>")) == [("https://news.example/1", "One")]


def answered(body: bytes) -> Answer:
    """What the door says of a file."""
    return through_door(body, "https://news.example/sitemap.xml.gz")


def test_a_sitemap_that_is_a_gzip_file_is_read_and_a_page_that_is_one_is_not() -> None:
    """Servers keep sitemaps so."""
    sitemap = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example/ferry/</loc></url></urlset>'
    whole = answered(gzip.compress(sitemap))
    assert isinstance(whole, Listed)
    assert (whole.reason, [link.url for link in whole.links]) == (Reason.SITEMAP, ["https://news.example/ferry/"])
    page = answered(gzip.compress(b"<html><body><p>The ferry is late.</p></body></html>"))
    assert isinstance(page, Rejected)
    assert page.reason is Reason.NOT_TEXT
