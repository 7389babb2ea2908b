"""HTTP messages as records hold them: an exchange into bytes, and bytes of any crawler's archive into an answer.

A record's body has lost its chunks, or its header and its body do not agree about its length; a header that would then lie about
the body is written under the name that Common Crawl's archives gave it, `x-crawler-transfer-encoding: chunked`, and read back under its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from schemas.errors import FetchError, ReadError
from schemas.outcome import Reason

from ..fetch.exchange import Exchange, Headers
from ..fetch.inflate import Inflater, codings
from .digests import agrees

_MARK = "x-crawler-"
_FRAMING = ("transfer-encoding", "content-length", "content-encoding")
# A server that sends a marked name itself gets one more mark, so that taking one off gives back what it sent.
_MARKED = re.compile(f"^{_MARK}(?=(?:{_MARK})*(?:{'|'.join(_FRAMING)})$)")
_MARKABLE = re.compile(f"(?:{_MARK})+(?:{'|'.join(_FRAMING)})")
_SECRETS = frozenset({"cookie", "authorization", "proxy-authorization"})
"""Request headers by which whoever holds the archive could pass for the operator: their names are archived, their values are not."""


def request_block(exchange: Exchange) -> bytes:
    """The request as it was sent, its credentials withheld."""
    parts = urlsplit(exchange.url)
    target = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    headers = tuple((name, "withheld" if name in _SECRETS else value) for name, value in exchange.request_headers)
    return _head(f"GET {target} HTTP/1.1", headers)


def answer_head(exchange: Exchange) -> bytes:
    """Status line and headers, with the blank line, such that they are true of `wire_body`."""
    lengths = {value for name, value in exchange.headers if name == "content-length"}
    bodiless = exchange.status == 304
    headers = []
    for name, value in exchange.headers:
        untrue = name == "transfer-encoding" or (name == "content-length" and not bodiless and lengths != {str(len(exchange.wire_body))})
        headers.append((_MARK + name if untrue or _MARKABLE.fullmatch(name) else name, value))
    return _head(f"{exchange.http_version} {exchange.status} {exchange.reason_phrase}", tuple(headers))


def _head(first: str, headers: Headers) -> bytes:
    # A line end inside a value is a space (RFC 9112, 5.2): it must not begin a header, or a record, of its own.
    lines = [re.sub(r"[\r\n\0]+", " ", line) for line in (first, *(f"{name}: {value}" for name, value in headers))]
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "backslashreplace")


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer out of a record."""

    status: int
    headers: Headers
    """As they were received: names in lower case, in their order."""
    payload: bytes
    """What stands behind the headers."""
    chunked: bool
    """Whether the payload may have its chunks on still."""
    length: int | None
    """Content-Length, where it claims to be of the payload."""
    applied: tuple[str, ...]
    """Content-Encoding headers that claim to be of the payload."""

    def header(self, name: str) -> str:
        """The first header of that name, empty where there is none."""
        return next((value for key, value in self.headers if key == name), "")

    def bears(self, labelled: str) -> bool:
        """Whether the payload has that digest. Crawlers take it with the chunks or without; what cannot be checked is believed."""
        if agrees(labelled, self.payload) is not False:
            return True
        try:
            return self.chunked and agrees(labelled, _dechunked(self.payload)) is not False
        except ReadError:
            return False

    def body(self, max_bytes: int) -> bytes:
        """The page: chunks and content codings taken off. Raises ReadError with the code of a `Reason` where it is not whole or too large."""
        wire = _dechunked(self.payload) if self.chunked else self.payload
        if not self.chunked and self.length is not None and self.length > len(wire):
            raise ReadError(Reason.BAD_ARCHIVE, f"the archive holds {len(wire)} of the {self.length} bytes of the answer")
        # Some tools write what they have unpacked under the headers of the packed answer. No coding begins like markup.
        if not _MARKUP.match(wire):
            try:
                inflater = Inflater(codings(iter(self.applied)), max_bytes)
                inflater.feed(wire)
                wire = inflater.whole()
            except FetchError as error:
                raise ReadError(error.code, error.detail) from error
        if len(wire) > max_bytes:
            raise ReadError(Reason.TOO_LARGE, f"more than {max_bytes} bytes")
        return wire


_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?A-Za-z]")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(r"(?:HTTP/\d+(?:\.\d+)?|ICY)[ \t]+(\d{3})(?!\d)")
MAX_HEAD_BYTES = 1_048_576
"""Crawlers cap the headers they take at some kilobytes; what has more is none."""


def read_answer(block: bytes) -> Answer:
    """The answer in a record's block. Raises ReadError where it begins with no status line and headers."""
    end = _END_OF_HEAD.search(block, 0, MAX_HEAD_BYTES)
    if end is None and (len(block) > MAX_HEAD_BYTES or not block.endswith(b"\n")):
        raise ReadError(Reason.BAD_ARCHIVE, f"no end of the HTTP headers in {len(block)} bytes")
    head, payload = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    first, *lines = re.sub(r"\r?\n[ \t]+", " ", head.decode("latin-1")).replace("\r\n", "\n").split("\n")
    status = _STATUS.match(first)
    if status is None:
        raise ReadError(Reason.BAD_ARCHIVE, f"no HTTP answer: {first[:60]!r}")
    # A line without a colon, which some servers send, is no header and spoils none.
    sent = tuple((name.strip().lower(), value.strip(" \t")) for name, colon, value in (line.partition(":") for line in lines) if colon and name.strip())
    lengths = {value for name, value in sent if name == "content-length"}
    length = lengths.pop() if len(lengths) == 1 else ""
    return Answer(
        int(status[1]),
        tuple((_MARKED.sub("", name, count=1), value) for name, value in sent),
        payload,
        chunked=any(value.lower().rstrip().endswith("chunked") for name, value in sent if name == "transfer-encoding"),
        length=int(length) if re.fullmatch(r"[0-9]{1,18}", length) else None,
        applied=tuple(value for name, value in sent if name == "content-encoding"),
    )


_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")


def _dechunked(data: bytes) -> bytes:
    """The chunks joined (RFC 9112, 7.1); what does not even begin with one lost its chunks before it was archived, and its header not."""
    parts: list[bytes] = []
    at = 0
    while size := _SIZE.match(data, at):
        start, count = size.end(), int(size[1], 16)
        if count == 0:
            return b"".join(parts)
        at = start + count
        line_end = data[at : at + 2]
        if at <= len(data) and line_end[:1] not in (b"\r", b"\n", b""):
            break
        if not line_end:
            raise ReadError(Reason.BAD_ARCHIVE, f"the answer is cut off in its chunk {len(parts) + 1}")
        parts.append(data[start:at])
        at += 2 if line_end == b"\r\n" else 1
    if parts:
        raise ReadError(Reason.BAD_ARCHIVE, f"the answer's chunks break off after {len(parts)}")
    return data
