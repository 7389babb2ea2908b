"""Pages that do not let themselves be archived."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scraper.warc.archivable import objection

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def said(head: bytes, *headers: tuple[str, str]) -> str:
    return objection(headers, head, "Reader/1.0", NOW)


@pytest.mark.parametrize(
    "head",
    [
        b'<meta name="robots" content="noarchive">',
        b"<META NAME=robots CONTENT=NoArchive>",
        b"<meta content='index, noarchive' name='Robots' />",
        b'<meta\nname = "robots"\ncontent = "none"\n>',
        b'<meta name="reader" content="noarchive">',
        b'<meta data-x="a>b" name="robots" content="noarchive">',
        b'<meta charset=utf-8><meta name="robots" content="index"><meta name="robots" content="noarchive">',
        b'<script>if (a < b) "<body>"</script><meta name="robots" content="noarchive">',
        b'<meta name="robots" content="no&#97;rchive">',
        b'<!--><meta name="robots" content="noarchive"><!-- more -->',
        b'<!---><meta name="robots" content="noarchive"><!-- more -->',
        b'<meta name="robots" content="unavailable_after: 2020-01-01">',
        b'<meta name="robots" content="unavailable_after: Thursday, 25-Jun-20 15:00:00 GMT">',
        b'<meta name="robots" content="noindex noarchive">',
        b'<meta name="robots" content="revisit-after: 7 days, noarchive">',
        b'<title/><meta name="robots" content="noarchive">',
        '<meta name="robots" content="noarchive">'.encode("utf-16"),
    ],
)
def test_a_meta_element_in_the_head_objects(head: bytes):
    """However it is written."""
    assert said(head).endswith("(robots meta element)")


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b'<meta name="robots" content="noindex, nofollow">',
        b'<meta name="otherbot" content="noarchive">',
        b'<!-- <meta name="robots" content="noarchive"> -->',
        b"<title><meta name=robots content=noarchive></title>",
        b"<script>'<meta name=robots content=noarchive>'</script>",
        b'<body><meta name="robots" content="noarchive">',
        b'<meta name="description" content="robots: noarchive">',
        b'<meta name="robots" title="noarchive">',
        b'<meta name="robots" content="unavailable_after: 2036-01-01">',
        b"<!-- never closed <meta name=robots content=noarchive>",
    ],
)
def test_everything_else_is_archived(head: bytes):
    """Other robots' rules, words about robots and what is no markup."""
    assert said(head) == ""


def test_the_header_is_heard_first():
    """It holds for what has no markup, too."""
    assert said(b"plain", ("x-robots-tag", "noarchive")) == "noarchive (X-Robots-Tag)"
    assert said(b"plain", ("x-robots-tag", "otherbot: noarchive")) == ""


@pytest.mark.parametrize("piece", [b"<!--", b"<script>", b"<meta ", b"<meta a='", b"<title></title>", b"<meta x=y>", b"<meta / / "])
def test_a_head_without_end_costs_its_length_and_no_more(piece: bytes):
    """A million bytes of any sign are looked through once."""
    assert said(piece * (1_000_000 // len(piece))) == ""
