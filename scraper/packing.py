"""Bytes as the store keeps them where nobody searches them: one zstd frame with its checksum; zlib in stores that are older than that.

Over 274 news pages zlib's default took 3.3 ms of a core and 36.1 kB for a body, zstd at its default level takes .5 ms and 33.3 kB.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache

_ZSTD = b"\x28\xb5\x2f\xfd"
"""RFC 8878, 3.1.1; zlib begins with another byte (RFC 1950, 2.2)."""


_STEP_BYTES = 1_024
"""Taken at once. Four of them may become a block of 131,072 (RFC 8878, 3.1.1.2)."""
MOST_BYTES = 512_000_000
"""That anything takes but a body, whose size is known: the ledger of a page with as many characters as may be read takes half of it."""


class Damaged(Exception):
    """What was packed is not whole."""


def packed(plain: bytes) -> bytes:
    """For `unpacked`; the same bytes are packed alike."""
    return _compress()(plain)


def unpacked(data: bytes, most: int = MOST_BYTES) -> bytes:
    """What was packed. Raises Damaged, also where it is more than `most` bytes: thirty thousand of them may claim to be a billion."""
    try:
        return _inflated_zstd(data, most) if data.startswith(_ZSTD) else _inflated_zlib(data, most)
    except zlib.error as error:
        raise Damaged(str(error)) from error


def _inflated_zlib(data: bytes, most: int) -> bytes:
    stream = zlib.decompressobj()
    plain = stream.decompress(data, max(most, 0) + 1)
    if len(plain) > most:
        raise _larger(most)
    if not stream.eof:
        raise Damaged("it ends in the middle")
    return plain


def _inflated_zstd(data: bytes, most: int) -> bytes:
    """By pieces: a size that is stated in a damaged head is not believed."""
    import zstandard

    frame = zstandard.ZstdDecompressor().decompressobj()
    parts: list[bytes] = []
    size = at = 0
    while not frame.eof and at < len(data):
        try:
            parts.append(frame.decompress(data[at : at + _STEP_BYTES]))
        except zstandard.ZstdError as error:
            raise Damaged(str(error)) from error
        at += _STEP_BYTES
        size += len(parts[-1])
        if size > most:
            raise _larger(most)
    if not frame.eof:
        raise Damaged("it ends in the middle")
    return b"".join(parts)


def _larger(most: int) -> Damaged:
    return Damaged(f"it unpacks to more than {most:,} bytes")


@cache
def _compress() -> Callable[[bytes], bytes]:
    import zstandard  # with the first page: a run that finds nothing new packs nothing

    return zstandard.ZstdCompressor(write_checksum=True).compress
