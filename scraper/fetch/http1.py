"""Reads one answer of HTTP/1.1 from its bytes, in whatever pieces they come: strictly, within bounds, without I/O.

Written for a client that sends one GET at a time and trusts nobody. It refuses what other readers forgive, because whoever
disagrees with us about where an answer ends can put words into the next one: two lengths, a length beside chunks, folded
headers, sizes with signs. It forgives line feeds alone in the header block, which old servers send and RFC 9112, 2.2 lets pass.

    head -+-> nothing (1xx: the next head; 204, 304)
          +-> counted bytes (Content-Length)
          +-> size -> chunk -> size ... -> trailers (chunked)
          +-> bytes until the end of the connection
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from schemas.errors import FetchError
from schemas.outcome import Reason

from .exchange import Headers

_STATUS = re.compile(rb"HTTP/(1\.[0-9]) ([1-9][0-9]{2})(?: ([^\0\r\n]*))?\r?\n")
"""RFC 9112, 4. Servers leave out the space before an empty reason. What is past 599 is an error of the server (RFC 9110, 15)."""
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\0\r\n]*)\r?\n")
"""RFC 9112, 5: no space before the colon, no NUL, no bare CR; and no folded line, since a line cannot begin with a space."""
_END_OF_HEAD = re.compile(rb"\n\r?\n")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\0\r\n]*)?")
"""RFC 9112, 7.1. Some servers pad the size with spaces."""
_PROTOCOL = b"HTTP/"
_UNBOUNDED = 2**63


@dataclass(frozen=True, slots=True)
class Head:
    """Status line and headers of the final answer."""

    version: str
    """`HTTP/1.1`."""
    status: int
    reason: str
    headers: Headers

    def values(self, name: str) -> list[str]:
        """The values of all headers of a name, split at commas."""
        return [part.strip(" \t") for key, value in self.headers if key == name for part in value.split(",")]


class AnswerReader:
    """One answer. `feed` it what arrives and tell it the `end`; take the body's pieces from `pieces`.

    Every method raises FetchError where the answer breaks the rules or the bounds; nothing of it may be used then.
    """

    def __init__(self, max_header_bytes: int, max_body_bytes: int, *, tunnel: bool = False) -> None:
        self.head: Head | None = None
        self.pieces: list[bytes] = []
        """What has come of the body, its chunks taken off, and nobody has taken yet."""
        self.begun = False
        """Whether a single byte has come."""
        self.done = False
        self.reusable = False
        """Whether the connection may carry another request: the answer is over, and so is all that was sent."""
        self._max_body_bytes = max_body_bytes
        self._room = max_header_bytes
        """Bytes that may still come for heads, chunk extensions and trailers."""
        self._left = 0
        """Bytes of the body or chunk that are still due."""
        self._size = 0
        self._buffer = bytearray()
        self._searched = 0
        self._tunnel = tunnel
        """Whether CONNECT was asked: 2xx then brings no body (RFC 9110, 9.3.6)."""
        self._step: Callable[[AnswerReader], bool] = AnswerReader._read_head

    def feed(self, data: bytes) -> None:
        """Takes the next bytes of the connection."""
        self.begun = True
        if self._step is AnswerReader._count and not self._buffer and len(data) <= self._left:
            self._take(data)  # the plain case needs no copy
            return
        self._buffer += data
        while not self.done and self._step(self):
            pass
        if self.done and self._buffer:
            self.reusable = False  # nobody asked for more, so whoever sent it is not to be believed

    def end(self) -> None:
        """The other side has ended the connection in order."""
        if self.done:
            return
        if self._step is not AnswerReader._until_end:
            where = "without an answer" if not self.begun else "in its headers" if self.head is None else f"after {self._size} bytes of the body"
            raise FetchError(Reason.CONNECTION_LOST, f"closed {where}")
        self.done = True

    def _read_head(self) -> bool:
        buffer = self._buffer
        if not buffer.startswith(_PROTOCOL[: len(buffer)]):
            raise FetchError(Reason.BAD_RESPONSE, f"no HTTP: {bytes(buffer[:40])!r}")
        end = _END_OF_HEAD.search(buffer, max(0, self._searched - 2))
        self._searched = len(buffer)
        self._charge(end.end() if end else 0, len(buffer))
        if end is None:
            return False
        block = bytes(buffer[: end.end()])
        del buffer[: end.end()]
        self._searched = 0
        status = _STATUS.match(block)
        if status is None:
            raise FetchError(Reason.BAD_RESPONSE, f"no status line: {block[:60]!r}")
        version, code, reason = status.groups(b"")
        head = Head(f"HTTP/{version.decode()}", int(code), reason.decode("latin-1").strip(), _fields(block, status.end()))
        if head.status == 101:
            raise FetchError(Reason.BAD_RESPONSE, "switches protocols, which nobody asked for")
        if head.status >= 200:
            self._frame(head)
            self.head = head
        return True

    def _charge(self, used: int, waiting: int) -> None:
        """Takes what was used from the room for heads; where the block has no end yet, what waits must fit into it."""
        if (used or waiting) > self._room:
            raise FetchError(Reason.HEADERS_TOO_LARGE, "headers, trailers and chunk extensions exceed the cap")
        self._room -= used

    def _frame(self, head: Head) -> None:
        """How long the body is (RFC 9112, 6.3)."""
        connection = {option.lower() for option in head.values("connection")}
        self.reusable = "close" not in connection and (head.version != "HTTP/1.0" or "keep-alive" in connection)
        codings, lengths = head.values("transfer-encoding"), head.values("content-length")
        if head.status in (204, 304) or (self._tunnel and head.status < 300):
            self.done = True
        elif codings:
            # We asked for no transfer coding (no TE header), so that nothing but chunked may come (7).
            if lengths or [coding.lower() for coding in codings] != ["chunked"]:
                raise FetchError(Reason.BAD_RESPONSE, f"Transfer-Encoding {', '.join(codings)[:60]!r}" + (" beside Content-Length" if lengths else ""))
            self.reusable = self.reusable and head.version != "HTTP/1.0"  # 6.1: faulty framing
            self._step = AnswerReader._read_size
        elif lengths:
            if len(set(lengths)) > 1 or not (lengths[0].isascii() and lengths[0].isdecimal()):
                raise FetchError(Reason.BAD_RESPONSE, f"Content-Length {', '.join(lengths)[:60]!r}")
            # Nineteen digits are beyond any cap, and Python refuses to count thousands of them.
            self._expect(int(lengths[0]) if len(lengths[0]) < 19 else _UNBOUNDED)
            self.done = not self._left
            self._step = AnswerReader._count
        else:
            self.reusable = False
            self._step = AnswerReader._until_end

    def _expect(self, size: int) -> None:
        if self._size + size > self._max_body_bytes:
            raise FetchError(Reason.TOO_LARGE, f"more than {self._max_body_bytes} bytes")
        self._left = size

    def _take(self, data: bytes) -> None:
        if data:
            self.pieces.append(data)
        self._size += len(data)
        self._left -= len(data)
        self.done = self._step is AnswerReader._count and not self._left

    def _count(self) -> bool:
        self._take(self._cut(self._left))
        return False

    def _until_end(self) -> bool:
        data = self._cut(len(self._buffer))
        self._expect(len(data))
        self._take(data)
        return False

    def _cut(self, size: int) -> bytes:
        piece = bytes(self._buffer[:size])
        del self._buffer[:size]
        return piece

    def _line(self) -> bytes | None:
        """The next line of the chunked framing; none where its end has not come yet."""
        end = self._buffer.find(b"\r\n", max(0, self._searched - 1))
        self._searched = len(self._buffer)
        if end < 0:
            self._charge(0, len(self._buffer))
            return None
        self._searched = 0
        return self._cut(end + 2)[:-2]

    def _read_size(self) -> bool:
        line = self._line()
        if line is None:
            return False
        match = _CHUNK.fullmatch(line)
        if match is None:
            raise FetchError(Reason.BAD_RESPONSE, f"chunk size {line[:40]!r}")
        self._charge(len(line) - len(match[1]), 0)
        self._expect(int(match[1], 16))
        self._step = AnswerReader._read_chunk if self._left else AnswerReader._read_trailer
        return True

    def _read_chunk(self) -> bool:
        if self._left:
            if not self._buffer:
                return False
            self._take(self._cut(self._left))
            if self._left:
                return False
        if len(self._buffer) < 2:
            return False
        if self._cut(2) != b"\r\n":
            raise FetchError(Reason.BAD_RESPONSE, "a chunk is longer than its size")
        self._step = AnswerReader._read_size
        return True

    def _read_trailer(self) -> bool:
        line = self._line()
        if line is None:
            return False
        if not line:
            self.done = True
            return False
        self._charge(len(line) + 2, 0)
        _fields(line + b"\r\n", 0)  # checked, and not kept: nothing that we use may come after the body (RFC 9110, 6.5.1)
        return True


def _fields(block: bytes, start: int) -> Headers:
    """The header lines of a block from `start` to its end, an empty line aside."""
    found = []
    place = start
    while field := _FIELD.match(block, place):
        found.append((field[1].decode("ascii").lower(), field[2].strip(b" \t").decode("latin-1")))
        place = field.end()
    if block[place:] not in (b"", b"\n", b"\r\n"):
        raise FetchError(Reason.BAD_RESPONSE, f"no header: {block[place : place + 60]!r}")
    return tuple(found)
