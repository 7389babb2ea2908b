"""Sitemaps of all makes are read entry by entry, and what is broken, hostile or too much is left out and said."""

from __future__ import annotations

import gzip
import multiprocessing
import resource
import zlib
from multiprocessing.connection import Connection

import pytest

from cleaners.feeds.feed import is_feed, listed
from cleaners.feeds.sitemap import Entry, Limits, Sitemap, kind_of
from cleaners.page.decode import decode
from cleaners.page.gzipped import inflated
from schemas.cleaned import Listed
from schemas.outcome import Reason

URL = "https://news.example/sitemap.xml"
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def urlset(*entries: str, head: str = "") -> str:
    """A sitemap of these entries, which may lack their ends."""
    return f'<?xml version="1.0"?>{head}<urlset {NAMESPACE}>{"".join(f"<url>{entry}</url>" for entry in entries)}</urlset>'


def read(text: str | bytes) -> list[Entry]:
    """All entries."""
    return list(Sitemap(text.encode() if isinstance(text, str) else text, URL))


ONE, TWO = "<loc>https://news.example/1</loc>", "<loc>https://news.example/2</loc>"
PREFIXED = (
    '<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>https://news.example/1</s:loc></s:url>'
    "<s:url><s:loc>https://news.example/2</s:loc></s:url></s:urlset>"
)


@pytest.mark.parametrize(
    "body",
    [
        urlset(ONE, TWO),
        urlset(ONE, TWO).replace(NAMESPACE, ""),
        urlset(ONE, TWO).replace("0.9", "0.84"),
        urlset(ONE, TWO).upper().replace("HTTPS://NEWS.EXAMPLE", "https://news.example"),
        PREFIXED,
        "\ufeff" + urlset(ONE, TWO),
        "\n\n Warning: no such file\n" + urlset(ONE, TWO),
        urlset(ONE, TWO).encode("utf-16"),
        gzip.compress(urlset(ONE, TWO).encode()),
        gzip.compress(urlset(ONE, TWO).encode()[:50]) + gzip.compress(urlset(ONE, TWO).encode()[50:]),
        urlset(ONE, "<loc/>", "<loc>mailto:a@b.example</loc>", "<lastmod>2024-05-01</lastmod>", TWO),
        urlset(ONE.replace("https:", "\n\t https:"), "<loc><![CDATA[https://news.example/2]]></loc>"),
        urlset("<image:image><image:loc>https://news.example/a.png</image:loc></image:image>" + ONE, TWO),
        urlset(ONE, TWO)[: -len("</urlset>")],
        urlset(ONE, TWO) .replace("</urlset>", "<url><loc>https://news.example/3"),
        urlset(ONE, "<loc>/2</loc>", head="<!-- a map --><?style x?>"),
        "https://news.example/1\r\nhttps://news.example/2\r\n",
        "\ufeffhttps://news.example/1\n\nno address\nhttps://news.example/2",
    ],
)  # fmt: skip
def test_every_make_gives_the_same_entries(body: str | bytes) -> None:
    """Namespaces, prefixes, cases, encodings, gzip members, noise and damage make no difference."""
    assert [entry.url for entry in read(body)] == ["https://news.example/1", "https://news.example/2"]


@pytest.mark.parametrize(
    "body",
    [
        urlset(ONE + "<b>", TWO),
        urlset(ONE + "</b>", TWO),
        urlset(ONE.replace("</loc>", ""), TWO),
        urlset(ONE, TWO).replace("</url>", ""),
        urlset(ONE, "<!-- <loc>https://news.example/3</loc> --></b>" + TWO.replace("https://news.example/2", "<![CDATA[https://news.example/2]]>")),
    ],
)
def test_tags_that_do_not_match_lose_no_address(body: str) -> None:
    """What stands in a comment is none."""
    sitemap = Sitemap(body.encode(), URL)
    assert {entry.url for entry in sitemap} == {"https://news.example/1", "https://news.example/2"}
    assert "damaged" in sitemap.flags or "</url>" not in body


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("https://news.example/?a=1&b=2", "https://news.example/?a=1&b=2"),
        ("https://news.example/?a=1&amp;b=2", "https://news.example/?a=1&b=2"),
        ("<![CDATA[https://news.example/?a=1&b=2]]>", "https://news.example/?a=1&b=2"),
        ("<![CDATA[https://news.example/?a=1&amp;b=2]]>", "https://news.example/?a=1&amp;b=2"),
        ("https://news.example/?a=&#49;", "https://news.example/?a=1"),
    ],
)
def test_ampersands_are_read_as_they_are_meant(printed: str, address: str) -> None:
    """A bare one is what it looks like; a written one is what it stands for."""
    assert [entry.url for entry in read(urlset(f"<loc>{printed}</loc>"))] == [address]


def test_an_entry_carries_its_hints() -> None:
    """Time of change, news title and time; what else stands there is none of them."""
    news = "<news:news><news:publication_date>2024-05-14T07:30+02:00</news:publication_date><news:title>Ferry &amp; fog</news:title></news:news>"
    other = '<xhtml:link rel="alternate" hreflang="de" href="/de/1"/>'
    entry, plain = read(urlset(f"{ONE}<lastmod>2024-05-15</lastmod><changefreq>daily</changefreq><priority>0.8</priority>{news}{other}", TWO + news))
    assert str(entry.changed_at) == "2024-05-15 00:00:00+00:00"
    assert (entry.url, entry.title) == ("https://news.example/1", "Ferry & fog")
    assert str(entry.published_at) == "2024-05-14 05:30:00+00:00"
    assert [str(one.link.last_post_at) for one in (entry, plain)] == ["2024-05-15 00:00:00+00:00", "2024-05-14 05:30:00+00:00"]


def test_an_index_gives_sitemaps() -> None:
    """Their kind says so."""
    (entry,) = read("<sitemapindex><sitemap><loc>/news.xml.gz</loc><lastmod>2024-05-14</lastmod></sitemap></sitemapindex>")
    assert (entry.link.url, entry.link.kind) == ("https://news.example/news.xml.gz", "sitemap")


@pytest.mark.parametrize(
    ("body", "flags"),
    [
        (urlset(ONE), ()),
        (urlset(ONE, "<loc>mailto:a@b.example</loc>", "<loc/>"), ("no_address:2",)),
        (urlset(ONE)[:-3], ("cut_off",)),
        (urlset(ONE, TWO, TWO), ("beyond_limit",)),
        (gzip.compress(urlset(ONE).encode())[:-9], ("cut_off",)),
        (gzip.compress(urlset(ONE).encode() + b" " * 500_000), ("too_large",)),
    ],
)
def test_what_is_left_out_is_said(body: str | bytes, flags: tuple[str, ...]) -> None:
    """Entries without address, cut ends, and what lies beyond a limit."""
    sitemap = Sitemap(body.encode() if isinstance(body, str) else body, URL, limits=Limits(entries=2, inflated_bytes=300_000))
    assert len(list(sitemap)) <= 2
    assert set(sitemap.flags) == set(flags)


LAUGHS = "".join(f"<!ENTITY l{number} '{f'&l{number - 1};' * 10}'>" for number in range(1, 11))


@pytest.mark.parametrize(
    "body",
    [
        urlset("<loc>https://news.example/&l10;</loc>", head=f"<!DOCTYPE u [<!ENTITY l0 'ha'>{LAUGHS}]>"),
        urlset(f'{ONE}<link href="/&l10;"/>', head=f"<!DOCTYPE u [<!ENTITY l0 'ha'>{LAUGHS}]>"),
        urlset("<loc>https://news.example/&file;</loc>", head="<!DOCTYPE u [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>"),
        urlset("<loc>https://news.example/&a;</loc>", head="<!DOCTYPE u SYSTEM 'https://evil.example/x.dtd'>"),
        urlset("<loc>https://news.example/" + "x" * 12_000_000 + "</loc>"),
        urlset("<x>" * 10_000 + ONE),
    ],
)
def test_hostile_sitemaps_give_nothing(body: str) -> None:
    """No entity grows, no other document is read, nothing deep or long is followed down."""
    assert all(len(entry.url) < 100 for entry in read(body))


def test_a_swarm_of_values_is_dropped() -> None:
    """The entry after it is read."""
    sitemap = Sitemap(urlset(ONE + "<b/>" * 5_000, TWO).encode(), URL)
    assert [entry.url for entry in sitemap][-1] == "https://news.example/2"
    assert any(flag.startswith("values_dropped") for flag in sitemap.flags)


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>no</body></html>", b"User-agent: *\nSitemap: https://news.example/s.xml", b"<!doctype html><p><urlset >", b"\x1f\x8bjunk"]
)
def test_what_is_no_sitemap_is_none(body: bytes) -> None:
    """Pages, robots.txt and broken archives."""
    assert kind_of(body) == "other"
    assert list(Sitemap(body, URL)) == []


def test_a_body_comes_out_of_its_archive_up_to_a_limit() -> None:
    """A bomb costs no more than that."""
    assert inflated(gzip.compress(b"abc"), 10) == b"abc"
    assert inflated(b"abc", 10) == b"abc"
    assert inflated(gzip.compress(bytes(50_000_000)), 1_000) == bytes(1_000)


def _growth(pipe: Connection, body: bytes) -> None:
    list(zip(range(1_000), Sitemap(body, URL), strict=False))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sitemap = Sitemap(body, URL)
    count = sum(1 for _ in sitemap)
    pipe.send((count, sitemap.flags, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1_024))


def test_a_quarter_of_a_million_entries_need_no_memory_of_their_own() -> None:
    """A process that reads them one by one hardly grows; its body is gzipped, 12 MB if it were not, and its entries would be 40 MB."""
    packer = zlib.compressobj(1, wbits=zlib.MAX_WBITS | 16)
    body = packer.compress(f"<urlset {NAMESPACE}>".encode())
    for start in range(0, 250_000, 10_000):
        body += packer.compress(b"".join(b"<url><loc>https://news.example/p/%d</loc></url>\n" % number for number in range(start, start + 10_000)))
    body += packer.compress(b"</urlset>") + packer.flush()
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_growth, args=(theirs, body))
    process.start()
    count, flags, grown = ours.recv()
    process.join()
    assert (count, flags) == (250_000, ())
    assert grown < 10_000_000


def test_the_door_lists_a_sitemap_up_to_the_protocols_limit() -> None:
    """The rest is said to be there."""
    body = urlset(*(f"<loc>https://news.example/{number}</loc>" for number in range(50_010))).encode()
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    assert (answer.reason, len(answer.links), answer.flags) == (Reason.SITEMAP, 50_000, ("beyond_limit",))


def test_a_list_of_addresses_is_a_sitemap_and_other_text_is_none() -> None:
    """Every line must be an address."""
    body = b"https://news.example/1\nhttps://news.example/2\n"
    answer = listed(decode(body), body, URL)
    assert is_feed(decode(body))
    assert isinstance(answer, Listed)
    assert [link.url for link in answer.links] == ["https://news.example/1", "https://news.example/2"]
    assert not is_feed(decode(b"https://news.example/1\nis what I read.\n"))


def test_the_encoding_that_was_found_goes_before_the_one_that_is_declared() -> None:
    """Titles come out right."""
    title = "<news:news><news:title>Fähre</news:title></news:news>"
    body = urlset(ONE + title).replace('"1.0"?', '"1.0" encoding="utf-8"?').encode("cp1252")
    answer = listed(decode(body), body, URL)
    assert isinstance(answer, Listed)
    assert answer.links[0].title == "Fähre"
