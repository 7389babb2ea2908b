"""What a server's headers ask of robots."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.metadata.directives import TDM_RESERVED, directives, expired, in_meta, permission, product
from schemas.record import Permission

AGENT = "Reader/1.0 (+https://example.org/contact)"


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        (["noindex"], {"noindex"}),
        ([" NoIndex ,nofollow, "], {"noindex", "nofollow"}),
        (["noindex", "noarchive"], {"noindex", "noarchive"}),
        (["otherbot: noindex"], set()),
        (["thresher: noindex", "otherbot: nofollow"], {"noindex"}),
        (["otherbot: noindex, nofollow", "noarchive"], {"noarchive"}),
        (["reader: noarchive"], {"noarchive"}),
        (["READER:noarchive,nosnippet"], {"noarchive", "nosnippet"}),
        (["reader/2.0: noarchive"], {"noarchive"}),
        (["readerbot: noarchive"], set()),
        (["otherbot: noindex, reader: nofollow, noarchive"], {"nofollow", "noarchive"}),
        (["reader: nofollow, otherbot: noindex, noarchive"], {"nofollow"}),
        (["*: none"], {"none"}),
        (["max-snippet:20, max-image-preview: large"], {"max-snippet:20", "max-image-preview:large"}),
        (["otherbot: max-snippet: 20, noindex"], set()),
        (["unavailable_after: 25 Jun 2027 15:00:00 GMT"], {"unavailable_after:25 jun 2027 15:00:00 gmt"}),
        (["unavailable_after: Friday, 25 Jun 2027 15:00:00 GMT, noarchive"], {"unavailable_after:friday, 25 jun 2027 15:00:00 gmt", "noarchive"}),
        (["reader: unavailable_after: 2027-06-25"], {"unavailable_after:2027-06-25"}),
        (["noindex nofollow"], {"noindex", "nofollow"}),
        (["revisit-after: 7 days, noindex"], {"revisit-after:7 days", "noindex"}),
        (["", ",,", "reader:"], set()),
    ],
)
def test_each_form_of_the_header_gives_what_it_asks_of_us(lines: list[str], asked: set[str]):
    """Lines for every robot and for ours count, lines for others do not."""
    assert directives([("x-robots-tag", line) for line in lines], AGENT) == asked


@pytest.mark.parametrize(
    ("content", "asked"),
    [
        ("NoIndex nofollow", ["noindex", "nofollow"]),
        ("noindex; noarchive max-snippet: 20", ["noindex", "noarchive", "max-snippet:20"]),
        ("revisit-after: daily, noindex", ["revisit-after:daily", "noindex"]),
        ("unavailable_after: Friday, 25-Jun-27 15:00:00 GMT, noarchive", ["unavailable_after:friday, 25-jun-27 15:00:00 gmt", "noarchive"]),
        ("refresh: noarchive", ["noarchive"]),
    ],
)
def test_a_meta_element_asks_in_the_same_words(content: str, asked: list[str]):
    """Its own name says for which robot it is, so that no word before a colon does."""
    assert list(in_meta(content)) == asked


def test_without_a_name_only_what_every_robot_is_told_counts():
    """Nobody's line is ours."""
    assert directives([("X-Robots-Tag", "reader: noindex"), ("x-robots-tag", "nofollow")]) == {"nofollow"}


@pytest.mark.parametrize(("value", "reserved"), [("1", True), (" 1 ", True), ("0", False), ("", False), ("yes", False)])
def test_a_reservation_is_the_number_one(value: str, *, reserved: bool):
    """Every other value reserves nothing."""
    assert (TDM_RESERVED in directives([("tdm-reservation", value)])) is reserved


def test_headers_join_what_the_page_says_itself():
    """Each once; a header reserves what the page may have left open."""
    page = Permission(robots=("nofollow", "noindex"), tdm_reservation=False)
    headers = [("x-robots-tag", "noindex, noarchive"), ("x-robots-tag", "otherbot: nosnippet"), ("tdm-reservation", "1")]
    assert permission(page, headers) == Permission(robots=("nofollow", "noindex", "noarchive"), tdm_reservation=True)
    assert permission(page, ()) == page


@pytest.mark.parametrize(
    ("date", "past"),
    [
        ("25 Jun 2020 15:00:00 GMT", True),
        ("Thu, 25 Jun 2020 15:00:00 PST", True),
        ("2020-06-25", True),
        ("2020-06-25T15:00:00+02:00", True),
        ("25 Jun 2037 15:00:00 GMT", False),
        ("some day", False),
        ("", False),
    ],
)
def test_a_page_expires_at_its_date(date: str, *, past: bool):
    """A date that cannot be read says nothing."""
    asked = directives([("x-robots-tag", f"unavailable_after: {date}")])
    assert expired(asked, datetime(2026, 11, 1, tzinfo=UTC)) is past


@pytest.mark.parametrize(("agent", "name"), [(AGENT, "reader"), ("Reader", "reader"), ("My-Reader (x)", "my-reader"), ("", "")])
def test_our_name_ends_before_its_version(agent: str, name: str):
    """Rules name the product alone."""
    assert product(agent) == name
