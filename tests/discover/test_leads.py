"""Where a named page leads to, whatever it is."""

from __future__ import annotations

from hashlib import sha256

from schemas.capture import Capture
from schemas.target import Link
from scraper.discover.leads import MAX_BYTES, leads

URL = "https://paper.example/archive/"


def led(body: bytes, own: tuple[Link, ...] | None = None, **headers: str) -> list[tuple[str, str | None]]:
    """Path and title of each link."""
    given = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    capture = Capture(url=URL, status=200, headers=given, sha256=sha256(body).hexdigest(), size_bytes=len(body))
    return [(link.url.removeprefix("https://paper.example"), link.title) for link in leads(own, capture, body, "Tests/1.0 (+https://tests.example)")]


def test_a_page_that_nobody_knows_leads_to_all_that_it_links_to():
    """And a known list to what its reader found, with what its head names."""
    page = b"<html><head><link rel=next href=2/></head><body><a href=/a>A</a> <a href=/b rel=nofollow>B</a></body></html>"
    assert led(page) == [("/archive/2/", None), ("/a", "A")]
    assert led(page, (Link(url="https://paper.example/c", title="C", kind="thread"),)) == [("/c", "C"), ("/archive/2/", None)]
    assert led(page, ()) == [("/archive/2/", None)]


def test_what_is_not_to_be_followed_leads_nowhere():
    """By its headers, or by itself."""
    assert led(b"<a href=/a>A</a>", x_robots_tag="nofollow") == []
    assert led(b"<meta name=robots content='index, NoFollow'><a href=/a>A</a>") == []
    assert led(b"<meta name=otherbot content=nofollow><a href=/a>A</a>") == [("/a", "A")]


def test_what_is_no_page_or_too_large_for_one_leads_where_its_reader_says():
    """It is not parsed a second time."""
    own = (Link(url="https://paper.example/c", title="C", kind="article"),)
    assert led(b"\x00\x01\x02", own) == [("/c", "C")]
    assert led(b"<a href=/a>A</a>" + b" " * MAX_BYTES, own) == [("/c", "C")]
    assert led(b"<a href=/a>A</a>" + b" " * MAX_BYTES) == []


def test_the_text_of_a_link_without_end_is_cut():
    """A table inside a link lets links nest."""
    page = b"<a href=/x><table><tr><td>" * 60 + b"word " * 300_000
    assert all(len(title or "") <= 1_000 for _, title in led(page))
