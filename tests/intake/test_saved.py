"""What saved files hold: containers opened under a cap, and what the saver noted."""

from __future__ import annotations

import gzip
import plistlib
from datetime import UTC, datetime
from email import message_from_bytes

import pytest
import zstandard

from schemas.errors import ReadError
from scraper.intake.mhtml import opened
from scraper.intake.saved import Saved, inflated, unpack

PAGE = b"<!doctype html><title>Lamps</title><p>The lamp room is open.</p>"
CAP = 1_000_000


def zstd(body: bytes, *, sized: bool = True) -> bytes:
    return zstandard.ZstdCompressor(write_content_size=sized, write_checksum=True).compress(body)


@pytest.mark.parametrize(
    "packed",
    [
        PAGE,
        gzip.compress(PAGE),
        gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]),
        gzip.compress(PAGE[:9], 0) + gzip.compress(b"") * 90 + gzip.compress(PAGE[9:], 0),
        gzip.compress(PAGE) + bytes(600),
        zstd(PAGE),
        zstd(PAGE, sized=False),
        zstd(PAGE[:9]) + zstd(PAGE[9:]),
        zstd(PAGE[:9]) + zstd(b"") * 90 + zstd(PAGE[9:]),
    ],
    ids=["plain", "gzip", "two gzip members", "many members", "gzip padded with zeros", "zstd", "zstd of unsaid size", "two zstd frames", "many zstd frames"],
)
def test_a_page_comes_out_as_it_went_in(packed: bytes):
    """However it was packed."""
    assert unpack(packed, CAP) == Saved(PAGE)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstd], ids=["plain", "gzip", "zstd"])
def test_the_cap_is_exact(pack):
    """A body of just that size passes, one byte more does not."""
    body = bytes(50_000)
    assert inflated(pack(body), 50_000) == body
    with pytest.raises(ReadError, match="too_large"):
        inflated(pack(body), 49_999)


@pytest.mark.parametrize("pack", [gzip.compress, zstd])
@pytest.mark.parametrize(
    "damage", [lambda raw: raw[:-5], lambda raw: raw[: len(raw) // 2], lambda raw: raw[:6], lambda raw: raw[:14] + b"\xff\xff\xff" + raw[17:]]
)
def test_a_broken_archive_says_so(pack, damage):
    """Half a page is not passed off as a page."""
    with pytest.raises(ReadError, match="bad_archive"):
        inflated(damage(pack(PAGE * 40)), CAP)


def mhtml(*parts: str, head: str = 'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n') -> bytes:
    body = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return f"From: <Saved by Blink>\r\nDate: Tue, 24 Nov 2026 18:00:00 +0100\r\nMIME-Version: 1.0\r\n{head}\r\n{body}--b--\r\n".encode()


STYLE = "Content-Type: text/css\r\nContent-Location: https://example.org/a.css\r\n\r\np { color: red }"
ROOT = (
    "Content-Type: text/html; charset=iso-8859-1\r\nContent-ID: <root@x>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://example.org/lamps\r\n\r\n<p>Caf=E9 =\r\nopen</p>"
)
FRAME = "Content-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<p>an advertisement</p>"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_web_archive_gives_its_root_document(pack):
    """With its own address, its charset and the time at which it was saved."""
    saved = unpack(pack(mhtml(STYLE, ROOT, FRAME)), CAP)
    assert saved.body == b"<p>Caf\xe9 open</p>"
    assert saved.url == "https://example.org/lamps"
    assert saved.headers == (("content-type", "text/html; charset=iso-8859-1"),)
    assert saved.fetched_at == datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


def test_a_web_archive_that_names_its_root_is_believed():
    """`start`, or the archive's own address, goes before the order of the parts."""
    for named in ('start="<root@x>"; boundary="b"', 'boundary="b"\r\nSnapshot-Content-Location: https://example.org/lamps'):
        head = f"Content-Type: multipart/related; {named}\r\n"
        assert unpack(mhtml(FRAME, ROOT, head=head), CAP).url == "https://example.org/lamps"


def test_a_web_archive_without_parts_names_its_page_in_its_head():
    """As Chromium does, in `Snapshot-Content-Location`."""
    head = 'Snapshot-Content-Location: https://example.org/snap\r\nContent-Type: multipart/related; boundary="b"\r\n'
    assert unpack(mhtml("Content-Type: text/html\r\n\r\n<p>x</p>", head=head), CAP).url == "https://example.org/snap"


def test_a_web_archive_of_one_part_is_its_page():
    """As Internet Explorer saves a page without pictures."""
    saved = unpack(f"From: <Saved by IE>\r\nMIME-Version: 1.0\r\n{ROOT}".encode(), CAP)
    assert (saved.url, saved.body) == ("https://example.org/lamps", b"<p>Caf\xe9 open</p>")


def test_a_web_archive_that_ends_in_its_document_is_broken():
    """Half a page is none; what was left behind its end is no part of it."""
    whole = mhtml(STYLE, ROOT.replace("open</p>", "open</p></html>"))
    for rest in (whole[: whole.index(b"open")], mhtml(STYLE, ROOT).removesuffix(b"--b--\r\n")):
        with pytest.raises(ReadError, match="bad_archive"):
            unpack(rest, CAP)
    for rest in (whole.removesuffix(b"--b--\r\n"), mhtml(ROOT, STYLE)[:-20]):
        assert unpack(rest, CAP).body.startswith(b"<p>Caf\xe9 open</p>")


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_an_archive_of_safari_gives_its_main_resource(form):
    """With its address and encoding; what is no such archive, or nested without end, is a broken one."""
    main = {"WebResourceData": PAGE, "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": "https://example.org/l"}
    saved = unpack(plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form), CAP)
    assert saved == Saved(PAGE, "https://example.org/l", (("content-type", "text/html; charset=UTF-8"),))
    for made in ({"WebMainResource": {"WebResourceData": "text"}}, {"WebMainResource": [1]}):
        with pytest.raises(ReadError, match="bad_archive"):
            unpack(plistlib.dumps(made, fmt=form), CAP)
    endless: object = "a"
    for _ in range(6):  # each holds the one before ten times, and refers to it alone
        endless = [endless] * 10
    packed = plistlib.dumps({"WebMainResource": {"WebResourceData": PAGE, "WebResourceMIMEType": endless}}, fmt=plistlib.FMT_BINARY)
    assert unpack(packed, CAP) == Saved(PAGE, None, (("content-type", "text/html"),))
    for broken in (b"bplist00" + bytes(range(200)), b"<?xml version='1.0'?><plist><dict><key>WebMainResource</key>" + b"<array>" * 5000):
        with pytest.raises(ReadError, match="bad_archive"):
            unpack(broken, CAP)


@pytest.mark.parametrize("parts", [(), (STYLE,)])
def test_a_web_archive_without_a_document_is_broken(parts: tuple[str, ...]):
    """A style sheet is no page."""
    with pytest.raises(ReadError, match="bad_archive"):
        unpack(mhtml(*parts), CAP)


@pytest.mark.parametrize("depth", [9, 200, 2_000])
def test_parts_in_parts_without_end_are_broken(depth: int):
    """However many lines stand in them: the work for a line does not grow with the parts around it."""
    parts = "".join(f"--b{at}\r\nContent-Type: multipart/related; boundary=b{at + 1}\r\n\r\n" for at in range(depth))
    with pytest.raises(ReadError, match="bad_archive"):
        unpack(f"Content-Type: multipart/related; boundary=b0\r\n\r\n{parts}{'a' * depth}".encode() + b"\r\n" * 1_000_000, CAP * 9)


def test_parts_are_those_that_the_standard_library_finds():
    """In parts of parts, behind a preamble, whatever the lines that look like a boundary."""
    odd = FRAME.replace("advertisement", "--bb\r\n --b--\r\n---b")
    inner = mhtml(ROOT, odd, head='Content-Type: Multipart/Alternative; Boundary="b"\r\n').decode()
    head = "Content-Type: multipart/related; boundary=a\r\n\r\nA preamble.\r\n"
    outer = f"{head}--a\r\n{STYLE}\r\n--a \r\n{inner}--a\r\n\r\nno headers\r\n--a--\r\nan epilogue\r\n--a\r\n".encode()
    for whole in (outer, outer.replace(b"\r\n", b"\n"), mhtml(STYLE, ROOT, FRAME), mhtml(ROOT)[:-9], mhtml(head="Content-Type: multipart/related\r\n")):
        leaves = [part for part in message_from_bytes(whole).walk() if not part.is_multipart()]
        found = [(part.headers.items(), part.content()) for part in opened(whole)[1]]
        assert found == [(part.items(), part.get_payload(decode=True)) for part in leaves]


@pytest.mark.parametrize("header", ["Content-Transfer-Encoding: x-uuencode\r\n", "X: y\r\n" * 9_000])
def test_what_no_browser_writes_around_a_page_is_broken(header: str):
    """An encoding that makes fifteen bytes of one; a head without end."""
    with pytest.raises(ReadError, match="bad_archive"):
        unpack(mhtml(f"{header}Content-Type: text/html\r\n\r\nx"), CAP)


@pytest.mark.parametrize(
    "body",
    [
        b"<pre>Content-Type: multipart/related\r\n\r\n</pre>",
        b"Subject: lamps\r\n\r\nContent-Type: multipart/related is what a mail says.\r\n",
        b"Author: me\n\nContent-Type: text/plain\n",
    ],
)
def test_a_page_about_mail_is_no_web_archive(body: bytes):
    """Only headers at the very start make one."""
    assert unpack(body, CAP) == Saved(body)


@pytest.mark.parametrize(
    ("note", "url"),
    [
        ("<!-- saved from url=(0025)https://example.org/lamps -->", "https://example.org/lamps"),
        ("<!DOCTYPE html>\r\n<!-- saved from url=(0020)http://example.org/ -->", "http://example.org/"),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ("<!-- saved from url=(0020)file:///lamps.html -->", None),
        ("<p>saved from url=(0020)http://example.org/</p>", None),
        (" " * 3000 + "<!-- saved from url=(0020)http://example.org/ -->", None),
    ],
)
def test_a_browser_notes_where_a_page_was_saved_from(note: str, url: str | None):
    """In a comment at the very start; anywhere else it is somebody's text."""
    assert unpack(f"{note}\r\n<html>".encode(), CAP).url == url


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("Tue Nov 24 2026 10:00:00 GMT+0100 (Central European Standard Time)", datetime(2026, 11, 24, 9, tzinfo=UTC)),
        ("Tue Nov 24 2026 10:00:00 GMT+0000", datetime(2026, 11, 24, 10, tzinfo=UTC)),
        ("yesterday", None),
        ("Fri Dec 31 9999 23:00:00 GMT-1000", None),
    ],
)
def test_single_file_notes_address_and_time(day: str, moment: datetime | None):
    """A time that cannot be read is none."""
    saved = unpack(f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/a?b=c \n saved date: {day}\n--><p>".encode(), CAP)
    assert (saved.url, saved.fetched_at) == ("https://example.org/a?b=c", moment)


def test_no_head_takes_long_to_be_seen_through():
    """Lines that look like headers for 60 KB, and comments that never end."""
    for body in (b"a: b\n" * 12_000, b"<!-- saved from url=(" + b"1" * 60_000, b"A" * 60_000, b"a:\n\t\n" * 10_000):
        assert unpack(body, CAP).body == body
