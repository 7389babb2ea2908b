"""Takes content codings off a body while it arrives: never more than the cap, and never half a body for a whole one.

What follows the end of a compressed stream is ignored, as browsers do, unless it is another gzip member (RFC 1952, 2.2),
which then has to be as whole as the first. A body without a byte is empty whatever its coding says.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from math import inf

from schemas.errors import FetchError
from schemas.outcome import Reason

ACCEPTED = "gzip, deflate"
"""For Accept-Encoding: what is taken off here, and nothing else."""
MAX_LAYERS = 4
"""Codings of one body. Honest servers apply one; each more multiplies what a small bomb can unpack to."""
_MAX_STREAMS = 10_000
"""Of one layer. Packers begin anew after some ten kilobytes at the least; a million that hold nothing fit into one small bomb, and
each wants a decompressor of its own while all other hosts wait."""
_STEP = 65_536
"""Bytes that are inflated at a time, so that a bomb is noticed before it is unpacked."""
_GZIP, _ZLIB, _RAW = 31, 15, -15
"""`wbits` of zlib."""
_GZIP_MAGIC = b"\x1f\x8b"


def codings(values: Iterator[str]) -> tuple[str, ...]:
    """The codings that stand on a body, in the order they were applied (RFC 9110, 8.4), from all its Content-Encoding headers.

    Raises FetchError for one that we do not take off, and for more than `MAX_LAYERS`.
    """
    names = [name.strip().lower() for value in values for name in value.split(",")]
    found = tuple(name.removeprefix("x-") if name == "x-gzip" else name for name in names if name not in ("", "identity"))
    for name in found:
        if name not in ("gzip", "deflate"):
            raise FetchError(Reason.UNSUPPORTED_CONTENT_ENCODING, name[:100])
    if len(found) > MAX_LAYERS:
        raise FetchError(Reason.UNSUPPORTED_CONTENT_ENCODING, f"{len(found)} codings on one body")
    return found


class Inflater:
    """One body's way out of its codings. Give it every piece that arrives, then ask for `whole`."""

    def __init__(self, applied: tuple[str, ...], max_bytes: int, *, enough_bytes: float = inf) -> None:
        self.layers = [_Layer(coding, max_bytes) for coding in reversed(applied)]
        self.enough_bytes = enough_bytes
        self.body = bytearray()

    def feed(self, piece: bytes) -> None:
        """Takes the next piece of the body. Raises FetchError where it is broken or unpacks to more than the cap.

        Once there is enough in `body` the rest is not unpacked, and nothing more may be fed.
        """
        pieces: Iterator[bytes] = iter((piece,))
        for layer in self.layers:
            pieces = layer.inflated(pieces)
        for inflated in pieces:
            self.body += inflated
            if len(self.body) >= self.enough_bytes:
                return

    def whole(self) -> bytes:
        """The body, once all of it was fed. Raises FetchError where the compressed stream has no end."""
        for layer in self.layers:
            layer.check_end()
        return bytes(self.body)


class _Layer:
    """One coding. Its output is bounded by itself: the layer above may unpack to little what this one blew up."""

    def __init__(self, coding: str, max_bytes: int) -> None:
        self.coding, self.max_bytes = coding, max_bytes
        self.size = 0
        self.streams = 0
        """Compressed streams that came to their end."""
        self.over = False
        """Whether what still comes does not count."""
        self.held = b""
        """Too few bytes to tell what begins here."""
        self.stream: zlib._Decompress | None = None

    def inflated(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            rest, self.held = self.held + piece, b""
            more = False
            while (rest or more) and not self.over:
                if self.stream is None:
                    if len(rest) < 2:
                        self.held = rest
                        break
                    self.stream = self._begin(rest)
                    continue
                try:
                    step = self.stream.decompress(rest, _STEP)
                except zlib.error as error:
                    raise FetchError(Reason.BAD_CONTENT_ENCODING, f"{self.coding}: {error}") from error
                self.size += len(step)
                if self.size > self.max_bytes:
                    raise FetchError(Reason.TOO_LARGE, f"unpacks to more than {self.max_bytes} bytes")
                if step:
                    yield step
                # A full step may have more behind it, although all of its input is used.
                rest, more = self.stream.unconsumed_tail, len(step) == _STEP
                if self.stream.eof:
                    rest, more, self.stream = self.stream.unused_data, False, None
                    self.streams += 1
                    if self.streams > _MAX_STREAMS:
                        raise FetchError(Reason.BAD_CONTENT_ENCODING, f"{self.coding}: more than {_MAX_STREAMS} streams, one behind another")

    def _begin(self, data: bytes) -> zlib._Decompress | None:
        """A decompressor for the stream that begins here; none where the body has ended and the rest does not count."""
        if self.streams and not (self.coding == "gzip" and data.startswith(_GZIP_MAGIC)):
            self.over = True
            return None
        if self.coding == "gzip":
            return zlib.decompressobj(_GZIP)
        # "deflate" means the zlib format (RFC 9110, 8.4.1.2), and servers that send the bare stream are known to it (its note).
        # A zlib header is a multiple of 31 and names method 8 (RFC 1950, 2.2); no encoder begins a bare stream like that.
        wrapped = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
        return zlib.decompressobj(_ZLIB if wrapped else _RAW)

    def check_end(self) -> None:
        if self.stream is not None or (self.held and not self.streams):
            raise FetchError(Reason.BAD_CONTENT_ENCODING, f"{self.coding}: cut off after {self.size} unpacked bytes")
