"""The inside of the fetching process: errands come in by a pipe, visits go out, and nothing outlives the parent."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import socket
import traceback
from collections import deque
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from schemas.errors import Bug, ThresherError

from .fetch.errand import Errand, Settings, Visited
from .fetch.fetcher import Fetcher, World
from .fetch.frames import framed, hear, receive
from .fetch.visit import Captured, Visit

ORPHANED_S = 2.0
"""What is left to this process to close its archive once its parent has gone without a farewell."""
BEAT_S = 5.0
"""How often the parent hears that this process is at work, while there is nothing else to say."""
OUTBOX_BYTES = 16_000_000
"""Bodies that the parent has not taken yet: while they are more, no further visit begins."""


@asynccontextmanager
async def fetching(settings: Settings) -> AsyncIterator[Fetcher]:
    """A fetcher on the real network, with what it remembers. Raises ConfigError and StoreError."""
    from .fetch.client import Client
    from .fetch.credentials import Credentials
    from .fetch.guard import Guard, Resolver, parse_allow
    from .fetch.hosts import MemoryBook
    from .store.hosts import open_host_book
    from .store.opening import PATIENCE_S

    config = settings.config
    world = World(lambda: datetime.now(UTC), asyncio.sleep, random.random)
    guard = Guard(frozenset(config.ports), frozenset(map(parse_allow, config.allow)), Resolver())
    with ExitStack() as stack:
        book = MemoryBook() if settings.book is None else stack.enter_context(open_host_book(settings.book, busy_timeout_s=PATIENCE_S))
        archive = None
        if settings.warc is not None:
            from .warc.write import WarcWriter

            archive = stack.enter_context(WarcWriter(settings.warc, world.clock, settings.identity.user_agent))
        async with Client(config, guard, settings.identity.user_agent, world.clock) as client:
            fetcher = Fetcher(client, guard, book, config, settings.identity, world, Credentials.load(settings.sites, settings.folder))
            if archive is not None:
                fetcher.on_exchange = archive.write
            yield fetcher


def main(number: int) -> None:
    """The life of the process whose end of the pipe is that file descriptor: every errand is visited, side by side, until the pipe ends."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # a terminal tells all of its processes, and stopping in order is the parent's business
    pipe = socket.socket(fileno=number)
    try:
        settings, _ = receive(pipe)
    except (EOFError, OSError):
        return  # nobody is there any more
    pipe.setblocking(False)
    asyncio.new_event_loop().run_until_complete(_serve(pipe, settings))
    os._exit(0)  # what was to be closed in order is closed, and a name server that is slow need not be waited for


async def _serve(pipe: socket.socket, settings: Settings) -> None:
    errands: asyncio.Queue[Errand] = asyncio.Queue()
    outbox = _Outbox(pipe)
    hearing = asyncio.create_task(_hear(pipe, errands))
    sending, beating = asyncio.create_task(outbox.send()), asyncio.create_task(_beat(outbox))
    visiting = asyncio.create_task(_visit(settings, errands, outbox))
    await asyncio.wait({hearing, visiting}, return_when=asyncio.FIRST_COMPLETED)
    if hearing.done():
        visiting.cancel()  # whose last deed is to close the archive
    await asyncio.wait({visiting})
    beating.cancel()
    outbox.close(None if visiting.cancelled() else _last_word(visiting.exception()))
    await sending


async def _beat(outbox: _Outbox) -> None:
    while True:
        await asyncio.sleep(BEAT_S)
        outbox.beat()


async def _hear(pipe: socket.socket, errands: asyncio.Queue[Errand]) -> None:
    """Takes errands in until the farewell, whatever else there is to do: the parent never waits to be heard.

    A parent that is gone without one is not outlived for long, whatever this process hangs in.
    """
    try:
        while (errand := await hear(pipe)) is not None:
            errands.put_nowait(errand)
    except (EOFError, OSError):
        signal.setitimer(signal.ITIMER_REAL, ORPHANED_S)


async def _visit(settings: Settings, errands: asyncio.Queue[Errand], outbox: _Outbox) -> None:
    async with fetching(settings) as fetcher, asyncio.TaskGroup() as visits:

        async def visit(errand: Errand) -> None:
            seen = await fetcher.fetch(errand.url, errand.validators, errand.hosts)
            outbox.put(Visited(errand.key, lean(seen), await fetcher.sitemaps(seen) if errand.with_sitemaps else ()))

        while True:
            errand = await errands.get()
            await outbox.room()
            visits.create_task(visit(errand))


class _Outbox:
    """What is still to be said to the parent, which may have no time to listen: it waits here, and no network for it."""

    def __init__(self, pipe: socket.socket) -> None:
        self._pipe = pipe
        self._waiting: deque[tuple[bytes, bytes]] = deque()
        self._held = 0
        self._closed = False
        self._changed = asyncio.Event()

    def put(self, visited: Visited) -> None:
        """Says it when its time comes."""
        visit = visited.visit
        body = visit.body if isinstance(visit, Captured) else b""
        self._add(replace(visited, visit=replace(visit, body=b"")) if isinstance(visit, Captured) else visited, body)

    def beat(self) -> None:
        """Says that this process is at work, where nothing waits that says so."""
        if not self._waiting:
            self._add(None, b"")

    def close(self, last: ThresherError | None) -> None:
        """Nothing more will be said but the last word, where there is one."""
        self._closed = True
        self._changed.set()
        if last is not None:
            self._add(last, b"")

    def _add(self, head: object, body: bytes) -> None:
        self._waiting.append((framed(head, body), body))
        self._held += len(body)
        self._changed.set()

    async def room(self) -> None:
        """Until a further visit may begin."""
        while self._held >= OUTBOX_BYTES:
            self._changed.clear()
            await self._changed.wait()

    async def send(self) -> None:
        """Says one thing after the other, up to the last word or until nobody is there any more."""
        loop = asyncio.get_running_loop()
        with suppress(OSError):
            while self._waiting or not self._closed:
                if not self._waiting:
                    self._changed.clear()
                    await self._changed.wait()
                    continue
                head, body = self._waiting.popleft()
                await loop.sock_sendall(self._pipe, head)
                await loop.sock_sendall(self._pipe, body)
                self._held -= len(body)
                del body
                self._changed.set()


def _last_word(error: BaseException | None) -> ThresherError:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if isinstance(error, ThresherError):
        return error
    where = traceback.extract_tb(error.__traceback__)[-1] if error else None
    return Bug("fetcher_bug", f"{error!r} ({Path(where.filename).name}:{where.lineno})" if where else "it stopped for no reason")


def lean(visit: Visit) -> Visit:
    """The visit without what only an archive needs: the hops on the way and their bodies."""
    if isinstance(visit, Captured):
        return replace(visit, exchanges=())
    return replace(visit, exchanges=tuple(replace(hop, wire_body=b"", body=b"") for hop in visit.exchanges))
