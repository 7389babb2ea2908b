"""Bodies that are gzip files themselves, as sitemaps are; what HTTP packs for its way is unpacked by whoever fetches."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

GZIP = b"\x1f\x8b"
STEP = 65_536
_PACKED_STEP = 4_096
"""Unpacked at a time: what is behind it need not be copied, and a body may have a member every 20 bytes. gzip makes at most 1,032 bytes of one."""


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
        self._body = body
        self.is_broken = False

    def __iter__(self) -> Iterator[bytes]:
        at = 0
        while self._body.startswith(GZIP, at):
            member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                while not member.eof and at < len(self._body):
                    packed = self._body[at : at + _PACKED_STEP]
                    step = member.decompress(packed)
                    at += len(packed) - len(member.unused_data)
                    yield from (step[start : start + STEP] for start in range(0, len(step), STEP))
            except zlib.error:
                self.is_broken = True
                return
            self.is_broken = not member.eof
