"""The visit of one URL: judged, in turn, by robots.txt, with retries and redirects, to exactly one end.

judge -> robots -> turn -> exchange --+-- redirect -> judge ... (each hop anew)
                                      +-- trouble  -> wait, again
                                      +-- 200 Captured | 304 Unmodified | else NotFetched
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from cleaners.masks import masked_whole
from cleaners.urls import join
from schemas.config import FetchConfig
from schemas.errors import FetchError
from schemas.outcome import Reason

from ..discover.scope import host_of
from .client import Client
from .conditional import conditional_headers
from .credentials import Credentials
from .exchange import Ask, Exchange, Headers
from .guard import Guard, Outage
from .hosts import HostBook
from .identity import Identity
from .pace import Pacer, retry_delay_s
from .retry_after import retry_after_s
from .robots import Robots
from .robots_rules import MAX_BYTES
from .visit import Captured, NotFetched, Unmodified, Validators, Visit, host_left, led_to

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PAGES = frozenset({200, 203})
"""Statuses whose body is the page that was asked for (RFC 9110, 15.3)."""
_TRY_AGAIN = frozenset({Reason.CONNECT_FAILED, Reason.CONNECTION_LOST, Reason.BAD_CONTENT_ENCODING, Reason.HTTP_SERVER_ERROR, Reason.RATE_LIMITED})
"""What may be better a moment later. A host that let the deadline pass is not asked again at once: a slow drip would cost three deadlines."""
_PASSING = frozenset({500, 502, 503, 504})
_NO_CONDITIONS = frozenset({400, 412})
"""What servers say to a condition that they cannot take: the mark may be theirs and never fit again (RFC 9110, 13.1), and the page is there."""

Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class World:
    """What a visit takes from outside: time, patience and chance."""

    clock: Callable[[], datetime]
    """UTC-aware."""
    sleep: Sleep
    random: Callable[[], float]
    """From 0 up to 1, for jitter."""


@dataclass
class Fetcher:
    """Visits URLs, many at once. `on_exchange` hears of every answer that came whole, robots.txt included, before the visit ends."""

    client: Client
    guard: Guard
    book: HostBook
    config: FetchConfig
    identity: Identity
    world: World
    credentials: Credentials = field(default_factory=Credentials)
    on_exchange: Callable[[Exchange], None] = lambda exchange: None

    def __post_init__(self) -> None:
        self.pacer = Pacer(self.book, self.config, clock=self.world.clock, sleep=self.world.sleep, random=self.world.random)
        self.robots = Robots(self._ask_for_robots, self.book, self.identity.user_agent, self.world.clock)

    async def fetch(self, url: str, validators: Validators | None = None, hosts: frozenset[str] | None = None) -> Visit:
        """Visits `url`; its end. Redirects lead to `hosts` only (as `discover.scope.host_of` names them), anywhere where they are null.

        Raises StoreError where the memory of hosts cannot be kept, and nothing for what the web does.
        """
        asked = self.guard.judge(url.partition("#")[0])
        if isinstance(asked, NotFetched):
            return asked
        here = asked
        hops: list[Exchange] = []
        marked = (validators.url or asked) if validators else None
        conditions = conditional_headers(validators) if validators else ()
        for _ in range(self.config.max_redirects + 1):
            answer = await self._hop(here, conditions if here == marked else ())
            if isinstance(answer, Exchange) and answer.is_conditional and answer.status in _NO_CONDITIONS:
                answer = await self._hop(here, ())
            if isinstance(answer, NotFetched):
                return replace(answer, exchanges=(*hops, *answer.exchanges))
            hops.append(answer)
            if answer.status not in REDIRECTS:
                return self._end(asked, tuple(hops))
            target = join(here, answer.location or "")
            if target is None:
                said = answer.location
                where = "without a place to go" if said is None else f"to {masked_whole(said)[:200]!r}, which is no web address"
                return NotFetched(Reason.BAD_REDIRECT, f"{answer.status} {where}", answer.status, exchanges=tuple(hops))
            judged = self.guard.judge(target.partition("#")[0])
            if isinstance(judged, NotFetched):
                return replace(judged, status=answer.status, exchanges=tuple(hops))
            if hosts is not None and host_of(judged) not in hosts:
                return NotFetched(Reason.OUT_OF_SCOPE, f"{answer.status} to {judged[:200]}", answer.status, exchanges=tuple(hops))
            if any(hop.url == judged for hop in hops):
                # We keep no cookies, so the same question would get the same answer.
                return NotFetched(Reason.TOO_MANY_REDIRECTS, f"back at {judged[:200]} after {len(hops)}", answer.status, exchanges=tuple(hops))
            here = judged
        return NotFetched(Reason.TOO_MANY_REDIRECTS, f"more than {self.config.max_redirects}", hops[-1].status, exchanges=tuple(hops))

    async def sitemaps(self, visit: Visit) -> tuple[str, ...]:
        """Those that the robots.txt of the host names that answered; none for a visit that brought nothing."""
        return () if isinstance(visit, NotFetched) else (await self.robots.verdict(visit.exchanges[-1].url)).sitemaps

    async def _hop(self, url: str, conditions: Headers) -> Exchange | NotFetched:
        """One URL, asked as often as it takes and no oftener."""
        verdict = await self.robots.verdict(url)
        if not verdict.allowed:
            return NotFetched(verdict.reason or Reason.ROBOTS_DISALLOWED, verdict.detail, retry_after_s=verdict.retry_after_s)
        ask = Ask(url, (*conditions, *self.credentials.headers_for(url, own=self.guard.is_own(url))))
        for attempt in range(1, self.config.tries + 1):
            answer = await self._in_turn(ask, verdict.crawl_delay_s)
            if not isinstance(answer, NotFetched) or answer.reason not in _TRY_AGAIN or attempt == self.config.tries:
                return answer
            if answer.retry_after_s is None:
                await self.world.sleep(retry_delay_s(attempt, self.world.random))
            elif answer.retry_after_s > self.config.max_wait_s:
                return answer
        return answer

    async def _in_turn(self, ask: Ask, crawl_delay_s: float | None = None) -> Exchange | NotFetched:
        """One request when it is our turn at that host; an answer that asks us to come back later is none."""
        if not self.identity.contact and not self.guard.is_own(ask.url):
            return NotFetched(Reason.NO_CONTACT, "set user_agent in [fetch] to a name, a version and a contact, as Name/1.0 (+https://example.org/contact)")
        async with self.pacer.turn(ask.url, crawl_delay_s, own=self.guard.is_own(ask.url)) as turn:
            if isinstance(turn, NotFetched):
                return turn
            try:
                answer = await self.client.exchange(ask)
            except FetchError as error:
                end = NotFetched(Reason(error.code), error.detail, is_ours=isinstance(error, Outage))
                turn.failed(end)
                return end
            if isinstance(answer, NotFetched):
                return answer
            wait_s = retry_after_s(answer.headers, self.world.clock())
            turn.answered(answer.status, answer.seconds, wait_s)
        if answer.is_whole:
            self.on_exchange(answer)
        if answer.status == 429 or (answer.status == 503 and wait_s is not None):
            return NotFetched(Reason.RATE_LIMITED, answer.said, answer.status, wait_s, (answer,))
        if answer.status in _PASSING:
            return NotFetched(Reason.HTTP_SERVER_ERROR, answer.said, answer.status, wait_s, (answer,))
        return answer

    async def _ask_for_robots(self, url: str) -> Exchange | NotFetched:
        judged = self.guard.judge(url)
        if isinstance(judged, NotFetched):
            return judged
        # One byte more than is read, to know that there is more.
        answer = await self._in_turn(Ask(judged, enough_bytes=MAX_BYTES + 1))
        # What robots.txt answers is judged by RFC 9309 and not as a page: a 503 is an answer here.
        return answer.exchanges[-1] if isinstance(answer, NotFetched) and answer.exchanges else answer

    def _end(self, asked: str, hops: tuple[Exchange, ...]) -> Visit:
        last = hops[-1]
        match last.status:
            case 304 if last.is_conditional:
                return Unmodified(asked, hops, led_to(hops))
            case status if status in PAGES:
                return Captured(last.capture(asked), last.body, hops, host_left(hops), led_to(hops))
            case 410:
                reason = Reason.GONE
            case status if 400 <= status < 500:
                reason = Reason.HTTP_CLIENT_ERROR
            case status if status >= 500:
                reason = Reason.HTTP_SERVER_ERROR
            case _:
                reason = Reason.UNEXPECTED_STATUS
        return NotFetched(reason, last.said, last.status, exchanges=hops)
