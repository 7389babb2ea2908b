"""The parts of a web archive (RFC 2557), by its boundaries.

The parser of the standard library asks each line of a part whether it ends any of the parts around it: two hundred around fifteen megabytes of short lines
took minutes. Here each level is one search for its own boundary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32

from schemas.errors import ReadError

MAX_HEAD_BYTES = 16_384
"""Of one part: browsers write some hundred bytes."""
_MAX_DEPTH = 8
"""Of parts in parts: a page and its pictures need one, a mail that holds them three."""
# RFC 2046, 5.1.1: at most 70 characters.
_BOUNDARY = re.compile(r'\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))', re.IGNORECASE)
_LINE_END = re.compile(rb"\r?\n")
_BLANK = re.compile(rb"\n\r?\n")
_REST = re.compile(rb"(--)?[ \t]*(?:\r?\n|\Z)")
"""Of a boundary's line; two dashes end the last part."""
# RFC 2045, 6.1, without what is no encoding of MIME: a byte of uuencode makes fifteen.
_ENCODINGS = ("", "7bit", "8bit", "binary", "quoted-printable", "base64")


@dataclass(frozen=True, slots=True)
class Part:
    """One part that holds no others."""

    headers: Message
    raw: bytes
    """Its content as it stands in the archive."""
    is_closed: bool
    """Whether a boundary stands behind it, where one must."""

    def content(self) -> bytes:
        """The content without the encoding of its transfer. Raises ReadError (`bad_archive`) for one that is none of MIME's."""
        if str(self.headers.get("Content-Transfer-Encoding", "")).strip().lower() not in _ENCODINGS:
            raise ReadError("bad_archive", "the web archive's document has an unknown Content-Transfer-Encoding")
        self.headers.set_payload(self.raw.decode("ascii", "surrogateescape"))
        content = self.headers.get_payload(decode=True)
        assert isinstance(content, bytes)  # what holds no parts is decoded to bytes
        return content


def opened(body: bytes) -> tuple[Message, Iterator[Part]]:
    """The headers of an archive, and its parts in their order. Raises ReadError (`bad_archive`) for a head or parts in parts without end."""
    headers, start = _head(body, 0, len(body))
    return headers, _parts(body, headers, start, len(body))


def _parts(body: bytes, headers: Message, start: int, end: int, depth: int = 0, *, is_closed: bool = True) -> Iterator[Part]:
    boundary = _BOUNDARY.search(str(headers["Content-Type"])) if headers.get_content_maintype() == "multipart" else None
    if boundary is None:
        yield Part(headers, body[start:end], is_closed)
        return
    if depth == _MAX_DEPTH:
        raise ReadError("bad_archive", "parts in parts, deeper than anybody writes them")
    for begun, before in _extents(body, start, end, b"--" + (boundary[1] or boundary[2]).encode("utf-8", "surrogateescape")):
        inner, content = _head(body, begun, before or end)
        yield from _parts(body, inner, content, before or end, depth + 1, is_closed=before is not None)


def _extents(body: bytes, start: int, end: int, mark: bytes) -> Iterator[tuple[int, int | None]]:
    """Where each part begins, and where it ends, its last line end taken off; null where no boundary stands behind it."""
    begun, at = None, body.find(mark, start, end)
    while at >= 0:
        behind = at + len(mark)
        if (rest := _REST.match(body, behind, end)) and (at == start or body[at - 1 : at] == b"\n"):
            if begun is not None:
                yield begun, max(begun, at - 1 - (body[at - 2 : at] == b"\r\n"))
            if rest[1]:
                return
            begun = behind = rest.end()
        at = body.find(mark, behind, end)
    if begun is not None:
        yield begun, None


def _head(body: bytes, start: int, end: int) -> tuple[Message, int]:
    """The headers of a part, and where its content begins."""
    if bare := _LINE_END.match(body, start, end):
        return Message(), bare.end()
    blank = _BLANK.search(body, start, min(end, start + MAX_HEAD_BYTES))
    if blank is None and end - start > MAX_HEAD_BYTES:
        raise ReadError("bad_archive", f"a part's head is longer than {MAX_HEAD_BYTES} bytes")
    behind = blank.end() if blank else end
    return BytesHeaderParser(policy=compat32).parsebytes(body[start:behind]), behind
