"""Rows in a store's file where the tree that leads to them is broken: each leaf of a table says itself what it is.

Sections are those of https://www.sqlite.org/fileformat.html. What stands in the log beside the file alone is not found. No row is believed
to be larger than it may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from ..store.rows import Row

_LEAF = 0x0D
_DIGEST_BYTES = 64
_DIGEST = 13 + 2 * _DIGEST_BYTES
"""The type of a text of so many bytes (2.1)."""
_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}
"""Bytes of a whole number by its type (2.1); 0 is null."""
_COLUMNS = 12
"""Of a capture; two were added by later steps, and a row from before them has fewer."""


class _Cell(NamedTuple):
    begins: int
    """Where its payload begins in the file."""
    size: int
    """Of the payload."""
    head: int
    """How much of it says what the values are."""
    types: list[int]


class Strays:
    """Captures and bodies of the store at `path`, as they are kept, none larger than that. Reads the whole file once, a page at a time; raises OSError."""

    def __init__(self, path: Path, max_bytes: int) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._bodies: dict[str, _Cell] = {}
        self._captures: dict[int, _Cell] = {}
        begins = 0
        with path.open("rb") as file:
            head = file.read(100)
            size = int.from_bytes(head[16:18], "big")
            self._page_bytes = size if size >= 512 else 65_536  # which is written as 1 (1.3.2)
            self._usable = self._page_bytes - head[20]
            file.seek(0)
            while page := file.read(self._page_bytes):
                self._note(page, begins)
                begins += self._page_bytes

    def numbers(self) -> set[int]:
        """Of the captures that were found."""
        return set(self._captures)

    def capture(self, number: int) -> Row | None:
        """Its columns in the order of the table; null where it was not found. Raises ValueError where a text is none."""
        cell = self._captures.get(number)
        return None if cell is None else (*self._values(cell), None, None)[:_COLUMNS]

    def body(self, digest: str) -> bytes | None:
        """Packed; null where no row of it was found."""
        cell = self._bodies.get(digest)
        if cell is None:
            return None
        *_, packed = self._values(cell)
        return bytes(packed)

    def _note(self, page: bytes, begins: int) -> None:
        """Takes up the rows of both tables that stand on a page; none on a page of anything else."""
        count = int.from_bytes(page[3:5], "big")
        if page[:1] != bytes([_LEAF]) or count * _DIGEST_BYTES > len(page):  # each of our rows holds one
            return
        for index in range(count):
            place = int.from_bytes(page[8 + 2 * index : 10 + 2 * index], "big")
            types: list[int] = []
            try:
                size, at = _varint(page, place)
                number, at = _varint(page, at)
                head, then = _varint(page, at)
                while then < at + head and len(types) <= _COLUMNS:
                    kind, then = _varint(page, then)
                    types.append(kind)
            except IndexError:
                continue
            first = page[at + head : at + head + _DIGEST_BYTES]
            if size > self._max_bytes or not (first.isalnum() and first.isascii()):
                continue
            cell = _Cell(begins + at, size, head, types)
            match types:
                case [digest, count, blob] if digest == _DIGEST and count in _NUMBERS and blob >= 12 and not blob % 2:
                    self._bodies[first.decode("ascii")] = cell
                case [0, digest, _, _, _, _, _, _, _, run, *_] if digest == _DIGEST and run in _NUMBERS and len(types) <= _COLUMNS:
                    self._captures[number] = cell  # a reading begins so, too, but its tenth column is a text

    def _values(self, cell: _Cell) -> Iterator[Any]:
        with self._path.open("rb") as file:
            payload = self._payload(file, cell)
        at = cell.head
        for kind in cell.types:
            size = _NUMBERS.get(kind, max(0, kind - 12) // 2)
            value, at = payload[at : at + size], at + size
            if kind >= 12:
                yield value.decode() if kind % 2 else value
            else:
                yield None if kind == 0 else int.from_bytes(value, "big", signed=True) if size else kind - 8

    def _payload(self, file: BinaryIO, cell: _Cell) -> bytes:
        """With what overflows from its page (1.6), as far as that can be followed."""
        least = (self._usable - 12) * 32 // 255 - 23
        here = least + (cell.size - least) % (self._usable - 4)
        most = self._usable - 35
        local = cell.size if cell.size <= most else here if here <= most else least
        file.seek(cell.begins)
        payload = bytearray(file.read(local))
        further = int.from_bytes(file.read(4), "big")
        while len(payload) < cell.size and further:
            file.seek((further - 1) * self._page_bytes)
            page = file.read(self._usable)
            if len(page) < self._usable:
                break
            payload += page[4:]
            further = int.from_bytes(page[:4], "big")
        return bytes(payload[: cell.size])


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends (1.6)."""
    value = 0
    for byte in page[at : at + 8]:
        value, at = value << 7 | byte & 0x7F, at + 1
        if byte < 0x80:
            return value, at
    return value << 8 | page[at], at + 1
