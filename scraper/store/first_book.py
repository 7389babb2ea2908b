"""The book of hosts of a first visit: it becomes the store where something comes of the visit, and otherwise leaves no trace."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .failures import told
from .migrations import copy


@dataclass(frozen=True, slots=True)
class FirstBook:
    """Where the visit is noted, and where that is to be known later."""

    path: Path
    store: Path

    def keep(self) -> None:
        """What was noted is known from now on. Raises StoreError."""
        if self.path == self.store or self.store.exists() or not self.path.exists():
            return
        with told(self.store), closing(sqlite3.connect(self.path)) as connection:
            self.store.parent.mkdir(parents=True, exist_ok=True)
            draft = self.store.with_name(f".{self.store.name}.{os.getpid()}")
            try:
                copy(connection, draft)
                with suppress(FileExistsError):  # another process was faster, and keeps what it has read in its store
                    os.link(draft, self.store)
            finally:
                draft.unlink(missing_ok=True)

    def _asks_for_rest(self) -> bool:
        if not self.path.exists():
            return False
        with told(self.path), closing(sqlite3.connect(self.path)) as connection:
            return connection.execute("SELECT 1 FROM hosts WHERE parked_until > ?", (time.time(),)).fetchone() is not None


@contextmanager
def first_book(store: Path) -> Iterator[FirstBook]:
    """The store itself where there is one. A host that asked to be left alone is noted for good in any case."""
    with told(store):
        is_there = store.exists()
    if is_there:
        yield FirstBook(store, store)
        return
    with tempfile.TemporaryDirectory() as folder:
        book = FirstBook(Path(folder) / store.name, store)
        try:
            yield book
        finally:
            if book._asks_for_rest():
                book.keep()
