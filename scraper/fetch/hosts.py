"""What must be remembered about hosts between requests, processes and runs.

    claim --> HostState (the host is ours for a while) --visit--> release
          \\-> Held (somebody else is there)

A process may die at any moment. What the book says by then never promises more freedom than there is: a host that is held counts as
visited up to the end of the lease.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol, Self


@dataclass(frozen=True, slots=True)
class HostState:
    """How we stand with a host. Times are seconds since 1970, UTC."""

    ended_at: float = 0.0
    """When the last request ended."""
    parked_until: float = 0.0
    """The host is left alone up to then: it asked for it, or failed too often."""
    failures: int = 0
    """Requests in a row that the host did not answer as a host should."""
    strikes: int = 0
    """Answers in a row that told us to slow down."""
    latency_s: float = 0.0
    """How long answers take, smoothed."""


NEW_HOST = HostState()


def later(one: HostState, other: HostState) -> HostState:
    """`one`, but with every rest that `other` asks for as well."""
    return replace(one, ended_at=max(one.ended_at, other.ended_at), parked_until=max(one.parked_until, other.parked_until))


@dataclass(frozen=True, slots=True)
class Held:
    """Another process visits the host."""

    until: float
    """When its lease ends, unless it is renewed. Seconds since 1970."""


@dataclass(frozen=True, slots=True)
class KeptRobots:
    """What an origin last said about robots. Times are seconds since 1970."""

    fresh_until: float
    status: int | None = None
    """Of the answer that brought `body`; null where none was ever understood."""
    body: bytes | None = None
    """The file, no more of it than is read; empty where the server has none; null where nobody knows."""
    fetched_at: float = 0.0
    """When `body` was received; where there is none, when somebody last answered. 0 where nobody ever did."""
    failures: int = 0
    """Attempts in a row that brought no answer, other than for want of a network."""
    detail: str = ""
    """What the last attempt ended with, for people."""


class HostBook(Protocol):
    """The memory. Each method is atomic between processes. A store that fails raises StoreError."""

    def claim(self, host: str, now: float, need_s: float) -> HostState | Held:
        """Makes the host ours up to `now + need_s` at least, and says how we stand with it. A host that is ours already may be claimed again."""

    def release(self, host: str, now: float, state: HostState) -> None:
        """Gives the host back and keeps `state`. A request that could have been sent after the lease had ended must not have been sent."""

    def robots(self, origin: str) -> KeptRobots | None:
        """What is kept of an origin (`https://example.org:8443`); null where it was never asked."""

    def keep_robots(self, origin: str, kept: KeptRobots) -> None:
        """Replaces what is kept of an origin."""


@dataclass(slots=True)
class _Entry:
    state: HostState
    holder: object = None
    held_until: float = 0.0


class MemoryBook:
    """A book that ends with the process."""

    def __init__(self) -> None:
        self._hosts: dict[str, _Entry] = {}
        self._robots: dict[str, KeptRobots] = {}

    def beside(self) -> Self:
        """A second visitor with the same memory, as another process would be."""
        other = type(self)()
        other._hosts, other._robots = self._hosts, self._robots
        return other

    def claim(self, host: str, now: float, need_s: float) -> HostState | Held:
        """See `HostBook.claim`."""
        entry = self._hosts.setdefault(host, _Entry(NEW_HOST))
        if entry.holder not in (None, self) and entry.held_until > now:
            return Held(entry.held_until)
        if entry.holder not in (None, self):
            entry.state = replace(entry.state, ended_at=entry.held_until)
        entry.holder, entry.held_until = self, now + need_s
        return entry.state

    def release(self, host: str, now: float, state: HostState) -> None:
        """See `HostBook.release`."""
        entry = self._hosts.setdefault(host, _Entry(NEW_HOST))
        if entry.holder is self:
            entry.state, entry.holder = state, None
        else:
            entry.state = later(entry.state, state)

    def robots(self, origin: str) -> KeptRobots | None:
        """See `HostBook.robots`."""
        return self._robots.get(origin)

    def keep_robots(self, origin: str, kept: KeptRobots) -> None:
        """See `HostBook.keep_robots`."""
        self._robots[origin] = kept
