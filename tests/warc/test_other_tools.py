"""Web archives as other tools and other times wrote them: odd, and whole."""

from __future__ import annotations

import base64
import gc
import gzip
import io
from collections import Counter
from hashlib import sha1

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from schemas.outcome import Reason
from scraper.inputs import BadInput, Input
from scraper.warc.read import holds_records
from tests.warc.archives import ARC_START, Pack, answer, arc, every_packing, page, read, record, told

BODY = b"<p>page 7"
BLOCK = answer(BODY)
GZIPPED = gzip.compress(BODY, mtime=0)


@every_packing
@pytest.mark.parametrize("version", ["0.17", "0.18", "1.0", "1.1"])
def test_every_version_in_every_packing_is_read(pack: Pack, version: str):
    """However the records lie in gzip members."""
    archive = pack([page(1, version=version), page(2, version=version)])
    assert holds_records(archive)
    assert told(read(archive)) == ["<p>page 1", "<p>page 2"]


def seven(block: bytes = BLOCK, *fields: str, kind: str = "response") -> bytes:
    return record("http://example.org/7", block, *fields, kind=kind)


def digest(algorithm: str, value: str) -> bytes:
    return seven(BLOCK, f"WARC-Block-Digest: {algorithm}:{value}")


ODD = {
    "line feeds alone in the record's head": seven().replace(b"\r\n", b"\n", 6),
    "line feeds alone throughout": record("http://example.org/7", BLOCK.replace(b"\r\n", b"\n"), end=b"").replace(b"\r\n", b"\n") + b"\n\n",
    "no blank lines behind": page(7, end=b""),
    "one blank line behind": page(7, end=b"\n"),
    "many blank lines behind": page(7, end=b"\r\n" * 9),
    "angle brackets, as wget writes them": seven().replace(b"http://example.org/7", b"<http://example.org/7>"),
    "a folded field": seven().replace(b"WARC-Date: ", b"WARC-Date:\r\n\t"),
    "names in capitals": seven().replace(b"WARC-Target-URI", b"WARC-TARGET-URI").replace(b"Content-Length", b"CONTENT-LENGTH"),
    "a length that is said twice": seven(BLOCK, f"Content-Length: {len(BLOCK)}"),
    "HTTP 1.0 without a phrase": seven(answer(BODY, first="HTTP/1.0 200")),
    "HTTP 2": seven(answer(BODY, first="HTTP/2 200")),
    "a header without colon": seven(answer(BODY, "nonsense")),
    "chunks": seven(answer(b"4;x=y\r\n<p>p\r\n5\r\nage 7\r\n0\r\nA: b\r\n\r\n", "Transfer-Encoding: chunked")),
    "chunks that are gone": seven(answer(BODY, "Transfer-Encoding: chunked")),
    "gzip": seven(answer(GZIPPED, "Content-Encoding: gzip")),
    "gzip in chunks": seven(answer(b"%x\r\n%s\r\n0\r\n\r\n" % (len(GZIPPED), GZIPPED), "Transfer-Encoding: chunked", "Content-Encoding: gzip")),
    "gzip that is gone": seven(answer(BODY, "Content-Encoding: gzip", "Content-Length: 3")),
    "an unknown coding that is gone": seven(answer(BODY, "Content-Encoding: br")),
    "headers set aside, as in Common Crawl": seven(answer(BODY, "X-Crawler-Content-Encoding: br", "X-Crawler-Content-Length: 99")),
    "a digest in base 16": digest("SHA-1", sha1(BLOCK).hexdigest()),
    "a digest in base 32": digest("sha1", base64.b32encode(sha1(BLOCK).digest()).decode().lower()),
    "a digest in base 64": digest("sha1", base64.b64encode(sha1(BLOCK).digest()).decode()),
    "a digest of an unknown kind": digest("crc32", "1234"),
    "a resource": seven(BODY, "Content-Type: text/html", kind="resource"),
    "the text of a page, as in Common Crawl's WET": seven(BODY, "Content-Type: text/plain", kind="conversion"),
}


@every_packing
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_what_is_odd_is_read_all_the_same(pack: Pack, odd: bytes):
    """Tools differ, and the page is whole."""
    found = read(pack([page(1), odd, page(2)]))
    assert told(found) == ["<p>page 1", "<p>page 7", "<p>page 2"]
    assert isinstance(found[1], Input)
    assert found[1].capture.url == found[1].target == "http://example.org/7"
    assert str(found[1].capture.fetched_at) == "2026-11-01 10:00:00+00:00"


@pytest.mark.parametrize(
    ("named", "kept"),
    [
        ("HTTP://Example.org:80/a/../7", "http://example.org/7"),
        ("http://name:word@example.org/7", "http://***@example.org/7"),
        ("http://example.org/\u00fc 7", "http://example.org/%C3%BC%207"),
    ],
)
def test_a_page_is_kept_under_the_standard_spelling_of_its_address(named: str, kept: str):
    """As it would be if it were asked for, so that it is one page with what a visit finds there; nobody's password is kept."""
    (found,) = read(page(1).replace(b"http://example.org/1", named.encode()))
    assert isinstance(found, Input)
    assert (found.target, found.capture.url) == (kept, kept)


@pytest.mark.parametrize("date", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "yesterday", ""])
def test_a_date_that_cannot_be_leaves_the_page_without_a_time(date: str):
    """No calendar has a moment for it in UTC."""
    (found,) = read(page(1).replace(b"2026-11-01T10:00:00Z", date.encode()))
    assert isinstance(found, Input)
    assert found.capture.fetched_at is None


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # warcio leaves temporary files open
@pytest.mark.parametrize("gzipped", [True, False])
def test_what_warcio_writes_is_read(gzipped: bool):
    """Its revisits of addresses that were not archived before are told, and its requests counted."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=gzipped)
    writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "warcio"}))
    for number in (1, 2):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")], protocol="HTTP/1.1")
        body = io.BytesIO(b"9\r\n<p>page %d\r\n0\r\n\r\n" % number)
        response = writer.create_warc_record(f"http://example.org/{number}", "response", payload=body, http_headers=headers)
        asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "example.org")], is_http_request=True)
        request = writer.create_warc_record(f"http://example.org/{number}", "request", http_headers=asked)
        writer.write_request_response_pair(request, response)
    writer.write_record(writer.create_revisit_record("http://example.org/3", "sha1:" + "A" * 32, "http://example.org/0", "2026-11-01T10:00:00Z"))
    gc.collect()
    passed_over: Counter[str] = Counter()
    found = read(file.getvalue(), passed_over=passed_over)
    assert told(found) == ["<p>page 1", "<p>page 2", "revisit_unresolved"]
    assert passed_over == {"warcinfo records": 1, "request records": 2}


def test_a_capture_has_the_headers_that_were_received():
    """Those that a crawler set aside stand under their own names again."""
    (found,) = read(seven(answer(b"<p>", "X-Crawler-Content-Encoding: br", "Set-Cookie:a=b ")))
    assert isinstance(found, Input)
    assert found.capture.headers == (("content-type", "text/html"), ("content-encoding", "br"), ("set-cookie", "a=b"))


@pytest.mark.parametrize(
    ("status", "fate", "reason"),
    [
        ("404 Not Found", "rejected", "page_missing"),
        ("410 Gone", "rejected", "page_missing"),
        ("403 Forbidden", "failed", "http_client_error"),
        ("503 Busy", "failed", "http_server_error"),
        ("206 Partial Content", "failed", "unexpected_status"),
        ("304 Not Modified", "failed", "unexpected_status"),
    ],
)
def test_an_answer_that_is_no_page_has_the_reason_of_its_status(status: str, fate: str, reason: str):
    """As if it had been fetched; each archive of a crawl holds dead links, for which no run that reads it has failed."""
    (found,) = read(seven(answer(b"<p>sorry", first=f"HTTP/1.1 {status}")))
    assert isinstance(found, BadInput)
    assert (found.failure().fate, found.reason) == (fate, reason)


def test_codings_that_are_not_taken_off_here_are_named():
    """They are not the archive's fault."""
    (found,) = read(seven(answer(b"\x0b\x02\x80\x03\x1b", "Content-Encoding: br")))
    assert found == BadInput("http://example.org/7", Reason.UNSUPPORTED_CONTENT_ENCODING, "br")
    assert told(read(seven(answer(GZIPPED[:-3], "Content-Encoding: gzip")))) == ["bad_content_encoding"]


def test_what_is_no_page_is_passed_over_and_counted():
    """It is not an input that failed."""
    passed_over: Counter[str] = Counter()
    archive = [
        record("http://example.org/1", b"GET / HTTP/1.0\r\n\r\n", kind="request"),
        record("dns:example.org", b"20261101100000\nexample.org. 300 IN A 192.0.2.7\n", "Content-Type: text/dns"),
        record("metadata://gnu.org/software/wget/warc/MANIFEST.txt", b"<urn:uuid:1>", kind="resource"),
        record("urn:pageinfo:http://example.org/", b"{}", kind="resource"),
        record("http://example.org/1", b"a: b", kind="metadata"),
        record("http://example.org/1", b"", kind="unheard-of"),
        record("http://example.org/a.png", answer(b"PNG", media_type="image/png")),
        record("http://example.org/a.css", answer(b"p {}", media_type="text/css")),
        record("http://example.org/robots.txt", answer(b"", first="HTTP/1.1 404 Not Found")),
        record("http://example.org/2", answer(b"", "Location: /3", first="HTTP/1.1 301 Moved")),
    ]
    assert read(b"".join(archive), passed_over=passed_over) == []
    assert passed_over == {
        "request records": 1,
        "records of no web address": 3,
        "metadata records": 1,
        "records of unknown kinds": 1,
        "records that are no pages by their media type": 2,
        "answers for robots.txt": 1,
        "redirects": 1,
    }


@every_packing
@pytest.mark.parametrize("more", ["", " 200 - - 1234 x.arc"], ids=["version 1", "version 2"])
def test_archives_of_the_time_before_are_read(pack: Pack, more: str):
    """ARC, which the Internet Archive wrote until 2009."""
    passed_over: Counter[str] = Counter()
    archive = pack([ARC_START, arc(1, more=more), arc(2, more=more)])
    found = read(archive, passed_over=passed_over)
    assert holds_records(archive)
    assert told(found) == ["<p>page 1", "<p>page 2"]
    assert passed_over == {"warcinfo records": 1}
    assert isinstance(found[0], Input)
    assert (found[0].capture.url, str(found[0].capture.fetched_at)) == ("http://example.org/1", "2026-11-01 10:00:00+00:00")
