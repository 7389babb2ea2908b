"""What was received and is kept, read back: captures with their bodies, and what each was read as."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from schemas.capture import Capture
from schemas.errors import StoreError
from schemas.ledger import Ledger
from schemas.record import Record

from ..inputs import Input
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

    def readings(self) -> Iterator[Input]:
        """Each body that was read at an address, as it was received last."""
        return self._inputs(sightings.READ_LAST)

    def page(self, capture: Capture) -> Record | None:
        """The record of that page alone."""
        query = "SELECT record FROM pages JOIN readings ON reading = readings.id WHERE sha256 = ? AND address = ?"
        return next(self._made(lambda row: rows.page(row[0]), query, capture.sha256, rows.address(capture)), None)

    def _inputs(self, query: str) -> Iterator[Input]:
        for target, kept, capture in self._made(lambda row: (row[0], row[1], rows.capture(row[2:])), query):
            yield Input(target, capture, self._whole(capture.sha256, kept))

    def body(self, sha256: str) -> bytes:
        """The body of that digest."""
        for (kept,) in self._rows("SELECT deflated FROM bodies WHERE sha256 = ?", sha256):
            if not kept:
                raise StoreError("body_dropped", f"{self.path}: the body {sha256} is not kept: its page asks for that, or has long been another")
            return self._whole(sha256, kept)
        raise StoreError("store_damaged", f"{self.path}: the body {sha256} is not there")

    def dropped(self) -> Iterator[Capture]:
        """Captures whose bodies were dropped, in order of arrival."""
        return self._made(rows.capture, pruning.DROPPED)

    def _whole(self, sha256: str, kept: bytes) -> bytes:
        with told(self.path):
            body = unpacked(kept)
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
