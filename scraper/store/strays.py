"""Bodies in a store's file where the tree that leads to them is broken: each leaf of a table says itself what it is.

Sections are those of https://www.sqlite.org/fileformat.html. What stands in the log beside the file alone is not found.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

_LEAF = 0x0D
_DIGEST = 13 + 2 * 64
"""The type of a text of so many bytes (2.1); a row of `bodies` begins with one, a number and a blob."""
_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}
"""Bytes of a whole number by its type (2.1)."""


class _Cell(NamedTuple):
    begins: int
    """Where its payload begins in the file."""
    size: int
    """Of the payload."""
    blob: slice
    """Where the blob stands in the payload."""


class Strays:
    """The bodies of the store at `path`, packed as they are. Reads the whole file once, a page at a time; raises OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._cells: dict[str, _Cell] = {}
        begins = 0
        with path.open("rb") as file:
            head = file.read(100)
            self._page_bytes = int.from_bytes(head[16:18], "big")
            self._usable = self._page_bytes - head[20]
            file.seek(0)
            while page := file.read(self._page_bytes):
                self._cells.update(_bodies(page, begins))
                begins += self._page_bytes

    def body(self, digest: str) -> bytes | None:
        """Packed; null where no row of it is found."""
        cell = self._cells.get(digest)
        if cell is None:
            return None
        with self._path.open("rb") as file:
            return self._payload(file, cell)[cell.blob]

    def _payload(self, file: BinaryIO, cell: _Cell) -> bytes:
        """With what overflows from its page (1.6), as far as that can be followed."""
        least = (self._usable - 12) * 32 // 255 - 23
        here = least + (cell.size - least) % (self._usable - 4)
        most = self._usable - 35
        local = cell.size if cell.size <= most else here if here <= most else least
        file.seek(cell.begins)
        payload = file.read(local)
        further = int.from_bytes(file.read(4), "big")
        while len(payload) < cell.size and further:
            file.seek((further - 1) * self._page_bytes)
            page = file.read(self._usable)
            if len(page) < self._usable:
                break
            payload += page[4:]
            further = int.from_bytes(page[:4], "big")
        return payload[: cell.size]


def _bodies(page: bytes, begins: int) -> Iterator[tuple[str, _Cell]]:
    """Digest and place of each row of `bodies` on a page; none on a page of anything else."""
    if page[:1] != bytes([_LEAF]):
        return
    for number in range(int.from_bytes(page[3:5], "big")):
        place = int.from_bytes(page[8 + 2 * number : 10 + 2 * number], "big")
        try:
            size, at = _varint(page, place)
            _, at = _varint(page, at)  # the number of the row
            head, then = _varint(page, at)
            digest, then = _varint(page, then)
            count, then = _varint(page, then)
            blob, then = _varint(page, then)
        except IndexError:
            continue
        text = page[at + head : at + head + 64]
        if digest == _DIGEST and count in _NUMBERS and blob >= 12 and not blob % 2 and text.isalnum() and text.isascii():
            start = head + 64 + _NUMBERS[count]
            yield text.decode("ascii"), _Cell(begins + at, size, slice(start, start + (blob - 12) // 2))


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends (1.6)."""
    value = 0
    for byte in page[at : at + 8]:
        value, at = value << 7 | byte & 0x7F, at + 1
        if byte < 0x80:
            return value, at
    return value << 8 | page[at], at + 1
