"""The part of a store that keeps what sources were like, and writes it within one transaction; how stands in `watch`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from schemas.alarm import Alarm
from schemas.markup import Markup
from schemas.observation import Observation

from . import watch
from .failures import intact
from .received import Received
from .rows import stamp
from .transaction import transaction


class Watched(Received):
    """What was received, and what was seen of those who sent it. Raises StoreError as `Store` says."""

    def observe(self, run: int, source: str, seen: Observation) -> None:
        """Adds to what this run has seen of a source."""
        with self._transaction() as db:
            watch.observe(db, run, source, seen)

    def observations(self, source: str, most: int, since: datetime | None = None) -> Sequence[Observation]:
        """The last looks at a source."""
        with intact(self.path):
            return watch.observations(self.connection, source, most, since)

    def thin(self, source: str, until: datetime, most: int) -> None:
        """Makes one sum of each day's looks at a source."""
        with self._transaction() as db:
            watch.thin(db, source, until, most)

    def markup(self, source: str) -> Markup:
        """What the pages of a source were made of."""
        with intact(self.path):
            return watch.markup(self.connection, source)

    def keep_markup(self, source: str, markup: Markup) -> None:
        """Keeps what the pages of a source were made of."""
        with self._transaction() as db:
            watch.keep_markup(db, source, markup)

    def alarms(self, since: datetime | None = None) -> Sequence[Alarm]:
        """All that are on, and those that have gone off since."""
        with intact(self.path):
            return watch.alarms(self.connection, stamp(since))

    def keep_alarms(self, changes: Iterable[Alarm]) -> None:
        """Keeps alarms that came on, and those that went off."""
        with self._transaction() as db:
            watch.keep_alarms(db, changes)

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        if self.connection.in_transaction:  # it belongs to what is kept together
            return nullcontext(self.connection)
        return transaction(self.connection, self.path)
