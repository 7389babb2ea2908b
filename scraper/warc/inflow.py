"""The bytes of an archive, out of their gzip members if they have any, with a look ahead and a way back into step after damage.

A record of its own member cannot run into the next one, however wrong its length is; and a member that is broken costs itself.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Literal, Protocol

GZIP = b"\x1f\x8b"
_BLOCK_BYTES = 65_536
"""Read from the file at a time."""
_STEP_BYTES = 4_096
"""Unpacked at a time. gzip makes at most 1,032 bytes of one, so a step stays below 5 MB."""
_KEPT_BYTES = 131_072
"""Of packed bytes for the search after damage. A broken stream is noticed late, when it has run into the next member, but seldom more
than a block of its own late, which packers end at some 32 KiB."""
_SEARCHED_AGAIN_BYTES = 100_000_000
"""Packed bytes of one archive. In a made one, members could lie in one another like onions, each to be unpacked up to the same break."""
_PADDING = re.compile(rb"\0+")
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
"""RFC 1952, 2.3: magic, method 8, and five flags."""


_START = re.compile(rb"[\r\n]*(?:WARC/[0-9]\.|filedesc://)")


def begins_archive(data: bytes | bytearray) -> bool:
    """Whether unpacked bytes are the first of a web archive."""
    return _START.match(data) is not None


class Source(Protocol):
    """What is read: a binary file, or standard input."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


class Torn(Exception):
    """The packing broke here, and what was unpacked before is used up. Never leaves this package."""


class Inflow:
    """Reads forwards only. Every method that reads raises Torn where the packing is broken, and OSError as the source does."""

    def __init__(self, source: Source, head: bytes = b"") -> None:
        """`head` was read from the source already."""
        self._source = source
        self._raw = bytearray(head)
        self._base = 0
        """In the source, of the first of the raw bytes."""
        self._at = 0
        """Among the raw bytes, of the first that was not unpacked."""
        self._start = 0
        """In the source, of the member that is being unpacked, or was last."""
        self._member: zlib._Decompress | None = None
        self._torn = ""
        self._searched_again = 0
        self._failure: OSError | None = None
        self._cut = False
        """Whether the archive ended inside of a member."""
        self._ready = bytearray()
        """Unpacked, and not taken."""
        self.taken = 0
        """Unpacked bytes that were taken or passed over."""
        self.packed = False
        self._more()
        # The very first member may be the damaged one.
        self.packed = self._raw.startswith(GZIP) or (not begins_archive(self._raw) and any(map(begins_archive, self._beginnings())))

    @property
    def between(self) -> bool:
        """Whether one member has ended and no byte of the next is unpacked: here a record ends."""
        return self.packed and not self._ready and self._member is None and not self._torn

    @property
    def place(self) -> int | None:
        """Where in the source another inflow would begin with what comes next; null inside of a member."""
        here = self._base + self._at
        return here - len(self._ready) if not self.packed else here if self.between else None

    def look(self, least: int, most: int) -> bytes:
        """The next bytes: at least so many unless the archive ends before, and at most so many of those that are ready by then."""
        while len(self._ready) < least and self._fill():
            pass
        return bytes(self._ready[:most])

    def within(self, size: int) -> bytes:
        """At most so many of the next bytes of this member; none where it ends, or the archive does."""
        while not self._ready and not self.between and self._fill():
            pass
        return bytes(self._ready[:size])

    def drop(self, size: int) -> None:
        """Passes over bytes that were looked at."""
        del self._ready[:size]
        self.taken += size

    def put_back(self, data: bytes | bytearray) -> None:
        """Makes what was taken last the next bytes again."""
        self._ready[:0] = data
        self.taken -= len(data)

    def find(self, pattern: re.Pattern[bytes], longest: int) -> None:
        """Goes to the next match of a pattern that takes at most `longest` bytes, or to the end."""
        while not (found := pattern.search(self._ready)):
            self.drop(max(0, len(self._ready) - longest))
            if not self._fill():
                self.drop(len(self._ready))
                return
        self.drop(found.start())

    def resume(self, begins: re.Pattern[bytes]) -> int:
        """After Torn: goes to the next member that unpacks to such a beginning, or to the end. Packed bytes that were passed over.

        A member that is cut off by the end of the archive is not searched: what is found in there, a server may have put there.
        """
        self.taken += len(self._ready)
        self._ready.clear()
        self._member, self._torn = None, ""
        if self._cut:
            self._at = len(self._raw)
            return self._base + self._at - self._start
        again = max(0, self._start + 1 - self._base)
        self._searched_again += max(0, self._at - again)
        if self._searched_again <= _SEARCHED_AGAIN_BYTES or again > self._at:
            self._at = again
        while True:
            found = _MEMBER.search(self._raw, self._at)
            self._at = found.start() if found else max(self._at, len(self._raw) - 3)
            more = self._more()
            if found is None and not more:
                self._at = len(self._raw)
                break
            if found is not None:
                if begins.match(self._beginning(self._at)):
                    break
                self._at += 1
        return self._base + self._at - self._start

    def _fill(self) -> bool:
        """Unpacks a step more, at most to the end of a member; false at the end of the archive."""
        if self._torn:
            raise Torn(self._torn)
        if not self.packed:
            self._more()
            self._ready += self._raw[self._at :]
            self._at, filled = len(self._raw), len(self._raw) > self._at
            return filled or self._over()
        if self._member is None and not self._begin():
            return self._over()
        assert self._member is not None
        ended = not self._more() and self._at == len(self._raw)
        piece = bytes(self._raw[self._at : self._at + _STEP_BYTES])
        before = self._member.copy()
        try:
            unpacked = self._member.decompress(piece)
        except zlib.error as error:
            self._torn = str(error)
            unpacked = _up_to_the_break(before, piece)
        else:
            self._at += len(piece) - len(self._member.unused_data)
            if self._member.eof:
                self._member = None
            elif ended and not unpacked:
                self._over()
                self._cut = True
                self._torn = "ends in the middle of a gzip member"
        self._ready += unpacked
        if self._torn and not unpacked:
            raise Torn(self._torn)
        return True

    def _begin(self) -> bool:
        """Begins the next member; false at the end. Zeros at the end are padding, as of tapes and blocks, and elsewhere a hole."""
        self._more()
        self._start = self._base + self._at
        while padding := _PADDING.match(self._raw, self._at):
            self._at = padding.end()
            self._more()
        zeros = self._base + self._at - self._start
        if self._at == len(self._raw):
            return False
        if zeros or not self._raw.startswith(GZIP, self._at):
            self._torn = f"{zeros} zeros" if zeros else f"no gzip member: {bytes(self._raw[self._at : self._at + 20])!r}"
            raise Torn(self._torn)
        self._member = zlib.decompressobj(31)
        return True

    def _beginnings(self) -> Iterator[bytes]:
        """What the members at hand begin with."""
        return (self._beginning(found.start()) for found in _MEMBER.finditer(self._raw))

    def _beginning(self, at: int) -> bytes:
        """What a member there would begin with; empty where there is none."""
        try:
            return zlib.decompressobj(31).decompress(bytes(self._raw[at : at + _STEP_BYTES]), _STEP_BYTES)
        except zlib.error:
            return b""

    def _more(self) -> bool:
        """Reads on where little is left, and lets go what is no longer needed; whether anything came."""
        if len(self._raw) - self._at >= _BLOCK_BYTES:
            return False
        spare = self._at - (_KEPT_BYTES if self.packed else 0)
        if spare > 0:
            del self._raw[:spare]
            self._base += spare
            self._at -= spare
        try:
            read = b"" if self._failure else self._source.read(_BLOCK_BYTES)
        except OSError as failure:
            self._failure, read = failure, b""
        self._raw += read
        return bool(read)

    def _over(self) -> Literal[False]:
        """That the archive is at its end, or the error by which it is, told only when all that came before it is used up."""
        if self._failure:
            raise self._failure
        return False


def _up_to_the_break(member: zlib._Decompress, piece: bytes) -> bytes:
    """What such a step unpacks before it breaks, byte by byte, because zlib gives nothing of a call that fails."""
    unpacked = bytearray()
    with suppress(zlib.error):
        for at in range(len(piece)):
            unpacked += member.decompress(piece[at : at + 1])
    return bytes(unpacked)
