"""Asks for one URL and brings its whole answer, or says why there is none. The only module that imports httpx.

httpx models requests, answers and transports here; its own transports lie idle. Of 55 answers that strain or break HTTP,
httpcore with h11 gets 5 wrong (it takes chunks beside a length, folded headers and HTTP/2.0, and gives what follows an answer
to the next request), httpx-aiohttp 16 (transfer codings, spaces before colons, floods of 1xx; and it refuses pages for a cookie
of 12 kB). Both cost more: 2.2 and 1.2 ms of CPU a page, 1.4 and 0.4 for a 304, where ours takes 0.9 and 0.2 with the guard
(tests/bench/fetch_cost.py). httpx's client class is left out as well: it parses the Location of redirects that it does not
follow, fails where that is no URL, and keeps cookies.

Nothing is taken from the environment: no proxy, no netrc, no certificates. With `proxy` configured, URLs and the addresses of
their names are judged as without one, so names must resolve here too; over https the proxy is told the checked address, over
http it is given the URL and looks the name up by itself: there it must do its own guarding.
"""

from __future__ import annotations

import asyncio
import re
import ssl
import sys
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from math import inf
from types import TracebackType
from typing import Self

import httpx

from schemas.config import FetchConfig
from schemas.errors import Bug, ConfigError, FetchError
from schemas.outcome import Fate, Reason

from .connection import Connection
from .dial import Proxy, dial, dial_through
from .exchange import Ask, Exchange, Headers
from .guard import Guard, Outage, Place
from .http1 import AnswerReader, Head
from .inflate import ACCEPTED, Inflater, codings
from .resting import Resting
from .visit import NotFetched

_ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
_FRAMING = frozenset("host connection accept-encoding content-length transfer-encoding te trailer expect upgrade proxy-authorization".split())
"""Headers on which this module relies, and that nobody else may set."""
_NAME, _VALUE = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"), re.compile(r"[^\0\r\n\u0100-\U0010ffff]*")

REASONS: dict[type[Exception], Reason | None] = {
    httpx.TimeoutException: Reason.DEADLINE_EXCEEDED,
    httpx.ConnectError: Reason.CONNECT_FAILED,
    httpx.ProxyError: Reason.CONNECT_FAILED,
    httpx.NetworkError: Reason.CONNECTION_LOST,
    httpx.RemoteProtocolError: Reason.BAD_RESPONSE,
    httpx.DecodingError: Reason.BAD_CONTENT_ENCODING,
    httpx.TooManyRedirects: Reason.TOO_MANY_REDIRECTS,
    httpx.UnsupportedProtocol: Reason.BAD_ADDRESS,
    httpx.InvalidURL: Reason.BAD_ADDRESS,
    httpx.HTTPStatusError: Reason.UNEXPECTED_STATUS,
    httpx.TransportError: Reason.CONNECTION_LOST,
    # What follows can only be our own doing.
    httpx.LocalProtocolError: None,
    httpx.CookieConflict: None,
    httpx.StreamError: None,
    httpx.HTTPError: None,
}
"""What an error of httpx means to us, by the nearest class that stands here; null is a bug of ours."""


def failure(error: Exception) -> FetchError | Bug:
    """An error of httpx as one of ours."""
    reason = next(REASONS[kind] for kind in type(error).__mro__ if kind in REASONS)
    detail = f"{type(error).__name__}: {error}"
    return Bug("fetcher_bug", detail) if reason is None else FetchError(reason, detail)


class Client:
    """Exchanges one request for one whole answer at a time for each host, many hosts side by side."""

    def __init__(self, config: FetchConfig, guard: Guard, user_agent: str, clock: Callable[[], datetime], *, tls: ssl.SSLContext | None = None) -> None:
        """Raises ConfigError for a proxy or a user agent that cannot be used. `clock` is UTC-aware; `tls` replaces the usual authorities."""
        self._config, self._guard = config, guard
        self._standing = (("user-agent", _checked("user-agent", user_agent)), ("accept", _ACCEPT), ("accept-encoding", ACCEPTED), ("connection", "keep-alive"))
        self._wire = _Wire(config, guard, clock, tls)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._wire.aclose()

    async def exchange(self, ask: Ask) -> Exchange | NotFetched:
        """The whole answer, or a refusal of the guard. Raises FetchError for all that the network or the server does wrong,
        `Outage` where it is our own network.

        The deadline runs from now, DNS and dialling included, to the last byte; the cap holds before and after inflating. Where less of the
        body is enough, what a server announces beyond the cap does not matter. Raises ConfigError for a header that cannot be sent.
        """
        url = self._guard.judge(ask.url)
        if isinstance(url, NotFetched):
            return url
        place = Place.of(url)
        headers = (("host", place.authority), *self._with_standing(ask.headers))
        enough_bytes = inf if ask.enough_bytes is None else ask.enough_bytes
        bounds = {"place": place, "max_body_bytes": self._config.max_body_bytes if ask.enough_bytes is None else sys.maxsize}
        started = asyncio.get_running_loop().time()
        try:
            request = httpx.Request("GET", url, headers=[(name.encode(), value.encode("latin-1")) for name, value in headers], extensions=bounds)
            response, bodies = await self._transfer(request, enough_bytes)
        except _Refused as refused:
            if refused.end.reason.fate is Fate.FAILED:  # DNS, which is nobody's choice
                raise (Outage if refused.end.is_ours else FetchError)(refused.end.reason, refused.end.detail) from None
            return refused.end
        except tuple(REASONS) as error:
            raise failure(error) from error
        head: Head = response.extensions["head"]
        return Exchange(
            url=url,
            request_headers=headers,
            status=head.status,
            reason_phrase=head.reason,
            http_version=head.version,
            headers=head.headers,
            wire_body=bodies.transferred,
            body=bodies.meant,
            is_whole=bodies.are_whole,
            started_at=response.extensions["started_at"],
            seconds=asyncio.get_running_loop().time() - started,
            address=response.extensions["address"],
        )

    async def _transfer(self, request: httpx.Request, enough_bytes: float) -> tuple[httpx.Response, _Bodies]:
        deadline_s, place = self._config.deadline_s, request.extensions["place"]
        try:
            async with asyncio.timeout(deadline_s):
                response = await self._wire.handle_async_request(request)
                return response, await _bodies(response, self._config.max_body_bytes, enough_bytes)
        except TimeoutError:
            if request.extensions.get("is_resolving"):
                raise Outage(Reason.DEADLINE_EXCEEDED, f"{place.host}: no name service answered within {deadline_s:g} s") from None
            raise FetchError(Reason.DEADLINE_EXCEEDED, f"no whole answer within {deadline_s:g} s") from None

    def _with_standing(self, headers: Headers) -> Iterable[tuple[str, str]]:
        asked = {name for name, _ in headers}
        for name, value in headers:
            if name in _FRAMING:
                raise ConfigError("bad_header", f"{name} is set by the fetcher alone")
            _checked(name, value)
        return (*(pair for pair in self._standing if pair[0] not in asked), *headers)


def _checked(name: str, value: str) -> str:
    """A header's value that ends neither its line nor its encoding. Raises ConfigError."""
    if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
        raise ConfigError("bad_header", f"{name[:60]!r}: {value[:60]!r} cannot be sent")
    return value


@dataclass(frozen=True, slots=True)
class _Bodies:
    transferred: bytes
    meant: bytes
    are_whole: bool


async def _bodies(response: httpx.Response, max_body_bytes: int, enough_bytes: float) -> _Bodies:
    """The body as transferred and as meant, inflated while it comes so that a bomb ends the transfer."""
    head: Head = response.extensions["head"]
    wire_body = bytearray()
    is_whole = True
    try:
        applied = () if head.status in (204, 304) else codings(value for name, value in head.headers if name == "content-encoding")
        inflater = Inflater(applied, max_body_bytes, enough_bytes=enough_bytes)
        async for piece in response.aiter_raw():
            wire_body += piece
            if applied:
                inflater.feed(piece)
            if max(len(wire_body), len(inflater.body)) >= enough_bytes:
                is_whole = False
                break
    finally:
        await response.aclose()
    transferred = bytes(wire_body)
    if not (applied and transferred):
        return _Bodies(transferred, transferred, is_whole)
    return _Bodies(transferred, inflater.whole() if is_whole else bytes(inflater.body), is_whole)


class _Refused(Exception):
    """The guard has refused an address; caught above the transport."""

    def __init__(self, end: NotFetched) -> None:
        super().__init__(end)
        self.end = end


class _Wire(httpx.AsyncBaseTransport):
    """A transport of httpx on our own connections. Raises FetchError, which httpx lets pass."""

    def __init__(self, config: FetchConfig, guard: Guard, clock: Callable[[], datetime], tls: ssl.SSLContext | None) -> None:
        self._config, self._guard, self._clock, self._tls = config, guard, clock, tls
        self._proxy = Proxy.of(config.proxy) if config.proxy else None
        self._resting = Resting(2 * config.hosts_at_once)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends the request on the host's connection, or on a new one to an address that the guard has passed."""
        place: Place = request.extensions["place"]
        target = place.target
        headers = request.headers.raw
        if self._proxy and place.scheme == "http":
            target = f"http://{place.authority}{target}"
            headers = [*headers, *([(b"proxy-authorization", self._proxy.credentials.encode())] if self._proxy.credentials else [])]
        message = b"\r\n".join([f"GET {target} HTTP/1.1".encode("ascii"), *(name + b": " + value for name, value in headers), b"", b""])
        rested = self._resting.take(place)
        if rested is not None:
            try:
                answer = await self._ask(rested, message, request)
            except FetchError as error:
                # A server may end a resting connection at the very moment when we use it. Nothing was heard then, and a GET
                # may be sent again (RFC 9112, 9.3.1).
                if rested.heard or error.code != Reason.CONNECTION_LOST:
                    raise
            else:
                if answer.status_code != 408:
                    return answer
                await answer.aclose()  # said to the silence before us; the request may be sent again (RFC 9110, 15.5.9)
        return await self._ask(await self._dial(request), message, request)

    async def _ask(self, connection: Connection, message: bytes, request: httpx.Request) -> httpx.Response:
        """Sends the request and waits for the head of the answer; the connection is put away if there is none, else with the body."""
        place: Place = request.extensions["place"]
        reader = AnswerReader(self._config.max_header_bytes, request.extensions["max_body_bytes"])
        started_at = self._clock()
        try:
            head = await connection.ask(message, reader)
        except BaseException:
            self._resting.put_away(place, connection)
            raise
        extensions = {"head": head, "started_at": started_at, "address": connection.address}
        return httpx.Response(head.status, stream=_Body(connection, lambda: self._resting.put_away(place, connection)), request=request, extensions=extensions)

    async def aclose(self) -> None:
        """Ends all connections that rest."""
        await self._resting.aclose()

    async def _dial(self, request: httpx.Request) -> Connection:
        """A new connection, judged anew: a name may have come to lead elsewhere."""
        place: Place = request.extensions["place"]
        request.extensions["is_resolving"] = True
        addresses = await self._guard.addresses(place.host, place.port)
        request.extensions["is_resolving"] = False
        if isinstance(addresses, NotFetched):
            raise _Refused(addresses)
        if place.scheme == "https" and self._tls is None:
            self._tls = httpx.create_ssl_context(trust_env=False)
        tls = self._tls if place.scheme == "https" else None
        if self._proxy:
            return await dial_through(self._proxy, place, addresses, tls)
        return await dial(place, addresses, tls)


class _Body(httpx.AsyncByteStream):
    """A body while it comes."""

    def __init__(self, connection: Connection, put_away: Callable[[], None]) -> None:
        self._connection, self._put_away = connection, put_away
        self._over = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while piece := await self._connection.more():
            yield piece

    async def aclose(self) -> None:
        """Hands the connection back, wherever the body was left."""
        if not self._over:
            self._over = True
            self._put_away()
