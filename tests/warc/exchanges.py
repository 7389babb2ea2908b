"""Exchanges made for tests of web archives: every kind of answer that an archive must give back as it was."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scraper.fetch.exchange import Exchange, Headers
from scraper.warc.write import WarcWriter

AGENT = "Reader/1.0 (+https://example.org/contact)"
BEGAN = datetime(2026, 11, 1, 10, 0, 0, 123456, tzinfo=UTC)
HTML: Headers = (("content-type", "text/html; charset=utf-8"),)


def exchange(url: str = "https://example.org/", body: bytes = b"<p>page</p>", headers: Headers = HTML, *, status: int = 200, after_s: float = 0) -> Exchange:
    """An answer in identity coding, so many seconds after the first."""
    sent: Headers = (("host", "example.org"), ("user-agent", AGENT), ("accept-encoding", "gzip, deflate"))
    return Exchange(url, sent, status, "OK", "HTTP/1.1", headers, body, body, BEGAN + timedelta(seconds=after_s), 0.25, "192.0.2.7")


def packed(made: Exchange, coding: str) -> Exchange:
    """The same answer under a content coding."""
    raw = zlib.compressobj(wbits=-15)
    wire = {"gzip": gzip.compress(made.body, mtime=0), "deflate": zlib.compress(made.body), "raw deflate": raw.compress(made.body) + raw.flush()}[coding]
    return replace(made, wire_body=wire, headers=(*made.headers, ("content-encoding", coding.split()[-1])))


def asked_again(made: Exchange, headers: Headers = (("etag", '"1"'),)) -> Exchange:
    """A 304 to the question whether that page has changed."""
    request = (*made.request_headers, ("if-none-match", '"1"'))
    return replace(made, request_headers=request, status=304, reason_phrase="Not Modified", headers=headers, body=b"", wire_body=b"")


def written(folder: Path, exchanges: Iterable[Exchange], max_file_bytes: int = 10**9) -> list[Path]:
    """The files of a run that archived them."""
    moments: Iterator[datetime] = (BEGAN + timedelta(seconds=second) for second in range(10**6))
    with WarcWriter(folder, lambda: next(moments), AGENT, max_file_bytes=max_file_bytes) as writer:
        for made in exchanges:
            writer.write(made)
    return writer.files
