"""A loopback web server for tests that does exactly what a handler says, also what no decent server would do."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived."""

    method: str
    target: str
    """As sent: path and query, or the whole URL where a proxy is asked."""
    headers: tuple[tuple[str, str], ...]
    """Names in lower case, in the order received."""
    connection: int
    """0 for the first connection that the server took, then counted up."""
    number: int
    """0 for the first request that the server heard, then counted up."""

    def header(self, name: str) -> str | None:
        """The first header of that name."""
        return next((value for key, value in self.headers if key == name), None)


Handler = Callable[[Asked, asyncio.StreamWriter], Awaitable[None]]
"""Answers one request. The connection stays open for the next one unless the handler closes the writer."""
RawHandler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
"""Has one connection for itself, from its first byte. The connection ends when the handler returns."""


@dataclass
class Server:
    """A running server and what it has heard."""

    host: str
    port: int = 0
    scheme: str = "http"
    connections: int = 0
    """Taken so far."""
    asked: list[Asked] = field(default_factory=list)

    def url(self, target: str = "/") -> str:
        """The canonical URL of a path on this server."""
        return f"{self.scheme}://{self.host}:{self.port}{target}"

    @property
    def allow(self) -> str:
        """As an operator spells it who allows this server: `ADDRESS:PORT`."""
        return f"{self.host}:{self.port}"


def answer(body: bytes = b"", *headers: str, status: str = "200 OK", length: bool = True) -> bytes:
    """An answer as bytes: status line, the header lines given, Content-Length unless switched off, body."""
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if length else []), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def reset(writer: asyncio.StreamWriter) -> None:
    """Ends a connection by RST, so that the other side reads an error and no end."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def read_request(reader: asyncio.StreamReader, connection: int = 0, number: int = 0) -> Asked | None:
    """The next request of a connection, its body left unread; None where the other side has gone."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    first, *lines = head.decode("latin-1").split("\r\n")[:-2]
    method, target, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    return Asked(method, target, tuple((name.lower(), value.strip()) for name, _, value in pairs), connection, number)


@contextmanager
def serve(handler: Handler, *, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Runs a server in a thread of its own while the block lasts; `handler` answers each request.

    What a handler raises is raised again at the end of the block, unless it only says that the other side has gone.
    """
    taken = Server(host)

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = server.connections - 1
        while not writer.is_closing() and (asked := await read_request(reader, number, len(server.asked))):
            server.asked.append(asked)
            await handler(asked, writer)
            await writer.drain()

    with serve_raw(connection, server=taken, tls=tls) as server:
        yield server


@contextmanager
def serve_raw(handler: RawHandler, *, server: Server | None = None, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """The same, one level down: `handler` has each connection for itself and need not wait for a request."""
    server = server or Server("127.0.0.1")
    server.scheme = "https" if tls else "http"
    running: Future[Callable[[], object]] = Future()
    """Gives the way to stop it."""
    under_way: dict[asyncio.Task[None] | None, asyncio.StreamWriter] = {}
    failures: list[Exception] = []

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connections += 1
        under_way[asyncio.current_task()] = writer
        try:
            await handler(reader, writer)
        except (ConnectionError, ssl.SSLError, asyncio.IncompleteReadError):
            pass  # the other side has gone
        except Exception as error:  # noqa: BLE001  # raised again in the thread of the test
            failures.append(error)
        finally:
            del under_way[asyncio.current_task()]
            writer.close()

    async def run() -> None:
        stop, loop = asyncio.Event(), asyncio.get_running_loop()
        listening = await asyncio.start_server(connection, server.host, 0, ssl=tls, limit=1 << 20)
        server.port = listening.sockets[0].getsockname()[1]
        running.set_result(lambda: loop.call_soon_threadsafe(stop.set))
        await stop.wait()
        listening.close()
        left = dict(under_way)
        for task, writer in left.items():
            writer.transport.abort()
            if task is not None:
                task.cancel()
        await asyncio.gather(*(task for task in left if task is not None), return_exceptions=True)
        await asyncio.sleep(0)  # a turn for the sockets to be closed

    def thread_main() -> None:
        try:
            asyncio.run(run())
        except BaseException as error:
            if running.done():
                raise
            running.set_exception(error)

    thread = threading.Thread(target=thread_main)
    thread.start()
    try:
        stop = running.result()
        try:
            yield server
        finally:
            stop()
    finally:
        thread.join()
    for failure in failures:
        raise failure
