"""The book of hosts in the store's file: what one process knows of a host, all others know.

A lease is held over many requests and written every few seconds. While it is held, the book says that the host was visited up to its
end, so that a process that is killed leaves no gap too small. What asks for more patience than that is written at once.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Self

from ..fetch.hosts import NEW_HOST, Held, HostState, KeptRobots, later
from ..fetch.robots_rules import MAX_BYTES
from ..packing import packed, unpacked
from .failures import told
from .opening import connect
from .transaction import transaction

LEASE_S = 5.0
"""How long a host is ours beyond what one request needs: how seldom we write, and how long another process waits before it learns of a free host."""
IDLE_S = 1.0
"""A host that nobody asked for during that time is let go."""
WANTED_S = 2.0
"""How long a wish for a host counts, unless it is repeated."""
YIELD_S = 1.0
"""How long we leave a host alone that another process waits for: twice as long as it takes to look again."""
BACK_S = 5.0
"""By how much the clock may be put back and a lease still be believed; one that ends later than any lease can was written by another time."""

_STATE = "ended_at, parked_until, failures, strikes, latency_s"


def open_host_book(path: Path, *, busy_timeout_s: float = 10.0) -> SqliteHostBook:
    """The book in the store at `path`, which is created where there is none. Raises StoreError as `scraper.store.opening.connect`."""
    return SqliteHostBook(connect(path, busy_timeout_s=busy_timeout_s), path)


@dataclass(slots=True)
class _Lease:
    state: HostState
    until: float
    written: HostState
    """What the file says."""
    contested: bool
    """Another process waits."""
    busy: bool = True
    used_at: float = 0.0


class SqliteHostBook:
    """A `HostBook`. Use it in the thread that opened it; leave it as a context, so that others need not wait for its leases to end."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self._name = f"{os.getpid()}-{secrets.token_hex(6)}"
        self._leases: dict[str, _Lease] = {}
        self._yielded: dict[str, float] = {}
        """Hosts left to others, and up to when."""
        self._swept_at = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of all hosts and of the file. Raises StoreError."""
        try:
            self._let_go(list(self._leases))
        finally:
            with told(self.path):
                self.connection.close()

    def claim(self, host: str, now: float, need_s: float) -> HostState | Held:
        """See `HostBook.claim`."""
        self._sweep(now)
        lease = self._leases.get(host)
        if lease is not None and now + need_s <= lease.until:
            lease.busy = True
            return lease.state
        if (left_to := self._yielded.pop(host, 0.0)) > now:
            self._yielded[host] = left_to
            return Held(left_to)
        with transaction(self.connection, self.path) as db:
            return self._claimed(db, host, now, need_s)

    def _claimed(self, db: sqlite3.Connection, host: str, now: float, need_s: float) -> HostState | Held:
        row = db.execute(f"SELECT holder, held_until, wanted_by, wanted_until, {_STATE} FROM hosts WHERE host = ?", (host,)).fetchone()
        holder, held_until, wanted_by, wanted_until, *kept = row or (None, 0.0, None, 0.0, *astuple(NEW_HOST))
        state = HostState(*kept)
        lease = self._leases.pop(host, None)
        until = now + need_s + LEASE_S
        if holder not in (None, self._name) and now < held_until <= until + BACK_S:
            if not now + WANTED_S / 2 <= wanted_until <= now + WANTED_S + BACK_S:
                db.execute("UPDATE hosts SET wanted_by = ?, wanted_until = ? WHERE host = ?", (self._name, now + WANTED_S, host))
            return Held(held_until)
        contested = wanted_by not in (None, self._name) and now < wanted_until <= now + WANTED_S + BACK_S
        if holder == self._name and lease is not None:
            state = lease.state  # what the file says is what we promised
            if contested:
                self._write(db, host, state)
                self._yielded[host] = now + YIELD_S
                return Held(now + YIELD_S)
        promised = later(state, HostState(ended_at=until))
        db.execute(
            f"INSERT OR REPLACE INTO hosts (host, {_STATE}, holder, held_until, wanted_by, wanted_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (host, *astuple(promised), self._name, until, wanted_by, wanted_until),
        )
        self._leases[host] = _Lease(state, until, promised, contested)
        return state

    def release(self, host: str, now: float, state: HostState) -> None:
        """See `HostBook.release`."""
        lease = self._leases.get(host)
        if lease is None:
            with transaction(self.connection, self.path) as db:
                self._write(db, host, state)
            return
        lease.state, lease.busy, lease.used_at = state, False, now
        if lease.contested:
            self._let_go([host])
            self._yielded[host] = now + YIELD_S
        elif state.parked_until > lease.written.parked_until or (state.failures, state.strikes) != (lease.written.failures, lease.written.strikes):
            lease.written = later(state, HostState(ended_at=lease.until))
            with transaction(self.connection, self.path) as db:
                self._write(db, host, lease.written, lease.until)
        self._sweep(now)

    def _sweep(self, now: float) -> None:
        """Lets go of the hosts that nobody asks for any more, all at once."""
        if not 0 <= now - self._swept_at < IDLE_S:
            self._swept_at = now
            idle = [host for host, lease in self._leases.items() if not lease.busy and now - lease.used_at >= IDLE_S]
            if idle:
                self._let_go(idle)

    def _let_go(self, hosts: Iterable[str]) -> None:
        leases = {host: lease for host in hosts if (lease := self._leases.pop(host, None))}
        if leases:
            with transaction(self.connection, self.path) as db:
                for host, lease in leases.items():
                    self._write(db, host, lease.state)

    def _write(self, db: sqlite3.Connection, host: str, state: HostState, held_until: float = 0.0) -> None:
        """Keeps `state`, and the host as ours up to `held_until`. Where somebody else has it by now, it is only added what we know."""
        row = (*astuple(state), self._name if held_until else None, held_until, host, self._name)
        kept = db.execute(f"UPDATE hosts SET ({_STATE}, holder, held_until) = (?, ?, ?, ?, ?, ?, ?) WHERE host = ? AND holder = ?", row)
        if not kept.rowcount:
            add = "UPDATE hosts SET ended_at = max(ended_at, ?), parked_until = max(parked_until, ?) WHERE host = ?"
            db.execute(add, (state.ended_at, state.parked_until, host))

    def robots(self, origin: str) -> KeptRobots | None:
        """See `HostBook.robots`."""
        query = "SELECT fresh_until, status, deflated, fetched_at, failures, detail FROM robots WHERE origin = ?"
        with told(self.path):
            row = self.connection.execute(query, (origin,)).fetchone()
            if row is None:
                return None
            fresh_until, status, deflated, *rest = row
            return KeptRobots(fresh_until, status, None if deflated is None else unpacked(deflated, MAX_BYTES + 1), *rest)

    def keep_robots(self, origin: str, kept: KeptRobots) -> None:
        """See `HostBook.keep_robots`."""
        deflated = None if kept.body is None else packed(kept.body)
        row = (origin, kept.fresh_until, kept.status, kept.fetched_at, kept.failures, kept.detail, deflated)
        with transaction(self.connection, self.path) as db:
            db.execute("INSERT OR REPLACE INTO robots (origin, fresh_until, status, fetched_at, failures, detail, deflated) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
