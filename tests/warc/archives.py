"""Web archives made for tests, record by record, as any tool may write them, and what is read out of them."""

from __future__ import annotations

import gzip
import io
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import pytest

from scraper.inputs import BadInput, Input
from scraper.warc.read import read_warc

CAP = 1_000_000
ARC_BLOCK = b"1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n\n\n"
ARC_START = b"filedesc://x.arc 0.0.0.0 20261101100000 text/plain %d\n%s\n" % (len(ARC_BLOCK), ARC_BLOCK)

Found = list[Input | BadInput]
Pack = Callable[[Sequence[bytes]], bytes]

PACKINGS: dict[str, Pack] = {
    "plain": b"".join,
    "a member each": lambda records: b"".join(gzip.compress(one, mtime=0) for one in records),
    "one big member": lambda records: gzip.compress(b"".join(records), mtime=0),
}
every_packing = pytest.mark.parametrize("pack", PACKINGS.values(), ids=PACKINGS)


def answer(body: bytes, *headers: str, first: str = "HTTP/1.1 200 OK", media_type: str = "text/html") -> bytes:
    """An HTTP answer."""
    return "\r\n".join([first, f"Content-Type: {media_type}", *headers, "", ""]).encode() + body


def record(url: str, block: bytes, *fields: str, kind: str = "response", version: str = "1.0", length: object = None, end: bytes = b"\r\n\r\n") -> bytes:
    """A record; `length` is what it claims."""
    lines = [f"WARC/{version}", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}", "WARC-Date: 2026-11-01T10:00:00Z"]
    lines += [*fields, f"Content-Length: {len(block) if length is None else length}", "", ""]
    return "\r\n".join(lines).encode() + block + end


def page(number: int, body: bytes | None = None, **how: object) -> bytes:
    """The sound record of a page that says its number."""
    return record(f"http://example.org/{number}", answer(b"<p>page %d" % number if body is None else body), **how)  # type: ignore[arg-type]


def arc(number: int, length: int | None = None, more: str = "") -> bytes:
    """The same in an ARC file."""
    block = answer(b"<p>page %d" % number)
    return f"http://example.org/{number} 192.0.2.7 20261101100000 text/html{more} {len(block) if length is None else length}\n".encode() + block + b"\n"


def read(archive: bytes, cap: int = CAP, passed_over: Counter[str] | None = None) -> Found:
    """All that comes out."""
    return list(read_warc(io.BytesIO(archive), cap, name="x.warc", passed_over=passed_over))


def told(found: Iterable[Input | BadInput]) -> list[str]:
    """Pages by their bodies, the others by their reasons."""
    return [item.body.decode("latin-1") if isinstance(item, Input) else item.reason for item in found]


def pages(found: Iterable[Input | BadInput]) -> list[Input]:
    """Those that are pages."""
    return [item for item in found if isinstance(item, Input)]


def members(archive: bytes) -> list[bytes]:
    """What its gzip members hold, in order."""
    held = []
    while archive:
        member = zlib.decompressobj(31)
        held.append(member.decompress(archive))
        archive = member.unused_data
    return held
