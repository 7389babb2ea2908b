"""Bodies that are gzip files themselves, as sitemaps are; what HTTP packs for its way is unpacked by whoever fetches."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

GZIP = b"\x1f\x8b"
STEP = 65_536


def inflated(body: bytes, max_bytes: int) -> bytes:
    """The body out of its gzip file, at most so many bytes of it; as it is where it is no gzip file."""
    if not body.startswith(GZIP):
        return body
    whole = bytearray()
    for step in Inflating(body):
        whole += step
        if len(whole) >= max_bytes:
            break
    return bytes(whole[:max_bytes])


class Inflating:
    """The steps of a gzip stream, members one after the other. Iterate once; `is_broken` is known afterwards."""

    def __init__(self, body: bytes) -> None:
        self._rest = body
        self.is_broken = False

    def __iter__(self) -> Iterator[bytes]:
        while self._rest.startswith(GZIP):
            member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            left = self._rest
            try:
                while not member.eof and left:
                    step = member.decompress(left, STEP)
                    left = member.unconsumed_tail
                    yield step
                    if not step and not left:
                        break
            except zlib.error:
                self.is_broken = True
                return
            self.is_broken = not member.eof
            self._rest = member.unused_data
