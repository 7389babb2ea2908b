"""When it is our turn at a host: one connection at a time, a rest after each answer, and longer rests for a host in trouble.

    turn = lock of this process -> claim in the book -> rest -> slot -> request -> rules below -> release in the book

A rest is counted from the end of one request to the start of the next, across processes and runs.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from cleaners.urls import host as host_of
from schemas.config import FetchConfig
from schemas.outcome import Reason

from .hosts import Held, HostBook, HostState
from .retry_after import MAX_WAIT_S
from .visit import NotFetched

OWN_INTERVAL_S = 0.1
"""Rest at the operator's own hosts, unless `interval_s` is set."""
SLOW_S, SLOW_FACTOR, MAX_SLOW_S = 0.5, 2.0, 30.0
"""A host that answers in less than half a second is well. One that takes longer gets twice the excess as a rest on top, up to half a minute."""
SMOOTHING = 0.3
"""Weight of the newest answer: a host that recovered is believed after some five answers."""
STRIKE_S, MAX_STRIKE_S = 5.0, 3_600.0
"""The rest after a 429 or 503 that names none; doubled by each that follows, up to an hour."""
MAX_FAILURES = 5
"""Failures in a row after which a host is parked. Then a single request tries it: one success, and all is forgotten."""
PARK_S, MAX_PARK_S = 60.0, 3_600.0
"""How long it is parked; doubled by each try that fails, up to an hour."""
RETRY_S, MIN_RETRY_S, MAX_RETRY_S = 0.5, 0.25, 30.0
POLL_S = 0.5
"""How often we ask whether another process is done with a host."""
MARGIN_S = 2.0
"""What a request may take beyond its deadline until it is seen to have ended."""

_SLOW_DOWN = frozenset({429, 503})
_OF_THE_HOST = frozenset(
    {Reason.NAME_NOT_RESOLVED, Reason.CONNECT_FAILED, Reason.TLS_FAILED, Reason.CONNECTION_LOST, Reason.DEADLINE_EXCEEDED, Reason.HTTP_SERVER_ERROR}
)

Random = Callable[[], float]
"""From 0 up to 1."""


def retry_delay_s(attempt: int, random: Random) -> float:
    """Seconds to wait after that many attempts (1 or more): half a second, doubled each time, of which chance takes all but a quarter second."""
    return max(MIN_RETRY_S, min(RETRY_S * 2.0 ** min(attempt - 1, 20), MAX_RETRY_S) * random())


def answered(state: HostState, now: float, status: int | None, seconds: float, retry_after_s: float | None, random: Random) -> HostState:
    """How we stand with a host after it answered."""
    latency_s = seconds if state.ended_at == 0 else state.latency_s + SMOOTHING * (seconds - state.latency_s)
    state = replace(state, ended_at=now, latency_s=latency_s)
    if retry_after_s is not None:
        state = _parked(state, now + min(retry_after_s, MAX_WAIT_S))
    if status in _SLOW_DOWN:
        if retry_after_s is None:
            rest_s = min(STRIKE_S * 2.0 ** min(state.strikes, 20), MAX_STRIKE_S)
            state = _parked(state, now + rest_s * (0.75 + 0.5 * random()))
        return replace(state, strikes=state.strikes + 1, failures=0)
    if status is not None and status >= 500:
        return _failed(replace(state, strikes=0), now, random)
    return replace(state, strikes=0, failures=0)


def failed(state: HostState, now: float, end: NotFetched, random: Random) -> HostState:
    """How we stand with a host after a request that brought no answer. What is wrong with one page, or with us, is not held against its host."""
    state = replace(state, ended_at=now)
    return _failed(state, now, random) if end.reason in _OF_THE_HOST and not end.is_ours else state


def _failed(state: HostState, now: float, random: Random) -> HostState:
    state = replace(state, failures=state.failures + 1)
    if state.failures < MAX_FAILURES:
        return state
    park_s = min(PARK_S * 2.0 ** min(state.failures - MAX_FAILURES, 20), MAX_PARK_S)
    return _parked(state, now + park_s * (1 + 0.25 * random()))


def _parked(state: HostState, until: float) -> HostState:
    return replace(state, parked_until=max(state.parked_until, until))


def rest_s(state: HostState, config: FetchConfig, crawl_delay_s: float | None, *, own: bool) -> float:
    """Seconds between the end of the last request and the start of the next."""
    interval_s = OWN_INTERVAL_S if own and "interval_s" not in config.model_fields_set else config.interval_s
    slow_s = min(max(state.latency_s - SLOW_S, 0.0) * SLOW_FACTOR, MAX_SLOW_S)
    return max(interval_s + slow_s, min(crawl_delay_s or 0.0, config.max_crawl_delay_s))


@dataclass(slots=True)
class Turn:
    """Our turn at a host. Whoever has it says how the request went, once."""

    host: str
    state: HostState
    clock: Callable[[], datetime]
    random: Random

    def answered(self, status: int | None, seconds: float, retry_after_s: float | None = None) -> None:
        """The host answered within `seconds`, and asks us to stay away for `retry_after_s`."""
        self.state = answered(self.state, self.clock().timestamp(), status, seconds, retry_after_s, self.random)

    def failed(self, end: NotFetched) -> None:
        """There was no answer, and why."""
        self.state = failed(self.state, self.clock().timestamp(), end, self.random)


@dataclass(slots=True)
class _Line:
    """Those who wait for a host in this process."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    length: int = 0


class Pacer:
    """Gives turns."""

    def __init__(
        self, book: HostBook, config: FetchConfig, *, clock: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]], random: Random
    ) -> None:
        self._book = book
        self._config = config
        self._clock = clock
        self._sleep = sleep
        self._random = random
        self._lines: dict[str, _Line] = {}
        self._in_vain: set[str] = set()
        """Hosts that another process kept for as long as we waited. Whoever comes next looks once and waits no more."""
        self._slots = asyncio.Semaphore(config.hosts_at_once)
        self._need_s = config.deadline_s + MARGIN_S

    @asynccontextmanager
    async def turn(self, url: str, crawl_delay_s: float | None = None, *, own: bool = False) -> AsyncIterator[Turn | NotFetched]:
        """Waits for our turn at the host of `url`, however long the line is; `HOST_PARKED` where the host wants a longer pause than `max_wait_s`.

        Hosts are names without port: one machine's servers share its patience. Raises StoreError.
        """
        host = host_of(url) or url
        line = self._lines.setdefault(host, _Line())
        line.length += 1
        try:
            async with line.lock:
                state = await self._admitted(host, crawl_delay_s, own=own)
                if isinstance(state, NotFetched):
                    yield state
                    return
                turn = Turn(host, state, self._clock, self._random)
                try:
                    yield turn
                finally:
                    self._slots.release()
                    now = self._now()
                    # Whoever was stopped in between has visited the host too.
                    self._book.release(host, now, turn.state if turn.state is not state else replace(state, ended_at=now))
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[host]

    async def _admitted(self, host: str, crawl_delay_s: float | None, *, own: bool) -> HostState | NotFetched:
        """The host is ours, rested, and there is a slot for it; or why not."""
        while True:
            state = await self._claimed(host)
            if isinstance(state, NotFetched):
                return state
            try:
                gap_s = rest_s(state, self._config, crawl_delay_s, own=own)
                wait_s = self._wait_s(state, gap_s)
                if wait_s > max(self._config.max_wait_s, gap_s):
                    self._book.release(host, self._now(), state)
                    return NotFetched(Reason.HOST_PARKED, f"{host} wants a pause of {wait_s:.0f} s", retry_after_s=wait_s)
                if wait_s > 0:
                    await self._sleep(wait_s)
                    continue
                await self._slots.acquire()
            except BaseException:
                self._book.release(host, self._now(), state)
                raise
            # Waiting for the slot may have taken longer than the host was ours.
            still = self._book.claim(host, self._now(), self._need_s)
            if isinstance(still, HostState) and self._wait_s(still, gap_s) <= 0:
                return still
            self._slots.release()

    async def _claimed(self, host: str) -> HostState | NotFetched:
        began = self._now()
        while isinstance(state := self._book.claim(host, self._now(), self._need_s), Held):
            left_s = state.until - self._now()
            if host in self._in_vain or self._now() - began > self._config.max_wait_s:
                self._in_vain.add(host)
                return NotFetched(Reason.HOST_PARKED, f"{host} is visited by another process", retry_after_s=max(left_s, 0.0))
            await self._sleep(min(POLL_S, max(left_s, 0.01)))
        self._in_vain.discard(host)
        now = self._now()
        if state.ended_at <= now and state.parked_until <= now + MAX_WAIT_S:
            return state
        # Written by a clock that has been put back since: no request ends after now, and no rule parks a host for longer.
        self._book.release(host, now, replace(state, ended_at=min(state.ended_at, now), parked_until=min(state.parked_until, now + MAX_WAIT_S)))
        return await self._claimed(host)

    def _wait_s(self, state: HostState, gap_s: float) -> float:
        """Seconds up to the next request."""
        return max(state.ended_at + gap_s, state.parked_until) - self._now()

    def _now(self) -> float:
        return self._clock().timestamp()
