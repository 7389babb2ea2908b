"""What was received and is kept, read back: captures with their bodies, and what each was read as."""

from __future__ import annotations

import hashlib
import math
import sqlite3
import time
from collections.abc import Callable, Iterator
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any, TypeVar

from schemas.capture import Capture
from schemas.errors import StoreError
from schemas.ledger import Ledger
from schemas.outcome import Reason
from schemas.record import Post, Record

from ..inputs import BadInput, Input, printable
from ..packing import unpacked
from . import pruning, rows, sightings
from .failures import intact, told

Made = TypeVar("Made")


class Received:
    """The part of a store that gives back what came. Raises StoreError as `Store` says."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def captures(self) -> Iterator[Input]:
        """Every capture whose body is kept, in order of arrival: what can be replayed, rejected and failed ones included."""
        return self._inputs(f"{sightings.WHOLE} ORDER BY captures.id")

    def readings(self) -> Iterator[Input | BadInput]:
        """Each body that was read at an address, as it was received last."""
        return self._read_last(lambda reading: True)

    def spoilt(self) -> Iterator[Input | BadInput]:
        """Of those, each that is a page of a record and cannot be read as it was kept: another program has spoilt it. What a later Thresher kept is whole."""
        pages = self._rows("SELECT reading, record_id, record FROM pages")
        return self._read_last({reading for reading, *row in pages if self._is_spoilt(self._page, *row)}.__contains__)

    def _read_last(self, is_meant: Callable[[int], bool]) -> Iterator[Input | BadInput]:
        for reading, target in [row for row in self._rows(sightings.READ_LAST) if is_meant(row[0])]:
            try:
                yield from self._inputs(sightings.ONE_READ_LAST, reading)
            except StoreError as error:
                if error.code != "store_damaged":
                    raise
                yield BadInput(target, Reason.BAD_ARCHIVE, error.detail)

    def page(self, capture: Capture) -> Record | None:
        """The record of that page alone."""
        query = "SELECT record_id, record FROM pages JOIN readings ON reading = readings.id WHERE sha256 = ? AND address = ?"
        return next((self._page(*row) for row in self._rows(query, capture.sha256, rows.address(capture))), None)

    def look_through(self, within_s: float | None = None) -> None:
        """Reads each record and each page that one is made of, or as many as `within_s` allows, the latest first. SQLite vouches for its own pages
        alone: a value of another program's is as good as any to it. Raises StoreError, which names the first that breaks its contract."""
        ends_at = time.monotonic() + (math.inf if within_s is None else within_s)
        records = (part for row in self._rows("SELECT id, record FROM records ORDER BY rowid DESC") for part in self._parts(*row))
        pages = (self._page(*row) for row in self._rows("SELECT record_id, record FROM pages ORDER BY reading DESC"))
        for _ in chain.from_iterable(zip_longest(records, pages)):
            if time.monotonic() > ends_at:
                return

    def _record(self, record_id: str, frame: str) -> Record:
        with intact(self.path, f"the record {printable(record_id)[:300]}"):
            return rows.record(frame, (post for (post,) in self._rows("SELECT post FROM posts WHERE record_id = ? ORDER BY place", record_id)))

    def _parts(self, record_id: str, frame: str) -> Iterator[Record | Post]:
        """The same piece by piece: a thread of years takes seconds."""
        posts = self._rows("SELECT post FROM posts WHERE record_id = ?", record_id)
        for number, (kept,) in enumerate(chain([(frame,)], posts)):
            with intact(self.path, f"the record {printable(record_id)[:300]}"):
                part = Post.model_validate_json(kept) if number else rows.RECORD.validate_json(kept)
            yield part

    def _page(self, record_id: str, data: bytes) -> Record:
        with intact(self.path, f"a page of the record {printable(record_id)[:300]}"):
            return rows.page(data)

    def _is_spoilt(self, read: Callable[[str, Any], Record], record_id: str, kept: Any) -> bool:
        try:
            read(record_id, kept)
        except StoreError as error:
            if error.code != "store_damaged":
                raise
            return True
        return False

    def _inputs(self, query: str, *bound: Any) -> Iterator[Input]:
        for target, kept, capture in self._made(lambda row: (row[0], row[1], rows.capture(row[2:])), query, *bound):
            yield Input(target, capture, self._whole(capture.sha256, kept, capture.size_bytes))

    def body(self, sha256: str) -> bytes:
        """The body of that digest."""
        for kept, size_bytes in self._rows("SELECT deflated, size_bytes FROM bodies WHERE sha256 = ?", sha256):
            if not kept:
                raise StoreError("body_dropped", f"{self.path}: the body {sha256} is not kept: its page asks for that, or has long been another")
            return self._whole(sha256, kept, size_bytes)
        raise StoreError("store_damaged", f"{self.path}: the body {sha256} is not there")

    def dropped(self) -> Iterator[Capture]:
        """Captures whose bodies were dropped, in order of arrival."""
        return self._made(rows.capture, pruning.DROPPED)

    def _whole(self, sha256: str, kept: bytes, size_bytes: int) -> bytes:
        with told(self.path):
            body = unpacked(kept, size_bytes)
        if hashlib.sha256(body).hexdigest() != sha256:
            raise StoreError("store_damaged", f"{self.path}: the body {sha256} is not what it was")
        return body

    def ledger(self, capture: Capture) -> Ledger | None:
        """Of what the body of a capture was read as at its address."""
        query = "SELECT ledger FROM readings WHERE sha256 = ? AND address = ? AND ledger IS NOT NULL"
        for (data,) in self._rows(query, capture.sha256, rows.address(capture)):
            with intact(self.path):
                return Ledger.model_validate_json(unpacked(data))
        return None

    def _rows(self, query: str, *bound: Any) -> Iterator[rows.Row]:
        with told(self.path):
            # `yield from` would also close the cursor under a reader that leaves early, which fails once the store is closed.
            for row in self.connection.execute(query, bound):  # noqa: UP028
                yield row

    def _made(self, make: Callable[[rows.Row], Made], query: str, *bound: Any) -> Iterator[Made]:
        """What `make` makes of each row."""
        for row in self._rows(query, *bound):
            with intact(self.path):
                made = make(row)
            yield made
