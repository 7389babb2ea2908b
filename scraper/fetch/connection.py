"""One connection to one server: dialled to an address that was checked, one request at a time, watched also while it rests."""

from __future__ import annotations

import asyncio
import select
import ssl

from schemas.errors import FetchError
from schemas.outcome import Reason

from .http1 import AnswerReader, Head

_PROXY_ANSWER_BYTES = 65_536


class Connection(asyncio.Protocol):
    """Asks and listens. It ends itself as soon as anything comes that was not asked for."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self.address: str | None = None
        """The IP address of the server; null behind a proxy."""
        self.failure: FetchError | None = None
        """Why it can carry nothing more."""
        self.rested_at = 0.0
        """Seconds of the loop's clock when its last answer was over."""
        self._reader: AnswerReader | None = None
        self._news: asyncio.Future[None] | None = None
        self._lost = asyncio.get_running_loop().create_future()

    async def ask(self, request: bytes, reader: AnswerReader) -> Head:
        """Sends a request; the head of its answer. Raises FetchError."""
        if self.failure or self.transport is None:
            raise self.failure or FetchError(Reason.CONNECTION_LOST, "not connected")
        self._reader = reader
        self.transport.write(request)
        while reader.head is None:
            await self._hear()
        return reader.head

    async def more(self) -> bytes:
        """The bytes of the body that have come since; empty when it is whole. Raises FetchError."""
        reader = self._reader
        assert reader is not None
        while not reader.pieces:
            if reader.done:
                if not reader.reusable:
                    self.close()
                self._reader = None
                return b""
            await self._hear()
        piece = reader.pieces[0] if len(reader.pieces) == 1 else b"".join(reader.pieces)
        reader.pieces.clear()
        return piece

    @property
    def idle(self) -> bool:
        """Whether it can carry another request: it stands, nothing is under way, and nothing has come that the loop did not see yet."""
        if self.failure or self._reader or self.transport is None:
            return False
        waiting = select.poll()
        waiting.register(self.transport.get_extra_info("socket"), select.POLLIN)
        return not waiting.poll(0)

    @property
    def heard(self) -> bool:
        """Whether a byte has come in answer to the last request, which has not been answered whole."""
        return self._reader is not None and self._reader.begun

    async def tunnel(self, place: str, credentials: str | None, context: ssl.SSLContext, name: str) -> None:
        """Asks the proxy at the other end for a way to `place`, and speaks TLS through it. Raises FetchError and OSError."""
        lines = [f"CONNECT {place} HTTP/1.1", f"Host: {place}", *([f"Proxy-Authorization: {credentials}"] if credentials else []), "", ""]
        reader = AnswerReader(_PROXY_ANSWER_BYTES, _PROXY_ANSWER_BYTES, tunnel=True)
        head = await self.ask("\r\n".join(lines).encode("latin-1"), reader)
        if head.status >= 300:
            raise FetchError(Reason.CONNECT_FAILED, f"the proxy answers {head.status} {head.reason}".rstrip())
        self._reader = None
        assert self.transport is not None
        secured = await asyncio.get_running_loop().start_tls(self.transport, self, context, server_hostname=name)
        if secured is None:
            raise FetchError(Reason.TLS_FAILED, "lost in the handshake")
        self.transport = secured

    @property
    def gone(self) -> bool:
        """Whether its socket is closed."""
        return self.transport is None or self._lost.done()

    def close(self) -> None:
        """Ends it at once, whatever is under way."""
        self.failure = self.failure or FetchError(Reason.CONNECTION_LOST, "closed by us")
        if self.transport is not None:
            self.transport.abort()

    async def closed(self) -> None:
        """Waits until its socket is gone."""
        if not self.gone:
            await self._lost

    async def _hear(self) -> None:
        """Waits for anything to come. What has come before the connection failed is still good, so callers look there first."""
        if self.failure:
            raise self.failure
        self._news = asyncio.get_running_loop().create_future()
        try:
            await self._news
        finally:
            self._news = None

    def _tell(self) -> None:
        if self._news is not None and not self._news.done():
            self._news.set_result(None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Of asyncio.Protocol."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Of asyncio.Protocol."""
        if self.failure:
            return
        try:
            if self._reader is None:
                raise FetchError(Reason.BAD_RESPONSE, "the server speaks before it is asked")
            self._reader.feed(data)
        except FetchError as error:
            self._fail(error)
        self._tell()

    def eof_received(self) -> None:
        """Of asyncio.Protocol. The connection ends then."""
        try:
            if self._reader is not None:
                if not self._reader.done and self._torn():
                    raise FetchError(Reason.CONNECTION_LOST, "TLS ends without its closing alert")
                self._reader.end()
            self._fail(FetchError(Reason.CONNECTION_LOST, "closed by the server"))
        except FetchError as error:
            self._fail(error)
        self._tell()

    def _torn(self) -> bool:
        """Whether TLS ends without the alert that says so, as it does where a server falls over: what only the end ends is half then (RFC 9112, 8)."""
        secured: ssl.SSLObject | None = self.transport.get_extra_info("ssl_object") if self.transport else None
        try:
            return secured is not None and bool(secured.read(1))
        except ssl.SSLZeroReturnError:
            return False
        except ssl.SSLError:
            return True

    def connection_lost(self, exc: Exception | None) -> None:
        """Of asyncio.Protocol."""
        self._fail(FetchError(Reason.CONNECTION_LOST, str(exc) if exc else "closed"))
        self._tell()
        if not self._lost.done():
            self._lost.set_result(None)

    def _fail(self, error: FetchError) -> None:
        if self.failure is None:
            self.failure = error
            if self.transport is not None:
                self.transport.abort()
