"""The inside of the fetching process: errands come in by a pipe, visits go out, and nothing outlives the parent."""

from __future__ import annotations

import asyncio
import os
import pickle
import random
import signal
import traceback
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from schemas.config import FetchConfig, SiteConfig
from schemas.errors import Bug, ThresherError

from .fetcher import Fetcher, Identity, World
from .visit import Captured, Validators, Visit


@dataclass(frozen=True, slots=True)
class Settings:
    """What a fetching process is told before its first errand."""

    config: FetchConfig
    identity: Identity
    sites: tuple[SiteConfig, ...] = ()
    folder: Path = Path()
    """What the files that `sites` name are relative to."""
    book: Path | None = None
    """The store that remembers hosts between runs; null where nothing is remembered."""
    warc: Path | None = None
    """The folder of the archive of this run, where one is wanted."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One URL to visit."""

    key: int
    url: str
    validators: Validators | None = None


@dataclass(frozen=True, slots=True)
class Visited:
    """An errand that came to its end."""

    key: int
    visit: Visit


@asynccontextmanager
async def fetching(settings: Settings) -> AsyncIterator[Fetcher]:
    """A fetcher on the real network, with what it remembers. Raises ConfigError and StoreError."""
    from ..store.hosts import open_host_book
    from .client import Client
    from .credentials import Credentials
    from .guard import Guard, Resolver, parse_allow
    from .hosts import MemoryBook

    config = settings.config
    world = World(lambda: datetime.now(UTC), asyncio.sleep, random.random)
    guard = Guard(frozenset(config.ports), frozenset(map(parse_allow, config.allow)), Resolver())
    with ExitStack() as stack:
        book = MemoryBook() if settings.book is None else stack.enter_context(open_host_book(settings.book))
        archive = None
        if settings.warc is not None:
            from ..warc.write import WarcWriter

            archive = stack.enter_context(WarcWriter(settings.warc, world.clock, settings.identity.user_agent))
        async with Client(config, guard, settings.identity.user_agent, world.clock) as client:
            fetcher = Fetcher(client, guard, book, config, settings.identity, world, Credentials.load(settings.sites, settings.folder))
            if archive is not None:
                fetcher.on_exchange = archive.write
            yield fetcher


def serve(pipe: Connection, settings: Settings) -> None:
    """The process's life: every errand is visited, side by side, until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C goes to the whole terminal, and stopping in order is the parent's business
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # What the parent has open (its store, the pipes of its workers) must end when the parent does.
    os.closerange(3, pipe.fileno())
    os.closerange(pipe.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
    try:
        asyncio.run(_serve(pipe, settings))
    except Exception as errors:  # noqa: BLE001  # the last place that can say anything
        error: Exception = errors
        while isinstance(error, ExceptionGroup):
            error = error.exceptions[0]
        where = traceback.extract_tb(error.__traceback__)[-1]
        known = isinstance(error, ThresherError)
        _send(pipe, error if known else Bug("fetcher_bug", f"{error!r} ({Path(where.filename).name}:{where.lineno})"))
    os._exit(0)  # nothing that was inherited may be flushed or closed twice


async def _serve(pipe: Connection, settings: Settings) -> None:
    loop = asyncio.get_running_loop()
    left = asyncio.Event()
    async with fetching(settings) as fetcher, asyncio.TaskGroup() as visits:
        under_way: set[asyncio.Task[None]] = set()

        async def visit(errand: Errand) -> None:
            _send(pipe, Visited(errand.key, lean(await fetcher.fetch(errand.url, errand.validators))))

        def receive() -> None:
            try:
                while pipe.poll():
                    task = visits.create_task(visit(pipe.recv()))
                    under_way.add(task)
                    task.add_done_callback(under_way.discard)
            except (EOFError, OSError):  # nobody is there any more
                loop.remove_reader(pipe.fileno())
                left.set()

        loop.add_reader(pipe.fileno(), receive)
        await left.wait()
        for task in under_way:
            task.cancel()


def lean(visit: Visit) -> Visit:
    """The visit without what only an archive needs: the hops on the way and their bodies."""
    if isinstance(visit, Captured):
        return replace(visit, exchanges=())
    return replace(visit, exchanges=tuple(replace(hop, wire_body=b"", body=b"") for hop in visit.exchanges))


def _send(pipe: Connection, said: Visited | Exception) -> None:
    with suppress(OSError):  # nobody is there any more: the reader of errands learns it too
        pipe.send_bytes(pickle.dumps(said, pickle.HIGHEST_PROTOCOL))
