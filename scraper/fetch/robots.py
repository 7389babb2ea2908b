"""May we ask for a URL? What surrounds the rules of robots.txt: how it is fetched, what its absence means, how long it holds (RFC 9309)."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlsplit

from cleaners.urls import join
from schemas.errors import FetchError
from schemas.outcome import NOBODY_MET, Fate, Reason

from .exchange import Exchange
from .guard import Outage
from .hosts import HostBook, KeptRobots
from .identity import product_token
from .retry_after import retry_after_s
from .robots_rules import MAX_BYTES, Rules, parse
from .visit import NotFetched

MAX_HOPS = 10
"""RFC 9309, 2.3.1.2: at least five redirects are followed."""
LONGEST_S, SHORTEST_S = 86_400.0, 300.0
"""RFC 9309, 2.4: no copy is used for more than a day without asking again. A server that forbids caching is asked every five minutes."""
STALE_S = 30 * 86_400.0
"""RFC 9309, 2.3.1.4, takes 30 days for the time for which a copy may stand in for a file that cannot be reached."""
BACKOFF_S, MAX_BACKOFF_S = 60.0, 3_600.0
"""A file that could not be reached is asked for again after a minute, then after twice as long each time, up to an hour. Where it is we
who have no network, a minute is enough."""
KEPT_ORIGINS = 1_000
"""Parsed files in memory; the book has the others."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ONCE_MORE = frozenset({Reason.CONNECT_FAILED, Reason.CONNECTION_LOST})
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
_NO_STORE = re.compile(r"(?:^|[,\s])no-(?:store|cache)(?:$|[,\s])", re.IGNORECASE)

Ask = Callable[[str], Awaitable[Exchange | NotFetched]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a URL may be asked for, and what else the file says to us."""

    allowed: bool
    reason: Reason | None = None
    """Null where it is allowed."""
    detail: str = ""
    crawl_delay_s: float | None = None
    sitemaps: tuple[str, ...] = ()
    """Web addresses that the file names, for everybody."""
    retry_after_s: float | None = None
    """Where it is not allowed for now: seconds until it is worth asking again."""


@dataclass(slots=True)
class _Origin:
    """One origin in memory. Who holds the lock asks; the others wait for the answer."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    kept: KeptRobots | None = None
    rules: Rules | None = None
    sitemaps: tuple[str, ...] = ()


class Robots:
    """What all origins allow us. `ask` fetches one URL politely and follows nothing; it may raise FetchError."""

    def __init__(self, ask: Ask, book: HostBook, agent: str, clock: Callable[[], datetime]) -> None:
        self._ask = ask
        self._book = book
        self._token = product_token(agent)
        self._clock = clock
        self._origins: OrderedDict[str, _Origin] = OrderedDict()

    async def verdict(self, url: str) -> Verdict:
        """Whether robots.txt allows `url`, which must be canonical. Asks for the file where none is known that still holds. Raises StoreError."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if parts.path == "/robots.txt":
            return Verdict(True)
        known = self._origins.get(origin)
        if known is None:
            known = self._origins[origin] = _Origin()
            if len(self._origins) > KEPT_ORIGINS:
                self._origins.popitem(last=False)
        else:
            self._origins.move_to_end(origin)
        if not self._holds(known.kept):
            async with known.lock:
                if not self._holds(known.kept):  # asked anew: somebody may have brought it while we waited
                    refusal = await self._refresh(origin, known)
                    if refusal is not None:
                        return refusal
        return self._judge(url, known)

    def _holds(self, kept: KeptRobots | None) -> bool:
        # A time further off than any that is ever set comes from a clock that was put back.
        return kept is not None and 0 < kept.fresh_until - self._clock().timestamp() <= LONGEST_S

    def _judge(self, url: str, known: _Origin) -> Verdict:
        assert known.kept is not None
        if known.rules is None:
            wait_s = max(0.0, known.kept.fresh_until - self._clock().timestamp())
            reason = Reason.ROBOTS_UNUSABLE if known.kept.fetched_at else Reason.ROBOTS_UNREACHABLE
            return Verdict(False, reason, known.kept.detail, retry_after_s=wait_s)
        delay_s = known.rules.crawl_delay_s(self._token)
        if known.rules.allows(self._token, url):
            return Verdict(True, crawl_delay_s=delay_s, sitemaps=known.sitemaps)
        return Verdict(False, Reason.ROBOTS_DISALLOWED, f"robots.txt forbids it to {self._token}", delay_s, known.sitemaps)

    async def _refresh(self, origin: str, known: _Origin) -> Verdict | None:
        """Brings the origin up to date from the book or from the web; a verdict only where we could not ask for reasons of our own."""
        kept = self._book.robots(origin)
        if not self._holds(kept):
            answer = await self._fetch(f"{origin}/robots.txt")
            if isinstance(answer, NotFetched) and answer.reason.fate is Fate.SKIPPED and not answer.exchanges:
                return Verdict(False, answer.reason, f"robots.txt: {answer.detail}", retry_after_s=answer.retry_after_s)
            kept = self._read(answer, kept)
            self._book.keep_robots(origin, kept)
        assert kept is not None
        known.kept = kept
        known.rules = parse(kept.body) if kept.body is not None else None
        found = (join(f"{origin}/robots.txt", place) for place in known.rules.sitemaps) if known.rules else ()
        known.sitemaps = tuple(dict.fromkeys(place for place in found if place))
        return None

    async def _fetch(self, url: str) -> Exchange | NotFetched:
        """The answer at the end of all redirects."""
        hops: list[Exchange] = []
        while True:
            answer = await self._ask_twice(url)
            if isinstance(answer, NotFetched):
                return replace(answer, exchanges=(*hops, *answer.exchanges))
            hops.append(answer)
            if answer.status not in _REDIRECTS:
                return answer
            target = join(url, answer.location or "")
            if target is None:
                return NotFetched(Reason.BAD_REDIRECT, f"{answer.status} without a place to go", answer.status, exchanges=tuple(hops))
            url = target.partition("#")[0]
            if len(hops) > MAX_HOPS or any(hop.url == url for hop in hops):
                return NotFetched(Reason.TOO_MANY_REDIRECTS, f"after {len(hops)} at {url[:200]}", answer.status, exchanges=tuple(hops))

    async def _ask_twice(self, url: str) -> Exchange | NotFetched:
        """One line that breaks must not close a whole site to us. A server that is busy or slow is not asked twice."""
        answer = await self._ask_once(url)
        return await self._ask_once(url) if isinstance(answer, NotFetched) and answer.reason in _ONCE_MORE else answer

    async def _ask_once(self, url: str) -> Exchange | NotFetched:
        try:
            return await self._ask(url)
        except FetchError as error:
            return NotFetched(Reason(error.code), error.detail, is_ours=isinstance(error, Outage))

    def _read(self, answer: Exchange | NotFetched, before: KeptRobots | None) -> KeptRobots:
        """What the answer means, by RFC 9309, 2.3.1. What it does not speak of (1xx, 206, 304, a redirect to nowhere) is unknown, and unknown is no.

        A 204 is a file without rules.
        """
        now = self._clock().timestamp()
        if isinstance(answer, Exchange):
            if 200 <= answer.status < 300 and answer.status != 206:
                return KeptRobots(now + _lifetime_s(answer), answer.status, answer.body[: MAX_BYTES + 1], now)
            if 400 <= answer.status < 500 and answer.status != 429:
                return KeptRobots(now + _lifetime_s(answer), answer.status, b"", now)
            why = answer.said
            wait_s = retry_after_s(answer.headers, self._clock()) or 0.0
        else:
            # Half a file, of a line that broke twice, was not "successfully downloaded" (2.3.1.1): a network error forbids all (2.3.1.4),
            # since the half that is missing may be the one that forbids.
            why = f"{answer.reason.value}: {answer.detail}".removesuffix(": ")
            wait_s = answer.retry_after_s or 0.0
        failures, back_off_s = min(before.failures if before else 0, 20), BACKOFF_S
        if isinstance(answer, Exchange) or not answer.is_ours:
            failures, back_off_s = failures + 1, min(BACKOFF_S * 2**failures, MAX_BACKOFF_S)
        again = now + max(back_off_s, min(wait_s, LONGEST_S))
        if before is not None and before.status is not None and before.status < 300 and now - before.fetched_at <= STALE_S:
            return replace(before, fresh_until=again, failures=failures, detail=f"{why}; the last copy still holds")
        was_met = isinstance(answer, Exchange) or bool(answer.exchanges) or answer.reason not in NOBODY_MET
        return KeptRobots(again, fetched_at=now if was_met else 0.0, failures=failures, detail=f"robots.txt: {why}")


def _lifetime_s(answer: Exchange) -> float:
    said = ",".join(value for name, value in answer.headers if name == "cache-control")
    if _NO_STORE.search(said):
        return SHORTEST_S
    age = _MAX_AGE.search(said)
    return min(max(float(age[1]), SHORTEST_S), LONGEST_S) if age else LONGEST_S
