"""Servers that answer as no server should: each visit ends for its own reason, after as many requests as it may take."""

from __future__ import annotations

import gzip
import zlib

import pytest

from schemas.outcome import Reason
from scraper.fetch.visit import Captured, NotFetched, Visit
from tests.fetch.server import answer, serve
from tests.fetch.talk import PAGE
from tests.fetch.test_fetcher import moved, refused, site, visit

pytestmark = pytest.mark.enable_socket
_LENGTH = f"Content-Length: {len(PAGE)}\r\n\r\n".encode()


def ended(said: bytes) -> tuple[Visit, int]:
    """The end of a visit to a server that says this of each page, and how often the page was asked for."""
    with serve(site(lambda asked: said)) as server:
        end = visit(server, deadline_s=5.0)
        return end, len(server.asked) - 1


@pytest.mark.parametrize(
    ("said", "reason", "tries"),
    [
        *((moved(place), Reason.BAD_REDIRECT, 1) for place in ("ftp://x.example/", "gopher://x/", "ws://x/", "blob:http://x/1", "about:blank", "//")),
        *((moved(place), Reason.ADDRESS_FORBIDDEN, 1) for place in ("http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "\\\\127.0.0.1\\x")),
        (answer(b"", "Location: /", "Set-Cookie: seen=1", status="302 Found"), Reason.TOO_MANY_REDIRECTS, 1),
        (moved("/#top"), Reason.TOO_MANY_REDIRECTS, 1),
        (answer(PAGE, "Refresh: 0;url=http://10.0.0.1/"), None, 1),
        *((answer(PAGE, status=f"{status} Odd"), Reason.UNEXPECTED_STATUS, 1) for status in (201, 202, 205, 206, 226, 299, 300, 305, 399)),
        *((answer(PAGE, status=f"{status} Odd"), Reason.HTTP_CLIENT_ERROR, 1) for status in (401, 407, 418, 451, 499)),
        *((answer(PAGE, status=f"{status} Odd"), Reason.HTTP_SERVER_ERROR, 1) for status in (505, 511, 520, 600, 999)),
        *((answer(PAGE, status=f"{status} Odd"), Reason.BAD_RESPONSE, 1) for status in ("099", "1000", "20", "2OO")),
        *((answer(b"", f"Retry-After: {wait}", status="429 Busy"), Reason.RATE_LIMITED, 3) for wait in ("soon", "-1", "NaN", "2, 5")),
        *((answer(b"", f"Retry-After: {wait}", status="503 Busy"), Reason.RATE_LIMITED, 1) for wait in ("99999999999", "Fri, 31 Dec 9999 23:59:59 GMT")),
        (answer(PAGE, "Retry-After: 5"), None, 1),
        (b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 3 + answer(PAGE), None, 1),
        (b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 9_000, Reason.HEADERS_TOO_LARGE, 1),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", Reason.BAD_RESPONSE, 1),
        (b"HTTP/2.0 200 OK\r\n" + _LENGTH + PAGE, Reason.BAD_RESPONSE, 1),
        (b"ICY 200 OK\r\n" + _LENGTH + PAGE, Reason.BAD_RESPONSE, 1),
        (b"\x15\x03\x01\x00\x02\x02\x28", Reason.BAD_RESPONSE, 1),
        (answer(PAGE, "Transfer-Encoding: identity", length=False), Reason.BAD_RESPONSE, 1),
        (answer(b"", "Transfer-Encoding: gzip, chunked", length=False), Reason.BAD_RESPONSE, 1),
        (answer(gzip.compress(PAGE) + b"junk", "Content-Encoding: gzip"), None, 1),
        (answer(gzip.compress(PAGE) + gzip.compress(PAGE)[:-3], "Content-Encoding: gzip"), Reason.BAD_CONTENT_ENCODING, 3),
        (answer(zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate"), None, 1),
        (answer(gzip.compress(PAGE), "Content-Encoding: gzip", "Content-Encoding: identity"), None, 1),
        *((answer(PAGE, f"Content-Encoding: {name}"), Reason.UNSUPPORTED_CONTENT_ENCODING, 1) for name in ("zstd", "utf-8", "none", "*", "compress")),
        (answer(PAGE + b"<p>more</p>") + answer(b"<p>second</p>"), None, 1),
    ],
)
def test_every_oddity_has_its_end(said: bytes, reason: Reason | None, tries: int) -> None:
    """Null is a page: what is whole is taken, whatever came around it."""
    end, asked = ended(said)
    assert asked == tries
    if reason is None:
        assert isinstance(end, Captured)
        assert end.body.startswith(PAGE)
    else:
        assert refused(end)[0] is reason


@pytest.mark.parametrize("said", [answer(status=f"404 {'x' * 50_000}"), moved(f"http://{'a.' * 20_000}example/"), moved(f"ftp://{'x' * 50_000}")])
def test_no_server_fills_our_reports(said: bytes) -> None:
    """What it says is shown as far as anybody reads it."""
    end, _ = ended(said)
    assert isinstance(end, NotFetched)
    assert len(end.detail) < 300
